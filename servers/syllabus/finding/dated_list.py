"""Dated lists: lines or headings that begin (or end) with a date, and what stands below each, as entries."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from servers.syllabus.dating.counts import COUNT
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.activities import activities
from servers.syllabus.finding.agenda import days_on_a_line, have_days_beside
from servers.syllabus.finding.anchors import DUE_ON, Anchor, anchors_of, runs_of
from servers.syllabus.finding.classes_told import tells_class
from servers.syllabus.finding.counted_weeks import WEEK_TITLE, counted_weeks
from servers.syllabus.finding.cut import without_span, without_spans
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.dated_shares import without_shares
from servers.syllabus.finding.day_letters import day_behind, week_behind
from servers.syllabus.finding.day_numbers import is_month
from servers.syllabus.finding.deliverable import is_no_class, kind_of
from servers.syllabus.finding.due_lines import due_lines
from servers.syllabus.finding.entry import Day, Entry, Matter, Role
from servers.syllabus.finding.flow import Flow, FlowLine
from servers.syllabus.finding.headed_days import heads_next
from servers.syllabus.finding.labels import labelled
from servers.syllabus.finding.list_role import bare_text, role_of_list
from servers.syllabus.finding.lone_time import without_times
from servers.syllabus.finding.named_above import exam_above, with_exam
from servers.syllabus.finding.noted_days import entry_of_noted, noted_days
from servers.syllabus.finding.part_spans import PART_TITLE
from servers.syllabus.finding.reading_lists import as_classes
from servers.syllabus.finding.recess import days_left_out, names_a_break
from servers.syllabus.finding.running_days import running_days
from servers.syllabus.finding.week_points import are_weeks, as_week, by_days_of_list
from servers.syllabus.reading.line import Line

__all__ = ["entries_of_flow"]

#: What counts a class before its title, where its date stands behind that: "Session 2: Industry analysis (October 4)".
_BEFORE_TITLE = Pattern(
    rf"^[\s•*]*(?:class|lecture|lec|session|day|meeting|seminar|lesson)\s*#?\s*{COUNT}\s*[:.)–—-]\s*",
    re.IGNORECASE,
)
#: The number of a list's point: "5. Sept. 17. Monday: first exam", "5.2 2 August: Waves".
_COUNTER = Pattern(r"\W*\d{1,2}(?:(?:\.\d{1,2}){1,2}[.)]?|[.)])\s+")
#: What counts the classes before their dates: "Class 2 – ", "Lecture 5: ".
_COUNTED = Pattern(
    rf"^[\s•*]*(?:class|lecture|lec|session|day|meeting|seminar|lesson)\s*#?\s*{COUNT}\s*[:.)|,–—-]*\s*[(\[]?",
    re.IGNORECASE,
)
_WEEK_OF = Pattern(
    r"\W*(?:(?:unit|module|part|chapter|week)\s*#?\d{1,2}\s*[:.(–—-]*\s*(?:the\s)?)?(?:week\s+(?:of|beginning|starting)|w/c)\s*:?\s*",
    re.IGNORECASE,
)
_WEEK_NUMBER = Pattern(rf"^\W*(?:week|wk)\.?\s*#?{COUNT}", re.IGNORECASE)
#: The same as a point of a list that counts the weeks: "3. Week 2 - Reading: chapter 4".
_COUNTED_WEEK = Pattern(rf"\W*\d{{1,2}}[.)]\s+(?:week|wk)\.?\s*#?{COUNT}", re.IGNORECASE)
_PART = Pattern(
    r"^\W*(?:unit|part|module|section|block|phase|theme|segment)\s+(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight)\b",
    re.IGNORECASE,
)
#: A line that stands in a list for a day not yet known: "Date TBA: Final exam".
_PUT_OFF = Pattern(
    r"^\W*(?:(?:date|day|time)s?\W+(?:and\W+time\W+)?(?:is\W+|are\W+)?(?:t\.?b\.?[acd]\b|to be (?:announced|determined|arranged|scheduled))|t\.?b\.?[acd]\.?\s*[:–—-]\s*\w)",
    re.IGNORECASE,
)
#: A week's number before its date: "Week 8, ", "Week 8 (".
_WEEK_BEFORE = Pattern(
    rf"\W*(?:week|wk)\.?\s*#?{COUNT}\s*[,:(\[–—-]*\s*(?:(?:starting|beginning|begins|starts|of)\s+)?$",
    re.IGNORECASE,
)
_BETWEEN_DAYS = Pattern(r"\s*(?:&|and|,|/|\+|;)\s*")
#: A class's number before its date in brackets: "2 (Sep. 9) Dunes".
_CLASS_NUMBER = Pattern(r"\W*\d{1,2}\s+[(\[]\s*")
#: A part of the course and its first and last day: "Unit 2. Journeys (2/3-2/26)".
_PART_AND_DAYS = Pattern(
    r"\W*(?:unit|part|module|section|theme|block)\s+(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six)\b[^()]{0,60}[(\[][^()]*\d\s?[-–—]\s?[^()]*\d[)\]]\W*",
    re.IGNORECASE,
)
#: A title of a week is no longer than this.
_LONGEST_TITLE = 90
#: What is said of work in a sentence, and stands in no name of it.
_SAYS = Pattern(r"\b(?:will|are|is|may|must|should|can|cannot)\b|\w\.$", re.IGNORECASE)
#: A week without a date reaches no further than so many lines.
_SHORT_WEEK = 12


def entries_of_flow(
    flow: Flow, context: TermContext, *, group: int, minimum: int = 3
) -> tuple[list[Entry], set[int]]:
    """The dated entries of a run of lines, and which lines (by ``id``) they used.

    ``minimum``: how many dated lines in rising order make a schedule; one is enough amid a dated table.
    """
    flow, renamed = as_classes(flow, context)
    shared = without_shares(flow, context)
    flow = shared.flow
    flow, entries, used = _without_activities(flow, context, group * 100 + 98)
    flow, due, labelled_due = _without_due_lines(flow, context, group * 100 + 99)
    entries, used = [*entries, *due], used | labelled_due
    anchors = list(anchors_of(flow, context))
    runs = list(runs_of(anchors, minimum))
    counted = _counted(flow, runs[0]) if len(runs) == 1 else {}
    for number, run in enumerate(runs):
        end = runs[number + 1][0].index if number + 1 < len(runs) else len(flow.lines)
        role = role_of_list(flow, run)
        several = have_days_beside([flow.lines[anchor.index].line.text for anchor in run])
        weekly = are_weeks([anchor.mentions[0].date for anchor in run])
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
            held = "due" if id(flow.lines[anchor.index].line) in shared.renamed else role
            entry = _entry(flow, anchor, (start, stop), group * 100 + number, held, titled=titled)
            line = flow.lines[anchor.index].line
            noted = noted_days(line.text, anchor.mentions)
            entries += (entry_of_noted(one, line, group * 100 + number) for one in noted)
            if exam := exam_above(flow, run, position):
                entry = with_exam(entry, exam)
                used.add(id(exam))
            entries += (
                by_days_of_list(as_week(entry) if weekly else entry)
                or days_on_a_line(entry, context, several=several)
                or running_days(entry)
                or [entry]
            )
            used |= {id(item.line) for item in flow.lines[start:stop]}
    for start, day in counted.items():
        stop = min(start + _SHORT_WEEK, len(flow.lines))
        stop = next((n for n in range(start + 1, stop) if WEEK_TITLE.match(flow.lines[n].line.text)), stop)
        entries.append(_counted_entry(flow, (start, stop), day, group * 100))
        used |= {id(item.line) for item in flow.lines[start:stop]}
    renamed = {**renamed, **{new: renamed.get(old, old) for new, old in shared.renamed.items()}}
    return entries, used | {old for new, old in renamed.items() if new in used}


def _without_activities(flow: Flow, context: TermContext, group: int) -> tuple[Flow, list[Entry], set[int]]:
    """The run of lines without the activities of a learning site, those as entries, and which lines those are."""
    texts = [item.line for item in flow.lines]
    found = activities(texts, context, group=group)
    used = {id(texts[place]) for _, places in found for place in places}
    rest = tuple(item for item in flow.lines if id(item.line) not in used) if found else flow.lines
    return replace(flow, lines=rest) if rest and found else flow, [entry for entry, _ in found], used


#: So many dates beside the lines that a label makes due show that they stand within a schedule.
_SCHEDULED = 2


def _without_due_lines(flow: Flow, context: TermContext, group: int) -> tuple[Flow, list[Entry], set[int]]:
    """The run of lines without what labels within its dated weeks make due, that as entries, and which lines those are."""
    texts, opens = [item.line for item in flow.lines], [item.first for item in flow.lines]
    found = list(due_lines(texts, opens, context, group=group))
    used = {id(texts[place]) for _, places in found for place in places}
    rest = replace(flow, lines=tuple(item for item in flow.lines if id(item.line) not in used))
    if not found or not rest.lines or sum(1 for _ in anchors_of(rest, context)) < _SCHEDULED:
        return flow, [], set()
    return rest, [entry for entry, _ in found], used


def _counted(flow: Flow, run: list[Anchor]) -> dict[int, Day]:
    """The days of the weeks in and after a run that have a number and no date, by their titles' places."""
    dated: dict[int, dt.date] = {}
    for anchor in run:
        title = anchor.index - 1 if _has_title_above(flow, anchor) else anchor.index
        if (date := anchor.mentions[0].date) is not None:
            dated[title] = date
    places = [n for n in range(run[0].index - 1, len(flow.lines)) if n >= 0 and flow.lines[n].first]
    titles = {n: flow.lines[n].line.text for n in places if _WEEK_NUMBER.match(flow.lines[n].line.text)}
    return counted_weeks(titles, dated) if len(titles) > len(run) and titles.keys() >= dated.keys() else {}


