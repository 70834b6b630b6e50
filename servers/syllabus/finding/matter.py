"""From what stands beside a date to candidates: each clause of each cell, read by its column's role."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.agenda_hours import without_agenda_hours
from servers.syllabus.finding.announced import puts_off_day
from servers.syllabus.finding.asked_in_bracket import with_bracket_asked
from servers.syllabus.finding.begun import without_begun
from servers.syllabus.finding.bracketed import with_bracketed, with_work_in_brackets
from servers.syllabus.finding.called_off import is_called_off, without_called_off
from servers.syllabus.finding.candidate import FURTHER_UP, Candidate, Later, Origin
from servers.syllabus.finding.class_pair import by_day, class_days
from servers.syllabus.finding.class_supplies import brings_supplies
from servers.syllabus.finding.class_talk import is_activity
from servers.syllabus.finding.clause import Clause, read_clauses, with_hours_joined
from servers.syllabus.finding.closing import Closing, closed_lists
from servers.syllabus.finding.column import weekday_of_title
from servers.syllabus.finding.column_work import lists_work, named_before, named_work
from servers.syllabus.finding.contents import without_contents
from servers.syllabus.finding.coursework import NO_COURSEWORK, Coursework
from servers.syllabus.finding.day_beside import DayBeside, day_beside, moved_beside
from servers.syllabus.finding.day_off_words import NONE_DUE, TAUGHT
from servers.syllabus.finding.decoys import is_decoy
from servers.syllabus.finding.deliverable import EVENT_KINDS, Deliverable, is_no_class
from servers.syllabus.finding.described_cells import without_description
from servers.syllabus.finding.due_apart import each_on_its_day
from servers.syllabus.finding.due_behind import with_due_behind
from servers.syllabus.finding.due_beside import days_beside, doubting_day
from servers.syllabus.finding.due_word import DUE_WORD, NO_DEADLINE
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.finding.entry_days import HANDED_IN, LAST_TAKEN, NOT_SAID, date_lines, days_off, on_days
from servers.syllabus.finding.event_name import name_alone
from servers.syllabus.finding.exam_windows import without_answers
from servers.syllabus.finding.flood import without_flood
from servers.syllabus.finding.given_back import is_given_back
from servers.syllabus.finding.handed_where import without_where
from servers.syllabus.finding.heading_hours import with_heading_hours
from servers.syllabus.finding.introduced import until_introduced
from servers.syllabus.finding.lab_days_off import is_off_lab
from servers.syllabus.finding.labelled_names import without_label, without_reminder
from servers.syllabus.finding.lateness import without_lateness
from servers.syllabus.finding.later import Told, asked_later, for_later, told_later
from servers.syllabus.finding.led_by_due import led_by_due
from servers.syllabus.finding.led_clauses import led_by_dates
from servers.syllabus.finding.meant_days import meant_days
from servers.syllabus.finding.named_days import day_in_row
from servers.syllabus.finding.nameless import doubts_of_name
from servers.syllabus.finding.open_until import until_closed, with_closings
from servers.syllabus.finding.own_dates import (
    dates_in,
    due_by,
    each_due,
    has_its_day,
    holds_the_day,
    is_aside,
    is_first_day,
    without_mentions,
)
from servers.syllabus.finding.past import is_past, without_opening
from servers.syllabus.finding.phrase import phrases
from servers.syllabus.finding.plainly_due import is_plainly_due
from servers.syllabus.finding.plural_rows import without_plurals
from servers.syllabus.finding.points_behind import without_points
from servers.syllabus.finding.remarks import without_remark
from servers.syllabus.finding.row_times import with_row_times
from servers.syllabus.finding.sent_elsewhere import doubts_of_reference
from servers.syllabus.finding.shared_leads import with_leads_shared
from servers.syllabus.finding.speeches import doubts_of_speeches
from servers.syllabus.finding.stated_due import CLASS_START
from servers.syllabus.finding.told_how import tells_how
from servers.syllabus.finding.topical import is_topical
from servers.syllabus.finding.undated_title import undated_title
from servers.syllabus.finding.week_exams import with_exam_of_week
from servers.syllabus.finding.work_beside_topic import without_topic

__all__ = ["candidates_of_entry"]

#: Work whose day is another than that of the entry it is told in.
_ANOTHER_TIME = Gated(
    r"\b(?:during|in) (?:the )?(?:final )?(?:exam(?:ination)?s?|finals) (?:period|week)\b|\b(?:date|day|time|details)s?(?: and \w+)?:? (?:is |are )?(?:still )?(?:t\.?b\.?[acd]\b|to be (?:announced|determined|arranged|scheduled))|\bexam:?\s*\(?(?:t\.?b\.?[ad]\b|to be (?:announced|determined|scheduled))|(?<!class )(?<!classes )(?<!day )(?<!week )(?<!back )(?<!meeting )(?<!lecture )(?<!session )\b(?:after|following) (?:the )?(?:spring|fall|autumn|winter|thanksgiving|easter|mid-?term|semester|reading|christmas) (?:break|recess|vacation|holidays?|week)\b",
    "exam,final,t.b,tb,to be,break,recess,vacation,holiday,week",
    re.IGNORECASE,
)
#: A day of a span that counts as the others do: "Final examinations (Saturday too)".
#: So many signs more than its clause a matter may have that holds nothing else.
_SIGNS_AROUND = 4
#: Only the hour or the place of what has its day is still open: "Final exam (time TBA)".
_HOUR_OPEN = Gated(
    r"\s*[,;(\[–—-]\s*(?:exact\s|the\s)?(?:time|hour|room|place|location|venue)s?(?:(?:,|,?\s(?:and|&)|\s?/)\s?(?:time|hour|room|place|location|venue)s?)*:?\s(?:is\s|are\s)?(?:still\s)?(?:t\.?b\.?[acd]\b\.?|to\sbe\s(?:announced|determined|arranged|scheduled|confirmed))(?:\s(?:by|later)\b[^()]{0,24})?\s*[)\]]?\W*$",
    "t.b,tb,announced,determined,arranged,scheduled,confirmed",
    re.IGNORECASE,
)
_DAY_TOO = Gated(
    r"\s*[(\[](?:and\s|also\s)?(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\s(?:too|also|included|as\swell|inclusive)\s*[)\]]",
    "(,[",
    re.IGNORECASE,
)
_INSTRUCTOR = Pattern(r"\W*instructor\s+(?:(?:is|will\s+be)\s+)?(?:away|travel\w*)\W*", re.IGNORECASE)
#: The same amid other things: "1-on-1 meetings, instructor travel".
_AWAY = Pattern(r"\binstructor\s+(?:(?:is|will\s+be)\s+)?(?:away|travel\w*)\b", re.IGNORECASE)
_NOT_HELD = Pattern(
    r"\W*no\s+(seminar|workshop|lecture|tutorial|lab|discussion|class)(?:e?s)?(?:\s+this\s+week)?\W*",
    re.IGNORECASE,
)
#: What is held beside the lecture: "Introduction. No seminars."
_SMALL_CLASSES = Pattern(r"(?i)\bno\s+(?:tutorials?|seminars|labs?|workshops|discussions)\b")
_SMALL = frozenset({"seminar", "workshop", "tutorial", "lab", "discussion"})
_HAS_WORDS = Pattern(r"[^\W\d_]{4,}")
_NO_SESSION = Pattern(
    r"(?i)^\W*no\s+(?:lab|recitation|discussion|section|tutorial|practical|prac|workshop|studio)s?\b"
)
#: A part of the grade, and no work on a day: "Presentation: 100 pts".
_SHARE = Pattern(r"(?i)\W*[^:;.]{3,40}[:–—-]\s*\d{1,4}\s*(?:pts?|points|%|percent)(?:\s+each)?\W*")
#: An exam that takes the place of a class: "Midterm - take home - no class", "Exam 1 (online; no class meeting - open all day)", "No class meeting: Exam 3 online".
_EXAM_INSTEAD = Pattern(
    r"(?i)^\W*(?!.*\b(?:before|after|review|for|eve)\b)((?:\S+\s+){0,3}?(?:mid-?term|exam|test|quiz|practical)\b[^.;]{0,30}?)[\s(;,.–—-]+no\s+(?:in-person\s+)?(?:class|lecture|seminar|tutorial)(?:\s+meeting)?(?:\W*$|\s*[-–—;][^()]*\)\W*$)"
)
_INSTEAD_OF_CLASS = Pattern(
    r"(?i)^\W*no\s+(?:in-person\s+)?class(?:\s+meeting)?\s*[:–—-]\s*((?:take-?home\s+|online\s+)?(?:mid-?term|exam|test|quiz|practical)\b(?!\s+(?:review|prep\w*|week|period))[^.;:]{0,40})$"
)
#: The same in brackets, where the class meets for it: "Midterm (no lecture)".
_INSTEAD_OF_LECTURE = Pattern(
    r"(?i)^\W*(?:[\w-]+\s+){0,3}?(?:mid-?term|exam|test|quiz|practical)\b[^.;()]{0,20}[(\[]\s*no\s+(?:lectures?|seminars?|tutorials?|lab)\s*[)\]]\W*$"
)
_OPENS_DUE = Pattern(rf"(?i)^\W*due\b(?!\s+{NO_DEADLINE})")


def candidates_of_entry(
    entry: Entry, context: TermContext, coursework: Coursework = NO_COURSEWORK
) -> list[Candidate]:
    """What the entry asks of a student, each with the day it falls on."""
    entry = with_exam_of_week(entry)
    found = [
        candidate
        for matter in map(_all_due, _named(entry))
        for candidate in _of_matter(entry, matter, context, coursework)
    ]
    found = without_begun(entry, without_plurals(without_called_off(entry, found)))
    if not found:
        return found
    kept = with_heading_hours(entry, without_flood(entry, without_answers(found)), context)
    return with_row_times(entry, kept, context)


def _named(entry: Entry) -> Iterable[Matter]:
    """The entry's matters, a table's cells without what only describes the work they name."""
    return map(without_description, entry.matters) if entry.origin == "table" else entry.matters


def _of_matter(
    entry: Entry, matter: Matter, context: TermContext, coursework: Coursework
) -> Iterator[Candidate]:
    asked = for_later(matter)
    if asked is None:
        yield from _of_lines(entry, matter, context, coursework)
        return
    for one in _of_lines(entry, asked[0], context, coursework):
        if asked_later(one, matter.header):
            yield _later(one, entry, asked[1])


def _of_lines(
    entry: Entry, matter: Matter, context: TermContext, coursework: Coursework
) -> Iterator[Candidate]:
    if matter.role == "hours":
        return
    whole = matter.kind is not None and entry.of_work  # a site's name for it, whatever words it joins
    told = [Clause(matter.text, matter.lines)] if whole else read_clauses(matter.lines, right=matter.right)
    read = without_contents(with_closings(told))
    clauses = list(
        by_day(entry, led_by_dates(entry, read, context) if len(read) > 1 and entry.days else read)
    )
    clauses = list(with_leads_shared(entry, clauses)) if len(clauses) > 1 else clauses
    clauses = list(with_hours_joined(clauses)) if len(clauses) > 1 else clauses
    of_work = matter.role in {"assignment", "due", "label"} and bool(entry.days)
    if entry.days and len(clauses) > 1:
        clauses = with_due_behind(clauses, context, previous=entry.days[0].date, listed=of_work)
    beside = days_beside(clauses, context, entry.days[0].date) if entry.days and len(clauses) > 1 else {}
    if not of_work:
        yield from _of_topics(entry, matter, clauses, beside, context, coursework)
        return
    clauses = list(with_work_in_brackets(clauses))
    if matter.role == "due" and entry.origin == "list" and len(clauses) > 1:
        clauses = list(until_introduced(clauses))
    for listed, closing in closed_lists(clauses, context, previous=entry.days[0].date):
        day, role = (entry, matter) if closing is None else _by_closing(entry, matter, closing)
        for clause in listed:
            for candidate in _of_clause(day, role, clause, context, coursework):
                untimed = candidate.time is None and candidate.kind != "no_class"
                timed = (
                    replace(candidate, time=closing.time) if closing is not None and untimed else candidate
                )
                yield doubting_day(timed, beside.get(clause.text) if closing is None else None)


def _of_topics(
    entry: Entry,
    matter: Matter,
    clauses: Sequence[Clause],
    beside: Mapping[str, dt.date],
    context: TermContext,
    coursework: Coursework,
) -> Iterator[Candidate]:
    for clause in with_bracketed(clauses) if matter.role in {"topic", "notes"} else clauses:
        if matter.role != "topic" or not is_topical(clause.text):
            said = replace(clause, text=without_topic(clause.text)) if matter.role == "topic" else clause
            for one in _of_clause(entry, matter, said, context, coursework):
                yield doubting_day(one, beside.get(clause.text))


def _by_closing(entry: Entry, matter: Matter, closing: Closing) -> tuple[Entry, Matter]:
    """The entry on the day, and the list as one of what is due, that its closing line tells."""
    return replace(entry, days=(closing.day,), whole_week=False), replace(matter, role="due")


def _all_due(matter: Matter) -> Matter:
    """A cell that opens with "Due" lists what is due."""
    opens = matter.role in {"topic", "notes", "reading"} and _OPENS_DUE.match(matter.text)
    return replace(matter, role="due") if opens else matter


def _of_clause(
    entry: Entry, matter: Matter, clause: Clause, context: TermContext, coursework: Coursework
) -> Iterator[Candidate]:
    text = until_closed(
        without_points(
            _DAY_TOO.sub(
                "",
                without_where(
                    without_remark(without_lateness(with_bracket_asked(without_reminder(clause.text))))
                ),
            )
        )
    )
    text = _with_hour_open(entry, matter, text)
    clause = clause if text == clause.text else replace(clause, text=text)
    if matter.role in {"week", "assigned"} and not DUE_WORD.search(text) and not is_no_class(text):
        return
    off = is_no_class(text) or is_off_lab(entry, matter, text)
    if off and not DUE_WORD.search(NONE_DUE.sub("", text)):
        yield from _off(entry, matter, clause, context, coursework)
        return
    if (
        is_decoy(text)
        or is_called_off(text)
        or puts_off_day(text)
        or is_given_back(text)
        or _NO_SESSION.match(text)
        or tells_how(text)
        or brings_supplies(text)
        or (matter.role == "topic" and _SHARE.fullmatch(text))
        or (matter.role == "due" and _OPENS_DUE.match(matter.text) and is_activity(text))
        or (_ANOTHER_TIME.search(text) and not entry.whole_week)
    ):
        return
    dated = meant_days(text, [m for m in dates_in(text, entry, context) if m.date is not None])
    own = [m for m in dated if not is_past(text, m.start) and not is_aside(text, m, entry)]
    if (closing := without_opening(text, dated)) != text:
        yield from _of_clause(entry, matter, replace(clause, text=closing), context, coursework)
        return
    if not own and (told := told_later(text)):
        yield from _of_later(entry, matter, replace(clause, text=told.text), told, context, coursework)
        return
    if pieces := each_due(text, own, matter) if len(own) > 1 else [] if own else each_on_its_day(text):
        for piece in pieces:
            yield from _of_clause(entry, matter, replace(clause, text=piece), context, coursework)
        return
    beside = DayBeside(text) if own else day_beside(text, matter.header if matter.role in HANDED_IN else "")
    text = beside.text
    bare = without_mentions(due_by(text, own), own)
    if has_its_day(entry, matter, text, own):
        bare = f"{bare} due"
    own = [m for m in own if not holds_the_day(m, entry)]
    entry = replace(entry, whole_week=entry.whole_week and not is_first_day(own, entry))
    times = find_times(bare)
    plain = name_alone(bare, entry, times, own)
    times = without_agenda_hours(bare, times, entry, own)
    listed = named_work(matter, plain, coursework, listed=entry.origin == "list")
    found = list(named_before(text, own, listed)) or _with_its_day(matter, text, own)
    found = [(without_label(work), origin) for work, origin in found]
    if not found and (led := _led_by_due(text, own)):
        found, own = led, own[:1]
    named = (
        _candidate(entry, matter, clause, one, origin, moved_beside(beside, text, entry, day), times)
        for deliverable, origin in found
        for one, day in on_days(entry, matter, text, bare, own, deliverable)
    )
    yield from _with_names_doubted(entry, matter, named, coursework)


def _is_said_due(entry: Entry, matter: Matter, text: str, *, labelled: bool) -> bool:
    """Whether a point of a list says of a name that it is due, or its title does; ``labelled``: a label before it is enough."""
    if entry.origin != "list":
        return False
    said = matter.role == "due" and (labelled or not matter.header)
    return is_plainly_due(text) or (said and is_plainly_due(f"{text.rstrip(' .!')} due"))


def _with_hour_open(entry: Entry, matter: Matter, text: str) -> str:
    """The clause without the words that only its hour is open, where its row has a day and tells of nothing else."""
    named = _HOUR_OPEN.sub("", text)
    if named == text or entry.whole_week or not entry.days:
        return text
    others = any(_HAS_WORDS.search(other.text) for other in entry.matters if other is not matter)
    return named if not others and len(matter.text) <= len(text) + _SIGNS_AROUND else text


def _with_names_doubted(
    entry: Entry, matter: Matter, named: Iterator[Candidate], coursework: Coursework
) -> Iterator[Candidate]:
    """The candidates; where a list does not say of its entries that they are work, those are doubted whose names do not."""
    told = entry.origin != "list" or entry.of_work
    for one in named:
        doubts = (
            ()
            if told or _is_said_due(entry, matter, one.printed or one.title, labelled=False)
            else doubts_of_name(one.title, one.kind, coursework)
        )
        yield replace(one, doubts=(*one.doubts, *doubts)) if doubts else one


def _of_later(
    entry: Entry, matter: Matter, clause: Clause, told: Told, context: TermContext, coursework: Coursework
) -> Iterator[Candidate]:
    """What a clause asks for by a later class; where it does not say that it is due, only in a list of work."""
    if told.due or matter.role in {*HANDED_IN, "kind"}:
        for one in _of_clause(entry, matter, clause, context, coursework):
            yield _later(one, entry, told.later)


def _later(one: Candidate, entry: Entry, later: Later) -> Candidate:
    """The candidate, due so much after its entry's last day; one with a day of its own stays on it."""
    own = one.later is not None or one.day.date not in {day.date for day in entry.days}
    return one if own else replace(one, day=entry.days[-1], later=later)


