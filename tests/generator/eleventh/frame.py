"""What the layouts of the eleventh set share: who and where, shares of the grade, works on days, days off, rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random

from examples.sheet import Style
from servers.domain.syllabus import ItemKind
from tests.generator.course import Course, DayOff, Slot, Work, monday
from tests.generator.draft import Draft
from tests.generator.eleventh.paper import Rows, Sheaf
from tests.generator.timeline import Entry

__all__ = [
    "about", "at_most", "away", "clear", "final_line", "free_of", "grading", "heads", "in_class", "met", "numbered",
    "online", "opening", "pick", "policies", "refill", "scale", "settle", "smaller", "week_open",
    "weekly_topics", "within", "work",
]  # fmt: skip


def smaller(style: Style) -> Style:
    """Letters of ten points at most, so that tables have room."""
    return replace(style, size=min(style.size, 10), margin=min(style.margin, 64))


def at_most(size: float, margin: float) -> Callable[[Style], Style]:
    """Letters and margins no larger than these."""
    return lambda style: replace(style, size=min(style.size, size), margin=min(style.margin, margin))


# What is due, and when


def clear(course: Course, taken: Iterable[Work] = ()) -> list[dt.date]:
    """Class days after the first week on which nothing of ``taken`` falls."""
    held = {work.date for work in taken}
    start = monday(course.first) + dt.timedelta(7)
    return [day for day, _ in course.sessions if day >= start and day not in held]


def free_of(course: Course, weekday: int, *, since: int = 1, taken: Iterable[Work] = ()) -> list[dt.date]:
    """The ``weekday`` of each week from the ``since``-th on, days off and what is ``taken`` left out."""
    held = {work.date for work in taken}
    days = [first + dt.timedelta(weekday) for first in course.weeks[since:]]
    return [
        day
        for day in days
        if day <= course.last + dt.timedelta(2) and not _off(course, day) and day not in held
    ]


def _off(course: Course, day: dt.date) -> bool:
    """Whether ``day`` or its whole week is off."""
    week = [met_on for met_on, _ in course.sessions if within(monday(day), met_on)]
    return course.off_on(day) is not None or not week


def pick(rng: Random, days: Sequence[dt.date], number: int) -> list[dt.date]:
    """``number`` of the days, one from the middle of each part of the term."""
    number = min(number, len(days))
    edges = [round(n * len(days) / number) for n in range(number + 1)] if number else []
    chosen = []
    for low, high in pairwise(edges):
        room = (high - low) // 4
        chosen.append(rng.choice(days[low + room : high - room]))
    return chosen


def numbered(stem: str, days: Sequence[dt.date], like: Work) -> list[Work]:
    """A work a day: "Quiz 1", "Quiz 2", or the stem alone."""
    if len(days) == 1:
        return [replace(like, title=stem, date=days[0])]
    return [replace(like, title=f"{stem} {n}", date=day) for n, day in enumerate(days, 1)]


def settle(draft: Draft, works: Sequence[Work], *, final: bool = True, extra: Sequence[str] = ()) -> None:
    """The course has these works and shares; ``final``: and an exam in the week after."""
    course = draft.course
    ordered = tuple(sorted(works, key=lambda work: work.date))
    names = list(dict.fromkeys([*(work.component for work in works), *extra]))
    names += [course.final.component] if final else []
    draft.course = replace(course, works=ordered, weights=_weights(draft.rng, names))


def _weights(rng: Random, names: Sequence[str]) -> tuple[tuple[str, int], ...]:
    shares = [5] * len(names)
    while sum(shares) < 100:
        low = [n for n, share in enumerate(shares) if share < 35] or range(len(shares))
        shares[rng.choice(low)] += 5
    return tuple(zip(names, shares, strict=True))


# Who, what and where


def opening(draft: Draft, sheaf: Sheaf, *, slots: Sequence[Slot] | None = None) -> None:
    """Who and where, what about, the texts, the shares."""
    heads(draft, sheaf, slots=slots)
    about(draft, sheaf)
    grading(draft, sheaf)


def heads(draft: Draft, sheaf: Sheaf, *, slots: Sequence[Slot] | None = None) -> None:
    """The front matter in one of five ways."""
    course = draft.course
    shown = [course.lecture, *course.others, course.office_hours] if slots is None else list(slots)
    draft.rng.choice((_centred, _two_columns, _labels, _sections, _banner))(draft, sheaf, shown)
    draft.truth |= {
        "course_code": course.code,
        "course_title": course.title,
        "term": _term(course),
        "timezone": course.institution.zone,
        "instructors": list(course.instructors),
    }
    for slot in shown:
        draft.expect_meeting(slot)


def _term(course: Course) -> str:
    return f"{course.season} {course.year}"


def _mail(course: Course, name: str) -> str:
    first, last = name.lower().split()[0], name.lower().split()[-1]
    return f"{first[0]}{last}@{course.institution.domain}"


def _labelled(draft: Draft, slots: Sequence[Slot]) -> list[tuple[str, str]]:
    """Labels and facts: instructors, mail, meetings, hours."""
    course, rng = draft.course, draft.rng
    several = len(course.instructors) > 1
    who = rng.choice(("Instructor", "Professor"))
    facts = [
        (f"{who} {n}" if several else who, f"{name}, {_mail(course, name)}")
        for n, name in enumerate(course.instructors, 1)
    ]
    office = rng.choice(("Office Hours", "Office hours", "Student Hours (office hours)"))
    names = {
        "lecture": rng.choice(("Class Meetings", "Lecture", "Class Time")),
        "lab": "Lab",
        "discussion": rng.choice(("Recitation", "Discussion")),
        "office_hours": office,
    }
    for slot in slots:
        part = f" (section {slot.section})" if slot.section else ""
        tail = " or by appointment" if slot.kind == "office_hours" and rng.random() < 0.5 else ""
        facts.append((f"{names[slot.kind]}{part}", f"{draft.voice.slot(slot)}, {slot.room}{tail}"))
    if rng.random() < 0.5:
        facts.insert(
            len(course.instructors), ("Phone", f"({rng.randint(201, 989)}) 555-01{rng.randint(10, 99)}")
        )
    return facts


def _centred(draft: Draft, sheaf: Sheaf, slots: Sequence[Slot]) -> None:
    course = draft.course
    sheaf.name(course.institution.name, scale=1.15)
    sheaf.name(f"{course.code}: {course.title}", scale=1.4)
    sheaf.name(f"{_term(course)} Syllabus" if draft.rng.random() < 0.5 else _term(course), scale=1.1)
    sheaf.gap(4)
    for label, fact in _labelled(draft, slots):
        sheaf.para(f"**{label}:** {fact}", after=1)
    sheaf.gap(4)


def _two_columns(draft: Draft, sheaf: Sheaf, slots: Sequence[Slot]) -> None:
    course = draft.course
    sheaf.name(f"{course.code} {course.title}", scale=1.5)
    sheaf.name(f"{course.institution.name}, {_term(course)}", scale=1.1)
    rows = Rows([[f"**{label}**", fact] for label, fact in _labelled(draft, slots)])
    rows.add("**Credits**", "3 semester hours" if course.institution.calendar == "semester" else "3 credits")
    sheaf.grid(rows, (1.2, 3.4), lines=draft.rng.choice(("all", "rows", "none")), head="none")


def _labels(draft: Draft, sheaf: Sheaf, slots: Sequence[Slot]) -> None:
    course = draft.course
    pairs = [
        ("Course", f"{course.code}, Section {course.section}"),
        ("Title", course.title),
        ("Term", _term(course)),
    ]
    pairs.append(("Institution", course.institution.name))
    sheaf.name("COURSE SYLLABUS", scale=1.4)
    for label, fact in [*pairs, *_labelled(draft, slots)]:
        sheaf.para(f"**{label}:** {fact}", after=1)
    sheaf.gap(4)


def _sections(draft: Draft, sheaf: Sheaf, slots: Sequence[Slot]) -> None:
    course = draft.course
    sheaf.name(f"{course.code} – {course.title}", scale=1.6, centred=False)
    sheaf.para(f"{course.institution.name} | {_term(course)} | Section {course.section}")
    sheaf.heading("Instructor and meeting information")
    sheaf.points([f"{label}: {fact}" for label, fact in _labelled(draft, slots)])


def _banner(draft: Draft, sheaf: Sheaf, slots: Sequence[Slot]) -> None:
    course = draft.course
    rows = Rows([[[f"**{course.institution.name}**", f"**{course.code}: {course.title}**", _term(course)]]])
    rows.shade("#e7e6e6")
    sheaf.grid(rows, (1,), lines="frame", head="none", padding=5, scale=1.15)
    sheaf.tabbed([(f"{label}:", fact) for label, fact in _labelled(draft, slots)], (1.3, 3.5))


_OUTCOMES = (
    "use the vocabulary of the field correctly in speech and in writing",
    "explain its main ideas to someone who has not taken the course",
    "weigh evidence and recognize weak arguments",
    "work productively with others on a shared task",
    "connect what we study to your own community",
)


def about(draft: Draft, sheaf: Sheaf) -> None:
    """The description, perhaps outcomes, and what to buy."""
    rng = draft.rng
    sheaf.heading(rng.choice(("Course Description", "Catalog Description", "About the Course")))
    sheaf.para(rng.choice(draft.pool.descriptions))
    if rng.random() < 0.5:
        sheaf.heading(rng.choice(("Student Learning Outcomes", "Course Objectives")))
        sheaf.para("By the end of the course you will be able to:", after=2)
        sheaf.points(rng.sample(_OUTCOMES, k=3), numbered=rng.random() < 0.5)
    sheaf.heading(rng.choice(("Required Materials", "Textbook and Materials", "Texts")))
    sheaf.points(draft.pool.citations)


# The grade


def grading(draft: Draft, sheaf: Sheaf) -> None:
    """The shares in one of five ways, and the scale."""
    sheaf.heading(draft.rng.choice(("Grading", "Evaluation", "How You Will Be Graded", "Course Grade")))
    draft.rng.choice((_share_table, _share_lines, _share_sentence, _share_points, _share_stops))(draft, sheaf)
    scale(draft, sheaf)


def scale(draft: Draft, sheaf: Sheaf) -> None:
    """Letters for percentages, and the shares go on record."""
    shown = draft.rng.choice(
        (
            "Grading scale: A = 90-100; B = 80-89; C = 70-79; D = 60-69; F = below 60.",
            "A 93-100 | A- 90-92 | B+ 87-89 | B 83-86 | B- 80-82 | C+ 77-79 | C 73-76 | C- 70-72 | D 60-69 | F 0-59",
            "Final averages of 89.5 and above earn an A, 79.5 a B, 69.5 a C, 59.5 a D. I do not round further.",
        )
    )
    sheaf.para(shown)
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]


def _share_table(draft: Draft, sheaf: Sheaf) -> None:
    rows = Rows([[draft.rng.choice(("Component", "Assignment", "Category")), draft.rng.choice(("Percent", "Weight", "% of grade"))]])  # fmt: skip
    for name, weight in draft.course.weights:
        rows.add(name, f"{weight}%")
    if draft.rng.random() < 0.7:
        rows.add("**Total**", "**100%**")
    sheaf.grid(
        rows,
        (3, 1.1, 2.5)[:2],
        lines=draft.rng.choice(("all", "rows")),
        head=draft.rng.choice(("grey", "bold")),
    )


def _share_lines(draft: Draft, sheaf: Sheaf) -> None:
    for name, weight in draft.course.weights:
        sheaf.para(f"{weight}% – {name}", indent=18, after=1)
    sheaf.gap(3)


def _share_sentence(draft: Draft, sheaf: Sheaf) -> None:
    parts = [f"{name} {weight}%" for name, weight in draft.course.weights]
    sheaf.para(f"Your final grade will be calculated as follows: {'; '.join(parts)}.")


def _share_points(draft: Draft, sheaf: Sheaf) -> None:
    sheaf.points([f"{name} ({weight}%)" for name, weight in draft.course.weights])


def _share_stops(draft: Draft, sheaf: Sheaf) -> None:
    pairs = [(name, f"{weight}%") for name, weight in draft.course.weights]
    sheaf.tabbed([*pairs, ("Total", "100%")], (2, 3))


# Days


def within(first: dt.date, day: dt.date) -> bool:
    """Whether ``day`` is in the week of the Monday ``first``."""
    return 0 <= (day - first).days < 7


def week_open(draft: Draft, first: dt.date) -> None:
    """A week is printed as such: any of its days may be read as a session."""
    for n in range(7):
        draft.expect_session(first + dt.timedelta(n), optional=True)


def met(draft: Draft, entry: Entry) -> tuple[str, Work | None]:
    """A class day is printed with all that falls on it: its topic, or its exam and no topic."""
    exam = next((work for work in entry.works if work.kind == "exam"), None)
    for work in entry.works:
        draft.expect(work)
    if exam is None:
        draft.expect_session(entry.day, entry.topic)
    return entry.topic if exam is None else exam.title, exam


def away(draft: Draft, off: DayOff, only: dt.date | None = None) -> str:
    """Days off are printed, in the document's one way."""
    draft.expect_off(off, only)
    way = len(draft.course.section + draft.course.instructors[0]) % 4
    return (
        f"{off.name} – No Class",
        f"NO CLASS: {off.name}",
        f"No class ({off.name})",
        f"{off.name} (no class)",
    )[way]


