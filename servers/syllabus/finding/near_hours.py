"""Which of a sentence's hours is that of one of its dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern

__all__ = ["hour_near", "hours_beside"]

_DIRECTLY_BEHIND: Final = Pattern(r"[\s,@(–-]*(?:at|from)?\s*", re.IGNORECASE)
#: An hour that ends the sentence and is that of all its dates: "(all 11:59pm)", "all due at noon".
_OF_ALL: Final = Pattern(
    r"(?i)[(,;–—-]\s*(?:all|each)(?:\s+(?:are|is|of (?:these|them|which)))*(?:\s+due)?(?:\s+(?:at|by|before))?\s[^,;()]{2,24}\)?\W*$"
)
#: The days of each week whose hour follows.
_EACH_WEEK: Final = Pattern(
    r"(?i)\b(?:every\s+)?(?P<day>mon|tues|wednes|thurs|fri|satur|sun)days?\s*,?\s*(?:(?:by|at|before)\s*)?$"
)


def _is_of_next(text: str, time: TimeMention, mention: DateMention, end: int) -> bool:
    """Whether an hour between two dates leads to the second: "due May 3; and a final, due by 5 pm on May 10"."""
    apart = ";" in text[mention.end : time.start] and end < len(text)
    return apart and re.fullmatch(r"\s*(?:on|,)?\s*", text[time.end : end]) is not None


def _is_of_earlier(text: str, time: TimeMention, mention: DateMention, since: int) -> bool:
    """Whether an hour before a date is another's: "Sept 18, 6 pm; Exam 2: Oct 16", "Sept 18, 6 pm (draft: Sept 4)", or each week's: "Sundays by 9 pm"."""
    weekly = _EACH_WEEK.search(text[: time.start]) if time.end <= mention.start else None
    if weekly and mention.date and not f"{mention.date:%A}".lower().startswith(weekly["day"].lower()):
        return True
    if (
        not 0 < since <= time.start
        or time.end > mention.start
        or not re.search("[;(]", text[time.end : mention.start])
    ):
        return False
    return _DIRECTLY_BEHIND.fullmatch(text, since, time.start) is not None


def hour_near(
    text: str, times: list[TimeMention], mention: DateMention, reach: tuple[int, int]
) -> TimeMention | None:
    """The hour of a date: the first behind it within ``reach``, else the last before it."""
    if len(times) == 1 and (said := _OF_ALL.search(text)) and said.start() <= times[0].start < said.end():
        return times[0]
    inside = [
        t
        for t in times
        if reach[0] <= t.start and t.end <= reach[1] and not mention.start <= t.start < mention.end
    ]
    inside = [t for t in inside if not _is_of_earlier(text, t, mention, reach[0])]
    after = [t for t in inside if t.start >= mention.end]
    inside = [t for t in inside if t not in after or not _is_of_next(text, t, mention, reach[1])]
    after = [t for t in after if t in inside]
    return after[0] if after else inside[-1] if inside else None


def hours_beside(text: str, mentions: Sequence[DateMention]) -> list[TimeMention]:
    """The hours in a text, whose dates hold none; digits without a colon are known by the date before them."""
    beside = (t for t in find_times(text) if not any(m.start < t.end and t.start < m.end for m in mentions))
    return find_times(_blanked(text, mentions)) or list(beside)


def _blanked(text: str, mentions: Sequence[DateMention]) -> str:
    """The text with spaces for its dates, whose numbers are no hours."""
    for mention in mentions:
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return text
