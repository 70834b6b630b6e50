"""Where the last day of a list ends, and what a feast's name is not."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


def _told(*lines: str) -> list[tuple[str, str]]:
    found = find_dated(sheet(*map(text, lines)), FALL).items
    return [(each.title, str(each.date)[5:]) for each in found]


DAYS = ("Sep 9 -- Exam 1", "Sep 16 -- Loams", "Oct 14 -- Exam 2")


def test_rules_below_the_last_day_are_none_of_it() -> None:
    for rules in ("GRADING:", "Office hours: Tue 3-4", "ATTENDANCE", "Grading scale:"):
        assert _told(*DAYS, "Dec 9 -- FINAL EXAM", rules, "90 - 100 = A")[-1] == ("FINAL EXAM", "12-09")


def test_labels_of_the_days_themselves_go_on() -> None:
    entries = ("Sep 9: Loams", "TEXT: ch 1", "Sep 16: Clays", "TEXT: ch 2", "Sep 23: Silt", "TEXT: ch 3")
    assert _told(*entries, "DUE: Essay 1") == [("Essay 1", "09-23")]


def test_mardi_gras_is_no_tuesday() -> None:
    (off,) = find_dated(
        sheet(
            *map(
                text, ("Oct 1 -- Loams", "Oct 8 -- Mardi Gras holiday.", "Oct 15 -- Clays", "Oct 22 -- Silt")
            )
        ),
        FALL,
    ).items
    assert (off.title, str(off.date)) == ("Mardi Gras holiday", "2025-10-08")
    assert not off.needs_review


def test_an_exam_with_its_own_day_amid_a_row() -> None:
    rows = (
        ("1", "Sep 8-12", "Loams, clays no HW due this week EXAM1: Monday, Sep 8"),
        ("2", "Sep 15-19", "Review for Exam 2: Monday, Sep 22"),
        ("3", "Sep 22-26", "Silt and how it settles Midterm 2: Thursday, Sep 25"),
    )
    found = find_dated(sheet(table(("Week", "Date", "Topics covered"), *rows)), FALL).items
    assert [(each.title, str(each.date)[5:]) for each in found] == [
        ("EXAM1", "09-08"),
        ("Midterm 2", "09-25"),
    ]
