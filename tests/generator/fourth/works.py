"""Layouts of the fourth set in which each piece of work has its own place, with its dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fourth.frame import (
    NEVER,
    aims,
    closed,
    days_out,
    final_note,
    hours_of,
    rules,
    show_class,
    top,
    weigh_up,
)
from tests.generator.fourth.paper import Leaf, lay
from tests.generator.fourth.voices import campus
from tests.generator.fourth.words import LETTERS, NUMBERS, WRITING
from tests.generator.second.frame import plan, week_days_optional
from tests.generator.second.paper import Block, Grid
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread, taught_weeks
from tests.generator.timeline import timeline

__all__ = ["WORK_TEMPLATES"]

_WRITTEN: tuple[ItemKind, ...] = ("homework", "project", "other")
_ESSAYS = ("Literacy narrative", "Profile of a place", "Rhetorical analysis", "Research argument", "Op-ed")
_TASKS = (
    "Oral history",
    "Archive report",
    "Annotated map",
    "Exhibit label",
    "Podcast script",
    "Object biography",
)


def staged_essays(draft: Draft) -> None:
    """A writing course: a row an essay with a day for the proposal, the draft and the final version; weeks say no dates."""
    leaf, rng, voice = lay(draft), draft.rng, draft.voice
    course, five = draft.course, dt.time(17)
    names = rng.sample(_ESSAYS, k=3)
    days = spread(free_days(course)[1:], 9)
    works = [
        Work(f"{name} {stage}", "paper", days[3 * n + k], name, five, also=_WRITTEN)
        for n, name in enumerate(names)
        for k, stage in enumerate(("proposal", "draft", "final version"))
    ]
    folder = replace(
        course.final,
        title="Portfolio",
        kind="project",
        component="Portfolio",
        time=dt.time(12),
        end_time=None,
        also=("paper", "homework", "other"),
    )
    plan(draft, works, folder, share="Workshop participation")
    top(draft, leaf)
    aims(draft, leaf)
    weigh_up(draft, leaf)
    leaf.heading("The essays")
    leaf.para(
        f"Proposals, drafts and final versions are uploaded by {voice.time(five)} on the day in the table. A final version without "
        "a draft is not read."
    )
    block = Block.titled("Essay", "Pages", "Proposal", "Draft", "Final version")
    if rng.random() < 0.5:
        block = Block(
            [
                ["", "", "Due dates", "", ""],
                ["**Essay**", "**Pages**", "**Proposal**", "**Draft**", "**Final version**"],
            ],
            [("SPAN", (2, 0), (4, 0))],
        )
    for n, name in enumerate(names):
        dates = [voice.date(work.date) for work in works[3 * n : 3 * n + 3]]
        block.add(f"{n + 1}. {name}", f"{3 + n}–{4 + n}", *dates)
    leaf.grid(
        block, (2.6, 0.8, 1.7, 1.7, 1.7), Grid(rng.choice(("all", "rows")), rng.choice(("grey", "bold")))
    )
    leaf.para(
        f"**Portfolio.** All final versions, revised once more, with a cover letter: {voice.sentence(folder.date)}, "
        f"{voice.time(dt.time(12))}. There is no final examination."
    )
    for work in (*works, folder):
        draft.expect(work)
    _weeks_by_number(draft, leaf)
    rules(draft, leaf)


def _weeks_by_number(draft: Draft, leaf: Leaf) -> None:
    """What the weeks are about, without a date."""
    leaf.heading(draft.rng.choice(("Sequence of topics", "Units")))
    topics = draft.course.subject.topics
    size = draft.rng.choice((2, 3))
    shown = [
        (f"**Weeks {n + 1}–{n + size}**", ", ".join(topics[2 * n : 2 * n + 2 * size]))
        for n in range(0, min(12, len(draft.course.weeks) - size + 1), size)
    ]
    leaf.tabs(shown, (0.2, 0.8))


def merged_categories(draft: Draft) -> None:
    """Word: the categories of the grade span the rows of their works, each with its day; nothing else is dated."""
    leaf, rng = lay(draft), draft.rng
    course = draft.course
    night = rng.choice((dt.time(23, 59), dt.time(17)))
    exams = parts("Hour exam", spread(free_days(course), 2), Work("", "exam", NEVER, "Exams"))
    thursdays = [
        day for first in taught_weeks(course)[1:-1] if not course.off_on(day := first + dt.timedelta(3))
    ]
    sets = parts("Written set", spread(thursdays, 5), Work("", "homework", NEVER, "Written sets", night))
    report = Work(
        "Modeling report",
        "project",
        thursdays[-1] + dt.timedelta(1),
        "Modeling project",
        night,
        also=("paper", "homework", "other"),
    )
    outline = replace(report, title="Modeling proposal", date=thursdays[len(thursdays) // 2])
    plan(
        draft,
        [*exams, *sets, outline, report],
        replace(course.final, component="Exams"),
        share="Board problems",
    )
    top(draft, leaf)
    aims(draft, leaf)
    leaf.heading(rng.choice(("Assessment and dates", "Graded work")))
    lead = rng.random() < 0.5
    block = Block.titled(
        *(("Category", "Item", "Date") if lead else ("Item", "Date", "Category and share of grade"))
    )
    for name, weight in draft.course.weights:
        rows = _category(draft, name)
        for n, (item, when) in enumerate(rows):
            label = f"**{name}**\n{weight}%" if not n else ""
            block.add(*((label, item, when) if lead else (item, when, label)))
        block.down(0 if lead else 2, len(rows))
    leaf.grid(block, (2, 2.4, 3) if lead else (2.4, 3, 2), Grid("all", rng.choice(("grey", "dark", "bold"))))
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]
    leaf.para("The cut for an A is 90, for a B 80, for a C 68. Hour exams are held in class, without notes.")
    _weeks_by_number(draft, leaf)
    rules(draft, leaf)


def _category(draft: Draft, name: str) -> list[tuple[str, str]]:
    voice, rows = draft.voice, []
    for work in (*draft.course.works, draft.course.final):
        if work.component == name:
            draft.expect(work)
            hours = hours_of(draft, work) or (voice.time(work.time) if work.time else "")
            rows.append((work.title, f"{voice.sentence(work.date)}{f', {hours}' if hours else ''}"))
    return rows or [("At the board, any day", "all term")]


def assignment_forms(draft: Draft) -> None:
    """Word: a small form for every assignment with released, due and returned; the class days stand in a list apart."""
    leaf, rng, voice = lay(draft), draft.rng, draft.voice
    course, six = draft.course, dt.time(18)
    names = rng.sample(_TASKS, k=4)
    days = [day + dt.timedelta(rng.choice((0, 1))) for day in spread(free_days(course)[2:], 4)]
    works = [
        Work(name, "project", day, name, six, also=("paper", "homework", "other"))
        for name, day in zip(names, days, strict=True)
    ]
    plan(draft, works, share="Attendance")
    top(draft, leaf)
    aims(draft, leaf)
    shares = dict(draft.course.weights)
    leaf.heading("Assignments")
    short = rng.random() < 0.5
    for n, work in enumerate(works, 1):
        released, back = work.date - dt.timedelta(14), work.date + dt.timedelta(10)
        rows = [
            ("Weight", f"{shares[work.component]}%"),
            ("Released", voice.date(released)),
            ("Due", f"{voice.sentence(work.date)}, {voice.time(six)}"),
            ("Feedback by", voice.date(back)),
            (
                "What to do",
                f"About {rng.choice((600, 800, 1200))} words; start from the class on “{draft.course.subject.topics[5 * n]}”.",
            ),
        ]
        leaf.form(f"Assignment {n}: {work.title}", rows[:3] + rows[4:] if short else rows)
        draft.expect(work)
    final = draft.course.final
    leaf.para(
        f"Besides these: attendance ({shares['Attendance']}%) and the {final.title.lower()} ({shares[final.component]}%)."
    )
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in shares.items()]
    leaf.heading("Classes")
    lines = []
    for entry in timeline(draft.course):
        text = show_class(draft, replace(entry, works=()))
        lines.append((voice.date(entry.day), f"__{text}__" if entry.off else text))
    leaf.tabs(lines, (0.2, 0.8))
    final_note(draft, leaf)
    rules(draft, leaf)


def testing_windows(draft: Draft) -> None:
    """Exams are taken in a testing center within a window of days; homework in a lying table, numbers over dates."""
    leaf, rng, voice = lay(draft), draft.rng, draft.voice
    course = draft.course
    night = dt.time(23, 59)
    weeks = taught_weeks(course)
    wednesdays = [first + dt.timedelta(2) for first in weeks]
    picked = spread(range_free(draft, wednesdays[2:-1]), 3)
    last_days = [day + dt.timedelta(2) for day in picked]
    exams = parts("Exam", last_days, Work("", "exam", NEVER, "Exams"))
    tuesdays = [day for first in weeks[1:] if not course.off_on(day := first + dt.timedelta(1))]
    sets = parts(
        "HW", spread(tuesdays, 8 if len(tuesdays) > 8 else 5), Work("", "homework", NEVER, "Homework", night)
    )
    plan(draft, [*exams, *sets])
    top(draft, leaf)
    aims(draft, leaf)
    weigh_up(draft, leaf)
    leaf.heading("Homework")
    leaf.para(f"Homework (HW) is submitted online and closes at {voice.time(night)} on the day shown.")
    _lying_tables(draft, leaf, sets)
    leaf.heading("Examinations")
    leaf.para(
        "Midterm exams are given in the Testing Center during the days below, at whatever hour suits you; on the last day no test is "
        "handed out after 7 p.m. The center is closed on Sundays."
    )
    block = Block.titled("", "Opens", "Last day", "Sections")
    for n, (work, first) in enumerate(zip(exams, picked, strict=True), 1):
        block.add(work.title, voice.date(first), voice.date(work.date), f"{n}.1–{n}.{rng.randint(6, 9)}")
        draft.expect(work)
        draft.truth["items"][-1] |= {"or": [first.isoformat()]}
        draft.expect_event(f"{work.title} opens", first, optional=True)
        for k in range(3):
            draft.expect_session(first + dt.timedelta(k), optional=True)
    leaf.grid(block, (1.2, 2, 2, 1.4), Grid(rng.choice(("booktabs", "all", "rows")), "bold"), share=0.85)
    final_note(draft, leaf)
    leaf.heading("Sections of the book, by week")
    table = Block.titled("Week of", "We cover")
    for first, topic in zip(course.weeks, draft.course.subject.topics, strict=False):
        lost = [f"{day:%a}, {day:%b} {day.day}: {closed(draft, off)}" for day, off in days_out(draft, first)]
        table.add(f"{first:%b} {first.day}", "\n".join([topic] * (first in weeks) + lost))
        week_days_optional(draft, first, topic)
    leaf.grid(table, (1, 4), Grid("rows", "bold"), share=0.8)
    rules(draft, leaf)


def range_free(draft: Draft, days: Sequence[dt.date]) -> list[dt.date]:
    """Those after which three days are open."""
    return [day for day in days if not any(draft.course.off_on(day + dt.timedelta(n)) for n in range(3))]


def _lying_tables(draft: Draft, leaf: Leaf, sets: Sequence[Work]) -> None:
    """Numbers in a row, dates in the row below."""
    rng = draft.rng
    size = 4 if len(sets) > 5 else 5
    for start in range(0, len(sets), size):
        some = sets[start : start + size]
        block = Block.titled("HW", *(work.title.split()[-1] for work in some))
        block.add("**Due**", *(f"{work.date:%a} {work.date.month}/{work.date.day}" for work in some))
        block.add("**Section**", *(f"{start + n}.{rng.randint(1, 8)}" for n in range(1, len(some) + 1)))
        leaf.grid(
            block, [0.8] + [1] * len(some), Grid("all", "grey", centred=tuple(range(1, size + 1)), scale=0.9)
        )
    for work in sets:
        draft.expect(work)


WORK_TEMPLATES = (
    Template("staged_essays", staged_essays, pool=WRITING, voice=campus, per_week=2),
    Template("merged_categories", merged_categories, pool=NUMBERS, voice=campus),
    Template("assignment_forms", assignment_forms, pool=LETTERS, voice=campus),
    Template("testing_windows", testing_windows, pool=NUMBERS, voice=campus),
)
