"""Layouts of the eighth set that are lists of days: weeks as ranges, days in stacks, classes in boxes, days of an intensive."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.weekday import WEEKDAYS
from tests.generator.course import DayOff, Slot
from tests.generator.draft import Draft
from tests.generator.eighth.frame import due_line, opened, plural, small
from tests.generator.eighth.voices import campus
from tests.generator.eighth.words import FILM
from tests.generator.second.frame import plan, week_days_optional
from tests.generator.second.paper import Block, Grid
from tests.generator.seventh.frame import close, exam_on
from tests.generator.sixth.frame import (
    class_entry,
    closing_exam,
    free_dates,
    open_on,
    pages,
    sample,
    when_held,
)
from tests.generator.sixth.rules import rules
from tests.generator.sixth.voices import faculty
from tests.generator.sixth.words import BENCH, LETTERS, TRADE
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import Entry, timeline

__all__ = ["LIST_TEMPLATES"]

_LETTERS = ("M", "T", "W", "Th", "F", "Sa", "Su")
_SHORT = ("Mon.", "Tues.", "Wed.", "Thurs.", "Fri.", "Sat.", "Sun.")


def range_then_day(draft: Draft) -> None:
    """A line a week: its Monday and Friday, the topics, then what falls in it with the weekday's short name alone."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    exams = parts("Test", spread(free_days(course), 2), sample("exam", "Tests"))
    quizzes = parts("Quiz", spread(free_days(course, exams), 4), sample("quiz", "Quizzes"))
    word, short = rng.choice((("Problem set", "PS"), ("Homework", "HW"), ("Lab report", "LR")))
    kept = (
        sample("lab", "Lab reports")
        if short == "LR"
        else sample("homework", plural(word) if short == "PS" else word)
    )
    fridays = [day for day in free_dates(course, 4) if day <= course.last]
    sets = parts(word, spread(fridays, 6), kept)
    plan(draft, [*exams, *quizzes, *sets])
    opened(draft, folio)
    folio.heading(rng.choice(("Week by week", "Pace of the course")))
    names = rng.choice((_LETTERS, _SHORT))
    folio.para(
        f"{short} = {word.lower()}, due in my box by the end of the day named; quizzes and tests are in class. "
        + (
            "M T W Th F are the days of that week."
            if names is _LETTERS
            else "Weekdays are those of that line's week."
        )
    )
    works = {"homework": short, "lab": short, "quiz": "Quiz", "exam": "TEST"}
    colon = rng.random() < 0.5
    lines = []
    for first in course.weeks:
        inside = [entry for entry in timeline(draft.course) if 0 <= (entry.day - first).days < 7]
        topics = dict.fromkeys(entry.topic for entry in inside if not entry.off and not exam_on(entry))
        week_days_optional(draft, first)
        told = []
        for day in (first + dt.timedelta(n) for n in range(7)):
            name, off = names[day.weekday()], course.off_on(day)
            for work in draft.course.due_on(day):
                draft.expect(work)
                label = f"{works[work.kind]} {work.title.split()[-1]}"
                told.append(
                    f"{name} {label}" if colon else f"{label} {'due ' if work.handed_in else ''}{name}"
                )
            if off and any(entry.day == day for entry in inside):
                draft.expect_off(off, day)
                told.append(f"{name} no class ({off.name})" if colon else f"no class {name} ({off.name})")
        text = "; ".join(topics)
        lines.append(
            (voice.span(first, first + dt.timedelta(4)), text, "\n".join(f"**{line}**" for line in told))
        )
    folio.tabs(lines, (0.2, 0.48, 0.32))
    closing_exam(draft, folio)
    close(draft, folio)


def three_weeks_daily(draft: Draft) -> None:
    """Three weeks, every day: Morning, Afternoon and Tonight are columns; what stands in the last is due that night."""
    folio, rng, voice = open_on(draft, small), draft.rng, draft.voice
    night = rng.choice((dt.time(22), dt.time(23, 59), dt.time(21)))
    _three_weeks(draft)
    lasting = tuple((topic, text) for topic, text in draft.pool.policies if "{drop}" not in text)
    draft.pool, course = replace(draft.pool, policies=lasting), draft.course
    exams = parts("Exam", spread(free_days(course)[:-1], 2), sample("exam", "Exams"))
    word = rng.choice(("Reflection", "Journal", "Brief"))
    free = [day for day in free_days(course, exams)[:-1] if day not in {work.date for work in exams}]
    sets = parts(word, spread(free, 5), sample("paper", f"{word}s", night))
    final = replace(course.final, date=course.last, time=dt.time(13), end_time=dt.time(15))
    plan(draft, [*exams, *sets], share="Being there")
    draft.course = replace(draft.course, final=final)
    opened(draft, folio)
    folio.heading(rng.choice(("Three weeks, day by day", "The session")))
    folio.para(
        f"We meet every weekday. Exams are written in the morning. What stands under “Tonight” is uploaded by {voice.time(night)} of the same day; reading is for the next morning."
    )
    block = Block.titled("Day", "Date", "Morning", "Afternoon", "Tonight")
    afternoons = iter(rng.sample(course.subject.topics, k=len(course.subject.topics)))
    number = 0
    for entry in timeline(draft.course):
        day = voice.date(entry.day)
        text, due = class_entry(draft, entry), due_line(entry.works)
        number += entry.off is None
        if entry.off:
            block.add("", day, f"__{text}__", "", "")
            continue
        last = entry.day == course.last
        after = (
            f"**{final.title}**, {when_held(draft, final)}"
            if last
            else f"Workshop: {next(afternoons).lower()}"
        )
        tonight = "" if last else f"**{due}**" if due else f"Read {pages(draft)}"
        block.add(str(number), day, f"**{text}**" if exam_on(entry) else text, after, tonight)
    draft.expect(final)
    look = Grid(rng.choice(("all", "rows")), rng.choice(("bold", "grey", "dark")), centred=(0,))
    folio.grid(block, (0.5, 1.5, 2, 2.2, 2), look)
    rules(draft, folio)


