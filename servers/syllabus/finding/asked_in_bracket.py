"""Brackets that ask for the work before them: "One-page response to a print (e-mail it, before class)"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import is_due, kind_of

__all__ = ["with_bracket_asked"]

#: The bracket, and when it wants the work.
_ASKS: Final = Pattern(
    r"\s*[(\[]\s*(?:please\s)?(?:(?:e-?mail|send|upload|post|submit|hand|turn|drop)\s(?:it|them|this|these|yours)|(?:hand|turn)\sin)\b(?P<how>[^()\[\]]*)[)\]]",
    re.IGNORECASE,
)
_WHEN: Final = Pattern(
    r"\b(?:by|before|at)\s(?:the\s(?:start|beginning)\sof\s)?(?:class|noon|midnight|\d[\d:]*(?:\s*[ap]\.?m\.?)?)",
    re.IGNORECASE,
)


def with_bracket_asked(text: str) -> str:
    """The clause with "due" for such a bracket behind the name of work.

    >>> with_bracket_asked("One-page response to a print (e-mail it, before class)")
    'One-page response to a print due before class'
    """
    found = _ASKS.search(text) if "(" in text or "[" in text else None
    if found is None or is_due(text[: found.start()]) or kind_of(text[: found.start()]) is None:
        return text
    when = _WHEN.search(found["how"])
    return f"{text[: found.start()]} due{f' {when[0]}' if when else ''}{text[found.end() :]}"
