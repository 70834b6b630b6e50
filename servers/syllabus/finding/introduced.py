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
#: What is brought along with the work named before it: "Bring questions on the text".
_BRINGS: Final = Gated(r"\W*(?:please\s|also\s|and\s)*bring\s", "bring", re.IGNORECASE)


def until_introduced(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """What a list of due work names before it turns to the next work, and behind it what says that it is due or is held."""
    clauses = [one for n, one in enumerate(clauses) if not (n and _is_brought_along(clauses[0], one))]
    opens = next((n for n, clause in enumerate(clauses) if n and _OPENS_NEXT.match(clause.text)), None)
    if opens is None:
        return clauses
    return [*clauses[:opens], *(clause for clause in clauses[opens:] if _is_of_day(clause.text))]


def _is_brought_along(first: Clause, other: Clause) -> bool:
    """Whether a sentence behind the work that a line says is due only tells what comes to class with it."""
    told = _BRINGS.match(other.text) and kind_of(other.text) is None
    return bool(told) and first.lines[-1:] == other.lines[:1]


def _is_of_day(text: str) -> bool:
    if _OPENS_NEXT.match(text):
        return False
    known = kind_of(text)
    return DUE_WORD.search(text) is not None or (known is not None and known[0] in EVENT_KINDS)
