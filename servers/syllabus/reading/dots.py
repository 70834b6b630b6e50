"""Dots that a page draws before the points of its lists, as browsers do: markers like those that are printed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from servers.syllabus.reading.box import Box, new_box
from servers.syllabus.reading.line import Word

__all__ = ["with_dots"]

MARKER: Final = "•"
#: Of the size: how near a dot stands before its text, and how near after other words it is no list's.
NEAREST, FARTHEST, AMID = 0.15, 1.8, 1.0
#: Of the size: a dot no larger is a list's.
LARGEST: Final = 0.62


def with_dots(words: Sequence[Word], dots: Sequence[Box]) -> Sequence[Word]:
    """The words with a marker before each that a dot stands before."""
    if not dots or not words:
        return words
    rows = sorted(range(len(words)), key=lambda index: words[index].box.middle)
    middles = [words[index].box.middle for index in rows]
    tallest = max(word.box.height for word in words)
    marked: dict[int, Word] = {}
    for dot in dots:
        low = bisect_left(middles, dot.middle - tallest)
        high = bisect_left(middles, dot.middle + tallest)
        beside = [
            index for index in rows[low:high] if words[index].box.top < dot.middle < words[index].box.bottom
        ]
        first = min(
            (i for i in beside if words[i].box.x0 > dot.x0), key=lambda i: words[i].box.x0, default=None
        )
        if first is not None and _marks(dot, words[first], [words[i] for i in beside]):
            word = words[first]
            box = new_box((dot.x0, word.box.top, dot.x1, word.box.bottom))
            marked[first] = Word(MARKER, box, word.page, word.size, word.bold)
    return [one for index, word in enumerate(words) for one in (marked.get(index), word) if one is not None]


def _marks(dot: Box, word: Word, beside: Sequence[Word]) -> bool:
    """Whether a dot is the marker of the point that opens with ``word``."""
    gap = word.box.x0 - dot.x1
    near = NEAREST * word.size < gap < FARTHEST * word.size and dot.height < LARGEST * word.size
    return near and not any(dot.x0 - AMID * word.size < other.box.x1 < word.box.x0 for other in beside)
