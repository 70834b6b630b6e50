"""Layouts of the fifth set whose class days stand in a table."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fifth.frame import (
    blank,
    day_of,
    expect_day,
    final_words,
    front,
    gone,
    policies,
    purpose,
    run_of,
    shares,
    to_read,
)
from tests.generator.fifth.paper import set_on
from tests.generator.fifth.voices import office
from tests.generator.fifth.words import AGENCY, ARTS, FORGE
from tests.generator.second.frame import plan
from tests.generator.second.paper import Block, Grid
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread, taught_weeks
from tests.generator.timeline import Entry, timeline

__all__ = ["TABLE_TEMPLATES"]

_TINTS = {
    "Lecture": "#ffffff", "Due": "#fbe3e0", "Out": "#eef3ea", "Exam": "#f6d9a8", "No class": "#e4e4e4",
}  # fmt: skip


def month_spans(draft: Draft) -> None:
    """Word: the month stands once, in the middle of a cell that runs down beside its days; days are a number and letter."""
    folio, rng = set_on(draft), draft.rng
    course = draft.course
    exams = run_of(draft, "exam", spread(free_days(course), 2))
    sheets = run_of(draft, "homework", spread(free_days(course, exams), 5))
    report = replace(
        blank("project", "Build project"),
        title="Build report",
        date=free_days(course, [*exams, *sheets])[-1],
    )
    plan(draft, [*exams, *sheets, report])
    front(draft, folio)
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Course calendar", "Class schedule")))
    folio.para("What stands in the last column is due in class on that day.")
    letters = ("M", "T", "W", "Th", "F")
    letter_first = rng.random() < 0.5
    block, size, month = Block.titled("Month", "Day", "Topic", "Text", "Due"), 0, 0
    for entry in timeline(draft.course):
        if entry.day.month != month:
            block.down(0, size)
            size, month = 0, entry.day.month
        letter = letters[entry.day.weekday()]
        day = f"{letter} {entry.day.day}" if letter_first else f"{entry.day.day} {letter}"
        name = f"**{f'{entry.day:%B}'.upper()}**" if not size else ""
        block.add(name, day, *_subject_text_due(draft, entry))
        size += 1
    block.down(0, size)
    block.commands.append(("VALIGN", (0, 1), (0, -1), "MIDDLE"))
    folio.grid(
        block, (1.7, 0.8, 3.5, 1.6, 1.7), Grid("all", rng.choice(("grey", "bold", "dark")), centred=(0, 1))
    )
    final_words(draft, folio)
    policies(draft, folio)


def _subject_text_due(draft: Draft, entry: Entry) -> tuple[str, str, str]:
    text = expect_day(draft, entry)
    exam = any(work.kind == "exam" for work in entry.works)
    if exam or entry.off:
        return f"**{text}**" if exam else f"__{text}__", "", ""
    chapter = 1 + (entry.day - draft.course.first).days // 14
    sections = f"{chapter}.{1 + entry.day.day % 4}–{chapter}.{3 + entry.day.day % 4}"
    return text, sections, ", ".join(work.title for work in entry.works)


def spreadsheet(draft: Draft) -> None:
    """A printed spreadsheet: "Mon", "9-Sep-24", columns for what is collected and for what comes back that day."""
    folio = set_on(
        draft,
        lambda style: replace(
            style, family="Helvetica", size=8.5, margin=40, header=None, footer="Page {page}"
        ),
    )
    folio.kind, rng = "plain", draft.rng
    course = draft.course
    start = course.lecture.start
    exams = parts("Exam", spread(free_days(course), 3), blank("exam", "Exams"))
    short = rng.choice(("HW", "PS", "Asg."))
    sets = parts(short, spread(free_days(course, exams), 7), blank("homework", "Homework", start))
    quizzes = parts("Quiz", spread(free_days(course, [*exams, *sets]), 3), blank("quiz", "Quizzes"))
    plan(draft, [*exams, *sets, *quizzes])
    front(draft, folio, variant=rng.choice((2, 3, 4)))
    shares(draft, folio)
    folio.para(
        f"Homework ({short}) is collected at {draft.voice.time(start)}, when class begins. Schedule below; the file is on the course drive."
    )
    back: dict[dt.date, list[str]] = {}
    days = [day for day, _ in course.sessions]
    for work in (*sets, *exams):
        n = days.index(work.date)
        if n + 2 < len(days):
            back.setdefault(days[n + 2], []).append(work.title)
    titles = ("Wk", "Day", "Date", "Cl.", "Topic", "In class", "Collected", "Returned")
    block, week, number = Block.titled(*titles), 0, 0
    for entry in timeline(draft.course):
        current = 1 + (entry.day - course.weeks[0]).days // 7
        shown = str(current) if current != week else ""
        week = current
        date = f"{entry.day.day}-{entry.day:%b}-{entry.day:%y}"
        text = expect_day(draft, entry)
        if entry.off:
            block.add(shown, f"{entry.day:%a}", date, "-", text, "", "", "")
            continue
        number += 1
        held = [work.title for work in entry.works if not work.handed_in]
        exam = any(work.kind == "exam" for work in entry.works)
        collected = ", ".join(work.title for work in entry.works if work.handed_in)
        topic = "Closed book" if exam else text
        returned = ", ".join(back.get(entry.day, ()))
        block.add(shown, f"{entry.day:%a}", date, str(number), topic, ", ".join(held), collected, returned)
    look = Grid(rng.choice(("all", "columns")), rng.choice(("grey", "bold")), padding=2, scale=0.95)
    folio.grid(block, (0.4, 0.55, 1, 0.4, 2.9, 0.9, 1, 1), look)
    final_words(draft, folio)
    policies(draft, folio, most=5)


def due_next_meeting(draft: Draft) -> None:
    """The last column is for next time: what is written there in bold is handed in at the meeting after."""
    folio, rng, voice = set_on(draft), draft.rng, draft.voice
    course = draft.course
    exam = replace(blank("exam", "Midterm exam"), title="Midterm exam", date=spread(free_days(course), 3)[1])
    days = [day for day in free_days(course, [exam]) if day != course.sessions[1][0]]
    notes = run_of(draft, "paper", spread(days, 5))
    plan(draft, [exam, *notes], share="Conversation")
    front(draft, folio)
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Meetings", "Plan of meetings")))
    said = rng.random() < 0.5
    folio.para(
        "The third column says what to do **for the next meeting**, not for the one in whose row it stands. A paper named there in "
        "bold is written at home and handed in at the beginning of that next meeting."
    )
    block = Block.titled("Date", "In class", "For next time")
    entries = timeline(draft.course)
    for n, entry in enumerate(entries):
        text = expect_day(draft, entry)
        if entry.off:
            block.add(voice.date(entry.day), f"__{text}__", "")
            continue
        exam_day = any(work.kind == "exam" for work in entry.works)
        collected = [f"{work.title} collected" for work in entry.works if work.handed_in and said]
        after = next((later for later in entries[n + 1 :] if later.off is None), None)
        prepared = [f"Write **{work.title}**" for work in after.works if work.handed_in] if after else []
        if after and any(work.kind == "exam" for work in after.works):
            prepared = ["Study for the midterm"]
        elif after:
            prepared = [f"Read {to_read(draft)}", *prepared]
        block.add(
            voice.date(entry.day),
            "; ".join([f"**{text}**" if exam_day else text, *collected]),
            ". ".join(prepared),
        )
    folio.grid(block, (1.5, 3, 3), Grid(rng.choice(("all", "rows")), rng.choice(("bold", "grey"))))
    final_words(draft, folio)
    policies(draft, folio)


def event_types(draft: Draft) -> None:
    """A course site's table: the kind of event, its date, a description, materials; what is given out has rows too."""
    folio = set_on(draft, lambda style: replace(style, family="Helvetica", size=min(style.size, 10)))
    rng, voice, course = draft.rng, draft.voice, draft.course
    night = rng.choice((dt.time(23, 59), dt.time(22)))
    exam = replace(blank("exam", "Midterm"), title="Midterm", date=spread(free_days(course), 5)[2])
    shift = rng.choice((2, 4))
    weeks = [
        first
        for first in taught_weeks(course)[2:]
        if not course.off_on(first + dt.timedelta(shift)) and exam.date != first + dt.timedelta(shift)
    ]
    dates = [first + dt.timedelta(shift) for first in spread(weeks, 4)]
    tasks = parts("Assignment", dates, blank("homework", "Assignments", night))
    report = replace(
        blank("project", "Project", night), title="Project report", date=course.last + dt.timedelta(1)
    )
    plan(draft, [exam, *tasks, report], report)
    front(draft, folio)
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Schedule and materials", "Schedule")))
    rows = _events(draft, night)
    outs = [(work.date - dt.timedelta(12), work.title) for work in tasks]
    rows += [(day, "Out", day_of(draft, day), f"{title} handed out", "[starter code]") for day, title in outs]
    block = Block.titled("Event", "Date", "Description", "Materials")
    for _, kind, *cells in sorted(rows, key=lambda row: (row[0], row[1] == "Due")):
        block.add(f"**{kind}**", *cells)
        for column in range(4):
            block.shade(column, _TINTS[kind])
    folio.grid(block, (1.1, 1.8, 3.4, 2), Grid(rng.choice(("rows", "all")), "bold"))
    folio.para(
        f"There is no final exam; the project report is due on {voice.sentence(report.date)} at {voice.time(night)}."
    )
    policies(draft, folio)


