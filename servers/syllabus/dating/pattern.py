"""Regular expressions that are compiled when they are first asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

__all__ = ["Pattern"]

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Pattern:
    """What ``re.compile`` gives, compiled when it is first asked.

    To compile every pattern of the rules takes five times as long as to read a document, and a document asks a third
    of them. Once compiled, the expression's own methods stand before those of this class, so that what is asked
    of every line costs no call more. A mistake in a pattern is found by the tests, which compile all of them.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.pattern!r})"

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        if self._compiled is None:
            self._compiled = re.compile(self.source(), self._flags)
            for name in _METHODS:
                setattr(self, name, getattr(self._compiled, name))
        return self._compiled

    @property
    def flags(self) -> int:
        """The expression's flags, with those that stand in it."""
        return self.compiled.flags

    def source(self) -> str:
        """What is compiled."""
        return self.pattern

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        """The first match."""
        return self.compiled.search(text, *bounds)

    def match(self, text: str, *bounds: int) -> re.Match[str] | None:
        """The match at the text's start, or at the first of the bounds."""
        return self.compiled.match(text, *bounds)

    def fullmatch(self, text: str, *bounds: int) -> re.Match[str] | None:
        """The match of the whole text."""
        return self.compiled.fullmatch(text, *bounds)

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        """All matches."""
        return self.compiled.finditer(text, *bounds)

    def findall(self, text: str, *bounds: int) -> list[str]:
        """The texts of all matches of a pattern without groups."""
        return self.compiled.findall(text, *bounds)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with its matches, or the first ``count`` of them, replaced."""
        return self.compiled.sub(by, text, count)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """What stands between the matches, or the first ``maxsplit`` of them, and what their groups hold."""
        return self.compiled.split(text, maxsplit)
