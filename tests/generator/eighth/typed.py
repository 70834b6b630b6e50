"""A layout of the eighth set that came as a mail: typewriter letters, upright bars between the parts of a line."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import groupby
from textwrap import wrap

from tests.generator.draft import Draft
from tests.generator.eighth.frame import due_line, plural
from tests.generator.eighth.voices import campus
from tests.generator.second.frame import identify, mail, plan, term_of
from tests.generator.seventh.frame import exam_on
from tests.generator.sixth.frame import (
    class_entry,
    free_dates,
    grade_table,
    open_on,
    pages,
    sample,
    when_held,
)
from tests.generator.sixth.rules import rules_told
from tests.generator.sixth.words import LETTERS
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import timeline

__all__ = ["TYPED_TEMPLATES"]

_NAMES = {"lecture": "Class", "lab": "Lab", "discussion": "Discussion", "office_hours": "Office hours"}
_LETTERS = ("M", "T", "W", "R", "F", "S", "U")


def pipe_mail(draft: Draft) -> None:
    """A mail before the first class: "T 9/5 | topic | reading | due", a dash for nothing; weekend deadlines after arrows."""
    folio = open_on(draft, lambda style: replace(style, family="Courier", margin=60, header=None))
    rng, voice, course = draft.rng, draft.voice, draft.course
    night = rng.choice((dt.time(23, 59), dt.time(20)))
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    word = rng.choice(("Response", "Essay", "Summary"))
    papers = parts(word, spread(free_days(course, exams), 4), sample("paper", plural(word)))
    posts = parts(
        "Forum post", spread(free_dates(course, 6)[:-1], 3), sample("homework", "Forum posts", night)
    )
    plan(draft, [*exams, *papers, *posts])
    course = draft.course
    identify(draft)
    sent = course.first - dt.timedelta(5)
    lines = [f"From: {course.instructors[0]} <{mail(course, course.instructors[0])}>"]
    lines += [
        f"Date: {sent:%a}, {sent.day} {sent:%b} {sent.year} 16:42",
        f"Subject: {course.code} syllabus",
        "",
    ]
    lines += [f"{course.code}: {course.title}", f"{course.institution.name}, {term_of(course)}", ""]
    lines += [f"Instructor: {name} ({mail(course, name)})" for name in course.instructors]
    for slot in (course.lecture, *course.others, course.office_hours):
        named = f"{_NAMES[slot.kind]} {slot.section or ''}".strip()
        lines.append(f"{named}: {voice.slot(slot)}, {slot.room}")
        draft.expect_meeting(slot)
    lines += ["", *wrap(rng.choice(draft.pool.descriptions), 76), "", "* GRADE *", ""]
    lines += [f"  {weight}% {name}" for name, weight in course.weights]
    grade_table(draft)
    lines += [
        "",
        "* DAYS *",
        "",
        *wrap(
            f"Day | topic | reading | due in class. A line with an arrow is due online by {voice.time(night)}.",
            76,
        ),
        "",
    ]
    lines += _days(draft, night)
    final = course.final
    draft.expect(final)
    lines += [
        "",
        f"{final.title}: {voice.sentence(final.date)}, {when_held(draft, final)}",
        "",
        "* RULES *",
        "",
    ]
    for topic, text in rules_told(draft, 5):
        lines += [*wrap(f"{topic}: {text}", 76), ""]
    for empty, group in groupby(lines, key=lambda line: not line):
        if empty:
            folio.gap(5)
        else:
            folio.typed(list(group))


def _days(draft: Draft, night: dt.time) -> list[str]:
    """The lines of the classes, and those of what is due between them."""
    rows: list[tuple[dt.date, list[str]]] = []
    for entry in timeline(draft.course):
        day = f"{_LETTERS[entry.day.weekday()]} {entry.day.month}/{entry.day.day}"
        text, exam = class_entry(draft, entry), exam_on(entry)
        if entry.off:
            cells = [day, text]
        elif exam:
            cells = [day, exam.title.upper(), "-", "-"]
        else:
            cells = [day, text, pages(draft), due_line(entry.works) or "-"]
        rows.append((entry.day, wrap(" | ".join(cells), 76, subsequent_indent="      ")))
    for work in draft.course.works:
        if work.time == night and work.kind == "homework":
            draft.expect(work)
            rows.append((work.date, [f"  --> U {work.date.month}/{work.date.day}: {work.title}"]))
    return [line for _, lines in sorted(rows, key=lambda row: row[0]) for line in lines]


TYPED_TEMPLATES = (Template("pipe_mail", pipe_mail, pool=LETTERS, voice=campus, per_week=2),)
