"""Small numbers as they count weeks and classes: in digits, words or Roman numerals."""

from __future__ import annotations

from typing import Final

__all__ = ["COUNT", "amount_of", "count_of"]

_WORDS: Final = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
]
_ROMAN: Final = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
]
_NUMBERS: Final = {name: number for names in (_WORDS, _ROMAN) for number, name in enumerate(names, start=1)}

#: One such number, as a part of a pattern that ignores case; nothing that goes on as a word.
COUNT: Final = rf"(?:\d{{1,2}}(?!\d)|(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?![a-z]))"


def count_of(text: str) -> int | None:
    """The number that a text of ``COUNT`` tells; None where it is none."""
    return int(text) if text.isdigit() else _NUMBERS.get(text.casefold())


def amount_of(text: str) -> int:
    """How many a word before a unit tells: 1 for "a week", 2 for "two days".

    Raises ``ValueError`` for what is neither an article nor such a number.
    """
    number = 1 if text.casefold() in {"a", "an"} else count_of(text)
    if number is None:
        raise ValueError(text)
    return number
