"""A layout of the seventh set in typewriter letters: columns kept with blanks, a long topic goes on below itself."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from textwrap import wrap

from tests.generator.draft import Draft
from tests.generator.second.frame import identify, mail, plan, term_of
from tests.generator.seventh.frame import exam_on
from tests.generator.seventh.voices import handout
from tests.generator.sixth.frame import class_entry, grade_table, open_on, pages, sample, when_held
from tests.generator.sixth.rules import rules_told
from tests.generator.sixth.words import BENCH
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import by_week, timeline

__all__ = ["TYPED_TEMPLATES"]

_NAMES = {"lecture": "Lecture", "lab": "Lab", "discussion": "Recitation", "office_hours": "Office hours"}
_LETTERS = ("M", "T", "W", "R", "F", "S", "U")


def fixed_columns(draft: Draft) -> None:
    """A text file with columns WK, DATE, TOPIC, READ and DUE; long entries go on below themselves."""
    folio = open_on(draft, lambda style: replace(style, family="Courier", margin=60, header=None))
    rng, voice, course = draft.rng, draft.voice, draft.course
    exams = parts("Exam", spread(free_days(course), 2), sample("exam", "Exams"))
    word, short = rng.choice((("Problem set", "PS"), ("Homework", "HW"), ("Lab report", "LR")))
    sets = parts(
        word,
        spread(free_days(course, exams), 6),
        sample("lab" if short == "LR" else "homework", word if short == "HW" else f"{word}s"),
    )
    plan(draft, [*exams, *sets])
    course = draft.course
    identify(draft)
    lines = [f"{course.code}  {course.title}", f"{course.institution.name}, {term_of(course)}", "=" * 72, ""]
    lines += [f"Instructor:     {name} ({mail(course, name)})" for name in course.instructors]
    for slot in (course.lecture, *course.others, course.office_hours):
        named = f"{_NAMES[slot.kind]} {slot.section or ''}".strip()
        lines.append(f"{named + ':':16}{voice.slot(slot)}, {slot.room}")
        draft.expect_meeting(slot)
    lines += ["", *wrap(rng.choice(draft.pool.descriptions), 74), "", "GRADING", "-------"]
    lines += [f"{name:.<34}{weight:.>4}%" for name, weight in course.weights]
    grade_table(draft)
    lines += ["", "SCHEDULE", "--------", f"({short} = {word.lower()}, due at the start of class)", ""]
    lines += _columns(draft, short)
    final = course.final
    draft.expect(final)
    lines += [
        "",
        f"{final.title.upper()}: {voice.sentence(final.date)}, {when_held(draft, final)}",
        "",
        "RULES",
        "-----",
    ]
    for topic, text in rules_told(draft, 5):
        lines += [*wrap(f"{topic}: {text}", 74), ""]
    for empty, group in groupby(lines, key=lambda line: not line):
        if empty:
            folio.gap(5)
        else:
            folio.typed(list(group))


def _columns(draft: Draft, short: str) -> list[str]:
    """The table: two blanks between columns, no line is longer than the page."""
    iso = draft.rng.random() < 0.4
    lines = [f"{'WK':4}{'DATE':11}{'TOPIC':26}{'READ':22}{'DUE'}"]
    for number, (_, inside) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        for n, entry in enumerate(inside):
            text, exam = class_entry(draft, entry), exam_on(entry)
            letter = _LETTERS[entry.day.weekday()]
            day = f"{entry.day:%m-%d} {letter}" if iso else f"{letter:2} {entry.day.month}/{entry.day.day}"
            plain = not exam and not entry.off
            topic = wrap(f"*** {text.upper()} ***" if exam else text, 24)
            read = wrap(pages(draft), 20) if plain else []
            due = ", ".join(f"{short} {work.title.split()[-1]}" for work in entry.works if work.handed_in)
            for k in range(max(len(topic), len(read))):
                head = (str(number) if n == 0 else "", day, due) if k == 0 else ("", "", "")
                one, two = (part[k] if k < len(part) else "" for part in (topic, read))
                lines.append(f"{head[0]:4}{head[1]:11}{one:26}{two:22}{head[2]}".rstrip())
    return lines


TYPED_TEMPLATES = (Template("fixed_columns", fixed_columns, pool=BENCH, voice=handout, per_week=2),)
