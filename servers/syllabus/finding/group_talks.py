"""Groups that present on days of their own: "Group A will present on October 7 and Group B on October 14"."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["with_talks_named"]

_GROUP: Final = (
    r"(?:Groups?|Teams?|Panels?)\s+(?:#?\d{1,2}|[A-H])(?:\s?(?:[-–&,]|and|to)\s?(?:#?\d{1,2}|[A-H])\b)*"
)
_PRESENTS: Final = re.compile(
    rf"\b(?P<who>{_GROUP})\s+(?:(?:will|is\s+to|are\s+to)\s+)?(?:presents?|be\s+presenting|give\s+(?:its|their)\s+presentations?)(?=\s+(?:on\s+|in\s+class\s+on\s+)?(?:[A-Z][a-z]{{2,8}}[.,]*\s+){{0,2}}\d)",
    re.IGNORECASE,
)
#: The next group and its day, told without the verb.
_THEN: Final = re.compile(
    rf"(?P<led>\d(?:st|nd|rd|th)?\s*(?:,|;|\band\b)\s*(?:and\s+)?)(?P<who>{_GROUP})(?=\s+(?:on\s+)?(?:[A-Z][a-z]{{2,8}}[.,]*\s+){{0,2}}\d)",
    re.IGNORECASE,
)


def with_talks_named(text: str) -> str:
    """The sentence with each group's presentation named as one: "Group A presentation on October 7"."""
    if "present" not in text or _PRESENTS.search(text) is None:
        return text
    named = _PRESENTS.sub(lambda found: f"{found['who']} presentation", text)
    return _THEN.sub(lambda found: f"{found['led']}{found['who']} presentation", named)
