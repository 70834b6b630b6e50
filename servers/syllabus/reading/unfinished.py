"""Whether a line of a cell is not finished: "Jan 13 -", "Exam 1: Friday,", "Weeks" over "4,5"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import LONG_DAY, MONTH

__all__ = ["is_unfinished", "opens"]

#: What is not finished at the end of a line: "Jan 13 -", "Exam 1: Friday,", "Introduction to the".
_OPEN: Final = Choices(
    rf"(?:[,&]|(?:\d(?:st|nd|rd|th)?|\w{{3}})\s*[-–—]|\b(?:{LONG_DAY}|(?-i:and|or|of|the|to|in|on|for|with|from|by|an?|at)))$",
    re.IGNORECASE,
)
#: A date and its day of the week, which nothing need follow: "Oct 3, Thursday".
_DAY_LAST: Final = Choices(
    rf"(?:\b{MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|\d[/.-]\d{{1,2}})[,\s(]+{LONG_DAY}$",
    re.IGNORECASE,
)
#: What only a number finishes: "Weeks" over "4,5", "Jan 13 - Jan" over "31"; "13 Jan" is finished.
_COUNTED: Final = Choices(
    rf"(?:\b(?:Weeks?|Wks?|Class(?:es)?|Sessions?|Lectures?|Days?|Modules?|Units?|Ch(?:ap(?:ter)?s?)?)\.?|(?:^|[^\d\s]\s*){MONTH})$",
    re.IGNORECASE,
)
#: "example.org/maps", "a.smith@example.org"
_ADDRESS: Final = Pattern(r"\S+[.:@/]\S")
#: "4,5", "12-14", "31"; "9/14" is a date of its own.
_NUMBER: Final = Pattern(r"\d+(?![/.]\d)(?!\d)")


def is_unfinished(above: str, below: str) -> bool:
    """Whether the line above needs one below it."""
    if above.count("(") > above.count(")") or (_OPEN.search(above) and not _DAY_LAST.search(above)):
        return True
    return _NUMBER.match(below) is not None and _COUNTED.search(above) is not None


def opens(above: str, below: str) -> bool:
    """Whether the line above needs one below it, or is no whole text as the one below begins in small letters."""
    amid = below[:1].islower() and not above[:1].islower() and not _ADDRESS.match(below)
    return amid or is_unfinished(above, below)
