"""Days over which one exam is open: "Exam 1: September 11 and 12" is one exam of two days, not two exams."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern

__all__ = ["open_days"]

#: The name of one exam or quiz, right before its days.
_ONE_EXAM: Final = Pattern(
    r"(?i)\b(?:(?:exam|test|quiz|midterm|mid-term)(?:\s+(?:exam|test))?\s*#?(?:\d{1,2}|[ivx]{1,3})|mid-?term(?:\s+exam(?:ination)?)?|(?:the\s+)?final(?:\s+exam(?:ination)?)?)\W*(?:(?:is|will\s+be|open|available|held|given)\s+)*(?:on\s+)?$"
)
_JOINED: Final = Pattern(r"\s*(?:and|&)\s*")
#: Whose day each is, where not all have both.
_EACH_ITS_OWN: Final = Pattern(r"(?i)\b(?:sections?|groups?|respectively|or|evening|morning)\b")
#: Between two stretches of days of which one is chosen.
_EITHER: Final = Pattern(r"\s*,?\s*or\s+(?:(?:from|on)\s+)?")
_ONE_DAY: Final = dt.timedelta(days=1)


def open_days(text: str, mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """The dates of a sentence, two days that follow each other as a span where one exam's name stands before them."""
    number = 0
    while number < len(mentions):
        mention = mentions[number]
        after = mentions[number + 1] if number + 1 < len(mentions) else None
        if after is not None and _is_open(text, mention, after):
            yield replace(
                mention,
                end=after.end,
                end_date=after.end_date or after.date,
                text=text[mention.start : after.end],
                doubts=(*mention.doubts, *after.doubts),
            )
            number += 2
        else:
            yield mention
            number += 1


def _is_open(text: str, first: DateMention, second: DateMention) -> bool:
    if _overlap(first, second):
        return _EITHER.fullmatch(text, first.end, second.start) is not None
    if first.date is None or second.date != first.date + _ONE_DAY or first.end_date or second.end_date:
        return False
    if _JOINED.fullmatch(text, first.end, second.start) is None or _EACH_ITS_OWN.search(text):
        return False
    return _ONE_EXAM.search(text[: first.start]) is not None


def _overlap(first: DateMention, second: DateMention) -> bool:
    """Whether both are stretches of days, and the second begins before the first is over, or the day after."""
    if first.date is None or first.end_date is None or second.date is None or second.end_date is None:
        return False
    return first.date < second.date <= first.end_date + _ONE_DAY
