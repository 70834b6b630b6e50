"""Exercises told by their numbers alone under a title of homework: "1-12, 1-15", "Ch. 3: 1, 5, 9", "2.2 #4, 9"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import Deliverable, kind_of
from servers.syllabus.finding.entry import Matter
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["exercises_of"]

_NUMBER: Final = r"#?(?-i:[A-Z]{1,2})?\d{1,3}[a-e]?(?:[.\-–]\d{1,3}[a-e]?)*"
_EXERCISES: Final = Pattern(
    rf"\W*(?:(?:ch(?:apter|ap)?|sec(?:tion|t)?|pp?|page|§)\.?\s*)?{_NUMBER}(?:(?:\s*[,;:&#]\s*|\s+|\s+and\s+)(?:(?:ch(?:apter|ap)?|sec(?:tion|t)?|pp?|page|odds?|evens?|all|only)\b\.?|{_NUMBER}))*\W*",
    re.IGNORECASE,
)
#: Chapters, which are read under a title that has readings too: "Ch. 3" under "Readings / Homework due".
_CHAPTERS: Final = Pattern(r"\W*(?:ch(?:apter|ap)?s?|pp?|pages?)\.?\s?[\d\s,&–-]+\W*", re.IGNORECASE)
_READINGS: Final = Pattern(r"\b(?:read\w*|texts?|prep\w*)\b", re.IGNORECASE)
_PLAIN: Final = Pattern(r"\d{1,2}")


def exercises_of(matter: Matter, text: str) -> Deliverable | None:
    """The homework that a cell tells by its exercises, below a title that says when it is due."""
    if matter.role != "due" or not _are_exercises(text):
        return None
    if _CHAPTERS.fullmatch(text) and _READINGS.search(matter.header):
        return None
    kind = kind_of(tidy_title(matter.header))
    named = kind is not None and kind[0] == "homework"
    return Deliverable(f"Homework: {text.strip(' .;')}", "homework", "due") if named else None


def _are_exercises(text: str) -> bool:
    """Whether a cell holds numbers of exercises, and not one or several works' own: "3", "4 and 5"."""
    if len(text) < len("1, 3") or _EXERCISES.fullmatch(text) is None:
        return False
    parts = re.split(r"\s*(?:,|&|\band\b)\s*", text.strip(" .;"))
    return not (all(map(_PLAIN.fullmatch, parts)) and _in_order([int(part) for part in parts]))


def _in_order(numbers: Sequence[int]) -> bool:
    return all(below == above + 1 for above, below in pairwise(numbers))
