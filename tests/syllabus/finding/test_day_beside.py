"""Work that stands under a class and is due on the day beside it."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Item, Meeting
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table, text

TUESDAYS = Meeting(id="lecture", kind="lecture", days=("TU",), start=dt.time(11), end=dt.time(12, 15), page=1)


def read(*blocks: Block) -> tuple[Item, ...]:
    return find_dated(sheet(*blocks), FALL, meetings=(TUESDAYS,)).items


def listed(words: str) -> list[str]:
    """What is read of words below Tuesday 16 September; a mark behind what is to be reviewed."""
    found = read(
        text("Sep 2 Introduction"),
        text("Sep 9 Mountains"),
        text("Sep 16 Rivers", words),
        text("Sep 23 Relics"),
    )
    return [_brief(one) for one in found]


def _brief(one: Item) -> str:
    hour = f" {one.time:%H:%M}" if one.time else ""
    return f"{one.date:%m-%d}{hour} {one.title}{' ?' if one.needs_review else ''}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Response 1 due the night before class", "09-15 Response 1"),
        ("Response paper 1 (due the night before by 10 pm)", "09-15 22:00 Response paper 1"),
        ("Posting 2 due by 8pm the day before", "09-15 20:00 Posting 2"),
        ("Blog post 1 due previous day at 5 pm", "09-15 17:00 Blog post 1"),
        ("HW 3 due (night before, 11:59 pm)", "09-15 23:59 HW 3"),
        ("Discussion questions 2 (due 8 pm the evening before this meeting)", "09-15 20:00 Discussion questions 2"),
        ("Problem set 2 due one day before class", "09-15 Problem set 2"),
        ("Memo 1 to be posted the day before", "09-15 Memo 1"),
        ("Canvas post 3 (by 6pm day before)", "09-15 18:00 Canvas post 3"),
        ("Essay 1 due the day after, 5 pm", "09-17 17:00 Essay 1"),
        ("Essay 1 due tomorrow", "09-17 Essay 1"),
    ],
)  # fmt: skip
def test_what_a_class_lists_as_due_the_day_beside_it_falls_on_that_day(words: str, expected: str) -> None:
    assert listed(words) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "Essay 1 due the day before the exam",
        "Response 1 due the week before",
        "Homework 3 (due the day before spring break)",
    ],
)
def test_what_is_due_before_something_without_a_date_is_doubted(words: str) -> None:
    (only,) = listed(words)
    assert only.startswith("09-16")
    assert only.endswith(" ?")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Midterm; bring the notes you made the night before", ["09-16 11:00 Midterm"]),
        ("Review session the evening before", []),
        ("Get enough sleep the night before Exam 1", []),
        ("Essay 1 due Sep 19, the day after the film", ["09-19 Essay 1"]),
    ],
)
def test_advice_on_the_evening_before_and_printed_days_move_nothing(words: str, expected: list[str]) -> None:
    assert listed(words) == expected


def test_a_column_titled_so_puts_all_its_work_on_the_day_before() -> None:
    rows = (
        ("Sep 9", "Hills", "Response 1"),
        ("Sep 16", "Rivers", "Response 2"),
        ("Sep 23", "Relics", "Response 3"),
    )
    titles = ("Date", "Topic", "Due by 9 pm the night before class")
    assert [_brief(one) for one in read(table(titles, *rows))] == [
        "09-08 21:00 Response 1",
        "09-15 21:00 Response 2",
        "09-22 21:00 Response 3",
    ]


def test_in_a_week_no_class_is_known_to_be_meant() -> None:
    weeks = (
        text("Week of September 8", "Hills"),
        text("Week of September 15", "Rivers", "Response 1 due the night before class"),
        text("Week of September 22", "Relics"),
    )
    assert [_brief(one)[-12:] for one in read(*weeks)] == ["Response 1 ?"]


SCHEDULE = table(
    ("Date", "Topic", "Assignment"),
    ("Sep 9", "Mountains", "Reading response 1"),
    ("Sep 16", "Rivers", "Problem set 1"),
    ("Sep 23", "Relics", "Discussion questions 1"),
    ("Sep 30", "Roads", "Essay 1"),
    ("Oct 7", "Ports", "Exam 1"),
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Questions are uploaded by 9:00 p.m. on the evening before the meeting under which they are listed.",
            ["09-22 21:00 Discussion questions 1"],
        ),
        ("Responses are due the day before the class for which they are listed.", ["09-08 Reading response 1"]),
        ("Discussion questions must be posted by 6 pm the day before each class.", ["09-22 18:00 Discussion questions 1 ?"]),
        ("Please post your reading response to Canvas by 9 pm the night before class.", ["09-08 21:00 Reading response 1 ?"]),
        ("Responses: due 10 pm the night before seminar.", ["09-08 22:00 Reading response 1 ?"]),
        ("Essays are due the evening before class; questions are due in class.", ["09-29 Essay 1 ?"]),
        (
            "All written work is due at 5 pm the day before the session in which it is listed.",
            ["09-08 17:00 Reading response 1", "09-15 17:00 Problem set 1", "09-22 17:00 Discussion questions 1", "09-29 17:00 Essay 1"],
        ),
    ],
)  # fmt: skip
def test_a_sentence_moves_the_work_that_it_names(sentence: str, expected: list[str]) -> None:
    assert _off_tuesday(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Quizzes will be taken the day before class.",
        "Slides are posted the evening before the lecture.",
        "Readings are posted the day before class; essays are due in class.",
        "I answer e-mail until the evening before class; essays are due in class.",
        "Late responses are due the day before class.",
    ],
)
def test_a_sentence_on_something_else_moves_nothing(sentence: str) -> None:
    assert _off_tuesday(sentence) == []


def _off_tuesday(sentence: str) -> list[str]:
    moved = (one for one in read(text(sentence), SCHEDULE) if one.date is not None)
    return [_brief(one) for one in moved if one.date is not None and one.date.weekday() != 1]


def test_work_that_a_schedule_dates_singly_is_no_series_though_its_rule_names_it_in_the_plural() -> None:
    rows = (("Sep 9", "Response 1"), ("Sep 16", "Response 2"), ("Sep 23", "Response 3"))
    rule = text("Responses are due by 8 pm the night before the class for which they are listed.")
    found = find_dated(sheet(rule, table(("Date", "Work"), *rows)), FALL, meetings=(TUESDAYS,))
    assert [_brief(one) for one in found.items] == [
        "09-08 20:00 Response 1",
        "09-15 20:00 Response 2",
        "09-22 20:00 Response 3",
    ]
    assert found.recurring == ()
