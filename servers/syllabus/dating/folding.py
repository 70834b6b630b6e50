"""Text reduced to plain characters of the same length, so that offsets stay those of the printed text."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["fold", "lowered"]

_DASHES: Final = "‐‑‒–—―−﹘﹣－⁃"
_SPACES: Final = "\t\n\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff\u00ad"
_QUOTES: Final = {
    "‘": "'",
    "’": "'",
    "‛": "'",
    "ʼ": "'",
    "`": "'",
    "´": "'",
    "“": '"',
    "”": '"',
    "º": " ",
    "ª": " ",
}
_SLASHES: Final = {"⁄": "/", "∕": "/"}
_BLOCKS: Final = (
    (0x00A1, 0x0250),
    (0x02B0, 0x0300),
    (0x1D2C, 0x1D6B),
    (0x1E00, 0x1F00),
    (0x2070, 0x20A0),
    (0xFF01, 0xFF5F),
)


def _plain(char: str) -> str | None:
    base = "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
    return base if len(base) == 1 and base != char and base.isascii() else None


def _table() -> dict[int, str]:
    table = {ord(char): "-" for char in _DASHES}
    for first, last in _BLOCKS:
        for code in range(first, last):
            plain = _plain(chr(code))
            if plain is not None:
                table[code] = plain
    table.update({ord(char): " " for char in _SPACES})
    table.update({ord(char): plain for char, plain in (_QUOTES | _SLASHES).items()})
    table[ord("ı")] = "i"
    return table


_PLAIN: Final = {chr(code): plain for code, plain in _table().items()}
_FOLDED: Final = frozenset(_PLAIN)
#: What may have to be folded: all but the plain signs, letters and digits.
_ODD: Final = Pattern("[^ -_a-~]")


def fold(text: str) -> str:
    """``text`` without accents, full-width forms, typographic dashes, quotes and spaces; as long as it was."""
    text = text.replace("\n", " ")
    if text.isascii() and text.isprintable() and "`" not in text:
        return text
    return _folded_line(text) if len(text) < _LONG else _folded(text)


def _folded(text: str) -> str:
    for char in _FOLDED.intersection(_ODD.findall(text)):  # few of them, each put right in one go
        text = text.replace(char, _PLAIN[char])
    return text


#: Lines and clauses, which several finders read, are folded once; not whole texts, which would be kept.
_folded_line: Final = lru_cache(maxsize=1024)(_folded)
_LONG: Final = 500


def lowered(text: str) -> str:
    """``text`` in small letters, as long as it was: what is looked for in it needs not ask for capitals too, which is slow."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
