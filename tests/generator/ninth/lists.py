"""Layouts of the ninth set whose unit is the week or the month: deadlines as bullets in a cell, headings, calendars, prose."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from servers.domain.weekday import WEEKDAYS
from tests.generator.course import DayOff, Work
from tests.generator.draft import Draft
from tests.generator.eighth.frame import opened, plural
from tests.generator.eighth.voices import campus
from tests.generator.ninth.frame import SHORT, due_between, longer, scope, week_off
from tests.generator.ninth.paper import Cells, open_word, some_cells
from tests.generator.ninth.voices import commonwealth, office
from tests.generator.ninth.words import BEAMS, CASES, IDIOM, ORGANIC, WARD_NORTH
from tests.generator.second.frame import plan, week_days_optional
from tests.generator.second.paper import Block
from tests.generator.seventh.frame import close, days_only, exam_on
from tests.generator.sixth.frame import class_entry, closing_exam, finish, free_dates, pages, sample
from tests.generator.sixth.rules import rules
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import Entry, by_week, timeline

__all__ = ["LIST_TEMPLATES"]


def week_span_bullets(draft: Draft) -> None:
    """Canada: "Week 3" over its days, topics, clinical practice, and a cell of bullets: every deadline with its own day."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    night = rng.choice((dt.time(23, 59), dt.time(20), dt.time(12)))
    tests = parts(rng.choice(("Unit test", "Midterm")), spread(free_days(course), 2), sample("exam", "Tests"))
    word = rng.choice(("Reflection", "Process recording", "Practice journal"))
    logs = parts(word, spread(free_dates(course, 6), 4), sample("paper", plural(word), night))
    group = finish(
        sample("project", "Group teaching plan", night),
        "Group teaching plan",
        spread(free_dates(course, 4), 3)[2],
    )
    quizzes = parts(
        "Medication quiz", spread(free_days(course, tests), 3), sample("quiz", "Medication quizzes")
    )
    plan(draft, [*tests, *logs, group, *quizzes])
    opened(draft, folio)
    folio.heading(rng.choice(("Weekly schedule", "Schedule of topics and evaluation")))
    folio.para(
        f"Written work is submitted by {voice.time(night)} on the date given; tests and quizzes are written in class."
    )
    block = Block.titled(
        "Week", "Topics", "Clinical / lab", rng.choice(("Deadlines", "Evaluation and due dates"))
    )
    practice = (
        "Orientation to the unit",
        "Shadow a preceptor",
        "Six-hour shift",
        "Simulation: de-escalation",
        "Community visit",
        "Debriefing",
    )
    number = 0
    for first, inside in by_week(draft.course, timeline(draft.course)):
        week_days_optional(draft, first)
        span, off = voice.span(first, first + dt.timedelta(4)), week_off(inside)
        if off and len(inside) > 1:
            draft.expect_off(DayOff(off.name, first, first + dt.timedelta(4)))
            block.across(f"**{off.name}, {span}: no classes**", shade="#d9e2f3")
            continue
        number += 1
        lines = []
        for entry in inside:
            if entry.off:
                draft.expect_off(entry.off, entry.day)
                lines.append(f"- No class {voice.date(entry.day)} ({entry.off.name})")
        for work in due_between(draft, first):
            draft.expect(work)
            draft.expect_session(work.date, optional=True)
            day = voice.date(work.date)
            lines.append(f"- **{work.title}** {'due' if work.handed_in else 'in class'} {day}")
        topics = [longer(draft, entry.topic) for entry in inside if not entry.off]
        block.add([f"**Week {number}**", span], topics, rng.choice(practice), lines or "")
    folio.word(block, (1.2, 2.6, 1.5, 2.2), some_cells(rng, "all", "rows", "head"))
    closing_exam(draft, folio)
    rules(draft, folio, most=5)


