"""Dates each with what it is about beside it, behind what all are: "Map quizzes: Asia (9/11), Europe (9/25)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import Phrase, singular

__all__ = ["COUNTED", "each_listed"]

#: What ends the name of them all: how many count, and a colon.
_OPENS_LIST: Final = Pattern(r"\s*(?:\([^()]{1,60}\))?\s*:\s*")
_WORD: Final = (
    r"(?!(?:is|are|be|will|must|due|by|on|at|in|no|not|to|for|until|from|if|the|and|or|open|opens|closes|assigned|posted|each|every|draft|final|section|group)\b)"
    r"[^\W_][^\s,;:()]*"
)
_NAME: Final = rf"(?P<name>{_WORD}(?:\s+(?:(?:of|the|and|&|to|in)\s+)?{_WORD}){{0,4}})"
_BEFORE: Final = Pattern(rf"[\s,;)]*(?:and\s+)?{_NAME}\s*[(:,–—-]*\s*", re.IGNORECASE)
_BEHIND: Final = Pattern(rf"\s*[:)–—-]?\s*\(?{_NAME}[\s,;.)]*(?:and\s*)?", re.IGNORECASE)
_LETTERS: Final = Pattern(r"[^\W\d_]{2,}")
_ENDS: Final = Pattern(r"[\s.)]*")
#: What only counts them, or tells what is read for them: they are known by their numbers then.
COUNTED: Final = Pattern(
    r"(?:first|second|third|fourth|fifth|last|chs?|chaps?|chapters?|units?|modules?|pp?|pages?|sections?|secs?|\d+|[ivx]+)\b",
    re.IGNORECASE,
)
_PLURAL: Final = Pattern(r"(?i)[^\W\d_]{2,}s$")
_FEWEST: Final = 2


def each_listed(
    text: str, mentions: Sequence[DateMention], named: Sequence[Phrase]
) -> list[Phrase | None] | None:
    """One of the works for each date, by what is beside it; None where the text does not list them so."""
    head = named[0] if len(named) == 1 else None
    if (
        head is None
        or len(mentions) < _FEWEST
        or head.end > mentions[0].start
        or not _PLURAL.search(head.title)
    ):
        return None
    opens = _OPENS_LIST.match(text, head.end)
    if opens is None or opens.end() > mentions[0].start:
        return None
    first = opens.end() < mentions[0].start
    lows = (opens.end(), *(mention.end for mention in mentions))
    highs = (*(mention.start for mention in mentions), len(text))
    gaps = list(zip(lows, highs, strict=True))
    if _ENDS.fullmatch(text, *(gaps[-1] if first else gaps[0])) is None:
        return None
    form = _BEFORE if first else _BEHIND
    found = [form.fullmatch(text, *gap) for gap in (gaps[:-1] if first else gaps[1:])]
    names = [match["name"] for match in found if match is not None and _LETTERS.search(match["name"])]
    if len(names) < len(mentions) or any(map(COUNTED.match, names)):
        return None
    one = singular(head.title)
    return [
        replace(head, start=mention.start, end=mention.start, title=f"{one}: {name}")
        for name, mention in zip(names, mentions, strict=True)
    ]
