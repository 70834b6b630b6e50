"""Lists as a learning platform prints them, codes of work alone, letters short for "due", and days in another language."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def told(*blocks: Block) -> list[tuple[str, str]]:
    items = find_dated(sheet(*blocks), FALL).items
    return [(one.title, f"{one.date:%m-%d}") for one in items if one.date]


def test_each_line_of_a_day_is_due_at_the_hour_beside_it() -> None:
    rows = (
        ("Sun Sep 7, 2025", "Ch. 1-2 Workbook Pages\nModule 1 Quiz", "due by 11:59pm\ndue by 11:59pm"),
        ("Wed Sep 10, 2025", "Harbor day: college closed", "All day"),
        ("Sun Sep 14, 2025", "Ch. 3-4 Workbook Pages\nReply to two others", "due by 11:59pm\ndue by 11:59pm"),
        ("Thu Sep 18, 2025", "MIDTERM EXAM (Modules 1-2), opens Sep 17 8am", "due by 9pm"),
        ("Sun Sep 21, 2025", "Case report", "due by 11:59pm"),
    )
    items = find_dated(sheet(table(("Date", "Details", "Due"), *rows)), FALL).items
    assert [(one.title, one.date.day, one.time) for one in items if one.date and one.kind != "no_class"] == [
        ("Ch. 1-2 Workbook Pages", 7, dt.time(23, 59)),
        ("Module 1 Quiz", 7, dt.time(23, 59)),
        ("Ch. 3-4 Workbook Pages", 14, dt.time(23, 59)),
        ("Reply to two others", 14, dt.time(23, 59)),
        ("MIDTERM EXAM (Modules 1-2)", 18, dt.time(21)),
        ("Case report", 21, dt.time(23, 59)),
    ]


@pytest.mark.parametrize("titles", [("Out", "In"), ("Posted", "Back"), ("Assigned", "Due")])
def test_codes_with_days_of_their_own_in_a_column_of_what_comes_in(titles: tuple[str, str]) -> None:
    rows = (
        ("1", "Sep 8, 10", "Intro", "A1", ""),
        ("2", "Sep 15, 17", "Heat", "", "A1 F Sep 19"),
        ("3", "Sep 22, 24", "Walls", "A2", ""),
        ("4", "Sep 29, Oct 1", "Fins", "", "A2 F Oct 3\nQuiz 1 F Oct 3 (Ch. 1-3)"),
        ("5", "Oct 6, 8", "Flow", "A3", ""),
        ("6", "Oct 13, 15", "Pipes", "", "A3 F Oct 17"),
    )
    found = told(table(("Wk", "Dates", "Topic", *titles), *rows))
    assert found == [("A1", "09-19"), ("A2", "10-03"), ("Quiz 1", "10-03"), ("A3", "10-17")]


def test_codes_in_a_column_of_topics_are_no_work() -> None:
    rows = (("Sep 8", "A1"), ("Sep 15", "B12"), ("Sep 22", "H2 and O2"), ("Sep 29", "Bark"))
    assert told(table(("Date", "Topic"), *rows)) == []


def test_a_letter_that_is_short_for_due() -> None:
    days = (
        heading("Monday, September 8", level=2),
        item("D: Composition on a day in my life"),
        heading("Tuesday, September 9", level=2),
        item("E: reading aloud"),
        heading("Wednesday, September 10", level=2),
        item("Film: second half. D: film questions 1-12"),
    )
    found = told(text("(L = lesson; D = due at the start of class.)"), *days)
    assert found == [("Composition on a day in my life", "09-08"), ("film questions 1-12", "09-10")]


@pytest.mark.parametrize(
    ("first", "others"),
    [
        ("lunes 8 de septiembre", ("martes 9", "miércoles 10", "jueves 11", "lunes 15", "martes 16")),
        ("lundi 8 septembre", ("mardi 9", "mercredi 10", "jeudi 11", "lundi 15", "mardi 16")),
        ("Monday, September 8", ("Tuesday 9", "Wednesday 10", "Thursday 11", "Monday 15", "Tuesday 16")),
    ],
)
def test_days_named_with_their_numbers_follow_a_whole_date(first: str, others: tuple[str, ...]) -> None:
    blocks: list[Block] = []
    for number, day in enumerate((first, *others), start=7):
        blocks += [heading(day, level=2), item(f"Prueba L{number}" if number % 2 else "Repaso")]
    assert told(*blocks) == [("Prueba L7", "09-08"), ("Prueba L9", "09-10"), ("Prueba L11", "09-15")]


def test_numbers_that_disagree_with_their_days_are_no_dates() -> None:
    days = ("Monday, September 8", "Tuesday 5", "Wednesday 6", "Thursday 7", "Monday 9")
    blocks = [block for day in days for block in (heading(day, level=2), item("Quiz 1"))]
    assert told(*blocks) == []
