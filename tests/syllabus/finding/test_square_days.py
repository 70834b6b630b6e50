"""Days in square brackets that open a schedule's lines."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.square_days import with_square_days
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def test_a_schedule_with_its_days_in_square_brackets_is_read_as_one_with_round_ones() -> None:
    page = sheet(
        heading("Schedule"),
        text("Tuesday [Sept 9]: Chaucer"),
        text("Tuesday [Sept 16]: Final project work"),
        item("Tues. [9/23] - Essay 1 due"),
        text("Week 6, Tuesday [Sept 30]: Langland; Quiz 2"),
    )
    found = find_dated(with_square_days(page), FALL)
    assert [(one.title, str(one.date)) for one in found.items] == [
        ("Essay 1", "2025-09-23"),
        ("Quiz 2", "2025-09-30"),
    ]
    assert [(str(one.date), one.topic) for one in found.schedule][:2] == [
        ("2025-09-09", "Chaucer"),
        ("2025-09-16", "Final project work"),
    ]


def test_a_few_numbers_in_square_brackets_are_sources_and_stay() -> None:
    page = sheet(text("As shown [3, 12] and"), text("in Tuesday [Sept 9]: Letters,"), text("see [14]."))
    assert with_square_days(page) is page
