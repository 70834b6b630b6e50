"""Layouts of the sixth set that are lists: a table of contents, books as headings, one page of facts, trips."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fifth.paper import Folio
from tests.generator.second.frame import plan, week_days_optional
from tests.generator.second.paper import Block, Grid
from tests.generator.sixth.frame import (
    aim,
    class_entry,
    closing_exam,
    finish,
    free_dates,
    head,
    lost_days,
    one_line,
    open_on,
    pages,
    sample,
    topics_undated,
    weights,
    when_held,
)
from tests.generator.sixth.rules import rules
from tests.generator.sixth.voices import faculty
from tests.generator.sixth.words import BENCH, LETTERS, TRADE
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread, taught_weeks
from tests.generator.timeline import timeline

__all__ = ["LIST_TEMPLATES"]

_EARTH = replace(BENCH, subjects=tuple(s for s in BENCH.subjects if s.code.startswith("GEOL")))
_BOOKS = (
    "The Lamplighter's Almanac", "Letters from the Upper Town", "A Winter of Debts", "The Salt Inspector",
    "Seven Evenings", "The Borrowed House", "Conversations on a Raft",
)  # fmt: skip
_PLACES = (
    "Old quarry",
    "River terrace",
    "Gravel pit",
    "Road cut on Route 9",
    "Cedar Bluff",
    "Moraine overlook",
)


def contents_leaders(draft: Draft) -> None:
    """Like a table of contents: a topic, dots, and the day at the right margin; works have lines of their own."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    exams = parts("Midterm exam", spread(free_days(course), 2), sample("exam", "Midterm exams"))
    name = rng.choice(("Close reading", "Reading response", "Paper"))
    papers = parts(name, spread(free_days(course, exams), 4), sample("paper", f"{name}s"))
    plan(draft, [*exams, *papers], share="Participation")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Contents of the course", "Meetings")))
    folio.para("Whatever is due is handed in at the end of class.")
    lines: list[tuple[str, str]] = []
    number = 0
    for entry in timeline(draft.course):
        text, day = class_entry(draft, entry), one_line(draft, entry.day)
        exam = any(work.kind == "exam" for work in entry.works)
        number += entry.off is None
        lines.append((text if entry.off else f"{number}. {text.upper() if exam else text}", day))
        lines += [(f"– {work.title} due", day) for work in entry.works if work.handed_in]
    folio.leaders(lines)
    folio.para(
        f"**{draft.course.final.title}:** {voice.sentence(draft.course.final.date)}, {when_held(draft, draft.course.final)}"
    )
    draft.expect(draft.course.final)
    rules(draft, folio)


