"""Places of meetings that stand on a line of their own near their hours: "Office: Long 21", "Location: Hall 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.places import as_place
from servers.syllabus.finding.rows import GAP, PrintedRow
from servers.syllabus.finding.same_meeting import FoundMeeting

__all__ = ["with_places_near"]

_OPENS: Final = r"(?:^|[\t;,|(•·∗*–—-]\s*|\.\s+|\s(?=Office\s?:))\W*"
_WHOSE: Final = r"(?:(?:my|instructor|professor|lecturer|teacher|faculty|prof\.?)(?:['’]?s)?\s)?"
#: "Office: Long 21", "Office Location: CSA 120", "Instructor's office: Gibson 401".
_OFFICE: Final = Gated(
    rf"{_OPENS}{_WHOSE}office(?:\s(?:location|address|room|number|building))?\s*(?:[:\t]|\s-\s|\sis\s(?:in\s)?)\s*(?P<place>[^\t;|]+)",
    "office",
    re.IGNORECASE,
)
#: "Class Room: SGMH 2504", "Meeting location: MUS N285", "location   IB 345".
_OF_CLASS: Final = Gated(
    rf"{_OPENS}(?:(?:class|meeting|lecture|course|classroom)\s?)?(?:location|place|room|venue|where)s?\s*[:\t]\s*(?P<place>[^\t;|]+)",
    "location,place,room,venue,where",
    re.IGNORECASE,
)
#: A place on the line below the hours: "in NMS 2.122; Phone 471-8415".
_BELOW: Final = Pattern(
    r"\W*(?:in|at)\s+(?P<place>[A-Z\d][^;|\t(]{2,40}?)\s*(?:\.(?=\s|$)|[;|\t(,]|$)", re.IGNORECASE
)
#: What ends an office's field without a sign.
_ENDS: Final = Pattern(
    r"(?:(?<=\w{4})|(?<=\d)|(?<=\)))\.\s.*$|[\s,;(/]*(?:\b(?:office\s)?hours?\b|\b(?:tele)?phone\b|\btel\b|\be-?mail\b|\bfax\b|\bext\b|\bweb|\bor\s|\bcell\b|\bmailbox\b|\bdept|https?:|\S+@|[(+]?\d{3}[).\s-]{1,2}\d{3}[-.\s]\d{4}|\b\d{3}-\d{4}\b|\bx\s?\d{4}).*$",
    re.IGNORECASE,
)
#: What stands where no place is known.
_UNKNOWN: Final = Pattern(
    r"\W*(?:t\.?b\.?[adc]\.?|n/?a|none|unknown|to be (?:announced|determined)|varies)\b.*", re.IGNORECASE
)
#: Another person's lines begin here.
_PERSON: Final = Pattern(
    r"\W*(?:(?:graduate|teaching|course|head|lab|co-?)\s?)*(?:TAs?|GTA|GSI|assistants?|instructors?|professors?|lecturers?|graders?|tutors?|leaders?|coordinator|name)\b[\w\s()]{0,20}(?:[:\t]|$)",
    re.IGNORECASE,
)
#: What says that the hours are held in another place than the office.
_ELSEWHERE: Final = Pattern(
    r"\b(?:zoom|online|virtual(?:ly)?|remote(?:ly)?|teams|skype|discord|slack|library|cafe|lounge|lobby|by\se-?mail|in\sclass|classroom|location|room)\b",
    re.IGNORECASE,
)
_ADDRESS: Final = Pattern(r"\W*(?:e-?mail|contact|mail|address|office|phone|tel)\b|\S+@", re.IGNORECASE)
#: So many rows above and below the hours their place may stand.
_ABOVE, _BELOW_ROWS = 6, 3
_FIRST_PAGES: Final = 3
#: So many letters stand between two hours, and so many more where a day is named between them.
_JOINED, _NAMED = 6, 20


def with_places_near(found: Sequence[FoundMeeting], rows: Sequence[PrintedRow]) -> list[FoundMeeting]:
    """The meetings; those whose own line gives no place with the one that a line near gives for them."""
    if all(one.location for one in found):
        return list(found)
    places = {id(row): number for number, row in enumerate(rows)}
    told = list(_shared(found))
    hours = {places[id(one.row)] for one in told if id(one.row) in places}
    above = _above(told, rows, places)
    return [
        replace(one, location=_near(one, rows, places[id(one.row)], hours, above=above))
        if one.location is None and id(one.row) in places
        else one
        for one in told
    ]


def _shared(found: Sequence[FoundMeeting]) -> Iterator[FoundMeeting]:
    """The meetings; hours side by side are held where the last of them says: "Mon 10-11 and 1-2 (VKC 154)"."""
    for number, one in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        side_by_side = (
            after is not None
            and after.row is one.row
            and after.kind == one.kind
            and after.section == one.section
            and 0 <= max(after.pair.start, one.pair.end) - one.pair.end <= _JOINED
            and 0 <= after.pair.time.start - one.pair.time.end <= _NAMED
        )
        yield replace(one, location=after.location) if after and side_by_side and not one.location else one


def _above(found: Sequence[FoundMeeting], rows: Sequence[PrintedRow], places: dict[int, int]) -> bool | None:
    """Whether the classes' places stand above their hours, where there are several; None where there is only one."""
    fields = [number for number, row in enumerate(rows) if _of_class(row)]
    first = min((places[id(m.row)] for m in found if m.kind == "lecture" and id(m.row) in places), default=0)
    return fields[0] < first if len(fields) > 1 else None


