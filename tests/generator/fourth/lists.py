"""Layouts of the fourth set that are lists: dates in the margin, nested bullets, outlines, boxes to tick."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import groupby

from servers.domain.syllabus import ItemKind
from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fourth.frame import (
    NEVER,
    aims,
    closed,
    days_out,
    due_in,
    final_note,
    hours_of,
    rules,
    show_class,
    top,
    weigh_up,
)
from tests.generator.fourth.paper import Leaf, lay
from tests.generator.fourth.voices import campus
from tests.generator.fourth.words import LETTERS, NUMBERS, WRITING
from tests.generator.second.frame import plan, week_days_optional
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread, taught_weeks
from tests.generator.timeline import Entry, timeline

__all__ = ["LIST_TEMPLATES"]

_WRITTEN: tuple[ItemKind, ...] = ("homework", "project", "other")
_PLAIN: tuple[ItemKind, ...] = ("paper", "project", "other", "reading")
_ROMAN = ("I", "II", "III", "IV", "V")


def margin_dates(draft: Draft) -> None:
    """Like a curriculum vitae: the day flush right in the margin, beside it topic, reading and what is due; no lines."""
    leaf, rng, voice = lay(draft), draft.rng, draft.voice
    course = draft.course
    exam = Work("Midterm", "exam", spread(free_days(course), 3)[1], "Midterm")
    days = free_days(course, [exam])
    essays = parts("Source essay", spread(days, 3), Work("", "paper", NEVER, "Source essays", also=_WRITTEN))
    plan(draft, [exam, *essays], share="Presence")
    top(draft, leaf, variant=rng.choice((0, 1, 2)))
    aims(draft, leaf)
    weigh_up(draft, leaf)
    first = rng.random() < 0.5
    if first:
        rules(draft, leaf)
    leaf.heading(rng.choice(("Calendar of meetings", "Readings and due dates")))
    lead = rng.choice(("Due:", "Hand in:", "Due in class:"))
    pairs = []
    for entry in timeline(draft.course):
        text = show_class(draft, entry)
        label = f"**{voice.date(entry.day)}**"
        if entry.off:
            pairs.append((label, [f"__{text}__"]))
            continue
        lines = [f"**{text}**"] if any(work.kind == "exam" for work in entry.works) else [text, _pages(draft)]
        lines += [f"{lead} {work.title}" for work in entry.works if work.handed_in]
        pairs.append((label, lines))
    for start in range(0, len(pairs), 6):
        leaf.margin(pairs[start : start + 6], share=0.2)
    final_note(draft, leaf)
    if not first:
        rules(draft, leaf)


def _pages(draft: Draft) -> str:
    """What to read for a class."""
    rng = draft.rng
    name, page = rng.choice(draft.pool.surnames), rng.randint(4, 320)
    return rng.choice(
        (
            f"{name}, __Sources__, nos. {page % 40 + 1}–{page % 40 + 4}",
            f"{name} ({rng.randint(1948, 2021)}), {page}–{page + rng.randint(9, 28)}",
            f"the handout by {name}",
            f"{name}, chs. {page % 9 + 1} and {page % 9 + 2}",
        )
    )


def bold_is_due(draft: Draft) -> None:
    """Nested bullets; a sentence says that what is bold is due at the start of class that day, all else is reading."""
    leaf, rng, voice = lay(draft), draft.rng, draft.voice
    course = draft.course
    works = parts(
        "Response",
        spread(free_days(course), 6),
        Work("", "homework", NEVER, "Responses", course.lecture.start, also=_PLAIN),
    )
    free = free_days(course, works)
    essay = Work("Profile", "paper", free[len(free) // 2], "Profile", course.lecture.start, also=_WRITTEN)
    last = Work("Feature story", "paper", free[-1], "Feature story", course.lecture.start, also=_WRITTEN)
    plan(draft, [*works, essay, last], share="Workshop")
    top(draft, leaf)
    aims(draft, leaf)
    weigh_up(draft, leaf)
    leaf.heading(rng.choice(("Assignments by day", "What to do for each meeting")))
    start = voice.time(course.lecture.start)
    leaf.para(
        f"Do the reading before the meeting under which it stands. **Bold print** means: handed in at the start of class ({start}) on "
        "that day, printed and stapled."
    )
    for entry in timeline(draft.course):
        text = show_class(draft, entry)
        leaf.items([f"__{voice.date(entry.day)}__ – {text}"], gap=0)
        if not entry.off:
            lines = [f"{rng.choice(('Read', 'Reread', 'Look at'))} {_pages(draft)}"]
            leaf.items([*lines, *(f"**{work.title}**" for work in entry.works)], level=2, gap=1)
    leaf.gap(4)
    final_note(draft, leaf)
    rules(draft, leaf)


def roman_outline(draft: Draft) -> None:
    """Typewritten: units in Roman numerals with a range of dates, examinations between asterisks, papers in capitals."""
    leaf = lay(draft, lambda style: replace(style, family="Courier", size=min(style.size, 10), margin=64))
    leaf.kind, course = "underlined", draft.course
    weeks = taught_weeks(course)
    size = len(weeks) // 4
    units = [weeks[n * size : (n + 1) * size if n < 3 else len(weeks)] for n in range(4)]
    days = [
        [day for day in free_days(course) if unit[0] <= day < unit[-1] + dt.timedelta(5)] for unit in units
    ]
    exams = parts(
        "Hour examination", [days[1][-1], days[2][-1]], Work("", "exam", NEVER, "Hour examinations")
    )
    papers = parts("Paper", [days[0][-1], days[3][-1]], Work("", "paper", NEVER, "Papers", also=_WRITTEN))
    plan(draft, [*exams, *papers])
    top(draft, leaf, variant=draft.rng.choice((0, 1)))
    aims(draft, leaf)
    weigh_up(draft, leaf)
    leaf.heading("Outline of the course")
    topics = iter(course.subject.topics * 2)
    lines: list[str] = []
    for number, unit in enumerate(units):
        last = unit[-1] + dt.timedelta(4)
        title = next(topics).upper()
        lines += [f"{_ROMAN[number] + '.':5}{title}  ({unit[0]:%b} {unit[0].day} - {last:%b} {last.day})"]
        lines += [f"     {letter}. {next(topics)}" for letter in "ABCDE"[: min(5, 2 * len(unit))]]
        chapter = 3 * number + 1
        lines += [f"     READ: {draft.pool.surnames[number]}, chs. {chapter}-{chapter + 2}"]
        for first in unit:
            week_days_optional(draft, first)
            for day, off in days_out(draft, first):
                lines += [f"     ({day:%A}, {day:%B} {day.day}: {closed(draft, off)})"]
        for work in due_in(draft.course, unit[0], (last - unit[0]).days + 1):
            draft.expect(work)
            when = f"{work.date:%A}, {work.date:%B} {work.date.day}"
            starred = f"     *** {work.title.upper()}, {when} ***"
            lines += [starred if work.kind == "exam" else f"     {work.title.upper()} DUE {when.upper()}"]
        leaf.typed(lines)
        lines = []
    final = draft.course.final
    draft.expect(final)
    lines += [
        f"     *** {final.title.upper()}, {final.date:%A}, {final.date:%B} {final.date.day}, {hours_of(draft, final)} ***"
    ]
    leaf.typed(lines)
    _breaks(draft, leaf)
    rules(draft, leaf)


def _breaks(draft: Draft, leaf: Leaf) -> None:
    """Whole weeks off."""
    for off in draft.course.days_off:
        if off.first in draft.course.weeks and off.first not in taught_weeks(draft.course):
            leaf.para(f"{off.name}: {draft.voice.span(off.first, off.last)}, no classes.")
            draft.expect_off(off)


def run_in_calendar(draft: Draft) -> None:
    """Old catalogs: a paragraph a month, the day's number, a topic, a semicolon; what is due in parentheses."""
    leaf, rng = (
        lay(draft, lambda style: replace(style, family="Times", size=max(style.size, 10.5))),
        draft.rng,
    )
    course, voice = draft.course, draft.voice
    exam = Work("Midterm examination", "exam", spread(free_days(course), 3)[1], "Midterm examination")
    days = free_days(course, [exam])
    sheets = parts("Exercise", spread(days, 4), Work("", "homework", NEVER, "Exercises", also=_PLAIN))
    plan(draft, [exam, *sheets], share="Recitation")
    top(draft, leaf)
    aims(draft, leaf)
    weigh_up(draft, leaf)
    leaf.heading(rng.choice(("Calendar", "Order of topics")))
    leaf.para(
        f"We meet on {' and '.join(voice.weekday[('MO', 'TU', 'WE', 'TH', 'FR').index(day)] for day in course.lecture.days)}. Exercises "
        "are handed in at the end of the hour."
    )
    dash = rng.random() < 0.5
    for _, group in groupby(timeline(draft.course), key=lambda entry: entry.day.month):
        entries = list(group)
        shown = "; ".join(_day_run_in(draft, entry, dash=dash) for entry in entries)
        month = f"{entries[0].day:%B}"
        leaf.para(f"{f'**{month}.**' if dash else f'**{month.upper()}:**'} {shown}.")
    final = draft.course.final
    leaf.para(
        f"{final.title}, {final.date:%A}, {final.date:%B} {final.date.day}, {final.date.year}, {hours_of(draft, final)}."
    )
    draft.expect(final)
    rules(draft, leaf)