def _has_title_above(flow: Flow, anchor: Anchor) -> bool:
    """Whether a date stands alone under its week's title: "Week 3 - Power" above "September 12"."""
    above = flow.lines[anchor.index - 1] if anchor.index else None
    return (
        above is not None
        and above.first
        and above.paragraph.role != "item"
        and WEEK_TITLE.match(above.line.text) is not None
        and len(above.line.text) < _LONGEST_TITLE
        and not bare_text(flow, anchor)
    )


def _counted_entry(flow: Flow, reach: tuple[int, int], day: Day, group: int) -> Entry:
    first, *below = flow.lines[slice(*reach)]
    title = WEEK_TITLE.match(first.line.text)
    rest = without_span((first.line,), 0, title.end()) if title else (first.line,)
    body = tuple(labelled(rest, below, first.right, "topic"))
    return Entry((day,), body, (first.line,), "list", group)


def _before_put_off(flow: Flow, start: int, stop: int) -> int:
    """Where what a date governs ends: before a line whose own date is still to be announced."""
    return next((n for n in range(start + 1, stop) if _PUT_OFF.match(flow.lines[n].line.text)), stop)


def _recess(flow: Flow, run: list[Anchor], position: int, stop: int) -> tuple[int, Day] | None:
    """The line of a break that stands undated after a date's matter and before the next date, and its days."""
    here = run[position].index
    last = flow.lines[stop - 1]
    if stop - 1 <= here or not last.first or last.paragraph.role == "item" or len(last.paragraph.lines) > 1:
        return None
    if (stop - 2 == here and not bare_text(flow, run[position])) or not names_a_break(last.line.text):
        return None
    dates = [anchor.mentions[0].date for anchor in run]
    before, after = run[position].mentions[-1].date, dates[position + 1]
    if before is None or after is None:
        return None
    day = days_left_out(before, after, [date for date in dates if date is not None])
    return (stop - 1, day) if day else None