def _near(
    one: FoundMeeting, rows: Sequence[PrintedRow], at: int, hours: set[int], *, above: bool | None
) -> str | None:
    below = rows[at + 1] if at + 1 < len(rows) else None
    if below is not None and at + 1 not in hours and (found := _BELOW.match(below.text)):
        place = as_place(found["place"])
        if place is not None:
            return place
    if one.kind == "office_hours":
        return None if _ELSEWHERE.search(rows[at].text) else _office(rows, at, hours)
    return _class_place(rows, at, above=above) if one.kind == "lecture" else None


def _office(rows: Sequence[PrintedRow], at: int, hours: set[int]) -> str | None:
    """The office of whose hours the row tells: in it, above it or below it, before another person's lines."""
    if place := _field(_OFFICE, rows[at]):
        return place
    own = at
    while own - 1 in hours:
        own -= 1
    for number in _of_person(rows, range(own - 1, max(-1, own - 1 - _ABOVE), -1), hours):
        if place := _field(_OFFICE, rows[number]):
            return place
        if _opens_person(rows[number]) or rows[number].role == "heading":
            break
    for number in _of_person(rows, range(at + 1, min(len(rows), at + 1 + _BELOW_ROWS)), hours):
        if _opens_person(rows[number]):
            break
        if place := _field(_OFFICE, rows[number]):
            return place
    return None


def _opens_person(row: PrintedRow) -> bool:
    """Whether a person's lines begin: with a title, or with a name and its address."""
    named = "@" in row.text and _ADDRESS.match(row.text) is None
    return named or _PERSON.match(row.text) is not None


def _of_person(rows: Sequence[PrintedRow], numbers: Sequence[int], hours: set[int]) -> Iterator[int]:
    """The rows that may tell of one person: those before other hours, and before a second address."""
    addresses = 0
    for number in numbers:
        addresses += "@" in rows[number].text
        if number in hours or addresses > 1:
            return
        yield number


def _class_place(rows: Sequence[PrintedRow], at: int, *, above: bool | None) -> str | None:
    """The place of the class whose hours the row tells: below it, or above it where ``above`` does not deny that."""
    sides = [(1, _BELOW_ROWS), (-1, _BELOW_ROWS)] if above is None else [(-1 if above else 1, _BELOW_ROWS)]
    near = sorted(
        (abs(number - at), -(number - at), number)
        for step, reach in sides
        for number in range(at, at + step * (reach + 1), step)
        if 0 <= number < len(rows) and rows[number].page == rows[at].page
    )
    return next((place for *_, number in near if (place := _of_class(rows[number]))), None)


def _of_class(row: PrintedRow) -> str | None:
    return _field(_OF_CLASS, row) if row.page <= _FIRST_PAGES else None


def _field(pattern: Gated, row: PrintedRow) -> str | None:
    """The place that a row gives under such a label."""
    found = pattern.search(row.text)
    if found is None:
        return None
    if "zoom.us" in found["place"].lower():
        return "Zoom"
    if _UNKNOWN.match(found["place"]):
        return None
    return as_place(_ENDS.sub("", found["place"].replace(GAP, " ")), labelled=True)
