"""Words that a cell too narrow for them broke in two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.box import Box, union
from servers.syllabus.reading.line import Line, Word

__all__ = ["mend_lines"]

PADDING = 6.0  # points between a cell's border and its text, at most
LONGEST_REST = 3  # letters; a longer rest may be a word
FEWEST_ROWS = 3  # numbers that count on
FULL = 1.5  # letters that still had room: the line was not full
SHORT_WORD = Pattern(
    r"a|all|am|an|and|are|as|at|by|day|due|end|for|hw|if|in|is|it|its|lab|met|new|no|not|of|off|on|one|or|our|out|own|"
    r"pm|run|see|set|tba|tbd|the|to|two|us|use|via|vs|was|we|you"
)


def mend_lines(lines: Sequence[Line], cell: Box) -> list[Line]:
    """The lines of a bordered cell, with words joined again that alone were wider than the cell."""
    if _counts(lines):
        return [*lines]
    mended: list[Line] = []
    for line in lines:
        if mended and _goes_on(mended[-1], line, cell):
            head, rest = mended[-1].words[-1], line.words[0]
            whole = head._replace(text=head.text + rest.text, box=union((head.box, rest.box)))
            mended[-1] = Line((whole, *line.words[1:]))
        else:
            mended.append(line)
    return mended


def _counts(lines: Sequence[Line]) -> bool:
    """Whether the lines are numbers one above the other, each by one more: those of rows without lines between them."""
    texts = [line.text for line in lines] if len(lines) >= FEWEST_ROWS else []
    if not texts or not all(map(str.isdigit, texts)):
        return False
    return all(int(below) == int(above) + 1 for above, below in pairwise(texts))


def _goes_on(above: Line, line: Line, cell: Box) -> bool:
    """Whether the first word of ``line`` is the rest of the one word above."""
    head, rest = above.words[0], line.words[0]
    if len(above.words) > 1 or head.size != rest.size or not _fit_together(head, rest):
        return False
    room = cell.width - 2 * min(max(head.box.x0 - cell.x0, 0.0), PADDING)
    letter = head.box.width / len(head.text)
    return head.box.width + rest.box.width > room and head.box.width + FULL * letter > room


def _fit_together(head: Word, rest: Word) -> bool:
    if head.text.isdigit():
        return rest.text.isdigit() and len(head.text) + len(rest.text) <= LONGEST_REST
    letters = rest.text.rstrip(".,:;)")
    return (
        head.text.isalpha()
        and letters.isalpha()
        and letters.islower()
        and len(letters) <= LONGEST_REST
        and not SHORT_WORD.fullmatch(letters)
    )
