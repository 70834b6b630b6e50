"""Spans of days that are no days of work: of a part of the course ("Unit One: 6/6–6/13"), of what goes on for weeks, of signing up."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern

__all__ = ["PART_TITLE", "is_going_on", "without_span_of_part"]

_NUMBER: Final = r"(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight)"
#: Such a title and nothing else, from a text's beginning to where its days stand: "Unit One: ", "MODULE 2, ", "Part 3 (".
PART_TITLE: Final = Pattern(
    rf"^\W*(?:unit|part|module|section|block|phase|theme|segment)\s+{_NUMBER}\s*[:,(–—-]?\s*$", re.IGNORECASE
)


#: So many days are no deadline and no exam: "Attendance (10%): October 5 to December 5".
_LONGEST_SPAN: Final = 28
#: Before the last of the days on which something comes back: "each Friday until December 5".
_TO_THE_LAST: Final = Pattern(
    r"\b(?:(?:each|every)\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekly)\b[^.;:]{0,40}\b(?:until|till|through|thru)\s(?:[a-z]+day,?\s)?$",
    re.IGNORECASE,
)
_SIGN_UP: Final = Pattern(r"\bsign[\s-]?ups?\W*(?:dates?|period|window)?\W*$", re.IGNORECASE)


def is_going_on(text: str, mention: DateMention) -> bool:
    """Whether the days go on for weeks, bound what comes back, or are those on which students sign up for something."""
    if _TO_THE_LAST.search(text[: mention.start]):
        return True
    if mention.date is None or mention.end_date is None:
        return False
    long = (mention.end_date - mention.date).days > _LONGEST_SPAN
    return long or _SIGN_UP.search(text[: mention.start]) is not None


def without_span_of_part(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """The days of a statement without the span of the part that it opens with, and without what an exam is on.

    "Unit 1, 9/1–9/12 – test on 9/12"; "Exam 1 on October 31 (October 3-26)".
    """
    if len(mentions) < 2:
        return mentions
    kept = [m for n, m in enumerate(mentions) if not (n and _is_covered(text, mentions[n - 1], m))]
    if kept[0].end_date is None or len(kept) < 2 or not PART_TITLE.match(text[: kept[0].start]):
        return kept
    return kept[1:]


def _is_covered(text: str, day: DateMention, span: DateMention) -> bool:
    """Whether a span in a bracket right behind a day lies before it."""
    if day.date is None or day.end_date is not None or span.end_date is None:
        return False
    return span.end_date <= day.date and text[day.end : span.start].strip() == "("
