"""More templates that rules are written against: bands, headings and lists in place of a plain table."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import DayOff, Work
from tests.generator.draft import Draft
from tests.generator.sections import closing, due_rules, opening
from tests.generator.template import Template
from tests.generator.timeline import Entry, by_week, timeline

__all__ = ["LIST_TEMPLATES"]


def _heading(draft: Draft) -> None:
    draft.sheet.heading(draft.rng.choice(("Schedule of classes", "Class calendar", "Course outline")))


def _rules(draft: Draft) -> None:
    draft.sheet.text(" ".join(due_rules(draft)))


def _task(draft: Draft, work: Work) -> str:
    if not work.handed_in:
        return work.title
    return draft.rng.choice((f"{work.title} due", f"Turn in {work.title}", f"{work.title} is due"))


def _closed(draft: Draft, off: DayOff) -> str:
    return f"{draft.rng.choice(draft.pool.no_class)} - {off.name}"


def _hours(draft: Draft, work: Work) -> str:
    return (
        draft.voice.hours(work.time, work.end_time) if work.time and work.end_time else "time to be announced"
    )


def _exam_week(draft: Draft) -> None:
    final = draft.course.final
    draft.sheet.heading("Final exam")
    draft.sheet.text(f"{final.title}: {draft.voice.sentence(final.date)}, {_hours(draft, final)}.")
    draft.expect(final)


def _expect(draft: Draft, entry: Entry) -> None:
    if entry.off:
        draft.expect_off(entry.off, entry.day)
        return
    draft.expect_session(entry.day, entry.topic)
    for work in entry.works:
        draft.expect(work)


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


def month_bands(draft: Draft) -> None:
    """The month is a band across the table; rows have the day's number alone."""
    opening(draft)
    _rules(draft)
    _heading(draft)
    rows = [("Day", "", "Topic", "Assignments")]
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


def bare_exam_dates(draft: Draft) -> None:
    """Exam dates in one line; homework by a weekly rule; nothing else is dated."""
    exams = [work for work in draft.course.works if work.kind == "exam"]
    draft.course = replace(draft.course, works=tuple(exams), due_time=None)
    opening(draft, with_grading=False)
    _rules(draft)
    draft.sheet.heading("Important dates")
    name = exams[0].title.rstrip(" 0123456789")
    draft.sheet.text(f"{name}s: " + ", ".join(f"{work.date:%B} {work.date.day}" for work in exams))
    for work in exams:
        draft.expect(work)
    day = draft.rng.choice(("Monday", "Wednesday", "Thursday"))
    hour = draft.voice.time(draft.rng.choice((dt.time(9), dt.time(20), dt.time(23, 59))))
    draft.sheet.text(f"A problem set is due every {day} at {hour}.")
    draft.truth["recurring"].append({"title": "Problem set", "kind": "homework", "day": day[:2].upper()})
    _exam_week(draft)
    closing(draft)


def out_and_due_columns(draft: Draft) -> None:
    """A column for work handed out (no deadline) beside the one for work due."""
    opening(draft)
    _heading(draft)
    entries = timeline(draft.course)
    position = {work.title: n for n, entry in enumerate(entries) for work in entry.works if work.handed_in}
    out: dict[int, list[str]] = {}
    for title, n in position.items():
        out.setdefault(max(n - 2, 0), []).append(title)
    rows = [("No.", "Topic", "Assigned", "Due", "Date")]
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
    draft.sheet.heading("Summary of deadlines")
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


LIST_TEMPLATES = (
    Template("weeks_as_headings", weeks_as_headings),
    Template("month_bands", month_bands),
    Template("bare_exam_dates", bare_exam_dates),
    Template("out_and_due_columns", out_and_due_columns),
    Template("two_lists_disagree", two_lists_disagree),
)