def _reach(flow: Flow, run: list[Anchor], position: int) -> tuple[int, int]:
    """The lines that a date governs: those below it, or the one above where dates stand under what they date."""
    here = run[position].index
    if _dates_stand_below(flow, run):
        return here - 1, here + 1
    stop = run[position + 1].index if position + 1 < len(run) else _end_of_last(flow, run)
    stop -= stop > here + 1 and is_month(flow.lines[stop - 1].line.text)
    stop -= position + 1 < len(run) and exam_above(flow, run, position + 1) is not None
    if _is_nested(flow, run):
        stop = next((n for n in range(here + 1, stop) if _is_beside(flow, n, here)), stop)
    stop = _before_rank(flow, here, _before_chapter(flow, run, position, stop))
    whole = position + 1 < len(run) and stop == run[position + 1].index
    stop -= whole and heads_next(flow, run, position + 1)
    if _has_titled_weeks(flow, run):
        stop = next((n for n in range(here + 1, stop) if _opens_a_week(flow, n, here)), stop)
    near = range(max(here + 1, stop - 2), stop)
    told = here if bare_text(flow, run[position]) else here + 1  # a day's own matter comes first
    return here, next(
        (n for n in near if _opens_a_week(flow, n, here) or (n > told and _opens_a_part(flow, n))), stop
    )


