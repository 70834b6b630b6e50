"""Layouts of the fifth set from Scandinavia, Ireland and Britain, South Africa and New Zealand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fifth.frame import (
    blank,
    front,
    lost_in,
    policies,
    purpose,
    shares,
    span_hours,
)
from tests.generator.fifth.paper import Folio, set_on
from tests.generator.fifth.voices import isles, nordic
from tests.generator.fifth.words import ISLES, NORTH, SOUTH
from tests.generator.second.frame import identify, mail, plan, term_of, week_days_optional
from tests.generator.second.paper import Block, Grid
from tests.generator.second.voices import joined
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread, taught_weeks
from tests.generator.timeline import timeline

__all__ = ["ABROAD_TEMPLATES"]


def nordic_weeks(draft: Draft) -> None:
    """Scandinavia: the calendar's week, weekday and day/month, hours, the type of the occasion; hand-ins among them."""
    folio = set_on(draft, lambda style: replace(style, size=min(style.size, 10)))
    rng, course = draft.rng, draft.course
    hour = rng.choice((dt.time(17), dt.time(12)))
    shift = rng.choice((2, 4))
    days = [first + dt.timedelta(shift) for first in taught_weeks(course)[1:]]
    days = [day for day in days if not course.off_on(day)]
    sheets = parts("Hand-in", spread(days, 4), blank("homework", "Hand-ins", hour))
    talk = Work(
        "Group presentation",
        "presentation",
        free_days(course)[-1],
        "Group presentation",
        also=("project", "other"),
    )
    final = replace(course.final, title="Written exam", component="Written exam")
    plan(draft, [*sheets, talk], final)
    front(draft, folio, variant=rng.choice((0, 2, 3, 4)))
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Schedule", "Timetable")))
    folio.para("Day and month as in 24/12. The deadline of a hand-in is the hour in its row.")
    block, week = Block.titled(rng.choice(("Wk", "Wk.")), "Day", "Time", "Type", "Content", "Room"), 0
    for day, *cells in sorted(_occasions(draft), key=lambda row: (row[0], row[2])):
        number = day.isocalendar()[1]
        shown = str(number) if number != week else ""
        week = number
        block.add(f"**{shown}**" if shown else "", *cells)
    folio.grid(block, (0.7, 1.5, 1.5, 1.5, 2.8, 1.6), Grid(rng.choice(("rows", "all")), "grey", centred=(0,)))
    policies(draft, folio)


def _occasions(draft: Draft) -> list[tuple[dt.date, str, str, str, str, str]]:
    voice, course, rows = draft.voice, draft.course, []

    def shown(day: dt.date) -> str:
        return f"{day:%a} {voice.date(day)}"

    for entry in timeline(course, one_row_for_breaks=True):
        if entry.off:
            draft.expect_off(entry.off)
            span = voice.span(entry.off.first, entry.off.last)
            rows.append((entry.day, span, "", "", f"{entry.off.name}: no teaching", ""))
            continue
        talks = [work for work in entry.works if work.kind == "presentation"]
        draft.expect_session(entry.day, entry.topic)
        slot = course.lecture
        hours = voice.hours(slot.start, slot.end)
        kind, text = ("Seminar", "Group presentations") if talks else ("Lecture", entry.topic)
        rows.append((entry.day, shown(entry.day), hours, kind, text, slot.room))
    for work in course.works:
        draft.expect(work)
        if work.handed_in and work.time:
            rows.append(
                (work.date, shown(work.date), voice.time(work.time), "Deadline", work.title, "online")
            )
    final = course.final
    draft.expect(final)
    rows.append((final.date, shown(final.date), span_hours(draft, final), "Exam", final.title, "see notice"))
    return rows


def weeks_by_reference(draft: Draft) -> None:
    """Ireland and Britain: work is due on a weekday of a numbered week; the lecture table says when each week begins."""
    folio, rng, voice = set_on(draft), draft.rng, draft.voice
    course = draft.course
    noon, four = dt.time(12), dt.time(16)
    weekday = rng.choice((3, 4))
    weeks = list(course.weeks)
    at = (2, 4, 6) if rng.random() < 0.5 else (3, 5, 7)
    exercises = parts(
        "Exercise", [weeks[n] + dt.timedelta(weekday) for n in at], blank("homework", "Exercises", noon)
    )
    essay = replace(
        blank("paper", "Long essay", four), title="Long essay", date=weeks[-1] + dt.timedelta(weekday)
    )
    test_day = next(day for day, _ in course.sessions if weeks[4 if at[0] == 3 else 5] <= day)
    test = replace(blank("exam", "Class test"), title="Class test", date=test_day)
    exam = replace(course.final, title="Examination", component="Examination")
    plan(draft, [*exercises, essay, test], exam)
    front(draft, folio, variant=rng.choice((0, 2, 3, 4)))
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Coursework", "Assessment during the term")))

    def when(work: Work) -> str:
        number = 1 + (work.date - weeks[0]).days // 7
        return f"{work.date:%A} of Week {number}"

    early = rng.random() < 0.5
    lines = [f"{work.title}: {when(work)}, {voice.time(noon)}" for work in exercises]
    lines += [f"Long essay (3,000 words): {when(essay)}, {voice.time(four)}"]
    lines += [f"Class test: in the lecture on {when(test)}, forty minutes"]
    if early:
        folio.items(lines)
    else:
        block = Block.titled("Work", "When")
        for line in lines:
            block.add(*line.split(": ", 1))
        folio.grid(block, (2, 3), Grid(rng.choice(("all", "rows")), "bold"), share=0.8)
    for work in (*exercises, essay, test):
        draft.expect(work)
    folio.para(
        "The examination is sat in the summer. Its date is published by the Examinations Office at the end of March."
    )
    folio.heading(rng.choice(("Lectures by week", "Weeks of term")))
    table = Block.titled("Week", "Monday", "Lectures")
    topics = iter(course.subject.topics)
    for number, first in enumerate(weeks, 1):
        week_days_optional(draft, first)
        text = " / ".join(next(topics) for _ in range(min(2, len(course.lecture.days))))
        table.add(str(number), voice.date(first), text)
    folio.grid(
        table, (0.8, 1.8, 4.4), Grid(rng.choice(("all", "booktabs", "rows")), "bold", centred=(0,)), share=0.9
    )
    policies(draft, folio, most=5)


