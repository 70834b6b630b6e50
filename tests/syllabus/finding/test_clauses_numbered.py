"""Documents whose every sentence has a number: 4.1, 4.2; none of these is a date, and each sentence says what it says."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.finding.meetings import find_meetings
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in found.items]


@pytest.mark.parametrize("number", ["4.{}", "4.{}.", "4.1.{}", "§4.{}", "({})", "{}."])
def test_numbered_sentences_give_their_days(number: str) -> None:
    told = ["Essay 1 is due on 9 September.", "Test 1 takes place on 16 September.", "Marks are final."]
    points = [item(words, marker=number.format(count)) for count, words in enumerate(told, start=1)]

    assert brief(read(heading("4. Assessment"), *points)) == [("09-09", "Essay 1"), ("09-16", "Test 1")]


@pytest.mark.parametrize(
    "line",
    [
        "5.{n} {d} September: {what}",
        "5.{n}. Sep {d}: {what}",
        "{n}.1 9/{d} {what}",
        "5.{n} {d} September to {e} September: {what}",
    ],
)
def test_the_days_of_a_numbered_programme_are_those_behind_the_numbers(line: str) -> None:
    weeks = [(2, "Tides"), (9, "Waves"), (16, "Ice"), (23, "Salt")]
    found = read(
        *(text(line.format(n=n, d=d, e=d + 2, what=what)) for n, (d, what) in enumerate(weeks, start=1))
    )

    assert [(s.date.day, s.topic) for s in found.schedule] == weeks
    assert found.items == ()


@pytest.mark.parametrize(
    "told", ["Policy of 6 March 2025.", "The rules of 12 September 2025 hold.", "Guidelines from 9.9.2025."]
)
def test_the_day_of_a_rule_is_no_tests(told: str) -> None:
    assert brief(read(heading("Deferred tests"), text(told))) == []
    assert brief(read(heading("Test 1"), text(told))) == []


def test_exams_of_a_country_are_a_topic_and_those_of_the_class_are_none() -> None:
    days = table(
        ("Date", "Topic"),
        ("Sep 2", "Exit exams in twelve states"),
        ("Sep 9", "Placement tests for migrants"),
        ("Sep 16", "Oral exams in class"),
        ("Sep 23", "Rubrics"),
    )

    assert brief(read(days)) == [("09-16", "Oral exams in class")]


def test_a_day_of_one_week_is_no_meeting() -> None:
    work = table(
        ("Work", "When"),
        ("Exercise 1", "Friday of Week 3, 12:00"),
        ("Exercise 2", "Friday of Week 5, 12:00"),
        ("Essay", "Friday of Week 10, 16:00"),
    )
    class_ = text("Lecture: Monday and Thursday 11:30-12:50")

    assert [m.days for m in find_meetings(sheet(class_, work), FALL)] == [("MO", "TH")]
    assert find_meetings(sheet(text("Tutorial: Friday in weeks 3, 5 and 7, 12:00-13:00")), FALL)
