"""Patterns with a cheap test before them: a few words, one of which stands in whatever they match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern

__all__ = ["Gated", "has_digit", "holds"]


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words, or signs, stands in the text."""
    for word in words:  # noqa: SIM110  "any" takes twice as long, and this is asked of every line by many
        if word in text:
            return True
    return False


class Gated:
    """A pattern that is tried only on texts that hold one of its words.

    To look for a word is a tenth of what a pattern costs that begins with a choice of words or asks for capitals and
    small letters alike, and most texts hold none. ``words``: in small letters, parted by commas where one text.
    """

    __slots__ = ("pattern", "words")

    def __init__(self, pattern: str, words: str | tuple[str, ...], flags: int = 0) -> None:
        self.pattern: Final = Choices(pattern, flags)
        self.words: Final = tuple(words.split(",")) if isinstance(words, str) else words

    def admits(self, text: str) -> bool:
        """Whether the text holds one of the words."""
        return holds(text.lower(), self.words)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        small = text.lower()  # as ``holds``, without its call: this is asked of every line by many
        for word in self.words:
            if word in small:
                return self.pattern.search(text)
        return None

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the text's start."""
        small = text.lower()
        for word in self.words:
            if word in small:
                return self.pattern.match(text)
        return None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text."""
        return self.pattern.fullmatch(text) if holds(text.lower(), self.words) else None

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """All matches."""
        return self.pattern.finditer(text) if holds(text.lower(), self.words) else ()

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """What stands between the matches, or the first ``maxsplit`` of them."""
        return self.pattern.split(text, maxsplit) if holds(text.lower(), self.words) else [text]

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with its matches replaced."""
        small = text.lower()
        for word in self.words:
            if word in small:
                return self.pattern.sub(by, text)
        return text


_DIGIT: Final = Pattern("[0-9]")
_OTHER_DIGIT: Final = Pattern(r"\d")


@lru_cache(
    maxsize=4096
)  # every reader asks it of the lines and paragraphs that it passes: four times of five, again
def has_digit(text: str) -> bool:
    """Whether a digit stands in the text, as a pattern tells it; the plain ones are found faster."""
    if _DIGIT.search(text) is not None:
        return True
    return not text.isascii() and _OTHER_DIGIT.search(text) is not None