def _with_its_day(matter: Matter, text: str, own: Sequence[DateMention]) -> list[tuple[Deliverable, Origin]]:
    """The exam or quiz behind a topic, with its own day in brackets: "Games, Exam II (September 25)"."""
    if len(own) != 1 or matter.role not in {"topic", "notes"}:
        return []
    before = text[: own[0].start].rstrip()
    named = phrases(before[:-1]) if before.endswith("(") else []
    last = named[-1] if named else None
    if last is None or last.weak or last.kind not in {"exam", "quiz"} or before[last.end : -1].strip():
        return []
    return [(Deliverable(last.title, last.kind, "event"), "topic_event")]


def _led_by_due(text: str, own: Sequence[DateMention]) -> list[tuple[Deliverable, Origin]]:
    """What a clause that opens with "Due" and its own date names behind them, whatever its name."""
    phrase = led_by_due(text, own)
    return [(Deliverable(phrase.title, phrase.kind, "due"), "topic_due")] if phrase else []


def _off(
    entry: Entry, matter: Matter, clause: Clause, context: TermContext, coursework: Coursework
) -> Iterator[Candidate]:
    """The days off that a clause tells, and the exam that takes the place of a class."""
    if _is_of_its_column(entry, matter, clause.text) or _is_taught(clause.text, matter):
        return
    if not _INSTEAD_OF_LECTURE.search(clause.text):
        yield from days_off(entry, clause, context)
    if instead := _EXAM_INSTEAD.match(clause.text) or _INSTEAD_OF_CLASS.match(clause.text):
        yield from _of_clause(entry, matter, replace(clause, text=instead[1]), context, coursework)


