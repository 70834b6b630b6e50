"""Names of work whose last word, of which kind it is, found no room on their line: "Balancing Equations" over "HW due Friday"."""

from __future__ import annotations

import re

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import is_due, is_reading
from servers.syllabus.finding.split_text import names_work

__all__ = ["ends_with_kind"]

#: A kind of work without a number, and what is said of it: "HW due Fri", "Lab (extra credit)".
_KIND_TOLD = Pattern(
    r"(?:assignment|project|paper|report|essay|exercise|worksheet|presentation|proposal|draft|homework|hw|lab|quiz|reflection|response|journal|poster)"
    r"(?:,?\s+(?:is\s+)?due\b|\s+\((?!\d))",
    re.IGNORECASE,
)
#: What a name does not open with: what to do with something, or what is read.
_NO_NAME = Pattern(
    r"\W*(?:read|bring|do|see|watch|finish|work|complete|submit|study|review|discuss|prepare|start|begin|continue|write|find|print|take|turn|visit|post|choose|pick|practice|no|and|or|chs?|chap|chapters?|pp?|pages?|sections?|guest|class|lecture|lab|recitation|tutorial|workshop|field)\b",
    re.IGNORECASE,
)
#: What says that nobody must do it.
_OPTIONAL = Pattern(r"\W*(?:optional|bonus)\s+", re.IGNORECASE)
#: Words of a name that are without sense alone.
_LONGEST = 5


def ends_with_kind(above: str, line: str) -> bool:
    """Whether a line goes on with the kind of the work that the line above names; that it had no room there is known."""
    if _KIND_TOLD.match(line) is None or not above[:1].isupper() or not above[-1:].isalpha():
        return False
    if (
        len(above.split()) > _LONGEST
        or _NO_NAME.match(above)
        or is_due(above)
        or is_reading(_OPTIONAL.sub("", above))
    ):
        return False
    return not names_work(above)
