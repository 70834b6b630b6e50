"""Layouts of the eleventh set in which dates stand in two places: with the shares or the assignments, and in a schedule of topics."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from servers.domain.weekday import WEEKDAYS
from tests.generator.course import Slot
from tests.generator.draft import Draft
from tests.generator.eleventh.frame import (
    about,
    away,
    clear,
    final_line,
    free_of,
    grading,
    heads,
    in_class,
    met,
    numbered,
    pick,
    policies,
    refill,
    scale,
    settle,
    smaller,
    work,
)
from tests.generator.eleventh.paper import Rows, open_sheaf
from tests.generator.eleventh.voices import figures, letters, written
from tests.generator.eleventh.words import FORCES, ORGANISM, WELFARE
from tests.generator.template import Template
from tests.generator.timeline import timeline

__all__ = ["MIXED_TEMPLATES"]


def shares_with_dates(draft: Draft) -> None:
    """A table of shares whose last column tells the dates; the schedule below it tells the topics and when the exams are."""
    draft.course = course = refill(draft.course, sections=True)
    sheaf, rng, voice = open_sheaf(draft, smaller), draft.rng, draft.voice
    stem = rng.choice(("Exam", "Test", "Midterm"))
    exams = numbered(stem, pick(rng, clear(course), 3), in_class(course, "", f"{stem}s"))
    hour = rng.choice((course.lecture.start, dt.time(23, 59)))
    word = rng.choice(("HW", "Homework"))
    sets = numbered(word, pick(rng, clear(course, exams), 8), work("", "homework", "Homework", hour))
    late = clear(course, [*exams, *sets])
    truss = replace(
        work("Truss design report", "project", "Truss design report", hour, ("paper",)), date=late[-2]
    )
    settle(draft, [*exams, *sets, truss])
    heads(draft, sheaf)
    about(draft, sheaf)
    sheaf.heading(rng.choice(("Grading", "Graded Work", "Assessment")))
    final, shares = draft.course.final, dict(draft.course.weights)
    rows = Rows([["Item", "Weight", rng.choice(("Date(s)", "When"))]])
    rows.add("Homework", f"{shares['Homework']}%", [f"{one.title}: {voice.date(one.date)}" for one in sets])
    rows.add(f"{stem}s", f"{shares[f'{stem}s']}%", [f"{one.title}: {voice.date(one.date)}" for one in exams])
    rows.add(truss.title, f"{shares[truss.component]}%", voice.date(truss.date))
    rows.add(final.title, f"{shares[final.component]}%", final_line(draft))
    sheaf.grid(
        rows, (1.6, 0.8, 2.6), lines=rng.choice(("all", "rows")), head=rng.choice(("grey", "dark", "bold"))
    )
    at = "at the beginning of class" if hour == course.lecture.start else f"as one PDF by {voice.time(hour)}"
    sheaf.para(f"Homework and the report are due {at} on the dates in the table. {stem}s are given in class, with one page of notes.")  # fmt: skip
    for one in draft.course.works:
        draft.expect(one)
        draft.expect_session(one.date, optional=True)
    scale(draft, sheaf)
    sheaf.heading(rng.choice(("Lecture Schedule", "Topics by Date")))
    table = Rows([["Date", "Topic", "Sections"]])
    chapter, section = 2, 0
    for entry in timeline(draft.course):
        section = section + 1 if section < 7 else 1
        chapter += section == 1
        if entry.off:
            table.add(voice.date(entry.day), f"__{away(draft, entry.off, entry.day)}__", "")
            continue
        text, exam = met(draft, replace(entry, works=tuple(one for one in entry.works if one.kind == "exam")))
        table.add(
            voice.date(entry.day), f"**{text}**" if exam else text, "" if exam else f"{chapter}.{section}"
        )
    sheaf.grid(
        table, (1.2, 3.6, 1), lines=rng.choice(("all", "rows", "none")), head="bold", padding=2, scale=0.92
    )
    policies(draft, sheaf)


_TASKS: tuple[tuple[str, str, tuple[ItemKind, ...]], ...] = (
    (
        "Community Walk Report",
        "Walk through a neighborhood you do not know, for at least an hour, and describe its assets in two to three pages. Photographs are welcome but do not count toward the length.",
        ("project", "homework", "other"),
    ),
    (
        "Needs Assessment",
        "With your group, collect data on one need in the community you have chosen and present them in a report of eight pages with at least ten sources, five of them published after 2015.",
        ("project", "homework", "other"),
    ),
    (
        "Letter to a Legislator",
        "Write a one-page letter on a bill now before the legislature. Attach the bill. Letters are mailed only if you wish.",
        ("project", "homework", "other"),
    ),
    (
        "Grant Proposal",
        "Prepare a proposal of five pages with a logic model and a budget for a program of your own design, following the format of the foundation's 2019 call.",
        ("project", "homework", "other"),
    ),
    (
        "Reflection Paper",
        "Look back at the goals you set in the first week. What changed? Three pages, first person.",
        ("project", "homework", "other"),
    ),
)


def tasks_under_headings(draft: Draft) -> None:
    """Each assignment under its heading, with a line "Due: Friday, October 3, by 5 pm" and a paragraph; then the class days' topics."""
    draft.course = course = refill(draft.course)
    sheaf, rng, voice = open_sheaf(draft), draft.rng, draft.voice
    hour = rng.choice((dt.time(23, 59), dt.time(17), dt.time(18)))
    days = pick(rng, free_of(course, rng.choice((4, 6, 0)), since=2), 5)
    works = [
        replace(work(title, "paper", title, hour, also), date=day)
        for (title, _, also), day in zip(_TASKS, days, strict=True)
    ]
    quizzes = numbered("Quiz", pick(rng, clear(course), 2), work("", "quiz", "Quizzes"))
    settle(draft, [*works, *quizzes], final=False, extra=["Professionalism"])
    heads(draft, sheaf)
    about(draft, sheaf)
    shares = dict(draft.course.weights)
    sheaf.heading(rng.choice(("Assignments", "Description of Assignments")))
    way, label = rng.randrange(3), rng.choice(("Due:", "Due date:", "DUE:"))
    for n, (one, (title, text, _)) in enumerate(zip(works, _TASKS, strict=True), 1):
        draft.expect(one)
        draft.expect_session(one.date, optional=True)
        share = f"{shares[title]}%"
        sheaf.minor(f"Assignment {n}: {title}" if way == 1 else f"{n}. {title} ({share})" if way == 0 else f"{title} – {share}")  # fmt: skip
        if way == 1:
            sheaf.para(f"Worth: {share} of the course grade", after=1)
        sheaf.para(f"**{label}** {voice.sentence(one.date)}, by {voice.time(hour)}", after=2)
        sheaf.para(text)
    sheaf.minor(f"Quizzes ({shares['Quizzes']}%)" if way < 2 else f"Quizzes – {shares['Quizzes']}%")
    sheaf.para(f"Two short quizzes are given at the start of class, on {voice.sentence(quizzes[0].date)} (Quiz 1) and {voice.sentence(quizzes[1].date)} (Quiz 2).")  # fmt: skip
    sheaf.minor(f"Professionalism ({shares['Professionalism']}%)" if way < 2 else f"Professionalism – {shares['Professionalism']}%")  # fmt: skip
    sheaf.para("Attendance, preparation and respect for others. There is no final exam.")
    scale(draft, sheaf)
    sheaf.heading(rng.choice(("Course Outline", "Class Schedule")))
    lines, met_on = [], 0
    for entry in timeline(draft.course):
        if entry.off:
            lines.append(f"**{voice.date(entry.day)}**: {away(draft, entry.off, entry.day)}")
            continue
        met_on += 1
        text, _ = met(draft, replace(entry, works=tuple(one for one in entry.works if one.kind == "quiz")))
        quiz = "".join(f" – {one.title}" for one in entry.works if one.kind == "quiz")
        lines.append(f"**{voice.date(entry.day)}**: {text} (Ostrander, ch. {met_on}){quiz}")
    sheaf.points(lines)
    policies(draft, sheaf)


