"""Dates of a sentence that are no days to be ready by: past ones, those a series leaves out, those of another sitting."""

from __future__ import annotations

import re

from servers.syllabus.finding.exam_conflicts import OTHER_SITTING, tells_of_conflict

__all__ = ["is_past"]

_NO_LONGER = re.compile(
    r"(?:\b(?:was|were|originally|formerly|previously|instead of|rather than|not)|\b(?:moved?|rescheduled|changed?|postponed|shifted) from"
    r"|\b(?:assigned|posted|distributed|released|handed out|given out|handed back|returned|given back|graded|discussed))(?:\s+(?:due|on|set for|scheduled for|planned for|the|by|in class))*\s*:?\s*\(?$",
    re.IGNORECASE,
)
#: What an exam is about, told by its days: "covers Sept 2 to Sept 25", "material from Aug 25 - Sept 5".
_COVERED = re.compile(
    r"\bcover(?:s|ed|ing)?\b(?!\s+(?:letter|page|sheet|memo|note|art))[^.;:,]{0,30}$|\b(?:materials?|content|lectures?|topics?|readings?|chapters?)\b[^.;:()]{0,30}?\b(?:from|between|through|up to|until|since)\s+$",
    re.IGNORECASE,
)
#: Days that a series leaves out: "every Friday except Sept 5 and Nov 28".
_EXCEPTED = re.compile(
    r"\b(?:except(?:ing)?|excluding|other than|with the exception of)\b[^.;:]*$", re.IGNORECASE
)
#: Since when a series goes on, whose days are told before: "due Sundays beginning January 21".
_SINCE = re.compile(
    r"\b(?:every|each|weekly|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b[^.;]*\b(?:start(?:s|ing)?|begin(?:s|ning)?)(?: on| in| with| from)?(?: the)?\s+(?:week (?:of|beginning)\s+)?$",
    re.IGNORECASE,
)
#: What something has to follow, or after which nothing counts: "within a week of the concerts (Oct 2-5)", "no essays are accepted after May 3".
_FOLLOWED = re.compile(
    r"\bwithin\s+(?:[\w-]+\s+){1,3}(?:days?|weeks?|hours?)\s+(?:of|after|from|following)\b[^;]*$"
    r"|\b(?:no|not|nothing|never)\b[^.;]*\baccept\w*\b[^.;]{0,20}\b(?:after|past|beyond|later than)\s+(?:[\w,]+\s+){0,2}$",
    re.IGNORECASE,
)


def is_past(text: str, at: int) -> bool:
    """Whether what stands at ``at`` is no day to be ready by.

    "(was Jan 19)", "moved from May 3 to May 10", "posted on May 3", "covers May 3 to May 10", "except May 3", "the makeup is on May 3".
    """
    before = text[:at]
    no_day = any(
        pattern.search(before)
        for pattern in (_NO_LONGER, _COVERED, _EXCEPTED, _FOLLOWED, _SINCE, OTHER_SITTING)
    )
    return no_day or tells_of_conflict(before)
