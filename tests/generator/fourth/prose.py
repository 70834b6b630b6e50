"""Layouts of the fourth set whose dates stand in sentences and short lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from servers.domain.weekday import WEEKDAYS, weekday_of
from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fourth.frame import (
    NEVER,
    aims,
    days_out,
    due_in,
    final_note,
    hours_of,
    meet,
    rules,
    top,
    weigh_up,
)
from tests.generator.fourth.paper import Leaf, lay
from tests.generator.fourth.voices import campus
from tests.generator.fourth.words import LETTERS, NUMBERS, WRITING
from tests.generator.second.frame import ends_with, mail, plan, term_of, week_days_optional
from tests.generator.second.paper import Block, Grid
from tests.generator.second.voices import joined
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread, taught_weeks

__all__ = ["PROSE_TEMPLATES"]

_WRITTEN: tuple[ItemKind, ...] = ("homework", "project", "other")
_PLAIN: tuple[ItemKind, ...] = ("paper", "project", "other")
_COUNT = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
)


def welcome_letter(draft: Draft) -> None:
    """The syllabus is a letter: hours, weights and weeks in paragraphs, deadlines in the sentences of their weeks."""
    leaf = lay(draft, lambda style: replace(style, family="Times", size=max(style.size, 10.5), header=None))
    draft.course = replace(draft.course, others=(), instructors=draft.course.instructors[:1])
    course, five = draft.course, dt.time(17)
    weeks = taught_weeks(course)
    letters = parts(
        "Letter",
        [first + dt.timedelta(4) for first in spread(weeks[1:-2], 3)],
        Work("", "paper", NEVER, "Letters", five, also=_WRITTEN),
    )
    test = Work("Midterm", "exam", spread(free_days(course), 3)[1], "Midterm")
    plan(draft, [*letters, test], share="Conversation")
    _letter_head(draft, leaf)
    leaf.para(
        f"**How you will be graded.** {joined(f'{name} {weight}%' for name, weight in draft.course.weights)}. "
        f"The letters are answers, of three pages each, to what we have read; they reach me by {voice_time(draft, five)} on their day."
    )
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]
    leaf.para("**What we will do.** This is how I imagine our term.")
    topics = iter(course.subject.topics * 2)
    for start in range(0, len(course.weeks), 3):
        leaf.para(
            " ".join(
                _told(draft, start + n, first, next(topics))
                for n, first in enumerate(course.weeks[start : start + 3])
            )
        )
    final = draft.course.final
    leaf.para(
        f"We meet for the last time at the {final.title.lower()}, on {draft.voice.sentence(final.date)}, "
        f"{hours_of(draft, final)}. Until then, I wish you a good term."
    )
    draft.expect(final)
    leaf.rows(["With warm regards,", "", course.instructors[0]], indent=230)
    rules(draft, leaf, most=5)


def voice_time(draft: Draft, time: dt.time) -> str:
    """An hour as the document writes it."""
    return draft.voice.time(time)


def _letter_head(draft: Draft, leaf: Leaf) -> None:
    course, voice = draft.course, draft.voice
    written = course.first - dt.timedelta(draft.rng.randint(6, 16))
    leaf.rows([course.instructors[0], course.institution.name, mail(course, course.instructors[0])], align=2)
    leaf.para(f"{written:%B} {written.day}, {written.year}", align=2)
    leaf.name(f"{course.code}: {course.title}, {term_of(course)}", scale=1.15, centred=False)
    leaf.para("Dear students,")
    hours = course.office_hours
    leaf.para(
        f"{draft.rng.choice(draft.pool.descriptions)} Class meets {voice.slot(course.lecture)} in {course.lecture.room}. My office "
        f"hours are {voice.slot(hours)} in {hours.room}; the door is open, and so is my mailbox. I am {course.instructors[0]}, your "
        "instructor, and have taught here since 2004."
    )
    meet(draft, (course.lecture, hours))


def _told(draft: Draft, number: int, first: dt.date, topic: str) -> str:
    """Two or three sentences about a week."""
    course, rng, voice = draft.course, draft.rng, draft.voice
    week_days_optional(draft, first)
    if first not in taught_weeks(course):
        off = course.off_on(first)
        if off is None:
            return ""
        draft.expect_off(off)
        return f"There is no class during {off.name} ({voice.span(off.first, off.last)})."
    opening = f"In the {_COUNT[number]} week (it begins on {first:%B} {first.day})"
    text = rng.choice((f"{opening} we turn to “{topic}.”", f"{opening} our subject is “{topic}.”"))
    for day, off in days_out(draft, first):
        text += f" We do not meet on {day:%A}, {day:%B} {day.day} ({off.name})."
    for work in due_in(course, first):
        draft.expect(work)
        when = voice.sentence(work.date)
        said = (
            (
                f"The {work.title.lower()} is on {when}, in class",
                f"On {when} you will write the {work.title.lower()}",
            )
            if work.kind == "exam"
            else (f"{work.title} is due on {when}", f"I expect your {work.title} on {when}")
        )
        text += f" {ends_with(rng.choice(said))}"
    return text


def specs_batches(draft: Draft) -> None:
    """Specifications grading: no weights but bundles for each letter; rounds of submission and checkpoints have dates."""
    leaf, rng, voice = lay(draft), draft.rng, draft.voice
    course, night = draft.course, dt.time(23, 59)
    weeks = taught_weeks(course)
    sundays = [first + dt.timedelta(6) for first in weeks]
    rounds = parts(
        "Submission round",
        spread(sundays[1:-1], 4),
        Work("", "homework", NEVER, "Rounds", night, also=("paper", "project", "other")),
    )
    checks = parts(
        "Checkpoint",
        spread(free_days(course), 3),
        Work("", "exam", NEVER, "Checkpoints", also=("quiz", "other")),
    )
    plan(draft, [*rounds, *checks])
    top(draft, leaf)
    aims(draft, leaf)
    leaf.heading("How grades are earned")
    leaf.para(
        "Nothing is weighted. Pieces are marked S (satisfactory) or N (not yet); the letter follows from this table."
    )
    block = Block.titled("For a grade of", "A", "B", "C", "D")
    block.add("Pieces marked S", "10 of 12", "8 of 12", "6 of 12", "4 of 12")
    block.add("Checkpoints passed", "3", "2", "2", "1")
    block.add("Final", "80% or more", "65%", "50%", "taken")
    leaf.grid(block, (2, 1.2, 1.2, 1.2, 1.2), Grid("all", rng.choice(("grey", "bold")), centred=(1, 2, 3, 4)))
    leaf.heading(rng.choice(("Rounds and checkpoints", "When things happen")))
    leaf.para(
        f"In each round up to three pieces, new or revised, may be handed in; it closes at {voice.time(night)}."
    )
    if rng.random() < 0.5:
        leaf.items([f"**{work.title}** closes {voice.sentence(work.date)}" for work in rounds])
    else:
        leaf.tabs([(f"{work.title}", f"closes {voice.sentence(work.date)}") for work in rounds], (0.3, 0.7))
    days = [voice.sentence(work.date) for work in checks]
    leaf.para(
        f"**Checkpoints** are short tests, taken in class: Checkpoint 1 on {days[0]}, Checkpoint 2 on {days[1]} and Checkpoint 3 on "
        f"{ends_with(days[2])} Each may be taken once more in office hours within two weeks."
    )
    for work in (*rounds, *checks):
        draft.expect(work)
    final_note(draft, leaf)
    leaf.heading("Pieces")
    leaf.items([f"Piece {n}: {topic}" for n, topic in enumerate(course.subject.topics[:12], 1)])
    _no_meetings(draft, leaf)
    rules(draft, leaf)


def _no_meetings(draft: Draft, leaf: Leaf) -> None:
    """The term's days off in one sentence."""
    offs = draft.course.days_off
    if not offs:
        return
    shown = [
        f"{off.name}, {draft.voice.sentence(off.first) if off.first == off.last else draft.voice.span(off.first, off.last)}"
        for off in offs
    ]
    leaf.para(f"No class meetings: {ends_with('; '.join(shown))}")
    for off in offs:
        draft.expect_off(off)


