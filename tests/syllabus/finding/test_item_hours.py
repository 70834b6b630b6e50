"""Hours of items: printed, told of all of a kind, by rule, or those of the class."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import GradingComponent, Item
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.meetings import find_meetings
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def items(*blocks: Block) -> list[Item]:
    page = sheet(
        heading("BIO 101 Plants"),
        text("Class: MWF 10:00-10:50 am, Hall 12"),
        text("Lab: Thursdays 1:00-3:50 pm"),
        *blocks,
    )
    return list(find_dated(page, FALL, meetings=find_meetings(page, FALL)).items)


def hours(*blocks: Block) -> list[str]:
    return [
        (f"{one.time:%H:%M}" if one.time else "") + (f"-{one.end_time:%H:%M}" if one.end_time else "")
        for one in items(*blocks)
    ]


def plan(work: str) -> Block:
    rows = [
        ("Oct 1", "Cells", f"{work} 1"),
        ("Oct 8", "Roots", f"{work} 2"),
        ("Oct 15", "Stems", f"{work} 3"),
    ]
    return table(("Date", "Topic", "Work"), *rows)


@pytest.mark.parametrize(
    "told",
    [
        "Quizzes will be given at the beginning of class.",
        "There will be short in-class quizzes throughout the semester.",
        "Quizzes may be given any time during the lecture period.",
        "At the start of each class we will take a short quiz.",
    ],
)
def test_quizzes_that_are_taken_in_class_are_at_its_hour(told: str) -> None:
    assert hours(text(told), plan("Quiz")) == ["10:00"] * 3


@pytest.mark.parametrize(
    "told",
    [
        "Weekly quizzes can be taken any time within a 24-hour window.",
        "Quizzes are administered via Canvas and are open book.",
        "Each week there is an online quiz.",
        "Quizzes will remain available for two days.",
        "Quizzes are to be completed at home.",
    ],
)
def test_quizzes_that_are_taken_elsewhere_are_not_at_the_hour_of_class(told: str) -> None:
    assert hours(text(told), plan("Quiz")) == [""] * 3


@pytest.mark.parametrize(
    "told",
    [
        "Solutions of quizzes will be posted on Canvas.",
        "Missed quizzes can be taken online.",
        "Practice quizzes are available on Moodle.",
        "The dates of all quizzes will be announced in class and on Canvas.",
    ],
)
def test_what_else_is_said_of_quizzes_tells_no_place(told: str) -> None:
    assert hours(text(told), plan("Quiz")) == hours(plan("Quiz"))


def test_the_hour_by_which_online_quizzes_close_is_theirs() -> None:
    told = text("Quizzes are taken online on Canvas and close at 11:59 pm.")
    assert hours(told, plan("Quiz")) == ["23:59"] * 3


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Exams will be taken during regular class time.", "10:00-10:50"),
        ("Exams will be taken on Canvas during class time.", "10:00-10:50"),
        ("Exams are held outside of class in the testing center.", ""),
        ("There will be three evening exams.", ""),
        ("Exams will be conducted online through Canvas.", ""),
        ("All exams begin at 6:00 pm.", "18:00"),
        ("Exams are held from 7 to 9 pm in Hall 2.", "19:00-21:00"),
        ("Make-up exams are held at 8:00 am.", "10:00-10:50"),
        ("Office hours before exams are extended to 6:00 pm.", "10:00-10:50"),
    ],
)
def test_what_is_said_of_all_exams_tells_their_hours(told: str, expected: str) -> None:
    assert hours(text(told), plan("Exam")) == [expected] * 3


def test_hours_of_exams_on_one_day_of_the_week_are_not_those_of_another_day() -> None:
    told = text("Midterms are held on Thursdays from 7 to 9 pm.")
    assert hours(told, item("Midterm 1: Thursday, October 9"), item("Midterm 2: Monday, November 3")) == [
        "19:00-21:00",
        "10:00-10:50",
    ]


def test_two_hours_told_of_all_exams_settle_nothing() -> None:
    told = text("Exams are held at 6:00 pm.", "Exams are held at 7:00 pm.")
    assert "18:00" not in hours(told, plan("Exam"))


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Essay 1 due in class on Friday, September 12", "10:00"),
        ("Essay 1 is due on Friday, September 12, at the end of class", "10:50"),
        ("Essay 1 is due at the start of class on Friday, September 12", "10:00"),
        ("Midterm: Wednesday, Nov 5, evening", ""),
        ("Midterm: Wednesday, Nov 5, in class", "10:00-10:50"),
        ("Midterm: Wednesday, Nov 5", "10:00-10:50"),
        ("Midterm (online): Wednesday, Nov 5", ""),
    ],
)
def test_what_an_item_says_of_its_hour_itself_counts(printed: str, expected: str) -> None:
    assert hours(text(printed)) == [expected]


@pytest.mark.parametrize(
    "told",
    [
        "Problem sets are due at the start of class on Fridays; projects are due at 11:59 pm.",
        "Projects are due at 11:59 pm, while problem sets are due at the start of class on Fridays.",
        "Problem sets are due at 10:00 am on Fridays, and projects are due at 11:59 pm.",
    ],
)
def test_each_part_of_a_sentence_tells_of_its_own_work(told: str) -> None:
    assert hours(text(told), item("Problem set 1: Sept 12"), item("Project 1: Sept 19")) == ["10:00", "23:59"]


def test_a_sentence_with_one_hour_for_two_kinds_of_work_is_not_parted() -> None:
    told = text("Problem sets, labs and projects are due on their dates, and all of them at 5:00 pm.")
    assert hours(told, item("Problem set 1: Sept 12"), item("Project 1: Sept 19")) == ["17:00", "17:00"]


def test_a_rule_on_what_the_grade_names_is_that_of_the_same_name_with_a_number() -> None:
    rule = text("Translations are posted by 10 pm on the day shown, so that all can see them.")
    plan = table(
        ("Date", "To do"),
        ("Sep 2", "Translation 1 due"),
        ("Sep 9", "Translation 2 due"),
        ("Sep 16", "Essay 1 due"),
    )
    graded = (GradingComponent(component="Translations", weight=35, page=1, evidence=(), confidence=1),)
    found = find_dated(sheet(rule, plan), FALL, grading=graded)

    assert [(i.title, str(i.time)) for i in found.items] == [
        ("Translation 1", "22:00:00"),
        ("Translation 2", "22:00:00"),
        ("Essay 1", "None"),
    ]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("A summary has one page and is sent by 9 pm on the day in the last column.", "21:00"),
        ("Summaries are to be emailed to me by 8 am on the date in the right-hand column.", "08:00"),
        ("Summaries are sent back by email.", ""),
    ],
)
def test_rules_on_what_is_sent(rule: str, expected: str) -> None:
    assert set(hours(text(rule), plan("Summary"))) == {expected}


@pytest.mark.parametrize("word", ["Milestones", "All deliverables", "The checkpoints"])
def test_a_rule_on_steps_is_one_on_all_whatever_their_names(word: str) -> None:
    rows = (("Handbook", "Sept 12"), ("Risk plan", "Sept 26"), ("Final report", "Nov 14"))
    made = hours(text(f"{word} are uploaded by 6 pm on the due date."), table(("Milestone", "Due"), *rows))
    assert made == ["18:00"] * 3


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lab practical", ["13:00-15:50", ""]),
        ("Laboratory exam", ["13:00-15:50", ""]),
        ("Exam", ["13:00-15:50", "10:00-10:50"]),
    ],
)
def test_an_exam_of_the_laboratory_is_held_in_its_hours_or_nobody_knows_when(
    name: str, expected: list[str]
) -> None:
    """On the lab's day and on the lecture's."""
    rows = [("Thu, Oct 2", "Cells", f"{name} 1"), ("Fri, Oct 17", "Stems", f"{name} 2")]
    found = hours(table(("Date", "Topic", "Work"), *rows))
    assert found == expected


@pytest.mark.parametrize(
    "rule",
    [
        "Eleven graded problem sets will be put on the course website at noon on due dates.",
        "Problem sets: via the course website, noon on the due date.",
        "Problem sets go online, 12 pm on their due dates.",
    ],
)
def test_an_hour_on_due_dates_is_that_of_the_work_the_sentence_names(rule: str) -> None:
    rows = (
        ("Sep 12", "Maps", "Problem set 1"),
        ("Sep 19", "Boats", "Problem set 2"),
        ("Sep 26", "Salt", "Problem set 3"),
    )
    found = find_dated(
        sheet(heading("Homework"), text(rule), table(("Date", "Topic", "Due"), *rows)), FALL
    ).items
    assert [str(one.time) for one in found] == ["12:00:00"] * 3
