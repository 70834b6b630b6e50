"""Hours that nothing names, in a document that names its class: people's, another matter's, or those of small sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.no_meeting import minutes_of
from servers.syllabus.finding.own_field import opens_own_field
from servers.syllabus.finding.person_line import is_person_line
from servers.syllabus.finding.rows import PrintedRow
from servers.syllabus.finding.same_meeting import FoundMeeting

__all__ = ["beside_named"]

_LECTURE = Pattern(r"\blectures?\b", re.IGNORECASE)
_SECTION = Pattern(r"\W*sections?\b", re.IGNORECASE)
#: The column of those who lead small sections.
_LEADER = Pattern(
    r"\W*(?:TAs?|GSIs?|GAs?|AIs?|TFs?|leaders?|tutors?|(?:teaching|graduate|section)\s(?:assistants?|fellows?|leaders?|instructors?))(?:\sname)?\W*",
    re.IGNORECASE,
)
#: So many minutes at most on one day are no class beside another one; so near above stands whose hours they are.
_SHORT, _ABOVE = 80, 2


def beside_named(found: Sequence[FoundMeeting], rows: Sequence[PrintedRow]) -> Iterator[FoundMeeting]:
    """The meetings; what nothing names is no class where others are named."""
    named = [one for one in found if one.kind == "lecture" and (one.called or len(one.pair.days) > 1)]
    lectures = [one for one in named if _LECTURE.search(one.called) and not one.section]
    for one in found:
        others = [other for other in named if other is not one and other.row != one.row]
        if one.kind != "lecture" or not others:
            yield one
        elif any(other is not one for other in lectures) and _is_section(one):
            yield replace(one, kind="discussion")
        elif one.called:
            yield one
        elif _is_of_person(one, rows):
            yield replace(one, kind="office_hours")
        elif not _is_other_matter(one):
            yield one


def _is_small(one: FoundMeeting) -> bool:
    return len(one.pair.days) == 1 and minutes_of(one.pair) <= _SHORT


def _is_section(one: FoundMeeting) -> bool:
    """Whether the row is one small section's: it begins so, or its table has a column of sections and of who leads them."""
    if not (one.section and _is_small(one)):
        return False
    listed = any(map(_SECTION.match, one.row.header)) and any(map(_LEADER.fullmatch, one.row.header))
    return listed or _SECTION.match(one.row.text) is not None


def _is_of_person(one: FoundMeeting, rows: Sequence[PrintedRow]) -> bool:
    """Whether the row is a person's, or short hours stand below a person's address."""
    if one.row.role != "table" and is_person_line(one.row.text):
        return True
    at = next((n for n, row in enumerate(rows) if row is one.row), 0)
    return _is_small(one) and any("@" in row.text for row in rows[max(0, at - _ABOVE) : at])


def _is_other_matter(one: FoundMeeting) -> bool:
    return one.row.role != "table" and opens_own_field(one.row.text)
