"""Places: the room that is printed beside a meeting's time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from servers.syllabus.dating.clock import TimeMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import WeekdayMention
from servers.syllabus.finding.pairs import DatedSpan, Pair
from servers.syllabus.finding.rows import GAP

__all__ = ["PLACE_TITLE", "as_place", "find_place"]

#: The title of a table's column of places.
PLACE_TITLE = Pattern(
    r"\W*(?:(?:class|lecture|meeting)\s?)?(?:rooms?|locations?|places?|where|buildings?|venues?|classrooms?)(?:\s?(?:/|and|&)\s?(?:rooms?|buildings?|links?))?\W*",
    re.IGNORECASE,
)
_PLACE_LABEL = Pattern(
    r"^\W*(?:class\s?room|room|location|place|building(?:\s?(?:/|and|&)\s?room)?|room\s(?:and|&)\sbuilding|where|meeting place|class(?:room)? location|lecture (?:hall|room)|place of [\w ]+|venue)\s*(?:\(s\))?\s*[:\t]\s*",
    re.IGNORECASE,
)
_PLACE_WORD = Pattern(
    r"\b(?:hall|room|rm|building|bldg|auditorium|center|centre|zoom|online|lab|library|house|tower|theat(?:er|re)|gym|studio|annex|virtual|remote|canvas|teams|webex|course)\b",
    re.IGNORECASE,
)
_PLACE_LEAD = Pattern(
    r"^\s*(?:[\s,:;|@()\[.·∗*•-]|\b(?:in|at|on|via|over|and(?=\s(?:on|online|via|in|at)\b)|et|est|pst|ct|pt|mt)\b|\b(?:room|location|classroom|office|place|building|where|venue)\s?:)+",
    re.IGNORECASE,
)
_NUMBER_OF_SECTION = Pattern(
    r"^\s*(?:(?:section|sec\.?|group)\s*)?#?\w{1,4}\s+(?=(?:in|at)\b|@)", re.IGNORECASE
)
#: A word that may begin a place's name, and is none alone.
_BARE = Pattern(r"(?:lab|studio|course|hall|room|rm|building|bldg)s?", re.IGNORECASE)
#: A line of text below hours, or of a schedule, that is no place: "This course covers ...", "1/22 Introduction".
_TEXT = Pattern(
    r"^\W*(?:this|the\s+course|we|students|welcome|course\s+(?:description|objectives|goals|overview))\b|^\W*\d{1,2}/\d|\b(?:covers?|explores?|introduc\w+|examines?|focus\w*|surveys?|intro)\b|\bch(?:s|ap)?\.?\s?\d",
    re.IGNORECASE,
)
_FIELD_BEHIND = Pattern(r"\b(?:place|location|room|where|venue)\s*:\s*", re.IGNORECASE)
_OFFICE = Pattern(r"\W*office\s*:\s*([^\n:;]{2,40}?)[,;(.]\s*hours?\s*:", re.IGNORECASE)
#: The room before the hours that are held in it: "Ann Lee, Hall 230, office hours: W 2-4".
_OFFICE_FIRST = Pattern(
    r"[,;(]\s*(?P<place>[A-Z\d][^,;:()\t|\n]{1,30}?\d\w*)\s*[,;.]\s*(?:\S+@\S+[\s.,;]+)?(?:office|student)\s+hours?\s*:?\s*$",
    re.IGNORECASE,
)
#: What leads to the days from and to which a class meets.
_LEADS_TO_DATES = Pattern(r"(?:\W|\b(?:from|between|starting|beginning|dates?)\b)*", re.IGNORECASE)
_LEADS_TO_DATES_BEHIND = Pattern(
    r"[\s,;(]+(?:from|between|starting|beginning|dates?:?)?[\s(]*$", re.IGNORECASE
)
#: Where a place behind hours ends at the latest; a field of its own may stand beside it.
_END = Pattern(
    r"[;|]|(?<![Rr]m)(?<!Bldg)(?<!Prof)(?<!Dr)(?<!St)(?<!Aud)(?<!Eng)(?<!Sci)\.\s|\bor by\b|\band by\b|\bor\b|\(except|\t(?!(?:[Rr]oom|[Ll]ocation|[Pp]lace|[Ww]here|[Bb]uilding|[Vv]enue)\b)[A-Z][^\t:]{1,30}:"
)
#: What joins the next hours' place: "(4:30-5:30) and on Zoom Saturdays".
_AND_ON = Pattern(r"^\W*and\s+(?:on|in|at|via)\b.*$", re.IGNORECASE | re.DOTALL)
#: What is held next, behind a comma: "Hall 10, and labs".
_AND_MORE = Pattern(r"(?<=\w),\s+and\s.*$", re.DOTALL)
#: Another field beside the place's: "Hall 10 Office: Hall 321".
_OTHER_FIELD = Pattern(
    r"(?<=\w)\s+(?:office(?:\shours)?|instructor|professor|phone|e-?mail|credits?|prerequisites?)\s?:.*$",
    re.IGNORECASE | re.DOTALL,
)
_ZOOM = Pattern(
    r"zoom\b\s*(?:\((?:link|see)[^()]*\)|(?:link|meeting|room)\b(?:(?!\sand\s)\D){0,40})?\W*$", re.IGNORECASE
)
#: What stands before a room: signs, and a semicolon where a building and its number alone follow.
_NEXT_FIELD = Pattern(
    r"^[ |•·]*(?:;\s*(?=[A-Z][A-Za-z'’.]*(?:\s[A-Z][a-z]+)?\s[A-Z]?\d+[A-Za-z]?\s*(?:$|[;|\n])))?"
)
#: Who teaches there, in brackets behind it: "Klaus 1443 (Prof. Landry)".
_TAUGHT_BY = Pattern(r"\s*\((?:Prof|Dr|Instructor|Mr|Ms|Mrs)\b.*$")
#: A bracket that was opened before the place ends it: "LT2) and one seminar (".
_CLOSED = Pattern(r"^([^()]*)\).*$", re.DOTALL)
_CLASS_BEFORE = Pattern(r"\b(?:class|lecture|course)\s$", re.IGNORECASE)
#: As long as "office hours:" is.
_LABEL = 16
_NO_PLACE = Pattern(
    r"@|\b(?:t\.?b\.?[ad]|to be \w+)\b|\b(?:by|appointment|appt|please|e-?mails?|will|would|you|are|is|each|during|minutes|if|weeks?|webpage|website|phone|starting|see|except|from|held|most|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|(?:fall|spring|summer|winter|autumn),? (?:\d{4}|term|semester|quarter))\b|\d{3}[.-]\d{3}[.-]\d{4}|^sessions? \d|^(?:sec\w*|group|page(?!\s(?-i:[A-Z]))|mobile|tel|fax|project)\b|^\d{5,}$|\b(?:1st|2nd|3rd|[4-9]th)$|\b(?:runs|meets|zoom meetings)\b|^(?:instruct(?:or|ion)|professor|office hours?|class #|crn)\b|\b(?:credits?|credit hours?)$|^\d{1,2}(?::\d\d)?\s?-\s?\d{1,2}(?::\d\d)?$|\(\d{3}\)|^\d{1,2}\.\s|\d\s?[ap]m\b|/\s?project\b|^\d{1,2}/\d{1,2}\b|^0\d{1,2}$|^(?:LEC|TUT|PRA|SEM)\s?\d{4}$",
    re.IGNORECASE,
)


def find_place(
    text: str,
    pair: Pair,
    label_end: int,
    mentions: Sequence[WeekdayMention | TimeMention],
    dated: Sequence[DatedSpan] = (),
) -> str | None:
    """Where: what follows the time, a "Room:" line near, or what stands between the label and the days.

    ``mentions``: all days and times of ``text``, which are no part of a place; ``dated``: nor are its dates.
    """
    starts = [m.start for m in mentions if m.start > pair.end]
    line_end = text.find("\n", pair.end)
    line_end = line_end if line_end >= 0 else len(text)
    stop = min([line_end, *starts])
    behind = as_place(_END.split(_NEXT_FIELD.sub("", _undated(text, pair.end, stop, dated)))[0])
    field = _FIELD_BEHIND.search(text, pair.end, stop)
    opening = text.rfind("\n", 0, pair.start) + 1
    office = _OFFICE.match(text, opening, pair.start) or _OFFICE_FIRST.search(text, opening, pair.start)
    if behind is None and office is not None:
        return as_place(office[1])
    if behind is None and field is not None and not _is_of_class(text, label_end, field):
        behind = as_place(re.split(r"[;]|\.\s", text[field.end() : stop])[0], labelled=True)
    if behind:
        return behind
    from_ = max(label_end, text.rfind("\n", 0, pair.start) + 1, 0)
    crowded = any(from_ <= mention.start < pair.start for mention in mentions)
    before = _NUMBER_OF_SECTION.sub("", text[from_ : pair.start]).split(GAP)
    between = None if crowded else _nearest(before)
    if (above := _above_hours(text, pair, mentions)) is not None:
        return between or above
    at = line_end + 1
    for number, line in enumerate(text[at:].split("\n")[:3]):
        if any(at <= mention.start < at + len(line) for mention in mentions):
            break  # what stands below other hours is their place
        if any(date.start < at < date.end for date in dated):
            break  # the end of a date that began on the line above
        at += len(line) + 1
        if _PLACE_LABEL.match(line):
            return between or as_place(_PLACE_LABEL.sub("", line), labelled=True)
        alone = number == 0 and not between and not starts and len(line) < 50 and ":" not in line
        alone = alone and _TEXT.search(line) is None
        if alone and (place := as_place(line)):
            return place
    return between


def _undated(text: str, start: int, stop: int, dated: Sequence[DatedSpan]) -> str:
    """What stands behind hours, up to the dates between which they are held, or behind these where they come first."""
    for date in dated:
        if not start <= date.start < stop:
            continue
        before = text[start : date.start]
        if not _LEADS_TO_DATES.fullmatch(before):
            return _LEADS_TO_DATES_BEHIND.sub("", before)
        start = min(date.end, stop)
    return text[start:stop].lstrip(" )]")


def _above_hours(text: str, pair: Pair, mentions: Sequence[WeekdayMention | TimeMention]) -> str | None:
    """The place on the line above the hours, where the first hours of several have theirs there too."""
    line = text.rfind("\n", 0, pair.start) + 1
    above = text[text.rfind("\n", 0, max(line - 1, 0)) + 1 : max(line - 1, 0)]
    if not line or not _PLACE_LABEL.match(above) or "office" in text[line : pair.start].lower():
        return None
    opening = text[: min(mention.start for mention in mentions)].rstrip("\n").split("\n")
    if not any(map(_PLACE_LABEL.match, opening)):
        return None
    return as_place(_PLACE_LABEL.sub("", above), labelled=True)


def _nearest(cells: Sequence[str]) -> str | None:
    """The last of the cells before hours that is a place, and no telephone's number."""
    places = (as_place(cell) for cell in reversed(cells))
    return next((place for place in places if place and any(map(str.isalpha, place))), None)


