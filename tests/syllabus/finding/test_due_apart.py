"""Parts of one work with a day each, and what a row's other cells are beside due dates."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.clause import unwrap
from servers.syllabus.finding.due_apart import each_on_its_day
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.finding.split_text import split_text
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, line, sheet, table, text


def read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.kind) for i in found.items]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Reflection due Friday - PS1 due by Friday", ["Reflection due Friday", "PS1 due by Friday"]),
        ("Sketch due Monday Project outline due Friday", ["Sketch due Monday", "Project outline due Friday"]),
        ("Lab report due Monday Read chapter 3", []),
        (
            "Discussion 2: initial post due Thursday, replies due Sunday",
            ["Discussion 2: initial post due Thursday", "Discussion 2: replies due Sunday"],
        ),
        (
            "Quiz 1 due Friday and Essay 1 due Sunday at noon",
            ["Quiz 1 due Friday", "Essay 1 due Sunday at noon"],
        ),
        ("Essay 1, due Friday", []),
        ("Essays due Monday, Wednesday and Friday", []),
        ("Read the chapter by Monday, then discuss it", []),
    ],
)
def test_each_part_of_a_line_has_its_day_where_each_says_one(words: str, parts: list[str]) -> None:
    assert each_on_its_day(words) == parts


def test_parts_of_a_week_are_due_on_their_days() -> None:
    found = read(
        heading("Module 1 (September 8-14)"),
        item("Essay 1: proposal due Thursday, essay due Sunday"),
        heading("Module 2 (September 15-21)"),
        item("Quiz 1 due Wednesday"),
        heading("Module 3 (September 22-28)"),
        item("Read chapter 4"),
    )

    assert [day for day, _ in brief(found)] == ["09-11", "09-14", "09-17"]


@pytest.mark.parametrize("words", ["Review, Midterm Fri 9/19", "Review and Exam 2", "Catch-up; Quiz 2"])
def test_an_exam_behind_a_review_is_a_thing_of_its_own(words: str) -> None:
    assert len(split_text(words)) == 2


@pytest.mark.parametrize("words", ["Review for midterm, Chapter 3", "Review of homework and readings"])
def test_what_a_review_is_of_is_none(words: str) -> None:
    assert split_text(words) == [words]


def test_topics_of_class_days_stay_where_some_rows_have_a_due_date_of_their_own() -> None:
    found = read(
        table(
            ("Week", "Date", "Topics", "HW due"),
            ("1", "9/1-9/5", "Tides", ""),
            ("2", "9/8-9/12", "Waves", "1 (9/12)"),
            ("3", "9/15-9/19", "Review, Midterm Fri 9/19", ""),
            ("4", "9/22-9/26", "Ice", "2 (9/26)"),
            ("5", "9/29-10/3", "Salt", "3 (10/3)"),
        )
    )

    assert brief(found) == [
        ("09-12", "homework"),
        ("09-19", "exam"),
        ("09-26", "homework"),
        ("10-03", "homework"),
    ]


def test_the_sum_below_a_list_of_work_is_no_work() -> None:
    found = read(
        table(
            ("Date Due", "Assignment", "Points"),
            ("9/5", "Summary 1", "50"),
            ("9/19", "Exam 1", "100"),
            ("10/3", "Summary 2", "50"),
            ("", "Total", "200"),
        )
    )

    assert [day for day, _ in brief(found)] == ["09-05", "09-19", "10-03"]


def test_a_break_below_a_numbered_week_and_its_dates_is_in_that_week() -> None:
    found = read(
        heading("Week 1: Sep 2 & 4"),
        text("Tides"),
        heading("Week 2: Sep 9 & 11"),
        text("Waves"),
        heading("Week 3: Sep 16 & 18"),
        text("Fall break, no class"),
        heading("Week 5: Sep 30 & Oct 2"),
        text("Ice"),
    )

    assert [(str(i.date)[5:], i.kind) for i in found.items if not i.needs_review] == [
        ("09-16", "no_class"),
        ("09-18", "no_class"),
    ]


def test_a_holiday_named_by_its_day_of_the_week_is_named_whole() -> None:
    found = read(
        text("Holidays: Labor Day (9/1), Columbus Day (10/13), Black Friday (11/28), Good Friday (4/18)")
    )

    assert ("09-01", "no_class") in brief(found)
    assert all("Friday" not in i.title or "Good" in i.title or "Black" in i.title for i in found.items)


@pytest.mark.parametrize(("second", "groups"), [("for the whole seminar", 1), ("maps of the coast", 2)])
def test_a_line_that_opens_with_a_small_word_goes_on_though_it_would_have_fitted(
    second: str, groups: int
) -> None:
    lines = [line("Draft of the essay"), line(second)]

    assert len(list(unwrap(lines, 500.0))) == groups


@pytest.mark.parametrize(
    ("above", "below", "parts"),
    [
        ("Team survey", "#1 due by 11 pm", ["Team survey #1 due by 11 pm"]),
        ("Team survey #1", "#2 due by 11 pm", ["Team survey #1", "#2 due by 11 pm"]),
        ("Report 4;", "#5 due Friday", ["Report 4;", "#5 due Friday"]),
    ],
)
def test_the_number_of_a_name_stands_with_it(above: str, below: str, parts: list[str]) -> None:
    groups = unwrap([line(above), line(below)], right=400)
    assert [" ".join(one.text for one in group) for group in groups] == parts


@pytest.mark.parametrize(
    ("above", "below", "parts"),
    [
        ("Respiration,", "Quiz IV", ["Respiration,", "Quiz IV"]),
        ("Chapters 3,", "Quiz results", ["Chapters 3, Quiz results"]),
    ],
)
def test_a_quiz_and_its_number_stand_alone_below_a_comma(above: str, below: str, parts: list[str]) -> None:
    groups = unwrap([line(above), line(below)], right=60)
    assert [" ".join(one.text for one in group) for group in groups] == parts


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Prelab 2, Report 1", ["Prelab 2", "Report 1"]),
        ("HW2, Case A", ["HW2", "Case A"]),
        ("Quiz 4, Log 3", ["Quiz 4", "Log 3"]),
        ("Essay 1, Draft 2", ["Essay 1, Draft 2"]),
        ("Exam 1, Chapters 1", ["Exam 1, Chapters 1"]),
        ("Paper 2, Group A", ["Paper 2, Group A"]),
        ("Plan A, Plan B", ["Plan A, Plan B"]),
        ("Problem Set 1, Wed 9/2", ["Problem Set 1, Wed 9/2"]),
        ("Lab 2, due Oct 9", ["Lab 2, due Oct 9"]),
    ],
)
def test_names_with_numbers_stand_apart_unless_one_is_part_of_the_other(words: str, parts: list[str]) -> None:
    assert split_text(words) == parts


def test_cases_by_letter_are_work_under_a_title_of_cases() -> None:
    days = table(
        ("Date", "Topic", "HW/Case"), ("Sep 2", "Risk", ""), ("Sep 9", "Return", "HW1, Case A"), ("Sep 16", "Bonds", "Case B"),
    )  # fmt: skip
    assert [(f"{i.date:%m-%d}", i.title) for i in read(days).items] == [
        ("09-09", "HW1"), ("09-09", "Case A"), ("09-16", "Case B"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "MID-TERM EXAM: Oct 13",
        "Midterm Exam: Oct 13",
        "Biology Exam 1: Oct 13",
        "The big vocabulary quiz: Oct 3",
    ],
)
def test_an_exams_name_and_its_day_stay_whole(words: str) -> None:
    assert split_text(words) == [words]
