"""Days with class that are told behind a day off: "Mon 2/16 no school. Thu 2/26 early release, class meets at 8"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import is_no_class

__all__ = ["before_holidays", "tells_reason", "without_days_held"]

#: What is said of a day on which there is class, if less of it or at another hour.
_HELD: Final = Gated(
    r"\b(?:early\s(?:release|dismissal)|(?:late|delayed|two-hour)\s(?:start|opening|arrival)|half[\s-]days?|minimum\sday|(?:class(?:es)?|school|we)\s(?:will\s|still\s|do\s)*(?:meets?|resumes?)\b|regular\s(?:class|schedule))",
    "early,late,delay,hour,half,minimum,meet,resume,regular",
    re.IGNORECASE,
)
#: A day off, and the sign behind which the reason for it is told; and what a reason says of another day.
_OFF: Final = Pattern(
    r"(?i)\W*no\s(?:class(?:es)?|lectures?|seminar|session|meeting|workshop|school)\s?(?::|;|\s[–—-]\s)"
)
_IS_ANOTHER: Final = Pattern(r"(?i)\s(?:is|was|falls)\s")
#: What lasts for days, of which the holidays in a bracket behind it are some.
_BREAK: Final = Pattern(r"(?i)\b(?:break|recess|vacation|holidays)\s*$")


def tells_reason(text: str, mentions: Sequence[DateMention]) -> bool:
    """Whether the dates of a clause only tell why there is no class: "No class: Monday 1 April is a holiday and I am not back by then"."""
    opens = _OFF.match(text) if mentions else None
    return opens is not None and all(_IS_ANOTHER.match(text, mention.end) for mention in mentions)


def before_holidays(text: str, mentions: Sequence[DateMention], first: dt.date) -> str:
    """What stands before the bracket that tells which holidays a break holds, where its row has its first day: "Spring break (Eid 14 April; May Day 1 May)"."""
    opens = text.find("(")
    inside = opens >= 0 and bool(mentions) and all(mention.start > opens for mention in mentions)
    within = inside and all(m.date is not None and m.date >= first for m in mentions)
    return text[:opens] if within and _BREAK.search(text, 0, opens) else text


def without_days_held(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """The dates of a clause that tells of a day off, without those of which it goes on to say that there is class."""
    if not mentions or _HELD.search(text) is None:
        return list(mentions)
    ends = [*(mention.start for mention in mentions[1:]), len(text)]
    told = [_behind(text[m.end : end]) for m, end in zip(mentions, ends, strict=True)]
    return [
        mention
        for mention, said in zip(mentions, told, strict=True)
        if is_no_class(said) or _HELD.search(said) is None
    ]


def _behind(text: str) -> str:
    """What is said behind a date, up to the end of the bracket that it stands in."""
    closes, opens = text.find(")"), text.find("(")
    return text if closes < 0 or 0 <= opens < closes else text[:closes]
