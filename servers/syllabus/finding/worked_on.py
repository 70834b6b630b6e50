"""Columns that tell in which classes something is worked on, not when it is due: "Lab 3" on two days, "Lab 4" on three."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.naming import name_of

__all__ = ["without_work_in_class"]

_KINDS: Final[frozenset[ItemKind]] = frozenset({"lab", "project"})
#: Candidates that only stand in a column of such work.
_UNSAID: Final = frozenset({"assignment", "named", "topic_event"})
_ASIDE: Final = re.compile(r"\s*\([^()]*\)")
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
    return [one for one in candidates if not (_may_be_class(one) and one.group in classes)]


def _are_classes(counts: Sequence[int]) -> bool:
    repeated = sum(count > 1 for count in counts)
    return repeated >= _SEVERAL and repeated >= _PART * len(counts)


def _may_be_class(one: Candidate) -> bool:
    return one.kind in _KINDS and one.group >= 0 and one.origin in _UNSAID and not one.beside


def _name(one: Candidate) -> str:
    return name_of(_ASIDE.sub("", one.title))
