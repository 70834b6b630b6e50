"""Work that a second sign bears out, where its name or its place alone would leave a doubt whether it is handed in that day.

The signs: its own words say that it is due, the grade has a part of its name, or it is one of several that are numbered in the order of their
days; of what a class's cell only names ("HW 1") both of these are asked, since it may be given out then.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from servers.domain.syllabus import GradingComponent
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate, Origin
from servers.syllabus.finding.due_word import BY_DAY, DUE_WORD
from servers.syllabus.finding.naming import numbers_of, singular_words

__all__ = ["SecondSigns", "second_signs_of"]

#: So many that are numbered in order are no chance.
_SERIES: Final = 3
#: Where a sentence or a clause says of what it names that it is due.
_SAYING: Final[frozenset[Origin]] = frozenset({"prose_due", "topic_due"})
#: Where something takes place, handed in or not.
_TAKING_PLACE: Final[frozenset[Origin]] = frozenset({"topic_event", "prose_event"})
_ASKED: Final = Pattern(r"(?i)\W*(?:submit|turn\sin|hand\sin|upload|bring)\b")
#: A name that was cut out of a sentence has its preposition yet.
_CUT: Final = Pattern(r"\b(?:by|until|before|due)\b|^[^A-Z\d]*[a-z]|^[^(]*\)|\([^)]*$|:\s*\(")

_WRITTEN: Final = Pattern(r"(?i)\b(?:reports?|notebooks?|write-?ups?|papers?)\b")

#: What work of one place and one name has in common: its own words but for the number.
_Series = tuple[int, Origin, frozenset[str]]


@dataclass(frozen=True)
class SecondSigns:
    """``grading``: the parts of the grade; ``series``: the numbered work of one table or list that is in order."""

    grading: Sequence[GradingComponent]
    series: AbstractSet[_Series]

    @cached_property
    def _parts(self) -> Sequence[AbstractSet[str]]:
        return [singular_words(part.component) for part in self.grading]

    def bear_out(self, candidate: Candidate) -> bool:
        """Whether a second sign tells that the candidate is handed in on its day."""
        if (
            candidate.origin in _TAKING_PLACE
            or candidate.kind == "presentation"
            or _CUT.search(candidate.title)
        ):
            return False
        if _is_said(candidate):
            return True
        if candidate.kind == "lab" and not _WRITTEN.search(candidate.title):
            return False  # its number may be that of what is done that day
        graded, ordered = self._is_graded(candidate), _series(candidate) in self.series
        return (graded and ordered) if candidate.origin == "named" else (graded or ordered)

    def _is_graded(self, candidate: Candidate) -> bool:
        """Whether a part of the grade has the whole name, or the kind of thing that is numbered: "Report 2" by "Reports 30%"."""
        words = _words(candidate)
        if not words:
            return False
        if numbers_of(candidate.title):
            return any(part & words for part in self._parts)
        return any(words <= part for part in self._parts)


def second_signs_of(
    groups: Sequence[Sequence[Candidate]], grading: Sequence[GradingComponent]
) -> SecondSigns:
    """The signs that a document's candidates and its grade give."""
    numbered: dict[_Series, list[Candidate]] = {}
    for best in (group[0] for group in groups):
        if len(numbers_of(best.title)) == 1:
            numbered.setdefault(_series(best), []).append(best)
    in_order = {series for series, members in numbered.items() if _are_in_order(members)}
    return SecondSigns(grading, in_order)


def _is_said(candidate: Candidate) -> bool:
    printed = candidate.printed or ""
    return (
        candidate.origin in _SAYING
        or DUE_WORD.search(printed) is not None
        or _ASKED.match(printed) is not None
        or BY_DAY.search(printed) is not None
    )


def _series(candidate: Candidate) -> _Series:
    return candidate.group, candidate.origin, _words(candidate)


def _words(candidate: Candidate) -> frozenset[str]:
    """The words of the name without its numbers."""
    return frozenset(singular_words(candidate.title) - numbers_of(candidate.title))


def _are_in_order(members: Sequence[Candidate]) -> bool:
    """Whether enough of them have numbers that rise with their days."""
    by_day = sorted(members, key=lambda one: one.day.date)
    numbers = [int(min(numbers_of(one.title))) for one in by_day]
    days = {one.day.date for one in by_day}
    return len(members) >= _SERIES and len(days) == len(members) and numbers == sorted(set(numbers))
