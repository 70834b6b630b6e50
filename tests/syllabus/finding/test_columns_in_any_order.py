"""Schedules whose columns stand in another order, or under other titles, say the same."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

ROWS = [
    ("Sep 2", "Introduction", "Ch. 1", ""),
    ("Sep 9", "Supply and demand", "Ch. 2-3", "Problem Set 1"),
    ("Sep 16", "Elasticity", "Ch. 4", ""),
    ("Sep 23", "Welfare", "Ch. 5", "Essay 1"),
    ("Sep 30", "Midterm exam", "", ""),
    ("Oct 7", "Trade", "Ch. 6", "Problem Set 2"),
    ("Oct 21", "Externalities", "Ch. 7", "Project proposal"),
    ("Oct 28", "Public goods", "Ch. 8", "Quiz 2"),
]
WORK = [
    ("09-09", "Problem Set 1"),
    ("09-23", "Essay 1"),
    ("09-30", "Midterm exam"),
    ("10-07", "Problem Set 2"),
    ("10-21", "Project proposal"),
    ("10-28", "Quiz 2"),
]


@pytest.mark.parametrize(
    ("titles", "order"),
    [
        (("Date", "Topic", "Reading", "Homework"), (0, 3, 1, 2)),
        (("When", "What", "Prepare", "Assignment"), (0, 3, 1, 2)),
        (("Class", "Focus", "Materials", "Homework due"), (0, 1, 2, 3)),
        (("Calendar", "Description", "Materials", "Work due"), (0, 1, 3, 2)),
        (("Date", "Topic", "Reading", "Assigned & Due"), (0, 1, 2, 3)),
        (("Session date", "What", "Background", "Milestones"), (0, 3, 1, 2)),
    ],
)
def test_a_schedule_is_read_the_same(titles: tuple[str, ...], order: tuple[int, ...]) -> None:
    rows = [tuple(row[place] for place in order) for row in ROWS]
    dated = find_dated(sheet(table([titles[place] for place in order], *rows)), FALL)

    assert sorted((f"{one.date:%m-%d}", one.title) for one in dated.items) == WORK
    assert len(dated.schedule) == len(ROWS)


def test_a_list_of_work_beside_its_dates_is_no_schedule() -> None:
    works = [row for row in ROWS if row[3]]
    dated = find_dated(
        sheet(table(("Date", "Assignment", "Topic"), *((row[0], row[3], row[1]) for row in works))), FALL
    )

    assert dated.schedule == ()
    assert len(dated.items) == len(works)


def test_what_describes_work_beside_its_name_names_no_other() -> None:
    works = table(
        ("Assignment", "Description", "Due date"),
        ("Essay 1", "A report on one market", "Sep 9"),
        ("Essay 2", "A presentation of your project", "Oct 7"),
    )

    assert [one.title for one in find_dated(sheet(works), FALL).items] == ["Essay 1", "Essay 2"]
