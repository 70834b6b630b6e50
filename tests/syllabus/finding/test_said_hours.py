"""The hour of all work, or of one sort of it, said in other words than that it is due then."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.said_hours import plainly_due
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text

_FIVE = dt.time(17)


def timed(sentence: str) -> str:
    """The first letters of the work that has the hour: Homework, Essay, Lab report, eXam."""
    rows = (
        ("Sep 8", "Ferns", ""),
        ("Sep 15", "Fungi", "Homework 3"),
        ("Sep 22", "Mosses", "Essay 2"),
        ("Sep 29", "Bark", "Lab report 1"),
        ("Oct 6", "Sap", "Exam 1"),
    )
    blocks = (
        heading("Policies"),
        text(sentence),
        heading("Schedule"),
        table(("Date", "Topic", "Due"), *rows),
    )
    items = find_dated(sheet(*blocks), FALL).items
    return "".join(one.title[0] for one in items if one.time == _FIVE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Unless the table says otherwise, upload to Canvas by 5 pm.",
        "Unless a time is given, anything due is due by 5 pm.",
        "Late means after 5 pm on the due date.",
        "Anything that arrives after 5 pm on its due date counts as late.",
        "“Due” means by 5 pm.",
        "When I say due, I mean 5 pm.",
        "A due date means 5 pm of that day.",
        "The due time is always 5 pm.",
        "All times are 5 pm unless noted.",
        "Items below are due at 5 pm unless another time is printed.",
        "Anything in the last column is due by 5 pm on that day.",
        "Submissions are due no later than 5 pm.",
        "Unless I say otherwise, it is due at 5 pm.",
        "Everything goes to Canvas by 5 pm.",
        "Written work: 5 pm on the day it is listed.",
        "Things are due by 5 pm on the day listed unless I say “bring to class.”",
        "Unless it says otherwise, everything is submitted in Brightspace by 5 pm Atlantic time.",
        "Everything gets submitted through D2L by 5 pm unless the schedule says otherwise.",
        "The cutoff for all submissions is 5 pm.",
    ],
)
def test_all_work_has_the_hour_and_no_exam(sentence: str) -> None:
    assert timed(sentence) == "HEL"


@pytest.mark.parametrize(
    ("sentence", "letter"),
    [
        ("Essays go to Turnitin by 5 pm of the date in the calendar.", "E"),
        ("Post your homework by 5 pm of its due date.", "H"),
    ],
)
def test_one_sort_of_work_has_the_hour(sentence: str, letter: str) -> None:
    assert timed(sentence) == letter


@pytest.mark.parametrize(
    "sentence",
    [
        "Everyone goes to the library by 5 pm.",
        "Students go to the gym by 5 pm.",
        "All times are approximate.",
        "Late arrivals after 5 pm wait outside.",
        "Work on the mural ends at 5 pm.",
        "If you are late, come in by 5 pm.",
    ],
)
def test_other_hours_are_of_no_work(sentence: str) -> None:
    assert timed(sentence) == ""


def test_a_sentence_that_says_so_plainly_is_left_as_it_is() -> None:
    assert plainly_due("All work is due by 5 pm.") == "All work is due by 5 pm."
    assert plainly_due("Late means after it is due.") == "Late means after it is due."
