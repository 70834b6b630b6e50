"""What stands around the deadlines of a held-out document: header, meetings, grading, rules, policies full of dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.generator.course import DayOff, Work, weights_of
from tests.generator.draft import Draft
from tests.generator.timeline import Entry

__all__ = [
    "assign", "closing", "expect_entry", "final_words", "grading", "hand_in_rules", "header", "introduction",
    "meetings", "numbered", "off_words", "opening", "room_rules", "term_name",
]  # fmt: skip


def term_name(draft: Draft) -> str:
    """ "Fall 2024", "Semester 1, 2025", "Wintersemester 2025/26"."""
    course = draft.course
    if course.season == "Wintersemester":
        return f"Wintersemester {course.year}/{(course.year + 1) % 100:02d}"
    return f"{course.season}{', ' if course.season.startswith('Semester') else ' '}{course.year}"


def header(draft: Draft) -> None:
    """Code, title, term, institution, instructors."""
    draft.rng.choice((_band, _faculty_table, _handbook, _sentence, _caps))(draft)
    course = draft.course
    draft.truth |= {
        "course_code": course.code,
        "course_title": course.title,
        "term": term_name(draft),
        "timezone": course.institution.zone,
        "instructors": list(course.instructors),
    }


def _mail(draft: Draft, name: str) -> str:
    return f"{name[0].lower()}{name.rsplit(maxsplit=1)[-1].lower()}@{draft.course.institution.domain}"


def _band(draft: Draft) -> None:
    course, sheet = draft.course, draft.sheet
    sheet.text(f"{course.institution.name} · {term_name(draft)}")
    sheet.title(f"{course.code} · {course.title}")
    for name in course.instructors:
        sheet.text(f"Prof. {name} · {_mail(draft, name)}")


def _faculty_table(draft: Draft) -> None:
    course = draft.course
    rows = [
        ("Title", course.title, "Number", course.code),
        ("Offered", term_name(draft), "Credits", str(draft.rng.choice((3, 4)))),
        (
            "Faculty",
            "\n".join(course.instructors),
            "Contact",
            "\n".join(_mail(draft, n) for n in course.instructors),
        ),
    ]
    draft.sheet.title(f"{course.institution.name}", centred=True)
    draft.sheet.table(rows, widths=(1, 3, 1, 3), look="rows", header=False)


def _handbook(draft: Draft) -> None:
    course, sheet = draft.course, draft.sheet
    sheet.title(f"{course.code} {course.title}")
    sheet.lines(
        [
            f"A course of {course.institution.name}",
            f"Term: {term_name(draft)}",
            *(f"Course leader: Dr {name}, {_mail(draft, name)}" for name in course.instructors),
        ]
    )


def _sentence(draft: Draft) -> None:
    course = draft.course
    names = " and ".join(course.instructors)
    draft.sheet.title(course.title, centred=True)
    draft.sheet.text(f"({course.code}, {term_name(draft)})", centred=True)
    draft.sheet.text(f"with {names}", centred=True)
    draft.sheet.text(f"{course.institution.name}, www.{course.institution.domain}", centred=True)


def _caps(draft: Draft) -> None:
    course, sheet = draft.course, draft.sheet
    sheet.title(f"{course.code}: {course.title}".upper())
    sheet.text(f"**{course.institution.name.upper()}**")
    sheet.lines([f"TERM: {term_name(draft)}", f"LED BY: {', '.join(course.instructors)}"])


_NAMES = {"lecture": "Class", "lab": "Lab", "discussion": "Discussion", "office_hours": "Student hours"}


def meetings(draft: Draft) -> None:
    """When and where it meets."""
    slots = [draft.course.lecture, *draft.course.others, draft.course.office_hours]
    draft.rng.choice((_meeting_table, _meeting_sentences, _meeting_bullets))(draft)
    for slot in slots:
        draft.expect_meeting(slot)


def _meeting_table(draft: Draft) -> None:
    rows = [("", "Days", "Hours", "Where")]
    for slot in (draft.course.lecture, *draft.course.others, draft.course.office_hours):
        name = _NAMES[slot.kind] + (f" {slot.section}" if slot.section else "")
        rows.append((name, draft.voice.days(slot.days), draft.voice.hours(slot.start, slot.end), slot.room))
    draft.sheet.table(rows, widths=(2, 2, 3, 3), look=draft.rng.choice(("banded", "rows")))


def _meeting_sentences(draft: Draft) -> None:
    course, voice = draft.course, draft.voice
    lecture, office = course.lecture, course.office_hours
    draft.sheet.text(
        f"We meet {voice.days(lecture.days)}, {voice.hours(lecture.start, lecture.end)}, in {lecture.room}."
    )
    for slot in course.others:
        draft.sheet.text(
            f"{_NAMES[slot.kind]} group {slot.section} meets {voice.days(slot.days)}, "
            f"{voice.hours(slot.start, slot.end)}, in {slot.room}."
        )
    draft.sheet.text(
        f"Drop-in office hours are {voice.days(office.days)}, {voice.hours(office.start, office.end)}, {office.room}."
    )


def _meeting_bullets(draft: Draft) -> None:
    course, voice = draft.course, draft.voice
    lines = [f"Lecture: {voice.slot(course.lecture)} @ {course.lecture.room}"]
    lines += [f"{_NAMES[s.kind]} {s.section}: {voice.slot(s)} @ {s.room}" for s in course.others]
    lines.append(f"Office hours: {voice.slot(course.office_hours)} @ {course.office_hours.room}")
    draft.sheet.bullets(lines)


def grading(draft: Draft) -> None:
    """The weights, and a scale that looks like weights."""
    draft.sheet.heading(draft.rng.choice(("What counts", "Marks", "Evaluation", "Components of the grade")))
    draft.rng.choice((_leaders, _transposed, _described, _shares_sentence, _points_and_share))(draft)
    draft.sheet.text(
        draft.rng.choice(
            ("The letter scale: 92+ A, 82+ B, 72+ C, 62+ D.", "To pass you need half of all marks.")
        )
    )
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in draft.course.weights]


def _leaders(draft: Draft) -> None:
    draft.sheet.leaders([(name, f"{weight}%") for name, weight in draft.course.weights])


def _transposed(draft: Draft) -> None:
    weights = draft.course.weights
    draft.sheet.table(
        [[name for name, _ in weights], [f"{weight}%" for _, weight in weights]],
        widths=[1] * len(weights),
        look="ruled",
    )


def _described(draft: Draft) -> None:
    notes = ("Explained in class.", "Judged for care and clarity.", "See the handout.", "Individual work.")
    for name, weight in draft.course.weights:
        draft.sheet.text(f"**{name} ({weight}%).** {draft.rng.choice(notes)}")


def _shares_sentence(draft: Draft) -> None:
    parts = [f"{name} {weight}%" for name, weight in draft.course.weights]
    draft.sheet.text(f"The mark is made of: {'; '.join(parts)}.")


def _points_and_share(draft: Draft) -> None:
    rows = [("Element", "Points", "Share")]
    rows += [(name, str(weight * 5), f"{weight}%") for name, weight in draft.course.weights]
    rows.append(("Sum", "500", "100%"))
    draft.sheet.table(rows, widths=(4, 1, 1), look=draft.rng.choice(("banded", "plain")))


def introduction(draft: Draft) -> None:
    """A description and perhaps books."""
    draft.sheet.heading(draft.rng.choice(("Why take this course", "The idea", "At a glance", "Overview")))
    draft.sheet.text(draft.rng.choice(draft.pool.descriptions))
    if draft.rng.random() < 0.5:
        draft.sheet.text(f"**Books.** {' '.join(draft.rng.sample(draft.pool.citations, k=2))}")


def opening(draft: Draft, *, weights: bool = True) -> None:
    """All that usually comes before the schedule."""
    header(draft)
    meetings(draft)
    introduction(draft)
    if weights:
        grading(draft)


def closing(draft: Draft) -> None:
    """Policies; the registrar's dates may be listed or not."""
    course, rng = draft.course, draft.rng
    drop, withdraw = course.first + dt.timedelta(9), course.first + dt.timedelta(44)
    places = {
        "drop": draft.voice.sentence(drop),
        "withdraw": draft.voice.sentence(withdraw),
        "year": course.year,
    }
    draft.sheet.heading(rng.choice(("The small print", "Expectations", "House rules", "Good to know")))
    for topic, text in rng.sample(draft.pool.policies, k=rng.randint(4, 8)):
        draft.sheet.text(f"**{topic}.** {text.format(**places)}")
        if "{drop}" in text:
            draft.expect_event("Last day to add", drop, optional=True)
            draft.expect_event("Last day to withdraw", withdraw, optional=True)


