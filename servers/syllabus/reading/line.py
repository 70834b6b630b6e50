"""Words and lines of printed text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from operator import attrgetter, sub
from typing import NamedTuple

from servers.syllabus.reading.box import Box, new_box
from servers.syllabus.reading.once import Once

__all__ = ["Line", "Word", "new_line", "new_word", "one_line"]

_size_of = attrgetter("size")


class Word(NamedTuple):
    """A run of glyphs without a space, as printed.

    ``printed``: of a document in another language than English, the words for which ``text`` gives the English.
    """

    text: str
    box: Box
    page: int
    size: float = 10.0
    bold: bool = False
    struck: bool = False
    printed: str | None = None


#: A word of its fields' tuple, with no call of a Python function: a page has hundreds.
new_word: Callable[[tuple[str, Box, int, float, bool, bool, None]], Word] = partial(tuple.__new__, Word)


@dataclass(frozen=True)
class Line:
    """Words on one baseline within one column (or one table cell), left to right; never empty."""

    words: tuple[Word, ...]

    @Once
    def text(self) -> str:
        """The words with single spaces between them."""
        return " ".join([word.text for word in self.words])

    @Once
    def printed(self) -> str:
        """The text as printed, where it was glossed."""
        return " ".join([word.printed or word.text for word in self.words])

    @Once
    def box(self) -> Box:
        """Around all words."""
        if len(self.words) == 1:
            return self.words[0].box
        lefts, tops, rights, bottoms = self._sides
        return new_box((min(lefts), min(tops), max(rights), max(bottoms)))

    @property
    def page(self) -> int:
        """1-based page."""
        return self.words[0].page

    @Once
    def size(self) -> float:
        """The largest font size on the line, in points."""
        largest: float = max(map(_size_of, self.words))
        return largest

    @Once
    def widest(self) -> float:
        """The widest space between two words that follow one another, in points; minus infinity for a single word."""
        lefts, _, rights, _ = self._sides
        return max(map(sub, lefts[1:], rights), default=float("-inf"))

    @Once
    def _sides(self) -> tuple[tuple[float, ...], ...]:
        """The left ends of the words, the upper, the right and the lower ones."""
        return tuple(zip(*[word.box for word in self.words], strict=True))

    @Once
    def struck(self) -> bool:
        """Whether a word is struck out."""
        return True in [word.struck for word in self.words]

    @Once
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(word.bold for word in self.words)


def one_line(lines: Iterable[Line]) -> Line:
    """The words of the lines, one behind another, as one."""
    return Line(tuple(word for line in lines for word in line.words))


def new_line(words: tuple[Word, ...]) -> Line:
    """A line of its words, without the call that guards a frozen object's fields: a page has dozens."""
    line = object.__new__(Line)
    line.__dict__["words"] = words
    return line
