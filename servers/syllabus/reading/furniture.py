"""Running headers, footers and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from servers.syllabus.reading.line import Line, Word

__all__ = ["EDGE", "is_side_number", "split_furniture"]

EDGE = 0.14  # of the page's height, at the top and at the bottom
SIDE = 0.2  # of the page's width, where a number may stand beside the text
SIDE_GAP = 10.0  # points between it and all text
DIGITS = re.compile(r"\d+")
NUMBER = re.compile(
    r"^(?:page\s*)?[-–—|\s]*(?:\d{1,3}|[ivx]{1,5})[-–—|\s.]*(?:(?:of|/)\s*\d{1,3})?$", re.IGNORECASE
)


def split_furniture(
    pages: Sequence[Sequence[Line]], sizes: Sequence[tuple[float, float]]
) -> tuple[list[tuple[Line, ...]], tuple[Line, ...]]:
    """Each page's lines without its furniture, and all the furniture.

    A line near an edge is furniture where its like (numbers aside, at the same height) stands on three pages, or
    on both of two, or where it is a page number.
    """
    seen = Counter(
        key for lines, (_, height) in zip(pages, sizes, strict=True) for key in {*_keys(lines, height)}
    )
    enough = 2 if len(pages) < 5 else 3
    kept: list[tuple[Line, ...]] = []
    out: list[Line] = []
    for lines, (width, height) in zip(pages, sizes, strict=True):
        rest = []
        for line in lines:
            key = _key(line, height)
            repeated = key is not None and (seen[key] >= enough or _is_page_number(line, lines))
            words = line.words if len(line.words) == 1 else ()
            if repeated or any(is_side_number(word, _words(lines), width) for word in words):
                out.append(line)
            else:
                rest.append(line)
        kept.append(tuple(rest))
    return kept, tuple(out)


def _words(lines: Sequence[Line]) -> list[Word]:
    return [word for line in lines for word in line.words]


def _keys(lines: Sequence[Line], height: float) -> list[tuple[str, int]]:
    return [key for line in lines if (key := _key(line, height))]


def _key(line: Line, height: float) -> tuple[str, int] | None:
    if EDGE * height < line.box.middle < (1 - EDGE) * height:
        return None
    return DIGITS.sub("0", line.text).casefold(), round(line.box.middle / 6)


def is_side_number(word: Word, words: Sequence[Word], width: float) -> bool:
    """Whether the word is a page number beside all text, as on a page printed sideways."""
    if word.text != str(word.page):
        return False
    others = [other.box for other in words if other is not word]
    left = word.box.x1 < SIDE * width and all(box.x0 > word.box.x1 + SIDE_GAP for box in others)
    right = word.box.x0 > (1 - SIDE) * width and all(box.x1 < word.box.x0 - SIDE_GAP for box in others)
    return left or right


def _is_page_number(line: Line, lines: Sequence[Line]) -> bool:
    if not NUMBER.match(line.text):
        return False
    others = [other for other in lines if other is not line]
    return all(other.box.bottom < line.box.top + 2 for other in others) or all(
        other.box.top > line.box.bottom - 2 for other in others
    )
