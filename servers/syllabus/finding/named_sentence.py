"""Names of work that stand as a sentence before their day: "Final exam. Monday, July 28, 9 am"; or before its versions' days."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.deliverable import kind_of

__all__ = ["is_day_of_name", "opens_with_day", "with_days_behind"]

#: A sentence that begins with its day.
_OPENS_WITH_DAY: Final = Pattern(
    rf"(?:(?:held\s+)?in[\s-]class,?\s+(?:on\s+)?|(?:in|at)\s+(?:the\s+)?(?:(?-i:[A-Z])[\w'-]*\s?){{1,4}},\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*)?(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s+\d|\d{{1,2}}(?:/\d|\.?\s+(?:{ENGLISH_MONTH_PATTERN})\b))",
    re.IGNORECASE,
)
_FEW_WORDS: Final = 4
#: What the share of the grade shows to be an exam.
_FINAL: Final = Pattern(r"(?i)\W*final\s*\(\d{1,3}\s?%\)\.")
#: An early version of a work with its day, and the last one: "Rough draft due 10/21." before "Final due 10/28."
_EARLY: Final = Pattern(
    r"(?i)(?:(?:the|an?)\s+)?(?:(?:first|rough|early|initial|complete|full|working)\s+)?(?:drafts?|outlines?|sketch(?:es)?|pitch|storyboard)\s+(?:(?:is|are|will\s+be)\s+)?(?:due\s+)?(?:(?:on|by)\s+)?(?=\(?\w{0,9}\.?,?\s?\d)"
)
_LAST: Final = Pattern(r"(?i)(?:the\s+)?final(?:\s+(?:draft|version|copy))?\s+(?:is\s+)?due\b")
#: What counts a point before the name of its work, and what else may stand beside that.
_MARK: Final = Pattern(r"\W*(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]\s+")
_BRACKETS: Final = Pattern(r"\s*\([^()]*\)")


def opens_with_day(text: str) -> bool:
    """Whether a sentence begins with its day: "Monday, July 28, 9 am"."""
    return _OPENS_WITH_DAY.match(text) is not None


def is_day_of_name(name: str, following: str) -> bool:
    """Whether a sentence is nothing but a name of work and the one behind it begins with a day."""
    return opens_with_day(following) and _names_only_work(name)


def with_days_behind(sentences: Iterable[str]) -> list[str]:
    """The sentences, each that begins with the day of what the one before it names joined to that."""
    joined: list[str] = []
    for sentence in sentences:
        if joined and (is_day_of_name(joined[-1], sentence) or _is_version_of_name(joined[-1], sentence)):
            joined[-1] = f"{joined[-1].rstrip('.')}: {sentence}"
        elif joined and _LAST.match(sentence) and _has_version(joined[-1]):
            joined[-1] = f"{joined[-1].rstrip('.')}; {sentence}"
        else:
            joined.append(sentence)
    return joined


def _is_version_of_name(name: str, following: str) -> bool:
    """Whether a sentence is only a name, and the one behind it tells when its early version is due."""
    if _EARLY.match(following) is None or not name.endswith("."):
        return False
    bare = _MARK.sub("", _BRACKETS.sub("", name), count=1)
    return 0 < len(bare.split()) <= _FEW_WORDS and bare[:1].isupper() and not re.search(r"\d{2}", bare)


def _has_version(text: str) -> bool:
    return any(text[found.start() - 1] in " :" for found in _EARLY.finditer(text) if found.start())


def _names_only_work(text: str) -> bool:
    if not text.endswith(".") or len(text.split()) > _FEW_WORDS:
        return False
    found = kind_of(text)
    return found is not None and (not found[1] or _FINAL.fullmatch(text) is not None)
