"""Readings that are "due": to be read by then, and not handed in."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def test_a_label_for_readings_makes_nothing_due() -> None:
    found = find_dated(
        sheet(
            heading("Tuesday, September 2: Wells"),
            text("Reading Due: “The spring run dry,” and a 2019 harvest concert"),
            heading("Thursday, September 4: Springs"),
            text("Reading Due: Pages on peer review"),
            text("Writing Due: Draft 1 of Field Essay", "Discussion Leaders: Ivo and Mae"),
            heading("Tuesday, September 9: Rills"),
            text("Discussion leaders: Noor"),
        ),
        FALL,
    )
    assert [one.title for one in found.items] == ["Draft 1 of Field Essay"]


def due(cell: str) -> list[str]:
    rows = [("Sep 2", "Wells", ""), ("Sep 9", "Rills", cell), ("Sep 16", "Ponds", "")]
    return [one.title for one in find_dated(sheet(table(("Date", "Topic", "Due"), *rows)), FALL).items]


@pytest.mark.parametrize(
    "cell", ["Readings due", 'Reading due: Obi, "The Essay"', "Assigned readings are due"]
)
def test_readings_due_in_a_column_are_none(cell: str) -> None:
    assert not due(cell)


@pytest.mark.parametrize(
    "cell", ["Reading responses due", "Reading due: Obi and response 2", "Reading journal due"]
)
def test_work_on_readings_stays(cell: str) -> None:
    assert len(due(cell)) == 1


def test_a_list_titled_reading_assignments_asks_only_to_read() -> None:
    found = find_dated(
        sheet(
            heading("Reading Assignments"),
            item("For Sept. 2: Read Aldo, pp. 1-52."),
            item("For Sept. 4: Read Brun, chapters 1 and 2. Response Essay 1 is due Friday, September 12."),
            item("For Sept. 9: Re-read Aldo, pp. 1-36."),
        ),
        FALL,
    )
    assert [one.title for one in found.items] == ["Response Essay 1"]


def test_a_list_titled_homework_still_asks_for_work() -> None:
    found = find_dated(
        sheet(
            heading("Homework Assignments"),
            item("For Sept. 2: Problems 1-5."),
            item("For Sept. 9: Problems 6-9."),
        ),
        FALL,
    )
    assert [one.kind for one in found.items] == ["homework", "homework"]
