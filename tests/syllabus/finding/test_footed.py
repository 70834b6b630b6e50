"""Work as a learning site lists it: a name, and its day and points in small print below it."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text

_FIRST, _SECOND, _THIRD = (dt.date(2025, 9, day) for day in (5, 12, 19))


@pytest.mark.parametrize(
    "feet",
    [
        ("Sep 5 | 10 pts", "Sep 12 | 20 pts | Viewed", "Sep 19 | 50 pts | Score at least 40"),
        ("Due Sep 5 at 11:59pm | 10 pts", "Due Sep 12 at 11:59pm | -/20 pts", "Due Sep 19 at 5pm | 50 pts"),
        ("10 points · Due September 5", "20 points · Due September 12", "50 points · Due September 19"),
        ("(10 points) Sep 5", "(20 points) Sep 12", "(50 points) Sep 19"),
        (
            "September 5, 11 p.m. | Not submitted",
            "September 12, 11 p.m. | Submitted",
            "September 19 | Graded",
        ),
    ],
)
@pytest.mark.parametrize("modules", [False, True])
def test_small_print_below_a_name_tells_its_day(feet: tuple[str, str, str], *, modules: bool) -> None:
    names = ("Discussion: Glaciers", "Moraine Quiz", "Essay on rivers and coasts")
    blocks = []
    for number, (name, foot) in enumerate(zip(names, feet, strict=True), start=1):
        blocks += [heading(f"Module {number}: Ice"), text("Overview")] if modules else []
        blocks += [text(name), text(foot)]
    items = find_dated(sheet(*blocks, heading("Finals week")), FALL).items
    assert [(one.title, one.kind, one.date) for one in items] == [
        ("Discussion: Glaciers", "homework", _FIRST),
        ("Moraine Quiz", "quiz", _SECOND),
        ("Essay on rivers and coasts", "paper", _THIRD),
    ]


def test_its_hour_is_told_there_or_for_all_that_has_a_date() -> None:
    lines = (
        "Field report",
        "Sep 5 | 10 pts",
        "Rock report",
        "Sep 12 at 5pm | 20 pts",
        "Map exercise",
        "Sep 19 | 5 pts",
    )
    blocks = [text("Whatever has a date is due on it by 10 p.m."), *map(text, lines)]
    items = find_dated(sheet(*blocks), FALL).items
    assert [one.time for one in items] == [dt.time(22), dt.time(17), dt.time(22)]


def test_a_title_that_joins_two_words_is_one_name() -> None:
    lines = ("Quiz: Dreams and Memory tests", "Sep 5 | 10 pts", "Discussion 2: Sleep", "Sep 12 | 10 pts")
    items = find_dated(sheet(*map(text, lines)), FALL).items
    assert [one.title for one in items] == ["Quiz: Dreams and Memory tests", "Discussion 2: Sleep"]


@pytest.mark.parametrize("head", ["Schedule", "Assignments"])
def test_the_same_over_work_is_of_what_stands_below_it(head: str) -> None:
    lines = ("Sep 5 | 10 pts", "Report 1", "Sep 12 | 10 pts", "Report 2", "Sep 19 | 10 pts", "Report 3")
    items = find_dated(sheet(heading(head), *map(text, lines)), FALL).items
    days = {"1": _FIRST, "2": _SECOND, "3": _THIRD}
    assert all(one.date == days[one.title[-1]] for one in items)


def test_a_line_that_only_says_by_when_may_close_a_list() -> None:
    blocks = []
    for number, day in enumerate(("Sep 5", "Sep 12", "Sep 19"), start=1):
        lines = (f"Week {number} Quiz", f"Homework {number}", f"Due by Friday, {day} at 11:59 pm")
        blocks += [heading(f"Week of September {7 * number - 6}"), text("Assignments:"), *map(item, lines)]
    items = find_dated(sheet(*blocks), FALL).items
    assert {one.title for one in items if one.date == _FIRST} == {"Homework 1", "Week 1 Quiz"}
