"""Tables of numbered weeks without dates, below a sentence that tells when the first one begins."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table, text

TITLES = ("Week", "Lecture", "Quiz (due Friday)", "Report due Friday")
ROWS = (
    ("1", "Rivers", "Quiz 1", ""),
    ("2", "Lakes", "Quiz 2", "Report 1"),
    ("3", "Deltas", "", "Report 2"),
    ("4", "Fjords", "Quiz 3", ""),
)


def told(*blocks: Block) -> list[str]:
    found = find_dated(sheet(*blocks), FALL).items
    return [f"{i.date:%m-%d} {i.title}{' ?' if i.needs_review else ''}" for i in found if i.date]


@pytest.mark.parametrize(
    "first", ["Week 1 begins Monday, September 1.", "Week 1 starts on Sunday, August 31, for all sections."]
)
def test_rows_of_numbered_weeks_are_counted_from_the_first_and_say_so(first: str) -> None:
    assert told(text(first), table(TITLES, *ROWS)) == [
        "09-05 Quiz 1 ?",
        "09-12 Quiz 2 ?",
        "09-12 Report 1 ?",
        "09-19 Report 2 ?",
        "09-26 Quiz 3 ?",
    ]


def test_weeks_may_be_named_and_a_cell_may_name_its_own_day() -> None:
    rows = (
        ("Week 1", "Rivers", "Quiz 1"),
        ("Week 2", "Lakes", "Report 1 (due Friday)"),
        ("Week 3", "Deltas", "Quiz 2"),
        ("Week 4", "Fjords", "Report 2"),
    )
    assert told(text("Week 1 begins September 1."), table(("", "Lecture", "Due"), *rows)) == [
        "09-01 Quiz 1 ?",
        "09-12 Report 1 ?",
        "09-15 Quiz 2 ?",
        "09-22 Report 2 ?",
    ]


@pytest.mark.parametrize(
    ("first", "titles", "rows"),
    [
        ("Office hours begin in week 2.", TITLES, ROWS),
        ("Week 1 begins September 1.", ("Unit", *TITLES[1:]), ROWS),
        ("Week 1 begins September 1.", TITLES, ROWS[1:]),
        ("Week 1 begins September 1.", TITLES, (ROWS[0], ROWS[2], ROWS[1], ROWS[3])),
        ("Week 1 begins September 1.", TITLES, ROWS[:3]),
    ],
    ids=["no first day", "units", "not from the first", "out of order", "too few"],
)
def test_other_numbers_count_no_weeks(
    first: str, titles: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> None:
    assert told(text(first), table(titles, *rows)) == []
