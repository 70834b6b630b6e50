"""Layouts of the ninth set: a word processor's tables of class days, whose cells wrap in every column."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from reportlab.lib import colors

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.eighth.frame import opened, plural, small
from tests.generator.eighth.voices import campus
from tests.generator.ninth.frame import SHORT, longer, scope
from tests.generator.ninth.paper import open_word, some_cells
from tests.generator.ninth.voices import office
from tests.generator.ninth.words import ARCHIVE, BEAMS, IDIOM, LEDGER, ORGANIC, WARD
from tests.generator.second.frame import plan
from tests.generator.second.paper import Block
from tests.generator.seventh.frame import close, exam_on
from tests.generator.sixth.frame import class_entry, closing_exam, finish, free_dates, pages, sample
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import Entry, by_week, timeline

__all__ = ["TABLE_TEMPLATES"]


def stacked_dates(draft: Draft) -> None:
    """The weekday stands over the date in a narrow column; all four columns wrap, the rows touch, tests are shaded or not."""
    folio, rng, course = open_word(draft, small), draft.rng, draft.course
    exams = parts(
        rng.choice(("Exam", "Midterm exam")), spread(free_days(course), 2), sample("exam", "Midterm exams")
    )
    word = rng.choice(("Problem set", "Worksheet", "Mechanism set"))
    sets = parts(word, spread(free_days(course, exams), 6), sample("homework", plural(word)))
    quizzes = parts("Quiz", spread(free_days(course, [*exams, *sets]), 3), sample("quiz", "Quizzes"))
    plan(draft, [*exams, *sets, *quizzes])
    opened(draft, folio)
    folio.heading(rng.choice(("Course Schedule", "Tentative schedule of classes")))
    folio.para(
        "What stands in the last column is collected, or given, in the class of its row. Exams take the whole period."
    )
    way = rng.randrange(3)
    block = Block.titled("Date", "Topic", "Preparation", rng.choice(("Due / Quiz", "Assignments")))
    for entry in timeline(draft.course):
        text, exam = class_entry(draft, entry), exam_on(entry)
        day = _stacked(entry.day, way)
        if entry.off:
            block.add(day, f"__{text}__", "", "")
            continue
        if exam:
            block.add(day, [f"**{text}**", scope(draft)], "", "")
            if rng.random() < 0.7:
                for column in range(4):
                    block.shade(column, "#fbe4d5")
            continue
        due = [
            f"{work.title} due ({scope(draft)})" if work.handed_in else f"{work.title}, last 15 minutes"
            for work in entry.works
        ]
        ready = f"{pages(draft)}; {rng.choice(('look over the figures', 'work the examples', 'bring the model kit'))}"
        block.add(day, longer(draft, text), ready, due or "")
    folio.word(block, (1.05, 2.4, 2, 1.9), some_cells(rng, "all", "rows", "none", "head"))
    closing_exam(draft, folio)
    close(draft, folio)


def _stacked(day: dt.date, way: int) -> list[str]:
    """ "Mon" over "Sep 8"."""
    return (
        [f"{day:%a}", f"{day:%b} {day.day}"],
        [f"**{day:%b}. {day.day}**" if day.month != 5 else f"**May {day.day}**", f"{day:%A}"],
        [f"{day:%A}", f"{day.month}/{day.day}"],
    )[way]


def week_cell_weekdays(draft: Draft) -> None:
    """A merged cell holds the week's number over its days; in the rows beside it stand weekdays without a date."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    exam = finish(sample("exam", "Midterm"), "Midterm", spread(free_days(course), 3)[1])
    word = rng.choice(("Source paper", "Document analysis", "Book review"))
    name = "Document analyses" if word.startswith("Document") else f"{word}s"
    papers = parts(word, spread(free_days(course, [exam]), 4), sample("paper", name))
    quizzes = parts("Map quiz", spread(free_days(course, [exam, *papers]), 3), sample("quiz", "Map quizzes"))
    plan(draft, [exam, *papers, *quizzes], share="Participation")
    opened(draft, folio)
    folio.heading(rng.choice(("Weekly Schedule", "Reading schedule")))
    folio.para("Papers are handed in on paper when class begins.")
    names = rng.choice((SHORT, voice.weekday, ("M", "T", "W", "Th", "F")))
    block = Block.titled("Week", "", "In class", "Read before class", rng.choice(("Due", "Written work")))
    look = some_cells(rng, "all", "rows")
    for number, (first, inside) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        week = [f"**Week {number}**", voice.span(first, first + dt.timedelta(4))]
        for n, entry in enumerate(inside):
            text, exam_today = class_entry(draft, entry), exam_on(entry)
            shown = (
                f"**{text}** (bring a blue book)"
                if exam_today
                else text
                if entry.off
                else longer(draft, text)
            )
            plain = not entry.off and not exam_today
            due = [work.title for work in entry.works if work is not exam_today]
            block.add(
                week if n == 0 else "",
                names[entry.day.weekday()],
                shown,
                f"{pages(draft)}; {pages(draft)}" if plain else "",
                due or "",
            )
        block.down(0, len(inside))
        block.commands.append(("NOSPLIT", (0, len(block.rows) - len(inside)), (-1, len(block.rows) - 1)))
    if rng.random() < 0.5:
        block.commands.append(("VALIGN", (0, 1), (0, -1), "MIDDLE"))
    folio.word(block, (1.15, 0.7 if names is not voice.weekday else 1.15, 2.4, 2.3, 1.3), look)
    closing_exam(draft, folio)
    close(draft, folio)


