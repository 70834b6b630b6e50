"""What the calendars of schools write: days off with their reasons, work beside several days, sizes below names."""

from __future__ import annotations

import pytest

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.finding.days_held import without_days_held
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


def told(*rows: tuple[str, ...], titles: tuple[str, ...] = ("Date", "In class")) -> list[str]:
    items = find_dated(sheet(table(list(titles), *rows)), FALL).items
    return [f"{item.date:%m-%d} {item.kind} {item.title}" + " ?" * bool(item.needs_review) for item in items]


AROUND = (("Sept 8", "Owls"), ("Sept 15", "Hawks"), ("Sept 22", "Doves"))


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Timed writing 2", "exam Timed writing 2"),
        ("Timed translation (no devices)", "exam Timed translation (no devices)"),
        ("Summer reading TEST", "exam Summer reading TEST"),
        ("Speeches (A–H)", "presentation Speeches (A–H)"),
        ("Speeches: last names A-H", "presentation Speeches: last names A-H"),
        ("Teacher workday, no students", "no_class Teacher workday, no students"),
        ("Class suspension period for the festival", "no_class Class suspension period for the festival"),
    ],
)
def test_what_a_day_is_called(cell: str, found: str) -> None:
    assert told(*AROUND, ("Sept 29", cell)) == [f"09-29 {found}"]


@pytest.mark.parametrize(
    "cell", ["Famous speeches (Lincoln)", "A CHI-SQUARE TEST", "Students as readers", "How writing is timed"]
)
def test_what_is_only_taught(cell: str) -> None:
    assert told(*AROUND, ("Sept 29", cell)) == []


def test_a_day_of_class_behind_a_day_off_is_none() -> None:
    cell = "Mon 9/29 Founders' Day, no school; Thu 10/2 early release, class meets 8:35–9:10"
    assert [found[:14] for found in told(*AROUND, ("Sept 29", cell))] == ["09-29 no_class"]


def test_class_told_behind_a_bracket_is_not_of_the_days_in_it() -> None:
    cell = "Hawks again (no class on 9/30 and 10/1): we do meet"
    days = list(find_dates(cell, FALL))
    assert without_days_held(cell, days) == days


def test_the_reason_of_a_day_off_may_be_another_day() -> None:
    cell = "No class: Monday 22 September is a holiday and I am not back by then"
    assert [found[:14] for found in told(*AROUND[:2], ("Sept 23", cell))] == ["09-23 no_class"]
    assert [found[:14] for found in told(*AROUND[:2], ("Sept 23", "No class: Tuesday 23 September"))] == [
        "09-23 no_class"
    ]


def test_holidays_beside_as_many_days() -> None:
    found = told(*AROUND, ("Sept 29, Oct 3", "Good Friday, Family Day"))
    assert found == ["09-29 no_class Good Friday", "10-03 no_class Family Day"]


WORK = ("Work", "Assigned", "Due")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("PS 14.1 + PS 14.2", ["09-19 homework PS 14.1", "09-26 homework PS 14.2"]),
        ("FRQ packets A, B", ["09-19 homework FRQ packet A", "09-26 homework FRQ packet B"]),
        ("Essays 1 and 2", ["09-19 paper Essay 1", "09-26 paper Essay 2"]),
    ],
)
def test_work_beside_as_many_days(name: str, found: list[str]) -> None:
    rows = (("PS 12", "9/1", "9/5"), ("XB 7", "9/5", "9/12"), (name, "9/8, 9/15", "9/19, 9/26"))
    assert told(*rows, titles=WORK) == ["09-05 homework PS 12", "09-12 homework XB 7", *found]


def test_work_beside_the_days_of_a_class_is_not_told_apart() -> None:
    rows = [
        ("9/2, 9/4", "Waves", "HW 1, HW 2"),
        ("9/9, 9/11", "Tides", "HW 3, HW 4"),
        ("9/16, 9/18", "Surf", ""),
    ]
    found = told(*rows, titles=("Date", "Topic", "Homework"))
    assert found
    assert all(one.endswith("?") for one in found)


@pytest.mark.parametrize(
    "size", ["2000 words", "4 pages plus drawings", "10-12 minutes, in pairs", "Best three count"]
)
def test_a_size_below_a_name_is_no_work(size: str) -> None:
    blocks = table(["Task", "Due"], ("Reader case study", "9/12"), (f"Garden design; {size}", "9/19"))
    assert [item.title for item in find_dated(sheet(blocks), FALL).items] == [
        "Reader case study",
        "Garden design",
    ]


def test_a_category_in_several_words_beside_a_name() -> None:
    rows = [
        ("Essay/ report", "Policy brief", "9/12"),
        ("Paper/ report/ annotation", "Essay on dunes", "9/19"),
        ("Exam", "Final examination", "12/9"),
    ]
    found = told(*rows, titles=("Category", "Assessment task", "Due date"))
    assert [one[:5] for one in found] == ["09-12", "09-19", "12-09"]


def test_letters_that_a_sentence_says_what_they_are() -> None:
    legend = text("“TQ” is a ten-minute quiz on the site, open from 8 am.")
    rows = table(["Date", "Topic"], ("Sept 8", "Owls. TQ 1"), ("Sept 15", "Hawks"), ("Sept 22", "TQ 2"))
    found = find_dated(sheet(legend, rows), FALL).items
    assert [(f"{item.date:%m-%d}", item.kind) for item in found] == [("09-08", "quiz"), ("09-22", "quiz")]


def test_a_day_off_on_which_other_classes_meet_needs_no_date_of_its_own() -> None:
    rows = (
        ("9/2", "Maps"),
        ("9/9", "No class due to a change of plan, Friday classes meet today"),
        ("9/16", "Ports"),
    )
    found = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items
    assert without_days_held("No class, Friday classes meet today", []) == []
    assert [(f"{one.date:%m-%d}", one.kind) for one in found] == [("09-09", "no_class")]
