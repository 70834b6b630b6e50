"""Days told by the number of their week, where the schedule prints when that week is."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table, text


def weeks() -> Block:
    return table(
        ["Week", "Commencing", "Lecture"],
        ["1", "8 Sept", "Dunes"],
        ["2", "15 Sept", "Sand"],
        ["3", "22 Sept", "Tides"],
        ["4", "29 Sept", "Reading week – no classes"],
        ["5", "6 Oct", "Mud"],
        ["6", "13 Oct", "Clay"],
    )


def read(*blocks: Block) -> list[tuple[str, str]]:
    found = find_dated(sheet(*blocks), FALL)
    return [(str(i.date)[5:], i.title) for i in found.items if i.kind != "no_class"]


@pytest.mark.parametrize(
    "told",
    [
        "Essay plan due Friday of week 5, 12 noon.",
        "The essay plan is due on Friday in Week 5.",
        "Essay plan: due by 12 noon on Friday, Week 5.",
        "Essay plan due in week 5 (Friday).",
    ],
)
def test_the_day_of_a_numbered_week_is_that_which_the_schedule_gives(told: str) -> None:
    assert [day for day, _ in read(text(told), weeks())] == ["10-10"]


def test_a_deadline_s_cell_may_tell_it_so() -> None:
    work = table(
        ["Type", "Details", "Deadline"],
        ["Formative", "Essay plan (500 words)", "Fri wk 5, 12 noon"],
        ["Summative", "Essay 1", "Mon 10 November 2025, 12 noon"],
        ["Summative", "Essay 2", "Tue 2 December 2025, 12 noon"],
    )
    assert read(work, weeks()) == [
        ("10-10", "Essay plan (500 words)"),
        ("11-10", "Essay 1"),
        ("12-02", "Essay 2"),
    ]


def test_a_date_beside_it_wins_and_weeks_without_a_schedule_tell_nothing() -> None:
    dated = text("Essay plan due Friday of week 5 (17 October).")

    assert [day for day, _ in read(dated, weeks())] == ["10-17"]
    assert read(text("Essay plan due Friday of week 5.")) == []


def test_what_is_said_of_each_week_is_no_day() -> None:
    assert read(text("Weeks 5 to 8 are on rivers; problem sets are due on Fridays."), weeks()) == []


@pytest.mark.parametrize(
    "told",
    [
        "Essays are due on Fridays of weeks 2, 3 and 5.",
        "The essays are due in weeks 2, 3 and 5 on Friday by noon.",
    ],
)
def test_days_of_several_numbered_weeks_are_each_a_day(told: str) -> None:
    found = read(text(told), weeks())

    assert found == [("09-19", "Essay 1"), ("09-26", "Essay 2"), ("10-10", "Essay 3")]


def test_days_of_weeks_of_which_the_schedule_prints_not_all_are_none() -> None:
    assert read(text("Essays are due on Fridays of weeks 2, 3 and 12."), weeks()) == []


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The essay plan is due in week 5.", "10-06"),
        ("Essay plan due Week 5.", "10-06"),
        ("The essay plan must be submitted by week 5.", "10-06"),
        ("The essay plan is due by the end of week 5.", "10-10"),
    ],
)
def test_only_a_week_is_told_and_that_is_said(told: str, day: str) -> None:
    items = find_dated(sheet(text(told), weeks()), FALL).items
    (plan,) = (item for item in items if item.kind != "no_class")
    assert str(plan.date)[5:] == day
    assert plan.needs_review


@pytest.mark.parametrize(
    "told",
    ["Essay plans are due in weeks 3-5.", "Work on the essay plan from week 5.", "Essay 1 builds on week 5."],
)
def test_other_words_about_a_week_tell_no_deadline(told: str) -> None:
    assert read(text(told), weeks()) == []


def test_work_due_in_a_later_week_is_not_of_the_week_it_is_told_in() -> None:
    rows = [["1", "8 Sept", "Dunes"], ["2", "15 Sept", "Sand report due in week 4"]]
    rows += [["3", "22 Sept", "Tides"], ["4", "29 Sept", "Mud"], ["5", "6 Oct", "Clay"]]
    assert read(table(["Week", "Commencing", "Lecture"], *rows))[0][0] == "09-29"
