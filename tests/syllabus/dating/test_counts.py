"""Numbers that count weeks, in digits, words and Roman numerals."""

from __future__ import annotations

import re

import pytest

from servers.syllabus.dating.counts import COUNT, count_of
from servers.syllabus.finding.counted_weeks import WEEK_TITLE


@pytest.mark.parametrize(
    ("text", "number"), [("7", 7), ("Seven", 7), ("VII", 7), ("fifteen", 15), ("xvi", 16)]
)
def test_a_count_may_be_a_word_or_a_roman_numeral(text: str, number: int) -> None:
    assert re.fullmatch(COUNT, text, re.IGNORECASE)
    assert count_of(text) == number


@pytest.mark.parametrize("text", ["Week of September 1", "Week ends early", "Week viola", "Week 2020"])
def test_other_words_behind_week_count_nothing(text: str) -> None:
    assert WEEK_TITLE.match(text) is None
