"""Layouts of the sixth set in which the works have their days, and the classes few or none."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.weekday import WEEKDAYS
from tests.generator.course import Slot, Work
from tests.generator.draft import Draft
from tests.generator.second.frame import plan
from tests.generator.second.paper import Block, Grid
from tests.generator.second.voices import joined
from tests.generator.sixth.frame import (
    aim,
    class_entry,
    closing_exam,
    finish,
    free_dates,
    grade_table,
    head,
    lost_days,
    one_line,
    open_on,
    sample,
    topics_undated,
    weights,
    when_held,
)
from tests.generator.sixth.rules import rules
from tests.generator.sixth.voices import faculty
from tests.generator.sixth.words import BENCH, LETTERS, TRADE
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import timeline

__all__ = ["WORK_TEMPLATES"]

_ESSAYS = ("Character study", "Comparison essay", "Archive essay", "Review of a performance", "Argument")
_STEPS = ("Requirements", "Risk plan", "Prototype", "Field trial", "Handbook", "Cost estimate")


def stages_in_cell(draft: Draft) -> None:
    """A row a work; all its dates stand in one cell, line under line: proposal, draft, peer review, final version."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    names = rng.sample(_ESSAYS, k=2)
    days = spread(free_days(course), 6)
    shapes = (("Draft", "Peer review in class", "Final version"), ("Proposal", "Draft", "Final version"))
    works: list[Work] = []
    cells: list[tuple[str, str]] = []
    for name, stages, when in zip(names, shapes, (days[:3], days[3:]), strict=True):
        kept = sample("paper", name)
        works += [
            finish(kept, f"{name} {stage.lower()}", day)
            for stage, day in zip(stages, when, strict=True)
            if not stage.startswith("Peer")
        ]
        lines = [f"{stage}: {one_line(draft, day)}" for stage, day in zip(stages, when, strict=True)]
        cells.append((name, "\n".join(lines)))
    review = days[1]
    exam = finish(sample("exam", "Midterm"), "Midterm", spread(free_days(course, works), 3)[1])
    plan(draft, [*works, exam], share="Workshop notes")
    head(draft, folio)
    aim(draft, folio)
    folio.heading(rng.choice(("Written work", "Writing and its dates")))
    folio.para("Everything is handed in on paper, in class, on the day shown.")
    shares = dict(draft.course.weights)
    length = rng.random() < 0.5
    block = Block.titled("Essay", "Pages" if length else "Sources", "Dates", "Weight")
    for n, (name, told) in enumerate(cells):
        block.add(
            f"**{name}**", f"{3 + 2 * n}–{5 + 2 * n}" if length else str(n + 2), told, f"{shares[name]}%"
        )
    block.add("**Midterm**", "–", f"In class: {one_line(draft, exam.date)}", f"{shares['Midterm']}%")
    final = draft.course.final
    block.add(
        f"**{final.title}**",
        "–",
        f"{voice.sentence(final.date)}\n{when_held(draft, final)}",
        f"{shares[final.component]}%",
    )
    block.add("**Workshop notes**", "–", "all term", f"{shares['Workshop notes']}%")
    folio.grid(
        block, (2.4, 1, 3.4, 1), Grid(rng.choice(("all", "rows")), rng.choice(("grey", "bold", "dark")))
    )
    for work in (*works, exam, final):
        draft.expect(work)
    draft.expect_event(f"{names[0]} peer review", review, optional=True)
    grade_table(draft)
    lost_days(draft, folio)
    topics_undated(draft, folio)
    for day in (review, *(work.date for work in works)):
        draft.expect_session(day, optional=True)
    rules(draft, folio)


