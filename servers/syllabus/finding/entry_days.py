"""The days of an entry on which falls what a clause of it asks, and those on which there is no class."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from servers.domain.weekday import weekday_of
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import DAY_LETTERS
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.class_pair import class_days, day_in_brackets
from servers.syllabus.finding.clause import Clause
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.day_off_words import HOLIDAY
from servers.syllabus.finding.days_held import before_holidays, tells_reason, without_days_held
from servers.syllabus.finding.deliverable import Deliverable, day_off_title, is_no_class
from servers.syllabus.finding.due_word import DUE_WORD
from servers.syllabus.finding.entry import WORK_ROLES, Day, Entry, Matter
from servers.syllabus.finding.holiday_by_day import holiday_by_day
from servers.syllabus.finding.holiday_week import holiday_of_week
from servers.syllabus.finding.in_order import day_in_order
from servers.syllabus.finding.named_days import (
    day_in_row,
    days_off_named,
    names_its_day,
    to_friday,
    without_letter,
)
from servers.syllabus.finding.own_dates import without_mentions
from servers.syllabus.finding.several import each_of_several
from servers.syllabus.reading.line import Line

__all__ = ["HANDED_IN", "LAST_TAKEN", "NOT_SAID", "date_lines", "days_off", "on_days"]

#: Columns whose title may tell the hour for all of them: "Assignment (all due at 5 pm)".
HANDED_IN = WORK_ROLES | {"label"}
#: What leads to the day on which a class is held instead.
_MADE_UP = Pattern(
    r"(?i)\b(?:make-?\s?up|made up|re-?scheduled|moved|postponed|instead)\b(?:(?!\bno\s(?:class|lecture)|\bcancel)[^.;,\d]){0,30}(?:,\s*)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*)?$"
)
_HELD_INSTEAD = Pattern(
    r"(?i)\b(?:make-?\s?up|made up|re-?scheduled|moved|postponed|instead|resum(?:es?|ing)|reconvenes?|returns?|back\son|meets?\sagain|next\s(?:class|meeting|lecture)|see\syou)\b"
)
#: Another day than that of the row, and the word for it.
_NEXT_TO = Pattern(
    r"(?i)\b(?:the\s+)(?:(?P<before>day\s+before|previous\s+day)|day\s+after|(?:next|following)\s+day)\b"
)
_THAT_DAY = Pattern(r"(?i)\b(?:that|which)\s+day\b")
#: What is told by the way behind a clause.
_ASIDE = Pattern(r"[(\[][^()\[\]]*\d[^()\[\]]*[)\]](?=\W*$)")
#: That there is none of something: "No lab, either section".
_OFF = Pattern(r"(?i)\W*\bno\s+[a-z]")
_IN_SECTION = Pattern(
    r"(?i)\bdue (?:(?:before|at|in|by) )+(?:the |your )?(?:start of |beginning of |end of )?(?:the |your )?(section|recitation|discussion|tutorial)\b"
)
#: The doubt about what falls on one of several days, and no text says on which.
NOT_SAID = "several days are printed for it; which one is not said"
#: The doubt about what is due by the last of several days.
LAST_TAKEN = "several days are printed for it; the last is taken"


def on_days(
    entry: Entry, matter: Matter, text: str, bare: str, own: list[DateMention], found: Deliverable
) -> Sequence[tuple[Deliverable, Day]]:
    """What is asked, on each of its days; ``bare``: the text without the dates ``own`` of its own."""
    if not own and (several := each_of_several(entry, matter, found)):
        return several
    named = found if own else replace(found, title=without_letter(entry, bare, found.title))
    days = _in_section(text, own, _days(entry, matter, bare, own, found))
    return [(named, day) for day in days]


def days_off(entry: Entry, clause: Clause, context: TermContext) -> Iterator[Candidate]:
    """The days of the entry, or those that its clause names, on which there is no class."""
    told = _dates_off(entry, clause, context)
    if told is None:
        return
    clause, own = told
    bare = without_mentions(clause.text, own)
    title = day_off_title(without_letter(entry, bare, bare))
    other = not entry.whole_week and tells_reason(clause.text, own)
    own = [] if other else own
    named = [] if other else _days_named(entry, clause)
    if not (own or named) and _is_told_by_day(entry, clause, context):
        return
    reason = ""
    if aside := _of_aside(entry, clause.text, own):
        holiday = HOLIDAY.search(aside)
        reason = holiday[0] if holiday else ""
        own = own if reason else []
        title = day_off_title(clause.text.replace(aside, " "))
    beside = () if own or named else class_days(entry)
    each = [] if own or aside else holiday_by_day(entry, clause.text)
    beyond = days_of(own) or named or [to_friday(day) for day in entry.days]
    days = [*entry.days, *days_of(own)] if aside else beyond
    for name, day in each or [(title, day) for day in days]:
        yield Candidate(
            name if day in entry.days or not reason else day_off_title(reason),
            "no_class",
            day,
            clause.lines,
            "no_class",
            beside=beside if len(beside) > 1 else (),
            printed=clause.text,
            group=entry.group,
            date_lines=date_lines(entry, clause),
        )


def _dates_off(entry: Entry, clause: Clause, context: TermContext) -> tuple[Clause, list[DateMention]] | None:
    """The clause, and its own dates without class; None where it has only others and its row's day is not sure."""
    own = [
        m
        for m in find_dates(clause.text, context, previous=entry.days[0].date)
        if m.date is not None and _MADE_UP.search(clause.text[: m.start]) is None
    ]
    if entry.days[0].is_span:
        before = before_holidays(clause.text, own, entry.days[0].date)
        if before != clause.text:
            return replace(clause, text=before), []
    off = without_days_held(clause.text, own)
    return None if own and not off and entry.days[0].doubts else (clause, off)


