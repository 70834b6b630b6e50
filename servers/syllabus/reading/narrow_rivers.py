"""Tables set so narrow that columns all but touch: a space hardly wider than a word's, at one place line after line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, Literal

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import MONTH, starts_dated
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.markers import marker_of

__all__ = ["parted_at_rivers"]

#: Of the size: spaces between words are narrower than the first, and a river that is trimmed is as wide as the second.
_NARROW, _TRIMMED = 0.38, 0.8
#: Of the size: the least space between a column's widest text and the next column.
_CLOSEST: Final = 0.15
#: Of the size: words of one text never overlap so far, a word too long for its column and the next column's do.
_OVER: Final = 0.1
#: Of the size: a river as narrow as this is none for the search of tables.
_NEAR: Final = 0.55
#: Times the usual space of the line.
_WIDER: Final = 1.4
#: Points: words that begin at one place.
_SAME: Final = 0.8
#: The same where only the place tells that a word begins a text; and how many others to one such line do so surely.
_EXACT, _TOUCHED = 0.4, 0.5
#: Lines with text on both sides of one river.
_FEWEST: Final = 3
#: Of the size: white space between lines that ends a table.
_TALL: Final = 2.5

_MONTH: Final = Choices(MONTH, re.IGNORECASE)
_DAY: Final = Pattern(r"\d{1,2}(?:st|nd|rd|th)?\W*")

#: A list's marker as printed, which a glossary takes for an ordinal in some languages: "1." is "first".
_COUNTER: Final = Pattern(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{2,4})[.)]")

Row = tuple[Line, ...]
_State = Literal["free", "begun", "touched", "covered"]


def parted_at_rivers(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows (lines in pieces) with pieces parted at narrow rivers; what ends close to one is trimmed.

    A river is a place where words begin, line after line, behind a space that is wider than those of the lines, and
    that no line between them covers.
    """
    if sum(len(row) > 1 for row in rows) < _FEWEST - 1:
        return rows
    narrow = [x for row in rows for piece in row for x in _narrow(piece, row)]
    later = [piece.box.x0 for row in rows for piece in row[1:]]
    begun = Counter(round(x / _SAME) for x in (*narrow, *later))
    near = [x for x in set(later) if begun[round(x / _SAME)] >= _FEWEST and _is_near(rows, x)]
    parted = list(rows)
    for x in _places([*narrow, *near], begun):
        for start, end in _rivers(parted, x):
            parted[start:end] = [_parted(row, x) for row in parted[start:end]]
    return parted


def _narrow(piece: Line, row: Row) -> Iterator[float]:
    """Where words begin behind a narrow space that is wider than the line's others."""
    if piece.widest <= _NARROW * piece.size:
        return
    usual = _usual(row)
    first = 1 + _is_marked(piece, row)
    for place in range(first, len(piece.words)):
        before, word = piece.words[place - 1], piece.words[place]
        space = word.box.x0 - before.box.x1
        if space > _NARROW * word.size and space > _WIDER * usual and not _is_date(piece.words, place):
            yield word.box.x0


def _is_marked(piece: Line, row: Row) -> bool:
    """Whether a piece begins with a list's marker, which has a space of its own."""
    first = piece.words[0]
    counted = piece is row[0] and (
        marker_of(piece) is not None or (first.printed is not None and _COUNTER.fullmatch(first.printed))
    )
    return bool(counted) or not first.text[0].isalnum()


def _is_date(words: Sequence[Word], place: int) -> bool:
    """Whether the words before and at a place are a date's month and day: "Oct.", "1st"."""
    before, word = words[place - 1].text, words[place].text
    if _MONTH.fullmatch(before):
        return _DAY.fullmatch(word) is not None
    below = words[place + 1].text if place + 1 < len(words) else ""
    return (
        _DAY.fullmatch(before) is not None
        and _MONTH.fullmatch(word) is not None
        and _DAY.fullmatch(below) is None
    )


