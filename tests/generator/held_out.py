"""Templates that no rule is written against: other layouts, other words. Measure with them; do not tune to them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import DayOff, Work
from tests.generator.draft import Draft
from tests.generator.sections import closing, due_rules, header, meetings, opening
from tests.generator.template import Template
from tests.generator.timeline import Entry, by_week, timeline

__all__ = ["HELD_OUT_TEMPLATES"]


def _heading(draft: Draft) -> None:
    draft.sheet.heading(
        draft.rng.choice(("Timetable of sessions", "Week by week", "Plan for the term", "Outline"))
    )


def _rules(draft: Draft) -> None:
    for rule in due_rules(draft):
        draft.sheet.text(rule)


def _task(draft: Draft, work: Work) -> str:
    if not work.handed_in:
        return work.title
    return draft.rng.choice(
        (f"{work.title} due", f"Hand in {work.title}", f"Submit {work.title}", f"Due: {work.title}")
    )


def _closed(draft: Draft, off: DayOff) -> str:
    return draft.rng.choice(
        (f"{off.name}: {draft.rng.choice(draft.pool.no_class).lower()}", f"{off.name.upper()} (no class)")
    )


def _hours(draft: Draft, work: Work) -> str:
    return (
        draft.voice.hours(work.time, work.end_time) if work.time and work.end_time else "hour not yet known"
    )


def _exam_week(draft: Draft) -> None:
    final = draft.course.final
    draft.sheet.heading("Final")
    draft.sheet.text(f"{final.title}: {draft.voice.sentence(final.date)}, {_hours(draft, final)}, same room.")
    draft.expect(final)


def _expect(draft: Draft, entry: Entry) -> None:
    if entry.off:
        draft.expect_off(entry.off, entry.day)
        return
    draft.expect_session(entry.day, entry.topic)
    for work in entry.works:
        draft.expect(work)


def out_and_due_columns(draft: Draft) -> None:
    """A column for work handed out (no deadline) beside the one for work due."""
    opening(draft)
    _heading(draft)
    entries = timeline(draft.course)
    position = {work.title: n for n, entry in enumerate(entries) for work in entry.works if work.handed_in}
    out: dict[int, list[str]] = {}
    for title, n in position.items():
        out.setdefault(max(n - 2, 0), []).append(title)
    rows = [("No.", "Subject of the day", "Given out", "Collected", "Date")]
    for n, entry in enumerate(entries, 1):
        subject = _closed(draft, entry.off) if entry.off else entry.topic
        held = [work.title for work in entry.works if not work.handed_in]
        subject = " / ".join([subject, *held])
        due = ", ".join(work.title for work in entry.works if work.handed_in)
        rows.append((str(n), subject, ", ".join(out.get(n - 1, [])), due, draft.voice.date(entry.day)))
        _expect(draft, entry)
    draft.sheet.table(rows, widths=(0.5, 3, 2, 2, 2), look="ruled")
    _rules(draft)
    _exam_week(draft)
    closing(draft)


def session_headings(draft: Draft) -> None:
    """Each meeting has a heading with its date and lines below it."""
    opening(draft)
    _rules(draft)
    _heading(draft)
    for entry in timeline(draft.course):
        when = draft.voice.sentence(entry.day)
        if entry.off:
            draft.sheet.subheading(f"{when} – {_closed(draft, entry.off)}")
        else:
            draft.sheet.subheading(f"{when} – {entry.topic}")
            draft.sheet.lines(
                [f"{draft.sheet.style.bullet} {_task(draft, work)}" for work in entry.works], indent=14
            )
        _expect(draft, entry)
    _exam_week(draft)
    closing(draft)


def assignment_sections(draft: Draft) -> None:
    """A short section on every assignment, its deadline in the middle of the text; no schedule."""
    opening(draft)
    draft.sheet.heading("What you will do")
    _rules(draft)
    for work in draft.course.works:
        draft.sheet.subheading(work.title)
        when = draft.voice.sentence(work.date)
        about = draft.rng.choice(draft.pool.paper_topics)
        texts = (
            (f"About {about}. Upload one file by {when}; feedback follows a week later.",
             f"Work alone or in pairs. The deadline is {when}. Length: as short as it can be.")
            if work.handed_in
            else (f"In our room on {when}. Bring a pencil; notes are not allowed.", f"Takes place on {when} and covers all earlier weeks.")
        )  # fmt: skip
        draft.sheet.text(draft.rng.choice(texts))
        draft.expect(work)
    _exam_week(draft)
    closing(draft)


def weeks_as_headings(draft: Draft) -> None:
    """A heading a week with its Monday; each line below begins with a weekday."""
    opening(draft)
    _rules(draft)
    _heading(draft)
    for number, (first, inside) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        start = f"{first:%B} {first.day}"
        draft.sheet.subheading(draft.rng.choice((f"Week of {start}", f"Week {number}: week of {start}")))
        lines = []
        for entry in inside:
            text = _closed(draft, entry.off) if entry.off else entry.topic
            tasks = "".join(f". {_task(draft, work)}" for work in entry.works)
            lines.append(f"{draft.voice.weekday[entry.day.weekday()]}: {text}{tasks}")
            _expect(draft, entry)
        draft.sheet.lines(lines, indent=12)
    _exam_week(draft)
    closing(draft)


def weekday_columns(draft: Draft) -> None:
    """A row a week, a column for each class day; the date is the week's span and the column's name."""
    opening(draft)
    _rules(draft)
    _exam_week(draft)
    closing(draft)
    draft.sheet.new_page()
    _heading(draft)
    course, voice = draft.course, draft.voice
    offsets = sorted({day.weekday() for day in course.class_days})
    rows: list[tuple[str, ...]] = [("Week", "Dates", *(voice.weekday[n] for n in offsets))]
    for number, (first, inside) in enumerate(by_week(course, timeline(course)), 1):
        cells = dict.fromkeys(offsets, "")
        for entry in inside:
            text = _closed(draft, entry.off) if entry.off else entry.topic
            cells[entry.day.weekday()] = "\n".join([text, *(_task(draft, work) for work in entry.works)])
            _expect(draft, entry)
        rows.append((str(number), voice.span(first, first + dt.timedelta(4)), *cells.values()))
    draft.sheet.table(rows, widths=(0.5, 1.4, *[3.0] * len(offsets)), look="ruled")


def european_weeks(draft: Draft) -> None:
    """ISO calendar weeks beside European dates."""
    opening(draft)
    _heading(draft)
    rows = [("Wk", "Date", "Theme", "To hand in")]
    for entry in timeline(draft.course):
        tasks = ", ".join(work.title for work in entry.works)
        text = _closed(draft, entry.off) if entry.off else entry.topic
        rows.append((f"w{entry.day.isocalendar().week}", draft.voice.date(entry.day), text, tasks))
        _expect(draft, entry)
    draft.sheet.table(rows, widths=(0.6, 2.2, 4, 2.6), look=draft.rng.choice(("rows", "zebra")))
    _rules(draft)
    _exam_week(draft)
    closing(draft)


def two_column_table(draft: Draft) -> None:
    """A narrow table inside one of two columns."""
    header(draft)
    draft.sheet.columns_begin()
    meetings(draft)
    closing(draft)
    _heading(draft)
    _rules(draft)
    rows = [("When", "What")]
    for entry in timeline(draft.course):
        text = _closed(draft, entry.off) if entry.off else entry.topic
        rows.append(
            (
                draft.voice.date(entry.day),
                "\n".join([text, *(f"**{_task(draft, work)}**" for work in entry.works)]),
            )
        )
        _expect(draft, entry)
    draft.sheet.table(rows, widths=(1, 2), look=draft.rng.choice(("ruled", "rows")))
    _exam_week(draft)


def daggered_hours(draft: Draft) -> None:
    """A dagger moves the hour of some deadlines."""
    hour = draft.rng.choice((dt.time(9), dt.time(16, 30), dt.time(22)))

    def timed(work: Work) -> Work:
        if not work.handed_in:
            return work
        return replace(work, time=hour if draft.rng.random() < 0.5 else None)

    draft.course = replace(
        draft.course, works=tuple(timed(work) for work in draft.course.works), due_time=None
    )
    opening(draft)
    _rules(draft)
    _heading(draft)
    draft.sheet.text(f"† = submit online by {draft.voice.time(hour)}")
    rows = [("Session", "Content", "Deadline")]
    for entry in timeline(draft.course):
        marks = ", ".join(
            f"{work.title}†" if work.handed_in and work.time else work.title for work in entry.works
        )
        rows.append(
            (draft.voice.date(entry.day), _closed(draft, entry.off) if entry.off else entry.topic, marks)
        )
        _expect(draft, entry)
    draft.sheet.table(rows, widths=(2, 4, 3), look=draft.rng.choice(("booktabs", "zebra")))
    _exam_week(draft)
    closing(draft)


def month_bands(draft: Draft) -> None:
    """The month is a band across the table; rows have the day's number alone."""
    opening(draft)
    _rules(draft)
    _heading(draft)
    rows = [("Day", "", "Content", "Tasks")]
    spans = []
    month = 0
    for entry in timeline(draft.course):
        if entry.day.month != month:
            month = entry.day.month
            spans.append(((0, len(rows)), (3, len(rows))))
            rows.append((f"{entry.day:%B}".upper(), "", "", ""))
        tasks = "; ".join(_task(draft, work) for work in entry.works)
        text = _closed(draft, entry.off) if entry.off else entry.topic
        rows.append((str(entry.day.day), draft.voice.weekday[entry.day.weekday()][:3], text, tasks))
        _expect(draft, entry)
    draft.sheet.table(rows, widths=(0.6, 0.8, 4, 3), look=draft.rng.choice(("ruled", "rows")), spans=spans)
    _exam_week(draft)
    closing(draft)


