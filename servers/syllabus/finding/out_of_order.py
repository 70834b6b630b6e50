"""Numbered work whose numbers do not rise with its days: "Essay 21" before "Essay 11" is mostly a misread number or day.

Of 30 such deadlines of generated syllabi that nothing else spoke against, none was right.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from servers.domain.syllabus import Item
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.naming import numbers_of, singular_words

__all__ = ["out_of_order"]

#: So many of a name make a series.
_SERIES: Final = 3
#: What is numbered by the book or the course's plan, which a teacher takes in any order.
_BY_THE_BOOK: Final = Pattern(
    r"(?i)\b(?:chapters?|chaps?|chs?|units?|modules?|weeks?|sections?|secs?|parts?|problems?|lessons?|topics?|readings?|lectures?|books?|acts?|scenes?|pages?|pp?|volumes?|exercises?|labs?|experiments?|groups?|teams?|cases?)\b"
)

_Numbered = tuple[dt.date, int, Item]


def out_of_order(items: Sequence[Item]) -> dict[str, tuple[str]]:
    """What is doubtful about each such item, by its identity; a series that begins again at 1 is in order."""
    series: defaultdict[tuple[str, frozenset[str]], list[_Numbered]] = defaultdict(list)
    for item in items:
        numbers = numbers_of(item.title)
        if item.date is not None and len(numbers) == 1 and not _BY_THE_BOOK.search(item.title):
            name = frozenset(singular_words(item.title) - numbers)
            series[item.kind, name].append((item.date, int(min(numbers)), item))
    return {
        item.id: (
            f'its number comes before that of "{other.title}", its day after; one of them may be misread',
        )
        for members in series.values()
        if len(members) >= _SERIES
        for item, other in _falling(sorted(members, key=lambda one: one[:2]))
    }


def _falling(members: Sequence[_Numbered]) -> Iterator[tuple[Item, Item]]:
    """The items whose number is lower than that of one of an earlier day, each with that one."""
    highest: _Numbered | None = None
    for one in members:
        if highest is None or one[1] >= highest[1] or one[1] == 1:
            highest = one
        elif one[0] > highest[0]:
            yield one[2], highest[2]
