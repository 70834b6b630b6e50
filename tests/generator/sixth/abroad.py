"""Layouts of the sixth set from Turkey, Spain and Central Europe, and from East Asia."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fifth.paper import Folio
from tests.generator.second.frame import identify, mail, plan, term_of
from tests.generator.second.paper import Block, Grid
from tests.generator.second.voices import joined
from tests.generator.sixth.frame import (
    aim,
    class_entry,
    free_dates,
    grade_table,
    head,
    off_words,
    open_on,
    pages,
    sample,
    weights,
    when_held,
)
from tests.generator.sixth.rules import rules
from tests.generator.sixth.voices import bridge, east
from tests.generator.sixth.words import BRIDGE, EAST
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import Entry, timeline

__all__ = ["ABROAD_TEMPLATES"]


def day_month_letters(draft: Draft) -> None:
    """Numbered sessions with "12/9 Th": day before month and the weekday's letter; case notes between, a midterm with hours."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    start = course.lecture.start
    exam = Work(
        "Midterm",
        "exam",
        spread(free_days(course), 3)[1],
        "Midterm",
        start,
        course.lecture.end,
        also=("quiz",),
    )
    notes = parts(
        rng.choice(("Case note", "Reaction note")),
        spread(free_days(course, [exam]), 3),
        sample("paper", "Notes", start),
    )
    days = free_days(course, [exam, *notes])
    talk = Work(
        "Group presentation", "presentation", days[-1], "Group presentation", also=("project", "other")
    )
    final = replace(course.final, title="Final exam", component="Final exam")
    plan(draft, [exam, *notes, talk], final, share="Participation")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Sessions", "Programme of sessions")))
    folio.para(
        f"Dates are day and month. Notes are handed in at the start of the session ({voice.time(start)})."
    )
    block, number = Block.titled("Session", "Date", "Subject", "To prepare", "Due"), 0
    for entry in timeline(draft.course, one_row_for_breaks=True):
        block.add(*_session_row(draft, entry, number + 1))
        number += entry.off is None
    day = voice.date(final.date)
    block.add("", day, f"**{final.title}**, {when_held(draft, final)}", "", "")
    draft.expect(final)
    look = Grid(rng.choice(("all", "rows", "booktabs")), rng.choice(("grey", "bold", "dark")), centred=(0,))
    folio.grid(block, (0.9, 1.4, 2.8, 1.9, 1.5), look)
    rules(draft, folio, most=5)


def _session_row(draft: Draft, entry: Entry, number: int) -> tuple[str, ...]:
    voice = draft.voice
    if entry.off:
        draft.expect_off(entry.off)
        span = f"{voice.date(entry.off.first)} – {voice.date(entry.off.last)}"
        return "", span, f"__{off_words(draft, entry.off)}__", "", ""
    text, day = class_entry(draft, entry), voice.date(entry.day)
    if any(work.kind == "exam" for work in entry.works):
        lecture = draft.course.lecture
        return str(number), day, f"**{text}**, {voice.hours(lecture.start, lecture.end)}", "", ""
    talk = next((work for work in entry.works if work.kind == "presentation"), None)
    due = ", ".join(work.title for work in entry.works if work.handed_in)
    return str(number), day, f"**{talk.title}s**" if talk else text, "" if talk else pages(draft), due


def class_plan_east(draft: Draft) -> None:
    """East Asia: a form of labelled fields, "Class 3 2024/10/07", evaluation with shares in a sentence, report deadlines."""
    folio = open_on(draft, lambda style: replace(style, header=None))
    rng, voice, course = draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(23, 59), dt.time(12)))
    days = free_dates(course, rng.choice((4, 2)), since=2)
    reports = parts("Report", spread(days, 3), sample("paper", "Reports", hour))
    quizzes = parts(
        "Short test",
        spread(free_days(course, reports), 2),
        replace(sample("quiz", "Short tests"), also=("exam",)),
    )
    final = replace(course.final, title="Term examination", component="Term examination")
    plan(draft, [*reports, *quizzes], final, share="Attitude in class")
    _form(draft, folio)
    grade_table(draft)
    folio.heading(rng.choice(("Class plan", "Schedule of classes")))
    block, number = Block.titled("Class", "Date", "Contents"), 0
    for entry in timeline(draft.course, one_row_for_breaks=True):
        if entry.off:
            draft.expect_off(entry.off)
            block.add("–", voice.span(entry.off.first, entry.off.last), off_words(draft, entry.off))
            continue
        number += 1
        works = tuple(work for work in entry.works if work.kind == "quiz")
        text = class_entry(draft, replace(entry, works=works))
        block.add(
            f"Class {number}",
            voice.date(entry.day),
            "; ".join([text, *(f"**{work.title}**" for work in works)]),
        )
    folio.grid(block, (1, 2.2, 4), Grid(rng.choice(("all", "rows")), rng.choice(("grey", "bold"))))
    folio.heading(rng.choice(("Submission of reports", "Reports and examination")))
    lines = [f"{work.title}: submit by {voice.sentence(work.date)}, {voice.time(hour)}" for work in reports]
    lines += [f"{final.title}: {voice.sentence(final.date)}, {when_held(draft, final)}"]
    for work in (*reports, final):
        draft.expect(work)
    folio.items(lines, mark=rng.choice(("1", None)))
    rules(draft, folio, most=5)


def _form(draft: Draft, folio: Folio) -> None:
    """The fields of the university's form."""
    course, voice = draft.course, draft.voice
    folio.name(course.institution.name, scale=1.1, bold=False)
    folio.name("Course syllabus", scale=1.3)
    people = joined(f"{name} ({mail(course, name)})" for name in course.instructors)
    block = Block([], [])
    block.add("**Course code**", course.code)
    block.add("**Course title**", course.title)
    block.add("**Term**", term_of(course))
    block.add("**Instructor**" if len(course.instructors) == 1 else "**Instructors**", people)
    names = {
        "lecture": "Day and period",
        "lab": "Laboratory",
        "discussion": "Discussion",
        "office_hours": "Office hours",
    }
    for slot in (course.lecture, *course.others, course.office_hours):
        block.add(f"**{names[slot.kind]}**", f"{voice.slot(slot)}, {slot.room}")
        draft.expect_meeting(slot)
    block.add("**Purpose**", draft.rng.choice(draft.pool.descriptions))
    block.add("**Textbook**", "; ".join(draft.pool.citations))
    block.add("**Evaluation**", ", ".join(f"{name} {weight}%" for name, weight in course.weights))
    folio.grid(block, (1, 3.4), Grid("all", "none"))
    identify(draft)


ABROAD_TEMPLATES = (
    Template(
        "day_month_letters",
        day_month_letters,
        pool=BRIDGE,
        voice=bridge,
        a4=True,
        per_week=2,
        calendar="europe",
    ),
    Template(
        "class_plan_east", class_plan_east, pool=EAST, voice=east, a4=True, per_week=1, calendar="europe"
    ),
)
