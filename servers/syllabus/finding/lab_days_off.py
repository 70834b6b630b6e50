"""Days without a lab in a lab's own schedule: "No lab" under "Experiment title"."""

from __future__ import annotations

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.entry import Entry, Matter

__all__ = ["is_off_lab"]

_HAS_WORDS = Pattern(r"[^\W\d_]{4,}")
#: The column of what a lab does, and what stands there where it does nothing.
_OF_LABS = Pattern(r"(?i)\bexperiments?\b|\blab(?:oratory|s)?\s+\w")
_NO_LABS = Pattern(
    r"(?i)\W*(?:no\s+labs?(?:\s+(?:this\s+week|today|meetings?|sections?|sessions?))?|labs?\s+(?:(?:is|are|has\sbeen)\s+)?(?:cancel(?:l?ed)|not\sheld)(?:\s+(?:this\s+week|today))?|labs?\s+(?:will|do(?:es)?)\s+not\s+(?:meet|be\sheld)(?:\s+(?:this\s+week|today))?)\W*"
)


def is_off_lab(entry: Entry, matter: Matter, text: str) -> bool:
    """Whether a lab's own schedule says that none is held on a day: "No lab" under "Experiment", and nothing beside it."""
    if matter.role != "topic" or not _NO_LABS.fullmatch(text) or not _OF_LABS.search(matter.header):
        return False
    return not any(other is not matter and _HAS_WORDS.search(other.text) for other in entry.matters)
