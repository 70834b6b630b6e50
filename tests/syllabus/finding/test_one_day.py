"""Work that two places put on one day, under names that may be of one thing."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text

TABLE = (("Date", "Topic", "Due"), ("Sept 12", "Cells", "Quiz 1"), ("Oct 10", "Roots", "Quiz 2"))


def found(row: str, said: str) -> list[tuple[str, bool]]:
    """What is found on 7 November: its title, and whether it is marked for review."""
    items = find_dated(sheet(table(*TABLE, ("Nov 7", "Stems", row)), text(said)), FALL).items
    return sorted((item.title, bool(item.needs_review)) for item in items if str(item.date) == "2025-11-07")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Shot chart essay", "The Shot Chart Assignment is due on November 7."),
        ("Mini Project 2", "MP2 is due on November 7."),
        ("Course reflection paper", "Your course reflection is due on November 7."),
        ("Portfolio draft", "A draft of the portfolio is due on November 7."),
    ],
)
def test_two_names_of_one_work_on_one_day_are_one(row: str, said: str) -> None:
    assert len(found(row, said)) == 1


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Field journal", "Quiz 3 is due on November 7."),
        ("Project proposal", "Homework 7 is due on November 7."),
        ("Literature review", "Problem Set 4 is due on November 7."),
        ("Essay 1", "Essay 2 is due on November 7."),
    ],
)
def test_work_of_other_names_or_numbers_is_another(row: str, said: str) -> None:
    assert [marked for _, marked in found(row, said)] == [False, False]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Revised essay on Rome", "The assignment is due on November 7."),
        ("Prediction exercise on hackathons", "Report of the hackathon is due on November 7."),
    ],
)
def test_what_may_be_one_work_is_marked_once(row: str, said: str) -> None:
    assert sorted(marked for _, marked in found(row, said)) == [False, True]


def test_the_mark_names_the_other_place() -> None:
    items = find_dated(
        sheet(
            table(*TABLE, ("Nov 7", "Stems", "Essay on Rome")), text("The assignment is due on November 7.")
        ),
        FALL,
    ).items
    reasons = [reason for item in items for reason in item.needs_review]
    assert reasons == ['p. 1 has "Essay on Rome" on this day too; both may be the same work']


def test_several_works_of_one_row_are_not_doubted() -> None:
    (one, two) = found("Draft of essay; Peer review of essay", "Come on time.")
    assert not one[1]
    assert not two[1]
