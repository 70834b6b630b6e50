"""Hours of a row's work that stand beside its date, or elsewhere in the row of its only exam or presentation."""

from __future__ import annotations

from dataclasses import replace

from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.strokes import with_strokes
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.entry import Entry
from servers.syllabus.finding.exam_windows import asks_for_answers
from servers.syllabus.finding.hours_column import beside_day, hours_in
from servers.syllabus.finding.open_until import until_closed
from servers.syllabus.finding.other_hours import is_of_another
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.finding.stated_due import AT_CLASS

__all__ = ["with_row_times"]


_LATE = 23
#: What makes the hour behind a date the last one: "February 24, by 4 pm".
_LIMIT = Pattern(r"(?i)\b(?:by|before|no later than|until)\s*$")
#: The title of a column that gives only hours.
_TIME_TITLE = Pattern(r"(?i)\W*(?:(?:due|start|end|exam)\s)?times?(?:\sdue)?\W*|\W*(?:hour|due at)\W*")
_ONLY_TIME = Pattern(r"(?i)[\d\s:.–—-]+(?:[ap]\.?m\.?)?[\d\s:.–—-]*(?:[ap]\.?m\.?)?\W*")


def with_row_times(entry: Entry, found: list[Candidate], context: TermContext) -> list[Candidate]:
    """The hours that stand beside the date, or elsewhere in the row of its only exam or presentation."""
    beside_date = until_closed(beside_day(entry, context))
    columns = [m.text for m in entry.matters if m.role == "hours" or _TIME_TITLE.fullmatch(m.header)] or [
        beside_date
    ]
    hour_apart = any(m.role == "hours" for m in entry.matters)
    if AT_CLASS.fullmatch(columns[0]):
        found = [replace(c, by_class=True) for c in found]
    beside = _said_once(hours_in(columns[0])) if entry.origin == "table" else []
    untitled = not any(m.header for m in entry.matters)
    due = {"due", "label", "topic_due"} if untitled else {"due", "label"}
    limit = bool(beside) and _is_limit(columns[0], beside[0])
    if len(beside) == 1 and not beside[0].doubts:
        hours = (beside[0].time, beside[0].end_time)
        own = {day.date for day in entry.days}
        found = [
            replace(c, time=hours[0], end_time=hours[1])
            if c.time is None
            and c.day.date in own
            and (c.origin in due or hour_apart or (limit and (untitled or c.origin == "topic_due")))
            else c
            for c in found
        ]
    events = [c for c in found if c.kind in {"exam", "presentation"}]
    if not events or len({(c.kind, c.day) for c in events}) != 1 or any(c.time for c in events):
        return found
    told = {"notes", "topic", "reading", "due", "kind"}
    matters = [m.text for m in entry.matters if m.role in told or _ONLY_TIME.fullmatch(m.text)]
    texts = [
        piece
        for text in (*matters, beside_date)
        for sentence in sentences(text)
        for piece in sentence.split(";")
        if _is_of(events[0], piece, context)
    ]
    strokes = (with_strokes(text, context.signs) for text in texts)
    read = [(text, t) for text in strokes for t in find_times(text)]
    times = [t for _, t in read if not t.doubts] or [t for text, t in read if asks_for_answers(text)]
    if len(times) != 1:
        return found
    hour = times[0]
    timed = {
        id(c): replace(c, time=hour.time, end_time=hour.end_time, doubts=(*c.doubts, *hour.doubts))
        for c in events
    }
    return [timed.get(id(c), c) for c in found]


def _said_once(hours: list[TimeMention]) -> list[TimeMention]:
    """The hours, those of several lines as one where they are the same: "due by 5 pm" over "due by 5 pm"."""
    return hours[:1] if len({(hour.time, hour.end_time) for hour in hours}) == 1 else hours


def _is_of(event: Candidate, piece: str, context: TermContext) -> bool:
    """Whether a piece of an event's row may tell its hour, as what it says of another day does not: "posted at noon on May 3"."""
    if has_digit(piece) and find_times(piece):
        days = [mention.date for mention in find_dates(piece, context) if mention.date is not None]
        if days and event.day.date not in days:
            return False
        if days and event.kind == "exam" and asks_for_answers(piece):
            return True
    return not is_of_another(piece)


def _is_limit(text: str, hour: TimeMention) -> bool:
    """Whether an hour behind a date is the last one: "by 4 pm", "23:59"."""
    late = hour.end_time is None and hour.time.hour == _LATE
    return late or _LIMIT.search(text[: hour.start]) is not None
