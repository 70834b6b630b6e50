"""Parts of a work whose days stand beside them by letter."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def told(name: str, days: str) -> list[str]:
    rows = table(["Task", "Due date"], ("Case study", "Sept 12"), (name, days), ("Exhibit report", "Dec 5"))
    found = find_dated(sheet(rows), FALL).items
    return [f"{item.date:%m-%d} {item.title}" + " ?" * bool(item.needs_review) for item in found]


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("Garden plan\nPart A: outline\nPart B: drawings", "A: Oct 3\nB: Nov 7"),
        ("Garden plan\nStage 1 – outline\nStage 2 – drawings", "1: Oct 3\n2: Nov 7"),
        ("Garden plan\nPhase 1: outline\nPhase 2: drawings", "Phase 1: Oct 3\nPhase 2: Nov 7"),
        ("Garden plan\nPart A: outline\nPart B: drawings", "B: Nov 7\nA: Oct 3"),
    ],
)
def test_each_part_is_due_on_the_day_with_its_letter(name: str, days: str) -> None:
    found = told(name, days)
    assert [one[:5] for one in found] == ["09-12", "10-03", "11-07", "12-05"]
    assert "outline" in found[1]
    assert "drawings" in found[2]


@pytest.mark.parametrize("days", ["A: Oct 3\nC: Nov 7", "Oct 3\nNov 7"])
def test_other_letters_part_nothing(days: str) -> None:
    found = told("Garden plan\nPart A: outline\nPart B: drawings", days)
    assert not any(one.startswith("11-07") and "outline" not in one and "Garden" in one for one in found)
