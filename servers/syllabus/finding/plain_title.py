"""Titles of works that are printed as the text below them: "Essay 1" alone on its line, then what it asks for."""

from __future__ import annotations

from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import whole_name
from servers.syllabus.reading.document import Paragraph

__all__ = ["PlainTitle"]

_LONGEST: Final = 40
#: So many paragraphs a title without a heading's print reaches.
_REACH: Final = 14
_SENTENCE: Final = Pattern(r"[.!?:;,]\W*$")


class PlainTitle:
    """The title above each of a document's paragraphs, asked in their order; empty where the last title is a heading."""

    def __init__(self) -> None:
        self._title = ""
        self._left = 0

    def above(self, paragraph: Paragraph) -> str:
        """The work's title that stands above ``paragraph``, and is of it."""
        self._left -= 1
        if paragraph.role == "heading" or self._left < 0:
            self._title = ""
        text = paragraph.flat
        alone = paragraph.role == "text" and len(paragraph.lines) == 1 and len(text) <= _LONGEST
        if not alone or _SENTENCE.search(text):
            return self._title
        named = whole_name(text)
        self._title = text if named is not None and not named.weak else ""
        self._left = _REACH
        return ""
