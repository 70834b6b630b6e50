"""Layouts of the eighth set in which the work, not the class day, is what the page is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from servers.domain.weekday import WEEKDAYS
from tests.generator.course import DayOff, Work, monday
from tests.generator.draft import Draft
from tests.generator.eighth.frame import by_month, expect_all, opened, plural, small
from tests.generator.eighth.voices import campus
from tests.generator.second.frame import plan, week_days_optional
from tests.generator.second.paper import Block, Grid
from tests.generator.second.voices import joined
from tests.generator.seventh.frame import close
from tests.generator.seventh.voices import overseas
from tests.generator.sixth.frame import (
    aim,
    closing_exam,
    finish,
    free_dates,
    grade_table,
    head,
    lost_days,
    open_on,
    sample,
    topics_undated,
    when_held,
)
from tests.generator.sixth.rules import rules_told
from tests.generator.sixth.words import BENCH, BRIDGE, LETTERS, TRADE
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread, taught_weeks

__all__ = ["WORK_TEMPLATES"]

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")


def three_boxes(draft: Draft) -> None:
    """Three columns side by side under their titles: all homework, all quizzes, all tests, a line with a day each."""
    folio, rng, voice, course = open_on(draft, small), draft.rng, draft.voice, draft.course
    word = rng.choice(("Worksheet", "Online set", "Homework"))
    tests = parts(rng.choice(("Test", "Midterm")), spread(free_days(course), 3), sample("exam", "Tests"))
    sets = parts(
        word,
        spread(free_days(course, tests), 6),
        sample("homework", plural(word) if word != "Homework" else word),
    )
    quizzes = parts("Quiz", spread(free_days(course, [*tests, *sets]), 4), sample("quiz", "Quizzes"))
    plan(draft, [*tests, *sets, *quizzes])
    opened(draft, folio)
    folio.heading(rng.choice(("Due dates", "Everything that is graded")))
    final = draft.course.final
    way = rng.randrange(3)

    def listed(works: Sequence[Work]) -> list[str]:
        lines = []
        for n, work in enumerate(works, 1):
            day = voice.date(work.date)
            lines.append((f"{work.title}: {day}", f"{day}  {work.title}", f"#{n}  {day}")[way])
        return lines

    groups: list[tuple[str, Sequence[Work]]] = [
        (plural(word), sets),
        ("Quizzes", quizzes),
        (tests[0].component, tests),
    ]
    if way == 2:
        groups = [(plural(word), sets), ("Quizzes", quizzes), (plural(tests[0].title.split()[0]), tests)]
    block = Block([[[f"**{name}**", *listed(works)] for name, works in groups]], [])
    folio.grid(block, (1, 1, 1), Grid(rng.choice(("all", "none", "outer")), "none"))
    folio.para(
        f"{plural(word)} are handed in before class starts; quizzes and tests are taken in class. **{final.title}:** {voice.sentence(final.date)}, {when_held(draft, final)}."
    )
    expect_all(draft, draft.course.works)
    draft.expect(final)
    lost_days(draft, folio)
    topics_undated(draft, folio)
    close(draft, folio)


def elided_kinds(draft: Draft) -> None:
    """A paragraph a kind of work, all its days in a row with each month named once, in the order of their numbers."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(16), dt.time(23, 59)))
    at = rng.choice((4, 0, 2))
    word = rng.choice(("Problem set", "Response", "Homework"))
    sets = parts(
        word,
        spread(free_dates(course, at), 6),
        sample("homework", "Homework" if word == "Homework" else f"{word}s", hour),
    )
    exams = parts(rng.choice(("Exam", "Hour exam")), spread(free_days(course), 3), sample("exam", "Exams"))
    quizzes = parts("Quiz", spread(free_days(course, exams), 4), sample("quiz", "Quizzes"))
    plan(draft, [*sets, *exams, *quizzes], share="Attendance")
    opened(draft, folio)
    folio.heading(rng.choice(("Graded work", "Assignments, quizzes, exams")))
    month = voice.month
    texts = [
        (
            f"**{plural(word) if word != 'Homework' else word}.** There are {_COUNTS[len(sets)]}, numbered in order. They are due on {voice.weekday[at]}s at {voice.time(hour)}: "
            f"{by_month([work.date for work in sets], month)}. The lowest is dropped."
        ),
        f"**Quizzes.** {_COUNTS[len(quizzes)].capitalize()} short ones (Quiz 1 to Quiz {len(quizzes)}), at the start of class on {by_month([work.date for work in quizzes], month)}.",
        f"**{plural(exams[0].title.rsplit(' ', 1)[0])}.** {_COUNTS[len(exams)].capitalize()}, in class, fifty minutes each: {by_month([work.date for work in exams], month)}.",
    ]
    if rng.random() < 0.5:
        texts.reverse()
    for text in texts:
        folio.para(text)
    closing_exam(draft, folio)
    expect_all(draft, draft.course.works)
    lost_days(draft, folio)
    topics_undated(draft, folio)
    close(draft, folio)


