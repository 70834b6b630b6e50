"""What stands around the schedules of the third set: heads, hours, books, weights and policies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tests.generator.course import Course, DayOff, Slot, Work
from tests.generator.draft import Draft
from tests.generator.second.frame import identify, mail, term_of
from tests.generator.second.paper import Block, Grid, Paper
from tests.generator.second.voices import joined
from tests.generator.timeline import Entry

__all__ = [
    "about", "days_after", "expect_class", "fine_print", "free_days", "head", "off_line", "parts", "spread", "taught_weeks", "weighting",
]  # fmt: skip

_NAMES = {
    "lecture": "Class",
    "lab": "Lab",
    "discussion": "Discussion section",
    "office_hours": "Office hours",
}
_DEGREES = ("Dr. {}", "{}, Ph.D.", "Professor {}", "{}")


def head(draft: Draft, paper: Paper, *, online: bool = False, variant: int | None = None) -> None:
    """Course, term, institution, instructors and hours, in one of five ways."""
    styles = (_article, _fact_grid, _when_and_where, _told, _form)
    chosen = draft.rng.choice(styles) if variant is None else styles[variant]
    chosen(draft, paper, _slots(draft.course, online=online))
    identify(draft)
    for slot in _slots(draft.course, online=online):
        draft.expect_meeting(slot)


def _slots(course: Course, *, online: bool) -> list[Slot]:
    return [course.office_hours] if online else [course.lecture, *course.others, course.office_hours]


def _called(slot: Slot) -> str:
    return f"{_NAMES[slot.kind]} {slot.section}" if slot.section else _NAMES[slot.kind]


def _article(draft: Draft, paper: Paper, slots: Sequence[Slot]) -> None:
    course = draft.course
    paper.name(f"{course.code}: {course.title}", bold=False)
    paper.rows([*course.instructors, course.institution.name, term_of(course)], align=1)
    for slot in slots:
        paper.para(f"**{_called(slot)}.** {draft.voice.slot(slot)}, {slot.room}", after=1)
    contacts = ", ".join(mail(course, name) for name in course.instructors)
    paper.para(f"**Contact.** {contacts}")


def _fact_grid(draft: Draft, paper: Paper, slots: Sequence[Slot]) -> None:
    course, rng = draft.course, draft.rng
    paper.name(f"{course.code} {course.title}", scale=1.4)
    paper.name(f"Syllabus – {term_of(course)}", scale=1.1)
    facts = [
        ("Instructor", "\n".join(course.instructors)),
        ("E-mail", "\n".join(mail(course, name) for name in course.instructors)),
        *((_called(slot), f"{draft.voice.slot(slot)}\n{slot.room}") for slot in slots),
        ("Phone", f"555-0{rng.randint(100, 199)}"),
        ("Credits / CRN", f"{rng.choice((3, 4))} / {rng.randint(20115, 48990)}"),
        ("Campus", course.institution.name),
    ]
    cells = [text for label, fact in facts for text in (f"**{label}:**", fact)]
    cells += [""] * (-len(cells) % 4)
    rows = [cells[n : n + 4] for n in range(0, len(cells), 4)]
    paper.grid(Block(rows, []), (1.2, 2.2, 1.2, 2.2), Grid("all", "none", scale=0.9))


def _when_and_where(draft: Draft, paper: Paper, slots: Sequence[Slot]) -> None:
    course = draft.course
    paper.name(course.title, centred=False)
    paper.para(f"{course.institution.name} | {course.code}, Section {course.section} | {term_of(course)}")
    for name in course.instructors:
        paper.para(f"**{draft.rng.choice(_DEGREES).format(name)}**, {mail(course, name)}", after=1)
    for slot in slots:
        paper.minor(_called(slot))
        paper.items([f"When: {draft.voice.slot(slot)}", f"Where: {slot.room}"], gap=2)


def _told(draft: Draft, paper: Paper, slots: Sequence[Slot]) -> None:
    course, voice = draft.course, draft.voice
    paper.name(f"{course.code} – {course.title}")
    paper.para(f"{course.institution.name}, {term_of(course)}", align=1)
    who = joined(f"{name} ({mail(course, name)})" for name in course.instructors)
    paper.para(f"**Instructor{'s' if len(course.instructors) > 1 else ''}:** {who}")
    said = []
    for slot in slots:
        when = f"{voice.days(slot.days)}, {voice.hours(slot.start, slot.end)}, in {slot.room}"
        texts = {
            "lecture": f"We meet {when}.",
            "office_hours": f"Office hours are {when}, and by appointment.",
        }
        said.append(texts.get(slot.kind, f"{_called(slot)} meets {when}."))
    paper.para(" ".join(said))


def _form(draft: Draft, paper: Paper, slots: Sequence[Slot]) -> None:
    course = draft.course
    paper.name(course.institution.name.upper(), scale=1.3)
    paper.name("COURSE SYLLABUS", scale=1.1)
    lines = [
        ("Course Number:", course.code),
        ("Course Title:", course.title),
        ("Semester/Year:", term_of(course)),
        ("CRN / Credits:", f"{draft.rng.randint(20115, 48990)} / 3"),
        *(("Instructor:", f"{name}   {mail(course, name)}") for name in course.instructors),
        *((f"{_called(slot)}:", f"{draft.voice.slot(slot)}   {slot.room}") for slot in slots),
        ("Prerequisite:", "C or better in the preceding course, or placement"),
    ]
    paper.tabs([(f"**{label}**", text) for label, text in lines], (0.25, 0.75))


def about(draft: Draft, paper: Paper) -> None:
    """What the course is about, and perhaps what to buy."""
    rng = draft.rng
    paper.heading(rng.choice(("Description", "About the course", "Aims", "Bulletin description")))
    paper.para(rng.choice(draft.pool.descriptions))
    if rng.random() < 0.75:
        paper.heading(rng.choice(("Textbook", "Books and materials", "What you need")))
        paper.items(rng.sample(draft.pool.citations, k=min(len(draft.pool.citations), 2)))


def weighting(draft: Draft, paper: Paper) -> None:
    """The weights, in one of five ways, and how letters are given."""
    paper.heading(draft.rng.choice(("Grades", "How grades are computed", "Grading policy", "Assessment")))
    draft.rng.choice((_led, _beside_letters, _counted, _nested, _in_words))(draft, paper)
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]


def _letters(paper: Paper) -> None:
    paper.para("A = 93–100, A- = 90–92, B+ = 87–89, B = 83–86, B- = 80–82, C = 70–79, D = 60–69, F = 0–59")


def _led(draft: Draft, paper: Paper) -> None:
    paper.leaders([(name, f"{weight}%") for name, weight in draft.course.weights])
    _letters(paper)


def _beside_letters(draft: Draft, paper: Paper) -> None:
    scale = [("A", "93–100"), ("B", "83–92"), ("C", "73–82"), ("D", "63–72"), ("F", "below 63")]
    weights = [(name, f"{weight}%") for name, weight in draft.course.weights]
    block = Block.titled("Component", "Share", "", "Letter", "Range")
    for n in range(max(len(scale), len(weights))):
        left = weights[n] if n < len(weights) else ("", "")
        right = scale[n] if n < len(scale) else ("", "")
        block.add(*left, "", *right)
    paper.grid(block, (2.6, 0.9, 0.4, 0.9, 1.2), Grid("rows", "bold"), share=0.85)


def _counted(draft: Draft, paper: Paper) -> None:
    course = draft.course
    works = (*course.works, *((course.final,) if course.final not in course.works else ()))
    block = Block.titled("Category", "How many", "% of final grade")
    for name, weight in course.weights:
        number = sum(work.component == name for work in works)
        block.add(name, str(number or "–"), f"{weight}%")
    block.add("**TOTAL**", "", "**100%**")
    paper.grid(
        block, (3, 1.3, 1.7), Grid("all", draft.rng.choice(("grey", "dark")), centred=(1, 2)), share=0.8
    )
    _letters(paper)


def _nested(draft: Draft, paper: Paper) -> None:
    for name, weight in draft.course.weights:
        paper.items([f"**{name}** – {weight}%"], gap=0)
        paper.items(
            [
                draft.rng.choice(
                    ("Rubrics are on the course site.", "Graded on a ten-point scale.", "No makeups.")
                )
            ],
            level=2,
            gap=1,
        )
    _letters(paper)


def _in_words(draft: Draft, paper: Paper) -> None:
    shares = [f"{name} ({weight}%)" for name, weight in draft.course.weights]
    paper.para(f"The final grade consists of {joined(shares)}. An 89.5 is an A-; an 89.4 is not.")


def fine_print(draft: Draft, paper: Paper, *, most: int = 7) -> None:
    """Policies; of the registrar's dates in them reasonable readers differ."""
    course, rng, voice = draft.course, draft.rng, draft.voice
    drop, withdraw = course.first + dt.timedelta(8), course.first + (course.last - course.first) * 3 // 5
    places = {
        "drop": voice.sentence(drop),
        "withdraw": voice.sentence(withdraw),
        "year": course.year + 1,
        "past": course.year - 1,
        "before": course.year - 4,
    }
    paper.heading(rng.choice(("Course policies", "Rules", "Policies you should know", "Statements")))
    for topic, text in rng.sample(draft.pool.policies, k=min(len(draft.pool.policies), rng.randint(4, most))):
        paper.para(f"**{topic}.** {text.format(**places)}")
        if "{drop}" in text:
            draft.expect_event("Add/drop period ends", drop, optional=True)
            draft.expect_event("Last day to withdraw", withdraw, optional=True)


