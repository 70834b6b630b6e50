"""What stands around the schedules of the fifth set: heads, hours, books, weights and rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from servers.domain.syllabus import ItemKind
from tests.generator.course import Course, DayOff, Slot, Work
from tests.generator.draft import Draft
from tests.generator.fifth.paper import Folio
from tests.generator.second.frame import identify, mail, term_of
from tests.generator.second.paper import Block, Grid
from tests.generator.second.voices import joined
from tests.generator.third.frame import parts
from tests.generator.timeline import Entry

__all__ = [
    "ANY",
    "between",
    "blank",
    "day_of",
    "expect_day",
    "final_words",
    "front",
    "gone",
    "lost_in",
    "policies",
    "purpose",
    "run_of",
    "shares",
    "span_hours",
    "to_read",
]

#: Kinds that a reader may rightly give to written work beside its own.
ANY: tuple[ItemKind, ...] = ("paper", "homework", "project", "other", "lab")
_NAMES = {"lecture": "Lecture", "lab": "Lab", "discussion": "Discussion", "office_hours": "Office hours"}
_GOALS = (
    "explain in plain words what the field knows and how",
    "use the main methods on a case of their own",
    "judge a published study in one page",
    "work with three others on a task of 5-6 weeks",
    "speak for 8 minutes without reading",
    "revise on the strength of criticism",
)


def blank(kind: ItemKind, component: str, time: dt.time | None = None) -> Work:
    """A sample of work in a series; written work may be given any written kind."""
    also = tuple(other for other in ANY if other != kind) if kind not in {"exam", "quiz"} else ()
    return Work("", kind, dt.date.min, component, time, also=("quiz",) if kind == "exam" else also)


_RUNS: dict[ItemKind, tuple[tuple[str, str], ...]] = {
    "homework": (
        ("Problem sheet", "Problem sheets"),
        ("Worksheet", "Worksheets"),
        ("Homework", "Homework"),
        ("Problem Set", "Problem sets"),
        ("Write-up", "Write-ups"),
    ),
    "exam": (("Hour Exam", "Hour exams"), ("Midterm", "Midterms"), ("Exam", "Exams"), ("Test", "Tests")),
    "paper": (("Essay", "Essays"), ("Commentary", "Commentaries"), ("Short paper", "Short papers")),
    "quiz": (("Map quiz", "Map quizzes"), ("Quiz", "Quizzes"), ("Vocabulary quiz", "Vocabulary quizzes")),
}


def run_of(draft: Draft, kind: ItemKind, days: Iterable[dt.date], time: dt.time | None = None) -> list[Work]:
    """Numbered works of a kind under one of its usual names, one a day."""
    name, component = draft.rng.choice(_RUNS[kind])
    return parts(name, list(days), blank(kind, component, time))


def day_of(draft: Draft, day: dt.date) -> str:
    """A date in running lines."""
    return draft.voice.date(day).replace("\n", ", ")


def front(draft: Draft, folio: Folio, *, variant: int | None = None, slots: Iterable[Slot] = ()) -> None:
    """Course, term, institution, instructors and hours, in one of five ways; ``slots``: those hours only."""
    course = draft.course
    shown = list(slots) or [course.lecture, *course.others, course.office_hours]
    styles = (_memo, _numbered_facts, _two_sides, _under_banner, _plain_lines)
    (draft.rng.choice(styles) if variant is None else styles[variant])(draft, folio, shown)
    identify(draft)
    for slot in shown:
        draft.expect_meeting(slot)


def _called(slot: Slot) -> str:
    return f"{_NAMES[slot.kind]} (section {slot.section})" if slot.section else _NAMES[slot.kind]


def _role(course: Course) -> str:
    return "Instructors" if len(course.instructors) > 1 else "Instructor"


def _memo(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    course = draft.course
    folio.name(course.institution.name, scale=1.2, bold=False)
    folio.name(f"{course.code} {course.title}", scale=1.45)
    folio.para(f"Syllabus, {term_of(course)}", align=1)
    rows = [(f"**{_role(course)}:**", name) for name in course.instructors]
    rows += [("**E-mail:**", ", ".join(mail(course, name) for name in course.instructors))]
    rows += [(f"**{_called(slot)}:**", f"{draft.voice.slot(slot)}, {slot.room}") for slot in slots]
    folio.tabs([*rows, ("**Credits:**", draft.rng.choice(("3", "4", "3 (3-0)", "4 (3-2)")))], (0.24, 0.76))
    folio.rule()


def _numbered_facts(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    """As engineering programmes describe their courses to those who accredit them."""
    course = draft.course
    folio.name(f"{course.institution.name} – Course Syllabus", scale=1.2)
    lines = [
        f"**Course number and name:** {course.code}, {course.title}",
        f"**Term:** {term_of(course)}",
        f"**{_role(course)}:** {joined(f'{name}, {mail(course, name)}' for name in course.instructors)}",
    ]
    lines += [f"**{_called(slot)}:** {draft.voice.slot(slot)}, {slot.room}" for slot in slots]
    lines += [
        "**Prerequisite:** a grade of C or better in the course before",
        "**Required or elective:** required",
    ]
    folio.items(lines, mark="1")


def _two_sides(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    course = draft.course
    left = "\n".join([f"**{course.title}**", course.code, term_of(course), course.institution.name])
    right = "\n".join(f"{_role(course)[:10]}: {name}\n{mail(course, name)}" for name in course.instructors)
    folio.grid(Block([[left, right]], []), (1, 1), Grid("none", "none", scale=1.1))
    for slot in slots:
        folio.para(f"**{_called(slot)}** — {draft.voice.slot(slot)} — {slot.room}", after=1)
    folio.rule()


def _under_banner(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    course = draft.course
    folio.banner(f"{course.code} | {course.title}", f"{course.institution.name} · {term_of(course)}")
    block = Block([[f"**{_role(course)}**", "", ", ".join(course.instructors)]], [("SPAN", (1, 0), (2, 0))])
    block.rows[0] = [f"**{_role(course)}**", ", ".join(course.instructors), ""]
    block.add("**Write to**", ", ".join(mail(course, name) for name in course.instructors), "")
    block.commands.append(("SPAN", (1, 1), (2, 1)))
    for slot in slots:
        block.add(f"**{_called(slot)}**", draft.voice.slot(slot), slot.room)
    folio.grid(block, (1.3, 3, 1.7), Grid(draft.rng.choice(("rows", "all")), "none"))


def _plain_lines(draft: Draft, folio: Folio, slots: Sequence[Slot]) -> None:
    course = draft.course
    folio.name(f"{course.code}", scale=1.3)
    folio.name(f"{course.title.upper()}", scale=1.3)
    folio.rows([f"{term_of(course)}", course.institution.name], align=1)
    for name in course.instructors:
        folio.para(f"{_role(course)[:10]}: {name} | E-mail: {mail(course, name)}", align=1, after=1)
    for slot in slots:
        folio.para(f"{_called(slot)}: {draft.voice.slot(slot)} | {slot.room}", align=1, after=1)


def purpose(draft: Draft, folio: Folio) -> None:
    """What the course is for, perhaps goals and books."""
    rng = draft.rng
    folio.heading(rng.choice(("Purpose", "Course summary", "What to expect", "Rationale")))
    folio.para(rng.choice(draft.pool.descriptions))
    if rng.random() < 0.5:
        folio.para(f"By the end, students can {joined(rng.sample(_GOALS, k=3))}.")
    if rng.random() < 0.7:
        folio.heading(rng.choice(("Books", "Required materials", "Texts and tools")))
        folio.items(rng.sample(draft.pool.citations, k=min(2, len(draft.pool.citations))))


def shares(draft: Draft, folio: Folio) -> None:
    """The weights, in one of five ways, and how letters are given."""
    rng = draft.rng
    folio.heading(rng.choice(("Evaluation of students", "Grade components", "Course grade", "Grading")))
    rng.choice((_worth, _in_parentheses, _equals, _percent_words, _ruled))(draft, folio)
    folio.para(
        rng.choice(
            (
                "Letters: A 92-100, AB 87-91, B 82-86, BC 77-81, C 70-76, D 60-69, F 59 or less.",
                "Cutoffs are at 90, 80, 70 and 60; I may lower but will not raise them.",
                "Grades are kept in the online gradebook, which is never more than two weeks behind.",
            )
        )
    )
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]


def _worth(draft: Draft, folio: Folio) -> None:
    block = Block.titled("Item", "Worth")
    for name, weight in draft.course.weights:
        block.add(name, f"{weight}%")
    folio.grid(block, (3, 1), Grid(draft.rng.choice(("outer", "all", "rows")), "bold"), share=0.5)


def _in_parentheses(draft: Draft, folio: Folio) -> None:
    folio.items([f"{name} ({weight}%)" for name, weight in draft.course.weights], mark="1")


def _equals(draft: Draft, folio: Folio) -> None:
    folio.rows([f"{name} = {weight}%" for name, weight in draft.course.weights], indent=24)


def _percent_words(draft: Draft, folio: Folio) -> None:
    told = [f"{name} {weight} percent" for name, weight in draft.course.weights]
    folio.para(f"The parts of the grade are: {'; '.join(told)}.")


def _ruled(draft: Draft, folio: Folio) -> None:
    folio.leaders([(name, f"{weight}%") for name, weight in draft.course.weights])


def policies(draft: Draft, folio: Folio, *, most: int = 8) -> None:
    """Rules; of the registrar's dates in them reasonable readers differ."""
    course, rng, voice = draft.course, draft.rng, draft.voice
    drop, withdraw = course.first + dt.timedelta(9), course.first + (course.last - course.first) // 2
    places = {
        "drop": voice.sentence(drop),
        "withdraw": voice.sentence(withdraw),
        "past": course.year - 1,
        "before": course.year - 6,
    }
    folio.heading(rng.choice(("Policies and support", "The rules", "Other matters", "Know before you go")))
    number = rng.randint(3, most)
    run_in = rng.random() < 0.4
    for topic, text in rng.sample(draft.pool.policies, k=min(number, len(draft.pool.policies))):
        if run_in:
            folio.para(f"__{topic}:__ {text.format(**places)}")
        else:
            folio.minor(topic, keep=True)
            folio.para(text.format(**places))
        if "{drop}" in text:
            draft.expect_event("Last day to change sections", drop, optional=True)
            draft.expect_event("Last day to withdraw with a W", withdraw, optional=True)


