"""Markdown printed as it was typed: "## Schedule", "**Due:** Essay 1", bars between cells, as what it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.line import Word

__all__ = ["is_markdown", "without_markdown"]

#: So many headings marked by "##" or so many words in "**" tell Markdown.
_FEWEST_HEADINGS: Final = 3
_FEWEST_STRONG: Final = 4
_HEADING: Final = Pattern(r"#{1,6}")
_SUBHEADING: Final = Pattern(r"#{2,6}")
#: What opens or ends what is printed bold: "**Due:**", "**Instructor:**,".
_OPENS: Final = Pattern(r"([(\[“\"]?)(?:\*\*|__)(?=[^\W_]|[(\[“\"])")
_ENDS: Final = Pattern(r"(?<=[^\s*_])(?:\*\*|__)(?=[)\],.;:!?”\"]*$)")
_BAR: Final = Pattern(r"\|")
#: The line under a table's titles, and a line between parts.
_DASHES: Final = Pattern(r"\|?[\s:|-]*-{3,}[\s:|-]*\|?")
_ADDRESS: Final = Pattern(r"(?<=\])\((?:https?://|mailto:|www\.|\.{0,2}/)[^()\s]*\)")
#: Words between two marks of bold print are no more; what is no mark is not closed.
_LONGEST_STRONG: Final = 25
#: How much larger than the text a heading is printed, by its level.
_SIZES: Final = (1.0, 1.8, 1.5, 1.25, 1.15, 1.1, 1.0)
#: Words of one line have their middles as close as this, in parts of their size.
_ON_ONE_LINE: Final = 0.5


def is_markdown(words: Iterable[Word]) -> bool:
    """Whether the words of a document's first pages have marks of headings or of bold print, several of them."""
    headings = opened = ended = 0
    for word in words:
        text = word.text
        if text[0] == "#":
            headings += _SUBHEADING.fullmatch(text) is not None
        elif "**" in text or "__" in text:
            opened += _OPENS.match(text) is not None
            ended += _ENDS.search(text) is not None
    return headings >= _FEWEST_HEADINGS or min(opened, ended) >= _FEWEST_STRONG


def without_markdown(words: Sequence[Word]) -> list[Word]:
    """The words without the marks, those of headings and of bold print as such."""
    return list(_plain(words))


def _plain(words: Sequence[Word]) -> Iterator[Word]:
    heads: Word | None = None
    strong = 0
    for word in words:
        if _HEADING.fullmatch(word.text) and not _is_beside(word, heads):
            heads = word
            continue
        if heads is not None and not _is_beside(word, heads):
            heads = None
        text = _ADDRESS.sub("", word.text)
        if _OPENS.match(text):
            text, strong = _OPENS.sub(r"\1", text, count=1), _LONGEST_STRONG
        ends = _ENDS.search(text)
        text = _BAR.sub(" ", _ENDS.sub("", text)).strip("` ")
        if text and not _DASHES.fullmatch(word.text):
            size = word.size * (1.0 if heads is None else _SIZES[len(heads.text)])
            yield word._replace(text=text, size=size, bold=word.bold or heads is not None or strong > 0)
        strong = 0 if ends is not None else max(0, strong - 1)


def _is_beside(word: Word, other: Word | None) -> bool:
    """Whether a word stands right of another on its line."""
    return (
        other is not None
        and abs(word.box.middle - other.box.middle) < _ON_ONE_LINE * other.size
        and word.box.x0 > other.box.x0
    )