def merged_weeks(draft: Draft) -> None:
    """Week cells span their rows; bands name the units; the table crosses pages."""
    opening(draft)
    closing(draft)
    _rules(draft)
    _heading(draft)
    rows = [("Week", "Date", "Lecture", "Assignment due")]
    spans = []
    for number, (_, inside) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        if number % 5 == 1:
            spans.append(((0, len(rows)), (3, len(rows))))
            rows.append((f"Unit {number // 5 + 1}", "", "", ""))
        spans.append(((0, len(rows)), (0, len(rows) + len(inside) - 1)))
        for n, entry in enumerate(inside):
            text = _closed(draft, entry.off) if entry.off else entry.topic
            tasks = "\n".join(work.title for work in entry.works)
            rows.append((str(number) if n == 0 else "", draft.voice.date(entry.day), text, tasks))
            _expect(draft, entry)
    draft.sheet.table(rows, widths=(0.7, 2, 4, 2.6), look="ruled", spans=[s for s in spans if s[0] != s[1]])
    _exam_week(draft)


def due_list_table(draft: Draft) -> None:
    """A table of deliverables alone, with points, sorted by kind."""
    opening(draft, with_grading=False)
    _rules(draft)
    draft.sheet.heading("Deliverables")
    rows = [("Deliverable", "Points", "Date")]
    for work in sorted(draft.course.works, key=lambda work: (work.kind, work.date)):
        rows.append((work.title, str(draft.rng.choice((10, 20, 50, 100))), draft.voice.date(work.date)))
        draft.expect(work)
    draft.sheet.table(rows, widths=(3, 1, 2), look=draft.rng.choice(("plain", "booktabs", "rows")))
    _exam_week(draft)
    closing(draft)


