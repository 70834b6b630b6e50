"""Lists whose lines have the days of a week, one behind the other."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def read(*lines: str) -> Dated:
    return find_dated(sheet(*map(text, lines)), FALL)


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in found.items]


@pytest.mark.parametrize(
    "line",
    [
        "Week {n}: 9/{a} {x} | 9/{b} {y}",
        "9/{a} {x} • 9/{b} {y}",
        "Sep {a}: {x}; Sep {b}: {y}",
        "Tue 9/{a} {x}, Thu 9/{b} {y}",
        "9/{a} {x} / 9/{b} {y}",
        "9/{a} {x}. 9/{b} {y}.",
        "Sep {a} {x}, Sep {b} {y}",
    ],
)
def test_each_day_of_a_line_has_what_stands_behind_it(line: str) -> None:
    weeks = [
        (2, "Tides", 4, "Waves"),
        (9, "Quiz 1", 11, "Ice"),
        (16, "Exam 1", 18, "Salt"),
        (23, "Fog", 25, "Test 2"),
    ]
    found = read(*(line.format(n=n, a=a, x=x, b=b, y=y) for n, (a, x, b, y) in enumerate(weeks, start=1)))

    assert brief(found) == [("09-09", "Quiz 1"), ("09-16", "Exam 1"), ("09-25", "Test 2")]
    assert [s.date.day for s in found.schedule] == [2, 4, 9, 11, 16, 18, 23, 25]
    assert not any(i.needs_review for i in found.items)


def test_a_day_off_in_a_line_is_that_day_only() -> None:
    found = read(
        "Week 1: 9/1 Labor Day: no class | 9/3 Attention",
        "Week 2: 9/8 Quiz 1 | 9/10 Schemas",
        "Week 3: 9/15 Sleep | 9/17 Essay 1 due",
    )

    assert brief(found) == [("09-01", "Labor Day: no class"), ("09-08", "Quiz 1"), ("09-17", "Essay 1")]


@pytest.mark.parametrize(
    "last", ["Sep 16: Letters of 1863, Sep 18 in class", "Sep 16: Essay 1 (draft), final version Sep 30"]
)
def test_a_date_within_what_a_day_is_about_parts_nothing(last: str) -> None:
    found = read("Sep 2: Tides", "Sep 9: Ice", last)

    assert [s.date.day for s in found.schedule] == [2, 9, 16]


def test_what_is_given_on_one_day_of_a_line_and_due_on_the_other_is_due_then() -> None:
    found = read(
        "9/2 HW 1 assigned, 9/4 HW 1 due",
        "9/9 HW 2 assigned, 9/11 HW 2 due",
        "9/16 HW 3 assigned, 9/18 HW 3 due",
    )

    assert brief(found) == [("09-04", "HW 1"), ("09-11", "HW 2"), ("09-18", "HW 3")]
