"""Shares of the grade written as fractions, which are no days of a month."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet

SHARES = ("1/6 Attendance", "1/6 Reading quizzes", "1/3 Labs and projects", "1/3 Final project")


def test_shares_that_make_up_the_whole_are_no_dates_nor_are_they_as_headings() -> None:
    found = find_dated(
        sheet(*map(item, SHARES), heading("1/6 Reading quizzes"), heading("1/3 Final project")), FALL
    )
    assert found.items == ()
    assert found.schedule == ()


def test_days_of_a_month_stay_dates() -> None:
    items = find_dated(sheet(item("9/12 Quiz 1"), item("10/10 Quiz 2"), item("11/7 Quiz 3")), FALL).items
    assert [str(each.date) for each in items] == ["2025-09-12", "2025-10-10", "2025-11-07"]
    some = find_dated(sheet(item("9/12 Quiz 1"), item("9/20 Quiz 2"), item("10/12 Quiz 3")), FALL).items
    assert len(some) == 3
