"""Meetings: weekly classes and office hours.

Text is read in stretches (a paragraph, a table). In each, days of the week and times of day are paired, and the kind is
told by the nearest words before: a label in the line, one above it, a column's title, or the heading.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from servers.domain.identity import item_ids
from servers.domain.syllabus import Meeting, MeetingKind, Weekday
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.weekdays import WeekdayMention, find_weekdays
from servers.syllabus.finding.academic_quarter import with_quarter
from servers.syllabus.finding.dated_row import of_dated_rows
from servers.syllabus.finding.halves import mended_hours
from servers.syllabus.finding.lab_course import as_lab_course
from servers.syllabus.finding.listed_days import doubts_of_listed
from servers.syllabus.finding.meeting_kind import by_bracket, kind_in, kind_of, labels_in
from servers.syllabus.finding.no_meeting import is_meeting
from servers.syllabus.finding.one_class import as_only_class, day_by_day_joined, numbered_joined
from servers.syllabus.finding.pairs import DatedSpan, Pair, find_pairs
from servers.syllabus.finding.places import PLACE_TITLE, find_place
from servers.syllabus.finding.places_near import with_places_near
from servers.syllabus.finding.rows import Rows
from servers.syllabus.finding.same_meeting import FoundMeeting, disputed, merged
from servers.syllabus.finding.stretches import Stretch, stretches
from servers.syllabus.finding.titled_values import (
    section_beside,
    titled_values,
    value_titled,
    with_hours_joined,
)
from servers.syllabus.finding.unnamed_hours import beside_named
from servers.syllabus.finding.week_grid import Held, held_in_grid
from servers.syllabus.reading.document import Document

__all__ = ["find_meetings"]

_BEHIND_DATE = Pattern(r"[^\S\n]{0,2}[,(]?[^\S\n]{0,2}")
#: What joins a second pair to one that is no meeting ("open Mon-Thu 10-9 and Sun 1-6").
_SAME_MATTER = Pattern(r"[^\S\n]*(?:[,;&]|\band\b|[,;] and\b)[^\S\n]*")
_SECTION = Pattern(
    r"(?:\b(?:[Ss]ections?|[Ss]ec\.?|(?:SECTIONS?|SEC)(?![A-Z])|[Gg]roup|[Cc]ourse [Nn]o\.?|CRN|[Cc]lass [Nn]br|[Uu]nique)\s*(?:#|no\.?|number)?\s*:?\s*(?P<a>(?:[A-Z]{0,3}\d{1,6}[A-Z]?|[A-Z](?![\w'&/.-])(?!(?<=[MTWRFS])\s\d)))\b|(?:^|[\n\t])\W*(?:\d{1,2}\.\s)?(?P<b>\d{5}|[A-Z]{2,5}\d{4,8})\s*[:(]|\b(?!(?:Lab|Laboratory|Discussion|Lecture|Recitation|Quiz|Class|Course|Tutorial|This|Each|Your|The) )(?P<c>[A-Z][a-z]+) Section\b(?!\s*#?\d))",
    re.MULTILINE,
)
#: A section told behind its hours: "Monday 1-4 (Section A) or Tuesday 1-4 (Section B)".
_SECTION_BEHIND = Pattern(
    r"[\s,]*\(\s*(?:[Ss]ections?|[Ss]ec\.?|[Gg]roup)\s+(?P<a>[A-Z]{0,3}\d{1,4}[A-Z]?|[A-Z])\s*\)"
)
#: A section's letter or number directly before its days: "Sections: A (MWF 8:30-9:25), B (MWF 10:05-11:00)".
_SECTION_DIRECTLY = Pattern(r"(?:[,;:]\s*|\band\s)(?P<a>[A-Z]|0?\d{1,3}[A-Z]?)\s?[(:=-]\s*$")
#: The same before the hours, where the day of all stands before: "Sections on Fridays: A01 9:00-9:50, A02 10:00-10:50".
_SECTION_OF_HOURS = Pattern(r"(?:[,;:]\s*|\band\s)(?P<a>[A-Z]\d{1,3}|\d{3}[A-Z]?)\s+$")
_CODE = Pattern(r"[A-Z]\d{1,3}|\d{3}[A-Z]?")
_SECTIONS = Pattern(r"(?<!lab )(?<!discussion )(?<!recitation )(?<!quiz )\bsections?\W*$", re.IGNORECASE)
#: Words that say that it is not held in each week.
_PARTLY = Pattern(
    r"\b(?:(?:odd|even|alternate|alternating)\s(?:weeks?|(?:mon|tues|wednes|thurs|fri)days?)|alternate\s\w+days?|every (?:other|second)\b|bi-?weekly|fortnightly"
    r"|1st (?:and|&) 3rd|2nd (?:and|&) 4th|weeks?\s\d{1,2}(?:\s?(?:[-,]|to|and|&)\s?\d{1,2})+)",
    re.IGNORECASE,
)
#: Two days with a hyphen between, by their names: both, or all from the one to the other.
_NAMES_WITH_HYPHEN = Pattern(r"(?:Mon|Tue)[a-z]*\.?\s?[-–]\s?(?:Wed|Thu)[a-z]*")
_DAILY = Pattern(r"\b(?:daily|every\s?day)\b[\s,:(]{1,3}(?:(?:from|at)\s)?$", re.IGNORECASE)
_DAILY_DAYS = Pattern(r"\b(?:daily|every\s?day)\b", re.IGNORECASE)
#: So many letters before an hour "daily" and what leads to the hour have room.
_NEAR = 24
_TBD = Pattern(
    r"\b(?:t\.?b\.?[ad]\.?|to be (?:announced|determined|confirmed|arranged)|may vary|can vary|usually|subject to change)\b",
    re.IGNORECASE,
)
#: A sign behind "am" or "pm" that leads to the next day or a place, and is part of no time.
_BEHIND_HALF = Pattern(r"[:/](?:(?<=:)|(?=\s))(?:(?<=\d[ap]m.)|(?<=\d\s[ap]m.))", re.IGNORECASE)
#: A half of the day behind the first of two hours; without one, none begins later than this: "10:00 to 11:30 pm".
_HALF = Pattern(r"^\d{1,2}(?:[:.]\d\d)?\s?[ap]", re.IGNORECASE)
_NIGHT = dt.time(22)
#: Hours of twenty-four, which are as printed: "0645-1915".
_FOUR_DIGITS_EACH = Pattern(r"[01]\d[0-5]\d\s?-\s?[012]\d[0-5]\d")
#: A number of a telephone within a campus, and as many hours as no class has.
_FOUR_DIGITS, _LONGEST_CLASS = Pattern(r"\d-\d{4}"), 4
_DAY_LETTER = Pattern(r"\s*:\s*(Th|TH|Tu|TU|[MTWRF])\s+(?=[a-z\d])")
_DAY_LETTER_BEHIND = Pattern(r"\s*,?\s*\(?(Th|TH|Tu|TU|[MTWRF])\)?(?=\s*(?:$|[\n\t,;(]))")
#: A letter in a bracket directly behind hours, whatever days stand before them: "3:30-5:20 (T)".
_DAY_IN_BRACKET = Pattern(r"\s?\((Th|TH|Tu|TU|[MTWRF])\)")
_LONE_LETTER = Pattern(r"(?<![A-Za-z])(?:T[HUhu]?|[MWRF])(?![A-Za-z])")
_LETTERS: dict[str, Weekday] = {"m": "MO", "t": "TU", "tu": "TU", "w": "WE", "th": "TH", "r": "TH", "f": "FR"}


def find_meetings(
    document: Document, context: TermContext, *, rows: Rows | None = None
) -> tuple[Meeting, ...]:
    """The weekly patterns of classes, labs, discussions and office hours, in printed order.

    Times are local to the syllabus's zone. Days that share a printed time are one meeting; what is printed twice is one.
    Dated events, deadlines and services' opening hours are none. Doubts: am or pm guessed, no end printed, several
    sections, "to be confirmed". ``rows``: the document's, where they have been made already.
    """
    rows = rows or Rows(document)
    found = [
        one for stretch in stretches((*rows.furniture, *rows.lines)) for one in _in_stretch(stretch, context)
    ]
    classes = as_only_class(
        merged(as_lab_course(_beside_lectures(list(beside_named(found, rows.lines))), rows.lines))
    )
    kept = day_by_day_joined(with_places_near(list(disputed(numbered_joined(classes))), rows.lines))
    ids = item_ids((one.kind.replace("_", "-"), _name(one)) for one in kept)
    sections = {one.section for one in kept if one.kind == "lecture" and one.section}
    return tuple(_meeting(one, identity, sections) for one, identity in zip(kept, ids, strict=True))


#: What a row calls its class.
_CLASS = Pattern(r"\b(?:seminars?|lectures?)\b", re.IGNORECASE)
_LONGEST_LABEL = 30
_SEMINAR, _LECTURE = Pattern(r"\bseminars?\b", re.IGNORECASE), Pattern(r"\blectures?\b", re.IGNORECASE)


def _beside_lectures(found: Sequence[FoundMeeting]) -> Sequence[FoundMeeting]:
    """The meetings; seminars beside lectures are the small classes, in which lectures are discussed.

    What is only called a section, by its letter, is one of a lecture; where the document has none, it is the class.
    """
    if not any(one.kind == "lecture" for one in found):
        return [
            replace(one, kind="lecture")
            if one.kind == "discussion" and one.section and _SECTIONS.search(one.called)
            else one
            for one in found
        ]
    if not any(one.kind == "lecture" and _is_called(one, _LECTURE) for one in found):
        return found
    return [
        replace(one, kind="discussion") if one.kind == "lecture" and _is_called(one, _SEMINAR) else one
        for one in found
    ]


def _is_called(one: FoundMeeting, name: Pattern) -> bool:
    """Whether a class has that name: the label before it is that, or its row begins with it."""
    called = [*_CLASS.finditer(one.called)]
    text = called[-1].group() if called else one.row.text.strip(" •*–-")
    return name.match(text) is not None


def _name(one: FoundMeeting) -> str:
    words = one.kind.replace("_", " ")
    return f"{words} section {one.section}" if one.section else words


def _meeting(one: FoundMeeting, identity: str, sections: set[str]) -> Meeting:
    doubts = list(one.doubts)
    if one.kind == "lecture" and len(sections) > 1:
        doubts.append(f"the document has several sections ({', '.join(sorted(sections))}); keep yours")
    if one.pair.time.end_time is None:
        doubts.append("no end is printed")
    return Meeting(
        id=identity,
        kind=one.kind,
        days=one.pair.days,
        start=one.pair.time.time,
        end=one.pair.time.end_time,
        location=one.location,
        section=one.section,
        page=one.row.page,
        evidence=tuple(row.evidence for row in (one.row, *one.also)),
        confidence=round(0.95 * 0.8 ** len(doubts), 3),
        needs_review=tuple(doubts),
    )


def _in_stretch(stretch: Stretch, context: TermContext) -> Iterator[FoundMeeting]:
    text = _BEHIND_HALF.sub(",", with_hours_joined(stretch))
    times = [with_quarter(text, time) for time in find_times(text) if not _is_telephone(time)]
    if not times:
        return
    named = find_weekdays(text)
    if not named and not _DAILY_DAYS.search(text) and not _LONE_LETTER.search(text):
        return
    grid = held_in_grid(stretch)
    if grid is not None:
        yield from _of_grid(stretch, grid)
        return
    stretch = replace(stretch, text=text)
    dated = [DatedSpan(d.start, d.end, d.end_date is not None) for d in find_dates(text, context)]
    single = [date for date in dated if not date.stretch]
    days = [d for d in named if not any(_is_of_date(stretch.text, d, date) for date in single)]
    times = [t for t in times if not any(date.start <= t.start < date.end for date in single)]
    days = _with_daily(stretch.text, times, days)
    lettered = (
        _DAY_LETTER.search(text) is not None
    )  # labels are many words to look for: only where they are asked for
    labels = labels_in(text) if lettered else []
    days = sorted((*days, *_lettered(stretch.text, labels, times, days)), key=lambda day: day.start)
    pairs = list(find_pairs(text, days, times, dated))
    if pairs and not lettered:
        labels = labels_in(text)
    dated_rows = of_dated_rows(stretch, pairs, context)
    previous = refused = 0
    for pair, told in by_bracket(text, pairs, days):
        kind, label_end = (told, -1) if told else kind_of(stretch, pair, labels)
        since, previous = previous, pair.end
        same = refused and _SAME_MATTER.fullmatch(stretch.text, refused, pair.start)
        if (
            kind is None
            or same
            or not is_meeting(stretch, pair, label_end, since)
            or pair.start in dated_rows
        ):
            refused = pair.end
            continue
        values = titled_values(stretch, pair.start)
        section = (kind != "office_hours" and section_beside(values)) or _section(stretch, pair, kind)
        location = value_titled(values, PLACE_TITLE, behind=kind == "office_hours") or find_place(
            stretch.text, pair, label_end, (*days, *times), dated
        )
        listed = section is not None and location is not None and _CODE.fullmatch(location)
        location = None if listed or location == section else location
        meant, misprint = _meant(pair)
        doubts = (*_doubts(stretch, pair, kind), *doubts_of_listed(stretch, pair, dated), *misprint)
        called = stretch.text[max(0, label_end - _LONGEST_LABEL) : max(0, label_end)]
        yield FoundMeeting(kind, meant, stretch.row_at(pair.start), location, section, doubts, called)


def _is_telephone(time: TimeMention) -> bool:
    """Whether what reads as hours is an office's number: "5-1234"."""
    end = time.end_time
    if end is None or _FOUR_DIGITS.fullmatch(time.text) is None:
        return False
    return bool(end.minute % 5) or not 0 < end.hour - time.time.hour <= _LONGEST_CLASS


