"""A language's glossary: phrases of its syllabi with the English that the parser's rules are written for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.pattern import Pattern

__all__ = ["Gloss", "Glossary"]

_ENGLISH_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENGLISH_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_TOKEN: Final = Pattern(r"[a-z]+|\d+")
_KEYS: Final = Pattern(r"[\w*]+(?:\|[\w*]+)*")
#: An entry that says itself what may follow.
_LOOKS_ON: Final = Pattern(r"\(\?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)$")
#: Words of an entry outside of brackets; what stands in brackets is left as it is.
_ALTERNATIVES: Final = Pattern(r"\((?:[^()]|\([^()]*\))*\)|\w+(?:\|\w+)+")


class Gloss(NamedTuple):
    """A stretch of a text, and the English that stands for it."""

    start: int
    end: int
    english: str


class _Entry(NamedTuple):
    """What follows an entry's first word, and the English for both; ``capital``: the word must have a capital letter."""

    rest: str
    english: str
    capital: bool


@dataclass(frozen=True)
class Glossary:
    """The phrases of one language.

    ``marks``: words that tell the language, most of them of no other. ``days``, ``months``: for each from Monday and
    January on, its names. ``phrases``: lines ``words = English``, without accents and in small letters; the first of
    ``words`` is literal (``|`` parts alternatives, a leading ``*`` stands for the first parts of a compound), the others
    are a pattern. Of several that fit, the first is taken, those of one word last. ``<day>`` stands for each day of the week. ``^`` leads a
    word that must have a capital letter; in the English, ``~`` stands for the first word as it is, and ``_``
    for a blank. ``southern``: phrases that come first south of the equator.
    """

    marks: str
    days: tuple[str, ...]
    months: tuple[str, ...]
    phrases: str
    southern: str = ""

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words of ``marks``."""
        return frozenset(self.marks.split())

    def glosses(self, text: str, *, south: bool = False) -> Iterator[Gloss]:
        """What of ``text`` has an English, from left to right."""
        plain = fold(text).lower()
        table, compounds = self._southern if south else self._northern
        done = 0
        for token in _TOKEN.finditer(plain):
            if token.start() < done:
                continue
            word = token.group()
            entries = table.get(word) or next(
                (entries for end, entries in compounds if len(word) > len(end) and word.endswith(end)), ()
            )
            gloss = next(_fitting(entries, text, plain, token), None)
            if gloss is not None:
                yield gloss
                done = gloss.end

    @cached_property
    def _northern(self) -> tuple[dict[str, list[_Entry]], list[tuple[str, list[_Entry]]]]:
        return _table(self._lines(""))

    @cached_property
    def _southern(self) -> tuple[dict[str, list[_Entry]], list[tuple[str, list[_Entry]]]]:
        return _table(self._lines(self.southern))

    def _lines(self, first: str) -> Iterator[str]:
        for line in (first + self.phrases).strip().splitlines():
            if "<day>" in line:
                for names, english in zip(self.days, _ENGLISH_DAYS, strict=True):
                    yield line.replace("<day>", f"(?:{names})", 1).replace("<day>", english)
            elif line.strip():
                yield line
        for names, english in zip(self.days, _ENGLISH_DAYS, strict=True):
            yield f"{names} = {english}"
        for names, english in zip(self.months, _ENGLISH_MONTHS, strict=True):
            yield f"{names} = {english}"


def _table(lines: Iterator[str]) -> tuple[dict[str, list[_Entry]], list[tuple[str, list[_Entry]]]]:
    table: dict[str, list[_Entry]] = {}
    compounds: dict[str, list[_Entry]] = {}
    for line in lines:
        phrase, _, english = line.strip().partition(" = ")
        capital = phrase.startswith("^")
        phrase = phrase.lstrip("^")
        keys = _KEYS.match(phrase)
        if keys is None or not english:
            raise ValueError(f"no entry of a glossary: {line!r}")
        entry = _Entry(phrase[keys.end() :], english.strip().replace("_", " "), capital)
        for key in keys.group().split("|"):
            home = compounds if key.startswith("*") else table
            home.setdefault(key.lstrip("*"), []).append(entry)
    for entries in (*table.values(), *compounds.values()):
        entries.sort(key=lambda entry: not entry.rest)
    return table, list(compounds.items())


def _fitting(
    entries: list[_Entry] | tuple[()], text: str, plain: str, token: re.Match[str]
) -> Iterator[Gloss]:
    for rest, english, capital in entries:
        if capital and not text[token.start()].isupper():
            continue
        end, given = token.end(), english
        if rest:
            match = _pattern(rest).match(plain, end)
            if match is None:
                continue
            end = match.end() - (plain[match.end() - 1] == " ")
            given = match.expand(english) if "\\" in english else english
        given = given.replace("~", token.group())
        yield Gloss(token.start(), end, _cased(given, text[token.start() : end]))


@lru_cache(maxsize=4096)
def _pattern(rest: str) -> re.Pattern[str]:
    """What follows a first word, up to a word's end; words parted by ``|`` stand for one another."""
    grouped = _ALTERNATIVES.sub(_as_group, rest)
    return re.compile(grouped if _LOOKS_ON.search(grouped) else rf"{grouped}(?:(?<=\s)|(?!\w))")


def _as_group(match: re.Match[str]) -> str:
    return match.group() if match.group().startswith("(") else f"(?:{match.group()})"


def _cased(english: str, printed: str) -> str:
    """The English as the word was written: with a capital letter, or all in capitals."""
    if english[:1].isupper() or not printed[:1].isupper():
        return english
    if len(printed) > 3 and printed.isupper():
        return english.upper()
    return english[:1].upper() + english[1:]
