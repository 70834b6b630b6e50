"""Layouts of the eleventh set whose schedule is a table: by class day, by week, by module, as a calendar, with merged cells."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.eleventh.frame import (
    at_most,
    away,
    clear,
    final_line,
    free_of,
    in_class,
    met,
    numbered,
    online,
    opening,
    pick,
    policies,
    refill,
    settle,
    smaller,
    week_open,
    within,
    work,
)
from tests.generator.eleventh.paper import Cell, Rows, Sheaf, open_sheaf
from tests.generator.eleventh.voices import figures, letters, typed, written
from tests.generator.eleventh.words import CAMPAIGN, GROWTH, LITERACY, MARKETS, MOTION, TERMS
from tests.generator.template import Template
from tests.generator.timeline import Entry, by_week, timeline

__all__ = ["TABLE_TEMPLATES"]


def four_columns(draft: Draft) -> None:
    """Date, topic, reading, what is due: a row a class day, exams and holidays in bold, the final in the last row."""
    draft.course = course = refill(draft.course, sections=True)
    sheaf, rng, voice = open_sheaf(draft, smaller), draft.rng, draft.voice
    exams = numbered(rng.choice(("Exam", "Midterm")), pick(rng, clear(course), rng.choice((2, 3))), in_class(course, "", "Exams"))  # fmt: skip
    night = rng.choice((dt.time(23, 59), course.lecture.start, dt.time(17)))
    word = rng.choice(("Problem Set", "Homework", "HW"))
    sets = numbered(word, pick(rng, clear(course, exams), 7), work("", "homework", "Problem sets" if word == "Problem Set" else "Homework", night))  # fmt: skip
    quizzes = numbered("Quiz", pick(rng, clear(course, [*exams, *sets]), 3), work("", "quiz", "Quizzes"))
    settle(draft, [*exams, *sets, *quizzes])
    opening(draft, sheaf)
    sheaf.heading(rng.choice(("Course Schedule", "Tentative Schedule", "Class Schedule")))
    at = "at the beginning of class" if night == course.lecture.start else f"on Canvas by {voice.time(night)}"
    whole = {"HW": "Homework (HW) is", "Homework": "Homework is", "Problem Set": "Problem sets are"}[word]
    sheaf.para(f"{whole} due {at} on the date listed. Exams are held in class during the regular class period; quizzes take the first ten minutes.")  # fmt: skip
    rows = Rows([["Date", "Topic", "Reading", rng.choice(("Due", "Assignment Due", "What's Due"))]])
    chapter, begun, named = 1, 1, rng.random() < 0.5
    form = rng.choice(("{}", "{}", "{} due", "Submit {}"))
    across = rng.random() < 0.4
    for entry in timeline(draft.course, one_row_for_breaks=across):
        if entry.off and across:
            more = entry.off.last > entry.off.first
            when = voice.span(entry.off.first, entry.off.last) if more else voice.date(entry.day)
            rows.wide(f"**{when}: {away(draft, entry.off)}**", shade=rng.choice((None, "#fbe4d5")))
            continue
        if entry.off:
            rows.add(voice.date(entry.day), f"**{away(draft, entry.off, entry.day)}**", "", "")
            continue
        chapter += rng.choice((0, 0, 1))
        text, exam = met(draft, entry)
        if exam:
            covers = f" (Chapters {begun}–{chapter})" if named and chapter > begun else ""
            rows.add(voice.date(entry.day), f"**{text}**{covers}", "", "")
            rows.shade("#f2f2f2")
            begun = chapter + 1
            continue
        due = [form.format(one.title) if one.handed_in else one.title for one in entry.works]
        rows.add(voice.date(entry.day), text, f"Ch. {chapter}", due)
    final = draft.course.final
    draft.expect(final)
    hours = voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    rows.add(voice.date(final.date), f"**{final.title}**, {hours}", "", "")
    sheaf.grid(
        rows,
        (1.1, 3.2, 0.9, 1.5),
        lines=rng.choice(("all", "rows")),
        head=rng.choice(("grey", "dark", "bold")),
    )
    policies(draft, sheaf)


def online_weeks(draft: Draft) -> None:
    """An online course: a row a week with its span, and in the last cell each task with the day on which it closes."""
    draft.course = course = online(draft.course)
    sheaf, rng, voice = open_sheaf(draft, smaller), draft.rng, draft.voice
    night = dt.time(23, 59)
    weeks = [first for first in course.weeks if any(within(first, day) for day, _ in course.sessions)]
    talk, last = rng.choice(("Discussion", "Discussion Board")), rng.choice((6, 6, 5))
    middle = weeks[len(weeks) // 2]
    tests = [weeks[len(weeks) // 3], weeks[-2]] if rng.random() < 0.5 else [middle]
    exams = numbered("Exam" if len(tests) > 1 else "Midterm Exam", [first + dt.timedelta(last) for first in tests], work("", "exam", "Exams" if len(tests) > 1 else "Midterm Exam", night))  # fmt: skip
    open_for = [first for first in weeks[:-1] if first not in tests]
    quizzes = numbered("Quiz", [first + dt.timedelta(last) for first in open_for], work("", "quiz", "Chapter quizzes", night))  # fmt: skip
    posts = numbered(talk, [first + dt.timedelta(3) for first in open_for[::2]], replace(work("", "homework", f"{talk}s", night), also=("other", "paper")))  # fmt: skip
    kept = work("", "paper", "Papers", night, ("homework", "project"))
    papers = [replace(kept, title=title, date=first + dt.timedelta(last)) for title, first in zip(("Observation Paper", "Reflection Paper"), (weeks[3], weeks[-3]), strict=True)]  # fmt: skip
    settle(draft, [*exams, *quizzes, *posts, *papers], final=False)
    opening(draft, sheaf, slots=[replace(course.office_hours, room="Zoom")])
    sheaf.heading(rng.choice(("Course Calendar", "Weekly Schedule", "Course Outline")))
    sheaf.para(
        f"A week begins on Monday. Everything closes at {voice.time(night)} on the date given; there is no final exam."
    )
    rows = Rows(
        [["Week", "Dates", "Topic", "Read", rng.choice(("Assignments and due dates", "To do (due date)"))]]
    )
    short = rng.choice(("{} (due {})", "{} – due {}", "{}: {}"))
    short = "{} – due {}" if "(" in voice.date(course.first) else short
    for number, first in enumerate(course.weeks, 1):
        span = voice.span(first, first + dt.timedelta(6))
        week_open(draft, first)
        if first not in weeks:
            off = next(off for off in course.days_off if within(first, off.first))
            part = "" if (off.last - off.first).days == 4 else f" ({voice.span(off.first, off.last)})"
            rows.add(str(number), span, f"**{away(draft, off)}**{part}", "", "")
            continue
        topic = next(topic for day, topic in course.sessions if within(first, day))
        due = [one for one in draft.course.works if within(first, one.date)]
        for one in due:
            draft.expect(one)
        lines = [short.format(one.title, voice.date(one.date)) for one in due]
        rows.add(str(number), span, topic, f"Ch. {number}" if number <= len(weeks) - 1 else "–", lines or "Course evaluation")  # fmt: skip
    sheaf.grid(rows, (0.8, 1.4, 2.2, 0.8, 2.5), lines=rng.choice(("all", "rows")), head=rng.choice(("grey", "dark", "bold")), centred=(0,))  # fmt: skip
    policies(draft, sheaf)


def merged_modules(draft: Draft) -> None:
    """Modules of two weeks in a merged cell with their span; beside it a row an assignment, with points and the full day."""
    draft.course = course = online(draft.course)
    sheaf, rng, voice = open_sheaf(draft, at_most(10, 60)), draft.rng, draft.voice
    night, topics = rng.choice((dt.time(23, 59), dt.time(22))), course.subject.topics
    pairs = [course.weeks[n : n + 2] for n in range(0, len(course.weeks) - 1, 2)]
    word = rng.choice(("Spelling quiz", "Terms quiz"))
    plans: list[list[Work]] = []
    for n, weeks in enumerate(pairs, 1):
        end = weeks[-1] + dt.timedelta(6)
        plans.append(
            [
                replace(work(f"Workbook {n}", "homework", "Workbook pages", night), date=weeks[0] + dt.timedelta(6)),
                replace(work(f"Pronunciation recording {n}", "homework", "Recordings", night, ("project", "other", "presentation")), date=end - dt.timedelta(3)),
                replace(work(f"{word} {n}", "quiz", f"{word.split()[0]} quizzes", night), date=end),
            ]
        )  # fmt: skip
    middle, last = len(pairs) // 2 - 1, len(pairs) - 1
    plans[middle].append(replace(work("Midterm Exam", "exam", "Midterm Exam", night), date=pairs[middle][-1] + dt.timedelta(6)))  # fmt: skip
    plans[last].append(replace(work("Case Study", "paper", "Case Study", night, ("project", "homework")), date=pairs[last][-1] + dt.timedelta(4)))  # fmt: skip
    settle(draft, [one for plan in plans for one in plan])
    opening(draft, sheaf, slots=[course.office_hours])
    sheaf.heading(rng.choice(("Modules and Due Dates", "Course Schedule")))
    sheaf.para(f"Modules open at 8:00 am on the first day shown. All work is submitted online by {voice.time(night)} on its due date. The first sections of the workbook may be done before the module opens.")  # fmt: skip
    rows = Rows([["Module", "Assignment", "Points", "Due Date"]])
    points = {"homework": "20", "quiz": "25", "exam": "100", "paper": "75"}
    for n, (weeks, plan) in enumerate(zip(pairs, plans, strict=True), 1):
        end = weeks[-1] + dt.timedelta(6)
        about = topics[(2 * n - 2) % len(topics)], topics[(2 * n - 1) % len(topics)]
        card = [f"**Module {n}**", voice.span(weeks[0], end), f"{about[0]}; {about[1]}"]
        for first in weeks:
            week_open(draft, first)
        for at, one in enumerate(plan):
            draft.expect(one)
            rows.add(card if at == 0 else "", one.title, points[one.kind], voice.sentence(one.date))
        rows.down(0, len(plan))
        rows.together(len(plan))
    sheaf.grid(rows, (2, 2.2, 0.7, 2), head=rng.choice(("grey", "dark", "bold")), centred=(2,))
    sheaf.para(f"**{draft.course.final.title}** (proctored, Testing Center): {final_line(draft)}.")
    policies(draft, sheaf)


def wall_calendar(draft: Draft) -> None:
    """Months as on a wall, Monday to Friday: the day's number and below it the lecture, what is due, the exam, the holiday."""
    draft.course = course = refill(draft.course, sections=True)
    sheaf, rng, voice = open_sheaf(draft, at_most(9.5, 46)), draft.rng, draft.voice
    night = rng.choice((dt.time(23, 59), course.lecture.start))
    exams = numbered(rng.choice(("Exam", "Test")), pick(rng, clear(course), 3), in_class(course, "", "Exams"))
    sets = numbered(rng.choice(("HW", "Homework")), pick(rng, clear(course, exams), 9), work("", "homework", "Homework", night))  # fmt: skip
    quizzes = numbered("Quiz", pick(rng, clear(course, [*exams, *sets]), 4), work("", "quiz", "Quizzes"))
    settle(draft, [*exams, *sets, *quizzes])
    opening(draft, sheaf)
    sheaf.heading(rng.choice(("Course Calendar", "Calendar")))
    at = "at the start of class" if night == course.lecture.start else f"at {voice.time(night)}"
    sheaf.para(f"Homework is due {at} on the day on which it appears. Exams and quizzes are given in class.")
    entries = {entry.day: entry for entry in timeline(draft.course)}
    final = draft.course.final
    for off in course.days_off:
        away(draft, off)
    months = sorted({(day.year, day.month) for day in (*entries, final.date)})
    whole = rng.random() < 0.4
    for year, month in months:
        _month(draft, sheaf, dt.date(year, month, 1), entries, whole=whole)
    sheaf.para(f"**{final.title}:** {final_line(draft)}. Bring your student ID.")
    policies(draft, sheaf)


