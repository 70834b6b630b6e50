"""Names of work that stand as a sentence before their day: "Final exam. Monday, July 28, 9 am"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.deliverable import kind_of

__all__ = ["is_day_of_name", "with_days_behind"]

#: A sentence that begins with its day.
_OPENS_WITH_DAY: Final = re.compile(
    rf"(?:(?:held\s+)?in[\s-]class,?\s+(?:on\s+)?|(?:in|at)\s+(?:the\s+)?(?:(?-i:[A-Z])[\w'-]*\s?){{1,4}},\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*)?(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s+\d|\d{{1,2}}(?:/\d|\.?\s+(?:{ENGLISH_MONTH_PATTERN})\b))",
    re.IGNORECASE,
)
_FEW_WORDS: Final = 4
#: What the share of the grade shows to be an exam.
_FINAL: Final = re.compile(r"(?i)\W*final\s*\(\d{1,3}\s?%\)\.")


def is_day_of_name(name: str, following: str) -> bool:
    """Whether a sentence is nothing but a name of work and the one behind it begins with a day."""
    return _OPENS_WITH_DAY.match(following) is not None and _names_only_work(name)


def with_days_behind(sentences: Iterable[str]) -> list[str]:
    """The sentences, each that begins with the day of what the one before it names joined to that."""
    joined: list[str] = []
    for sentence in sentences:
        if joined and is_day_of_name(joined[-1], sentence):
            joined[-1] = f"{joined[-1].rstrip('.')}: {sentence}"
        else:
            joined.append(sentence)
    return joined


def _names_only_work(text: str) -> bool:
    if not text.endswith(".") or len(text.split()) > _FEW_WORDS:
        return False
    found = kind_of(text)
    return found is not None and (not found[1] or _FINAL.fullmatch(text) is not None)
