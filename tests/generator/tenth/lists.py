"""Layouts of the tenth set that are lists of weeks and days: headings with the week's days, lines, descriptions, meetings with groups."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from servers.domain.syllabus import ItemKind
from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.eighth.frame import plural
from tests.generator.eighth.voices import campus
from tests.generator.fifth.paper import Folio
from tests.generator.ninth.voices import office
from tests.generator.second.frame import plan, week_days_optional
from tests.generator.seventh.frame import close, exam_on
from tests.generator.sixth.frame import (
    class_entry,
    closing_exam,
    finish,
    free_dates,
    open_on,
    pages,
    sample,
)
from tests.generator.template import Template
from tests.generator.tenth.frame import SHORT, inside, latex, opening, small_print
from tests.generator.tenth.voices import letters
from tests.generator.tenth.words import BENEFIT, FEDERAL, GAMES, SPEECH
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import by_week, timeline

__all__ = ["LIST_TEMPLATES"]


def weeks_with_days(draft: Draft) -> None:
    """ "Week 3 (Sept. 15-21): The Federalist Papers", below it bullets for its class days by weekday and for what is due."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    night = rng.choice((dt.time(20), dt.time(23, 59), dt.time(21)))
    exam = finish(sample("exam", "Midterm exam"), "Midterm exam", spread(free_days(course), 3)[1])
    essays = parts(
        rng.choice(("Paper", "Short paper")),
        spread(free_days(course, [exam]), 3),
        sample("paper", "Papers"),
    )
    kept = sample("homework", "Discussion posts", night)
    posts = parts("Discussion post", spread(free_dates(course, 6), 5), kept)
    plan(draft, [exam, *essays, *posts], share="Section")
    opening(draft, folio)
    folio.heading(rng.choice(("Weekly outline", "Topics and readings by week")))
    folio.para(
        f"Discussion posts go up by {voice.time(night)} on the Sunday at the end of the week; papers are handed in at the beginning of class."
    )
    names = rng.choice((voice.weekday, SHORT))
    dash = rng.choice(("–", "-"))
    for number, (first, days) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        last = first + dt.timedelta(6)
        month = "" if last.month == first.month else f"{voice.month(last)} "
        topic = next((entry.topic for entry in days if not entry.off and not exam_on(entry)), "")
        span = f"{voice.month(first)} {first.day}{dash}{month}{last.day}"
        folio.minor(f"Week {number} ({span}){f': {topic}' if topic else ''}", keep=True)
        lines = []
        for entry in days:
            text, test = class_entry(draft, entry), exam_on(entry)
            on = names[entry.day.weekday()]
            if entry.off or test:
                lines.append(f"{on}: **{text}**{' (bring two blue books)' if test else ''}")
                continue
            about = rng.choice(("due process", "the Federalist Papers", "judicial review", "the vote"))
            length = rng.choice(("", f" ({rng.choice(('four', 'five'))} pages on {about})"))
            due = "; ".join(f"**{work.title} due**{length}" for work in entry.works)
            lines.append(f"{on}: {text}. {pages(draft)}, {pages(draft)}{f'. {due}' if due else ''}")
        for work in posts:
            if inside(first, work.date):
                draft.expect(work)
                draft.expect_session(work.date, optional=True)
                lines.append(f"{names[6]}: {work.title}")
        week_days_optional(draft, first)
        folio.items(lines)
    closing_exam(draft, folio)
    small_print(draft, folio)


