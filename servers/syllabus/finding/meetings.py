"""Meetings: weekly classes and office hours.

Text is read in passages (a paragraph, a table). In each, days of the week and times of day are paired, and the kind is
told by the nearest words before: a label in the line, one above it, a column's title, or the heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from servers.domain.identity import item_ids
from servers.domain.syllabus import Meeting, MeetingKind, Weekday
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.weekdays import WeekdayMention, find_weekdays
from servers.syllabus.finding.rows import GAP, PrintedRow, printed_rows
from servers.syllabus.reading.document import Document

__all__ = ["find_meetings"]

_KIND_WORDS: tuple[tuple[MeetingKind, str], ...] = (
    ("office_hours", r"of-?\s?f?i?-?ce\s*(?:hours?|hrs?\b|hour\(s\))|(?:student|drop-?\s?in|help|zoom|consultation|virtual|visiting|meeting with \w+) hours?\b|consultation(?:s| times?)?\b|^\W*hours?\s*:|\bo\.?h\.?\s*:"),
    ("other", r"help sessions?|review sessions?|mash sessions?|supplemental instruction(?: sessions?)?|\bSI sessions?|film screenings?|screenings?|rehearsals?"),
    ("lab", r"\blabs?\b(?!\s*(?:reports?|assignments?|manual|exercises?|coat|director|work\b|quizz?es|notebook|fee|safety|instructors?|tas?\b|assistants?|grade|0\d{3}))|\blaborator(?:y|ies)\b(?!\s*(?:reports?|manual|fee))|\bpracticals?\b|\bstudio (?:section|time)s?"),
    ("discussion", r"\brecitations?\b(?! (?:instructor|leader))|\bdiscussions?\b(?!\s*(?:boards?|posts?|forums?|questions?|paper|leader))|(?:^|\n|\t)\W*sections?\b(?=\s*(?:(?:meeting )?times?\s*)?:)|\bsections?\s+meeting\s+times?|\btutorials?\b|\bproblem[- ]solving (?:workshop|session)s?|\bworkshops?\b|\bseminar groups?|\bquiz sections?|\bprecepts?\b"),
    ("lecture", r"\blectures?\b(?!\s*(?:notes?|slides|videos?|materials?|quizz?es|hall))|\bclass(?:es)?\s*(?:meetings?|times?|hours?|schedule|days?(?:\s?[/&]\s?times?)?|sessions?|period|meets?|location)?\s*(?:\(s\))?\s*(?=[:\t\n,]|$|\bmeets?\b|\bis\b|\bare\b|\bwill\b|\b(?:on|in|at|held)\b)|\bmeets\b|\bmeet(?= (?:on|every|each|from|at|in|two|three|twice|[MTW]))|\bmeetings?\s*(?:times?|days?|place|schedule|pattern|information|dates?|hours?|locations?)|\b(?:course|class|meeting)\s*(?:times?|days?|schedule|hours?|meetings?|details)\b|(?:^|[\n\t•*▶])\W*(?:times?|days?|schedule|when|location and time|days? ?(?:and|/|&) ?times?|time ?(?:and|/|&) ?(?:place|location|days?|room|dates?)|day\(s\)|when (?:and|&) where|where (?:and|&) when|meeting|meetings|seminar|course time and location|sessions?)\s*(?=[:\t\n])|\b(?:in-?person|weekly|class|synchronous) sessions?\b|\bseminars?\b|\bsections? meets?\b"),
)  # fmt: skip
#: What may still belong to a label: "section meeting times", "lab hours".
_TAIL = r"(?:\s+(?:section|class|meeting|session)s?\b)*(?:\s+(?:times?|schedule|hours?|meetings?|meets?|location)\b)?"
_LABEL = re.compile(
    "|".join(f"(?P<{kind}>(?:{words}){_TAIL})" for kind, words in _KIND_WORDS), re.IGNORECASE | re.MULTILINE
)
_APPOINTMENT = re.compile(r"\bby (?:appointment|appt)\b", re.IGNORECASE)
#: A field or a matter of another kind: the times after it are no meeting's.
_OTHER_FIELD = re.compile(
    r"\b(?:due|deadlines?|submit(?:ted)?|submissions?|turn(?:ed)? in|hand(?:ed)? in|upload\w*|(?:final|mid-?term|make-?up)s?(?: exam\w*)?|exams?|examinations?|tests?|quizz?es(?! sections?)|homeworks?|problem sets?|assignments?|papers?|project|showcase"
    r"|library|writing cent(?:er|re)|tutoring cent\w+|learning cent\w+|disabilit\w+|counsel\w+|accessib\w+|help ?desk|help ?line|hotline|hours of operation|(?:is|are) open|opens?\b|closed?s?\b|respond|repl(?:y|ies)|emails? (?:sent|received|will|during|minutes|between)|business hours|answer\w*|check (?:my )?e-?mail|available (?:24|from)|posted|released?|no class|cancell?ed|holiday|break\b|except|crisis|emergenc\w+|support (?:is|services)|service desk|tutoring|tutors?|messages?|reach me|registrar|drop (?:deadline|date)|withdraw\w*|presentations?|phone|fax|mobile|zip)\b",
    re.IGNORECASE,
)
_PLACE_LABEL = re.compile(
    r"^\W*(?:class\s?room|room|location|place|building(?:\s?/\s?room)?|where|meeting place|class(?:room)? location|lecture (?:hall|room)|place of [\w ]+|venue)\s*(?:\(s\))?\s*[:\t]\s*",
    re.IGNORECASE,
)
_PLACE_WORD = re.compile(
    r"\b(?:hall|room|rm|building|bldg|auditorium|center|centre|zoom|online|lab|library|house|tower|theat(?:er|re)|gym|studio|annex|virtual|remote|canvas|teams|webex|course)\b",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:\b(?:[Ss]ections?|[Ss]ec\.?|SECTION|SEC|[Gg]roup|[Cc]ourse [Nn]o\.?|CRN|[Cc]lass [Nn]br|[Uu]nique)\s*(?:#|no\.?|number)?\s*:?\s*(?P<a>(?:[A-Z]{0,3}\d{1,6}[A-Z]?))\b|(?:^|[\n\t])\W*(?P<b>\d{5}|[A-Z]{2,5}\d{4,8})\s*[:(]|\b(?P<c>[A-Z][a-z]+) Section\b)",
    re.MULTILINE,
)
_TBD = re.compile(
    r"\b(?:t\.?b\.?[ad]\.?|to be (?:announced|determined|confirmed|arranged)|may vary|can vary|usually|subject to change)\b",
    re.IGNORECASE,
)
_PLACE_LEAD = re.compile(
    r"^\s*(?:[\s,:;|@()\[.·∗*•-]|\b(?:in|at|on|et|est|pst|ct|pt|mt)\b|\b(?:room|location|classroom|office|place|building)\s?:)+",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"@|\b(?:by|appointment|appt|please|e-?mails?|will|would|you|are|is|each|during|minutes|if|weeks?|webpage|website|phone|starting|see|except|from|held|most|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|(?:fall|spring|summer|winter|autumn) \d{4})\b|\d{3}[.-]\d{3}[.-]\d{4}|^(?:sec\w*|group)\b|^\d{5,}$",
    re.IGNORECASE,
)
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
_FAR = 90
_TOP_BLOCKS = 16
_TOP_ROWS = 24


class _Line(NamedTuple):
    start: int
    row: PrintedRow


@dataclass(frozen=True)
class _Passage:
    """Text of consecutive rows with newlines between, and the words above it that may tell the kind."""

    text: str
    lines: tuple[_Line, ...]
    above: str
    top: bool

    def row_at(self, offset: int) -> PrintedRow:
        """The row in which ``offset`` lies."""
        return next(line.row for line in reversed(self.lines) if line.start <= offset)


class _Pair(NamedTuple):
    days: tuple[Weekday, ...]
    time: TimeMention
    start: int
    end: int


@dataclass(frozen=True)
class _Found:
    kind: MeetingKind
    pair: _Pair
    row: PrintedRow
    location: str | None
    section: str | None
    doubts: tuple[str, ...]


def find_meetings(document: Document, context: TermContext) -> tuple[Meeting, ...]:
    """The weekly patterns of classes, labs, discussions and office hours, in printed order.

    Times are local to the syllabus's zone. Days that share a printed time are one meeting; what is printed twice is one.
    Dated events, deadlines and services' opening hours are none. Doubts: am or pm guessed, no end printed, several
    sections, "to be confirmed".
    """
    found = [one for passage in _passages(printed_rows(document)) for one in _in_passage(passage, context)]
    merged = _merged(found)
    ids = item_ids((one.kind.replace("_", "-"), _name(one)) for one in merged)
    sections = {one.section for one in merged if one.kind == "lecture" and one.section}
    return tuple(_meeting(one, identity, sections) for one, identity in zip(merged, ids, strict=True))


def _name(one: _Found) -> str:
    words = one.kind.replace("_", " ")
    return f"{words} section {one.section}" if one.section else words


def _meeting(one: _Found, identity: str, sections: set[str | None]) -> Meeting:
    doubts = list(one.doubts)
    if one.kind == "lecture" and len(sections) > 1:
        doubts.append(
            f"the document has several sections ({', '.join(sorted(s for s in sections if s))}); keep yours"
        )
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


def _passages(rows: Sequence[PrintedRow]) -> Iterator[_Passage]:
    """The rows of one block (and of one column where several stand side by side) as passages."""
    above: list[PrintedRow] = []
    start = 0
    while start < len(rows):
        end = _block_end(rows, start)
        while end < len(rows) and _goes_on(rows[end - 1], rows[end]):
            end = _block_end(rows, end)
        block = rows[start:end]
        top = block[0].page == 1 and (block[0].block < _TOP_BLOCKS or start < _TOP_ROWS)
        heading, last = _above(above, block[0])
        yield from _block_passages(block, heading, last, top=top)
        above = [*above[-6:], *block[-6:]]
        start = end


def _block_end(rows: Sequence[PrintedRow], start: int) -> int:
    end = start
    while end < len(rows) and rows[end].block == rows[start].block:
        end += 1
    return end


def _goes_on(last: PrintedRow, following: PrintedRow) -> bool:
    """Whether a line of days goes on in the next block with its times ("Days: Mon & Wed", "Time: 10 - 11 am")."""
    if max(len(last.text), len(following.text)) > 90 or "table" in (last.role, following.role):
        return False
    days = find_weekdays(last.text) and not find_times(last.text)
    return bool(days) and bool(find_times(following.text)) and not find_weekdays(following.text)


def _above(before: Sequence[PrintedRow], first: PrintedRow) -> tuple[str, PrintedRow | None]:
    """The heading, and the line above if it introduces ("Office hours:")."""
    introducing = [
        row
        for row in before
        if row.text.rstrip().endswith(":") and (row.role != "item" or first.role != "item")
    ]
    if first.role == "item" and introducing:
        return first.heading, introducing[-1]
    last = before[-1] if before else None
    return first.heading, last if last is not None and (
        last.role == "heading" or last in introducing
    ) else None


def _block_passages(
    block: Sequence[PrintedRow], heading: str, above: PrintedRow | None, *, top: bool
) -> Iterator[_Passage]:
    columns = _columns(block)
    if not columns:
        text, lines = "", []
        for row in block:
            lines.append(_Line(len(text), row))
            text += row.text + "\n"
        yield _Passage(text, tuple(lines), f"{heading}\n{above.text if above else ''}", top)
        return
    for left, right in columns:
        titles = [s.text for s in above.segments if s.box.x0 < right and left < s.box.x1] if above else []
        text, lines = "", []
        for row in block:
            inside = [s.text for s in row.segments if s.box.x0 < right and left < s.box.x1]
            if inside:
                lines.append(_Line(len(text), row))
                text += GAP.join(inside) + "\n"
        yield _Passage(text, tuple(lines), "\n".join([heading, *titles]), top)


def _columns(block: Sequence[PrintedRow]) -> list[tuple[float, float]]:
    """Left and right of the columns, where a row has a day and a time in each of several segments."""
    for row in block:
        full = [s for s in row.segments if len(s.text) < 90 and find_weekdays(s.text) and find_times(s.text)]
        if len(full) > 1 and len(full) == len(row.segments):
            edges = [s.box.x0 for s in full]
            gaps = [(a.box.x1 + b.box.x0) / 2 for a, b in zip(full, full[1:], strict=False)]
            return list(zip([min(0.0, edges[0]), *gaps], [*gaps, 1e6], strict=True))
    return []


def _in_passage(passage: _Passage, context: TermContext) -> Iterator[_Found]:
    if not re.search(r"\d", passage.text):
        return
    passage = replace(passage, text=re.sub(r"(?<=[ap]m):", ",", passage.text))
    times = find_times(passage.text)
    if not times:
        return
    dated = (
        [(d.start, d.end, d.end_date is not None) for d in find_dates(passage.text, context)] if times else []
    )
    days = [
        d
        for d in find_weekdays(passage.text)
        if not any(a <= d.start < b and not span for a, b, span in dated)
    ]
    previous = 0
    for pair in _pairs(passage.text, days, times, dated):
        kind, label_end = _kind(passage, pair)
        since, previous = previous, pair.end
        if kind is None or not _is_meeting(passage, pair, label_end, since):
            continue
        section = _section(passage, pair, kind)
        location = _location(passage, pair, label_end, days, times)
        location = None if location == section else location
        yield _Found(kind, pair, passage.row_at(pair.start), location, section, _doubts(passage, pair))


def _pairs(
    text: str,
    days: Sequence[WeekdayMention],
    times: Sequence[TimeMention],
    dated: Sequence[tuple[int, int, bool]],
) -> Iterator[_Pair]:
    """Each time with its days: those before it, or those directly behind where none stand before on its line."""
    for time in times:
        before = [d for d in days if d.end <= time.start + 1 and time.start - d.end <= _FAR]
        line_start = text.rfind("\n", 0, time.start) + 1
        line_end = text.find("\n", time.end)
        after = [
            d
            for d in days
            if time.end <= d.start < (line_end if line_end >= 0 else len(text)) and d.start - time.end <= 25
        ]
        directly = before and re.fullmatch(r"[\s,:(-]*", text[before[-1].end : time.start])
        behind = (
            after
            and not directly
            and not any(d.start >= line_start for d in before)
            and not re.search(r"\d", text[time.end : after[0].start])
        )
        if behind:
            chosen = _joined(text, after[:1])
            yield _Pair(chosen, time, time.start, after[0].end)
        elif before:
            group = _group(text, before, times)
            between = text[before[-1].end : time.start]
            if not _is_cut(between, before[-1].end, time.start, dated):
                yield _Pair(_joined(text, group), time, group[0].start, time.end)


def _group(text: str, before: Sequence[WeekdayMention], times: Sequence[TimeMention]) -> list[WeekdayMention]:
    """The last days before a time, with those that are only joined to them by a few words."""
    group = [before[-1]]
    for day in reversed(before[:-1]):
        between = text[day.end : group[0].start]
        apart = any(day.end <= t.start + 1 and t.end <= group[0].start + 1 for t in times)
        if re.fullmatch(r"\s*[\[(]?\s*or\s+", between):
            return [day]
        if apart or len(between) > 4 or "\n" in between:
            break
        group.insert(0, day)
    return group


def _joined(text: str, group: Sequence[WeekdayMention]) -> tuple[Weekday, ...]:
    named = {day for mention in group for day in _days(text[mention.start : mention.end], mention)}
    return tuple(day for day in WEEKDAYS if day in named)


def _days(printed: str, mention: WeekdayMention) -> tuple[Weekday, ...]:
    """The days; "T-Th" and "M-W" before a class's time are two days, not a stretch."""
    pair = re.fullmatch(r"(M|T|Tu)\s?-\s?(W|Th|TH|R)", printed)
    if pair is None or (pair[1], pair[2]) in {("M", "Th"), ("M", "TH"), ("M", "R")}:
        return mention.days
    return mention.days[0], mention.days[-1]


