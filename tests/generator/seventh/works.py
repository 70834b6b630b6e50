"""Layouts of the seventh set in which the work, not the class day, is what the page is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fifth.paper import Folio
from tests.generator.second.frame import plan
from tests.generator.second.paper import Block, Grid
from tests.generator.seventh.frame import close
from tests.generator.seventh.voices import handout, overseas
from tests.generator.sixth.frame import (
    aim,
    class_entry,
    closing_exam,
    finish,
    free_dates,
    grade_table,
    head,
    lost_days,
    open_on,
    pages,
    sample,
    topics_undated,
    weights,
    when_held,
)
from tests.generator.sixth.voices import faculty
from tests.generator.sixth.words import BENCH, BRIDGE, LETTERS, TRADE
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import timeline

__all__ = ["WORK_TEMPLATES"]


def _expect_all(draft: Draft, works: Sequence[Work]) -> None:
    """Works that stand outside of any list of classes."""
    for work in works:
        draft.expect(work)
        draft.expect_session(work.date, optional=True)


def weights_with_days(draft: Draft) -> None:
    """The table of weights is all there is: a row a kind of work, its number, its share, and its days in one cell."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    word = rng.choice(("Worksheet", "Problem set", "Journal"))
    sets = parts(word, spread(free_days(course, exams), 6), sample("homework", f"{word}s"))
    quizzes = parts("Quiz", spread(free_days(course, [*exams, *sets]), 3), sample("quiz", "Quizzes"))
    essay = finish(
        sample("paper", "Term paper"), "Term paper", free_days(course, [*exams, *sets, *quizzes])[-1]
    )
    plan(draft, [*exams, *sets, *quizzes, essay], share="Participation")
    final = draft.course.final
    head(draft, folio)
    aim(draft, folio)
    folio.heading(rng.choice(("Grades and dates", "What counts, and when it is due")))
    folio.para(f"{word}s and the paper are handed in at the beginning of class.")
    block = Block.titled("", "Number", "% of grade", rng.choice(("Dates", "When")))

    def listed(works: Sequence[Work]) -> str:
        days = [voice.date(work.date) for work in works]
        return ("; " if any("," in day for day in days) else ", ").join(days)

    told: dict[str, tuple[str, str]] = {
        "Midterms": ("2", f"{listed(exams)} (in class)"),
        f"{word}s": (f"1–{len(sets)}", listed(sets)),
        "Quizzes": (f"1–{len(quizzes)}", listed(quizzes)),
        "Term paper": ("1", voice.sentence(essay.date)),
        final.component: ("1", f"{voice.sentence(final.date)}, {when_held(draft, final)}"),
        "Participation": ("–", "every class"),
    }
    for name, weight in draft.course.weights:
        number, when = told[name]
        block.add(f"**{name}**", number, f"{weight}%", when)
    folio.grid(
        block, (1.7, 0.9, 1, 4), Grid(rng.choice(("all", "rows")), rng.choice(("bold", "grey", "dark")))
    )
    grade_table(draft)
    _expect_all(draft, draft.course.works)
    draft.expect(final)
    lost_days(draft, folio)
    topics_undated(draft, folio)
    close(draft, folio)


