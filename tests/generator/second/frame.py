"""What stands around the schedules of the second set: heads, hours, grading, rules and policies."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from tests.generator.course import Course, DayOff, Slot, Work, make_course
from tests.generator.draft import Draft
from tests.generator.second.paper import Block, Grid, Paper
from tests.generator.second.words import OUTCOMES
from tests.generator.timeline import Entry

__all__ = [
    "about", "begin", "closing", "ends_with", "evaluation", "expect_day", "final_line", "hours_rules", "identify", "mail", "off_text",
    "plan", "policies_first", "reading", "remake", "series", "staff_hours", "term_of", "tidy", "week_days_optional",
]  # fmt: skip

_CLASS = ("Class", "Lectures", "Class meetings", "Lecture")
_NAMES = {"lab": "Lab", "discussion": "Recitation", "office_hours": "Office hours"}


def term_of(course: Course) -> str:
    """ "Fall 2024", "Semester 2, 2025", "Winter term 2024/25"."""
    if course.season == "Wintersemester":
        return f"Wintersemester {course.year}/{(course.year + 1) % 100:02d}"
    joint = ", " if course.season.startswith("Semester") else " "
    return f"{course.season}{joint}{course.year}"


def remake(draft: Draft, wanted: Callable[[Course], bool], *, per_week: int | None = None) -> None:
    """Another random course of the pool, of which ``wanted`` is true."""
    while not wanted(draft.course):
        draft.course = make_course(draft.rng, draft.pool, per_week=per_week)


def plan(draft: Draft, works: Iterable[Work], final: Work | None = None, *, share: str | None = None) -> None:
    """The course has these works, and ``share`` is graded too (as attendance is)."""
    ordered = tuple(sorted(works, key=lambda work: work.date))
    draft.course = replace(draft.course, works=ordered, final=final or draft.course.final, due_time=None)
    weigh(draft, share, with_final=final is None or final not in ordered)


def weigh(draft: Draft, share: str | None = None, *, with_final: bool = True) -> None:
    """Random weights that sum to 100."""
    course = draft.course
    names = list(dict.fromkeys(work.component for work in course.works))
    names += [course.final.component] if with_final and course.final.component not in names else []
    names += [share] if share else []
    shares = [5] * len(names)
    while sum(shares) < 100:
        shares[draft.rng.randrange(len(shares))] += 5
    draft.course = replace(course, weights=tuple(zip(names, shares, strict=True)))


def series(sample: Work, days: Sequence[dt.date], name: Callable[[int], str] | None = None) -> list[Work]:
    """One piece of work like ``sample`` for each day."""
    write = name or (lambda n: f"{sample.title} {n}")
    return [replace(sample, title=write(n), date=day) for n, day in enumerate(days, 1)]


def identify(draft: Draft, *, term: str | None = None) -> None:
    """Who, what and when, as the head says."""
    course = draft.course
    draft.truth |= {
        "course_code": course.code,
        "course_title": course.title,
        "term": term or term_of(course),
        "timezone": course.institution.zone,
        "instructors": list(course.instructors),
    }


def mail(course: Course, name: str) -> str:
    """An address for ``name``."""
    plain = (
        unicodedata.normalize("NFKD", name.rsplit(maxsplit=1)[-1]).encode("ascii", "ignore").decode().lower()
    )
    return f"{re.sub('[^a-z]', '', plain)}@{course.institution.domain}"


def begin(draft: Draft, paper: Paper, *, term: str | None = None, online: bool = False) -> None:
    """A head with all that identifies the course, and when it meets; an online course has office hours only."""
    shown = term or term_of(draft.course)
    draft.rng.choice((_centred, _typed_labels, _boxed_facts, _spaced_labels, _three_columns))(
        draft, paper, shown, online
    )
    identify(draft, term=shown)


def _slots(draft: Draft, *, online: bool) -> list[Slot]:
    course = draft.course
    slots = [course.office_hours] if online else [course.lecture, *course.others, course.office_hours]
    for slot in slots:
        draft.expect_meeting(slot)
    return slots


def _slot_name(draft: Draft, slot: Slot) -> str:
    name = draft.rng.choice(_CLASS) if slot.kind == "lecture" else _NAMES[slot.kind]
    return f"{name} {slot.section}" if slot.section else name


def _slot_pairs(draft: Draft, *, online: bool) -> list[tuple[str, str]]:
    joint = draft.rng.choice((", ", "; ", " in ", " | "))
    return [
        (_slot_name(draft, slot), f"{draft.voice.slot(slot)}{joint}{slot.room}")
        for slot in _slots(draft, online=online)
    ]


def _title_of(draft: Draft) -> str:
    return draft.rng.choice(("Dr. {}", "Prof. {}", "{}", "{} (she/her)", "Professor {}"))


def _centred(draft: Draft, paper: Paper, term: str, online: bool) -> None:  # noqa: FBT001
    course = draft.course
    paper.name(f"{course.code}: {course.title}", bold=draft.rng.random() < 0.5)
    paper.rows([course.institution.name, term], align=1)
    title = _title_of(draft)
    for name in course.instructors:
        paper.para(f"**Instructor:** {title.format(name)}, {mail(course, name)}")
    for name, text in _slot_pairs(draft, online=online):
        paper.para(f"**{name}:** {text}", after=2)
    paper.rule()


def _typed_labels(draft: Draft, paper: Paper, term: str, online: bool) -> None:  # noqa: FBT001
    course = draft.course
    paper.name(f"{course.code} – {course.title}", scale=1.25)
    paper.name(term, scale=1.1)
    title = _title_of(draft)
    lines = [("**INSTRUCTOR:**", title.format(name)) for name in course.instructors]
    lines += [("**E-MAIL:**", "; ".join(mail(course, name) for name in course.instructors))]
    lines += [(f"**{name.upper()}:**", text) for name, text in _slot_pairs(draft, online=online)]
    paper.tabs([*lines, ("**CAMPUS:**", course.institution.name)], (0.26, 0.74))


def _boxed_facts(draft: Draft, paper: Paper, term: str, online: bool) -> None:  # noqa: FBT001
    course = draft.course
    paper.name(course.title)
    paper.para(f"{course.institution.name} – Course Outline", align=1)
    block = Block(
        [["Course", course.code], ["Term", term], ["Instructor", "\n".join(course.instructors)]], []
    )
    block.add("E-mail", "\n".join(mail(course, name) for name in course.instructors))
    for name, text in _slot_pairs(draft, online=online):
        block.add(name, text)
    block.add("Prerequisites", draft.rng.choice(("None", "One introductory course", "Consent of instructor")))
    rows = [[f"**{left}**", right] for left, right in block.rows]
    paper.grid(Block(rows, []), (1, 3), Grid(draft.rng.choice(("all", "rows", "columns")), "none"))


def _spaced_labels(draft: Draft, paper: Paper, term: str, online: bool) -> None:  # noqa: FBT001
    course = draft.course
    paper.name(course.title, centred=False, bold=False)
    paper.para(f"{course.code} · {term} · {course.institution.name}")
    pairs = [("taught by", f"{name}, {mail(course, name)}") for name in course.instructors]
    pairs += [(name[0].lower() + name[1:], text) for name, text in _slot_pairs(draft, online=online)]
    for left, right in pairs:
        paper.para(f"__{left}__    {right}", after=3)


def _three_columns(draft: Draft, paper: Paper, term: str, online: bool) -> None:  # noqa: FBT001
    course = draft.course
    paper.name(f"{course.code} {course.title}")
    paper.name(f"{term} Course Syllabus", scale=1.15)
    paper.para(course.institution.name, align=1)
    paper.minor("Faculty")
    cells = [f"{name}\n{mail(course, name)}" for name in course.instructors]
    paper.grid(Block([cells], []), [1] * len(cells), Grid("none", "none", centred=(0, 1)))
    paper.minor("Meeting times & locations")
    slots = _slots(draft, online=online)
    texts = [
        f"{_slot_name(draft, slot)}\n{draft.voice.days(slot.days)} {draft.voice.hours(slot.start, slot.end)}\n{slot.room}"
        for slot in slots
    ]
    paper.grid(Block([texts], []), [1] * len(texts), Grid("none", "none", centred=tuple(range(len(texts)))))


def staff_hours(draft: Draft, paper: Paper) -> None:
    """An assistant with office hours of their own."""
    name = f"{draft.rng.choice(draft.pool.given_names)} {draft.rng.choice(('Whitlock', 'Janssen', 'Adeyemi', 'Castro'))}"
    start = dt.time(draft.rng.choice((9, 11, 16)))
    slot = Slot(
        "office_hours", (draft.rng.choice(("WE", "TH")),), start, dt.time(start.hour + 1), "TA lounge"
    )
    paper.para(f"**Teaching assistant:** {name}. Office hours: {draft.voice.slot(slot)}, {slot.room}")
    draft.expect_meeting(slot)


def about(draft: Draft, paper: Paper, *, long: bool = True) -> None:
    """A description, perhaps outcomes and books."""
    rng = draft.rng
    paper.heading(
        rng.choice(("Course Description", "What this course is about", "Overview", "Catalog description"))
    )
    paper.para(rng.choice(draft.pool.descriptions))
    if long and rng.random() < 0.6:
        paper.heading(rng.choice(("Learning Outcomes", "Course Objectives", "By the end of the term")))
        paper.para("Students who complete this course will be able to")
        paper.items(rng.sample(OUTCOMES, k=4), mark=rng.choice(("1", None)))
    if rng.random() < 0.7:
        paper.heading(rng.choice(("Required Texts", "Materials", "Books")))
        paper.items(rng.sample(draft.pool.citations, k=min(2, len(draft.pool.citations))))


_NOTES = (
    "Assessed with the rubric on the course site.",
    "Practice for the larger pieces.",
    "Done individually.",
    "Two lowest scores are dropped.",
    "Guidelines are handed out two weeks ahead.",
)


def evaluation(draft: Draft, paper: Paper) -> None:
    """The weights, and a scale or a note with figures that are none."""
    paper.heading(
        draft.rng.choice(("Grading", "Evaluation", "Course Requirements", "Assessment", "Grade Breakdown"))
    )
    draft.rng.choice((_bold_first, _tabbed, _small_table, _three_wide, _paragraphs, _in_a_sentence))(
        draft, paper
    )
    draft.rng.choice((_scale_row, _scale_sentence, _scale_tabs))(paper)
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]


def _bold_first(draft: Draft, paper: Paper) -> None:
    paper.items([f"**{weight}%**: {name}" for name, weight in draft.course.weights])


def _tabbed(draft: Draft, paper: Paper) -> None:
    paper.tabs([(name, f"{weight}%") for name, weight in draft.course.weights], (0.4, 0.6))


def _small_table(draft: Draft, paper: Paper) -> None:
    block = Block.titled(*draft.rng.choice((("Component", "Percentage"), ("Assignment", "% of grade"))))
    for name, weight in draft.course.weights:
        block.add(name, f"{weight}%")
    block.add("__Total__", "100%")
    paper.grid(block, (3, 1.4), Grid(draft.rng.choice(("booktabs", "all")), "grey"), share=0.6)


def _three_wide(draft: Draft, paper: Paper) -> None:
    block = Block.titled("Requirement", "Notes", "Weight")
    for name, weight in draft.course.weights:
        block.add(name, draft.rng.choice(_NOTES), f"{weight} %")
    paper.grid(block, (2, 4, 1), Grid(draft.rng.choice(("rows", "all", "booktabs")), "bold"))


def _paragraphs(draft: Draft, paper: Paper) -> None:
    for name, weight in draft.course.weights:
        paper.para(f"**{name} ({weight}%)**: {draft.rng.choice(_NOTES)}")


def _in_a_sentence(draft: Draft, paper: Paper) -> None:
    parts = [f"{name.lower()}, {weight}%" for name, weight in draft.course.weights]
    paper.para(f"Your grade will be computed as follows: {'; '.join(parts)}.")


def _scale_row(paper: Paper) -> None:
    block = Block.titled("A", "A-", "B+", "B", "B-", "C", "D")
    block.add("94-100", "90-93", "87-89", "83-86", "80-82", "70-79", "60-69")
    paper.grid(block, [1] * 7, Grid("all", "grey", centred=tuple(range(7)), scale=0.85), share=0.8)


def _scale_sentence(paper: Paper) -> None:
    paper.para(
        "Letters are assigned at 93 (A), 90 (A-), 86 (B+), 82 (B), 79 (B-), 72 (C) and 60 (D). I do not curve."
    )


def _scale_tabs(paper: Paper) -> None:
    paper.tabs([("A  92-100", "B  81-91", "C  70-80"), ("D  60-69", "F  below 60", "")], (0.3, 0.3, 0.3))


def hours_rules(draft: Draft) -> list[str]:
    """Sentences that give work its hour; what no sentence covers has none."""
    course, rng, time = draft.course, draft.rng, draft.course.due_time
    said = time is not None and rng.random() < 0.65
    tested = rng.random() < 0.5 and any(work.kind == "exam" for work in course.works)
    draft.course = replace(
        course,
        works=tuple(
            work
            if (work.handed_in and said) or (work.kind == "exam" and tested)
            else replace(work, time=None, end_time=None)
            for work in course.works
        ),
    )
    rules = []
    if said and time == course.lecture.start:
        rules.append("Written work is due at the start of class on the date shown.")
    elif said and time:
        rules.append(f"Upload your work to the course site by {draft.voice.time(time)} on the due date.")
    if tested:
        rules.append("Exams are given in our room during the normal class period.")
    return rules


def tidy(draft: Draft) -> None:
    """Nothing but the final has an hour."""
    works = tuple(replace(work, time=None, end_time=None) for work in draft.course.works)
    draft.course = replace(draft.course, works=works, due_time=None)


def off_text(draft: Draft, off: DayOff) -> str:
    """ "Labor Day – no class meeting"."""
    words = draft.rng.choice(draft.pool.no_class)
    return draft.rng.choice(
        (f"{off.name} – {words}", f"{off.name.upper()} ({words})", f"{off.name}, {words}")
    )


def expect_day(draft: Draft, entry: Entry) -> None:
    """A class day with all that falls on it, or a day off."""
    if entry.off:
        draft.expect_off(entry.off, entry.day)
        return
    draft.expect_session(entry.day, entry.topic)
    for work in entry.works:
        draft.expect(work)


def week_days_optional(draft: Draft, first: dt.date, topic: str = "") -> None:
    """A week is printed without saying on which of its days it meets."""
    for n in range(7):
        draft.expect_session(first + dt.timedelta(n), topic, optional=True)


def reading(draft: Draft) -> str:
    """What to read for a class: never anything to hand in."""
    rng, name = draft.rng, draft.rng.choice(draft.pool.surnames)
    page = rng.randint(3, 260)
    return rng.choice(
        (
            f"{name} ({rng.randint(1962, 2019)}), pp. {page}-{page + rng.randint(8, 30)}",
            f"{name}, ch. {rng.randint(1, 14)}",
            f"Packet, {page}-{page + 12}",
            f"{name} & al., __Quarterly Review__ {rng.randint(3, 40)}/{rng.randint(1, 4)} ({rng.choice(('May', 'October'))} 2009)",
            f"§{rng.randint(1, 9)}.{rng.randint(1, 6)}-{rng.randint(7, 9)}",
        )
    )


def ends_with(text: str) -> str:
    """A sentence with one full stop."""
    return text if text.endswith(".") else f"{text}."


def policies_first(draft: Draft, paper: Paper) -> bool:
    """Half of all syllabi have the policies before the schedule."""
    first = draft.rng.random() < 0.5
    if first:
        closing(draft, paper)
    return first


def final_line(draft: Draft, paper: Paper) -> None:
    """When the final is."""
    final, voice = draft.course.final, draft.voice
    hours = voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    day = voice.sentence(final.date)
    texts = (
        f"**{final.title}:** {day}, {hours}, in our usual room.",
        ends_with(f"The {final.title.lower()} is scheduled by the registrar for {day}, {hours}"),
        f"{final.title} – {day} ({hours})",
    )
    paper.para(draft.rng.choice(texts))
    draft.expect(final)


def closing(draft: Draft, paper: Paper, *, many: bool = False) -> None:
    """Policies with dates that are nobody's deadline; the registrar's may be listed or not."""
    course, rng, voice = draft.course, draft.rng, draft.voice
    drop, withdraw = course.first + dt.timedelta(11), course.first + dt.timedelta(46)
    places = {
        "drop": voice.sentence(drop),
        "withdraw": voice.sentence(withdraw),
        "year": course.year + 1,
        "past": course.year - 1,
        "before": course.year - 3,
    }
    paper.heading(
        rng.choice(("Course Policies", "Policies and Resources", "University Policies", "Fine Print"))
    )
    number = min(len(draft.pool.policies), rng.randint(9, 12) if many else rng.randint(3, 6))
    asked = rng.random() < 0.5
    for topic, text in rng.sample(draft.pool.policies, k=number):
        if asked:
            paper.minor(topic, italic=True)
            paper.para(text.format(**places))
        else:
            paper.para(f"**{topic}:** {text.format(**places)}")
        if "{drop}" in text:
            draft.expect_event("Last day to add", drop, optional=True)
            draft.expect_event("Last day to withdraw with a W", withdraw, optional=True)
    if rng.random() < 0.4:
        paper.para("__This syllabus may be revised; changes will be announced in class and posted.__")
