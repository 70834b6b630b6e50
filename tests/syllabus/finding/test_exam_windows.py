"""Exams that are open for some days: the day is that on which they are handed in."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def brief(found: Dated) -> list[tuple[str, str, str]]:
    return [(str(i.date), str(i.time)[:5], i.kind) for i in found.items]


def told(*lines: str) -> list[tuple[str, str, str]]:
    return brief(find_dated(sheet(text(*lines)), FALL))


@pytest.mark.parametrize(
    "sentences",
    [
        "The final exam will be available on Moodle from December 8 at 8 am. You must submit it by December 10 at 5 pm.",
        "The final exam opens at 8 am on December 8. Upload your answers by December 10 at 5 pm.",
        "The final exam is due on December 10 at 5 pm. It will be posted on Moodle at noon on December 8.",
        "The take-home final exam opens at 9 am on Monday, December 8 and closes at 5 pm on Wednesday, December 10.",
    ],
)
def test_the_day_of_a_window_is_its_last(sentences: str) -> None:
    assert told(sentences) == [("2025-12-10", "17:00", "exam")]


def test_answers_are_those_of_the_exam_that_the_text_is_about() -> None:
    found = told(
        "The midterm is a take-home exam. It will be posted on Canvas at noon on October 16. Answers must be submitted by October 17 at 6 pm."
    )

    assert found == [("2025-10-17", "18:00", "exam")]


def test_an_opening_with_no_closing_keeps_its_day() -> None:
    assert told("The final exam will be available on Moodle from December 8 at 8 am.") == [
        ("2025-12-08", "08:00", "exam")
    ]


def test_what_has_to_be_posted_on_a_day_is_due_then() -> None:
    assert told("Your response must be posted on Moodle on October 3.")[0][0] == "2025-10-03"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Take-home midterm.", "exam"),
        ("Take-home exam. Bring nothing.", "exam"),
        ("Midterm essay.", "paper"),
    ],
)
def test_what_is_due_is_an_exam_where_that_is_its_name(words: str, kind: str) -> None:
    assert told(f"Due Friday, October 17: {words}") == [("2025-10-17", "None", kind)]


def test_the_hour_of_an_exam_in_a_list_is_that_of_its_own_day() -> None:
    document = sheet(
        heading("Week 8 (Oct 13): Review"),
        text(
            "Due Friday, October 17: Midterm Exam (take-home).",
            "The exam will be released at noon on Thursday, October 16. Answers must be submitted by Friday, October 17, at 8 pm.",
        ),
        heading("Week 9 (Oct 20): Echoes"),
        text("Read: Nelson"),
        heading("Week 10 (Oct 27): Reverb"),
        text("Read: Brown"),
    )
    (exam,) = find_dated(document, FALL).items

    assert (exam.date, exam.time) == (dt.date(2025, 10, 17), dt.time(20))


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("Online exam posted, due Dec 5 (5 pm)", "Online exam"),
        ("Take-home midterm released (due Dec 5 at 5 pm)", "Take-home midterm"),
        ("Final exam goes out, due back Dec 5", "Final exam"),
        ("Essay 2 assigned, due Dec 5", "Essay 2"),
    ],
)
def test_that_it_is_given_out_is_no_part_of_a_name(cell: str, title: str) -> None:
    document = sheet(table(("Date", "Topic"), ("Sep 8", "Ash"), ("Dec 1", cell), ("Dec 8", "Kilns")))
    (one,) = find_dated(document, FALL).items

    assert (str(one.date), one.title) == ("2025-12-05", title)


def test_exams_of_which_one_asks_for_answers_are_not_its_name() -> None:
    told_of = text("1. A two-part exam, Fri., Sept 19. The first part will be a few questions.")
    found = find_dated(sheet(heading("EXAMS"), told_of), FALL)
    assert [(str(i.date)[5:], i.kind) for i in found.items] == [("09-19", "exam")]