def _is_of_class(text: str, label_end: int, field: re.Match[str]) -> bool:
    """Whether office hours are followed by the field that tells where the class is."""
    office = "office" in text[max(0, label_end - _LABEL) : max(0, label_end)].lower()
    return office and _CLASS_BEFORE.search(text, 0, field.start()) is not None


def as_place(text: str, *, labelled: bool = False) -> str | None:
    """The text as a place, None where it does not read as one."""
    text = _PLACE_LEAD.sub("", text.replace(GAP, " "))
    text = _OTHER_FIELD.sub("", _AND_MORE.sub("", _AND_ON.sub("", text)))
    if _ZOOM.match(text):
        return "Zoom"
    text = re.split(r"\s[-–·•|]\s|(?:\s[A-Z]\w+:\s*)?https?:|\(e\.g", text)[0].strip(" ,;:.|·-@/")
    text = _TAUGHT_BY.sub("", _CLOSED.sub(r"\1", text))
    text = re.sub(r"^.*\b(?:me|us) (?:in|at) |,?\s(?:on|at|from|every|and|or)$", "", text)
    text = (text.strip("()") if text.count("(") != text.count(")") else text).strip()
    if not 2 <= len(text) <= 60 or text.count(" ") > 8 or _NO_PLACE.search(text) or _BARE.fullmatch(text):
        return None
    return text if labelled or re.search(r"\d", text) or _PLACE_WORD.search(text) else None
