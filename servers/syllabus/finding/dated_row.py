"""Rows of a schedule: what a row of one day or one week tells is no weekly class, unless several rows tell the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.pairs import Pair
from servers.syllabus.finding.stretches import Stretch

__all__ = ["of_dated_rows"]

#: A first cell of one week: "Week 3", or "3" under the title "Week".
_WEEK = re.compile(r"\W*(?:week|wk)\.?\s?#?\d{1,2}\b(?!\s?(?:[-,&]|and|to)\s?\d)", re.IGNORECASE)
_WEEK_TITLE = re.compile(r"\W*(?:weeks?|wk)\W*", re.IGNORECASE)
_NUMBER = re.compile(r"\W*\d{1,2}\W*")
#: So many days at most are one week's.
_DAYS = 7


#: So many rows with the same day and hours tell a class of each week.
_WEEKLY = 3


def of_dated_rows(stretch: Stretch, pairs: Sequence[Pair], context: TermContext) -> set[int]:
    """Where the pairs begin that stand in a table's row behind the row's own day or week."""
    if stretch.lines[0].row.role != "table":
        return set()
    often = Counter((pair.days, pair.time.time) for pair in pairs)
    return {
        pair.start
        for pair in pairs
        if often[pair.days, pair.time.time] < _WEEKLY and _is_of_dated_row(stretch, pair, context)
    }


def _is_of_dated_row(stretch: Stretch, pair: Pair, context: TermContext) -> bool:
    row = stretch.row_at(pair.start)
    if row.role != "table" or len(row.segments) < 2:
        return False
    first = row.segments[0].text
    if pair.start <= stretch.line_of(pair.start, pair.start)[0] + len(first):
        return False
    if _WEEK.match(first) or (
        row.header[:1] and _WEEK_TITLE.fullmatch(row.header[0]) and _NUMBER.fullmatch(first)
    ):
        return True
    return any(_is_short(one) for one in find_dates(first, context))


def _is_short(mention: DateMention) -> bool:
    if mention.date is None or mention.end_date is None:
        return True
    return (mention.end_date - mention.date).days <= _DAYS
