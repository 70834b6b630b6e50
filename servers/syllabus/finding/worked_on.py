"""Columns that tell in which classes something is worked on, not when it is due: "Lab 3" on two days, "Lab 4" on three.

Or what the class is about, where a column beside it tells when work of that name is due.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.naming import name_of, singular_words

__all__ = ["without_topics_due_elsewhere", "without_work_in_class"]

_KINDS: Final[frozenset[ItemKind]] = frozenset({"lab", "project"})
#: Candidates that only stand in a column of such work.
_UNSAID: Final = frozenset({"assignment", "named", "topic_event"})
_DUE: Final = frozenset({"due", "label", "topic_due"})
#: What a name may have beside it in the column of what is due.
_PLAIN: Final = frozenset({"assignment", "homework", "due", "the", "report"})
_ASIDE: Final = Pattern(r"\s*\([^()]*\)")
#: What numbered work is about: "Exercise 3: Choice of a route".
_MATTER: Final = Pattern(r"(?<=\d)\s*(?::|\s[–—-])\s.*")
_NUMBER: Final = Pattern(r"\d")
#: A practical without a number; a course has few that are exams.
_PRACTICAL: Final = Pattern(r"(?:\w+\s+)?practicals?\b(?!\s*(?:exam|test|#|no\.|\d|[IVX]+\b))", re.IGNORECASE)
_MANY: Final = 4
#: So many names on several days, and such a part of all in the column, make it one of classes.
_SEVERAL: Final = 2
_PART: Final = 0.4


def without_work_in_class(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without labs and projects of a table in which several of them stand on more days than one."""
    days: defaultdict[int, defaultdict[str, set[object]]] = defaultdict(lambda: defaultdict(set))
    for one in candidates:
        if _may_be_class(one):
            days[one.group][_name(one)].add(one.day.date)
    classes = {group for group, named in days.items() if _are_classes([len(on) for on in named.values()])}
    kept = [one for one in candidates if not (_may_be_class(one) and one.group in classes)]
    return _without_practicals(kept)


def _without_practicals(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the practicals of a course that has many of one name: those are its classes, and no exams."""
    days: defaultdict[str, set[object]] = defaultdict(set)
    for one in candidates:
        if name := _practical(one):
            days[name].add(one.day.date)
    return [one for one in candidates if len(days.get(_practical(one), ())) < _MANY]


def _practical(one: Candidate) -> str:
    found = _PRACTICAL.match(one.title) if one.kind == "exam" else None
    return found[0].lower() if found else ""


def _are_classes(counts: Sequence[int]) -> bool:
    repeated = sum(count > 1 for count in counts)
    return repeated >= _SEVERAL and repeated >= _PART * len(counts)


def _may_be_class(one: Candidate) -> bool:
    return one.kind in _KINDS and one.group >= 0 and one.origin in _UNSAID and not one.beside


def _name(one: Candidate) -> str:
    return name_of(_ASIDE.sub("", one.title))


def without_topics_due_elsewhere(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those in rows of a table in which other rows say when several works of their names are due.

    In such a table that of a work whose day a sentence tells is left out too.
    """
    due: defaultdict[int, dict[frozenset[str], set[object]]] = defaultdict(dict)
    told: dict[frozenset[str], set[object]] = {}
    for one in candidates:
        if one.origin in _DUE and one.group >= 0 and (words := _words(one)):
            due[one.group].setdefault(words, set()).add(one.day.date)
        elif one.origin == "prose_due" and _NUMBER.search(one.title):
            told.setdefault(_words(one), set()).add(one.day.date)
    topics = [one for one in candidates if _is_due_elsewhere(one, due.get(one.group, {}))]
    named: defaultdict[int, set[frozenset[str]]] = defaultdict(set)
    for one in topics:
        named[one.group].add(_words(one))
    of_classes = {group for group, names in named.items() if len(names) >= _SEVERAL}
    dropped = {id(one) for one in topics if one.group in of_classes}
    dropped |= {id(one) for one in candidates if one.group in of_classes and _is_due_elsewhere(one, told)}
    return [one for one in candidates if id(one) not in dropped]


def _is_due_elsewhere(one: Candidate, due: Mapping[frozenset[str], set[object]]) -> bool:
    if one.origin not in _UNSAID or one.kind in EVENT_KINDS | {"no_class"}:
        return False
    days = due.get(_words(one))
    return days is not None and one.day.date not in days


def _words(one: Candidate) -> frozenset[str]:
    return frozenset(singular_words(_MATTER.sub("", _ASIDE.sub("", one.title))) - _PLAIN)
