"""Reports that a sentence makes due so long after what they are on."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, item, sheet, table, text

_DAYS = [dt.date(2025, 9, 16), dt.date(2025, 9, 30)]


def _found(*blocks: Block) -> list[tuple[str, dt.date | None, dt.time | None]]:
    items = find_dated(sheet(*blocks), FALL).items
    return [(one.title, one.date, one.time) for one in items if one.date in _DAYS]


@pytest.mark.parametrize(
    ("rule", "name", "time"),
    [
        ("Lab reports are due one week after the lab is completed.", "Lab {} report", None),
        ("Each report must be submitted by 5 p.m. one week after the lab.", "Lab {} report", dt.time(17)),
        ("The write-up of each lab is due seven days after it was done.", "Lab {} write-up", None),
        ("Reports on a lab are due exactly 1 week after the lab session.", "Lab {} report", None),
    ],
)
def test_a_report_is_due_so_long_after_its_lab(rule: str, name: str, time: dt.time | None) -> None:
    want = [(name.format(number), day, time) for number, day in enumerate(_DAYS, start=1)]
    assert _found(text(rule), item("Lab 1 (Sep 9): Dunes"), item("Lab 2 (Sep 23): Tides")) == want
    assert _found(table((), ("Sep 9", "Lab 1: Dunes"), ("Sep 23", "Lab 2: Tides")), text(rule)) == want


@pytest.mark.parametrize(
    ("rule", "held", "name"),
    [
        ("Film responses are due a week after the screening.", "Screening", "Screening {} film response"),
        ("A journal is due one week after each field trip.", "Field trip", "Field trip {} journal"),
    ],
)
def test_so_is_what_is_written_on_a_film_or_a_trip(rule: str, held: str, name: str) -> None:
    found = _found(text(rule), item(f"{held} 1, September 9: Dunes"), item(f"{held} 2, September 23: Tides"))
    assert [title for title, _, _ in found] == [name.format(1), name.format(2)]


@pytest.mark.parametrize(
    "rule",
    [
        "Lab reports are due one week after they are assigned.",
        "Late lab reports are accepted until one week after the lab.",
        "Lab reports are returned one week after the lab.",
        "Lab reports are due one week after the due date of the lab.",
    ],
)
def test_days_counted_from_something_else_are_none(rule: str) -> None:
    assert not _found(text(rule), item("Lab 1 (Sep 9): Dunes"), item("Lab 2 (Sep 23): Tides"))


def test_reports_with_days_of_their_own_keep_them() -> None:
    points = ("Lab 1 (Sep 9): Dunes", "Lab report 1 due Sep 18", "Lab 2 (Sep 23): Tides")
    rule = "Lab reports are due one week after the lab."
    items = find_dated(sheet(text(rule), *map(item, points)), FALL).items
    assert [one.date for one in items if "report" in one.title] == [dt.date(2025, 9, 18)]


def test_a_day_off_so_much_later_is_doubted() -> None:
    rule = text("Lab reports are due one week after the lab.", "No class on September 30 (Harvest day).")
    items = find_dated(sheet(rule, item("Lab 1 (Sep 9): Dunes"), item("Lab 2 (Sep 23): Tides")), FALL).items
    doubted = {one.title: bool(one.needs_review) for one in items if "report" in one.title}
    assert doubted == {"Lab 1 report": False, "Lab 2 report": True}
