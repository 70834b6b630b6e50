"""Layouts of the fourth set whose class days or weeks stand in a table."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fourth.frame import (
    NEVER,
    aims,
    closed,
    days_out,
    due_in,
    final_note,
    hours_of,
    rules,
    show_class,
    top,
    weigh_up,
)
from tests.generator.fourth.paper import lay
from tests.generator.fourth.voices import campus, service
from tests.generator.fourth.words import ACADEMY, LETTERS, NUMBERS
from tests.generator.second.frame import plan, week_days_optional
from tests.generator.second.paper import Block, Grid
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread, taught_weeks
from tests.generator.timeline import timeline

__all__ = ["TABLE_TEMPLATES"]

_WRITTEN: tuple[ItemKind, ...] = ("homework", "project", "other")
_PLAIN: tuple[ItemKind, ...] = ("paper", "project", "other")

#: Either name is right.
_LONG_NAMES = {
    "WPR": "written partial review", "PS": "problem set", "EDP": "engineering design problem",
    "TEE": "term end examination",
}  # fmt: skip


def _sample(
    kind: ItemKind, component: str, time: dt.time | None = None, also: tuple[ItemKind, ...] = ()
) -> Work:
    return Work("", kind, NEVER, component, time, also=also)


def symbol_legend(draft: Draft) -> None:
    """Marks behind the topic say what is due or held that day; a legend above the table explains them."""
    leaf, rng, voice = lay(draft), draft.rng, draft.voice
    course = draft.course
    exams = parts("Hour exam", spread(free_days(course), 2), _sample("exam", "Hour exams"))
    sets = [
        replace(_sample("homework", "Written sets"), title="Written set", date=day)
        for day in spread(free_days(course, exams), 5)
    ]
    quizzes = [
        replace(_sample("quiz", "Checkups", also=("exam",)), title="Checkup quiz", date=day)
        for day in spread(free_days(course, [*exams, *sets]), 3)
    ]
    plan(draft, [*exams, *sets, *quizzes])
    top(draft, leaf)
    aims(draft, leaf)
    weigh_up(draft, leaf)
    leaf.heading(rng.choice(("Meeting by meeting", "Plan of the term")))
    one, two = rng.choice((("*", "†"), ("†", "§"), ("•", "*")))
    leaf.para(f"Key:  {one} = written set due in class   {two} = checkup quiz (ten minutes, at the start)")
    apart = rng.random() < 0.5
    block = Block.titled(
        *(("No.", "Date", "", "Subject", "Section") if apart else ("No.", "Date", "Subject", "Section"))
    )
    number = 0
    for entry in timeline(draft.course):
        number += entry.off is None
        marks = "".join({"homework": one, "quiz": two}.get(work.kind, "") for work in entry.works)
        text = show_class(draft, entry)
        exam = any(work.kind == "exam" for work in entry.works)
        shown = f"**{text}**" if exam or entry.off else text
        section = "" if exam or entry.off else f"{1 + number // 5}.{1 + number % 5}"
        day = "" if entry.off else str(number)
        if apart:
            block.add(day, voice.date(entry.day), marks, shown, section)
        else:
            block.add(day, voice.date(entry.day), f"{shown} {marks}".rstrip(), section)
    widths = (0.6, 1.8, 0.5, 4, 1) if apart else (0.6, 1.8, 4.5, 1)
    leaf.grid(block, widths, Grid(rng.choice(("all", "rows")), rng.choice(("grey", "bold"))))
    final_note(draft, leaf)
    rules(draft, leaf)


def footnotes_due(draft: Draft) -> None:
    """LaTeX: topics carry raised numbers; the notes below the table say what is due that day, or something else."""
    leaf = lay(draft, lambda style: replace(style, family="Times", size=max(style.size, 10)))
    leaf.kind, rng, voice = "ruled", draft.rng, draft.voice
    course = draft.course
    exam = Work("Midterm", "exam", spread(free_days(course), 3)[1], "Midterm")
    days = spread(free_days(course, [exam]), 4)
    essays = parts("Source essay", days[::2], _sample("paper", "Source essays", also=_WRITTEN))
    map_quiz = Work("Map quiz", "quiz", days[1], "Map quiz")
    plan(draft, [exam, *essays, map_quiz], share="Discussion")
    top(draft, leaf)
    aims(draft, leaf)
    weigh_up(draft, leaf)
    leaf.heading("Lectures")
    speakers = [name.split()[-1][:2].upper() for name in draft.course.instructors]
    told = "; ".join(
        f"{short}: {name}" for short, name in zip(speakers, draft.course.instructors, strict=True)
    )
    leaf.para(f"Lecturers: {told}. Numbers refer to the notes under the table.")
    block = Block.titled("Date", "By", "Lecture", "Pages")
    notes: list[str] = []
    idle = [
        "The translation of 1951 is better than its reputation.",
        "Slides will be posted the night before.",
    ]
    page = 3
    entries = timeline(draft.course)
    for n, entry in enumerate(entries):
        text = show_class(draft, entry)
        if entry.off:
            block.add(voice.date(entry.day), "", f"__{text}__", "")
            continue
        said = [_note(work, rng.random() < 0.5) for work in entry.works if work.kind != "exam"]
        if idle and not said and n in {2, len(entries) - 3}:
            said = [idle.pop()]
        raised = "".join(f"^^{len(notes) + k}^^" for k in range(1, len(said) + 1))
        notes += said
        end = page + rng.randint(14, 40)
        is_exam = any(work.kind == "exam" for work in entry.works)
        block.add(
            voice.date(entry.day),
            rng.choice(speakers),
            f"{text.upper() if is_exam else text}{raised}",
            "" if is_exam else f"{page}–{end}",
        )
        page = end + 1
    leaf.grid(block, (1.8, 0.6, 4.2, 1), Grid("booktabs", "bold", repeat=False))
    leaf.notes([f"^^{n}^^ {note}" for n, note in enumerate(notes, 1)])
    final_note(draft, leaf)
    rules(draft, leaf)


def _note(work: Work, long: bool) -> str:  # noqa: FBT001
    if work.kind == "quiz":
        return f"{work.title} in the last fifteen minutes." if long else f"{work.title} today."
    return (
        f"{work.title} due at the beginning of class." if long else f"{work.title} (five pages) due this day."
    )


def lessons_abbreviated(draft: Draft) -> None:
    """A military college: numbered lessons, "22 AUG", events as abbreviations that a list explains."""
    leaf = lay(draft, lambda style: replace(style, family="Helvetica", size=min(style.size, 10)))
    rng, voice = draft.rng, draft.voice
    course = draft.course
    reviews = parts("WPR", spread(free_days(course), 3), _sample("exam", "Written partial reviews"))
    sets = parts("PS", spread(free_days(course, reviews), 6), _sample("homework", "Problem sets"))
    report_day = spread(free_days(course, [*reviews, *sets]), 4)[2]
    report = Work(
        "EDP", "project", report_day, "Engineering design problem", also=("paper", "homework", "other")
    )
    final = replace(course.final, title="TEE", component="Term end examination")
    plan(draft, [*reviews, *sets, report], final)
    top(draft, leaf, variant=rng.choice((0, 3)))
    aims(draft, leaf)
    weigh_up(draft, leaf)
    leaf.heading("Events")
    leaf.tabs(
        [
            ("**WPR**", "Written partial review: a graded examination of one lesson hour"),
            ("**PS**", "Problem set, turned in at the beginning of the lesson"),
            ("**EDP**", "Engineering design problem: report turned in at the beginning of the lesson"),
            ("**TEE**", f"Term end examination, {voice.sentence(final.date)}, {hours_of(draft, final)}"),
            ("**DROP**", "No lesson"),
        ],
        (0.12, 0.88),
    )
    draft.expect(final)
    leaf.heading("Lesson schedule")
    block, number = Block.titled("LSN", "DATE", "SUBJECT", "STUDY", "EVENT"), 0
    for entry in timeline(draft.course):
        text = show_class(draft, entry)
        if entry.off:
            block.add("–", voice.date(entry.day), f"DROP ({entry.off.name})", "", "")
            continue
        number += 1
        event = ", ".join(work.title for work in entry.works)
        exam = any(work.kind == "exam" for work in entry.works)
        block.add(
            str(number),
            voice.date(entry.day),
            "Review and test" if exam else text,
            "" if exam else f"{1 + number // 6}-{number % 6 + 1}, {1 + number // 6}-{number % 6 + 2}",
            event,
        )
    look = Grid("all", rng.choice(("grey", "dark")), centred=(0,), padding=2, zebra=rng.random() < 0.5)
    leaf.grid(block, (0.6, 1.2, 3.4, 1.5, 1.4), look)
    rules(draft, leaf, most=5)
    for item in draft.truth["items"]:
        short = item["title"].split()[0]
        item["title"] += f" {_LONG_NAMES[short]}" if short in _LONG_NAMES else ""


def transposed_weeks(draft: Draft) -> None:
    """Landscape: the weeks are columns, four to a band; rows for topics, reading, tests and what is due on Friday."""
    leaf, rng, voice = lay(draft, lambda style: replace(style, family="Helvetica")), draft.rng, draft.voice
    course, five = draft.course, dt.time(17)
    weeks = taught_weeks(course)
    fridays = [day for first in weeks[1:-1] if not course.off_on(day := first + dt.timedelta(4))]
    logs = parts("Notebook", fridays[::2], _sample("homework", "Notebooks", five, also=_PLAIN))
    exams = parts("Test", spread(free_days(course), 2), _sample("exam", "Tests", also=("quiz",)))
    plan(draft, [*logs, *exams], share="Seminar")
    top(draft, leaf)
    aims(draft, leaf)
    weigh_up(draft, leaf)
    leaf.heading("The term week by week")
    topics, shaded = iter(course.subject.topics * 2), rng.random() < 0.5
    for start in range(0, len(course.weeks), 4):
        band = course.weeks[start : start + 4]
        columns = [_week_column(draft, first, next(topics), next(topics)) for first in band]
        heads = [
            f"**Week {start + n}**\n{first:%b} {first.day} – {last:%b} {last.day}"
            for n, first in enumerate(band, 1)
            for last in (first + dt.timedelta(4),)
        ]
        block = Block([["", *heads]], [])
        if shaded:
            block.commands.append(("BACKGROUND", (0, 0), (-1, 0), "#d9dee3"))
        names = ("Topics", "Read", "Tests (in class)", f"Due Friday, {voice.time(five)}")
        for row, name in enumerate(names):
            block.add(f"**{name}**", *(column[row] for column in columns))
        leaf.grid(
            block,
            [1.2] + [2] * len(band),
            Grid("all", "none"),
            share=(1.2 + 2 * len(band)) / 9.2,
        )
    final_note(draft, leaf)
    rules(draft, leaf)


def _week_column(draft: Draft, first: dt.date, one: str, two: str) -> tuple[str, str, str, str]:
    course, rng = draft.course, draft.rng
    if first not in taught_weeks(course):
        off = course.off_on(first)
        if off:
            draft.expect_off(off)
        return f"**{closed(draft, off)}**" if off else "", "", "", ""
    works = due_in(course, first)
    for work in works:
        draft.expect(work)
    week_days_optional(draft, first)
    lost = [
        f"__{day:%a} {day.month}/{day.day}: {closed(draft, off)}__" for day, off in days_out(draft, first)
    ]
    held = [
        f"{work.title}: {work.date:%a} {work.date.month}/{work.date.day}"
        for work in works
        if work.kind == "exam"
    ]
    page = rng.randint(5, 250)
    return (
        "\n".join([f"{one}; {two}", *lost]),
        f"{rng.choice(draft.pool.surnames)}, {page}–{page + rng.randint(20, 60)}",
        "\n".join(held),
        "\n".join(work.title for work in works if work.handed_in),
    )


TABLE_TEMPLATES = (
    Template("symbol_legend", symbol_legend, pool=NUMBERS, voice=campus, per_week=2),
    Template("footnotes_due", footnotes_due, pool=LETTERS, voice=campus),
    Template(
        "lessons_abbreviated", lessons_abbreviated, pool=ACADEMY, voice=service, per_week=3, calendar="fall"
    ),
    Template("transposed_weeks", transposed_weeks, pool=LETTERS, voice=campus, landscape=True),
)
