"""Hours in an exam's row that are none of the exam's: those of a review session, those by which other work is due."""

from __future__ import annotations

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.due_word import DUE_WORD
from servers.syllabus.finding.phrase import phrases

__all__ = ["is_of_another"]

#: What goes before an exam: "A review session is on Sept 18 at 5:45 pm".
_BEFORE_IT = Pattern(
    r"(?i)\b(?:review|help|prep(?:aration)?|practice|question|q\s?&\s?a)\s(?:sessions?|class(?:es)?|meetings?|hours?)\b|\boffice hours?\b"
)


def is_of_another(text: str) -> bool:
    """Whether the hour in a piece of an exam's or presentation's row is that of something else: "slides due by 5 pm"."""
    if _BEFORE_IT.search(text):
        return True
    return DUE_WORD.search(text) is not None and not any(one.kind in EVENT_KINDS for one in phrases(text))
