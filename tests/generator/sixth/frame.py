"""What stands around the schedules of the sixth set: heads, hours, books, weights and rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from examples.sheet import Style
from servers.domain.syllabus import ItemKind
from tests.generator.course import Course, DayOff, Slot, Work
from tests.generator.draft import Draft
from tests.generator.fifth.paper import Folio
from tests.generator.second.frame import identify, mail, term_of
from tests.generator.second.paper import Block, Furniture, Grid, Title
from tests.generator.second.voices import joined
from tests.generator.third.frame import taught_weeks
from tests.generator.timeline import Entry

__all__ = [
    "aim",
    "class_entry",
    "closing_exam",
    "finish",
    "free_dates",
    "grade_table",
    "head",
    "lost_days",
    "off_words",
    "one_line",
    "open_on",
    "pages",
    "sample",
    "topics_undated",
    "weights",
    "when_held",
]

_WRITTEN: tuple[ItemKind, ...] = ("paper", "homework", "project", "other", "lab")
_SLOTS = {
    "lecture": "Class meetings",
    "lab": "Lab",
    "discussion": "Discussion",
    "office_hours": "Office hours",
}
_TITLES: tuple[Title, ...] = ("plain", "caps", "underlined", "italic", "shaded", "ruled", "sans")
_FURNITURE: tuple[Furniture, ...] = ("right", "line", "left")


def open_on(draft: Draft, restyle: Callable[[Style], Style] = lambda style: style) -> Folio:
    """The draft goes on a folio in its style or a changed one."""
    rng = draft.rng
    folio = Folio(restyle(draft.sheet.style), rng.choice(_TITLES), rng.choice(_FURNITURE), rng.randrange(6))
    draft.sheet = folio
    return folio


def sample(kind: ItemKind, component: str, time: dt.time | None = None) -> Work:
    """Work in a series; what is written may be given any written kind."""
    also = tuple(other for other in _WRITTEN if other != kind) if kind not in {"exam", "quiz"} else ()
    return Work("", kind, dt.date.min, component, time, also=("quiz",) if kind == "exam" else also)


def finish(work: Work, title: str, day: dt.date) -> Work:
    """A piece of work with a name and a day."""
    return replace(work, title=title, date=day)


def free_dates(course: Course, weekday: int, *, since: int = 1) -> list[dt.date]:
    """A weekday's dates in taught weeks, none of them off."""
    days = [first + dt.timedelta(weekday) for first in taught_weeks(course)[since:]]
    return [day for day in days if not course.off_on(day) and day <= course.last + dt.timedelta(2)]


def one_line(draft: Draft, day: dt.date) -> str:
    """A date in running lines."""
    return draft.voice.date(day)


def head(draft: Draft, folio: Folio, *, variant: int | None = None, slots: Iterable[Slot] = ()) -> None:
    """Course, term, institution, instructors and hours, in one of five ways; ``slots``: those hours only."""
    course = draft.course
    shown = list(slots) or [course.lecture, *course.others, course.office_hours]
    ways = (_who_when_where, _in_sentences, _two_boxes, _capital_labels, _top_right)
    (draft.rng.choice(ways) if variant is None else ways[variant])(draft, folio, shown)
    identify(draft)
    for slot in shown:
        draft.expect_meeting(slot)


def _named(slot: Slot) -> str:
    return f"{_SLOTS[slot.kind]} (sec. {slot.section})" if slot.section else _SLOTS[slot.kind]


def _who(course: Course) -> str:
    return "Professors" if len(course.instructors) > 1 else "Professor"


