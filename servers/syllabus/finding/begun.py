"""Work that the title of its day only begins: a point "Essay 1" below "Friday, September 12: Starting with Essay 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.domain.identity import title_words
from servers.syllabus.dating.gated import Gated
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.entry import Entry

__all__ = ["without_begun"]

_BEGINS: Final = Gated(
    r"\b(?:start(?:ing)?(?:\s+with)?|begin(?:ning)?|introduc(?:e|ing|tion\s+(?:to|of))|kick(?:ing)?[\s-]?off|launch(?:ing)?)\s+(?:of\s+)?(?:the\s+|your\s+)?(?P<name>\S.*)$",
    "start,begin,introduc,kick,launch",
    re.IGNORECASE,
)
#: What says that it is handed in all the same.
_DUE: Final = frozenset({"due", "label"})


def without_begun(entry: Entry, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that the line of the day says to begin on it, unless they are said to be due."""
    begun = _BEGINS.search(entry.lines[0].text) if entry.lines and found else None
    if begun is None:
        return list(found)
    words = title_words(begun["name"])
    return [one for one in found if one.origin in _DUE or not title_words(one.title) <= words]