def evening_exams(draft: Draft) -> None:
    """A large lecture: a box of evening exams with hours and rooms, conflict exams, online homework on some weekdays."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    start, end, night = dt.time(19), dt.time(20, 30), dt.time(23, 59)
    nights = free_dates(course, rng.choice((1, 2, 3)), since=3)[:-1]
    word = rng.choice(("Midterm Exam", "Exam", "Common Exam"))
    exams = [
        replace(work, time=start, end_time=end)
        for work in parts(word, spread(nights, 3), sample("exam", f"{word}s"))
    ]
    at = rng.choice((0, 1, 4))
    sets = parts(
        "Homework", spread(free_dates(course, at, since=1), 7), sample("homework", "Homework", night)
    )
    plan(draft, [*exams, *sets], share="Clicker questions")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    rooms = rng.sample(draft.pool.rooms, k=2)
    folio.callout(
        rng.choice(("EXAMS", "Mark your calendar: exams")),
        [
            *(
                f"{work.title}: {voice.sentence(work.date)}, {when_held(draft, work)}, {rooms[0]} and {rooms[1]}"
                for work in exams
            ),
            f"{draft.course.final.title}: {voice.sentence(draft.course.final.date)}, {when_held(draft, draft.course.final)}",
        ],
    )
    ask = exams[0].date - dt.timedelta(8)
    folio.para(
        f"Conflict exams are given from 5:00 to 6:30 pm on the same evenings. If you have a class at that hour, fill in the conflict form a week ahead "
        f"(for the first exam, no later than {voice.sentence(ask)})."
    )
    draft.expect_event("Conflict form", ask, optional=True)
    folio.heading(rng.choice(("Online homework", "Homework")))
    told = [f"HW {n} – {voice.date(work.date)}" for n, work in enumerate(sets, 1)]
    folio.para(
        f"Each set closes at {voice.time(night)} on a {voice.weekday[at]}: {'; '.join(told)}. In the other weeks there is none."
    )
    for work in (*exams, *sets, draft.course.final):
        draft.expect(work)
        draft.expect_session(work.date, optional=True)
    if rng.random() < 0.5:
        lost_days(draft, folio)
        topics_undated(draft, folio)
    else:
        folio.heading("Lectures")
        for entry in timeline(draft.course):
            text = class_entry(draft, replace(entry, works=()))
            folio.para(f"{voice.date(entry.day)}  {text}", after=0)
    close(draft, folio)


def assignment_groups(draft: Draft) -> None:
    """A learning platform's page of assignments: groups with their share of the total, a name, below it until when, due, points."""
    folio, rng, course = (
        open_on(draft, lambda style: replace(style, family="Helvetica")),
        draft.rng,
        draft.course,
    )
    night = rng.choice((dt.time(23, 59), dt.time(23, 59), dt.time(17)))
    exams = parts("Exam", spread(free_days(course), 2), sample("exam", "Exams"))
    sets = parts(
        rng.choice(("Homework", "Problem Set")),
        spread(free_dates(course, 4), 5),
        sample("homework", "Homework", night),
    )
    posts = parts(
        "Discussion Board",
        spread(free_dates(course, 2), 3),
        replace(
            sample("homework", "Discussions", night),
            also=("paper", "project", "other", "lab", "presentation"),
        ),
    )
    first, last = spread(free_dates(course, 6, since=4), 2)
    one = sample("project", "Project", night)
    project = [finish(one, "Project Proposal", first), finish(one, "Project Report", last)]
    plan(draft, [*exams, *sets, *posts, *project], share="Attendance")
    head(draft, folio)
    aim(draft, folio)
    folio.heading("Assignments")
    points = {"exam": 100, "homework": 20, "project": 50}
    grace = rng.choice((0, 2, 3))
    for name, weight in draft.course.weights:
        folio.callout(f"{name}    {weight}% of Total", [], shade="#eeeeee")
        inside = [work for work in (*draft.course.works, draft.course.final) if work.component == name]
        lines = []
        for work in inside:
            until = f"Available until {_stamp(work.date + dt.timedelta(grace), night)}  |  "
            due = f"Due {_stamp(work.date, work.time)}" if work.time else f"Due {_stamp(work.date, None)}"
            lines += [
                f"**{work.title}**",
                f"{until if grace and work.handed_in else ''}{due}  |  –/{points.get(work.kind, 100)} pts",
            ]
            if work.handed_in and grace:
                draft.expect_event(f"{work.title} closes", work.date + dt.timedelta(grace), optional=True)
        folio.rows(lines or ["**Attendance**", "–/30 pts"], indent=12)
    folio.para("Exams are taken in class; the final in our room at the registrar's hour.")
    _expect_all(draft, draft.course.works)
    draft.expect(draft.course.final)
    grade_table(draft)
    lost_days(draft, folio)
    topics_undated(draft, folio)
    close(draft, folio)


def _stamp(day: dt.date, time: dt.time | None) -> str:
    """ "Sep 8 at 11:59pm"."""
    if time is None:
        return f"{day:%b} {day.day}"
    minutes = f":{time.minute:02d}" if time.minute else ""
    return f"{day:%b} {day.day} at {time.hour % 12 or 12}{minutes}{'pm' if time.hour > 11 else 'am'}"


