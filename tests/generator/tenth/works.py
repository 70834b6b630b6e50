"""Layouts of the tenth set in which the work, not the class day, is what the page is about: modules, projects, paragraphs, sidebars."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.weekday import WEEKDAYS
from tests.generator.course import Slot
from tests.generator.draft import Draft
from tests.generator.eighth.frame import expect_all
from tests.generator.ninth.voices import office
from tests.generator.second.frame import plan
from tests.generator.second.voices import joined
from tests.generator.seventh.frame import close
from tests.generator.sixth.frame import (
    aim,
    finish,
    free_dates,
    grade_table,
    lost_days,
    pages,
    sample,
    topics_undated,
    when_held,
)
from tests.generator.sixth.rules import rules_told
from tests.generator.template import Template
from tests.generator.tenth.frame import front, opening, small_print
from tests.generator.tenth.paper import open_page
from tests.generator.tenth.voices import platform
from tests.generator.tenth.words import BUILD, CELLS, MIND, PENDULUM, SKETCH
from tests.generator.third.frame import free_days, parts, spread, taught_weeks

__all__ = ["WORK_TEMPLATES"]


def site_modules(draft: Draft) -> None:
    """A learning platform's modules: an item's name, below it in small grey "Sep 14 | 10 pts"; pages have no line below."""
    page, rng, voice, course = open_page(draft), draft.rng, draft.voice, draft.course
    night = rng.choice((dt.time(23, 59), dt.time(22)))
    taught = taught_weeks(course)
    pairs = list(zip(taught[::2], taught[1::2], strict=False))
    topics = course.subject.topics
    about = [(topics[3 * n], topics[3 * n + 1], topics[3 * n + 2]) for n in range(len(pairs))]
    talk, check = rng.choice((("Discussion", "Quiz"), ("Forum", "Knowledge Check")))
    talks = [
        finish(sample("homework", f"{talk}s", night), f"{talk}: {names[1]}", second + dt.timedelta(3))
        for names, (_, second) in zip(about, pairs, strict=True)
    ]
    quizzes = [
        finish(
            sample("quiz", "Quizzes" if check == "Quiz" else f"{check}s", night),
            f"{check}: {names[0]} and {names[2]}",
            second + dt.timedelta(6),
        )
        for names, (_, second) in zip(about, pairs, strict=True)
    ]
    papers = [
        finish(sample("paper", "Papers", night), title, pairs[n][0] + dt.timedelta(6))
        for n, title in zip((1, 3), ("Observation Paper", "Article Critique"), strict=False)
        if n < len(pairs)
    ]
    middle = len(pairs) // 2
    exam = finish(sample("exam", "Midterm Exam", night), "Midterm Exam", pairs[middle][0] + dt.timedelta(4))
    plan(draft, [*talks, *quizzes, *papers, exam])
    opening(draft, page, slots=[course.office_hours])
    page.heading("Modules")
    page.para(
        f"The list below is how modules appear on the course site. Whatever has a date is due on it by {voice.time(night)}."
    )
    points = {"homework": 20, "quiz": 15, "paper": 50, "exam": 100}
    for n, (names, (first, second)) in enumerate(zip(about, pairs, strict=True), 1):
        page.band(f"Module {n}: {joined(names)}")
        if n > 1 and rng.random() < 0.5:
            page.faint(f"Prerequisites: Module {n - 1}", indent=12)
        page.para(f"Overview and objectives of Module {n}", indent=12, after=1)
        page.para(f"Read: {pages(draft)}", indent=12, after=3)
        for work in draft.course.works:
            if first <= work.date <= second + dt.timedelta(6):
                page.para(work.title, indent=12, after=0)
                extra = rng.choice(("", "", " | View", " | Score at least 8.0"))
                page.faint(f"{voice.date(work.date)} | {points[work.kind]} pts{extra}", indent=12)
    expect_all(draft, draft.course.works)
    final = draft.course.final
    draft.expect(final)
    page.band("Finals week")
    page.para(
        f"**{final.title}**, proctored online: {voice.sentence(final.date)}, {when_held(draft, final)}.",
        indent=12,
    )
    small_print(draft, page)


_OBJECTS = ("A lamp for one", "Paper engineering", "A tool for the left hand", "A box that tests you", "Seat")


def object_milestones(draft: Draft) -> None:
    """A studio: a heading a project, at tab stops its brief, proposal, model, critique and final, a day behind each."""
    page, rng, voice, course = open_page(draft), draft.rng, draft.voice, draft.course
    names = rng.sample(_OBJECTS, k=3)
    days = free_days(course)
    size = len(days) // 3
    works = []
    sheets = []
    last_word = rng.choice(("Final", "Final object"))
    for n, name in enumerate(names, 1):
        chosen = spread(days[(n - 1) * size : n * size], 5 if size >= 5 else 4)
        brief, stages = chosen[0], chosen[1:] if size >= 5 else chosen
        labels = ("Proposal", rng.choice(("Model", "Prototype")), "Critique", last_word)
        kept = sample("project", f"Project {n}")
        rows = [("Brief handed out", brief)] if size >= 5 else []
        for label, day in zip(labels, stages, strict=True):
            if label == "Critique":
                held = replace(
                    sample("presentation", f"Project {n}"), also=("other", "project", "paper", "homework")
                )
                works.append(finish(held, f"Project {n} critique", day))
            else:
                works.append(finish(kept, f"Project {n} {label.lower()}", day))
            rows.append((label, day))
        sheets.append((n, name, rows))
    book = finish(sample("project", "Process book", dt.time(17)), "Process book", course.final.date)
    plan(draft, [*works, book], book, share="Studio work")
    opening(draft, page)
    page.heading(rng.choice(("Projects", "The three projects and their dates")))
    page.para(
        "Proposals, models and finals are on your desk when studio begins. Critiques take the whole session; work that is not on the wall is not discussed."
    )
    tells = {
        "Proposal": "one page",
        "Model": "in card, full size",
        "Prototype": "it must work",
        "Critique": "with a guest",
    }
    for n, name, rows in sheets:
        page.minor(f"Project {n}. {name}", keep=True)
        lines = []
        for label, day in rows:
            told = tells.get(label)
            lines.append((f"{label}{f', {told}' if told else ''}", voice.sentence(day)))
            if label.startswith("Brief"):
                draft.expect_event(f"Project {n} brief", day, optional=True)
                draft.expect_session(day, optional=True)
        page.tabs(lines, (0.4, 0.6))
    page.para(
        f"The **process book** (sketches, tests, failures) is due at {voice.time(dt.time(17))} on {voice.sentence(book.date)}. There is no final examination."
    )
    expect_all(draft, draft.course.works)
    lost_days(draft, page)
    topics_undated(draft, page)
    small_print(draft, page)


def beside_the_text(draft: Draft) -> None:
    """A newsletter: paragraphs on the left, rules with other dates among them; on the right a shaded bar with all that has a day."""
    page, rng, voice, course = open_page(draft), draft.rng, draft.voice, draft.course
    night = rng.choice((dt.time(23, 59), dt.time(21)))
    exams = parts(rng.choice(("Exam", "Unit test")), spread(free_days(course), 3), sample("exam", "Exams"))
    word = rng.choice(("Mastery homework", "Online homework", "Homework"))
    sets = parts(word, spread(free_dates(course, rng.choice((2, 4, 6))), 6), sample("homework", word, night))
    poster = finish(
        sample("project", "Poster", night), "Poster", spread(free_dates(course, 0, since=6), 3)[2]
    )
    plan(draft, [*exams, *sets, poster], share="Clicker points")
    front(draft, page)
    final, shares = draft.course.final, dict(draft.course.weights)
    by_kind = rng.random() < 0.5
    side = [f"**{rng.choice(('MARK YOUR CALENDAR', 'DATES', 'What happens when'))}**"]
    ordered = [*exams, *sets, poster] if by_kind else list(draft.course.works)
    side += [f"{voice.date(work.date)}  {work.title}" for work in ordered]
    side += [f"{voice.date(final.date)}  {final.title}, {when_held(draft, final)}"]
    told = [f"{name} {weight}%" for name, weight in shares.items()]
    clauses = rules_told(draft, 5)
    main = [
        f"**The course.** {rng.choice(draft.pool.descriptions)}",
        f"**Your grade.** {', '.join(told[:-1])} and {told[-1]}.",
        f"**Homework** closes at {voice.time(night)} on the day in the bar on the right, and so does the poster. Your two lowest sets are dropped.",
        "**Exams** are given in lecture. Bring a pencil and your student card; leave your phone at home.",
        *(f"**{topic}.** {text}" for topic, text in clauses),
    ]
    page.sidebar(main, side, share=rng.choice((0.36, 0.4)), shade=rng.choice(("#eef2ea", "#f6efe2", "#e8eef6")))  # fmt: skip
    expect_all(draft, (*draft.course.works, final))
    grade_table(draft)
    lost_days(draft, page)
    topics_undated(draft, page)
    left = tuple(policy for policy in draft.pool.policies if policy[0] not in {topic for topic, _ in clauses})
    draft.pool = replace(draft.pool, policies=left)
    small_print(draft, page, most=3)


_DELIVERABLES = (
    (
        "Project charter",
        "Two pages that say what the client wants, how you will know that it is done, and who does what.",
    ),
    (
        "Test plan",
        "How each requirement will be tested, with what, and when. A plan without numbers is returned.",
    ),
    (
        "Design review",
        "Twenty minutes before three engineers of the client, then questions. Slides are not graded; answers are.",
    ),
    (
        "Prototype",
        "It need not be pretty. Bring it with its drawings; a review of safety is done on the spot.",
    ),
    (
        "Final report",
        "Thirty pages with calculations, drawings, a bill of materials, and a chapter on what you would do otherwise.",
    ),
)


def dated_headings(draft: Draft) -> None:
    """Deliverables under headings that carry the day and the share; the paragraphs below speak of other days."""
    page, rng, voice, course = open_page(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(23, 59), dt.time(12)))
    at = rng.choice((1, 3, 4))
    days = spread(free_dates(course, at, since=2), 5)
    works = []
    for (name, _), day in zip(_DELIVERABLES, days, strict=True):
        kept = sample("project", name, None if name == "Prototype" else hour)
        if name == "Design review":
            kept = replace(sample("presentation", name), also=("project", "other", "paper", "homework", "exam"))  # fmt: skip
        works.append(finish(kept, name, day))
    test = finish(sample("exam", "Licensing-style test"), "Licensing-style test", spread(free_days(course, works), 3)[1])  # fmt: skip
    plan(draft, [*works, test], works[-1], share="Peer evaluation")
    front(draft, page)
    aim(draft, page)
    shares = dict(draft.course.weights)
    page.heading(rng.choice(("Deliverables", "What you deliver")))
    page.para(f"All that is written is uploaded by {voice.time(hour)} of the day in its heading.")
    asks = {**dict(_DELIVERABLES), test.title: "Fifty questions as on the licensing exam, in class."}
    way = rng.randrange(3)
    for n, work in enumerate(draft.course.works, 1):
        when, share = voice.sentence(work.date), f"{shares[work.component]}%"
        title = (
            f"{when}: {work.title} ({share})",
            f"{n}. {work.title} – {when} – {share}",
            f"{work.title}, {share} ({when})",
        )[way]
        page.minor(title, keep=True)
        text = asks[work.title]
        if rng.random() < 0.5 and work.handed_in and work is not works[-1]:
            back = work.date + dt.timedelta(7)
            text += f" Comments are back by {voice.sentence(back)}."
            draft.expect_event(f"{work.title} comments", back, optional=True)
            draft.expect_session(back, optional=True)
        page.para(text, indent=10)
    page.minor(f"Peer evaluation ({shares['Peer evaluation']}%)", keep=True)
    page.para(
        "Twice, without notice, you say in writing what each of your team has done. There is no final exam.",
        indent=10,
    )
    expect_all(draft, draft.course.works)
    grade_table(draft)
    lost_days(draft, page)
    topics_undated(draft, page)
    small_print(draft, page)


def a_week_later(draft: Draft) -> None:
    """A laboratory: experiments by date in a list; reports have no date but a rule, "at the start of lab a week after"."""
    rng = draft.rng
    weekday = (WEEKDAYS.index(draft.course.lecture.days[0]) + rng.choice((1, 6))) % 7
    bench = Slot("lab", (WEEKDAYS[weekday],), dt.time(13), dt.time(15, 50), "Teaching Lab 4")
    draft.course = course = replace(draft.course, others=(bench,))
    page, voice = open_page(draft), draft.voice
    shifts = [day for day in free_dates(course, weekday) if day <= course.last]
    later = [day for day in shifts if day + dt.timedelta(7) in shifts[:-1]]
    chosen = later[::2][:5]
    kept = replace(
        sample("lab", "Laboratory reports", bench.start), also=("homework", "paper", "project", "other")
    )
    reports = [
        finish(kept, f"Report on Experiment {n}", day + dt.timedelta(7)) for n, day in enumerate(chosen, 1)
    ]
    tests = parts("Written test", spread(free_days(course), 2), sample("exam", "Written tests"))
    practical = finish(replace(sample("exam", "Practical"), also=("lab", "quiz")), "Practical", shifts[-1])
    plan(draft, [*reports, *tests, practical], practical, share="Notebook")
    opening(draft, page)
    page.heading(rng.choice(("Experiments", "In the laboratory")))
    page.para(
        f"The report on an experiment is due at the start of lab ({voice.time(bench.start)}) exactly one week after the day on which the experiment was done. "
        "No report is asked for on a day that is not listed as an experiment."
    )
    topics = rng.sample(course.subject.topics, k=len(chosen))
    lines = []
    for n, (day, topic) in enumerate(zip(chosen, topics, strict=True), 1):
        lines.append(f"**Experiment {n}** ({voice.date(day)}): {topic}. Notes: {pages(draft)}.")
        draft.expect_event(f"Experiment {n}", day, kind="lab", optional=True)
        draft.expect_session(day, optional=True)
    page.items(lines)
    page.heading(rng.choice(("Tests", "Written tests and practical")))
    page.para(
        f"Two written tests are given in lecture, on {joined(voice.sentence(work.date) for work in tests)} (Written test 1 and 2). "
        f"The practical takes the place of lab on {voice.sentence(practical.date)}. There is no final examination."
    )
    expect_all(draft, draft.course.works)
    lost_days(draft, page)
    topics_undated(draft, page)
    close(draft, page, most=5)


WORK_TEMPLATES = (
    Template("site_modules", site_modules, pool=MIND, voice=platform, per_week=2),
    Template("object_milestones", object_milestones, pool=SKETCH, voice=office, per_week=2),
    Template("beside_the_text", beside_the_text, pool=CELLS, voice=office, per_week=3),
    Template("dated_headings", dated_headings, pool=BUILD, voice=office, per_week=2),
    Template("a_week_later", a_week_later, pool=PENDULUM, voice=office, per_week=1),
)
