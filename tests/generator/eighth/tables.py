"""Layouts of the eighth set whose class days stand in tables."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random

from servers.domain.weekday import WEEKDAYS
from tests.generator.course import DayOff, Slot, Work, monday
from tests.generator.draft import Draft
from tests.generator.eighth.frame import due_line, opened, small
from tests.generator.eighth.voices import campus
from tests.generator.eighth.words import FILM, NURSE, SCRIPTURE
from tests.generator.second.frame import plan
from tests.generator.second.paper import Block, Grid
from tests.generator.seventh.frame import close, days_only, exam_on
from tests.generator.seventh.voices import overseas
from tests.generator.sixth.frame import (
    class_entry,
    closing_exam,
    finish,
    free_dates,
    open_on,
    pages,
    sample,
)
from tests.generator.sixth.words import BENCH, BRIDGE, LETTERS
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import Entry, by_week, timeline

__all__ = ["TABLE_TEMPLATES"]

_FILMS = (
    "The Ferry", "Night Shift at Kessler's", "Three Sundays", "The Understudy", "Salt Road", "A Room Upstairs", "Harbor Lights",
    "The Second Reel", "Winter Wheat", "Paper Moonlight", "The Last Tram", "Overexposed", "Dust and Ivory", "The Projectionist's Wife",
    "Fool's Mate", "The Long Corridor", "Maps for Strangers",
)  # fmt: skip
_SKILLS = ("wound care", "sterile field", "blood pressure", "tracheal suction", "IV start", "insulin pen")


def column_weekdays(draft: Draft) -> None:
    """A row a week with its Monday's date; a column a class day without dates; what closes on Sunday in the last column."""
    folio, rng, voice, course = open_on(draft, small), draft.rng, draft.voice, draft.course
    night = rng.choice((dt.time(23, 59), dt.time(22)))
    exams = parts(
        rng.choice(("Hourly", "Prelim")), spread(free_days(course), 2), sample("exam", "Exams in class")
    )
    word = rng.choice(("Problem set", "Translation", "Homework"))
    sets = parts(word, spread(free_days(course, exams), 5), sample("homework", f"{word}s"))
    quizzes = parts("Online quiz", spread(free_dates(course, 6), 4), sample("quiz", "Online quizzes", night))
    plan(draft, [*exams, *sets, *quizzes])
    opened(draft, folio)
    folio.heading(rng.choice(("The weeks", "Term plan (may change)")))
    exam_word = exams[0].title.split()[0]
    folio.para(
        f"The date is that of the week's Monday. {'An' if exam_word[0] == 'H' else 'A'} {exam_word.lower()} takes the whole class; a {word.lower()} is collected as class begins. "
        f"Online quizzes close on the Sunday that ends the week, at {voice.time(night)}."
    )
    shown = [WEEKDAYS.index(day) for day in course.lecture.days]
    names = ("Mon.", "Tues.", "Wed.", "Thurs.", "Fri.") if rng.random() < 0.5 else voice.weekday
    block = Block.titled(
        rng.choice(("Week of", "Week beginning")), *(names[n] for n in shown), "Closes Sunday"
    )
    entries = {entry.day: entry for entry in timeline(draft.course)}
    for first in course.weeks:
        cells = []
        for n in shown:
            entry = entries[first + dt.timedelta(n)]
            text, due = class_entry(draft, entry), due_line(entry.works)
            cell = f"**{text}**" if exam_on(entry) else f"__{text}__" if entry.off else text
            cells.append(f"{cell}\n**{due} due**" if due else cell)
        closing = [work for work in quizzes if work.date == first + dt.timedelta(6)]
        for work in closing:
            draft.expect(work)
        block.add(voice.date(first), *cells, closing[0].title if closing else "")
    folio.grid(
        block, (1.3, 2, 2, 2, 1.3), Grid(rng.choice(("all", "rows")), rng.choice(("grey", "bold", "dark")))
    )
    closing_exam(draft, folio)
    close(draft, folio)


