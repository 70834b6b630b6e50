"""One exam that a row names twice: "Exam 1" beside "Exam on chapters 1-5"."""

from __future__ import annotations

import re

from servers.syllabus.dating.pattern import Pattern

__all__ = ["is_same_exam"]

_COVERED = Pattern(
    r"(?:[,:(–—-]\s*|\b)(?:(?:on|over|covers?|covering|through|includ\w+)\s+)?(?:chapters?|chs?\.?|chaps?\.?|units?|lectures?|modules?|sections?|weeks?|topics?|materials?)\b.*",
    re.IGNORECASE,
)
#: Words that tell no exam from another on its day.
_PLAIN = frozenset(
    {"exam", "exams", "examination", "midterm", "mid", "term", "test", "in", "class", "the", "course"}
)
_LAST = frozenset({"final", "comprehensive", "cumulative"})


def is_same_exam(title: str, other: str) -> bool:
    """Whether one of two exams that a row puts on one day has no name of its own, and so is the other."""
    words, others = _words(title), _words(other)
    if bool(words & _LAST) != bool(others & _LAST):
        return False
    return words <= _PLAIN | _LAST or others <= _PLAIN | _LAST


def _words(title: str) -> set[str]:
    left = _COVERED.sub("", title)
    return set(re.findall(r"\w+", (left if re.search(r"[^\W\d_]", left) else title).lower()))
