"""Work listed on the day it is given, where a sentence says how long after that it is due."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.table import Table
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def _schedule(last: str = "HW 3") -> Table:
    return table(
        ("Date", "Topic", "Assigned"),
        ("Thu, Sep 11", "Sampling", "HW 1"),
        ("Tue, Sep 16", "Filters", ""),
        ("Thu, Sep 18", "Windows", "HW 2"),
        ("Thu, Nov 20", "Speech", last),
        ("Tue, Nov 25", "Review", ""),
        ("Thu, Nov 27", "No class: Thanksgiving", ""),
    )


def _homework(rule: str) -> list[Item]:
    found = find_dated(sheet(heading("Homework"), text(rule), heading("Schedule"), _schedule()), FALL)
    return [i for i in found.items if i.kind == "homework"]


@pytest.mark.parametrize(
    "rule",
    [
        "Homework is assigned on Thursdays and due the following Thursday at 5 pm.",
        "Homework is due one week after it is assigned, at 5 pm.",
        "Problem sets will be posted on Thursday and are due a week later, at 5 pm.",
        "Assignments are due by 5 pm one week from the day they are handed out.",
    ],
)
def test_it_is_due_so_long_after_the_day_it_is_listed_on(rule: str) -> None:
    assert [(i.title, str(i.date), str(i.time)) for i in _homework(rule)] == [
        ("HW 1", "2025-09-18", "17:00:00"),
        ("HW 2", "2025-09-25", "17:00:00"),
        ("HW 3", "2025-11-27", "17:00:00"),
    ]


def test_only_what_falls_on_a_day_off_or_is_mostly_so_is_doubted() -> None:
    strict = _homework("Homework is assigned on Thursdays and due the following Thursday.")
    mostly = _homework("Most problem sets are assigned on Thursday and due the following Thursday.")

    assert [bool(i.needs_review) for i in strict] == [False, False, True]
    assert "without class" in strict[2].needs_review[0]
    assert all("not always" in i.needs_review[0] for i in mostly)


@pytest.mark.parametrize(
    "rule",
    [
        "Solutions are posted on Thursdays.",
        "Late homework assigned on Thursday is due the following Thursday for half credit.",
        "Homework is due the following Thursday.",
        "Exams are handed back one week after they are given out.",
    ],
)
def test_other_sentences_give_no_day(rule: str) -> None:
    assert _homework(rule) == []


def test_what_the_document_dates_itself_stays_where_it_is() -> None:
    found = find_dated(
        sheet(
            text("Homework is assigned on Thursdays and due the following Thursday."),
            table(
                ("Date", "Topic", "Homework"),
                ("Thu, Sep 11", "Sampling", "HW 1 assigned"),
                ("Thu, Sep 18", "Windows", "HW 2 assigned"),
                ("Fri, Sep 19", "Recitation", "HW 1 due"),
                ("Thu, Sep 25", "Speech", ""),
            ),
        ),
        FALL,
    )

    assert [(i.title, str(i.date)) for i in found.items] == [("HW 1", "2025-09-19"), ("HW 2", "2025-09-25")]


def _posts(rule: str) -> list[tuple[str, str]]:
    days = {
        "Sept 4": "Write a blog post on one map.",
        "Sept 9": "",
        "Sept 11": "Write a blog post on a globe.",
        "Sept 16": "",
        "Sept 18": "Atlas exercise due today",
        "Sept 23": "",
    }
    blocks = [
        block
        for day, asked in days.items()
        for block in (
            heading(f"{day}: Maps"),
            *((text("Assignment"), item(asked)) if asked else (text("Talk"),)),
        )
    ]
    found = find_dated(sheet(heading("Schedule"), text(rule), *blocks), FALL)
    return [(f"{one.date:%m-%d}", one.title) for one in found.items if one.date]


@pytest.mark.parametrize(
    "rule",
    [
        "All assignments or blog posts given on Thursday are due before the start of class on Tuesday.",
        "Homework assigned on Thursdays is due by the following Tuesday.",
        "Work posted on a Thursday must be submitted by Tuesday at noon.",
    ],
)
def test_what_is_listed_on_the_day_it_is_given_is_due_on_the_day_that_a_sentence_names(rule: str) -> None:
    assert [day for day, _ in _posts(rule)] == ["09-09", "09-16", "09-18"]


def test_without_such_a_sentence_it_is_due_where_it_stands() -> None:
    assert [day for day, _ in _posts("Homework is due on the day it is listed.")] == [
        "09-04",
        "09-11",
        "09-18",
    ]


def test_work_that_its_row_dates_itself_is_not_dated_again_by_the_rule_and_says_where_they_disagree() -> None:
    rule = "Assignments are released weekly on Tuesdays and are due the following Monday at 23:59."
    rows = table(
        ("Date", "Topic", "Assignment"),
        ("Tue, Sep 9", "Sensors", "HW1 Sampling Out"),
        ("Tue, Sep 16", "Filters", "HW1 Due, HW2 Filters Out"),
        ("Tue, Sep 30", "Windows", "HW2 Due, HW3 Windows Out"),
        ("Tue, Oct 7", "Speech", "Review"),
    )
    found = find_dated(sheet(heading("Homework"), text(rule), heading("Schedule"), rows), FALL).items

    assert [(i.title, str(i.date), bool(i.needs_review)) for i in found] == [
        ("HW1", "2025-09-16", True),
        ("HW2", "2025-09-30", False),
        ("HW3 Windows", "2025-10-06", False),
    ]
    assert "15 September 2025" in found[0].needs_review[0]


def test_corrections_of_work_are_not_the_work_itself() -> None:
    rule = "Homework is assigned on Thursdays and due the following Thursday."
    rows = table(
        ("Date", "Topic", "Assigned", "Due"),
        ("Thu, Sep 11", "Sampling", "HW 1", ""),
        ("Thu, Sep 18", "Filters", "HW 2", ""),
        ("Tue, Sep 23", "Windows", "", "HW 1 corrections"),
        ("Thu, Oct 2", "Speech", "HW 3", ""),
    )
    found = find_dated(sheet(heading("Homework"), text(rule), heading("Schedule"), rows), FALL).items
    assert [(i.title, str(i.date)[5:]) for i in found] == [
        ("HW 1", "09-18"),
        ("HW 1 corrections", "09-23"),
        ("HW 2", "09-25"),
        ("HW 3", "10-09"),
    ]