def _events(draft: Draft, night: dt.time) -> list[tuple[dt.date, str, str, str, str]]:
    """Lectures, days off, the exam and what is due, in rows."""
    rows = []
    for entry in timeline(draft.course):
        text = expect_day(draft, replace(entry, works=tuple(w for w in entry.works if w.kind == "exam")))
        day = day_of(draft, entry.day)
        if entry.off:
            rows.append((entry.day, "No class", day, text, ""))
        elif text == "Midterm":
            rows.append((entry.day, "Exam", day, "Midterm, in class, one page of notes", ""))
        else:
            rows.append(
                (entry.day, "Lecture", day, text, draft.rng.choice(("[slides]", "[notes] [code]", "")))
            )
    for work in draft.course.works:
        if work.handed_in:
            draft.expect(work)
            when = f"{day_of(draft, work.date)}, {draft.voice.time(night)}"
            rows.append((work.date, "Due", when, f"{work.title} due", "[upload]"))
    return rows


def hybrid_modes(draft: Draft) -> None:
    """An evening course, every other week in the room: rows say F2F with a date or ONLINE with a range; work closes Sundays."""
    folio, rng, voice = set_on(draft), draft.rng, draft.voice
    course, night = draft.course, dt.time(23, 59)
    weeks = taught_weeks(course)
    online = [first for n, first in enumerate(weeks) if n % 2]
    sundays = [first + dt.timedelta(6) for first in online]
    checks = parts(
        "Reading check",
        sundays[::2],
        replace(blank("quiz", "Reading checks", night), also=("homework", "reading", "other")),
    )
    memos = parts("Memo", sundays[1::2], blank("homework", "Memos", night))
    in_room = [day for day, _ in course.sessions if day - dt.timedelta(day.weekday()) not in online]
    talk = Work(
        "Client presentation",
        "presentation",
        in_room[-1],
        "Client presentation",
        also=("project", "other"),
    )
    plan(draft, [*checks, *memos, talk])
    front(draft, folio)
    purpose(draft, folio)
    shares(draft, folio)
    folio.heading(rng.choice(("Weekly schedule", "Hybrid schedule")))
    folio.para(
        f"F2F: we meet in {course.lecture.room} that {voice.weekday[in_room[0].weekday()]}. ONLINE: no meeting; work on your own between "
        "the dates shown and submit through the course site."
    )
    block, topics = Block.titled("Week", "Mode", "Date(s)", "Topic", "Due"), iter(course.subject.topics)
    for number, first in enumerate(course.weeks, 1):
        block.add(str(number), *_hybrid_week(draft, first, next(topics), away=first in online))
    look = Grid(rng.choice(("all", "rows")), rng.choice(("grey", "dark")), centred=(0, 1))
    folio.grid(block, (0.7, 1, 1.8, 2.5, 2.6), look)
    final_words(draft, folio)
    policies(draft, folio)


