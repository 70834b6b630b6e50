"""A rectangle on a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

__all__ = ["Box", "new_box", "union"]


class Box(NamedTuple):
    """A rectangle in points (1/72 inch) from the page's top left, as the page is seen (rotation applied)."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Points from left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The vertical middle."""
        return (self.top + self.bottom) / 2


#: A box of its sides' tuple, with no call of a Python function: a page has hundreds.
new_box: Callable[[tuple[float, float, float, float]], Box] = partial(tuple.__new__, Box)


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of ``boxes``; there must be one at least."""
    if not isinstance(boxes, list):
        boxes = list(boxes)
    if len(boxes) == 1:
        return boxes[0]
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return new_box((min(x0s), min(tops), max(x1s), max(bottoms)))
