"""Work by a letter of its column's title, its number and its title: "A02: Leaf keys" under "Assignment", "P1 - Scanner" under "Projects"."""

from __future__ import annotations

import re
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import Deliverable, kind_of
from servers.syllabus.finding.due_word import DUE_WORD
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["bare_code", "code_of_list", "coded_name", "counted_title", "counts", "is_code_of_work"]

#: A code and the title behind it.
_CODED: Final = Pattern(
    r"\W*(?P<letters>[A-Z]{1,3})\s?\.?#?\d{1,2}[a-z]?(?:(?P<mark>\s*[:.)]|\s+[–—-])\s+|\s+)(?P<title>[“\"‘']?[A-Z\d].*[A-Za-z]{3}.*)"
)
#: Letters that count classes, parts of the course or chapters, and no work.
_OF_CLASSES: Final = frozenset({"C", "CH", "D", "L", "LEC", "M", "S", "T", "U", "V", "W", "WK"})
#: What is only given out, comes back or is talked about.
_NOT_YET: Final = Pattern(
    r"(?i)\b(?:out|assigned|released|posted|returned|available|distributed|solutions?|review|feedback|discussion|q\s?&\s?a|begins?|starts?)\W*$"
)
#: Work by a word that other things have too, its number and its title, where all beside it is due: "Activity 01: Old maps".
_NUMBERED: Final = Pattern(
    r"\W*(?:Activity|Task|Exercise|Tutorial|Practical|Workshop|Practice|Challenge|Worksheet|Mission)\s?#?\d{1,2}[a-z]?(?:\s*[:.–—-]\s+\S.*)?"
)
_LONGEST: Final = 90

#: Letters before numbers of pages, parts and rooms.
_OF_BOOKS: Final = frozenset(
    {"PP", "PG", "SEC", "NO", "EX", "VOL", "FIG", "RM", "CAP", "UN", "WB", "HO", "LN"}
)
#: A code of work that its title does not explain has so many letters at least.
_LETTERS: Final = 2
#: Between the names that a title joins: "Quiz/Exam", "HW & Quizzes".
_JOINED: Final = Pattern(r"\s*(?:/|&|,|\band\b)\s*")


def coded_name(text: str, header: str) -> Deliverable | None:
    """The work that a clause names by a code; weak where its letters are not those of the title ``header``."""
    match = _CODED.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None and DUE_WORD.search(header) and _NUMBERED.fullmatch(text) and not _NOT_YET.search(text):
        return Deliverable(tidy_title(text), "homework", "mention")
    if match is None or _NOT_YET.search(text):
        return None
    own = match["letters"] in _initials(header)
    if not own and (match["mark"] is None or match["letters"] in _OF_CLASSES):
        return None
    named = kind_of(header)
    kind = named[0] if named is not None and not named[1] else "homework"
    return Deliverable(tidy_title(text), kind, "mention", weak=not own)


#: Nothing but a code: "A3", "PS 2", "MP4b".
_BARE: Final = Pattern(r"\W*(?P<letters>[A-Z]{1,4})\s?-?#?\d{1,2}[a-z]?(?:\s+due)?\W*")


def bare_code(text: str, header: str) -> Deliverable | None:
    """The work that a code alone names in a column of what is due; weak, as the grading scheme may know it better."""
    return (
        Deliverable(tidy_title(text), "homework", "due", weak=True)
        if DUE_WORD.search(header) and _BARE.fullmatch(text)
        else None
    )


def code_of_list(text: str, kind: ItemKind) -> Deliverable | None:
    """The work that a code of several letters alone names in a column of work: "WS 5" under "Homework"; weak, as letters tell little."""
    match = _BARE.fullmatch(text)
    if match is None or match["letters"] in _OF_CLASSES | _OF_BOOKS or len(match["letters"]) < _LETTERS:
        return None
    return Deliverable(tidy_title(text), kind, "due" if DUE_WORD.search(text) else "mention", weak=True)


def counted_title(header: str, text: str) -> str:
    """Of the names that a title joins the one that a code below it stands for: "Exam" of "Quiz/Exam" for "E1"."""
    code = _BARE.fullmatch(text)
    names = _JOINED.split(header) if code else []
    named = [name for name in names if code and code["letters"] in _initials(name) and kind_of(name)]
    return named[0] if len(names) > 1 and len(named) == 1 else header


def counts(text: str, header: str) -> bool:
    """Whether a number in a column counts what its title names: bare, or behind letters of the title, or that of assignments."""
    code = _BARE.fullmatch(text)
    if code is None or code["letters"] in _initials(header):
        return True
    named = kind_of(header)
    return code["letters"] == "A" and named is not None and named[0] == "homework"


def is_code_of_work(text: str) -> bool:
    """Whether a text is nothing but a code, and none that counts classes or parts of the course."""
    match = _BARE.fullmatch(text)
    return match is not None and match["letters"] not in _OF_CLASSES


def _initials(header: str) -> set[str]:
    """The letters that stand for a title: "A" for "Assignments due", "PS" and "P" for "Problem set", "HW" for "Homework"."""
    letters = "".join(word[0] for word in re.findall(r"[A-Za-z]+", header)).upper()
    short = {"HW"} if "homework" in header.lower() else set[str]()
    return short | {letters[:count] for count in (1, 2, 3)} - {""}