_SCHOOL = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def _month(draft: Draft, sheaf: Sheaf, first: dt.date, entries: dict[dt.date, Entry], *, whole: bool) -> None:
    """One month's grid, under its name and year; ``whole``: from Sunday to Saturday."""
    names = ["Sunday", *_SCHOOL, "Saturday"] if whole else _SCHOOL
    rows = Rows([list(names)])
    day = first - dt.timedelta((first.weekday() + 1) % 7 if whole else first.weekday())
    while day <= draft.course.final.date and (day < first or day.month == first.month):
        days = [day + dt.timedelta(n) for n in range(len(names))]
        if any(one.month == first.month for one in days):
            rows.add(*(_square(draft, one, entries) if one.month == first.month else "" for one in days))
        day += dt.timedelta(7)
    sheaf.grid(rows, [1] * len(names), head="grey", padding=2, scale=0.88, title=f"{first:%B} {first.year}")


def _square(draft: Draft, day: dt.date, entries: dict[dt.date, Entry]) -> Cell:
    """What stands in a day's square."""
    lines, entry, final = [f"**{day.day}**"], entries.get(day), draft.course.final
    off = draft.course.off_on(day)
    if off:
        lines.append(f"{off.name} – no class")
    elif entry:
        text, exam = met(draft, entry)
        lines.append(f"**{text.upper()}**" if exam else text)
        lines += [
            f"{one.title} due" if one.handed_in else one.title for one in entry.works if one is not exam
        ]
    elif day == final.date:
        lines.append(f"**{final.title}**")
    return lines


