"""One class told day by day, and the only class of a course by another name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.same_meeting import FoundMeeting

__all__ = ["as_only_class", "day_by_day_joined", "numbered_joined"]

_WORKSHOP = Pattern(r"\bworkshops?\b", re.IGNORECASE)
#: One of them is attended: "Mondays 1-4 or Tuesdays 1-4".
_CHOICE = Pattern(r"\b(?:or|either|offered|choose|attend|campus)\b", re.IGNORECASE)
#: Where or for whom it is held, behind its hours: "6-8:50 (Austin), Tuesdays 6-8:50 (Round Rock)".
_BRACKET = Pattern(r"\d\s?(?:[ap]\.?m\.?)?\s?\((?P<what>[^()]+)\)", re.IGNORECASE)
#: So many blocks on at most the next day is told.
_NEAR = 3
#: Classes that are held beside another one.
_SMALL = Pattern(
    r"\b(?:recitations?|discussions?|tutorials?|sections?|precepts?|exercises?|problems?)\b", re.IGNORECASE
)


def as_only_class(found: Sequence[FoundMeeting]) -> list[FoundMeeting]:
    """The meetings; a workshop that is all that a course holds each week is its class."""
    classes = [one for one in found if one.kind != "office_hours"]
    if len(classes) != 1 or not _is_workshop(classes[0]):
        return list(found)
    return [replace(one, kind="lecture") if one is classes[0] else one for one in found]


def _is_workshop(one: FoundMeeting) -> bool:
    if one.kind != "discussion" or one.section or one.pair.time.end_time is None:
        return False
    return bool(_WORKSHOP.search(f"{one.called}\n{one.row.heading}")) and not _SMALL.search(one.called)


def day_by_day_joined(found: Sequence[FoundMeeting]) -> list[FoundMeeting]:
    """The meetings, those of a class as one where each of its days is told with the same hours and place.

    A class with other hours on a further day stays as it is told: each day for itself.
    """
    classes = [one for one in found if one.kind == "lecture"]
    if len(classes) < 2 or not _is_one(classes):
        return list(found)
    days = {day for one in classes for day in one.pair.days}
    first = classes[0]
    place = next((one.location for one in classes if one.location), None)
    doubts = tuple(dict.fromkeys(doubt for one in classes for doubt in one.doubts))
    whole = replace(
        first,
        pair=first.pair._replace(days=tuple(day for day in WEEKDAYS if day in days)),
        location=place,
        doubts=doubts,
        also=tuple(dict.fromkeys(one.row for one in classes if one.row is not first.row)),
    )
    return [whole if one is first else one for one in found if one.kind != "lecture" or one is first]


#: A week's class with its number, and where or for whom it is held, in a table's row: "Lecture 2 (on Zoom)".
_NUMBERED = Pattern(
    r"\W*(?:lectures?|class(?:es)?|sessions?|meetings?|seminars?)\s*#?(?P<number>\d{1,2})\b(?P<aside>[^\n]*)",
    re.IGNORECASE,
)


def numbered_joined(found: Sequence[FoundMeeting]) -> list[FoundMeeting]:
    """The meetings, classes that a table numbers through the week as one for the days of the same hours and remark.

    "Lecture 1 | Monday, 9:30-10:50" and "Lecture 2 | Wednesday, 9:30-10:50" are one class on two days.
    """
    alike: dict[tuple[object, ...], list[FoundMeeting]] = {}
    for one in found:
        first = one.row.segments[0].text if len(one.row.segments) > 1 else ""
        told = _NUMBERED.fullmatch(first) if one.kind == "lecture" and not one.section else None
        if told is not None:
            hours = one.pair.time.time, one.pair.time.end_time
            alike.setdefault((one.row.block, *hours, told["aside"].strip()), []).append(_placed(one, first))
    joined = {id(group[0].row): _on_all_days(group) for group in alike.values() if len(group) > 1}
    gone = {id(one.row) for group in alike.values() if len(group) > 1 for one in group[1:]}
    return [joined.get(id(one.row), one) for one in found if id(one.row) not in gone]


def _placed(one: FoundMeeting, name: str) -> FoundMeeting:
    """The meeting without a place that is only its number and what stands behind that."""
    told = one.location is not None and one.location in name
    return replace(one, location=None) if told else one


def _on_all_days(group: Sequence[FoundMeeting]) -> FoundMeeting:
    days = {day for one in group for day in one.pair.days}
    pair = group[0].pair._replace(days=tuple(day for day in WEEKDAYS if day in days))
    return replace(group[0], pair=pair, also=tuple(one.row for one in group[1:]))


def _is_one(classes: Sequence[FoundMeeting]) -> bool:
    hours = {(one.pair.time.time, one.pair.time.end_time) for one in classes}
    places = {one.location for one in classes if one.location}
    days = [day for one in classes for day in one.pair.days]
    if len(hours) > 1 or len(places) > 1 or classes[0].pair.time.end_time is None:
        return False
    if any(one.section or _CHOICE.search(one.row.text) for one in classes):
        return False
    brackets = {what for one in classes for what in _BRACKET.findall(one.row.text)}
    near = all(below.row.block - above.row.block <= _NEAR for above, below in pairwise(classes))
    return near and len(brackets) <= 1 and len(days) == len(set(days)) == len(classes)
