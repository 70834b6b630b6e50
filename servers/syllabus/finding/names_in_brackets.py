"""Names in brackets behind the dates that a sentence lists: "Two quizzes, on May 3 (Quiz 1) and June 7 (Quiz 2)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import Phrase

__all__ = ["names_in_brackets"]

_OPENS: Final = Pattern(
    r"(?:,?\s+(?:at\s+|from\s+)?\d[\d:.\s]*(?:[ap]\.?m\.?)?(?:\s*[-–—]\s*\d[\d:.\s]*(?:[ap]\.?m\.?)?)?)?,?\s*\((?:the\s+)?",
    re.IGNORECASE,
)
_CLOSES: Final = Pattern(r"\s*(?:[,;:–—-]\s[^()]*)?\)")
#: One name in a bracket may tell what else is on that day: "due May 3 (final exam)".
_FEWEST: Final = 2


def names_in_brackets(
    text: str, mentions: Sequence[DateMention], named: Sequence[Phrase]
) -> list[Phrase | None] | None:
    """The name behind each date; None where fewer than two dates have one, or the sentence speaks of work of another kind."""
    if len(mentions) < _FEWEST or "(" not in text:
        return None
    found = [_behind(text, mention, named) for mention in mentions]
    names = [phrase for phrase in found if phrase is not None]
    before = [phrase for phrase in named if phrase.end <= mentions[0].start]
    alike = not before or any(phrase.kind == before[-1].kind for phrase in names)
    return found if len(names) >= _FEWEST and alike else None


def _behind(text: str, mention: DateMention, named: Sequence[Phrase]) -> Phrase | None:
    opened = _OPENS.match(text, mention.end)
    if opened is None:
        return None
    return next(
        (
            phrase
            for phrase in named
            if phrase.start == opened.end() and not phrase.weak and _CLOSES.match(text, phrase.end)
        ),
        None,
    )