def halves_abreast(draft: Draft) -> None:
    """One page: the first half of the term on the left, the second on the right, in one table without borders or with."""
    folio, rng, voice, course = open_on(draft, small), draft.rng, draft.voice, draft.course
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    word = rng.choice(("Paper", "Lab", "Memo"))
    kept = sample("lab" if word == "Lab" else "paper", "Labs" if word == "Lab" else f"{word}s")
    sets = parts(word, spread(free_days(course, exams), 6), kept)
    plan(draft, [*exams, *sets], share="Class work")
    opened(draft, folio)
    folio.heading(rng.choice(("Schedule on one page", "Class schedule")))
    folio.para("Read down the left half, then down the right. What is due is due in that class.")
    block = Block.titled("Date", "Topic", "Due", "", "Date", "Topic", "Due")
    lines = []
    for entry in timeline(draft.course):
        text = class_entry(draft, entry)
        shown = f"**{text.upper()}**" if exam_on(entry) else text
        lines.append((voice.date(entry.day), shown, due_line(entry.works)))
    half = (len(lines) + 1) // 2
    for n in range(half):
        right = lines[half + n] if half + n < len(lines) else ("", "", "")
        block.add(*lines[n], "", *right)
    look = Grid(rng.choice(("all", "none", "rows")), rng.choice(("bold", "grey")), scale=0.88, padding=2)
    folio.grid(block, (1.45, 2, 0.95, 0.15, 1.45, 2, 0.95), look)
    closing_exam(draft, folio)
    close(draft, folio)


def out_and_in(draft: Draft) -> None:
    """Two narrow columns say which problem set is handed out and which one is handed in that day, by number alone."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    exams = parts(rng.choice(("Prelim", "Midterm")), spread(free_days(course), 2), sample("exam", "Tests"))
    word = rng.choice(("Pset", "Problem set", "Homework"))
    days = spread(free_days(course, exams)[1:], 6)
    sets = parts(word, days, sample("homework", "Homework" if word == "Homework" else f"{word}s"))
    plan(draft, [*exams, *sets], share="Section")
    opened(draft, folio)
    folio.heading(rng.choice(("Lectures and problem sets", "Schedule of lectures")))
    names = rng.choice((("Out", "In"), ("Given", "Due"), ("Assigned", "Collected")))
    folio.para(
        f"“{names[0]}” is the number of the {word.lower()} that you get that day, “{names[1]}” of the one that you hand in before the lecture begins. "
        "Tests are written in lecture."
    )
    block = Block.titled("#", "Date", "Lecture", "Text", *names)
    open_days = [day for day, _ in course.sessions]
    given = {}
    for n, work in enumerate(sets, 1):
        before = open_days[: open_days.index(work.date)]
        given[before[-2] if len(before) > 1 and n > 1 else before[-1]] = str(n)
    number = 0
    for entry in timeline(draft.course):
        text, exam = class_entry(draft, entry), exam_on(entry)
        number += entry.off is None
        plain = not exam and not entry.off
        block.add(
            "" if entry.off else str(number), voice.date(entry.day), f"**{text}**" if exam else text,
            pages(draft) if plain else "", given.get(entry.day, ""),
            ", ".join(work.title.split()[-1] for work in entry.works if work.handed_in),
        )  # fmt: skip
    look = Grid(rng.choice(("all", "rows", "booktabs")), rng.choice(("bold", "grey")), centred=(0, 4, 5))
    folio.grid(block, (0.5, 1.7, 2.7, 2, 0.95, 0.95), look)
    closing_exam(draft, folio)
    close(draft, folio)


def swapped_day(draft: Draft) -> None:
    """A class day is lost to the founders, and the day after it follows that day's schedule: class and homework move there."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    eve = rng.choice([day for day in free_days(course)[4:-4] if _open(draft, day + dt.timedelta(1))])
    makeup = eve + dt.timedelta(1)
    name = rng.choice(("Founders' Day", "Advising Day", "Day of Service"))
    sessions = tuple((makeup if day == eve else day, topic) for day, topic in course.sessions)
    off = DayOff(name, eve, eve)
    draft.course = course = replace(course, sessions=sessions, days_off=(*course.days_off, off))
    days = [day for day in free_days(course) if day != makeup]
    exams = parts("Exam", spread(days, 2), sample("exam", "Exams"))
    rest = [day for day in days if day not in {work.date for work in exams}]
    word = rng.choice(("Exercise", "Report", "Homework"))
    sets = parts(
        word,
        sorted([makeup, *spread([day for day in rest if abs((day - makeup).days) > 4], 5)]),
        sample("homework", "Homework" if word == "Homework" else f"{word}s"),
    )
    plan(draft, [*exams, *sets])
    opened(draft, folio)
    folio.heading(rng.choice(("Class meetings and work", "Timetable of the course")))
    folio.para(
        f"There are no classes on {voice.sentence(eve)} ({name}); {voice.sentence(makeup)} follows a {eve:%A} schedule, so we meet that day at our usual hour."
    )
    block = Block.titled("Day", "Topic", "To read", "To hand in")
    topics = dict(draft.course.sessions)
    entries = [*timeline(draft.course), Entry(makeup, topics[makeup], draft.course.due_on(makeup))]
    for entry in sorted(entries, key=lambda entry: entry.day):
        text, exam = class_entry(draft, entry), exam_on(entry)
        day = voice.date(entry.day)
        shown = f"{day}\n(on a {eve:%A} schedule)" if entry.day == makeup else day
        plain = not exam and not entry.off
        block.add(
            shown,
            f"**{text}** (in class)" if exam else text,
            pages(draft) if plain else "",
            due_line(entry.works),
        )
    folio.grid(
        block, (2, 2.7, 2, 1.6), Grid(rng.choice(("all", "rows", "none")), rng.choice(("bold", "grey")))
    )
    closing_exam(draft, folio)
    close(draft, folio)


