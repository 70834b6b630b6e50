"""What the words of a pattern begin with: the kinds that are passed by would have matched nothing."""

from __future__ import annotations

import pytest

from servers.syllabus.dating.choices import starts
from servers.syllabus.finding.kind_words import KIND_PATTERNS, kinds_named
from tests.syllabus.dating.test_cheap_tests import texts


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("exams?|tests?", {"ex", "te"}),
        ("h?ex|ab*c|ab", set()),
        ("ab?c|de", {"a", "de"}),
        ("(?:mid|end)-?terms?|(?:t|g)?rats?", {"mi", "en", "t", "g", "ra"}),
        (r"(?<!on\s)papers?|e-portfolio", {"p", "e"}),
        (r"[ab]c|de", set()),
        (r"(?:ab){2}|(?:|cd)e", set()),
        (r"\wab", set()),
    ],
)
def test_what_words_begin_with(pattern: str, told: set[str]) -> None:
    assert starts(pattern) == told


def test_no_kind_is_passed_by_whose_words_a_text_has() -> None:
    for small in {text.lower() for text in texts()}:
        named = [(match.span(), kind) for match, kind in kinds_named(small)]
        whole = [
            (match.span(), kind) for kind, pattern, _ in KIND_PATTERNS for match in pattern.finditer(small)
        ]
        assert named == whole, small


def test_what_most_kinds_begin_with_is_known() -> None:
    assert all(kind.starts for kind in KIND_PATTERNS)