_PIECES = (
    "Oral history",
    "Object report",
    "Site description",
    "Policy brief",
    "Annotated bibliography",
    "Op-ed",
)


def labelled_assignments(draft: Draft) -> None:
    """A heading a piece of work, below it labels: worth, length, draft to bring, due, returned; no other list of shares."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(23, 59), dt.time(21)))
    names = rng.sample(_PIECES, k=4)
    at = rng.choice((0, 4, 6))
    days = spread(free_dates(course, at, since=2), 4)
    works = [finish(sample("paper", name, hour), name, day) for name, day in zip(names, days, strict=True)]
    test = finish(sample("exam", "Midterm"), "Midterm", spread(free_days(course), 3)[1])
    plan(draft, [*works, test], share="Participation")
    head(draft, folio)
    aim(draft, folio)
    shares = dict(draft.course.weights)
    final = draft.course.final
    folio.heading(rng.choice(("Assignments", "What you will write")))
    label = rng.choice(("Worth", "Weight"))
    numbered = rng.random() < 0.5
    for n, work in enumerate(works):
        folio.minor(f"{n + 1}. {work.title}" if numbered else work.title, keep=True)
        lines = [
            f"**{label}:** {shares[work.component]}% of the grade",
            f"**Length:** {2 * n + 3}–{2 * n + 5} pages",
        ]
        if n == 3:
            rough = max(day for day, _ in course.sessions if day < work.date - dt.timedelta(6))
            lines.append(
                f"**Rough draft (not graded):** bring two copies to class on {voice.sentence(rough)}"
            )
            draft.expect_event(f"{work.title} rough draft", rough, kind="paper", optional=True)
            draft.expect_session(rough, optional=True)
        lines.append(f"**Due:** {voice.sentence(work.date)}, {voice.time(hour)}, on the course site")
        if n < 2:
            back = work.date + dt.timedelta(10)
            lines.append(f"**Returned:** by {voice.sentence(back)}")
            draft.expect_event(f"{work.title} returned", back, optional=True)
            draft.expect_session(back, optional=True)
        folio.rows(lines, indent=14)
    folio.heading(rng.choice(("Tests", "Tests and participation")))
    folio.rows(
        [
            f"**Midterm** ({shares['Midterm']}%): {voice.sentence(test.date)}, in class",
            f"**{final.title}** ({shares[final.component]}%): {voice.sentence(final.date)}, {when_held(draft, final)}",
            f"**Participation** ({shares['Participation']}%): every class",
        ]
    )
    expect_all(draft, (*draft.course.works, final))
    grade_table(draft)
    lost_days(draft, folio)
    topics_undated(draft, folio)
    close(draft, folio)


def a_to_z(draft: Draft) -> None:
    """The whole syllabus from A to Z: essays, exams and quizzes stand, with their days, among rules with other dates."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(12), dt.time(23, 59)))
    tests = parts("Test", spread(free_days(course), 2), sample("exam", "Tests"))
    fridays = free_dates(course, 4, since=2)
    first, second, third, fourth = spread(fridays, 4)
    essays = parts("Essay", (first, third), sample("paper", "Essays", hour))
    draft_day = finish(sample("project", "Zine", hour), "Zine mock-up", second)
    zine = finish(sample("project", "Zine", hour), "Zine", fourth)
    quizzes = parts("Map quiz", spread(free_days(course, tests), 3), sample("quiz", "Map quizzes"))
    plan(draft, [*tests, *essays, draft_day, zine, *quizzes], share="Participation")
    opened(draft, folio)
    final = draft.course.final
    told = dict(rules_told(draft, 7))
    one, two = (voice.sentence(work.date) for work in essays)
    told |= {
        "Essays": f"Two, of five pages each. The first is due {one}, the second {two}, both at {voice.time(hour)}. A prompt comes out ten days before.",
        "Map quizzes": f"{_COUNTS[len(quizzes)].capitalize()}, ten minutes at the end of class: {joined(voice.sentence(work.date) for work in quizzes)}.",
        "Tests": f"In class, closed book. Test 1 is on {voice.sentence(tests[0].date)}, Test 2 on {voice.sentence(tests[1].date)}.",
        "Zine": f"Made in pairs. Upload a mock-up by {voice.time(hour)} on {voice.sentence(second)} and the finished zine by {voice.time(hour)} on {voice.sentence(fourth)}.",
        final.title: f"{voice.sentence(final.date)}, {when_held(draft, final)}, in our room.",
    }
    expect_all(draft, (*draft.course.works, final))
    folio.heading(rng.choice(("This course from A to Z", "A to Z")))
    way = rng.randrange(3)
    for topic in sorted(told):
        if way == 0:
            folio.para(f"**{topic}** {told[topic]}", hang=16, align=0)
        elif way == 1:
            folio.minor(topic, keep=True)
            folio.para(told[topic])
        else:
            folio.tabs([(f"**{topic}**", told[topic])], (0.24, 0.76))
    lost_days(draft, folio)
    topics_undated(draft, folio)


