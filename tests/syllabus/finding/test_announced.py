"""Work whose day is announced later stands in the list without a date, and nothing else does."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import GradingComponent, Item
from servers.syllabus.finding.announced import find_put_off
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.rows import Rows
from servers.syllabus.finding.undated import undated_items
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def put_off(*lines: str) -> list[tuple[str, str]]:
    return [(one.kind, one.title) for one in find_put_off(Rows(sheet(text(*lines))).lines)]


@pytest.mark.parametrize(
    ("line", "kind", "title"),
    [
        ("Final exam: TBA", "exam", "Final exam"),
        ("Final Exam T.B.A.", "exam", "Final Exam"),
        ("• Midterm examination (date TBD): 25%", "exam", "Midterm examination"),
        ("The final exam is to be scheduled by the registrar.", "exam", "Final exam"),
        ("Term paper - due date to be determined", "paper", "Term paper"),
        ("Final project, date and time to be announced", "project", "Final project"),
        ("The date of the midterm will be announced in class.", "exam", "Midterm"),
        ("Oral exam: announced later", "exam", "Oral exam"),
        ("The date and time of the second midterm are to be announced.", "exam", "Second midterm"),
        ("TBD: Final presentation", "presentation", "Final presentation"),
    ],
)
def test_a_single_piece_of_work_beside_such_words_is_put_off(line: str, kind: str, title: str) -> None:
    assert put_off(line) == [(kind, title)]


@pytest.mark.parametrize(
    "line",
    [
        "Office hours: TBA",
        "Final exam room: TBA",
        "Exam location to be announced",
        "October 14: Midterm exam, room TBA",
        "Teaching assistant for the project: TBD",
        "Homework: TBA",
        "Exams: TBD",
        "Reading for the essay: to be announced",
        "There is no final exam; topics TBA",
        "12 Buffer day - Response (TBA)",
        "Guest lecture on exam design: TBD",
        "Weight of the final exam: TBD",
        "Details of the final project will be announced.",
        "Unannounced quizzes and an announced exam are possible.",
        "Results of the midterm will be announced in class.",
        "Bring a TBA form to the midterm",
    ],
)
def test_rooms_topics_people_and_what_has_a_date_are_not(line: str) -> None:
    assert put_off(line) == []


def test_a_row_dated_tbd_names_its_work_in_any_of_its_cells() -> None:
    schedule = table(
        ("Week", "Date", "Topic", "Due"),
        ("15", "Dec 9", "Review", ""),
        ("16", "TBD", "Finals meeting and party", "Final project due"),
    )
    (found,) = find_put_off(Rows(sheet(schedule)).lines)
    assert (found.kind, found.title, found.page) == ("project", "Final project", 1)


def test_what_is_graded_and_put_off_is_one_item_with_its_weight_that_says_so() -> None:
    (said,) = find_put_off(Rows(sheet(text("Final exam: TBA"))).lines)
    (final,) = undated_items([GradingComponent(component="Final exam", weight=40)], [], [], [said])
    assert (final.title, final.date, final.weight) == ("Final exam", None, 40)
    assert "announced" in final.needs_review[0]


def test_what_another_place_dates_is_not_put_off() -> None:
    (said,) = find_put_off(Rows(sheet(text("Final exam: TBA"))).lines)
    dated = Item(id="exam-final", title="Final exam", kind="exam", date=dt.date(2025, 12, 15))
    assert undated_items([], [dated], [], [said]) == ()


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("Two midterms, 50% (25% each)", "Fri Oct 3 and Fri Nov 7, in class"),
        ("2 midterms (30%)", "Oct 3, Nov 7"),
    ],
)
def test_days_below_work_that_is_only_counted_are_its_days(told: str, days: str) -> None:
    found = find_dated(sheet(heading("Grading"), item(told), item(days), item("Final exam 40%")), FALL).items
    assert [(each.title, str(each.date)[5:]) for each in found if each.date] == [
        ("Midterm 1", "10-03"), ("Midterm 2", "11-07"),
    ]  # fmt: skip
