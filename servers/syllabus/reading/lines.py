"""Words to lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from servers.syllabus.reading.line import Line, Word

__all__ = ["join_lines", "split_at_gaps"]

SAME_LINE = 0.4  # of the smaller size: how far baselines on one line may differ
SPACED = 4  # single letters in a row, evenly spaced: one word printed with letter-spacing


def join_lines(words: Iterable[Word]) -> list[Line]:
    """Words on one baseline become a line; lines from top to bottom, words from left to right."""
    rows: list[list[Word]] = []
    heads: list[Word] = []  # each row's largest word
    for _, _, word in sorted([(_baseline(word), word.box[0], word) for word in words]):
        place = _row_of(word, heads)
        if place is None:
            rows.append([word])
            heads.append(word)
            continue
        rows[place].append(word)
        if word.size > heads[place].size:
            heads[place] = word
    lines = [Line(tuple(_close_up(sorted(row, key=lambda word: word.box.x0)))) for row in rows]
    return sorted(lines, key=lambda line: (line.box.middle, line.box.x0))


def _row_of(word: Word, heads: Sequence[Word]) -> int | None:
    """The place of the word's row, among the last few."""
    if not heads:
        return None
    last = heads[-1]
    if last.box[3] == word.box[3] and last.size == word.size:
        return len(heads) - 1  # as for nearly all words
    for place in range(len(heads) - 1, max(len(heads) - 5, -1), -1):
        if _same_line(heads[place], word):
            return place
    return None


def _baseline(word: Word) -> float:
    return word.box[3] - 0.25 * word.size


def _same_line(head: Word, word: Word) -> bool:
    (_, top, _, bottom), (_, word_top, _, word_bottom) = head.box, word.box
    difference = abs((bottom - 0.25 * head.size) - (word_bottom - 0.25 * word.size))
    if difference <= SAME_LINE * min(head.size, word.size):
        return True
    overlap = min(bottom, word_bottom) - max(top, word_top)
    mark = abs(head.size - word.size) > 0.15 * head.size
    return overlap > (0.55 if mark else 0.75) * min(bottom - top, word_bottom - word_top)


def split_at_gaps(line: Line, gap: float) -> list[Line]:
    """The line's parts between gaps wider than ``gap`` times the font size."""
    words = line.words
    sideways = [word.box[3] - word.box[1] > 1.6 * word.size for word in words]
    starts = [
        place
        for place, (before, word) in enumerate(pairwise(words), 1)
        if sideways[place] != sideways[place - 1] or _is_apart(before, word, gap)
    ]
    if not starts:
        return [line]
    return [Line(words[start:end]) for start, end in pairwise([0, *starts, len(words)])]


def _is_apart(before: Word, word: Word, gap: float) -> bool:
    space = word.box[0] - before.box[2]
    return space > gap * word.size and space > gap * before.size


def _close_up(words: list[Word]) -> list[Word]:
    """Letter-spaced print ("S Y L L A B U S") as the words that it spells."""
    if len(words) < SPACED or sum(len(word.text) == 1 for word in words) < SPACED:
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
