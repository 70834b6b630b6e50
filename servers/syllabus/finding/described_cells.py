"""Cells of a table that name a work and go on to describe it: "Panel annotation - Using the method of ch. 2, annotate ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.cut import without_span
from servers.syllabus.finding.entry import Matter

__all__ = ["without_description"]

_OF_WORK: Final = frozenset({"due", "assignment", "label"})
#: A name, and the sign before what is told of it.
_NAME: Final = Pattern(r"[^\W_][^:.;?!()]{2,48}?(?:\s?\([^()]{1,24}\))?(?P<sign>\s[–—-]\s|:\s)")
_WORD: Final = Pattern(r"[^\W\d_][\w'’-]*")
#: So many words, and so many of them without a meaning of their own, make a description.
_FEWEST: Final = 9
_LEAST: Final = 0.25
_SMALL: Final = frozenset(
    {"a", "an", "the", "of", "to", "in", "on", "for", "from", "with", "and", "or", "by", "as", "at", "into", "that", "this", "these", "which", "who", "you", "your", "students", "we", "will", "is", "are", "be", "should", "must", "may", "it", "its", "their", "our", "one", "each"}
)  # fmt: skip
#: What speaks to those who do it, or the end of a sentence with another behind it.
_SPEAKS: Final = Pattern(
    r"(?i:\b(?:you|your|students|we|will|should|must|is|are|please|that|each)\b)|[a-z]{3,}[.!]\s+[A-Z]"
)
#: A day of its own, or a further work: then the cell is a list.
_LISTS: Final = Pattern(
    r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d|\d/\d|\bdue\b|\S:\s+\S.*\S:\s"
)
#: A further name behind a sentence: "... of it. Map: draw ...".
_NEXT_NAMED: Final = Pattern(r"[.!?)]\s+[A-Z][\w'’ -]{1,40}:\s")


def without_description(matter: Matter) -> Matter:
    """The matter of a table's cell without what describes the work that it names first."""
    if matter.role not in _OF_WORK or not matter.lines:
        return matter
    first = matter.lines[0]
    named = _NAME.match(first.text)
    if named is None:
        return matter
    text = matter.text
    rest = text[named.end() :]
    if not _is_description(rest) or (named["sign"].startswith(":") and _NEXT_NAMED.search(rest)):
        return matter
    end = named.end("sign") - 1 if named["sign"].startswith(":") else named.start("sign")
    return replace(matter, lines=without_span((first,), end, len(first.text)))


def _is_description(text: str) -> bool:
    words = _WORD.findall(text)
    small = sum(word.lower() in _SMALL for word in words)
    if len(words) < _FEWEST or small < _LEAST * len(words) or not _SPEAKS.search(text):
        return False
    return not _LISTS.search(text) and not find_times(text)
