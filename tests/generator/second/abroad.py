"""Layouts of the second set from Britain, Australia and the German-speaking countries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from examples.sheet import Style
from tests.generator.course import Slot, Work
from tests.generator.draft import Draft
from tests.generator.second.frame import (
    about,
    closing,
    evaluation,
    identify,
    mail,
    off_text,
    plan,
    series,
    term_of,
    week_days_optional,
)
from tests.generator.second.paper import Block, Grid, Paper, take
from tests.generator.second.voices import continental, island
from tests.generator.second.words import AUSTRALIAN, BRITISH, GERMAN
from tests.generator.template import Template
from tests.generator.timeline import timeline

__all__ = ["ABROAD_TEMPLATES"]


def _head(draft: Draft, paper: Paper, role: str, names: dict[str, str]) -> None:
    """A head whose meetings stand as labelled lines."""
    course, voice = draft.course, draft.voice
    paper.name(f"{course.code} {course.title}", centred=draft.rng.random() < 0.5)
    paper.para(f"{course.institution.name}, {term_of(course)}")
    lines = [(f"**{role}**", f"Dr {name} ({mail(course, name)})") for name in course.instructors]
    for slot in _slots(draft):
        section = f" {slot.section}" if slot.section else ""
        lines.append((f"**{names[slot.kind]}{section}**", f"{voice.slot(slot)}, {slot.room}"))
        draft.expect_meeting(slot)
    paper.tabs(lines, (0.28, 0.72))
    identify(draft)


def _headed(draft: Draft) -> Callable[[Style], Style]:
    """A running head without the American date that others carry."""
    shown = f"{draft.course.code} | {draft.course.institution.name}"
    return lambda style: replace(style, header=shown if style.header else None)


def _slots(draft: Draft) -> list[Slot]:
    return [draft.course.lecture, *draft.course.others, draft.course.office_hours]


def iso_seminar(draft: Draft) -> None:
    """Continental: ISO or dotted dates, sheets with an asterisk whose rule stands in a footnote, the exam in a sentence."""
    paper, rng, voice = take(draft, _headed(draft)), draft.rng, draft.voice
    course = draft.course
    days = [day for day, _ in course.sessions]
    noon = rng.choice((dt.time(12), dt.time(18), dt.time(10)))
    sheets = series(Work("Exercise sheet", "homework", days[0], "Exercise sheets", noon), days[2::2][:8])
    talk = Work("Project talk", "presentation", days[-2], "Project talk", also=("project",))
    exam = replace(
        course.final, title="Written exam", component="Written exam", time=dt.time(10), end_time=dt.time(12)
    )
    plan(draft, [*sheets, talk], exam)
    names = {"lecture": "Lecture", "lab": "Lab", "discussion": "Discussion", "office_hours": "Office hours"}
    _head(draft, paper, rng.choice(("Lecturer", "Instructor")), names)
    about(draft, paper, long=False)
    evaluation(draft, paper)
    paper.heading(rng.choice(("Programme", "Plan of sessions")))
    block = Block.titled("No.", "Date", "Subject", rng.choice(("Sheet", "Exercise sheet")))
    number = 0
    for entry in timeline(draft.course):
        shown = voice.date(entry.day)
        if entry.off:
            block.add("", shown, off_text(draft, entry.off), "")
            draft.expect_off(entry.off, entry.day)
            continue
        number += 1
        draft.expect_session(entry.day, entry.topic)
        sheet = next((work for work in entry.works if work.handed_in), None)
        topic = entry.topic + "".join(f"; {work.title}" for work in entry.works if not work.handed_in)
        block.add(str(number), shown, topic, f"{sheet.title.rsplit(maxsplit=1)[-1]}*" if sheet else "")
        for work in entry.works:
            draft.expect(work)
    paper.grid(
        block, (0.8, 2.2, 4.6, 1.6), Grid(rng.choice(("booktabs", "all", "rows")), "bold", centred=(0, 3))
    )
    paper.notes(
        [
            f"* This exercise sheet is to be handed in by {voice.time(noon)} on that day, via the learning platform."
        ]
    )
    paper.para(
        f"The written exam takes place on {voice.sentence(exam.date)}, 10:00–12:00. Registration opens in the fifth week."
    )
    draft.expect(exam)
    closing(draft, paper)


def british_handbook(draft: Draft) -> None:
    """A module handbook: a coursework table with "12 noon, Thursday 14 November", a programme by week commencing."""
    paper, rng, voice = take(draft, _headed(draft)), draft.rng, draft.voice
    course = draft.course
    weeks = course.weeks
    noon = dt.time(12)
    commentary = Work(
        "Source commentary",
        "paper",
        weeks[3] + dt.timedelta(rng.choice((2, 3))),
        "Source commentary",
        noon,
        also=("homework", "project"),
    )
    essay = Work("Assessed essay", "paper", weeks[-2] + dt.timedelta(3), "Assessed essay", noon)
    talk = Work("Seminar presentation", "presentation", weeks[5] + dt.timedelta(1), "Seminar presentation")
    plan(draft, [commentary, essay, talk], essay)
    names = {
        "lecture": "Lecture",
        "lab": "Lab",
        "discussion": "Discussion group",
        "office_hours": "Office hours",
    }
    _head(draft, paper, rng.choice(("Module convenor", "Unit director", "Lecturer")), names)
    about(draft, paper)
    paper.heading("Summary of assessment")
    block = Block.titled("Coursework", "Length", "Weighting", rng.choice(("Deadline", "Submission", "Due")))
    lengths = {"paper": "2,000 words", "presentation": "10 minutes"}
    weights = dict(draft.course.weights)
    for work in draft.course.works:
        hour = "12 noon, " if work.handed_in else ""
        block.add(
            work.title,
            lengths[work.kind],
            f"{weights[work.component]}%",
            f"{hour}{voice.sentence(work.date)}",
        )
        draft.expect(work)
    paper.grid(block, (2.3, 1.5, 1.5, 3.3), Grid(rng.choice(("all", "booktabs")), "grey"))
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in weights.items()]
    paper.para("Work is returned within three weeks. The external examiner sees a sample in June.")
    paper.heading("Programme")
    off = next(iter(course.days_off), None)
    table = Block.titled("Week", rng.choice(("Week commencing", "w/c")), "Lecture", "Seminar")
    topics = iter(course.subject.topics)
    for number, first in enumerate(weeks, 1):
        if off and off.covers(first):
            table.across(f"{voice.span(off.first, off.last)}: {off_text(draft, off)}")
            draft.expect_off(off)
            continue
        topic = next(topics)
        table.add(
            str(number), voice.date(first), topic, rng.choice(("Texts", "Discussion", "Case", "Workshop"))
        )
        week_days_optional(draft, first, topic)
    paper.grid(
        table,
        (1.1, 2.4, 3.8, 1.6),
        Grid(rng.choice(("all", "rows")), rng.choice(("grey", "dark")), centred=(0,)),
    )
    closing(draft, paper)


def australian_weeks(draft: Draft) -> None:
    """A landscape week table: commencing date, lecture, tutorial, and "Field log 1 (Fri 5pm)" in the assessment column."""
    paper, rng, voice = take(draft, _headed(draft)), draft.rng, draft.voice
    course = draft.course
    five = dt.time(17)
    off = course.days_off[0] if course.days_off else None
    taught = [first for first in course.weeks if not (off and off.covers(first))]
    works = [
        *(
            Work(f"Field log {n}", "homework", taught[week] + dt.timedelta(4), "Field logs", five, also=("lab", "paper", "project", "other"))
            for n, week in enumerate((2, 4, 8), 1)
        ),
        Work("Mid-semester test", "exam", taught[6] + dt.timedelta(2), "Mid-semester test", also=("quiz",)),
        Work("Group report", "project", taught[-2] + dt.timedelta(3), "Group report", five, also=("paper", "homework")),
    ]  # fmt: skip
    exam = replace(course.final, title="Final examination", component="Final examination")
    plan(draft, works, exam)
    names = {
        "lecture": "Lecture",
        "lab": "Laboratory",
        "discussion": "Discussion",
        "office_hours": "Office hours",
    }
    _head(draft, paper, rng.choice(("Course coordinator", "Lecturer")), names)
    about(draft, paper)
    evaluation(draft, paper)
    paper.heading("Course schedule")
    block = Block.titled("Week", "Commencing", "Lecture", "Tutorial / workshop", "Assessment")
    topics = iter(course.subject.topics)
    number = 0
    for first in course.weeks:
        if off and off.covers(first):
            block.across(f"{off.name} ({voice.span(off.first, off.last)})")
            draft.expect_off(off)
            continue
        number += 1
        topic = next(topics)
        due = []
        for work in works:
            if 0 <= (work.date - first).days < 7:
                due.append(
                    f"{work.title} due {work.date:%A} 5pm" if work.time else f"{work.title} ({work.date:%A})"
                )
                draft.expect(work)
        block.add(
            str(number),
            voice.date(first),
            topic,
            f"Tutorial {number}" if number > 1 else "No tutorials",
            "\n".join(due),
        )
        week_days_optional(draft, first, topic)
    paper.grid(block, (0.9, 2, 3.2, 2.2, 3), Grid("all", rng.choice(("grey", "dark")), centred=(0,)))
    hours = voice.hours(exam.time, exam.end_time) if exam.time and exam.end_time else ""
    paper.para(
        f"The final examination is on {voice.sentence(exam.date)}, {hours}. Check your timetable for the venue."
    )
    draft.expect(exam)
    closing(draft, paper)


ABROAD_TEMPLATES = (
    Template("iso_seminar", iso_seminar, pool=GERMAN, voice=continental, a4=True, per_week=1),
    Template("british_handbook", british_handbook, pool=BRITISH, voice=island, a4=True),
    Template("australian_weeks", australian_weeks, pool=AUSTRALIAN, voice=island, a4=True, landscape=True),
)  # fmt: skip
