"""Tables of days and names below titles of what is due, if a remark stands between the two."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text

REMARK = text("Everything goes into the box by the door, stapled.")


def read(*blocks: Block) -> list[tuple[str, str]]:
    return [(str(item.date), item.title) for item in find_dated(sheet(*blocks), FALL).items]


@pytest.mark.parametrize("title", ["Deadlines", "Due dates", "What is due when", "Graded work at a glance"])
def test_a_remark_stands_between_title_and_table(title: str) -> None:
    rows = (("Mon Sep 8", "Sketch of a bridge"), ("Mon Sep 22", "Essay 1"), ("Mon Oct 6", "Essay 2"))
    found = read(heading(title), REMARK, table(("When", "What"), *rows))
    assert found == [
        ("2025-09-08", "Sketch of a bridge"),
        ("2025-09-22", "Essay 1"),
        ("2025-10-06", "Essay 2"),
    ]


def test_a_list_is_set_in_two_halves() -> None:
    rows = (
        ("Fri, Sep 5", "Safety form", "Fri, Oct 10", "Problem Set 3"),
        ("Fri, Sep 12", "Problem Set 1", "Wed, Oct 15", "Notebook, second look"),
        ("Fri, Sep 26", "Problem Set 2", "Mon, Oct 20", "Calibration sheet"),
        ("Mon, Sep 29", "Midterm 1", "Fri, Oct 24", "Midterm 2"),
    )
    found = read(heading("Graded work"), REMARK, table(("Date", "What", "Date", "What"), *rows))
    assert found == sorted((day, name) for day, name in found)
    assert [name for _, name in found] == [row[1] for row in rows] + [row[3] for row in rows]


def test_an_hour_stands_between_day_and_name() -> None:
    rows = (
        ("Sep 8", "in class", "Choice of river"),
        ("Sep 15", "18:00", "Essay 1"),
        ("Oct 6", "18:00", "Essay 2"),
        ("Oct 20", "23:59", "Term paper"),
    )
    assert len(read(heading("Deadlines"), REMARK, table((), *rows))) == len(rows)


@pytest.mark.parametrize("titles", [("Date", "Topic"), ("Date", "Reading")])
def test_a_table_of_topics_is_none_of_work(titles: tuple[str, str]) -> None:
    rows = (("Sep 8", "Blake in the city"), ("Sep 15", "Wordsworth walks"), ("Sep 22", "Byron in Venice"))
    assert read(heading("Assignments"), REMARK, table(titles, *rows)) == []


def test_places_beside_days_to_keep_in_mind_are_none_of_work() -> None:
    rows = (
        ("Sep 8", "Room 14", "Opening, with a guest"),
        ("Sep 22", "Room 16", "Workshop: the line"),
        ("Oct 6", "Room 9", "Workshop: the stanza"),
    )
    assert read(heading("Key dates"), REMARK, table((), *rows)) == []
    off = (
        ("Sep 1", "", "Labor Day"),
        ("Sep 9", "16:00", "Sign-up closes"),
        ("Sep 19", "10:00", "Quiz 1"),
        ("Oct 3", "12:00", "Essay 1"),
    )
    assert ("2025-09-09", "Sign-up closes") not in read(heading("Key dates"), REMARK, table((), *off))
