"""Layouts of the eleventh set on one page or two: a studio's sheet, a department's numbered form, a coordinated course's card."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.weekday import WEEKDAYS
from tests.generator.draft import Draft
from tests.generator.eleventh.frame import (
    at_most,
    away,
    clear,
    final_line,
    free_of,
    heads,
    in_class,
    numbered,
    pick,
    policies,
    refill,
    scale,
    settle,
    smaller,
    week_open,
    within,
    work,
)
from tests.generator.eleventh.paper import Rows, open_sheaf
from tests.generator.eleventh.voices import canadian, figures, written
from tests.generator.eleventh.words import CLAY, DERIVE, LEDGER
from tests.generator.template import Template

__all__ = ["TERSE_TEMPLATES"]

_POTS = ("Pinch Pots", "Coil Vessel", "Slab Box", "Set of Cylinders", "Teapot", "Portrait Tile")


def studio_sheet(draft: Draft) -> None:
    """A studio's single sheet: each project with the day it is given and the day of its critique, sketchbook checks, the cleanup."""
    draft.course = course = refill(draft.course)
    sheaf, rng, voice = open_sheaf(draft, at_most(10, 54)), draft.rng, draft.voice
    days = clear(course)
    names = rng.sample(_POTS, k=4)
    size = len(days) // 4
    given = [course.sessions[0][0], *(days[n * size] for n in range(1, 4))]
    due = [days[(n + 1) * size - 1] for n in range(4)]
    kept = work("", "project", "Projects", course.lecture.start, ("presentation", "other"))
    pots = [replace(kept, title=f"Project {n}: {name}", date=day) for n, (name, day) in enumerate(zip(names, due, strict=True), 1)]  # fmt: skip
    left = [day for day in clear(course, pots) if day not in given]
    books = numbered("Sketchbook check", pick(rng, left, 2), work("", "homework", "Sketchbook", None, ("project", "other", "quiz")))  # fmt: skip
    settle(draft, [*pots, *books], final=False, extra=["Studio citizenship"])
    heads(draft, sheaf)
    sheaf.para(
        rng.choice(draft.pool.descriptions) + " " + " ".join(f"{text}" for text in draft.pool.citations)
    )
    rows = Rows([["Project", rng.choice(("Assigned", "Introduced")), rng.choice(("Due / Critique", "Critique (work due)"))]])  # fmt: skip
    for pot, first in zip(pots, given, strict=True):
        draft.expect(pot)
        draft.expect_session(first, optional=True)
        draft.expect_session(pot.date, optional=True)
        draft.expect_event(f"{pot.title} assigned", first, optional=True)
        rows.add(pot.title, voice.date(first), voice.date(pot.date))
    sheaf.grid(
        rows, (2.4, 1.4, 1.8), lines=rng.choice(("all", "rows")), head=rng.choice(("grey", "bold", "dark"))
    )
    sheaf.para(
        "Finished work is on the critique table when class begins. Late work may be fired but is not critiqued."
    )
    for book in books:
        draft.expect(book)
        draft.expect_session(book.date, optional=True)
    one, two = (voice.date(book.date) for book in books)
    sheaf.para(f"**Sketchbook checks** (in class): {one} (check 1) and {two} (check 2).")
    offs = []
    for off in course.days_off:
        when = voice.span(off.first, off.last) if off.last > off.first else voice.date(off.first)
        draft.expect_off(off)
        offs.append(f"{when} ({off.name})")
    if offs:
        sheaf.para(f"**No class:** {', '.join(offs)}.")
    shares = [f"{name} {weight}%" for name, weight in draft.course.weights]
    sheaf.para(f"**Grade:** {', '.join(shares)}. There is no final exam.")
    scale(draft, sheaf)
    policies(draft, sheaf, most=4)


