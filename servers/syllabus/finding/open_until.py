"""Work that opens on one day and closes on another: it is due when it closes."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["until_closed"]

#: From when, with its date or hour, before until when.
_OPEN: Final = re.compile(
    r"\b(?:opens?|opening|available|posted|released|starts?|unlocks)\b[^;]{0,40}?\d[^;,–—]{0,24}?(?:[,;]\s*(?:and\s+)?|\s[–—-]\s|\s+and\s+)(?:it\s+|is\s+|which\s+)?(?:closes?|closing|due|locks|until|ends?(?=\s(?:on|at|by|\d|mon|tue|wed|thu|fri|sat|sun)))\b",
    re.IGNORECASE,
)


def until_closed(text: str) -> str:
    """The text without from when work is open, its closing told as its due date: "Exam 1 (opens 9/22, closes 9/25)"."""
    if "clos" not in text.lower() and "due" not in text.lower() and "end" not in text.lower():
        return text
    found = _OPEN.search(text)
    return f"{text[: found.start()]}due{text[found.end() :]}" if found else text
