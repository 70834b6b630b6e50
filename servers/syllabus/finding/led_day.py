"""What leads to the day that a point of a list opens with: "due October 3: ...", "by 5 pm on October 3, ...", "(October 3) ..."."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import is_dated

__all__ = ["lead_to_day", "opens_on_day"]

_LEAD: Final = Pattern(
    r"\W*(?:(?:is\s+)?due\b:?\s*)?(?:(?:by|on|at|before)\s+)?(?:(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|noon|midnight),?\s+)?(?:on\s+)?\W*",
    re.IGNORECASE,
)


def lead_to_day(text: str) -> int:
    """Where the day may begin."""
    found = _LEAD.match(text)
    return found.end() if found is not None else 0


def opens_on_day(text: str) -> bool:
    """Whether the text opens with a date, with or without such a lead."""
    return is_dated(text[lead_to_day(text) :])
