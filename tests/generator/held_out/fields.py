"""Held-out templates of single fields: clinics, law, languages, laboratories, studios, seminars, online courses."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from tests.generator.course import Work, monday
from tests.generator.draft import Draft
from tests.generator.held_out.frame import (
    assign,
    closing,
    final_words,
    grading,
    header,
    introduction,
    meetings,
    numbered,
    off_words,
    opening,
)
from tests.generator.held_out.voices import american
from tests.generator.held_out.words import ARTS, CAMPUS, ENGINEERING, LANGUAGE, LAW, NURSING
from tests.generator.template import Template
from tests.generator.timeline import by_week, timeline

__all__ = ["FIELD_TEMPLATES"]

_NIGHT = dt.time(23, 59)


def clinical_rotations(draft: Draft) -> None:
    """Blocks of three weeks: a table of their spans, and a paragraph each with what is due."""
    course, voice = draft.course, draft.voice
    weeks = course.weeks[:12]
    blocks = [
        (weeks[n], weeks[min(n + 2, len(weeks) - 1)] + dt.timedelta(4)) for n in range(0, len(weeks), 3)
    ]
    plans = [
        Work(f"Care plan {n}", "paper", last, "Care plans", _NIGHT, also=("homework", "project", "other"))
        for n, (_, last) in enumerate(blocks, 1)
    ]
    checks = [
        Work(
            f"Skills check-off {n}",
            "exam",
            first + dt.timedelta(9),
            "Skills check-offs",
            also=("quiz", "lab", "other", "homework"),
        )
        for n, (first, _) in enumerate(blocks, 1)
    ]
    assign(draft, plans + checks)
    opening(draft)
    draft.sheet.heading("Rotations")
    wards = draft.rng.sample(
        ("Medical-surgical", "Paediatrics", "Emergency", "Community", "Mental health", "Surgery"), k=4
    )
    rows = [("Block", "Dates", "Placement")]
    rows += [
        (str(n), voice.span(*block), ward)
        for n, (block, ward) in enumerate(zip(blocks, wards, strict=False), 1)
    ]
    draft.sheet.table(rows, widths=(1, 3, 3), look=draft.rng.choice(("banded", "ruled")))
    for n, (plan, check, ward) in enumerate(zip(plans, checks, wards, strict=False), 1):
        draft.sheet.subheading(f"Block {n}: {ward}")
        draft.sheet.text(
            f"Shifts run 0645 to 1515. Your skills check-off {n} is on {voice.sentence(check.date)} in the simulation suite. "
            f"Care plan {n} is to be in the drop box by {voice.time(_NIGHT)} on {voice.sentence(plan.date)}."
        )
        draft.expect(plan)
        draft.expect(check)
    for first, last in blocks:
        draft.expect_session(first, optional=True)
        draft.expect_session(last, optional=True)
    draft.sheet.text("Your vaccination record must not be older than August 15 of last year.")
    final_words(draft)
    closing(draft)


def law_classes(draft: Draft) -> None:
    """Classes by number; "assignment" means pages to read; memos stand in rows of their own."""
    course, voice, rng = draft.course, draft.voice, draft.rng
    days, hour = [day for day, _ in course.sessions], dt.time(16)
    memos = numbered(
        Work("Memorandum", "paper", days[0], "Memoranda", hour), days[5 :: max(len(days) // 3, 1)][:3]
    )
    exam = replace(
        course.final,
        title="Take-home examination",
        component="Take-home examination",
        time=dt.time(17),
        end_time=None,
    )
    assign(draft, memos, exam)
    header(draft)
    meetings(draft)
    introduction(draft)
    grading(draft)
    draft.sheet.heading(rng.choice(("Reading assignments", "Assignments by class")))
    draft.sheet.text("CB is the casebook. Read before class; be ready to be called on.")
    rows, spans, page = [("Class", "Date", "Assignment")], [], 1
    number = 0
    for entry in timeline(draft.course):
        if entry.off:
            rows.append(("", voice.date(entry.day), off_words(draft, entry.off)))
            draft.expect_off(entry.off, entry.day)
            continue
        number += 1
        last = page + rng.randint(14, 38)
        rows.append((str(number), voice.date(entry.day), f"{entry.topic}: CB {page}-{last}"))
        page = last + 1
        draft.expect_session(entry.day, entry.topic)
        for work in entry.works:
            spans.append(((0, len(rows)), (2, len(rows))))
            rows.append(
                (
                    f"**{work.title.upper()} DUE {voice.date(entry.day).replace(chr(10), ' ')}, {voice.time(hour)}**",
                    "",
                    "",
                )
            )
            draft.expect(work)
    draft.sheet.table(rows, widths=(0.8, 2, 5), look="ruled", spans=spans)
    start = exam.date - dt.timedelta(2)
    draft.sheet.text(
        f"**Take-home examination.** Questions can be fetched from {voice.sentence(start)}, {voice.time(dt.time(9))}; "
        f"answers must be back by {voice.sentence(exam.date)}, {voice.time(dt.time(17))}."
    )
    draft.expect(exam)
    closing(draft)


def language_weeks(draft: Draft) -> None:
    """A weekly block with a line a day; daily practice is named but not collected."""
    course, voice = draft.course, draft.voice
    days = [day for day, _ in course.sessions]
    lecture = (course.lecture.start, course.lecture.end)
    tests = numbered(
        Work("Chapter test", "exam", days[0], "Chapter tests", *lecture, also=("quiz",)), days[5::6]
    )
    vocabulary = numbered(Work("Vocabulary quiz", "quiz", days[0], "Vocabulary quizzes"), days[2::4][:8])
    essays = [
        Work(f"Composition {n}, {part}", "paper", day, "Compositions", also=("homework",))
        for n, first in enumerate((3, len(days) // 2), 1)
        for part, day in zip(("first version", "final version"), days[first : first + 5 : 4], strict=False)
    ]
    oral = Work("Oral interview", "exam", days[-1], "Oral interview", also=("presentation", "other"))
    assign(draft, [*tests, *vocabulary, *essays, oral])
    opening(draft)
    draft.sheet.text(
        "Numbers such as WB 4-7 are pages of the workbook: practise them for that day. Nobody collects them. "
        "Chapter tests take the whole class."
    )
    draft.sheet.heading("From day to day")
    for number, (first, inside) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        span = voice.span(first, first + dt.timedelta(4))
        draft.sheet.subheading(
            f"{number}. Woche ({span})" if course.code.startswith("GRMN") else f"Settimana {number} ({span})"
        )
        for entry in inside:
            page = draft.rng.randint(3, 90)
            text = off_words(draft, entry.off) if entry.off else f"{entry.topic}. WB {page}-{page + 2}."
            tasks = "".join(f" {work.title}{' due' if work.handed_in else ''}." for work in entry.works)
            draft.sheet.lines([f"{entry.day.month}/{entry.day.day} {entry.day:%A}: {text}{tasks}"])
            if entry.off:
                draft.expect_off(entry.off, entry.day)
            else:
                draft.expect_session(entry.day, entry.topic)
                draft.expect_event(f"WB {page}-{page + 2}", entry.day, kind="homework", optional=True)
            for work in entry.works:
                draft.expect(work)
    final_words(draft)
    closing(draft)


def lab_pairs(draft: Draft) -> None:
    """Experiments: performed on one day, prelab due before, report a week later; an hour for each kind."""
    course, voice = draft.course, draft.voice
    morning, evening = dt.time(8), dt.time(18)
    days = [day for day, _ in course.sessions][1::3][:8]
    topics = draft.course.subject.topics
    prelabs = [
        Work(f"Prelab {n}", "lab", day, "Prelabs", morning, also=("homework",))
        for n, day in enumerate(days, 1)
    ]
    reports = [
        Work(
            f"Report {n}",
            "lab",
            day + dt.timedelta(7),
            "Lab reports",
            evening,
            also=("homework", "paper", "project"),
        )
        for n, day in enumerate(days, 1)
    ]
    practical = replace(course.final, title="Practical exam", component="Practical exam")
    assign(draft, prelabs + reports, practical)
    opening(draft)
    draft.sheet.heading("Experiments")
    draft.sheet.text(
        f"Prelabs close at {voice.time(morning)}; reports are accepted until {voice.time(evening)}. One report per pair."
    )
    rows = [("Expt.", "Title", "Performed", "Prelab due", "Report due")]
    for n, day in enumerate(days, 1):
        rows.append(
            (
                str(n),
                topics[n % len(topics)],
                voice.date(day),
                voice.date(day),
                voice.date(reports[n - 1].date),
            )
        )
        draft.expect_event(f"Experiment {n} {topics[n % len(topics)]}", day, kind="lab", optional=True)
        draft.expect_session(day, topics[n % len(topics)], optional=True)
    for work in draft.course.works:
        draft.expect(work)
    draft.sheet.table(rows, widths=(0.8, 2.4, 2, 2, 2), look=draft.rng.choice(("banded", "rows", "ruled")))
    final_words(draft)
    closing(draft)


def studio_critiques(draft: Draft) -> None:
    """Projects with the day they are set (no deadline), a pin-up and a final critique."""
    course, voice = draft.course, draft.voice
    days = [day for day, _ in course.sessions]
    words = ("One", "Two", "Three", "Four")
    size = len(days) // 4
    crits = [
        Work(
            f"Project {words[n]}: final critique",
            "project",
            days[min(n * size + size - 1, len(days) - 1)],
            "Projects",
            also=("presentation",),
        )
        for n in range(4)
    ]
    sketchbook = Work(
        "Sketchbook review", "project", course.last, "Sketchbook", also=("homework", "other", "presentation")
    )
    portfolio = replace(
        course.final,
        title="Portfolio",
        kind="project",
        component="Portfolio",
        time=dt.time(12),
        end_time=None,
    )
    assign(draft, [*crits, sketchbook], portfolio)
    opening(draft)
    draft.sheet.heading("The four projects")
    for n, crit in enumerate(crits):
        start, pin = days[n * size], days[n * size + size // 2]
        theme = course.subject.topics[n]
        draft.sheet.defined(
            f"PROJECT {words[n].upper()}: {theme}",
            [
                f"Introduced {voice.date(start)}".replace("\n", " "),
                f"Pin-up and desk talks {voice.date(pin)}".replace("\n", " "),
                f"Final critique {voice.date(crit.date)}".replace("\n", " "),
            ],
        )
        draft.expect(crit)
        draft.expect_event(f"Project {words[n]}: pin-up", pin, kind="presentation", optional=True)
        for day in (start, pin, crit.date):
            draft.expect_session(day, theme, optional=True)
    draft.sheet.text(f"Sketchbook review: {voice.sentence(sketchbook.date)}, all pages.")
    draft.expect(sketchbook)
    draft.sheet.text(
        f"Portfolios are dropped off at the studio desk by noon, {voice.sentence(portfolio.date)}."
    )
    draft.expect(portfolio)
    closing(draft)


def led_seminar(draft: Draft) -> None:
    """Students lead the discussion; a memo is due by rule before each meeting; two papers have dates."""
    course, voice, rng = draft.course, draft.voice, draft.rng
    days = [day for day, _ in course.sessions]
    works = [
        Work(
            "Prospectus", "paper", days[len(days) // 2], "Prospectus", also=("project", "homework", "other")
        ),
        Work("Seminar paper, full draft", "paper", days[-3], "Seminar paper"),
    ]
    paper = replace(
        course.final,
        title="Seminar paper",
        kind="paper",
        component="Seminar paper",
        time=_NIGHT,
        end_time=None,
    )
    assign(draft, works, paper)
    opening(draft)
    before = (days[0].weekday() - 1) % 7
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[before]
    draft.sheet.text(f"Response memos (one page) are due each {name} at {voice.time(dt.time(18))}.")
    draft.truth["recurring"].append(
        {"title": "Response memo", "kind": "paper", "day": name[:2].upper(), "also": ["homework", "reading"]}
    )
    draft.sheet.heading("Meetings")
    for number, entry in enumerate(timeline(draft.course), 1):
        when = voice.sentence(entry.day)
        if entry.off:
            draft.sheet.text(f"{number}. {when}: {off_words(draft, entry.off)}")
            draft.expect_off(entry.off, entry.day)
            continue
        leaders = " & ".join(
            f"{rng.choice('ABCDEFGHJKLMNPRST')}. {rng.choice(draft.pool.surnames)}" for _ in range(2)
        )
        tasks = "".join(f" {work.title} due." for work in entry.works)
        draft.sheet.text(
            f"**{number}. {when}: {entry.topic}.** Leaders: {leaders}. Read: {rng.choice(draft.pool.citations)}{tasks}"
        )
        draft.expect_session(entry.day, entry.topic)
        draft.expect_event("Discussion leaders", entry.day, kind="presentation", optional=True)
        for work in entry.works:
            draft.expect(work)
    draft.sheet.text(f"Seminar papers reach me by {voice.time(_NIGHT)} on {voice.sentence(paper.date)}.")
    draft.expect(paper)
    closing(draft)


def reading_memos(draft: Draft) -> None:
    """A graduate reading list: sessions as headings, references with years and months below; memos between them."""
    course, voice, rng = draft.course, draft.voice, draft.rng
    days = [day for day, _ in course.sessions]
    memos = numbered(
        Work("Response memo", "paper", days[0], "Response memos", also=("homework", "reading")),
        days[2::4][:6],
    )
    essay = replace(
        course.final,
        title="Literature review",
        kind="paper",
        component="Literature review",
        time=dt.time(12),
        end_time=None,
    )
    assign(draft, memos, essay)
    opening(draft)
    draft.sheet.heading("Reading list")
    for number, entry in enumerate(timeline(draft.course), 1):
        when = voice.date(entry.day).replace("\n", " ")
        if entry.off:
            draft.sheet.subheading(f"§ {number}. {when}. {off_words(draft, entry.off)}")
            draft.expect_off(entry.off, entry.day)
            continue
        draft.sheet.subheading(f"§ {number}. {when}. {entry.topic}")
        draft.sheet.lines(rng.sample(draft.pool.citations, k=rng.randint(1, 3)), indent=18)
        for work in entry.works:
            draft.sheet.text(f"— {work.title} to be submitted before we meet", indent=18)
            draft.expect(work)
        draft.expect_session(entry.day, entry.topic)
    draft.sheet.text(f"Literature review: noon, {voice.sentence(essay.date)}.")
    draft.expect(essay)
    closing(draft)


def online_modules(draft: Draft) -> None:
    """Modules open and close; all of a module's work is due when it closes."""
    course, voice = draft.course, draft.voice
    zone = {"America/New_York": "Eastern", "America/Chicago": "Central", "America/Denver": "Mountain"}
    clock = zone.get(course.institution.zone, "Pacific")
    mondays = list(course.weeks)[:12]
    step = 2 if len(mondays) > 9 else 1
    modules = [(first, first + dt.timedelta(7 * step - 1)) for first in mondays[::step]]
    posts = [
        Work(f"Discussion {n}", "homework", last, "Discussions", _NIGHT, also=("other", "paper"))
        for n, (_, last) in enumerate(modules, 1)
    ]
    quizzes = [
        Work(f"Module quiz {n}", "quiz", last, "Module quizzes", _NIGHT)
        for n, (_, last) in enumerate(modules, 1)
    ]
    assign(
        draft, posts + quizzes, replace(course.final, title="Proctored final", component="Proctored final")
    )
    header(draft)
    draft.sheet.text(
        "This course is fully online; there are no meetings. Write to us, or ask for a video call."
    )
    introduction(draft)
    grading(draft)
    draft.sheet.heading("Modules")
    draft.sheet.text(
        f"All work of a module is due when the module closes, at 11:59 p.m. {clock} Time; modules open at 12:01 a.m."
    )
    rows = [("Module", "Opens", "Closes", "Graded work")]
    for n, (first, last) in enumerate(modules, 1):
        topic = course.subject.topics[n - 1]
        rows.append(
            (f"{n}. {topic}", voice.date(first), voice.date(last), f"Discussion {n}; Module quiz {n}")
        )
        for day in (first, last):
            draft.expect_session(day, topic, optional=True)
    for work in draft.course.works:
        draft.expect(work)
    draft.sheet.table(rows, widths=(3, 2, 2, 3), look=draft.rng.choice(("banded", "zebra", "ruled")))
    final_words(draft)
    closing(draft)