def practicum_logs(draft: Draft) -> None:
    """A practicum: logs every other Monday with the days named, forms, a portfolio, weeks of site visits; few seminars."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(9), dt.time(17), dt.time(23, 59)))
    at = rng.choice((0, 4))
    days = free_dates(course, at, since=2)
    logs = parts(
        rng.choice(("Time log", "Activity log", "Field log")),
        [day for day in days if (day - days[0]).days % 14 == 0][:6],
        sample("homework", "Logs", hour),
    )
    others = [day for day in free_dates(course, 2 if at else 3, since=1) if day <= course.last]
    contract = finish(sample("paper", "Learning contract"), "Learning contract", others[0])
    review = finish(
        sample("paper", "Midterm self-evaluation"), "Midterm self-evaluation", others[len(others) // 2]
    )
    folder = finish(sample("project", "Portfolio"), "Portfolio", others[-1])
    plan(draft, [*logs, contract, review, folder], folder, share="Supervisor's rating")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("What you hand in", "Requirements of the practicum")))
    word = logs[0].title.rsplit(" ", 1)[0]
    named = ", ".join(f"no. {n} on {voice.sentence(work.date)}" for n, work in enumerate(logs, 1))
    folio.items(
        [
            f"**{word}s** report two weeks each and are uploaded by {voice.time(hour)} on alternate {voice.weekday[at]}s: {named}.",
            f"**Learning contract**, signed by you, your supervisor and me: {voice.sentence(contract.date)}.",
            f"**Midterm self-evaluation**, two pages: {voice.sentence(review.date)}. I read it before I visit your site.",
            f"**Portfolio** with a reflection of five pages: {voice.sentence(folder.date)}.",
        ]
    )
    _expect_all(draft, draft.course.works)
    visit = review.date + dt.timedelta(5)
    folio.para(
        f"Site visits take place between {voice.sentence(visit)} and {voice.sentence(visit + dt.timedelta(11))}; arrange a day with me. You work 120 hours in all. "
        "There is no final examination."
    )
    for day in (visit, visit + dt.timedelta(11)):
        draft.expect_event("Site visits", day, optional=True)
        draft.expect_session(day, optional=True)
    folio.heading("Seminar meetings")
    block = Block.titled("Date", "We talk about", "Bring")
    for entry in timeline(draft.course):
        text = class_entry(draft, replace(entry, works=()))
        block.add(
            voice.date(entry.day),
            text,
            "" if entry.off else rng.choice(("a case", "your notes", "–", "a question")),
        )
    folio.grid(block, (1.6, 3.4, 1.2), Grid(rng.choice(("rows", "none")), "bold"), share=0.85)
    close(draft, folio)


def kinds_lists(draft: Draft) -> None:
    """Lists by kind of work: under Homeworks, Quizzes, Exams the numbers alone, each with its day and its sections."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    start = course.lecture.start
    exams = parts("Exam", spread(free_days(course), 3), sample("exam", "Exams"))
    sets = parts("Homework", spread(free_days(course, exams), 6), sample("homework", "Homework", start))
    quizzes = parts("Quiz", spread(free_days(course, [*exams, *sets]), 4), sample("quiz", "Quizzes"))
    plan(draft, [*exams, *sets, *quizzes])
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    groups: list[tuple[str, str, list[Work]]] = [
        (rng.choice(("Homeworks", "Homework")), f"Due at {voice.time(start)}, when class starts.", sets),
        ("Quizzes", "Fifteen minutes at the end of class.", quizzes),
        ("Exams", "Fifty minutes, in class, one page of notes.", exams),
    ]
    if rng.random() < 0.5:
        groups.reverse()
    way = rng.randrange(3)
    for name, note, works in groups:
        folio.heading(name)
        folio.para(note)
        lines = [_numbered(draft, n, work, way) for n, work in enumerate(works, 1)]
        if way == 0:
            folio.items(lines, mark="1")
        else:
            folio.rows(lines, indent=14)
    _expect_all(draft, draft.course.works)
    closing_exam(draft, folio)
    lost_days(draft, folio)
    topics_undated(draft, folio)
    close(draft, folio)