def _is_cut(between: str, start: int, end: int, dated: Sequence[tuple[int, int, bool]]) -> bool:
    """Whether the days and the time belong to different things, or the day is a single date's."""
    if between.count("\n") > 2 or re.search(r"[.!?]\s+[A-Z][a-z]+ \w+ \w+", between):
        return True
    if "\n" in between and _OTHER_FIELD.search(between):
        return True
    return any(start <= a < end and not span for a, _, span in dated)


def _kind(passage: _Passage, pair: _Pair) -> tuple[MeetingKind | None, int]:
    """The kind that the nearest words before tell, and the offset where they end (-1: not in the passage)."""
    text = passage.text
    line_end = text.find("\n", pair.end)
    titled = _LABEL.search(_column_title(passage, pair))
    if titled is not None:
        return _matched(titled), -1
    best: tuple[MeetingKind, int] | None = None
    for match in _LABEL.finditer(text, 0, pair.start):
        if best is not None and text[best[1] : match.start()] == "/":
            continue  # "Lecture/Lab": the first
        best = _matched(match), match.end()
    line_start = text.rfind("\n", 0, pair.start) + 1
    line_end = line_end if line_end >= 0 else len(text)
    behind = _LABEL.search(text, pair.end, line_end)
    beside = best is not None and best[1] > line_start
    if behind is not None and not beside and behind.start() - pair.end <= (30 if best is None else 4):
        return _matched(behind), -1
    if not beside and _APPOINTMENT.search(text, pair.end, line_end):
        return "office_hours", -1
    if best is not None and not _is_interrupted(text[best[1] : pair.start]):
        return best
    row = passage.row_at(pair.start)
    first = _LABEL.search(row.segments[0].text) if len(row.segments) > 1 and best is None else None
    if first is not None:
        return _matched(first), -1
    for words in (passage.above,):
        labels = [*_LABEL.finditer(words)]
        if labels and best is None:
            return _matched(labels[-1]), -1
    if best is not None or not passage.top or not _stands_alone(passage, pair):
        return None, -1
    return ("office_hours" if _STAFF.search(passage.above) else "lecture"), -1


