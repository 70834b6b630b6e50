"""Notes in a table's row on when it was changed, and remarks behind the names of rows with several days."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _read(header: tuple[str, ...], *rows: tuple[str, ...]) -> list[str]:
    return [f"{i.date:%m-%d} {i.title}" for i in find_dated(sheet(table(header, *rows)), FALL).items]


@pytest.mark.parametrize(
    "note",
    ["[Updated: 09-01-2025]", "(updated 9/1)", "(last edited Sept 1, 2025)", "*Revised 9/1*", "[Corrected on 1 September]"],
)  # fmt: skip
def test_the_day_on_which_a_row_was_changed_is_none_of_its_work(note: str) -> None:
    rows = (("Essay 1", "Sep 9"), (f"Essay 2 {note}", "Sep 16"), ("Essay 3", "Sep 23"))
    assert _read(("Assignment", "Due Date"), *rows) == ["09-09 Essay 1", "09-16 Essay 2", "09-23 Essay 3"]


def test_a_day_to_which_work_was_moved_is_its_day() -> None:
    rows = (("Essay 1", "Sep 9"), ("Essay 2", "Sep 16 (revised: Sep 18)"), ("Essay 3", "Sep 23"))
    assert "09-18 Essay 2" in _read(("Assignment", "Due Date"), *rows)


def test_a_remark_behind_a_name_leaves_both_sections_their_days() -> None:
    rows = (
        ("Essay 1: On the locks of the old canal\n[The due date for this essay is flexible]", "Sep 9", "Sep 10"),
        ("Essay 2: On the weirs of the old canal\n[The due date for question 4 is flexible]", "Sep 16", "Sep 17"),
        ("Essay 3: On the sluices", "Sep 23", "Sep 24"),
    )  # fmt: skip
    assert sorted(_read(("Assignment", "Due Date (T/R)", "Due Date (M/W)"), *rows)) == [
        "09-09 Essay 1: On the locks of the old canal (T/R)",
        "09-10 Essay 1: On the locks of the old canal (M/W)",
        "09-16 Essay 2: On the weirs of the old canal (T/R)",
        "09-17 Essay 2: On the weirs of the old canal (M/W)",
        "09-23 Essay 3: On the sluices (T/R)",
        "09-24 Essay 3: On the sluices (M/W)",
    ]
