"""Month grids without the days of the week over their columns."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.header import with_header
from tests.syllabus.finding.paper import FALL, heading, sheet, table

_OCTOBER = (
    ("", "", "", "1", "2", "3\nLab 4 due", "4"),
    ("5", "6", "7", "8", "9\nField trip", "10", "11"),
    ("12", "13\nQuiz 2", "14", "15", "16", "17", "18"),
    ("19", "20", "21", "22", "23", "24\nLab 5 due", "25"),
    ("26", "27", "28", "29", "30", "31", ""),
)


def _told(title: str, *rows: tuple[str, ...]) -> list[tuple[str, str]]:
    found = find_dated(sheet(heading(title), table((), *rows)), FALL)
    return [(f"{one.date:%m-%d}", one.title) for one in found.items if one.date]


def test_the_months_name_above_tells_the_days() -> None:
    assert _told("October 2025", *_OCTOBER) == [("10-03", "Lab 4"), ("10-13", "Quiz 2"), ("10-24", "Lab 5")]
    assert _told("October", *_OCTOBER) == [("10-03", "Lab 4"), ("10-13", "Quiz 2"), ("10-24", "Lab 5")]


def test_another_title_or_numbers_that_are_no_days_tell_none() -> None:
    assert _told("Seating plan", *_OCTOBER) == []
    assert _told("October 2025", *(row[::-1] for row in _OCTOBER)) == []


def test_a_months_first_week_is_no_row_of_titles() -> None:
    rows = (
        ("1 Feast", "2 Feast", "3 Feast", "4 Test"),
        ("8", "9 Quiz", "10", "11"),
        ("15", "16", "17 Talk", "18"),
    )
    assert with_header(table((), *rows)).header == ()
