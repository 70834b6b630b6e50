"""The edge that a text's lines wrap at, where a paragraph itself does not tell it: its lines were broken on purpose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["wrap_edge"]

#: So many lines reach as far as a column does; one or two may stick out of it.
_FEWEST: Final = 3
#: A paragraph whose widest line takes no more of its column was not wrapped there.
_NARROW: Final = 0.72
#: Paragraphs beside each other overlap by more (in points) in height.
_OVERLAP: Final = 4.0
#: A column is no narrower (in points).
_WIDE: Final = 200.0


def wrap_edge(paragraphs: Sequence[Paragraph]) -> dict[int, float]:
    """The edge of the column for the paragraphs (by their ids) that leave much of it free; none where text stands in columns."""
    lines = sorted((line for one in paragraphs for line in one.lines), key=lambda line: -line.box.x1)
    if len(lines) < _FEWEST:
        return {}
    edge, left = lines[_FEWEST - 1].box.x1, min(line.box.x0 for line in lines[:_FEWEST])
    if edge - left < _WIDE or _are_beside(paragraphs):
        return {}
    reach = left + _NARROW * (edge - left)
    return {id(one): edge for one in paragraphs if max(line.box.x1 for line in one.lines) < reach}


def _are_beside(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether any two paragraphs stand beside each other."""
    boxes: dict[int, list[tuple[float, float]]] = {}
    for page, lines in _by_page(paragraphs):
        boxes.setdefault(page, []).append((min(map(_top, lines)), max(map(_bottom, lines))))
    return any(
        min(above[1], below[1]) - below[0] > _OVERLAP
        for ones in boxes.values()
        for above, below in pairwise(sorted(ones))
    )


def _by_page(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, list[Line]]]:
    for one in paragraphs:
        for page in sorted({line.page for line in one.lines}):
            yield page, [line for line in one.lines if line.page == page]


def _top(line: Line) -> float:
    return line.box.top


def _bottom(line: Line) -> float:
    return line.box.bottom
