"""One course on paper: what needs a look on top, then what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Final

from rich.table import Table
from rich.text import Text

from orchestrator.paper import Paper
from orchestrator.report import Course, ItemLine, MeetingLine
from orchestrator.wording import DAYS, counted, day_of, format_day, format_times, kind_name

__all__ = ["print_course"]

#: So many names stand behind a reason for review; the rest is marked in the table.
_MOST_NAMES: Final = 4


def print_course(paper: Paper, course: Course) -> None:
    """Print what a student wants to see of it; each part brings the blank line above it."""
    title = course.title if course.title and course.title != course.code else None
    head = [course.label, title, course.section and f"section {course.section}", course.term, course.timezone]
    separator = paper.text_of(" · ")
    paper.heading(separator.join([paper.text(part) for part in head if part]))
    paper.line(paper.text(_sources(course)), style="dim", indent=2)
    _print_review(paper, course)
    _print_items(paper, course)
    _print_weekly(paper, course)
    _print_undated(paper, course)
    _print_changes(paper, course)
    paper.blank()
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
            paper.blank()
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
    paper.blank()
    paper.line(f"Please check ({course.to_review}):", style="bold yellow", indent=2)
    for reason, names, pages in course.doubts:
        told = [name if number == 1 else f"{name} ({number})" for name, number in Counter(names).items()]
        more = f" and {len(told) - _MOST_NAMES} more" if len(told) > _MOST_NAMES else ""
        listed = ", ".join(told[:_MOST_NAMES])
        where = f" ({_pages(pages)})" if pages else ""
        paper.bullet(
            "!",
            paper.text(f"{reason[:1].upper()}{reason[1:]}: {listed}{more}{where}"),
            indent=4,
            style="yellow",
        )


def _pages(pages: Sequence[int]) -> str:
    return "p. " + ", ".join(map(str, pages))


def _print_items(paper: Paper, course: Course) -> None:
    dated = course.dated
    paper.blank()
    if dated:
        paper.show(_item_table(paper, dated))
    elif not course.undated and not course.recurring:
        paper.line("No deadline, exam or day off was found in this document.", indent=2)
    if course.left_out:
        paper.line(
            f"{counted(course.left_out, 'item')} of other kinds left out, as you asked.",
            indent=2,
            style="dim",
        )


def _item_table(paper: Paper, items: Sequence[ItemLine]) -> Table:
    years = Counter(day_of(item.date).year for item in items)
    usual = years.most_common(1)[0][0]
    table = paper.table()
    table.add_column(f"  {usual}", no_wrap=True)
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
    mark = paper.text_of("! " if item.needs_review else "  ")
    mark.stylize("yellow")
    yield mark.append_text(paper.text_of(_days(item, usual).replace("\n", "\n  ")))
    yield paper.text_of(format_times(item.time, item.end_time, "\n"))
    yield paper.text(f"{item.title}{where}")
    yield paper.text(kind_name(item.kind))
    yield paper.text_of("" if item.weight is None else f"{item.weight:g} %")
    yield paper.text_of("" if item.page is None else str(item.page))


def _days(item: ItemLine, usual: int) -> str:
    first = format_day(item.date, usual)
    return (
        f"{first} to\n{format_day(item.end_date, usual)}"
        if item.end_date and item.end_date != item.date
        else first
    )


def _print_weekly(paper: Paper, course: Course) -> None:
    paper.blank()
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
            paper.text(f"Every {DAYS.get(one.day, one.day)}{due}: {one.title} ({kind_name(one.kind)}{span})"),
        )


def _meeting(meeting: MeetingLine) -> str:
    days = " ".join(DAYS.get(day, day) for day in meeting.days) or "days not known"
    parts = [
        f"{kind_name(meeting.kind).capitalize()}: {days} {format_times(meeting.start, meeting.end)}".strip()
    ]
    parts += [meeting.location] if meeting.location else []
    parts += [f"section {meeting.section}"] if meeting.section else []
    return ", ".join(parts)


def _print_undated(paper: Paper, course: Course) -> None:
    if not course.undated:
        return
    paper.blank()
    paper.line("Without a date in the document, so not in the calendar:", indent=2)
    for item in course.undated:
        told = [
            kind_name(item.kind),
            f"{item.weight:g} %" if item.weight is not None else "",
            f"p. {item.page}" if item.page else "",
        ]
        paper.bullet(
            "?", paper.text(f"{item.title} ({', '.join(part for part in told if part)})"), style="yellow"
        )
    paper.blank()
