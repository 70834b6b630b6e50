"""Where a day's list of what is due ends: at a line that only hands out the next work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.finding.clause import Clause
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of
from servers.syllabus.finding.due_word import DUE_WORD

__all__ = ["until_introduced"]

#: "Introduce Project 2", "Begin essay 3".
_OPENS_NEXT: Final = Gated(
    r"\W*(?:introduc(?:e|ing)(?!\s+your)|assign|launch|begin|start|hand\s+out|distribute)\s+(?!due\b)\w",
    "introduc,assign,launch,begin,start,hand,distribute",
    re.IGNORECASE,
)


def until_introduced(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """What a list of due work names before it turns to the next work, and behind it what says that it is due or is held."""
    opens = next((n for n, clause in enumerate(clauses) if n and _OPENS_NEXT.match(clause.text)), None)
    if opens is None:
        return clauses
    return [*clauses[:opens], *(clause for clause in clauses[opens:] if _is_of_day(clause.text))]


def _is_of_day(text: str) -> bool:
    if _OPENS_NEXT.match(text):
        return False
    known = kind_of(text)
    return DUE_WORD.search(text) is not None or (known is not None and known[0] in EVENT_KINDS)