def titled_weeks(draft: Draft) -> None:
    """A heading a week with its days; bullets below, and below "Due" nested ones that have a weekday only."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    night = rng.choice((dt.time(23, 59), dt.time(21)))
    exams = parts("Exam", spread(free_days(course), 2), sample("exam", "Exams"))
    word = rng.choice(("Composition", "Voice recording", "Dialogue"))
    papers = parts(
        word, spread(free_dates(course, rng.choice((4, 6))), 4), sample("paper", plural(word), night)
    )
    practice = parts(
        "Online practice", spread(free_dates(course, 1), 5), sample("homework", "Online practice", night)
    )
    quizzes = parts("Quiz", spread(free_days(course, exams), 4), sample("quiz", "Quizzes"))
    plan(draft, [*exams, *papers, *practice, *quizzes], share="Oral participation")
    opened(draft, folio)
    folio.heading(rng.choice(("Course calendar", "Week-by-week plan")))
    folio.para(
        f"Weekdays are those of the week in the heading. Work is uploaded by {voice.time(night)}; quizzes and exams are in class."
    )
    way, nested = rng.randrange(3), rng.random() < 0.6
    names = rng.choice((voice.weekday, SHORT))
    for number, (first, inside) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        week_days_optional(draft, first)
        span = voice.span(first, first + dt.timedelta(6))
        folio.minor(
            (f"Week {number}: {span}", f"WEEK {number} ({span})", f"{span} | Week {number}")[way], keep=True
        )
        topics = "; ".join(entry.topic for entry in inside if not entry.off)
        lines = [f"Topics: {topics}", f"Read: {pages(draft)}"] if topics else []
        for entry in inside:
            if entry.off:
                draft.expect_off(entry.off, entry.day)
                lines.append(f"No class on {names[entry.day.weekday()]} ({entry.off.name})")
        works = due_between(draft, first)
        told = []
        for work in works:
            draft.expect(work)
            on = names[work.date.weekday()]
            told.append(
                f"**{work.title}** {'due' if work.handed_in else 'on'} {on}"
                if nested
                else f"**{work.title}**, {on}"
            )
        folio.items(lines + ([] if nested or not told else [f"Due and in class: {'; '.join(told)}"]), gap=1)
        if nested and told:
            folio.items(["Due and in class"], gap=0)
            folio.items(told, level=2, mark="o", gap=2)
    closing_exam(draft, folio)
    close(draft, folio)


def tabbed_days(draft: Draft) -> None:
    """A box of evening exams with hours and rooms; then DATE, TOPIC, ASSIGNMENT at tab stops, each going on below itself."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    start = dt.time(rng.choice((18, 19)), rng.choice((0, 30)))
    end = dt.time(start.hour + 1, start.minute)
    weekday = rng.choice([n for n in (1, 2, 3) if WEEKDAYS[n] not in course.lecture.days])
    evening = replace(sample("exam", "Evening exams", start), end_time=end)
    exams = parts("Exam", spread(free_dates(course, weekday, since=2), 2), evening)
    word = rng.choice(("HW", "Homework"))
    sets = parts(word, spread(free_days(course), 8), sample("homework", "Homework"))
    plan(draft, [*exams, *sets], share="Recitation")
    opened(draft, folio)
    final = draft.course.final
    rooms = rng.sample(draft.pool.rooms, k=2)
    folio.box(
        [
            "**EXAM DATES** (put them into your calendar now)",
            *(
                f"{work.title}: {voice.sentence(work.date)}, {voice.hours(start, end)}, {room}"
                for work, room in zip(exams, rooms, strict=True)
            ),
            f"{final.title}: {voice.sentence(final.date)}, {voice.hours(final.time or start, final.end_time or end)}",
        ],
        share=rng.choice((0.7, 0.85, 1)),
    )
    for work in (*exams, final):
        draft.expect(work)
        draft.expect_session(work.date, optional=True)
    folio.heading(rng.choice(("Lectures and assignments", "Daily schedule")))
    folio.para(
        "An assignment is due at the beginning of the class beside which it stands; its numbers are those of the problems in the book."
    )
    lines = [("__DATE__", "__TOPIC__", "__ASSIGNMENT__")]
    joint = rng.choice(("/", ".", "-"))
    for entry in timeline(draft.course):
        text = class_entry(draft, entry)
        due = []
        for work in entry.works:
            chapter = rng.randint(2, 9)
            numbers = sorted(rng.sample(range(3, 95), k=rng.randint(3, 6)))
            listed = ", ".join(f"{chapter}{joint}{number}" for number in numbers)
            due.append(f"{work.title}: {listed}" if rng.random() < 0.8 else f"{work.title} ({scope(draft)})")
        lines.append((voice.date(entry.day), text if entry.off else longer(draft, text), "; ".join(due)))
    folio.tabs(lines, (0.24, 0.44, 0.32))
    close(draft, folio)


def word_calendar(draft: Draft) -> None:
    """A word processor's calendar: a row with the days' numbers, below it a row with what happens on them; other events too."""
    folio, rng, course = open_word(draft), draft.rng, draft.course
    hour = rng.choice((dt.time(17), dt.time(23, 59)))
    exams = parts("Exam", spread(free_days(course), 2), sample("exam", "Exams"))
    quizzes = parts("Quiz", spread(free_days(course, exams), 3), sample("quiz", "Quizzes"))
    word = rng.choice(("Lab report", "Problem set", "Article summary"))
    kept = sample("lab" if word == "Lab report" else "homework", plural(word), hour)
    sets = parts(word, spread([day for day in free_dates(course, 4) if day <= course.last], 5), kept)
    plan(draft, [*exams, *quizzes, *sets])
    opened(draft, folio)
    folio.heading(rng.choice(("Calendar", "Course calendar")))
    folio.para(
        f"What is due is uploaded by {draft.voice.time(hour)} on its day; quizzes and exams are in class."
    )
    cells: dict[dt.date, list[str]] = {}
    for entry in timeline(draft.course):
        cells[entry.day] = [
            f"**{days_only(draft, entry)}**" if exam_on(entry) else days_only(draft, replace(entry, works=()))
        ]
    for work in draft.course.works:
        if work.kind != "exam":
            draft.expect(work)
            draft.expect_session(work.date, optional=True)
            cells.setdefault(work.date, []).append(f"**{work.title}{' due' if work.handed_in else ''}**")
    fair = course.first + dt.timedelta(rng.choice((19, 26, 33)))
    if fair not in cells and not course.off_on(fair):
        cells[fair] = ["__Majors fair__"]
        draft.expect_event("Majors fair", fair, optional=True)
        draft.expect_session(fair, optional=True)
    first, look = rng.choice((6, 0)), Cells("all", rng.choice(("grey", "blue")), scale=0.82)
    for year, month in dict.fromkeys((day.year, day.month) for day in sorted(cells)):
        folio.minor(f"{calendar.month_name[month]} {year}", keep=True)
        folio.word(_two_rows(year, month, cells, first), [1] * 7, look)
    closing_exam(draft, folio)
    close(draft, folio)


