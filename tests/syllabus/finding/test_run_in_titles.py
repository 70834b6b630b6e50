"""Work whose name opens its paragraph in bold print."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line
from tests.syllabus.finding.paper import FALL, heading, line, sheet


def _told(name: str, *rest: str) -> Paragraph:
    """A paragraph that opens with a name in bold print."""
    first = line(f"{name} {rest[0]}")
    bold = len(name.split())
    words = tuple(word._replace(bold=place < bold) for place, word in enumerate(first.words))
    return Paragraph((Line(words), *(line(one) for one in rest[1:])))


def _found(*blocks: Paragraph) -> list[tuple[str, str, str, str]]:
    items = find_dated(sheet(heading("Projects"), *blocks), FALL).items
    return [(str(one.date)[5:], str(one.time)[:5], one.kind, one.title) for one in items]


@pytest.mark.parametrize("sign", ["", ".", ":", " –"])
def test_it_is_due_on_the_day_that_ends_the_paragraph(sign: str) -> None:
    assert _found(
        _told(f"Mapping the River{sign}", "Walk along the river and", "map it. Due: 09.15.2025"),
        _told(f"Pond essay{sign}", "Write about a pond. Due on October 3 by noon."),
        _told(f"Boat{sign}", "Build one.", "Deadline: Friday, October 10"),
    ) == [
        ("09-15", "None", "project", "Mapping the River"),
        ("10-03", "12:00", "paper", "Pond essay"),
        ("10-10", "None", "project", "Boat"),
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Late work", "loses a tenth. Due: October 3"),
        ("Note", "that nothing is on paper. Due: October 3"),
        ("Mapping the River", "goes on from October 3 to October 10."),
        ("Mapping the River", "is due when it is done."),
    ],
)
def test_what_names_no_work_or_ends_with_no_day_is_none(name: str, words: str) -> None:
    assert not any(title == name for *_, title in _found(_told(name, words)))


def test_its_evidence_is_the_line_of_the_name_and_that_of_the_day() -> None:
    block = _told(
        "Mapping the River", "Walk along the river and", "draw all that you see of", "it. Due: October 3"
    )
    (one,) = find_dated(sheet(heading("Projects"), block), FALL).items
    assert [each.text for each in one.evidence] == [
        "Mapping the River Walk along the river and",
        "it. Due: October 3",
    ]
