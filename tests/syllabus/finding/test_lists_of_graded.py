"""Short lists of days below a title of what is graded, where some of the names are the course's own."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text

_LONG = "Ruiz on councils, and how they came to hold the purse of the town (a chapter of hers)"


def told(*blocks: Block) -> list[tuple[str, int, bool]]:
    items = find_dated(sheet(*blocks), FALL).items
    return [(one.title, one.date.day, bool(one.needs_review)) for one in items if one.date]


@pytest.mark.parametrize("title", ["Assignments", "Major assignments", "Grading", "Assessment", "Timeline"])
@pytest.mark.parametrize("form", ["September {day}: {name}", "{name} – September {day}"])
def test_a_name_of_its_own_among_works_is_told(title: str, form: str) -> None:
    names = (("Homework 1", 5), ("Weather log", 15), ("Essay 3", 25))
    points = [item(form.format(name=name, day=day)) for name, day in names]
    found = told(heading(title), *points)
    assert [one[:2] for one in found] == [("Homework 1", 5), ("Weather log", 15), ("Essay 3", 25)]
    assert not found[0][2]
    assert not found[2][2]


def test_a_name_with_its_hour_before_it() -> None:
    lines = ("September 5, 5 pm: Homework 1", "September 15, 5 pm: Weather log", "Sept 25, noon: Essay 3")
    found = told(heading("Important dates"), *map(text, lines))
    assert [one[:2] for one in found] == [("Homework 1", 5), ("Weather log", 15), ("Essay 3", 25)]


def test_a_share_behind_a_name_is_no_part_of_it() -> None:
    lines = ("Homework 1 – 20% – September 5", "Weather log – 20% – September 15", "Essay 3 – 20% – Sept 25")
    found = told(heading("Due dates"), *map(text, lines))
    assert [one[:2] for one in found] == [("Homework 1", 5), ("Weather log", 15), ("Essay 3", 25)]


def test_classes_below_such_a_title_are_no_work() -> None:
    lines = ("September 5: Ferns", "September 15: Mosses and rain", "September 25: Essay 3", "Sept 29: Bark")
    assert [one[0] for one in told(heading("Assignments"), *map(item, lines))] == ["Essay 3"]


def test_readings_below_such_a_title_make_it_no_list_of_work() -> None:
    lines = (
        "September 5: Essay 1",
        "September 15: Read Ruiz, chapter 2",
        "September 22: Forests",
        "Sept 29: Essay 2",
    )
    assert [one[0] for one in told(heading("Assignments"), *map(item, lines))] == ["Essay 1", "Essay 2"]


def test_what_stands_between_longer_entries_is_no_list_of_work() -> None:
    days = []
    for day, topic in ((8, "Policy design"), (15, "Essay 1"), (22, "Public money"), (29, "Essay 2")):
        days += [item(f"September {day}: {topic}"), text(_LONG), text("Oduya on taxes")]
    assert [one[0] for one in told(heading("Assignments"), *days)] == ["Essay 1", "Essay 2"]
