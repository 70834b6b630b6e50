"""Work that a calendar names and says no more of, and work that a sentence makes due a day beside its class."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def brief(found: Dated) -> list[str]:
    return [f"{i.date:%m-%d} {i.title}" + " ?" * bool(i.needs_review) for i in found.items]


def test_a_numbered_name_alone_in_a_calendars_cell_is_work_and_doubted() -> None:
    named = {"9/5": "HW 1", "9/12": "HW 2", "9/16": "Exam 1", "9/19": "HW3"}
    days = ("9/2", "9/5", "9/9", "9/12", "9/16", "9/19", "9/23", "9/26", "9/30")
    rows = [(day, named.get(day, "Maps and roads")) for day in days]
    found = read(table(("Day", "What we do"), *rows))
    assert brief(found) == ["09-05 HW 1 ?", "09-12 HW 2 ?", "09-16 Exam 1", "09-19 HW3 ?"]


@pytest.mark.parametrize("topic", ["Working on HW 1", "Lab 3", "HW 1 review", "Essays in history", "Project"])
def test_what_says_more_or_less_than_a_numbered_name_is_none(topic: str) -> None:
    rows = (("Sep 2", "Maps"), ("Sep 9", topic), ("Sep 16", "Ports"))
    assert brief(read(table(("Date", "Topic"), *rows))) == []


def test_a_lab_with_a_day_of_its_own_in_a_weeks_list_is_an_item() -> None:
    found = read(
        item("September 2nd: Maps"),
        item("Readings: chapter 1"),
        item("September 9th: Roads"),
        item("R Lab 1 September 11th"),
        item("September 16th: Ports"),
    )
    assert brief(found) == ["09-11 R Lab 1"]


SCHEDULE = table(
    ("Date", "Topic", "Assignment"),
    ("09/03", "Maps", "Note: see the exceptions below"),
    ("09/10", "Roads", "Paper summary 1"),
    ("09/17", "Ports", "Participation (all term)"),
    ("09/24", "Winds", "Paper summary 2, due in class"),
    ("10/01", "Seas", "Exam 1"),
)


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Most assignments are due at 5pm the day after class.", "09-11 17:00"),
        ("All homework must be submitted by midnight the night before class.", "09-09 23:59"),
        ("Assignments are due the evening before each class.", "09-09 None"),
    ],
)
def test_work_listed_under_a_class_is_due_on_the_day_beside_it_that_a_sentence_tells(
    sentence: str, first: str
) -> None:
    summary, second, exam = read(heading("Assignments"), text(sentence), SCHEDULE).items
    assert f"{summary.date:%m-%d} {summary.time and format(summary.time, '%H:%M')}" == first
    assert "the document says that work is due" in summary.needs_review[0]
    assert (f"{second.date:%m-%d}", f"{exam.date:%m-%d}") == ("09-24", "10-01")


@pytest.mark.parametrize(
    "sentence",
    [
        "Late assignments are due the day after class.",
        "Readings must be done the night before class.",
        "Slides are posted the day after class.",
    ],
)
def test_what_is_said_of_other_things_moves_nothing(sentence: str) -> None:
    assert f"{read(text(sentence), SCHEDULE).items[0].date:%m-%d}" == "09-10"


def test_a_word_alone_over_the_rest_of_its_name_in_a_narrow_cell_is_no_thing_of_its_own() -> None:
    rows = (("Quizzes", "Weekly"), ("Final\nPresentation", "Nov 21"), ("Final\nPaper", "Dec 5"))
    assert brief(read(table(("Work", "Due date"), *rows))) == [
        "11-21 Final Presentation",
        "12-05 Final Paper",
    ]


@pytest.mark.parametrize(
    ("topic", "title", "kind"),
    [
        ("Tides; Quiz 1 online", "Quiz 1 online", "quiz"),
        ("EXAM 1 @ Testing Center", "EXAM 1 @ Testing Center", "exam"),
        ("Skills check-off: airway", "Skills check-off: airway", "exam"),
        ("Dosage calculation test", "Dosage calculation test", "exam"),
        ("ATI pre-test", "ATI pre-test", "quiz"),
        ("OSCE", "OSCE", "exam"),
        ("Student presentations, cont.", "Student presentations, cont", "presentation"),
        ("Speech 1: Informative", "Speech 1: Informative", "presentation"),
        ("Persuasive speech day 1", "Persuasive speech day 1", "presentation"),
        ("Team debate", "Team debate", "presentation"),
    ],
)
def test_a_topic_that_names_an_event_is_one(topic: str, title: str, kind: str) -> None:
    days = table(("Date", "Topic"), ("Sep 2", "Maps"), ("Sep 9", topic), ("Sep 16", "Ports"))
    assert [(i.title, i.kind, str(i.date)) for i in read(days).items] == [(title, kind, "2025-09-09")]


@pytest.mark.parametrize(
    "topic",
    [
        "Software testing", "The debate on trade", "Lab presentation continued", "Competency in teams", "A pretest and a model",
        "Speech in public life",
    ],
)  # fmt: skip
def test_a_topic_with_such_a_word_is_none(topic: str) -> None:
    days = table(("Date", "Topic"), ("Sep 2", "Maps"), ("Sep 9", topic), ("Sep 16", "Ports"))
    assert brief(read(days)) == []


def test_a_break_on_a_line_of_its_own_ends_what_the_week_above_holds() -> None:
    weeks = (
        text("Week 7 Oct 7/9: Value"),
        text("Week 8 Oct 14/16: Form and line", "Fall Break October 20-24"),
        text("Week 9 Oct 28/30: Figure; project 2 due Thurs."),
    )
    assert brief(read(*weeks)) == ["10-20 Fall Break", "10-30 project 2"]


@pytest.mark.parametrize("told", ["Midterm dates are {}", "Midterm dates will be as follows: {}", "Midterm dates have been set for {}"])  # fmt: skip
def test_dates_of_exams_in_a_sentence_are_one_each(told: str) -> None:
    found = read(heading("Exams"), text(told.format("September 22, October 20, and November 17.")))
    assert brief(found) == ["09-22 Midterm 1", "10-20 Midterm 2", "11-17 Midterm 3"]


def test_the_afternoon_of_a_title_is_no_hour() -> None:
    days = table(
        ("Date", "Topic"), ("Sep 2", "Maps"), ("Sep 9", "Afternoon classes cancelled"), ("Sep 16", "Ports")
    )
    assert brief(read(days)) == ["09-09 Afternoon classes cancelled"]


@pytest.mark.parametrize(
    "words", ["Discuss Paper 2", "Workshop Paper 2", "Begin Essay 2", "Introduce Project 2"]
)
def test_what_a_class_does_with_numbered_work_is_no_work(words: str) -> None:
    days = ("Sept 8", "Sept 10", "Sept 15", "Sept 17")
    blocks = [block for day in days for block in (text(day), item("Sonnets"))]
    assert not read(*blocks, text("Sept 22"), item(words)).items


def test_stages_of_one_work_are_handed_in_together() -> None:
    days = ("Sept 8", "Sept 10", "Sept 15", "Sept 17")
    rows = [(day, "Sonnets") for day in days]
    due = [("Sept 22", "Thesis/outline of Paper 2 due"), ("Sept 24", "Proposal/Quiz 2 due")]
    found = read(table(("Date", "Topic"), *rows, *due))
    assert brief(found)[0] == "09-22 Thesis/outline of Paper 2"
    assert any("Quiz 2" in title for title in brief(found))


def test_work_by_its_label_in_a_days_list_is_work_and_doubted() -> None:
    days = [
        heading(f"Tuesday, September {day}: {what}")
        for day, what in ((2, "Exodus"), (9, "Job"), (16, "Ruth"), (23, "Acts"))
    ]
    work = (
        text("Participation assignment: Bring a hymn of your choice. Be ready to sing it."),
        text("Radio play: Complete draft of the script."),
        text("In class: Work on the script."),
        text("Reading group: First version of the King James Bible."),
    )
    found = brief(read(*(block for pair in zip(days, work, strict=True) for block in pair)))
    assert found == [
        "09-02 Participation assignment: Bring a hymn of your choice ?",
        "09-09 Radio play: Complete draft of the script ?",
    ]
