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
    for word in sorted(words, key=lambda word: (word.box.bottom - 0.25 * word.size, word.box.x0)):
        row = next((row for row in reversed(rows[-4:]) if _same_line(row, word)), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    lines = (Line(tuple(_close_up(sorted(row, key=lambda word: word.box.x0)))) for row in rows)
    return sorted(lines, key=lambda line: (line.box.middle, line.box.x0))


def _same_line(row: Sequence[Word], word: Word) -> bool:
    largest = max(row, key=lambda other: other.size)
    difference = abs((largest.box.bottom - 0.25 * largest.size) - (word.box.bottom - 0.25 * word.size))
    if difference <= SAME_LINE * min(largest.size, word.size):
        return True
    overlap = min(largest.box.bottom, word.box.bottom) - max(largest.box.top, word.box.top)
    mark = abs(largest.size - word.size) > 0.15 * largest.size
    return overlap > (0.55 if mark else 0.75) * min(largest.box.height, word.box.height)


def split_at_gaps(line: Line, gap: float) -> list[Line]:
    """The line's parts between gaps wider than ``gap`` times the font size."""
    parts: list[list[Word]] = [[line.words[0]]]
    for before, word in pairwise(line.words):
        wide = word.box.x0 - before.box.x1 > gap * max(before.size, word.size)
        if wide or _is_sideways(word) != _is_sideways(before):
            parts.append([word])
        else:
            parts[-1].append(word)
    return [Line(tuple(part)) for part in parts]


def _is_sideways(word: Word) -> bool:
    return word.box.height > 1.6 * word.size


def _close_up(words: list[Word]) -> list[Word]:
    """Letter-spaced print ("S Y L L A B U S") as the words that it spells."""
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