def _of_grid(stretch: Stretch, grid: Sequence[Held]) -> Iterator[FoundMeeting]:
    """The meetings of a week's grid: of the kind that a cell names, or the grid's title."""
    for held in grid:
        kind = kind_in(f"{held.what}\n") or kind_in(f"{stretch.above}\n")
        if kind is not None:
            pair = Pair(held.days, held.time, 0, 0)
            yield FoundMeeting(kind, pair, held.row, None, None, held.time.doubts)


def _meant(pair: Pair) -> tuple[Pair, tuple[str, ...]]:
    """The pair with the hours that are meant where "am" and "pm" are mistaken, and what is doubtful about them."""
    if _FOUR_DIGITS_EACH.match(pair.time.text) is not None:
        return pair, ()
    unsaid = _HALF.search(pair.time.text) is None
    hours = mended_hours(pair.time.time, pair.time.end_time, latest=_NIGHT if unsaid else dt.time.max)
    if hours is None:
        return pair, ()
    start, end = hours
    doubt = f'the document says "{pair.time.text}"; it is read as {start:%H:%M} to {end:%H:%M}'
    return pair._replace(time=replace(pair.time, time=start, end_time=end)), (doubt,)


def _is_of_date(text: str, day: WeekdayMention, date: DatedSpan) -> bool:
    """Whether the day of the week stands in a date or, alone, directly behind one ("Sep 17 W")."""
    behind = (
        len(day.days) == 1 and date.end <= day.start and _BEHIND_DATE.fullmatch(text, date.end, day.start)
    )
    return date.start <= day.start < date.end or bool(behind)