def _open(draft: Draft, day: dt.date) -> bool:
    """A working day on which the class does not meet and that is not off."""
    course = draft.course
    return day.weekday() < 5 and WEEKDAYS[day.weekday()] not in course.lecture.days and not course.off_on(day)


def sheet_arrows(draft: Draft) -> None:
    """Abroad: bare dates of the lecture and of the exercise class in columns; a sheet's two days joined by an arrow."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    at = WEEKDAYS.index(course.lecture.days[0])
    start = dt.time(rng.choice((10, 14, 16)), 15)
    other = Slot(
        "discussion", (WEEKDAYS[at + 1],), start, dt.time(start.hour + 1, 45), rng.choice(draft.pool.rooms)
    )
    draft.course = course = replace(course, others=(other,))
    hour = rng.choice((dt.time(12), dt.time(8), dt.time(20)))
    due_at = rng.choice((0, 4))
    days = free_dates(course, due_at, since=2)
    sheets = parts("Sheet", spread(days, 6), sample("homework", "Exercise sheets", hour))
    test = finish(sample("exam", "Mid-term test"), "Mid-term test", spread(free_days(course), 3)[1])
    final = replace(course.final, title="Written examination", component="Written examination")
    plan(draft, [*sheets, test], final)
    opened(draft, folio)
    folio.heading(rng.choice(("Plan of the semester", "Lectures, exercise classes, sheets")))
    first = sheets[0]
    put = first.date - dt.timedelta(7)
    folio.para(
        f"“S1: {_bare(put)} -> {_bare(first.date)}” means that Sheet 1 is on the course page from {voice.sentence(put)} and has to be handed in by "
        f"{voice.time(hour)} on {voice.sentence(first.date)}. The test is written in the lecture."
    )
    block = Block.titled(
        "No.",
        "Topic",
        f"Lecture ({course.lecture.days[0].title()})",
        f"Exercises ({other.days[0].title()})",
        "Sheet",
    )
    number = 0
    for entry in timeline(draft.course):
        text, start_of_week = days_only(draft, entry), monday(entry.day)
        number += entry.off is None
        second = entry.day + dt.timedelta(1)
        if not entry.off:
            draft.expect_session(second, optional=True)
        due = [work for work in sheets if monday(work.date) == start_of_week]
        for work in due:
            draft.expect(work)
        told = "\n".join(
            f"S{work.title.split()[-1]}: {_bare(work.date - dt.timedelta(7))} -> {_bare(work.date)}"
            for work in due
        )
        block.add(
            "–" if entry.off else str(number), f"**{text}**" if exam_on(entry) else text, _bare(entry.day),
            "–" if entry.off else _bare(second), told,
        )  # fmt: skip
    folio.grid(
        block,
        (0.6, 2.6, 1.4, 1.5, 2.2),
        Grid(rng.choice(("all", "rows", "booktabs")), rng.choice(("bold", "grey")), centred=(0,)),
    )
    closing_exam(draft, folio)
    close(draft, folio, most=5)


def _bare(day: dt.date) -> str:
    """ "09.10."."""
    return f"{day.day:02d}.{day.month:02d}."


def screenings(draft: Draft) -> None:
    """A film course: the week's film with its year and length, the two classes in a cell, what is due on Friday in the next."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(18), dt.time(23, 59)))
    exam = finish(sample("exam", "Clip exam"), "Clip exam", spread(free_days(course), 3)[1])
    word = rng.choice(("Shot analysis", "Sequence log", "Film review"))
    fridays = [day for day in free_dates(course, 4, since=1) if "FR" not in course.lecture.days]
    days = spread(fridays[:-1], 4)
    reviews = parts(
        word, days, sample("paper", "Shot analyses" if word == "Shot analysis" else f"{word}s", hour)
    )
    essay = finish(sample("paper", "Film essay", hour), "Film essay", fridays[-1])
    plan(draft, [exam, *reviews, essay], share="Attendance at screenings")
    opened(draft, folio)
    folio.heading(rng.choice(("Films and classes", "What we watch, and when")))
    folio.para(
        f"Films are shown before the week's first class; the theater posts the hour. Written work is uploaded by {voice.time(hour)} on the day that stands with it. "
        "Years are those of release."
    )
    films = iter(rng.sample(_FILMS, k=len(_FILMS)))
    block = Block.titled("", "Film of the week", "In class", "Written work")
    for number, (first, inside) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        lines = []
        for entry in inside:
            text = days_only(draft, entry)
            lines.append(f"{voice.date(entry.day)}: {f'**{text}**' if exam_on(entry) else text}")
        due = [work for work in (*reviews, essay) if 0 <= (work.date - first).days < 7]
        for work in due:
            draft.expect(work)
        told = "\n".join(f"{work.title}, {voice.date(work.date)}" for work in due)
        taught = any(not entry.off for entry in inside)
        film = (
            f"__{next(films)}__ ({rng.randint(1927, 2016)}, {rng.randint(78, 164)} min.)" if taught else "–"
        )
        block.add(str(number), film, "\n".join(lines), told)
    folio.grid(
        block,
        (0.4, 2.5, 2.9, 2.1),
        Grid(rng.choice(("all", "rows", "none")), rng.choice(("bold", "grey", "dark"))),
    )
    closing_exam(draft, folio)
    close(draft, folio)


