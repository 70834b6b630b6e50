"""Questions that ask when, and their answers: "When is Essay 1 due? October 3."."""

from __future__ import annotations

from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.named_sentence import opens_with_day

__all__ = ["answered"]

#: A question for the day of one thing.
_ASKS: Final = Pattern(
    r"(?i)(?:(?:Q|question)\s?\d{0,2}\s?[.:)]\s?)?(?:when|(?:on\s)?(?:what|which)\s(?:day|date))\s(?:is|are|will|do\swe\shave|does)\s(?:the\s|our\s|my\s|your\s)?(?P<work>[^?]{3,60}?)"
    r"(?P<due>\s(?:be\s)?(?:due|handed\sin|turned\sin|submitted))?(?:\s(?:held|scheduled|given|take\splace|be|be\sheld))?\s?\?"
)
#: What leads to the day in an answer.
_LEADS: Final = Pattern(
    r"(?i)(?:(?:A|answer)\s?\d{0,2}\s?[.:)]\s?)?(?:(?:it['’]?s|it\sis|it\swill\sbe|they\sare|it\sis\sdue)\s)?(?:due\s)?(?:(?:on|by)\s)?"
)
#: An answer for a day of every week.
_WEEKLY: Final = Pattern(
    r"(?i)(?:every|each)\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
)


def answered(question: str, answer: str) -> str | None:
    """What a question and its answer say together, where that is when a thing is: "Essay 1 due: October 3."; else None."""
    asked = _ASKS.fullmatch(question.strip())
    lead = _LEADS.match(answer)
    day = answer[lead.end() :] if lead else answer
    if asked is None or not (opens_with_day(day) or _WEEKLY.match(day)) or kind_of(asked["work"]) is None:
        return None
    if _WEEKLY.match(day):
        return f"{asked['work']} are due {day[0].lower()}{day[1:]}" if asked["due"] else None
    return f"{asked['work']}{' due' if asked['due'] else ''}: {day}"