def numbered_form(draft: Draft) -> None:
    """A Canadian department's form with numbered sections: evaluation with dates, important dates, a week's topic a row."""
    draft.course = course = refill(draft.course)
    sheaf, rng, voice = open_sheaf(draft, smaller), draft.rng, draft.voice
    hour = rng.choice((dt.time(23, 59), dt.time(16), dt.time(17)))
    stem = rng.choice(("Midterm Exam", "Term Test"))
    mids = numbered(stem, pick(rng, clear(course), 2), in_class(course, "", "Midterm exams"))  # fmt: skip
    mids = [replace(one, component=one.title) for one in mids]
    fridays = pick(rng, free_of(course, rng.choice((4, 0, 6)), since=2), 3)
    case = replace(work("Group Case", "project", "Group Case", hour, ("paper", "homework")), date=fridays[2])
    tasks = numbered("Assignment", fridays[:2], work("", "homework", "Assignments", hour))
    tasks = [replace(one, component=one.title) for one in tasks]
    settle(draft, [*mids, case, *tasks])
    heads(draft, sheaf)
    final, shares = draft.course.final, dict(draft.course.weights)
    sheaf.heading("1. Calendar Description")
    sheaf.para(rng.choice(draft.pool.descriptions))
    sheaf.heading("2. Required Resources")
    sheaf.points(draft.pool.citations)
    sheaf.heading("3. Evaluation")
    rows = Rows([["Evaluation Component", "Weight", rng.choice(("Date", "Due Date", "Date / Due Date"))]])
    for one in draft.course.works:
        draft.expect(one)
        draft.expect_session(one.date, optional=True)
        rows.add(one.title, f"{shares[one.component]}%", voice.sentence(one.date))
    rows.add(final.title, f"{shares[final.component]}%", final_line(draft))
    rows.add("**Total**", "**100%**", "")
    sheaf.grid(rows, (2.2, 0.9, 2.6), head=rng.choice(("grey", "dark", "bold")))
    sheaf.para(f"Assignments and the group case are submitted through the learning management system by {voice.time(hour)} on the due date. {stem}s are written in class. Deferred examinations require approval of the Chair.")  # fmt: skip
    scale(draft, sheaf)
    sheaf.heading("4. Course Schedule")
    table = Rows([["Week", "Date", "Topic", "Chapter"]])
    topics = dict(draft.course.sessions)
    for number, day in enumerate(course.class_days, 1):
        off = course.off_on(day)
        exam = next((one for one in mids if one.date == day), None)
        if off:
            text = away(draft, off, day)
        elif exam:
            text = exam.title
        else:
            text = topics[day]
            draft.expect_session(day, text)
        table.add(str(number), voice.date(day), f"**{text}**" if off or exam else text, "" if off or exam else str(min(number, 14)))  # fmt: skip
    sheaf.grid(
        table, (0.8, 1.3, 3.4, 1.1), head=rng.choice(("grey", "dark", "bold")), centred=(0, 3), padding=2
    )
    sheaf.heading("5. Important Dates")
    drop, withdraw = course.first + dt.timedelta(11), course.first + dt.timedelta(60)
    sheaf.points(
        [
            f"Last day to add or drop courses: {voice.sentence(drop)}",
            f"Last day to withdraw with a grade of W: {voice.sentence(withdraw)}",
            f"Last day of classes: {voice.sentence(course.last)}",
        ]
    )
    for title, day in (("Last day to drop", drop), ("Last day to withdraw", withdraw), ("Last day of classes", course.last)):  # fmt: skip
        draft.expect_event(title, day, optional=True)
        draft.expect_session(day, optional=True)
    policies(draft, sheaf, most=4, registrar=False)


