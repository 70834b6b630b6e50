"""The one of several works that a name with several dates means on one of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import Phrase, singular

__all__ = ["one_of"]

_COUNT = Pattern(r"^(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+", re.IGNORECASE)
_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth")
_ORDINAL = Pattern(r"^first\b", re.IGNORECASE)
#: Numbers of work behind the first: "Essays 1, 2 and 3".
_NUMBERS = Pattern(r"(?:\s*,\s*#?\d{1,2})*\s*,?\s*(?:and|&)\s*#?\d{1,2}\b", re.IGNORECASE)
_LAST_NUMBER = Pattern(r"\s?#?\d{1,2}$")
#: The numbers of all of them: "Assignments 1-3 are due ...".
_RANGE = Pattern(r"\s?#?(?P<first>\d{1,2})\s?(?:[-–]|to|through)\s?#?(?P<last>\d{1,2})$")


def one_of(text: str, phrase: Phrase, listed: Sequence[dt.date], date: dt.date) -> Phrase:
    """The one of several that a name with several dates means on one of them."""
    if len(listed) < 2:
        return phrase
    if (range_ := _RANGE.search(phrase.title)) and _size(range_) == len(listed):
        base = singular(phrase.title[: range_.start()])
        return replace(phrase, title=f"{base} {int(range_['first']) + listed.index(date)}")
    more = _NUMBERS.match(text, phrase.end) if _LAST_NUMBER.search(phrase.title) else None
    numbers = re.findall(r"\d{1,2}", phrase.title[-3:] + more.group()) if more else []
    if len(numbers) != len(listed):
        return _nth(phrase, listed.index(date) + 1)
    base = singular(_LAST_NUMBER.sub("", phrase.title))
    return replace(phrase, title=f"{base} {numbers[listed.index(date)]}")


def _size(numbers: re.Match[str]) -> int:
    return int(numbers["last"]) - int(numbers["first"]) + 1


def _nth(phrase: Phrase, number: int) -> Phrase:
    """One of several that a plural names: "Quizzes on May 3 and June 7"."""
    one = _COUNT.sub("", singular(phrase.title))
    if _ORDINAL.match(one) and number <= len(_ORDINALS):
        return replace(phrase, title=_ORDINAL.sub(_ORDINALS[number - 1], one))
    one = one[:1].upper() + one[1:]
    if phrase.title[-1:].isdigit() or phrase.kind == "presentation" or "final" in one.lower():
        return phrase
    return replace(phrase, title=f"{one} {number}")
