"""Tables that run across the page, numbered rows without a name, and lists of important dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def work(*blocks: Block) -> list[tuple[str, str]]:
    return [(str(item.date)[5:], item.title) for item in find_dated(sheet(*blocks), FALL).items]


@pytest.mark.parametrize("title", ["Due", "Due date", "Date", "Deadline:"])
def test_a_row_of_days_below_a_row_of_numbers_dates_each(title: str) -> None:
    found = work(table([], ["Homework #", "1", "2", "3"], [title, "9/5", "9/12", "9/19"]))

    assert found == [("09-05", "Homework 1"), ("09-12", "Homework 2"), ("09-19", "Homework 3")]


def test_a_row_that_no_line_parts_holds_as_many_days_as_numbers() -> None:
    found = work(table([], ["PS", "1 2 3 4"], ["Due", "9/5 9/12 Sep 19 10/3"]))

    assert found == [("09-05", "PS 1"), ("09-12", "PS 2"), ("09-19", "PS 3"), ("10-03", "PS 4")]


def test_pieces_of_a_table_that_was_too_wide_are_one() -> None:
    rows = (["#", "1", "2"], ["Date", "Sep 5", "Sep 12"], ["#", "3", "4"], ["Date", "Oct 3", "Oct 10"])
    found = work(text("Homework due dates:"), table([], *rows))

    assert [title for _, title in found] == ["Homework 1", "Homework 2", "Homework 3", "Homework 4"]


def test_of_two_rows_of_days_that_of_due_days_counts() -> None:
    rows = (["", "HW1", "HW2", "HW3"], ["Assigned", "9/5", "9/12", "9/19"], ["Due", "9/12", "9/19", "9/26"])

    assert [day for day, _ in work(table([], *rows))] == ["09-12", "09-19", "09-26"]


def test_a_schedule_that_runs_across_is_a_schedule() -> None:
    rows = (["Topic", "Vectors", "Lines", "Planes"], ["HW due", "", "1", "2"])
    found = find_dated(sheet(table(["Date", "Sep 5", "Sep 12", "Sep 19"], *rows)), FALL)

    assert [(str(i.date)[5:], i.title) for i in found.items] == [("09-12", "HW 1"), ("09-19", "HW 2")]
    assert [session.topic for session in found.schedule] == ["Vectors", "Lines", "Planes"]


def test_a_row_of_hours_or_of_other_words_is_no_row_of_days() -> None:
    assert work(table([], ["Section", "1", "2", "3"], ["Day", "Mon", "Tue", "Wed"])) == []


def test_rows_of_an_abbreviation_are_named_by_it() -> None:
    found = work(table(["PS", "Due"], ["1", "9/5"], ["2", "9/12"], ["3", "9/19"]))

    assert found == [("09-05", "PS 1"), ("09-12", "PS 2"), ("09-19", "PS 3")]


def test_weeks_below_a_sentence_on_what_is_due_are_not_named_by_it() -> None:
    weeks = table(
        ["#", "Date", "Lecture"], ["1", "9/5", "Dunes"], ["2", "9/12", "Sand"], ["3", "9/19", "Mud"]
    )

    assert work(text("Essay plan due September 26."), weeks) == [("09-26", "Essay plan")]


def test_reports_and_proposals_in_a_list_of_important_dates_are_due_and_days_of_the_term_are_not() -> None:
    found = work(
        heading("Important dates"),
        table(
            [],
            ["First day of class", "Aug 25"],
            ["Hour exam", "Sep 26"],
            ["Observing proposal", "Sep 15"],
            ["Guest lecture (Dr. Xu)", "Sep 17"],
            ["Observing report", "Dec 1"],
            ["Last class", "Dec 2"],
        ),
    )

    assert found == [("09-15", "Observing proposal"), ("09-26", "Hour exam"), ("12-01", "Observing report")]


def test_a_list_of_important_dates_is_in_no_order() -> None:
    rows = (
        ["Project proposal", "Oct 3"],
        ["Peer review", "Oct 17"],
        ["Midterm", "Oct 16"],
        ["Essay", "Oct 28"],
    )
    found = find_dated(sheet(heading("Important Dates:"), table([], *rows, ["Exam 2", "Dec 2"])), FALL)

    assert [doubt for item in found.items for doubt in item.needs_review] == []
    assert ("10-16", "Midterm") in [(str(item.date)[5:], item.title) for item in found.items]


@pytest.mark.parametrize(
    ("name", "days"), [("Fall break, October 13-17", ()), ("Fall break (no classes)", ("between",))]
)
def test_a_break_in_a_row_of_its_own_in_a_grid_of_class_days_is_one(name: str, days: tuple[str, ...]) -> None:
    grid = table(
        ["Week", "Monday", "Wednesday", "Friday"],
        ["1", "9/29 Intro", "10/1 Sand", "10/3 Mud"],
        ["2", "10/6 Clay", "10/8 Silt", "10/10 Peat"],
        ["", name, "", ""],
        ["3", "10/20 Loam", "10/22 Till", "10/24 Ash"],
        ["4", "10/27 Lava", "10/29 Tuff", "10/31 Ore"],
    )
    (off,) = find_dated(sheet(grid), FALL).items

    assert (off.kind, str(off.date), str(off.end_date)) == ("no_class", "2025-10-13", "2025-10-17")
    assert all(word in " ".join(off.needs_review) for word in days)


@pytest.mark.parametrize(
    ("told", "day", "end"),
    [
        ("The final is a 24-hour take-home, Dec 5-6 or Dec 6-7.", "12-05", "12-07"),
        ("Final: take-home, 48 hours, any time between Dec 8 and Dec 12.", "12-08", "12-12"),
    ],
)
def test_an_exam_at_home_with_stretches_to_choose_from_is_one(told: str, day: str, end: str) -> None:
    (item,) = find_dated(sheet(text(told)), FALL).items

    assert (item.kind, str(item.date)[5:], str(item.end_date)[5:]) == ("exam", day, end)


def test_a_name_with_its_share_and_a_day_in_class_behind_it_is_dated() -> None:
    assert work(text("Midterm exam (20%). In class, October 17. Bring a blue book.")) == [
        ("10-17", "Midterm exam")
    ]


def test_work_that_comes_in_is_due_and_what_goes_out_is_not() -> None:
    days = (
        "Thu 8/28 Sets. HW1 out.",
        "Tue 9/2 Types.",
        "Thu 9/4 HW1 in; HW2 out.",
        "Thu 9/11 HW 2 collected.",
    )

    assert work(heading("Schedule"), *map(text, days)) == [("09-04", "HW1"), ("09-11", "HW 2")]


def test_a_remark_under_a_point_of_a_list_is_on_that_point() -> None:
    points = [
        item("Seven problem sets (20%)"),
        replace(item("Due at the beginning of class.", marker="–"), level=2),
        item("Two midterms (40%)"),
        replace(item("Bring a calculator.", marker="–"), level=2),
    ]
    rows = table(
        ["Date", "Topic", "Due"],
        ["9/5", "Sand", "Problem set 1"],
        ["9/12", "Mud", "Essay"],
        ["9/19", "Ash", ""],
    )
    classes = Meeting(id="a", kind="lecture", days=("FR",), start=dt.time(9, 30), end=dt.time(10, 45))
    found = find_dated(sheet(*points, rows), FALL, meetings=[classes])

    assert [(i.title, i.time) for i in found.items] == [("Problem set 1", dt.time(9, 30)), ("Essay", None)]


def test_parts_listed_after_a_sentence_on_the_work_are_parts_of_it() -> None:
    told = "Project: groups of two. Proposal — Oct 17; data report — Nov 3; draft for peer review — Nov 21; final report & code — Dec 5 (all 11:59pm)."
    found = find_dated(sheet(text(told)), FALL).items

    assert [(str(i.date)[5:], i.kind, i.title) for i in found] == [
        ("10-17", "project", "Project: Proposal"),
        ("11-03", "project", "Project: Data report"),
        ("11-21", "project", "Project: Draft for peer review"),
        ("12-05", "project", "Project: Final report & code"),
    ]
    assert {i.time for i in found} == {dt.time(23, 59)}
    assert not any(i.needs_review for i in found)


def test_days_listed_after_a_sentence_on_work_are_no_parts_of_it() -> None:
    told = "Essays should be five pages. Founders Day, October 13; Open House, November 11; Alumni Day, November 27."

    assert work(text(told)) == []


def test_hours_and_pages_beside_letters_for_days_are_no_days_of_a_table() -> None:
    found = find_dated(
        sheet(
            table(
                [],
                ["Office hours", "T 3:30–5, W 10–11:30"],
                ["Final", "December 12, 2–4 pm"],
                ["TA", "Wei (M 1–2)"],
            )
        ),
        FALL,
    )

    assert [str(session.date)[5:] for session in found.schedule if str(session.date) < "2025-12"] == []


@pytest.mark.parametrize("kind", [text, item])
def test_class_days_in_brackets_behind_topics_are_sessions(kind: Callable[[str], Block]) -> None:
    topics = (
        "Probability (2 lectures: 8/26, 8/28)",
        "Projection (9/2, 9/4, 9/9)",
        "Least squares (9/11)",
        "Panels (9/16, 9/18)",
    )
    found = find_dated(sheet(heading("Outline"), *map(kind, topics)), FALL)

    assert [str(session.date)[5:] for session in found.schedule] == [
        "08-26", "08-28", "09-02", "09-04", "09-09", "09-11", "09-16", "09-18",
    ]  # fmt: skip
    assert found.items == ()


def test_days_in_brackets_behind_work_are_its_days() -> None:
    found = work(
        heading("Grading"), *map(item, ("Quizzes (9/5, 10/3)", "Exams (9/18, 11/13)", "Essays (9/26, 10/31)"))
    )

    assert [title for _, title in found][:2] == ["Quiz 1", "Exam 1"]


def test_a_break_that_a_week_only_names_is_on_the_day_that_the_week_tells() -> None:
    found = find_dated(
        sheet(
            heading("Week 9, 10/13 - 10/17: Fall break, inference (cont.)"),
            text("No class on Tuesday, Oct. 14."),
            heading("Week 10, 10/20 - 10/24: Regression"),
            text("Read chapter 4"),
            heading("Week 11, 10/27 - 10/31: Regression II"),
            text("Read chapter 5"),
        ),
        FALL,
    ).items

    assert [(i.kind, str(i.date)[5:], i.end_date) for i in found] == [("no_class", "10-14", None)]


def test_rows_of_an_abbreviation_are_named_by_it_beside_the_day_they_are_given_out() -> None:
    found = work(
        table(["PS", "Out", "Due"], ["1", "9/2", "9/9"], ["2", "9/16", "9/23"], ["3", "9/30", "10/7"])
    )

    assert found == [("09-09", "PS 1"), ("09-23", "PS 2"), ("10-07", "PS 3")]