def _three_weeks(draft: Draft) -> None:
    """The course meets on every weekday of the term's first three weeks."""
    course = draft.course
    lecture = Slot("lecture", WEEKDAYS[:5], dt.time(9), dt.time(11, 30), course.lecture.room)
    last = course.first + dt.timedelta(18)
    june = dt.date(course.year, 6, 19)
    off = DayOff("Juneteenth", june, june)
    inside = course.first <= june < last and june.weekday() < 5
    days = [course.first + dt.timedelta(n) for n in range(19)]
    days = [day for day in days if day.weekday() < 5 and not (inside and day == june)]
    topics = course.subject.topics
    workshop = Slot("discussion", WEEKDAYS[:5], dt.time(13), dt.time(15), course.lecture.room)
    draft.course = replace(
        course,
        last=last,
        lecture=lecture,
        others=(workshop,),
        days_off=(off,) if inside else (),
        sessions=tuple((day, topics[n]) for n, day in enumerate(days)),
    )


def day_stacks(draft: Draft) -> None:
    """Month, day and weekday stand in a stack on the left; beside it topic, reading and "Turn in", each in a line."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    word = rng.choice(("Response", "Sketchbook", "Case note"))
    notes = parts(word, spread(free_days(course, exams), 5), sample("homework", f"{word}s"))
    quizzes = parts("Quiz", spread(free_days(course, [*exams, *notes]), 3), sample("quiz", "Quizzes"))
    plan(draft, [*exams, *notes, *quizzes], share="Discussion")
    opened(draft, folio)
    folio.heading(rng.choice(("Day by day", "Agenda")))
    way = rng.randrange(3)
    turn_in = rng.choice(("Turn in", "Due today", "Hand in"))
    block = Block([], [])
    for entry in timeline(draft.course):
        text, exam = class_entry(draft, entry), exam_on(entry)
        lines = [f"**{text}**{' (whole period)' if exam else ''}"]
        if not exam and not entry.off:
            lines.append(f"Read: {pages(draft)}")
            due, held = due_line(entry.works), [work.title for work in entry.works if not work.handed_in]
            lines += [f"{turn_in}: {due}"] if due else []
            lines += [f"In class: {', '.join(held)}"] if held else []
        block.add(_stack(draft, entry, way), lines)
    share = (0.13, 0.87) if way != 2 else (0.2, 0.8)
    folio.grid(block, share, Grid(rng.choice(("rows", "none", "all")), "none", padding=4))
    folio.para(
        f"**Finals:** {draft.course.final.title}, {voice.sentence(draft.course.final.date)}, {when_held(draft, draft.course.final)}"
    )
    draft.expect(draft.course.final)
    close(draft, folio)


def _stack(draft: Draft, entry: Entry, way: int) -> list[str]:
    """ "SEP", "5", "Tue" in lines."""
    day = entry.day
    name = draft.voice.month(day)
    return (
        [f"{day:%b}".upper(), f"**{day.day}**", f"{day:%a}"],
        [f"{day:%a}", f"**{day.day}** {day:%b}"],
        [f"{day:%A}", f"{name} {day.day}"],
    )[way]


def meeting_boxes(draft: Draft) -> None:
    """Three boxes to a row, a box a meeting: its number and day, its topic, and in capitals what is due."""
    folio, rng, voice, course = open_on(draft, small), draft.rng, draft.voice, draft.course
    exam = parts("Exam", spread(free_days(course), 2), sample("exam", "Exams"))
    word = rng.choice(("Storyboard", "Response paper", "Scene study"))
    kept = sample("paper", plural(word))
    papers = parts(word, spread(free_days(course, exam), 5), kept)
    plan(draft, [*exam, *papers], share="Participation")
    opened(draft, folio)
    folio.heading(rng.choice(("Meetings", "The meetings in order")))
    folio.para("Read along the rows. Capitals mean: hand it in at that meeting.")
    boxes: list[list[str]] = []
    number = 0
    for entry in timeline(draft.course):
        number += entry.off is None
        text, due, held = class_entry(draft, entry), due_line(entry.works), exam_on(entry)
        label = "" if entry.off else f"{number}  "
        lines = [f"**{label}{voice.date(entry.day)}**", f"**{text}**, in class" if held else text]
        if not entry.off and not held:
            lines.append(f"__{pages(draft)}__")
        boxes.append([*lines, f"DUE: {due.upper()}"] if due else lines)
    across = 3
    boxes += [[""] for _ in range(-len(boxes) % across)]
    block = Block([list(boxes[n : n + across]) for n in range(0, len(boxes), across)], [])
    folio.grid(block, [1] * across, Grid(rng.choice(("all", "columns")), "none", scale=0.9))
    closing_exam(draft, folio)
    close(draft, folio)


LIST_TEMPLATES = (
    Template("range_then_day", range_then_day, pool=BENCH, voice=campus, per_week=3),
    Template("three_weeks_daily", three_weeks_daily, pool=TRADE, voice=campus, per_week=2, calendar="summer"),
    Template("day_stacks", day_stacks, pool=LETTERS, voice=faculty, per_week=2),
    Template("meeting_boxes", meeting_boxes, pool=FILM, voice=campus, per_week=2),
)
