"""Tables below a week, or with a column of weeks, in which another column names the day of the week."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text

WEEKS = ("Module 1: Catalogs and their history in Europe (9/1 - 9/7)", "Module 2 | 9/8 - 9/14 | Names")


def told(*blocks: Block) -> list[str]:
    return [
        f"{item.date:%m-%d}{f' {item.time:%H:%M}' if item.time else ''} {item.kind} {item.title}{' ?' if item.needs_review else ''}"
        for item in find_dated(sheet(*blocks), FALL).items
        if item.date
    ]


def test_tasks_of_a_module_are_due_on_the_days_beside_them() -> None:
    titles = ("Task", "Type", "By")
    assert told(
        heading(WEEKS[0]),
        table(titles, ("Read packet 29", "preparation", "–"), ("Discussion post 1", "forum", "Thursday")),
        heading(WEEKS[1]),
        table(titles, ("Brief 1", "upload", "Sun."), ("Module quiz 1", "quiz", "Sunday")),
    ) == [
        "09-04 homework Discussion post 1",
        "09-14 paper Brief 1",
        "09-14 quiz Module quiz 1",
    ]


@pytest.mark.parametrize("day", ["Sunday, 11:59 pm", "Due Sunday by 11:59 p.m.", "Sun. 11:59 PM EST"])
def test_hours_stand_beside_the_days(day: str) -> None:
    rows = (("Syllabus quiz", "10", "Wed., 5 pm"), ("Lab report 1", "20", day))
    assert told(heading("Week of September 8"), table(("Item", "Points", "Due"), *rows)) == [
        "09-10 17:00 quiz Syllabus quiz",
        "09-14 23:59 lab Lab report 1",
    ]


def test_classes_of_a_week_by_their_days() -> None:
    titles = ("Day", "Topic", "Reading")
    assert told(
        heading("Week 1 (September 1-5)"),
        table(titles, ("Tuesday", "Introduction", "Ch. 1"), ("Thursday", "Quiz 1", "Ch. 2")),
        heading("Week 2 (September 8-12)"),
        table(titles, ("Tuesday", "Exam 1", ""), ("Thursday", "Demand", "Ch. 3")),
    ) == ["09-04 quiz Quiz 1", "09-09 exam Exam 1"]


@pytest.mark.parametrize("title", ["Due", "By", "Due day"])
def test_a_column_of_days_beside_one_of_weeks(title: str) -> None:
    assert told(
        table(
            ("Week", "Topic", "Assignment", title),
            ("Sept 1-7", "Catalogs", "Discussion 1", "Thursday"),
            ("Sept 8-14", "Names", "Quiz 1", "Sunday"),
            ("Sept 15-21", "Subjects", "Essay 1", "Sunday at 11:59 PM"),
        )
    ) == ["09-04 homework Discussion 1", "09-14 quiz Quiz 1", "09-21 23:59 paper Essay 1"]


def test_a_week_whose_row_names_two_days_keeps_its_doubt_and_names_no_work_by_them() -> None:
    rows = (
        ("Sept 1-7", "Quiz 1", "Sunday"),
        ("Sept 8-14", "Essay 1", "Wed. & Sun."),
        ("Sept 15-21", "Quiz 2", "Sunday"),
    )
    assert told(table(("Week", "Assignments", "Due"), *rows)) == [
        "09-07 quiz Quiz 1",
        "09-08 paper Essay 1 ?",
        "09-21 quiz Quiz 2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "above", ["Weekly routine", "Tutoring, September 8-12", "Office hours, September 8-12"]
)
def test_days_of_no_week_and_hours_of_help_give_no_dates(above: str) -> None:
    rows = (("Quiz help with Ann", "Tuesday"), ("Essay help with Bo", "Friday"))
    assert told(heading(above), table(("What", "Day"), *rows)) == []


def test_a_day_off_in_the_line_above_a_week_s_name_is_not_its_week() -> None:
    above = text("Fall break (9/15 - 9/19): no module", "Module 3 | 9/22 - 9/28 | Images")
    rows = (("Read packet 1", "–"), ("Discussion post 7", "Thursday"))
    assert told(above, table((), *rows))[-1] == "09-25 homework Discussion post 7"


def test_a_misprinted_day_among_many_is_no_topic() -> None:
    days = ["MON", "WED", "MON", "WED", "MON", "WEN", "MON", "WED"]
    dates = ["Sep 8", "Sep 10", "Sep 15", "Sep 17", "Sep 22", "Sep 24", "Sep 29", "Oct 1"]
    rows = [(date, day, f"Loom number {n}") for n, (date, day) in enumerate(zip(dates, days, strict=True))]
    found = find_dated(sheet(table(("Date", "", "Topic"), *rows)), FALL).schedule
    assert [session.topic for session in found] == [topic for _, _, topic in rows]
