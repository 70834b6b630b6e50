"""Shares under a label of their own below the work's name: "Assessment 2: Essay", "Weighting: 40%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import PrintedRow
from servers.syllabus.finding.share import Share

__all__ = ["labelled_shares"]

_LABEL: Final = Pattern(
    r"\W*(?:worth\s)?(?P<m>\d{1,3}(?:\.\d)?)\s?%\s(?:of|toward|towards)\s(?:the\s|your\s)?(?:final\s|total\s|course\s|overall\s)*(?:grade|mark)\W*$|\W*(?:weight(?:ing|age)?|worth|value|contribution|percentage)(?:\s(?:of|in|to|towards?)\s(?:the\s)?(?:\w+\s)?(?:mark|grade|assessment|total))?\s*[:=\t–-]\s*(?P<n>\d{1,3}(?:\.\d)?)\s?%",
    re.IGNORECASE,
)
#: A numbered piece of work and its name.
_NUMBERED: Final = Pattern(
    r"\W*(?:(?:assessment|assignment|task|item|component|coursework)\s?(?:item|task|component)?\s?#?\d{1,2}|\d{1,2}[.)])\s*[:.–-]?\s*(?P<name>[^\W\d].{2,60})",
    re.IGNORECASE,
)
#: The same where a word says that it is one, which may stand so many lines above.
_NAMED: Final = Pattern(
    r"\W*(?:assessment|assignment|coursework)\s?(?:item|task|component)?\s?#?\d", re.IGNORECASE
)
_FAR: Final = 28
#: The title of a part of what is told of a piece of work, and no name.
_OF_ITS_PARTS: Final = Pattern(
    r"\W*(?:description|overview|instructions?|details?|structure|requirements?|purpose|format|rubric|criteria|submission|due|length|learning\b)",
    re.IGNORECASE,
)
#: So many lines above the share stands the name at most.
_NEAR: Final = 6
_LONGEST: Final = 60


def labelled_shares(rows: Sequence[PrintedRow]) -> Iterator[tuple[int, Share]]:
    """(index of its row, share) for each labelled percentage whose work is named above it."""
    for index, row in enumerate(rows):
        found = _LABEL.match(row.text) if "%" in row.text else None
        name = _above(rows, index) if found is not None else None
        if found is not None and name:
            yield index, Share(name, float(found["n"] or found["m"]), None, "list", row)


def _above(rows: Sequence[PrintedRow], index: int) -> str | None:
    """The name in the nearest numbered line above, else in the nearest heading or the line that opens the paragraph."""
    above = rows[max(0, index - _NEAR) : index][::-1]
    for number, row in enumerate(rows[max(0, index - _FAR) : index][::-1]):
        if _LABEL.match(row.text) or (number >= _NEAR and row.role == "table"):
            break
        if number >= _NEAR and not _NAMED.match(row.text):
            continue
        if (numbered := _NUMBERED.fullmatch(row.text.strip())) is not None:
            return numbered["name"].strip(" .:")
    for number, row in enumerate(above):
        opens = number + 1 == len(above) or above[number + 1].block != row.block
        named = row.role == "heading" or (opens and row.block == rows[index].block)
        if named and len(row.text) <= _LONGEST and ":" not in row.text and not _OF_ITS_PARTS.match(row.text):
            return row.text.strip(" .:")
    return None
