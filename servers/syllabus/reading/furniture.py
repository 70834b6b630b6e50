"""Running headers, footers and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.line import Line, Word

__all__ = ["EDGE", "is_side_number", "split_furniture"]

EDGE = 0.14  # of the page's height, at the top and at the bottom
SIDE = 0.2  # of the page's width, where a number may stand beside the text
SIDE_GAP = 10.0  # points between it and all text
MOST_DIGITS = 9  # of a number
DIGITS = Pattern(r"\d+")
NUMBER = Pattern(
    r"^(?:page\s*)?[-–—|\s]*(?:\d{1,3}|[ivx]{1,5})[-–—|\s.]*(?:(?:of|/)\s*\d{1,3})?$", re.IGNORECASE
)
#: A label within a week or class, of so many words at most: "DUE", "Before class:".
LONGEST_LABEL = 2
LABEL = Pattern(
    r"\W*(?:due|due today|readings?|to read|homework|assignments?|exercises|topics?|activities|in class|to do|before class|after class|milestones?|lectures?|labs?|notes|discussion)\W*",
    re.IGNORECASE,
)


def split_furniture(
    pages: Sequence[Sequence[Line]], sizes: Sequence[tuple[float, float]]
) -> tuple[list[tuple[Line, ...]], tuple[Line, ...]]:
    """Each page's lines without its furniture, and all the furniture.

    A line near an edge is furniture where its like (at the same height, one number counting the pages) stands on
    three pages, or on both of two, or where it is a page number.
    """
    known = [[_keys(line, height) for line in lines] for lines, (_, height) in zip(pages, sizes, strict=True)]
    seen = Counter(key for page in known for key in {key for keys in page for key in keys})
    enough = 2 if len(pages) < 5 else 3
    amid = _labels_amid(pages, known)
    kept: list[tuple[Line, ...]] = []
    out: list[Line] = []
    for lines, page, (width, _) in zip(pages, known, sizes, strict=True):
        rest = []
        for line, keys in zip(lines, page, strict=True):
            often = any(seen[key] >= enough for key in keys) and line.text.casefold() not in amid
            repeated = bool(keys) and (often or _is_page_number(line, lines))
            words = line.words if len(line.words) == 1 else ()
            if repeated or any(is_side_number(word, _words(lines), width) for word in words):
                out.append(line)
            else:
                rest.append(line)
        kept.append(tuple(rest))
    return kept, tuple(out)


def _labels_amid(pages: Sequence[Sequence[Line]], known: Sequence[Sequence[Sequence[_Key]]]) -> set[str]:
    """The labels that stand alone amid pages too: what begins a page with one is no header."""
    return {
        line.text.casefold()
        for lines, page in zip(pages, known, strict=True)
        for line, keys in zip(lines, page, strict=True)
        if not keys and len(line.words) <= LONGEST_LABEL and LABEL.fullmatch(line.text)
    }


def _words(lines: Sequence[Line]) -> list[Word]:
    return [word for line in lines for word in line.words]


_Key = tuple[str, int, tuple[int, ...], int]


def _keys(line: Line, height: float) -> list[_Key]:
    """What a line is known again by: its words, its height, and its numbers, all the same or one that grows with the pages.

    "Quiz 2" and "Quiz 6" at the feet of two pages are no footer.
    """
    if EDGE * height < line.box.middle < (1 - EDGE) * height:
        return []
    text, place = line.text, round(line.box.middle / 6)
    words = DIGITS.sub("0", text).casefold()
    numbers = [int(number[-MOST_DIGITS:]) for number in DIGITS.findall(text)]
    keys: list[_Key] = [(words, place, tuple(numbers), -1)]
    for at, number in enumerate(numbers):
        keys.append((words, place, (*numbers[:at], number - line.page, *numbers[at + 1 :]), at))
    return keys


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
