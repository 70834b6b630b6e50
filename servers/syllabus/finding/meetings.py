"""Meetings: weekly classes and office hours.

Text is read in stretches (a paragraph, a table). In each, days of the week and times of day are paired, and the kind is
told by the nearest words before: a label in the line, one above it, a column's title, or the heading.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from servers.domain.identity import item_ids
from servers.domain.syllabus import Meeting, MeetingKind, Weekday
from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.weekdays import WeekdayMention, find_weekdays
from servers.syllabus.finding.halves import mended_hours
from servers.syllabus.finding.pairs import DatedSpan, Pair, find_pairs
from servers.syllabus.finding.places import find_place
from servers.syllabus.finding.rows import PrintedRow, Rows
from servers.syllabus.finding.stretches import Stretch, stretches
from servers.syllabus.reading.document import Document

__all__ = ["find_meetings"]

_KIND_WORDS: tuple[tuple[MeetingKind, str], ...] = (
    ("office_hours", r"of-?\s?f?i?-?ce\s*(?:hours?|hrs?\b|hour\(s\))|(?:student|drop-?\s?in|help|zoom|consultation|virtual|visiting|meeting with \w+) hours?\b|consultation(?:s| times?)?\b|(?:^|[.;|]\s)\W*hours?\s*:|\bsprech(?:stunden?|zeiten?)\b|\b(?:heures?|permanences?) de bureau\b|\bhoras? de (?:oficina|consulta|tutor[ií]a)s?\b|\b(?:visit|find|see|come (?:and )?see) me\b|\bstop by\b|\bo\.?h\.?\s*:"),
    ("other", r"help sessions?|review sessions?|mash sessions?|supplemental instruction(?: sessions?)?|\bSI sessions?|film screenings?|screenings?|rehearsals?"),
    ("lab", r"\blabs?\b(?!\s*(?:reports?|assignments?|manual|exercises?|coat|director|work\b|buildings?|rooms?|cent(?:er|re)s?|quizz?es|notebook|fee|safety|instructors?|tas?\b|assistants?|grade|0\d{3}))|\blaborator(?:y|ies)\b(?!\s*(?:reports?|manual|fee))|\bpracticals?\b|\bstudio (?:section|time)s?"),
    ("discussion", r"\brecitations?\b(?! (?:instructor|leader))|\bdiscussions?\b(?!\s*(?:boards?|posts?|forums?|questions?|paper|leader))|(?:^|\n|\t)\W*sections?\b(?=\s*(?:(?:meeting )?times?\s*)?:)|\bsections?\s+meeting\s+times?|\btutorials?\b|\bproblem[- ]solving (?:workshop|session)s?|\bworkshops?\b|\bseminar groups?|\bquiz sections?|\bprecepts?\b|\bproblem[- ](?:sessions?|class(?:es)?)|\bexercise (?:class(?:es)?|sessions?|groups?)\b|\bexample(?:s'?)? class(?:es)?\b|\b(?:dis|rec|tut)\b\.?(?=\s*\d)"),
    ("lecture", r"\blec\b\.?(?=\s*\d)|\blectures?\b(?!\s*(?:notes?|slides|videos?|materials?|quizz?es|halls?|theat(?:re|er)s?|rooms?|cent(?:er|re))\b)|\bclass(?:es)?\s*(?:meetings?|times?|hours?|schedule|days?(?:\s?[/&]\s?times?)?|sessions?|period|meets?|location)?\s*(?:\(s\))?\s*(?=[:\t\n,]|$|\bmeets?\b|\bis\b|\bare\b|\bwill\b|\b(?:on|in|at|held)\b)|\bmeets\b|\bmeet(?= (?:on|every|each|from|at|in|two|three|twice|[MTW]|fri|sat|sun|(?-i:[RF])\b))|\bmeetings?\s*(?:times?|days?|place|schedule|pattern|information|dates?|hours?|locations?)|\b(?:course|class|meeting)\s*(?:times?|days?|schedule|hours?|meetings?|details)\b|(?:^|[\n\t•*▶])\W*(?:times?|days?|schedule|when|location and time|days? ?(?:and|/|&) ?times?|time ?(?:and|/|&) ?(?:place|location|days?|room|dates?)|day\(s\)|when (?:and|&) where|where (?:and|&) when|meeting|meetings|seminar|course time and location|sessions?)\s*(?=[:\t\n])|\b(?:in-?person|weekly|class|synchronous) sessions?\b|\bseminars?\b|\bsections? meets?\b"),
)  # fmt: skip
#: What may still belong to a label: "section meeting times", "lab hours".
_TAIL = r"(?:\s+(?:section|class|meeting|session)s?\b)*(?:\s+(?:times?|schedule|hours?|meetings?|meets?|location)\b)?"
_LABEL = re.compile(
    "|".join(f"(?P<{kind}>(?:{words}){_TAIL})" for kind, words in _KIND_WORDS), re.IGNORECASE | re.MULTILINE
)
#: What leads from a label to the room in which the thing named takes place: "Lectures in", "Lab section 01 in", "Office hours (".
_ROOM_LEAD = re.compile(
    r"(?:\s*(?:section|sec\.?|group)?\s*#?\w{1,4})?\s*(?:\b(?:in|at)\s+(?:the\s+)?|@\s*|\(\s*)(?:[A-Z][\w.'-]*\s+){0,4}"
)
_ROOM = re.compile(rf"{_ROOM_LEAD.pattern}[A-Z][^:;\n()]{{0,50}}\)?\s*[:,-]\s*")
#: What stands between a kind and the verb of its own sentence: "Lab group 01 meets", "Discussion (A) meets".
_NUMBERED = re.compile(
    r"[^\S\n]*(?:groups?|sections?|sec\.?|sessions?|no\.?)?[^\S\n]*[#(]?[A-Z]?\d{0,5}[A-Z]?\)?[^\S\n]*",
    re.IGNORECASE,
)
_MEETS = re.compile(r"(?:sections? )?meets?\b", re.IGNORECASE)
_BEHIND_DATE = re.compile(r"[^\S\n]{0,2}[,(]?[^\S\n]{0,2}")
#: What is said to happen later than this, without an end, is a deadline.
_LATEST = dt.time(22, 30)
#: What joins a second pair to one that is no meeting ("open Mon-Thu 10-9 and Sun 1-6").
_SAME_MATTER = re.compile(r"[^\S\n]*(?:[,;&]|\band\b|[,;] and\b)[^\S\n]*")
_APPOINTMENT = re.compile(r"\bby (?:appointment|appt)\b", re.IGNORECASE)
#: A field or a matter of another kind: the times after it are no meeting's.
_OTHER_FIELD = re.compile(
    r"\b(?:due|deadlines?|submit(?:ted)?|submissions?|turn(?:ed)? in|hand(?:ed)? in|upload\w*|(?:final|mid-?term|make-?up)s?(?: exam\w*)?|exams?|examinations?|tests?|quizz?es(?! sections?)|homeworks?|problem sets?|assignments?|papers?|project|showcase"
    r"|library|writing cent(?:er|re)|tutoring cent\w+|learning cent\w+|disabilit\w+|counsel\w+|accessib\w+|help ?desk|help ?line|hotline|hours of operation|(?:is|are) open|opens?\b|closed?s?\b|respond|repl(?:y|ies)|emails? (?:sent|received|will|during|minutes|between)|business hours|answer\w*|check (?:my )?e-?mail|available (?:24|from)|posted|released?|no class|cancell?ed|holiday|break\b|except|crisis|emergenc\w+|support (?:is|services)|service desk|tutoring|tutors?|messages?|reach me|registrar|drop (?:deadline|date)|withdraw\w*|presentations?|phone|fax|mobile|zip)\b",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:\b(?:[Ss]ections?|[Ss]ec\.?|SECTION|SEC|[Gg]roup|[Cc]ourse [Nn]o\.?|CRN|[Cc]lass [Nn]br|[Uu]nique)\s*(?:#|no\.?|number)?\s*:?\s*(?P<a>(?:[A-Z]{0,3}\d{1,6}[A-Z]?))\b|(?:^|[\n\t])\W*(?:\d{1,2}\.\s)?(?P<b>\d{5}|[A-Z]{2,5}\d{4,8})\s*[:(]|\b(?!(?:Lab|Laboratory|Discussion|Lecture|Recitation|Quiz|Class|Course|Tutorial|This|Each|Your|The) )(?P<c>[A-Z][a-z]+) Section\b)",
    re.MULTILINE,
)
_TBD = re.compile(
    r"\b(?:t\.?b\.?[ad]\.?|to be (?:announced|determined|confirmed|arranged)|may vary|can vary|usually|subject to change)\b",
    re.IGNORECASE,
)
#: A sign behind "am" or "pm" that leads to the next day or a place, and is part of no time.
_BEHIND_HALF = re.compile(r"(?<=[ap]m)(?::|/(?=\s))", re.IGNORECASE)
_DAY_LETTER = re.compile(r"\s*:\s*(Th|TH|Tu|TU|[MTWRF])\s+(?=[a-z\d])")
_DAY_LETTER_BEHIND = re.compile(r"\s*,?\s*\(?(Th|TH|Tu|TU|[MTWRF])\)?(?=\s*(?:$|[\n\t,;(]))")
_LONE_LETTER = re.compile(r"(?<![A-Za-z])(?:T[HUhu]?|[MWRF])(?![A-Za-z])")
_LETTERS: dict[str, Weekday] = {"m": "MO", "t": "TU", "tu": "TU", "w": "WE", "th": "TH", "r": "TH", "f": "FR"}
_STAFF = re.compile(
    r"\b(?:instructors?|professors?|faculty|staff|teaching assistants?|t\.?a\.?s?|gsis?|contacts?|lecturers?)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:before|by|until|after|due|except)\s*$", re.IGNORECASE)
_LIMIT_INSIDE = re.compile(r"\b(?:due|by|before|deadline)\b", re.IGNORECASE)
_WORK = re.compile(
    r"\b(?:due|submit\w*|deadline|quiz\w*|homeworks?|assignments?|problem sets?|posted|released)\b",
    re.IGNORECASE,
)
#: Work named before a day and one hour: "Worksheets Fridays, 5 pm" is a deadline in a table.
_HANDED_IN = re.compile(
    r"\b(?:worksheets|exercises|essays|(?:lab )?reports|responses|posts|replies|comments|annotations|journals?|entries|reflections|memos|summaries)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Found:
    kind: MeetingKind
    pair: Pair
    row: PrintedRow
    location: str | None
    section: str | None
    doubts: tuple[str, ...]


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
    merged = list(_disputed(_merged(found)))
    ids = item_ids((one.kind.replace("_", "-"), _name(one)) for one in merged)
    sections = {one.section for one in merged if one.kind == "lecture" and one.section}
    return tuple(_meeting(one, identity, sections) for one, identity in zip(merged, ids, strict=True))


def _name(one: _Found) -> str:
    words = one.kind.replace("_", " ")
    return f"{words} section {one.section}" if one.section else words


def _meeting(one: _Found, identity: str, sections: set[str]) -> Meeting:
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
        evidence=(one.row.evidence,),
        confidence=round(0.95 * 0.8 ** len(doubts), 3),
        needs_review=tuple(doubts),
    )


def _merged(found: Sequence[_Found]) -> list[_Found]:
    """Without what is printed twice; the first place stays, a location of the second is kept."""
    kept: list[_Found] = []
    for one in found:
        twin = next((n for n, other in enumerate(kept) if _is_twin(one, other)), None)
        if twin is None:
            kept.append(one)
        else:
            other = kept[twin]
            better = one.pair if other.pair.time.end_time is None else other.pair
            kept[twin] = replace(
                other,
                pair=better,
                location=other.location or one.location,
                section=other.section or one.section,
            )
    return kept


def _disputed(found: Sequence[_Found]) -> Iterator[_Found]:
    """The meetings; where two places give the class of the same days other hours, each says so."""
    for one in found:
        others = [
            other
            for other in found
            if one.kind == other.kind == "lecture"
            and one.pair.days == other.pair.days
            and one.pair.time.time != other.pair.time.time
            and one.section is None
            and other.section is None
        ]
        if others:
            doubt = f'p. {others[0].row.page} says "{others[0].pair.time.text}"'
            yield replace(one, doubts=(*one.doubts, f"two places disagree on the hours of class: {doubt}"))
        else:
            yield one


def _is_twin(one: _Found, other: _Found) -> bool:
    same = one.pair.days == other.pair.days and one.pair.time.time == other.pair.time.time
    sections = one.section is None or other.section is None or one.section == other.section
    places = (
        one.location is None
        or other.location is None
        or one.location == other.location
        or one.kind != other.kind
    )
    classes = {"lecture", "other"}
    return same and sections and places and (one.kind == other.kind or {one.kind, other.kind} <= classes)


def _in_stretch(stretch: Stretch, context: TermContext) -> Iterator[_Found]:
    text = _BEHIND_HALF.sub(",", stretch.text)
    times = find_times(text)
    if not times:
        return
    named = find_weekdays(text)
    if not named and not _LONE_LETTER.search(text):
        return
    stretch = replace(stretch, text=text)
    dated = [DatedSpan(d.start, d.end, d.end_date is not None) for d in find_dates(text, context)]
    days = [
        d for d in named if not any(not date.stretch and _is_of_date(stretch.text, d, date) for date in dated)
    ]
    labels = _labels(stretch.text)
    days = sorted((*days, *_lettered(stretch.text, labels, times, days)), key=lambda day: day.start)
    previous = refused = 0
    for pair, told in _by_bracket(stretch.text, find_pairs(stretch.text, days, times, dated), days):
        kind, label_end = (told, -1) if told else _kind(stretch, pair, labels)
        since, previous = previous, pair.end
        same = refused and _SAME_MATTER.fullmatch(stretch.text, refused, pair.start)
        if kind is None or same or not _is_meeting(stretch, pair, label_end, since):
            refused = pair.end
            continue
        section = _section(stretch, pair, kind)
        location = find_place(stretch.text, pair, label_end, (*days, *times))
        location = None if location == section else location
        meant, misprint = _meant(pair)
        doubts = (*_doubts(stretch, pair), *misprint)
        yield _Found(kind, meant, stretch.row_at(pair.start), location, section, doubts)


def _meant(pair: Pair) -> tuple[Pair, tuple[str, ...]]:
    """The pair with the hours that are meant where "am" and "pm" are mistaken, and what is doubtful about them."""
    hours = mended_hours(pair.time.time, pair.time.end_time)
    if hours is None:
        return pair, ()
    start, end = hours
    doubt = f'the document says "{pair.time.text}"; it is read as {start:%H:%M} to {end:%H:%M}'
    return pair._replace(time=replace(pair.time, time=start, end_time=end)), (doubt,)


#: What its days are for, in brackets behind them, and what joins others to them: "Tuesdays (lecture) and ...".
_NEAR_BEFORE = 30
_BRACKET = re.compile(r"\s*\((?P<what>[^()\d]{2,20})\)[\s,;:]*$")
_BRACKET_AND = re.compile(r"\s*\((?P<what>[^()\d]{2,20})\)\s*(?:[,;&+/]|[,;]?\s*and\b)\s*$")


def _by_bracket(
    text: str, pairs: Iterable[Pair], days: Sequence[WeekdayMention]
) -> Iterator[tuple[Pair, MeetingKind | None]]:
    """Each pair; of "Tuesdays (lecture) and Thursdays (lab), 10-12" one for each, with the kind that its bracket tells."""
    for pair in pairs:
        own = _BRACKET.search(text, pair.start, pair.time.start) if pair.time.start > pair.start else None
        kind = _LABEL.search(own["what"]) if own else None
        if kind is None:
            yield pair, None
            continue
        before = _BRACKET_AND.search(text, max(0, pair.start - _NEAR_BEFORE), pair.start)
        label = _LABEL.search(before["what"]) if before else None
        day = next((d for d in days if before and d.end == before.start()), None)
        if label is not None and day is not None:
            yield pair._replace(days=day.days, start=day.start, end=day.end), _matched(label)
        yield pair, _matched(kind)


def _is_of_date(text: str, day: WeekdayMention, date: DatedSpan) -> bool:
    """Whether the day of the week stands in a date or, alone, directly behind one ("Sep 17 W")."""
    behind = (
        len(day.days) == 1 and date.end <= day.start and _BEHIND_DATE.fullmatch(text, date.end, day.start)
    )
    return date.start <= day.start < date.end or bool(behind)


def _kind(
    stretch: Stretch, pair: Pair, labels: Sequence[tuple[MeetingKind, int]]
) -> tuple[MeetingKind | None, int]:
    """The kind that the nearest words tell, and the offset where they end (-1: they do not stand before the pair)."""
    line_start, line_end = stretch.line_of(pair.start, pair.end)
    label = next((label for label in reversed(labels) if label[1] <= pair.start), None)
    beside = label is not None and label[1] > line_start
    titled = _LABEL.search(_column_title(stretch, pair))
    if titled is not None:
        return _matched(titled), -1
    behind = None if beside else _label_behind(stretch.text, pair.end, line_end, near=label is not None)
    if behind is not None:
        return behind, -1
    if label is None:
        return _kind_from_around(stretch, pair), -1
    return (None, -1) if _is_interrupted(stretch.text[label[1] : pair.start]) else label


def _lettered(
    text: str,
    labels: Sequence[tuple[MeetingKind, int]],
    times: Sequence[TimeMention],
    days: Sequence[WeekdayMention],
) -> Iterator[WeekdayMention]:
    """A day as one letter directly behind a label or a class's hours ("Lectures: F usually noon - 1 pm", "1:00-2:15 R")."""
    matches = [_DAY_LETTER.match(text, end) for _, end in labels]
    lines = [text.rfind("\n", 0, time.start) for time in times]
    matches += [
        _DAY_LETTER_BEHIND.match(text, time.end)
        for time, line in zip(times, lines, strict=True)
        if time.end_time is not None and not any(line < day.start < time.end for day in days)
    ]
    for match in matches:
        if match is not None and not any(day.start <= match.start(1) < day.end for day in days):
            yield WeekdayMention(match.start(1), match.end(1), (_LETTERS[match[1].lower()],))