def letter_lines(draft: Draft) -> None:
    """A line a class in plain text: "T 9/2 · Dominance · ch. 2 · PS 1 out"; sets come in on a later line."""
    folio, rng, voice, course = open_on(draft, latex), draft.rng, draft.voice, draft.course
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    short, word = rng.choice((("PS", "Problem set"), ("HW", "Homework")))
    sets = parts(
        word,
        spread(free_days(course, exams)[2:], 6),
        sample("homework", plural(word) if short == "PS" else word),
    )
    kept = replace(sample("project", "Game report"), also=("paper", "homework", "other"))
    report = finish(kept, "Game report", free_days(course, [*exams, *sets])[-1])
    plan(draft, [*exams, *sets, report])
    opening(draft, folio)
    folio.heading(rng.choice(("Calendar", "Class calendar")))
    joint = rng.choice((" · ", " – ", "; "))
    folio.para(
        f"{short} = {word.lower()}. “Out” means that it is posted, “in” that it is collected at the start of class. n/c = no class."
    )
    entries = timeline(draft.course)
    met = [entry.day for entry in entries if not entry.off]
    issued = {met[max(met.index(work.date) - 2, 0)]: work for work in sets}
    lines = []
    for entry in entries:
        day = f"**{voice.date(entry.day)}**"
        if entry.off:
            draft.expect_off(entry.off, entry.day)
            lines.append(f"{day}{joint}n/c ({entry.off.name})")
            continue
        text, exam = class_entry(draft, entry), exam_on(entry)
        told = [day, f"**{text.upper()}** (in class)" if exam else text]
        if not exam:
            told.append(rng.choice((f"ch. {rng.randint(1, 16)}", f"ch. {rng.randint(1, 16)}", "reading TBA")))
        out = issued.get(entry.day)
        if out:
            told.append(f"{short} {out.title.split()[-1]} out")
        for work in entry.works:
            if work in sets:
                told.append(f"**{short} {work.title.split()[-1]} in**")
            elif work is not exam:
                told.append(f"**{work.title} in**")
        lines.append(joint.join(told))
    folio.rows(lines)
    closing_exam(draft, folio)
    small_print(draft, folio)


@dataclass(frozen=True)
class _Tongue:
    """How a language's teachers call their work, and what it is."""

    hand_in: str
    small: str
    large: str
    composition: str
    oral: str
    drafts: tuple[str, str]


_TONGUES = {
    "FREN": _Tongue("Devoir", "Interro", "Examen", "Rédaction", "Exposé", ("brouillon", "version finale")),
    "GERM": _Tongue("Hausaufgabe", "Vokabeltest", "Klausur", "Aufsatz", "Referat", ("Entwurf", "Endfassung")),
    "SPAN": _Tongue("Tarea", "Prueba", "Examen", "Composición", "Charla", ("borrador", "versión final")),
}
_FREE: tuple[ItemKind, ...] = ("paper", "homework", "project", "other")


