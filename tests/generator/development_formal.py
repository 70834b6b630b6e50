"""Templates that were held out once: layouts and words of their own. Their failures have been read, so rules know them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import DayOff, Work
from tests.generator.draft import Draft
from tests.generator.sections import closing, due_rules, header, meetings, opening
from tests.generator.template import Template
from tests.generator.timeline import Entry, by_week, timeline

__all__ = ["FORMAL_TEMPLATES"]


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


def week_boxes(draft: Draft) -> None:
    """A small table for every week: its dates on top, then rows named Read, Do and Due."""
    opening(draft)
    _rules(draft)
    _heading(draft)
    for number, (_, inside) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        shown = " and ".join(draft.voice.date(entry.day) for entry in inside)
        topics = "; ".join(
            f"{_closed(draft, entry.off)}, {draft.voice.date(entry.day)}" if entry.off else entry.topic
            for entry in inside
        )
        due = [f"{work.title} ({draft.voice.date(work.date)})" for entry in inside for work in entry.works]
        rows = [(f"Week {number}", shown), ("We discuss", topics), ("Due", "; ".join(due) or "nothing")]
        draft.sheet.table(rows, widths=(1, 4), look="ruled")
        for entry in inside:
            _expect(draft, entry)
    _exam_week(draft)
    closing(draft)


def assigned_and_due_dates(draft: Draft) -> None:
    """Two columns of dates for each piece of work: when it is given, and when it is due."""
    opening(draft)
    _rules(draft)
    draft.sheet.heading("Overview of work")
    rows = [("Work", "Posted on", "Due on")]
    held = [work for work in draft.course.works if not work.handed_in]
    for work in draft.course.works:
        if work.handed_in:
            posted = work.date - dt.timedelta(draft.rng.choice((7, 10, 14)))
            rows.append((work.title, draft.voice.date(posted), draft.voice.date(work.date)))
            draft.expect(work)
    draft.sheet.table(rows, widths=(2, 1.5, 1.5), look=draft.rng.choice(("ruled", "booktabs", "plain")))
    for work in held:
        draft.sheet.text(f"{work.title} is on {draft.voice.sentence(work.date)}.")
        draft.expect(work)
    _exam_week(draft)
    closing(draft)


def nested_list(draft: Draft) -> None:
    """Sessions are a list; what is due stands indented below its session."""
    opening(draft)
    _rules(draft)
    _heading(draft)
    for entry in timeline(draft.course):
        text = _closed(draft, entry.off) if entry.off else entry.topic
        draft.sheet.bullets([f"{draft.voice.sentence(entry.day)}: {text}"])
        if entry.works:
            draft.sheet.lines([f"o {_task(draft, work)}" for work in entry.works], indent=34)
        _expect(draft, entry)
    _exam_week(draft)
    closing(draft)


def dates_by_kind(draft: Draft) -> None:
    """One line for each kind of work, with all its dates."""
    opening(draft)
    draft.sheet.heading("All dates")
    groups: dict[str, list[Work]] = {}
    for work in draft.course.works:
        groups.setdefault(work.title.rstrip(" 0123456789"), []).append(work)
        draft.expect(work)
    draft.sheet.lines(
        [
            f"**{name}:** {', '.join(draft.voice.date(work.date) for work in works)}"
            for name, works in groups.items()
        ]
    )
    _rules(draft)
    _exam_week(draft)
    closing(draft)


def dates_in_parentheses(draft: Draft) -> None:
    """Running text in which the dates stand behind the names, in parentheses."""
    opening(draft)
    draft.sheet.heading("The road through the term")
    works = list(draft.course.works)
    for start in range(0, len(works), 3):
        part = works[start : start + 3]
        named = [f"{work.title} ({draft.voice.sentence(work.date)})" for work in part]
        draft.sheet.text(
            "Then come " + ", ".join(named[:-1]) + f" and {named[-1]}."
            if len(named) > 1
            else f"The last is {named[0]}."
        )
        for work in part:
            draft.expect(work)
    _rules(draft)
    _exam_week(draft)
    closing(draft)


def side_by_side(draft: Draft) -> None:
    """The first half of the term stands left in the table, the second half right of it."""
    opening(draft)
    _rules(draft)
    _exam_week(draft)
    closing(draft)
    draft.sheet.new_page()
    _heading(draft)
    entries = timeline(draft.course)
    half = (len(entries) + 1) // 2
    rows: list[tuple[str, ...]] = [("Date", "Topic", "Due") * 2]
    for n in range(half):
        pair = [entries[n], entries[n + half] if n + half < len(entries) else None]
        rows.append(tuple(text for entry in pair for text in _triple(draft, entry)))
    for entry in entries:
        _expect(draft, entry)
    draft.sheet.table(rows, widths=(1.2, 2.4, 1.8) * 2, look="ruled")


def _triple(draft: Draft, entry: Entry | None) -> tuple[str, str, str]:
    if entry is None:
        return ("", "", "")
    text = _closed(draft, entry.off) if entry.off else entry.topic
    return (draft.voice.date(entry.day), text, ", ".join(work.title for work in entry.works))


def hours_of_their_own(draft: Draft) -> None:
    """Each deadline has its hour beside it."""
    hours = (dt.time(9), dt.time(12), dt.time(15, 30), dt.time(22))
    works = tuple(replace(w, time=draft.rng.choice(hours)) if w.handed_in else w for w in draft.course.works)
    draft.course = replace(draft.course, works=works, due_time=None)
    opening(draft)
    _rules(draft)
    _heading(draft)
    rows = [("Date", "Subject", "Deadline")]
    for entry in timeline(draft.course):
        marks = [
            f"{work.title} by {draft.voice.time(work.time)}" if work.handed_in and work.time else work.title
            for work in entry.works
        ]
        text = _closed(draft, entry.off) if entry.off else entry.topic
        rows.append((draft.voice.date(entry.day), text, "\n".join(marks)))
        _expect(draft, entry)
    draft.sheet.table(rows, widths=(2, 3, 3), look=draft.rng.choice(("rows", "plain", "ruled")))
    _exam_week(draft)
    closing(draft)


FORMAL_TEMPLATES = (
    Template("session_headings", session_headings, formal=True),
    Template("assignment_sections", assignment_sections, formal=True, aligned=False),
    Template("weekday_columns", weekday_columns, formal=True, landscape=True),
    Template("european_weeks", european_weeks, formal=True, european=True),
    Template("two_column_table", two_column_table, formal=True, columns=2),
    Template("daggered_hours", daggered_hours, formal=True),
    Template("merged_weeks", merged_weeks, formal=True),
    Template("due_list_table", due_list_table, formal=True, aligned=False),
    Template("agenda_lines", agenda_lines, formal=True),
    Template("week_boxes", week_boxes, formal=True),
    Template("assigned_and_due_dates", assigned_and_due_dates, formal=True, aligned=False),
    Template("nested_list", nested_list, formal=True),
    Template("dates_by_kind", dates_by_kind, formal=True, aligned=False),
    Template("dates_in_parentheses", dates_in_parentheses, formal=True, aligned=False),
    Template("side_by_side", side_by_side, formal=True, landscape=True),
    Template("hours_of_their_own", hours_of_their_own, formal=True),
    Template("undated_outline", undated_outline, formal=True),
)
