"""A report on paper: each course, then answers, conflicts, the heavy weeks, failures and totals."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, Final

from rich.table import Table

from orchestrator.course_page import print_course
from orchestrator.paper import Paper
from orchestrator.planning.words import DUE_KINDS
from orchestrator.report import DocumentLine, Report, Timings, Totals
from orchestrator.wording import counted, day_of, format_day, format_times, kind_name

__all__ = ["print_report", "print_times"]

_MOST_CONFLICTS: Final = 12
_BUSIEST: Final = 3


def print_report(paper: Paper, report: Report) -> None:
    """Print all of ``report``."""
    for course in () if report.only_answers else report.courses:
        print_course(paper, course)
    if report.reply:
        paper.line(paper.text(f"{report.planner}: {report.reply}"))
        paper.blank()
    _print_answers(paper, report)
    _print_grades(paper, report)
    _print_listings(paper, report)
    _print_conflicts(paper, report)
    _print_workload(paper, report)
    _print_others(paper, report)
    _print_failures(paper, report)
    _print_totals(paper, report)


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
        f"{counted(totals.documents, 'document')}{failed}",
        counted(totals.courses, "course"),
        counted(totals.items, "item"),
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
    whole = f"Took {times.total:.1f} s, " if times.total else ""
    gain = (
        f"side by side was {times.speedup:.1f} times as fast"
        if times.speedup and times.speedup >= 1.05
        else "side by side gained nothing this time"
    )
    return f"{whole}the calls {times.seconds:.1f} s; one call after the other at least {times.work:.1f} s: {gain}"


def print_times(paper: Paper, times: Timings) -> None:
    """How well the run used its time, in full."""
    if not times.seconds:
        return
    told = [
        ("Makespan", f"{times.seconds:.3f} s"),
        ("Sum of the calls' work", f"{times.work:.3f} s at least, one after the other"),
        (
            "Speed-up",
            f"at least {times.speedup or 0.0:.2f} times; {times.concurrency or 0.0:.2f} calls under way on average",
        ),
        ("Lower bound", f"{times.lower_bound or 0.0:.3f} s, with each call as long as it was"),
        ("Efficiency", f"{times.efficiency or 0.0:.1%} of the lower bound"),
        ("Critical path", " > ".join(times.critical_path)),
    ]
    paper.line("Time", style="bold")
    for name, words in told:
        paper.bullet(f"{name}:", paper.text(words))


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
    return f"{days}: {counted(len(listing.get('events', ())), 'entry') if listing.get('events') else 'nothing in the calendar'}"


def _event_table(paper: Paper, events: Sequence[dict[str, Any]]) -> Table:
    usual = Counter(day_of(event["date"]).year for event in events).most_common(1)[0][0]
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
            paper.text_of(format_times(start, end, "\n")),
            paper.text(f"{event.get('calendar', '')}: {event.get('title', '')}"),
            paper.text(kind_name(str(event.get("kind", "")))),
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
    more = f" and {counted(len(dates) - 1, 'other day')}" if len(dates) > 1 else ""
    time = f", {one['time']}" if one.get("time") else ""
    what = "several exams on one day: " if one.get("kind") == "exams_on_one_day" else ""
    return f"{dates[0] if dates else ''}{time}{more}: {what}{' / '.join(map(str, one.get('events', ())))}"


def _print_workload(paper: Paper, report: Report) -> None:
    weeks = _weeks(report)
    if not weeks:
        return
    whole = report.calendar_file is None
    busy = _busiest(weeks)
    paper.line("The weeks" if whole else "Busiest weeks", style="bold")
    for week in weeks if whole else sorted(busy, key=lambda week: str(week["start"])):
        mark = "!" if week in busy and len(weeks) > _BUSIEST else "-"
        paper.bullet(mark, paper.text(_week(week)), style="yellow" if whole and mark == "!" else "")
    paper.blank()


def _busiest(weeks: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The weeks that weigh most; of those with a single deadline of unknown weight only where there are no others."""
    ranked = sorted(weeks, key=lambda week: (-week.get("weight", 0), -week.get("deadlines", 0)))[:_BUSIEST]
    return [week for week in ranked if week.get("weight") or week.get("deadlines", 0) > 1] or ranked


def _weeks(report: Report) -> list[dict[str, Any]]:
    """Those with something due; where courses were read, within their own days."""
    weeks = [week for week in (report.workload or {}).get("weeks", ()) if week.get("deadlines")]
    days = [item.end_date or item.date or "" for course in report.courses for item in course.dated]
    if not days:
        return weeks
    first = day_of(min(days)) - dt.timedelta(days=6)
    return [week for week in weeks if first <= day_of(str(week["start"])) <= day_of(max(days))]


def _week(week: dict[str, Any]) -> str:
    counts = ", ".join(
        f"{counted(number, kind_name(kind))}"
        for kind, number in week.get("counts", {}).items()
        if kind in DUE_KINDS
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