def bare_exam_dates(draft: Draft) -> None:
    """Exam dates in one line; homework by a weekly rule; nothing else is dated."""
    exams = [work for work in draft.course.works if work.kind == "exam"]
    draft.course = replace(draft.course, works=tuple(exams), due_time=None)
    opening(draft, with_grading=False)
    _rules(draft)
    draft.sheet.heading("Dates to note")
    name = exams[0].title.rstrip(" 0123456789")
    draft.sheet.text(f"{name}s: " + ", ".join(f"{work.date:%B} {work.date.day}" for work in exams))
    for work in exams:
        draft.expect(work)
    day = draft.rng.choice(("Monday", "Wednesday", "Thursday"))
    hour = draft.voice.time(draft.rng.choice((dt.time(9), dt.time(20), dt.time(23, 59))))
    draft.sheet.text(f"Each week there is a worksheet; turn it in by {hour} on {day}.")
    draft.truth["recurring"].append({"title": "Worksheet", "kind": "homework", "day": day[:2].upper()})
    _exam_week(draft)
    closing(draft)


def agenda_lines(draft: Draft) -> None:
    """Lines without a table; what is due stands in brackets at the end."""
    opening(draft)
    closing(draft)
    _rules(draft)
    _heading(draft)
    lines = []
    for entry in timeline(draft.course):
        text = _closed(draft, entry.off) if entry.off else entry.topic
        brackets = "".join(f" [{_task(draft, work)}]" for work in entry.works)
        lines.append(f"{draft.voice.date(entry.day)}: {text}{brackets}")
        _expect(draft, entry)
    draft.sheet.lines(lines)
    _exam_week(draft)


