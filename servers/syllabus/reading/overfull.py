"""Dates too wide for their column: "September" ends where the next column's text begins, with hardly a space between."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import LONG_DAY, MONTH
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.open_date import goes_on

__all__ = ["parted_after_dates"]

FEWEST = 3  # other lines whose text begins where the next column would
NEAREST = 0.2  # of the size: less white space parts no words
TRIMMED = 0.8  # of the size: the space that a column's border takes
STEP = 1.0  # points: text that begins at one place
LONGEST = 4  # words of a date

WIDE = Choices(rf"(?:{LONG_DAY}|{MONTH})[.,]?", re.IGNORECASE)
DATE = Pattern(
    rf"(?:{LONG_DAY}[.,]*)?\s*(?:{MONTH}\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s+20\d\d)?)?)?", re.IGNORECASE
)
NUMBER = Pattern(r"[\d(]")

Row = tuple[Line, ...]


def parted_after_dates(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows (lines in pieces) with each piece parted after its date, where that runs into the next column.

    It does where the rest of the date stands right below it, or where other lines' pieces begin at the next word.
    """
    wide = [
        index
        for index, row in enumerate(rows)
        for piece in row[:2]
        if len(piece.words) > 1 and WIDE.fullmatch(piece.words[0].text)
    ]
    if not wide:
        return rows
    starts = Counter(round(piece.box.x0 / STEP) for row in rows for piece in row[1:])
    parted = list(rows)
    for index in wide:
        below = rows[index + 1] if index + 1 < len(rows) else ()
        parted[index] = tuple(part for piece in rows[index] for part in _parts(piece, below, starts))
    return parted


def _parts(piece: Line, below: Row, starts: Counter[int]) -> Sequence[Line]:
    """The date and the text of the next column; the piece where it is no date that runs into another column."""
    words = piece.words
    rest = next((line for line in below if abs(line.box.x0 - piece.box.x0) <= STEP), None)
    end = _date_words(words)
    if 0 < end < len(words) and _is_border(words[end - 1], words[end]):
        text = " ".join(word.text for word in words[:end])
        if _begun(words[end], starts) >= FEWEST or (rest is not None and goes_on(text, rest.text)):
            return (Line((*words[: end - 1], _trimmed(words[end - 1], words[end]))), Line(words[end:]))
    return (piece,)


def _date_words(words: Sequence[Word]) -> int:
    """How many words of a piece are the date that it begins with."""
    end = 0
    while end < min(LONGEST, len(words)) and DATE.fullmatch(" ".join(word.text for word in words[: end + 1])):
        end += 1
    return end


def _is_border(last: Word, first: Word) -> bool:
    """Whether a column can end between the words: they do not touch, and the second is no part of the date."""
    return first.box.x0 - last.box.x1 > NEAREST * first.size and NUMBER.match(first.text) is None


def _begun(word: Word, starts: Counter[int]) -> int:
    """How many pieces right of others begin where the word does."""
    place = round(word.box.x0 / STEP)
    return sum(starts[place + step] for step in (-1, 0, 1))


def _trimmed(last: Word, first: Word) -> Word:
    """The date's last word without what sticks out of its column."""
    edge = min(last.box.x1, first.box.x0 - TRIMMED * first.size)
    return last._replace(box=last.box._replace(x1=max(last.box.x0 + 1.0, edge)))
