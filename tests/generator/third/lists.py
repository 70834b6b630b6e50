"""Layouts of the third set whose dates stand in lists and sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from servers.domain.weekday import weekday_of
from tests.generator.course import Course, DayOff, Work
from tests.generator.draft import Draft
from tests.generator.second.frame import ends_with, identify, mail, plan, term_of, week_days_optional
from tests.generator.second.paper import Block, Grid, Paper
from tests.generator.second.voices import joined
from tests.generator.template import Template
from tests.generator.third.frame import (
    about,
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
from tests.generator.third.words import LAW, LIBERAL, QUANTITATIVE
from tests.generator.timeline import timeline

__all__ = ["LIST_TEMPLATES"]

_WRITTEN: tuple[ItemKind, ...] = ("homework", "project", "reading", "other")
_NEVER = dt.date.min


def _hours(draft: Draft, work: Work) -> str:
    return draft.voice.hours(work.time, work.end_time) if work.time and work.end_time else ""


def law_assignments(draft: Draft) -> None:
    """A law school: hanging paragraphs "Tue. Jan. 14" with cases and pages; one class is moved; memos between them."""
    paper, rng = (
        put(draft, Paper, lambda style: replace(style, family="Times", size=max(style.size, 11))),
        draft.rng,
    )
    draft.course = replace(draft.course, others=())
    course, noon = draft.course, dt.time(12)
    midterm = Work("Midterm examination", "exam", spread(free_days(course), 3)[1], "Midterm examination")
    memos = parts(
        "Closed memo",
        spread(free_days(course, [midterm]), 2),
        Work("", "paper", _NEVER, "Memos", noon, also=_WRITTEN),
    )
    plan(draft, [midterm, *memos], share="Participation")
    head(draft, paper, variant=rng.choice((0, 3)))
    about(draft, paper)
    weighting(draft, paper)
    fine_print(draft, paper)
    paper.heading(rng.choice(("Assignments", "Reading assignments by date")))
    paper.para(
        "CB is the casebook; Rest. is the Restatement. Figures after CB are pages. We will fall behind; the dates of the "
        "midterm and the memos stand all the same."
    )
    moved, page = _moved(draft), 1
    for entry in timeline(draft.course):
        shown = f"**{entry.day:%a}. {_month(entry.day)} {entry.day.day}**"
        if entry.off:
            draft.expect_off(entry.off, entry.day)
            paper.para(f"{shown}   __{off_line(draft, entry.off)}__", hang=26)
            continue
        if entry.day == moved:
            _make_up(draft, paper, shown, entry.day)
            continue
        expect_class(draft, replace(entry, works=tuple(work for work in entry.works if work.kind == "exam")))
        pages = rng.randint(9, 24)
        text = f"{entry.topic}. CB {page}–{page + pages}: {_case(draft)}; {_case(draft)}; Rest. §§ {page // 4 + 1}, {page // 4 + 3}."
        page += pages + 1
        exam = "".join(
            f" **{work.title} in the last fifty minutes.**" for work in entry.works if work.kind == "exam"
        )
        paper.para(f"{shown}   {text}{exam}", hang=26)
        for work in entry.works:
            if work.handed_in:
                paper.para(
                    f"{{r >> {work.title} due by noon on {work.date:%A}, {work.date:%B} {work.date.day}}}",
                    indent=26,
                )
                draft.expect(work)
    final = draft.course.final
    paper.para(
        f"**{final.title}.** {final.date:%A}, {final.date:%B} {final.date.day}, {_hours(draft, final)}; open book, no devices."
    )
    draft.expect(final)


def _month(day: dt.date) -> str:
    name = f"{day:%B}"
    return name if len(name) < 5 else f"{day:%b}."


def _case(draft: Draft) -> str:
    rng, names = draft.rng, draft.pool.surnames
    one, other = rng.sample(names, k=2)
    reporter = rng.choice(("F.2d", "N.E.", "So. 2d", "Cal. Rptr."))
    court = rng.choice(("", "2d Cir. ", "N.H. ", "Oct. Term "))
    return f"__{one} v. {other}__, {rng.randint(21, 980)} {reporter} {rng.randint(11, 990)} ({court}{rng.randint(1854, 2011)})"


def _moved(draft: Draft) -> dt.date | None:
    """A class day without work whose next Saturday serves instead; none in short terms."""
    busy = {work.date for work in draft.course.works}
    days = [day for day, _ in draft.course.sessions[3:-3] if day not in busy]
    return draft.rng.choice(days) if days and draft.rng.random() < 0.7 else None


def _make_up(draft: Draft, paper: Paper, shown: str, day: dt.date) -> None:
    """The class that is cancelled, and the one that makes up for it."""
    other = day + dt.timedelta(12 - day.weekday())
    paper.para(
        f"{shown}   No class (instructor at a conference). Make-up class: {other:%A}, {other:%B} {other.day}, 10:00 a.m.",
        hang=26,
    )
    draft.expect_off(DayOff("No class", day, day))
    draft.expect_session(other, "Make-up class")
    draft.expect_event("Make-up class", other, optional=True)


def section_homework(draft: Draft) -> None:
    """Mathematics: "HW 3 (Sec 2.1: 4, 8, 15) due 9/14" in a list; below it the sections by week."""
    paper, rng = put(draft, Paper), draft.rng
    course = draft.course
    exams = parts("Exam", spread(free_days(course), 3), Work("", "exam", _NEVER, "Exams"))
    days = spread(free_days(course, exams), 8)
    sets = parts("HW", days, Work("", "homework", _NEVER, "Homework"))
    plan(draft, [*exams, *sets])
    head(draft, paper)
    about(draft, paper)
    weighting(draft, paper)
    paper.heading("Homework")
    paper.para(
        "Hand in the problems listed, stapled, at the beginning of class. Numbers in brackets are for practice only."
    )
    dash = rng.random() < 0.5
    lines = []
    for n, work in enumerate(sets, 1):
        due = f"{work.date.month}/{work.date.day}"
        text = f"Sec {1 + n // 3}.{1 + n % 3}: {_problems(rng.randint(1, 9))}; Sec {1 + n // 3}.{2 + n % 3}: {_problems(n)} [{n + 30}]"
        lines.append(f"{work.title} – {text} – due {due}" if dash else f"**{work.title}** ({text}) due {due}")
        draft.expect(work)
    paper.items(lines) if rng.random() < 0.5 else paper.rows(lines)
    paper.heading("Sections by week")
    block = Block.titled("Week", "Sections", "Remarks")
    topics = iter(course.subject.topics * 2)
    for number, first in enumerate(course.weeks, 1):
        last = first + dt.timedelta(4)
        remarks = [
            f"{work.title} ({work.date.month}/{work.date.day})"
            for work in exams
            if 0 <= (work.date - first).days < 7
        ]
        for work in exams:
            if 0 <= (work.date - first).days < 7:
                draft.expect(work)
        days_off = [day for day in course.class_days if first <= day <= last and course.off_on(day)]
        remarks += [
            f"{day.month}/{day.day}: {off_line(draft, off)}"
            for day in days_off
            if (off := course.off_on(day))
        ]
        for day in days_off:
            off = course.off_on(day)
            if off:
                draft.expect_off(off, day)
        sections = ", ".join(
            f"{1 + number // 3}.{k} {next(topics)}" for k in (number % 3 + 1, number % 3 + 2)
        )
        idle = first not in taught_weeks(course)
        block.add(
            f"{first.month}/{first.day}–{last.month}/{last.day}", "" if idle else sections, "\n".join(remarks)
        )
        week_days_optional(draft, first)
    paper.grid(block, (1.5, 4.4, 2.6), Grid(rng.choice(("all", "rows", "booktabs")), "bold"))
    final = draft.course.final
    paper.para(ends_with(f"{final.title} on {draft.voice.sentence(final.date)}, {_hours(draft, final)}"))
    draft.expect(final)
    fine_print(draft, paper)


def _problems(start: int) -> str:
    return f"{start}, {start + 3}, {start + 4}, {2 * start + 9}"


def bold_ends(draft: Draft) -> None:
    """A paragraph a week that ends with its deadlines in bold."""
    paper = put(draft, Paper)
    course, five = draft.course, dt.time(17)
    weeks = taught_weeks(course)
    notes = parts(
        "Field note",
        [day for first in weeks[1:-2:3] if not course.off_on(day := first + dt.timedelta(4))],
        Work("", "homework", _NEVER, "Field notes", five, also=("paper", "lab", "other")),
    )
    used = {work.date for work in notes}
    days = [day for day in free_days(course) if day not in used]
    exam = Work("Midterm exam", "exam", spread(days, 3)[1], "Midterm exam")
    essay = Work(
        "Portrait essay", "paper", weeks[-2] + dt.timedelta(3), "Portrait essay", five, also=_WRITTEN
    )
    plan(draft, [*notes, exam, essay], share="Attendance")
    head(draft, paper)
    about(draft, paper)
    weighting(draft, paper)
    fine_print(draft, paper)
    paper.heading("Week by week")
    topics = iter(course.subject.topics * 2)
    for number, first in enumerate(course.weeks, 1):
        _week_text(draft, paper, number, first, next(topics))
    final = draft.course.final
    paper.para(
        ends_with(
            f"The course ends with the {final.title.lower()} on {draft.voice.sentence(final.date)}, {_hours(draft, final)}"
        )
    )
    draft.expect(final)


def _week_text(draft: Draft, paper: Paper, number: int, first: dt.date, topic: str) -> None:
    course, rng, voice = draft.course, draft.rng, draft.voice
    last = first + dt.timedelta(4)
    same = first.month == last.month
    title = f"Week {number}, {first:%B} {first.day}–{last.day if same else f'{last:%B} {last.day}'}"
    week_days_optional(draft, first, topic)
    days_off = [day for day in course.class_days if first <= day <= last and course.off_on(day)]
    if first not in taught_weeks(course):
        off = course.off_on(first)
        if off:
            draft.expect_off(off)
            paper.para(f"**{title}.** {off_line(draft, off)}. Catch up on your reading.")
        return
    text = rng.choice(
        (
            f"{topic}. Read {rng.choice(draft.pool.surnames)} ({rng.randint(1961, 2020)}), chapters {number}–{number + 1}, and bring a question.",
            f"{topic}: lecture and discussion. The film ({rng.randint(1949, 2014)}, {rng.randint(88, 140)} min.) is on reserve.",
            f"{topic}. Come with the handout of last week, and with pages {10 * number}–{10 * number + 25} read.",
        )
    )
    for day in days_off:
        off = course.off_on(day)
        if off:
            text += f" There is no class on {day:%A} ({off.name})."
            draft.expect_off(off, day)
    due = []
    for work in course.works:
        if 0 <= (work.date - first).days < 7:
            when = f"{work.date:%A}, {work.date:%B} {work.date.day}"
            at = f", by {voice.time(work.time)}" if work.time else ", in class"
            due.append(ends_with(f"{work.title} {'due ' if work.handed_in else ''}{when}{at}"))
            draft.expect(work)
    paper.para(f"**{title}.** {text} {f'**{chr(32).join(due)}**' if due else ''}".rstrip())


def exams_in_grading(draft: Draft) -> None:
    """Only the section on grades has dates; homework follows a weekly rule and the outline goes by chapters."""
    paper, rng, voice = put(draft, Paper), draft.rng, draft.voice
    course = draft.course
    first, second = spread(free_days(course), 2)
    exams = [
        Work("Midterm exam 1", "exam", first, "Midterm exams"),
        Work("Midterm exam 2", "exam", second, "Midterm exams"),
    ]
    plan(draft, exams)
    shares = {"Homework": 20, "Midterm exams": 40, draft.course.final.component: 40}
    draft.course = replace(draft.course, weights=tuple(shares.items()))
    head(draft, paper)
    about(draft, paper)
    paper.heading(rng.choice(("Grading", "Course requirements and grading")))
    day = rng.choice(course.lecture.days)
    name = voice.weekday[("MO", "TU", "WE", "TH", "FR", "SA", "SU").index(day)]
    paper.para(
        f"**Homework (20%).** A problem set is posted every week and is due the following {name} at the start of class. "
        "The lowest two scores are dropped. You may work in groups of up to three; write up your own solutions."
    )
    draft.truth["recurring"].append({"title": "Problem set", "kind": "homework", "day": day, "also": []})
    paper.para(
        f"**Midterm exams (40%).** There are two, worth 20% each, in class on {voice.sentence(first)} and {voice.sentence(second)}. "
        f"Calculators are not needed. Exams from {course.year - 2} and {course.year - 1} are posted for practice."
    )
    final = draft.course.final
    paper.para(
        f"**{final.component} (40%).** Cumulative. The registrar has set {voice.sentence(final.date)}, {_hours(draft, final)}; "
        "do not book a flight home before that."
    )
    for work in (*exams, final):
        draft.expect(work)
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in shares.items()]
    paper.para("Cutoffs: 90 for an A-, 80 for a B-, 70 for a C-, 55 for a D.")
    paper.heading("Outline")
    topics = course.subject.topics
    paper.items(
        [
            f"Chapter {n}: {', '.join(topics[3 * n - 3 : 3 * n])} (about {rng.choice((4, 5, 6))} lectures)"
            for n in range(1, 8)
        ]
    )
    fine_print(draft, paper, most=10)


def important_dates(draft: Draft) -> None:
    """A list "Important dates" that mixes the registrar's with the course's own, dots to the margin; units have no dates."""
    paper, rng = put(draft, Paper), draft.rng
    course = draft.course
    exams = parts("Unit exam", spread(free_days(course), 3), Work("", "exam", _NEVER, "Unit exams"))
    papers = parts(
        "Close reading",
        spread(free_days(course, exams), 2),
        Work("", "paper", _NEVER, "Close readings", also=_WRITTEN),
    )
    plan(draft, [*exams, *papers], share="Participation")
    head(draft, paper)
    about(draft, paper)
    course, final = draft.course, draft.course.final
    paper.heading(rng.choice(("Important dates", "Dates to remember", "Mark your calendar")))
    lines = [(day, title) for day, title in _registrar(course) if not course.off_on(day)]
    for day, title in lines:
        draft.expect_event(title, day, optional=True)
        draft.expect_session(day, optional=True)
    entries: list[tuple[dt.date, dt.date | None, str]] = [(day, None, title) for day, title in lines]
    entries += [(work.date, None, f"{work.title}{' due' if work.handed_in else ''}") for work in course.works]
    entries += [(final.date, None, f"{final.title} ({_hours(draft, final)})")]
    entries += [(off.first, off.last, off_line(draft, off)) for off in course.days_off]
    for work in (*course.works, final):
        draft.expect(work)
    for off in course.days_off:
        draft.expect_off(off)
    full = rng.random() < 0.5
    shown = [
        (_when(day, last, full=full), title)
        for day, last, title in sorted(entries, key=lambda entry: entry[0])
    ]
    if rng.random() < 0.5:
        paper.leaders([(title, when) for when, title in shown])
    else:
        paper.tabs([(f"**{when}**", title) for when, title in shown], (0.36, 0.64))
    weighting(draft, paper)
    paper.heading("Units")
    for n in range(1, 5):
        paper.minor(f"Unit {n}")
        paper.items(list(course.subject.topics[5 * n - 5 : 5 * n]))
    fine_print(draft, paper)


def _registrar(course: Course) -> list[tuple[dt.date, str]]:
    return [
        (course.first, "First day of classes"),
        (course.first + dt.timedelta(8), "Last day to add a course"),
        (course.first + dt.timedelta(32), "Degree applications open"),
        (course.first + dt.timedelta(50), "Advising week begins"),
        (course.last, "Last day of classes"),
    ]


def _when(day: dt.date, last: dt.date | None, *, full: bool) -> str:
    name = "%B" if full else "%b"
    if last is None or last == day:
        return f"{day:{'%A' if full else '%a'}}, {day:{name}} {day.day}"
    return f"{day:{name}} {day.day}–{last.day if last.month == day.month else f'{last:{name}} {last.day}'}"


def questions_and_answers(draft: Draft) -> None:
    """Everything as questions and answers; problem sets by a weekly rule, the rest in sentences."""
    paper, rng, voice = put(draft, Paper), draft.rng, draft.voice
    paper.kind = rng.choice(("plain", "shaded", "italic"))
    course, ten = draft.course, dt.time(22)
    first, second = spread(free_days(course), 2)
    exams = [
        Work(f"Test {n}", "exam", day, "Tests", also=("quiz",)) for n, day in enumerate((first, second), 1)
    ]
    report = Work(
        "Project report",
        "project",
        course.weeks[-2] + dt.timedelta(4),
        "Project report",
        ten,
        also=("paper", "homework"),
    )
    plan(draft, [*exams, report])
    shares = {"Problem sets": 25, "Tests": 30, "Project report": 15, draft.course.final.component: 30}
    draft.course = replace(draft.course, weights=tuple(shares.items()))
    final = draft.course.final
    paper.name(f"{course.code}: {course.title}")
    paper.para(f"{course.institution.name} · {term_of(course)} · Frequently asked questions", align=1)
    identify(draft)
    for question, answer in _introduction(draft):
        paper.heading(question)
        paper.para(answer)
    for slot in (course.lecture, *course.others, course.office_hours):
        draft.expect_meeting(slot)
    paper.heading("How is my grade computed?")
    paper.para(
        f"{joined(f'{name} {weight}%' for name, weight in shares.items())}. An average of 90 guarantees an A-."
    )
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in shares.items()]
    rule_day = course.weeks[2] + dt.timedelta(rng.choice((0, 2, 4)))
    paper.heading("What is due every week?")
    paper.para(
        f"Problem sets are due every {rule_day:%A} by {voice.time(ten)}, starting in the third week. I drop the lowest."
    )
    draft.truth["recurring"].append(
        {"title": "Problem set", "kind": "homework", "day": weekday_of(rule_day), "also": []}
    )
    paper.heading("When are the tests?")
    paper.para(
        f"Test 1 is on {voice.sentence(first)} and Test 2 on {voice.sentence(second)}, both in our classroom."
    )
    paper.heading("Is there a project? A final?")
    paper.para(
        f"Both. The project report is due on {voice.sentence(report.date)} by {ends_with(voice.time(ten))} "
        f"The {final.title.lower()} will be held on {voice.sentence(final.date)}, {ends_with(_hours(draft, final))}"
    )
    for work in (*exams, report, final):
        draft.expect(work)
    if course.days_off:
        paper.heading("When do we not meet?")
        paper.para(
            f"{_offs(draft, course.days_off)}. Nor when the campus is closed for weather, as on January 31, {course.year - 3}."
        )
    paper.heading("What happens if I am late?")
    paper.para("You lose a tenth per day. With a doctor's note dated no later than the due date, nothing.")
    fine_print(draft, paper, most=5)


def _introduction(draft: Draft) -> list[tuple[str, str]]:
    course, voice = draft.course, draft.voice
    names = {
        "lecture": "Lectures are",
        "lab": "Lab",
        "discussion": "Discussion",
        "office_hours": "My office hours are",
    }
    told = [
        f"{names[slot.kind]}{f' section {slot.section} is' if slot.section else ''} {voice.slot(slot)} in {slot.room}."
        for slot in (course.lecture, *course.others)
    ]
    who = joined(f"{name} ({mail(course, name)})" for name in course.instructors)
    office = course.office_hours
    return [
        ("What is this course about?", draft.rng.choice(draft.pool.descriptions)),
        (
            "Who teaches it?",
            f"Instructor: {who}. {names['office_hours']} {voice.slot(office)} in {office.room}.",
        ),
        ("When and where do we meet?", " ".join(told)),
    ]


def _offs(draft: Draft, offs: Iterable[DayOff]) -> str:
    shown = []
    for off in offs:
        draft.expect_off(off)
        when = (
            f"on {draft.voice.sentence(off.first)}"
            if off.first == off.last
            else draft.voice.span(off.first, off.last)
        )
        shown.append(f"{when} ({off.name})")
    return f"We do not meet {joined(shown)}"


LIST_TEMPLATES = (
    Template("law_assignments", law_assignments, pool=LAW, voice=states),
    Template("section_homework", section_homework, pool=QUANTITATIVE, voice=states),
    Template("bold_ends", bold_ends, pool=LIBERAL, voice=states),
    Template("exams_in_grading", exams_in_grading, pool=QUANTITATIVE, voice=states),
    Template("important_dates", important_dates, pool=LIBERAL, voice=states),
    Template("questions_and_answers", questions_and_answers, pool=QUANTITATIVE, voice=states),
)