_BENCH = (
    "Lab safety and microscopes",
    "Pipetting",
    "Macromolecules",
    "Osmosis",
    "Enzyme kinetics",
    "Fermentation",
    "Chlorophyll",
    "Mitosis in onion root",
    "Fruit fly crosses",
    "DNA extraction",
    "Restriction digests",
    "Gel electrophoresis",
    "Transformation",
    "Gene databases",
)


def lecture_and_lab(draft: Draft) -> None:
    """Two tables: lectures by day with the exams, labs by day with the reports; homework of every week is told in a sentence."""
    rng = draft.rng
    free = [n for n in range(1, 5) if WEEKDAYS[n] not in draft.course.lecture.days]
    weekday = rng.choice(free)
    bench = Slot("lab", (WEEKDAYS[weekday],), dt.time(13), dt.time(15, 50), rng.choice(("Supple Science 204", "Biology Building 118")))  # fmt: skip
    draft.course = course = replace(refill(draft.course), others=(bench,))
    sheaf, voice = open_sheaf(draft, smaller), draft.voice
    exams = numbered(rng.choice(("Exam", "Lecture Exam", "Unit Exam")), pick(rng, clear(course), 3), in_class(course, "", "Lecture exams"))  # fmt: skip
    shifts = [day for day in free_of(course, weekday, since=1) if day <= course.last]
    practical = replace(
        work("Lab Practical", "exam", "Lab practical", bench.start, ("lab", "quiz")), date=shifts[-1]
    )
    reports = numbered(rng.choice(("Lab Report", "Lab report")), pick(rng, shifts[1:-1], 4), work("", "lab", "Lab reports", bench.start, ("homework", "paper")))  # fmt: skip
    settle(draft, [*exams, *reports, practical], extra=["Online homework"])
    heads(draft, sheaf)
    about(draft, sheaf)
    grading(draft, sheaf)
    sheaf.heading(rng.choice(("Homework", "Online homework")))
    name = rng.choice((6, 0, 2, 4))
    night = dt.time(23, 59)
    day, at = voice.weekday[name], voice.time(night)
    told = (
        f"An online homework assignment is due every {day} at {at}, beginning with the second week.",
        f"Online homework is due each {day} by {at}. There is one for every chapter.",
        f"Online homework is due weekly, on {day}s at {at}.",
    )
    sheaf.para(f"{rng.choice(told)} The lowest two are dropped.")
    draft.truth["recurring"].append(
        {"title": "Online homework", "kind": "homework", "day": WEEKDAYS[name], "time": "23:59"}
    )
    sheaf.heading("Lecture Schedule")
    sheaf.para("Exams are given in lecture.")
    rows = Rows([["Date", "Lecture", "Chapter"]])
    chapter = 1
    for entry in timeline(draft.course):
        if entry.off:
            rows.add(voice.date(entry.day), f"**{away(draft, entry.off, entry.day)}**", "")
            continue
        text, exam = met(draft, entry)
        chapter += rng.choice((0, 1))
        rows.add(voice.date(entry.day), f"**{text}**" if exam else text, "" if exam else str(chapter))
    sheaf.grid(rows, (1.2, 3.6, 1), lines=rng.choice(("all", "rows")), head=rng.choice(("grey", "dark", "bold")), padding=2)  # fmt: skip
    sheaf.para(f"**{draft.course.final.title}:** {final_line(draft)}")
    _labs(draft, shifts)
    policies(draft, sheaf)


