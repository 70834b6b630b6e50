"""A name that says what another work is, or what a version is for, is no work of its own; words on where name nothing."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Paragraph
from tests.syllabus.finding.paper import FALL, heading, item, line, sheet, text


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Memo 1 is a five-page paper on a river of your choice, and is due October 2.", ["Memo 1"]),
        (
            "The research project is a study of ten pages on a river and is due October 2.",
            ["Research project"],
        ),
        ("Essay 1: rough draft due in class for peer review; final version due October 2.", ["Essay 1"]),
        ("Essay 1 (15%): A paper of five pages. Submit on Canvas by October 2, 11:59 pm.", ["Essay 1"]),
        ("The peer review is due October 2.", ["Peer review"]),
        ("The field notes (maps, tests, readings) are due October 2.", ["Field notes"]),
        ("The field notes (maps, quizzes and drawings) must be handed in by October 2.", ["Field notes"]),
    ],
)
def test_what_describes_a_work_is_no_work(sentence: str, told: list[str]) -> None:
    found = find_dated(sheet(heading("Written work"), text(sentence)), FALL)

    assert [one.title.partition(" for ")[0] for one in found.items] == told


def test_a_sentence_behind_a_point_s_name_is_no_part_of_it() -> None:
    found = find_dated(
        sheet(
            heading("Assignments"),
            item("Essay 1. Students will write about a river that we saw; it is due on October 2."),
            item("Essay 2. Students will write about a delta that we saw; it is due on October 30."),
            item("Presentation. Students will talk about a dune; it takes place on November 18."),
        ),
        FALL,
    )

    assert [one.title for one in found.items] == ["Essay 1", "Essay 2", "Presentation"]


def test_a_title_of_work_over_the_title_of_the_first_is_no_part_of_it() -> None:
    found = find_dated(
        sheet(
            Paragraph((line("Assignments", bold=True), line("Essay 1", bold=True)), "heading", 2),
            text("Students will write about a river that we saw. Due: October 2"),
            heading("Essay 2"),
            text("Students will write about a delta that we saw. Due: October 30"),
        ),
        FALL,
    )

    assert [one.title for one in found.items] == ["Essay 1", "Essay 2"]


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("Final project work", []),
        ("Essay 2 work time", []),
        ("Project 3 work day, bring your notes", []),
        ("Essay 2 due; project work", ["Essay 2"]),
        ("Essay 2 worksheet due", ["Essay 2 worksheet"]),
    ],
)
def test_what_a_class_works_on_is_not_handed_in(said: str, titles: list[str]) -> None:
    found = find_dated(sheet(text(f"Tuesday, the 16th of September: {said}")), FALL)
    assert [one.title for one in found.items] == titles
