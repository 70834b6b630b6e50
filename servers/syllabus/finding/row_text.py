"""A table's row as a line of text."""

from __future__ import annotations

from servers.syllabus.dating.words import DAY_LETTERS, WEEKDAY_NAMES
from servers.syllabus.reading.table import Row

__all__ = ["row_text"]


def row_text(row: Row) -> str:
    """The cells from left to right; a day of the week alone in its cell is one text with the next, which has its date."""
    text = ""
    day = False
    for cell in row.cells:
        words = cell.flat
        text = words if not text else f"{text} {words}" if day else f"{text} | {words}"
        day = words.strip(" .,").lower() in WEEKDAY_NAMES or words.strip(" .") in DAY_LETTERS
    return text
