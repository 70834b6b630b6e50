"""Rows of a schedule: what a row of one day or one week tells is no weekly class, unless several rows tell the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.pairs import Pair
from servers.syllabus.finding.stretches import Stretch

__all__ = ["of_dated_rows"]

#: A first cell of one week: "Week 3", or "3" under the title "Week".
_WEEK = Pattern(r"\W*(?:week|wk)\.?\s?#?\d{1,2}\b(?!\s?(?:[-,&]|and|to)\s?\d)", re.IGNORECASE)
_WEEK_TITLE = Pattern(r"\W*(?:weeks?|wk)\W*", re.IGNORECASE)
_NUMBER = Pattern(r"\W*\d{1,2}\W*")
#: So many days at most are one week's.
_DAYS = 7
#: A line opens with its day within so many letters: "Sept 8: Discussion Friday 1-2", "(Sept 8) ...".
_HEAD = 24
#: So many rows with the same day and hours tell a class of each week.
_WEEKLY = 3


def of_dated_rows(stretch: Stretch, pairs: Sequence[Pair], context: TermContext) -> set[int]:
    """Where the pairs begin that stand behind the own day or week of their row or line."""
    often = Counter((pair.days, pair.time.time) for pair in pairs)
    return {
        pair.start
        for pair in pairs
        if often[pair.days, pair.time.time] < _WEEKLY and _is_of_dated_row(stretch, pair, context)
    }


def _is_of_dated_row(stretch: Stretch, pair: Pair, context: TermContext) -> bool:
    row = stretch.row_at(pair.start)
    start = stretch.line_of(pair.start, pair.start)[0]
    if row.role != "table":
        return _opens_on_day(stretch.text[start : pair.start], context)
    if len(row.segments) < 2:
        return False
    first = row.segments[0].text
    if pair.start <= start + len(first):
        return False
    if _WEEK.match(first) or (
        row.header[:1] and _WEEK_TITLE.fullmatch(row.header[0]) and _NUMBER.fullmatch(first)
    ):
        return True
    return any(_is_short(one) for one in find_dates(first, context))


def _opens_on_day(line: str, context: TermContext) -> bool:
    """Whether a line of a list opens with its day or week and a colon: "Sept 8: ...", "Week 3 (Sept 15): ..."."""
    head, colon, rest = line.partition(":")
    if not colon or not rest.strip() or len(head) > _HEAD or not has_digit(head):
        return False
    if _WEEK.match(head):
        return True
    whole = head.strip(" •*·()")
    return any(one.end - one.start == len(whole) and _is_short(one) for one in find_dates(whole, context))


def _is_short(mention: DateMention) -> bool:
    if mention.date is None or mention.end_date is None:
        return True
    return (mention.end_date - mention.date).days <= _DAYS
