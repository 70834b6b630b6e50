"""Layouts of the fifth set in which the works stand apart from the class days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fifth.frame import (
    blank,
    day_of,
    final_words,
    front,
    lost_in,
    policies,
    purpose,
    run_of,
    shares,
    span_hours,
    to_read,
)
from tests.generator.fifth.paper import Folio, set_on
from tests.generator.fifth.voices import office, short
from tests.generator.fifth.words import AGENCY, ARTS, FORGE
from tests.generator.second.frame import plan, week_days_optional
from tests.generator.second.paper import Block, Grid
from tests.generator.second.voices import joined
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread, taught_weeks

__all__ = ["WORK_TEMPLATES", "topics_by_fortnight"]

_DOCUMENTS = (
    "Team contract",
    "Requirements document",
    "Test plan",
    "User guide",
    "Risk register",
    "Poster file",
    "Budget",
)
_THEMES = ("Close reading", "Comparison", "Sources", "Field report", "Review essay", "Position paper")
_STAGES = (
    ("Topic", "topic", "other"),
    ("Draft to partner", "draft", "paper"),
    ("Comments to partner", "comments", "other"),
    ("Final version", "final version", "paper"),
)


def topics_by_fortnight(draft: Draft, folio: Folio) -> None:
    """What is read in which weeks, by number, without a date."""
    folio.heading(draft.rng.choice(("Topics", "Content", "What we read")))
    topics, last = draft.course.subject.topics, len(draft.course.weeks)
    for n in range(1, last, 2):
        weeks = f"Weeks {n} and {n + 1}" if n < last else f"Week {n}"
        folio.para(f"**{weeks}:** {joined(topics[n - 1 : n + 1])}. {to_read(draft)}.", after=2)


def deliverable_matrix(draft: Draft) -> None:
    """Landscape, as teams plan: a row a deliverable, a column for every Friday, and an X in the week in which it is due."""
    folio = set_on(draft, lambda style: replace(style, size=9, margin=46))
    rng, voice, course = draft.rng, draft.voice, draft.course
    five = rng.choice((dt.time(17), dt.time(16, 30)))
    fridays = [first + dt.timedelta(4) for first in taught_weeks(course)]
    fridays = [day for day in fridays if not course.off_on(day) and day <= course.last]
    names = rng.sample(_DOCUMENTS, k=4)
    sample = blank("project", "Deliverables", five)
    papers = [
        replace(sample, title=name, date=day)
        for name, day in zip(names, spread(fridays[1:-1], 4), strict=True)
    ]
    status = [
        replace(blank("homework", "Status reports", five), title="Status report", date=day)
        for day in fridays[2:-1:3]
    ]
    report = replace(sample, title="Final report", date=fridays[-1])
    talks = [
        Work(f"Design review {n}", "presentation", day, "Design reviews", also=("project", "other"))
        for n, day in enumerate(spread(free_days(course), 2), 1)
    ]
    plan(draft, [*papers, *status, report, *talks], report)
    front(draft, folio)
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Deliverables", "What is due when")))
    folio.para(
        f"Every deliverable is uploaded by {voice.time(five)} on a Friday. In the chart an X marks the Friday on which it is due; reports "
        "with several marks are due on each of these days."
    )
    dates = [f"{day.month}/{day.day}" for day in fridays]
    block = Block.titled("Friday:", *dates) if rng.random() < 0.5 else Block.titled("", *dates)
    rows = [("Status report", status), *((work.title, [work]) for work in papers), ("Final report", [report])]
    for name, works in rows:
        due = {work.date for work in works}
        block.add(name, *("X" if day in due else "" for day in fridays))
        if rng.random() < 0.5:
            block.shade(0, "#eeeeee")
    look = Grid("all", rng.choice(("grey", "bold")), centred=tuple(range(1, len(dates) + 1)), scale=0.88)
    folio.grid(block, [2.6] + [0.85] * len(dates), look)
    said = " and ".join(f"{work.title.lower()} on {voice.sentence(work.date)}" for work in talks)
    folio.para(f"Two design reviews are held in class: {said}.")
    for work in (*status, *papers, report, *talks):
        draft.expect(work)
    for day, off in lost_in(draft, course.first, course.last):
        folio.para(f"No class on {voice.sentence(day)} ({off.name}).", after=1)
    topics_by_fortnight(draft, folio)
    policies(draft, folio)


def stages_down(draft: Draft) -> None:
    """A column a paper, a row a stage: topic, draft to a partner, comments back, final version; pages and shares between."""
    folio, rng, voice = set_on(draft), draft.rng, draft.voice
    course, nine = draft.course, rng.choice((dt.time(21), dt.time(20, 30)))
    number = 3 if len(taught_weeks(course)) > 8 else 2
    themes = rng.sample(_THEMES, k=number)
    days = spread(free_days(course)[1:], 4 * number)
    works = [
        replace(
            blank(kind, f"Paper {n + 1}", nine),  # type: ignore[arg-type]
            title=f"Paper {n + 1} {stage}",
            date=days[4 * n + k],
        )
        for n in range(number)
        for k, (_, stage, kind) in enumerate(_STAGES)
    ]
    plan(draft, works, share="Partner work")
    front(draft, folio)
    purpose(draft, folio)
    folio.heading(rng.choice(("The papers", "Papers and their stages")))
    folio.para(
        f"All stages are uploaded by {voice.time(nine)} on the day shown. A stage that is skipped costs five points."
    )
    block = Block.titled("", *(f"Paper {n + 1}: {theme}" for n, theme in enumerate(themes)))
    weights = dict(draft.course.weights)
    block.add("**Share of grade**", *(f"{weights[f'Paper {n + 1}']}%" for n in range(number)))
    block.add("**Pages**", *(f"{3 + n}-{4 + n}" for n in range(number)))
    for k, (label, _, _) in enumerate(_STAGES):
        block.add(f"**{label}**", *(voice.date(works[4 * n + k].date) for n in range(number)))
    look = Grid(rng.choice(("all", "rows")), rng.choice(("grey", "bold", "dark")))
    folio.grid(block, [1.8] + [1.8] * number, look, share=rng.choice((0.9, 1)))
    for work in works:
        draft.expect(work)
    rest = [name for name in weights if not name.startswith("Paper ")]
    folio.para(f"The remainder: {joined(f'{name.lower()} ({weights[name]}%)' for name in rest)}.")
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in weights.items()]
    final_words(draft, folio)
    folio.heading(rng.choice(("Week by week", "Reading by week")))
    for first, topic in zip(course.weeks, course.subject.topics, strict=False):
        week_days_optional(draft, first, topic)
        lost = [
            f"no class {day_of(draft, day)}, {off.name}"
            for day, off in lost_in(draft, first, first + dt.timedelta(6))
        ]
        text = topic if first in taught_weeks(course) else ""
        folio.para(
            f"Week of {first:%B} {first.day}: {'; '.join([text, *lost] if text else lost)}",
            after=1,
            hang=14,
        )
    policies(draft, folio)


def late_dates(draft: Draft) -> None:
    """As a grading site lists them: released, due, and until when late work is taken; each with its hour."""
    folio, rng, voice = set_on(draft), draft.rng, draft.voice
    course, night = draft.course, dt.time(23, 59)
    weekday = rng.choice((1, 3, 4))
    days = [
        day for first in taught_weeks(course)[1:-1] if not course.off_on(day := first + dt.timedelta(weekday))
    ]
    sheets = parts("Homework", spread(days, 6 if len(days) > 8 else 4), blank("homework", "Homework", night))
    exams = parts("Midterm", spread(free_days(course, sheets), 2), blank("exam", "Midterms"))
    plan(draft, [*sheets, *exams])
    front(draft, folio)
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Homework on the grading site", "Homework")))
    folio.para(
        "Homework is due at the time in the third column. Up to the last column it is still taken, with a quarter of the points off."
    )
    block = Block.titled("Name", "Released", "Due", "Late until", "Points")
    two_lines = rng.random() < 0.5

    def stamp(day: dt.date, hour: str) -> str:
        return f"{short(day)} {day.day:02d}{chr(10) if two_lines else ' '}at {hour}"

    for work in sheets:
        draft.expect(work)
        late = work.date + dt.timedelta(2)
        draft.expect_event(f"{work.title} late", late, optional=True)
        block.add(
            f"{work.title}: {rng.choice(course.subject.topics)}",
            stamp(work.date - dt.timedelta(8), "9:00AM"),
            stamp(work.date, "11:59PM"),
            stamp(late, "11:59PM"),
            str(rng.choice((20, 40, 50))),
        )
    folio.grid(block, (2.8, 1.7, 1.7, 1.7, 0.8), Grid(rng.choice(("rows", "booktabs")), "bold"))
    folio.heading("Exams")
    told = [f"{work.title} on {voice.sentence(work.date)}" for work in exams]
    folio.para(f"{joined(told)}, both in class. Bring one sheet of notes (8.5 x 11).")
    for work in exams:
        draft.expect(work)
    final_words(draft, folio)
    topics_by_fortnight(draft, folio)
    policies(draft, folio)


def months_abreast(draft: Draft) -> None:
    """The months stand side by side, three to a band; in each the days on which something is due, one below the other."""
    folio, rng, voice = set_on(draft), draft.rng, draft.voice
    course = draft.course
    start = course.lecture.start
    exams = run_of(draft, "exam", spread(free_days(course), 3))
    notes = run_of(draft, rng.choice(("homework", "paper")), spread(free_days(course, exams), 5), start)
    study = replace(
        blank("project", "Neighborhood study", start),
        title="Neighborhood study",
        date=free_days(course, [*exams, *notes])[-1],
    )
    outline = replace(study, title="Study outline", date=spread(free_days(course, [*exams, *notes]), 3)[1])
    plan(draft, [*exams, *notes, outline, study])
    front(draft, folio)
    purpose(draft, folio)
    shares(draft, folio)
    if rng.random() < 0.5:
        topics_by_fortnight(draft, folio)
    folio.heading(rng.choice(("For your refrigerator", "The term at a glance")))
    folio.para(
        f"{notes[0].component}, outline and study are handed in at the start of class, {voice.time(start)}; "
        f"{exams[0].component.lower()} take the whole hour. The "
        "final has its own line below."
    )
    _bands(draft, folio)
    final_words(draft, folio)
    policies(draft, folio)


def _bands(draft: Draft, folio: Folio) -> None:
    """Three months to a row of the table."""
    course, rng = draft.course, draft.rng
    letter = rng.choice((("M", "Tu", "W", "Th", "F"), ("Mon", "Tue", "Wed", "Thu", "Fri")))
    lines: dict[tuple[int, int], list[str]] = {}
    for day in course.class_days:
        shown = lines.setdefault((day.year, day.month), [])
        off, label = course.off_on(day), f"{letter[day.weekday()]} **{day.day}**"
        if off:
            draft.expect_off(off, day)
            shown.append(f"{label}  __{off.name}, no class__")
        for work in course.due_on(day):
            draft.expect(work)
            shown.append(f"{label}  {work.title}")
    months = sorted(lines)
    look = Grid(rng.choice(("all", "columns", "none")), rng.choice(("grey", "bold", "dark")))
    for n in range(0, len(months), 3):
        band = months[n : n + 3]
        names = [f"{dt.date(year, month, 1):%B %Y}" for year, month in band]
        block = Block.titled(*names, *[""] * (3 - len(band)))
        block.add(*("\n".join(lines[month]) for month in band), *[""] * (3 - len(band)))
        folio.grid(block, (1, 1, 1), look)


def sprints(draft: Draft) -> None:
    """A team course in sprints: a table of their spans and reviews; what is due after each stands in a sentence with dates."""
    folio, rng, voice = set_on(draft), draft.rng, draft.voice
    course, nine = draft.course, dt.time(9)
    weeks = [first for first in taught_weeks(course)[1:] if not course.off_on(first)]
    number = 4 if len(weeks) > 9 else 3
    size = len(weeks) // number
    units = [weeks[n * size : (n + 1) * size] for n in range(number)]
    reviews, memos = [], []
    for n, unit in enumerate(units, 1):
        days = [day for day in free_days(course) if unit[0] <= day < unit[-1] + dt.timedelta(5)]
        reviews.append(
            Work(f"Sprint {n} review", "presentation", days[-1], "Sprint reviews", also=("project", "other"))
        )
        monday = unit[-1] + dt.timedelta(7)
        memos.append(
            replace(
                blank("homework", "Retrospectives", nine),
                title=f"Retrospective {n}",
                date=monday if not course.off_on(monday) else monday + dt.timedelta(7),
            )
        )
    exam = replace(blank("exam", "Midterm"), title="Midterm", date=spread(free_days(course, reviews), 3)[1])
    plan(draft, [*reviews, *memos, exam], share="Peer evaluation")
    front(draft, folio)
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Sprints", "Project calendar")))
    block = Block.titled("Sprint", "Dates", "Focus", "Review (in class)")
    for n, (unit, review) in enumerate(zip(units, reviews, strict=True), 1):
        draft.expect(review)
        dates = voice.span(unit[0], unit[-1] + dt.timedelta(4))
        block.add(str(n), dates, course.subject.topics[3 * n], voice.date(review.date))
        for first in unit:
            week_days_optional(draft, first)
    look = Grid(rng.choice(("all", "booktabs")), rng.choice(("bold", "dark")), centred=(0,))
    folio.grid(block, (0.7, 2.4, 2.2, 1.8), look)
    told = [f"{work.title} is due {voice.sentence(work.date)}" for work in memos]
    folio.para(f"A retrospective of two pages follows each sprint, by {voice.time(nine)}: {'; '.join(told)}.")
    for work in (*memos, exam):
        draft.expect(work)
    folio.para(f"The midterm is held in class on {voice.sentence(exam.date)}. It covers what came before.")
    _off_sentence(draft, folio)
    final = draft.course.final
    folio.para(f"{final.title}: {voice.sentence(final.date)}, {span_hours(draft, final)}.")
    draft.expect(final)
    topics_by_fortnight(draft, folio)
    policies(draft, folio)


def _off_sentence(draft: Draft, folio: Folio) -> None:
    """All days off in one sentence."""
    days: Sequence[str] = [
        f"{draft.voice.sentence(day)} ({off.name})"
        for day, off in lost_in(draft, draft.course.first, draft.course.last)
    ]
    if days:
        folio.para(f"There is no class on {joined(days)}.")


WORK_TEMPLATES = (
    Template("deliverable_matrix", deliverable_matrix, pool=AGENCY, voice=office, landscape=True),
    Template("stages_down", stages_down, pool=ARTS, voice=office, per_week=2),
    Template("late_dates", late_dates, pool=FORGE, voice=office),
    Template("months_abreast", months_abreast, pool=ARTS, voice=office, per_week=2),
    Template("sprints", sprints, pool=FORGE, voice=office, per_week=2),
)
