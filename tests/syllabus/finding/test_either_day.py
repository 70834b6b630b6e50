"""Work on one of two days, where the document leaves open on which."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def marked(words: str) -> list[tuple[str, bool]]:
    items = find_dated(sheet(text(words)), FALL).items
    return [
        (str(item.date)[5:], any("one of these days" in reason for reason in item.needs_review))
        for item in items
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The final exam will be on December 9 or 10.",
        "The final exam will be held December 9 or December 10, depending on your section.",
        "Oral exams take place on either December 9 or Wednesday, December 10.",
    ],
)
def test_each_of_two_days_with_or_between_them_is_marked(words: str) -> None:
    assert marked(words) == [("12-09", True), ("12-10", True)]


@pytest.mark.parametrize(
    "words",
    [
        "Oral exams take place on December 9 and December 10.",
        "The final exam is on December 9 at 1 or 2 pm.",
        "Essay 1 is due October 6 or 1 week after the visit.",
        "The midterm is on October 14. Bring one or two pens.",
    ],
)
def test_two_days_of_which_both_count_and_other_numbers_are_not(words: str) -> None:
    assert not any(doubted for _, doubted in marked(words))


def test_the_mark_quotes_the_two_days() -> None:
    (one, _) = find_dated(sheet(text("The final exam will be on December 9 or 10.")), FALL).items
    assert one.needs_review[-1] == 'the document says "December 9 or 10"; it is on one of these days only'
