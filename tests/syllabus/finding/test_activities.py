"""Activities as a learning site prints them: a name, then lines on when it opens, is due and closes."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, text

_NIGHT = dt.time(23, 59)
_SITES = [
    (
        ("Quiz: Work 1", "Opened: Monday, 1 September 2025, 12:00 AM", "Closes: Friday, 12 September 2025, 11:59 PM"),
        ("Assignment: Work 2", "Opened: Monday, 8 September 2025, 12:00 AM", "Due: Friday, 26 September 2025, 11:59 PM"),
    ),
    (
        ("Essay 1", "Available until Sep 14 at 11:59pm | Due Sep 12 at 11:59pm | 10 pts"),
        ("Essay 2", "Available until Sep 28 at 11:59pm | Due Sep 26 at 11:59pm | 10 pts"),
    ),
    (
        ("Essay 1", "Available on Sep 1, 2025 12:01 AM", "Due on Sep 12, 2025 11:59 PM", "Available until Sep 14, 2025 11:59 PM"),
        ("Essay 2", "Available on Sep 12, 2025 12:01 AM", "Due on Sep 26, 2025 11:59 PM", "Available until Sep 28, 2025"),
    ),
    (
        ("Lab report 1", "Start date: 9/1/25", "Due date: 9/12/25, 11:59 PM", "Attempts: 2"),
        ("Lab report 2", "Start date: 9/12/25", "Due date: 9/26/25, 11:59 PM", "Attempts: 2"),
    ),
    (
        ("Problem Set 1", "Released: Sep 1", "Points: 20", "Deadline: Sep 12, 11:59 pm"),
        ("Problem Set 2", "Released: Sep 12", "Points: 20", "Deadline: Sep 26, 11:59 pm"),
    ),
    (
        ("Problem Set 1", "Out: Sep 1 In: Sep 12, 11:59 pm"),
        ("Problem Set 2", "Out: Sep 12 In: Sep 26, 11:59 pm"),
    ),
]  # fmt: skip


@pytest.mark.parametrize("site", _SITES)
@pytest.mark.parametrize("weeks", [False, True])
def test_an_activity_is_due_on_the_day_that_its_lines_tell(
    site: tuple[tuple[str, ...], ...], *, weeks: bool
) -> None:
    blocks = []
    for number, activity in enumerate(site):
        if weeks:
            blocks += [heading(f"{8 + 14 * number} September - {14 + 14 * number} September"), text("Dunes")]
        blocks += [text(line) for line in activity]
    items = find_dated(sheet(*blocks), FALL).items
    assert [(item.title[-1], item.date, item.time) for item in items] == [
        ("1", dt.date(2025, 9, 12), _NIGHT),
        ("2", dt.date(2025, 9, 26), _NIGHT),
    ]


def test_the_sort_before_a_name_tells_its_kind_and_is_no_part_of_it() -> None:
    items = find_dated(sheet(*(text(line) for activity in _SITES[0] for line in activity)), FALL).items
    assert (items[0].title, items[0].kind) == ("Work 1", "quiz")


@pytest.mark.parametrize(
    "lines",
    [
        ("Reading check 1", "Opens: Sep 1", "Reading check 2", "Opens: Sep 8"),
        ("Add period", "Begins: Aug 25", "Ends: Sep 5", "Drop period", "Begins: Aug 25", "Ends: Oct 10"),
        ("Art museum", "Opens: Sep 5", "Closes: Sep 28", "Town library", "Opens: Sep 8", "Closes: Dec 5"),
        ("Fall term", "Starts: Aug 25, 2025", "Ends: Dec 12, 2025", "Block B", "Starts: Oct 20", "Ends: Dec 12"),
    ],
)  # fmt: skip
def test_what_only_opens_or_is_no_work_is_not_due(lines: tuple[str, ...]) -> None:
    assert not find_dated(sheet(*map(text, lines)), FALL).items