def _with_daily(
    text: str, times: Sequence[TimeMention], days: Sequence[WeekdayMention]
) -> list[WeekdayMention]:
    """The days, with those that "daily" and "every day" before an hour mean of a class: from Monday to Friday."""
    daily = [
        match for time in times if (match := _DAILY.search(text, max(0, time.start - _NEAR), time.start))
    ]
    apart = [day for day in days if not any(match.start() <= day.start < match.end() for match in daily)]
    return [*apart, *(WeekdayMention(*match.span(), WEEKDAYS[:5]) for match in daily)]


def _lettered(
    text: str,
    labels: Sequence[tuple[MeetingKind, int]],
    times: Sequence[TimeMention],
    days: Sequence[WeekdayMention],
) -> Iterator[WeekdayMention]:
    """A day as one letter directly behind a label or a class's hours ("Lectures: F usually noon - 1 pm", "1:00-2:15 R")."""
    matches = [_DAY_LETTER.match(text, end) for _, end in labels]
    lines = [max(text.rfind(end, 0, time.start) for end in "\n;") for time in times]
    matches += [
        _DAY_LETTER_BEHIND.match(text, time.end)
        for time, line in zip(times, lines, strict=True)
        if time.end_time is not None and not any(line < day.start < time.end for day in days)
    ]
    matches += [_DAY_IN_BRACKET.match(text, time.end) for time in times if time.end_time is not None]
    for match in matches:
        if match is not None and not any(day.start <= match.start(1) < day.end for day in days):
            yield WeekdayMention(match.start(1), match.end(1), (_LETTERS[match[1].lower()],))