def undated_outline(draft: Draft) -> None:
    """Topics by unit, work by name, no date for either."""
    opening(draft)
    draft.sheet.heading("Units")
    for number, (_, topic) in enumerate(draft.course.sessions[:8], 1):
        draft.sheet.text(f"Unit {number}. {topic}")
    draft.sheet.heading("Work")
    names = dict.fromkeys(work.title.rstrip(" 0123456789") for work in draft.course.works)
    draft.sheet.text(
        f"You will meet {', '.join(name.lower() for name in names)} and a final, on days still to be set."
    )
    closing(draft)


def _either_day(draft: Draft, work: Work, other: dt.date) -> None:
    """Nothing tells which of two days is right: one is enough, both may be given, and it must be marked."""
    item = next(item for item in draft.truth["items"] if item["title"] == work.title)
    item |= {"doubtful": True, "or": [other.isoformat()]}
    draft.expect(work, date=other, optional=True)
    draft.truth["items"][-1] |= {"or": [work.date.isoformat()]}


def two_lists_disagree(draft: Draft) -> None:
    """A list of deadlines and a list of sessions name two days for one exam."""
    exam = next(work for work in draft.course.works if work.kind == "exam")
    later = next(
        (day for day, _ in draft.course.sessions if day > exam.date and not draft.course.due_on(day)), None
    )
    opening(draft)
    draft.sheet.heading("At a glance")
    _rules(draft)
    for work in draft.course.works:
        moved = later if work is exam and later else work.date
        draft.sheet.lines([f"{work.title}, {draft.voice.sentence(moved)}"], indent=10)
    _heading(draft)
    for entry in timeline(draft.course):
        text = _closed(draft, entry.off) if entry.off else entry.topic
        held = "".join(f"; {work.title}" for work in entry.works if not work.handed_in)
        draft.sheet.lines([f"{draft.voice.date(entry.day)} – {text}{held}"])
        _expect(draft, entry)
    if later:
        _either_day(draft, exam, later)
    _exam_week(draft)
    closing(draft)


HELD_OUT_TEMPLATES = (
    Template("out_and_due_columns", out_and_due_columns, held_out=True),
    Template("session_headings", session_headings, held_out=True),
    Template("assignment_sections", assignment_sections, held_out=True, aligned=False),
    Template("weeks_as_headings", weeks_as_headings, held_out=True),
    Template("weekday_columns", weekday_columns, held_out=True, landscape=True),
    Template("european_weeks", european_weeks, held_out=True, european=True),
    Template("two_column_table", two_column_table, held_out=True, columns=2),
    Template("daggered_hours", daggered_hours, held_out=True),
    Template("month_bands", month_bands, held_out=True),
    Template("merged_weeks", merged_weeks, held_out=True),
    Template("due_list_table", due_list_table, held_out=True, aligned=False),
    Template("bare_exam_dates", bare_exam_dates, held_out=True),
    Template("agenda_lines", agenda_lines, held_out=True),
    Template("undated_outline", undated_outline, held_out=True),
    Template("two_lists_disagree", two_lists_disagree, held_out=True),
)
