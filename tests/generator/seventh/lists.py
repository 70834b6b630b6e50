"""Layouts of the seventh set that are lists of days: hanging lines, dates in headings, two columns, rules for odd weeks."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fifth.paper import Folio
from tests.generator.second.frame import identify, mail, plan, term_of, week_days_optional
from tests.generator.second.paper import Block, Grid
from tests.generator.seventh.frame import close, exam_on
from tests.generator.seventh.voices import handout
from tests.generator.sixth.frame import (
    aim,
    class_entry,
    closing_exam,
    finish,
    head,
    open_on,
    pages,
    sample,
    weights,
    when_held,
)
from tests.generator.sixth.voices import ending, faculty
from tests.generator.sixth.words import BENCH, LETTERS, TRADE
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread, taught_weeks
from tests.generator.timeline import timeline

__all__ = ["LIST_TEMPLATES"]

_SLOTS = {"lecture": "Class", "lab": "Lab", "discussion": "Discussion", "office_hours": "Office hours"}


def hanging_days(draft: Draft) -> None:
    """A hanging line a day: date, topic, then "Prepare", "Hand in" and "Given out" in italics; only one of them is due."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    exam = finish(sample("exam", "Midterm"), "Midterm", spread(free_days(course), 3)[1])
    essays = parts("Essay", spread(free_days(course, [exam])[2:], 3), sample("paper", "Essays"))
    word = rng.choice(("Reading response", "Question sheet", "Commentary"))
    notes = parts(word, spread(free_days(course, [exam, *essays]), 4), sample("homework", _many(word)))
    plan(draft, [exam, *essays, *notes], share="Conversation")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Date, topic, assignment", "Assignments day by day")))
    entries = timeline(draft.course)
    open_days = [entry.day for entry in entries if entry.off is None]
    topics_out = {}
    for n, work in enumerate(essays, 1):
        at = open_days.index(work.date)
        topics_out[open_days[max(at - 3, 0)]] = f"topics for Essay {n}"
    hand_in = rng.choice(("Hand in", "Due"))
    for entry in entries:
        text = class_entry(draft, entry)
        shown = [f"**{voice.date(entry.day)}.** {f'**{text}**, in class' if exam_on(entry) else text}."]
        if not entry.off and not exam_on(entry):
            shown.append(f"__Prepare:__ {pages(draft)}.")
            due = " and ".join(work.title for work in entry.works if work.handed_in)
            shown += [f"__{hand_in}:__ {due}."] if due else []
            shown += [f"__Given out:__ {topics_out[entry.day]}."] if entry.day in topics_out else []
        folio.para(" ".join(shown), hang=26, align=0, after=3)
    closing_exam(draft, folio)
    close(draft, folio)


