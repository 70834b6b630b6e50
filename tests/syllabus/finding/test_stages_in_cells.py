"""A cell of a table tells several days of its row's work: a draft's, a final version's, an exam's and its review's."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

WORK = ("Work", "Dates", "Weight")


def told(titles: tuple[str, ...], *rows: tuple[str, ...]) -> list[str]:
    return [
        f"{item.date:%m-%d}{f' {item.time:%H:%M}' if item.time else ''} {item.kind} {item.title}{' ?' if item.needs_review else ''}"
        for item in find_dated(sheet(table(titles, *rows)), FALL).items
        if item.date
    ]


def test_stages_one_below_the_other_among_rows_with_one_day() -> None:
    assert told(
        ("Essay", "Pages", "Dates", "Weight"),
        ("Argument", "3-5", "Draft: Sept. 2nd\nFinal version: Oct. 6th", "15%"),
        ("Review of a film", "5-7", "Proposal: Oct. 27th\nDraft: Nov. 10th\nFinal version: Nov. 24th", "20%"),
        ("Midterm", "–", "In class: Oct. 14th", "15%"),
        ("Final", "–", "Fri., Dec. 12\n10:30 am - 12:30 pm", "20%"),
        ("Notes", "–", "all term", "30%"),
    ) == [
        "09-02 paper Argument Draft",
        "10-06 paper Argument Final version",
        "10-14 exam Midterm",
        "10-27 paper Review of a film Proposal",
        "11-10 paper Review of a film Draft",
        "11-24 paper Review of a film Final version",
        "12-12 10:30 exam Final",
    ]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Proposal 10/7, draft 11/11, final paper 12/9", ["10-07 Research paper Proposal", "11-11 Research paper draft", "12-09 Research paper final paper"]),
        ("9/22 (proposal)\n10/27 (draft)\n12/8 (final)", ["09-22 Research paper proposal", "10-27 Research paper draft", "12-08 Research paper final"]),
        ("• Outline – Sep 12\n• Draft – Oct 17\n• Final paper – Dec 5", ["09-12 Research paper Outline", "10-17 Research paper Draft", "12-05 Research paper Final paper"]),
        ("Outline due September 15\nPaper due December 8, 5 pm", ["09-15 Research paper Outline", "12-08 17:00 Research paper"]),
        ("Draft: Sept 15 at 5 pm; Final: Sept 29 at 11:59 pm", ["09-15 17:00 Research paper Draft", "09-29 23:59 Research paper Final"]),
        ("Assigned: Sept 9\nDue: Sept 23\nReturned: Sept 30", ["09-23 Research paper"]),
        ("Due Sept 12 (rewrite due Oct 1)", ["09-12 Research paper", "10-01 Research paper rewrite"]),
    ],
)  # fmt: skip
def test_ways_in_which_a_cell_tells_stages(cell: str, expected: list[str]) -> None:
    found = told(WORK, ("Research paper", cell, "30%"), ("Quiz", "10/10", "10%"))
    assert [one.replace(" paper ", " ", 1) for one in found if " quiz " not in one] == expected


def test_exams_with_their_reviews_and_quizzes_that_open_and_close() -> None:
    assert told(
        ("Test", "Date"),
        ("Exam 1", "Review: Sept 24\nExam: Sept 26"),
        ("Quiz 1", "Opens: Oct 3\nCloses: Oct 5 at 11:59 pm"),
        ("Exams", "Midterm: Oct. 14\nFinal: Dec. 12, 8-10 am"),
        ("Homework", "HW 1: 9/9, HW 2: 9/16"),
    ) == [
        "09-09 homework HW 1",
        "09-16 homework HW 2",
        "09-26 exam Exam 1",
        "10-05 23:59 quiz Quiz 1",
        "10-14 exam Midterm",
        "12-12 08:00 exam Final",
    ]


def test_modules_with_two_works_each() -> None:
    assert told(
        ("Module", "Topic", "Due"),
        ("Module 1", "Intro", "Discussion: Sep 4\nQuiz: Sep 7"),
        ("Module 2", "Markets", "Discussion: Sep 11\nQuiz: Sep 14"),
    ) == [
        "09-04 homework Module 1 Discussion",
        "09-07 quiz Quiz",
        "09-11 homework Module 2 Discussion",
        "09-14 quiz Quiz",
    ]


@pytest.mark.parametrize(
    "row",
    [
        ("Add/drop", "Last day to add: Sept 5\nLast day to drop: Oct 3", ""),
        ("Cells", "Lecture: Sept 2\nLecture: Sept 4", ""),
        ("Classes", "First class: Aug 26; last class: Dec 4", ""),
        ("Guests", "Mayor Lee: Sept 12\nChief Ray: Oct 3", ""),
    ],
)
def test_days_that_are_no_stages(row: tuple[str, ...]) -> None:
    assert told(WORK, row) == []


def test_quizzes_on_chapters_stay_a_series() -> None:
    found = told(
        WORK,
        ("Quizzes", "Sept 5 (chapters 1-3), Sept 19 (chapters 4-6), Oct 3 (chapters 7-9)", "20%"),
        ("Homework", "HW 1: 9/9, HW 2: 9/16, HW 3: 9/23", "30%"),
        ("Exams", "Midterm: Oct 14\nFinal: Dec 12", "50%"),
    )
    assert [one for one in found if "quiz" in one] == [
        "09-05 quiz Quiz 1",
        "09-19 quiz Quiz 2",
        "10-03 quiz Quiz 3",
    ]


def test_rows_of_a_schedule_keep_their_own_days() -> None:
    assert told(
        ("Week", "Topic", "Due"),
        ("Sept 1-5", "Markets", "Essay 1 draft: Sept 3\nEssay 1 final: Sept 5"),
        ("Sept 8-12", "Supply", "HW 1: Sept 10"),
        ("Sept 15-19", "Demand", "HW 2: Sept 17"),
    ) == [
        "09-03 paper Essay 1 draft",
        "09-05 paper Essay 1 final",
        "09-10 homework HW 1",
        "09-17 homework HW 2",
    ]