def _column_title(passage: _Passage, pair: _Pair) -> str:
    """The title of the table's column in which the pair stands, ``""`` where there is none."""
    line = next(line for line in reversed(passage.lines) if line.start <= pair.start)
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


def _stands_alone(passage: _Passage, pair: _Pair) -> bool:
    """Whether the pair's line is a header's line and no sentence."""
    text = passage.text
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


def _is_meeting(passage: _Passage, pair: _Pair, label_end: int, since: int) -> bool:
    """Whether nothing around the pair says that it is a deadline, an exam or a service's opening hours."""
    text = passage.text
    sentence = max(text.rfind("\n", 0, pair.start) + 1, text.rfind(". ", 0, pair.start) + 1)
    before = text[max(since, label_end if label_end >= 0 else sentence) : pair.start]
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
            and pair.start - max(label_end, since) <= 80
            and not (_WORK.search(after) or re.search(r"\.\s", before))
        )
    return passage.top or label_end >= 0 or len(pair.days) < 5


def _section(passage: _Passage, pair: _Pair, kind: MeetingKind) -> str | None:
    if kind == "office_hours":
        return None
    line = passage.text.rfind("\n", 0, pair.start) + 1
    start = passage.text.rfind("\n", 0, max(line - 1, 0)) + 1
    found = [*_SECTION.finditer(passage.text, line, pair.start)] or [
        *_SECTION.finditer(passage.text, start, line)
    ]
    if not found:
        return None
    return next(group for group in found[-1].groups() if group)


