"""Ligatures whose glyphs say not which letters they stand for, read from the words that they make."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.line import Word

__all__ = ["UNKNOWN", "mend_ligatures"]

UNKNOWN = "\ufffd"  # a glyph without a code
PRIVATE = Pattern("[\ue000-\uf8ff\ufffd]")
LETTERS = ("Th", "ff", "fi", "fl", "ffi", "ffl", "tt", "ti", "ft")
KNOWN = frozenset(
    re.findall(
        r"\w+",
        """
    thanksgiving that the their them themes then theories theory there therefore these thesis they thing things think
    third thirty this thorough those though thought thoughts three through throughout thu thur thurs thursday thursdays thus
    affect affected buffer differ difference different differently difficult effect effective effects effort efforts
    offer offered offers off offset staff traffic
    benefit benefits beneficial confirm define defined definition field fields figure figures file files fill final finally
    finals finance financial find findings fine finish first fit five fixed identify modified notified profile reflect
    scientific significant specific specifically verification
    conflict conflicts fall flag flexible flexibility floor flow fluid inflation influence reflection reflections
    coefficient efficient efficiency office officer offices official sufficient suffix traffic
    affluent baffle raffle shuffle
    attend attendance attention better committee letter matter pattern setting submitted written
    action additional description discussion information introduction section time times
    after draft drafts left often shift software
    """,
    )
)


def mend_ligatures(words: Sequence[Word]) -> list[Word]:
    """The words, with private glyphs as the letters that make known words of most of theirs; unknown glyphs left out."""
    text = " ".join([word.text for word in words])
    if text.isascii() or not PRIVATE.search(text):
        return [word for word in words if word.text]
    letters = _letters(words)
    return [mended for word in words if (mended := _mended(word, letters)).text]


def _mended(word: Word, letters: dict[str, str]) -> Word:
    if not PRIVATE.search(word.text):
        return word
    text = "".join(letters.get(character, character) for character in word.text)
    return word._replace(text=text.replace(UNKNOWN, ""))


def _letters(words: Sequence[Word]) -> dict[str, str]:
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        for glyph in PRIVATE.findall(word.text):
            seen[glyph].add(word.text)
    return {glyph: found for glyph, texts in seen.items() if (found := next(_readings(glyph, texts), None))}


def _readings(glyph: str, texts: set[str]) -> Iterator[str]:
    """Letters that make a known word of one text at least, those that make most first."""
    counts = {letters: sum(_is_known(text.replace(glyph, letters)) for text in texts) for letters in LETTERS}
    best = max(LETTERS, key=lambda letters: counts[letters])
    if counts[best]:
        yield best


def _is_known(text: str) -> bool:
    return text.strip(".,:;!?()\"'“”‘’").casefold() in KNOWN
