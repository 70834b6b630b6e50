"""Tables that tell on which day of the week each sort of work is due, and schedules whose rows are weeks."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.weekly_deadlines import weekly_deadlines
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table

CLASS = Meeting(id="a", kind="lecture", days=("TU", "TH"))
RULES = table(("Assignment", "Due"), ("Film response", "Thursday, 9:30am"), ("Case study", "Sunday, 10:00pm"))
ROWS = (
    ("9/1", "Crowds", "Film response"), ("9/8", "Norms", "Housing case study"), ("9/15", "Exam on Tuesday", ""),
    ("9/22", "Groups", "Film response"), ("9/29", "Class", "Schools case study"),
)  # fmt: skip


def read(*blocks: Block, meetings: tuple[Meeting, ...] = (CLASS,)) -> list[str]:
    found = find_dated(sheet(*blocks), FALL, meetings=meetings).items
    return [
        f"{i.date:%m-%d} {str(i.time)[:5]} {i.title}" + " ?" * bool(i.needs_review) for i in found if i.date
    ]


def test_what_a_week_lists_is_due_on_the_day_of_its_sort() -> None:
    weeks = table(("Week", "Theme", "Assignments"), *ROWS)
    assert [line for line in read(weeks, heading("Weekly deadlines"), RULES) if "Exam" not in line] == [
        "09-04 09:30 Film response", "09-14 22:00 Housing case study", "09-25 09:30 Film response",
        "10-05 22:00 Schools case study",
    ]  # fmt: skip


def test_a_table_of_mondays_without_class_is_one_of_weeks() -> None:
    weeks = table(("Date", "Theme", "Assignments"), *ROWS)
    assert "09-16" in next(line for line in read(weeks) if "Exam" in line)
    assert all(line.endswith(" ?") for line in read(weeks) if "Exam" not in line)


def test_mondays_with_class_are_days() -> None:
    mondays = Meeting(id="a", kind="lecture", days=("MO",))
    weeks = table(("Date", "Theme", "Due"), *ROWS[:2], ("9/15", "Roles", "Paper 1"), *ROWS[3:])
    assert "09-15 None Paper 1" in read(weeks, meetings=(mondays,))


@pytest.mark.parametrize(
    "rows",
    [
        (("Essay", "Thursday, Oct 2"), ("Case study", "Sunday 10/5")),
        (("Essay", "end of term"), ("Case study", "Sunday")),
    ],
)
def test_other_tables_are_none(rows: tuple[tuple[str, str], ...]) -> None:
    assert not list(weekly_deadlines(table(("Assignment", "Due"), *rows)))


def told(*blocks: Block) -> list[str]:
    found = find_dated(sheet(*blocks), FALL, meetings=(CLASS,)).recurring
    return [f"{one.title} {one.day} {str(one.time)[:5]}" + " ?" * bool(one.needs_review) for one in found]


@pytest.mark.parametrize(
    "rows",
    [
        table(("Task", "Deadline"), ("First post", "Thursday at 9 pm"), ("Quiz", "Sunday at 9 pm")),
        table(("Task", "Points", "Due Day", "Due Time"), ("First post", "10", "Thursday", "9 pm"), ("Quiz", "20", "Sunday", "9 pm")),
        table(("Day", "What is due"), ("Tuesday", "New unit opens"), ("Thursday", "First post by 9 pm"), ("Sunday", "Quiz by 9 pm")),
        table(("Item", "Day", "Time"), ("First post", "Thursday", "9 pm"), ("Quiz", "Sunday", "9 pm"), ("Final exam", "in exam week", "")),
        table(("Item", "Often", "Due"), ("First post", "Weekly", "Thursday, 9 pm"), ("Quiz", "Weekly", "Sunday, 9 pm"), ("Final exam", "Once", "in exam week")),
        table((), ("Thursday", "First post by 9 pm"), ("Sunday", "Quiz by 9 pm")),
        table(("Thursday", "First post by 9 pm"), ("Friday", "Lecture"), ("Sunday", "Quiz by 9 pm")),
        table(("Tuesday", "Thursday", "Sunday"), ("Lecture", "First post due 9 pm", "Quiz due 9 pm")),
    ],
)  # fmt: skip
def test_a_table_of_work_and_days_without_dates_tells_of_each_week(rows: Block) -> None:
    assert told(heading("What is due"), rows) == ["First post TH 21:00", "Quiz SU 21:00"]


@pytest.mark.parametrize(
    "blocks",
    [
        (heading("Week 3"), table(("Tuesday", "Thursday", "Friday"), ("Ships", "Quiz due 9 pm", "Talk"))),
        (heading("Plan"), table(("Week", "Tuesday", "Thursday", "Friday"), ("1", "Ships", "Quiz due 9 pm", "Talk"))),
        (heading("Plan"), table(("Task", "Due"), ("Term paper", "Friday"), ("Final exam", "Monday"))),
        (heading("Sections"), table(("Section", "Day", "Time"), ("Quiz A", "Monday", "9:00-9:50"), ("Quiz B", "Friday", "9:00-9:50"))),
        (heading("Plan"), table(("Task", "Due"), ("Quiz", "Friday of week 3"), ("Essay", "Monday of week 5"))),
    ],
)  # fmt: skip
def test_a_table_of_one_week_or_of_large_work_tells_of_no_series(blocks: tuple[Block, ...]) -> None:
    assert told(*blocks) == []


@pytest.mark.parametrize(
    ("when", "expected"),
    [("Sundays at 9 pm", ["Worksheets SU 21:00"]), ("Each Tuesday in class", ["Worksheets TU None"]), ("Sunday", [])],
)  # fmt: skip
def test_one_row_of_days_beside_others_without_any_tells_of_each_week_where_it_says_so(
    when: str, expected: list[str]
) -> None:
    rows = table(("What", "When", "Share"), ("Worksheets", when, "30%"), ("Midterm", "halfway through", "30%"), ("Final", "exam week", "40%"))  # fmt: skip
    assert told(heading("Grades"), rows) == expected


def test_a_short_day_before_work_is_no_part_of_its_name() -> None:
    rows = table((), ("Mon", "Homework due 9 pm"), ("Fri", "Quiz due 9 pm"))
    assert told(heading("Typical week"), rows) == ["Homework MO 21:00", "Quiz FR 21:00"]
