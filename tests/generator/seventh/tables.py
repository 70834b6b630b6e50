"""Layouts of the seventh set whose class days stand in tables."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

from servers.domain.weekday import WEEKDAYS
from tests.generator.course import Slot, monday
from tests.generator.draft import Draft
from tests.generator.second.frame import plan
from tests.generator.second.paper import Block, Grid
from tests.generator.seventh.frame import close, days_only, exam_on
from tests.generator.seventh.voices import handout, overseas
from tests.generator.sixth.frame import (
    aim,
    class_entry,
    closing_exam,
    finish,
    free_dates,
    head,
    lost_days,
    off_words,
    open_on,
    pages,
    sample,
    weights,
)
from tests.generator.sixth.voices import faculty
from tests.generator.sixth.words import BENCH, BRIDGE, LETTERS
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import Entry, by_week, timeline

__all__ = ["TABLE_TEMPLATES"]


def abbreviated_grid(draft: Draft) -> None:
    """Word without borders: Wk once a week, a ditto where the topic goes on, n/c, TBA; a line explains what is shortened."""
    folio, rng, course = open_on(draft), draft.rng, draft.course
    exams = parts("Exam", spread(free_days(course), 2), sample("exam", "Exams"))
    sets = parts("Homework", spread(free_days(course, exams), 5), sample("homework", "Homework"))
    taken = [*exams, *sets]
    quizzes = parts("Quiz", spread(free_days(course, taken), 3), sample("quiz", "Quizzes"))
    plan(draft, [*taken, *quizzes], share="Board work")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Tentative schedule", "Class calendar")))
    folio.para(
        'HW = homework, collected at the beginning of class; Q = quiz; Ex. = exam, in class; n/c = no class; " = as above; TBA = to be announced.'
    )
    block = Block.titled("Wk", "Date", "Topic", "Read", "Due/In class")
    short = {"homework": "HW", "quiz": "Q", "exam": "Ex."}
    before = ""
    for number, (_, inside) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        for n, entry in enumerate(inside):
            week, day = str(number) if n == 0 else "", draft.voice.date(entry.day)
            if entry.off:
                draft.expect_off(entry.off, entry.day)
                block.add(week, day, f"n/c ({entry.off.name})", "", "")
                before = ""
                continue
            goes_on = n == 1 and bool(before) and not exam_on(entry) and rng.random() < 0.6
            topic = class_entry(draft, replace(entry, topic=before) if goes_on else entry)
            due = ", ".join(f"{short[work.kind]} {work.title.split()[-1]}" for work in entry.works)
            exam = exam_on(entry)
            shown = "" if exam else '"' if goes_on else topic
            read = "" if exam else "TBA" if rng.random() < 0.12 else pages(draft)
            block.add(week, day, shown, read, f"**{due}**" if exam else due)
            before = "" if exam else topic
    folio.grid(block, (0.6, 1.7, 2.7, 2, 1.4), Grid("none", "bold", padding=2))
    closing_exam(draft, folio)
    close(draft, folio)


def moved_by_note(draft: Draft) -> None:
    """A table of classes with an asterisk and a dagger; the notes below the table move that quiz and that homework."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    name = rng.choice(("Worksheet", "Homework"))
    sets = parts(
        name,
        spread(free_days(course, exams), 5),
        sample("homework", "Worksheets" if name == "Worksheet" else name),
    )
    taken = [*exams, *sets]
    quizzes = parts("Quiz", spread(free_days(course, taken), 3), sample("quiz", "Quizzes"))
    tested = {work.date for work in exams}
    quiz, task = (
        rng.choice([work for work in some if _after(draft, work.date, 1) not in tested])
        for some in (quizzes, sets)
    )
    later = {quiz.title: _after(draft, quiz.date, 1), task.title: _after(draft, task.date, 1)}
    works = [
        replace(work, date=later[work.title]) if work in {quiz, task} else work for work in (*taken, *quizzes)
    ]
    plan(draft, works)
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Class by class", "Course outline")))
    block = Block.titled("Day", "Topic", "Reading", "Collected or given")
    marks = {quiz.title: "*", task.title: "†"}
    printed = {(work.title, work.date) for work in (*taken, *quizzes)}
    for entry in timeline(draft.course):
        shown = tuple(work for work in draft.course.works if work.kind == "exam" and work.date == entry.day)
        text = class_entry(draft, replace(entry, works=shown))
        given = [
            f"{title}{marks.get(title, '')}"
            for title, day in sorted(printed)
            if day == entry.day and not shown
        ]
        plain = not entry.off and not shown
        block.add(
            voice.date(entry.day),
            f"**{text}**" if shown else text,
            pages(draft) if plain else "",
            ", ".join(given),
        )
    folio.grid(block, (1.6, 2.8, 2, 1.8), Grid(rng.choice(("all", "rows")), rng.choice(("bold", "grey"))))
    folio.para(
        f"* {quiz.title} is not given on this day, when I am at a conference, but on {voice.sentence(later[quiz.title])}.",
        after=1,
    )
    folio.para(
        f"† Because of the science fair, {task.title} is collected on {voice.sentence(later[task.title])} instead."
    )
    for work in draft.course.works:
        draft.expect(work)
    closing_exam(draft, folio)
    close(draft, folio)


