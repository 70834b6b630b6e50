"""What a row calls off: "Lab 8 | Lab canceled", "Quiz 3 | No quiz", and what would be held on a day without class: "Quiz 3 | Class canceled"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class, kind_of
from servers.syllabus.finding.due_word import DUE_WORD
from servers.syllabus.finding.entry import Entry, Matter

__all__ = ["calls_off", "is_called_off", "without_called_off"]

#: What is said of something that is not held, behind its name.
_OFF: Final = r"(?:(?:(?:is|are|has\sbeen|have\sbeen|will\sbe)\s)?(?:cancel(?:l?ed)?|called\soff|not\s(?:be\s)?held)|(?:will|do(?:es)?|shall)\snot\s(?:meet|be\s(?:held|given)))"
#: A name and that: "Lab canceled", "Labs do not meet this week", "Quiz 3 (cancelled)".
_CALLED_OFF: Final = Gated(
    rf"\W*(?:the\s|this\sweek's\s|today's\s)?(?P<name>(?:[A-Za-z][\w'’-]*\s){{0,2}}?[A-Za-z][\w-]*(?:\s#?\d{{1,2}})?)(?:\s*[(\[:,–—-]\s*|\s){_OFF}"
    r"(?:\s(?:today|this\s(?:week|time)))?(?:\s*[,;:(–—-].*|\s(?:due\sto|because|for)\b.*)?\W*",
    "cancel,called,not",
    re.IGNORECASE,
)
#: The same by a "no" before it: "No quiz this week", "NO LAB (holiday)".
_NONE: Final = Pattern(
    r"\W*no\s(?P<name>(?:labs?|laborator(?:y|ies)|quiz(?:zes)?|exams?|tests?|presentations?|homework|hw|assignments?)(?:\s#?\d{1,2})?)(?:\s(?:today|this\sweek|meetings?|sections?|sessions?|due))*(?:\s*[,;:(–—-].*)?\W*",
    re.IGNORECASE,
)
#: What says no more than that: "Cancelled", under "Notes".
_ALONE: Final = Pattern(r"\W*(?:cancel(?:l?ed)?|called\soff)\W*", re.IGNORECASE)
#: Held all the same, without a class: online, at home, or at an hour of its own.
_WITHOUT_CLASS: Final = Pattern(
    r"\b(?:online|canvas|blackboard|moodle|brightspace|zoom|take-?home|asynchronous\w*|e-?mail|remote|evening)\b",
    re.IGNORECASE,
)
#: What is handed in of it, which another row's is: "Lab 7 report".
_HANDED_IN: Final = Pattern(r"\b(?:reports?|write-?ups?|notebooks?|corrections?)\b", re.IGNORECASE)
_SAID_OFF: Final = 'its row says "cancelled"; whether that is the class or this is not said'
_NO_CLASS_THEN: Final = "there is no class that day; whether it is held all the same is not said"


def is_called_off(text: str) -> bool:
    """Whether a clause says only of something by its name that it is not held or not asked: "Lab canceled", "Quiz 3 (canceled)"."""
    found = _CALLED_OFF.fullmatch(text)
    return found is not None and kind_of(found["name"]) is not None


def without_called_off(entry: Entry, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of a row without those that it calls off; what would be held in class on a day without one is doubted."""
    if len(entry.matters) < 2 or not any(one.kind != "no_class" for one in found):
        return list(found)
    kinds = {kind for matter in entry.matters for kind in _kinds_off(matter)}
    kept = [one for one in found if not (one.kind in kinds and _is_held(one))]
    told = next((doubt for matter in entry.matters if (doubt := _doubt_of(matter))), None)
    if told is None:
        return kept
    return [
        replace(one, doubts=(*one.doubts, told)) if _is_meant(one, all_of_it=told == _SAID_OFF) else one
        for one in kept
    ]


def calls_off(entry: Entry, kind: ItemKind) -> bool:
    """Whether a cell of the row says that its lab, quiz or the like is not held: "Lab canceled"."""
    return any(kind in _kinds_off(matter) for matter in entry.matters)


def _kinds_off(matter: Matter) -> Iterable[ItemKind]:
    said = _CALLED_OFF.fullmatch(matter.text) or _NONE.fullmatch(matter.text)
    known = kind_of(said["name"]) if said else None
    return () if known is None else (known[0],)


def _is_held(one: Candidate) -> bool:
    """Whether it is the thing itself, and nothing that is handed in of another."""
    return DUE_WORD.search(one.printed or "") is None and not _HANDED_IN.search(one.title)


def _doubt_of(matter: Matter) -> str | None:
    """What a cell makes doubtful of what stands beside it: a day without class, or only "Cancelled"."""
    if _ALONE.fullmatch(matter.text) is not None:
        return _SAID_OFF
    off = is_no_class(matter.text) and DUE_WORD.search(matter.text) is None and kind_of(matter.text) is None
    return _NO_CLASS_THEN if off else None


def _is_meant(one: Candidate, *, all_of_it: bool) -> bool:
    """Whether it would be held in class, or is anything of a row that is cancelled."""
    if one.kind == "no_class" or not _is_held(one):
        return False
    in_class = one.kind in EVENT_KINDS and one.time is None
    return all_of_it or (in_class and not _WITHOUT_CLASS.search(f"{one.title} {one.printed or ''}"))
