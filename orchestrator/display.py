"""A report on paper: for each course what needs a look, then what was found; then totals."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any, Final

from rich.table import Table
from rich.text import Text

from orchestrator.paper import Paper
from orchestrator.report import Course, DocumentLine, ItemLine, MeetingLine, Report, Totals

__all__ = ["format_day", "print_report"]

_DAYS: Final = {"MO": "Mon", "TU": "Tue", "WE": "Wed", "TH": "Thu", "FR": "Fri", "SA": "Sat", "SU": "Sun"}
_NAMES: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_KINDS: Final = {"no_class": "no class", "office_hours": "office hours"}
#: So many names stand behind a reason for review; the rest is marked in the table.
_MOST_NAMES: Final = 4


def print_report(paper: Paper, report: Report) -> None:
    """Print all of ``report``."""
    for course in report.courses:
        _print_course(paper, course)
    _print_answers(paper, report)
    _print_grades(paper, report)
    _print_listings(paper, report)
    _print_conflicts(paper, report)
    _print_workload(paper, report)
    _print_others(paper, report)
    _print_failures(paper, report)
    _print_totals(paper, report)


# A course


def _print_course(paper: Paper, course: Course) -> None:
    title = course.title if course.title and course.title != course.code else None
    head = [course.label, title, course.section and f"section {course.section}", course.term, course.timezone]
    separator = paper.text_of(" · ")
    paper.line(separator.join([paper.text(part) for part in head if part]), style="bold")
    paper.line(paper.text(_sources(course)), style="dim", indent=2)
    paper.blank()
    _print_review(paper, course)
    _print_items(paper, course)
    _print_weekly(paper, course)
    _print_undated(paper, course)
    for warning in course.warnings:
        paper.bullet("!", paper.text(warning), style="yellow")
    paper.blank()


def _sources(course: Course) -> str:
    files = ", ".join(PurePath(name).name for name in course.documents)
    who = ", ".join(course.instructors)
    return " · ".join(part for part in (files, who, _assumed(course)) if part)


def _assumed(course: Course) -> str:
    told = {"assumed": "zone assumed", "none": "zone not known"}.get(course.timezone_basis or "", "")
    year = {"file": "year from the file", "weekday": "year from the weekdays", "none": "year not known"}
    return ", ".join(part for part in (told, year.get(course.year_basis or "", "")) if part)


def _print_review(paper: Paper, course: Course) -> None:
    if not course.doubts:
        return
    paper.line(f"Please check ({course.to_review}):", style="bold yellow", indent=2)
    for reason, names, pages in course.doubts:
        listed = ", ".join(names[:_MOST_NAMES])
        more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
        where = f" ({_pages(pages)})" if pages else ""
        paper.bullet("!", paper.text(f"{listed}{more}: {reason}{where}"), indent=4, style="yellow")
    paper.blank()


def _pages(pages: Sequence[int]) -> str:
    return "p. " + ", ".join(map(str, pages))


def _print_items(paper: Paper, course: Course) -> None:
    dated = course.dated
    if dated:
        paper.show(_item_table(paper, dated))
    elif not course.undated and not course.recurring:
        paper.line("No deadline, exam or day off was found in this document.", indent=2)
    if course.left_out:
        paper.line(
            f"{_counted(course.left_out, 'item')} of other kinds left out, as you asked.",
            indent=2,
            style="dim",
        )
    paper.blank()


def _item_table(paper: Paper, items: Sequence[ItemLine]) -> Table:
    years = Counter(_day_of(item.date).year for item in items)
    usual = years.most_common(1)[0][0]
    table = paper.table()
    table.add_column("", width=1, no_wrap=True, style="yellow")
    table.add_column(f"{usual}", no_wrap=True)
    table.add_column("Time", no_wrap=True)
    table.add_column("What", overflow="fold", ratio=1)
    table.add_column("Kind", no_wrap=True)
    table.add_column("Weight", no_wrap=True, justify="right")
    table.add_column("Page", no_wrap=True, justify="right")
    for item in items:
        table.add_row(*_item_row(paper, item, usual))
    return table


def _item_row(paper: Paper, item: ItemLine, usual: int) -> Iterable[Text]:
    where = f" ({item.location})" if item.location else ""
    yield paper.text_of("!" if item.needs_review else "")
    yield paper.text_of(_days(item, usual))
    yield paper.text_of(_times(item.time, item.end_time, "\n"))
    yield paper.text(f"{item.title}{where}")
    yield paper.text(_kind(item.kind))
    yield paper.text_of("" if item.weight is None else f"{item.weight:g} %")
    yield paper.text_of("" if item.page is None else str(item.page))


def _days(item: ItemLine, usual: int) -> str:
    first = format_day(item.date, usual)
    return (
        f"{first} to\n{format_day(item.end_date, usual)}"
        if item.end_date and item.end_date != item.date
        else first
    )


def format_day(day: str | None, usual: int | None = None) -> str:
    """``2026-10-14`` as ``Wed 14 Oct 2026``, without the year where it is the usual one."""
    date = _day_of(day)
    year = "" if date.year == usual else f" {date.year}"
    return f"{_NAMES[date.weekday()]} {date.day:>2} {_MONTHS[date.month - 1]}{year}"


def _day_of(day: str | None) -> dt.date:
    return dt.date.fromisoformat((day or "")[:10])


def _times(start: str | None, end: str | None, break_: str = "") -> str:
    if not start:
        return ""
    return f"{start}-{break_}{end}" if end and end != start else start


def _kind(kind: str) -> str:
    return _KINDS.get(kind, kind.replace("_", " "))


def _print_weekly(paper: Paper, course: Course) -> None:
    for meeting in course.meetings:
        paper.bullet("-", paper.text(_meeting(meeting)))
    for one in course.recurring:
        due = f" by {one.time}" if one.time else ""
        span = "".join(
            f"{word}{format_day(day)}"
            for word, day in ((", from ", one.from_), (", until ", one.until))
            if day
        )
        mark = "!" if one.needs_review else "-"
        paper.bullet(
            mark,
            paper.text(f"Every {_DAYS.get(one.day, one.day)}{due}: {one.title} ({_kind(one.kind)}{span})"),
        )
    if course.meetings or course.recurring:
        paper.blank()


def _meeting(meeting: MeetingLine) -> str:
    days = " ".join(_DAYS.get(day, day) for day in meeting.days) or "days not known"
    parts = [f"{_kind(meeting.kind).capitalize()}: {days} {_times(meeting.start, meeting.end)}".strip()]
    parts += [meeting.location] if meeting.location else []
    parts += [f"section {meeting.section}"] if meeting.section else []
    return ", ".join(parts)


def _print_undated(paper: Paper, course: Course) -> None:
    if not course.undated:
        return
    paper.line("Without a date in the document, so not in the calendar:", indent=2)
    for item in course.undated:
        told = [
            _kind(item.kind),
            f"{item.weight:g} %" if item.weight is not None else "",
            f"p. {item.page}" if item.page else "",
        ]
        paper.bullet(
            "?", paper.text(f"{item.title} ({', '.join(part for part in told if part)})"), style="yellow"
        )
    paper.blank()


# Answers


def _print_answers(paper: Paper, report: Report) -> None:
    asked = None
    for answer in report.answers:
        if answer["question"] != asked:
            asked = answer["question"]
            paper.line(paper.text(asked), style="bold")
        _print_answer(paper, answer)
    if asked is not None:
        paper.blank()


def _print_answer(paper: Paper, answer: dict[str, Any]) -> None:
    name = answer.get("course") or answer.get("syllabus_id") or ""
    if not answer.get("says"):
        paper.line(paper.text(f"{name}: the syllabus does not say."), indent=2)
        return
    paper.line(paper.text(f"{name}:"), indent=2)
    for fact in answer.get("facts", ()):
        where = f" (p. {fact['page']})" if fact.get("page") else ""
        paper.bullet("-", paper.text(f"{fact.get('fact', '')}{where}"), indent=4)
    for quote in answer.get("passages", ()):
        heading = f", {quote['heading']}" if quote.get("heading") else ""
        paper.bullet("-", paper.text(f'p. {quote.get("page")}{heading}: "{quote.get("text", "")}"'), indent=4)


def _print_grades(paper: Paper, report: Report) -> None:
    for grade in report.grades:
        paper.line(paper.text(f"{grade['course']}: {_verdict(grade)}"), style="bold")
        for note in grade.get("assumptions", ()):
            paper.bullet("-", paper.text(note))
    if report.grades:
        paper.blank()


def _verdict(grade: dict[str, Any]) -> str:
    target, needed, best = grade.get("target"), grade.get("needed"), grade.get("best_possible")
    verdicts = {
        "needed": f"for {target:g} % you need an average of {needed} % on all that remains.",
        "reached": f"{target:g} % is reached already, whatever comes.",
        "out_of_reach": f"{target:g} % is out of reach; {best} % is the best that is left.",
        "missed": f"{target:g} % was missed; nothing remains.",
        "weights_missing": "the syllabus does not state the weights of "
        f"{', '.join(map(str, grade.get('weights_missing', ())))}, so this cannot be computed.",
    }
    return verdicts.get(str(grade.get("status")), str(grade.get("status")))


# Totals


def _print_others(paper: Paper, report: Report) -> None:
    for name, result in report.other_results.items():
        paper.line(paper.text(f"{name}:"), style="bold")
        for row in str(result).splitlines():
            paper.line(paper.text(row), indent=2)
        paper.blank()


def _print_totals(paper: Paper, report: Report) -> None:
    totals = report.totals
    paper.line("Total", style="bold")
    for words in (_found(totals), _calendar(report), _reminders(report), _conflicts(report), _took(report)):
        if words:
            paper.line(paper.text(words), indent=2)


def _found(totals: Totals) -> str:
    failed = f" ({totals.failed_documents} failed)" if totals.failed_documents else ""
    parts = [
        f"{_counted(totals.documents, 'document')}{failed}",
        _counted(totals.courses, "course"),
        _counted(totals.items, "item"),
    ]
    parts += [f"{totals.to_review} to check"] if totals.to_review else []
    parts += [f"{totals.undated} without a date"] if totals.undated else []
    return ", ".join(parts)


def _calendar(report: Report) -> str:
    events = report.totals.events
    changes = ", ".join(f"{number} {name}" for name, number in events.items() if number or name == "added")
    file = f"{report.calendar_file.get('path')} written" if report.calendar_file else ""
    return "; ".join(part for part in (f"Calendar: {changes}" if events else "", file) if part)


def _reminders(report: Report) -> str:
    told = report.reminders
    if told is None:
        return ""
    past = f"; {told['past']} would have rung before today and were left out" if told.get("past") else ""
    return f"Reminders: {report.totals.reminders} set{past}"


def _conflicts(report: Report) -> str:
    number = report.totals.conflicts
    return "" if number is None else f"Conflicts: {number or 'none'}"


def _took(report: Report) -> str:
    times = report.timings
    if not times.work:
        return ""
    gain = f"; one call after the other: {times.work:.1f} s, so side by side was {times.speedup:.1f} times as fast"
    return f"Took {times.seconds:.1f} s{gain if times.speedup and times.speedup >= 1.05 else ''}"


def _print_listings(paper: Paper, report: Report) -> None:
    """What stands in the calendar within the days that were asked for."""


def _print_conflicts(paper: Paper, report: Report) -> None:
    """What overlaps."""


def _print_workload(paper: Paper, report: Report) -> None:
    """The weeks."""


def _print_failures(paper: Paper, report: Report) -> None:
    failed = [line for line in report.documents if line.state == "failed"]
    if failed:
        paper.line(f"Could not be read ({len(failed)}):", style="bold red")
    for line in failed:
        paper.bullet("x", paper.text(f"{_short(line)}: {line.cause}"), style="red")
    others = [one for one in report.failures if not any(one.document == line.name for line in failed)]
    if others:
        paper.line(f"Not done ({len(others)}):", style="bold red")
    for one in others:
        paper.bullet("x", paper.text(f"{one.tool}: {one.cause}"), style="red")
    if failed or others:
        paper.blank()


def _short(line: DocumentLine) -> str:
    return PurePath(line.name).name or line.name


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
