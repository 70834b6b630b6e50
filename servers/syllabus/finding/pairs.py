"""Pairs: days of the week with their time of day ("MWF 10-10:50", "2:00-3:00 TR")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.clock import TimeMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import WeekdayMention

__all__ = ["DatedSpan", "Pair", "find_pairs"]

#: More characters than this between the days and the time, and they belong to different things.
_FAR = 90
_ELSEWHERE = Pattern(
    r"\b(?:due|deadline|exams?|midterm|final|quiz|homework|assignments?|submit\w*)\b", re.IGNORECASE
)
#: Two days joined by a hyphen, every other day of the week: no class is held on all three.
_TWO_DAYS = Pattern(
    r"(?:M(?:on(?:day)?s?)?\.?\s?[-–—]\s?W(?:ed(?:nesday)?s?)?|T(?:u|ue|ues|uesdays?)?\.?\s?[-–—]\s?(?:R|Th(?:u|ur|urs|ursdays?)?))\.?",
    re.IGNORECASE,
)

#: Where another field's hours begin: "2:00-3:15 (TR). Lab: 3:30-5:20".
_NEXT_FIELD = Pattern(r"[.;]\s+[A-Z][^.;:]*:\s*$")
#: What joins days to the hours before them, though days of others stand before those: "lab 1-4 on Tuesdays", "3-5 (T)".
_ON_DAYS = Pattern(r"\s+on\s+")
_OPENS = Pattern(r"\s?\(")
_DAYS_FIELD = Pattern(
    r"\s*\W{0,3}(?:(?:class|meeting|course)\s)?days?(?:\sof\sweek)?\s?[:\t]\s*", re.IGNORECASE
)


#: Hours one below the other, each at the head of its line, below the days that they are all on.
_LIST_OF_HOURS = Pattern(
    r"[^\n]{0,60}(?:\n\W*\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?[-–—][^\n]{3,60}){2,}\n\W*", re.IGNORECASE
)


class DatedSpan(NamedTuple):
    """Where a date is printed (offsets), and whether it is a stretch of days."""

    start: int
    end: int
    stretch: bool


class Pair(NamedTuple):
    """Days and their time; ``start`` and ``end``: where the two together are printed."""

    days: tuple[Weekday, ...]
    time: TimeMention
    start: int
    end: int


def find_pairs(
    text: str,
    days: Sequence[WeekdayMention],
    times: Sequence[TimeMention],
    dated: Sequence[DatedSpan],
) -> Iterator[Pair]:
    """Each time with its days: those before it, or those directly behind where none stand before on its line."""
    behind_last: WeekdayMention | None = None
    for time in times:
        earlier = [d for d in days if d.end <= time.start + 1]
        listed_below = (
            bool(earlier) and _LIST_OF_HOURS.fullmatch(text, earlier[-1].end, time.start) is not None
        )
        before = [d for d in earlier if listed_below or time.start - d.end <= _FAR]
        line_start = text.rfind("\n", 0, time.start) + 1
        line_end = text.find("\n", time.end)
        after = [
            d
            for d in days
            if time.end <= d.start < (line_end if line_end >= 0 else len(text)) and d.start - time.end <= 25
        ]
        # of "1-2 pm MW, 10-11 am TR" the days behind the first hours are not those of the second
        before = (
            [d for d in before if d is not behind_last] if after and behind_last in before[-1:] else before
        )
        following = [d for d in days if d.start > time.end and _is_led(text, time, d)]
        if before and before[-1] is behind_last and _NEXT_FIELD.search(text, before[-1].end, time.start):
            before = []
        directly = before and re.fullmatch(r"[\s,:(-]*", text[before[-1].end : time.start])
        behind = (following and not directly) or (
            after
            and not directly
            and not any(d.start >= line_start for d in before)
            and not re.search(r"\d", text[time.end : after[0].start])
        )
        if not behind and not before and (day := _titled_below(text, days, line_end)):
            yield Pair(_joined(text, [day]), time, time.start, day.end)
        elif behind:
            behind_last = (following or after)[0]
            yield Pair(_joined(text, [behind_last]), time, time.start, behind_last.end)
        elif before:
            group = _group(text, before, times)
            between = text[before[-1].end : time.start]
            listed = any(not span and _ON_DAYS.fullmatch(text, time.end, start) for start, _, span in dated)
            if listed_below or not (listed or _is_cut(between, before[-1].end, time.start, dated)):
                yield Pair(_joined(text, group), time, group[0].start, time.end)


def _is_led(text: str, time: TimeMention, day: WeekdayMention) -> bool:
    """Whether days behind hours are theirs, by the word between or by their bracket."""
    if _ON_DAYS.fullmatch(text, time.end, day.start):
        return True
    return _OPENS.fullmatch(text, time.end, day.start) is not None and text[day.end : day.end + 1] == ")"


def _titled_below(text: str, days: Sequence[WeekdayMention], line_end: int) -> WeekdayMention | None:
    """The days that the next line gives by that name: "Time: 9:05-9:55" over "Days: MWF"."""
    below = next((day for day in days if day.start > line_end >= 0), None)
    return below if below and _DAYS_FIELD.fullmatch(text, line_end, below.start) else None


def _group(text: str, before: Sequence[WeekdayMention], times: Sequence[TimeMention]) -> list[WeekdayMention]:
    """The last days before a time, with those that are only joined to them by a few words."""
    group = [before[-1]]
    for day in reversed(before[:-1]):
        between = text[day.end : group[0].start]
        apart = any(day.end <= t.start + 1 and t.end <= group[0].start + 1 for t in times)
        if re.fullmatch(r"\s*[\[(]?\s*or\s+", between):
            return [day]
        if apart or len(between) > 4 or "\n" in between:
            break
        group.insert(0, day)
    return group


def _joined(text: str, group: Sequence[WeekdayMention]) -> tuple[Weekday, ...]:
    named = {day for mention in group for day in _days(text[mention.start : mention.end], mention)}
    return tuple(day for day in WEEKDAYS if day in named)


def _days(printed: str, mention: WeekdayMention) -> tuple[Weekday, ...]:
    """The days; "T-Th", "Mon-Wed" before a class's time are two days, not a stretch."""
    if len(mention.days) != 3 or _TWO_DAYS.fullmatch(printed) is None:
        return mention.days
    return mention.days[0], mention.days[-1]


def _is_cut(between: str, start: int, end: int, dated: Sequence[DatedSpan]) -> bool:
    """Whether the days and the time belong to different things, or the day is a single date's."""
    if between.count("\n") > 2 or re.search(r"[.!?]\s+[A-Z][a-z]+ \w+ \w+", between):
        return True
    if "\n" in between and _ELSEWHERE.search(between):
        return True
    return any(start <= a < end and not span for a, _, span in dated)