def books_as_headings(draft: Draft) -> None:
    """A heading for each book with the days it takes; below it a line a class: day, pages, and on the right what is due."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    exam = finish(sample("exam", "Midterm"), "Midterm", spread(free_days(course), 3)[1])
    essays = parts("Essay", spread(free_days(course, [exam]), 3), sample("paper", "Essays"))
    quizzes = parts(
        "Passage quiz", spread(free_days(course, [exam, *essays]), 3), sample("quiz", "Passage quizzes")
    )
    plan(draft, [exam, *essays, *quizzes], share="Talking in class")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Readings", "What we read, and when")))
    folio.para("On the right stands what is due, or taken, in class that day.")
    entries, books = timeline(draft.course), rng.sample(_BOOKS, k=4)
    size = -(-len(entries) // len(books))
    for n, book in enumerate(books):
        inside = entries[n * size : (n + 1) * size]
        author = rng.choice(draft.pool.surnames)
        folio.minor(f"{author}, __{book}__ ({voice.span(inside[0].day, inside[-1].day)})", keep=True)
        page, lines = 1, []
        for entry in inside:
            text = class_entry(draft, entry)
            exam_day = any(work.kind == "exam" for work in entry.works)
            due = ", ".join(work.title for work in entry.works if not exam_day)
            step = rng.randint(19, 44)
            if entry.off or exam_day:
                lines.append((one_line(draft, entry.day), f"**{text}**" if exam_day else f"__{text}__", ""))
                continue
            lines.append(
                (
                    one_line(draft, entry.day),
                    f"pp. {page}–{page + step}: {text}",
                    f"**{due}**" if due else "",
                )
            )
            page += step + 1
        folio.tabs(lines, (0.25, 0.5, 0.25))
    closing_exam(draft, folio)
    rules(draft, folio)


def one_page_facts(draft: Draft) -> None:
    """A first-day handout: labels on the left, on the right all dates of a kind in order, numbered; topics have none."""
    folio, rng, voice = (
        open_on(draft, lambda style: replace(style, size=min(style.size, 10))),
        draft.rng,
        draft.voice,
    )
    course, start = draft.course, draft.course.lecture.start
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    sets = parts("Homework", spread(free_days(course, exams), 6), sample("homework", "Homework", start))
    quizzes = parts("Quiz", spread(free_days(course, [*exams, *sets]), 3), sample("quiz", "Quizzes"))
    plan(draft, [*exams, *sets, *quizzes])
    head(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Dates in brief", "The facts")))
    joint = rng.choice(("; ", ", "))

    def listed(works: list[Work], word: str) -> str:
        shown = [f"{word}{n}: {voice.date(work.date)}" for n, work in enumerate(works, 1)]
        return ("; " if any("," in text for text in shown) else joint).join(shown)

    final = draft.course.final
    rows = [
        ("**Homework due**", f"{listed(sets, '#')} – at {voice.time(start)}, as class begins"),
        ("**Quizzes**", f"{listed(quizzes, 'Quiz ')} (last ten minutes of class)"),
        ("**Midterms**", f"{listed(exams, 'Midterm ')}, in class"),
        (f"**{final.title}**", f"{voice.sentence(final.date)}, {when_held(draft, final)}"),
    ]
    if rng.random() < 0.5:
        rows = [rows[2], rows[1], rows[0], rows[3]]
    block = Block([], [])
    for row in rows:
        block.add(*row)
    folio.grid(block, (1, 4.4), Grid(rng.choice(("all", "rows", "outer")), "none"))
    for work in (*draft.course.works, final):
        draft.expect(work)
    for work in draft.course.works:
        draft.expect_session(work.date, optional=True)
    lost_days(draft, folio)
    topics_undated(draft, folio)
    rules(draft, folio, most=5)


def module_tasks_by_day(draft: Draft) -> None:
    """An online course: a heading a module with its seven days; its table of tasks names only the weekday they are due."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    night = dt.time(23, 59)
    weeks = taught_weeks(course)
    sundays = [first + dt.timedelta(6) for first in weeks]
    early = [first + dt.timedelta(rng.choice((2, 3))) for first in weeks]
    posts = parts("Discussion post", early[:-1:2], sample("homework", "Discussion posts", night))
    quizzes = parts("Module quiz", sundays[1:-1:3], sample("quiz", "Module quizzes", night))
    briefs = parts("Brief", sundays[2:-1:3], sample("paper", "Briefs", night))
    plan_day = sundays[len(weeks) // 2]
    outline = finish(sample("project", "Project", night), "Project outline", plan_day)
    report = finish(sample("project", "Project", night), "Project report", sundays[-1])
    plan(draft, [*posts, *quizzes, *briefs, outline, report], report)
    head(draft, folio, slots=(course.office_hours,))
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Modules", "Module tasks")))
    folio.para(
        f"The course has no meetings. A module runs from Monday to Sunday; a task is due at {voice.time(night)} on the weekday named in its row."
    )
    long = rng.random() < 0.5
    number = 0
    for first in course.weeks:
        last = first + dt.timedelta(6)
        week_days_optional(draft, first)
        span = voice.span(first, last)
        if first not in weeks:
            off = course.off_on(first)
            if off:
                draft.expect_off(off)
                folio.minor(f"{off.name} ({voice.span(off.first, off.last)}): no module")
            continue
        number += 1
        topic = course.subject.topics[number]
        folio.minor(f"Module {number} | {span} | {topic}", keep=True)
        _tasks(draft, folio, (first, last), long=long)
    rules(draft, folio)


def _tasks(draft: Draft, folio: Folio, span: tuple[dt.date, dt.date], *, long: bool) -> None:
    """A module's tasks: reading has no day, the rest a weekday."""
    block = Block.titled("Task", "Type", "By")
    block.add(f"Read {pages(draft)}", "preparation", "–")
    types = {"homework": "forum", "quiz": "quiz", "paper": "upload", "project": "upload"}
    for work in draft.course.works:
        if span[0] <= work.date <= span[1]:
            draft.expect(work)
            block.add(work.title, types[work.kind], f"{work.date:%A}" if long else f"{work.date:%a}")
    folio.grid(block, (3, 1.3, 1.2), Grid("rows", "bold"), share=0.9)


def field_trips(draft: Draft) -> None:
    """Paragraphs for trips on Saturdays, each with the Friday on which its report is due; a bare list of lectures."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(16)))
    fridays = free_dates(course, 4, since=2)
    usable = [
        day
        for day in fridays
        if not course.off_on(day - dt.timedelta(13)) and day + dt.timedelta(14) <= course.last
    ]
    due = spread(usable, 3)
    reports = parts("Trip report", due, replace(sample("paper", "Trip reports", hour)))
    exams = parts(rng.choice(("Midterm", "Map exam")), spread(free_days(course), 2), sample("exam", "Exams"))
    atlas = finish(sample("project", "Field atlas", hour), "Field atlas", fridays[-1])
    plan(draft, [*reports, *exams, atlas])
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Field trips", "Saturdays in the field")))
    places = rng.sample(_PLACES, k=3)
    for n, (work, place) in enumerate(zip(reports, places, strict=True), 1):
        trip = work.date - dt.timedelta(13)
        hours = voice.hours(dt.time(8, 30), dt.time(16, 30))
        folio.para(
            f"**Trip {n}: {place}.** {voice.sentence(trip)}, {hours}; meet at the loading dock. {work.title} is due {voice.sentence(work.date)}, {voice.time(hour)}."
        )
        draft.expect(work)
        draft.expect_event(f"Trip {n}: {place}", trip, optional=True)
        draft.expect_session(trip, optional=True)
    folio.para(
        f"The field atlas with all your maps and sections is due {voice.sentence(atlas.date)}, {voice.time(hour)}."
    )
    draft.expect(atlas)
    folio.heading(rng.choice(("Lectures", "List of lectures")))
    lines = []
    for entry in timeline(draft.course):
        text = class_entry(draft, replace(entry, works=tuple(w for w in entry.works if w.kind == "exam")))
        exam = any(work.kind == "exam" for work in entry.works)
        lines.append(f"{one_line(draft, entry.day)} – {f'**{text}**' if exam else text}")
    folio.rows(lines, indent=rng.choice((0, 14)))
    closing_exam(draft, folio)
    rules(draft, folio)


LIST_TEMPLATES = (
    Template("contents_leaders", contents_leaders, pool=LETTERS, voice=faculty, per_week=2),
    Template("books_as_headings", books_as_headings, pool=LETTERS, voice=faculty, per_week=2),
    Template("one_page_facts", one_page_facts, pool=BENCH, voice=faculty, per_week=3),
    Template("module_tasks_by_day", module_tasks_by_day, pool=TRADE, voice=faculty, calendar="fall"),
    Template("field_trips", field_trips, pool=_EARTH, voice=faculty, per_week=2, calendar="fall"),
)