def _section(stretch: Stretch, pair: Pair, kind: MeetingKind) -> str | None:
    if kind == "office_hours":
        return None
    line = stretch.text.rfind("\n", 0, pair.start) + 1
    start = stretch.text.rfind("\n", 0, max(line - 1, 0)) + 1
    behind = _SECTION_BEHIND.match(stretch.text, pair.end)
    if behind is None and "ection" in stretch.text[line : pair.start]:
        behind = _SECTION_DIRECTLY.search(stretch.text, line, pair.start)
        behind = behind or _SECTION_OF_HOURS.search(stretch.text, pair.start, pair.time.start)
    if behind is not None:
        return behind["a"]
    found = [*_SECTION.finditer(stretch.text, line, pair.start)]
    if not found and not find_times(stretch.text[start:line]):  # with hours of its own it tells of others
        found = [*_SECTION.finditer(stretch.text, start, line)]
    if not found:
        return None
    return next(group for group in found[-1].groups() if group)


def _doubts(stretch: Stretch, pair: Pair, kind: MeetingKind) -> tuple[str, ...]:
    start, end = stretch.line_of(pair.start, pair.end)
    line = stretch.text[start:end]
    unsure = _TBD.search(line)
    parts = [*_PARTLY.finditer(line)]
    partly = next((m for m in reversed(parts) if m.start() < pair.end - start), parts[0] if parts else None)
    told = stretch.text[pair.start : pair.end]
    both = _NAMES_WITH_HYPHEN.match(told) if kind == "office_hours" and len(pair.days) == 2 else None
    return (
        *pair.time.doubts,
        *((f"the document says {unsure.group()!r}",) if unsure else ()),
        *((f'it is not held each week: the document says "{partly.group()}"',) if partly else ()),
        *((f'"{both.group()}" is read as two days; the day between may be meant too',) if both else ()),
        *(('"daily" is read as Monday to Friday',) if _DAILY_DAYS.match(told) else ()),
    )
