"""Columns of what is handed out beside those of what is due, under titles of one row or two."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text

_TITLES = [
    ("HW Given", "HW Due"),
    ("Homework out", "Homework in"),
    ("Homework assigned", "Homework due"),
    ("Problem set released", "Problem set deadline"),
    ("Project issued", "Project collected"),
]


def _found(*blocks: Block) -> list[tuple[str, dt.date | None, str]]:
    return [(i.title, i.date, i.kind) for i in find_dated(sheet(*blocks), FALL).items]


@pytest.mark.parametrize(("out", "due"), _TITLES)
def test_what_a_column_numbers_as_given_out_is_not_due(out: str, due: str) -> None:
    found = _found(
        table(
            ("Date", "Topic", out, due),
            ("Sep 8", "Sets", "1", ""),
            ("Sep 15", "Maps", "2", "1"),
            ("Sep 22", "Groups", "3", "2"),
            ("Sep 29", "Rings", "", "3"),
        )
    )
    assert [(title[-1], str(date)[-2:]) for title, date, _ in found] == [
        ("1", "15"),
        ("2", "22"),
        ("3", "29"),
    ]


def test_a_quiz_that_is_only_given_takes_place_then() -> None:
    found = _found(
        table(
            ("Date", "Topic", "Quiz given"),
            ("Sep 8", "Sets", "1"),
            ("Sep 15", "Maps", ""),
            ("Sep 22", "Groups", "2"),
        )
    )
    assert [date for _, date, kind in found if kind == "quiz"] == [dt.date(2025, 9, 8), dt.date(2025, 9, 22)]


@pytest.mark.parametrize(
    "under", [("Assign", "Due"), ("Out", "In"), ("Given", "Due"), ("Posted", "Submitted")]
)
def test_titles_of_two_rows_are_read_together(under: tuple[str, str]) -> None:
    found = _found(
        table(
            ("Week", "Date", "Topic", "Problem sets", ""),
            ("", "", "", *under),
            ("1", "Sep 8", "Sets", "1", ""),
            ("2", "Sep 15", "Maps", "2", "1"),
            ("3", "Sep 22", "Groups", "", "2"),
        )
    )
    assert found == [
        ("Problem set 1", dt.date(2025, 9, 15), "homework"),
        ("Problem set 2", dt.date(2025, 9, 22), "homework"),
    ]


def test_a_quiz_to_hand_in_is_not_at_the_hour_of_the_class() -> None:
    blocks = (
        text("Class meets Mondays 10:00-10:50 am"),
        table(
            ("Date", "Topic", "Quiz given", "Quiz due"),
            ("Sep 8", "Sets", "1", ""),
            ("Sep 15", "Maps", "2", "1"),
            ("Sep 22", "Groups", "", "2"),
        ),
    )
    assert [i.time for i in find_dated(sheet(*blocks), FALL).items] == [None, None]


def test_a_pair_of_days_of_one_month_leaves_the_words_behind_it_whole() -> None:
    sessions = find_dated(
        sheet(
            heading("Schedule"),
            item("Week 1 (Sep 2/4): Ethics of maps"),
            item("Week 2 (Sep 9/11): Bees and wasps"),
            item("Week 3 (Sep 16/18): Moss"),
        ),
        FALL,
    ).schedule
    assert [s.topic for s in sessions[::2]] == ["Ethics of maps", "Bees and wasps", "Moss"]


def test_titles_below_titles_that_stand_twice_are_read_together() -> None:
    found = find_dated(
        sheet(
            table(
                ("Date", "Topic", "Quiz", "Quiz", "HW", "HW"),
                ("", "", "Given", "Due", "Given", "Due"),
                ("9/3", "Sets", "1", "", "1", ""),
                ("9/10", "Maps", "2", "1", "2", "1"),
                ("9/17", "Trees", "", "2", "", "2"),
            )
        ),
        FALL,
    )

    assert [(item.date and item.date.day, item.title) for item in found.items] == [
        (10, "Quiz 1"),
        (10, "HW 1"),
        (17, "Quiz 2"),
        (17, "HW 2"),
    ]


def test_where_the_class_has_its_files_is_no_work_beside_what_is_due() -> None:
    rows = [
        ("3-Sep", "Databases", "00", "-"),
        ("5-Sep", "Info", "01", "00"),
        ("8-Sep", "UNIX", "02", "01"),
        ("10-Sep", "Web", "03", "-"),
    ]
    header = ("Date", "Topic", "In Class + Homework Directory", "Homework Due")
    items = find_dated(sheet(table(header, *rows)), FALL).items
    assert [(each.title, str(each.date)[5:]) for each in items] == [
        ("Homework 00", "09-05"),
        ("Homework 01", "09-08"),
    ]
