"""One page as a PDF draws it: glyphs, strokes and fills, before anything is understood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.line import Word

__all__ = ["Fill", "Glyph", "Sheet", "Style", "new_glyph"]

SCAN = 0.3  # of the page that a picture covers: a page without text
FULL = 0.8  # of the page: a picture that may have a scanner's stamp beside it
STAMP = 40  # letters, at most


class Style(NamedTuple):
    """What the glyphs of one text object share.

    ``quarter``: the reading direction in quarter turns counter-clockwise from left-to-right (0 to 3);
    ``tilted``: neither upright nor a quarter turn. ``ink``: 0xRRGGBB. ``hidden``: drawn without ink.
    """

    size: float
    bold: bool = False
    ink: int = 0
    quarter: int = 0
    tilted: bool = False
    hidden: bool = False


class Glyph(NamedTuple):
    """A character, or several without a space.

    ``x0``, ``x1`` (with the last one's advance) and ``baseline`` are measured along the reading direction.
    ``led``: a printed space leads to it.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    style: Style
    led: bool = False


#: A glyph of its fields' tuple, with no call of a Python function: a page has hundreds.
new_glyph: Callable[[tuple[str, float, float, float, Style, bool]], Glyph] = partial(tuple.__new__, Glyph)


class Fill(NamedTuple):
    """A filled rectangle and its colour (0xRRGGBB)."""

    box: Box
    ink: int


@dataclass(frozen=True)
class Sheet:
    """A page in points from its top left, turned so that most of its text is upright.

    ``rules``: straight thin strokes, each a flat or narrow box. ``outlines``: drawn shapes of the size of letters or
    words, given only where the page has text without ink (its letters may be drawn as shapes or pictures).
    ``dots``: small circles. ``recognised``: the words on the picture of a page without text; None where nothing read it.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...] = ()
    fills: tuple[Fill, ...] = ()
    pictures: tuple[Box, ...] = ()
    outlines: tuple[Box, ...] = ()
    dots: tuple[Box, ...] = ()
    recognised: tuple[Word, ...] | None = None

    @property
    def is_scan(self) -> bool:
        """Whether a picture takes the page, and there is no more text than a scanner's stamp."""
        share = self.image_share
        if share <= SCAN:
            return False
        letters = sum(len(glyph.text) for glyph in self.glyphs if glyph.text.strip())
        return not letters or (letters <= STAMP and share > FULL)

    @property
    def image_share(self) -> float:
        """How much of the page pictures cover, 0 to 1."""
        covered = sum(
            max(min(x1, self.width) - max(x0, 0.0), 0.0) * max(min(bottom, self.height) - max(top, 0.0), 0.0)
            for x0, top, x1, bottom in self.pictures
        )
        return min(covered / max(self.width * self.height, 1.0), 1.0)
