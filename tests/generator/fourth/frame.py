"""What stands around the schedules of the fourth set: heads, hours, books, weights and rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from tests.generator.course import Course, DayOff, Slot, Work
from tests.generator.draft import Draft
from tests.generator.fourth.paper import Leaf
from tests.generator.second.frame import identify, mail, term_of
from tests.generator.second.paper import Block, Grid
from tests.generator.second.voices import joined
from tests.generator.timeline import Entry

__all__ = [
    "NEVER",
    "aims",
    "closed",
    "days_out",
    "due_in",
    "final_note",
    "hours_of",
    "meet",
    "rules",
    "show_class",
    "top",
    "weigh_up",
]

NEVER = dt.date.min
_NAMES = {
    "lecture": "Class meets",
    "lab": "Laboratory",
    "discussion": "Discussion",
    "office_hours": "Office hours",
}


_OUTCOMES = (
    "describe the main questions of the field and how they have changed",
    "find, read and judge sources without help",
    "state an argument on paper in 300, 1,000 and 3,000 words",
    "work in a group of 3-5 whose members did not choose each other",
    "present results to people who have 10 minutes",
    "solve standard problems and explain each step (General Education goal 4)",
    "recognize what a calculation or a text leaves out",
)


def top(draft: Draft, leaf: Leaf, *, online: bool = False, variant: int | None = None) -> None:
    """Course, term, institution, instructors and hours, in one of five ways; ``online``: office hours only."""
    styles = (_letterhead, _run_in, _labels_left, _hours_table, _side_by_side)
    course = draft.course
    slots = [course.office_hours] if online else [course.lecture, *course.others, course.office_hours]
    (draft.rng.choice(styles) if variant is None else styles[variant])(draft, leaf, slots)
    meet(draft, slots)
    if draft.rng.random() < 0.25:
        _assistant(draft, leaf)


def _assistant(draft: Draft, leaf: Leaf) -> None:
    """An assistant with hours of their own."""
    rng = draft.rng
    start = dt.time(rng.choice((9, 11, 16)), 30)
    slot = Slot("office_hours", (rng.choice(("TU", "TH")),), start, dt.time(start.hour + 1, 30), "Help desk")
    name = (
        f"{rng.choice(draft.pool.given_names)} {rng.choice(('Ostrander', 'Pillai', 'Dubois', 'Whitehorse'))}"
    )
    leaf.para(f"Teaching assistant: {name}; office hours {draft.voice.slot(slot)}, {slot.room}")
    draft.expect_meeting(slot)


def meet(draft: Draft, slots: Iterable[Slot]) -> None:
    """The head is printed."""
    identify(draft)
    for slot in slots:
        draft.expect_meeting(slot)


def _called(slot: Slot) -> str:
    return f"{_NAMES[slot.kind]} (sec. {slot.section})" if slot.section else _NAMES[slot.kind]


def _letterhead(draft: Draft, leaf: Leaf, slots: Sequence[Slot]) -> None:
    course, rng = draft.course, draft.rng
    leaf.letterhead(course.institution.name)
    leaf.name(f"{course.code}. {course.title}", centred=False, scale=1.35)
    leaf.para(f"{term_of(course)}, {rng.choice((3, 4))} credits, section {course.section}")
    rows = [
        (
            f"**{'Instructors' if len(course.instructors) > 1 else 'Instructor'}**",
            ", ".join(course.instructors),
        ),
        ("**Mail**", "; ".join(mail(course, name) for name in course.instructors)),
        *((f"**{_called(slot)}**", f"{draft.voice.slot(slot)} ({slot.room})") for slot in slots),
    ]
    leaf.tabs(rows, (0.3, 0.7))


def _run_in(draft: Draft, leaf: Leaf, slots: Sequence[Slot]) -> None:
    course = draft.course
    leaf.name(course.title, scale=1.5, bold=False)
    leaf.para(f"{course.code} — {course.institution.name} — {term_of(course)}", align=1)
    who = joined(f"{name} ({mail(course, name)})" for name in course.instructors)
    parts = [f"**{'Instructors' if len(course.instructors) > 1 else 'Instructor'}:** {who}."]
    parts += [f"**{_called(slot)}:** {draft.voice.slot(slot)}, {slot.room}." for slot in slots]
    leaf.para(" ".join(parts))


def _labels_left(draft: Draft, leaf: Leaf, slots: Sequence[Slot]) -> None:
    course = draft.course
    leaf.name(f"{course.code} {course.title}", centred=False)
    leaf.rule()
    pairs = [
        ("term", [term_of(course)]),
        ("instructor", [f"{name}, {mail(course, name)}" for name in course.instructors]),
        ("at", [course.institution.name]),
        *(
            (f"{_called(slot)[0].lower()}{_called(slot)[1:]}", [f"{draft.voice.slot(slot)}, {slot.room}"])
            for slot in slots
        ),
    ]
    leaf.margin([(f"__{label}__", texts) for label, texts in pairs], share=0.26)


def _hours_table(draft: Draft, leaf: Leaf, slots: Sequence[Slot]) -> None:
    course, voice = draft.course, draft.voice
    leaf.name(f"{course.code}: {course.title}")
    leaf.rows([f"{term_of(course)} Syllabus", course.institution.name], align=1)
    for name in course.instructors:
        leaf.para(
            f"Instructor: **{name}** | {mail(course, name)} | 555-0{draft.rng.randint(110, 198)}", after=1
        )
    block = Block.titled("", "Days", "Hours", "Place")
    for slot in slots:
        block.add(_called(slot), voice.days(slot.days), voice.hours(slot.start, slot.end), slot.room)
    leaf.grid(block, (2, 1.6, 2.4, 2), Grid(draft.rng.choice(("all", "rows", "booktabs")), "bold"))


def _side_by_side(draft: Draft, leaf: Leaf, slots: Sequence[Slot]) -> None:
    course = draft.course
    leaf.name(f"{course.title} ({course.code})", scale=1.4)
    leaf.name(f"{course.institution.name}, {term_of(course)}", scale=1.05, bold=False)
    who = "\n".join(f"**{name}**\n{mail(course, name)}" for name in course.instructors)
    when = "\n".join(f"{_called(slot)}: {draft.voice.slot(slot)}, {slot.room}" for slot in slots)
    leaf.grid(Block([[f"Instructor\n{who}", when]], []), (2, 3.6), Grid("outer", "none"))


def aims(draft: Draft, leaf: Leaf) -> None:
    """What the course is for, and perhaps what to read."""
    rng = draft.rng
    leaf.heading(rng.choice(("Scope", "Why this course?", "Goals", "Course content")))
    leaf.para(rng.choice(draft.pool.descriptions))
    if rng.random() < 0.45:
        leaf.heading(rng.choice(("Outcomes", "What you will be able to do")))
        leaf.items(rng.sample(_OUTCOMES, k=rng.randint(3, 5)), mark=rng.choice(("1", None)))
    if rng.random() < 0.7:
        leaf.heading(rng.choice(("Reading", "Text and supplies", "Books to buy")))
        leaf.rows(
            rng.sample(draft.pool.citations, k=min(2, len(draft.pool.citations))), indent=rng.choice((0, 14))
        )


def weigh_up(draft: Draft, leaf: Leaf) -> None:
    """The weights, in one of five ways, and how letters are given."""
    leaf.heading(draft.rng.choice(("Grading scheme", "Your grade", "Basis for grading", "Marks")))
    draft.rng.choice((_dotted, _formula, _share_first, _columns, _spoken))(draft, leaf)
    draft.rng.choice((_scale_said, _scale_said, _scale_laid))(draft, leaf)
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]


def _scale_said(draft: Draft, leaf: Leaf) -> None:
    leaf.para(
        draft.rng.choice(
            (
                "93 and up is an A, 90 an A-, 87 a B+, 83 a B, 80 a B-, 70 a C, 60 a D.",
                "Plus and minus grades are used. I round 89.5 up, and 89.49 down.",
                "Scores are posted within ten days.",
            )
        )
    )


def _scale_laid(draft: Draft, leaf: Leaf) -> None:
    leaf.minor(draft.rng.choice(("Letter grades", "Scale")), italic=True)
    leaf.tabs(
        [("A 95-100", "A- 90-94", "B+ 86-89"), ("B 82-85", "B- 78-81", "C 68-77"), ("D 60-67", "F 0-59", "")],
        (0.2, 0.2, 0.2),
    )


def _dotted(draft: Draft, leaf: Leaf) -> None:
    leaf.para(" · ".join(f"{name} {weight}%" for name, weight in draft.course.weights), align=0)


def _formula(draft: Draft, leaf: Leaf) -> None:
    terms = [f"{weight}% × {name}" for name, weight in draft.course.weights]
    leaf.para(f"Course average = {' + '.join(terms)}", align=0, indent=18)


def _share_first(draft: Draft, leaf: Leaf) -> None:
    leaf.tabs([(f"{weight}%", name) for name, weight in draft.course.weights], (0.1, 0.9))


def _columns(draft: Draft, leaf: Leaf) -> None:
    block = Block.titled(*(name for name, _ in draft.course.weights))
    block.add(*(f"{weight}%" for _, weight in draft.course.weights))
    number = len(draft.course.weights)
    leaf.grid(block, [1] * number, Grid("all", "grey", centred=tuple(range(number)), scale=0.9))


def _spoken(draft: Draft, leaf: Leaf) -> None:
    first, *rest = (f"{name.lower()} for {weight}%" for name, weight in draft.course.weights)
    leaf.para(f"In the final grade, {joined([first.replace(' for ', ' count for ', 1), *rest])}.")


def rules(draft: Draft, leaf: Leaf, *, most: int = 7) -> None:
    """Policies; of the registrar's dates in them reasonable readers differ."""
    course, rng, voice = draft.course, draft.rng, draft.voice
    drop, withdraw = course.first + dt.timedelta(10), course.first + (course.last - course.first) * 4 // 7
    places = {
        "drop": voice.sentence(drop),
        "withdraw": voice.sentence(withdraw),
        "past": course.year - 1,
        "before": course.year - 5,
    }
    leaf.heading(rng.choice(("Odds and ends", "House rules", "Policies", "Procedures")))
    bulleted = rng.random() < 0.5
    number = rng.randint(3, most) + rng.choice((0, 0, 4))
    chosen = rng.sample(draft.pool.policies, k=min(len(draft.pool.policies), number))
    for topic, text in chosen:
        if bulleted:
            leaf.items([f"__{topic}.__ {text.format(**places)}"], gap=2)
        else:
            leaf.para(f"**{topic}** — {text.format(**places)}")
        if "{drop}" in text:
            draft.expect_event("Section changes close", drop, optional=True)
            draft.expect_event("Last day to drop with a W", withdraw, optional=True)


