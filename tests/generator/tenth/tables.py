"""Layouts of the tenth set: tables as LaTeX, word processors and sites make them, with and without rules."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.weekday import WEEKDAYS
from tests.generator.course import DayOff, Slot
from tests.generator.draft import Draft
from tests.generator.eighth.frame import expect_all, plural, small
from tests.generator.ninth.frame import longer
from tests.generator.ninth.paper import open_word, some_cells
from tests.generator.ninth.voices import commonwealth, office
from tests.generator.second.frame import plan, week_days_optional
from tests.generator.second.paper import Block, Grid
from tests.generator.seventh.frame import close, exam_on
from tests.generator.sixth.frame import (
    aim,
    class_entry,
    closing_exam,
    finish,
    free_dates,
    grade_table,
    open_on,
    pages,
    sample,
    when_held,
)
from tests.generator.sixth.rules import rules
from tests.generator.template import Template
from tests.generator.tenth.frame import front, inside, latex, opening, small_print, weeks_only
from tests.generator.tenth.voices import letters
from tests.generator.tenth.words import BEDSIDE, CHAMBER, MIXTURE, OUTLINE, PERIOD, SERIES, SURVEY
from tests.generator.third.frame import free_days, parts, spread, taught_weeks
from tests.generator.timeline import by_week, timeline

__all__ = ["TABLE_TEMPLATES"]


def run_across_weeks(draft: Draft) -> None:
    """LaTeX: weeks in italics across a longtable, "T 9/2" and "R 9/4" below them; homework and a project's parts in the last column."""
    folio, rng, course = open_on(draft, latex), draft.rng, draft.course
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    free = free_days(course, exams)
    sets = parts(rng.choice(("HW", "Homework")), spread(free, 7), sample("homework", "Homework"))
    left = free_days(course, [*exams, *sets])
    names = ("Project proposal", "Project data set", "Project report")
    stages = [
        finish(sample("project", "Project"), name, day)
        for name, day in zip(names, (left[len(left) // 3], left[len(left) * 2 // 3], left[-1]), strict=True)
    ]
    plan(draft, [*exams, *sets, *stages])
    opening(draft, folio)
    folio.heading(rng.choice(("Schedule", "Tentative Schedule")))
    folio.para(
        "What stands in the last column is due at the beginning of class. Midterms are in class, closed book, with one sheet of notes."
    )
    block = Block.titled("Day", "Topic", "Reading", "Due")
    for number, (first, days) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        block.across(
            f"__Week {number}__ ({draft.voice.span(first, first + dt.timedelta(4))})",
            shade=rng.choice((None,)),
        )
        for entry in days:
            text, exam = class_entry(draft, entry), exam_on(entry)
            plain = not entry.off and not exam
            due = ", ".join(work.title for work in entry.works if work.handed_in)
            chapter = rng.randint(1, 14)
            block.add(
                draft.voice.date(entry.day),
                f"**{text}**" if exam else f"__{text}__" if entry.off else text,
                f"§{chapter}.{rng.randint(1, 3)}–{chapter}.{rng.randint(4, 7)}" if plain else "",
                due,
            )
    folio.grid(
        block, (1.1, 3.2, 1.3, 2), Grid(rng.choice(("booktabs", "none", "columns")), "bold", padding=2)
    )
    closing_exam(draft, folio)
    small_print(draft, folio)


def clinical_days(draft: Draft) -> None:
    """Nursing: class and clinical day side by side, each with its date; competencies and care plans go with the clinical day."""
    rng = draft.rng
    weekday = (WEEKDAYS.index(draft.course.lecture.days[0]) + 1) % 7
    site = rng.choice(("Mercy Hospital, 4 West", "St. Luke's, 6 North", "Veterans' Hospital, step-down unit"))
    clinic = Slot("lab", (WEEKDAYS[weekday],), dt.time(6, 45), dt.time(15, 15), site)
    draft.course = course = replace(draft.course, others=(clinic,))
    folio, voice = open_word(draft, small), draft.voice
    exams = parts("Exam", spread(free_days(course)[1:], 3), sample("exam", "Exams"))
    free = free_days(course, exams)
    doses = parts("Dosage quiz", spread(free, 3), sample("quiz", "Dosage quizzes"))
    shifts = [day for day in free_dates(course, weekday) if day <= course.last]
    skills = rng.sample(
        (
            "central line dressing",
            "tracheostomy care",
            "blood transfusion",
            "chest tube",
            "mock code",
            "hand-off report",
        ),
        k=4,
    )
    kept = replace(
        sample("exam", "Competencies"), also=("quiz", "lab", "project", "other", "homework", "presentation")
    )
    checks = [
        finish(kept, f"Competency {n}: {skill}", day)
        for n, (skill, day) in enumerate(zip(skills, spread(shifts, 4), strict=True), 1)
    ]
    taken = {work.date for work in checks}
    word = rng.choice(("Care plan", "Concept map"))
    plans = parts(
        word,
        spread([day for day in shifts if day not in taken], 3),
        sample("paper", plural(word), dt.time(6, 45)),
    )
    plan(draft, [*exams, *doses, *checks, *plans])
    opening(draft, folio)
    folio.heading(rng.choice(("Class and clinical calendar", "Theory and clinical schedule")))
    folio.para(
        f"“Lab” above is your clinical day. {plural(word)} are handed to the clinical instructor at 0645 on the clinical day beside which they stand; "
        "competencies are validated on the unit that day. Exams and dosage quizzes are given in class."
    )
    block = Block.titled(
        "Wk", "Class", "Topic", "Clinical", rng.choice(("Competency / written work", "Due / validated"))
    )
    unit = (
        "Medical-surgical unit",
        "Step-down unit",
        "Simulation",
        "Dialysis center",
        "Emergency department",
    )
    for number, (first, days) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        entry = days[0]
        text, exam = class_entry(draft, entry), exam_on(entry)
        shift = first + dt.timedelta(weekday)
        told = []
        for work in draft.course.due_on(shift):
            draft.expect(work)
            told.append(f"**{work.title}**")
        away = course.off_on(shift)
        if away:
            draft.expect_off(away, shift)
            practice = [voice.date(shift), "No clinical"]
        else:
            practice = [voice.date(shift), rng.choice(unit) if number > 1 else "Orientation"]
        draft.expect_session(shift, optional=True)
        weeks = rng.choice(("", f" (weeks {max(number - 4, 1)}–{number - 1})"))
        lines = [f"**{text}**{weeks}" if exam else text if entry.off else longer(draft, text)]
        lines += [f"**{work.title}**" for work in entry.works if work.kind == "quiz"]
        block.add(str(number), voice.date(entry.day), lines, practice, told or "")
    folio.word(block, (0.5, 1.25, 2.5, 1.7, 1.9), some_cells(rng, "all", "rows", "head"))
    closing_exam(draft, folio)
    small_print(draft, folio)


def memo_brief_argument(draft: Draft) -> None:
    """Law: what is written, in a ruled table with the day it is given out; oral argument in the evening; classes at tab stops."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(16, 30), dt.time(9)))
    days = spread(free_days(course)[2:], 6)
    closed = finish(sample("paper", "Closed memo", hour), "Closed memo", days[0])
    opens = [
        finish(sample("paper", "Open memo", hour), f"Open memo, {part}", day)
        for part, day in (("draft", days[1]), ("final version", days[2]))
    ]
    brief = rng.choice(("Appellate brief", "Trial brief"))
    briefs = [
        finish(sample("paper", brief, hour), f"{brief}, {part}", day)
        for part, day in (("draft", days[3]), ("final version", days[4]))
    ]
    evening = max(day for day in free_dates(course, 3) if day <= course.last)
    start = dt.time(18, rng.choice((0, 30)))
    argument = finish(sample("presentation", "Oral argument", start), "Oral argument", evening)
    argument = replace(argument, also=("exam", "other", "project"))
    works = [closed, *opens, *briefs, argument]
    plan(draft, works, argument, share="Exercises")
    front(draft, folio)
    aim(draft, folio)
    shares = dict(draft.course.weights)
    folio.heading(rng.choice(("Major assignments", "Graded assignments")))
    block = Block.titled("Assignment", "Handed out", "Due", "Worth")
    for work in works:
        out = max((day for day, _ in course.sessions if day < work.date - dt.timedelta(7)), default=None)
        first = work in {closed, opens[0], briefs[0]} and out
        share = "" if "draft" in work.title else f"{shares[work.component]}%"
        when = (
            f"{voice.sentence(work.date)}, {voice.time(start)}"
            if work is argument
            else f"{voice.sentence(work.date)}, by {voice.time(hour)}"
        )
        block.add(f"**{work.title}**", voice.date(out) if first and out else "", when, share)
    block.add("**Exercises**", "", "in class, unannounced", f"{shares['Exercises']}%")
    folio.word(block, (2.2, 1.5, 2.8, 0.8), some_cells(rng, "all", "rows", "head"))
    expect_all(draft, works)
    grade_table(draft)
    folio.para(
        f"Oral argument takes place in the moot courtroom before a bench of three; wear what a lawyer would. Drafts are not graded but are required. {rng.choice(('There is no final examination.', 'No examination is given.'))}"
    )
    folio.heading(rng.choice(("Classes", "Class by class")))
    lines = []
    named = rng.random() < 0.5
    for entry in timeline(draft.course):
        text = class_entry(draft, replace(entry, works=()))
        due = "; ".join(f"{work.title} due" for work in entry.works if work.handed_in)
        if entry.off:
            lines.append((voice.date(entry.day), f"__{text}__"))
            continue
        told = f"{longer(draft, text)}. Read {pages(draft)}."
        lines.append((voice.date(entry.day), f"{told} **{due}.**" if due and named else told))
    folio.tabs(lines, (0.27, 0.73))
    small_print(draft, folio)


def outcome_ticks(draft: Draft) -> None:
    """Britain: a row a component, ticks under the outcomes, date and hour in columns of their own; teaching weeks by number."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(12), dt.time(14), dt.time(16)))
    at = rng.choice((0, 2, 3))
    days = spread([day for day in free_dates(course, at, since=2) if day <= course.last], 3)
    names = rng.choice(
        (
            ("Source commentary", "Group poster", "Essay"),
            ("Research proposal", "Data report", "Essay"),
            ("Critical review", "Podcast", "Portfolio"),
        )
    )
    works = [
        finish(sample("paper", f"CW{n} {name}", hour), f"CW{n} {name}", day)
        for n, (name, day) in enumerate(zip(names, days, strict=True), 1)
    ]
    test = finish(sample("exam", "Class test"), "Class test", spread(free_days(course), 3)[1])
    plan(draft, [*works, test])
    final, shares = draft.course.final, dict(draft.course.weights)
    front(draft, folio)
    aim(draft, folio)
    folio.heading(rng.choice(("Learning outcomes and assessment", "Summative assessment")))
    folio.para("On completion you will be able to:")
    folio.items(
        [
            "LO1 describe the main problems of the field and their history;",
            "LO2 judge evidence of several kinds;",
            "LO3 plan and carry out a small project;",
            "LO4 write papers and reports for readers who do not know you.",
        ]
    )
    block = Block.titled(
        "Component", "LO1", "LO2", "LO3", "LO4", "Weight", rng.choice(("Date", "Submission date")), "Time"
    )
    for work in sorted((*works, test, final), key=lambda work: work.date):
        ticks = ["X" if rng.random() < 0.6 else "" for _ in range(4)]
        time = voice.time(hour) if work.handed_in else when_held(draft, work) if work is final else "lecture"
        block.add(work.title, *ticks, f"{shares[work.component]}%", voice.sentence(work.date), time)
    expect_all(draft, (*works, test, final))
    grade_table(draft)
    folio.word(
        block,
        (2, 0.6, 0.6, 0.6, 0.6, 0.9, 2, 1.3),
        some_cells(rng, "all", "rows", "head", centred=(1, 2, 3, 4, 5), scale=0.9),
    )
    folio.para(
        "Coursework is submitted online. Marks and comments are returned within 15 working days. Work up to 24 hours late loses 5 marks; after that it is marked at zero."
    )
    folio.heading(rng.choice(("Teaching by week", "Programme")))
    weeks = Block.titled(
        "Week", rng.choice(("w/c", "Week commencing")), "Lecture", "Seminar preparation", "Assessment"
    )
    topics = dict(draft.course.sessions)
    for number, monday in enumerate(course.weeks, 1):
        week_days_optional(draft, monday)
        held = [work for work in draft.course.works if inside(monday, work.date)]
        told = [
            f"{work.title.split()[0]} due {voice.weekday[work.date.weekday()][:3]}"
            if work.handed_in
            else "Class test"
            for work in held
        ]
        text = "; ".join(topics[day] for day in sorted(topics) if inside(monday, day))
        weeks.add(str(number), voice.date(monday), text or "No lecture", pages(draft), told or "")
    folio.word(weeks, (0.7, 1.4, 2.4, 2, 1.3), some_cells(rng, "all", "head", "none", "rows"))
    rules(draft, folio, most=5)


def four_day_grid(draft: Draft) -> None:
    """Summer: a row a week, a cell for each of four class days with date, topic and work; homework by the Sunday in the last cell."""
    _summer(draft)
    folio, rng, voice, course = open_word(draft, small), draft.rng, draft.voice, draft.course
    night = rng.choice((dt.time(23, 59), dt.time(22), dt.time(20)))
    exams = parts("Exam", spread(free_days(course)[:-2], 3), sample("exam", "Exams"))
    quizzes = parts("Quiz", spread(free_days(course, exams)[:-1], 5), sample("quiz", "Quizzes"))
    word = rng.choice(("WebWork", "Online set", "MyLab"))
    sundays = [first + dt.timedelta(6) for first in course.weeks[:-1]]
    sets = parts(word, sundays, sample("homework", f"{word} homework", night))
    final = replace(course.final, date=course.last, time=dt.time(10), end_time=dt.time(12))
    plan(draft, [*exams, *quizzes, *sets])
    draft.course = replace(draft.course, final=final)
    opening(draft, folio)
    folio.heading(rng.choice(("Five weeks at a glance", "Calendar of the session")))
    folio.para(
        f"Quizzes take the first ten minutes, exams the first hour. {word} closes at {voice.time(night)} on the day in the last column."
    )
    names = rng.choice((("M", "T", "W", "R"), ("Monday", "Tuesday", "Wednesday", "Thursday")))
    block = Block.titled("Wk", *names, rng.choice(("Weekend", "Due on Sunday", "Online")))
    entries = {entry.day: entry for entry in timeline(draft.course)}
    for number, first in enumerate(course.weeks, 1):
        cells: list[str | list[str]] = []
        for n in range(4):
            entry = entries.get(first + dt.timedelta(n))
            if entry is None:
                cells.append("")
                continue
            date = f"**{entry.day.month}/{entry.day.day}**"
            if entry.day == course.last:
                cells.append([date, f"**{final.title}**, {when_held(draft, final)}"])
                continue
            text, exam = class_entry(draft, entry), exam_on(entry)
            held = [work.title for work in entry.works if work.kind == "quiz"]
            cells.append([date, f"**{text.upper()}**" if exam else text, *held])
        due = [work for work in sets if inside(first, work.date)]
        for work in due:
            draft.expect(work)
            draft.expect_session(work.date, optional=True)
        cells.append([f"**{work.title}**: {work.date.month}/{work.date.day}" for work in due] or "")
        block.add(str(number), *cells)
    draft.expect(final)
    folio.word(
        block,
        (0.4, 1.6, 1.6, 1.6, 1.6, 1.4),
        some_cells(rng, "all", "all", "rows", space=rng.choice((1, 3)), scale=0.9),
    )
    rules(draft, folio, most=4)


def _summer(draft: Draft) -> None:
    """The course meets on four days of each of the term's first five weeks."""
    course = draft.course
    lecture = replace(course.lecture, days=WEEKDAYS[:4], start=dt.time(10), end=dt.time(12))
    end = course.first + dt.timedelta(7 * 4 + 3)
    days = [course.first + dt.timedelta(n) for n in range((end - course.first).days + 1)]
    days = [day for day in days if day.weekday() < 4]
    off = tuple(
        DayOff(name, day, day)
        for name, day in (
            ("Juneteenth", dt.date(course.year, 6, 19)),
            ("Independence Day", dt.date(course.year, 7, 4)),
        )
        if day in days[:-1]
    )
    met = [day for day in days if not any(one.covers(day) for one in off)]
    topics = course.subject.topics
    draft.course = replace(
        course,
        last=end,
        lecture=lecture,
        others=(),
        days_off=off,
        sessions=tuple((day, topics[n % len(topics)]) for n, day in enumerate(met)),
    )


_MATTERS = (
    "Solutions and mixtures",
    "Rates and mechanisms",
    "Equilibrium",
    "Acids, bases and salts",
    "Heat and disorder",
)
_BENCHES = (
    "Flame tests",
    "Freezing points",
    "A clock reaction",
    "Tests for anions",
    "Buffers",
    "Titration curves",
    "Solubility",
    "Voltaic cells",
    "Dyes",
    "Heat of solution",
)


def exam_matters(draft: Draft) -> None:
    """Chemistry: exams carry what they are on ("Exam 2: Equilibrium"), quizzes their lectures; the week's lab runs down beside."""
    rng = draft.rng
    weekday = rng.choice((1, 3))
    bench = Slot("lab", (WEEKDAYS[weekday],), dt.time(13, 30), dt.time(16, 20), "Chem Lab 118")
    draft.course = course = replace(draft.course, others=(bench,))
    folio, voice = open_word(draft, small), draft.voice
    exams = [
        finish(sample("exam", "Exams"), f"Exam {n}: {matter}", day)
        for n, (matter, day) in enumerate(zip(_MATTERS, spread(free_days(course), 3), strict=False), 1)
    ]
    held = {work.date for work in exams}
    lectures = [day for day, _ in course.sessions if day not in held]
    quizzes, before = [], 0
    for n, day in enumerate(spread([day for day in lectures if day != lectures[0]], 4), 1):
        covered = lectures.index(day)
        quizzes.append(finish(sample("quiz", "Quizzes"), f"Quiz {n} (Lectures {before + 1}–{covered})", day))
        before = covered
    open_weeks = [
        first for first in taught_weeks(course)[1:] if not course.off_on(first + dt.timedelta(weekday))
    ]
    benches = dict(zip(open_weeks, rng.sample(_BENCHES, k=8), strict=False))
    taken = held | {work.date for work in quizzes}
    reports = []
    for n, first in enumerate(benches, 1):
        free = [day for day in lectures if inside(first + dt.timedelta(7), day) and day not in taken]
        if n % 3 and free:
            reports.append(finish(sample("lab", "Lab reports"), f"Report on Lab {n}", free[-1]))
    plan(draft, [*exams, *quizzes, *reports])
    opening(draft, folio)
    folio.heading(rng.choice(("Lecture and laboratory", "Course calendar")))
    folio.para(
        f"Lab meets on {voice.weekday[weekday]}s. Reports are collected in lecture on the day beside which they stand. Exams take the whole lecture hour."
    )
    block = Block.titled("Date", "Lecture", rng.choice(("Quiz, exam, report", "Graded")), "Lab of the week")
    for number, (first, days) in enumerate(by_week(draft.course, timeline(draft.course))):
        bench_day = first + dt.timedelta(weekday)
        lab = "Check-in" if number == 0 else "No lab"
        if first in benches:
            lab = f"Lab {list(benches).index(first) + 1}: {benches[first]}"
            for day in {bench_day, days[0].day}:
                draft.expect_event(lab, day, kind="lab", optional=True)
        draft.expect_session(bench_day, optional=True)
        for n, entry in enumerate(days):
            text, exam = class_entry(draft, entry), exam_on(entry)
            topic = f"__{text}__" if entry.off else "" if exam else f"{lectures.index(entry.day) + 1}. {text}"
            told = [f"**{exam.title}**"] if exam else []
            told += [
                f"{work.title} due" if work.handed_in else work.title
                for work in entry.works
                if work is not exam
            ]
            block.add(voice.date(entry.day), topic, told or "", lab if n == 0 else "")
        block.down(3, len(days))
        block.commands.append(("NOSPLIT", (0, len(block.rows) - len(days)), (-1, len(block.rows) - 1)))
    folio.word(block, (1.4, 2.5, 2.5, 1.5), some_cells(rng, "all", "rows"))
    closing_exam(draft, folio)
    close(draft, folio, most=5)


def unit_outline(draft: Draft) -> None:
    """Australia: type, description, weight and due date with a closing date for late work, outcomes in a row across; weeks have no days."""
    folio, rng, course = open_word(draft), draft.rng, draft.course
    draft.course = course = weeks_only(course, 13)
    hour = rng.choice((dt.time(23, 59), dt.time(17)))
    at = rng.choice((4, 6, 0))
    days = spread([day for day in free_dates(course, at, since=2) if day <= course.last], 4)
    shapes = (
        ("Report 1", "Out-of-class assignment", "1000 words"),
        ("Report 2", "Out-of-class assignment", "1000 words"),
        ("Group project", "Group assignment", "2000 words and code"),
        ("Reflection", "Out-of-class assignment", "600 words"),
    )
    works = [
        finish(sample("paper", name, hour), name, day) for (name, _, _), day in zip(shapes, days, strict=True)
    ]
    test = finish(
        sample("exam", "Mid-semester test"), "Mid-semester test", spread(free_days(course, works), 3)[1]
    )
    plan(draft, [*works, test])
    final, shares = draft.course.final, dict(draft.course.weights)
    front(draft, folio)
    aim(draft, folio)
    folio.heading(rng.choice(("Assessment", "Assessment summary")))
    taught = taught_weeks(course)
    block = Block.titled("Type", "Description", "Weight", "Due", "Length")
    kinds = {name: (kind, length) for name, kind, length in shapes}
    with_hour = f"{hour:%H:%M}"
    for work in draft.course.works:
        kind, length = kinds.get(work.title, ("Supervised test", "50 minutes"))
        week = next(n for n, first in enumerate(taught, 1) if inside(first, work.date))
        day = f"{work.date.day:02d} {work.date:%b} {work.date.year}"
        lines = [f"Week {week:02d}", f"Due date: {day}{f' at {with_hour}' if work.handed_in else ''}"]
        if work.handed_in and rng.random() < 0.7:
            closing = work.date + dt.timedelta(10)
            lines.append(f"Closing date: {closing.day:02d} {closing:%b} {closing.year}")
            draft.expect_event(f"{work.title} closing date", closing, optional=True)
        block.add(
            kind,
            f"**{work.title}**{' (in the lecture)' if work is test else ''}",
            f"{shares[work.component]}%",
            lines,
            length,
        )
        block.across(
            f"Outcomes assessed: LO{rng.randint(1, 3)} LO{rng.randint(4, 6)}", shade=rng.choice(("#f3f3f3",))
        )
    block.add(
        "Final exam", f"**{final.title}**", f"{shares[final.component]}%", "Formal exam period", "2 hours"
    )
    block.across("Outcomes assessed: LO1 LO2 LO3 LO4 LO5", shade="#f3f3f3")
    expect_all(draft, draft.course.works)
    grade_table(draft)
    folio.word(block, (1.6, 1.8, 0.8, 2, 1.2), some_cells(rng, "all", "rows", "head", scale=0.92))
    folio.para(
        "Due date is the last moment without penalty; afterwards 5% of the marks are lost each day until the closing date, when submission ends."
    )
    folio.heading("Weekly schedule")
    weeks = Block.titled("WK", "Topic", "Learning activity", "Learning outcomes")
    for number, first in enumerate(taught, 1):
        topics = "; ".join(topic for day, topic in course.sessions if inside(first, day))
        weeks.add(
            f"Week {number:02d}",
            topics or "Self-study",
            rng.choice(("Lecture and tutorial (4 hr)", "Lecture (2 hr); fieldwork (2 hr)")),
            f"LO{rng.randint(1, 5)}",
        )
    folio.word(weeks, (1, 3, 2.2, 1.2), some_cells(rng, "all", "rows", "head", scale=0.92))
    for first in course.weeks:
        week_days_optional(draft, first)
    rules(draft, folio, most=5)


TABLE_TEMPLATES = (
    Template("run_across_weeks", run_across_weeks, pool=SURVEY, voice=letters, per_week=2),
    Template("clinical_days", clinical_days, pool=BEDSIDE, voice=office, per_week=1),
    Template("memo_brief_argument", memo_brief_argument, pool=CHAMBER, voice=letters, per_week=2),
    Template("outcome_ticks", outcome_ticks, pool=PERIOD, voice=commonwealth, a4=True, per_week=1),
    Template(
        "four_day_grid",
        four_day_grid,
        pool=SERIES,
        voice=letters,
        per_week=2,
        calendar="summer",
        landscape=True,
    ),
    Template("exam_matters", exam_matters, pool=MIXTURE, voice=office, per_week=3),
    Template("unit_outline", unit_outline, pool=OUTLINE, voice=commonwealth, a4=True, per_week=1),
)
