"""What the layouts of the tenth set share: LaTeX's look, and small print on late work, make-ups and accommodations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from examples.sheet import Style
from tests.generator.course import Course, Slot
from tests.generator.draft import Draft
from tests.generator.fifth.paper import Folio
from tests.generator.second.frame import identify, mail, term_of
from tests.generator.second.paper import Block, Grid
from tests.generator.second.voices import joined
from tests.generator.sixth import frame as sixth
from tests.generator.sixth.rules import rules

__all__ = ["SHORT", "front", "inside", "latex", "opening", "shares", "small_print", "weeks_only"]

SHORT = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")


def latex(style: Style) -> Style:
    """An article of ten or eleven points."""
    return replace(style, family="Times", size=10 if style.size < 10.5 else 11, margin=72)


def front(draft: Draft, folio: Folio, *, slots: Iterable[Slot] = ()) -> None:
    """Who, what, when and where, in one of three new ways or as the sixth set has it."""
    ways = (_dense, _card, _form)
    way = draft.rng.randrange(5)
    if way >= len(ways):
        sixth.head(draft, folio, slots=slots)
        return
    course = draft.course
    shown = list(slots) or [course.lecture, *course.others, course.office_hours]
    ways[way](draft, folio, shown)
    identify(draft)
    for slot in shown:
        draft.expect_meeting(slot)


def _called(slot: Slot) -> str:
    name = {
        "lecture": "Class",
        "lab": "Lab",
        "discussion": "Discussion section",
        "office_hours": "Office hours",
    }
    return f"{name[slot.kind]} {slot.section}" if slot.section else name[slot.kind]


def _dense(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    """Two or three lines with bars, as where paper is dear."""
    course = draft.course
    folio.name(f"{course.code}-{course.section} {course.title}", centred=False, scale=1.3)
    folio.para(f"{course.institution.name} | {term_of(course)} | 3 credits", after=1)
    who = joined(f"{name} ({mail(course, name)})" for name in course.instructors)
    folio.para(f"**Taught by** {who}", after=1)
    folio.para(" | ".join(f"**{_called(slot)}** {draft.voice.slot(slot)}, {slot.room}" for slot in slots))


def _card(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    """A table of four columns, label and fact by turns."""
    course = draft.course
    folio.name(f"{course.code} {course.title}", scale=1.4)
    folio.name(f"{course.institution.name}, {term_of(course)}", scale=1, bold=False)
    block = Block([], [])
    for name in course.instructors:
        block.add("**Instructor**", name, "**Email**", mail(course, name))
    for slot in slots:
        block.add(f"**{_called(slot)}**", draft.voice.slot(slot), "**Room**", slot.room)
    folio.grid(block, (1.3, 2.4, 0.8, 2.2), Grid(draft.rng.choice(("all", "none", "rows")), "none"))


def _form(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    """An official form: a label and a fact a row."""
    course = draft.course
    folio.name(course.institution.name, scale=1.1)
    folio.name(draft.rng.choice(("Course Information", "Course Outline")), scale=1.4)
    block = Block([["Course code", course.code], ["Course title", course.title], ["Term", term_of(course)]], [])  # fmt: skip
    block.add("Credits", "3")
    for name in course.instructors:
        block.add("Instructor", f"{name}, {mail(course, name)}")
    for slot in slots:
        block.add(_called(slot), f"{draft.voice.slot(slot)}, {slot.room}")
    rows = [[f"**{label}**", text] for label, text in block.rows]
    folio.grid(Block(rows, []), (1, 3.2), Grid(draft.rng.choice(("all", "rows", "columns")), "none"))


def shares(draft: Draft, folio: Folio) -> None:
    """The weights: how many of each at how much, in words, or as the sixth set has them."""
    course, way = draft.course, draft.rng.randrange(4)
    if way > 1:
        sixth.weights(draft, folio)
        return
    folio.heading(draft.rng.choice(("Assessment of your work", "How the grade is made", "Grade")))
    if way == 0:
        block = Block.titled("", "Number", "Each", "Together")
        for name, weight in course.weights:
            count = sum(work.component == name for work in {*course.works, course.final})
            each = f"{weight // count}%" if count > 1 and weight % count == 0 else ""
            block.add(name, str(count) if count else "", each, f"{weight}%")
        folio.grid(block, (3, 1, 1, 1.2), Grid("booktabs", "bold", centred=(1, 2, 3)), share=0.75)
    else:
        told = [f"{name} {'count' if name.endswith('s') else 'counts'} {weight} percent" for name, weight in course.weights]  # fmt: skip
        folio.para(f"{'; '.join(told)}. The rest is rounding, in your favor.")
    sixth.grade_table(draft)


def opening(draft: Draft, folio: Folio, *, slots: Iterable[Slot] = ()) -> None:
    """Front, aim and shares."""
    front(draft, folio, slots=slots)
    sixth.aim(draft, folio)
    shares(draft, folio)


def weeks_only(course: Course, number: int) -> Course:
    """The course without what is past its ``number`` first weeks."""
    last = max(day for day in course.class_days if (day - course.weeks[0]).days < 7 * number)
    return replace(
        course, last=last, sessions=tuple((day, topic) for day, topic in course.sessions if day <= last)
    )


def inside(first: dt.date, day: dt.date) -> bool:
    """Whether ``day`` falls in the week of the Monday ``first``."""
    return 0 <= (day - first).days < 7


def small_print(draft: Draft, folio: Folio, *, most: int = 5) -> None:
    """Late work, make-ups, accommodations, each with a date that is no deadline of the course; then the rules."""
    course, rng, voice = draft.course, draft.rng, draft.voice
    early, makeup = course.first + dt.timedelta(10), course.last - dt.timedelta(course.last.weekday() - 4)
    told = [
        (
            "Late work",
            f"Ten points a day are taken off; after a week the work is worth nothing. I make no exceptions after {voice.sentence(course.last)}.",
            course.last,
            "Last day for late work",
        ),
        (
            "Make-ups",
            f"There is one make-up for those with a note from the dean, on {voice.sentence(makeup)}. It covers everything and is harder.",
            makeup,
            "Make-up",
        ),
        (
            "Accommodations",
            f"Please bring letters from the access office by {voice.sentence(early)}; the office's own rules were revised in June {course.year - 2}.",
            early,
            "Accommodation letters",
        ),
        (
            "Religious observance",
            f"Tell me by {voice.sentence(early)} which classes you will miss, and nothing is lost by it.",
            early,
            "Religious observance",
        ),
    ]
    folio.heading(rng.choice(("Small print", "If something goes wrong", "Late work, make-ups and help")))
    for topic, text, day, title in rng.sample(told, k=rng.randint(2, 3)):
        folio.para(f"**{topic}.** {text}")
        draft.expect_event(title, day, optional=True)
        if topic == "Make-ups":
            draft.expect_event(title, day, kind="exam", optional=True)
        draft.expect_session(day, optional=True)
    told_above = {"Tardy work", "Accommodations", "If you miss a test"}
    left = tuple((topic, text) for topic, text in draft.pool.policies if topic not in told_above)
    draft.pool = replace(draft.pool, policies=left)
    rules(draft, folio, most=most)