def weekly_with_exceptions(draft: Draft) -> None:
    """Two weekly rules, the quiz with days on which there is none; two exams and a project have dates."""
    leaf, rng, voice = lay(draft), draft.rng, draft.voice
    course, night = draft.course, dt.time(23, 59)
    weeks = taught_weeks(course)
    exams = parts("Hour exam", spread(free_days(course), 2), Work("", "exam", NEVER, "Hour exams"))
    project = Work(
        "Modeling project",
        "project",
        weeks[-1] + dt.timedelta(3),
        "Modeling project",
        night,
        also=("paper", "homework", "other"),
    )
    plan(draft, [*exams, project])
    shares = {
        "Written sets": 20,
        "Checkups": 10,
        "Hour exams": 30,
        "Modeling project": 10,
        draft.course.final.component: 30,
    }
    draft.course = replace(draft.course, weights=tuple(shares.items()))
    top(draft, leaf)
    aims(draft, leaf)
    weigh_up(draft, leaf)
    quiz_day = rng.choice(course.lecture.days)
    other = rng.choice([day for day in WEEKDAYS[:5] if day != quiz_day])
    skipped = [_weekday_in(work.date, WEEKDAYS.index(quiz_day)) for work in exams]
    names = [voice.weekday[WEEKDAYS.index(day)] for day in (other, quiz_day)]
    none = f"that is, no quiz on {skipped[0]:%B} {skipped[0].day} or {skipped[1]:%B} {skipped[1].day}"
    leaf.heading("Every week")
    leaf.items(
        [
            f"__Written sets__ are due every {names[0]} at {voice.time(night)}. The lowest score is dropped.",
            f"__Checkups__: a ten-minute quiz every {names[1]} at the start of class, except in the weeks of the hour exams ({none}).",
        ],
        mark=rng.choice((None, "1")),
    )
    draft.truth["recurring"] += [
        {"title": "Written set", "kind": "homework", "day": other, "also": []},
        {"title": "Checkup quiz", "kind": "quiz", "day": quiz_day, "also": []},
    ]
    leaf.heading("Once or twice")
    first, second = (voice.sentence(work.date) for work in exams)
    leaf.items(
        [
            f"__Hour exams__: {first} and {ends_with(second)} Both are given in our classroom.",
            f"__Modeling project__: due {voice.sentence(project.date)}, {ends_with(voice.time(night))}",
        ]
    )
    for work in (*exams, project):
        draft.expect(work)
    final_note(draft, leaf)
    _no_meetings(draft, leaf)
    leaf.heading("Chapters")
    for n in range(1, 7):
        leaf.para(f"**{n}** {', '.join(course.subject.topics[4 * n - 4 : 4 * n])}", after=1)
    rules(draft, leaf)


def _weekday_in(day: dt.date, weekday: int) -> dt.date:
    """The ``weekday`` of the week of ``day``."""
    return day + dt.timedelta(weekday - WEEKDAYS.index(weekday_of(day)))


PROSE_TEMPLATES = (
    Template("welcome_letter", welcome_letter, pool=LETTERS, voice=campus),
    Template("specs_batches", specs_batches, pool=WRITING, voice=campus),
    Template("weekly_with_exceptions", weekly_with_exceptions, pool=NUMBERS, voice=campus),
)