def off_line(draft: Draft, off: DayOff) -> str:
    """ "No class: Labor Day"."""
    words = draft.rng.choice(draft.pool.no_class)
    first = words[0].upper() + words[1:]
    return draft.rng.choice((f"{first}: {off.name}", f"{off.name} ({words})", f"{first} ({off.name})"))


def expect_class(draft: Draft, entry: Entry, *, replaced: bool = False) -> None:
    """A class day and all that falls on it, or a day off; an exam may stand in the topic's place."""
    if entry.off:
        draft.expect_off(entry.off, entry.day)
        return
    exam = replaced and any(work.kind == "exam" for work in entry.works)
    draft.expect_session(entry.day, "" if exam else entry.topic, optional=exam)
    for work in entry.works:
        draft.expect(work)


def free_days(course: Course, taken: Iterable[Work] = ()) -> list[dt.date]:
    """Class days after the first on which nothing of ``taken`` falls."""
    used = {work.date for work in taken}
    return [day for day, _ in course.sessions[1:] if day not in used]


def spread(days: Sequence[dt.date], number: int) -> list[dt.date]:
    """``number`` of the days, as far apart as they can be."""
    return [days[(2 * n + 1) * len(days) // (2 * number)] for n in range(number)]


def parts(name: str, days: Sequence[dt.date], sample: Work) -> list[Work]:
    """ "Quiz 1", "Quiz 2": one piece of work like ``sample`` a day."""
    return [replace(sample, title=f"{name} {n}", date=day) for n, day in enumerate(days, 1)]


def taught_weeks(course: Course) -> list[dt.date]:
    """The Mondays of weeks that are not off as a whole."""
    return [first for first in course.weeks if not _whole(course, first)]


def _whole(course: Course, first: dt.date) -> bool:
    return all(course.off_on(day) for day in days_after(first, 5))


def days_after(first: dt.date, number: int) -> list[dt.date]:
    """``number`` days from ``first`` on."""
    return [first + dt.timedelta(n) for n in range(number)]
