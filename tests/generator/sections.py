"""What stands around the deadlines: header, meetings, description, grading, rules and policies full of other dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from tests.generator.course import Slot
from tests.generator.draft import Draft

__all__ = ["closing", "due_rules", "grading", "header", "meetings", "opening"]

_KIND_NAMES = {"lecture": "Lecture", "lab": "Lab", "discussion": "Discussion"}


def opening(draft: Draft, *, with_grading: bool = True) -> None:
    """All that usually comes before the schedule."""
    header(draft)
    meetings(draft)
    draft.sheet.heading("About this course" if draft.formal else "Course description")
    draft.sheet.text(draft.rng.choice(draft.pool.descriptions))
    if draft.rng.random() < 0.5:
        draft.sheet.heading("Texts" if draft.formal else "Required reading")
        draft.sheet.bullets(draft.rng.sample(draft.pool.citations, k=2))
    if with_grading:
        grading(draft)


def closing(draft: Draft) -> None:
    """Policies, with dates that are no deadlines of the course; those of the registrar may be listed or not."""
    course, rng = draft.course, draft.rng
    drop, withdraw = course.first + dt.timedelta(12), course.first + dt.timedelta(40)
    places = {
        "drop": draft.voice.sentence(drop),
        "withdraw": draft.voice.sentence(withdraw),
        "finals": draft.voice.sentence(course.last + dt.timedelta(1)),
        "year": course.year,
    }
    draft.sheet.heading("Rules and help" if draft.formal else "Policies")
    for topic, text in rng.sample(draft.pool.policies, k=rng.randint(4, 7)):
        draft.sheet.text(f"**{topic}.** {text.format(**places)}")
        for key, day in (("drop", drop), ("withdraw", withdraw)):
            if f"{{{key}}}" in text:
                draft.expect_event(f"Last day to {key}", day, optional=True)


def header(draft: Draft) -> None:
    """Code, title, term, institution, instructors."""
    variants = _FORMAL_HEADERS if draft.formal else _PLAIN_HEADERS
    term = f"{draft.course.season} {draft.course.year}"
    draft.rng.choice(variants)(draft, term)
    course = draft.course
    draft.truth |= {
        "course_code": course.code,
        "course_title": course.title,
        "term": term,
        "timezone": course.institution.zone,
        "instructors": list(course.instructors),
    }


def _updated(draft: Draft) -> str:
    day = draft.course.first - dt.timedelta(9)
    return draft.rng.choice(
        (f"Last updated {day:%B} {day.day}, {day.year}", f"Revised {day.month}/{day.day}/{day.year}")
    )


def _instructor_lines(draft: Draft, word: str) -> list[str]:
    domain = draft.course.institution.domain
    return [f"{word}: {name} ({name.split()[-1].lower()}@{domain})" for name in draft.course.instructors]


def _centred(draft: Draft, term: str) -> None:
    course, sheet = draft.course, draft.sheet
    sheet.title(f"{course.code}: {course.title}", centred=True)
    sheet.text(f"{course.institution.name}", centred=True)
    sheet.text(term, centred=True)
    sheet.lines(_instructor_lines(draft, "Instructor"))


def _stacked(draft: Draft, term: str) -> None:
    course, sheet = draft.course, draft.sheet
    sheet.text(course.institution.name)
    sheet.title(course.code)
    sheet.title(course.title)
    sheet.text(f"{term}. {_updated(draft)}")
    sheet.lines(
        [
            f"**{line.split(':')[0]}:**{line.split(':', 1)[1]}"
            for line in _instructor_lines(draft, "Instructor")
        ]
    )


def _pairs(draft: Draft, term: str) -> None:
    course = draft.course
    rows = [
        ("Course", f"{course.code} {course.title}"),
        ("Term", term),
        ("Institution", course.institution.name),
    ]
    rows += [("Instructor", line.split(": ", 1)[1]) for line in _instructor_lines(draft, "Instructor")]
    draft.sheet.title("Course Syllabus")
    draft.sheet.table(rows, widths=(1, 4), look="plain", header=False)


def _one_line(draft: Draft, term: str) -> None:
    course = draft.course
    draft.sheet.title(f"Syllabus – {course.code}, {course.title} ({term})")
    draft.sheet.text(f"{course.institution.name}, {course.institution.domain}")
    draft.sheet.lines(_instructor_lines(draft, "Taught by"))


def _title_first(draft: Draft, term: str) -> None:
    course = draft.course
    draft.sheet.title(course.title)
    draft.sheet.text(f"{course.code} | {term} | {course.institution.name}")
    draft.sheet.lines(_instructor_lines(draft, "Professor"))


def _boxed_header(draft: Draft, term: str) -> None:
    course = draft.course
    lines = [f"{course.code} - Section {course.section}", term, course.institution.name]
    draft.sheet.boxed(course.title, lines + _instructor_lines(draft, "Lecturer"))


_Header = Callable[[Draft, str], None]
_PLAIN_HEADERS: tuple[_Header, ...] = (_centred, _stacked, _pairs)
_FORMAL_HEADERS: tuple[_Header, ...] = (_one_line, _title_first, _boxed_header)


def meetings(draft: Draft) -> None:
    """When and where it meets; several sections of a lab stand on a line each."""
    slots = [draft.course.lecture, *draft.course.others, draft.course.office_hours]
    write = _meeting_formal if draft.formal else _meeting_plain
    if draft.formal:
        draft.sheet.heading("Time and place")
    draft.sheet.lines([write(draft, slot) for slot in slots])
    for slot in slots:
        draft.expect_meeting(slot)


def _meeting_plain(draft: Draft, slot: Slot) -> str:
    when = draft.voice.slot(slot)
    if slot.kind == "office_hours":
        return f"**Office hours:** {when}, {slot.room}"
    section = f" (Section {slot.section})" if slot.section else ""
    name = "Class meetings" if slot.kind == "lecture" and draft.rng.random() < 0.4 else _KIND_NAMES[slot.kind]
    return f"**{name}{section}:** {when}, {slot.room}"


def _meeting_formal(draft: Draft, slot: Slot) -> str:
    days, hours = draft.voice.days(slot.days), draft.voice.hours(slot.start, slot.end)
    if slot.kind == "office_hours":
        return f"Office hours ({slot.room}): {days}, {hours}, or by appointment"
    section = f" section {slot.section}" if slot.section else ""
    name = "Lectures" if slot.kind == "lecture" else f"{_KIND_NAMES[slot.kind]}{section}"
    return f"{name} in {slot.room}: {days}, {hours}"


def grading(draft: Draft) -> None:
    """The weights, as a list, a table or a sentence, followed by a scale that looks like weights."""
    variants = _FORMAL_GRADING if draft.formal else _PLAIN_GRADING
    draft.sheet.heading("How your grade is made up" if draft.formal else "Grading")
    draft.rng.choice(variants)(draft)
    draft.sheet.text(
        "Letter grades: A from 94%, B from 84%, C from 74%, D from 64%."
        if draft.formal
        else "Scale: A 93-100, A- 90-92, B+ 87-89, B 83-86, B- 80-82, C 70-79, D 60-69."
    )
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]


def _grading_list(draft: Draft) -> None:
    draft.sheet.bullets([f"{name}: {weight}%" for name, weight in draft.course.weights])


def _grading_table(draft: Draft) -> None:
    rows = [("Component", "Weight"), *((name, f"{weight}%") for name, weight in draft.course.weights)]
    draft.sheet.table([*rows, ("Total", "100%")], widths=(3, 1), look=draft.rng.choice(("ruled", "booktabs")))


def _grading_sentence(draft: Draft) -> None:
    parts = [f"{name.lower()} ({weight}%)" for name, weight in draft.course.weights]
    draft.sheet.text(f"Grades are based on {', '.join(parts[:-1])} and {parts[-1]}.")


def _grading_weight_first(draft: Draft) -> None:
    draft.sheet.lines([f"{weight}%  {name}" for name, weight in draft.course.weights], indent=18)


def _grading_three_columns(draft: Draft) -> None:
    counts = {
        name: sum(work.component == name for work in (*draft.course.works, draft.course.final))
        for name, _ in draft.course.weights
    }
    rows = [("What", "How many", "Share of grade")]
    rows += [(name, str(counts[name]), f"{weight} %") for name, weight in draft.course.weights]
    draft.sheet.table(rows, widths=(3, 1, 2), look="rows")


def _grading_percent_words(draft: Draft) -> None:
    for name, weight in draft.course.weights:
        draft.sheet.text(
            f"{name} counts for {weight} percent."
            if not name.endswith("s")
            else f"{name} count for {weight} percent."
        )


_Section = Callable[[Draft], None]
_PLAIN_GRADING: tuple[_Section, ...] = (_grading_list, _grading_table, _grading_sentence)
_FORMAL_GRADING: tuple[_Section, ...] = (
    _grading_weight_first,
    _grading_three_columns,
    _grading_percent_words,
)


def due_rules(draft: Draft) -> list[str]:
    """Sentences that give every deadline and every exam its hour."""
    course, time = draft.course, draft.course.due_time
    rules = []
    if time == course.lecture.start:
        rules.append(
            "Hand in all work at the start of class."
            if draft.formal
            else "All work is due at the beginning of class."
        )
    elif time:
        at = draft.voice.time(time)
        rules.append(
            f"Unless stated otherwise, everything that you hand in must be submitted by {at} on its due date."
            if draft.formal
            else f"All assignments are due at {at} on the day shown."
        )
    midterm = next((work for work in course.works if work.kind == "exam"), None)
    if midterm:
        plural = midterm.title.rstrip(" 0123456789") + "s"
        rules.append(
            f"{plural} take place in the regular class hour."
            if draft.formal
            else f"{plural} are held in class."
        )
    if any(work.kind == "presentation" for work in course.works):
        rules.append(
            "You present during class time." if draft.formal else "Presentations are given in class."
        )
    return rules
