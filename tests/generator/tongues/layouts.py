"""Layouts of syllabi in other languages than English: a plan of sessions, a table of assessments, deadlines in sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from servers.domain.weekday import WEEKDAYS
from tests.generator.course import Slot, Work, weights_of
from tests.generator.draft import Draft
from tests.generator.template import Template
from tests.generator.timeline import timeline
from tests.generator.tongues.words import LANGUAGES, Tongue

__all__ = ["TONGUE_TEMPLATES"]


def _begin(draft: Draft, tongue: Tongue) -> None:
    """The course becomes one of the language's, with work of its own; the head is printed."""
    rng, course = draft.rng, draft.course
    title, topics = rng.choice(tongue.titles)
    days = [day for day, _ in course.sessions]
    sessions = tuple((day, topics[n % len(topics)]) for n, day in enumerate(days))
    works = _works(draft, tongue, days)
    last = rng.choice(tongue.final).name
    final = replace(course.final, title=last, component=last)
    named = (f"{rng.choice(tongue.names)}",)
    draft.course = replace(
        course,
        institution=rng.choice(tongue.institutions),
        subject=replace(course.subject, title=title),
        sessions=sessions,
        works=works,
        final=final,
        weights=weights_of(rng, works, final),
        instructors=named,
        others=(),
    )
    _head(draft, tongue)


