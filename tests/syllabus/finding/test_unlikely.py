"""Deadlines that the rest of the document speaks against."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.evidence import Evidence
from servers.domain.syllabus import GradingComponent, Item, Session
from servers.syllabus.finding.unlikely import doubting_unlikely

FIRST = dt.date(2025, 9, 2)
SCHEDULE = [Session(date=FIRST + dt.timedelta(weeks=week), topic="Topic", page=1) for week in range(10)]
GRADING = [
    GradingComponent(component=name, weight=weight, page=1)
    for name, weight in (("Exams", 40), ("Labs", 40), ("Attendance", 20))
]


def item(title: str, day: dt.date = dt.date(2025, 10, 7), *, kind: str = "homework", quote: str = "") -> Item:
    return Item.model_validate(
        {
            "id": title, "title": title, "kind": kind, "date": day, "page": 1, "confidence": 0.9,
            "evidence": [Evidence(page=1, text=quote or title, box=None)],
        }
    )  # fmt: skip


def doubts(
    *items: Item, sessions: list[Session] = SCHEDULE, grading: list[GradingComponent] = GRADING
) -> list[int]:
    return [len(each.needs_review) for each in doubting_unlikely(items, sessions, grading)]


def test_work_on_the_first_class_is_doubted_and_less_sure() -> None:
    (one,) = doubting_unlikely([item("Project", FIRST)], SCHEDULE, GRADING)
    assert one.needs_review == (
        "2 September 2025 is no later than the first class in the schedule; work is seldom due by then",
    )
    assert one.confidence == pytest.approx(0.7)


@pytest.mark.parametrize(
    "one",
    [item("Problem Set 0", FIRST), item("Survey", FIRST, quote="Survey due"), item("Project", FIRST + dt.timedelta(days=7)), item("Labor Day", FIRST, kind="no_class")],
)  # fmt: skip
def test_work_that_is_said_to_be_due_then_and_later_work_is_not(one: Item) -> None:
    assert doubts(one) == [0]


def test_a_few_days_of_class_do_not_tell_which_is_the_first() -> None:
    assert doubts(item("Project", FIRST), sessions=SCHEDULE[:5]) == [0]


def test_a_series_that_the_grade_has_no_part_for_is_doubted() -> None:
    series = [item(f"Application paper {n}", kind="paper") for n in range(1, 6)]
    assert doubts(*series) == [1] * 5
    assert doubts(*series[:4]) == [0] * 4


def test_a_series_that_the_grade_names_by_kind_or_title_is_not() -> None:
    series = [item(f"Lab {n}", kind="lab") for n in range(1, 6)]
    assert doubts(*series) == [0] * 5
    papers = [GradingComponent(component="Weekly papers", weight=100, page=1), *GRADING]
    papers = [part.model_copy(update={"weight": 25}) for part in papers]
    assert (
        doubts(*[item(f"Application paper {n}", kind="paper") for n in range(1, 6)], grading=papers)
        == [0] * 5
    )


def test_a_grade_of_which_only_a_part_is_known_tells_nothing() -> None:
    series = [item(f"Application paper {n}", kind="paper") for n in range(1, 6)]
    assert doubts(*series, grading=GRADING[:2]) == [0] * 5


def test_a_name_that_begins_inside_a_sentence_is_doubted_unless_it_is_numbered() -> None:
    assert doubts(
        item("in-text exercises"),
        item("hw1", dt.date(2025, 10, 8)),
        item("Reflection", dt.date(2025, 10, 9)),
        item("oral exam", kind="exam"),
    ) == [1, 0, 0, 0]


def test_exams_in_the_plural_beside_numbered_ones_may_be_what_a_class_is_about() -> None:
    series = [item(f"Unit test {n}", dt.date(2025, 9, 2 + 7 * n), kind="exam") for n in (1, 2, 3)]
    *_, one = doubting_unlikely([*series, item("Unit tests", kind="exam")], SCHEDULE, GRADING)
    assert one.needs_review == (
        '"Unit tests" may be what the class is about: 3 of that name have a number and a day of their own',
    )


@pytest.mark.parametrize(
    "one",
    [
        item("Unit tests due", kind="exam", quote="Unit tests due"),
        item("Chapter tests", kind="exam"),
        item("Unit test", kind="exam"),
        item("Unit test 4", kind="exam"),
    ],
)
def test_an_exam_of_another_name_or_number_is_not(one: Item) -> None:
    series = [item(f"Unit test {n}", dt.date(2025, 9, 2 + 7 * n), kind="exam") for n in (1, 2, 3)]
    assert doubts(*series, one) == [0, 0, 0, 0]


def test_one_numbered_exam_does_not_make_a_plural_a_topic() -> None:
    assert doubts(item("Exam 1", kind="exam"), item("Exams", dt.date(2025, 11, 4), kind="exam")) == [0, 0]


def test_a_number_with_a_dot_behind_due_that_is_not_the_day_is_told() -> None:
    (one,) = doubting_unlikely(
        [item("Essay", dt.date(2025, 12, 12), quote="Essay due 12.17, 11:00am")], [], []
    )
    assert one.needs_review == ('the document says "due 12.17", which may be another day',)
    assert doubts(
        item("Essay", dt.date(2025, 12, 17), quote="Essay due 12.17"),
        item("Essay", quote="Essay due 5.30 pm"),
    ) == [0, 0]


def test_a_second_of_a_kind_on_one_day_is_doubted_where_their_names_tell_no_series() -> None:
    assert doubts(item("Pitch deck"), item("Final project deck")) == [1, 1]
    assert doubts(item("Homework 3"), item("Homework 4")) == [0, 0]
    assert doubts(item("Homework 3"), item("Sketch", dt.date(2025, 10, 9))) == [0, 0]
    assert doubts(item("Project review"), item("Homework 4")) == [1, 0]


def test_a_pair_of_names_that_comes_again_is_not() -> None:
    pairs = [item(name, dt.date(2025, 10, day)) for day in (7, 14) for name in ("Video quiz", "Online quiz")]
    assert doubts(*pairs) == [0, 0, 0, 0]


def test_a_lab_without_a_number_that_is_not_said_to_be_due_is_doubted() -> None:
    assert doubts(item("Optics lab", kind="lab"), item("Lab 3", kind="lab", day=dt.date(2025, 10, 8))) == [
        1,
        0,
    ]
    assert doubts(item("Optics lab", kind="lab", quote="Optics lab report due")) == [0]


def numbered(*numbers: int, name: str = "Essay") -> list[Item]:
    days = (dt.date(2025, 9, 12) + dt.timedelta(weeks=week) for week in range(len(numbers)))
    return [
        item(f"{name} {number}", day, kind="paper").model_copy(update={"id": f"{number} {day}"})
        for number, day in zip(numbers, days, strict=True)
    ]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((1, 2, 3, 4), [0, 0, 0, 0]),
        ((9, 30, 21, 11), [0, 0, 1, 1]),
        ((1, 2, 1, 2), [0, 0, 0, 0]),  # it begins again
        ((1, 1, 2, 2), [0, 0, 0, 0]),
        ((3, 2), [0, 0]),
        ((1, 3, 2), [0, 0, 1]),
    ],
)
def test_a_number_after_a_higher_one_is_doubted(numbers: tuple[int, ...], expected: list[int]) -> None:
    assert doubts(*numbered(*numbers), grading=[]) == expected


@pytest.mark.parametrize("name", ["Chapter", "Lab", "Case", "Response to chapter"])
def test_what_the_book_numbers_comes_in_any_order(name: str) -> None:
    assert doubts(*numbered(5, 12, 3, name=name), grading=[]) == [0, 0, 0]


def test_a_series_that_is_asked_for_by_its_days_needs_no_part_of_the_grade() -> None:
    series = [
        item(f"Reply to posts {n}", dt.date(2025, 10, n), quote=f"Reply to posts by October {n}")
        for n in range(6, 11)
    ]
    assert doubts(*series) == [0] * 5


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The sign test", 1),
        ("The test effect", 1),
        ("Exam scores as data", 1),
        ("Test theory", 1),
        ("The final test", 0),
        ("The midterm", 0),
        ("Listening test", 0),
        ("Test 1: the sign test", 0),
    ],
)
def test_a_method_that_is_called_a_test_is_doubted(title: str, expected: int) -> None:
    assert doubts(item(title, kind="exam")) == [expected]