def _day_run_in(draft: Draft, entry: Entry, *, dash: bool) -> str:
    text = show_class(draft, entry)
    exam = any(work.kind == "exam" for work in entry.works)
    due = "".join(f" ({work.title} due)" for work in entry.works if work.handed_in)
    shown = f"**{text}**" if exam else f"__{text}__" if entry.off else text
    return f"{entry.day.day}{' – ' if dash else ', '}{shown}{due}"


def checklist_weeks(draft: Draft) -> None:
    """A heading a week with its days; below it boxes to tick: what to read, and by which weekday to hand in what."""
    leaf, rng = lay(draft, lambda style: replace(style, family="Helvetica")), draft.rng
    course, voice, five = draft.course, draft.voice, dt.time(17)
    weeks = taught_weeks(course)
    exams = parts(
        "Checkup", spread(free_days(course), 3), Work("", "exam", NEVER, "Checkups", also=("quiz",))
    )
    fridays = [day for first in weeks[:-1] if not course.off_on(day := first + dt.timedelta(4))]
    programs = parts(
        "Program", fridays[1::2], Work("", "homework", NEVER, "Programs", five, also=("project", "lab"))
    )
    survey = Work("Reflection", "homework", weeks[-1] + dt.timedelta(2), "Reflection", five, also=_PLAIN)
    plan(draft, [*exams, *programs, survey])
    top(draft, leaf)
    aims(draft, leaf)
    weigh_up(draft, leaf)
    first_rules = rng.random() < 0.5
    if first_rules:
        rules(draft, leaf)
    leaf.heading("To do, week by week")
    leaf.para(f"Programs and the reflection are uploaded by {voice.time(five)}; checkups are taken in class.")
    topics = iter(course.subject.topics * 3)
    for number, first in enumerate(course.weeks, 1):
        _week_to_tick(draft, leaf, number, first, (next(topics), next(topics)))
    final_note(draft, leaf)
    if not first_rules:
        rules(draft, leaf)