#: A date that reaches so many lines, and so many times as far as the others do, has left its list.
_FAR, _TIMES_AS_FAR = 12, 5


def _before_chapter(flow: Flow, run: list[Anchor], position: int, stop: int) -> int:
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


#: A heading over what is due: "Due Friday", "Assignments due:".
_DUE = Pattern(r"(?i)\W*(?:due\b|(?:\w+\s+){1,2}due\W*$)")


def _before_rank(flow: Flow, here: int, stop: int) -> int:
    """The end, or the first heading below a day's heading that is of a higher rank, or of its own and says that there is no class.

    Where headings there tell what is due ("Due Friday"), size is no rank.
    """
    day = flow.lines[here].paragraph
    if day.role == "item":
        return _before_section(flow, here, stop)
    if day.role != "heading":
        return stop
    headings = [
        (n, item)
        for n in range(here + 1, stop)
        if (item := flow.lines[n]).first
        and item.paragraph.role == "heading"
        and item.paragraph.level <= day.level
    ]
    if any(_DUE.match(item.line.text) for _, item in headings):
        return stop
    ends = (
        n
        for n, item in headings
        if item.paragraph.level < day.level or (n > here + 1 and is_no_class(item.line.text))
    )
    return next(ends, stop)


def _before_section(flow: Flow, here: int, stop: int) -> int:
    """The end, or the first heading below a point of a list that ranks with the one over that list."""
    heads = (flow.lines[n] for n in range(here - 1, -1, -1))
    over = next((item.paragraph for item in heads if item.first and item.paragraph.role == "heading"), None)
    if over is None:
        return stop
    ends = (
        n
        for n in range(here + 1, stop)
        if flow.lines[n].first
        and flow.lines[n].paragraph.role == "heading"
        and flow.lines[n].paragraph.level <= over.level
        and not _is_of_day_above(flow, n)
    )
    return next(ends, stop)


def _is_of_day_above(flow: Flow, index: int) -> bool:
    """Whether a heading names work, and what stands below it does not name it again, with a day of its own."""
    named = kind_of(flow.lines[index].line.text)
    below = kind_of(flow.lines[index + 1].line.text) if index + 1 < len(flow.lines) else None
    return named is not None and (below is None or below[0] != named[0])


def _is_nested(flow: Flow, run: Sequence[Anchor]) -> bool:
    """Whether the dates are points of a list, and nearly all that stands between them is of points below theirs."""
    first, last = run[0].index, run[-1].index
    level = flow.lines[first].paragraph.level
    dated = {anchor.index for anchor in run}
    between = [flow.lines[n] for n in range(first, last) if n not in dated and flow.lines[n].first]
    below = sum(item.paragraph.role == "item" and item.paragraph.level > level for item in between)
    points = all(_is_point(flow.lines[n], level) for n in dated)
    return points and len(between) >= len(run) and below >= 0.9 * len(between)


def _is_point(item: FlowLine, level: int) -> bool:
    return item.first and item.paragraph.role == "item" and item.paragraph.level == level


def _is_beside(flow: Flow, index: int, here: int) -> bool:
    """Whether a line is a point of its own, beside that of the date: what has no date there is not of the one above."""
    return _is_point(flow.lines[index], flow.lines[here].paragraph.level)


def _opens_a_part(flow: Flow, index: int) -> bool:
    """Whether a line is the heading of the next part of the course, over the dates that follow."""
    item = flow.lines[index]
    if _PART_AND_DAYS.fullmatch(item.line.text):
        return True
    return item.paragraph.role == "heading" and item.first and _PART.match(item.line.text) is not None


def _opens_a_week(flow: Flow, index: int, here: int) -> bool:
    """Whether a line is the title of the next week, over the dates that follow."""
    item = flow.lines[index]
    if item.first and _COUNTED_WEEK.match(item.line.text):
        return not _COUNTED_WEEK.match(flow.lines[here].line.text)
    titled = (
        item.first
        and item.paragraph.role != "item"
        and len(item.line.text) < _LONGEST_TITLE
        and _WEEK_NUMBER.match(item.line.text)
    )
    return bool(titled) and not _WEEK_NUMBER.match(flow.lines[here].line.text)


