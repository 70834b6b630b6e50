"""Shares of entries that are sentences: their name opens them, and the share is its bracket or closes them."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import PrintedRow
from servers.syllabus.finding.share import (
    AMOUNT,
    ELSEWHERE,
    KINDS,
    MARKER,
    PERCENT,
    Amount,
    Share,
    amounts_in,
    share_of,
)

__all__ = ["leading_share"]

#: "Lab reports (40%): Late reports lose 10% per day."
_OPENS: Final = Pattern(rf"(?P<name>[^\W\d_][^.:;%()]{{2,60}})\((?P<n>{AMOUNT})\s?%\)\s*[:.–-]\s")
#: "Final project: a report of 10 pages, with a brief introduction and conclusion (20%)".
_CLOSES: Final = Pattern(rf"\((?P<n>{AMOUNT})\s?%(?:[^()%]{{0,40}})?\)\W*")
_NAME: Final = Pattern(r"(?P<name>[^\W\d_][^.:;,%()]{2,60}?)(?:[.:;,(]|\s[–—-]\s)")
#: "Midterm exams: 30%. Two midterms, of 33 questions each".
_LABELLED: Final = Pattern(
    rf"(?P<name>[^\W\d_][^.:;%()]{{2,50}}):\s+\(?(?P<n>{AMOUNT})\s?%\)?[.,;–-]?\s+(?=[A-Z(]|due\b)"
)
_MOST_WORDS: Final = 8
#: What goes on for so many letters is no second entry on the line.
_A_SENTENCE: Final = 24


def leading_share(row: PrintedRow) -> Share | None:
    """The share of an entry of sentences, where it has only one; None where it has none or several."""
    text = MARKER.sub("", row.text, count=1).strip()
    amounts = amounts_in(text, PERCENT)
    opens = _OPENS.match(text)
    if opens is not None and len(amounts) > 1:
        others = [amount for amount in amounts if amount.start >= opens.end()]
        elsewhere = len(others) == len(amounts) - 1 and all(_is_elsewhere(text, amount) for amount in others)
        return _share(opens["name"], opens, row) if elsewhere else None
    labelled = _LABELLED.match(text)
    if labelled is not None and amounts and len(text) - labelled.end() > _A_SENTENCE:
        others = [amount for amount in amounts if amount.start >= labelled.end()]
        told = len(PERCENT.findall(text))  # "40% Homework + 25% Midterm" is a sum
        if len(others) == told - 1 and all(_is_elsewhere(text, amount) for amount in others):
            return _share(labelled["name"], labelled, row)
    closes = _CLOSES.fullmatch(text, amounts[0].start - 1) if len(amounts) == 1 and amounts[0].start else None
    if closes is None or row.role != "item":
        return None
    name = _NAME.match(text)
    inside = name is not None and name.end() < closes.start() and KINDS.search(name["name"])
    return _share(name["name"], closes, row) if name is not None and inside else None


def _is_elsewhere(text: str, amount: Amount) -> bool:
    before, after = text[max(0, amount.start - 60) : amount.start], text[amount.end : amount.end + 40]
    return ELSEWHERE.search(before) is not None or ELSEWHERE.search(after) is not None


def _share(name: str, match: re.Match[str], row: PrintedRow) -> Share | None:
    if len(name.split()) > _MOST_WORDS:
        return None
    return share_of(name, Amount(match.start(), match.end(), float(match["n"]), each=False), "list", row)
