"""Parts of one work, each due on a day of its own in one row: "[Project] design due 11/14, code due 12/7" is "Project: design" and "Project: code"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_LONG_DAY_PATTERN, ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of

__all__ = ["with_whole_named"]

_DAY: Final = (
    rf"(?:(?:{ENGLISH_LONG_DAY_PATTERN}|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\b[.,]*\s+)?"
    rf"(?:(?:{ENGLISH_MONTH_PATTERN})\b\.?\s?\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\s(?:{ENGLISH_MONTH_PATTERN})\b\.?|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?)"
    r"(?:,?\s(?:at|by|@)?\s?(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|noon|midnight))?"
)
#: The work's name, in brackets or before a colon or a dash.
_WHOLE: Final = Pattern(
    r"\W*(?:[\[(](?P<held>[^\[\]();:]{3,40})[\])]\s*[:–—-]?\s+(?=[a-z])|(?P<led>[A-Z][^\[\]();:,.]{2,40}?)(?:\s*:|\s[–—-])\s+)"
)
#: A part of it and its day, and what parts it from the next.
_PART: Final = Pattern(
    rf"(?:(?:and|then|&)\s+)?(?:(?:the|your|an?)\s+)?(?P<part>[^\W\d_][\w'’/&-]*(?:\s(?!(?:is|are|due|by|and)\b)[^\W\d_][\w'’/&-]*){{0,3}})\s*[,:(–—-]?\s*(?:(?:is|are)\s+)?due\s*(?:(?:on|by)\b)?\s*[:–—-]?\s*(?P<day>{_DAY})\s*\)?\s*(?:[;,.]\s*|(?=and\b)|$)",
    re.IGNORECASE,
)


def with_whole_named(text: str) -> list[str]:
    """The parts with the name of the whole; the text alone where it lists no parts of one work.

    >>> with_whole_named("Paper 1: outline due 9/15; final due Mon 9/29")
    ['Paper 1: outline due 9/15', 'Paper 1: final due Mon 9/29']
    """
    if not has_digit(text) or "due" not in text.lower():
        return [text]
    whole = _WHOLE.match(text)
    name = (whole["held"] or whole["led"]).strip() if whole else ""
    known = kind_of(name) if whole else None
    if whole is None or known is None or known[0] in EVENT_KINDS:
        return [text]
    parts: list[str] = []
    at = whole.end()
    while found := _PART.match(text, at):
        parts.append(f"{found['part']} due {found['day']}")
        at = found.end()
    several = len(parts) > 1 or (parts and whole["held"])
    if at < len(text) or not several or any(map(_is_of_its_own, parts)):
        return [text]
    return [f"{name}: {part}" for part in parts]


def _is_of_its_own(part: str) -> bool:
    """Whether a part is work of a kind of its own, or an exam beside it."""
    known = kind_of(part.partition(" due ")[0])
    return known is not None and not known[1] and known[0] in EVENT_KINDS
