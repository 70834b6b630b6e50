"""Cells in which a date has a line of its own above what it dates, and names that only look like talk."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.grading import find_grading
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text

HEADER = ("Week", "Dates", "Topic", "Assignment")


def found(*cells: tuple[str, str]) -> list[tuple[str, str]]:
    rows = [(f"Week {number}", dates, "Ch. 14", cell) for number, (dates, cell) in enumerate(cells, 13)]
    dated = find_dated(sheet(table(HEADER, *rows)), FALL, meetings=(), grading=())
    return sorted((f"{one.date:%m-%d}", one.title) for one in dated.items if one.date is not None)


@pytest.mark.parametrize("date", ["Dec 5", "Friday, December 5th", "12/5", "Dec. 5 (Fri.):"])
def test_a_date_on_a_line_of_its_own_is_of_what_stands_below_it(date: str) -> None:
    assert found(
        ("Nov 17, Nov 19", "PS5 due Nov 19"),
        ("Dec 1, Dec 3", f"{date}\nReading Day"),
        ("", "Sun, Dec 7\nFinal Exam"),
    ) == [("11-19", "PS5"), ("12-05", "Reading Day"), ("12-07", "Final Exam")]


@pytest.mark.parametrize(
    "cell",
    [
        "Sep 8\nEssay 1 due\nQuiz 1\nSep 10\nEssay 2 due",
        "Sep 8: Essay 1 due\nSep 8: Quiz 1\nSep 10: Essay 2 due",
    ],
)
def test_below_one_such_date_another_begins_its_own_list(cell: str) -> None:
    assert found(
        ("Sep 8, Sep 10", cell),
        ("Sep 15, Sep 17", "Quiz 2 due Sep 17"),
    ) == [("09-08", "Essay 1"), ("09-08", "Quiz 1"), ("09-10", "Essay 2"), ("09-17", "Quiz 2")]


def test_a_date_below_the_first_name_is_that_names() -> None:
    assert found(("Sep 8, Sep 10", "Essay 1 due\nSep 10\nQuiz 1"), ("Sep 15", "Essay 2 due"))[0] == (
        "09-10",
        "Essay 1",
    )


@pytest.mark.parametrize("name", ["Introduction draft", "Discussion draft", "Intro section draft"])
def test_a_draft_of_a_part_is_work_though_its_name_is_that_of_talk(name: str) -> None:
    assert found(("Sep 8", "Paper summary 1"), ("Sep 15", name))[1:] == [("09-15", name)]


@pytest.mark.parametrize("talk", ["Introduction to drafts", "Discussion of drafts", "Discussion: drafts"])
def test_talk_of_drafts_is_no_work(talk: str) -> None:
    assert found(("Sep 8", "Paper summary 1"), ("Sep 15", talk))[1:] == []


def test_shares_in_a_schedule_are_of_its_works_and_not_of_its_topics() -> None:
    schedule = table(
        ("Date", "Lab topic", "Assignment", "%"),
        ("9/8", "Introduction & overview", "Class participation", "25"),
        ("9/15", "Measuring constructs", "Paper summary", "25"),
        ("9/22", "Fall Break", "-", "-"),
        ("9/29", "Finalizing methods", "Method draft", "20"),
        ("10/6", "Workshop", "Final paper", "30"),
    )

    assert [(one.component, one.weight) for one in find_grading(sheet(schedule))] == [
        ("Class participation", 25),
        ("Paper summary", 25),
        ("Method draft", 20),
        ("Final paper", 30),
    ]


def test_shares_of_a_table_that_is_no_schedule_keep_their_names() -> None:
    scheme = table(
        ("Assignment", "Description", "Weight"),
        ("Essay", "1500 words", "40%"),
        ("Quizzes", "in class", "30%"),
        ("Final", "cumulative", "30%"),
    )

    components = [one.component.split()[0] for one in find_grading(sheet(text("Grading"), scheme))]
    assert components == ["Essay", "Quizzes", "Final"]


def test_work_between_asterisks_is_apart_from_the_topic_before_it() -> None:
    assert found(("Sep 9", "Supply and demand **Problem Set 1 DUE**"), ("Sep 16", "Taxes *Essay 1 due*")) == [
        ("09-09", "Problem Set 1"),
        ("09-16", "Essay 1"),
    ]
