"""Days that a sentence lists one after another, and those on which a work is presented before it is handed in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.governing import is_joined
from servers.syllabus.finding.phrase import Phrase
from servers.syllabus.finding.statement import Statement

__all__ = ["parts_of_list", "presented"]

#: So many days between semicolons make a list.
_LIST = 3
_LISTED_DAY = Pattern(
    rf"\W*(?:[A-Z][^:;\d]{{2,30}}:\s+)?(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s+\d|\d{{1,2}}/\d)", re.IGNORECASE
)
_LIST_TITLE = Pattern(r"^\W*[A-Z][^:;\d]{2,30}:\s+")
#: What is done with a work on a day before it is handed in: "Present in class on 11/30; submit by 12/11".
_PRESENTED = Pattern(
    r"\bpresent(?:ed|ing)?\b(?:\s+(?:it|them|in\s+class|to\s+the\s+class|your\s+\w+|(?:at|during|in)\s+(?:the|our|your)\s+(?:[\w-]+\s+){0,2}(?:lecture|class|hour|session|seminar|meeting|slot|conference|symposium)s?))?(?:\s+on)?\s*(?:\w+day,?\s*)?$",
    re.IGNORECASE,
)


def parts_of_list(statement: Statement) -> Sequence[Statement]:
    """The parts of a list of days between semicolons, some of which are no deadlines: "January 17, holiday; January 19, last day to add"."""
    if statement.text.count(";") < _LIST - 1:
        return (statement,)
    parts = [part for part in statement.text.split(";") if any(map(str.isdigit, part))]
    dated = sum(_LISTED_DAY.match(part) is not None for part in parts)
    if len(parts) < _LIST or dated < len(parts) - 1:
        return (statement,)
    return [replace(statement, text=_LIST_TITLE.sub("", part).strip()) for part in parts]


def presented(
    text: str, mentions: Sequence[DateMention], number: int, phrase: Phrase | None
) -> Phrase | None:
    """A work on a day on which it is presented before it is handed in: "Present in class 11/30 or 12/2; submit by 12/11"."""
    first = number
    while is_joined(text, mentions, first):
        first -= 1
    if phrase is None or phrase.kind in EVENT_KINDS or not _PRESENTED.search(text[: mentions[first].start]):
        return phrase
    return replace(phrase, kind="presentation", title=f"{phrase.title} presentation")