def _two_rows(year: int, month: int, cells: Mapping[dt.date, list[str]], first: int) -> Block:
    """Two rows a week: the numbers, and what happens on those days."""
    block = Block.titled(*(calendar.day_name[(first + n) % 7] for n in range(7)))
    for week in calendar.Calendar(first).monthdatescalendar(year, month):
        inside = [day if day.month == month else None for day in week]
        block.add(*(str(day.day) if day else "" for day in inside))
        block.add(*((cells.get(day) or "") if day else "" for day in inside))
        row = len(block.rows) - 1
        block.commands.append(("NOSPLIT", (0, row - 1), (-1, row)))
    return block


def prose_cells(draft: Draft) -> None:
    """A seminar: the day in the left cell, on the right sentences on the meeting; a deadline stands in the last of them."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    noon = rng.choice((dt.time(12), dt.time(17), dt.time(20)))
    days = spread(free_days(course)[1:], 5 if len(course.sessions) > 9 else 4)
    word = rng.choice(("Response", "Reaction memo", "Comment"))
    eves = [day - dt.timedelta(1) for day in days]
    memos = parts(word, eves, sample("paper", plural(word), noon))
    free = [day for day in free_days(course) if day not in days]
    abstract = finish(sample("paper", "Seminar paper"), "Abstract", free[len(free) // 3])
    rough = finish(sample("paper", "Seminar paper"), "Full draft", free[-1])
    paper = finish(sample("paper", "Seminar paper", dt.time(17)), "Seminar paper", draft.course.final.date)
    plan(draft, [*memos, abstract, rough, paper], paper, share="Participation")
    opened(draft, folio)
    folio.heading(rng.choice(("Meetings", "Plan of the seminar")))
    block = Block.titled("Meeting", "What we do")
    number = 0
    for entry in timeline(draft.course):
        number += entry.off is None
        day = [
            f"**{number}**" if not entry.off else "–",
            f"{entry.day:%A},",
            f"{voice.month(entry.day)} {entry.day.day}",
        ]
        text = class_entry(
            draft, replace(entry, works=tuple(work for work in entry.works if work in {abstract, rough}))
        )
        if entry.off:
            block.add(day, f"{text}.")
            continue
        memo = next((work for work in memos if work.date == entry.day - dt.timedelta(1)), None)
        block.add(day, _meeting(draft, entry, text, memo, noon))
    for work in (*memos, paper):
        draft.expect(work)
        draft.expect_session(work.date, optional=True)
    look = some_cells(rng, "all", "rows", "none", "head", breaks=True)
    folio.word(block, (1.3, 6), look, titled=rng.random() < 0.6)
    folio.para(
        f"The **seminar paper** is due by {voice.time(dt.time(17))} on {voice.sentence(paper.date)}. There is no examination."
    )
    close(draft, folio)


def _meeting(draft: Draft, entry: Entry, text: str, memo: Work | None, noon: dt.time) -> str:
    """The sentences of a meeting."""
    rng, voice = draft.rng, draft.voice
    told = [
        f"**{text}**{'' if text.endswith('?') else '.'}",
        rng.choice(
            (
                "We begin with the facts and end with the remedy.",
                "Who speaks for the dead, and who pays?",
                "Compare the majority with the dissent.",
            )
        ),
        f"Read {pages(draft)} and {pages(draft)}.",
    ]
    if rng.random() < 0.4:
        told.append(
            rng.choice(
                (
                    "A librarian joins us for the first half hour.",
                    "Two of you lead the discussion.",
                    "Bring an object that you own.",
                )
            )
        )
    told.extend(
        f"Your {'abstract (300 words)' if work.title == 'Abstract' else 'full draft, with footnotes,'} is due at the start of this meeting."
        for work in entry.works
    )
    if memo:
        told.append(
            f"**{memo.title}** is due by {voice.time(noon)} on {voice.sentence(memo.date)}, the day before we meet."
        )
    return " ".join(told)


LIST_TEMPLATES = (
    Template("week_span_bullets", week_span_bullets, pool=WARD_NORTH, voice=commonwealth, per_week=2),
    Template("titled_weeks", titled_weeks, pool=IDIOM, voice=office, per_week=3),
    Template("tabbed_days", tabbed_days, pool=BEAMS, voice=campus, per_week=3),
    Template("word_calendar", word_calendar, pool=ORGANIC, voice=office, per_week=2, landscape=True),
    Template("prose_cells", prose_cells, pool=CASES, voice=office, per_week=1),
)
