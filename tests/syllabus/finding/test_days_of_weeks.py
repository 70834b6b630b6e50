"""Schedules whose weeks are dated and whose rows only name the day; headings of weeks; days behind the topics."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.dating.scan import scan
from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text

CLASSES = (Meeting(id="m", page=1, kind="lecture", days=("TU", "TH"), evidence=(), confidence=1.0),)


def told(found: Dated) -> list[str]:
    return [f"{str(i.date)[5:]} {i.title}{' ?' if i.needs_review else ''}" for i in found.items]


def held(found: Dated) -> list[str]:
    return [f"{str(session.date)[5:]} {session.topic}" for session in found.schedule]


@pytest.mark.parametrize("first", ["Week {n}\n{day}", "Week of {day}", "{day}", "Wk {n} ({day})"])
@pytest.mark.parametrize("days", [("Tue", "Thu"), ("Tuesday", "Thursday"), ("T", "R"), ("Tues.", "Thurs.")])
def test_a_row_that_names_only_its_day_is_on_that_day_of_the_week_above(
    first: str, days: tuple[str, str]
) -> None:
    weeks = [first.format(n=n, day=day) for n, day in enumerate(("Sep 8", "Sep 15", "Sep 22"), 1)]
    rows = (
        (weeks[0], days[0], "Springs", ""),
        ("", days[1], "Bogs", "Log 1"),
        (weeks[1], days[0], "Fens", "Essay 1"),
        ("", days[1], "Moors", ""),
        (weeks[2], days[0], "Deltas", ""),
        ("", days[1], "Tides", "Log 2"),
    )
    found = find_dated(sheet(table(("Week", "Day", "Topic", "Due"), *rows)), FALL, meetings=CLASSES)
    assert told(found) == ["09-11 Log 1", "09-16 Essay 1", "09-25 Log 2"]
    assert held(found) == [
        "09-09 Springs",
        "09-11 Bogs",
        "09-16 Fens",
        "09-18 Moors",
        "09-23 Deltas",
        "09-25 Tides",
    ]


def test_a_week_whose_date_is_missing_has_not_that_of_the_week_above() -> None:
    rows = (
        ("Sep 8", "Tue", "Springs", ""),
        ("", "Thu", "Bogs", "Log 1"),
        ("Week 3", "Tue", "Fens", "Essay 1"),
        ("", "Thu", "Moors", ""),
        ("Sep 22", "Tue", "Deltas", ""),
        ("", "Thu", "Tides", "Log 2"),
        ("Sep 29", "Tue", "Dunes", ""),
        ("", "Thu", "Cliffs", ""),
        ("Oct 6", "Tue", "Reefs", ""),
        ("", "Thu", "Straits", ""),
    )
    found = find_dated(sheet(table(("Week", "Day", "Topic", "Due"), *rows)), FALL, meetings=CLASSES)
    assert [one for one in told(found) if not one.endswith("?")] == ["09-11 Log 1", "09-25 Log 2"]


@pytest.mark.parametrize("band", ["Week {n}: {day}", "Week of {day}", "WEEK {n} ({day})"])
def test_a_row_that_only_names_its_week_is_no_class(band: str) -> None:
    rows = [
        (band.format(n=1, day="Sep 8"), "", ""),
        ("Sep 9", "Springs", ""),
        ("Sep 11", "Bogs", "Log 1"),
        (band.format(n=2, day="Sep 15"), "", ""),
        ("Sep 16", "Fens", ""),
        ("Sep 18", "Moors", "Log 2"),
    ]
    found = find_dated(sheet(table(("Date", "Topic", "Due"), *rows)), FALL, meetings=CLASSES)
    assert held(found) == ["09-09 Springs", "09-11 Bogs", "09-16 Fens", "09-18 Moors"]
    assert told(found) == ["09-11 Log 1", "09-18 Log 2"]


@pytest.mark.parametrize("form", ["{topic} ({day})", "{topic} – {day}"])
def test_days_behind_the_topics_are_those_of_their_rows(form: str) -> None:
    rows = [
        (form.format(topic=topic, day=day), work)
        for topic, day, work in (
            ("Springs", "9/2", ""),
            ("Thesis statements", "9/4", "Log 1"),
            ("Fens and their long histories of use", "9/9", "Log 2"),
            ("Bogs", "9/11", ""),
            ("Moors", "9/16", "Essay 1"),
        )
    ]
    found = find_dated(sheet(table(("Topic", "Due"), *rows)), FALL, meetings=CLASSES)
    assert told(found) == ["09-04 Log 1", "09-09 Log 2", "09-16 Essay 1"]


def test_the_day_of_the_next_cell_is_no_witness_against_a_numbered_week_s_date() -> None:
    (week,) = scan("Week 3: Sept 8 | Tue | Springs")
    (day,) = scan("Sept 8 | Tue | Springs")
    assert (week.weekday, week.loose_weekday, day.weekday, day.loose_weekday) == ("TU", True, "TU", False)


def test_work_in_the_row_of_a_week_is_on_the_day_that_the_rule_names_without_a_doubt() -> None:
    rows = [(f"Week of {day}", "Bogs", work) for day, work in (("Sep 8", "HW 1"), ("Sep 15", ""), ("Sep 22", "HW 2"))]  # fmt: skip
    found = find_dated(
        sheet(text("All homework is due Fridays."), table(("Week", "Topic", "Homework"), *rows)), FALL
    )
    assert told(found) == ["09-12 HW 1", "09-26 HW 2"]


@pytest.mark.parametrize("week", ["Sep 8", "9/8-9/12", "Week of Sep 8"])
@pytest.mark.parametrize(
    "cell",
    [
        "Mon: Springs\nWed: Bogs\nFri: HW 2 due",
        "Mon: Springs\nWed: Bogs\nFri: Fens; HW 2 due",
        "Monday – Springs\nWednesday – Bogs\nFriday – HW 2 due",
    ],
)
def test_lines_that_open_with_days_are_of_those_days_of_the_row_s_week(week: str, cell: str) -> None:
    rows = ((week, cell), (week.replace("8", "15").replace("12", "19"), "Moors"), (week.replace("8", "22").replace("12", "26"), "Tides"))  # fmt: skip
    found = find_dated(sheet(table(("Week", "Topics"), *rows)), FALL)
    assert told(found) == ["09-12 HW 2"]


def test_letters_of_days_open_lines_one_after_another() -> None:
    rows = (("9/8-9/12", "M Springs\nW Bogs\nF HW 2 due"), ("9/15-9/19", "M Moors\nW Tides"), ("9/22-9/26", "F Scott reads"))  # fmt: skip
    found = find_dated(sheet(table(("Week", "Topics"), *rows)), FALL)
    assert told(found) == ["09-12 HW 2"]


def test_a_day_with_its_hour_on_a_line_of_its_own_leads_to_the_work_below_it() -> None:
    rows = (("Sep 9", "Springs", "Friday, September 12 11:59pm\nEssay 1"), ("Sep 16", "Bogs", "Log 1"), ("Sep 23", "Fens", ""))  # fmt: skip
    found = find_dated(sheet(table(("Date", "Topic", "Assignments"), *rows)), FALL)
    assert told(found) == ["09-12 Essay 1", "09-16 Log 1"]


def test_the_days_of_a_week_s_columns_are_plain() -> None:
    rows = [(f"Week of {day}", "Bogs", work) for day, work in (("Sep 8", "HW 1 due"), ("Sep 15", ""), ("Sep 22", "HW 2 due"), ("Sep 29", ""))]  # fmt: skip
    found = find_dated(sheet(table(("Week", "Monday", "Wednesday"), *rows)), FALL)
    assert told(found) == ["09-10 HW 1", "09-24 HW 2"]
