"""Signs that every line of a plain text opens with, as in a mail that is quoted or a comment: "> Mon Sep 4: Holiday"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from servers.syllabus.reading.line import Word

__all__ = ["have_leads", "without_leads"]

#: What lines are led by; a dash or a star would mark the points of a list.
_SIGNS: Final = frozenset({".", "#", ">", ">>", "|", "%", "%%", ";", ";;", "//", "##", "!", "$"})
#: So many lines, and such a part of all, open with one.
_FEWEST: Final = 12
_MOSTLY: Final = 0.7
#: How far (in points) such signs may stand from the left edge of all words.
_AT_EDGE: Final = 1.5
#: Words of one line have their middles as close (in points).
_ON_ONE_LINE: Final = 3.0


def have_leads(pages: Iterable[Sequence[Word]]) -> bool:
    """Whether most lines of the pages open with such a sign at the left edge."""
    led = lines = 0
    for words in pages:
        signs = _leads(words)
        led += len(signs)
        lines += len({round(word.box.middle / _ON_ONE_LINE) for word in words}) if signs else 0
    return led >= _FEWEST and led >= _MOSTLY * lines


def without_leads(words: Sequence[Word]) -> Sequence[Word]:
    """The words without the signs that lead a page's lines."""
    led = {id(word) for word in _leads(words)}
    return [word for word in words if id(word) not in led] if led else words


def _leads(words: Sequence[Word]) -> list[Word]:
    """The signs at the left edge of a page's words."""
    found = [word for word in words if word.text in _SIGNS]
    edge = min((word.box.x0 for word in words), default=0.0) + _AT_EDGE if found else 0.0
    return [word for word in found if word.box.x0 <= edge]
