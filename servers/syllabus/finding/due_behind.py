"""Work and the sentence behind it on when it is due: "HW 1 is on WebAssign. Due: Sept 9, 12pm."."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.clause import Clause
from servers.syllabus.finding.closing import closing_of
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.due_word import DUE_WORD

__all__ = ["with_due_behind"]

#: Where work is to be found, or that it is given, which is no part of its name.
_WHERE: Final = Pattern(
    r"\s*(?:,|–|—|\s-\s)?\s*(?:(?:(?:is|are|was|has been|will be)\s+)(?:now\s+)?(?:(?:on|in|at|up|out|here|posted|available|online|assigned|given|handed\s+out|distributed|released)\b)[^.;:]*"
    r"|(?:(?:is|are)\s+)?(?:now\s+)?(?:posted|available|assigned|handed\s+out|given\s+out|distributed|released|online|(?:up|out)(?=\W*$))\b[^.;:]*)[\s.!]*$"
    r"|\s*:\s*(?:the\s+)?(?:questions?|prompts?|topics?|instructions?|assignments?|it)\s+(?:(?:is|are|will\s+be)\s+)?(?:posted|released|available|handed\s+out|given\s+out|distributed|sent)\b[^.;]*$"
    r"|\s+on\s+(?:canvas|blackboard|moodle|gradescope|web-?assign|web-?work|my\w*lab|brightspace|d2l|sakai|mastering\w*|github|piazza)\W*$"
    r"|\s*[(\[](?:pdf|posted|online|link|here|canvas|on\s[^()]{2,20})[)\]][\s.]*$",
    re.IGNORECASE,
)


def with_due_behind(
    clauses: Sequence[Clause], context: TermContext, *, previous: dt.date, listed: bool
) -> list[Clause]:
    """The clauses, one that only says when something is due joined to the work right before it, which has no day of its own.

    ``listed``: they stand in a list of work, where a line of its own may say when all of it is due.
    """
    joined: list[Clause] = []
    for clause in clauses:
        above = joined[-1] if joined else None
        beside = above is not None and (not listed or clause.lines[0] in above.lines)
        if (
            above is not None
            and beside
            and _is_open(above)
            and closing_of(clause.text, context, previous) is not None
        ):
            lines = (*above.lines, *(line for line in clause.lines if line not in above.lines))
            text = f"{_WHERE.sub('', above.text).rstrip(' .:;,')} {_as_due(clause.text)}"
            joined[-1] = replace(above, text=text, lines=lines)
        else:
            joined.append(clause)
    return joined


_EXTRA: Final = Pattern(r"\W*(?:extra\s+credit|bonus)\b", re.IGNORECASE)
#: A code at a name's end is the name of other work: "Practice lab A1 assigned".
_CODE_BEHIND: Final = Pattern(r"[a-z]\s[A-Z]\d{1,2}\W*$")
_LEAD: Final = Pattern(
    r"\W*(?:(?:it|this|that|they|these|which)\s+)?(?:(?:is|are|will\s+be)\s+)?"
    r"(?:due(?:\s+date)?|deadline|(?:to\s+be\s+)?(?:turn(?:ed)?|hand(?:ed)?)\s+in|submit(?:ted)?)\b",
    re.IGNORECASE,
)


def _as_due(text: str) -> str:
    """A sentence on when something is due, that opens with the word "due"."""
    lead = _LEAD.match(text)
    return f"due{text[lead.end() :]}" if lead else text


def _is_open(clause: Clause) -> bool:
    """Whether a clause names work and says nothing of when it is due."""
    name = _WHERE.sub("", clause.text)
    known = kind_of(name)
    named = (known is not None and not known[1]) or _EXTRA.match(name) is not None
    return named and not DUE_WORD.search(name) and not _CODE_BEHIND.search(name)
