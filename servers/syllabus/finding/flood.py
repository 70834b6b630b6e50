"""Text that a list of what is due runs on into: a page about one assignment is no list of deliverables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Entry

__all__ = ["without_flood"]

#: So many things without a name of work are not due on one day: their day's list has become prose.
_FLOOD: Final = 6
#: A name has no more words.
_LONGEST: Final = 7


def without_flood(entry: Entry, found: Sequence[Candidate]) -> list[Candidate]:
    """What an entry of a list asks for; where it would be a flood of nameless things, what has a name of work alone."""
    if entry.origin != "list" or len(found) < _FLOOD:
        return list(found)
    named = [one for one in found if one.kind == "no_class" or _is_name(one.title)]
    return named if len(found) - len(named) >= _FLOOD else list(found)


def _is_name(title: str) -> bool:
    known = kind_of(title)
    short = len(title.split()) <= _LONGEST and not title.endswith(("?", "."))
    return known is not None and not known[1] and short
