"""Studio calendars: critiques of coded projects, books that are collected, days off up to a day of the week, work asked in brackets."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

DAYS = (("M 9/8", "kilns"), ("W 9/10", "glazes"), ("M 9/15", "work"))


def told(day: str, words: str) -> list[str]:
    found = find_dated(sheet(table((), *DAYS, (day, words))), FALL).items
    return [
        f"{str(i.date)[5:]}{f'..{str(i.end_date)[5:]}' if i.end_date else ''} {i.kind} {i.title}"
        for i in found
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("CRIT P1, pots on the table", ["10-13 presentation CRIT P1, pots on the table"]),
        ("P2 crit", ["10-13 presentation P2 crit"]),
        ("Desk crits", []),
        ("P2 out: teapots", []),
        ("sketchbooks collected (back on W)", ["10-13 homework Sketchbooks"]),
        ("Field journals will be collected", ["10-13 homework Field journals"]),
        ("Data were collected by hand", []),
        ("work. One-page response to a vase (e-mail it, before class)", ["10-13 homework One-page response to a vase"]),
        ("Two-page memo on clay (send it to me by noon)", ["10-13 paper Two-page memo on clay"]),
        ("Discuss essays by Leach (bring them)", []),
    ],
)  # fmt: skip
def test_what_a_studio_calls_its_work(words: str, expected: list[str]) -> None:
    assert told("M 10/13", words) == expected


@pytest.mark.parametrize(
    ("day", "words", "expected"),
    [
        ("M 10/13", "fall break, no class (also Tuesday)", ["10-13..10-14"]),
        ("M 10/13", "No class (and Tuesday)", ["10-13..10-14"]),
        ("W 11/26", "no class, Thanksgiving till Sunday", ["11-26..11-30"]),
        ("W 11/26", "No class through Friday", ["11-26..11-28"]),
        ("W 11/26", "No class until Monday", ["11-26..11-30"]),
        ("W 11/26", "No class", ["11-26"]),
    ],
)
def test_days_off_reach_up_to_the_day_of_the_week_that_is_named(
    day: str, words: str, expected: list[str]
) -> None:
    assert [one.split()[0] for one in told(day, words)] == expected
