"""Days that prose counts, or tells without the words that usually lead to one."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def _read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def _found(*blocks: Block) -> list[tuple[str, str, str]]:
    return [(str(i.date)[5:], i.kind, i.title) for i in _read(*blocks).items if i.date]


def test_days_that_a_sentence_counts_are_those_of_numbered_work() -> None:
    read = _read(
        item("Shift swap form: Monday, Sept 29."),
        text(
            "Ward diaries cover two shifts each and are handed in by 11:59 p.m. on alternate Fridays: no. 1 on",
            "Friday, Sept 12, no. 2 on Friday Sept",
            "26th, no. 3 on Friday",
            "Oct 10th.",
        ),
    )
    found = [(str(i.date)[5:], i.title, str(i.time)) for i in read.items if "diary" in i.title]
    assert found == [
        ("09-12", "Ward diary 1", "23:59:00"),
        ("09-26", "Ward diary 2", "23:59:00"),
        ("10-10", "Ward diary 3", "23:59:00"),
    ]
    assert not read.recurring


def test_numbers_without_days_leave_a_weekly_rule() -> None:
    read = _read(text("Problem sets are due on Thursdays: no. 1 covers gases, no. 2 covers acids."))
    assert len(read.recurring) == 1
    assert not [i for i in read.items if i.date]


@pytest.mark.parametrize(
    ("opening", "said", "expected"),
    [
        ("Critical review, 10%.", "The review has to reach us by 16:00 on October 14; comments come back on November 3.", ("10-14", "paper", "Critical review")),
        ("Case study, 25%.", "It must be with the secretary by noon on October 20.", ("10-20", "homework", "Case study")),
        ("Group poster, 20%.", "Groups of three. Upload the file by 16:00 on November 11; the best will hang in the hall.", ("11-11", "project", "Group poster")),
        ("Class test, 15%.", "We start November 6 with 60 minutes of short questions.", ("11-06", "exam", "Class test")),
        ("Long essay, 20%.", "Anyone who needs longer asks before November 22. For all others December 2, 16:00, is final.", ("12-02", "paper", "Long essay")),
    ],
)  # fmt: skip
def test_work_is_due_when_its_paragraph_says_it_in_its_own_words(
    opening: str, said: str, expected: tuple[str, str, str]
) -> None:
    assert _found(text(f"{opening} {said}")) == [expected]


def test_what_is_final_is_no_exam() -> None:
    assert _found(text("All grades posted by December 18 are final.")) == []
    assert _found(text("The final is on December 10.")) == [("12-10", "exam", "Final")]


def test_visits_are_not_the_work_above_them() -> None:
    found = _found(
        item("Portfolio, ten pages: Wednesday, Dec 3."),
        text("Site visits take place between Monday, Oct 27 and Friday, Nov 7; arrange a day with me."),
    )
    assert found == [("12-03", "project", "Portfolio")]


def test_looking_back_on_oneself_is_no_midterm() -> None:
    found = _found(item("Midterm self-evaluation, two pages: Wednesday, Oct 22."))
    assert found == [("10-22", "other", "Midterm self-evaluation")]


def test_a_day_lost_in_another_year_is_no_day_off() -> None:
    lost = text("On January 30, 2023 we lost a day and made it up in reading period.")
    kept = text("Fall break: October 13, 2025, no class.")
    assert [name for _, _, name in _found(lost, kept)] == ["Fall break: no class"]


@pytest.mark.parametrize(
    "told",
    [
        "All class sessions after December 1 are devoted to the team project.",
        "The week of November 10 is set aside for group projects.",
        "Class time on October 20 will be reserved for the research paper.",
        "The lecture of October 20 is dedicated to the term paper.",
    ],
)
def test_days_that_are_given_to_work_are_not_those_it_is_due(told: str) -> None:
    assert _found(text(told)) == []


def test_days_that_are_given_to_talks_are_those_of_the_talks() -> None:
    assert _found(text("The last class (December 4) is devoted to student presentations.")) == [
        ("12-04", "presentation", "Presentations")
    ]


def test_an_exam_in_a_week_is_not_on_the_day_told_before_it() -> None:
    assert _found(text("Week 1 begins Monday, September 1, and the final exam falls in Week 15.")) == []
    assert _found(text("Classes begin on September 2; the midterm will be held in week 7.")) == []
    assert _found(text("The midterm exam is in week 7 (October 14).")) == [("10-14", "exam", "Midterm exam")]


@pytest.mark.parametrize(
    ("opening", "said", "expected"),
    [
        ("Midterm exam (25%).", "On Monday, October 13, in our room and at our hour, you identify six of nine maps and write one essay.", ("10-13", "exam", "Midterm exam")),
        ("Second test.", "On Wed. Nov. 12, you solve five problems without notes.", ("11-12", "exam", "Second test")),
        ("Oral exam (20%).", "On December 3 you have ten minutes to defend your reading of one poem.", ("12-03", "exam", "Oral exam")),
        ("Final exam (30%).", "Like the midterm, but longer: Tuesday, December 9, 1-3 pm.", ("12-09", "exam", "Final exam")),
    ],
)  # fmt: skip
def test_an_exam_is_on_the_day_on_which_students_answer(
    opening: str, said: str, expected: tuple[str, str, str]
) -> None:
    assert _found(heading("Assignments and examinations"), text(f"{opening} {said}")) == [expected]


@pytest.mark.parametrize(
    "said",
    [
        "Midterm exam (25%). On October 1, I hand out a study guide.",
        "Final exam (25%). On December 1, you write down questions for our review.",
        "Research paper (30%). On October 15 you write a one-page outline.",
        "Unit test (20%). On October 8 you take a practice test.",
    ],
)
def test_a_day_before_the_exam_is_none_of_it(said: str) -> None:
    assert not [one for one in _found(text(said)) if one[1] == "exam"]