def _is_taught(text: str, matter: Matter) -> bool:
    """Whether a clause tells only that the instructor is away, of a class that someone else teaches: "Instructor away; guest lecture"."""
    away = _INSTRUCTOR.fullmatch(text) is not None or (
        _AWAY.search(text) is not None and not is_no_class(_AWAY.sub(" ", text))
    )
    return away and TAUGHT.search(matter.text.lower()) is not None


def _is_of_its_column(entry: Entry, matter: Matter, text: str) -> bool:
    """Whether what does not take place is only what the column is of, beside a class that does: "No seminar" beside a lecture."""
    off = _NOT_HELD.fullmatch(text)
    if off is not None and not matter.header and _SMALL_CLASSES.search(text):
        rest = matter.text.replace(text.strip(), " ")
        return _HAS_WORDS.search(rest) is not None and not is_no_class(rest)
    if off is None or off[1].lower() not in matter.header.lower():
        return False
    if off[1].lower() in _SMALL and weekday_of_title(matter.header) is not None:
        return True  # the lecture has a day and a column of its own
    others = [other for other in entry.matters if other is not matter and other.role == "topic"]
    if off[1].lower() == "class":
        others = [other for other in others if "lecture" in other.header.lower()]
    return any(_HAS_WORDS.search(other.text) and not is_no_class(other.text) for other in others)