def numbered_clauses(draft: Draft) -> None:
    """South Africa and New Zealand: everything is a clause with a number like 4.3; tests and submissions in sentences."""
    folio = set_on(draft, lambda style: replace(style, header=None))
    folio.kind, rng, voice = "plain", draft.rng, draft.voice
    course, hour = draft.course, rng.choice((dt.time(12), dt.time(16)))
    open_weeks = [first for first in taught_weeks(course) if not course.off_on(first + dt.timedelta(3))]
    evening, late = dt.time(18), dt.time(19, 30)
    tests = [
        Work(f"Test {n}", "exam", day, f"Test {n}", evening, late, also=("quiz",))
        for n, day in enumerate((first + dt.timedelta(3) for first in spread(open_weeks[2:], 2)), 1)
    ]
    fridays = [day for first in open_weeks[1:] if not course.off_on(day := first + dt.timedelta(4))]
    tasks = [
        replace(blank("homework", f"Assignment {n}", hour), title=f"Assignment {n}", date=day)
        for n, day in enumerate(spread(fridays, 3), 1)
    ]
    plan(draft, [*tests, *tasks], replace(course.final, title="Examination", component="Examination"))
    _clause_head(draft, folio)
    clauses = _assessment(draft, hour)
    folio.heading("4. Assessment")
    _clauses(folio, 4, clauses)
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]
    folio.heading("5. Programme")
    topics, lines = iter(course.subject.topics * 2), []
    for first in course.weeks:
        week_days_optional(draft, first)
        last = first + dt.timedelta(4)
        off = course.off_on(first)
        if off and first not in open_weeks:
            draft.expect_off(off)
            lines.append(f"{voice.span(first, last)}: {off.name}, no classes.")
            continue
        lost = [f" No class on {voice.sentence(day)}." for day, _ in lost_in(draft, first, last)]
        lines.append(
            f"{voice.span(first, last)}: {next(topics)}; {next(topics).lower().rstrip(chr(63))}.{''.join(lost)}"
        )
    _clauses(folio, 5, lines)
    policies(draft, folio, most=6)


def _clauses(folio: Folio, number: int, texts: list[str]) -> None:
    """Sentences with numbers."""
    folio.tabs([(f"{number}.{n}", text) for n, text in enumerate(texts, 1)], (0.08, 0.92))


def _clause_head(draft: Draft, folio: Folio) -> None:
    course, voice = draft.course, draft.voice
    names = {
        "lecture": "Lectures",
        "lab": "Practicals",
        "discussion": "Tutorials",
        "office_hours": "Consultation",
    }
    folio.name(course.institution.name, scale=1.3)
    folio.name(draft.rng.choice(("Module outline", "Course outline")), scale=1.1, bold=False)
    folio.heading("1. Identification")
    people = joined(f"{name} ({mail(course, name)})" for name in course.instructors)
    role = "Lecturers" if len(course.instructors) > 1 else "Lecturer"
    _clauses(
        folio,
        1,
        [f"Module: {course.code} {course.title}", f"Term: {term_of(course)}", f"{role}: {people}"],
    )
    slots = (course.lecture, *course.others, course.office_hours)
    folio.heading("2. Contact sessions")
    texts = []
    for slot in slots:
        group = f" (group {slot.section})" if slot.section else ""
        texts.append(f"{names[slot.kind]}{group}: {voice.slot(slot)}, {slot.room}")
        draft.expect_meeting(slot)
    _clauses(folio, 2, texts)
    identify(draft)
    folio.heading("3. Purpose and materials")
    _clauses(folio, 3, [draft.rng.choice(draft.pool.descriptions), *draft.pool.citations])


def _assessment(draft: Draft, hour: dt.time) -> list[str]:
    """A clause for each test, submission and the examination, then two that only look like them."""
    voice, course = draft.voice, draft.course
    weights, clauses = dict(course.weights), []
    for work in course.works:
        draft.expect(work)
        day, share = voice.sentence(work.date), weights[work.component]
        if work.kind == "exam":
            clauses.append(f"{work.title} ({share}%) is written on {day}, {span_hours(draft, work)}.")
        else:
            clauses.append(f"{work.title} ({share}%) must be submitted by {voice.time(hour)} on {day}.")
    final = course.final
    draft.expect(final)
    clauses.append(
        f"The examination ({weights[final.component]}%) is written on {voice.sentence(final.date)}, {span_hours(draft, final)}."
    )
    clauses.append("Marks are released within 15 working days of the dates in clauses 4.1 to 4.5.")
    clauses.append(f"The rules of assessment are those of {course.year - 3}, amended 2.11.{course.year - 1}.")
    return clauses


ABROAD_TEMPLATES = (
    Template("nordic_weeks", nordic_weeks, pool=NORTH, voice=nordic, a4=True, per_week=2),
    Template("weeks_by_reference", weeks_by_reference, pool=ISLES, voice=isles, a4=True, per_week=2),
    Template("numbered_clauses", numbered_clauses, pool=SOUTH, voice=isles, a4=True, per_week=2),
)