def score_ledger(draft: Draft) -> None:
    """A ledger to fill in: every work with its points, its day, and a blank for one's own score."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    start = course.lecture.start
    exams = parts(rng.choice(("Unit exam", "Midterm")), spread(free_days(course), 3), sample("exam", "Exams"))
    sets = parts(
        "Problem assignment",
        spread(free_days(course, exams), 5),
        sample("homework", "Problem assignments", start),
    )
    quizzes = parts(
        "Ten-minute quiz", spread(free_days(course, [*exams, *sets]), 3), sample("quiz", "Quizzes")
    )
    plan(draft, [*exams, *sets, *quizzes])
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    if rng.random() < 0.5:
        topics_undated(draft, folio)
    folio.heading(rng.choice(("Keep track of your scores", "Score sheet")))
    folio.para(
        f"Problem assignments are collected when class begins, at {voice.time(start)}; quizzes and exams are taken in class."
    )
    block = Block.titled("Work", "Date", "Possible", "My score")
    points = {"exam": 100, "homework": 20, "quiz": 10}
    works = sorted(draft.course.works, key=lambda work: (work.component, work.date))
    for work in works if rng.random() < 0.5 else draft.course.works:
        draft.expect(work)
        draft.expect_session(work.date, optional=True)
        block.add(work.title, voice.sentence(work.date), str(points[work.kind]), "." * 12)
    final = draft.course.final
    draft.expect(final)
    block.add(final.title, f"{voice.sentence(final.date)}, {when_held(draft, final)}", "150", "." * 12)
    folio.grid(
        block,
        (2.4, 3, 1, 1.2),
        Grid(rng.choice(("all", "rows", "outer")), rng.choice(("bold", "grey")), centred=(2,)),
    )
    lost_days(draft, folio)
    rules(draft, folio)


def milestone_codes(draft: Draft) -> None:
    """A project course: milestones with codes, the day each opens and is due, and its own weight; classes in a short list."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(18), dt.time(23, 59), dt.time(8)))
    days = spread(free_dates(course, rng.choice((2, 3, 4))), 5)
    names = [*rng.sample(_STEPS, k=4), "Final report"]
    stones = [
        finish(sample("project", f"M{n} {name}", hour), f"M{n} {name}", day)
        for n, (name, day) in enumerate(zip(names, days, strict=True), 1)
    ]
    test = finish(sample("exam", "Methods test"), "Methods test", spread(free_days(course, stones), 3)[1])
    plan(draft, [*stones, test], stones[-1], share="Team evaluation")
    head(draft, folio)
    aim(draft, folio)
    folio.heading(rng.choice(("Milestones", "Project plan and grading")))
    folio.para(
        f"Milestones are uploaded by {voice.time(hour)} on the due date. The methods test is in class on {voice.sentence(test.date)}."
    )
    shares = dict(draft.course.weights)
    block = Block.titled("Code", "Milestone", "Opens", "Due", "Weight")
    for n, (name, work) in enumerate(zip(names, stones, strict=True), 1):
        opens = work.date - dt.timedelta(rng.choice((8, 11, 12)))
        block.add(
            f"M{n}", name, one_line(draft, opens), one_line(draft, work.date), f"{shares[work.component]}%"
        )
        draft.expect(work)
    draft.expect(test)
    for name in ("Methods test", "Team evaluation"):
        block.add("–", name, "", "", f"{shares[name]}%")
    folio.grid(
        block, (0.7, 2.3, 1.9, 1.9, 0.9), Grid(rng.choice(("all", "booktabs")), rng.choice(("bold", "dark")))
    )
    grade_table(draft)
    folio.heading(rng.choice(("In class", "Class topics")))
    lines = []
    for entry in timeline(draft.course):
        text = class_entry(draft, replace(entry, works=tuple(w for w in entry.works if w.kind == "exam")))
        lines.append((one_line(draft, entry.day), text))
    folio.tabs(lines, (0.28, 0.72))
    folio.para("There is no final examination.")
    rules(draft, folio)


def exam_with_review(draft: Draft) -> None:
    """A row an exam with the day of its review session and of its return; homework by chapter in two columns."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    word = rng.choice(("Midterm", "Common exam", "Hour exam"))
    days = [day for day in free_days(course)[2:] if not course.off_on(day - dt.timedelta(1))]
    exams = parts(word, spread(days, 3), sample("exam", f"{word}s"))
    weekday = rng.choice((0, 2, 4))
    sets = parts("Homework", spread(free_dates(course, weekday, since=2), 6), sample("homework", "Homework"))
    plan(draft, [*exams, *sets], share="Recitation")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Exams", "Dates of exams")))
    block = Block.titled("", "Covers", "Review session", "Exam (in class)", "Papers returned")
    for n, work in enumerate(exams, 1):
        eve, back = work.date - dt.timedelta(1), work.date + dt.timedelta(7)
        draft.expect(work)
        draft.expect_event(f"Review session for {work.title}", eve, optional=True)
        draft.expect_event(f"{work.title} papers returned", back, optional=True)
        draft.expect_session(eve, optional=True)
        draft.expect_session(back, optional=True)
        shown = [one_line(draft, day) for day in (eve, work.date, back)]
        block.add(f"**{work.title}**", f"Chapters {4 * n - 3}–{4 * n}", *shown)
    folio.grid(
        block, (1.5, 1.5, 1.7, 1.8, 1.7), Grid(rng.choice(("all", "rows")), rng.choice(("grey", "bold")))
    )
    folio.para(
        f"Review sessions are from {voice.time(dt.time(19))} on the evening before the exam, in the same room."
    )
    closing_exam(draft, folio)
    folio.heading(rng.choice(("Homework", "Homework by chapter")))
    half = (len(sets) + 1) // 2
    lines = [
        f"{work.title} (Chapter {2 * n}): due {voice.sentence(work.date)}" for n, work in enumerate(sets, 1)
    ]
    folio.grid(Block([[lines[:half], lines[half:]]], []), (1, 1), Grid("none", "none", scale=1))
    for work in sets:
        draft.expect(work)
    lost_days(draft, folio)
    topics_undated(draft, folio)
    rules(draft, folio)


def lab_schedule_apart(draft: Draft) -> None:
    """The laboratory has its own table: the day of each experiment and, a week later, of its report; lectures by topic."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    weekday = next(n for n in (3, 2, 1, 4) if WEEKDAYS[n] not in course.lecture.days)
    hours = rng.choice(
        ((dt.time(13), dt.time(15, 50)), (dt.time(14, 30), dt.time(17, 15)), (dt.time(9), dt.time(11, 45)))
    )
    lab = Slot("lab", (WEEKDAYS[weekday],), *hours, rng.choice(draft.pool.rooms))
    draft.course = course = replace(course, others=(lab,))
    open_days = set(free_dates(course, weekday))
    days = [day for day in sorted(open_days) if day + dt.timedelta(7) in open_days][:8]
    experiments = spread(days, 5)
    reports = parts(
        "Lab report",
        [day + dt.timedelta(7) for day in experiments],
        replace(sample("lab", "Lab reports", lab.start), also=("homework", "paper", "project")),
    )
    exams = parts(
        rng.choice(("Lecture exam", "Midterm")), spread(free_days(course), 2), sample("exam", "Lecture exams")
    )
    plan(draft, [*reports, *exams], share="Notebook")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading("Lecture")
    told = joined(f"{work.title} on {voice.sentence(work.date)}" for work in exams)
    folio.para(f"There are two exams, both at the usual hour of lecture: {told}.")
    for work in exams:
        draft.expect(work)
    closing_exam(draft, folio)
    lost_days(draft, folio)
    folio.heading(rng.choice(("Laboratory", "Laboratory schedule")))
    folio.para(
        f"Hand in the report at the beginning of lab ({voice.time(lab.start)}), a week after the experiment."
    )
    block = Block.titled("No.", "Experiment", "Done on", "Report due")
    for n, (day, work) in enumerate(zip(experiments, reports, strict=True), 1):
        draft.expect(work)
        draft.expect_event(f"Lab {n}", day, kind="lab", optional=True)
        draft.expect_session(day, optional=True)
        draft.expect_session(work.date, optional=True)
        block.add(str(n), rng.choice(course.subject.topics), one_line(draft, day), one_line(draft, work.date))
    folio.grid(
        block,
        (0.6, 2.8, 1.9, 1.9),
        Grid(rng.choice(("all", "booktabs")), rng.choice(("bold", "grey")), centred=(0,)),
    )
    topics_undated(draft, folio)
    rules(draft, folio)