def paired_rows(draft: Draft) -> None:
    """Two rows a class with one date cell: topic and sections above, below them, over both columns, what is due that day."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    word = rng.choice(("Homework", "Problem set"))
    free = free_days(course, exams)
    sets = parts(word, spread(free, 7), sample("homework", word if word == "Homework" else plural(word)))
    project = finish(
        sample("project", "Design project"), "Design project", free_days(course, [*exams, *sets])[-1]
    )
    plan(draft, [*exams, *sets, project])
    opened(draft, folio)
    folio.heading(rng.choice(("Lectures and Homework", "Class Plan")))
    folio.para("Shaded rows say what is due at the start of the class above them. Midterms are closed book.")
    block = Block.titled("Date", "Lecture", "Sections")
    for entry in timeline(draft.course):
        text, exam = class_entry(draft, entry), exam_on(entry)
        plain = not entry.off and not exam
        chapter = rng.randint(2, 10)
        block.add(
            voice.date(entry.day),
            f"**{text}** (in class)" if exam else longer(draft, text) if plain else text,
            f"{chapter}.{rng.randint(1, 4)}–{chapter}.{rng.randint(5, 9)}" if plain else "",
        )
        due = [work for work in entry.works if work.handed_in]
        if due:
            block.across(_with_problems(draft, due), shade=None, since=1)
            row = len(block.rows) - 1
            block.commands += [
                ("BACKGROUND", (1, row), (-1, row), colors.HexColor("#ededed")),
                ("NOSPLIT", (0, row - 1), (-1, row)),
            ]
            block.down(0, 2)
    folio.word(block, (1.5, 4, 1.4), some_cells(rng, "all", "all", "head"))
    closing_exam(draft, folio)
    close(draft, folio)


def _with_problems(draft: Draft, works: list[Work]) -> str:
    """ "Due: Homework 3 (Problems 4.5, 4.11, 4.30)"."""
    told = []
    for work in works:
        chapter = draft.rng.randint(2, 11)
        numbers = sorted(draft.rng.sample(range(3, 90), k=draft.rng.randint(3, 7)))
        listed = ", ".join(f"{chapter}.{number}" for number in numbers)
        told.append(
            f"**{work.title}** ({'Problems ' + listed if work.kind == 'homework' else 'report and drawings'})"
        )
    return f"{draft.rng.choice(('Due: ', 'Hand in ', ''))}{'; '.join(told)}"


def six_narrow(draft: Draft) -> None:
    """Nursing, on its side: six narrow columns, week over date; the last holds what is due that day, tests, and Sunday's work."""
    folio, rng, course = open_word(draft), draft.rng, draft.course
    night = rng.choice((dt.time(23, 59), dt.time(21)))
    exams = parts("Exam", spread(free_days(course)[1:], 3), sample("exam", "Exams"))
    sheets = parts("Prep sheet", spread(free_days(course, exams), 4), sample("homework", "Prep sheets"))
    sundays = [
        day for day in free_dates(course, 6) if any(0 < (day - on).days < 7 for on, _ in course.sessions)
    ]
    word = rng.choice(("Reflection", "Concept map", "Clinical journal"))
    logs = parts(word, spread(sundays, 4), sample("paper", plural(word), night))
    plan(draft, [*exams, *sheets, *logs], share="Skills laboratory")
    opened(draft, folio)
    folio.heading(rng.choice(("Course Calendar", "Weekly plan")))
    folio.para(
        f"Prep sheets are your ticket into class. Work with a date of its own is uploaded by {draft.voice.time(night)} on that date."
    )
    block = Block.titled("Week / Date", "Topic", "Reading", "In class", "Skills lab", "Due / Evaluation")
    skills = (
        "Leopold's maneuvers",
        "Apgar scoring",
        "Fundal checks",
        "Bathing and swaddling",
        "Mock birth",
        "Open lab",
    )
    active = ("Unfolding case", "Think, pair, share", "Guest: a midwife", "Concept cards", "Poll and debate")
    slash = rng.random() < 0.5
    for number, entry in enumerate(timeline(draft.course), 1):
        text, exam, day = class_entry(draft, entry), exam_on(entry), entry.day
        date = f"{day:%a} {day.month}/{day.day}" if slash else f"{day:%B} {day.day}"
        told = [f"**{work.title}** (before class)" for work in entry.works if work.handed_in]
        told += [f"**{exam.title}** ({rng.choice((40, 50, 75))} items)"] if exam else []
        for work in logs:
            if 0 < (work.date - day).days < 7:
                draft.expect(work)
                draft.expect_session(work.date, optional=True)
                on = (
                    f"{work.date:%a} {work.date.month}/{work.date.day}"
                    if slash
                    else f"Sunday, {work.date:%B} {work.date.day}"
                )
                told.append(f"**{work.title}**: {on}")
        if entry.off:
            block.add([f"**Week {number}**", date], f"__{text}__", "", "", "", told or "")
            continue
        topic = longer(draft, entry.topic)
        block.add(
            [f"**Week {number}**", date], topic, f"{pages(draft)}; {pages(draft)}", rng.choice(active), rng.choice(skills), told or ""
        )  # fmt: skip
    folio.word(block, (1.05, 1.7, 1.5, 1.2, 1.2, 1.7), some_cells(rng, "all", "rows", "head", breaks=True))
    closing_exam(draft, folio)
    close(draft, folio)


