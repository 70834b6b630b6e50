"""Lists that run on within a cell or a line, and sums told beside their terms, made plain before shares are read."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import PrintedRow
from servers.syllabus.finding.share import AMOUNT

__all__ = ["bulleted", "summed"]

_BULLET: Final = Pattern(r"(?:^|\s)[•●○▪■▶►∗◦‣]\s+")
_FEWEST: Final = 2
#: "12.5% each (25% total)", "5% + 10% + 15% (30% total)": the sum is what counts.
_SUM_TOLD: Final = Pattern(
    rf"{AMOUNT}\s?%(?:\s*\+\s*{AMOUNT}\s?%)*[\s,]*(?:each|apiece|(?<=\d%))[^%;:\t()]{{0,30}}[(,]\s*(?P<sum>{AMOUNT}\s?%)\s*(?:in\s)?total\s*\)?",
    re.IGNORECASE,
)
#: Terms of one part without names between them: "Term tests: 15% + 15%".
_TERMS: Final = Pattern(rf"{AMOUNT}\s?%(?:\s*\+\s*{AMOUNT}\s?%)+(?!\s*[^\W\d_])")
_TERM: Final = Pattern(AMOUNT)


def bulleted(row: PrintedRow) -> str | None:
    """The entries of a cell that holds a list, with semicolons between them; None where no cell holds one."""
    for segment in row.segments:
        if "%" in segment.text and len(_BULLET.findall(segment.text)) >= _FEWEST:
            entries = (entry.strip() for entry in _BULLET.split(segment.text))
            return "; ".join(entry for entry in entries if entry)
    return None


def summed(text: str) -> str:
    """The text with the sum in place of its terms, where it is told or the terms have no names of their own."""
    if "total" not in text.lower() and "+" not in text:
        return text
    text = _SUM_TOLD.sub(lambda match: match["sum"], text)
    return _TERMS.sub(lambda match: f"{sum(map(float, _TERM.findall(match.group()))):g}%", text)
