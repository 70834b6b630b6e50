"""Days of a list's line that brackets behind them tell something of: "March: 3/3, 3/5, 3/10 (Spring break), 3/17"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.cut import without_spans
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.reading.line import Line

__all__ = ["NotedDay", "entry_of_noted", "noted_days"]

_NOTE: Final = Pattern(r"\s*[(\[](?=[^()\[\]]*[^\W\d_]{3})[^()\[\]]{3,60}[)\]]")
#: A further day, whose month is that of the one before it, with its note, and the days behind that: ", 9 (no class), 14".
_BARE: Final = Pattern(
    rf"\s*(?:,|&|and\b)\s*(?P<day>\d{{1,2}})(?P<note>{_NOTE.pattern})(?:\s*,\s*\d{{1,2}}\b(?!\s*[(/]))*"
)
#: So many days on a line are a list of class days; behind the last of two a note may be of both.
_FEWEST: Final = 3
_SHORTEST_MONTH: Final = 28


class NotedDay(NamedTuple):
    """A date of a line, where the note in brackets behind it stands, and where what tells of days behind it ends."""

    mention: DateMention
    start: int
    end: int
    until: int


def noted_days(text: str, mentions: Sequence[DateMention]) -> list[NotedDay]:
    """The dates of several on a line that have a note of their own; empty where all of them have one."""
    if bare := _bare_day(text, mentions):
        return [bare]
    if len(mentions) < _FEWEST:
        return []
    found = [
        NotedDay(mention, note.start(), note.end(), note.end())
        for mention in mentions
        if (note := _NOTE.match(text, mention.end)) is not None
    ]
    return found if len(found) < len(mentions) else []


def _bare_day(text: str, mentions: Sequence[DateMention]) -> NotedDay | None:
    last = mentions[-1]
    found = _BARE.match(text, last.end)
    if found is None or last.date is None or not last.date.day < int(found["day"]) <= _SHORTEST_MONTH:
        return None
    day = replace(last, date=last.date.replace(day=int(found["day"])), end_date=None)
    return NotedDay(day, found.start("note"), found.end("note"), found.end())


def entry_of_noted(noted: NotedDay, line: Line, group: int) -> Entry:
    """What a note tells of its day."""
    behind = line.text.find(" ", noted.end)  # a comma is of the note's last word
    spans = [(0, noted.start), *([(behind, len(line.text))] if behind > 0 else [])]
    lines = without_spans((line,), spans)
    return Entry(days_of([noted.mention]), (Matter("topic", "", tuple(lines)),), (line,), "list", group)