def _usual(row: Row) -> float:
    """The usual space between the words of a line; none where it has no two."""
    spaces = sorted(word.box.x0 - before.box.x1 for piece in row for before, word in pairwise(piece.words))
    return spaces[(len(spaces) - 1) // 2] if len(spaces) > 1 else 0.0


def _is_near(rows: Sequence[Row], x: float) -> bool:
    """Whether a text ends right left of where others begin, or goes on with a word that begins there."""
    return any(
        x - _NEAR * piece.size < piece.box.x1 < x
        or (
            piece.box.x0 < x - _SAME
            and piece.box.x1 > x + _SAME
            and any(abs(word.box.x0 - x) <= _EXACT for word in piece.words)
        )
        for row in rows
        for piece in row
    )


def _places(narrow: Sequence[float], begun: Counter[int]) -> Iterator[float]:
    """The places, from left to right, where enough lines begin something."""
    last = float("-inf")
    for x in sorted(narrow):
        step = round(x / _SAME)
        if x - last > _SAME and begun[step - 1] + begun[step] + begun[step + 1] >= _FEWEST:
            yield x
            last = x


def _rivers(rows: Sequence[Row], x: float) -> Iterator[tuple[int, int]]:
    """From which line to before which a river runs left of the place."""
    start = 0
    states = [_state(row, x) for row in rows]
    for index, row in enumerate(rows):
        if index and _is_tall(rows[index - 1], row):
            yield from _river(rows, states, start, index)
            start = index
        if states[index] == "covered":
            yield from _river(rows, states, start, index)
            start = index + 1
    yield from _river(rows, states, start, len(rows))


def _river(rows: Sequence[Row], states: Sequence[_State], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch, if enough lines begin something there; without lines of text at its ends whose words stand as ever."""
    while start < end and states[start] == "touched" and not _opens(rows[start]):
        start += 1
    while start < end and states[end - 1] == "touched" and not _opens(rows[end - 1]):
        end -= 1
    begun, touched = (states[start:end].count(state) for state in ("begun", "touched"))
    if begun >= max(_FEWEST, _TOUCHED * touched):
        yield start, end


def _opens(row: Row) -> bool:
    """Whether a line is surely a row: it has several pieces, or begins with a date."""
    return len(row) > 1 or starts_dated(row[0].text)


def _is_tall(above: Row, row: Row) -> bool:
    space = min(piece.box.top for piece in row) - max(piece.box.bottom for piece in above)
    return space > _TALL * row[0].size


def _state(row: Row, x: float) -> _State:
    """How a line stands to a river: a word begins at it, or does with no more space than others, or lies across it."""
    if row[0].box.x0 >= x - _SAME:
        return "free"
    for piece in row:
        left, _, right, _ = piece.box
        if left > x + _SAME:
            return "free"
        if left >= x - _SAME:
            return "begun"
        if right > x + _SAME:
            return _across(piece, x)
        if right > x - _CLOSEST * piece.size:
            return "covered"
    return "free"


def _across(piece: Line, x: float) -> _State:
    """The same for a text that goes on behind the place."""
    words = piece.words
    place = sum(word.box.x0 < x - _SAME for word in words)
    if place == len(words) or words[place].box.x0 > x + _SAME or _is_date(words, place):
        return "covered"
    space, size = words[place].box.x0 - words[place - 1].box.x1, words[place].size
    exact = abs(words[place].box.x0 - x) <= _EXACT
    if space > _NARROW * size or (exact and space < -_OVER * size):
        return "begun"
    return "touched" if exact else "covered"


def _parted(row: Row, x: float) -> Row:
    """The row with a piece across the river parted there, and with white space as wide as a river's left of it."""
    return tuple(part for piece in row for part in _sides(piece, row, x))


def _sides(piece: Line, row: Row, x: float) -> Iterator[Line]:
    if piece.box.x0 >= x - _SAME or piece.box.x1 <= x - _TRIMMED * piece.size:
        yield piece
        return
    left = [word for word in piece.words if word.box.x0 < x - _SAME]
    right = piece.words[len(left) :]
    if len(left) == 1 and right and _is_marked(piece, row):
        yield piece
        return
    yield Line((*left[:-1], _trimmed(left[-1], x)))
    if right:
        yield Line(right)


def _trimmed(word: Word, x: float) -> Word:
    """The word without what stands in the river."""
    edge = min(word.box.x1, x - _TRIMMED * word.size)
    return word._replace(box=word.box._replace(x1=max(word.box.x0 + 1.0, edge)))