def _works(draft: Draft, tongue: Tongue, days: list[dt.date]) -> tuple[Work, ...]:
    rng = draft.rng
    homework, midterm = rng.choice(tongue.homework), rng.choice(tongue.midterm)
    paper, talk = rng.choice(tongue.paper), rng.choice(tongue.talk)
    step = max(len(days) // 6, 1)
    works = [
        Work(
            homework.name.format(n=n),
            homework.kind,
            day,
            homework.name.replace(" {n}", ""),
            also=homework.also,
        )
        for n, day in enumerate(days[2:-2:step][:4], 1)
    ]
    for n, day in enumerate((days[len(days) // 2], days[-3]), 1):
        works.append(
            Work(midterm.name.format(n=n), midterm.kind, day, midterm.name.format(n=n), also=midterm.also)
        )
    works.append(Work(paper.name, paper.kind, days[-2], paper.name, also=paper.also))
    works.append(Work(talk.name, talk.kind, days[-1], talk.name, also=talk.also))
    return tuple(sorted(works, key=lambda work: work.date))


def _slot(tongue: Tongue, slot: Slot) -> str:
    names = [tongue.long[WEEKDAYS.index(day)] for day in slot.days]
    days = " / ".join(name.capitalize() for name in names)
    return tongue.slot.format(days=days, start=f"{slot.start:%H:%M}", end=f"{slot.end:%H:%M}")


def _head(draft: Draft, tongue: Tongue) -> None:
    rng, course, sheet = draft.rng, draft.course, draft.sheet
    sheet.style = replace(sheet.style, header=None)
    season = "Wintersemester" if course.first.month > 7 else "Sommersemester"
    term = tongue.term.format(year=course.year, season=season)
    sheet.title(course.title)
    sheet.lines([course.institution.name, term])
    lines = [
        f"{rng.choice(tongue.labels['teacher'])}: {course.instructors[0]}",
        f"{rng.choice(tongue.labels['class'])}: {_slot(tongue, course.lecture)}",
        f"{rng.choice(tongue.labels['office'])}: {_slot(tongue, course.office_hours)}",
    ]
    surname = "".join(c for c in course.instructors[0].split()[-1].lower() if c.isascii())
    lines.insert(1, f"{surname}@{course.institution.domain}")
    sheet.lines(lines)
    sheet.text(tongue.about)
    draft.expect_meeting(course.lecture)
    draft.expect_meeting(course.office_hours)
    draft.truth |= {
        "course_title": course.title,
        "instructors": list(course.instructors),
        "timezone": course.institution.zone or None,
    }


def _weights(draft: Draft, tongue: Tongue) -> None:
    sheet = draft.sheet
    sheet.heading(draft.rng.choice(tongue.labels["grading"]))
    if draft.rng.random() < 0.5:
        sheet.bullets([f"{name}: {weight} %" for name, weight in draft.course.weights])
    else:
        head = (draft.rng.choice(tongue.labels["work"]), draft.rng.choice(tongue.labels["weight"]))
        sheet.table([head, *((name, f"{weight}%") for name, weight in draft.course.weights)], widths=(4, 2))
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]


def plan_of_sessions(tongue: Tongue, draft: Draft) -> None:
    """A table of sessions with a column of what is due; exams stand among the topics."""
    _begin(draft, tongue)
    rng, sheet, labels = draft.rng, draft.sheet, tongue.labels
    _weights(draft, tongue)
    sheet.heading(rng.choice(labels["schedule"]))
    form, due = rng.choice(tongue.dates), rng.choice(tongue.due)
    rows = [tuple(rng.choice(labels[key]) for key in ("session", "date", "topic", "due"))]
    number = 0
    for entry in timeline(draft.course):
        shown = tongue.written(form, entry.day)
        if entry.off:
            rows.append(("–", shown, rng.choice(tongue.off), ""))
            draft.expect_off(entry.off, entry.day)
            continue
        number += 1
        held = [work.title for work in entry.works if not work.handed_in]
        handed = [due.format(title=work.title) for work in entry.works if work.handed_in]
        rows.append((str(number), shown, held[0] if held else entry.topic, "\n".join(handed)))
        draft.expect_session(entry.day, entry.topic, optional=bool(held))
        for work in entry.works:
            draft.expect(work)
    sheet.table(rows, widths=(1.6, 2.2, 4, 3), look=rng.choice(("ruled", "rows", "banded")))
    _end(draft, tongue)


def table_of_assessments(tongue: Tongue, draft: Draft) -> None:
    """All work in one table with its weight and its date, and a list of weeks beside it."""
    _begin(draft, tongue)
    rng, sheet, labels = draft.rng, draft.sheet, tongue.labels
    weights = dict(draft.course.weights)
    sheet.heading(rng.choice(labels["grading"]))
    form = rng.choice(tongue.sentences)
    rows = [(rng.choice(labels["work"]), rng.choice(labels["weight"]), rng.choice(labels["date"]))]
    counted = {name: sum(work.component == name for work in draft.course.works) for name in weights}
    for work in (*draft.course.works, draft.course.final):
        share = weights[work.component] / max(counted[work.component], 1)
        rows.append((work.title, f"{share:g}%", tongue.written(form, work.date)))
        draft.truth["grading"].append({"component": work.title, "weight": share})
        draft.expect(replace(work, time=None))
    sheet.table(rows, widths=(4, 1.5, 3), look=rng.choice(("ruled", "rows", "banded")))
    sheet.heading(rng.choice(labels["schedule"]))
    week = labels["week"][0]
    plain = [f"{week} {n}: {topic}" for n, (_, topic) in enumerate(draft.course.sessions[::2], 1)]
    sheet.lines(plain[:9])
    _end(draft, tongue, final=False)


def deadlines_in_sentences(tongue: Tongue, draft: Draft) -> None:
    """Each deadline and each exam in a sentence of its own, as items of a list."""
    _begin(draft, tongue)
    rng, sheet = draft.rng, draft.sheet
    _weights(draft, tongue)
    sheet.heading(rng.choice(tongue.labels["due"]))
    form, said = rng.choice(tongue.sentences), rng.choice(tongue.due_sentences)
    lines = []
    for work in draft.course.works:
        sentence = said if work.handed_in else rng.choice(tongue.exam_sentences)
        late = work.handed_in and "23" in said
        lines.append(sentence.format(title=work.title, date=tongue.written(form, work.date)))
        draft.expect(replace(work, time=dt.time(23, 59) if late else None))
    sheet.bullets(lines)
    _end(draft, tongue)


def _end(draft: Draft, tongue: Tongue, *, final: bool = True) -> None:
    if final:
        exam = draft.course.final
        form = draft.rng.choice(tongue.sentences)
        sentence = draft.rng.choice(tongue.exam_sentences[1:])
        draft.sheet.text(sentence.format(title=exam.title, date=tongue.written(form, exam.date)))
        draft.expect(replace(exam, time=None))
    draft.sheet.text(tongue.late)


_LAYOUTS: tuple[Callable[[Tongue, Draft], None], ...] = (
    plan_of_sessions,
    table_of_assessments,
    deadlines_in_sentences,
)
TONGUE_TEMPLATES = tuple(
    Template(
        f"{name}_{layout.__name__}",
        partial(layout, tongue),
        european=True,
        a4=True,
        per_week=per_week,
        calendar=tongue.calendar,
    )
    for layout, per_week in zip(_LAYOUTS, (1, 2, 1), strict=True)
    for name, tongue in LANGUAGES.items()
)