def _many(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


def headings_only_dates(draft: Draft) -> None:
    """The month is a heading, the day a heading below it ("Tuesday the 5th"); bullets say what is done and handed in."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    exams = parts("Exam", spread(free_days(course), 2), sample("exam", "Exams"))
    name = rng.choice(("Paper", "Sketch", "Portfolio entry"))
    papers = parts(
        name,
        spread(free_days(course, exams), 4),
        sample("paper", "Portfolio" if " " in name else f"{name}s" if name == "Paper" else "Sketches"),
    )
    quizzes = parts(
        "Slide quiz", spread(free_days(course, [*exams, *papers]), 3), sample("quiz", "Slide quizzes")
    )
    plan(draft, [*exams, *papers, *quizzes], share="Museum visit")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    way, month = rng.randrange(3), 0
    for entry in timeline(draft.course):
        if entry.day.month != month:
            month = entry.day.month
            folio.heading(f"{entry.day:%B} {entry.day.year}" if way == 1 else f"{entry.day:%B}")
        days = (
            f"{entry.day:%A} the {ending(entry.day)}",
            f"{entry.day:%a} {entry.day.day}",
            f"{entry.day.day} ({entry.day:%A})",
        )
        folio.minor(days[way], keep=True)
        text, exam = class_entry(draft, entry), exam_on(entry)
        lines = [f"**{text}** (the whole hour)" if exam else text]
        if not exam and not entry.off:
            lines.append(f"Read: {pages(draft)}")
            lines += [
                f"{'Bring' if work.handed_in else 'Take'} **{work.title}**"
                if rng.random() < 0.3
                else f"**{work.title}**{' due' if work.handed_in else ''}"
                for work in entry.works
            ]
        folio.items(lines, gap=1)
    folio.heading("Finals week")
    final = draft.course.final
    folio.para(f"{final.title}: {voice.sentence(final.date)}, {when_held(draft, final)}.")
    draft.expect(final)
    close(draft, folio)


def bulletin_columns(draft: Draft) -> None:
    """Two columns a page: weeks as small headings, a line a class, what is due in capitals below its class."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    word = rng.choice(("Exercise", "Case memo", "Worksheet"))
    sets = parts(word, spread(free_days(course, exams), 6), sample("homework", f"{word}s"))
    plan(draft, [*exams, *sets], share="Attendance")
    course = draft.course
    folio.name(f"{course.code}: {course.title}", scale=1.4)
    folio.rows(
        [
            f"{course.institution.name} | {term_of(course)}",
            *(f"{name}, {mail(course, name)}" for name in course.instructors),
        ],
        align=1,
    )
    identify(draft)
    folio.columns_begin()
    folio.heading("Hours")
    for slot in (course.lecture, *course.others, course.office_hours):
        section = f" {slot.section}" if slot.section else ""
        folio.para(f"**{_SLOTS[slot.kind]}{section}:** {voice.slot(slot)}, {slot.room}", align=0, after=1)
        draft.expect_meeting(slot)
    aim(draft, folio)
    weights(draft, folio, ways=(0, 2, 4))
    folio.heading(rng.choice(("Week by week", "What happens when")))
    folio.para("Lines in capitals are due at the start of that class.", align=0)
    week = dt.date.min
    for entry in timeline(draft.course):
        first = entry.day - dt.timedelta(entry.day.weekday())
        if first != week:
            folio.minor(f"Week {(first - course.weeks[0]).days // 7 + 1}", keep=True)
            week = first
        text = class_entry(draft, entry)
        folio.para(
            f"{voice.date(entry.day)}  {text.upper() if exam_on(entry) else text}", align=0, after=0, hang=10
        )
        for work in entry.works:
            if work.handed_in:
                folio.para(work.title.upper(), align=0, after=0, indent=22)
    closing_exam(draft, folio)
    close(draft, folio, most=5)


def odd_even_weeks(draft: Draft) -> None:
    """Two rules: one kind of work on a weekday of odd weeks, another on one of even weeks; the table of weeks has their numbers."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(23, 59), dt.time(16, 30)))
    early, late = rng.choice(((2, 4), (1, 4), (3, 6), (0, 4)))
    weeks = list(course.weeks)
    taught = set(taught_weeks(course))

    def days(parity: int, weekday: int) -> list[dt.date]:
        chosen = [
            first + dt.timedelta(weekday)
            for n, first in enumerate(weeks, 1)
            if n % 2 == parity and n > 1 and first in taught
        ]
        return [day for day in chosen if not course.off_on(day)]

    word = rng.choice(("Lab write-up", "Computer lab", "Project step"))
    labs = parts(word, days(1, early), sample("lab", f"{word}s", hour))
    sets = parts("Problem set", days(0, late), sample("homework", "Problem sets", hour))
    exams = parts("Exam", spread(free_days(course), 2), sample("exam", "Exams"))
    plan(draft, [*labs, *sets, *exams])
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Rhythm of the course", "Weeks")))
    short = "".join(part[0].upper() for part in word.replace("-", " ").split())
    folio.para(
        f"{word}s ({short}) are due on {voice.weekday[early]} of odd weeks, problem sets (PS) on {voice.weekday[late]} of even weeks, both by {voice.time(hour)}. "
        "The first week is free, and so is a week in whose row nothing stands."
    )
    block = Block.titled("Week", rng.choice(("Begins Monday", "Week of")), "Topics", "Due", "Exam")
    for n, first in enumerate(weeks, 1):
        inside = [entry for entry in timeline(draft.course) if 0 <= (entry.day - first).days < 7]
        topics = list(dict.fromkeys(entry.topic for entry in inside if not entry.off and not exam_on(entry)))
        week_days_optional(draft, first, topics[0] if topics else "")
        due = [work for work in (*labs, *sets) if 0 <= (work.date - first).days < 7]
        held = [work for work in exams if 0 <= (work.date - first).days < 7]
        lost = []
        for entry in inside:
            if entry.off:
                draft.expect_off(entry.off, entry.day)
                lost.append(f"{voice.date(entry.day)}: no class ({entry.off.name})")
        block.add(
            str(n),
            voice.date(first),
            "\n".join(["; ".join(topics)] * bool(topics) + lost),
            ", ".join(f"{short if work in labs else 'PS'} {work.title.split()[-1]}" for work in due),
            ", ".join(f"{work.title}: {voice.date(work.date)}" for work in held),
        )
        for work in (*due, *held):
            draft.expect(work)
    folio.grid(
        block,
        (0.8, 1.9, 3.2, 1, 2),
        Grid(rng.choice(("all", "rows")), rng.choice(("bold", "grey")), centred=(0,)),
    )
    folio.para("Exams are held in class.")
    closing_exam(draft, folio)
    close(draft, folio)


def said_twice(draft: Draft) -> None:
    """A box of dates to remember names works by one word, the table of classes the same works by another."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    paper = finish(sample("paper", "Research paper"), "Research paper", free_days(course, exams)[-2])
    outline = finish(
        sample("paper", "Research paper"),
        "Research paper outline",
        spread(free_days(course, [*exams, paper]), 3)[1],
    )
    taken = [*exams, paper, outline]
    sets = parts("Homework", spread(free_days(course, taken), 5), sample("homework", "Homework"))
    plan(draft, [*taken, *sets])
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    final = draft.course.final
    folio.callout(
        rng.choice(("Dates to remember", "Do not miss")),
        [
            f"{voice.sentence(work.date)}: {work.title}{' (in class)' if work.kind == 'exam' else ' due'}"
            for work in sorted(taken, key=lambda work: work.date)
        ]
        + [f"{voice.sentence(final.date)}, {when_held(draft, final)}: {final.title}"],
    )
    draft.expect(final)
    folio.heading(rng.choice(("Classes", "Plan of classes")))
    block = Block.titled("Date", "Class", "Work due")
    other = {
        "Midterm 1": rng.choice(("First midterm", "MT 1")),
        "Midterm 2": rng.choice(("Second midterm", "MT 2")),
        "Research paper": rng.choice(("Paper", "Final version of paper", "Research paper")),
        "Research paper outline": rng.choice(("Outline of paper", "Paper outline")),
    }
    for entry in timeline(draft.course):
        text, exam = class_entry(draft, entry), exam_on(entry)
        due = ", ".join(
            other.get(work.title, f"HW {work.title.split()[-1]}") for work in entry.works if work.handed_in
        )
        shown = f"**{other[exam.title]}**" if exam else text
        block.add(voice.date(entry.day), shown, due)
    folio.grid(
        block, (1.7, 3.4, 2), Grid(rng.choice(("all", "rows", "booktabs")), rng.choice(("bold", "dark")))
    )
    close(draft, folio)


def sign_up_sheet(draft: Draft) -> None:
    """A seminar's sheet with blanks to sign; papers are mailed the evening before some meetings, each with its own day."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(20), dt.time(21), dt.time(18)))
    eve = dt.timedelta(1)
    days = [day for day in free_days(course)[1:-1] if not course.off_on(day - eve)]
    chosen = spread(days, 4)
    word = rng.choice(("Position paper", "Think piece", "Case analysis"))
    kept = sample("paper", f"{word}s" if word != "Case analysis" else "Case analyses", hour)
    papers = parts(word, [day - eve for day in chosen], kept)
    last = course.sessions[-1][0]
    plans = finish(sample("project", "Seminar project", hour), "Seminar project", last + dt.timedelta(4))
    plan(draft, [*papers, plans], plans, share="Leading a discussion")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Meetings and leaders", "Sign-up sheet")))
    folio.para(
        f"Sign twice, on different days. A paper is mailed to everyone by {voice.time(hour)} on the day that stands behind it."
    )
    block = Block.titled("Meeting", "Topic", "Leaders", "Mail by then")
    due = dict(zip(chosen, papers, strict=True))
    for entry in timeline(draft.course):
        text, work = class_entry(draft, replace(entry, works=())), due.get(entry.day)
        blank = "" if entry.off or entry.day == course.sessions[0][0] else "1 ........... 2 ..........."
        told = f"{work.title} ({voice.date(work.date)})" if work else ""
        block.add(voice.date(entry.day), text, blank, told)
    for work in (*papers, plans):
        draft.expect(work)
    folio.grid(block, (1.6, 2.4, 2, 2.2), Grid(rng.choice(("all", "rows")), rng.choice(("bold", "grey"))))
    _last_word(draft, folio, plans, hour)
    close(draft, folio)


def _last_word(draft: Draft, folio: Folio, work: Work, hour: dt.time) -> None:
    voice = draft.voice
    folio.para(
        f"In place of an examination you write a seminar project of twelve pages; it must be in my mailbox by {voice.time(hour)}, {voice.sentence(work.date)}."
    )


LIST_TEMPLATES = (
    Template("hanging_days", hanging_days, pool=LETTERS, voice=handout, per_week=2),
    Template("headings_only_dates", headings_only_dates, pool=LETTERS, voice=faculty, per_week=2),
    Template(
        "bulletin_columns",
        bulletin_columns,
        pool=TRADE,
        voice=handout,
        per_week=2,
        columns=2,
        calendar="fall",
    ),
    Template("odd_even_weeks", odd_even_weeks, pool=BENCH, voice=handout, per_week=3),
    Template("said_twice", said_twice, pool=LETTERS, voice=handout, per_week=2),
    Template("sign_up_sheet", sign_up_sheet, pool=TRADE, voice=handout, per_week=1, calendar="fall"),
)
