"""Exams of earlier years that a sentence lists for practice: "Past papers: 14 March 2023, 15 March 2022"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.off_days import is_before_term

__all__ = ["without_held_before"]

#: What leads to the days of those exams.
_PAST: Final = Gated(
    r"\b(?:past|old|older|previous|earlier|former|last\s(?:year|term|semester)['’]?s|sample)\s(?:[\w-]+\s){0,2}?(?:papers|exam(?:ination)?s?|tests?|mid-?terms?|finals?|quiz(?:zes)?)\b",
    "past,old,previous,earlier,former,last,sample",
    re.IGNORECASE,
)


def without_held_before(
    text: str, mentions: Sequence[DateMention], context: TermContext
) -> list[DateMention]:
    """The dates without those, long before the course, of exams that others sat."""
    past = _PAST.search(text)
    if past is None:
        return list(mentions)
    return [m for m in mentions if m.start < past.start() or not is_before_term(m, context)]
