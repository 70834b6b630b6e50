"""Headings that print only the day of the week between whole dates, and days off that are headings below them."""

from __future__ import annotations

from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def _told(found: Dated) -> list[tuple[str, str, bool]]:
    return [(f"{one.date:%m-%d}", one.title, bool(one.needs_review)) for one in found.items if one.date]


def test_a_lone_day_of_the_week_is_the_next_after_the_date_above_and_doubted() -> None:
    found = find_dated(
        sheet(
            heading("Mon, September 8"),
            item("Granite"),
            heading("Wed, September 10"),
            item("Basalt"),
            heading("Fri"),
            item("Quiz 3"),
            heading("Mon, September 15"),
            item("Slate"),
            heading("Wed, September 17"),
            item("Review"),
            heading("Fri"),
            heading("Exam 2"),
        ),
        FALL,
    )
    assert _told(found) == [("09-12", "Quiz 3", True), ("09-19", "Exam 2", True)]
    assert 'only "Fri" is printed' in found.items[0].needs_review[0]


def test_a_day_of_the_week_that_does_not_come_before_the_next_date_is_none() -> None:
    found = find_dated(
        sheet(
            heading("Mon, September 8"),
            item("Granite"),
            heading("Wed, September 10"),
            item("Basalt"),
            heading("Tuesday"),
            item("Quiz 3"),
            heading("Fri, September 12"),
            item("Slate"),
        ),
        FALL,
    )
    assert all(one.title != "Quiz 3" or f"{one.date:%m-%d}" == "09-10" for one in found.items)


def test_a_day_off_set_as_a_heading_is_that_of_the_heading_above() -> None:
    found = find_dated(
        sheet(
            heading("Mon, September 8"),
            heading("NO CLASS - FOUNDERS' DAY"),
            heading("Wed, September 10"),
            item("Basalt"),
            heading("Fri, September 12"),
            item("Slate"),
            heading("Mon, September 15"),
            heading("NO CLASS"),
            heading("Wed, September 17"),
            text("Marble"),
        ),
        FALL,
    )
    assert [(f"{one.date:%m-%d}", one.kind) for one in found.items] == [
        ("09-08", "no_class"),
        ("09-15", "no_class"),
    ]