def _who_when_where(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    course = draft.course
    folio.name(f"{course.title} ({course.code})", centred=False, scale=1.5)
    folio.para(f"__{course.institution.name}, {term_of(course)}__")
    lines = [("**Who**", f"{_who(course)[:9]} {name}, {mail(course, name)}") for name in course.instructors]
    lines += [
        ("**When and where**", f"{_named(slot)}: {draft.voice.slot(slot)}, {slot.room}") for slot in slots
    ]
    folio.tabs(lines, (0.22, 0.78))


def _in_sentences(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    course, voice = draft.course, draft.voice
    folio.name(f"{course.code} – {course.title}", scale=1.4)
    folio.name(f"{term_of(course)} · {course.institution.name}", scale=1, bold=False)
    people = joined(f"{name} ({mail(course, name)})" for name in course.instructors)
    folio.para(f"**{_who(course)}:** {people}")
    told = [f"{_named(slot)}: {voice.slot(slot)} in {slot.room}." for slot in slots]
    folio.para(" ".join(told))
    folio.rule()


def _two_boxes(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    course = draft.course
    folio.name(course.institution.name.upper(), scale=1.05)
    folio.name(f"{course.code}: {course.title}", scale=1.4)
    folio.para(term_of(course), align=1)
    left = [f"**{_who(course)}**", *(f"{name}\n{mail(course, name)}" for name in course.instructors)]
    right = [f"**{_named(slot)}**\n{draft.voice.slot(slot)}\n{slot.room}" for slot in slots]
    folio.grid(Block([[left, right]], []), (1, 1.2), Grid("all", "none"))


def _capital_labels(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    course = draft.course
    lines = [
        ("COURSE", f"{course.code}, {course.title}"),
        ("SCHOOL", course.institution.name),
        ("TERM", term_of(course)),
        *((_who(course)[:9].upper(), f"{name} <{mail(course, name)}>") for name in course.instructors),
        *((_named(slot).upper(), f"{draft.voice.slot(slot)}; {slot.room}") for slot in slots),
    ]
    folio.rule()
    folio.tabs([(f"**{label}**", text) for label, text in lines], (0.3, 0.7))
    folio.rule()


def _top_right(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    course = draft.course
    folio.rows([course.institution.name, term_of(course)], align=2)
    folio.name(course.code, centred=False, scale=1.2, bold=False)
    folio.name(course.title, centred=False, scale=1.7)
    block = Block([], [])
    for name in course.instructors:
        block.add(f"{_who(course)[:9]}", name, mail(course, name))
    for slot in slots:
        block.add(_named(slot), draft.voice.slot(slot), slot.room)
    folio.grid(block, (1.4, 2.3, 2), Grid(draft.rng.choice(("rows", "none")), "none"))


def aim(draft: Draft, folio: Folio) -> None:
    """What the course is about, and perhaps books."""
    rng = draft.rng
    folio.heading(rng.choice(("The course", "Catalog text", "In brief", "Overview and aims")))
    folio.para(rng.choice(draft.pool.descriptions))
    if rng.random() < 0.65:
        folio.heading(rng.choice(("To buy or borrow", "Reading matter", "Supplies")))
        folio.items(rng.sample(draft.pool.citations, k=min(2, len(draft.pool.citations))))


def weights(draft: Draft, folio: Folio, *, ways: Sequence[int] = (0, 1, 2, 3, 4)) -> None:
    """The weights, in one of five ways."""
    rng = draft.rng
    folio.heading(rng.choice(("How you are graded", "Weights", "Your grade", "Computation of the grade")))
    (_percent_first, _lying, _sentence, _tabbed, _counted)[rng.choice(tuple(ways))](draft, folio)
    folio.para(
        rng.choice(
            (
                "90 and above is some kind of A, 80 some kind of B, 70 some kind of C.",
                "Plus and minus are given within 2 points of a boundary.",
                "There is no curve and no extra credit.",
            )
        )
    )
    grade_table(draft)


def grade_table(draft: Draft) -> None:
    """The weights are expected as they are."""
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]


def _percent_first(draft: Draft, folio: Folio) -> None:
    folio.tabs([(f"{weight}%", name) for name, weight in draft.course.weights], (0.1, 0.9))


def _lying(draft: Draft, folio: Folio) -> None:
    names = [name for name, _ in draft.course.weights]
    block = Block.titled(*names)
    block.add(*(f"{weight}%" for _, weight in draft.course.weights))
    folio.grid(block, [1] * len(names), Grid("all", draft.rng.choice(("grey", "bold")), scale=0.9))


def _sentence(draft: Draft, folio: Folio) -> None:
    told = [f"{name} {weight}%" for name, weight in draft.course.weights]
    folio.para(f"The course grade is made up as follows: {', '.join(told)}.")


def _tabbed(draft: Draft, folio: Folio) -> None:
    rows = [(name, f"{weight}%") for name, weight in draft.course.weights]
    folio.tabs([*rows, ("**Sum**", "**100%**")], (0.4, 0.6))


def _counted(draft: Draft, folio: Folio) -> None:
    folio.items([f"{name} – {weight}% of the grade" for name, weight in draft.course.weights])


def closing_exam(draft: Draft, folio: Folio) -> None:
    """When the final is, in one of three ways."""
    final, voice = draft.course.final, draft.voice
    day, hours = voice.sentence(final.date), when_held(draft, final)
    folio.para(
        draft.rng.choice(
            (
                f"**{final.title}:** {day}, {hours}, in our usual room.",
                f"According to the university's table, our {final.title.lower()} is on {day}, {hours}.",
                f"{final.title} – {hours}, {day}. It covers the whole term.",
            )
        )
    )
    draft.expect(final)


def when_held(draft: Draft, work: Work) -> str:
    """ "1:00 to 3:00 pm"."""
    return draft.voice.hours(work.time, work.end_time) if work.time and work.end_time else ""


def pages(draft: Draft) -> str:
    """What to read: nothing to hand in."""
    rng = draft.rng
    name, page = rng.choice(draft.pool.surnames), rng.randint(4, 280)
    return rng.choice(
        (
            f"{name}, pp. {page}–{page + rng.randint(7, 40)}",
            f"{name}, chap. {rng.randint(1, 12)}",
            f"{name} ({rng.randint(1961, 2017)})",
            f"packet {rng.randint(1, 30)}",
        )
    )


def off_words(draft: Draft, off: DayOff) -> str:
    """ "No class (Labor Day)"."""
    words = draft.rng.choice(draft.pool.no_class)
    return draft.rng.choice((f"{words.capitalize()} ({off.name})", f"{off.name}: {words}"))


def class_entry(draft: Draft, entry: Entry) -> str:
    """What stands for a class day: its topic, an exam instead, or that it is off; all is expected."""
    if entry.off:
        draft.expect_off(entry.off, entry.day)
        return off_words(draft, entry.off)
    exam = next((work for work in entry.works if work.kind == "exam"), None)
    draft.expect_session(entry.day, "" if exam else entry.topic, optional=exam is not None)
    for work in entry.works:
        draft.expect(work)
    return exam.title if exam else entry.topic


def lost_days(draft: Draft, folio: Folio) -> None:
    """All class days off in one sentence, each expected."""
    told = []
    for day in draft.course.class_days:
        off = draft.course.off_on(day)
        if off:
            draft.expect_off(off, day)
            told.append(f"{off.name}, {draft.voice.sentence(day)}")
    if told:
        folio.para(f"Days without class: {'; '.join(told)}.")


def topics_undated(draft: Draft, folio: Folio) -> None:
    """What is taught, part by part, without a date."""
    rng = draft.rng
    folio.heading(rng.choice(("What we cover", "Subject matter", "Sequence of topics")))
    topics = draft.course.subject.topics
    for n in range(0, min(len(topics) - 3, 24), 4):
        folio.para(f"**Part {n // 4 + 1}.** {'; '.join(topics[n : n + 4])}. {pages(draft)}.", after=2)
