"""Statements: the sentences of a paragraph, each with the lines that it was printed on.

A line that its writer broke on purpose ends a statement, with or without a full stop.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servers.syllabus.finding.clause import joined, unwrap, without_struck
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["Headed", "Statement", "statements"]

#: Lines whose left ends differ by less (in points) stand in one column, indented or not.
_SAME_COLUMN = 40.0

#: A paragraph and the heading above it.
Headed = tuple[Paragraph, str]


@dataclass(frozen=True)
class Statement:
    """A sentence and its lines."""

    text: str
    lines: tuple[Line, ...]


def statements(paragraph: Paragraph, others: Sequence[Headed]) -> Iterator[Statement]:
    """The statements of ``paragraph``; ``others``, of the same document, tell how far its column reaches."""
    for lines in unwrap(without_struck(paragraph.lines), _edge(paragraph, others), listed=False):
        for sentence in sentences(joined(lines)):
            yield Statement(sentence, tuple(lines))


def _edge(paragraph: Paragraph, others: Sequence[Headed]) -> float:
    """The right edge of the column that a paragraph stands in: the furthest that lines beginning there reach."""
    left = min(line.box.x0 for line in paragraph.lines)
    return max(
        line.box.x1
        for other, _ in (*others, (paragraph, ""))
        if other.page == paragraph.page
        for line in other.lines
        if abs(line.box.x0 - left) < _SAME_COLUMN
    )