def _numbered(draft: Draft, n: int, work: Work, way: int) -> str:
    """ "Fri 9/8, sections 1.1-1.4" behind its number."""
    covers = f"sections {n}.1–{n}.{draft.rng.randint(3, 8)}"
    day = draft.voice.sentence(work.date) if way == 2 else draft.voice.date(work.date)
    return (f"{day}: {covers}", f"#{n}  {day}  ({covers})", f"No. {n}, on {covers}: {day}")[way]


def assessment_paragraphs(draft: Draft) -> None:
    """Abroad: a paragraph for each part of the mark, its day inside; extensions, return of marks and resits have days too."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(12), dt.time(16), dt.time(23, 59)))
    days = [day for day in free_dates(course, rng.choice((0, 3, 4)), since=2) if day <= course.last]
    first, second, third = spread(days, 3)
    review = finish(sample("paper", "Critical review", hour), "Critical review", first)
    poster = finish(sample("project", "Group poster", hour), "Group poster", second)
    essay = finish(sample("paper", "Research essay", hour), "Research essay", third)
    test = finish(sample("exam", "Class test"), "Class test", spread(free_days(course), 3)[1])
    final = replace(course.final, title="Written examination", component="Written examination")
    plan(draft, [review, poster, essay, test], final)
    head(draft, folio)
    aim(draft, folio)
    shares = dict(draft.course.weights)
    folio.heading(rng.choice(("Assessment", "How you are assessed")))
    back, ask = first + dt.timedelta(18), third - dt.timedelta(10)
    length, seat = rng.choice((1200, 1500, 1800)), rng.choice((45, 60))
    told = {
        "Critical review": f"You take one article from the reader and tell in {length} words what it claims, and whether it shows it. The review has to reach us by {voice.time(hour)} on {voice.sentence(review.date)}; marks and comments come back on {voice.sentence(back)}.",
        "Class test": f"We start {voice.sentence(test.date)} with {seat} minutes of short questions on all that has been taught up to the week before.",
        "Group poster": f"Groups of three or four. Upload the file by {voice.time(hour)} on {voice.sentence(poster.date)}; the best will hang in the foyer.",
        "Research essay": f"3000 words on a question of your own. Anyone who needs an extension asks before {voice.sentence(ask)}. For all others {voice.sentence(essay.date)}, {voice.time(hour)}, is final.",
        "Written examination": f"Two hours, three questions of eight: {voice.sentence(final.date)}, {when_held(draft, final)}. Resits are held in the following term.",
    }
    for name, text in told.items():
        folio.para(f"**{name}, {shares[name]}%.** {text}")
    _expect_all(draft, (*draft.course.works, final))
    for name, day in (("Critical review marks", back), ("Extension requests", ask)):
        draft.expect_event(name, day, optional=True)
        draft.expect_session(day, optional=True)
    grade_table(draft)
    if rng.random() < 0.5:
        lost_days(draft, folio)
        topics_undated(draft, folio)
    else:
        _programme(draft, folio)
    close(draft, folio, most=5)


def _programme(draft: Draft, folio: Folio) -> None:
    """Class days in lines, nothing of the work in them."""
    folio.heading("Programme")
    for entry in timeline(draft.course):
        text = class_entry(draft, replace(entry, works=()))
        read = "" if entry.off else f" ({pages(draft)})"
        folio.para(f"{draft.voice.date(entry.day)}: {text}{read}", after=1)


WORK_TEMPLATES = (
    Template("weights_with_days", weights_with_days, pool=LETTERS, voice=handout, per_week=3),
    Template("evening_exams", evening_exams, pool=BENCH, voice=handout, per_week=3),
    Template("assignment_groups", assignment_groups, pool=BENCH, voice=faculty, per_week=2),
    Template("practicum_logs", practicum_logs, pool=TRADE, voice=handout, per_week=1, calendar="fall"),
    Template("kinds_lists", kinds_lists, pool=BENCH, voice=handout, per_week=3),
    Template(
        "assessment_paragraphs",
        assessment_paragraphs,
        pool=BRIDGE,
        voice=overseas,
        a4=True,
        per_week=1,
        calendar="europe",
    ),
)
