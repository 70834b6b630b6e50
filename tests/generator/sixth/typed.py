"""Layouts of the sixth set in typewriter letters: Markdown as it is written, a mimeographed sheet."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import groupby
from textwrap import wrap

from tests.generator.course import Slot
from tests.generator.draft import Draft
from tests.generator.fifth.paper import Folio
from tests.generator.second.frame import identify, mail, plan, term_of, week_days_optional
from tests.generator.sixth.frame import (
    class_entry,
    finish,
    free_dates,
    grade_table,
    open_on,
    pages,
    sample,
    when_held,
)
from tests.generator.sixth.rules import rules_told
from tests.generator.sixth.voices import faculty
from tests.generator.sixth.words import BENCH, LETTERS
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import by_week, timeline

__all__ = ["TYPED_TEMPLATES"]

_WIDTH = 78
_KINDS = {"lecture": "Lectures", "lab": "Lab", "discussion": "Discussion", "office_hours": "Office hours"}
_ORDINALS = (
    "FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "SIXTH", "SEVENTH", "EIGHTH", "NINTH", "TENTH", "ELEVENTH", "TWELFTH",
    "THIRTEENTH", "FOURTEENTH", "FIFTEENTH", "SIXTEENTH",
)  # fmt: skip


def _folded(text: str, indent: int = 0, hang: int = 0) -> list[str]:
    return wrap(text, _WIDTH, initial_indent=" " * indent, subsequent_indent=" " * (indent + hang))


def _print(folio: Folio, lines: list[str]) -> None:
    """The lines as they are; an empty one is white space."""
    for empty, group in groupby(lines, key=lambda line: not line):
        if empty:
            folio.gap(5)
        else:
            folio.typed(list(group))


def _slots(draft: Draft) -> list[Slot]:
    course = draft.course
    slots = [course.lecture, *course.others, course.office_hours]
    for slot in slots:
        draft.expect_meeting(slot)
    return slots


def _named(slot: Slot) -> str:
    return f"{_KINDS[slot.kind]} {slot.section}" if slot.section else _KINDS[slot.kind]


def raw_markdown(draft: Draft) -> None:
    """The README of a course's repository, printed as it was typed: signs for headings, hyphens, ISO dates, bars."""
    folio = open_on(draft, lambda style: replace(style, family="Courier", margin=62, header=None))
    rng, course, night = draft.rng, draft.course, dt.time(23, 59)
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    labs = parts(
        "Project", spread(free_dates(course, rng.choice((4, 6))), 4), sample("project", "Projects", night)
    )
    sets = parts(
        "Problem set", spread(free_days(course, exams), 4), sample("homework", "Problem sets", night)
    )
    plan(draft, [*exams, *labs, *sets])
    course = draft.course
    identify(draft)
    lines = [
        f"# {course.code}: {course.title}",
        "",
        f"{course.institution.name}, {term_of(course)}",
        "",
        "## Staff",
        "",
    ]
    lines += [f"- Instructor: **{name}** <{mail(course, name)}>" for name in course.instructors]
    lines += ["", "## When and where", ""]
    lines += [f"- {_named(slot)}: {draft.voice.slot(slot)}, {slot.room}" for slot in _slots(draft)]
    lines += ["", "## About", "", *_folded(rng.choice(draft.pool.descriptions)), "", "## Grading", ""]
    lines += ["| Part              | Weight |", "| ----------------- | ------ |"]
    lines += [f"| {name:17} | {weight:5}% |" for name, weight in course.weights]
    grade_table(draft)
    lines += [
        "",
        "## Schedule",
        "",
        *_folded("Projects and problem sets are pushed by 23:59 on the day given."),
        "",
    ]
    lines += _markdown_days(draft)
    final = course.final
    draft.expect(final)
    hours = f"{final.time:%H:%M}-{final.end_time:%H:%M}" if final.time and final.end_time else ""
    lines += ["", "## Final", "", f"**{final.date.isoformat()}**, {hours}: {final.title}", "", "## Rules", ""]
    for topic, text in rules_told(draft, 6):
        lines += [*_folded(f"- **{topic}**: {text}", hang=2)]
    _print(folio, lines)


