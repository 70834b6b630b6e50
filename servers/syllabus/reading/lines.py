"""Words to lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter
from statistics import median

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import MONTH
from servers.syllabus.reading.line import Line, Word, new_line

__all__ = ["join_lines", "split_at_gaps"]


SAME_LINE = 0.4  # of the smaller size: how far baselines on one line may differ
SPACED = 4  # single letters in a row, evenly spaced: one word printed with letter-spacing
TWO_LETTERS = 1.3  # of the size: two spaces in print of one width
ONE_DIGIT = Pattern(r"[1-9](?:st|nd|rd|th)?[.,:;)]?")
A_MONTH = Pattern(MONTH, re.IGNORECASE)
TALL = 1.6  # of the size: higher boxes are those of words printed sideways

_size_of, _text_of = attrgetter("size"), attrgetter("text")


def join_lines(words: Iterable[Word]) -> list[Line]:
    """Words on one baseline become a line; lines from top to bottom, words from left to right."""
    rows: list[_Row] = []
    size = bottom = None  # of the last row's head
    for baseline, _, word in sorted([(word.box[3] - 0.25 * word.size, word.box[0], word) for word in words]):
        if word.size == size and word.box[3] == bottom:  # as nearly all
            rows[-1].words.append(word)
            continue
        for row in rows[:-5:-1]:
            if row.holds(word, baseline):
                row.add(word, baseline)
                break
        else:
            rows.append(_Row(word, baseline))
        head = rows[-1].head
        size, bottom = head.size, head.box[3]
    lines = [row.line() for row in rows]
    return sorted(lines, key=_place_of)


def _place_of(line: Line) -> tuple[float, float]:
    """What lines are sorted by."""
    x0, top, _, bottom = line.box
    return (top + bottom) / 2, x0


def _left_of(word: Word) -> float:
    return word.box[0]


class _Row:
    """Words on one baseline, which is that of the largest of them, the ``head``."""

    __slots__ = ("baseline", "head", "mixed", "words")

    def __init__(self, head: Word, baseline: float) -> None:
        self.head, self.baseline, self.words = head, baseline, [head]
        self.mixed = (
            False  # whether words of other heights came between, so that they are not in order any more
        )

    def holds(self, word: Word, baseline: float) -> bool:
        """Whether the word stands on this line."""
        head = self.head
        if abs(self.baseline - baseline) <= SAME_LINE * min(head.size, word.size):
            return True
        (_, top, _, bottom), (_, word_top, _, word_bottom) = head.box, word.box
        if word_top >= bottom or word_bottom <= top:  # as nearly all
            return False
        overlap = min(bottom, word_bottom) - max(top, word_top)
        mark = abs(head.size - word.size) > 0.15 * head.size
        return overlap > (0.55 if mark else 0.75) * min(bottom - top, word_bottom - word_top)

    def add(self, word: Word, baseline: float) -> None:
        """Adds a word that it holds."""
        self.words.append(word)
        self.mixed = True
        if word.size > self.head.size:
            self.head, self.baseline = word, baseline

    def line(self) -> Line:
        """The words from left to right."""
        return new_line(tuple(_close_up(sorted(self.words, key=_left_of) if self.mixed else self.words)))


def split_at_gaps(line: Line, gap: float) -> list[Line]:
    """The line's parts between gaps wider than ``gap`` times the font size."""
    words = line.words
    smallest: float = min(map(_size_of, words))
    if line.widest <= gap * smallest and line.box.height <= TALL * smallest:  # as nearly all
        return [line]
    sideways = [word.box[3] - word.box[1] > TALL * word.size for word in words]
    starts = [
        place
        for place, (before, word) in enumerate(pairwise(words), 1)
        if sideways[place] != sideways[place - 1] or _is_apart(before, word, gap)
    ]
    if not starts:
        return [line]
    return [new_line(words[start:end]) for start, end in pairwise([0, *starts, len(words)])]


def _is_apart(before: Word, word: Word, gap: float) -> bool:
    space = word.box[0] - before.box[2]
    return space > gap * word.size and space > gap * before.size and not _is_set_right(before, word, space)


def _is_set_right(before: Word, word: Word, space: float) -> bool:
    """Whether a day of one digit stands where print of one width sets it below those of two: "Sep  4" below "Sep 28"."""
    if space > TWO_LETTERS * word.size or not word.text[0].isdigit():
        return False
    return ONE_DIGIT.fullmatch(word.text) is not None and A_MONTH.fullmatch(before.text) is not None


def _close_up(words: list[Word]) -> list[Word]:
    """Letter-spaced print ("S Y L L A B U S") as the words that it spells."""
    if len(words) < SPACED or [*map(len, map(_text_of, words))].count(1) < SPACED:
        return words
    closed: list[Word] = []
    run: list[Word] = []
    for word in words:
        if len(word.text) == 1 and word.text.isalpha() and (not run or run[-1].size == word.size):
            run.append(word)
        else:
            closed += [*_spelled(run), word]
            run = []
    return closed + _spelled(run)


def _spelled(run: list[Word]) -> list[Word]:
    if len(run) < SPACED:
        return run
    gaps = [after.box.x0 - before.box.x1 for before, after in pairwise(run)]
    usual = median(gaps)
    if usual > 1.2 * run[0].size:
        return run
    groups = [[run[0]]]
    for word, gap in zip(run[1:], gaps, strict=True):
        if gap > 1.6 * usual + 0.5:
            groups.append([word])
        else:
            groups[-1].append(word)
    return [_joined(group) for group in groups]


def _joined(group: list[Word]) -> Word:
    first, last = group[0], group[-1]
    return first._replace(
        text="".join(word.text for word in group), box=first.box._replace(x1=max(last.box.x1, first.box.x1))
    )
