"""Rules that say when all weeks or modules close, which is when their work is due."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text

_ROWS = (
    ["1", "9/1-9/7", "Ch 1", "Survey quiz; Discussion 1"],
    ["2", "9/8-9/14", "Ch 2", "Quiz 1; Discussion 2"],
    ["3", "9/15-9/21", "Ch 3", "Quiz 2; Article essay 1"],
)


def _days(rule: str) -> set[tuple[str, str]]:
    plan = table(["Module", "Dates", "Reading", "Graded work"], *_ROWS)
    found = find_dated(sheet(heading("Schedule"), text(rule), plan), FALL).items
    return {(f"{item.date:%m-%d}", f"{item.time:%H:%M}" if item.time else "") for item in found if item.date}


@pytest.mark.parametrize(
    "rule",
    [
        "Each module opens Monday at 7 am and closes the following Sunday at 11:59 pm (CT).",
        "Modules open on Monday and close on Sunday at 11:59 p.m.",
        "Each week begins on Monday and ends on Sunday at 11:59 pm.",
        "Weekly work is due every Sunday by 11:59 pm.",
        "Each week's work (quiz, discussion, essay) is due Sunday at 11:59 pm.",
        "The deadline for each module is Sunday at 11:59 PM.",
        "You have until Sunday at 11:59 pm to complete each week's work.",
        "Modules close at 11:59 pm on the last date listed.",
        "Graded work is due by 11:59 pm on the last date of each module.",
        "Due: Sundays by 11:59 PM",
    ],
)
def test_work_is_due_when_its_module_closes(rule: str) -> None:
    assert _days(rule) == {("09-07", "23:59"), ("09-14", "23:59"), ("09-21", "23:59")}


@pytest.mark.parametrize(
    "rule",
    [
        "Each unit ends with a test on Friday.",
        "Each week begins on Monday and ends on Sunday.",
        "Module 1 closes on Sunday at 11:59 pm.",
        "Weekly assignments are graded by Sunday.",
        "The week ends with a seminar on Friday at 3 pm.",
    ],
)
def test_other_words_on_weeks_are_no_such_rule(rule: str) -> None:
    assert not {day for day, _ in _days(rule)} & {"09-07", "09-14", "09-21", "09-05", "09-12", "09-19"}
