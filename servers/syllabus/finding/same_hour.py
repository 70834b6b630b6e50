"""Hours that a paragraph tells once and then points back to: "by 5 pm on May 3 ... follows by the same hour on May 10"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN

__all__ = ["with_hours_repeated"]

_QUICK: Final = ("same hour", "same time")
#: "by the same hour on May 10", "at the same time, Oct 3", and not "at the same time as the class".
_SAME: Final = Pattern(
    rf"(?P<at>\b(?:by|at|before|until)\s)the\ssame\s(?:hour|time)(?=\s+(?:on\s+|the\s+)?(?:[(]?\d|(?:mon|tue|wed|thu|fri|sat|sun)|(?:{ENGLISH_MONTH_PATTERN})\b)|\s*[.;)]|\s*$"
    rf"|,\s+(?:on\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s+)?(?:\d|(?:{ENGLISH_MONTH_PATTERN})\b))",
    re.IGNORECASE,
)


def with_hours_repeated(texts: Sequence[str]) -> list[str]:
    """The sentences of a paragraph, the hour that one points back to in its place."""
    if not any(words in text for text in texts for words in _QUICK):
        return list(texts)
    hour = ""
    told: list[str] = []
    for text in texts:
        same = _SAME.search(text)
        before = find_times(text[: same.start()] if same else text)
        hour = text[before[-1].start : before[-1].end] if before and before[-1].end_time is None else hour
        told.append(_SAME.sub(rf"\g<at>{hour}", text) if same and hour else text)
    return told
