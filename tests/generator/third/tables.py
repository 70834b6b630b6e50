"""Layouts of the third set whose dates stand in a table."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from tests.generator.course import Course, DayOff, Work, monday
from tests.generator.draft import Draft
from tests.generator.second.frame import ends_with, plan, term_of, week_days_optional
from tests.generator.second.paper import Block, Grid, Paper
from tests.generator.template import Template
from tests.generator.third.frame import (
    about,
    days_after,
    expect_class,
    fine_print,
    free_days,
    head,
    off_line,
    parts,
    spread,
    taught_weeks,
    weighting,
)
from tests.generator.third.paper import put
from tests.generator.third.voices import states
from tests.generator.third.words import BUSINESS, LIBERAL, NURSING, QUANTITATIVE, STUDIO, TWO_YEAR
from tests.generator.timeline import Entry, by_week, timeline

__all__ = ["TABLE_TEMPLATES"]

_PLAN: tuple[ItemKind, ...] = ("paper", "other", "project", "lab")
_MEMO: tuple[ItemKind, ...] = ("homework", "project")
_SHOWN: tuple[ItemKind, ...] = ("project", "other", "exam")


def longtable_article(draft: Draft) -> None:
    """LaTeX: a captioned longtable that says "continued" on the next page; breaks and midterms run across it."""
    paper = put(draft, Paper, lambda style: replace(style, family="Times", size=max(style.size, 10)))
    paper.kind = "ruled"
    rng, voice, five = draft.rng, draft.voice, dt.time(17)
    midterms = parts("Midterm", spread(free_days(draft.course), 2), Work("", "exam", dt.date.min, "Midterms"))
    sample = Work("", "homework", dt.date.min, "Problem sets", five)
    sets = parts("Problem set", spread(free_days(draft.course, midterms), 6), sample)
    plan(draft, [*midterms, *sets])
    head(draft, paper, variant=0)
    about(draft, paper)
    weighting(draft, paper)
    paper.heading("Problem sets and exams")
    paper.para(
        f"Six problem sets (PS) are due by {voice.time(five)} on the days in Table 1, in the box outside the main office; "
        "scans are accepted only from those who are ill. Midterms are closed book."
    )
    final = draft.course.final
    hours = voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    paper.para(
        f"The {final.title.lower()} is on {voice.sentence(final.date)}, {hours}, place to be announced."
    )
    draft.expect(final)
    _long_table(draft, paper)
    fine_print(draft, paper)
    paper.para(f"__Typeset on {rng.randint(1, 9)} August {draft.course.year - 1} with pdfTeX.__")


def _long_table(draft: Draft, paper: Paper) -> None:
    titles = ("#", "Date", "Topic", "Sections", "Due")
    widths, look = (0.5, 2.2, 3.6, 1.3, 1.2), Grid("booktabs", "bold", centred=(0,))
    paper.heading("Plan of lectures")
    paper.para("Table 1: Lectures and problem sets (tentative)", align=1)
    block, number = Block.titled(*titles), 0
    for entry in timeline(draft.course, one_row_for_breaks=True):
        if len(block.rows) == 17:
            paper.grid(block, widths, look)
            paper.para("__Continued on next page__", align=2)
            paper.page()
            paper.para("Table 1 (continued)", align=1)
            block = Block.titled(*titles)
        shown = draft.voice.date(entry.day).replace("\n", ", ")
        if entry.off:
            _across(draft, block, entry.off)
            continue
        number += 1
        expect_class(draft, entry, replaced=True)
        exam = next((work for work in entry.works if work.kind == "exam"), None)
        if exam:
            block.across(f"{shown}: **{exam.title}**, covers lectures 1–{number - 1}", shade=None)
        else:
            due = "".join(f"PS {work.title.split()[-1]}" for work in entry.works)
            block.add(str(number), shown, entry.topic, f"{1 + number // 4}.{1 + number % 4}", due)
    paper.grid(block, widths, look)


def _across(draft: Draft, block: Block, off: DayOff) -> None:
    """A stretch off, in a row that runs across."""
    voice = draft.voice
    shown = voice.date(off.first) if off.first == off.last else voice.span(off.first, off.last)
    joint = ": " if off.first == off.last else ", "
    block.across(f"__{shown.replace(chr(10), ', ')}{joint}{off_line(draft, off)}__", shade=None)
    draft.expect_off(off)


def merged_due(draft: Draft) -> None:
    """An online document: the week's cell and the cell of what is due both run down beside the class days."""
    paper, rng, voice = put(draft, Paper), draft.rng, draft.voice
    night = dt.time(23, 59)
    weeks = taught_weeks(draft.course)
    journals = parts(
        "Reading journal",
        [first + dt.timedelta(6) for first in weeks[1:-1:3]],
        Work("", "homework", dt.date.min, "Reading journals", night, also=("paper", "reading", "other")),
    )
    quizzes = parts(
        "Terms quiz", spread(free_days(draft.course), 3), Work("", "quiz", dt.date.min, "Terms quizzes")
    )
    friday = weeks[len(weeks) // 2] + dt.timedelta(4)
    essay = Work("Site essay", "paper", friday, "Site essay", night, also=("homework", "project"))
    plan(draft, [*journals, *quizzes, essay], share="Participation")
    head(draft, paper)
    about(draft, paper)
    weighting(draft, paper)
    fine_print(draft, paper)
    paper.heading("Weekly plan")
    paper.para(
        f"What you hand in is due by {voice.time(night)} on the weekday named; quizzes are at the start of class. "
        "This is a living document: check it before each class."
    )
    block = Block.titled("Week", "Class", "Topic", "Due this week")
    dated = rng.random() < 0.5
    for number, (first, entries) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        last = first + dt.timedelta(6)
        for entry in entries:
            expect_class(draft, replace(entry, works=()))
            text = f"__{off_line(draft, entry.off)}__" if entry.off else entry.topic
            block.add("", f"{entry.day:%a} {entry.day.month}/{entry.day.day}", text, "")
        top = block.rows[-len(entries)]
        top[0] = f"**Week {number}**\n{first:%b} {first.day} – {last:%b} {last.day}"
        top[3] = _due_lines(draft, first, dated=dated)
        block.down(0, len(entries))
        block.down(3, len(entries))
    paper.grid(block, (1.5, 1.1, 3.3, 2.8), Grid("all", rng.choice(("grey", "dark")), scale=0.9))
    final = draft.course.final
    hours = voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    paper.para(f"**{final.title}**: {voice.sentence(final.date)}, {hours}")
    draft.expect(final)


def _due_lines(draft: Draft, first: dt.date, *, dated: bool) -> list[str]:
    lines = []
    for work in draft.course.works:
        if 0 <= (work.date - first).days < 7:
            day = f"{work.date:%a} {work.date.month}/{work.date.day}" if dated else f"{work.date:%A}"
            lines.append(f"- {day}: {work.title}")
            draft.expect(work)
    return lines


def date_rows(draft: Draft) -> None:
    """Three class days a week in three columns: a row of dates, below it a row of what happens."""
    paper, rng = put(draft, Paper), draft.rng
    course = draft.course
    exams = parts("Exam", spread(free_days(course), 3), Work("", "exam", dt.date.min, "Exams"))
    sample = Work("", "homework", dt.date.min, "Homework")
    sets = parts("HW", spread(free_days(course, exams), 9), sample)
    plan(draft, [*exams, *sets])
    head(draft, paper)
    about(draft, paper)
    weighting(draft, paper)
    paper.para(
        "Homework (HW) is collected in class on the day where it is listed. Exams are in the usual room."
    )
    first = rng.random() < 0.5
    if first:
        fine_print(draft, paper)
    paper.heading("Calendar")
    block = Block.titled("Wk", "Monday", "Wednesday", "Friday")
    for number, (start, entries) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        days = [start + dt.timedelta(n) for n in (0, 2, 4)]
        block.add(f"{number}", *(f"__{day.month}/{day.day}__" for day in days))
        for column in (1, 2, 3):
            block.shade(column, "#efefef")
        if len({entry.off for entry in entries}) == 1 and entries[0].off:
            draft.expect_off(entries[0].off)
            block.across(f"**{off_line(draft, entries[0].off)}**", shade=None, since=1)
        else:
            inside = {entry.day: entry for entry in entries}
            block.add("", *(_cell_of(draft, inside.get(day)) for day in days))
        block.down(0, 2)
    paper.grid(block, (0.5, 3, 3, 3), Grid("all", rng.choice(("grey", "bold")), centred=(0,), scale=0.9))
    final = draft.course.final
    hours = draft.voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    paper.para(f"{final.title}: **{draft.voice.sentence(final.date)}, {hours}** (set by the university)")
    draft.expect(final)
    if not first:
        fine_print(draft, paper)


def _cell_of(draft: Draft, entry: Entry | None) -> str:
    if entry is None:
        return ""
    expect_class(draft, entry, replaced=True)
    if entry.off:
        return off_line(draft, entry.off)
    exam = next((work.title for work in entry.works if work.kind == "exam"), None)
    handed = [f"{work.title} due" for work in entry.works if work.handed_in]
    return "\n".join([f"**{exam.upper()}**" if exam else entry.topic, *handed])


def nursing_weeks(draft: Draft) -> None:
    """A row a week; the last column is headed "Due Sunday 11:59 pm"; exams carry their day and four-digit hours."""
    paper, rng = put(draft, Paper, lambda style: replace(style, family="Helvetica")), draft.rng
    course, night = draft.course, dt.time(23, 59)
    weeks = taught_weeks(course)
    sundays = [first + dt.timedelta(6) for first in weeks]
    plans = parts(
        "Care plan", sundays[1:-2:4], Work("", "homework", dt.date.min, "Care plans", night, also=_PLAN)
    )
    modules = parts(
        "ATI module",
        sundays[2:-2:3],
        Work("", "homework", dt.date.min, "ATI modules", night, also=("quiz", "other")),
    )
    sittings = Work("", "exam", dt.date.min, "Unit exams", course.lecture.start, course.lecture.end)
    exams = parts("Exam", spread(free_days(course), 3), sittings)
    thursdays = (first + dt.timedelta(3) for first in reversed(weeks[:-1]))
    sitting = next(day for day in thursdays if not course.off_on(day))
    proctored = Work(
        "ATI proctored assessment",
        "exam",
        sitting,
        "ATI proctored assessment",
        dt.time(13),
        dt.time(15, 30),
    )
    plan(draft, [*plans, *modules, *exams, proctored])
    draft.voice = replace(draft.voice, hours=lambda start, end: f"{start:%H%M}–{end:%H%M}")
    head(draft, paper, variant=rng.choice((1, 4)))
    about(draft, paper)
    weighting(draft, paper)
    paper.para(
        "A dosage quiz must be passed at 90% before the first clinical day; it may be repeated twice and is not graded."
    )
    fine_print(draft, paper)
    paper.heading("COURSE CALENDAR")
    block = Block.titled("Week", "Content", "Read before class", "Exams", "Due Sunday 11:59 pm")
    topics = iter(course.subject.topics * 2)
    for number, first in enumerate(course.weeks, 1):
        last = first + dt.timedelta(6)
        shown = f"**{number}**\n{first.month}/{first.day}–{last.month}/{last.day}"
        if first not in weeks:
            off = course.off_on(first)
            block.add(shown, f"**{off_line(draft, off)}**" if off else "", "", "", "")
            if off:
                draft.expect_off(off)
            continue
        topic = next(topics)
        due = [f"- {work.title}" for work in (*plans, *modules) if work.date == last]
        held = [_sitting(draft, work) for work in (*exams, proctored) if 0 <= (work.date - first).days < 7]
        for work in (*plans, *modules):
            if work.date == last:
                draft.expect(work)
        week_days_optional(draft, first, topic)
        chapter = 2 * number + rng.randint(0, 1)
        block.add(
            shown,
            f"{topic}{_lost(draft, first)}",
            f"Ch. {chapter}, pp. {20 * chapter}–{20 * chapter + 17}",
            held,
            due,
        )
    paper.grid(
        block, (1.2, 2.6, 1.8, 2.2, 1.8), Grid("all", rng.choice(("grey", "dark")), centred=(0,), scale=0.88)
    )
    final = course.final
    hours = draft.voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    paper.para(
        f"**{final.title} (comprehensive):** {final.date:%A}, {final.date:%B} {final.date.day}, {hours}"
    )
    draft.expect(final)


def _sitting(draft: Draft, work: Work) -> str:
    draft.expect(work)
    hours = draft.voice.hours(work.time, work.end_time) if work.time and work.end_time else ""
    return f"**{work.title}**\n{work.date:%a} {work.date.month}/{work.date.day}, {hours}"


def _lost(draft: Draft, first: dt.date) -> str:
    """The class days off of a week that is not off as a whole."""
    days = [day for day in draft.course.class_days if 0 <= (day - first).days < 7]
    lines = []
    for day in days:
        off = draft.course.off_on(day)
        if off:
            draft.expect_off(off, day)
            lines.append(f"\n__{day.month}/{day.day} {off_line(draft, off)}__")
    return "".join(lines)


def case_sessions(draft: Draft) -> None:
    """A business school: sessions with a case each; what is handed in is named with its session, then again by number."""
    paper, rng, voice = put(draft, Paper), draft.rng, draft.voice
    draft.course = replace(draft.course, others=())
    course, early = draft.course, dt.time(8)
    days = free_days(course)
    memos = parts(
        "Deal memo", spread(days[:-2], 3), Work("", "paper", dt.date.min, "Deal memos", early, also=_MEMO)
    )
    taken = free_days(course, memos)
    plan_day, talk_day = spread(taken[:-1], 2)[1], taken[-1]
    team = Work(
        "Team negotiation plan", "project", plan_day, "Team project", early, also=("paper", "homework")
    )
    deck = Work("Team presentation", "presentation", talk_day, "Team project", also=("project",))
    paper_due = replace(
        course.final, title="Reflection essay", kind="paper", component="Reflection essay", time=dt.time(17), end_time=None,
        also=("homework", "project"),
    )  # fmt: skip
    plan(draft, [*memos, team, deck], paper_due, share="Class contribution")
    head(draft, paper)
    about(draft, paper)
    weighting(draft, paper)
    paper.para(
        f"Upload memos and plans by {voice.time(early)} on the day of the session. There is no final exam."
    )
    number_of = {day: n for n, (day, _) in enumerate(draft.course.sessions, 1)}
    lengths = {"paper": "2 pages", "project": "800 words", "presentation": "10 slides"}
    block = Block.titled("Deliverable", "Length", "Session")
    for work in draft.course.works:
        block.add(work.title, lengths[work.kind], str(number_of[work.date]))
    paper.grid(block, (3, 1.4, 1), Grid("booktabs", "bold", centred=(2,)), share=0.6)
    paper.para(
        f"The reflection essay is due on {voice.sentence(paper_due.date)} at {voice.time(dt.time(17))}."
    )
    draft.expect(paper_due)
    paper.heading("Sessions")
    table = Block.titled("Session", "Day", "Topic and case", "To deliver")
    for entry in timeline(draft.course):
        expect_class(draft, entry)
        shown = voice.date(entry.day)
        if entry.off:
            table.add("–", shown, off_line(draft, entry.off), "")
            continue
        code = f"9-{rng.randint(801, 921)}-{rng.randint(100, 499)}, rev. {rng.randint(1, 12)}/{rng.randint(2001, 2016)}"
        case = f"{entry.topic}\n__Case:__ {rng.choice(draft.pool.surnames)} Industries ({code})"
        table.add(str(number_of[entry.day]), shown, case, "\n".join(work.title for work in entry.works))
    paper.grid(
        table, (0.9, 1.8, 4.4, 1.9), Grid(rng.choice(("all", "rows")), "dark", centred=(0,), scale=0.9)
    )
    fine_print(draft, paper)


def college_modules(draft: Draft) -> None:
    """A college's form: dates of the registrar in one table, numbered modules in another, everything in points."""
    paper, rng = put(draft, Paper, lambda style: replace(style, size=min(style.size, 10.5))), draft.rng
    course, night = draft.course, dt.time(23, 59)
    weeks = taught_weeks(course)
    spans = [
        (pair[0], pair[-1] + dt.timedelta(6))
        for pair in (weeks[n : n + 2] for n in range(0, len(weeks) - 1, 2))
    ]
    ends = [last for _, last in spans]
    quizzes = parts("Chapter quiz", ends, Work("", "quiz", dt.date.min, "Chapter quizzes", night))
    papers = parts(
        "Application paper",
        [end - dt.timedelta(2) for end in ends[1::2]],
        Work("", "homework", dt.date.min, "Application papers", night, also=_PLAN),
    )
    plan(draft, [*quizzes, *papers])
    head(draft, paper, variant=4)
    about(draft, paper)
    paper.heading("Section III. Evaluation of student learning")
    rows = Block.titled("Item", "Each", "Points")
    rows.add("Chapter quizzes", f"{len(quizzes)} x 20", str(20 * len(quizzes)))
    rows.add("Application papers", f"{len(papers)} x 50", str(50 * len(papers)))
    rows.add(course.final.title, "", "100")
    paper.grid(rows, (3, 1.4, 1), Grid("all", "grey"), share=0.7)
    draft.truth["grading"] = [
        {"component": name, "weight": None}
        for name in ("Chapter quizzes", "Application papers", course.final.title)
    ]
    _registrar(draft, paper)
    paper.heading("Section V. Module outline")
    paper.para(
        "Work is submitted online before midnight (11:59 p.m.) of the day in parentheses. Dropbox folders lock after that."
    )
    block = Block.titled("Module", "Dates", "Chapters and topics", "Assessments")
    topics = iter(course.subject.topics * 2)
    for number, (first, last) in enumerate(spans, 1):
        names = [next(topics), next(topics)]
        cells = [
            f"- {work.title} (due {work.date:%m/%d})"
            for work in (*papers, *quizzes)
            if first <= work.date <= last
        ]
        text = "; ".join(f"Ch. {2 * number - 1 + k} {name}" for k, name in enumerate(names))
        block.add(str(number), f"{first:%m/%d} – {last:%m/%d}", text, cells)
        for day in days_after(first, (last - first).days + 1):
            draft.expect_session(day, optional=True)
    for work in draft.course.works:
        draft.expect(work)
    paper.grid(block, (0.9, 1.6, 3.6, 3), Grid("all", rng.choice(("grey", "dark")), centred=(0,)))
    final = course.final
    hours = draft.voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    paper.para(f"{final.title}: {final.date:%m/%d/%Y}, {hours}, testing center (photo ID required)")
    draft.expect(final)
    fine_print(draft, paper)


def _registrar(draft: Draft, paper: Paper) -> None:
    """The college's dates: which of them a reader lists is a matter of taste, but for the days off."""
    course = draft.course
    rows = [
        (course.sessions[0][0], "Classes begin"),
        (course.first + dt.timedelta(7), "Last day to drop with a refund"),
        (course.first + dt.timedelta(15), "Census date"),
        (course.first + (course.last - course.first) * 2 // 3, "Last day to withdraw (W)"),
        (course.last, "Last day of instruction"),
    ]
    for day, title in rows:
        draft.expect_event(title, day, optional=True)
    draft.expect_session(course.sessions[0][0], optional=True)
    draft.expect_session(course.last, optional=True)
    lines = [(day, f"{day:%m/%d/%Y}", title) for day, title in rows]
    for off in course.days_off:
        ends = f" – {off.last:%m/%d/%Y}" if off.last != off.first else ""
        lines.append((off.first, f"{off.first:%m/%d/%Y}{ends}", f"{off.name}, college closed"))
        draft.expect_off(off)
    paper.heading("Section IV. College calendar")
    block = Block.titled("Date", f"{term_of(course)} event")
    for _, shown, title in sorted(lines):
        block.add(shown, title)
    paper.grid(block, (2.2, 4), Grid("all", "grey"), share=0.75)


def studio_phases(draft: Draft) -> None:
    """A studio: a row a phase, columns for the brief (no deadline), the pin-up, the review and the upload."""
    paper, rng, voice = put(draft, Paper), draft.rng, draft.voice
    course = draft.course
    one, ten = dt.time(13), dt.time(10)
    phases = [
        (f"Phase {n}", name)
        for n, name in enumerate(("Site", "Section", "Scheme", "Detail")[: _phases(course)], 1)
    ]
    days = free_days(course)
    size = len(days) // len(phases)
    works: list[Work] = []
    rows: list[tuple[str, list[dt.date]]] = []
    for (phase, name), n in zip(phases, range(0, len(days), size), strict=False):
        part = days[n : n + size]
        brief, pin_up, review = part[0], part[len(part) // 2], part[-1]
        upload = monday(review) + dt.timedelta(6)
        made = [
            Work(f"{phase} pin-up", "presentation", pin_up, phase, one, also=_SHOWN),
            Work(f"{phase} final review", "presentation", review, phase, one, also=_SHOWN),
            Work(f"{phase} upload", "project", upload, phase, ten, also=("homework", "other", "paper")),
        ]
        works += made
        rows.append((f"**{phase}**\n{name}", [brief, *(work.date for work in made)]))
    portfolio = replace(
        course.final,
        title="Portfolio",
        kind="project",
        component="Portfolio",
        time=ten,
        end_time=None,
        also=("homework", "paper"),
    )
    plan(draft, works, portfolio)
    head(draft, paper)
    about(draft, paper)
    weighting(draft, paper)
    paper.heading("Phases of the project")
    paper.para(
        f"Pin-ups and reviews start at {voice.time(one)} sharp; uploads to the studio server close at {ends_with(voice.time(ten))} "
        "Late boards are not hung."
    )
    block = Block.titled("", "Brief handed out", "Pin-up", "Final review", "Upload")
    for name, dates in rows:
        block.add(name, *(f"{day:%a} {day:%b} {day.day}" for day in dates))
    paper.grid(
        block, (1.4, 1.6, 1.6, 1.6, 1.6), Grid(rng.choice(("all", "rows")), rng.choice(("grey", "dark")))
    )
    for _, (brief, *_) in rows:
        draft.expect_session(brief, optional=True)
    for work in works:
        draft.expect(work)
    _phase_texts(draft, paper, [f"{phase}: {name}" for phase, name in phases])
    paper.para(
        f"The **portfolio** (PDF, at most 24 spreads) is due {voice.sentence(portfolio.date)} at {ends_with(voice.time(ten))}"
    )
    draft.expect(portfolio)
    fine_print(draft, paper)


def _phases(course: Course) -> int:
    return 4 if len(course.sessions) >= 24 else 3


def _phase_texts(draft: Draft, paper: Paper, titles: list[str]) -> None:
    """A paragraph a phase without any date, and the days without studio."""
    for title, topic in zip(
        titles, draft.rng.sample(draft.course.subject.topics, k=len(titles)), strict=True
    ):
        paper.minor(title)
        paper.para(
            f"We begin from {topic.lower()}. Deliverables: two boards (A1), a model at 1:200, and a process book of 12 pages."
        )
    if draft.course.days_off:
        voice = draft.voice
        shown = [
            f"{off.name} ({f'{off.first:%b} {off.first.day}' if off.first == off.last else voice.span(off.first, off.last)})"
            for off in draft.course.days_off
        ]
        paper.para(f"The studio does not meet on {'; '.join(shown)}.")
        for off in draft.course.days_off:
            draft.expect_off(off)


TABLE_TEMPLATES = (
    Template("longtable_article", longtable_article, pool=QUANTITATIVE, voice=states),
    Template("merged_due", merged_due, pool=LIBERAL, voice=states, per_week=2),
    Template("date_rows", date_rows, pool=QUANTITATIVE, voice=states, per_week=3),
    Template("nursing_weeks", nursing_weeks, pool=NURSING, voice=states, per_week=1),
    Template("case_sessions", case_sessions, pool=BUSINESS, voice=states, per_week=2),
    Template("college_modules", college_modules, pool=TWO_YEAR, voice=states),
    Template("studio_phases", studio_phases, pool=STUDIO, voice=states, per_week=2),
)
