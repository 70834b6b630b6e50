"""Columns of hours: a learning platform's "due by 11:59pm" is when the row's work is due, and no work of its own."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

_SUMMARY = (
    ("Tue Sep 2, 2025", "Quiz on the syllabus", "due by 11:59pm"),
    ("", "Reading response 1", "due by 5pm"),
    ("Thu Sep 4, 2025", "BIO 101: Cells", "10am to 11:15am"),
    ("Sun Sep 7, 2025", "Lab report 1", "due by noon"),
    ("Mon Sep 8, 2025", "No class: Labor Day", ""),
    ("Tue Sep 9, 2025", "Midterm 1", "10am to 11:15am"),
    ("", "Participation survey", ""),
)


def _read(*header: str, rows: tuple[tuple[str, ...], ...]) -> Dated:
    return find_dated(sheet(table(header, *rows)), FALL)


def _timed(items: tuple[Item, ...]) -> list[tuple[str, str | None]]:
    return [(item.title, item.time.strftime("%H:%M") if item.time else None) for item in items]


def test_what_an_hour_makes_due_is_due_then_and_the_hour_names_no_work() -> None:
    found = _read("Date", "Details", "Due", rows=_SUMMARY)
    assert _timed(found.items) == [
        ("Quiz on the syllabus", "23:59"),
        ("Reading response 1", "17:00"),
        ("Lab report 1", "12:00"),
        ("No class: Labor Day", None),
        ("Midterm 1", "10:00"),
    ]


def test_a_second_thing_on_a_day_with_an_hour_of_its_own_is_sure() -> None:
    found = _read("Date", "Details", "Due", rows=_SUMMARY)
    assert [item.needs_review for item in found.items if item.title == "Reading response 1"] == [()]


def test_the_last_rows_without_date_or_hour_are_on_no_day() -> None:
    found = _read("Date", "Details", "Due", rows=_SUMMARY)
    assert not any("survey" in item.title for item in found.items)


def test_a_stretch_of_hours_is_that_of_a_class_and_a_due_row_is_no_session() -> None:
    found = _read(
        "Date", "Details", "Due", rows=(*_SUMMARY, ("Thu Sep 11, 2025", "BIO 101: Organs", "10am to 11:15am"))
    )
    assert dt.date(2025, 9, 11) in {session.date for session in found.schedule}
    assert dt.date(2025, 9, 7) not in {session.date for session in found.schedule}


def test_hours_between_the_date_and_the_name_are_the_works_too() -> None:
    rows = (
        ("Sep 5", "11:59 pm", "HW 1"),
        ("Sep 12", "11:59 pm", "HW 2"),
        ("Sep 16", "in class", "Exam 1"),
        ("Sep 19", "5:00 pm", "HW 3"),
    )
    found = _read("Date", "Time", "What", rows=rows)
    assert _timed(found.items) == [("HW 1", "23:59"), ("HW 2", "23:59"), ("Exam 1", None), ("HW 3", "17:00")]


def test_a_speakers_hours_make_nothing_due() -> None:
    rows = (
        ("Sep 5", "Prof. Lee, Genes", "3:00-4:00 pm"),
        ("Sep 12", "Prof. Kim, Cells", "3:00-4:00 pm"),
        ("Sep 19", "Prof. Rao, Bones", "3:00-4:00 pm"),
    )
    found = _read("Date", "Speaker", "Time", rows=rows)
    assert found.items == ()
    assert [session.topic for session in found.schedule] == [row[1] for row in rows]


def test_work_with_its_hour_behind_it_stays_work() -> None:
    rows = (
        ("Sep 2", "Intro", ""),
        ("Sep 4", "Cells", "HW 1 by 5pm"),
        ("", "more on cells", ""),
        ("Sep 9", "Genes", "HW 2 by 5pm"),
        ("Sep 11", "Organs", "HW 3 by 5pm"),
    )
    found = _read("Date", "Topic", "Due", rows=rows)
    assert _timed(found.items) == [("HW 1", "17:00"), ("HW 2", "17:00"), ("HW 3", "17:00")]


def test_a_date_with_a_point_is_no_hour_of_the_rows_work() -> None:
    rows = (
        ("06.03", "Logic", ""),
        ("06.10", "Proof", "HW 1"),
        ("06.17", "Sets", "HW 2"),
        ("06.24", "Trees", "HW 3"),
    )
    summer = replace(
        FALL, label="Summer 2025", season="summer", start=dt.date(2025, 5, 15), end=dt.date(2025, 8, 31)
    )
    found = find_dated(sheet(table(("Date", "Topic", "Due"), *rows)), summer).items

    assert [(str(one.date)[5:], one.title, one.time) for one in found] == [
        ("06-10", "HW 1", None),
        ("06-17", "HW 2", None),
        ("06-24", "HW 3", None),
    ]