def _has_titled_weeks(flow: Flow, run: list[Anchor]) -> bool:
    """Whether the title of a week stands over the first date."""
    first = run[0].index
    return any(_opens_a_week(flow, n, first) for n in range(max(0, first - 2), first))


#: Where something is held, behind its hour: "in Hall 12", "Dulles 204".
_PLACE = Pattern(
    r"[\s,;(@–-]*(?:in\s)?(?:the\s)?(?:(?:room|rm|hall)\.?\s)?(?:[A-Z][\w'.-]*\s){0,3}(?:\d{1,4}[A-Z]?|hall|room|auditorium|lab|gym)\)?\W*$",
    re.IGNORECASE,
)
#: Anything beside an hour and the words that lead to it.
_HAS_WORDS = Pattern(r"\b(?!(?:at|by|from|to|on|in|class|before|during|the)\b)\w", re.IGNORECASE)


def _dates_stand_below(flow: Flow, run: list[Anchor]) -> bool:
    """Whether each date stands alone under a line that names something to do, one after another."""
    if run[0].index == 0 or any(below.index - above.index != 2 for above, below in pairwise(run)):
        return False
    beside = [_HAS_WORDS.findall(_PLACE.sub("", without_times(bare_text(flow, anchor)))) for anchor in run]
    if any(beside):
        return False
    if len(run) > 1 and all(flow.lines[anchor.index - 1].line.text.endswith(":") for anchor in run):
        return True
    after = flow.lines[run[-1].index + 1].line.text if run[-1].index + 1 < len(flow.lines) else ""
    names = kind_of(after[:40]) is not None and len(after) <= _LONGEST_TITLE and not _SAYS.search(after)
    return kind_of(flow.lines[run[0].index - 1].line.text) is not None and not names


