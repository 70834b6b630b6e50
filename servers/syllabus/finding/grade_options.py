"""Several ways to reckon one grade: "Option A: final 50%", "Option B: final 70%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import PrintedRow

__all__ = ["option_doubts"]

_OPTION: Final = Pattern(
    r"(?:^|[.;(]\s*)(?:grading\s)?(?:option|scheme|method|formula)\s#?([A-D]|\d|I{1,3})\b\)?\s*[:.)=–-]",
    re.IGNORECASE | re.MULTILINE,
)
#: So many rows before and behind the parts may tell of others.
_NEAR: Final = 4


def option_doubts(rows: Sequence[PrintedRow], first: int, last: int) -> Iterator[str]:
    """A doubt where the parts, in the rows from ``first`` to ``last``, are those of one of several ways."""
    near = "\n".join(row.text for row in rows[max(0, first - _NEAR) : last + _NEAR + 1])
    if len({match[1].upper() for match in _OPTION.finditer(near)}) > 1:
        yield "the document gives several ways to reckon the grade; this is one of them"
