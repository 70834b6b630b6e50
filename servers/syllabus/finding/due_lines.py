"""Dated lines under a label of what is due, within a week or class that has its own date: "Due:" over "9/7: Essay 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.cut import without_spans
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.deliverable import is_reading
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.reading.line import Line

__all__ = ["due_lines"]

#: A label with nothing behind it; what stands below it says when.
_LABEL: Final = Pattern(
    r"\W*(?:(?:assignments?|home\s?work|hw|work|items?|things|papers?|what(?:['’]s|\sis))\s+)?(?:due|to\s(?:hand|turn)\sin|to\ssubmit|deadlines?|deliverables?|submissions?)"
    r"(?:\s+(?:dates?|(?:in|for)\s+this\s+\w+|this\s+(?:week|module|unit)|items?))?\s*[:.–—-]?\s*",
    re.IGNORECASE,
)
_LONGEST_LABEL: Final = 40
#: What may stand before a line's date and between it and the work.
_OPENING: Final = Pattern(r"[\s•●○▪■*·‣➢§–—-]*(?:(?:by|on|due)\s+)?", re.IGNORECASE)
_PARTING: Final = Pattern(r"\s*(?:at\s|by\s|@|\(|[:|–—-]|\d|[A-Z“\"])")
#: A label of another kind ends the list.
_OTHER_LABEL: Final = Pattern(
    r"\W*[A-Z][A-Za-z ()/]{2,30}:\s*$|\W*(?:readings?|topics?|in class)\b.{0,12}:", re.IGNORECASE
)


def due_lines(
    lines: Sequence[Line], opens: Sequence[bool], context: TermContext, *, group: int
) -> Iterator[tuple[Entry, range]]:
    """The dated lines under labels of what is due, as entries, each with the places of its lines and its label's.

    ``opens``: for each line, whether a paragraph begins with it. A line without a date goes with the one above it
    where it does not open a paragraph.
    """
    for at, line in enumerate(lines):
        wrapped = line.text.islower() and not opens[at] and not line.text.endswith(":")
        if len(line.text) < _LONGEST_LABEL and not wrapped and _LABEL.fullmatch(line.text):
            yield from _below(lines, opens, at + 1, context, group)


def _below(
    lines: Sequence[Line], opens: Sequence[bool], start: int, context: TermContext, group: int
) -> Iterator[tuple[Entry, range]]:
    at = start
    while at < len(lines) and (mention := _led_by(lines[at].text, context)) is not None:
        stop = at + 1
        while stop < len(lines) and _goes_on(lines[stop], context, opens=opens[stop]):
            stop += 1
        body = without_spans(lines[at:stop], [(0, mention.end)])
        if not body or is_reading(" ".join(line.text for line in body)):
            return
        entry = Entry(days_of([mention]), (Matter("due", "Due", tuple(body)),), (lines[at],), "list", group)
        yield entry, range(start - 1 if at == start else at, stop)
        at = stop


def _led_by(text: str, context: TermContext) -> DateMention | None:
    """The one date that a line begins with, where work is named behind it."""
    mentions = find_dates(text, context) if re.search(r"\d", text) else []
    if not mentions or mentions[0].date is None or not _OPENING.fullmatch(text[: mentions[0].start]):
        return None
    rest = text[mentions[0].end :]
    return mentions[0] if _PARTING.match(rest) and re.search(r"[^\W\d_]{2,}", rest) else None


def _goes_on(line: Line, context: TermContext, *, opens: bool) -> bool:
    return not opens and _led_by(line.text, context) is None and not _OTHER_LABEL.match(line.text)
