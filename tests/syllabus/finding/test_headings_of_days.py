"""Headings of one rank that tell days, plain labels over points, and points that end where the text stands further left."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def _lessons(*more: Block) -> tuple[Block, ...]:
    days = (
        "Lecture 1 - Tuesday, September 2nd",
        "Lecture 2 - Thursday, September 4th",
        "Lecture 3 - Tuesday, September 9th",
    )
    return (*(block for day in days for block in (heading(day, level=3), text("Topics"), item("Tides"))), *more)  # fmt: skip


def _read(*blocks: Block) -> tuple[list[str], list[str]]:
    found = find_dated(sheet(*_lessons(*blocks)), FALL)
    return (
        [f"{i.date:%m-%d} {i.title}" for i in found.items],
        [f"{s.date:%m-%d}" for s in found.schedule],
    )


def test_a_heading_of_the_days_rank_with_a_date_behind_its_name_is_a_day() -> None:
    items, days = _read(
        heading("Essay 1 - Thursday, September 11th", level=3), text("Topics"), item("Locks"),
        text("Homework"), item("Essay 1"),
    )  # fmt: skip
    assert (items, days) == (["09-11 Essay 1"], ["09-02", "09-04", "09-09", "09-11"])


def test_a_heading_that_tells_a_deadline_is_no_class() -> None:
    items, days = _read(heading("Due Friday, September 12: Midterm exam (take-home)", level=3), text("Answers in two pages."))  # fmt: skip
    assert (items, days) == (["09-12 Take-home Midterm exam"], ["09-02", "09-04", "09-09"])


def test_a_day_off_or_a_higher_heading_ends_what_stands_under_a_day() -> None:
    items, _ = _read(
        heading("No class - conference", level=3), heading("Week 9", level=2), text("Essay 2 due")
    )
    assert items == []


def test_a_plain_label_over_points_tells_what_they_are() -> None:
    items, _ = _read(
        heading("Lecture 4 - Thursday, September 11th", level=3), text("Readings"), item("Essays of Elia"),
        text("Homework due"), item("Field log"),
    )  # fmt: skip
    assert items == ["09-11 Field log"]


def test_larger_headings_of_what_is_due_are_of_the_day_above() -> None:
    weeks = [
        (heading(f"Week {n}: Locks", level=2), heading(f"Sept. {7 * n + 1}th", level=4), heading("Due Monday", level=3),
         text(f"Survey report {n}"))
        for n in (1, 2, 3)
    ]  # fmt: skip
    found = find_dated(sheet(*(block for week in weeks for block in week)), FALL).items
    assert [f"{i.date:%m-%d} {i.title}" for i in found] == [
        "09-08 Survey report 1", "09-15 Survey report 2", "09-22 Survey report 3",
    ]  # fmt: skip
