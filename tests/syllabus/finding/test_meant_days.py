"""Places with two days, of which one holds: the one it was moved to, the one on which it closes, not that of its matter."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def days(*rows: tuple[str, ...]) -> list[tuple[str, str]]:
    found = find_dated(sheet(table(*rows)), FALL).items
    assert not any(item.needs_review for item in found)
    return [(str(item.date)[5:], item.title) for item in found]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("Sep 12 (extended to Sep 14)", "09-14"),
        ("Sep 12, moved to Sep 15", "09-15"),
        ("Sep 12 (was Sep 10)", "09-12"),
        ("Sep 12 (originally Sep 10)", "09-12"),
        ("Sep 12, not Sep 10", "09-12"),
        ("opens Sep 5; closes Sep 12", "09-12"),
        ("available Sep 5, due Sep 12", "09-12"),
        ("Sep 12, late until Sep 14", "09-12"),
        ("Sep 12 (solutions Sep 14)", "09-12"),
        ("Sep 12; graded Sep 19", "09-12"),
    ],
)
def test_the_day_that_holds_is_taken(cell: str, day: str) -> None:
    found = days(("Assignment", "Due"), ("HW 1", cell), ("HW 2", "Sep 19"), ("HW 3", "Sep 26"))

    assert found == [(day, "HW 1"), ("09-19", "HW 2"), ("09-26", "HW 3")]


@pytest.mark.parametrize(
    "told",
    [
        "Quiz 1 (material of Sep 2)",
        "Quiz 1 (class of 9/2)",
        "Quiz 1 on the Sep 2 reading",
        "Quiz 1 (covers Sep 2)",
    ],
)
def test_the_day_of_what_a_quiz_is_about_is_not_its_own(told: str) -> None:
    found = days(
        ("Date", "Topic"),
        ("Sep 2", "Tides"),
        ("Sep 4", "Waves"),
        ("Sep 9", f"Ice\n{told}"),
        ("Sep 11", "Salt"),
    )

    assert [day for day, _ in found] == ["09-09"]


@pytest.mark.parametrize("told", ["Quiz 1 Sep 10", "Quiz 1 (in class Sep 10)", "Quiz 1 on Sep 10"])
def test_an_earlier_day_that_is_its_own_stays_so(told: str) -> None:
    found = days(
        ("Date", "Topic"),
        ("Sep 2", "Tides"),
        ("Sep 4", "Waves"),
        ("Sep 12", f"Ice\n{told}"),
        ("Sep 16", "Salt"),
    )

    assert [day for day, _ in found] == ["09-10"]


def test_until_when_late_work_is_taken_is_no_day_of_it() -> None:
    found = days(
        ("Date", "Topic"), ("Sep 2", "Tides"), ("Sep 4", "HW 1 due (late until Sep 12)"), ("Sep 9", "Ice")
    )

    assert found == [("09-04", "HW 1")]


def test_one_sections_day_of_several_is_doubted() -> None:
    rows = (("HW 1", "Sep 12 (Section 1), Sep 13 (Section 2)"), ("HW 2", "Sep 19"), ("HW 3", "Sep 26"))
    found = find_dated(sheet(table(("Assignment", "Due"), *rows)), FALL).items

    assert [len(item.needs_review) for item in found] == [1, 0, 0]
