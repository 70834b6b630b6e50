"""Rows of several class days beside as many parts of a text: the first is of the first day, and so on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.finding.clause import joined
from servers.syllabus.finding.entry import Day, Entry
from servers.syllabus.reading.line import Line

__all__ = ["day_in_order"]

#: The doubt about what only the order of a row's parts puts on one of its days.
IN_ORDER = "several days are printed for it; its place among what stands beside them tells which"


def day_in_order(entry: Entry, lines: Sequence[Line], text: str) -> list[Day]:
    """Of a row's days the one at the place of a text among its parts: "Oct. 26, 28 | Review; Midterm", "Oct 13/15 | Fall break / Midterm"."""
    if len(entry.days) < 2 or entry.whole_week or any(day.is_span for day in entry.days) or not lines:
        return []
    whole = next((matter.lines for matter in entry.matters if lines[0] in matter.lines), ())
    listed = joined(whole) if whole else ""
    parts = [part.strip() for part in listed.split(";" if ";" in listed else " / ")]
    if len(parts) != len(entry.days) or not all(parts):
        return []
    told = text.strip(" ;.")
    places = [place for place, part in enumerate(parts) if told and told in part]
    if len(places) != 1:
        return []
    day = entry.days[places[0]]
    return [replace(day, doubts=(*day.doubts, IN_ORDER))]