def _labs(draft: Draft, shifts: list[dt.date]) -> None:
    """The table of the labs."""
    rng, voice, sheaf = draft.rng, draft.voice, draft.sheet
    sheaf.heading("Laboratory Schedule")
    sheaf.text("Reports are handed in at the beginning of lab on the date shown.")
    rows = [("Date", "Lab", "Due")]
    for n, day in enumerate(shifts):
        due = [one for one in draft.course.works if one.date == day]
        for one in due:
            draft.expect(one)
        draft.expect_session(day, optional=True)
        held = next((one.title for one in due if one.kind == "exam"), None)
        topic = held or _BENCH[n % len(_BENCH)]
        if held is None:
            draft.expect_event(f"Lab: {topic}", day, kind="lab", optional=True)
        rows.append((voice.date(day), f"**{topic}**" if held else topic, ", ".join(one.title for one in due if one.kind == "lab")))  # fmt: skip
    sheaf.table(rows, widths=(1.2, 3, 1.6), look=rng.choice(("ruled", "rows", "zebra")))


MIXED_TEMPLATES = (
    Template("shares_with_dates", shares_with_dates, pool=FORCES, voice=letters, per_week=3),
    Template("tasks_under_headings", tasks_under_headings, pool=WELFARE, voice=written, per_week=1),
    Template("lecture_with_lab", lecture_and_lab, pool=ORGANISM, voice=figures, per_week=2),
)
