"""Columns that tell when work is handed out, beside those that tell when it is due."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of
from servers.syllabus.reading.table import Cell, Table

__all__ = ["handed_out", "with_titles_of_two_rows"]

_OUT = Pattern(
    r"(?i)\b(?:given(?: out)?|assign(?:ed)?|out|handed out|released?|posted|issued|distributed|set|start(?:s|ed)?|opens?|available)$"
)
_IN = Pattern(r"(?i)\b(?:due|in|deadlines?|back in|collected|handed in|turned in|submitted|closes?)$")
#: Where the class's files are: "In Class + Homework Directory" beside "Homework Due".
_PLACE = Pattern(
    r"\b(?:directory|folder|files?|repo(?:sitory)?|materials?|links?|pdfs?|downloads?)\b", re.IGNORECASE
)
#: Short titles that stand under the title of several columns.
_UNDER = Pattern(rf"(?:{_OUT.pattern}|{_IN.pattern})".replace("(?i)", ""), re.IGNORECASE)
_LONGEST_TITLE = 30


def handed_out(titles: Sequence[str]) -> set[int]:
    """The columns that number what is given out: "HW given" beside "HW due", "Project out" beside "Project in".

    What takes place when it is given ("Quiz given") is told by its only column, and so is none of them.
    """
    found: set[int] = set()
    bases = {_base(_IN, title) for title in titles if _IN.search(title.strip(" :"))}
    for index, title in enumerate(titles):
        if (
            _PLACE.search(title)
            and not _IN.search(title)
            and any(base in title.lower() for base in bases if base)
        ):
            found.add(index)
            continue
        base = _base(_OUT, title)
        kind = kind_of(base)
        if not _OUT.search(title.strip(" :")) or kind is None:
            continue
        if base in bases or (kind[0] not in EVENT_KINDS and role_of_title(title) == "assigned"):
            found.add(index)
    return found


def _base(pattern: Pattern, title: str) -> str:
    return pattern.sub("", title.strip(" :")).strip(" :").lower().rstrip("s")


def with_titles_of_two_rows(table: Table) -> Table:
    """The table with its first row's titles under those of the header: "Problem sets" over "Out" and "Due"."""
    if not table.header or len(table.rows) < 2 or _each_titled_alone(table.header):
        return table
    first = [cell for cell in table.rows[0].cells if cell.lines]
    if len(first) < 2 or not all(map(_is_title, first)) or not any(_UNDER.fullmatch(_text(c)) for c in first):
        return table
    titles = [*table.header, *[""] * (table.columns - len(table.header))]
    for cell in first:
        above = table.header[cell.column] if cell.column < len(table.header) else ""
        shared = above or next((title for title in reversed(table.header[: cell.column]) if title), "")
        titles[cell.column] = f"{shared} {cell.flat}".strip() if _UNDER.fullmatch(_text(cell)) else cell.flat
    return replace(table, header=tuple(titles), rows=table.rows[1:])


def _each_titled_alone(titles: Sequence[str]) -> bool:
    return all(titles) and len(set(titles)) == len(titles)


def _is_title(cell: Cell) -> bool:
    text = _text(cell)
    if len(text) > _LONGEST_TITLE or re.search(r"\d", text):
        return False
    return _UNDER.fullmatch(text) is not None or role_of_title(text) is not None


def _text(cell: Cell) -> str:
    return cell.flat.strip(" :")
