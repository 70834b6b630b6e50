"""Several columns of days beside one row's work, of which one counts: its titles say which, or the day is doubted."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

_WORK = (("HW 1", "Sep 3", "Sep 10"), ("HW 2", "Sep 10", "Sep 17"), ("Essay", "Sep 17", "Oct 8"))


def read(header: tuple[str, ...], *rows: tuple[str, ...]) -> tuple[Item, ...]:
    return find_dated(sheet(table(header, *rows)), FALL).items


def days(items: tuple[Item, ...]) -> list[str]:
    return [str(item.date)[5:] for item in items]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Available from", "Available until"),
        ("Start date", "End date"),
        ("Opens", "Ends"),
        ("From", "To"),
        ("Start", "Finish"),
        ("Begin", "Complete by"),
        ("Fall 2024", "Fall 2025"),
        ("2024", "2025"),
        ("Due (Spring)", "Due (Fall)"),
        ("Original due date", "Revised due date"),
        ("Planned date", "Actual date"),
        ("Old deadline", "New deadline"),
    ],
)
def test_the_day_that_the_titles_tell_is_taken(first: str, second: str) -> None:
    found = read(("Task", first, second), *_WORK)

    assert days(found) == ["09-10", "09-17", "10-08"]
    assert not any(item.needs_review for item in found)


@pytest.mark.parametrize(("first", "second"), [("Fall 2025", "Fall 2024"), ("New date", "Old date")])
def test_the_day_that_the_titles_tell_is_taken_in_either_order(first: str, second: str) -> None:
    assert days(read(("Task", first, second), *_WORK)) == ["09-03", "09-10", "09-17"]


def test_a_row_without_a_new_day_keeps_its_old_one() -> None:
    rows = (
        ("HW 1", "Sep 12", "Sep 14"),
        ("HW 2", "Sep 19", "–"),
        ("HW 3", "Sep 26", "Sep 28"),
        ("HW 4", "Oct 3", ""),
    )

    assert days(read(("Task", "Original date", "Revised date"), *rows)) == [
        "09-14",
        "09-19",
        "09-28",
        "10-03",
    ]


def test_columns_that_no_title_settles_are_doubted() -> None:
    found = read(
        ("Task", "Section 1 (MW)", "Section 2 (TTh)"),
        ("HW 1", "Sep 3", "Sep 4"),
        ("HW 2", "Sep 10", "Sep 11"),
    )

    assert days(found) == ["09-03", "09-10"]
    assert found[0].needs_review == (
        'its row has 4 September 2025 too, under "Section 2 (TTh)"; which day counts is not said',
    )


@pytest.mark.parametrize("back", ["Back", "Returned", "Handed back", "Graded by", "Feedback"])
def test_when_work_comes_back_is_no_other_day_of_it(back: str) -> None:
    found = read(("Task", "Out", "In", back), *((*row, "Oct 20") for row in _WORK))

    assert days(found) == ["09-10", "09-17", "10-08"]
    assert not any(item.needs_review for item in found)


def test_weeks_from_one_day_to_another_stay_stretches() -> None:
    found = find_dated(
        sheet(
            table(
                ("Week", "From", "To", "Topic"),
                ("1", "Sep 1", "Sep 5", "Tides"),
                ("2", "Sep 8", "Sep 12", "Waves"),
                ("3", "Sep 15", "Sep 19", "Ice"),
            )
        ),
        FALL,
    )

    assert [s.date.day for s in found.schedule] == [1, 8, 15]
