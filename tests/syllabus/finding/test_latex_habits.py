"""Ways of writing that LaTeX syllabi have, from end to end of the finders."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import GradingComponent, Meeting
from servers.syllabus.finding.grading import find_grading
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.undated import undated_items
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def work(*blocks: Block) -> list[tuple[str, str]]:
    return [(str(item.date)[5:], item.title) for item in find_dated(sheet(*blocks), FALL).items]


LABS = GradingComponent(component="Labs", weight=25.0)


def test_a_numbered_lab_that_goes_on_is_no_other() -> None:
    labs = (
        "9/3 Lab 1: Motors",
        "9/10 Lab 2: Circuits",
        "9/17 Lab 3: Levers",
        "9/24 Lab 4: Springs",
        "10/1 Lab 4, cont.",
    )
    found = find_dated(sheet(heading("Labs by week"), *map(text, labs)), FALL, grading=(LABS,))

    assert len([item for item in found.items if item.date]) == 4


@pytest.mark.parametrize("told", ["9/24 no lab", "9/24: No lab this week", "10/1 - no quiz"])
def test_what_there_is_none_of_is_no_work(told: str) -> None:
    assert work(heading("Labs by week"), text(told)) == []


def test_a_day_whose_classes_are_those_of_another_day_is_off_itself() -> None:
    rows = (["11/20", "Sand"], ["11/25", "Monday instruction - no class"], ["12/2", "Mud"], ["12/4", "Ash"])

    assert work(table(["Date", "Topic"], *rows))[0][0] == "11-25"


def test_what_an_exam_covers_is_no_number_of_it() -> None:
    rows = (
        ["Exam I (Ch. 1–5)", "Thurs, Sept 25"],
        ["Exam II (Ch. 6–9)", "Thurs, Oct 23"],
        ["Essay", "Fri, Nov 7"],
    )
    graded = tuple(
        GradingComponent(component=name, weight=25.0) for name in ("Exam I (Ch. 1-5)", "Exam II (Ch. 6-9)")
    )
    found = find_dated(sheet(table([], *rows)), FALL).items

    assert undated_items(graded, found, ()) == ()


def test_a_day_on_which_a_class_is_made_up_is_not_off() -> None:
    rows = (
        ["Nov. 12", "Sand"],
        ["Nov. 19", "Mud"],
        ["Nov. 26", "No seminar (instructor at workshop; make-up session Fri., Nov. 28, 10-12:50)"],
        ["Dec. 3", "Ash"],
    )

    assert [day for day, _ in work(table(["Date", "Topic"], *rows))] == ["11-26"]


def test_work_with_its_share_before_its_day_is_dated_however_long_the_sentence() -> None:
    told = "Graded work: transcript 20% (Sept 23); midterm essay 25% (Oct 16); presentation 10% (Dec 2 or 4), final paper 30% (Dec 17, 5 pm); participation 10%."

    assert work(text(told)) == [
        ("10-16", "Midterm essay"),
        ("12-02", "Presentation"),
        ("12-04", "Presentation"),
        ("12-17", "Final paper"),
    ]


def test_a_remark_in_brackets_behind_a_day_ends_no_list_of_parts() -> None:
    told = "Final project: proposal Sept 11; poster session Oct 14 (in class); report Nov 18."

    assert [day for day, _ in work(text(told))] == ["09-11", "10-14", "11-18"]


def test_a_row_of_work_with_a_day_of_the_week_tells_what_comes_back() -> None:
    rows = (
        ["Weekly homework", "25%", "Thursdays, 11:59pm"],
        ["Essay", "25%", "Oct 16"],
        ["Final", "50%", "Dec 18"],
    )
    found = find_dated(sheet(table(["Component", "Weight", "Due"], *rows)), FALL)

    assert [(rule.title, rule.day) for rule in found.recurring] == [("Weekly homework", "TH")]
    assert [str(item.date)[5:] for item in found.items] == ["10-16", "12-18"]


def test_a_class_on_a_day_of_a_schedule_is_no_weekly_row() -> None:
    rows = (
        ["Sep 4", "Homework Thursdays"],
        ["Sep 11", "Sand"],
        ["Sep 18", "Mud"],
        ["", "Quizzes on Tuesdays"],
    )

    assert find_dated(sheet(table(["Date", "Topic"], *rows)), FALL).recurring == ()


def test_what_a_clause_of_its_own_says_is_due_later_is_not_due_on_the_day_before_it() -> None:
    told = "Experiments take place on 9/23 and 10/7; each memo is due the following class by 2pm."

    assert work(text(told)) == []


def test_the_hour_of_an_exam_is_no_exam() -> None:
    assert work(text("The final paper is due at the scheduled exam time: December 11, 2:00 pm.")) == [
        ("12-11", "Final paper")
    ]


def test_two_class_days_of_a_row_may_both_be_early_in_the_month() -> None:
    rows = (
        ["9/2, 4", "Sand"],
        ["9/9, 11", "Mud"],
        ["9/16, 18", "Clay"],
        ["9/30, 10/2", "Silt"],
        ["10/7, 9", "Ash"],
    )
    found = find_dated(sheet(table(["Dates", "Topic"], *rows)), FALL)

    assert [str(session.date)[5:] for session in found.schedule] == [
        "09-02", "09-04", "09-09", "09-11", "09-16", "09-18", "09-30", "10-02", "10-07", "10-09",
    ]  # fmt: skip


def test_an_hour_behind_a_day_and_a_comma_is_no_other_day() -> None:
    assert work(text("Midterm: 10/2, 7 in the evening")) == [("10-02", "Midterm")]


@pytest.mark.parametrize("told", ["Mud. Essay 1 due tomorrow.", "Mud. Essay 1 is due tomorrow at noon"])
def test_what_is_due_tomorrow_is_due_on_the_day_after_that_of_its_row(told: str) -> None:
    rows = (["Sep 4", "Sand"], ["Sep 11", told], ["Sep 18", "Clay"])

    assert [day for day, _ in work(table(["Date", "Topic"], *rows))] == ["09-12"]


def test_a_sentence_on_one_part_of_the_grade_is_no_name_of_the_next() -> None:
    told = "Assignments (3) 15%: due 5pm Friday. Lab reports 20%: due two weeks after the lab. Test 15%: Wednesday 3 May, in the lecture. Final examination 50%: in June."
    found = find_grading(sheet(heading("Assessment"), text(told)))

    assert [part.component for part in found] == [
        "Assignments (3)",
        "Lab reports",
        "Test",
        "Final examination",
    ]


def test_a_final_with_its_share_is_held_in_the_place_and_on_the_days_behind_it() -> None:
    assert work(text("Final (20%). In the Testing Center, December 15-18.")) == [("12-15", "Final")]


def test_a_row_with_its_share_and_its_day_owns_no_other_row() -> None:
    rows = (
        ["Homework", "40%", "every two weeks"],
        ["Data analysis 1", "10%", "due Fri Sep 26, 5pm"],
        ["Data analysis 2", "10%", "due Fri Nov 21, 5pm"],
        ["Final", "40%", "Wed Dec 10, 2-5pm"],
    )

    assert work(heading("Assessment"), table([], *rows)) == [
        ("09-26", "Data analysis 1"),
        ("11-21", "Data analysis 2"),
        ("12-10", "Final"),
    ]


def test_the_letter_of_a_day_off_in_a_week_may_have_its_name_behind_it() -> None:
    rows = (
        ["9/1", "Sand", ""],
        ["9/8", "Mud", "no class T (Election Day)"],
        ["9/15", "Clay", ""],
        ["9/22", "Ash", ""],
    )

    assert [day for day, _ in work(table(["Week of", "Topic", "Notes"], *rows))] == ["09-09"]


def test_what_a_week_of_labs_lists_as_due_is_not_due_on_the_day_of_the_lab() -> None:
    lab = Meeting(id="lab", kind="lab", days=("WE",), start=dt.time(13, 30), end=dt.time(16, 20))
    rows = (
        ["Sep 1", "Sampling", ""],
        ["Sep 8", "Streams", "Report on streams"],
        ["Sep 15", "Field trip", ""],
        ["Sep 22", "Mud", "Essay"],
    )
    found = find_dated(sheet(table(["Week of", "Lab", "Due"], *rows)), FALL, meetings=(lab,))

    assert all(str(item.date)[5:] in {"09-08", "09-22"} and item.needs_review for item in found.items)
    assert [str(session.date)[5:] for session in found.schedule] == ["09-03", "09-10", "09-17", "09-24"]


def test_a_due_that_a_narrow_column_wraps_is_no_label_of_the_days_below_it() -> None:
    days = (
        "Mon 9/8 Sand. Essay 1 due",
        "Mon 9/15 The dune question. Essay 2",
        "due",
        "Mon 9/22 Mud and silt",
        "Mon 9/29 River clay. Essay 3 due",
    )

    assert work(heading("Schedule"), text(*days)) == [
        ("09-08", "Essay 1"),
        ("09-15", "Essay 2"),
        ("09-29", "Essay 3"),
    ]
