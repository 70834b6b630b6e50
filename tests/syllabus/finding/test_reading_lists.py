"""Readings numbered as assignments, one for each class, and homework that is numbered alike."""

from __future__ import annotations

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table, text

DAYS = ("Sept. 2", "Sept. 4", "Sept. 9", "Sept. 11", "Sept. 16", "Sept. 18")


def read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def test_readings_numbered_as_assignments_are_classes() -> None:
    lines = [
        text(f"Assignment {n} ({day}): Capture. Casebook {20 * n}-{20 * n + 15}.")
        for n, day in enumerate(DAYS, 1)
    ]
    found = read(*lines)

    assert found.items == ()
    assert [str(s.date)[5:] for s in found.schedule] == ["09-02", "09-04", "09-09", "09-11", "09-16", "09-18"]


def test_so_are_those_over_the_dates_of_a_table() -> None:
    rows = [
        (f"Assignment {n}\n{day}", f"Capture: pp. {20 * n}-{20 * n + 15}") for n, day in enumerate(DAYS, 1)
    ]
    rows[2] = (rows[2][0], "Creation: pp. 51-66. Problem memo 1 due by 5 p.m.")
    found = read(table([], *rows))

    assert [(str(i.date)[5:], i.title) for i in found.items] == [("09-09", "Problem memo 1")]
    assert len(found.schedule) == len(DAYS)


def test_weekly_assignments_and_those_with_problems_are_work() -> None:
    weekly = [
        text(f"Assignment {n} ({day}): Chapter {n}, pp. {20 * n}-{20 * n + 15}")
        for n, day in enumerate(("Sept. 2", "Sept. 9", "Sept. 16", "Sept. 23", "Sept. 30"), 1)
    ]
    problems = [
        text(f"Assignment {n} ({day}): problems {n}-{n + 5}, due in class") for n, day in enumerate(DAYS, 1)
    ]

    assert len(read(*weekly).items) == len(weekly)
    assert len(read(*problems).items) == len(problems)