def _markdown_days(draft: Draft) -> list[str]:
    """A heading a class day; projects between them have headings of their own."""
    rows: list[tuple[dt.date, int, list[str]]] = []
    number = 0
    for entry in timeline(draft.course):
        works = tuple(work for work in entry.works if work.kind != "project")
        text, day = (
            class_entry(draft, replace(entry, works=works)),
            f"{entry.day.isoformat()} ({entry.day:%a})",
        )
        if entry.off:
            rows.append((entry.day, 0, [f"### {day}: {text}", ""]))
            continue
        number += 1
        exam = any(work.kind == "exam" for work in works)
        lines = [f"### {day}: {f'{text} (in class)' if exam else f'Lecture {number}, {text}'}", ""]
        lines += [] if exam else [f"- Read: {pages(draft)}"]
        lines += [f"- **Due:** {work.title}" for work in works if work.handed_in]
        rows.append((entry.day, 0, [*lines, *([] if exam else [""])]))
    for work in draft.course.works:
        if work.kind == "project":
            draft.expect(work)
            rows.append(
                (work.date, 1, [f"### {work.date.isoformat()} ({work.date:%a}): **{work.title} due**", ""])
            )
    return [line for _, _, lines in sorted(rows, key=lambda row: row[:2]) for line in lines]


def mimeograph(draft: Draft) -> None:
    """A sheet of the seventies, typed in capitals and blanks: FIRST WEEK with its span, topics, and what falls in it."""
    folio = open_on(
        draft, lambda style: replace(style, family="Courier", margin=62, header=None, footer=None)
    )
    rng, voice, course = draft.rng, draft.voice, draft.course
    exam = sample("exam", "Hour examinations")
    exams = parts("Hour examination", spread(free_days(course), 2), exam)
    themes = parts(
        rng.choice(("Theme", "Essay")), spread(free_days(course, exams), 4), sample("paper", "Themes")
    )
    paper = finish(sample("paper", "Term paper"), "Term paper", free_days(course, [*exams, *themes])[-1])
    plan(draft, [*exams, *themes, paper], share="Recitation")
    course = draft.course
    identify(draft)
    lines = [course.institution.name.upper().center(_WIDTH), term_of(course).center(_WIDTH), ""]
    lines += [f"{course.code}     {course.title.upper()}", ""]
    lines += [f"Instructor:  {name}, {mail(course, name)}" for name in course.instructors]
    lines += [f"{_named(slot)}:  {voice.slot(slot)}, {slot.room}" for slot in _slots(draft)]
    lines += ["", *_folded(rng.choice(draft.pool.descriptions)), "", "GRADES", ""]
    lines += [f"     {name:28}{weight:3}%" for name, weight in course.weights]
    grade_table(draft)
    lines += ["", rng.choice(("CALENDAR", "PLAN OF WORK")), ""]
    entries = timeline(course)
    for first, inside in by_week(course, entries):
        number = (first - course.weeks[0]).days // 7
        last = first + dt.timedelta(4)
        week_days_optional(draft, first)
        lines.append(f"{_ORDINALS[number]} WEEK, {first:%B} {first.day} to {last:%B} {last.day}")
        open_days = [entry for entry in inside if entry.off is None]
        topics = ". ".join(
            dict.fromkeys(
                entry.topic for entry in open_days if not any(w.kind == "exam" for w in entry.works)
            )
        )
        lines += _folded(f"{topics.replace('?', '')}. {pages(draft)}.", 5) if topics else []
        for entry in inside:
            day = f"{entry.day:%A}, {entry.day:%B} {entry.day.day}"
            if entry.off:
                draft.expect_off(entry.off, entry.day)
                lines.append(f"     {day}: no class ({entry.off.name}).")
            for work in entry.works:
                draft.expect(work)
                said = (
                    f"{work.title.upper()}: {day}."
                    if work.kind == "exam"
                    else f"{work.title.upper()} due {day}."
                )
                lines.append(f"     {said}")
        lines.append("")
    final = course.final
    draft.expect(final)
    lines += [
        f"{final.title.upper()}:  {final.date:%A}, {final.date:%B} {final.date.day}, {when_held(draft, final)}.",
        "",
        "RULES",
        "",
    ]
    for topic, text in rules_told(draft, 5):
        lines += [*_folded(f"{topic}. {text}"), ""]
    _print(folio, lines)


TYPED_TEMPLATES = (
    Template("raw_markdown", raw_markdown, pool=BENCH, voice=faculty, per_week=2),
    Template("mimeograph", mimeograph, pool=LETTERS, voice=faculty, per_week=3),
)