def _labels(text: str) -> list[tuple[MeetingKind, int]]:
    """The kinds that the text names, each with the offset where its words end; of "Lecture/Lab" and "Lecture (Lab 3)" the first."""
    labels: list[tuple[MeetingKind, int]] = []
    for match in _LABEL.finditer(text):
        between = text[labels[-1][1] : match.start()] if labels else ""
        lab_lecture = between == " " and labels[-1][0] == "lab" and match["lecture"] is not None
        if (
            between == "/"
            or lab_lecture
            or (labels and _MEETS.match(match.group()) and _NUMBERED.fullmatch(between))
        ):
            labels[-1] = (labels[-1][0], match.end())
        elif not labels or not _ROOM_LEAD.fullmatch(between):
            labels.append((_matched(match), match.end()))
    return labels


def _label_behind(text: str, start: int, end: int, *, near: bool) -> MeetingKind | None:
    match = _LABEL.search(text, start, end)
    if match is not None and match.start() - start <= (4 if near else 30):
        return _matched(match)
    return "office_hours" if _APPOINTMENT.search(text, start, end) else None


def _kind_from_around(stretch: Stretch, pair: Pair) -> MeetingKind | None:
    """The kind by the row's first segment, by what stands above, or by standing in the document's head."""
    row = stretch.row_at(pair.start)
    words = [row.segments[0].text] if len(row.segments) > 1 else []
    for text in (*words, stretch.above):
        labels = [*_LABEL.finditer(text)]
        if labels:
            return _matched(labels[-1])
    dated = any(_LIMIT_INSIDE.search(title) for title in row.header)
    if dated or not stretch.top or not _stands_alone(stretch, pair):
        return None
    return "office_hours" if _STAFF.search(stretch.above) else "lecture"


