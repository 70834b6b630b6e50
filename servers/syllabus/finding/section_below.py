"""What a day's list tells below a line that names only the lab or section: it is of that week, and not of that day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.domain.syllabus import Meeting, MeetingKind, Weekday
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.entry import Day, Entry, Matter

__all__ = ["parted_by_section"]

#: A line that says of which meeting the lines below it are, and nothing else: "Section", "Lab:", "Discussion sections".
_ONLY_NAME: Final = Pattern(
    r"\W*(?:weekly\s)?(?P<name>labs?|laboratory|discussions?|sections?|recitations?|tutorials?)(?:\s(?:sections?|meetings?|sessions?))?\W*",
    re.IGNORECASE,
)
#: No such line is longer.
_LONGEST: Final = 24


def parted_by_section(entry: Entry, meetings: Sequence[Meeting]) -> Iterator[Entry]:
    """The entry of a class's day, and what stands below such a line as an entry of its week.

    Only where the document says that labs (or sections) meet, and on other days than this one.
    """
    found = next(_names(entry, meetings), None)
    if found is None:
        yield entry
        return
    number, place, name = found
    matter = entry.matters[number]
    above = replace(matter, lines=matter.lines[:place])
    below = Matter("topic", name, matter.lines[place + 1 :], matter.right)
    rest = (*((below,) if below.lines else ()), *entry.matters[number + 1 :])
    yield replace(entry, matters=(*entry.matters[:number], *((above,) if above.lines else ())))
    if rest:
        day = entry.days[0]
        monday = day.date - dt.timedelta(days=day.date.weekday())
        titled = (replace(rest[0], header=name), *rest[1:]) if rest[0].role == "topic" else rest
        yield replace(
            entry,
            days=(Day(monday, None, day.doubts),),
            matters=titled,
            lines=(matter.lines[place],),
            whole_week=True,
            of_work=True,
        )


def _names(entry: Entry, meetings: Sequence[Meeting]) -> Iterator[tuple[int, int, str]]:
    """The places of such lines: the matter's number, the line's in it, and what it names."""
    alone = len(entry.days) == 1 and not entry.days[0].is_span and not entry.whole_week
    if entry.origin != "list" or not alone:
        return
    for number, matter in enumerate(entry.matters):
        for place, line in enumerate(matter.lines):
            if not (number or place) or len(line.words) > 3 or len(line.text) > _LONGEST:
                continue
            name = _ONLY_NAME.fullmatch(line.text)
            if name is not None and _meet_elsewhere(name["name"], weekday_of(entry.days[0].date), meetings):
                yield number, place, name["name"]


def _meet_elsewhere(name: str, today: Weekday, meetings: Sequence[Meeting]) -> bool:
    """Whether all labs (or sections) are on other days of the week."""
    kind: MeetingKind = "lab" if name.lower().startswith("lab") else "discussion"
    days = {day for meeting in meetings if meeting.kind == kind for day in meeting.days}
    return bool(days) and today not in days
