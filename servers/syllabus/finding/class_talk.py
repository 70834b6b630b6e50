"""Clauses on what a class does or is about, which name no work though they hold a word for it."""

from __future__ import annotations

import re

__all__ = ["tells_of_class"]

_MEETS = re.compile(r"\W*(?:the |our )?class (?:will )?meets?\b", re.IGNORECASE)
#: A label and a class's topic: "Topic Games and payouts".
_TOPIC = re.compile(r"\W*Topics?\s*:?\s+[A-Z](?!.*\b(?i:due|submi\w+|choice|proposal|approval|selection)\b)")


def tells_of_class(text: str) -> bool:
    """Whether a clause tells what a class does when it meets, or its topic."""
    return _MEETS.match(text) is not None or _TOPIC.match(text) is not None
