"""Folded text cut into numbers, words and signs, with what can hold no date left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from string import ascii_letters
from typing import Final, Literal, NamedTuple

from servers.syllabus.dating.gated import holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import MONTHS

__all__ = ["Kind", "Token", "names_date", "tokenise"]

Kind = Literal["number", "word", "sign"]


class Token(NamedTuple):
    """A run of digits, of ASCII letters, or one other character that is no space."""

    kind: Kind
    text: str
    start: int
    end: int


#: A token of its fields' tuple, with no call of a Python function: a text has hundreds.
_new_token: Final[Callable[[tuple[str, str, int, int]], Token]] = partial(tuple.__new__, Token)
_PIECE: Final = Pattern(r"\d+|[A-Za-z]+|\s+|[^\sA-Za-z\d]")
_LETTER: Final = frozenset(ascii_letters)
#: Addresses, file names, DOIs and ISBNs: digits in them are never a date of the course.
_OPAQUE: Final = Pattern(
    r"""
      \b(?:https?|ftp)://\S+ (?:(?<=[-/_])\s\S*[/_]\S*)?
    | \bwww\.\S+
    | (?<!\S)\S+@\S+
    | \b(?:doi|DOI)\s?[:.]?\s?10\.\S+
    | \b10\.\d{4,}/\S+
    | \bISBN[\w\s:()-]{0,14}?[\dXx][\dXx -]{8,}
    | \b(?=\S*/)[\w~.-]+\.(?:com|org|edu|net|gov|io|ac|co|ca|uk|de|nl|au|us|html?|pdf|docx?|xlsx?|ipynb|Rmd|csv)/\S*
    | (?<!\S)(?=\S*/)[\w.~-]*[A-Za-z_~][\w.~-]*/[\w./~-]+\.\w{1,5}\b
    """,
    re.VERBOSE,
)


#: Each of them has one of these, looked for one by one first: most texts have none.
_OPAQUE_SIGNS: Final = ("/", "@", "www.", "10.", "ISBN", "doi", "DOI")
#: The same, in the first of its words.
_OPAQUE_MARK: Final = Pattern(r"/|@|www\.|10\.|ISBN|doi|DOI")
#: So far behind its first word may stand what shows that a number is a DOI or an ISBN.
_SHOWN_WITHIN: Final = 40


def _opaque(text: str) -> list[tuple[int, int]]:
    """Where they stand; only words with a mark are looked at."""
    spans: list[tuple[int, int]] = []
    if not holds(text, _OPAQUE_SIGNS):
        return spans
    done = 0
    while (mark := _OPAQUE_MARK.search(text, done)) is not None:
        start = max(text.rfind(" ", 0, mark.start()) + 1, done)
        space = text.find(" ", mark.end())
        end = space if space >= 0 else len(text)
        further = _SHOWN_WITHIN if mark.group() in {"ISBN", "doi", "DOI"} else 0
        found = _OPAQUE.search(text, start, end + further)
        whole = _OPAQUE.match(text, found.start()) if found is not None and found.start() < end else None
        if whole is not None:
            spans.append(whole.span())
        done = whole.end() if whole is not None else end
    return spans


_MONTH_NAMES: Final = frozenset(MONTHS)
#: Words and signs this far from any number have no part in a date.
_NEAR: Final = 40
_NUMBERS: Final = Pattern(rf"\d++(?:\D{{1,{_NEAR}}}+\d++)*+")


#: Two numbers that are parted by a sign alone: what a date without a month's name has.
_PAIR: Final = Pattern(r"\d[/.-]\d")
_LETTERS: Final = Pattern(r"[a-z]+")


def _regions(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of ``text`` around numbers, cut between words, that may hold a date."""
    done = 0
    for match in _NUMBERS.finditer(text):
        start = text.rfind(" ", 0, max(match.start() - _NEAR, 0)) + 1
        space = text.find(" ", match.end() + _NEAR)
        end = space if space >= 0 else len(text)
        if names_date(text[start:end]):
            yield max(start, done), end
            done = end


def names_date(text: str) -> bool:
    """Whether there is a month's name or a pair of numbers, without which there is no date."""
    return _PAIR.search(text) is not None or not _MONTH_NAMES.isdisjoint(_LETTERS.findall(text.lower()))


@lru_cache(maxsize=1024)
def _kind(first: str) -> Kind | None:
    """What a piece is that begins so; None: space."""
    if first in _LETTER:
        return "word"
    if first.isdecimal():
        return "number"
    return None if first.isspace() else "sign"


def tokenise(text: str) -> list[Token]:
    """The tokens of ``text`` (folded) near its numbers, in order, those inside addresses and the like left out."""
    found: list[Token] = []
    for at, end in _regions(text):
        for piece in _PIECE.findall(text, at, end):
            start, at = at, at + len(piece)  # noqa: PLW2901  from piece to piece
            if (kind := _kind(piece[0])) is not None:
                found.append(_new_token((kind, piece, start, at)))
    if not found:
        return found
    spans = _opaque(text)
    if not spans:
        return found
    starts = [start for start, _ in spans]

    def outside(token: Token) -> bool:
        place = bisect_right(starts, token.start) - 1
        return place < 0 or token.start >= spans[place][1]

    return [token for token in found if outside(token)]
