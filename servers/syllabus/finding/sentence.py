"""Sentences: where one ends and the next begins, in text full of abbreviations."""

from __future__ import annotations

import re

__all__ = ["sentences"]

_END = re.compile(r"(?<=[.!?])[\"”’)\]]?\s+(?=[A-Z“\"(\[•])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Dr|Prof|Mr|Ms|Mrs|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Weds|Thu|Thurs?|Fri|Sat|Sun|No|Ch|Chs|Sec|pp|vs|"
    r"approx|a\.m|p\.m|e\.g|i\.e|St|etc|Chap|Vol|Ed|Eds|Fig|Eq|Univ|Dept|Assn|Inc|min|hrs?|M|T|W|R|F|Th|Tu)|\b[A-Z])\.$"
)

#: A day of the month before its month ends a sentence: "is 28 Feb. No class".
_DAY_BEFORE = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\s(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$")
#: More letters than an abbreviation has.
_LONGEST = 12


def sentences(text: str) -> list[str]:
    """The sentences of a text; an abbreviation or an initial does not end one."""
    if not any(mark in text for mark in ".!?"):
        return [text]
    parts: list[str] = []
    for piece in _END.split(text):
        if (
            parts
            and _ABBREVIATED.search(parts[-1][-_LONGEST:])
            and not _DAY_BEFORE.search(parts[-1][-_LONGEST:])
        ):
            parts[-1] = f"{parts[-1]} {piece}"
        else:
            parts.append(piece)
    return parts