def _candidate(
    entry: Entry,
    matter: Matter,
    clause: Clause,
    found: Deliverable,
    origin: Origin,
    day: Day,
    times: list[TimeMention],
) -> Candidate:
    titled = matter.role in HANDED_IN and found.kind != "exam"
    times = times or (find_times(matter.header) if titled else [])
    first = len(times) == 1 or (times and (found.part == "due" or found.kind == "presentation"))
    time = times[0] if first else None
    in_class = found.kind in EVENT_KINDS and (
        origin in {"topic_event", "assignment", "grid"}
        or matter.role in {"topic", "notes"}
        or (matter.role == "kind" and found.kind == "quiz" and not DUE_WORD.search(matter.header))
    )
    doubts = (*(time.doubts if time else ()), *doubts_of_speeches(entry, found.title, origin))
    if day in entry.days:
        doubts = (*doubts, *doubts_of_reference(clause.text, matter.text))
    if entry.carried:
        doubts = (*doubts, FURTHER_UP)
    return Candidate(
        undated_title(found.title, found.kind),
        found.kind,
        day,
        clause.lines,
        "grid" if entry.origin == "grid" and origin != "named" else origin,
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        in_class=in_class,
        by_class=CLASS_START.search(matter.header) is not None and DUE_WORD.search(matter.header) is not None,
        weak=found.weak
        and (found.kind == "other" or not DUE_WORD.search(clause.text))
        and not lists_work(entry, matter, clause.text)
        and not _is_said_due(entry, matter, clause.text, labelled=True),
        whole_week=entry.whole_week
        and day == entry.days[0]
        and not day_in_row(entry, clause.text, asked=True),
        beside=class_days(entry) if {LAST_TAKEN, NOT_SAID} & set(day.doubts) else (),
        printed=clause.text,
        doubts=doubts,
        group=entry.group,
        date_lines=date_lines(entry, clause),
    )
