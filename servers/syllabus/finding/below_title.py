"""Whether a sentence below a work's name tells the day of that work, and of nothing else: "Friday, May 3, 5 pm" below "Problem Set 2"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.governing import OF_DATES

__all__ = ["tells_little_else"]

#: What students are told to do with the work that they are told of: "You should complete it by May 3".
_DOES_IT: Final = Pattern(r"\b(?:complet\w+|finish\w*|done)\b", re.IGNORECASE)
#: So many words besides those of days and hours may stand in a line that tells only when.
_BESIDES: Final = 1


def tells_little_else(text: str, mentions: Sequence[DateMention]) -> bool:
    """Whether hardly a word tells more than days and hours, or the work is said to be done by then."""
    if _DOES_IT.search(text):
        return True
    for mention in reversed(mentions):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    words = re.findall(r"[^\W\d_]{3,}", text.lower())
    return sum(word not in OF_DATES for word in words) <= _BESIDES