def _after(draft: Draft, day: dt.date, number: int) -> dt.date:
    """The class day ``number`` meetings later (the last one: a week later)."""
    days = [date for date, _ in draft.course.sessions]
    at = days.index(day) + number
    return days[at] if at < len(days) else day + dt.timedelta(7)


def lecture_and_lab(draft: Draft) -> None:
    """A row a week: lectures with their days in one cell, the lab with its day beside it, and what is due in that lab."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    weekday = next(n for n in (4, 3, 2, 1) if WEEKDAYS[n] not in course.lecture.days)
    start = dt.time(rng.choice((8, 13, 14)))
    lab = Slot("lab", (WEEKDAYS[weekday],), start, dt.time(start.hour + 2, 50), rng.choice(draft.pool.rooms))
    draft.course = course = replace(course, others=(lab,))
    labs = free_dates(course, weekday)
    labs = [day for day in labs if day <= course.last]
    kept = replace(sample("lab", "Lab reports", start), also=("homework", "paper", "project"))
    reports = parts(rng.choice(("Report", "Lab report", "Write-up")), labs[1:], kept)
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    plan(draft, [*reports, *exams], share="Prelab questions")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Lecture and laboratory", "Week by week")))
    folio.para(
        f"What stands in the last column is handed in as the lab of that row begins, at {voice.time(start)}. Midterms are taken in lecture."
    )
    block = Block.titled("Week", "Lecture", f"{voice.weekday[weekday]} lab", "Due in lab")
    experiments = iter(rng.sample(course.subject.topics, k=len(course.subject.topics)))
    number = 0
    for week, (first, inside) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        lines = []
        for entry in inside:
            text = days_only(draft, entry)
            lines.append(f"{voice.date(entry.day)}: {f'**{text}**' if exam_on(entry) else text}")
        day = first + dt.timedelta(weekday)
        cell, due = "no lab", ""
        if day in labs:
            number += 1
            cell = f"{voice.date(day)}: Exp. {number}, {next(experiments)}"
            work = next((report for report in reports if report.date == day), None)
            due = work.title if work else ""
            draft.expect_event(f"Experiment {number}", day, kind="lab", optional=True)
            draft.expect_session(day, optional=True)
        block.add(str(week), "\n".join(lines), cell, due)
    for work in reports:
        draft.expect(work)
    look = Grid(rng.choice(("all", "rows")), rng.choice(("bold", "grey", "dark")), centred=(0,))
    folio.grid(block, (0.7, 3.2, 2.8, 1.5), look)
    closing_exam(draft, folio)
    close(draft, folio)


def chapters_and_tests(draft: Draft) -> None:
    """A two-year college: chapters with the days they take, homework with its day in the cell, tests in rows of their own."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(23, 59), dt.time(22)))
    tests = parts("Test", spread(free_days(course)[3:], 3), sample("exam", "Tests"))
    days = [day for day, _ in course.sessions]
    edges = [-1, *(days.index(work.date) for work in tests), len(days)]
    runs = [days[a + 1 : b] for a, b in pairwise(edges)]
    chunks = [run for whole in runs for run in (whole[: len(whole) // 2], whole[len(whole) // 2 :]) if run]
    word = rng.choice(("HW", "Homework", "MyLab"))
    sets = parts(
        word,
        [run[-1] + dt.timedelta(1) for run in chunks],
        replace(sample("homework", "Homework", hour), also=("lab", "paper", "project", "other", "quiz")),
    )
    plan(draft, [*tests, *sets], share="Attendance")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Course calendar (subject to change)", "Pacing guide")))
    folio.para(f"Online homework closes at {voice.time(hour)}. Tests are taken in class.")
    block = Block.titled("Dates", "Chapter", "Homework")
    rows: list[tuple[dt.date, tuple[str, str, str]]] = []
    for n, (run, work) in enumerate(zip(chunks, sets, strict=True), 1):
        span = voice.span(run[0], run[-1]) if len(run) > 1 else voice.date(run[0])
        topic = course.subject.topics[n]
        sections = f"{n}.1-{n}.{rng.randint(3, 7)}"
        rows.append(
            (run[0], (span, f"Ch. {n} {topic} ({sections})", f"{work.title} (due {voice.date(work.date)})"))
        )
        draft.expect(work)
        for day in (*run, work.date):
            draft.expect_session(day, optional=True)
    for work in tests:
        rows.append((work.date, (voice.date(work.date), f"**{work.title.upper()}**", "")))
        draft.expect(work)
    for _, cells in sorted(rows):
        block.add(*cells)
    folio.grid(block, (2, 3.4, 2.2), Grid(rng.choice(("all", "rows", "outer")), rng.choice(("grey", "bold"))))
    lost_days(draft, folio)
    closing_exam(draft, folio)
    close(draft, folio)


def chapter_columns(draft: Draft) -> None:
    """A row a chapter; the days of its quiz, its composition and its test stand in a column each."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    days = [day for day, _ in course.sessions]
    size = len(days) // 6
    chunks = [days[n * size : (n + 1) * size] for n in range(6)]
    word = rng.choice(("Vocabulary quiz", "Map quiz", "Terms quiz"))
    paper = rng.choice(("Composition", "Short essay", "Response"))
    quizzes = parts(word, [run[1] for run in chunks], sample("quiz", f"{word}zes"))
    written, test = sample("paper", f"{paper}s"), sample("exam", "Tests")
    papers = [finish(written, f"{paper} {n}", run[-2]) for n, run in enumerate(chunks, 1) if n != 3]
    tests = [finish(test, f"Test {n}", run[-1]) for n, run in enumerate(chunks, 1) if n != 1]
    plan(draft, [*quizzes, *papers, *tests], share="Participation")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Chapters", "What happens when")))
    folio.para(
        f"All dates are class days; quizzes take the first ten minutes, {paper.lower()}s are handed in on paper, tests take the hour."
    )
    block = Block.titled("Chapter", "In class", word, f"{paper} due", "Test")
    by_day = {work.date: work for work in draft.course.works}
    for n, run in enumerate(chunks, 1):
        cells = [
            voice.date(day) if day in by_day and by_day[day] in group else "—"
            for day, group in ((run[1], quizzes), (run[-2], papers), (run[-1], tests))
        ]
        block.add(f"**{n}** {course.subject.topics[n]}", voice.span(run[0], run[-1]), *cells)
    for day in days:
        draft.expect_session(day, optional=True)
    for work in draft.course.works:
        draft.expect(work)
    folio.grid(
        block, (2.2, 2, 1.6, 1.6, 1.4), Grid(rng.choice(("all", "booktabs")), rng.choice(("bold", "grey")))
    )
    folio.para(
        f"Numbers of tests are those of chapters; there is no test on Chapter 1 and no {paper.lower()} on Chapter 3."
    )
    lost_days(draft, folio)
    closing_exam(draft, folio)
    close(draft, folio)


def tutorial_weeks(draft: Draft) -> None:
    """Abroad: lecture and seminar side by side with a day each, day before month; sheets with a day of their own."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    at = WEEKDAYS.index(course.lecture.days[0])
    start = dt.time(rng.choice((9, 11, 14)), 15)
    seminar = Slot(
        "discussion", (WEEKDAYS[at + 1],), start, dt.time(start.hour + 1, 45), rng.choice(draft.pool.rooms)
    )
    draft.course = course = replace(course, others=(seminar,))
    hour = rng.choice((dt.time(18), dt.time(12), dt.time(23, 59)))
    fridays = free_dates(course, 6 if rng.random() < 0.4 else 0, since=2)
    sheets = parts(
        rng.choice(("Sheet", "Exercise sheet", "Assignment")),
        spread(fridays, 5),
        sample("homework", "Sheets", hour),
    )
    test = finish(sample("exam", "Midterm test"), "Midterm test", spread(free_days(course), 3)[1])
    final = replace(course.final, title="Final examination", component="Final examination")
    plan(draft, [*sheets, test], final, share="Seminar work")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Teaching weeks", "Lectures and seminars")))
    folio.para(
        f"Sheets are uploaded by {voice.time(hour)} on the day named. The test is written in the lecture."
    )
    block = Block.titled("Week", "Lecture", "Seminar", "Hand in")
    for week, entry in enumerate(timeline(draft.course), 1):
        text, first = days_only(draft, entry), monday(entry.day)
        lecture = f"{voice.date(entry.day)}  {f'**{text}**' if exam_on(entry) else text}"
        second = entry.day + dt.timedelta(1)
        off = course.off_on(second)
        other = f"{voice.date(second)}  {_held(draft, second)}"
        if off:
            draft.expect_off(off, second)
            other = f"{voice.date(second)}  {off_words(draft, off)}"
        due = [work for work in sheets if first <= work.date <= first + dt.timedelta(6)]
        for work in due:
            draft.expect(work)
        told = "\n".join(f"{work.title}: {voice.date(work.date)}" for work in due)
        block.add(str(week), lecture, other, told)
    folio.grid(
        block,
        (0.7, 2.7, 2.5, 2.1),
        Grid(rng.choice(("all", "rows")), rng.choice(("grey", "bold")), centred=(0,)),
    )
    closing_exam(draft, folio)
    close(draft, folio, most=5)


def _held(draft: Draft, day: dt.date) -> str:
    draft.expect_session(day, optional=True)
    return draft.rng.choice(("Problems", "Discussion of the text", "Questions", "Case", "Practice"))


def five_day_months(draft: Draft) -> None:
    """A month a table with five columns, Monday to Friday; a cell holds the day's number, the topic and, in bold, the work."""
    folio, rng = open_on(draft, lambda style: replace(style, margin=48)), draft.rng
    course = draft.course
    exams = parts("Exam", spread(free_days(course), 2), sample("exam", "Exams"))
    fridays = [day for day in free_dates(course, 4) if day <= course.last and "FR" not in course.lecture.days]
    days = spread(fridays, 5) if fridays else spread(free_days(course, exams), 5)
    sets = parts(rng.choice(("Problem set", "Essay")), days, sample("homework", "Written work"))
    quizzes = parts("Quiz", spread(free_days(course, [*exams, *sets]), 3), sample("quiz", "Quizzes"))
    plan(draft, [*exams, *sets, *quizzes])
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("The term at a glance", "Calendar")))
    long = rng.random() < 0.5
    cells: dict[dt.date, list[str]] = {}
    for entry in timeline(draft.course):
        cells[entry.day] = _day_cell(draft, entry)
    for work in draft.course.works:
        if work.kind != "exam":
            draft.expect(work)
            draft.expect_session(work.date, optional=True)
            cells.setdefault(work.date, []).append(f"**{work.title}{' due' if work.handed_in else ''}**")
    for year, month in dict.fromkeys((day.year, day.month) for day in sorted(cells)):
        name = dt.date(year, month, 1)
        folio.minor((f"{name:%B} {year}" if long else f"{name:%B}").upper(), keep=True)
        folio.grid(_five_days(year, month, cells), [1] * 5, Grid("all", "grey", scale=0.82, padding=2))
    closing_exam(draft, folio)
    close(draft, folio)


def _day_cell(draft: Draft, entry: Entry) -> list[str]:
    text = days_only(draft, entry)
    return [f"**{text}** in class" if exam_on(entry) else text]


def _five_days(year: int, month: int, cells: dict[dt.date, list[str]]) -> Block:
    block = Block.titled("Mon", "Tue", "Wed", "Thu", "Fri")
    first = monday(dt.date(year, month, 1))
    for week in range(6):
        days = [first + dt.timedelta(7 * week + n) for n in range(5)]
        inside = [day for day in days if day.month == month and day.year == year]
        if inside:
            texts = ("\n".join([str(day.day), *cells.get(day, ())]) if day in inside else "" for day in days)
            block.add(*texts)
    return block


TABLE_TEMPLATES = (
    Template("abbreviated_grid", abbreviated_grid, pool=BENCH, voice=handout, per_week=2),
    Template("moved_by_note", moved_by_note, pool=BENCH, voice=handout, per_week=3),
    Template("lecture_and_lab", lecture_and_lab, pool=BENCH, voice=handout, per_week=2),
    Template("chapters_and_tests", chapters_and_tests, pool=BENCH, voice=handout, per_week=2),
    Template("chapter_columns", chapter_columns, pool=LETTERS, voice=faculty, per_week=3),
    Template(
        "tutorial_weeks", tutorial_weeks, pool=BRIDGE, voice=overseas, a4=True, per_week=1, calendar="europe"
    ),
    Template("five_day_months", five_day_months, pool=LETTERS, voice=handout, per_week=2),
)