def hours_of(draft: Draft, work: Work) -> str:
    """ "1:00 – 3:00 pm"."""
    return draft.voice.hours(work.time, work.end_time) if work.time and work.end_time else ""


def final_note(draft: Draft, leaf: Leaf) -> None:
    """When the final is, in one of three ways."""
    final = draft.course.final
    day, hours = draft.voice.sentence(final.date), hours_of(draft, final)
    leaf.para(
        draft.rng.choice(
            (
                f"**{final.title}:** {day}, {hours}",
                f"The {final.title.lower()} takes place on {day} ({hours}) in the usual room.",
                f"{final.title} ({hours}): __{day}__",
            )
        )
    )
    draft.expect(final)


def closed(draft: Draft, off: DayOff) -> str:
    """ "Labor Day: no class"."""
    words = draft.rng.choice(draft.pool.no_class)
    return draft.rng.choice((f"{off.name}: {words}", f"{words.upper()} ({off.name})", f"{off.name}, {words}"))


def show_class(draft: Draft, entry: Entry) -> str:
    """What stands in a class day's topic: the topic, an exam in its place, or that the day is off; it is expected."""
    if entry.off:
        draft.expect_off(entry.off, entry.day)
        return closed(draft, entry.off)
    exam = next((work for work in entry.works if work.kind == "exam"), None)
    draft.expect_session(entry.day, "" if exam else entry.topic, optional=exam is not None)
    for work in entry.works:
        draft.expect(work)
    return exam.title if exam else f"{entry.topic}{_around(draft, entry.day)}"


def _around(draft: Draft, day: dt.date) -> str:
    """That the next class is an exam, or that one is given back: nothing to hand in."""
    days = [session for session, _ in draft.course.sessions]
    for work in draft.course.works:
        if work.kind == "exam" and work.date in days and draft.rng.random() < 0.5:
            apart = days.index(day) - days.index(work.date)
            if apart in {-1, 2}:
                return f" (review for {work.title})" if apart < 0 else f" ({work.title} returned)"
    return ""


def due_in(course: Course, first: dt.date, days: int = 7) -> list[Work]:
    """What falls in the days from ``first`` on, the final apart."""
    return [work for work in course.works if 0 <= (work.date - first).days < days]


def days_out(draft: Draft, first: dt.date) -> list[tuple[dt.date, DayOff]]:
    """The class days off in a week, each expected."""
    found = []
    for day in draft.course.class_days:
        off = draft.course.off_on(day)
        if off and 0 <= (day - first).days < 7:
            draft.expect_off(off, day)
            found.append((day, off))
    return found
