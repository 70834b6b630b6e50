"""A document as read: blocks in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from servers.syllabus.reading.box import Box, union
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.once import Once
from servers.syllabus.reading.table import Table

__all__ = ["Block", "Document", "Paragraph"]


@dataclass(frozen=True)
class Paragraph:
    """Consecutive lines that belong together.

    ``role``: a heading (larger, bold or capital, short), running text, or a list item with its ``marker``
    ("•", "1.", "a)"). ``level``: for a heading 1 (largest) and up; for an item its depth of indentation from 0.
    """

    lines: tuple[Line, ...]
    role: Literal["heading", "text", "item"] = "text"
    level: int = 0
    marker: str | None = None

    @Once
    def text(self) -> str:
        """The lines joined with newlines."""
        return "\n".join([line.text for line in self.lines])

    @Once
    def flat(self) -> str:
        """The lines joined to one, words hyphenated at a line's end joined again."""
        if len(self.lines) == 1:
            return self.lines[0].text
        joined = ""
        for line in self.lines:
            if joined.endswith("-") and joined[-2:-1].isalpha() and line.text[:1].islower():
                joined = joined[:-1] + line.text
            else:
                joined = f"{joined} {line.text}" if joined else line.text
        return joined

    @Once
    def lowered(self) -> str:
        """``flat`` in small letters, in which finders look for a word before they look closer."""
        return self.flat.lower()

    @property
    def page(self) -> int:
        """1-based page where it starts."""
        return self.lines[0].page

    @property
    def box(self) -> Box:
        """Around the lines on its first page."""
        return union(line.box for line in self.lines if line.page == self.page)


Block = Paragraph | Table


@dataclass(frozen=True)
class Document:
    """A document: its blocks in reading order, without running headers, footers and invisible text.

    ``furniture``: the running headers and footers that were left out (a course code or term may stand only there).
    ``metadata``: the PDF's own (Title, Author, CreationDate ...). ``name``: the file's name.
    ``scanned_pages``: pages that are pictures, whose words were recognised: any of them may be wrong.
    ``unread_pages``: pages that are pictures, which nothing read.
    ``language``: what it is written in, as in ISO 639; of another than English the words are glossed (``Word.printed``).
    """

    name: str
    page_count: int
    blocks: tuple[Block, ...]
    furniture: tuple[Line, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    scanned_pages: tuple[int, ...] = ()
    unread_pages: tuple[int, ...] = ()
    page_sizes: tuple[tuple[float, float], ...] = ()
    language: str = "en"
