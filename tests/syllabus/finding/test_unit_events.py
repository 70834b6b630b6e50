"""Tables of a course's parts with the day of each one's test, review or report beside its span."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import ItemKind
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

_ROWS = (
    ("1", "9/2-9/12", "Sets", "Fri 9/12"),
    ("2", "9/15-9/26", "Maps", "Fri 9/26"),
    ("3", "9/29-10/10", "Rings", "Fri 10/10"),
)


def _found(header: tuple[str, ...], *rows: tuple[str, ...]) -> list[tuple[str, str, ItemKind]]:
    items = find_dated(sheet(table(header, *rows)), FALL).items
    return [(item.title, f"{item.date:%m-%d}", item.kind) for item in items if item.date]


@pytest.mark.parametrize(
    ("header", "name", "kind"),
    [
        (("Sprint", "Dates", "Focus", "Review (in class)"), "Sprint {} Review", "presentation"),
        (("Sprint", "Span", "Focus", "Demo"), "Sprint {} Demo", "presentation"),
        (("Iteration", "Starts", "Goal", "Demo day"), "Iteration {} Demo", "presentation"),
        (("Unit", "Dates", "Topic", "Test"), "Unit {} Test", "exam"),
        (("Unit", "Weeks", "Topic", "Exam date"), "Unit {} Exam", "exam"),
        (("Unit #", "Begins", "Topic", "Exam is on"), "Unit {} Exam", "exam"),
        (("Module", "Dates", "Content", "Quiz closes"), "Module {} Quiz", "quiz"),
        (("Module No.", "Dates", "Content", "Quiz due"), "Module {} Quiz", "quiz"),
        (("Block", "Dates", "Theme", "Presentation"), "Block {} Presentation", "presentation"),
        (("Phase", "Dates", "Work", "Report due"), "Phase {} Report", "project"),
    ],
)
def test_each_part_has_its_event_on_the_day_beside_it(
    header: tuple[str, ...], name: str, kind: ItemKind
) -> None:
    days = ("09-12", "09-26", "10-10")
    assert _found(header, *_ROWS) == [(name.format(n), day, kind) for n, day in enumerate(days, 1)]


def test_parts_may_have_no_span_or_their_own_name_in_each_row() -> None:
    rows = [(f"Unit {n}: {topic}", day) for n, _, topic, day in _ROWS]
    assert _found(("", "Test"), *rows) == [
        ("Unit 1 Test", "09-12", "exam"),
        ("Unit 2 Test", "09-26", "exam"),
        ("Unit 3 Test", "10-10", "exam"),
    ]


@pytest.mark.parametrize("title", ["Last class", "Review", "Lab", "Notes", "Discussion leader", "Holiday"])
def test_days_under_other_titles_are_no_events(title: str) -> None:
    assert not _found(("Unit", "Dates", "Topic", title), *_ROWS)


def test_days_that_do_not_follow_their_parts_are_none_of_theirs() -> None:
    rows = [(n, span, topic, "1/20") for n, span, topic, _ in _ROWS]
    assert not _found(("Unit", "Dates", "Topic", "Test"), *rows)


def test_what_stands_beside_the_part_is_still_read() -> None:
    rows = [(n, span, topic, day, f"HW {n}") for n, span, topic, day in _ROWS]
    found = _found(("Unit", "Dates", "Topic", "Test", "Homework due"), *rows)
    assert [title for title, _, kind in found if kind == "homework"] == ["HW 1", "HW 2", "HW 3"]
    assert sum(kind == "exam" for *_, kind in found) == len(_ROWS)


@pytest.mark.parametrize(
    ("work", "due"),
    [
        ("Assignments/Course deadlines", "Assignment due date"),
        ("Homework", "Homework due"),
        ("Quizzes", "Quiz due"),
        ("Essay", "Essay deadline"),
    ],
)
def test_work_named_beside_its_day_is_no_event_of_the_part(work: str, due: str) -> None:
    rows = [(f"Unit {n}: {topic}", f"{topic} essay", day) for n, _, topic, day in _ROWS]
    named = [("Sets essay", "09-12"), ("Maps essay", "09-26"), ("Rings essay", "10-10")]
    assert [found[:2] for found in _found(("Topic", work, due), *rows)] == named


def test_other_columns_of_work_leave_the_parts_their_events() -> None:
    rows = [(n, span, "Card sorting", day) for n, span, _, day in _ROWS]
    found = _found(("Unit", "Dates", "Activities", "Quiz due"), *rows)
    assert [title for title, _, kind in found if kind == "quiz"] == [f"Unit {n} Quiz" for n in (1, 2, 3)]