def capstone_gates(draft: Draft) -> None:
    """A design project: reviews and documents with an hour in words; "EOD" says none."""
    course, voice, rng = draft.course, draft.voice, draft.rng
    fridays = [first + dt.timedelta(4) for first in course.weeks]
    names = (
        "Needs statement",
        "Preliminary design review",
        "Bench demonstration",
        "Critical design review",
        "Test plan",
        "Final report",
    )
    also: tuple[ItemKind, ...] = ("paper", "presentation", "homework", "exam", "other")
    spots = [fridays[n * (len(fridays) - 1) // len(names) + 1] for n in range(len(names))]
    hours = [rng.choice((None, dt.time(12), course.lecture.start)) for _ in names]
    works = [
        Work(name, "project", day, "Design project", time, also=also)
        for name, day, time in zip(names, spots, hours, strict=True)
    ]
    expo = replace(course.final, title="Design expo", kind="presentation", component="Design expo")
    assign(draft, works, expo)
    opening(draft)
    draft.sheet.heading("Gates")
    rows = [("Gate", "What", "When")]
    for n, work in enumerate(works, 1):
        hour = "EOD" if work.time is None else "noon" if work.time == dt.time(12) else voice.time(work.time)
        rows.append((f"G{n}", work.title, f"{voice.date(work.date)}, {hour}"))
        draft.expect(work)
    draft.sheet.table(rows, widths=(0.7, 3.5, 3), look=rng.choice(("ruled", "banded", "booktabs")))
    start = monday(course.first)
    draft.sheet.text(
        f"Parts ordered before {voice.sentence(start + dt.timedelta(30))} arrive in time; later ones may not."
    )
    draft.expect_event("Parts orders", start + dt.timedelta(30), optional=True)
    final_words(draft)
    closing(draft)


FIELD_TEMPLATES = (
    Template("clinical_rotations", clinical_rotations, pool=NURSING, voice=american, calendar="fall"),
    Template("law_classes", law_classes, pool=LAW, voice=american, calendar="fall"),
    Template("language_weeks", language_weeks, pool=LANGUAGE, voice=american),
    Template("lab_pairs", lab_pairs, pool=ENGINEERING, voice=american, calendar="fall"),
    Template("studio_critiques", studio_critiques, pool=ARTS, voice=american),
    Template("led_seminar", led_seminar, pool=CAMPUS, voice=american, calendar="fall", per_week=1),
    Template("reading_memos", reading_memos, pool=CAMPUS, voice=american),
    Template("online_modules", online_modules, pool=CAMPUS, voice=american),
    Template("capstone_gates", capstone_gates, pool=ENGINEERING, voice=american, calendar="fall"),
)
