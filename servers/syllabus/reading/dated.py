"""Which texts begin as a dated or numbered entry of a schedule does."""

from __future__ import annotations

import re

__all__ = ["starts_dated"]

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun|M|T|Tu|W|Th|R|F)(?:day)?\.?,?"
DATED = re.compile(
    rf"^\(?(?:{DAY}\s+)?(?:{MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?\b|\d{{1,2}}(?:st|nd|rd|th)?[\s-]+{MONTH}(?!\w)|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?\b(?!%)|\d{{4}}-\d\d-\d\d)"
    rf"|^\(?(?:Week|Wk|Class|Session|Lecture|Day|Module|Unit|Meeting)\s*#?\d{{1,2}}\b",
    re.IGNORECASE,
)


def starts_dated(text: str) -> bool:
    """Whether the text starts as a dated or numbered entry of a schedule does ("Mon 9/2", "Week 3")."""
    return DATED.match(text) is not None
