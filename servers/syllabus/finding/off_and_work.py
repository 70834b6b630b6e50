"""A day off and work that is due on it all the same, which nothing but a sign parts: "No class - Essay 2 due", "Report 1 due (no class)"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import is_no_class, kind_of
from servers.syllabus.finding.due_word import DUE_WORD

__all__ = ["off_and_work"]

#: What parts the two, where neither is half of a bracket.
_SIGN: Final = Pattern(
    r"\s*[:–—]\s*|\s-+\s|\s?/\s?|,\s(?:and\s|but\s|though\s|however,?\s)?|\s(?:but|and)\s|(?<=\))\s+|\s(?=\([^()]*\)\W*$)|(?<=\b[Cc]lass|\bCLASS)\s+(?=[A-Z])"
)
#: A day off's words are no more than these.
_LONGEST: Final = 8


def off_and_work(text: str) -> list[str]:
    """The text in the two, or as it stands."""
    if DUE_WORD.search(text) is None or not is_no_class(text):
        return [text]
    return next(_parted(text), [text])


def _parted(text: str) -> Iterator[list[str]]:
    for sign in _SIGN.finditer(text):
        left, right = text[: sign.start()].strip(), text[sign.end() :].strip()
        if left.count("(") == left.count(")") and (
            (_is_off(left) and _is_work(right)) or (_is_work(left) and _is_off(right))
        ):
            yield [left, right]


def _is_off(text: str) -> bool:
    """Whether nothing but a day off is told."""
    return len(text.split()) <= _LONGEST and DUE_WORD.search(text) is None and is_no_class(text)


def _is_work(text: str) -> bool:
    """Whether work by its name is due, and nothing said of a day off."""
    return DUE_WORD.search(text) is not None and kind_of(text) is not None and not is_no_class(text)
