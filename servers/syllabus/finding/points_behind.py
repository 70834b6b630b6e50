"""Points told behind the name of an exam or quiz in its row: "Quiz - 5 pts.", "Lab practical II (40 points)", "Midterm 25%"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of

__all__ = ["without_points"]

_POINTS: Final = Gated(
    r"\s*(?:[-–—]\s*[(\[]?|[(\[]|(?<=\d):)\s*\d{1,3}\s*(?:pts?\b\.?|points?\b|%)\s*[)\]]?\W*$|\s+\d{1,2}\s?%\W*$",
    "pt,point,%",
    re.IGNORECASE,
)


def without_points(text: str) -> str:
    """The text without the points behind an exam's or a quiz's name; as it is where they are of something else."""
    found = _POINTS.search(text)
    known = kind_of(text[: found.start()]) if found else None
    if found is None or known is None or known[1] or known[0] not in EVENT_KINDS:
        return text
    return text[: found.start()]
