"""The hour behind the day that a line tells and nothing else: "Friday, December 12, 5 pm" over "Portfolio due"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.entry import Entry

__all__ = ["with_heading_hours"]

_LONGEST: Final = 70
#: What may stand before the day.
_BEFORE: Final = Pattern(
    r"[\s\W]*(?:(?:week|class|session|lecture|meeting|day)\s#?\d{1,2}[\s\W]*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?[\s\W]*)?",
    re.IGNORECASE,
)
#: What may stand around the hour.
_AROUND: Final = Pattern(r"[\s,;:(@–—-]*(?:(?:at|by|from|before|due(?:\sby)?)\s)?", re.IGNORECASE)
_BEHIND: Final = Pattern(r"[\s).:,-]*")


def with_heading_hours(entry: Entry, found: list[Candidate], context: TermContext) -> list[Candidate]:
    """The candidates of a list's day, those without an hour at the one that its line tells behind the day.

    From one hour to another only what is held then is meant; what is due has none of its own.
    """
    if entry.origin != "list" or not found or not entry.lines:
        return found
    hour = _hour(entry.lines[0].text, context)
    if hour is None:
        return found
    own = {day.date for day in entry.days}
    return [
        replace(one, time=hour.time, end_time=hour.end_time) if _takes(one, hour, own) else one
        for one in found
    ]


def _hour(text: str, context: TermContext) -> TimeMention | None:
    times: Sequence[TimeMention] = find_times(text) if len(text) <= _LONGEST else ()
    if len(times) != 1 or times[0].doubts:
        return None
    hour = times[0]
    dates = [one for one in find_dates(text, context) if one.date is not None]
    if len(dates) != 1 or _BEFORE.fullmatch(text, 0, dates[0].start) is None:
        return None
    alone = _AROUND.fullmatch(text, dates[0].end, hour.start) is not None
    return hour if alone and _BEHIND.fullmatch(text, hour.end) is not None else None


def _takes(one: Candidate, hour: TimeMention, own: set[dt.date]) -> bool:
    if one.time is not None or one.kind == "no_class" or one.day.date not in own:
        return False
    return one.kind in EVENT_KINDS or hour.end_time is None