def due_in_topic(draft: Draft) -> None:
    """Two columns without rules, as tab stops make them; what is due stands in the topic's cell, each document with its one sign."""
    draft.course = course = refill(draft.course)
    sheaf, rng, voice = open_sheaf(draft), draft.rng, draft.voice
    exams = numbered("Exam", pick(rng, clear(course), 2), in_class(course, "", "Exams"))
    memos = numbered(rng.choice(("Case memo", "Case analysis")), pick(rng, clear(course, exams), 4), work("", "paper", "Case memos", course.lecture.start, ("homework",)))  # fmt: skip
    memos = [replace(one, component=f"{memos[0].title.rsplit(' ', 1)[0].replace('analysis', 'analyse')}s") for one in memos]  # fmt: skip
    left = clear(course, [*exams, *memos])
    stages = ("Team contract", "Client proposal", "Client report")
    team = [replace(work(title, "project", "Team project", course.lecture.start, ("paper", "homework")), date=day) for title, day in zip(stages, pick(rng, left[:-2], 3), strict=True)]  # fmt: skip
    talk = replace(
        work("Team presentations", "presentation", "Team project", None, ("project",)), date=left[-1]
    )
    settle(draft, [*exams, *memos, *team, talk], extra=["Participation"])
    opening(draft, sheaf)
    sheaf.heading(rng.choice(("Schedule of Topics", "Class Schedule", "Tentative Course Schedule")))
    sheaf.para("Written work is handed in on paper at the beginning of class on the day listed. Exams take the whole class period.")  # fmt: skip
    sign = rng.choice(("**{} due**", "**DUE: {}**", "__Due: {}__", "{} due", "→ **{} due**"))
    rows, chapter = Rows([["Date", "Topics and Assignments"]]), 1
    for entry in timeline(draft.course, one_row_for_breaks=True):
        if entry.off:
            more = entry.off.last > entry.off.first
            when = voice.span(entry.off.first, entry.off.last) if more else voice.date(entry.day)
            rows.add(when, away(draft, entry.off))
            continue
        text, exam = met(draft, entry)
        if exam:
            rows.add(voice.date(entry.day), f"**{text}** (in class, closed book)")
            continue
        chapter += rng.choice((0, 1))
        read = f"Read: Chapter {chapter}" if rng.random() < 0.7 else f"Article: {rng.choice(_ARTICLES)}"
        lines = [text, read]
        lines += [sign.format(one.title) if one.handed_in else f"**{one.title}**" for one in entry.works]
        rows.add(voice.date(entry.day), lines)
    sheaf.grid(
        rows,
        (1.3, 4.2),
        lines=rng.choice(("none", "none", "rows")),
        head=rng.choice(("bold", "none")),
        padding=2,
    )
    sheaf.para(f"**{draft.course.final.title}:** {final_line(draft)}")
    policies(draft, sheaf)


