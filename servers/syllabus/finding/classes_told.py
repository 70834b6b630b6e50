"""What tells which class a day is of, before the day: "(a) First meeting - Tuesday, May 4", "2nd class (May 6)", "Thursday lecture: May 6"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["tells_class"]

_CLASS: Final = r"(?:class|lecture|session|meeting|seminar|lesson|tutorial|workshop)"
_ORDINAL: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|(?:eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)?teen|ten)th"
    r"|twentieth|twenty-\w+|thirtieth|last|final|next|\d{1,2}(?:st|nd|rd|th))"
)
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?"
#: Perhaps behind the mark of a list's point, and with a sign that leads to the day: "(b) ", "2. ", "A) ".
_TOLD: Final = Pattern(
    rf"[\s•●○▪■*·‣➢§–—-]*(?:\(?(?:[a-z]|[ivx]{{1,4}}|\d{{1,2}})[.)]\s+)?(?:the\s)?(?:{_ORDINAL}|{_WEEKDAY})\s(?:class\s)?{_CLASS}(?:\sof\sthe\sweek)?\s*[:,(\[|/–—-]+\s*(?:on\s)?",
    re.IGNORECASE,
)


def tells_class(before: str) -> bool:
    """Whether the words before a line's first date only say which class is held on that day."""
    return _TOLD.fullmatch(before) is not None
