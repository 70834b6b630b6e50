"""Work under numbered names that only the document knows: one of them said to be due makes all of them work."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.numbered_names import numbered_names
from tests.syllabus.finding.paper import FALL, heading, sheet, text


def test_where_one_is_due_the_others_are_work_on_their_dates() -> None:
    found = find_dated(
        sheet(
            text("Mon, Sep 8: Artifact I is due."),
            text("Mon, Sep 22: Artifact II"),
            text("Mon, Oct 6: Guest lecture"),
            text("Mon, Oct 20: Artifact III"),
        ),
        FALL,
    )

    assert [(str(i.date), i.title) for i in found.items] == [
        ("2025-09-08", "Artifact I"),
        ("2025-09-22", "Artifact II"),
        ("2025-10-20", "Artifact III"),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ("Mission 1 must be submitted by Friday.", "Mission 2"),
        ("Oct 3: Mission 1 (due at noon)", "Oct 17: Mission 2"),
        ("Submit Mission #1 online.", "Mission #2"),
    ],
)
def test_a_name_is_learned_however_it_is_said_to_be_due(texts: tuple[str, ...]) -> None:
    assert numbered_names(texts) == ("Mission",)


@pytest.mark.parametrize(
    "texts",
    [
        ("Chapter 3 is due to be read.", "Chapter 4"),
        ("Mission 1 is due on Friday.",),
        ("Mission 1 begins. The report is due on Friday.", "Mission 2"),
        ("Week 3 is due for revision.", "Week 4"),
        ("Homework 1 is due.", "Homework 2"),
        ("Submit Section 2 of the form.", "Section 3"),
    ],
)
def test_parts_of_books_and_terms_and_single_things_are_no_such_names(texts: tuple[str, ...]) -> None:
    assert numbered_names(texts) == ()


@pytest.mark.parametrize(
    "texts",
    [
        ("Mission #1: The harbour (due Oct 3)", "Mission #2: The mill (due Oct 17)"),
        ("MISSION 1: The harbour (DUE M Oct 3)", "Mission 2 – The mill"),
        ("Mission 1 – The harbour (due Friday, Oct 3)", "Mission 2"),
    ],
)
def test_a_title_may_stand_between_the_name_and_its_day(texts: tuple[str, ...]) -> None:
    assert numbered_names(texts) == ("Mission",)


@pytest.mark.parametrize(
    "texts",
    [
        ("Mission 1: The harbour. See the map (due back Friday)", "Mission 2"),
        ("Reading 1: The harbour (due Oct 3)", "Reading 2: The mill (due Oct 17)"),
        ("Meeting 11:30 (due to the fair)", "Meeting 12:30"),
    ],
)
def test_what_is_told_behind_a_title_names_nothing(texts: tuple[str, ...]) -> None:
    assert numbered_names(texts) == ()


def test_headings_that_say_when_they_are_due_are_work() -> None:
    found = find_dated(
        sheet(
            heading("MISSION #1: the harbour (DUE M Sep 8)"),
            text("Bring a map and boots."),
            heading("Mission #2: a mill (due M Oct 6)"),
            text("See the notes on water."),
        ),
        FALL,
    )
    assert [(str(i.date), i.title) for i in found.items] == [
        ("2025-09-08", "MISSION #1"),
        ("2025-10-06", "Mission #2"),
    ]
