"""Days that a table's narrow first column sets right against the next one: "01/25Introduction"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.line import Word

__all__ = ["with_days_apart"]

_GLUED: Final = Pattern(r"(?P<day>\d{1,2}/\d{1,2}(?:/\d{2,4})?)(?P<word>[A-Z][a-z][\w’'&-]*[,.:;]?)")


def with_days_apart(words: Sequence[Word]) -> Sequence[Word]:
    """The words, such as begin with a day parted behind it."""
    if not any("/" in word.text and word.text[0].isdigit() for word in words):
        return words
    return [part for word in words for part in _parts(word)]


def _parts(word: Word) -> Iterator[Word]:
    found = _GLUED.fullmatch(word.text) if word.text[0].isdigit() else None
    if found is None:
        yield word
        return
    middle = word.box.x0 + word.box.width * found.end("day") / len(word.text)
    yield word._replace(text=found["day"], box=word.box._replace(x1=middle))
    yield word._replace(text=found["word"], box=word.box._replace(x0=middle))
