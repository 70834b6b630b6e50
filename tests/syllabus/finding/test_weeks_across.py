"""Tables that translate the numbers of weeks into dates, beside a document that tells its days by them."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from servers.syllabus.reading.table import Table
from tests.syllabus.finding.paper import FALL, sheet, table, text


def told(*blocks: Block) -> list[tuple[str, str]]:
    return [(one.title, f"{one.date:%m-%d}") for one in find_dated(sheet(*blocks), FALL).items if one.date]


def weeks(*, titled: bool) -> Table:
    numbers = ("Week", "1", "2", "3", "Reading", "4", "5", "6")
    mondays = ("Monday is", "8 Sep", "15 Sep", "22 Sep", "29 Sep", "6 Oct", "13 Oct", "20 Oct")
    return table(numbers, mondays) if titled else table((), numbers, mondays)


@pytest.mark.parametrize("titled", [True, False])
def test_a_day_of_a_week_is_that_of_the_week_s_monday(*, titled: bool) -> None:
    due = table(
        ("Piece of work", "Hand in"),
        ("Hand-in 1", "wk 2, Thursday 16.00"),
        ("Hand-in 2", "wk 4, Thursday 16.00"),
        ("Hand-in 3", "wk 6, Wednesday 16.00"),
    )
    assert told(text("Everything goes by teaching week."), weeks(titled=titled), due) == [
        ("Hand-in 1", "09-18"),
        ("Hand-in 2", "10-09"),
        ("Hand-in 3", "10-22"),
    ]


def test_numbers_that_do_not_rise_with_their_dates_translate_nothing() -> None:
    odd = table(
        (), ("Week", "1", "2", "3", "4", "5"), ("Room", "8 Sep", "1 Sep", "22 Sep", "15 Sep", "6 Oct")
    )
    due = table(("Work", "Hand in"), ("Hand-in 1", "wk 2, Thursday"), ("Hand-in 2", "wk 4, Thursday"))
    assert told(text("Everything goes by teaching week."), odd, due) == []


def test_what_is_to_be_remembered_is_work_where_it_names_some() -> None:
    rows = (
        ("Mon 8 Sep", "10-12", "Introduction", "Wear shoes"),
        ("Fri 12 Sep", "", "Self-study", "Exercise 1 (observe a queue), 23.59"),
        ("Mon 15 Sep", "10-12", "Seminar", ""),
        ("Fri 19 Sep", "16", "", "Fieldwork report"),
    )
    found = told(table(("Day", "Time", "What", "Remember"), *rows))
    assert [title.split(",")[0] for title, _ in found] == ["Exercise 1 (observe a queue)", "Fieldwork report"]
