"""Tables and paragraphs that name work with its day and what it counts; what a week's list says of its lab."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from servers.syllabus.reading.table import Cell, Row, Table
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def told(*blocks: Block, meetings: tuple[Meeting, ...] = ()) -> list[str]:
    return [
        f"{str(i.date)[5:]} {i.kind} {i.title}{' ?' if i.needs_review else ''}"
        for i in find_dated(sheet(*blocks), FALL, meetings=meetings).items
    ]


def test_an_untitled_table_of_names_days_and_points_lists_work() -> None:
    rows = (
        ("1. Introduction letter to families", "September 9", "5 pts"),
        ("2. Classroom management plan", "September 23", "15 pts"),
        ("3. Reflective journals (bi-weekly)", "Sept. 16, Sept. 30, Oct. 14", "30 pts"),
        ("4. Portfolio", "December 2", "60 pts"),
    )
    assert told(text("Assignments and due dates:"), table((), *rows)) == [
        "09-09 homework Introduction letter to families",
        "09-16 homework Reflective journal 1",
        "09-23 homework Classroom management plan",
        "09-30 homework Reflective journal 2",
        "10-14 homework Reflective journal 3",
        "12-02 project Portfolio",
    ]


def test_steps_with_their_points_are_due() -> None:
    rows = (
        ("Outline and five sources", "10/3", "10"),
        ("Peer review", "11/14", "10"),
        ("Final version", "12/5", "75"),
    )
    assert told(heading("Term paper"), table(("Step", "Date", "Points"), *rows)) == [
        "10-03 homework Outline and five sources",
        "11-14 homework Peer review",
        "12-05 paper Final version",
    ]


def test_a_schedule_with_points_beside_its_topics_lists_classes() -> None:
    rows = (
        ("9/3", "Markets", "5"),
        ("9/10", "Demand", "10"),
        ("9/17", "Supply", "10"),
        ("9/24", "Taxes", "5"),
    )
    assert told(heading("Schedule"), table(("Date", "Topic", "Points"), *rows)) == []


def test_a_day_behind_by_in_a_column_of_due_dates_is_its_row_s() -> None:
    rows = (
        ("Exam 1", "100", "9/10"),
        ("Exam 2", "100", "10/16"),
        ("Research credits (SONA)", "25", "by 11/21, 5pm"),
    )
    assert (
        told(table(("Component", "Points", "Due date"), *rows))[-1]
        == "11-21 homework Research credits (SONA)"
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Interview guide (10%). Due Friday, October 3.", ["10-03 homework Interview guide"]),
        ("Transcript and coding memo (20%). Due Friday, November 7 at 5pm.", ["11-07 paper Transcript and coding memo"]),
        ("Stakeholder map (10%): Two pages. Due Oct. 15.", ["10-15 homework Stakeholder map"]),
        ("Data visualization. Due Sept 26.", ["09-26 homework Data visualization"]),
        ("Late work (10%). Due dates are firm.", []),
        ("Exceptions are noted. Due September 26.", []),
    ],
)  # fmt: skip
def test_a_paragraph_that_opens_with_a_name_and_its_share_is_of_that(words: str, expected: list[str]) -> None:
    assert told(text(words)) == expected


LAB = Meeting(id="lab", kind="lab", days=("WE",), start=dt.time(9), end=dt.time(10, 50))
LECTURE = Meeting(id="lecture", kind="lecture", days=("TU", "TH"), start=dt.time(10), end=dt.time(11, 20))
WEEKS = (
    text("Week 2: 9/8-9/12"),
    text("Tues: Getting ideas", "Thurs: Ethics", "Lab: Library session"),
    text("Week 3: 9/15-9/19"),
    text("Tues: Correlation", "Thurs: EXAM I", "Lab: Lab report 1 due"),
    text("Week 4: 9/22-9/26"),
    text("Tues: Surveys", "Thurs: Experiments", "Lab: No lab"),
)


def test_what_is_due_in_a_week_s_lab_is_due_on_its_day_and_doubted_where_that_is_unknown() -> None:
    assert told(*WEEKS, meetings=(LECTURE, LAB)) == ["09-17 lab Lab report 1", "09-18 exam EXAM I"]
    assert told(*WEEKS) == ["09-15 lab Lab report 1 ?", "09-18 exam EXAM I"]


def test_a_heading_s_topic_is_no_part_of_the_name_of_what_is_due_below_it() -> None:
    assert told(
        heading("Sep 30 — Insurance"),
        text("Oberlander (2016)"),
        heading("Oct 7 — The ACA"),
        text("Policy brief due"),
        heading("Nov 4 — Testimony (Election Day: vote!)"),
        heading("Nov 11 — Opioids"),
    ) == ["10-07 paper Policy brief"]


def test_work_in_small_letters_and_parts_that_are_presented() -> None:
    rows = (("9/22", "Presentations"), ("9/24", "Presentations; peer evals due"), ("9/29", "Nothing due"))
    assert "09-24 homework peer evals" in told(table(("Date", "Topic"), *rows))
    assert told(item("Group project – Presentation: due 10/8")) == ["10-08 presentation Presentation"]


def test_a_week_s_work_is_told_once_where_another_place_tells_its_day() -> None:
    weeks = (
        ("1: 8/25-8/31", "Intro", ""),
        ("2: 9/1-9/7", "History", "Syllabus quiz"),
        ("3: 9/8-9/14", "Assets", ""),
    )
    assert told(
        table(("Week", "Topics", "Assignments Due"), *weeks), text("Syllabus quiz. Due Sunday, September 7.")
    ) == ["09-07 quiz Syllabus quiz"]


@pytest.mark.parametrize("lead", [True, False])
def test_categories_over_the_rows_of_their_works_make_a_list_of_work(lead: bool) -> None:  # noqa: FBT001
    rows = [
        ("Written set 1", "Thurs. Sep. 4, 5:00 PM", "Written sets\n15%"),
        ("Written set 2", "Thurs. Sep. 18, 5:00 PM", ""),
        ("Modeling proposal", "Thurs. Oct. 2, 5:00 PM", "Modeling project\n40%"),
        ("Modeling report", "Fri. Dec. 5, 5:00 PM", ""),
    ]
    order = (2, 0, 1) if lead else (0, 1, 2)
    titles = ("Item", "Date", "Category")
    plain = table([titles[n] for n in order], *([row[n] for n in order] for row in rows))
    found = find_dated(sheet(_spanned(plain, order.index(2))), FALL)
    assert [(str(i.date)[5:], str(i.time)[:5], i.title) for i in found.items] == [
        ("09-04", "17:00", "Written set 1"),
        ("09-18", "17:00", "Written set 2"),
        ("10-02", "17:00", "Modeling proposal"),
        ("12-05", "17:00", "Modeling report"),
    ]
    assert not found.schedule


def _spanned(table_: Table, column: int) -> Table:
    """The table with each filled cell of a column over the empty one below it."""
    rows = []
    for above, below in zip(table_.rows[::2], table_.rows[1::2], strict=True):
        cell = replace(above.cells[column], row_span=2)
        rows += [_with(above, cell), _with(below, cell)]
    return replace(table_, rows=tuple(rows))


def _with(row: Row, cell: Cell) -> Row:
    return replace(row, cells=tuple(cell if c.column == cell.column else c for c in row.cells))


def test_work_with_a_day_of_its_own_has_not_the_hours_of_the_class_beside_it() -> None:
    weekends = table(
        ("Weekend", "Session", "Topic", "Pre-work due", "Post-work due"),
        ("1", "Fri 9/5\n1 p.m. – 6 p.m.", "Policy", "", "Field memo 1: Tue 9/9"),
        ("2", "Fri 9/19\n1 p.m. – 6 p.m.", "Hospitals", "Case brief 1: Wed 9/17", ""),
        ("3", "Sat 9/20\n9 a.m. – 4 p.m.", "Physicians", "Case brief 2: Wed 9/24", ""),
    )
    found = find_dated(sheet(weekends), FALL).items
    assert [(str(i.date)[5:], i.time) for i in found] == [("09-09", None), ("09-17", None), ("09-24", None)]