def _days_named(entry: Entry, clause: Clause) -> list[Day]:
    """The days of its row that a clause names, on which there is no class."""
    told = _HELD_INSTEAD.split(clause.text, maxsplit=1)[0]
    return (
        _day_beside(entry, clause.text)
        or days_off_named(entry, told)
        or day_in_brackets(entry, told)
        or holiday_of_week(entry, told)
        or day_in_order(entry, clause.lines[:1], clause.text)
    )


def _day_beside(entry: Entry, text: str) -> list[Day]:
    """The day next to the entry's one that a clause speaks of: "The fair is the day before, and no classes are held that day"."""
    found = _NEXT_TO.search(text) if len(entry.days) == 1 and not entry.whole_week else None
    if found is None or _THAT_DAY.search(text) is None:
        return []
    date = entry.days[0].date + dt.timedelta(days=-1 if found["before"] else 1)
    return [Day(date, None, (*entry.days[0].doubts, f'its day is told by "{found[0]}"'))]


def _of_aside(entry: Entry, text: str, own: Sequence[DateMention]) -> str:
    """The bracket that tells why a day is off, with days of its own that are not the entry's: "No lab (fall recess 10/7-10/10)" on 10/11."""
    bracket = _ASIDE.search(text) if own else None
    if bracket is None or entry.whole_week or any(day.is_span for day in entry.days):
        return ""
    first, last = entry.days[0].date, entry.days[-1].date
    inside = all(bracket.start() < m.start and m.end <= bracket.end() for m in own)
    apart = all(
        m.date is not None and ((m.end_date or m.date) < first or (m.date - last).days >= _A_WEEK)
        for m in own
    )
    off = _OFF.match(text) is not None or is_no_class(text[: bracket.start()])
    return bracket[0] if inside and apart and off and _OFF.search(bracket[0]) is None else ""


def _is_told_by_day(entry: Entry, clause: Clause, context: TermContext) -> bool:
    """Whether a line of a week's entry says on which of its days there is no class, beside a title that only names the break."""
    if not entry.whole_week:
        return False
    others = (line.text for matter in entry.matters for line in matter.lines if line not in clause.lines)
    return any(is_no_class(text) and _in_week(entry, text, context) for text in others)


def _in_week(entry: Entry, text: str, context: TermContext) -> bool:
    """Whether the text names a day, and all that it names are in the entry's week."""
    first, last = entry.days[0].date, entry.days[-1].end or entry.days[-1].date
    dates = [m.date for m in find_dates(text, context, previous=first) if m.date is not None]
    return bool(dates) and all(first <= date <= last for date in dates)


def _days(entry: Entry, matter: Matter, text: str, own: list[DateMention], found: Deliverable) -> list[Day]:
    if own and (found.part in {"due", "event"} or matter.role in HANDED_IN):
        return [Day(m.date, m.end_date, m.doubts) for m in own if m.date is not None]
    asked = _is_asked(matter, text)
    named = day_in_row(entry, text, asked=asked) or day_in_brackets(entry, text)
    if not named and _by_title(entry, matter, text):
        named = day_in_row(entry, matter.header, asked=asked)
    if named := named or day_in_order(entry, matter.lines, text) or _of_column(entry, matter):
        return named
    if entry.whole_week:
        return [entry.days[0]]
    if len(entry.days) > 1 and (found.part == "due" or matter.role in WORK_ROLES):
        last = entry.days[-1]
        return [Day(last.date, last.end, (*last.doubts, LAST_TAKEN))]
    unsure = (NOT_SAID,) if found.kind == "exam" and len(entry.days) > 1 else ()
    return [
        Day(day.date, None if found.kind != "exam" else day.end, (*day.doubts, *unsure)) for day in entry.days
    ]


#: The day that a column's title names: "Recitation (F)", "Lecture (Tu)".
_TITLE_DAY = Pattern(r"\((M|Tu?|W|Th|TH|R|F|Mon|Tues?|Wed|Thu(?:rs?)?|Fri)\.?\)\s*$")


def _of_column(entry: Entry, matter: Matter) -> list[Day]:
    """Of several class days in a row the one that the column's title names in brackets."""
    found = _TITLE_DAY.search(matter.header) if len(entry.days) > 1 else None
    letter = DAY_LETTERS.get(found[1].upper()[:2]) or DAY_LETTERS.get(found[1].upper()[:1]) if found else None
    fitting = [day for day in entry.days if weekday_of(day.date) == letter and not day.is_span]
    return fitting if len(fitting) == 1 else []


def _in_section(text: str, own: Sequence[DateMention], days: list[Day]) -> list[Day]:
    """The days, doubted where the text only says that it is due in a section, whose day is another."""
    section = None if own else _IN_SECTION.search(text)
    if section is None:
        return days
    doubt = f"it is due in or before the {section[1].lower()}, whose day is not printed beside it"
    return [replace(day, doubts=(*day.doubts, doubt)) for day in days]


def _by_title(entry: Entry, matter: Matter, text: str) -> bool:
    """Whether only the column's title can tell the day of the week: "Due Friday"."""
    if matter.role not in HANDED_IN or names_its_day(entry, text):
        return False
    in_week = (entry.days[-1].date - entry.days[0].date).days < _A_WEEK
    return entry.whole_week or (in_week and DUE_WORD.search(matter.header) is not None)


_A_WEEK = 7


def _is_asked(matter: Matter, text: str) -> bool:
    return DUE_WORD.search(text) is not None or matter.role in WORK_ROLES


def date_lines(entry: Entry, clause: Clause) -> tuple[Line, ...]:
    """The line with the date, where it is not the clause's own."""
    return tuple(line for line in entry.lines[:1] if line not in clause.lines)