def common_exams(draft: Draft) -> None:
    """A coordinated course: exams of all sections in the evening, homework on two days of each week, sections covered a week."""
    draft.course = course = refill(draft.course)
    sheaf, rng, voice = open_sheaf(draft, at_most(10.5, 64)), draft.rng, draft.voice
    weekday, start = rng.choice((1, 2, 3)), dt.time(rng.choice((18, 19)), rng.choice((0, 30)))
    end = dt.time(start.hour + 1, 30) if not start.minute else dt.time(start.hour + 2, 0)
    kept = replace(work("", "exam", "Common exams", start), end_time=end)
    evenings = [day for day in free_of(course, weekday, since=2) if day <= course.last]
    exams = numbered(rng.choice(("Exam", "Common Exam", "Midterm")), pick(rng, evenings, 3), kept)
    settle(draft, exams, extra=["WebAssign homework", "Class work"])
    heads(draft, sheaf)
    sheaf.para(rng.choice(draft.pool.descriptions))
    shares = [f"{name} {weight}%" for name, weight in draft.course.weights]
    sheaf.para(f"**Grade:** {', '.join(shares)}.")
    scale(draft, sheaf)
    days, night = rng.choice(((1, 4), (0, 3), (2, 6))), dt.time(23, 59)
    one, two, at = voice.weekday[days[0]], voice.weekday[days[1]], voice.time(night)
    when = rng.choice((f"every {one} and {two} at {at}", f"twice a week, on {one}s and {two}s, by {at}"))
    sheaf.para(f"**WebAssign homework** is due {when}. There are no extensions; the lowest four are dropped.")
    for day in days:
        draft.truth["recurring"].append({"title": "WebAssign homework", "kind": "homework", "day": WEEKDAYS[day], "time": "23:59"})  # fmt: skip
    sheaf.heading(rng.choice(("Exams", "Exam dates", "Common exam schedule")))
    rows = Rows([["Exam", "Date", "Time", "Room"]])
    for exam in exams:
        draft.expect(exam)
        rows.add(exam.title, voice.sentence(exam.date), voice.hours(start, end), rng.choice(("posted a week ahead", "Evans Auditorium", "Farthing Hall")))  # fmt: skip
    final = draft.course.final
    draft.expect(final)
    hours = voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    rows.add(final.title, voice.sentence(final.date), hours, "posted a week ahead")
    sheaf.grid(
        rows,
        (1.2, 2.2, 1.7, 1.5),
        lines=rng.choice(("all", "rows")),
        head=rng.choice(("grey", "bold", "dark")),
    )
    _pace(draft)
    policies(draft, sheaf, most=4)


def _pace(draft: Draft) -> None:
    """What is covered in each week."""
    course, voice, rng = draft.course, draft.voice, draft.rng
    sheet = draft.sheet
    sheet.heading(rng.choice(("Pace", "Weekly pace", "Sections covered")))
    word = rng.choice(("Week of", "Week beginning"))
    rows = [(word, "Sections", "Topics")]
    chapter, section = 1, 1
    for first in course.weeks:
        week_open(draft, first)
        topics = [topic for day, topic in course.sessions if within(first, day) and "(cont.)" not in topic]
        offs = [off for off in course.days_off if within(first, off.first)]
        told = [away(draft, off, None) + _when(draft, first, off.first, off.last) for off in offs]
        met = any(within(first, day) for day, _ in course.sessions)
        sections = f"{chapter}.{section}–{chapter}.{section + 2}" if met else ""
        chapter, section = (chapter + 1, 1) if section > 4 else (chapter, section + 3)
        rows.append((voice.date(first), sections, "; ".join([*topics, *told]) or "Review"))
    sheet.table(rows, widths=(1.2, 1.1, 4), look=rng.choice(("ruled", "rows", "booktabs")))


def _when(draft: Draft, first: dt.date, start: dt.date, end: dt.date) -> str:
    """A day off's date, unless it is the whole week."""
    if start == first and (end - start).days == 4:
        return ""
    return f", {draft.voice.date(start) if start == end else draft.voice.span(start, end)}"


TERSE_TEMPLATES = (
    Template("studio_sheet", studio_sheet, pool=CLAY, voice=figures, per_week=2),
    Template("numbered_form", numbered_form, pool=LEDGER, voice=canadian, per_week=1),
    Template("common_exams", common_exams, pool=DERIVE, voice=written, per_week=3),
)
