"""Notes that move what a schedule dates to another day: "* Quiz 2 is not given on this day but on May 7"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate

__all__ = ["is_footnote", "is_moved"]

#: What says that another day than the schedule's counts.
_MOVED: Final = Pattern(
    r"\binstead\b|\brather\sthan\b|\bin\splace\sof\b"
    r"|\b(?:not|no\slonger)\s[^.;]{0,90}?\bbut\s(?:rather\s)?(?:on|by|at|in\sclass\son)\b"
    r"|\b(?:moved|postponed|rescheduled|pushed|shifted|delayed|extended|deferred|changed|put\soff|brought\sforward)\s(?:back\s|forward\s|up\s)?(?:from\s[^.;]{2,30}?\s)?(?:to|until|till|for|on)\b",
    re.IGNORECASE,
)
#: A sentence that may still not come true, or tells of an earlier term.
_OPEN: Final = Pattern(
    r"\b(?:if|unless|(?-i:may)|might|could|would|can|request\w*|ask\w*|prefer\w*|make-?ups?|last\s(?:year|term|fall|spring)|some|those\swho|students\swho)\b",
    re.IGNORECASE,
)
#: A mark that ties a note to its place in the schedule.
_MARK: Final = Pattern(r"\s*[*†‡§¶¹²³]")


def is_moved(candidate: Candidate) -> bool:
    """Whether a sentence outside the schedule says of the work that it takes place, or is due, on another day."""
    text = candidate.printed or ""
    if candidate.group >= 0 or candidate.origin not in {"prose_due", "prose_event"}:
        return False
    return _MOVED.search(text) is not None and _OPEN.search(text) is None


def is_footnote(candidate: Candidate) -> bool:
    """Whether a mark opens the lines that tell of the work."""
    return bool(candidate.lines) and any(
        _MARK.match(text) for text in (candidate.printed or "", candidate.lines[0].text)
    )