_ARTICLES = (
    "“The Jam Study Revisited”",
    "“What Loyalty Programs Buy”",
    "“Paying with Attention”",
    "“Gifts and Guilt”",
)


def merged_weeks(draft: Draft) -> None:
    """Week by number in a cell that spans its class days; its last cell spans them too and tells what is due, on which day."""
    draft.course = course = refill(draft.course)
    sheaf, rng, voice = open_sheaf(draft, smaller), draft.rng, draft.voice
    night = rng.choice((dt.time(23, 59), dt.time(21), dt.time(17)))
    weekday = rng.choice((4, 6))
    days = free_of(course, weekday)
    entries_ = numbered("Reading Response", pick(rng, days, 5), work("", "homework", "Reading responses", night, ("paper", "reading")))  # fmt: skip
    left = [day for day in days if day not in {one.date for one in entries_}]
    parts = (
        "Lesson Plan 1",
        "Running Record Analysis",
        "Lesson Plan 2",
        "Case Study of a Reader",
        "Teaching Portfolio",
    )
    kinds = dict(
        zip(parts, ("Lesson plans", "Running record", "Lesson plans", "Case study", "Portfolio"), strict=True)
    )
    large = [replace(work(title, "project", kinds[title], night, ("paper", "homework", "other")), date=day) for title, day in zip(parts, pick(rng, left, 5), strict=False)]  # fmt: skip
    test = replace(in_class(course, "Midterm Exam", "Midterm Exam"), title="Midterm Exam", date=pick(rng, clear(course), 3)[1])  # fmt: skip
    settle(draft, [*entries_, *large, test], final=False, extra=["Field placement"])
    opening(draft, sheaf)
    sheaf.heading(rng.choice(("Course Calendar", "Schedule of Classes and Assignments")))
    sheaf.para(f"Assignments are uploaded by {voice.time(night)} on the date in the last column. The midterm is given during class. There is no final exam.")  # fmt: skip
    rows = Rows([["Week", "Date", "Class Topic", "Before Class", "Due"]])
    form = rng.choice(("{1}: {0}", "{0} ({1})", "{0} – {1}", "{0}, due {1}"))
    form = "{0}, due {1}" if "(" in voice.date(course.first) else form
    for number, (first, days_) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        due = [one for one in draft.course.works if within(first, one.date) and one.handed_in]
        for one in due:
            draft.expect(one)
            draft.expect_session(one.date, optional=True)
        lines = [form.format(f"**{one.title}**", voice.date(one.date)) for one in due]
        for at, entry in enumerate(days_):
            text = f"**{away(draft, entry.off, entry.day)}**" if entry.off else met(draft, entry)[0]
            test_day = test.date == entry.day
            read = "" if entry.off or test_day else rng.choice(("Tillman-Reyes, ch. {}", "Ch. {}", "Article {} (online)")).format(rng.randint(1, 14))  # fmt: skip
            rows.add(str(number) if at == 0 else "", voice.date(entry.day), f"**{text}**" if test_day else text, read, lines if at == 0 else "")  # fmt: skip
        rows.down(0, len(days_))
        rows.down(4, len(days_))
        rows.together(len(days_))
    sheaf.grid(rows, (0.8, 1.2, 2.2, 1.6, 2.1), head=rng.choice(("grey", "dark", "bold")), centred=(0,))
    policies(draft, sheaf)


TABLE_TEMPLATES = (
    Template("four_columns", four_columns, pool=MARKETS, voice=figures, per_week=2),
    Template("online_weeks", online_weeks, pool=GROWTH, voice=figures, per_week=1),
    Template("merged_modules", merged_modules, pool=TERMS, voice=written, per_week=1),
    Template("calendar_on_a_wall", wall_calendar, pool=MOTION, voice=letters, per_week=3, landscape=True),
    Template("due_in_topic", due_in_topic, pool=CAMPAIGN, voice=written, per_week=2),
    Template("weeks_merged_down", merged_weeks, pool=LITERACY, voice=typed, per_week=2),
)
