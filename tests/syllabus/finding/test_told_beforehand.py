"""What is told of an exam or of work beforehand, on days that are not its own."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def listed(*points: tuple[str, str]) -> list[tuple[str, str, bool]]:
    blocks = [block for day, words in points for block in (heading(day, level=3), item(words))]
    found = find_dated(sheet(heading("Day by day"), *blocks), FALL).items
    return [(str(one.date)[5:], one.title, bool(one.needs_review)) for one in found]


@pytest.mark.parametrize(
    "words",
    [
        "Midterm: what's on it (you make the questions)",
        "Final exam: how to study for it",
        "Test 2: what to expect and how it works",
    ],
)
def test_a_class_talks_of_an_exam(words: str) -> None:
    points = (("Tues 9/2", "Hello"), ("Tues 9/9", words), ("Tues 9/16", "Play"), ("Tues 9/23", "Sleep"))
    assert listed(*points) == []


@pytest.mark.parametrize("words", ["Exam 2: What Infants Know", "Quiz 3: how cells divide"])
def test_an_exam_may_be_on_what_or_how(words: str) -> None:
    points = (("Tues 9/2", "Hello"), ("Tues 9/9", words), ("Tues 9/16", "Play"), ("Tues 9/23", "Sleep"))
    assert [day for day, _, _ in listed(*points)] == ["09-09"]


def test_a_label_of_what_is_due_may_ask_to_introduce_oneself() -> None:
    points = (
        ("Tues 9/2", "DUE: Introduce Yourself post"),
        ("Tues 9/9", "Play"),
        ("Tues 9/16", "Sleep"),
        ("Tues 9/23", "Rest"),
    )
    assert [(day, title) for day, title, _ in listed(*points)] == [("09-02", "Introduce Yourself post")]


def rows(*cells: tuple[str, str, str]) -> list[tuple[str, str]]:
    found = find_dated(sheet(table(("Date", "Topic", "Due"), *cells)), FALL).items
    return [(str(one.date)[5:], one.title) for one in found]


@pytest.mark.parametrize("up_to", ["through Sep 15", "in class, up to Sep 15", "thru Sep 15"])
def test_an_exam_reaches_up_to_an_earlier_day(up_to: str) -> None:
    found = rows(
        ("Sep 8", "Ink", ""),
        ("Sep 15", "Wood", ""),
        ("Sep 22", f"Midterm exam ({up_to})", ""),
        ("Sep 29", "Lino", ""),
    )
    assert [day for day, _ in found] == ["09-22"]


def test_questions_are_online_before_answers_are_handed_in() -> None:
    told = "Take-home: questions online Tue Sep 16 13:00, hand in Mon Sep 22 12:00"
    found = rows(
        ("Sep 8", "Ink", ""), ("Sep 15", "Wood", told), ("Sep 22", "Lino", "Essay 1"), ("Sep 29", "Rest", "")
    )
    assert found == [("09-22", "Take-home"), ("09-22", "Essay 1")] or sorted(found) == [
        ("09-22", "Essay 1"),
        ("09-22", "Take-home"),
    ]


def test_one_is_invited_to_see_what_others_made() -> None:
    assert (
        find_dated(
            sheet(text("Science Day is Friday, October 10; come and see the cell posters.")), FALL
        ).items
        == ()
    )
    told = find_dated(sheet(text("The project poster is due on Friday, October 10.")), FALL).items
    assert [str(one.date) for one in told] == ["2025-10-10"]


def test_a_small_class_is_off_on_a_public_holiday() -> None:
    found = rows(
        ("Sep 8", "No practical: Harvest Show (parade) public holiday, Monday 8 September", ""),
        ("Sep 15", "No practical", ""),
        ("Sep 22", "No workshop; read on about the harvest", ""),
        ("Sep 29", "Practical test 1", ""),
    )
    assert [day for day, _ in found] == ["09-08", "09-29"]


def test_places_below_venue_are_no_work() -> None:
    header = ("Component", "Weight", "Date and time", "Venue / method")
    cells = (
        ("Lab report 1", "10%", "Friday 12 September 2025, 12:00", "Portal Assignments"),
        ("Class test 1", "20%", "Tuesday 16 September 2025, 18:00", "Hall 3 and 4"),
        ("Essay", "20%", "Friday 10 October 2025, 12:00", "Portal Assignments"),
        ("Final examination", "50%", "Monday 8 December 2025, 9:00", "Sports Hall"),
    )
    found = find_dated(sheet(table(header, *cells)), FALL).items
    assert [one.title for one in found] == [row[0] for row in cells]


def test_each_of_two_days_above_has_its_lines() -> None:
    weeks = (
        ("Wk 1 – 9/2 & 9/4", "T: Hello. What is a line?", "R: Quiz 1"),
        ("Wk 2 – 9/9 & 9/11", "T: Chekhov. Response 1 due.", "R: No class, go see a play."),
        ("Wk 3 – 9/16 & 9/18", "T: Beckett", "R: Essay 1 due"),
    )
    blocks = [block for title, *lines in weeks for block in (heading(title, level=3), text(*lines))]
    found = find_dated(sheet(heading("Calendar"), *blocks), FALL).items
    assert [(str(one.date)[5:], one.kind) for one in found] == [
        ("09-04", "quiz"),
        ("09-09", "homework"),
        ("09-11", "no_class"),
        ("09-18", "paper"),
    ]