def weekly_topics(draft: Draft, sheaf: Sheaf, title: str) -> None:
    """The topics of the weeks, without days."""
    weeks = [
        first for first in draft.course.weeks if any(within(first, day) for day, _ in draft.course.sessions)
    ]
    topics = draft.course.subject.topics
    sheaf.heading(title)
    names = [topics[min(n * len(topics) // len(weeks), len(topics) - 1)] for n in range(len(weeks))]
    sheaf.points([f"Week {n}: {name}" for n, name in enumerate(names, 1)])


def final_line(draft: Draft) -> str:
    """Day and hours of the final, which is herewith printed."""
    final = draft.course.final
    draft.expect(final)
    hours = draft.voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    return f"{draft.voice.sentence(final.date)}, {hours}"


# Rules


def policies(draft: Draft, sheaf: Sheaf, *, most: int = 8, registrar: bool = True) -> None:
    """Rules with other dates and hours in them; ``registrar``: that office's days may be among them."""
    course, rng, voice = draft.course, draft.rng, draft.voice
    drop, withdraw = course.first + dt.timedelta(11), course.first + dt.timedelta(len(course.weeks) * 4 + 4)
    places = {
        "drop": voice.sentence(drop),
        "withdraw": voice.sentence(withdraw),
        "finals": voice.sentence(course.last + dt.timedelta(3)),
        "year": course.year,
    }
    sheaf.heading(rng.choice(("Course Policies", "Policies and Resources", "University Policies")))
    inline = rng.random() < 0.6
    chosen = [(topic, text) for topic, text in draft.pool.policies if registrar or "{drop}" not in text]
    for topic, text in rng.sample(chosen, k=rng.randint(max(most - 3, 2), most)):
        shown = text.format(**places)
        if inline:
            sheaf.para(f"**{topic}.** {shown}")
        else:
            sheaf.minor(topic)
            sheaf.para(shown)
        for key, day in (("drop", drop), ("withdraw", withdraw)):
            if f"{{{key}}}" in text:
                draft.expect_event(f"Last day to {key}", day, optional=True)
                draft.expect_session(day, optional=True)


def refill(course: Course, *, sections: bool = False) -> Course:
    """Topics in the subject's order, spread over the class days; one that takes two days is continued.

    ``sections``: the course keeps its discussion sections; laboratories never.
    """
    topics, days = course.subject.topics, [day for day, _ in course.sessions]
    chosen: list[str] = []
    for n in range(len(days)):
        topic = topics[n * len(topics) // len(days)]
        again = bool(chosen) and chosen[-1].removesuffix(" (cont.)") == topic
        chosen.append(f"{topic} (cont.)" if again else topic)
    others = tuple(slot for slot in course.others if slot.kind == "discussion" and sections)
    return replace(course, others=others, sessions=tuple(zip(days, chosen, strict=True)))


def work(
    title: str, kind: ItemKind, component: str, time: dt.time | None = None, also: tuple[ItemKind, ...] = ()
) -> Work:
    """A work that has no day yet."""
    return Work(title, kind, dt.date.min, component, time, None, also)


def in_class(course: Course, title: str, component: str) -> Work:
    """An exam in the class's hours, without a day yet."""
    return Work(title, "exam", dt.date.min, component, course.lecture.start, course.lecture.end)


def online(course: Course) -> Course:
    """The course without hours: a session stands for a week, and only breaks of three days or more are kept."""
    breaks = tuple(off for off in course.days_off if (off.last - off.first).days >= 2)
    weeks = [first for first in course.weeks if not any(within(first, off.first) for off in breaks)]
    sessions = tuple((first, "") for first in weeks)
    return refill(replace(course, days_off=breaks, sessions=sessions))
