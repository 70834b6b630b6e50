"""Week grids: tables whose columns are days of the week and whose rows are hours, with what is held then in the cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.finding.meeting_kind import kind_in
from servers.syllabus.finding.rows import PrintedRow
from servers.syllabus.finding.stretches import Stretch

__all__ = ["Held", "held_in_grid"]

#: So many columns that are titled with one day each make a grid.
_FEWEST = 3


class Held(NamedTuple):
    """What a cell says is held, on which days and when; ``what`` may be a kind or a person's name."""

    what: str
    days: tuple[Weekday, ...]
    time: TimeMention
    row: PrintedRow


def held_in_grid(stretch: Stretch) -> list[Held] | None:
    """What the cells of a week's grid say, row by row; None where the stretch is none."""
    days = _days_of_columns(stretch.lines[0].row)
    if len(days) < _FEWEST:
        return None
    held = [one for line in stretch.lines for one in _in_row(line.row, days)]
    if held or kind_in(f"{stretch.above}\n") != "office_hours":
        return held
    return [one for line in stretch.lines for one in _in_cells(line.row, days)]


def _days_of_columns(row: PrintedRow) -> dict[int, Weekday]:
    titles = row.header or tuple(segment.text for segment in row.segments if row.role == "table")
    if len(titles) < _FEWEST or row.role != "table":
        return {}
    columns = list(enumerate(titles)) if row.header else [(s.column, s.text) for s in row.segments]
    named = {n: day for n, title in columns if n is not None and (day := _day(title)) is not None}
    return named if len(set(named.values())) == len(named) else {}


def _day(title: str) -> Weekday | None:
    found = find_weekdays(title, abbreviations=False) if len(title) < 14 else []
    alone = len(found) == 1 and len(found[0].days) == 1 and re.fullmatch(r"\W*", title[found[0].end :])
    return found[0].days[0] if alone and not title[: found[0].start].strip() else None


def _in_row(row: PrintedRow, days: dict[int, Weekday]) -> Iterator[Held]:
    hours = next((s.text for s in row.segments if s.column is not None and s.column not in days), "")
    times = [time for time in find_times(hours) if time.end_time is not None]
    if len(times) != 1:
        return
    cells: dict[str, set[Weekday]] = {}
    for segment in row.segments:
        if segment.column in days and re.search(r"[A-Za-z]{2}", segment.text):
            cells.setdefault(segment.text.strip(), set()).add(days[segment.column])
    for what, on in cells.items():
        yield Held(what, tuple(day for day in WEEKDAYS if day in on), times[0], row)


def _in_cells(row: PrintedRow, days: dict[int, Weekday]) -> Iterator[Held]:
    """What is held at hours that the cells themselves tell: "2-3 pm (Amy)" under a day."""
    for segment in row.segments:
        day = days.get(segment.column) if segment.column is not None else None
        found = find_times(f"{day}: {segment.text}") if day is not None else []
        for time in found:
            if day is not None and time.end_time is not None:
                yield Held(segment.text, (day,), time, row)
