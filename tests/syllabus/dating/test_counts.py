"""Numbers that count weeks, in digits, words and Roman numerals."""

from __future__ import annotations

import re

import pytest

from servers.syllabus.dating.counts import COUNT, amount_of, count_of
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.finding.counted_weeks import WEEK_TITLE
from tests.syllabus.finding.paper import FALL


@pytest.mark.parametrize(
    ("text", "number"), [("7", 7), ("Seven", 7), ("VII", 7), ("fifteen", 15), ("xvi", 16)]
)
def test_a_count_may_be_a_word_or_a_roman_numeral(text: str, number: int) -> None:
    assert re.fullmatch(COUNT, text, re.IGNORECASE)
    assert count_of(text) == number


@pytest.mark.parametrize("text", ["Week of September 1", "Week ends early", "Week viola", "Week 2020"])
def test_other_words_behind_week_count_nothing(text: str) -> None:
    assert WEEK_TITLE.match(text) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("30. Sept.–4. Okt.", ("09-30", "10-04")),
        ("30 Sept.–4 Oct.", ("09-30", "10-04")),
        ("Break (23.12.2024–06.01.2025)", ("12-23", "01-06")),
        ("28. Okt. – 1. Nov.", ("10-28", "11-01")),
    ],
)
def test_a_stretch_may_run_from_month_to_month_behind_full_stops(text: str, days: tuple[str, str]) -> None:
    found = find_dates(text, FALL)
    assert [(str(m.date)[5:], str(m.end_date)[5:]) for m in found] == [days]


def test_an_article_before_a_unit_counts_one() -> None:
    assert [amount_of(word) for word in ("a", "An", "two", "3")] == [1, 1, 2, 3]
    with pytest.raises(ValueError, match="many"):
        amount_of("many")
