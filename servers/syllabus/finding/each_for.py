"""Dates each with what it is for behind it: "October 3 for Paper 1 and November 7 for Paper 2"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import Phrase

__all__ = ["each_for"]

#: What may stand between a date and what it is for: an hour, a day of the week in brackets.
_FOR = Pattern(
    r"\s*(?:\([^()]{0,30}\)|,?\s*(?:at|by)?\s*(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|noon|midnight))?\s*,?\s*for\s+(?:(?:the|your|our|an?)\s+)*",
    re.IGNORECASE,
)
#: Something else is for whom: then all dates are of one thing.
_FOR_WHOM = Pattern(
    r"(?:\w+\s+){0,2}(?:sections?|students?|groups?|teams?|everyone|all|undergrad\w*|grad\w*|half|those|you|us|majors?|odd|even|last names?|names|full|partial|late|credit|\d|[A-Z]\b)",
    re.IGNORECASE,
)
#: "Monday for Exercises 1-4, and " before the first date.
_ANOTHER_FOR = Pattern(r"\bfor\s+(?:(?:the|your|our|an?)\s+)*$", re.IGNORECASE)
_AND = Pattern(
    r"(?:\s?[-–&]\s?\d+)?\s*,?\s*\b(?:and|or)\s+(?:on\s+|by\s+|until\s+)?(?:\w+day,?\s+)?", re.IGNORECASE
)


def each_for(
    text: str, mentions: Sequence[DateMention], named: Sequence[Phrase]
) -> list[Phrase | None] | None:
    """What each date is said to be for, None where that has no known name; None where the text does not speak so."""
    found = [_FOR.match(text, mention.end) for mention in mentions]
    if not mentions or not all(found) or (len(mentions) < 2 and not _after_another(text, mentions[0], named)):
        return None
    asked: list[Phrase | None] = []
    for number, match in enumerate(found):
        start = match.end() if match else 0
        end = mentions[number + 1].start if number + 1 < len(mentions) else len(text)
        if _FOR_WHOM.match(text, start) and not any(phrase.start == start for phrase in named):
            return None
        asked.append(next((p for p in named if start <= p.start < end and _opens(text, start, p)), None))
    return asked if any(asked) or len(mentions) == 1 else None


def _after_another(text: str, mention: DateMention, named: Sequence[Phrase]) -> bool:
    """Whether a day that is no date is said to be for something just before: "Monday for the quiz, and May 3 for the exam"."""
    before = [phrase for phrase in named if phrase.end <= mention.start]
    last = before[-1] if before else None
    return (
        last is not None
        and _ANOTHER_FOR.search(text[: last.start]) is not None
        and _AND.fullmatch(text[last.end : mention.start]) is not None
    )


def _opens(text: str, start: int, phrase: Phrase) -> bool:
    """Whether a name is what stands behind "for", after no more than words of its own."""
    return re.fullmatch(r"(?:[\w'’-]+\s+){0,3}", text[start : phrase.start]) is not None
