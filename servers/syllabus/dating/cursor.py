"""Tokens of a text with their neighbours, and the smallest parts of a date read from them."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.century import full_year
from servers.syllabus.dating.tokens import Token, tokenise
from servers.syllabus.dating.words import (
    AMBIGUOUS,
    BORROWED,
    DOTTED_DAYS,
    ENGLISH_DAYS,
    MONTHS,
    WEEKDAY_NAMES,
)

__all__ = ["AND", "OF", "ORDINALS", "TO", "Cursor"]

ORDINALS: Final = frozenset({"st", "nd", "rd", "th", "er"})
OF: Final = frozenset({"of", "de", "den", "do", "di"})
TO: Final = frozenset({"to", "through", "thru", "until", "till", "bis", "au", "al", "tot"})
AND: Final = frozenset({"and", "or", "und", "et", "y", "en", "o", "oder", "ou"})


class Cursor:
    """Access to the tokens of folded text by index; every method accepts an index outside of them.

    ``column``: the text is a cell of a column of dates. ``text``: the text before it was folded, with its lines.
    """

    def __init__(self, plain: str, *, column: bool, text: str | None = None) -> None:
        self.plain = plain
        self.text = plain if text is None else text
        self.column = column
        self.tokens = tokenise(plain)
        self.count = len(self.tokens)

    def token(self, i: int) -> Token | None:
        """The token at ``i``."""
        return self.tokens[i] if 0 <= i < self.count else None

    def sign(self, i: int, signs: str) -> bool:
        """Whether one of ``signs`` stands at ``i``."""
        if not 0 <= i < self.count:
            return False
        kind, text, _, _ = self.tokens[i]
        return kind == "sign" and text in signs

    def word(self, i: int) -> str:
        """The word at ``i`` in lower case, ``""`` where none stands."""
        if not 0 <= i < self.count:
            return ""
        kind, text, _, _ = self.tokens[i]
        return text.lower() if kind == "word" else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token ``i`` and the next."""
        return 0 <= i < self.count - 1 and self.tokens[i].end == self.tokens[i + 1].start

    def goes_on(self, i: int) -> bool:
        """Whether letters or digits are glued to token ``i``, maybe with a hyphen or a stroke between."""
        if not self.glued(i):
            return False
        return self.tokens[i + 1].kind != "sign" or (self.sign(i + 1, "-/") and self.glued(i + 1))

    def parted(self, i: int, k: int) -> bool:
        """Whether a line ends between token ``i`` and a later token ``k``."""
        first, last = self.token(i), self.token(k)
        return first is not None and last is not None and "\n" in self.text[first.end : last.start]

    def opens_line(self, i: int) -> bool:
        """Whether nothing stands before token ``i`` in its line but signs and spaces."""
        token = self.token(i)
        return token is not None and not re.search(
            r"\w", self.text[: token.start].rpartition("\n")[2], re.ASCII
        )

    def closes_line(self, i: int) -> bool:
        """Whether nothing stands after token ``i`` in its line but signs and spaces."""
        token = self.token(i)
        return token is not None and not re.search(r"\w", self.text[token.end :].partition("\n")[0], re.ASCII)

    def number(self, i: int, low: int, high: int, *, digits: int = 2) -> int | None:
        """The number at ``i``, where it lies between ``low`` and ``high``."""
        token = self.token(i)
        if token is None or token.kind != "number" or len(token.text) > digits:
            return None
        value = int(token.text)
        return value if low <= value <= high else None

    def weekday_name(self, i: int) -> bool:
        """Whether a day of the week stands at ``i``."""
        return self.word(i) in WEEKDAY_NAMES

    def month(self, i: int) -> int | None:
        """The month named at ``i``."""
        token = self.token(i)
        if token is None or token.kind != "word":
            return None
        name = token.text.lower()
        if name in AMBIGUOUS and token.text[0].islower() and not self.column and not self._is_small_month(i):
            return None
        if name in BORROWED and not self._is_borrowed_month(i):
            return None
        return MONTHS.get(name)

    def _is_borrowed_month(self, i: int) -> bool:
        """Whether a month such as "out" is shown to be one: "14 de out", "ter 14 out", or the end of a date's cell."""
        if self.word(i - 1) in OF:
            return True
        if self.number(i - 1, 1, 31) is None:
            return False
        led = i - 3 if self.sign(i - 2, ".,") else i - 2
        foreign = self.word(led) in DOTTED_DAYS or (
            self.weekday_name(led) and self.word(led) not in ENGLISH_DAYS
        )
        return foreign or (self.column and (self.closes_line(i) or self.full_year(i + 1) is not None))

    def _is_small_month(self, i: int) -> bool:
        """Whether a month in small letters that is also a word ("may") is shown to be one by its neighbours."""
        if self.full_year(i + 1) is not None:
            return self.number(i - 1, 1, 31) is not None or self.word(i - 1) in ORDINALS | OF
        if self.number(i + 1, 1, 31) is None:
            return self.word(i - 1) in OF and self.word(i - 2) in ORDINALS
        after = i + 3 if self.sign(i + 2, ",") else i + 2
        led = i - 2 if self.sign(i - 1, ",.") else i - 1
        return self.weekday_name(led) or self.word(i + 2) in ORDINALS or self.full_year(after) is not None

    def full_year(self, i: int) -> int | None:
        """A year of four digits at ``i``."""
        token = self.token(i)
        return self.number(i, 1900, 2100, digits=4) if token is not None and len(token.text) == 4 else None

    def year(self, i: int, *, separators: str = ",.") -> tuple[int, int] | None:
        """A year at ``i`` ("2017", "'17"), maybe after a separator, and the token after it."""
        k = i + 1 if self.sign(i, separators) else i
        full = self.full_year(k)
        if full is not None and not (self.glued(k) and self.tokens[k + 1].kind == "word"):
            return full, k + 1
        if self.sign(k, "'") and self.glued(k):
            short = self.token(k + 1)
            if short is not None and short.kind == "number" and len(short.text) == 2:
                return full_year(short.text), k + 2
        return None

    def short_year(self, i: int) -> tuple[int, int] | None:
        """Two digits after a hyphen at ``i`` ("25-Aug-17") and the token after them; another date's day is none ("- 06-Dec")."""
        joined = self.sign(i, "-") and self.glued(i - 1) and self.glued(i)
        value = self.number(i + 1, 0, 99) if joined else None
        k = i + 3 if self.sign(i + 2, "-.") else i + 2
        return (2000 + value, i + 2) if value is not None and self.month(k) is None else None

    def day(self, i: int) -> tuple[int, int] | None:
        """A day of the month at ``i``, with its ordinal, and the token after it."""
        value = self.number(i, 1, 31)
        if value is None:
            return None
        j = i + 1
        if self.word(j) in ORDINALS and self.tokens[j].start - self.tokens[i].end <= 1:
            return value, j + 1
        if self.glued(i) and self._spoils_day(j):
            return None
        letters = self.word(j) in {"a", "p"} and self.sign(j + 1, ".") and self.word(j + 2) == "m"
        return None if letters or self.word(j) in {"am", "pm"} else (value, j)

    def _spoils_day(self, j: int) -> bool:
        """Whether token ``j``, glued to a number, shows that it is no day ("5pm", "5:30", "5%", "5.25")."""
        if self.tokens[j].kind == "word":
            return self.month(j) is None
        if self.sign(j, ":"):
            return self.glued(j) and self.tokens[j + 1].kind == "number"
        if self.sign(j, "*"):  # a footnote's mark or a line's ornament, but for "5*3"
            return self.glued(j) and self.tokens[j + 1].kind != "sign"
        return self.sign(j, "%$°^=") or (self.sign(j, ".,") and self.glued(j) and self._is_decimal(j))

    def _is_decimal(self, j: int) -> bool:
        """Whether the sign at ``j`` stands inside a number ("5.25", "5,000")."""
        after = self.token(j + 1)
        if after is None or after.kind != "number" or self.full_year(j + 1) is not None:
            return False
        return self.sign(j, ".") or len(after.text) > 2

    def leads_range(self, i: int) -> bool:
        """Whether "to" or a dash stands at ``i``."""
        return self.sign(i, "-") or self.word(i) in TO

    def dotted(self, i: int) -> int:
        """The token after ``i`` and a full stop glued to it."""
        return i + 2 if self.glued(i) and self.sign(i + 1, ".") else i + 1
