"""Graded work in headings that tell its share and its day."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, text

_WORK = [
    ("Kite charter", "homework", dt.date(2025, 9, 19), dt.time(17)),
    ("Wind plan", "homework", dt.date(2025, 10, 3), dt.time(17)),
    ("Written test", "exam", dt.date(2025, 10, 17), None),
    ("Design review", "presentation", dt.date(2025, 10, 24), None),
]


@pytest.mark.parametrize(
    "form",
    [
        "{name}, {share}% (Fri. {day})",
        "{name} ({share}%) – Friday, {day}",
        "{number}. {name} – {day} – {share}%",
        "{day}: {name} ({share} points)",
        "{name}: due {day}, {share} % of the grade",
    ],
)
def test_headings_tell_name_share_and_day_in_any_order(form: str) -> None:
    blocks = [text("All that is written is uploaded by 5:00 pm of the day in its heading.")]
    for number, (name, _, day, _) in enumerate(_WORK, start=1):
        told = form.format(number=number, name=name, share=5 * number, day=f"{day:%b} {day.day}")
        blocks += [heading(told), text("Two pages on what you will do. Slides are not graded; answers are.")]
    items = find_dated(sheet(*blocks), FALL).items
    assert [(one.title, one.kind, one.date, one.time) for one in items] == _WORK


@pytest.mark.parametrize(
    "headings",
    [
        ("Week 1, 20% of voters (Sep 5)", "Week 2, 40% of voters (Sep 12)"),
        ("Late work loses 10% (after Sep 5)", "Late papers lose 20% (after Sep 12)"),
        ("No class, 0 points (Sep 5)", "No class, 0 points (Sep 12)"),
        ("Kite charter, 15%", "Wind plan, 20% (Sep 12)"),
    ],
)
def test_other_headings_with_shares_and_days_are_no_work(headings: tuple[str, str]) -> None:
    blocks = [block for one in headings for block in (heading(one), text("What we talk about."))]
    assert not [one for one in find_dated(sheet(*blocks), FALL).items if one.kind != "no_class"]