def _end_of_last(flow: Flow, run: list[Anchor]) -> int:
    """How far the last date reaches: to the next heading of its rank, or as far as the entries above it did."""
    start = run[-1].index
    reaches = sorted(below.index - above.index for above, below in pairwise(run))
    typical = max(2 * reaches[len(reaches) // 2], reaches[-1]) + 2 if reaches else 3
    alone = len(reaches) > 1 and reaches[-1] == 1
    inside = {_bare(item.line) for item in flow.lines[run[0].index : start]}
    points = all(item.paragraph.role == "item" for item in flow.lines[run[0].index : start + 1] if item.first)
    for index in range(start + 1, min(len(flow.lines), start + typical)):
        item = flow.lines[index]
        if points and item.first and item.paragraph.role == "text" and item.line.text[:1].isupper():
            return index
        heading = item.first and (
            item.paragraph.role == "heading" or (item.line.bold and len(item.line.text) < 60)
        )
        own = index == start + 1 and not bare_text(flow, run[-1])  # the matter of a day that stands alone
        if (heading and not own and _bare(item.line) not in inside) or (alone and item.first):
            return index
        text = item.line.text
        if item.first and _FINAL_TITLE.fullmatch(text) and _has_days_below(flow, index):
            return index
        if _FINAL_APART.match(text) or (_RULES_APART.match(text) and _bare(item.line) not in inside):
            return index
    return min(len(flow.lines), start + typical)


#: The final over the days of its sections: "FINAL EXAM" over "Section 01: Thursday, December 10".
_FINAL_TITLE = Pattern(r"\W*(?:the\s|our\s)?final(?:\s(?:exam(?:ination)?s?|tests?)|s)?\W*", re.IGNORECASE)
_A_DAY = Pattern(rf"\b(?:{ENGLISH_MONTH_PATTERN})\.?\s\d|\b\d{{1,2}}/\d{{1,2}}\b", re.IGNORECASE)


def _has_days_below(flow: Flow, index: int) -> bool:
    """Whether the line below has a day somewhere behind its first word."""
    below = flow.lines[index + 1 : index + 2]
    found = _A_DAY.search(below[0].line.text) if below else None
    return found is not None and found.start() > 0


#: What a syllabus goes on with below its list of days: "GRADING:", "Office hours: Tue 3-4".
_RULES_APART = Pattern(
    r"(?:(?:course|class|grade|final)\s)?(?:grading|grades|grade\sdistribution|distribution|evaluation|attendance|office\shours|polic(?:y|ies)|text(?:book)?s?|required\stexts?|prerequisites?|make-?ups?|late\swork|academic\s(?:honesty|integrity))(?:\s(?:scale|polic(?:y|ies)))?\s*(?::|$)",
    re.IGNORECASE,
)
#: The final with a date of its own, below the last week's matter: "FINAL EXAM: June 6".
_FINAL_APART = Pattern(
    r"\W*(?:the\s|our\s)?(?:comprehensive\s|cumulative\s)?final(?:\sexam(?:ination)?)?\s*(?::|[–—-])\s+(?:[A-Z][a-z]{2,8}\.?,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d|\d{1,2}/\d|\d{1,2}\s[A-Z][a-z]{2})",
    re.IGNORECASE,
)


def _bare(line: Line) -> str:
    return line.text.split(":")[0].strip().lower()


def _with_hour_behind(
    rest: tuple[Line, ...], named: list[FlowLine], *, over: bool
) -> tuple[tuple[Line, ...], list[FlowLine]]:
    """What stands beside a day and the lines it governs, as one line where its one line is the name ``over`` the day: "Midterm" over "Oct 6, 10 am"."""
    if not (rest and over and len(named) == 1):
        return rest, named
    hour = (word for word in rest[0].words if any(map(str.isalnum, word.text)))
    return (Line((*named[0].line.words, *hour)),), []


def _entry(
    flow: Flow, anchor: Anchor, reach: tuple[int, int], group: int, role: Role, *, titled: bool
) -> Entry:
    first = flow.lines[anchor.index]
    text = first.line.text
    opening = _COUNTED.match(text)
    numbered = not anchor.trailing and opening and opening.end() == anchor.mentions[0].start
    before = text[: anchor.mentions[0].start]
    if DUE_ON.fullmatch(before):
        numbered, role = True, "due"
    numbered = numbered or _WEEK_OF.fullmatch(before) is not None or tells_class(before)
    spans = [(0 if numbered and not n else m.start, m.end) for n, m in enumerate(anchor.mentions)]
    spans = [
        (
            start,
            spans[n + 1][0]
            if n + 1 < len(spans) and _BETWEEN_DAYS.fullmatch(text, end, spans[n + 1][0])
            else end,
        )
        for n, (start, end) in enumerate(spans)
    ]
    if _CLASS_NUMBER.fullmatch(text, 0, spans[0][0]):
        spans[0] = (0, spans[0][1])
    if told := day_behind(text, anchor.mentions[-1]):
        spans.append(told)
    spans += [told for told in (week_behind(text, spans[-1][1]),) if told and not anchor.trailing]
    if anchor.trailing and (counted := _BEFORE_TITLE.match(text)) and counted.end() < spans[0][0]:
        spans.insert(0, counted.span())
    week = (
        _WEEK_BEFORE.match(text, 0, at := spans[0][0])
        or PART_TITLE.match(text, 0, at)
        or WEEK_TITLE.match(text)
    )
    if week and week.end() <= at:
        spans.insert(0, week.span())
    if (counter := _COUNTER.match(text)) and counter.end() <= spans[0][0]:
        spans.insert(0, counter.span())
    noted = noted_days(text, anchor.mentions)
    spans = sorted([*spans, *((min(one.start, one.mention.end), one.until) for one in noted)])
    rest = without_spans((first.line,), spans)
    if rest and not re.search(r"[^\W\d_]{2,}", " ".join(line.text for line in rest)):
        rest = ()
    below = [flow.lines[i] for i in range(*reach) if i != anchor.index]
    if titled and not rest:
        above = flow.lines[anchor.index - 1].line
        rest = without_span((above,), 0, title.end() if (title := WEEK_TITLE.match(above.text)) else 0)
    rest, below = _with_hour_behind(rest, below, over=reach[1] == anchor.index + 1)
    if (
        rest and below and first.paragraph.role == "heading" and below[0].first
    ):  # a heading's words end with it
        body = [Matter(role, "", tuple(rest), first.right), *labelled((), below, first.right, role)]
    else:
        body = list(labelled(rest, below, first.right, role))
    days = days_of(
        [mention for mention in anchor.mentions if all(mention is not one.mention for one in noted)]
    )
    shortest = 1 if _WEEK_NUMBER.match(text) else 3
    whole_week = bool(re.search(r"\bweek of\b", text, re.IGNORECASE)) or (
        len(days) == 1 and days[0].end is not None and shortest <= (days[0].end - days[0].date).days <= 7
    )
    return Entry(days, tuple(body), (first.line,), "list", group, whole_week)