def weeks_named(draft: Draft) -> None:
    """Work is due on a weekday of weeks that are named by number; the table of weeks has their days and topics only."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(23, 59), dt.time(18)))
    at = rng.choice((4, 6, 0))
    taught = taught_weeks(course)
    meeting = WEEKDAYS.index(course.lecture.days[1])
    word = rng.choice(("Problem set", "Programming task", "Report"))
    sets = parts(word, spread(free_dates(course, at), 5), sample("homework", f"{word}s", hour))
    tests = parts(
        rng.choice(("Class test", "Midterm")),
        spread([day for day in free_dates(course, meeting) if day <= course.last], 2),
        sample("exam", "Tests"),
    )
    plan(draft, [*sets, *tests])
    opened(draft, folio)
    weeks = list(course.weeks)

    def number(work: Work) -> int:
        return next(n for n, first in enumerate(weeks, 1) if 0 <= (work.date - first).days < 7)

    folio.heading(rng.choice(("Work and weeks", "What is due in which week")))
    named = joined(str(number(work)) for work in sets)
    folio.items(
        [
            f"**{word}s** 1 to {len(sets)} are due by {voice.time(hour)} on the {voice.weekday[at]} of Weeks {named}, one in each, in that order.",
            f"**{tests[0].title}** is held in class on {voice.weekday[meeting]} of Week {number(tests[0])}, **{tests[1].title}** on {voice.weekday[meeting]} of Week {number(tests[1])}.",
        ]
    )
    expect_all(draft, draft.course.works)
    block = Block.titled("Week", rng.choice(("Monday to Sunday", "Days")), "Topics")
    topics = dict(draft.course.sessions)
    for n, first in enumerate(weeks, 1):
        inside = [topics[day] for day in sorted(topics) if 0 <= (day - first).days < 7]
        week_days_optional(draft, first)
        off = course.off_on(first + dt.timedelta(2))
        if first not in taught and off:
            draft.expect_off(DayOff(off.name, first, first + dt.timedelta(6)))
            block.add(str(n), voice.span(first, first + dt.timedelta(6)), f"__{off.name}, no classes__")
        else:
            block.add(str(n), voice.span(first, first + dt.timedelta(6)), "; ".join(inside))
    folio.grid(
        block,
        (0.7, 2, 4.4),
        Grid(rng.choice(("all", "rows", "booktabs")), rng.choice(("bold", "grey")), centred=(0,)),
    )
    lost = [day for day in course.class_days if course.off_on(day) and monday(day) in taught]
    for day in lost:
        off = course.off_on(day)
        if off:
            draft.expect_off(off, day)
            folio.para(f"No class on {voice.sentence(day)} ({off.name}).", after=1)
    closing_exam(draft, folio)
    close(draft, folio)


def unit_headings(draft: Draft) -> None:
    """Everything dated stands in the headings of units: their span, and the day of the unit's test; journals in bullets."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    days = [day for day, _ in course.sessions]
    size = len(days) // 4
    runs = [days[:size], days[size : 2 * size], days[2 * size : 3 * size], days[3 * size :]]
    word = rng.choice(("Journal", "Casebook entry", "Worksheet"))
    tests = parts("Unit test", [run[-1] for run in runs], sample("exam", "Unit tests"))
    notes = parts(word, [run[len(run) // 2] for run in runs], sample("homework", plural(word)))
    plan(draft, [*tests, *notes], share="Participation")
    opened(draft, folio)
    folio.heading(rng.choice(("Units", "The four units")))
    folio.para(f"A unit test takes the last class of its unit. {plural(word)} are handed in in class.")
    topics = iter(course.subject.topics)
    names = ("One", "Two", "Three", "Four")
    way = rng.randrange(3)
    for name, run, test, note in zip(names, runs, tests, notes, strict=True):
        span = voice.span(run[0], run[-1])
        folio.minor(
            (
                f"Unit {name} ({span}). Unit test: {voice.sentence(test.date)}",
                f"UNIT {name.upper()}, {span} – test on {voice.sentence(test.date)}",
                f"Unit {name}: {span}; unit test {voice.sentence(test.date)}",
            )[way],
            keep=True,
        )
        lessons = [next(topics) for _ in range(4)]
        folio.items([f"{'; '.join(lessons)}", f"{note.title} due {voice.sentence(note.date)}"], gap=2)
    expect_all(draft, draft.course.works)
    for day in days:
        draft.expect_session(day, optional=True)
    lost_days(draft, folio)
    closing_exam(draft, folio)
    close(draft, folio)


def course_outline(draft: Draft) -> None:
    """Abroad: evaluation in a lying table, a column a part: its share, its form, its day and hour below each other."""
    folio, rng, voice, course = open_on(draft, small), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(12), dt.time(17), dt.time(23, 59)))
    days = [day for day in free_dates(course, rng.choice((0, 2, 4)), since=2) if day <= course.last]
    first, second, third = spread(days, 3)
    report = finish(sample("paper", "Field report", hour), "Field report", first)
    case = finish(sample("project", "Group case", hour), "Group case", second)
    essay = finish(sample("paper", "Final essay", hour), "Final essay", third)
    test = finish(sample("exam", "In-class test"), "In-class test", spread(free_days(course), 3)[1])
    final = replace(course.final, title="Examination", component="Examination")
    plan(draft, [report, case, essay, test], final)
    head(draft, folio)
    aim(draft, folio)
    folio.heading(rng.choice(("Evaluation", "Components of the mark")))
    shares = dict(draft.course.weights)
    works = (report, test, case, essay, final)
    forms = {
        "Field report": "1000 words",
        "In-class test": "40 minutes",
        "Group case": "teams of 4",
        "Final essay": "2500 words",
        "Examination": "open book",
    }
    block = Block.titled("", *(work.component for work in works))
    block.add("**Share**", *(f"{shares[work.component]}%" for work in works))
    block.add("**Form**", *(forms[work.component] for work in works))
    block.add(rng.choice(("**Date**", "**When**")), *(voice.sentence(work.date) for work in works))
    hours = [
        when_held(draft, work) if work is final else voice.time(hour) if work.handed_in else "in class"
        for work in works
    ]
    block.add("**Hour**", *hours)
    folio.grid(block, (0.7, 1, 1, 1, 1, 1), Grid("all", rng.choice(("grey", "bold")), scale=0.9))
    folio.para(
        "Written parts are uploaded by the hour shown. A resit of the examination is held in the term after."
    )
    expect_all(draft, works)
    grade_table(draft)
    lost_days(draft, folio)
    topics_undated(draft, folio)
    close(draft, folio, most=5)


WORK_TEMPLATES = (
    Template("three_boxes", three_boxes, pool=BENCH, voice=campus, per_week=3),
    Template("elided_kinds", elided_kinds, pool=BENCH, voice=campus, per_week=3),
    Template("labelled_assignments", labelled_assignments, pool=LETTERS, voice=campus, per_week=2),
    Template("a_to_z", a_to_z, pool=LETTERS, voice=campus, per_week=2),
    Template("weeks_named", weeks_named, pool=BENCH, voice=campus, per_week=2),
    Template("unit_headings", unit_headings, pool=TRADE, voice=campus, per_week=2),
    Template(
        "course_outline", course_outline, pool=BRIDGE, voice=overseas, a4=True, per_week=1, calendar="europe"
    ),
)