def _doubts(passage: _Passage, pair: _Pair) -> tuple[str, ...]:
    end = passage.text.find("\n", pair.end)
    line = passage.text[passage.text.rfind("\n", 0, pair.start) + 1 : end if end >= 0 else len(passage.text)]
    unsure = _TBD.search(line)
    return (*pair.time.doubts, *((f"the document says {unsure.group()!r}",) if unsure else ()))


def _location(
    passage: _Passage,
    pair: _Pair,
    label_end: int,
    days: Sequence[WeekdayMention],
    times: Sequence[TimeMention],
) -> str | None:
    """Where: what follows the time, a "Room:" line near, or what stands between the label and the days."""
    text = passage.text
    starts = [m.start for m in (*days, *times) if m.start > pair.end]
    line_end = text.find("\n", pair.end)
    line_end = line_end if line_end >= 0 else len(text)
    stop = min([line_end, *starts])
    behind = _place(re.split(r"[;]|\.\s|\bor by\b|\band by\b|\bor\b|\(except", text[pair.end : stop])[0])
    if behind:
        return behind
    following = text[line_end + 1 :].split("\n")[:3]
    for number, line in enumerate(following):
        if _PLACE_LABEL.match(line):
            return _place(_PLACE_LABEL.sub("", line), labelled=True)
        if number == 0 and not starts and len(line) < 50 and ":" not in line and (place := _place(line)):
            return place
    from_ = max(label_end, text.rfind("\n", 0, pair.start) + 1, 0)
    crowded = any(from_ <= mention.start < pair.start for mention in (*days, *times))
    return None if crowded else _place(text[from_ : pair.start])


def _place(text: str, *, labelled: bool = False) -> str | None:
    """The text as a place, None where it does not read as one."""
    text = _PLACE_LEAD.sub("", text.replace(GAP, " "))
    text = re.split(r"\s[-–]\s|https?:|\(e\.g", text)[0].strip(" ,;:.|·-@/")
    text = text.strip("()") if text.count("(") != text.count(")") else text
    if not 2 <= len(text) <= 60 or text.count(" ") > 8 or _NO_PLACE.search(text):
        return None
    text = text.strip()
    return text if labelled or re.search(r"\d", text) or _PLACE_WORD.search(text) else None
