"""Work that two places put on one day, under names that may be of one thing: "Shot chart essay", "Shot chart assignment"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from servers.domain.identity import title_words
from servers.domain.syllabus import ItemKind
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.naming import differing, numbers_of, singular_words

__all__ = ["are_beside", "is_renamed", "with_twins_doubted"]

#: Words that tell what sort of work it is, or that it is due, and not which.
_SORT: Final = frozenset(
    [
        "homework",
        "assignment",
        "paper",
        "essay",
        "project",
        "presentation",
        "report",
        "exercise",
        "exam",
        "quiz",
        "test",
        "lab",
        "work",
        "group",
        "team",
        "final",
        "last",
        "due",
        "in",
        "class",
        "part",
        "student",
        "individual",
        "your",
        "our",
        "all",
        "submission",
        "submit",
        "complete",
        "turn",
        "write",
        "discussion",
        "activity",
        "s",
        "set",
        "problem",
    ]
)
#: Kinds of work that one document gives different names: an essay is a paper here and an assignment there.
_LOOSE: Final[frozenset[ItemKind]] = frozenset({"homework", "paper", "project", "other", "reading"})
#: Names of nothing in particular.
_BARE: Final = frozenset(
    [
        "homework",
        "assignment",
        "paper",
        "essay",
        "project",
        "presentation",
        "report",
        "exercise",
        "due",
        "in",
        "class",
        "the",
        "work",
        "draft",
        "version",
    ]
)


def is_renamed(a: Candidate, b: Candidate) -> bool:
    """Whether two names on one day tell of one work: all that one says beside its sort, the other says too."""
    if differing((a.title, b.title)) or not _are_alike(a.kind, b.kind):
        return False
    if _initials_of(a.title, b.title) or _initials_of(b.title, a.title):
        return True
    x, y = _telling(a.title), _telling(b.title)
    return bool(x and y) and (x <= y or y <= x)


def _initials_of(short: str, title: str) -> bool:
    """Whether a short name is made of the first letters of the other: "MP2" of "Mini Project 2"."""
    letters = re.fullmatch(r"([A-Z]{2,4})[\s#-]*(\d{1,2})", short.strip())
    if letters is None or letters[2] not in numbers_of(title):
        return False
    return "".join(re.findall(r"\b([A-Z])[a-z]", title)) == letters[1]


def with_twins_doubted(groups: Sequence[list[Candidate]]) -> list[list[Candidate]]:
    """The groups, the less certain of two doubted where other places may call the same work by another name on its day."""
    by_day: defaultdict[object, list[list[Candidate]]] = defaultdict(list)
    for group in groups:
        if group[0].kind != "no_class":
            by_day[group[0].day.date].append(group)
    doubts: dict[int, str] = {}
    for same in by_day.values():
        for place, one in enumerate(same):
            for other in same[place + 1 :]:
                if _may_be_one(one[0], other[0]):
                    known, unsure = _by_trust(one, other)
                    doubts.setdefault(id(unsure), _doubt(known[0]))
    return [_doubted(group, doubts) for group in groups]


def _doubted(group: list[Candidate], doubts: Mapping[int, str]) -> list[Candidate]:
    reason = doubts.get(id(group))
    return group if reason is None else [replace(group[0], doubts=(*group[0].doubts, reason)), *group[1:]]


def _doubt(known: Candidate) -> str:
    return f'p. {known.page} has "{known.title}" on this day too; both may be the same work'


def _may_be_one(a: Candidate, b: Candidate) -> bool:
    if differing((a.title, b.title)) or are_beside(a, b):
        return False
    kinds = {a.kind, b.kind}
    if not (len(kinds) == 1 or kinds <= _LOOSE | {"presentation"}):
        return False
    bare = [title_words(one.title) <= _BARE for one in (a, b)]
    return any(bare) or bool(_telling(a.title) & _telling(b.title))


def are_beside(a: Candidate, b: Candidate) -> bool:
    """Whether both are read from one place: lines they share, or one row of a table."""
    if a.group == b.group >= 0 and a.date_lines == b.date_lines:
        return True
    return bool({id(line) for line in a.lines} & {id(line) for line in b.lines})


def _by_trust(one: list[Candidate], other: list[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """Both, the one that more places tell, or that has the fuller name, first."""
    places = [
        (len({each.group for each in group}), len(_telling(group[0].title)), not group[0].weak)
        for group in (one, other)
    ]
    return (one, other) if places[0] >= places[1] else (other, one)


def _are_alike(kind: ItemKind, other: ItemKind) -> bool:
    return kind == other or {kind, other} <= _LOOSE


def _telling(title: str) -> set[str]:
    """The words of a title that tell which work it is."""
    return {word for word in singular_words(title) - _SORT if not word.isdigit()}
