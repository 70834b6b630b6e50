"""Hours, days and stages that are another work's than the one they stand beside."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, text


def _found(*lines: str, title: str = "Course work") -> list[tuple[str, str, str]]:
    found = find_dated(sheet(heading(title), *map(text, lines)), FALL).items
    return [(one.title, f"{one.date:%m-%d}", str(one.time or "")[:5]) for one in found if one.date]


def test_an_hour_of_each_week_is_not_that_of_the_next_date() -> None:
    assert _found("Responses 25% – due Sundays by 9pm on weeks you choose", "Midterm 25% – October 13") == [
        ("Midterm", "10-13", "")
    ]


def test_the_hour_of_another_works_day_is_not_the_exams() -> None:
    lines = (
        "9/8/25: Knots. Dosage quiz due 9/12/25 @ 2359",
        "9/15/25: Check-off #1 (knots). Journal due 9/19/25 @ 2359",
        "9/22/25: Exam 1 (0900-1030)",
    )
    assert ("Check-off #1 (knots)", "09-15", "") in _found(*lines)
    assert ("Exam 1", "09-22", "09:00") in _found(*lines)


@pytest.mark.parametrize("final", ["Final: M 12/15 9:45-11:45am", "Final: Monday, December 15"])
def test_a_final_behind_a_project_with_its_own_last_stage_is_the_exam(final: str) -> None:
    found = find_dated(
        sheet(
            heading("Exams and project"),
            text("Design project: proposal Tu 10/28; final report Th 12/4"),
            text(final),
        ),
        FALL,
    ).items
    assert [(one.title, one.kind) for one in found][-1] == ("Final", "exam")


@pytest.mark.parametrize(
    "said",
    [
        "Quizzes every Monday and Wednesday in section. No quiz on October 13 and November 3.",
        "Homework is due every Friday, but there is no homework due on October 10 and November 7.",
        "No homework the week of October 13. No exam on October 20.",
    ],
)
def test_days_of_which_a_sentence_says_that_there_is_no_work_have_none(said: str) -> None:
    assert not _found(said)


def test_no_quiz_but_an_exam_is_an_exam() -> None:
    assert _found("There is no quiz on October 13, but the midterm will be held on October 15.") == [
        ("Midterm", "10-15", "")
    ]


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("Exp 2: Distillation (Exp 1 report due)", "Exp 1 report"),
        ("Lab 4: Lenses (Lab 3 report due)", "Lab 3 report"),
    ],
)
def test_a_report_in_brackets_is_that_of_the_lab_before(cell: str, title: str) -> None:
    lines = ("10/9 Check-in", f"10/16 {cell}", "10/23 Safety", "10/30 Review")
    assert [one[0] for one in _found(*lines)] == [title]


def test_any_time_before_a_day_is_by_that_day() -> None:
    assert _found("Written critique: due anytime before October 9") == [("Written critique", "10-09", "")]


def test_an_hour_of_each_week_is_that_of_its_own_days() -> None:
    said = "Problem sets are due Mondays at 5 pm: September 8, September 22 and October 6."
    assert [hour for _, _, hour in _found(said)] == ["17:00"] * 3
