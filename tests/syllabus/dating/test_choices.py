"""A pattern whose choices are sorted by first letters finds what it found before."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.syllabus.dating.choices import Choices, by_first_letter
from servers.syllabus.dating.pattern import Pattern

PATTERNS = (
    r"\b(?:late|extension|make-?up|if you|unless(?! we)|excused?|lab)\b",
    r"(?<![\w-])(?:lab|labs?|lab report|essays?|exam\w*|(?:pre|post)-?labs?|pop)(?![\w-])",
    r"(?:(?:one|two)? ?exams?|o|one|two|t|exam)",
    r"sat|set|(?<!no )sit|(?=so)s|[st]o|sit|six|to|[^\]a]x|\)|\(|sun",
    r"(?:a|ab|abc|b|bc|c)+?c",
    r"(?:(?P<n>\d) labs|due|day|(?-i:Due)|do|done|d|)x?",
    r"(?:x?lab|xl|l?ab|l*|la|x{2}|xx|xo)\b",
    r"(?i)kelvin|ki|ski|sk|is|in|k",
)
#: Pieces of words, so that texts nearly match.
PIECES = st.sampled_from(
    (
        *(
            "lab",
            "s",
            "late",
            "ex",
            "am",
            "exam",
            "pre",
            "-",
            " ",
            "one",
            "two",
            "D",
            "ue",
            "a",
            "b",
            "c",
            "x",
        ),
        *("sat", "so", "no ", "sit", "K", "\u212a", "\u017f", "i", "\u0131", "n", "3 ", "(", ")", "if you"),
        *("unless", " we", "do", "port", " re"),
    )
)


def matches(
    pattern: Pattern | re.Pattern[str], text: str
) -> list[tuple[tuple[int, int], dict[str, str | None]]]:
    return [(found.span(), found.groupdict()) for found in pattern.finditer(text)]


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize("pattern", PATTERNS)
@given(pieces=st.lists(PIECES, max_size=12))
def test_a_sorted_pattern_finds_the_same(pattern: str, flags: int, pieces: list[str]) -> None:
    text = "".join(pieces)
    assert matches(Choices(pattern, flags), text) == matches(re.compile(pattern, flags), text)


def test_words_of_one_letter_are_together() -> None:
    assert by_first_letter("exam|test|essay|tutorial") == "e(?:xam|ssay)|t(?:est|utorial)"


def test_a_choice_at_the_beginning_of_words_is_written_out() -> None:
    assert (
        by_first_letter("(?:pre|post)-?lab|lecture|paper|law") == "p(?:re-?lab|ost-?lab|aper)|l(?:ecture|aw)"
    )


def test_nothing_passes_what_may_begin_with_any_letter() -> None:
    assert by_first_letter(r"to|\w+x|do|tie|dot") == r"to|\w+x|d(?:o|ot)|tie"


def test_capitals_and_small_letters_may_be_alike() -> None:
    assert by_first_letter("ago|bin|art|boy", ignoring=True) == "(?-i:[aA])(?:go|rt)|(?-i:[bB])(?:in|oy)"


def test_a_short_choice_is_left_as_it_is() -> None:
    assert by_first_letter("exam|essay|test") == "exam|essay|test"