_CHAPTERS = (
    ("Genesis", 50), ("Exodus", 40), ("Isaiah", 66), ("Job", 42), ("Mark", 16), ("Acts", 28), ("Romans", 16), ("Hebrews", 13),
    ("1 Samuel", 31), ("2 Kings", 25), ("Psalms", 98), ("Luke", 24), ("1 Corinthians", 16),
)  # fmt: skip


def verses(draft: Draft) -> None:
    """Chapter and verse look like dates and hours ("Acts 9:1–10:4"); the columns are Date, Read, Write; exams among them."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    exams = parts(
        rng.choice(("Blue-book exam", "Passage exam")), spread(free_days(course), 2), sample("exam", "Exams")
    )
    papers = parts(
        rng.choice(("Exegesis", "Commentary", "Close reading")),
        spread(free_days(course, exams), 4),
        sample("paper", "Papers"),
    )
    quizzes = parts(
        "Bible quiz", spread(free_days(course, [*exams, *papers]), 3), sample("quiz", "Bible quizzes")
    )
    plan(draft, [*exams, *papers, *quizzes])
    opened(draft, folio)
    folio.heading(rng.choice(("Readings", "Chapter and verse")))
    folio.para(
        "Have the passage read by the day beside which it stands. Papers are due, and quizzes given, at the start of class."
    )
    titles = rng.choice((("Date", "Read", "Write"), ("Class", "Passage", "Paper or quiz")))
    block = Block.titled(*titles)
    for entry in timeline(draft.course):
        text = class_entry(draft, replace(entry, topic=""))
        exam = exam_on(entry)
        if exam:
            block.add(voice.date(entry.day), f"**{text}** (bring your Bible)", "")
        elif entry.off:
            block.add(voice.date(entry.day), f"__{text}__", "")
        else:
            block.add(voice.date(entry.day), _passage(rng), ", ".join(work.title for work in entry.works))
    folio.grid(
        block,
        (1.6, 3.4, 1.8),
        Grid(rng.choice(("all", "rows", "none")), rng.choice(("bold", "grey")), padding=2),
    )
    closing_exam(draft, folio)
    close(draft, folio)


def _passage(rng: Random) -> str:
    book, last = rng.choice(_CHAPTERS)
    at = rng.randint(1, last - 2)
    return rng.choice(
        (
            f"{book} {at}–{at + 2}",
            f"{book} {at}:{rng.randint(10, 22)}–{at + 1}:{rng.randint(10, 25)}",
            f"{book} {at}:1-{rng.randint(12, 30)}; {at + 2}:1-10",
            f"{book} {at}, {at + 1}",
        )
    )


def skills_checks(draft: Draft) -> None:
    """Nursing: bands for the units, rows for the classes; the last column has exams, check-offs, and care plans with their own Sunday."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    night = rng.choice((dt.time(23, 59), dt.time(21)))
    exams = parts("Unit exam", spread(free_days(course)[2:], 3), sample("exam", "Unit exams"))
    skills = rng.sample(_SKILLS, k=3)
    check = replace(sample("exam", "Skills check-offs"), also=("lab", "quiz", "presentation", "other"))
    days = spread(free_days(course, exams), 3)
    checks = [finish(check, f"Check-off: {skill}", day) for skill, day in zip(skills, days, strict=True)]
    sundays = [day for day in free_dates(course, 6, since=2) if _class_week(draft, day)]
    plans = parts("Care plan", spread(sundays, 3), sample("paper", "Care plans", night))
    plan(draft, [*exams, *checks, *plans], share="Simulation")
    opened(draft, folio)
    folio.heading(rng.choice(("Theory schedule", "Classes and evaluation")))
    folio.para(
        f"Exams and check-offs are taken on the day of their row. Care plans go to the dropbox by {voice.time(night)} on the Sunday named."
    )
    block = Block.titled("Date", "Theory", "Prepare", "Evaluation")
    units = list(by_week(draft.course, timeline(draft.course)))
    size = -(-len(units) // 4)
    for n, (_, inside) in enumerate(units):
        if n % size == 0:
            block.across(f"**UNIT {n // size + 1}**", shade=rng.choice(("#eadbe4", "#e2e8ee")))
        for k, entry in enumerate(inside):
            held = [work for work in entry.works if not work.handed_in]
            tested = any(work.title.startswith("Unit") for work in held)
            text = class_entry(draft, replace(entry, works=()))
            for work in held:
                draft.expect(work)
            told = [f"**{_evaluated(work, rng)}**" for work in held]
            if k == len(inside) - 1:
                sunday = monday(entry.day) + dt.timedelta(6)
                for work in [work for work in plans if work.date == sunday]:
                    draft.expect(work)
                    told.append(f"{work.title} (Sun. {work.date.month}/{work.date.day})")
            plain = not entry.off and not tested
            block.add(voice.date(entry.day), text, pages(draft) if plain else "", "\n".join(told))
    folio.grid(block, (1.6, 2.5, 1.9, 2.3), Grid(rng.choice(("all", "rows")), rng.choice(("bold", "grey"))))
    closing_exam(draft, folio)
    close(draft, folio)


def _class_week(draft: Draft, sunday: dt.date) -> bool:
    """Whether a class day, taught or off, stands in the table for the week that ends on ``sunday``."""
    return any(0 < (sunday - day).days < 7 for day in draft.course.class_days)


def _evaluated(work: Work, rng: Random) -> str:
    return f"{work.title} ({rng.choice((40, 50, 60))} items)" if work.title.startswith("Unit") else work.title


TABLE_TEMPLATES = (
    Template("column_weekdays", column_weekdays, pool=LETTERS, voice=campus, per_week=3),
    Template("halves_abreast", halves_abreast, pool=BENCH, voice=campus, per_week=2),
    Template("out_and_in", out_and_in, pool=BENCH, voice=campus, per_week=2),
    Template("swapped_day", swapped_day, pool=BENCH, voice=campus, per_week=2),
    Template(
        "sheet_arrows", sheet_arrows, pool=BRIDGE, voice=overseas, a4=True, per_week=1, calendar="europe"
    ),
    Template("screenings", screenings, pool=FILM, voice=campus, per_week=2),
    Template("verses", verses, pool=SCRIPTURE, voice=campus, per_week=3),
    Template("skills_checks", skills_checks, pool=NURSE, voice=campus, per_week=2, calendar="fall"),
)
