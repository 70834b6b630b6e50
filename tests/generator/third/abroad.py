"""Layouts of the third set from England and Germany."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from tests.generator.course import DayOff, Work
from tests.generator.draft import Draft
from tests.generator.second.frame import identify, mail, plan, term_of, week_days_optional
from tests.generator.second.paper import Block, Grid, Paper
from tests.generator.template import Template
from tests.generator.third.frame import about, fine_print, off_line
from tests.generator.third.paper import put
from tests.generator.third.voices import dotted, english
from tests.generator.third.words import CONTINENT, ENGLAND
from tests.generator.timeline import timeline

__all__ = ["ABROAD_TEMPLATES"]

_WRITTEN: tuple[ItemKind, ...] = ("homework", "project", "other")


def _head(draft: Draft, paper: Paper, names: dict[str, str], role: str) -> None:
    """Labels, without degrees or numbers of the registrar."""
    course, voice = draft.course, draft.voice
    paper.name(f"{course.code} {course.title}", centred=False)
    paper.para(f"{course.institution.name}, {term_of(course)}")
    for name in course.instructors:
        paper.para(f"{role}: {name}, {mail(course, name)}", after=1)
    for slot in (course.lecture, *course.others, course.office_hours):
        group = f" (group {slot.section})" if slot.section else ""
        paper.para(f"{names[slot.kind]}{group}: {voice.slot(slot)}, {slot.room}", after=1)
        draft.expect_meeting(slot)
    identify(draft)


def uk_coursework(draft: Draft) -> None:
    """A module guide: coursework with the days it is set, due and returned; teaching weeks beside university weeks."""
    paper, rng, voice = put(draft, Paper, lambda style: replace(style, header=None)), draft.rng, draft.voice
    course = draft.course
    weeks, four = course.weeks, dt.time(16)
    report = Work("Data report", "paper", weeks[4] + dt.timedelta(3), "Data report", four, also=_WRITTEN)
    talk = Work(
        "Group presentation",
        "presentation",
        weeks[6] + dt.timedelta(1),
        "Group presentation",
        also=("other", "project"),
    )
    essay = Work("Essay", "paper", weeks[-1] + dt.timedelta(2), "Essay", four, also=_WRITTEN)
    exam = replace(course.final, title="Examination", component="Examination")
    plan(draft, [report, talk, essay], exam)
    names = {
        "lecture": "Lecture",
        "lab": "Practical",
        "discussion": "Seminar",
        "office_hours": "Student hours",
    }
    _head(draft, paper, names, rng.choice(("Module leader", "Module convenor")))
    about(draft, paper)
    paper.heading("Assessment")
    weights = dict(draft.course.weights)
    block = Block.titled("Component", "%", "Set", "Deadline", "Marks returned")
    for work in (report, talk, essay):
        hour = f", {voice.time(four)}" if work.handed_in else " (in class)"
        given, back = work.date - dt.timedelta(21), work.date + dt.timedelta(21)
        block.add(
            f"{work.title}",
            f"{weights[work.component]}",
            voice.date(given),
            f"{voice.date(work.date)}{hour}",
            voice.date(back),
        )
        draft.expect(work)
    block.add("Examination", f"{weights['Examination']}", "–", "assessment period", "–")
    paper.grid(
        block,
        (2, 0.6, 1.5, 2.2, 1.6),
        Grid(rng.choice(("all", "booktabs", "rows")), rng.choice(("grey", "dark"))),
    )
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in weights.items()]
    paper.para(
        "The examination (two hours, unseen) is timetabled centrally. Coursework is submitted through the online portal."
    )
    paper.heading("Weekly programme")
    table = Block.titled("Teaching week", "University week", "Beginning", "Lecture", "Seminar")
    topics, taught = iter(course.subject.topics * 2), 0
    since = rng.choice((7, 9, 18))
    for n, first in enumerate(weeks):
        if n == 5:
            off = DayOff("Reading week", first, first + dt.timedelta(4))
            table.add("–", str(since + n), voice.date(first), f"**{off_line(draft, off)}**", "")
            draft.expect_off(off)
            continue
        taught += 1
        topic = next(topics)
        table.add(
            str(taught),
            str(since + n),
            voice.date(first),
            topic,
            "–" if taught % 2 else rng.choice(("Readings", "Workshop", "Essay clinic")),
        )
        week_days_optional(draft, first, topic)
    paper.grid(table, (1.2, 1.3, 1.7, 3.2, 1.5), Grid("all", rng.choice(("grey", "bold")), centred=(0, 1)))
    fine_print(draft, paper)


def seminar_in_english(draft: Draft) -> None:
    """A German seminar: numbered lines with dotted dates, requirements with German names and a term paper after the term."""
    paper, rng, voice = put(draft, Paper, lambda style: replace(style, header=None)), draft.rng, draft.voice
    draft.course = replace(draft.course, others=())
    course = draft.course
    days = [day for day, _ in course.sessions]
    winter = course.season.startswith("Winter")
    six = dt.time(18)
    end = dt.date(course.year + winter, 3 if winter else 9, 15)
    sketch = Work(
        "Exposé",
        "paper",
        days[2 * len(days) // 3] + dt.timedelta(rng.choice((1, 2))),
        "Exposé",
        six,
        also=_WRITTEN,
    )
    paper_due = Work("Term paper", "paper", end, "Term paper", also=_WRITTEN)
    plan(draft, [sketch], paper_due, share="Oral presentation")
    names = {
        "lecture": "Seminar",
        "lab": "Lab",
        "discussion": "Tutorial",
        "office_hours": "Consultation hours",
    }
    _head(draft, paper, names, rng.choice(("Lecturer", "Instructor")))
    about(draft, paper)
    paper.heading("Requirements (Leistungsnachweis)")
    first, last = course.first - dt.timedelta(14), course.first + dt.timedelta(11)
    paper.items(
        [
            f"Registration in the campus portal from {voice.sentence(first)} to {voice.sentence(last)}",
            "Oral presentation of 20 minutes in one of the sessions marked R (Referat)",
            f"Exposé of one page, by e-mail until {voice.sentence(sketch.date)}, {voice.time(six)}",
            f"Term paper (Hausarbeit, 15 pages); submission deadline: {voice.sentence(end)}",
        ]
    )
    draft.expect_event("Registration", first, optional=True)
    draft.expect_event("Registration ends", last, optional=True)
    for work in (sketch, paper_due):
        draft.expect(work)
    paper.heading("Grading")
    shares = ", ".join(f"{name} {weight} %" for name, weight in draft.course.weights)
    paper.para(f"{shares}. Grades range from 1.0 to 5.0; 4.0 is needed to pass. 6 ECTS.")
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]
    paper.heading("Sessions")
    _lines(draft, paper)
    fine_print(draft, paper)


def _lines(draft: Draft, paper: Paper) -> None:
    """ "22.10.  2  Cleavages (R)"; a break has one line."""
    voice, number, lines = draft.voice, 0, []
    entries = timeline(draft.course, one_row_for_breaks=True)
    for n, entry in enumerate(entries):
        if entry.off:
            same = entry.off.first == entry.off.last
            when = voice.date(entry.off.first) if same else voice.span(entry.off.first, entry.off.last)
            lines.append((when, "", off_line(draft, entry.off)))
            draft.expect_off(entry.off)
            continue
        number += 1
        draft.expect_session(entry.day, entry.topic)
        talk = 3 <= n < len(entries) - 1
        if talk:
            draft.expect_event("Oral presentation", entry.day, kind="presentation", optional=True)
        lines.append((voice.date(entry.day), f"{number}", f"{entry.topic}{' (R)' if talk else ''}"))
    paper.tabs(lines, (0.3, 0.08, 0.62))


ABROAD_TEMPLATES = (
    Template("uk_coursework", uk_coursework, pool=ENGLAND, voice=english, a4=True),
    Template("seminar_in_english", seminar_in_english, pool=CONTINENT, voice=dotted, a4=True, per_week=1),
)
