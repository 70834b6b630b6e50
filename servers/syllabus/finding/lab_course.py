"""Courses that are labs: their class hours are a lab's though no label says so."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from servers.domain.syllabus import Weekday
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import GAP, PrintedRow
from servers.syllabus.finding.same_meeting import FoundMeeting

__all__ = ["as_lab_course"]

#: The title stands in the first rows.
_ROWS = 6
_TITLE = Pattern(
    r"(?:\W*[A-Z]{2,6}[\s-]?\d{2,4}\w?\s*:)?(?!\W*(?:room|location|where|place|office|time|class|meets?)\b)[^:]*\w\W+Lab(?:oratory)?(?!-\s*$)"
    r"(?:\s+(?:I{1,3}|IV|V|[1-4AB]))?\s*(?:$|[-,(|\t]|(?:Fall|Spring|Summer|Winter|Autumn|Syllabus|Course)\b)",
    re.IGNORECASE,
)
#: What is called a lecture, or where the verb alone tells of a class.
_SAID = Pattern(r"\b(?:lectur\w+|meets?)\b", re.IGNORECASE)


def as_lab_course(found: Sequence[FoundMeeting], rows: Sequence[PrintedRow]) -> list[FoundMeeting]:
    """The meetings, class hours as a lab's where the course's title ends in "Lab" and no other hours are a lab's.

    Hours that are called a lab's in one place are a lab's in the others too.
    """
    kinds = {one.kind for one in found}
    labs = {_hours(one) for one in found if one.kind == "lab"}
    if labs:
        return [
            replace(one, kind="lab") if one.kind == "lecture" and _hours(one) in labs else one
            for one in found
        ]
    if "lecture" not in kinds or not any(_is_title(row) for row in rows[:_ROWS]):
        return list(found)
    return [
        replace(one, kind="lab") if one.kind == "lecture" and not _SAID.search(one.row.text) else one
        for one in found
    ]


def _hours(one: FoundMeeting) -> tuple[tuple[Weekday, ...], dt.time]:
    return one.pair.days, one.pair.time.time


def _is_title(row: PrintedRow) -> bool:
    return (
        row.page == 1 and row.role != "table" and GAP not in row.text and _TITLE.match(row.text) is not None
    )