def hand_in_rules(draft: Draft) -> None:
    """The hour of everything that is handed in, where the course has one."""
    time, lecture = draft.course.due_time, draft.course.lecture
    if time is None:
        return
    if time == lecture.start:
        draft.sheet.text("Written work is collected as class begins on the day it is due.")
    else:
        draft.sheet.text(
            f"The drop box for each piece of work closes at {draft.voice.time(time)} on its due date."
        )


def room_rules(draft: Draft) -> None:
    """Where tests are sat."""
    names = dict.fromkeys(
        work.title.rstrip(" 0123456789") for work in draft.course.works if work.kind == "exam" and work.time
    )
    for name in names:
        draft.sheet.text(
            f"Every {name[0].lower()}{name[1:]} is written in our usual room at the usual class hour."
        )
    if any(work.kind == "presentation" and work.time for work in draft.course.works):
        draft.sheet.text("Presentations happen during class hours.")


def off_words(draft: Draft, off: DayOff) -> str:
    """ "Labor Day, campus closed"."""
    words = draft.rng.choice(draft.pool.no_class)
    return draft.rng.choice((f"{off.name}, {words}", f"-- {off.name} ({words}) --", f"{off.name}: {words}"))


def final_words(draft: Draft) -> None:
    """When the final is."""
    final = draft.course.final
    hours = draft.voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    day = draft.voice.sentence(final.date)
    texts = (
        f"We end with the {final.title[0].lower()}{final.title[1:]} on {day}, {hours}.",
        f"**{final.title}:** {day}, {hours}, room to be announced",
        f"Mark your calendar: {final.title}, {day}, {hours}",
    )
    draft.sheet.text(draft.rng.choice(texts))
    draft.expect(final)


def expect_entry(draft: Draft, entry: Entry) -> None:
    """A class day with all that falls on it, or a day off."""
    if entry.off:
        draft.expect_off(entry.off, entry.day)
        return
    draft.expect_session(entry.day, entry.topic)
    for work in entry.works:
        draft.expect(work)


def numbered(work: Work, days: Sequence[dt.date], name: Callable[[int], str] | None = None) -> list[Work]:
    """One piece of work for each day, like ``work``."""
    write = name or (lambda n: f"{work.title} {n}")
    return [replace(work, date=day, title=write(n)) for n, day in enumerate(days, 1)]


def assign(draft: Draft, works: Sequence[Work], final: Work | None = None) -> None:
    """The course has these works instead of its own."""
    course, ordered = draft.course, tuple(sorted(works, key=lambda work: work.date))
    last = final or course.final
    draft.course = replace(
        course, works=ordered, final=last, weights=weights_of(draft.rng, ordered, last), due_time=None
    )
