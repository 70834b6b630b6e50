"""Work of several days that one name in a table stands for: "Quizzes | 9/12, 9/26, 10/10"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import Deliverable
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.finding.phrase import singular

__all__ = ["each_of_several"]

_COUNT: Final = Pattern(
    r"^\W*(?:two|three|four|five|six|\d{1,2})\s+|\s*[(\[][^()\[\]]*[)\]]\s*$|\s+x\s?\d+$", re.IGNORECASE
)
_PLURAL: Final = Pattern(r"(?:[a-rt-z]s|zes)$", re.IGNORECASE)
#: Numbers or letters that several of a kind have: "packets A, B, C", "Essays 1 and 2".
_COUNTED: Final = Pattern(
    r"(?P<name>[^\W\d_][\w' -]*?s)\s(?P<list>(?:#?\d{1,2}|[A-Z])(?:(?:\s?[,;/&+]\s?|\s)(?:and\s)?(?:#?\d{1,2}|[A-Z]))+)"
)
_BETWEEN: Final = Pattern(r"\s*[,;/&+]\s*(?:and\s+)?|\s+and\s+|\s+")
_JOINED: Final = Pattern(r"\s*[,;+]\s*(?:and\s+)?|\s+(?:and|&)\s+")


def _in_turn(entry: Entry, matter: Matter, found: Deliverable) -> Sequence[tuple[Deliverable, Day]]:
    """The work of a cell and the days beside it, one for one: "PS 4 + PS 5 | Feb 20, Feb 25", "Packets A, B | Feb 20, Feb 25"."""
    days = entry.days
    if counted := _COUNTED.fullmatch(found.title):
        marks = _BETWEEN.split(counted["list"])
        if len(marks) == len(days):
            name = singular(counted["name"])
            return [(replace(found, title=f"{name} {m}"), day) for m, day in zip(marks, days, strict=True)]
    pieces = [piece.strip(" .") for piece in _JOINED.split(matter.text)]
    if len(pieces) == len(days) and pieces.count(found.title) == 1:
        return [(found, days[pieces.index(found.title)])]
    return ()


def each_of_several(entry: Entry, matter: Matter, found: Deliverable) -> Sequence[tuple[Deliverable, Day]]:
    """Each of the work that a plural names, on its day; empty where the name is no plural or the days are those of a class."""
    listed = matter.role == "label" or (entry.of_work and matter.role in {"due", "assignment"})
    name = _COUNT.sub("", found.title).strip()
    days = entry.days
    if not listed or len(days) < 2 or any(day.is_span for day in days):
        return ()
    if own := _in_turn(entry, matter, found):
        return own
    if not _PLURAL.search(name):
        return ()
    if found.kind == "presentation":
        return [(found, day) for day in days]
    return [(replace(found, title=f"{singular(name)} {n}"), day) for n, day in enumerate(days, start=1)]