def one_paragraph_grade(draft: Draft) -> None:
    """All work in one long paragraph on the grade, shares and days in parentheses; a list of weeks says only topics."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    tests = parts("Test", spread(free_days(course), 2), sample("exam", "Tests"))
    days = spread(free_days(course, tests)[2:], 3)
    essay = sample("paper", "Research essay")
    stages = [
        finish(essay, f"Research essay {name}", day)
        for name, day in zip(("prospectus", "draft", "final version"), days, strict=True)
    ]
    notes = parts("Brief", spread(free_days(course, [*tests, *stages]), 3), sample("homework", "Briefs"))
    plan(draft, [*tests, *stages, *notes], share="Discussion")
    head(draft, folio)
    aim(draft, folio)
    folio.heading(rng.choice(("Requirements", "Requirements and grade")))
    shares = dict(draft.course.weights)
    final = draft.course.final
    one, two = (voice.sentence(work.date) for work in tests)
    first, second, third = (voice.sentence(work.date) for work in stages)
    briefs = joined(f"Brief {n} on {voice.sentence(work.date)}" for n, work in enumerate(notes, 1))
    lead = rng.choice(("Your grade rests on five things:", "What counts:"))
    folio.para(
        f"{lead} two tests in class, which make up {shares['Tests']}% together (Test 1 on {one}, Test 2 on {two}); a research essay "
        f"({shares['Research essay']}%), of which the prospectus is due {first}, a full draft {second}, and the final version {third}; three briefs of a page each "
        f"({shares['Briefs']}%), collected in class, {briefs}; discussion ({shares['Discussion']}%); and the {final.title.lower()} "
        f"({shares[final.component]}%), which is given {voice.sentence(final.date)}, {when_held(draft, final)}."
    )
    for work in (*draft.course.works, final):
        draft.expect(work)
    for work in draft.course.works:
        draft.expect_session(work.date, optional=True)
    grade_table(draft)
    lost_days(draft, folio)
    topics_undated(draft, folio)
    rules(draft, folio)


WORK_TEMPLATES = (
    Template("stages_in_cell", stages_in_cell, pool=LETTERS, voice=faculty, per_week=2),
    Template("score_ledger", score_ledger, pool=BENCH, voice=faculty, per_week=3),
    Template(
        "milestone_codes",
        milestone_codes,
        pool=TRADE,
        voice=faculty,
        per_week=2,
        calendar="fall",
        landscape=True,
    ),
    Template("exam_with_review", exam_with_review, pool=BENCH, voice=faculty, per_week=3),
    Template("lab_schedule_apart", lab_schedule_apart, pool=BENCH, voice=faculty, per_week=2),
    Template("one_paragraph_grade", one_paragraph_grade, pool=LETTERS, voice=faculty, per_week=2),
)
