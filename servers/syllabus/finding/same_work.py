"""Whether two places name the same work, exam or day off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.naming import asked_name, bare_name, differing, is_part_of, singular_words
from servers.syllabus.finding.one_day import are_beside, is_renamed
from servers.syllabus.finding.same_exam import is_same_exam

__all__ = ["is_same_work", "places_of", "series_apart"]

_GENERIC = {
    "due",
    "exam",
    "quiz",
    "homework",
    "assignment",
    "paper",
    "project",
    "presentation",
    "lab",
    "final",
    "in",
    "class",
    "report",
}
#: What a name may leave out that a longer one of the same row tells of the whole.
_OF_THE_WHOLE = {"project", "course", "term", "group", "team", "class", "research", "written"}
#: A title of these words alone names no particular one: in the same row it is the one named beside it.
_BARE = {"exam", "test", "quiz", "presentation", "due", "in", "class"}


def places_of(same: Sequence[list[Candidate]]) -> frozenset[int]:
    """The numbers of the tables and lists that tell of it first."""
    return frozenset(group[0].group for group in same)


def series_apart(named: Sequence[list[list[Candidate]]]) -> set[frozenset[int]]:
    """Pairs of places that number their work alike, each on its own: two units with a Homework 1, 2 and 3 each."""
    pairs = Counter(places_of(same) for same in named if len(same) == 2)
    return {places for places, count in pairs.items() if count >= 3}


def is_same_work(a: Candidate, b: Candidate) -> bool:
    """Whether both are one thing, by their names, days and places."""
    if a.day.date != b.day.date and not (a.kind == b.kind and _inside(a, b)):
        return False
    if a.kind == "no_class" or b.kind == "no_class":
        return a.kind == b.kind
    if a.group == b.group >= 0 and a.kind == b.kind == "exam" and is_same_exam(a.title, b.title):
        return True
    if differing((a.title, b.title)):
        return a.kind == b.kind == "exam" and a.group != b.group and bare_name(a.title) == bare_name(b.title)
    part = a.day.date == b.day.date and is_part_of(a.title, b.title)
    return part or asked_name(a.title) == asked_name(b.title) or _names_the_same(a, b)


def _names_the_same(a: Candidate, b: Candidate) -> bool:
    """Whether two names that differ are of one thing: in a row one names no particular thing, elsewhere words agree."""
    if not are_beside(a, b) and is_renamed(a, b):
        return True
    x, y = singular_words(a.title), singular_words(b.title)
    if a.group == b.group and a.group >= 0:
        bare = (x <= _BARE or y <= _BARE) and not (x <= _BARE and y <= _BARE)
        if len(min(x, y, key=len)) > 1 and (x < y or y < x) and (x ^ y) <= _OF_THE_WHOLE:
            return not {a.kind, b.kind} & EVENT_KINDS  # "Final report" beside "Final project report"
        return a.kind == b.kind and bare and a.kind in EVENT_KINDS
    if a.kind != b.kind and not (a.weak or b.weak):
        return False
    if _are_joined(a, b) and x - y and y - x:
        return False
    if a.kind == b.kind and (a.kind == "exam" or x <= _GENERIC or y <= _GENERIC):
        return True
    return len(x & y) >= 0.5 * min(len(x), len(y))


def _are_joined(a: Candidate, b: Candidate) -> bool:
    """Whether one sentence names both as due: "The final report and the group report are due"."""
    return a.origin == b.origin == "prose_due" and a.printed == b.printed and are_beside(a, b)


def _inside(a: Candidate, b: Candidate) -> bool:
    longer, shorter = (a, b) if a.day.is_span else (b, a)
    if longer.day.end is None or shorter.day.is_span or longer.group == shorter.group:
        return False
    return longer.day.date <= shorter.day.date <= longer.day.end