def described_days(draft: Draft) -> None:
    """A language course as a description list: the day in bold, its paragraph hanging; work has its names in that language."""
    folio, rng, voice, course = open_on(draft, latex), draft.rng, draft.voice, draft.course
    tongue = _TONGUES[course.code.split()[0]]
    exams = parts(tongue.large, spread(free_days(course), 3), sample("exam", f"{tongue.large} 1–3"))
    kept = replace(sample("quiz", f"{tongue.small} 1–4"), also=("exam", "homework"))
    quizzes = parts(tongue.small, spread(free_days(course, exams), 4), kept)
    free = free_days(course, [*exams, *quizzes])
    stages = [
        finish(sample("paper", tongue.composition), f"{tongue.composition} 1 ({part})", day)
        for part, day in zip(tongue.drafts, (free[len(free) // 3], free[len(free) // 3 + 3]), strict=True)
    ]
    talk = finish(replace(sample("presentation", tongue.oral), also=(*_FREE, "exam")), tongue.oral, free[-2])
    left = free_days(course, [*exams, *quizzes, *stages, talk])
    sets = parts(tongue.hand_in, spread(left, 7), sample("homework", f"{tongue.hand_in} 1–7"))
    plan(draft, [*exams, *quizzes, *stages, talk, *sets])
    opening(draft, folio)
    folio.heading(rng.choice(("Day-to-day program", "Syllabus of classes")))
    folio.rows(
        [
            f"**{tongue.hand_in}**: homework, handed in at the start of class.",
            f"**{tongue.small}**: a quiz of ten minutes, without notes.",
            f"**{tongue.large}**: an exam of a whole period.",
            f"**{tongue.composition}**: a composition, first as a draft ({tongue.drafts[0]}), then corrected ({tongue.drafts[1]}).",
            f"**{tongue.oral}**: you speak for five minutes.",
        ]
    )
    for entry in timeline(draft.course):
        day = f"**{voice.date(entry.day)}**"
        text, exam = class_entry(draft, entry), exam_on(entry)
        if entry.off or exam:
            folio.para(f"{day}  __{text}__" if entry.off else f"{day}  **{text}** (chapters {rng.randint(1, 4)}–{rng.randint(5, 8)})", hang=28, after=2)  # fmt: skip
            continue
        told = [f"{text}. {pages(draft)}."]
        due = [f"**{work.title}**" for work in entry.works]
        if due:
            told.append(f"{', '.join(due)}.")
        if rng.random() < 0.25:
            told.append(
                rng.choice(("Conversation in pairs.", "We listen to a song.", "Review of the last exercise."))
            )
        folio.para(f"{day}  {' '.join(told)}", hang=28, after=2)
    closing_exam(draft, folio)
    close(draft, folio, most=5)


def who_presents(draft: Draft) -> None:
    """A seminar: numbered meetings with a day, a topic and a question; groups present, response papers come at noon, a paper in parts."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    noon = rng.choice((dt.time(12), dt.time(9)))
    days = free_days(course)
    kept = replace(sample("presentation", "Presentation"), also=_FREE)
    chosen = spread(days[1:-1], 3)
    talks = [
        finish(kept, f"Presentation, group {letter}", day) for letter, day in zip("ABC", chosen, strict=True)
    ]
    notes = parts(
        rng.choice(("Response paper", "Response")),
        spread([day for day in days if day not in chosen], 4),
        sample("paper", "Response papers", noon),
    )
    ready = dt.time(17)
    steps = ("Prospectus", "Annotated bibliography", "Draft of the seminar paper")
    fridays = spread(free_dates(course, 4, since=2), 3)
    works = [
        finish(sample("paper", "Seminar paper", ready), name, day)
        for name, day in zip(steps, fridays, strict=True)
    ]
    final = finish(sample("paper", "Seminar paper", ready), "Seminar paper", course.final.date)
    plan(draft, [*talks, *notes, *works, final], final, share="Discussion")
    opening(draft, folio)
    folio.heading(rng.choice(("Meetings", "What we read, and who leads")))
    folio.para(
        f"A response paper is mailed to all by {voice.time(noon)} on the day of the meeting. Parts of the seminar paper are due at {voice.time(ready)} and stand between the meetings."
    )
    questions = (
        "Who gains?",
        "Is this a test of the theory?",
        "What would the other side say?",
        "Why then and not before?",
    )
    pending = sorted(works, key=lambda work: work.date)
    number = 0
    for entry in timeline(draft.course):
        pending = _between(draft, folio, pending, entry.day)
        text = class_entry(draft, entry)
        if entry.off:
            folio.para(f"–  **{voice.sentence(entry.day)}.** {text}.")
            continue
        number += 1
        told = [f"{number}.  **{voice.sentence(entry.day)}. {text}{'' if text.endswith('?') else '.'}**"]
        told.append(f"{pages(draft)}; {pages(draft)}. {rng.choice(questions)}")
        told += [f"__{work.title}__" if work in talks else f"__{work.title} due__" for work in entry.works]
        folio.rows([told[0]])
        folio.rows(told[1:], indent=18)
    _between(draft, folio, pending, dt.date.max)
    draft.expect(final)
    draft.expect_session(final.date, optional=True)
    folio.para(
        f"The **seminar paper** itself is due on {voice.sentence(final.date)} at {voice.time(ready)}. There is no exam."
    )
    small_print(draft, folio)


def _between(draft: Draft, folio: Folio, pending: Sequence[Work], day: dt.date) -> list[Work]:
    """Prints what is due before ``day``; what is left."""
    for work in pending:
        if work.date < day:
            draft.expect(work)
            draft.expect_session(work.date, optional=True)
            folio.para(f"**{work.title} due {draft.voice.sentence(work.date)}**", indent=18)
    return [work for work in pending if work.date >= day]


LIST_TEMPLATES = (
    Template("weeks_with_days", weeks_with_days, pool=FEDERAL, voice=campus, per_week=2),
    Template("letter_lines", letter_lines, pool=GAMES, voice=letters, per_week=2),
    Template("described_days", described_days, pool=SPEECH, voice=office, per_week=3),
    Template("who_presents", who_presents, pool=BENEFIT, voice=office, per_week=1),
)
