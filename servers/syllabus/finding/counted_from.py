"""Days that a sentence counts from a date it prints, or puts in its place: "a week after the film on October 2"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Final

from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.counts import amount_of
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import find_weekdays

__all__ = ["counted_from"]

_MOVED: Final = Pattern(r"\b(?:moved|rescheduled|changed|postponed|shifted) from\s+$", re.IGNORECASE)
_IS_DUE: Final = r"(?:due|submitted|turned\s+in|handed\s+in)"
#: "due one week after the screening on"; what is examined stands between for itself.
_AFTER: Final = Pattern(
    rf"(?i)\b{_IS_DUE}\b[^.;:()]{{0,20}}?\b(?P<many>an?|one|two|three|four|five|\d{{1,2}})\s+(?P<unit>week|day)s?\s+(?P<side>after|following|before|prior\s+to)\b(?P<what>[^.;:()]{{0,50}})$"
)
_EXAMINED: Final = Pattern(
    r"(?i)\b(?:exams?|midterms?|tests?|quiz(?:zes)?|finals?|prelims?|presentations?)\b"
)
#: "(October 4) is due the following Thursday", "on October 4 are due one week later".
_THEN: Final = Pattern(
    rf"(?i)\)?\s*,?\s*(?:is|are|will\s+be|must\s+be)\s+{_IS_DUE}\s+(?:by\s+|on\s+)?(?:(?:the\s+)?(?:following|next)\s+(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?P<many>one|a|two|three)\s+(?P<unit>week|day)s?\s+(?:later|after(?:wards?)?))\b"
)


def counted_from(text: str, mention: DateMention) -> DateMention:
    """The date that a sentence means by one that it prints: its own, but where it counts on from it or moves it."""
    if mention.date is None:
        return mention
    if mention.end_date is not None:
        # "moved from May 3 to May 10" reads as a span
        moved = _MOVED.search(text[: mention.start])
        return replace(mention, start=mention.end, date=mention.end_date, end_date=None) if moved else mention
    after = _AFTER.search(text[: mention.start])
    if after is not None and not _EXAMINED.search(after["what"]):
        return replace(mention, date=mention.date + _distance(after))
    then = _THEN.match(text, mention.end)
    return replace(mention, date=_then(mention.date, then)) if then is not None else mention


def _distance(match: re.Match[str]) -> dt.timedelta:
    days = amount_of(match["many"]) * (7 if match["unit"].lower() == "week" else 1)
    side = match.groupdict().get("side") or "after"
    return dt.timedelta(days=days if side.lower() in {"after", "following"} else -days)


def _then(date: dt.date, match: re.Match[str]) -> dt.date:
    if match["day"] is None:
        return date + _distance(match)
    day = WEEKDAYS.index(find_weekdays(match["day"])[0].days[0])
    return date + dt.timedelta(days=(day - date.weekday()) % 7 or 7)