def _week_to_tick(draft: Draft, leaf: Leaf, number: int, first: dt.date, topics: tuple[str, str]) -> None:
    course, rng = draft.course, draft.rng
    last = first + dt.timedelta(4)
    leaf.minor(f"Week {number}: {first:%B} {first.day} – {last:%B} {last.day}", keep=True)
    week_days_optional(draft, first)
    off = course.off_on(first)
    if first not in taught_weeks(course):
        if off:
            draft.expect_off(off)
            leaf.para(f"__{closed(draft, off)}__")
        return
    leaf.para(" / ".join(topics), after=2)
    page = rng.randint(10, 400)
    lines = [f"Read pp. {page}–{page + rng.randint(12, 40)}"]
    lines += [
        rng.choice(("Watch the recorded demo", "Try the practice problems", "Skim the discussion board"))
    ]
    for work in due_in(course, first):
        draft.expect(work)
        day = f"{work.date:%A}"
        lines += [f"**{day}**: {work.title}{' due' if work.handed_in else ' (in class)'}"]
    leaf.ticks(lines)
    for missed, lost in days_out(draft, first):
        leaf.para(f"__No class on {missed:%A} ({lost.name}).__")


LIST_TEMPLATES = (
    Template("margin_dates", margin_dates, pool=LETTERS, voice=campus),
    Template("bold_is_due", bold_is_due, pool=WRITING, voice=campus, per_week=2),
    Template("roman_outline", roman_outline, pool=LETTERS, voice=campus),
    Template("run_in_calendar", run_in_calendar, pool=LETTERS, voice=campus, per_week=2),
    Template("checklist_weeks", checklist_weeks, pool=NUMBERS, voice=campus),
)