def _column_title(stretch: Stretch, pair: Pair) -> str:
    """The title of the table's column in which the pair stands, ``""`` where there is none."""
    line = next(line for line in reversed(stretch.lines) if line.start <= pair.start)
    offset = pair.start - line.start
    for segment in line.row.segments:
        if (
            offset <= len(segment.text)
            and segment.column is not None
            and segment.column < len(line.row.header)
        ):
            return line.row.header[segment.column]
        offset -= len(segment.text) + 1
    return ""


def _matched(match: re.Match[str]) -> MeetingKind:
    for kind, _ in _KIND_WORDS:
        if match[kind] is not None:
            return kind
    message = "a label without a kind"
    raise AssertionError(message)


def _is_interrupted(between: str) -> bool:
    """Whether another matter begins between a label and a pair."""
    if len(between) > 400 or between.count("\n") > 8:
        return True
    return any(_OTHER_FIELD.match(line.strip(" \t•*-▶")) for line in between.split("\n")[1:])


def _stands_alone(stretch: Stretch, pair: Pair) -> bool:
    """Whether the pair's line is a header's line and no sentence."""
    text = stretch.text
    start, end = text.rfind("\n", 0, pair.start) + 1, text.find("\n", pair.end)
    line = text[start : end if end >= 0 else len(text)]
    rest = line[: pair.start - start] + line[pair.end - start :]
    small = re.findall(r"(?<!\S)[a-z]{3,}(?!\S)", rest)
    return (
        len(rest.split()) <= 12
        and len(small) < 4
        and len(pair.days) < 5
        and pair.time.end_time is not None
        and not re.search(r"[a-z]{3,}\.\s", rest)
    )


