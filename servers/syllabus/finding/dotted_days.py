"""Whether numbers with full stops in a column ("9.15", "21.9. Acids") are days or count headings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise

from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext

__all__ = ["are_days", "is_outline", "open_with_days"]

#: A day and nothing else: "9.15".
_TWO_NUMBERS = Pattern(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|[12]\d|3[01])")
#: The same before words, with a full stop behind each number, as most of Europe writes it: "21.9. Acids".
_BOTH_DOTTED = Pattern(r"(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.(?=\s+[^\W\d])")
_FEWEST = 5
_MOSTLY = 0.8
#: Classes fall on so many days of the week at most.
_DAYS = 3
#: A heading's number is no more of its text than this.
_NUMBER = 0.4


def are_days(texts: Sequence[str], context: TermContext) -> bool:
    """Whether numbers such as "9.15" in a column are dates: all rise, on few days of the week, and within the term."""
    alone = [text for text in texts if _TWO_NUMBERS.fullmatch(text)]
    if len(alone) < max(_FEWEST, _MOSTLY * len(texts)):
        return False
    return _rise([f"{text}." for text in alone], context, _DAYS)


def open_with_days(texts: Sequence[str], context: TermContext) -> bool:
    """Whether cells open with days ("21.9. Acids", "28.9. Bases"): all rise, on one or two days of the week.

    The numbers of headings ("1.1. Aims", "1.2. Means"), read as days, jump from month to month.
    """
    found = [match[0] for text in texts if (match := _BOTH_DOTTED.match(text))]
    return len(found) >= _FEWEST and _rise(found, context, _DAYS - 1)


def _rise(texts: Sequence[str], context: TermContext, most: int) -> bool:
    read = [find_dates(text, context, column=True) for text in texts]
    dates: list[dt.date] = [
        ms[0].date for ms in read if len(ms) == 1 and not ms[0].doubts and ms[0].date is not None
    ]
    rising = all(above < below for above, below in pairwise(dates))
    return rising and len(dates) == len(read) and len({date.weekday() for date in dates}) <= most


def is_outline(text: str, mention: DateMention) -> bool:
    """Whether "1.2 Students can ..." counts headings: a date of that form stands nearly alone in its cell."""
    return (
        mention.form == "numeric"
        and re.fullmatch(r"\d{1,2}\.\d{1,2}\.?", mention.text) is not None
        and mention.end - mention.start < _NUMBER * len(text.strip())
    )
