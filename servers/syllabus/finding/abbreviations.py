"""Abbreviations that a document makes for its own work: "Weekly labs (WL)", "Readiness assessments (RAs)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["abbreviations_in"]

_IN_BRACKETS: Final = Pattern(r"\(\s*[“\"']?(?P<short>[A-Z]{2,5}|[A-Z][a-z]?[A-Z]{1,3})s?[”\"']?\s*\)")
_BEFORE: Final = Pattern(r"(?:[^\W\d_][\w'’]*[\s/&-]+){0,6}[^\W\d_][\w'’]*\s*$")
#: So many letters before the brackets are looked at: more than such words take.
_FURTHEST: Final = 300
_SMALL: Final = frozenset({"of", "and", "the", "for", "in", "on", "a", "an", "to"})
#: One word may be told by letters out of its midst: "Midterm (MT)".
_SHORTEST_WORD: Final = 5


def abbreviations_in(texts: Iterable[str]) -> dict[str, str]:
    """Each abbreviation and the words that it stands for, where its letters open them."""
    return {short: words for text in texts if "(" in text for short, words in _in_text(text)}


def _in_text(text: str) -> Iterator[tuple[str, str]]:
    for match in _IN_BRACKETS.finditer(text):
        before = _BEFORE.search(text[max(0, match.start() - _FURTHEST) : match.start()])
        words = _stands_for(match["short"], before.group().strip()) if before else None
        if words:
            yield match["short"], words


def _stands_for(short: str, before: str) -> str | None:
    """The last words of a text whose first letters make the abbreviation."""
    words = re.split(r"[\s/-]+", before)
    for count in range(1, len(words) + 1):
        tail = words[-count:]
        if tail[0].lower() in _SMALL:
            continue
        initials = "".join(word[0] for word in tail if word.lower() not in _SMALL)
        if initials.upper() == short.upper():
            return " ".join(tail)
    last = words[-1]
    inside = re.match(".*".join(short), last, re.IGNORECASE)
    return last if inside and len(last) >= _SHORTEST_WORD else None
