"""Dated lists: lines or headings that begin (or end) with a date, and what stands below each, as entries."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.agenda import days_on_a_line
from servers.syllabus.finding.bare_days import bare_days
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.counted_weeks import WEEK_TITLE, counted_weeks
from servers.syllabus.finding.cut import without_span, without_spans
from servers.syllabus.finding.date_column import days_of, is_month
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.due_lines import due_lines
from servers.syllabus.finding.entry import Day, Entry, Matter, Role
from servers.syllabus.finding.recess import days_left_out, names_a_break
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.markers import marker_of
from servers.syllabus.reading.table import Table

__all__ = ["Flow", "entries_of_flow", "flow_of"]

_BEFORE = re.compile(
    r"^[\s•●○▪■*·‣➢§\-–—(\[]*(?:(?:week|wk|class|lecture|lec|session|day|module|unit|meeting|seminar|lesson|l|part)\s*#?\s*\d{0,2}[a-z]?\s*[:.)|,–—-]*\s*)?(?:\d{1,2}(?:[.)]\s+|\s+(?=[(\[])))?[\s(\[]*(?:(?:on|week of|date:?|w/c)\s+)?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^[\s•*]*(?:week|wk|class|lecture|session|day|module|unit|meeting|seminar|lesson)\s*#?\s*\d",
    re.IGNORECASE,
)
#: What counts a class before its title, where its date stands behind that: "Session 2: Industry analysis (October 4)".
_BEFORE_TITLE = re.compile(
    r"^[\s•*]*(?:class|lecture|lec|session|day|meeting|seminar|lesson)\s*#?\s*\d{1,2}\s*[:.)–—-]\s*",
    re.IGNORECASE,
)
_ONLY_COUNTED = re.compile(
    r"^\W*(?:week|wk|class|session|lecture|day|module|unit)\s*#?\d{1,2}\W*$", re.IGNORECASE
)
#: What counts the classes before their dates: "Class 2 – ", "Lecture 5: ".
_COUNTED = re.compile(
    r"^[\s•*]*(?:class|lecture|lec|session|day|meeting|seminar|lesson)\s*#?\s*\d{1,2}\s*[:.)|,–—-]*\s*[(\[]?",
    re.IGNORECASE,
)
_WEEK_OF = re.compile(r"\W*(?:week\s+(?:of|beginning|starting)|w/c)\s*:?\s*", re.IGNORECASE)
#: What makes a date that of all below it.
_DUE_ON = re.compile(
    r"\W*(?:(?:work|items|assignments?|to be)\s+)?due(?:\s+(?:on|by|before))?\s*[:–—-]?\s*", re.IGNORECASE
)
_WEEK_NUMBER = re.compile(r"^\W*(?:week|wk)\.?\s*#?\d", re.IGNORECASE)
_PART = re.compile(
    r"^\W*(?:unit|part|module|section|block|phase|theme|segment)\s+(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^\W{0,3}([A-Za-z][A-Za-z /&’'-]{1,34}?)(?:\s*\([^():]{1,24}\))?\s*:\s*(.*)$")
_LABEL_WORDS = re.compile(
    r"^(?:required |optional |suggested |recommended |primary |secondary |before class |for next class |in-class |at-home )?"
    r"(?:readings?|read|text|viewings?|watch|listen|writing|written work|writing due|due|due today|due dates?|due (?:before|in|by|for|at the (?:start|beginning) of) (?:the |next |our )?(?:class|lecture|seminar|session|meeting)|today['’]s topics?|assignments?|assignment due|homework|homework due|hw|"
    r"bring|today|for today|topics?|lectures?|keywords?|key terms|in class|activit(?:y|ies)|discussion|lab|quiz|exam|to do|tasks?|deadlines?|deliverables?|submit|turn in|hand in|prepare|preparation|screenings?|"
    r"resources?|materials?|guest speakers?|guests?|notes?|films?|stata lab|workshop|work period)$",
    re.IGNORECASE,
)


#: A list under such a title holds what is due and when, not what classes are about.
_DEADLINES = re.compile(
    r"\b(?:(?:key|important|due|exam(?:ination)?|test|deliverable|assignment|submission|critical|major) dates?|deadlines?|check-?list|save the dates?|mark your calendars?|dates to (?:remember|know|note)|deliverables?|^\W*(?:project |course )?milestones?\W*$|assessments? (?:schedule|calendar|timeline)|(?:assignment|exam|quiz|project)s? (?:schedule|calendar|timeline)|to hand in|what is due|what's due)\b",
    re.IGNORECASE,
)
_CLASSES = re.compile(
    r"\b(?:class(?:es)?|lectures?|topics?|readings?|schedule of|course schedule|weekly)\b", re.IGNORECASE
)
#: A line that stands in a list for a day not yet known: "Date TBA: Final exam".
_PUT_OFF = re.compile(
    r"^\W*(?:(?:date|day|time)s?\W+(?:and\W+time\W+)?(?:is\W+|are\W+)?(?:t\.?b\.?[acd]\b|to be (?:announced|determined|arranged|scheduled))|t\.?b\.?[acd]\.?\s*[:–—-]\s*\w)",
    re.IGNORECASE,
)
#: The day of the week in brackets after a date, and what else they say of the day: "(Th, makeup)".
_DAY_IN_BRACKETS = re.compile(
    r"\s*[(\[](?:m|t|w|r|f|s|u|th|tu|tr|sa|su|mo|we|fr|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?(?:,[^)\]]{1,30})?[)\]]",
    re.IGNORECASE,
)
#: A week's number before its date: "Week 8, ", "Week 8 (".
_WEEK_BEFORE = re.compile(r"\W*(?:week|wk)\.?\s*#?\d{1,2}\s*[,:(\[–—-]*\s*$", re.IGNORECASE)
#: A class's number before its date in brackets: "2 (Sep. 9) Dunes".
_CLASS_NUMBER = re.compile(r"\W*\d{1,2}\s+[(\[]\s*")
#: A week without a date reaches no further than so many lines.
_SHORT_WEEK = 12
#: Points of one list begin within this many points of each other.
_SAME_LEFT = 3.0
#: So many dates, of which such a part has nothing but a name of so many words beside it, list what is due.
_FEWEST_NAMES, _MOSTLY, _LONGEST_NAME = 5, 0.6, 6
#: A title is no longer than this.
_TITLE = 60


@dataclass(frozen=True)
class _FlowLine:
    line: Line
    paragraph: Paragraph
    first: bool
    right: float


@dataclass(frozen=True)
class Flow:
    """Lines of consecutive paragraphs, in reading order, between two tables (None: the document's edge)."""

    lines: tuple[_FlowLine, ...]
    above: Table | None = None
    below: Table | None = None


@dataclass(frozen=True)
class _Anchor:
    index: int
    mentions: tuple[DateMention, ...]
    trailing: bool


def flow_of(blocks: Sequence[Block]) -> list[Flow]:
    """The document's text without its tables, as runs of lines."""
    flows: list[Flow] = []
    current: list[_FlowLine] = []
    above: Table | None = None
    for block in blocks:
        if isinstance(block, Paragraph):
            right = max(line.box.x1 for line in block.lines)
            current += [_FlowLine(line, block, number == 0, right) for number, line in enumerate(block.lines)]
            continue
        if current:
            flows.append(Flow(tuple(current), above, block))
        above, current = block, []
    if current:
        flows.append(Flow(tuple(current), above, None))
    return flows


def entries_of_flow(
    flow: Flow, context: TermContext, *, group: int, minimum: int = 3
) -> tuple[list[Entry], set[int]]:
    """The dated entries of a run of lines, and which lines (by ``id``) they used.

    ``minimum``: how many dated lines in rising order make a schedule; one is enough amid a dated table.
    """
    flow, entries, used = _without_due_lines(flow, context, group * 100 + 99)
    anchors = list(_anchors(flow, context))
    runs = list(_runs(anchors, minimum))
    counted = _counted(flow, runs[0]) if len(runs) == 1 else {}
    for number, run in enumerate(runs):
        end = runs[number + 1][0].index if number + 1 < len(runs) else len(flow.lines)
        role = _announced(flow, run)
        for position, anchor in enumerate(run):
            start, stop = _reach(flow, run, position)
            stop = min(stop, max(end, start + 1), *(place for place in counted if place > start), stop)
            stop = _before_put_off(flow, start, stop)
            if position + 1 < len(run) and (recess := _recess(flow, run, position, stop)):
                stop, day = recess
                lines = (flow.lines[stop].line,)
                entries.append(
                    Entry((day,), (Matter("topic", "", lines),), lines, "list", group * 100 + number)
                )
            titled = all(_has_title_above(flow, one) for one in run[position : position + 2])
            entry = _entry(flow, anchor, (start, stop), group * 100 + number, role, titled=titled)
            entries += _by_weekday(entry) or days_on_a_line(entry, context) or [entry]
            used |= {id(item.line) for item in flow.lines[start:stop]}
    for start, day in counted.items():
        stop = min(start + _SHORT_WEEK, len(flow.lines))
        stop = next((n for n in range(start + 1, stop) if WEEK_TITLE.match(flow.lines[n].line.text)), stop)
        entries.append(_counted_entry(flow, (start, stop), day, group * 100))
        used |= {id(item.line) for item in flow.lines[start:stop]}
    return entries, used


#: So many dates beside the lines that a label makes due show that they stand within a schedule.
_SCHEDULED = 2


def _without_due_lines(flow: Flow, context: TermContext, group: int) -> tuple[Flow, list[Entry], set[int]]:
    """The run of lines without what labels within its dated weeks make due, that as entries, and which lines those are."""
    texts, opens = [item.line for item in flow.lines], [item.first for item in flow.lines]
    found = list(due_lines(texts, opens, context, group=group))
    used = {id(texts[place]) for _, places in found for place in places}
    rest = replace(flow, lines=tuple(item for item in flow.lines if id(item.line) not in used))
    if not found or not rest.lines or sum(1 for _ in _anchors(rest, context)) < _SCHEDULED:
        return flow, [], set()
    return rest, [entry for entry, _ in found], used


def _counted(flow: Flow, run: list[_Anchor]) -> dict[int, Day]:
    """The days of the weeks in and after a run that have a number and no date, by their titles' places."""
    dated: dict[int, dt.date] = {}
    for anchor in run:
        title = anchor.index - 1 if _has_title_above(flow, anchor) else anchor.index
        if (date := anchor.mentions[0].date) is not None:
            dated[title] = date
    places = [n for n in range(run[0].index - 1, len(flow.lines)) if n >= 0 and flow.lines[n].first]
    titles = {n: flow.lines[n].line.text for n in places if _WEEK_NUMBER.match(flow.lines[n].line.text)}
    return counted_weeks(titles, dated) if len(titles) > len(run) and titles.keys() >= dated.keys() else {}


def _has_title_above(flow: Flow, anchor: _Anchor) -> bool:
    """Whether a date stands alone under its week's title: "Week 3 - Power" above "September 12"."""
    above = flow.lines[anchor.index - 1] if anchor.index else None
    return (
        above is not None
        and above.first
        and above.paragraph.role != "item"
        and WEEK_TITLE.match(above.line.text) is not None
        and len(above.line.text) < _TITLE + 30
        and not _bare_text(flow, anchor)
    )


def _counted_entry(flow: Flow, reach: tuple[int, int], day: Day, group: int) -> Entry:
    first, *below = flow.lines[slice(*reach)]
    title = WEEK_TITLE.match(first.line.text)
    rest = without_span((first.line,), 0, title.end()) if title else (first.line,)
    body = tuple(_labelled(rest, below, first.right, "topic"))
    return Entry((day,), body, (first.line,), "list", group)


def _before_put_off(flow: Flow, start: int, stop: int) -> int:
    """Where what a date governs ends: before a line whose own date is still to be announced."""
    return next((n for n in range(start + 1, stop) if _PUT_OFF.match(flow.lines[n].line.text)), stop)


def _recess(flow: Flow, run: list[_Anchor], position: int, stop: int) -> tuple[int, Day] | None:
    """The line of a break that stands undated after a date's matter and before the next date, and its days."""
    here = run[position].index
    last = flow.lines[stop - 1]
    if stop - 1 <= here or not last.first or last.paragraph.role == "item" or len(last.paragraph.lines) > 1:
        return None
    if (stop - 2 == here and not _bare_text(flow, run[position])) or not names_a_break(last.line.text):
        return None
    dates = [anchor.mentions[0].date for anchor in run]
    before, after = run[position].mentions[-1].date, dates[position + 1]
    if before is None or after is None:
        return None
    day = days_left_out(before, after, [date for date in dates if date is not None])
    return (stop - 1, day) if day else None


def _announced(flow: Flow, run: list[_Anchor]) -> Role:
    """What the list holds: what is due where the line above it says so ("Key dates", "Checklist"), else topics."""
    above = (item for item in reversed(flow.lines[: run[0].index]) if item.first)
    title = next(above, None)
    if title is None or len(title.line.text) > _TITLE or any(c.isdigit() for c in title.line.text):
        return "label" if _lists_work(flow, run) else "topic"
    deadlines = _DEADLINES.search(title.line.text) and not _CLASSES.search(title.line.text)
    return "label" if deadlines or _lists_work(flow, run) else "topic"


def _lists_work(flow: Flow, run: list[_Anchor]) -> bool:
    """Whether most dates stand alone with the name of something to do: "September 4: Journal entry 1"."""
    if len(run) < _FEWEST_NAMES or run[-1].index - run[0].index > 2 * len(run):
        return False
    names = [_bare_text(flow, anchor).strip(" :,;()–—-") for anchor in run]
    named = sum(len(name.split()) <= _LONGEST_NAME and _is_work(name) for name in names)
    return named >= _MOSTLY * len(run)


def _is_work(name: str) -> bool:
    known = kind_of(name)
    return known is not None and not known[1]


_WEEKDAY_LINE = re.compile(
    r"^[\s•*–-]*(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\.?\s*(?:[:–—-]\s*|(?<=\s)(?=[A-Z0-9]))",
    re.IGNORECASE,
)
#: The day itself behind its name, as numbers: "Friday 09/11 at noon".
_DAY_BEHIND = re.compile(r"\(?\d{1,2}[/.]\d{1,2}\b\.?\)?(?![/.\d%])\s*[:,–—-]?\s*")
_WEEKDAY_NAMES = {
    name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
}


def _by_weekday(entry: Entry) -> list[Entry]:
    """A week's entry whose lines begin with days of the week, as an entry for each of those days."""
    lines = [line for matter in entry.matters for line in matter.lines]
    starts = [(n, match) for n, line in enumerate(lines) if (match := _WEEKDAY_LINE.match(line.text))]
    if not entry.days or not starts or not (entry.whole_week or len(starts) > 1):
        return []
    lines = _with_hours_behind(lines, {number: match.end() for number, match in starts})
    starts = [(n, match) for n, line in enumerate(lines) if (match := _WEEKDAY_LINE.match(line.text))]
    first = entry.days[0]
    parts = []
    for position, (number, match) in enumerate(starts):
        stop = starts[position + 1][0] if position + 1 < len(starts) else len(lines)
        offset = (_WEEKDAY_NAMES[match[1][:3].lower()] - first.date.weekday()) % 7
        day_too = _DAY_BEHIND.match(lines[number].text, match.end())
        body = without_span(lines[number:stop], 0, day_too.end() if day_too else match.end())
        doubts = tuple(doubt for doubt in first.doubts if "only the week" not in doubt)
        day = Day(first.date + dt.timedelta(days=offset), None, doubts)
        parts.append(
            Entry((day,), (Matter("topic", "", body),) if body else (), (lines[number],), "list", entry.group)
        )
    return parts


#: An hour alone behind a day's name, and a line that says what is due.
_HOUR_BEHIND = re.compile(r"(?:at|by|before|@)?\s*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?|h)?\W*", re.IGNORECASE)
_DUE_LINE = re.compile(r"\W*due\b(?!\s+to\b)\s*:?\s*\w", re.IGNORECASE)


def _with_hours_behind(lines: Sequence[Line], starts: dict[int, int]) -> list[Line]:
    """The lines, what is due by a day's hour set between that day and its hour: "Friday at 23:59" over or below "Due essay 1"."""
    moved = list(lines)
    for number, end in starts.items():
        line = moved[number]
        day_too = _DAY_BEHIND.match(line.text, end)
        hour = day_too.end() if day_too else end
        if not _HOUR_BEHIND.fullmatch(line.text, hour):
            continue
        behind = without_span((line,), 0, hour)
        day = line.words[: len(line.words) - sum(len(part.words) for part in behind)]
        if number + 1 < len(moved) and _DUE_LINE.match(moved[number + 1].text):
            moved[number : number + 2] = [Line((*day, *moved[number + 1].words)), behind[0]]
        elif number and number - 1 not in starts and _DUE_LINE.match(moved[number - 1].text):
            moved[number - 1 : number + 1] = [Line((*day, *_unmarked(moved[number - 1]))), behind[0]]
    return moved


def _unmarked(line: Line) -> tuple[Word, ...]:
    """A line's words without its bullet."""
    return line.words[1:] if not re.search(r"\w", line.words[0].text) else line.words


def _reach(flow: Flow, run: list[_Anchor], position: int) -> tuple[int, int]:
    """The lines that a date governs: those below it, or the one above where dates stand under what they date."""
    here = run[position].index
    if _dates_stand_below(flow, run):
        return here - 1, here + 1
    stop = run[position + 1].index if position + 1 < len(run) else _end_of_last(flow, run)
    stop -= stop > here + 1 and is_month(flow.lines[stop - 1].line.text)
    if _is_nested(flow, run):
        stop = next((n for n in range(here + 1, stop) if _is_beside(flow, n, here)), stop)
    stop = _before_chapter(flow, run, position, stop)
    near = range(max(here + 1, stop - 2), stop)
    return here, next(
        (n for n in near if _opens_a_week(flow, n, here) or (n > here + 1 and _opens_a_part(flow, n))), stop
    )


#: A date that reaches so many lines, and so many times as far as the others do, has left its list.
_FAR, _TIMES_AS_FAR = 12, 5


def _before_chapter(flow: Flow, run: list[_Anchor], position: int, stop: int) -> int:
    """The end, or the first heading below a date that would reach much further than the others: the document's own date."""
    here = run[position].index
    others = sorted(
        below.index - above.index for n, (above, below) in enumerate(pairwise(run)) if n != position
    )
    if not others or stop - here <= max(_FAR, _TIMES_AS_FAR * others[len(others) // 2]):
        return stop
    headings = (
        n for n in range(here + 1, stop) if flow.lines[n].first and flow.lines[n].paragraph.role == "heading"
    )
    return next(headings, stop)


def _is_nested(flow: Flow, run: Sequence[_Anchor]) -> bool:
    """Whether the dates are points of a list, and nearly all that stands between them is of points below theirs."""
    first, last = run[0].index, run[-1].index
    level = flow.lines[first].paragraph.level
    dated = {anchor.index for anchor in run}
    between = [flow.lines[n] for n in range(first, last) if n not in dated and flow.lines[n].first]
    below = sum(item.paragraph.role == "item" and item.paragraph.level > level for item in between)
    points = all(_is_point(flow.lines[n], level) for n in dated)
    return points and len(between) >= len(run) and below >= 0.9 * len(between)


def _is_point(item: _FlowLine, level: int) -> bool:
    return item.first and item.paragraph.role == "item" and item.paragraph.level == level


def _is_beside(flow: Flow, index: int, here: int) -> bool:
    """Whether a line is a point of its own, beside that of the date: what has no date there is not of the one above."""
    return _is_point(flow.lines[index], flow.lines[here].paragraph.level)


def _opens_a_part(flow: Flow, index: int) -> bool:
    """Whether a line is the heading of the next part of the course, over the dates that follow."""
    item = flow.lines[index]
    return item.paragraph.role == "heading" and item.first and _PART.match(item.line.text) is not None


def _opens_a_week(flow: Flow, index: int, here: int) -> bool:
    """Whether a line is the title of the next week, over the dates that follow."""
    item = flow.lines[index]
    titled = (
        item.first
        and item.paragraph.role != "item"
        and len(item.line.text) < _TITLE + 30
        and _WEEK_NUMBER.match(item.line.text)
    )
    return bool(titled) and not _WEEK_NUMBER.match(flow.lines[here].line.text)


def _dates_stand_below(flow: Flow, run: list[_Anchor]) -> bool:
    """Whether each date stands alone under a line that names something to do, one after another."""
    if run[0].index == 0 or any(below.index - above.index != 2 for above, below in pairwise(run)):
        return False
    if any(_bare_text(flow, anchor) for anchor in run):
        return False
    after = flow.lines[run[-1].index + 1].line.text if run[-1].index + 1 < len(flow.lines) else ""
    return kind_of(flow.lines[run[0].index - 1].line.text) is not None and not kind_of(after[:40])


def _bare_text(flow: Flow, anchor: _Anchor) -> str:
    rest = without_spans((flow.lines[anchor.index].line,), ((m.start, m.end) for m in anchor.mentions))
    text = _ONLY_COUNTED.sub("", " ".join(line.text for line in rest))
    return text if re.search(r"[^\W\d_]{2,}", text) else ""


_DIGIT = re.compile(r"[\d²³¹]")
_OPENING = re.compile(
    r"\W*(?:[A-Z][A-Za-z]{0,8}\.?,?\s+)?(?:\d{1,2}/\d{1,2}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:st|nd|rd|th)?\s*[-–—:|]\s"
)


def _anchors(flow: Flow, context: TermContext) -> Iterator[_Anchor]:
    """The lines that tell a day, in order: those that begin or end with a date, and those whose month stands above."""
    whole = list(_dated_anchors(flow, context))
    dated = {one.index: one.mentions[0].date for one in whole if not one.trailing}
    lines = [item.line.text if item.first else "" for item in flow.lines]
    bare = bare_days(lines, {n: date for n, date in dated.items() if date is not None}, context)
    if not bare:
        yield from whole
        return
    own = {one.index: one for one in whole} | {
        n: _Anchor(n, (day,), trailing=False) for n, day in bare.items()
    }
    yield from (own[index] for index in sorted(own))


def _dated_anchors(flow: Flow, context: TermContext) -> Iterator[_Anchor]:
    page_right = max(item.right for item in flow.lines)
    alike = _alike(flow)
    for index, item in enumerate(flow.lines):
        if not (item.first or index in alike or _breaks_before(flow, index, page_right)):
            continue
        text = item.line.text
        if not _DIGIT.search(text):
            continue
        mentions = [m for m in find_dates(text, context) if m.date is not None]
        leading = _leading(text, mentions)
        if leading and not _is_wrapped(flow, index, text[leading[-1].end :]):
            yield _Anchor(index, leading, trailing=False)
        elif mentions and _heads_what_is_due(flow, index, mentions):
            yield _Anchor(index, (mentions[0],), trailing=False)
        elif mentions and _ends_with(text, mentions[-1], item):
            yield _Anchor(index, (mentions[-1],), trailing=True)


def _alike(flow: Flow) -> set[int]:
    """Lines that open with a date and a dash or colon, where their paragraph has several: none goes on from the one above."""
    opening = [n for n, item in enumerate(flow.lines) if _OPENING.match(item.line.text)]
    several = Counter(id(flow.lines[n].paragraph) for n in opening)
    return {n for n in opening if several[id(flow.lines[n].paragraph)] >= 3}


def _heads_what_is_due(flow: Flow, index: int, mentions: Sequence[DateMention]) -> bool:
    """Whether a line says only by when the points below it are due: "Due September 12:"."""
    text, below = flow.lines[index].line.text, flow.lines[index + 1 : index + 2]
    above = flow.lines[index - 1] if index else None
    if above and above.paragraph.role != "item" and kind_of(above.line.text):
        return False
    return (
        len(mentions) == 1
        and _DUE_ON.fullmatch(text[: mentions[0].start]) is not None
        and not re.search(r"[^\W\d_]{3,}", text[mentions[0].end :])
        and all(item.first and item.paragraph.role == "item" for item in below)
        and bool(below)
    )


def _is_wrapped(flow: Flow, index: int, rest: str) -> bool:
    """Whether a line that begins with a date only goes on with the sentence above it."""
    opens = rest.lstrip(" ).,")[:1]
    if index == 0 or not opens.islower():
        return False
    return flow.lines[index - 1].line.text.rstrip()[-1:] not in ".!?:;"


def _breaks_before(flow: Flow, index: int, page_right: float) -> bool:
    above, here = flow.lines[index - 1].line, flow.lines[index].line
    first = here.words[0]
    return (
        first.bold
        or above.page != here.page
        or above.box.x1 + first.box.width + 3 < min(flow.lines[index].right, page_right)
    )


def _leading(text: str, mentions: list[DateMention]) -> tuple[DateMention, ...]:
    kept: list[DateMention] = []
    at = 0
    for mention in mentions:
        between = text[at : mention.start]
        allowed = (
            _BEFORE.match(between) if not kept else re.fullmatch(r"\s*(?:&|and|,|/|\+|-|–|;)\s*", between)
        )
        if not allowed:
            break
        kept.append(mention)
        at = mention.end
    return tuple(kept)


def _ends_with(text: str, mention: DateMention, item: _FlowLine) -> bool:
    rest = text[mention.end :].strip(" )].:,")
    opened = text[: mention.start].rstrip()[-1:] in {"(", "[", "-", "–", "—", ":", "|", ","}
    short = len(text) < 110 and item.first and len(item.paragraph.lines) <= 2
    return not rest and opened and short and (bool(_NUMBERED.match(text)) or item.paragraph.role == "heading")


def _runs(anchors: list[_Anchor], minimum: int) -> Iterator[list[_Anchor]]:
    """Anchors in rising order of date, three at least: a schedule."""
    run: list[_Anchor] = []
    leading = [anchor for anchor in anchors if not anchor.trailing]
    if len(leading) >= 3 and 2 * len(leading) >= len(anchors):
        anchors = leading
    for anchor in anchors:
        date = anchor.mentions[0].date
        above = run[-1].mentions[0].date if run else None
        fits = above is None or (date is not None and 0 <= (date - above).days <= 45)
        if not fits or (run and anchor.trailing != run[-1].trailing):
            if run and anchor.trailing != run[-1].trailing and fits and not anchor.trailing:
                continue
            if len(run) >= minimum:
                yield run
            run = []
        run.append(anchor)
    if len(run) >= minimum:
        yield run


def _end_of_last(flow: Flow, run: list[_Anchor]) -> int:
    """How far the last date reaches: to the next heading of its rank, or as far as the entries above it did."""
    start = run[-1].index
    reaches = sorted(below.index - above.index for above, below in pairwise(run))
    typical = max(2 * reaches[len(reaches) // 2], reaches[-1]) + 2 if reaches else 3
    inside = {_bare(item.line) for item in flow.lines[run[0].index : start]}
    for index in range(start + 1, min(len(flow.lines), start + typical)):
        item = flow.lines[index]
        heading = item.first and (
            item.paragraph.role == "heading" or (item.line.bold and len(item.line.text) < 60)
        )
        if heading and _bare(item.line) not in inside:
            return index
    return min(len(flow.lines), start + typical)


def _bare(line: Line) -> str:
    return line.text.split(":")[0].strip().lower()


def _entry(
    flow: Flow, anchor: _Anchor, reach: tuple[int, int], group: int, role: Role, *, titled: bool
) -> Entry:
    first = flow.lines[anchor.index]
    text = first.line.text
    opening = _COUNTED.match(text)
    numbered = not anchor.trailing and opening and opening.end() == anchor.mentions[0].start
    before = text[: anchor.mentions[0].start]
    if _DUE_ON.fullmatch(before):
        numbered, role = True, "due"
    numbered = numbered or _WEEK_OF.fullmatch(before) is not None
    spans = [(0 if numbered and not n else m.start, m.end) for n, m in enumerate(anchor.mentions)]
    if _CLASS_NUMBER.fullmatch(text, 0, spans[0][0]):
        spans[0] = (0, spans[0][1])
    if bracketed := _DAY_IN_BRACKETS.match(text, spans[-1][1]):
        spans.append(bracketed.span())
    if anchor.trailing and (counted := _BEFORE_TITLE.match(text)) and counted.end() < spans[0][0]:
        spans.insert(0, counted.span())
    if (week := _WEEK_BEFORE.match(text, 0, spans[0][0]) or WEEK_TITLE.match(text)) and week.end() <= spans[
        0
    ][0]:
        spans.insert(0, week.span())
    rest = without_spans((first.line,), spans)
    if rest and not re.search(r"[^\W\d_]{2,}", " ".join(line.text for line in rest)):
        rest = ()
    below = [flow.lines[i] for i in range(*reach) if i != anchor.index]
    if titled and not rest:
        above = flow.lines[anchor.index - 1].line
        rest = without_span((above,), 0, title.end() if (title := WEEK_TITLE.match(above.text)) else 0)
    body = list(_labelled(rest, below, first.right, role))
    days = days_of(anchor.mentions)
    shortest = 1 if _WEEK_NUMBER.match(text) else 3
    whole_week = bool(re.search(r"\bweek of\b", text, re.IGNORECASE)) or (
        len(days) == 1 and days[0].end is not None and shortest <= (days[0].end - days[0].date).days <= 7
    )
    return Entry(days, tuple(body), (first.line,), "list", group, whole_week)


def _labelled(rest: Sequence[Line], below: Sequence[_FlowLine], right: float, role: Role) -> Iterator[Matter]:
    """The text under a date, parted at labels such as "Read:" and "Due:"; ``role`` is that of what has no label."""
    usual = role
    header = ""
    lines: list[Line] = []
    point: Line | None = None
    edge = max([right, *(item.right for item in below)])
    for line in [*rest, *(item.line for item in below)]:
        found = _label_of(line)
        if found is None and point is not None and _is_beside_point(line, point):
            found = usual, "", (line,)
        if found is None:
            lines.append(line)
            continue
        if lines:
            yield Matter(role, header, tuple(lines), edge)
        role, header, remainder = found
        lines = list(remainder)
        point = line if header and remainder and marker_of(line) else None
    if lines:
        yield Matter(role, header, tuple(lines), edge)


def _is_beside_point(line: Line, point: Line) -> bool:
    """Whether a line is the next point of the list in which one point has a label: "• Read: ch. 2", "• Essay 1"."""
    return marker_of(line) == marker_of(point) and abs(line.box.x0 - point.box.x0) < _SAME_LEFT


def _label_of(line: Line) -> tuple[Role, str, tuple[Line, ...]] | None:
    match = _LABEL.match(line.text)
    label = match[1].strip() if match else line.text.strip(" .") if len(line.text) < 30 else ""
    if not _LABEL_WORDS.match(label) or (not match and not line.bold):
        return None
    lowered = label.lower()
    role: Role | None = (
        "due"
        if re.search(
            r"\bdue\b(?! (?:before|in|by|for|at)\b)|deadline|submit|turn in|hand in|deliverable", lowered
        )
        else None
    )
    role = role or (
        "assignment"
        if re.search(r"\bdue\b|writ|assignment|homework|\bhw\b|to do|task|bring", lowered)
        else None
    )
    role = role or role_of_title(label) or "topic"
    if role in {"kind", "week", "date", "weekday", "label"}:
        return None
    remainder = without_span((line,), 0, match.start(2)) if match else ()
    return role, label, remainder
