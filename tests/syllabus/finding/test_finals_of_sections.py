"""Finals of a course's sections, each name of which stands over its day, below a heading that names their week."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def told(*blocks: Block) -> list[str]:
    return [
        f"{i.date:%m-%d} {i.time:%H:%M} {i.title}" if i.time else f"{i.date:%m-%d} {i.title}"
        for i in find_dated(sheet(*blocks), FALL).items
        if i.date
    ]


FIRST, SECOND = "Friday, December 12th - 2:00 - 4:30 pm", "Wednesday, December 10 - 8:00 - 10:30 am"


@pytest.mark.parametrize("title", ["Finals Week", "Final exam period", "FINALS", "Final exams:", "Exam week"])
@pytest.mark.parametrize(
    ("names", "read"),
    [
        (
            ("ENGL 350.1 (12:00 - 12:50)", "ENGL 350.2 (9:00 - 9:50)"),
            ("section 1, ENGL 350.1", "section 2, ENGL 350.2"),
        ),
        (("Section 1", "Section 2:"), ("Section 1", "Section 2")),
        (("HIST 214-01", "HIST 214-02"), ("section 1, HIST 214-01", "section 2, HIST 214-02")),
    ],
)
def test_a_slot_below_a_sections_name_is_its_final(
    title: str, names: tuple[str, str], read: tuple[str, str]
) -> None:
    found = told(
        heading(title), heading(names[0], level=2), item(FIRST), heading(names[1], level=2), item(SECOND)
    )
    assert [one.lower() for one in found] == [
        f"12-10 08:00 {'final' if title == 'FINALS' else 'final exam'} ({read[1]})".lower(),
        f"12-12 14:00 {'final' if title == 'FINALS' else 'final exam'} ({read[0]})".lower(),
    ]


def test_two_finals_of_one_day_are_of_their_sections() -> None:
    found = told(
        heading("Finals week"), text("Section A: Dec 12, 8-10 am"), text("Section B: Dec 12, 2-4 pm")
    )
    assert found == ["12-12 08:00 Final exam (Section A)", "12-12 14:00 Final exam (Section B)"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Section 1: review on December 10, 2-4 pm", "Section 2: review on December 11, 2-4 pm"),
        ("Section 1", "has many students", "Section 2", "has few"),
        ("Grades are posted on December 19, 2-4 pm", "and sent on December 20"),
    ],
)
def test_what_else_stands_below_is_none(lines: tuple[str, ...]) -> None:
    assert not any("ection" in one for one in told(heading("Finals week"), *map(text, lines)))
