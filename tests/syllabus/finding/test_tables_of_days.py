"""Tables below headings that are days, and what their rows and columns are."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text

DAYS = ("September 3", "September 10", "September 17")


def _read(*blocks: Block) -> tuple[list[str], list[str]]:
    found = find_dated(sheet(*blocks), FALL)
    items = [f"{i.date:%m-%d} {i.title}" for i in found.items]
    return items, [f"{s.date:%m-%d} {s.topic}" for s in found.schedule]


def test_rows_of_minutes_and_what_they_are_for_are_the_days_topics() -> None:
    blocks: list[Block] = []
    for week, day in enumerate(("9/3/25", "9/10/25", "9/17/25"), 1):
        blocks += [
            heading(f"Week {week} - {day}"),
            table(("minutes", "usage"), ("70", f"Locks, part {week}"), ("10", "Break")),
            text("Assignment(s) Due:"), item(f"Sluice report {week}"),
            text("Assignment(s) Given:"), item(f"Weir essay {week}"),
        ]  # fmt: skip
    assert _read(*blocks) == (
        ["09-03 Sluice report 1", "09-10 Sluice report 2", "09-17 Sluice report 3"],
        ["09-03 Locks, part 1", "09-10 Locks, part 2", "09-17 Locks, part 3"],
    )


def test_rows_of_hours_are_what_is_held_then() -> None:
    blocks = [
        part
        for number, day in enumerate(DAYS, 1)
        for part in (heading(f"Class {number} ({day})"), table(("Time", "Activity"), ("10:00", "Locks"), ("10:30", f"Quiz {number}")))
    ]  # fmt: skip
    assert _read(*blocks)[0] == ["09-03 Quiz 1", "09-10 Quiz 2", "09-17 Quiz 3"]


@pytest.mark.parametrize(
    "rows",
    [
        (("Before class", "Read chapter 2"), ("In class", "Discussion"), ("Due", "Essay 1")),
        (("Topic", "Tides"), ("Due", "Essay 1")),
        (("In class", "Tides"), ("Homework due", "Essay 1")),
    ],
)
def test_a_label_at_a_rows_beginning_tells_what_stands_beside_it(rows: tuple[tuple[str, str], ...]) -> None:
    header, *others = rows
    items, _ = _read(*(part for day in DAYS for part in (heading(f"{day} - Locks"), table(header, *others))))
    assert items == ["09-03 Essay 1", "09-10 Essay 1", "09-17 Essay 1"]


def test_titles_over_columns_tell_what_they_are() -> None:
    rows = (("Waves", "Smith ch. 2", "Reflection 1"),)
    header = ("Topic", "Readings", "Assignments due")
    items, days = _read(*(part for day in DAYS for part in (heading(day), table(header, *rows))))
    assert items == ["09-03 Reflection 1", "09-10 Reflection 1", "09-17 Reflection 1"]
    assert [day[:5] for day in days] == ["09-03", "09-10", "09-17"]


@pytest.mark.parametrize(
    "below",
    [
        (heading("Contacts"), table(("Name", "Room"), ("Writing center", "Essay desk"))),
        (table(("Part", "Points"), ("Essay", "60")),),
    ],
)
def test_a_table_below_another_heading_or_of_points_is_none_of_a_days(below: tuple[Block, ...]) -> None:
    items, _ = _read(*(part for day in DAYS for part in (heading(f"{day}: Locks"), text("Tides."), *below)))
    assert items == []
