"""Timetables with a line across for each day, and hours, kinds and titles below it."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table

_BLOCK = (
    ("Monday, Sept 8", "", "", ""),
    ("8 a.m.–8:50 a.m.", "Lecture", "Thorax", "Hall 2"),
    ("1 p.m.", "Quiz", "Quiz 1", "online"),
    ("Wednesday, Sept 10", "", "", ""),
    ("8 a.m.–8:50 a.m.", "Lecture", "Lipids", "Hall 2"),
    ("5 p.m.", "Due", "Case write-up 1", "drop box"),
    ("Friday, Sept 12 – Founders' Day, no class", "", "", ""),
    ("Monday, Sept 15", "", "", ""),
    ("8 a.m.–8:50 a.m.", "Lecture", "Valves", "Hall 2"),
    ("1 p.m.–2:30 p.m.", "Exam", "Practical", "Suite 2"),
)


@pytest.mark.parametrize(
    "titles", [("Time", "Type", "Title", "Place"), ("Hours", "Activity", "Topic", "Room")]
)
def test_rows_below_a_days_line_are_that_days(titles: tuple[str, ...]) -> None:
    found = find_dated(sheet(heading("Block timetable"), table(titles, *_BLOCK)), FALL)
    assert [(str(i.date)[5:], i.kind, i.time and str(i.time)[:5]) for i in found.items] == [
        ("09-08", "quiz", "13:00"),
        ("09-10", "homework", "17:00"),
        ("09-12", "no_class", None),
        ("09-15", "exam", "13:00"),
    ]
    assert [str(s.date)[5:] for s in found.schedule] == ["09-08", "09-10", "09-15"]


def test_lines_across_amid_a_schedule_with_days_of_its_own_stay_where_they_are() -> None:
    rows = (
        ("Week of Sep 1", "", ""),
        ("Sep 2", "Rivers", "Homework 1"),
        ("Week of Sep 8", "", ""),
        ("Sep 9", "Lakes", ""),
        ("Week of Sep 15", "", ""),
        ("Sep 16", "Seas", "Homework 2"),
    )
    found = find_dated(sheet(table(("Date", "Topic", "Due"), *rows)), FALL)
    assert [(str(i.date)[5:], i.title) for i in found.items] == [
        ("09-02", "Homework 1"),
        ("09-16", "Homework 2"),
    ]
