"""A report on paper: for each course what needs a look, then what was found; then totals."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any, Final

from rich.table import Table
from rich.text import Text

from orchestrator.paper import Paper
from orchestrator.planning.words import DUE_KINDS
from orchestrator.report import Course, DocumentLine, ItemLine, MeetingLine, Report, Totals

__all__ = ["format_day", "print_report"]

_DAYS: Final = {"MO": "Mon", "TU": "Tue", "WE": "Wed", "TH": "Thu", "FR": "Fri", "SA": "Sat", "SU": "Sun"}
_NAMES: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PLURALS: Final = {"entry": "entries"}
_KINDS: Final = {"no_class": "no class", "office_hours": "office hours"}
#: So many names stand behind a reason for review; the rest is marked in the table.
_MOST_NAMES: Final = 4
_MOST_CONFLICTS: Final = 12
_BUSIEST: Final = 3


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
    _print_changes(paper, course)
    for warning in (*course.warnings, *(course.imported or {}).get("notes", ())):
        paper.bullet("!", paper.text(warning), style="yellow")
    paper.blank()


def _print_changes(paper: Paper, course: Course) -> None:
    """What an import has done to what stood before; what it has added is the table."""
    told = course.imported or {}
    for name, words in (
        ("changed", "Changed"),
        ("removed", "No longer there"),
        ("kept", "Left as you edited it"),
    ):
        lines = told.get(name, ())
        if lines:
            paper.line(f"{words} ({len(lines)}):", indent=2)
        for line in lines:
            how = "; ".join(map(str, line.get("changes", ())))
            paper.bullet(
                "-",
                paper.text(f"{line.get('event') or line.get('title')}{f': {how}' if how else ''}"),
                indent=4,
            )


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
    for listing in report.listings:
        events = listing.get("events", ())
        paper.line(paper.text(_span(listing)), style="bold")
        if events:
            paper.show(_event_table(paper, events))
        if listing.get("more"):
            paper.line(f"... and {listing['more']} more", indent=2)
        paper.blank()


def _span(listing: dict[str, Any]) -> str:
    start, end = listing.get("start"), listing.get("end")
    days = f"{format_day(start)} to {format_day(end)}" if start and end else "In the calendar"
    return f"{days}: {_counted(len(listing.get('events', ())), 'entry') if listing.get('events') else 'nothing in the calendar'}"


def _event_table(paper: Paper, events: Sequence[dict[str, Any]]) -> Table:
    usual = Counter(_day_of(event["date"]).year for event in events).most_common(1)[0][0]
    table = paper.table()
    for name in (f"{usual}", "Time"):
        table.add_column(name, no_wrap=True)
    table.add_column("What", overflow="fold", ratio=1)
    table.add_column("Kind", no_wrap=True)
    table.add_column("Weight", no_wrap=True, justify="right")
    for event in events:
        start, end = (_clock(event.get(name)) for name in ("start", "end"))
        weight = event.get("weight")
        table.add_row(
            paper.text_of(format_day(event["date"], usual)),
            paper.text_of(_times(start, end, "\n")),
            paper.text(f"{event.get('calendar', '')}: {event.get('title', '')}"),
            paper.text(_kind(str(event.get("kind", "")))),
            paper.text_of("" if weight is None else f"{weight:g} %"),
        )
    return table


def _clock(moment: Any) -> str:
    """The time of day in a moment as a server writes it."""
    found = re.search(r"\d\d:\d\d", str(moment or "").partition("+")[0])
    return found[0] if found else ""


def _print_conflicts(paper: Paper, report: Report) -> None:
    listed = (report.conflicts or {}).get("conflicts", ())
    if not listed:
        return
    paper.line(f"Conflicts ({len(listed)})", style="bold yellow")
    for one in listed[:_MOST_CONFLICTS]:
        paper.bullet("!", paper.text(_conflict(one)), style="yellow")
    if len(listed) > _MOST_CONFLICTS:
        paper.line(
            f"... and {len(listed) - _MOST_CONFLICTS} more: run_agent call calendar.find_conflicts", indent=2
        )
    paper.blank()


def _conflict(one: dict[str, Any]) -> str:
    dates = [format_day(str(day)) for day in one.get("dates", ())]
    more = f" and {_counted(len(dates) - 1, 'other day')}" if len(dates) > 1 else ""
    time = f", {one['time']}" if one.get("time") else ""
    what = "several exams on one day: " if one.get("kind") == "exams_on_one_day" else ""
    return f"{dates[0] if dates else ''}{time}{more}: {what}{' / '.join(map(str, one.get('events', ())))}"


def _print_workload(paper: Paper, report: Report) -> None:
    weeks = _weeks(report)
    if not weeks:
        return
    whole = report.calendar_file is None
    ranked = sorted(weeks, key=lambda week: (-week.get("weight", 0), -week.get("deadlines", 0)))
    paper.line("The weeks" if whole else "Busiest weeks", style="bold")
    for week in weeks if whole else sorted(ranked[:_BUSIEST], key=lambda week: str(week["start"])):
        mark = "!" if week in ranked[:_BUSIEST] and len(weeks) > _BUSIEST else "-"
        paper.bullet(mark, paper.text(_week(week)), style="yellow" if whole and mark == "!" else "")
    paper.blank()


def _weeks(report: Report) -> list[dict[str, Any]]:
    """Those with something due; where courses were read, within their own days."""
    weeks = [week for week in (report.workload or {}).get("weeks", ()) if week.get("deadlines")]
    days = [item.end_date or item.date or "" for course in report.courses for item in course.dated]
    if not days:
        return weeks
    first = _day_of(min(days)) - dt.timedelta(days=6)
    return [week for week in weeks if first <= _day_of(str(week["start"])) <= _day_of(max(days))]


def _week(week: dict[str, Any]) -> str:
    counts = ", ".join(
        f"{number} {_kind(kind)}" for kind, number in week.get("counts", {}).items() if kind in DUE_KINDS
    )
    weight = f" ({week['weight']:g} % of grades)" if week.get("weight") else ""
    return f"Week of {format_day(str(week['start']))}: {counts}{weight}"


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
    return f"{number} {noun if number == 1 else _PLURALS.get(noun, noun + 's')}"
