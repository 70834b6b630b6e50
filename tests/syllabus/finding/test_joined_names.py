"""Several pieces of work that one sentence dates."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, text


def brief(words: str) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in find_dated(sheet(text(words)), FALL).items]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("HW 3, Lab 1 and Quiz 2 are due October 3.", ["HW 3", "Lab 1", "Quiz 2"]),
        ("The project report and presentation are due October 3.", ["Project report", "Presentation"]),
        ("HW 1 posted, HW 2 due October 3.", ["HW 2"]),
        ("Midterm: Oct 3, covers HW 1, HW 2 and Lab 3", ["Midterm"]),
    ],
)
def test_all_that_is_joined_is_due_on_the_one_day(words: str, found: list[str]) -> None:
    assert brief(words) == [("10-03", title) for title in found]


def test_as_many_names_as_dates_are_paired() -> None:
    for words, one in (
        ("Midterm 1 and Midterm 2 are on October 3 and November 7.", "Midterm"),
        ("Paper 1 and Paper 2 are due October 3 and November 7, respectively.", "Paper"),
    ):
        assert brief(words) == [("10-03", f"{one} 1"), ("11-07", f"{one} 2")]


def test_the_day_since_when_a_series_goes_on_is_no_deadline_of_its_own() -> None:
    words = "Online (ExpertTA), due Sundays at 11:59 PM beginning September 14."
    found = find_dated(sheet(heading("Homework"), text(words)), FALL)

    assert found.items == ()
    assert [(r.title, r.day, str(r.time)) for r in found.recurring] == [("Homework", "SU", "23:59:00")]
    assert brief("The first homework is due September 14, every later one a week on.") != []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The final report and group evaluation are due October 3.", ["Final report", "Group evaluation"]),
        (
            "Your proposal and annotated bibliography are due October 3.",
            ["Proposal", "Annotated bibliography"],
        ),
        ("The draft and the revision plan are due October 3.", ["Draft", "Revision plan"]),
        (
            "The final report and individual contribution report is due October 3.",
            ["Final report", "Individual contribution report"],
        ),
        ("Final report and peer evaluations due October 3.", ["Final report", "Peer evaluations"]),
        (
            "The museum visit paper and the theory paper are due October 3.",
            ["Museum visit paper", "Theory paper"],
        ),
    ],
)
def test_names_without_numbers_that_one_verb_says_are_due_are_all_due(words: str, found: list[str]) -> None:
    assert brief(words) == [("10-03", title) for title in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Feedback on the final project and the group evaluation is due October 3.", ["Group evaluation"]),
        ("All homework, quizzes and exams must be submitted by October 3.", []),
    ],
)
def test_what_another_word_governs_is_not_due_with_it(words: str, found: list[str]) -> None:
    assert [title for _, title in brief(words)] == found


def test_a_final_report_behind_numbered_work_is_the_courses() -> None:
    words = "Exercise 8 is due on December 2 at noon. The final report is due on December 9 at noon."
    assert brief(words) == [("12-02", "Exercise 8"), ("12-09", "Final report")]
