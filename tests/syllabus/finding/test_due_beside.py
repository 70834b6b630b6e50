"""Work that is only said to be due, behind other work with a day of its own."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

ROWS = (
    ("Sep 9", "Ferns", "Assignment 3 due September 15; bibliography due"),
    ("Sep 16", "Bark", "Assignment 4 due September 22; essay 1 due September 24"),
    ("Sep 23", "Sap", "Essay 2 due; assignment 5 due September 29"),
    ("Sep 30", "Resin", "Report due"),
)


def test_the_day_of_what_is_due_behind_a_dated_work_is_doubted() -> None:
    found = find_dated(sheet(table(("Date", "Topic", "Work"), *ROWS)), FALL).items
    doubted = [(f"{one.date:%m-%d}", one.title) for one in found if one.needs_review]
    assert doubted == [("09-09", "bibliography")]
    assert len(found) == 7
    reasons = [reason for one in found for reason in one.needs_review]
    assert any("15 September 2025 is printed right before it" in reason for reason in reasons)


def test_a_margins_word_in_large_letters_is_no_part_of_a_name() -> None:
    rows = (
        ("Sep 9", "ASSIGNMENTS Summary paper"),
        ("Sep 16", "EXAMS Midterm exam"),
        ("Sep 23", ""),
        ("Sep 30", ""),
    )
    found = find_dated(sheet(table(("Date", "Due"), *rows)), FALL).items
    assert [one.title for one in found] == ["Summary paper", "Midterm exam"]
