"""Which texts begin as a dated or numbered entry of a schedule does."""

from __future__ import annotations

import re
from typing import Literal

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.counts import COUNT
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern

__all__ = ["dated_kind", "is_bare", "is_dated", "is_entry", "starts_dated"]

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun|M|T|Tu|W|Th|R|F)(?:day)?\.?,?"
LONG_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
NAMED_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:.%]|\s*(?:[-–—]\s*\d|[ap]\.?m\b))"
DATE = Choices(
    rf"[(<\[]?(?:weeks?\s+(?:of|beginning|starting|commencing)\s+|w/c\s+)?(?:{NAMED_DAY}|(?:{DAY}[\s(\[–—-]+|{LONG_DAY}[.,])?(?:{MONTH}(?:\s*|-)\d{{1,2}}(?:st|nd|rd|th)?\b|\d{{1,2}}(?:st|nd|rd|th)?[\s-]+{MONTH}(?!\w)|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?\b(?!%)|\d{{4}}-\d\d-\d\d))",
    re.IGNORECASE,
)
UNIT = Choices(
    rf"\(?(?:Week|Wk|Class|Session|Lecture|Day|Module|Unit|Meeting)\s*#?{COUNT}\b|(?:Lec\.?\s*#?|(?-i:L))\d{{1,2}}\b(?=\s*[:.(–—-])",
    re.IGNORECASE,
)
#: A date whose number stands on the next line of a narrow cell: "Tue, Sep".
OPEN_DATE = Pattern(rf"{LONG_DAY}[.,]?\s*{MONTH}", re.IGNORECASE)

WORD = Pattern(rf"\b(?!(?:{MONTH}|{DAY})(?!\w))[A-Za-z]{{3,}}", re.IGNORECASE)


def dated_kind(text: str) -> Literal["date", "unit"] | None:
    """What a schedule's entry starts with: a calendar date ("Mon 9/2"), a numbered unit ("Week 3"), or neither."""
    if not has_digit(text):
        return "date" if OPEN_DATE.fullmatch(text) else "unit" if UNIT.match(text) else None
    if DATE.match(text):
        return "date"
    return "unit" if UNIT.match(text) else None


def starts_dated(text: str) -> bool:
    """Whether the text starts as a dated or numbered entry of a schedule does."""
    return dated_kind(text) is not None


def is_dated(text: str) -> bool:
    """Whether the text starts with a calendar date."""
    return dated_kind(text) == "date"


def is_bare(text: str) -> bool:
    """Whether dates and numbers are all that the text holds ("Mon 9/2", "Week 3: Jan 5 - 9", "Sep 4, 2026")."""
    found = DATE.match(text) or UNIT.match(text)
    return found is not None and not WORD.search(text, found.end())


def is_entry(text: str) -> bool:
    """Whether the text is a schedule's entry by itself: a date, and what happens then."""
    return DATE.match(text) is not None and not is_bare(text)
