"""Dates of a condition, by which nothing is asked: "Papers turned in by November 21 may be rewritten"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import DateMention

__all__ = ["is_condition"]

#: Work by when it comes in, before what is said of it then; "must be turned in by" asks for it.
_COMES_IN: Final = Gated(
    r"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\band )(?<!\bor )(?<!\bbeen )(?<!\bget )(?<!\bto be )\b(?:turned\s+in|handed\s+in|submitted|received|uploaded|completed|revised|rewritten|turning\s+in|handing\s+in|submitting)"
    r"(?:\s+(?:to\s+me|in\s+class|early|online))?\s+(?:by|before|after|on\s+or\s+before|no\s+later\s+than|prior\s+to)\s+(?:[\w.:]+,?\s+){0,4}$",
    "turn,hand,submit,receiv,upload,complet,revis,rewrit",
    re.IGNORECASE,
)
_THEN: Final = re.compile(
    r"[^.;:]{0,40}?\b(?:will|may|can|cannot|are\s+(?:eligible|not|worth)|is\s+eligible|receives?|gets?|earns?|loses?|qualif\w+|count)\b",
    re.IGNORECASE,
)
#: What a student may do by a day and need not.
_IF: Final = Gated(
    r"\bif\s+(?:you|your|they|students?|it|an?|the|one|someone|anyone)\b[^.;:,]*\b(?:by|before|after|until|prior\s+to|no\s+later\s+than)\s+(?:[\w.:]+,?\s+){0,3}$",
    "if",
    re.IGNORECASE,
)


def is_condition(text: str, mention: DateMention) -> bool:
    """Whether a date only tells under which condition something else is so."""
    before = text[: mention.start]
    if _COMES_IN.search(before) and _THEN.match(text, mention.end):
        return True
    return _IF.search(before) is not None
