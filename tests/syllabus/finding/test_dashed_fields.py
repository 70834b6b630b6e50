"""Lists of days whose fields dashes part."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def _found(*lines: str) -> list[tuple[str, str]]:
    items = find_dated(sheet(*map(text, lines)), FALL).items
    return [(one.title, f"{one.date:%m-%d}") for one in items]


def test_each_field_is_read_for_itself() -> None:
    assert _found(
        "T, Sep 2 – Dunes – ch. 13 – HW 1 out",
        "R, Sep 4 – Tides – ch. 8",
        "T, Sep 9 – Reefs – ch. 12 – HW 1 due",
        "R, Sep 11 – Deltas – reading TBA",
        "T, Sep 16 – MIDTERM 1 (in class) – HW 2 out",
        "R, Sep 18 – Lagoons – ch. 15 – Quiz 1",
        "T, Sep 23 – Paper 1 – first draft due",
        "R, Sep 25 – Cliffs – HW 2 due",
    ) == [
        ("HW 1", "09-09"),
        ("MIDTERM 1 (in class)", "09-16"),
        ("Quiz 1", "09-18"),
        ("Paper 1 – first draft", "09-23"),
        ("HW 2", "09-25"),
    ]


def test_one_dash_behind_the_day_parts_nothing_else() -> None:
    found = _found(
        "Sep 2 - Dunes", "Sep 4 - Tides", "Sep 9 - Exam 1 - Chapters 1-3", "Sep 11 - Reefs", "Sep 16 - Deltas"
    )
    assert found == [("Exam 1 - Chapters 1-3", "09-09")]


def test_names_with_numbers_are_no_days() -> None:
    lines = [f"Program {n} - Loops, part {n} - Due Tue., Sept {7 * n - 5}" for n in range(1, 5)]
    assert _found(*lines, "Program 5 - Heaps - Due Tue., Oct 7") == [
        ("Program 1", "09-02"),
        ("Program 2", "09-09"),
        ("Program 3", "09-16"),
        ("Program 4", "09-23"),
        ("Program 5", "10-07"),
    ]
