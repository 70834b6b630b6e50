"""Work whose row sends the reader elsewhere for it, or beside which it tells groups' own days: "Topic statement (see above)"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["doubts_of_reference"]

#: A bracket that points to another place of the syllabus.
_REFERENCE: Final = Pattern(
    r"[(\[]\s*(?:see|cf\.?|details|described|explained)\s(?:the\s)?(?:above|below|pp?\.?\s?\d{1,2}|pages?\s\d{1,2}|section\s[\w.]{1,4}|under\s\W?[A-Z])[^()\[\]]{0,20}[)\]]",
    re.IGNORECASE,
)

_LETTER: Final = r"(?:M|Tu?|W|Th|R|F|Mon|Tues?|Wed|Thu(?:rs)?|Fri)"
#: Days of groups within one cell: "Sim day A (Th) / B (F)".
_OF_GROUPS: Final = Pattern(
    rf"\w\s?\((?P<one>{_LETTER})\.?\)\s*(?:/|&|and|or)\s*(?:\w+\s){{0,2}}?\w+\s?\((?!(?P=one)\W){_LETTER}\.?\)"
)


def doubts_of_reference(text: str, cell: str) -> tuple[str, ...]:
    """The doubts about the day of such work; ``cell``: all that its cell holds."""
    if "(" not in cell and "[" not in cell:
        return ()
    if found := _REFERENCE.search(text):
        return (f'"{found[0]}" sends you elsewhere for it, where another day may be told',)
    groups = _OF_GROUPS.search(cell)
    if groups is None or _OF_GROUPS.search(text):
        return ()
    return (f'its cell tells days of groups ("{groups[0]}"), one of which may be meant',)
