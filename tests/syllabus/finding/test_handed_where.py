"""Where and how work is handed in is no part of its name; what follows "due to" is no cause where it is a place."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.handed_where import without_where
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

TAILS = (
    "due by 5 pm in my mailbox",
    "due in my office by noon",
    "due to me by email by 5 pm",
    "due to Turnitin",
    "due to TA by 4 pm",
    "due at 5 pm to the department office",
    "due in the drop box outside Howe 210",
    "due at my office, Hall 320, by 3 pm",
    "due in class (hard copy)",
    "due - bring two copies to class",
    "due: submit via Brightspace",
    "due by start of class on Canvas",
    "due 11:59 pm EST",
    "due by end of day",
    "to be submitted on Moodle",
    "must be uploaded to the course site by 11 pm",
)


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("form", ["{}; Memo 2 {}", "{}. Memo 2 {}"])
def test_a_name_does_not_tell_where_its_work_is_handed_in(tail: str, form: str) -> None:
    found = find_dated(
        sheet(
            table(
                ("Date", "Topic"),
                ("9/2", "Rivers"),
                ("9/9", form.format("Deltas", tail)),
                ("9/16", "Dunes"),
                ("9/23", "Coasts"),
            )
        ),
        FALL,
    )

    assert [(one.title, one.date) for one in found.items] == [("Memo 2", dt.date(2025, 9, 9))]


def test_the_hour_behind_the_place_is_kept() -> None:
    assert without_where("Memo 2 due on Canvas by 11 pm") == "Memo 2 due by 11 pm"


def test_a_bracket_that_holds_the_name_stays_closed() -> None:
    assert without_where("Dunes (Memo 2 due in Dropbox)") == "Dunes (Memo 2 due)"


@pytest.mark.parametrize(
    "words",
    [
        "No class due to professor conflict",  # a cause
        "Class is moved due to my office renovation",
        "Memo 2 on course websites due",  # before it, a name
        "Due: blog",  # what is due, not where
        "Online quiz due",
        "Report 1 due, paper prototypes in class",
    ],
)
def test_a_cause_and_a_name_are_no_places(words: str) -> None:
    assert without_where(words) == words


def test_the_rows_of_a_list_of_work_lose_their_numbers_and_points_and_the_place_they_are_taken() -> None:
    found = find_dated(
        sheet(
            table(
                ("Requirements", "Due Date"),
                ("1.Entry quiz", "Due Sep 02, 11:00 AM In Canvas"),
                ("2.Safety quiz: 10 pts", "Sep 09 @ 11:59 PM"),
                ("3. Field report, 75 points", "Open @ testing center Sep 22-23"),
                ("4. Term paper: 100 points, 13 % of total grade", "Dec 03 before class"),
            )
        ),
        FALL,
    )
    assert [(one.title, f"{one.date:%m-%d}") for one in found.items if one.date] == [
        ("Entry quiz", "09-02"),
        ("Safety quiz", "09-09"),
        ("Field report", "09-22"),
        ("Term paper", "12-03"),
    ]
