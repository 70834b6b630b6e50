"""Class days that a unit lists below its title: "Unit 1: Tonality" over "Class meetings: Aug 21, 23, 28"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.finding.printed_lines import without_lines
from servers.syllabus.reading.document import Document, Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["listed_classes"]

_LABEL: Final = Pattern(
    r"[\s•●○◦▪■*·–—-]*(?:class(?:es|\s(?:meetings?|sessions?|days|dates))?|lectures?|meetings?|meeting\s(?:days|dates)|sessions?|seminars?)\s*:\s*",
    re.IGNORECASE,
)
_BETWEEN: Final = Pattern(r"\s*(?:[,;&/]|\band\b)\s*(?:and\s+)?", re.IGNORECASE)
#: So many days are a list, and so many lists those of a course's units.
_SEVERAL, _FEWEST = 2, 2
_LONGEST_TITLE: Final = 80
#: What counts no dates of a table or list.
_GROUP: Final = 10**6


def listed_classes(document: Document, context: TermContext) -> tuple[list[Entry], Document]:
    """An entry for each day of the lists, of what the line above them says, and the document without the lists."""
    lines = [line for block in document.blocks if isinstance(block, Paragraph) for line in block.lines]
    found = list(_lists(lines, context))
    if len(found) < _FEWEST:
        return [], document
    entries = [replace(entry, days=(day,)) for entry, _ in found for day in entry.days]
    return entries, without_lines(document, {id(line) for _, line in found})


def _lists(lines: Sequence[Line], context: TermContext) -> Iterator[tuple[Entry, Line]]:
    for above, line in pairwise(lines):
        label = _LABEL.match(line.text) if has_digit(line.text) else None
        title = above.text
        if label is None or len(title) > _LONGEST_TITLE or find_dates(title, context):
            continue
        days = find_dates(line.text, context)
        told = [label.end(), *(one.end for one in days)]
        gaps = [line.text[end : one.start] for end, one in zip(told, days, strict=False)]
        alone = not line.text[told[-1] :].strip(" .;") and not any(one.end_date for one in days)
        parted = len(days) >= _SEVERAL and not gaps[0].strip() and all(map(_BETWEEN.fullmatch, gaps[1:]))
        if alone and parted and all(one.date is not None for one in days):
            yield Entry(days_of(days), (Matter("topic", "", (above,)),), (line,), "list", _GROUP), line
