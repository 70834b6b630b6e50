"""Hours behind a list's day, hours of a class's agenda, and rules on hours amid such a list."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.rules_amid import says_rule
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def _read(*blocks: Block) -> list[tuple[str, str, str]]:
    before = (heading("Dec 1: Locks"), text("Tides."), heading("Dec 3: Weirs"), text("Salt."))
    found = find_dated(sheet(*before, *blocks), FALL).items
    return [(f"{i.date:%m-%d}", i.title, f"{i.time:%H:%M}" if i.time else "") for i in found]


@pytest.mark.parametrize(
    ("day", "below", "read"),
    [
        ("Friday December 12th, 5 PM", "Portfolio due", "17:00"),
        ("Dec 12 by 11:59 pm", "Portfolio due", "23:59"),
        ("December 12 @ noon", "Portfolio is due.", "12:00"),
        ("Dec 12 (9:00 am)", "Portfolio due", "09:00"),
        ("Friday, December 12, 8:00-10:00 am", "Final exam", "08:00"),
        ("Dec 12 (10 am): Talks", "Portfolio due", ""),
        ("Dec 12, 9:00-10:20 am", "Portfolio due", ""),
        ("December 12 @ noon", "Portfolio due by 3 pm", "15:00"),
        ("Week 14 - Fri, Dec 12, 5 pm", "Portfolio due", "17:00"),
    ],
)
def test_an_hour_alone_behind_the_day_is_that_of_its_work(day: str, below: str, read: str) -> None:
    assert [hour for *_, hour in _read(heading(day), text(below))] == [read]


@pytest.mark.parametrize(
    ("point", "read"),
    [
        ("10:50-10:55 am: Homework 1 due on Monday, December 15", ("12-15", "Homework 1", "")),
        ("2:00–2:15 pm Problem set 2, due Friday 12/19", ("12-19", "Problem set 2", "")),
        ("9:00-9:10 am Introduce Essay 1 (due Dec 15)", ("12-15", "Essay 1", "")),
        ("5 pm: Lab report 1 due 12/15", ("12-15", "Lab report 1", "17:00")),
        ("10:00-10:50 am: Midterm exam", ("12-05", "Midterm exam", "10:00")),
        ("12/9, 8:00-10:00 am: Final exam", ("12-09", "Final exam", "08:00")),
        ("(8-10 am 12/9) Quiz 3", ("12-09", "Quiz 3", "08:00")),
    ],
)
def test_hours_of_an_agenda_are_none_of_what_is_due_another_day(
    point: str, read: tuple[str, str, str]
) -> None:
    assert _read(heading("Dec 5: Dams"), item(point)) == [read]


@pytest.mark.parametrize(
    ("rule", "hour"),
    [
        ("All assignments should be uploaded to Canvas by 9:00am on the due date specified.", "09:00"),
        ("Every assignment must be submitted by noon on its due date.", "12:00"),
        ("Please note that all homework is to be handed in by 5 pm on the day it is due.", "17:00"),
        ("All papers must be turned in before 8:00 am on the date listed.", "08:00"),
        ("Each problem set must be submitted no later than 11 pm on the day it is due.", "23:00"),
    ],
)
def test_a_rule_amid_a_list_of_days_holds_for_all_work_and_is_none_itself(rule: str, hour: str) -> None:
    work = "Essay 1 due Dec 15" if "papers" in rule else "Problem set 2 due Dec 15"
    read = _read(heading("Dec 5: Dams"), item(f"Reading recap. {rule}"), item(work))
    assert [(day, told) for day, _, told in read] == [("12-15", hour)]


@pytest.mark.parametrize(
    "said", ["All assignments due by 5 pm", "All homework is due by 5 pm on May 3", "The essay is due by 5 pm on its due date"]
)  # fmt: skip
def test_work_of_one_day_is_no_rule(said: str) -> None:
    assert not says_rule(said)
