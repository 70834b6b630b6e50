"""Lists of classes that tell below each week what its section or lab holds, whose day is another."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Meeting, MeetingKind, Weekday
from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, item, sheet, text


def held(kind: MeetingKind, *days: Weekday) -> Meeting:
    return Meeting(id=kind, kind=kind, days=days, start=dt.time(9), end=dt.time(9, 50), page=1)


LECTURES = held("lecture", "TU", "TH")


def read(name: str, *meetings: Meeting) -> Dated:
    return find_dated(
        sheet(
            text("Tuesday, September 9"),
            item("Looms"),
            text("Thursday, September 11"),
            item("Dyes"),
            text(name),
            item("Quiz 1"),
            text("Tuesday, September 16"),
            item("Felt"),
            text("Thursday, September 18"),
            item("Midterm exam"),
        ),
        FALL,
        meetings=meetings,
    )


def days(found: Dated) -> dict[str, str]:
    return {i.title: f"{i.date:%m-%d}{' ?' if i.needs_review else ''}" for i in found.items if i.date}


@pytest.mark.parametrize("name", ["Section", "Section:", "Discussion section", "Recitation:", "Tutorials"])
def test_what_stands_below_the_section_is_on_its_day(name: str) -> None:
    found = read(name, LECTURES, held("discussion", "FR"))
    assert days(found) == {"Quiz 1": "09-12", "Midterm exam": "09-18"}
    assert [str(s.date)[5:] for s in found.schedule] == ["09-09", "09-11", "09-12", "09-16", "09-18"]


def test_of_sections_on_several_days_only_the_week_is_known() -> None:
    found = read("Section:", LECTURES, held("discussion", "WE", "FR"))
    assert days(found) == {"Quiz 1": "09-08 ?", "Midterm exam": "09-18"}
    assert "09-08" not in [str(s.date)[5:] for s in found.schedule]


def test_a_lab_is_on_the_labs_day() -> None:
    assert days(read("Lab:", LECTURES, held("lab", "MO")))["Quiz 1"] == "09-08"


@pytest.mark.parametrize(
    "meetings", [(LECTURES,), (LECTURES, held("discussion", "TH")), (LECTURES, held("lab", "FR"))]
)
def test_a_section_of_the_classes_own_day_is_that_days(meetings: tuple[Meeting, ...]) -> None:
    assert days(read("Section", *meetings))["Quiz 1"] == "09-11"
