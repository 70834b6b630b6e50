"""Points beside a label's own point, and work with its day amid readings."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block, Paragraph
from tests.syllabus.finding.paper import FALL, item, line, sheet, text

DAYS = ("September 2: Locks", "September 9: Weirs", "September 16: Sluices")


def _inner(words: str) -> Paragraph:
    return Paragraph((line(words, left=120.0),))


def _read(*below: Block) -> list[str]:
    blocks = [part for day in DAYS[:2] for part in (text(day), text("Tides"))]
    found = find_dated(sheet(*blocks, text(DAYS[2]), *below), FALL).items
    return [f"{i.date:%m-%d} {i.title}" for i in found]


def test_a_point_beside_the_label_readings_is_no_reading() -> None:
    below = (item("Readings:"), _inner("Smith, chapter 7"), item("Field Lab 2 September 18th"))
    assert _read(*below) == ["09-18 Field Lab 2"]


def test_points_right_below_a_label_are_what_it_lists() -> None:
    assert _read(item("Readings:"), item("Essay 1 by Smith"), item("Essay 2 by Wu")) == []


def test_numbered_work_with_its_day_amid_readings_is_work() -> None:
    assert _read(item("Readings:"), _inner("Smith, ch. 7"), _inner("Problem Set 2, Sept 18")) == [
        "09-18 Problem Set 2"
    ]


def test_numbered_readings_with_a_day_are_none() -> None:
    below = (item("Readings:"), _inner("Chapter 8 September 18"), _inner("Volume 3 October 1999"))
    assert _read(*below) == []
