"""Notes that move what a schedule dates."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text

_ROWS = (
    ("Sep 2", "Sails", "Sketch 1"),
    ("Sep 9", "Keels", "Quiz 1*"),
    ("Sep 16", "Hulls", "Homework 1†"),
    ("Sep 23", "Masts", "Quiz 2"),
)


def _told(*notes: str) -> dict[str, tuple[str, bool]]:
    document = sheet(table(("Date", "Topic", "Due"), *_ROWS), *map(text, notes))
    found = find_dated(document, FALL).items
    return {each.title: (str(each.date)[5:], bool(each.needs_review)) for each in found}


def test_a_note_with_a_mark_moves_its_work() -> None:
    found = _told(
        "* Quiz 1 is not given on this day but on September 11.",
        "† Homework 1 is collected on September 18 instead.",
    )
    assert found["Quiz 1"] == ("09-11", False)
    assert found["Homework 1"] == ("09-18", False)
    assert found["Quiz 2"] == ("09-23", False)


def test_a_sentence_without_a_mark_moves_work_and_is_doubted() -> None:
    assert _told("Quiz 2 has been postponed to October 9.")["Quiz 2"] == ("10-09", True)


def test_what_only_may_move_stays() -> None:
    assert _told("Quiz 2 might be moved to October 9.")["Quiz 2"] == ("09-23", True)