def unit_column(draft: Draft) -> None:
    """A merged cell names the unit and its days; work stands in bold below the topic, with what it is about."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    exams = parts("Exam", spread(free_days(course), 2), sample("exam", "Exams"))
    word = rng.choice(("Essay", "Response paper", "Primary source report"))
    papers = parts(word, spread(free_days(course, exams), 4), sample("paper", plural(word)))
    quizzes = parts(
        "Reading quiz", spread(free_days(course, [*exams, *papers]), 3), sample("quiz", "Reading quizzes")
    )
    plan(draft, [*exams, *papers, *quizzes], share="Discussion")
    opened(draft, folio)
    folio.heading(rng.choice(("Topics, Readings and Due Dates", "Course outline")))
    block = Block.titled("Unit", "Date", rng.choice(("Topic / Work due", "Lecture")), "Reading")
    entries = timeline(draft.course)
    count = -(-len(entries) // 6)
    size = -(-len(entries) // count)
    subjects = ("Beginnings", "Growth", "Power", "Conflict", "Change", "Memory", "Afterlives", "Debates")
    about = (
        "three to four pages on the letters in the reader",
        "on one image and one map",
        "five pages, two sources",
        "compare two witnesses",
    )
    for n in range(0, len(entries), size):
        inside = entries[n : n + size]
        number = n // size + 1
        title = [f"**Unit {number}**", subjects[number - 1], voice.span(inside[0].day, inside[-1].day)]
        for k, entry in enumerate(inside):
            text, exam = class_entry(draft, entry), exam_on(entry)
            lines = [f"**{text.upper()}**" if exam else text if entry.off else longer(draft, text)]
            for work in entry.works:
                if work.handed_in:
                    lines.append(f"**{work.title} due** ({rng.choice(about)})")
                elif work is not exam:
                    lines.append(
                        f"**{work.title}** ({rng.choice(('ten questions', 'at the start of class'))})"
                    )
            plain = not entry.off and not exam
            block.add(
                title if k == 0 else "",
                voice.date(entry.day),
                lines,
                f"{pages(draft)}; {pages(draft)}" if plain else "",
            )
        block.down(0, len(inside))
        block.commands.append(("NOSPLIT", (0, len(block.rows) - len(inside)), (-1, len(block.rows) - 1)))
        if number % 2 == 0:
            top = len(block.rows) - len(inside)
            block.commands.append(
                ("BACKGROUND", (0, top), (-1, len(block.rows) - 1), colors.HexColor("#f2f2f2"))
            )
    folio.word(block, (1.2, 1.3, 3, 1.9), some_cells(rng, "all", "rows", "none"))
    closing_exam(draft, folio)
    close(draft, folio)


def middle_aligned(draft: Draft) -> None:
    """An evening class: every cell centred across and down; one deliverable has an asterisk, a note below moves it."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(12), dt.time(17), dt.time(9)))
    exam = finish(sample("exam", "Midterm exam"), "Midterm exam", spread(free_days(course), 3)[1])
    word = rng.choice(("Case memo", "Team brief", "Case write-up"))
    memos = parts(
        word,
        spread(free_days(course, [exam]), 4 if len(course.sessions) > 9 else 3),
        sample("paper", plural(word)),
    )
    free = free_days(course, [exam, *memos])
    plans = [finish(sample("project", "Team project"), "Project proposal", free[1])]
    plans.append(finish(sample("project", "Team project"), "Project report", free[-1]))
    moved = rng.choice(memos)
    early = replace(moved, date=moved.date - dt.timedelta(rng.choice((1, 4))), time=hour)
    plan(draft, [exam, *(early if work is moved else work for work in memos), *plans], share="Contribution")
    opened(draft, folio)
    folio.heading(rng.choice(("Session Plan", "Sessions and deliverables")))
    folio.para("Deliverables are due when the session starts.")
    block = Block.titled("Session", "Date", "Topic", "Case and reading", "Deliverable")
    firms = (
        "Northgate Dairy",
        "Tern Airlines",
        "Baxley Tools",
        "Hotel Miramar",
        "Kestrel Software",
        "Union Brewing",
    )
    number = 0
    printed = {work.date: work for work in (*memos, *plans)}
    for entry in timeline(draft.course):
        number += entry.off is None
        held = tuple(
            work for work in entry.works if work in {exam, *plans} or (work in memos and work is not moved)
        )
        text = class_entry(draft, replace(entry, works=held))
        due = printed.get(entry.day)
        if entry.off:
            block.add("–", voice.date(entry.day), f"__{text}__", "", "")
            continue
        told: list[str] = []
        if due:
            told = [
                f"{due.title}{'*' if due is moved else ''}",
                f"({rng.choice(firms)}, {rng.randint(2, 6)} pages)",
            ]
        plain = not exam_on(entry)
        block.add(
            str(number), voice.date(entry.day), longer(draft, text) if plain else f"**{text}**",
            f"{rng.choice(firms)}; {pages(draft)}" if plain else "", told or "",
        )  # fmt: skip
    draft.expect(early)
    draft.expect_session(early.date, optional=True)
    look = some_cells(
        rng, "all", "rows", "all", middle=True, centred=(0, 1, 2, 3, 4), banded=rng.random() < 0.5
    )
    folio.word(block, (1.05, 1.4, 2.1, 1.9, 1.7), look)
    reason = rng.choice(("As I travel that week", "Because guests judge it in class"))
    folio.para(
        f"* {reason}, {moved.title} is due earlier: by {voice.time(hour)} on {voice.sentence(early.date)}."
    )
    closing_exam(draft, folio)
    close(draft, folio)


