"""Layouts of the fourth set from Hong Kong, Singapore and India: the day before the month."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fourth.frame import NEVER, closed, hours_of, meet, rules
from tests.generator.fourth.paper import Leaf, lay
from tests.generator.fourth.voices import asian
from tests.generator.fourth.words import ASIA, INDIA
from tests.generator.second.frame import mail, plan, term_of
from tests.generator.second.paper import Block, Grid
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import Entry, timeline

__all__ = ["ASIAN_TEMPLATES"]

_WRITTEN: tuple[ItemKind, ...] = ("homework", "project", "other")


def outcomes_outline(draft: Draft) -> None:
    """Hong Kong: outcomes and weights in one table; the teaching plan has 27/9 (Fri), and remarks on what is out or due."""
    leaf, rng, voice = (
        lay(draft, lambda style: replace(style, size=min(style.size, 10.5), header=None)),
        draft.rng,
        draft.voice,
    )
    course, late = draft.course, dt.time(23, 59)
    days = free_days(course)
    tasks = parts("Assignment", spread(days[1:], 3), Work("", "homework", NEVER, "Assignments", late))
    test_day = spread(free_days(course, tasks), 3)[1]
    test = Work("Mid-term test", "exam", test_day, "Mid-term test", also=("quiz",))
    plan(draft, [*tasks, test])
    names = {
        "lecture": "Lecture",
        "lab": "Laboratory",
        "discussion": "Tutorial",
        "office_hours": "Consultation",
    }
    _head(draft, leaf, names, "Course lecturer" if len(course.instructors) == 1 else "Course lecturers")
    leaf.heading("Assessment")
    block = Block.titled("Task", "Weighting", "CILO 1", "CILO 2", "CILO 3")
    for name, weight in draft.course.weights:
        block.add(name, f"{weight}%", *rng.choice((("X", "X", ""), ("", "X", "X"), ("X", "", "X"))))
    block.add("", "**100%**", "", "", "")
    leaf.grid(block, (2.6, 1.2, 0.9, 0.9, 0.9), Grid("all", "grey", centred=(1, 2, 3, 4)), share=0.8)
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]
    leaf.para(f"Assignments are submitted online before {voice.time(late)} of the day on which they are due.")
    leaf.heading(rng.choice(("Teaching plan", "Tentative schedule")))
    out = {work.date - dt.timedelta(14): work.title for work in tasks}
    table = Block.titled("Lecture", "Date", "Topic", "Remarks")
    number = 0
    for entry in timeline(draft.course, one_row_for_breaks=True):
        number += entry.off is None
        table.add(*_plan_row(draft, entry, number, out))
    final = draft.course.final
    leaf.grid(
        table,
        (0.9, 2, 3.4, 2.4),
        Grid(rng.choice(("all", "rows")), rng.choice(("grey", "dark")), centred=(0,)),
    )
    leaf.para(f"{final.title}: {voice.sentence(final.date)}, {hours_of(draft, final)}")
    draft.expect(final)
    rules(draft, leaf, most=5)


def _plan_row(draft: Draft, entry: Entry, number: int, out: dict[dt.date, str]) -> tuple[str, str, str, str]:
    voice = draft.voice
    if entry.off:
        draft.expect_off(entry.off)
        same = entry.off.first == entry.off.last
        shown = voice.date(entry.off.first) if same else voice.span(entry.off.first, entry.off.last)
        return "–", shown, f"__{closed(draft, entry.off)}__", ""
    exam = next((work for work in entry.works if work.kind == "exam"), None)
    draft.expect_session(entry.day, entry.topic, optional=exam is not None)
    remarks = [f"{work.title} due" for work in entry.works if work.handed_in]
    remarks += [f"{out[entry.day]} released"] if entry.day in out else []
    for work in entry.works:
        draft.expect(work)
    return (
        str(number),
        voice.date(entry.day),
        f"**{exam.title}**" if exam else entry.topic,
        "; ".join(remarks),
    )


def course_handout(draft: Draft) -> None:
    """India: a lecture plan by numbers, and an evaluation scheme with duration, weightage, date and nature of each part."""
    leaf, rng = lay(draft, lambda style: replace(style, size=min(style.size, 11), header=None)), draft.rng
    course = draft.course
    days = free_days(course)
    first, middle, second = spread(days, 3)
    sample = Work("", "quiz", NEVER, "Quizzes", course.lecture.start, also=("exam",))
    quizzes = [replace(work, component=work.title) for work in parts("Quiz", (first, second), sample)]
    start = dt.time(rng.choice((9, 11, 16)))
    mid = Work("Mid-semester test", "exam", middle, "Mid-semester test", start, dt.time(start.hour + 1, 30))
    report = Work(
        "Assignment", "homework", days[-1], "Assignment", dt.time(17), also=("project", "paper", "other")
    )
    final = replace(course.final, title="Comprehensive examination", component="Comprehensive examination")
    plan(draft, [*quizzes, mid, report], final)
    names = {
        "lecture": "Lecture hours",
        "lab": "Practical",
        "discussion": "Tutorial",
        "office_hours": "Chamber consultation hour",
    }
    role = "Instructor-in-charge" if len(course.instructors) == 1 else "Instructors"
    _head(draft, leaf, names, role)
    leaf.heading("1. Lecture plan")
    table = Block.titled("Lecture no.", "Topics to be covered", "Chapter in the text book")
    for n in range(10):
        topics = course.subject.topics[2 * n : 2 * n + 2]
        table.add(
            f"{4 * n + 1}–{4 * n + 4}",
            ", ".join(topics),
            f"T1: {n // 2 + 1}.{n % 5 + 1}–{n // 2 + 1}.{n % 5 + 4}",
        )
    leaf.grid(table, (1.2, 4.4, 2.2), Grid("all", rng.choice(("grey", "bold")), centred=(0,)))
    leaf.heading("2. Evaluation scheme")
    _scheme(draft, leaf)
    leaf.heading("3. Notices and make-up")
    leaf.para(
        f"Notices appear on the department's board only. Make-up is given for genuine cases, on prior request; that of {course.year - 1} "
        "was held on a Saturday."
    )
    rules(draft, leaf, most=4)


def _scheme(draft: Draft, leaf: Leaf) -> None:
    rng, voice, final = draft.rng, draft.voice, draft.course.final
    shares = dict(draft.course.weights)
    lengths = {"quiz": "20 min.", "homework": "–", "exam": "90 min."}
    dated = rng.random() < 0.5
    titles = ("Component", "Duration", "Weightage (%)", "Date (DD/MM/YYYY) and time", "Nature")
    block = Block.titled(*(("EC no.", *titles) if dated else titles))
    for n, work in enumerate((*draft.course.works, final), 1):
        draft.expect(work)
        hours = hours_of(draft, work) or (voice.time(work.time) if work.time else "")
        by = "by " if work.handed_in else ""
        cells = (
            work.title,
            "2 hours" if work is final else lengths[work.kind],
            str(shares[work.component]),
            f"{work.date:%d/%m/%Y}, {by}{hours}",
            "Open book" if work.handed_in else "Closed book",
        )
        block.add(*((str(n), *cells) if dated else cells))
    widths = (2.2, 1, 1.1, 2.4, 1.2)
    leaf.grid(block, (0.6, *widths) if dated else widths, Grid("all", rng.choice(("grey", "bold"))))
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in shares.items()]


def _head(draft: Draft, leaf: Leaf, names: dict[str, str], role: str) -> None:
    """Labels with colons under the institution's name."""
    course, voice = draft.course, draft.voice
    slots = (course.lecture, *course.others, course.office_hours)
    leaf.name(course.institution.name, scale=1.3)
    leaf.rows([f"{term_of(course)}", draft.rng.choice(("Course Outline", "Course Handout"))], align=1)
    lines = [
        ("Course code", course.code),
        ("Course title", course.title),
        (role, ", ".join(course.instructors)),
    ]
    lines += [("E-mail", ", ".join(mail(course, name) for name in course.instructors))]
    lines += [
        (
            f"{names[slot.kind]}{f' ({slot.section})' if slot.section else ''}",
            f"{voice.slot(slot)}, {slot.room}",
        )
        for slot in slots
    ]
    leaf.tabs([(f"**{label}**", f": {text}") for label, text in lines], (0.32, 0.68))
    meet(draft, slots)
    leaf.para(draft.rng.choice(draft.pool.descriptions))


ASIAN_TEMPLATES = (
    Template("outcomes_outline", outcomes_outline, pool=ASIA, voice=asian, a4=True, per_week=2),
    Template("course_handout", course_handout, pool=INDIA, voice=asian, a4=True),
)