def _hybrid_week(draft: Draft, first: dt.date, topic: str, *, away: bool) -> tuple[str, str, str, str]:
    course, voice = draft.course, draft.voice
    last = first + dt.timedelta(6)
    due = [work for work in course.works if first <= work.date <= last]
    for work in due:
        draft.expect(work)
    if away:
        for day in (first + dt.timedelta(n) for n in range(7)):
            draft.expect_session(day, optional=True)
        texts = [f"{work.title}: {voice.sentence(work.date)}, {voice.time(dt.time(23, 59))}" for work in due]
        return "ONLINE", voice.span(first, last), topic, "\n".join(texts)
    day = next(day for day in course.class_days if first <= day <= last)
    off = course.off_on(day)
    if off:
        draft.expect_off(off, day)
        return "–", voice.date(day), f"__{gone(draft, off)}__", ""
    draft.expect_session(day, topic)
    return "F2F", voice.date(day), topic, "\n".join(f"{work.title} (in class)" for work in due)


TABLE_TEMPLATES = (
    Template("month_spans", month_spans, pool=FORGE, voice=office, per_week=2),
    Template("spreadsheet", spreadsheet, pool=FORGE, voice=office, per_week=3),
    Template("due_next_meeting", due_next_meeting, pool=ARTS, voice=office, per_week=2),
    Template("event_types", event_types, pool=FORGE, voice=office, per_week=2),
    Template("hybrid_modes", hybrid_modes, pool=AGENCY, voice=office, per_week=1, calendar="fall"),
)
