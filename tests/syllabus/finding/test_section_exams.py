"""An exam's name over the days of its sections."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text

SECTIONS = ("Section 01 Thursday December 11th 12pm to 3pm", "Section 02 Tuesday December 16th 8-10 am")


def _read(*blocks: Block) -> list[tuple[str, str, str, bool]]:
    found = find_dated(sheet(*blocks), FALL).items
    return [
        (f"{i.date:%m-%d}", i.title, f"{i.time:%H:%M}" if i.time else "", bool(i.needs_review)) for i in found
    ]


@pytest.mark.parametrize(
    "blocks",
    [
        (item("FINAL EXAM"), *map(item, SECTIONS)),
        (text("Final exam:", *SECTIONS),),
        (heading("Final Exam"), *map(text, SECTIONS)),
        (heading("Final Exams"), *map(item, SECTIONS)),
        (text("Final exam dates and times"), text(*SECTIONS)),
    ],
)
def test_each_sections_exam_is_told_with_its_section(blocks: tuple[Block, ...]) -> None:
    assert _read(*blocks) == [
        ("12-11", "Final exam (Section 01)", "12:00", True),
        ("12-16", "Final exam (Section 02)", "08:00", True),
    ]


def test_a_section_may_be_told_by_its_hour() -> None:
    found = _read(text("Final Exam Schedule", "MWF 10:00 class: December 11, 8:00-10:00 am", "TR 9:30 section: December 16, 1-3 pm"))  # fmt: skip
    assert [one[:3] for one in found] == [
        ("12-11", "Final exam (MWF 10:00 class)", "08:00"),
        ("12-16", "Final exam (TR 9:30 section)", "13:00"),
    ]


@pytest.mark.parametrize(
    "blocks",
    [
        (text("Midterm"), text("Section 4.1 to 4.5 on October 6"), text("Section 4.6 to 4.9 on October 13")),
        (text("Exam review"), *map(text, SECTIONS)),
        (text("Exams"), text("Section 1: read your December 10 notes"), text("Section 2: rest")),
    ],
)
def test_sections_of_a_book_and_other_titles_are_no_exams_days(blocks: tuple[Block, ...]) -> None:
    assert not any("(Section" in title for _, title, _, _ in _read(*blocks))


def test_the_final_over_its_sections_is_none_of_the_day_above() -> None:
    days = ("Dec 1: Locks", "Dec 3: Weirs", "Dec 5: Review")
    found = find_dated(
        sheet(*map(text, days), text("FINAL EXAM"), text("Held on Thursday, December 11")), FALL
    )
    assert [session.topic for session in found.schedule] == ["Locks", "Weirs", "Review"]
