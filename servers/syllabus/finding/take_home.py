"""Exams taken at home, told in a sentence on their form: "The final is a 24-hour take-home", "Final: take-home, Dec 8-10"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["take_home_named"]

_FORM: Final = r"take-?\s?home\b(?:[\s-]+(?:exam(?:ination)?|final|mid-?term|test))?"
_EXAM: Final = r"(?P<exam>(?:(?:first|second|third)\s+)?(?:mid-?term|final|exam|test)(?:\s+exam(?:ination)?)?(?:\s+#?\d)?)"
#: The exam, and behind it that it is taken at home.
_IS_ONE: Final = Pattern(
    rf"\b{_EXAM}(?:\s+(?:will\s+be|is)\s+(?:an?\s+)?|\s*[:,–—(-]\s*)(?:[\w-]+\s+){{0,3}}?{_FORM}",
    re.IGNORECASE,
)
_IN_FORM: Final = Pattern(r"take", re.IGNORECASE)


def take_home_named(text: str) -> str:
    """The sentence with "take-home" before the exam's name, where it stands behind it."""
    if _IN_FORM.search(text) is None:
        return text
    return _IS_ONE.sub(lambda found: f"take-home {found['exam']}", text, count=1)
