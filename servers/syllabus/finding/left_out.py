"""Days that a class leaves out of those on which it meets: "We meet Mondays and Wednesdays, except Sept. 1 and Thanksgiving (11/26)"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import day_off_title, is_no_class

__all__ = ["left_out"]

#: What leads to them: a class, the days on which it meets, and a word for what is not among them.
_EXCEPT: Final = Gated(
    r"\b(?:class(?:es)?|course|lectures?|seminar|section|lab|we)\b[^.;:]*?\b(?:meets?|held|meetings?)\b[^;]*?\b(?:every|each|daily|weekly|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:days?)?|(?-i:[MTWRF]{1,3}h?[WRF]?))\b[^;]*?\b(?:except(?:ing)?|excluding|with\s+the\s+exceptions?\s+of|but\s+not)(?:\s+(?:for|on|during))*\b",
    "except,exclud,but",
    re.IGNORECASE,
)
#: A sentence that goes on about something else, before the day; and what is said of the day where there is class all the same.
_ANOTHER: Final = Pattern(r"[.;:]\s+[A-Z]|\b(?:due|exam|quiz|midterm|instead|will|must)\b")
_ELSEWHERE: Final = Pattern(r"(?i)\s*\)?\s*,?\s*(?:\(?\s*(?:when|where|which|in|at|online|on)\b)")
_BRACKET: Final = Pattern(r"\s*\(([^()]{3,40})\)")
#: The name before a day in brackets: "Labor Day (9/1)".
_NAME: Final = Pattern(
    r"(?:^|[,;]|\b(?:and|or)\b)\s*(?P<name>[^\W\d_][^,;:()]{2,40}?)\s*\(\s*(?:[A-Z][a-z]{2,8}\.?,?\s)?$"
)


def left_out(text: str, mention: DateMention) -> str | None:
    """The name of a day off that such a sentence leaves out, or None for any other day."""
    lead = _EXCEPT.search(text)
    if lead is None or not lead.end() <= mention.start:
        return None
    between = text[lead.end() : mention.start]
    if _ANOTHER.search(between) or _ELSEWHERE.match(text, mention.end):
        return None
    before, behind = _NAME.search(between), _BRACKET.match(text, mention.end)
    named = before["name"] if before else behind[1] if behind else ""
    if named:
        return day_off_title(named) if is_no_class(named) else None
    return "No class"