def _is_meeting(stretch: Stretch, pair: Pair, label_end: int, since: int) -> bool:
    """Whether nothing around the pair says that it is a deadline, an exam or a service's opening hours."""
    text = stretch.text
    rest = text.find("\n", since, pair.start)  # the rest of the last pair's line is its place
    since = rest + 1 if since and rest >= 0 else since
    sentence = max(text.rfind("\n", 0, pair.start) + 1, text.rfind(". ", 0, pair.start) + 1)
    start = max(since, label_end if label_end >= 0 else sentence)
    room = _ROOM.match(text, start, pair.start)
    before = text[room.end() if room is not None else start : pair.start]
    if _OTHER_FIELD.search(before) or _LIMIT.search(text[: pair.time.start][-12:]):
        return False
    end = text.find("\n", pair.end)
    after = text[pair.end : min(end if end >= 0 else len(text), pair.end + 60)]
    if re.match(r"\s*(?:is|are)?\s*(?:due|deadline)", after, re.IGNORECASE) or _LIMIT_INSIDE.search(
        text[pair.start : pair.time.start]
    ):
        return False
    if pair.time.end_time is None:
        return (
            label_end >= 0
            and pair.time.time < _LATEST
            and pair.start - max(label_end, since) <= 80
            and not (_WORK.search(after) or _HANDED_IN.search(before) or re.search(r"\.\s", before))
        )
    return stretch.top or label_end >= 0 or len(pair.days) < 5


def _section(stretch: Stretch, pair: Pair, kind: MeetingKind) -> str | None:
    if kind == "office_hours":
        return None
    line = stretch.text.rfind("\n", 0, pair.start) + 1
    start = stretch.text.rfind("\n", 0, max(line - 1, 0)) + 1
    found = [*_SECTION.finditer(stretch.text, line, pair.start)] or [
        *_SECTION.finditer(stretch.text, start, line)
    ]
    if not found:
        return None
    return next(group for group in found[-1].groups() if group)


def _doubts(stretch: Stretch, pair: Pair) -> tuple[str, ...]:
    end = stretch.text.find("\n", pair.end)
    line = stretch.text[stretch.text.rfind("\n", 0, pair.start) + 1 : end if end >= 0 else len(stretch.text)]
    unsure = _TBD.search(line)
    return (*pair.time.doubts, *((f"the document says {unsure.group()!r}",) if unsure else ()))