def span_hours(draft: Draft, work: Work) -> str:
    """ "1:00 to 3:00 pm"."""
    return draft.voice.hours(work.time, work.end_time) if work.time and work.end_time else ""


def final_words(draft: Draft, folio: Folio) -> None:
    """When the final is, in one of three ways."""
    final = draft.course.final
    day, hours = draft.voice.sentence(final.date), span_hours(draft, final)
    folio.para(
        draft.rng.choice(
            (
                f"**{final.title}** – {day}, {hours}, same room.",
                f"The registrar has set our {final.title.lower()} for {day}, {hours}.",
                f"**{final.title}:** {hours} on {day}",
            )
        )
    )
    draft.expect(final)


def gone(draft: Draft, off: DayOff) -> str:
    """ "Labor Day – no meeting"."""
    words = draft.rng.choice(draft.pool.no_class)
    return draft.rng.choice((f"{off.name} – {words}", f"{words.capitalize()} ({off.name})"))


def expect_day(draft: Draft, entry: Entry) -> str:
    """What stands as a class day's subject: the topic, an exam instead, or that the day is off; all is expected."""
    if entry.off:
        draft.expect_off(entry.off, entry.day)
        return gone(draft, entry.off)
    exam = next((work for work in entry.works if work.kind == "exam"), None)
    draft.expect_session(entry.day, "" if exam else entry.topic, optional=exam is not None)
    for work in entry.works:
        draft.expect(work)
    return exam.title if exam else entry.topic


def between(course: Course, first: dt.date, last: dt.date) -> list[Work]:
    """What falls in these days, both included, the final apart."""
    return [work for work in course.works if first <= work.date <= last]


def lost_in(draft: Draft, first: dt.date, last: dt.date) -> list[tuple[dt.date, DayOff]]:
    """The class days off in these days, each expected."""
    found = []
    for day in draft.course.class_days:
        off = draft.course.off_on(day)
        if off and first <= day <= last:
            draft.expect_off(off, day)
            found.append((day, off))
    return found


def to_read(draft: Draft) -> str:
    """What to read: nothing to hand in."""
    rng = draft.rng
    name, page = rng.choice(draft.pool.surnames), rng.randint(2, 310)
    return rng.choice(
        (
            f"{name}, {page}-{page + rng.randint(9, 33)}",
            f"{name} ch. {rng.randint(1, 15)}",
            f"{name} {rng.randint(1955, 2020)}",
            f"Reader, no. {rng.randint(2, 28)}",
        )
    )
