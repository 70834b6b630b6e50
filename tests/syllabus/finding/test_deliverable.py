"""What a clause asks of a student."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.syllabus.finding.deliverable import is_no_class, is_reading, kind_of, read_clause
from servers.syllabus.finding.tidy_title import tidy_title


@pytest.mark.parametrize(
    ("clause", "kind", "part", "why"),
    [
        ("Homework 3 due", "homework", "due", "a due word makes it due"),
        ("HW #4", "homework", "mention", "a name alone is only a mention"),
        ("Project presentation", "presentation", "event", "the last kind word is the head"),
        ("Paper proposal due", "paper", "due", "a generic word yields to the specific one before it"),
        ("Take-home midterm exam", "exam", "event", "a take-home exam is an exam"),
        ("Lab report 2 due in class", "lab", "due", "a lab report is a lab"),
        ("Problem set 5 assigned", "homework", "assigned", "handed out is not due"),
        ("Review for Exam 1", "exam", "mention", "a review only talks of the exam"),
        ("Final report due", "project", "due", "a final report is no final exam"),
        ("Final exam, 3-6 pm", "exam", "event", "an exam takes place"),
        ("Students present Project 2", "presentation", "event", "presenting is a presentation"),
        ("Essay on the Civil War due", "paper", "due", "what follows the preposition does not decide"),
        ("Due: Quiz 3", "quiz", "due", "a leading due word is no name"),
    ],
)
def test_a_clause_is_read_by_its_head_and_the_words_around_it(
    clause: str, kind: str, part: str, why: str
) -> None:
    found = read_clause(clause)

    assert found is not None, why
    assert (found.kind, found.part) == (kind, part), why


@pytest.mark.parametrize("clause", ["No homework this week", "Introduction to Rome", "Chapters 3 and 4", ""])
def test_a_clause_that_asks_nothing_gives_nothing(clause: str) -> None:
    assert read_clause(clause) is None


def test_due_to_is_a_cause_and_no_deadline() -> None:
    assert is_no_class("No class due to the national holiday")
    found = read_clause("Quiz postponed due to snow")
    assert found is not None
    assert found.part != "due"


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("No class", True),
        ("Day off", True),
        ("Snow day", True),
        ("Off", True),
        ("Snow day make-up: lab 3", False),
        ("Off-site visit", False),
        ("Thanksgiving break", True),
        ("Labor Day - no classes", True),
        ("Spring Recess!!", True),
        ("University holiday", True),
        ("Class cancelled", True),
        ("Reading for Thanksgiving due", False),
        ("History of Labor Day parades in the Midwest of the United States", False),
        ("Breaking symmetry", False),
    ],
)
def test_days_off_are_told_from_topics_that_name_a_holiday(text: str, *, off: bool) -> None:
    assert is_no_class(text) is off


def test_chapters_are_reading_unless_they_are_due() -> None:
    assert is_reading("Ch. 3, pp. 40-62")
    assert is_reading("Read Smith (2014)")
    assert not is_reading("Chapter 3 problems due")


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("• Homework 3 due by 11:59 pm", "Homework 3"),
        ("2. Video Quiz", "Video Quiz"),
        ("Essay #2 DUE!", "Essay #2"),
        ("30% Final Exam", "Final Exam"),
        ("Quiz 1 must be completed by", "Quiz 1"),
        ("Deadline to complete first retake", "first retake"),
        ("Final Exam ( - , Room 145)", "Final Exam (Room 145)"),
    ],
)
def test_a_title_keeps_the_name_and_drops_due_words_bullets_and_hours(printed: str, title: str) -> None:
    assert tidy_title(printed) == title


@given(st.text())
def test_any_text_is_read_without_an_error_and_a_title_is_never_empty(text: str) -> None:
    found = read_clause(text)
    kind_of(text)

    assert found is None or found.title


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Case analysis", "homework"), ("Self-assessment 2", "homework"), ("Team charter", "homework"), ("Film review", "paper"), ("Concert review", "paper"),
        ("e-Portfolio", "project"), ("Infographic", "project"), ("iRAT 3", "quiz"), ("Exam corrections", "homework"),
    ],
)  # fmt: skip
def test_names_of_work_that_hold_a_word_of_another_kind_or_none(name: str, kind: str) -> None:
    assert kind_of(name) == (kind, False)


@pytest.mark.parametrize(
    "topic",
    [
        "Present tense of -er verbs",
        "Present perfect",
        "Present and past",
        "Present value of bonds",
    ],
)
def test_what_is_in_the_present_is_not_presented(topic: str) -> None:
    assert kind_of(topic) is None


@pytest.mark.parametrize(
    "topic", ["Present posters", "Present to the class", "Students present in class", "Present your forms"]
)
def test_what_students_present_is_a_presentation(topic: str) -> None:
    assert kind_of(topic) == ("presentation", False)
