"""Rows and weeks that are only numbered, schedules beside labs, and weeks that are no class days."""

from __future__ import annotations

import datetime as dt

from servers.domain.syllabus import GradingComponent, Meeting
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.finding.meetings import find_meetings
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text

ROWS = (("0", "Introduction", "Sep 11"), ("1", "1, 2", "Sep 18"), ("2", "3", "Sep 25"), ("3", "4", "Oct 2"))


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in found.items]


def read(*blocks: Block) -> Dated:
    page = sheet(*blocks)
    return find_dated(page, FALL, meetings=find_meetings(page, FALL))


def test_numbered_rows_below_a_heading_are_of_what_it_names() -> None:
    found = read(heading("CAPA assignments"), table(("#", "Chapters", "Due"), *ROWS))

    assert brief(found) == [
        ("09-11", "CAPA assignment 0"),
        ("09-18", "CAPA assignment 1"),
        ("09-25", "CAPA assignment 2"),
        ("10-02", "CAPA assignment 3"),
    ]


def test_numbered_rows_that_name_their_work_or_stand_below_no_work_are_as_they_were() -> None:
    named = tuple((number, f"Essay {number}", due) for number, _, due in ROWS)

    assert [
        title for _, title in brief(read(heading("Assignments"), table(("#", "Task", "Due"), *named)))
    ] == [
        "Essay 0",
        "Essay 1",
        "Essay 2",
        "Essay 3",
    ]
    assert all("Overview" not in title for _, title in brief(read(heading("Overview"), table(("#", "Chapters", "Due"), *ROWS))))  # fmt: skip


WEEKS = (
    "Week 2 (9/8) Stakeholders",
    "Week 3 (9/15) Presentation 1 Thursday",
    "Week 4 (9/22) Specifications",
    "Week 5 (9/29) Report 1 due Friday",
    "Week 6 (10/6) Sketches",
)


def test_a_numbered_week_that_begins_on_a_monday_is_no_class_day_of_others() -> None:
    found = read(text("Class: Tuesday/Thursday 3:30 - 6:15 pm"), heading("Schedule"), *map(item, WEEKS))

    assert brief(found) == [("09-18", "Presentation 1"), ("10-03", "Report 1")]


def test_where_class_is_on_mondays_the_day_of_the_week_is_the_class() -> None:
    weeks = ("Week 2 (9/8) Maps", "Week 3 (9/15) Exam 1", "Week 4 (9/22) Ports", "Week 5 (9/29) Winds")
    found = read(text("Class: Monday 3:30 - 6:15 pm"), heading("Schedule"), *map(item, weeks))

    assert [(str(i.date)[5:], i.title, i.needs_review) for i in found.items] == [("09-15", "Exam 1", ())]


def meeting(day: int) -> Meeting:
    return Meeting(
        id="lab", kind="lab", days=(WEEKDAYS[day],), start=dt.time(14), end=dt.time(17), page=1, evidence=(), confidence=1
    )  # fmt: skip


def test_the_topics_of_a_schedule_are_no_labs_on_their_days_or_on_others() -> None:
    topics = ("Arrays", "Linked lists", "Stacks", "Queues", "Recursion", "Trees")
    page = sheet(table(("Date", "Topic"), *((f"Sep {n}", topic) for n, topic in zip((2, 9, 16, 23, 30, 16), topics, strict=True))))  # fmt: skip
    graded = (GradingComponent(component="Lab assignments", weight=25, page=1, evidence=(), confidence=1),)

    assert find_dated(page, FALL, meetings=(meeting(3),), grading=graded).items == ()
    assert find_dated(page, FALL, meetings=(meeting(1),), grading=graded).items == ()


def test_weeks_in_which_there_are_labs_are_no_labs() -> None:
    assert brief(read(text("Labs: five sessions. Lab weeks:"), text("Sept 15, Oct 6, Oct 20, Nov 3"))) == []
