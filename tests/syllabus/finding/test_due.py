"""What is due, and when: how clauses, titles and lists say so, and what only looks like it."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.clause import read_clauses
from servers.syllabus.finding.deliverable import kind_of, read_clause
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.finding.split_text import split_text
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, line, sheet, table, text

MONDAYS = Meeting(id="lecture", kind="lecture", days=("MO", "WE"), start=dt.time(9), end=dt.time(10), page=1)


def read(*blocks: Block, meetings: tuple[Meeting, ...] = ()) -> Dated:
    return find_dated(sheet(*blocks), FALL, meetings=meetings)


def beside(topic: str, *, title: str = "Topic") -> Dated:
    """Classes on three Tuesdays; ``topic`` is that of the second, 9 September."""
    return read(table(("Date", title), ("Sep 2", "Maps"), ("Sep 9", topic), ("Sep 16", "Ports")))


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date), i.title) for i in found.items]


def kinds(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date), i.kind) for i in found.items]


def doubts(found: Dated) -> str:
    return " ".join(doubt for item in found.items for doubt in item.needs_review)


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        ("Gradient sheet 2 due", "Gradient sheet 2"),
        ("Gradient sheet 2 is due today", "Gradient sheet 2"),
        ("Field log due in class", "Field log"),
    ],
)
def test_whatever_a_short_clause_says_is_due_is_due(clause: str, title: str) -> None:
    found = beside(clause)

    assert brief(found) == [("2025-09-09", title)]
    assert doubts(found) == ""


@pytest.mark.parametrize(
    "topic",
    [
        "Deaths due to heat",
        "Gradient sheet 2 returned, not due",
        "2. Heat and what it is due to",
        "Every tenth year the tax that the farmers of the valley had owed since the war became due",
        "Some tax on salt and on tea that was due",
        "2. Lava fields",
    ],
)
def test_a_topic_that_speaks_of_causes_debts_or_numbers_is_not_due(topic: str) -> None:
    assert beside(topic).items == ()


def test_several_things_in_one_text_are_each_due_by_the_date_after_them() -> None:
    found = beside("Essay outline by Sep 12, problem set by Sep 19 (5 pm), Essay by Sep 26")

    assert [date for date, _ in brief(found)] == ["2025-09-12", "2025-09-19", "2025-09-26"]
    assert [i.time for i in found.items] == [None, dt.time(17), None]


def test_what_a_topic_asks_by_a_day_is_due_on_it() -> None:
    assert brief(beside("Problem set 1 by Sep 12")) == [("2025-09-12", "Problem set 1")]


def test_a_topic_on_a_day_is_not_due_on_it() -> None:
    assert beside("Essay on Sep 12 and what it changed").items == ()


@pytest.mark.parametrize("title", ["Key dates", "Deadlines", "Checklist", "Assignment schedule"])
def test_a_list_under_a_title_such_as_key_dates_holds_what_is_due(title: str) -> None:
    found = read(
        heading(title),
        item("Sep 2: Essay draft"),
        item("Sep 9: Problem set 1"),
        item("Sep 16: Exam on maps"),
    )

    assert kinds(found) == [("2025-09-02", "paper"), ("2025-09-09", "homework"), ("2025-09-16", "exam")]
    assert found.schedule == ()


def test_a_list_under_another_title_holds_what_classes_are_about() -> None:
    found = read(
        heading("Class plan"),
        item("Sep 2: Essay forms"),
        item("Sep 9: Problem posing"),
        item("Sep 16: Exam on maps"),
    )

    assert kinds(found) == [("2025-09-16", "exam")]
    assert "2025-09-02" in {str(s.date) for s in found.schedule}


def test_a_list_of_days_to_add_and_withdraw_is_no_schedule_of_classes() -> None:
    found = read(
        heading("Dates to know"),
        item("Sep 2: Registration opens"),
        item("Sep 9: Last day to add"),
        item("Oct 16: Last day to withdraw"),
        item("Nov 20: Trip to the port"),
    )

    assert found.schedule == ()


def test_one_administrative_day_amid_classes_leaves_the_schedule() -> None:
    found = read(
        heading("Classes"),
        item("Sep 2: Maps"),
        item("Sep 9: Roads; last day to add"),
        item("Sep 16: Ports"),
        item("Sep 23: Winds"),
    )

    assert [str(s.date) for s in found.schedule] == ["2025-09-02", "2025-09-09", "2025-09-16", "2025-09-23"]


def test_a_table_with_a_row_for_each_quiz_is_no_schedule_of_classes() -> None:
    found = read(table(("Quiz", "Date"), ("1", "Sep 3"), ("2", "Sep 17"), ("3", "Oct 1"), ("4", "Oct 15")))

    assert [title for _, title in brief(found)] == ["Quiz 1", "Quiz 2", "Quiz 3", "Quiz 4"]
    assert found.schedule == ()


def test_a_quiz_now_and_then_beside_topics_leaves_the_schedule() -> None:
    found = read(
        table(
            ("Date", "Topic", "Quiz"),
            ("Sep 2", "Maps", ""),
            ("Sep 9", "Roads", "1"),
            ("Sep 16", "Ports", ""),
            ("Sep 23", "Winds", "2"),
        )
    )

    assert len(found.schedule) == 4


def test_a_week_of_a_day_in_class_is_only_a_week() -> None:
    found = read(
        heading("Week 1: September 2 - September 3"),
        text("Quiz 1 due"),
        heading("Week 2: September 9 - September 10"),
        text("Quiz 2 due"),
        heading("Week 3: September 16 - September 17"),
        text("Quiz 3 due"),
    )

    assert all("only the week is printed" in " ".join(i.needs_review) for i in found.items)
    assert len(found.items) == 3


def test_two_days_that_no_week_is_said_of_are_days() -> None:
    found = read(
        heading("September 2 - September 3"),
        text("Quiz 1 due"),
        heading("September 9 - September 10"),
        text("Quiz 2 due"),
        heading("September 16 - September 17"),
        text("Quiz 3 due"),
    )

    assert len(found.items) == 3
    assert "only the week" not in doubts(found)


def test_the_title_of_the_next_week_ends_the_day_above_it() -> None:
    found = read(
        heading("Week 1"),
        text("Sep 2 Maps"),
        text("Sep 4 Roads"),
        heading("Week 2: Project proposal due at the end"),
        text("Sep 9 Ports"),
        text("Sep 11 Ships"),
    )

    assert ("2025-09-04", "Roads") in [(str(s.date), s.topic) for s in found.schedule]
    assert "2025-09-04" not in {date for date, _ in brief(found)}


def test_the_weeks_numbered_below_a_days_topic_in_one_paragraph_stay_with_it() -> None:
    found = read(
        text("Sep 2 Maps", "Week 1 quiz due", page=1),
        text("Sep 9 Roads", "Week 2 quiz due"),
        text("Sep 16 Ports", "Week 3 quiz due"),
    )

    assert [date for date, _ in brief(found)] == ["2025-09-02", "2025-09-09", "2025-09-16"]


ASSIGNED = (
    ("Sep 2", "Maps", "Homework 1"),
    ("Sep 9", "Roads", "Homework 2"),
    ("Sep 16", "Ports", "Homework 3"),
)


def test_an_hour_in_the_title_of_a_column_of_work_holds_for_all_of_it() -> None:
    found = read(table(("Date", "Topic", "Assignment (all due at 5 pm)"), *ASSIGNED))

    assert {i.time for i in found.items} == {dt.time(17)}


def test_an_hour_beside_the_work_counts_more_than_that_of_the_columns_title() -> None:
    found = read(
        table(
            ("Date", "Topic", "Assignment (due at 5 pm)"),
            *ASSIGNED[:2],
            ("Sep 16", "Ports", "Homework 3, 9 am"),
        )
    )

    assert [i.time for i in found.items] == [dt.time(17), dt.time(17), dt.time(9)]


def test_an_hour_in_the_title_of_a_column_of_topics_is_that_of_the_class() -> None:
    found = read(
        table(
            ("Date", "Topic (class at 5 pm)"),
            ("Sep 2", "Maps"),
            ("Sep 9", "Homework 2 due"),
            ("Sep 16", "Ports"),
        )
    )

    assert [i.time for i in found.items] == [None]


def test_an_exam_in_the_place_of_a_class_is_both_an_exam_and_no_class() -> None:
    assert kinds(beside("Midterm - take home - no class")) == [
        ("2025-09-09", "no_class"),
        ("2025-09-09", "exam"),
    ]


@pytest.mark.parametrize(
    "topic", ["No class", "No class; study for the exam", "Exam week - no class", "No class before the exam"]
)
def test_a_day_off_that_only_speaks_of_an_exam_is_none(topic: str) -> None:
    assert "exam" not in {kind for _, kind in kinds(beside(topic))}


def test_what_is_due_in_a_section_without_a_day_is_doubted() -> None:
    assert "due in or before the section, whose day is not printed" in doubts(
        beside("Problem set 1 due in section")
    )
    assert "the recitation" in doubts(beside("Problem set 1 due at the start of recitation"))


@pytest.mark.parametrize("topic", ["Problem set 1 due in class", "Problem set 1 due in section Sep 10"])
def test_what_is_due_in_class_or_on_a_day_that_is_printed_is_not_doubted(topic: str) -> None:
    assert len(beside(topic).items) == 1
    assert doubts(beside(topic)) == ""


def test_homework_on_tests_of_hypotheses_is_due_and_such_tests_are_no_exams() -> None:
    assert kinds(beside("Homework on hypothesis tests due")) == [("2025-09-09", "homework")]
    assert beside("Hypothesis tests").items == ()
    assert beside("Chi-square test due to Pearson").items == ()
    assert beside("Unit test").items == ()


def test_a_numbered_thing_in_a_weeks_list_that_nobody_asks_for_is_no_item() -> None:
    found = read(
        table(
            ("Week", "Assignment"),
            ("Sep 1-5", "1. The Rivers (a film)"),
            ("Sep 8-12", "2. Casablanca"),
            ("Sep 15-19", "3. Homework due"),
        )
    )

    assert kinds(found) == [("2025-09-15", "homework")]


def test_a_numbered_thing_on_a_day_is_an_item_to_look_at() -> None:
    found = beside("2. Casablanca", title="Assignment")

    assert [date for date, _ in brief(found)] == ["2025-09-09"]
    assert "not clear" in doubts(found)


def test_what_a_verb_asks_for_in_a_column_of_work_is_an_item() -> None:
    assert brief(beside("Record a short talk", title="Assignment")) == [("2025-09-09", "Record a short talk")]
    assert beside("Record", title="Assignment").items == ()


def test_a_reading_in_a_column_of_work_is_none() -> None:
    assert beside("Read chapter 2 of the atlas", title="Assignment").items == ()


def test_discussion_questions_are_due_where_it_says_so() -> None:
    found = beside("Discussion post is due", title="Assignment")

    assert kinds(found) == [("2025-09-09", "homework")]
    assert doubts(found) == ""


def test_what_is_to_be_completed_by_a_weekday_is_due_on_that_day_of_the_week() -> None:
    assert brief(beside("Problem set 1 to be completed by Friday")) == [("2025-09-12", "Problem set 1")]


def test_a_report_said_to_be_due_is_not_doubted_and_a_bare_one_is() -> None:
    found = read(table(("Date", "Due"), ("Sep 2", "Report due"), ("Sep 9", "Draft due"), ("Sep 16", "Plan")))

    assert ["not clear" in " ".join(i.needs_review) for i in found.items] == [False, False, True]


@pytest.mark.parametrize(
    "rule",
    [
        "All files are due by 5 pm on the due date.",
        "All documents must be submitted by 5 pm on the due date.",
    ],
)
def test_a_rule_for_all_files_or_documents_gives_the_hour(rule: str) -> None:
    found = read(
        text(rule),
        table(("Date", "Due"), ("Sep 2", "Homework 1"), ("Sep 9", "Homework 2"), ("Sep 16", "Homework 3")),
    )

    assert {i.time for i in found.items} == {dt.time(17)}


def test_a_friday_with_nothing_but_work_is_a_deadline_and_no_class() -> None:
    weeks = [
        row
        for week, day in enumerate((1, 8, 15, 22), start=1)
        for row in (
            (f"Mon, Sep {day}", "Maps of the coast", ""),
            (f"Wed, Sep {day + 2}", "Roads to the coast", ""),
            (f"Fri, Sep {day + 4}", "", f"Homework {week}"),
        )
    ]
    found = read(table(("Date", "Topic", "Due"), *weeks), meetings=(MONDAYS,))

    assert len(found.items) == 4
    assert {session.date.weekday() for session in found.schedule} == {0, 2}


def test_a_section_or_group_named_before_what_it_does_does_not_hide_it() -> None:
    assert kinds(beside("Section H: Project 2 presentations")) == [("2025-09-09", "presentation")]
    assert kinds(beside("Group 1: Exam 1")) == [("2025-09-09", "exam")]


def test_group_theory_is_no_group() -> None:
    assert beside("Group theory: examples and exam techniques").items == ()


@pytest.mark.parametrize("words", ["Post-colonial theory", "The post-war years", "Rivers and empires"])
def test_a_prefix_is_no_post(words: str) -> None:
    assert kind_of(words) is None


def test_a_post_with_a_number_is_one() -> None:
    assert kind_of("Post 3") == ("homework", False)


def test_the_words_that_describe_an_exam_do_not_make_it_talk() -> None:
    described = read_clause("Midterm: chapters assigned in the first four weeks")
    talk = read_clause("Midterm review")

    assert described is not None
    assert described.part == "event"
    assert talk is not None
    assert talk.part == "mention"


def test_topics_side_by_side_of_a_slash_stay_together_and_work_behind_one_is_apart() -> None:
    assert split_text("Rivers / Empires") == ["Rivers / Empires"]
    assert split_text("Rivers / Midterm 1") == ["Rivers", "Midterm 1"]


def test_a_month_at_a_lines_end_goes_on_with_the_day_on_the_next() -> None:
    above, below = line("Essay 1 is due on October"), line("13 at noon")

    assert [clause.text for clause in read_clauses((above, below), right=400)] == [
        "Essay 1 is due on October 13 at noon"
    ]


def test_a_number_on_a_line_of_its_own_after_a_short_one_is_another_clause() -> None:
    above, below = line("Essay 1 is due"), line("13 pages of it at noon")

    assert len(read_clauses((above, below), right=400)) == 2


def test_a_line_that_opens_with_a_verb_that_asks_is_another_clause() -> None:
    above, below = line("Two posts on the atlas and its makers by"), line("Attend the talk on maps at noon")

    assert len(read_clauses((above, below), right=above.box.x1)) == 2


@pytest.mark.parametrize(
    ("below", "clauses"),
    [("Maps of the coast", 2), ("Friday at noon", 1), ("before the class", 1), ("12 September", 1)],
)
def test_what_follows_a_line_that_ends_in_due_is_another_clause_unless_it_says_when(
    below: str, clauses: int
) -> None:
    above = line("The field log and the atlas sheet are due")

    assert len(read_clauses((above, line(below)), right=above.box.x1)) == clauses


def test_a_line_that_ends_in_overdue_goes_on() -> None:
    above = line("The field log and the sheet were overdue")

    assert len(read_clauses((above, line("Maps of the coast")), right=above.box.x1)) == 1


def test_papers_in_a_sentence_are_the_paper_that_its_heading_names() -> None:
    sentence = "You write one; papers are due on November 20 in class."

    assert brief(read(heading("Research paper"), text(sentence))) == [("2025-11-20", "Research paper")]
    assert read(heading("Lab report"), text(sentence)).items == ()


def test_a_date_alone_under_the_name_of_some_work_is_its_date() -> None:
    found = read(heading("Problem Set 2"), text("October 7, 5 pm"))

    assert [(str(i.date), i.title, i.time) for i in found.items] == [
        ("2025-10-07", "Problem Set 2", dt.time(17))
    ]


@pytest.mark.parametrize("title", ["Reading list", "Problem Set 2 and how it is graded"])
def test_a_date_alone_under_more_or_other_words_is_none(title: str) -> None:
    assert read(heading(title), text("October 7, 5 pm")).items == ()


def test_a_stop_inside_brackets_parts_no_clause() -> None:
    assert split_text("HW (extra credit; due Fri Sep 12); Quiz 2") == [
        "HW (extra credit; due Fri Sep 12)",
        "Quiz 2",
    ]
    assert brief(beside("Homework 2 (extra credit; due Fri Sep 12)", title="Assignment")) == [
        ("2025-09-12", "Homework 2 (extra credit)")
    ]


def test_what_is_presented_as_an_activity_of_a_class_is_no_presentation() -> None:
    assert not beside("Activity: student presentations").items
    assert beside("Student presentations").items


def test_an_article_after_an_asking_verb_is_no_part_of_the_title() -> None:
    assert ("2025-09-09", "Report on ports") in brief(beside("Submit a report on ports", title="Due"))


def test_an_exam_that_takes_the_place_of_a_class_is_an_exam_and_no_class() -> None:
    found = beside("Midterm - take home - no class")

    assert {i.kind for i in found.items} == {"exam", "no_class"}


def test_a_review_held_for_an_exam_is_not_the_exam() -> None:
    assert not read(heading("Final exam"), text("A review is held on December 3.")).items
    assert read(heading("Final exam"), text("It is held on December 10.")).items
