"""Sentences: where one ends and the next begins, in text full of abbreviations."""

from __future__ import annotations

import re

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern

__all__ = ["sentences"]

#: (It begins with one sign, to be quick.)
_END = Pattern(r"[\"”’)\]\s](?<=[.!?].)(?:(?<=\s)|\s)\s*(?=[A-Z“\"(\[•]|\*{1,3}[A-Z])", re.DOTALL)
_ABBREVIATED = Choices(
    r"(?:\b(?:Dr|Prof|Mr|Ms|Mrs|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Weds|Thu|Thurs?|Fri|Sat|Sun|No|Ch|Chs|Sec|pp|vs?|"
    r"approx|a\.m|p\.m|e\.g|i\.e|St|etc|Chap|Vol|Ed|Eds|Fig|Eq|Univ|Dept|Assn|Inc|min|hrs?|M|T|W|R|F|Th|Tu)|\b[A-Z])\.$"
)

#: A day of the month before its month ends a sentence: "is 28 Feb. No class".
_DAY_BEFORE = Pattern(r"\b\d{1,2}(?:st|nd|rd|th)?\s(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$")
_AN_HOUR = Pattern(r"\d\s?[ap]\.m\.$")
#: Words of a sentence; a day, a month or a zone still belongs to the hour.
_OPENS = Pattern(
    r"(?!(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Eastern|Central|Mountain|Pacific|Room|Hall)[a-z]*\b)[A-Z][a-z]+\s[a-z]{2,}"
)
#: More letters than an abbreviation has.
_LONGEST = 12


def sentences(text: str) -> list[str]:
    """The sentences of a text; an abbreviation or an initial does not end one."""
    if "." not in text and "!" not in text and "?" not in text:
        return [text]
    parts: list[str] = []
    for piece in _END.split(text):
        if (
            parts
            and _ABBREVIATED.search(parts[-1][-_LONGEST:])
            and not _DAY_BEFORE.search(parts[-1][-_LONGEST:])
            and not _begins(parts[-1], piece)
        ) or (parts and _counts(parts[-1])):
            parts[-1] = f"{parts[-1]} {piece}"
        else:
            parts.append(piece)
    return parts


#: The first of several that are counted behind a colon, and any of them: "Exams: 1. Sept 26, 2.".
_FIRST = Pattern(r":\s1\.(?=\s|$)")
_NEXT = Pattern(r"(?:[:,;]|\band)\s\d{1,2}\.$")


def _counts(above: str) -> bool:
    """Whether a number with a full stop counts what follows, and ends nothing."""
    return _NEXT.search(above[-_LONGEST:]) is not None and _FIRST.search(above) is not None


def _begins(above: str, piece: str) -> bool:
    """Whether a sentence begins behind an hour that ends one: "7:30-9:30 a.m. Homework is collected daily"."""
    return _AN_HOUR.search(above[-_LONGEST:]) is not None and _OPENS.match(piece) is not None