def mixed_bullets(draft: Draft) -> None:
    """An online document: bullets in the cells, to read, to bring and to submit; only what is to submit is due."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    exams = parts("Exam", spread(free_days(course), 2), sample("exam", "Exams"))
    word = rng.choice(("Composition", "Blog entry", "Recording"))
    papers = parts(word, spread(free_days(course, exams)[2:], 4), sample("homework", plural(word)))
    quizzes = parts(
        "Vocabulary quiz",
        spread(free_days(course, [*exams, *papers]), 3),
        sample("quiz", "Vocabulary quizzes"),
    )
    plan(draft, [*exams, *papers, *quizzes], share="Speaking in class")
    opened(draft, folio)
    folio.heading(rng.choice(("Day by day", "Class calendar (live document)")))
    submit = rng.choice(("Submit", "Turn in", "Upload"))
    folio.para(
        f"“{submit}” means: before class that day. All else in the last column prepares you for class."
    )
    block = Block.titled("Date", "In class", rng.choice(("Before class", "To do for today")))
    with_year = rng.random() < 0.5
    for entry in timeline(draft.course):
        text, exam, day = class_entry(draft, entry), exam_on(entry), entry.day
        date = f"{day:%b} {day.day}, {day.year}" if with_year else voice.date(day)
        if entry.off:
            block.add(date, f"__{text}__", "")
            continue
        if exam:
            block.add(date, f"**{text}** (grammar, listening, a short text)", "")
            continue
        block.add(date, _in_class(draft, entry, text), _before_class(draft, entry, papers, submit))
    folio.word(block, (1.3, 2.6, 3), some_cells(rng, "all", "rows", "head", breaks=rng.random() < 0.5))
    closing_exam(draft, folio)
    close(draft, folio)


def _in_class(draft: Draft, entry: Entry, text: str) -> list[str]:
    """Bullets: the topic, an exercise, quizzes."""
    quizzes = [
        f"- **{work.title}**, {draft.rng.choice(('10 minutes', 'closed book'))}"
        for work in entry.works
        if not work.handed_in
    ]
    return [
        f"- {text}",
        *quizzes,
        f"- {draft.rng.choice(('Dialogues in pairs', 'Dictation', 'Role play', 'Listening'))}",
    ]


def _before_class(draft: Draft, entry: Entry, papers: list[Work], submit: str) -> list[str]:
    """Bullets: reading, what is to submit, and what is not yet due."""
    lines = [f"- Read {pages(draft)}"]
    lines += [
        f"- **{submit} {work.title}** ({draft.rng.choice(('200 words', 'two minutes', 'one page'))})"
        for work in entry.works
        if work.handed_in
    ]
    if draft.rng.random() < 0.3:
        lines.append(
            f"- {draft.rng.choice(('Review the verbs of the chapter', 'Listen to the song', 'Learn the words in the box'))}"
        )
    after = next((work for work in papers if work.date > entry.day), None)
    if after and draft.rng.random() < 0.2:
        lines.append(f"- Start thinking about {after.title}")
    return lines


TABLE_TEMPLATES = (
    Template("stacked_dates", stacked_dates, pool=ORGANIC, voice=office, per_week=2),
    Template("week_cell_weekdays", week_cell_weekdays, pool=ARCHIVE, voice=office, per_week=3),
    Template("paired_rows", paired_rows, pool=BEAMS, voice=office, per_week=2),
    Template("six_narrow", six_narrow, pool=WARD, voice=campus, per_week=1, landscape=True),
    Template("unit_column", unit_column, pool=ARCHIVE, voice=office, per_week=2),
    Template("middle_aligned", middle_aligned, pool=LEDGER, voice=office, per_week=1),
    Template("mixed_bullets", mixed_bullets, pool=IDIOM, voice=office, per_week=2),
)
