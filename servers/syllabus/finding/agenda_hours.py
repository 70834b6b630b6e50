"""Hours of a class's agenda before what is told then of another day: "10:50-10:55 am: Homework due on Monday"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.clock import TimeMention
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.entry import Entry

__all__ = ["without_agenda_hours"]

_A_WORD: Final = Pattern(r"[^\W\d_]{2}")


def without_agenda_hours(
    text: str, times: list[TimeMention], entry: Entry, own: Sequence[DateMention]
) -> list[TimeMention]:
    """The hours of a clause, without those from and to that open it where it tells of another day than its entry's.

    What they are of stands between the two: "(8-10 am 12/9) Quiz 3" has that hour.
    """
    if not times or times[0].end_time is None or not own:
        return times
    days = {day.date for day in entry.days}
    elsewhere = all(one.date not in days for one in own)
    opens = _A_WORD.search(text, 0, times[0].start) is None
    between = own[0].start > times[0].end and _A_WORD.search(text, times[0].end, own[0].start) is not None
    return times[1:] if elsewhere and opens and between else times
