"""Layouts of the fifth set that are lists: notes in the outer margin, boxes a unit, evenings before, a learning site's weeks."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fifth.frame import (
    between,
    blank,
    day_of,
    expect_day,
    final_words,
    front,
    gone,
    policies,
    purpose,
    run_of,
    shares,
    to_read,
)
from tests.generator.fifth.paper import Folio, set_on
from tests.generator.fifth.voices import office
from tests.generator.fifth.words import AGENCY, ARTS, FORGE
from tests.generator.second.frame import plan, week_days_optional
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread, taught_weeks
from tests.generator.timeline import Entry, timeline

__all__ = ["LIST_TEMPLATES"]


def side_notes(draft: Draft) -> None:
    """A book's wide outer margin: beside the day's paragraph, small italics say what is due, or what to bring along."""
    folio = set_on(draft, lambda style: replace(style, family="Times", size=max(style.size, 10)))
    rng, course = draft.rng, draft.course
    exam = replace(blank("exam", "Midterm exam"), title="Midterm exam", date=spread(free_days(course), 3)[1])
    essays = run_of(draft, "paper", spread(free_days(course, [exam]), 3))
    checks = run_of(draft, "quiz", spread(free_days(course, [exam, *essays]), 3))
    plan(draft, [exam, *essays, *checks], share="Discussion")
    front(draft, folio)
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Our meetings", "Meetings and readings")))
    lead = rng.choice(("{} is due today.", "Due today: {}.", "Hand in {}."))
    idle = [
        "Bring the reader.",
        "The film is on reserve.",
        "No laptops today, please.",
        "Meet in the library.",
    ]
    rows = []
    for entry in timeline(draft.course):
        text, notes = expect_day(draft, entry), list[str]()
        day = f"**{day_of(draft, entry.day)}**"
        if entry.off:
            rows.append(([f"{day}  __{text}__"], notes))
            continue
        if any(work.kind == "exam" for work in entry.works):
            rows.append(([f"{day}  **{text}**"], ["Blue books are provided."]))
            continue
        for work in entry.works:
            said = (
                f"{work.title} in the first ten minutes." if work.kind == "quiz" else lead.format(work.title)
            )
            notes.append(said)
        if not notes and idle and rng.random() < 0.2:
            notes.append(idle.pop())
        rows.append(([f"{day}  {text}. {to_read(draft)}."], notes))
    for n in range(0, len(rows), 5):
        folio.side_notes(rows[n : n + 5], share=0.27)
    final_words(draft, folio)
    policies(draft, folio)


def evening_before(draft: Draft) -> None:
    """A seminar: questions are posted the evening before the meeting under which they stand; essays have their own day."""
    folio, rng, voice = set_on(draft), draft.rng, draft.voice
    course = draft.course
    eight = rng.choice((dt.time(20), dt.time(21)))
    days = [day for day in free_days(course) if not course.off_on(day - dt.timedelta(1))]
    held = spread(days, 6 if len(days) > 10 else 4)
    name = rng.choice(("Questions", "Response", "Posting"))
    posts = parts(
        name,
        [day - dt.timedelta(1) for day in held],
        replace(
            blank("homework", name if name == "Questions" else f"{name}s", eight),
            also=("paper", "project", "other", "reading"),
        ),
    )
    taken = [replace(posts[0], date=day) for day in held]
    rest = free_days(course, taken)
    essays = parts("Essay", [rest[len(rest) // 2], rest[-1]], blank("paper", "Essays"))
    plan(draft, [*posts, *essays], essays[-1], share="Seminar discussion")
    front(draft, folio)
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Seminar meetings", "Sessions")))
    folio.para(
        f"{posts[0].component} are uploaded by {voice.time(eight)} **on the evening before** the meeting under which they are listed. Essays are "
        "brought to the meeting."
    )
    numbered = rng.random() < 0.5
    number = 0
    for entry in timeline(draft.course):
        text = expect_day(draft, entry)
        if entry.off:
            folio.items([f"**{day_of(draft, entry.day)}** __{text}__"], gap=2)
            continue
        number += 1
        folio.items(
            [f"**{day_of(draft, entry.day)}** {text}"], mark=f"{number}." if numbered else None, gap=0
        )
        lines = [to_read(draft), to_read(draft)][: rng.choice((1, 2))]
        lines += [f"Bring {work.title}" for work in entry.works if work.kind == "paper"]
        eve = entry.day - dt.timedelta(1)
        lines += [
            f"{work.title} due the evening before, {voice.time(eight)}"
            for work in draft.course.works
            if work.kind == "homework" and work.date == eve
        ]
        folio.items(lines, level=2, gap=2)
    for work in draft.course.works:
        draft.expect(work)
    folio.para("There is no final examination in this seminar.")
    policies(draft, folio)


def unit_boxes(draft: Draft) -> None:
    """A box a unit under a shaded title with its span: class days on the left, what is due in the unit on the right."""
    folio, rng, voice = set_on(draft), draft.rng, draft.voice
    course = draft.course
    five = rng.choice((dt.time(17), dt.time(23, 59)))
    weeks = list(course.weeks)
    size = max(len(weeks) // 4, 2)
    starts = [weeks[n * size] for n in range(4)]
    spans = [
        (start, starts[n + 1] - dt.timedelta(3) if n < 3 else course.last) for n, start in enumerate(starts)
    ]
    tests, sheets = [], []
    for n, (start, end) in enumerate(spans, 1):
        days = [day for day in free_days(course) if start <= day <= end]
        tests.append(replace(blank("exam", "Unit tests"), title=f"Unit test {n}", date=days[-1]))
        picked = spread(days[:-1], 2) if len(days) > 4 else days[:1]
        sheets += [day + dt.timedelta(rng.choice((0, 1))) for day in picked]
    sheets = [day for day in sheets if day.weekday() < 5 and not course.off_on(day)]
    written = run_of(draft, "homework", sheets, five)
    plan(
        draft,
        [*tests, *written],
        share="Clicker questions",
    )
    front(draft, folio)
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Units", "Course units")))
    folio.para(f"{written[0].component}: upload by {voice.time(five)}. Unit tests are given in class.")
    shade = rng.choice(("#dfe7ef", "#e9e4d4", "#d8d8d8"))
    entries = timeline(draft.course)
    for n, (start, end) in enumerate(spans, 1):
        left = [_unit_line(draft, entry) for entry in entries if start <= entry.day <= end]
        works = between(draft.course, start, end)
        right = ["**Due in this unit**"]
        right += [f"- {work.title}, {day_of(draft, work.date)}" for work in works if work.handed_in]
        right += ["**Read**", to_read(draft)]
        title = f"Unit {n}. {course.subject.topics[6 * n - 5]}   ({voice.span(start, end)})"
        for work in works:
            draft.expect(work)
        folio.halves(title, left, right, shade=shade)
    final_words(draft, folio)
    policies(draft, folio)


def _unit_line(draft: Draft, entry: Entry) -> str:
    exam = next((work for work in entry.works if work.kind == "exam"), None)
    works = () if exam is None else (exam,)
    text = expect_day(draft, replace(entry, works=works))
    shown = f"**{text}**" if exam else f"__{text}__" if entry.off else text
    return f"- {day_of(draft, entry.day)}: {shown}"


def learning_site(draft: Draft) -> None:
    """A learning site's page: a heading a week, activities below, each with lines "Opened" and "Due" or "Closes"."""
    folio = set_on(draft, lambda style: replace(style, family="Helvetica", header=None))
    course = draft.course
    night = dt.time(23, 59)
    weeks = taught_weeks(course)
    sundays = [first + dt.timedelta(6) for first in weeks]
    checks = parts("Reading check", sundays[1:-1:2], blank("quiz", "Reading checks", night))
    memos = parts("Memo", sundays[2:-1:3], blank("homework", "Memos", night))
    brief = replace(
        blank("project", "Client project", night), title="Client brief", date=sundays[len(weeks) // 2]
    )
    report = replace(brief, title="Client report", date=sundays[-1])
    plan(draft, [*checks, *memos, brief, report], report, share="Forums")
    front(draft, folio, slots=(course.office_hours,))
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading("Course page")
    folio.para("This course is online and has no meetings. What is below is printed from the course page.")
    topics = iter(course.subject.topics)
    for first in course.weeks:
        _site_week(draft, folio, first, next(topics))
    policies(draft, folio)


def _site_week(draft: Draft, folio: Folio, first: dt.date, topic: str) -> None:
    course, last = draft.course, first + dt.timedelta(6)
    folio.minor(f"{first.day} {first:%B} - {last.day} {last:%B}", keep=True)
    week_days_optional(draft, first)
    off = course.off_on(first)
    if off and first not in taught_weeks(course):
        draft.expect_off(off)
        folio.para(f"{gone(draft, off)}", indent=12)
        return
    lines = [topic, f"File: Slides “{topic}”"]
    lines += [f"Page: {to_read(draft)}"] if draft.rng.random() < 0.4 else []
    folio.rows(lines, indent=12)
    for work in between(course, first, last):
        draft.expect(work)
        opened = first - dt.timedelta(draft.rng.choice((0, 7)))
        quiz = work.kind == "quiz"
        word = "Closes" if quiz else "Due"
        folio.rows(
            [
                f"**{'Quiz' if quiz else 'Assignment'}: {work.title}**",
                f"**Opened:** {opened:%A}, {opened.day} {opened:%B} {opened.year}, 12:00 AM",
                f"**{word}:** {work.date:%A}, {work.date.day} {work.date:%B} {work.date.year}, 11:59 PM",
            ],
            indent=24,
        )


def arrow_chains(draft: Draft) -> None:
    """Each large work is a chain of stages joined by arrows, a day behind each; classes are run in, a line a week."""
    folio, rng, voice = set_on(draft), draft.rng, draft.voice
    course = draft.course
    exams = parts("Test", spread(free_days(course), 2), blank("exam", "Tests"))
    days = spread(free_days(course, exams)[1:], 7)
    arrow = rng.choice((" -> ", " » ", " > ", " ==> "))
    chains = (
        ("Neighborhood study", "project", ("proposal", "field notes", "draft", "final version"), days[::2]),
        ("Review essay", "paper", ("draft", "final version"), days[1:5:2]),
    )
    works: list[Work] = []
    for name, kind, stages, when in chains:
        sample = blank(kind, name)  # type: ignore[arg-type]
        works += [
            replace(sample, title=f"{name} {stage}", date=day)
            for stage, day in zip(stages, when, strict=True)
        ]
    plan(draft, [*exams, *works], share="Reading journal")
    front(draft, folio)
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Major work", "Written work")))
    folio.para("Each stage is due in class on the day behind it.")
    for name, _, stages, when in chains:
        told = arrow.join(f"{stage} ({voice.sentence(day)})" for stage, day in zip(stages, when, strict=True))
        folio.para(f"**{name}:** {told}", hang=16)
    for work in works:
        draft.expect(work)
    folio.heading(rng.choice(("Classes and tests", "Calendar of classes")))
    entries = timeline(draft.course)
    for number, first in enumerate(course.weeks, 1):
        inside = [entry for entry in entries if 0 <= (entry.day - first).days < 7]
        shown = [_run_in(draft, entry) for entry in inside]
        if shown:
            folio.para(f"**Week {number}:** {' | '.join(shown)}", after=2, hang=16)
    final_words(draft, folio)
    policies(draft, folio)


def _run_in(draft: Draft, entry: Entry) -> str:
    exam = any(work.kind == "exam" for work in entry.works)
    works = tuple(work for work in entry.works if work.kind == "exam")
    text = expect_day(draft, replace(entry, works=works))
    shown = f"**{text}**" if exam else f"__{text}__" if entry.off else text
    return f"{entry.day.month}/{entry.day.day} {shown}"


LIST_TEMPLATES = (
    Template("side_notes", side_notes, pool=ARTS, voice=office, per_week=2),
    Template("evening_before", evening_before, pool=ARTS, voice=office),
    Template("unit_boxes", unit_boxes, pool=FORGE, voice=office, per_week=2),
    Template("learning_site", learning_site, pool=AGENCY, voice=office, calendar="fall"),
    Template("arrow_chains", arrow_chains, pool=ARTS, voice=office, per_week=2),
)
