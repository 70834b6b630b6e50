"""Layouts of the fifth set that are typed: lines of plus and minus signs, groups of days."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from textwrap import wrap

from tests.generator.draft import Draft
from tests.generator.fifth.frame import (
    blank,
    expect_day,
    final_words,
    front,
    policies,
    purpose,
    run_of,
    shares,
)
from tests.generator.fifth.paper import set_on
from tests.generator.fifth.voices import office, short
from tests.generator.fifth.words import FORGE
from tests.generator.second.frame import plan
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import Entry, timeline

__all__ = ["TYPED_TEMPLATES"]

_WIDTHS = (5, 12, 31, 24)


def ascii_table(draft: Draft) -> None:
    """A plain text file: the table's lines are made of hyphens, bars and plus signs; cells go on in the next line."""
    folio = set_on(
        draft,
        lambda style: replace(style, family="Courier", size=9, margin=64, header=None, footer=None),
    )
    rng = draft.rng
    folio.kind = "caps" if rng.random() < 0.5 else "underlined"
    course = draft.course
    exams = parts("Exam", spread(free_days(course), 2), blank("exam", "Exams"))
    name = rng.choice(("Program", "Assignment", "Lab"))
    programs = parts(name, spread(free_days(course, exams), 5), blank("homework", f"{name}s"))
    quizzes = parts("Quiz", spread(free_days(course, [*exams, *programs]), 3), blank("quiz", "Quizzes"))
    plan(draft, [*exams, *programs, *quizzes])
    front(draft, folio, variant=rng.choice((0, 4)))
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading("Schedule")
    iso = rng.random() < 0.5
    rule = "+".join(["", *("-" * (width + 2) for width in _WIDTHS), ""])
    full = rng.random() < 0.6
    lines = [rule, *_cells("No.", "Date", "Topic", "Notes"), rule.replace("-", "=") if full else rule]
    number = 0
    for entry in timeline(draft.course):
        text, day = expect_day(draft, entry), entry.day
        number += entry.off is None
        date = f"{day.isoformat()}" if iso else f"{day:%a} {day.month:02d}/{day.day:02d}"
        notes = [
            f"{work.title} {'due' if work.handed_in else 'in class'}"
            for work in entry.works
            if work.kind != "exam"
        ]
        exam = any(work.kind == "exam" for work in entry.works)
        topic = f"*** {text.upper()} ***" if exam else text
        lines += _cells("" if entry.off else str(number), date, topic, "; ".join(notes))
        lines += [rule] if full else []
    if not full:
        lines.append(rule)
    for n in range(0, len(lines), 50):
        folio.typed(lines[n : n + 50])
    final_words(draft, folio)
    policies(draft, folio, most=5)


def _cells(*texts: str) -> list[str]:
    """A row; what is too long goes on in a second line."""
    columns = [wrap(text, width) or [""] for text, width in zip(texts, _WIDTHS, strict=True)]
    height = max(map(len, columns))
    filled = [column + [""] * (height - len(column)) for column in columns]
    return [
        "|" + "|".join(f" {column[n]:{width}} " for column, width in zip(filled, _WIDTHS, strict=True)) + "|"
        for n in range(height)
    ]


def topic_day_groups(draft: Draft) -> None:
    """Old mathematics: a line for two or three class days, "Sept. 4, 6, 9"; problem sets and examinations on lines between."""
    folio = set_on(
        draft,
        lambda style: replace(
            style, family=draft.rng.choice(("Courier", "Times")), size=min(style.size, 10.5)
        ),
    )
    rng, course = draft.rng, draft.course
    exams = run_of(draft, "exam", spread(free_days(course), 3))
    sets = run_of(draft, "homework", spread(free_days(course, exams), 6))
    plan(draft, [*exams, *sets])
    front(draft, folio, variant=rng.choice((0, 2, 4)))
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Outline of lectures", "Lectures")))
    folio.para(f"{sets[0].component}: hand in at lecture. No electronic submission, please.")
    run: list[Entry] = []
    lines: list[tuple[str, str, str]] = []
    for entry in timeline(draft.course):
        if entry.off or any(work.kind == "exam" for work in entry.works):
            lines += _group(draft, run)
            run = []
            text = expect_day(draft, entry)
            day = f"{entry.day:%A}, {short(entry.day)} {entry.day.day}"
            lines += [(f"{short(entry.day)} {entry.day.day}", f"__{text}__", "")] if entry.off else []
            lines += [] if entry.off else [("", f"**{text.upper()}** — {day}, in class", "")]
            continue
        run.append(entry)
        if len(run) == 3 or entry.works:
            lines += _group(draft, run)
            run = []
    lines += _group(draft, run)
    folio.tabs(lines, (0.24, 0.56, 0.2))
    final_words(draft, folio)
    policies(draft, folio)


def _group(draft: Draft, run: list[Entry]) -> list[tuple[str, str, str]]:
    """Class days on one topic; a problem set is due on the last of them."""
    if not run:
        return []
    dates = []
    for _, entries in groupby(run, key=lambda entry: entry.day.month):
        days = [entry.day for entry in entries]
        dates.append(f"{short(days[0])} {', '.join(str(day.day) for day in days)}")
    for entry in run:
        expect_day(draft, entry)
    number = 1 + (run[0].day - draft.course.first).days // 12
    lines = [(", ".join(dates), run[0].topic, f"{number}.{1 + run[0].day.day % 6}")]
    due = [work for work in run[-1].works if work.handed_in]
    day = run[-1].day
    lines += [("", f"({work.title} due {short(day)} {day.day})", "") for work in due]
    return lines


TYPED_TEMPLATES = (
    Template("ascii_table", ascii_table, pool=FORGE, voice=office, per_week=2),
    Template("topic_day_groups", topic_day_groups, pool=FORGE, voice=office, per_week=3),
)
