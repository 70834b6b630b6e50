"""Patterns with long choices of words, rewritten so that a choice is made by its first letter.

At each place of a text, ``late|extension|excused|...`` is tried word by word, and four times as slowly where capitals
and small letters are alike. ``l(?:ate)|e(?:xtension|xcused)|...`` finds the very same, since words that begin
differently never compete; but there are fewer letters than words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from servers.syllabus.dating.pattern import Pattern

__all__ = ["Choices", "by_first_letter", "starts"]

#: A choice of fewer is left as it is.
_FEWEST: Final = 4
#: A choice before a word's other letters is written out where it has no more parts: "(?:pre|post)-?lab".
_MOST_PARTS: Final = 16
_LONGEST: Final = 400
#: Letters that are one with more than their capital where both are alike: the long s, the Kelvin sign, the dotless i.
_MANIFOLD: Final = frozenset("iks")
_QUANTIFIERS: Final = frozenset("?*+{")
_SPECIAL: Final = frozenset(".^$*+?{}[]\\|()")
#: What opens groups whose choices may be sorted, and those that look around.
_GROUP: Final = re.compile(r"\(\?(?::|=|!|P<\w+>|-?[a-z]+:)")
_AROUND: Final = re.compile(r"\(\?(?:=|!|<=|<!)")
#: An escaped sign, a set of signs, and what parts and groups.
_MARK: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\\\]])*\]|[()|]", re.DOTALL)
_DEEPER: Final = {"(": 1, ")": -1}
#: What may stand in a pattern once alone.
_CAPTURES: Final = re.compile(r"\((?!\?)|\(\?P<|\(\?\(")


class Choices(Pattern):
    """A pattern whose choices are sorted by first letters; what its groups are called tells them apart, not their numbers."""

    def source(self) -> str:
        """The pattern with its choices sorted."""
        if self._flags & re.VERBOSE:
            return self.pattern
        ignoring = bool(self._flags & re.IGNORECASE) or self.pattern.startswith("(?i)")
        return by_first_letter(self.pattern, ignoring=ignoring)


def by_first_letter(pattern: str, *, ignoring: bool = False) -> str:
    """The pattern's source with the choices in it sorted; ``ignoring``: capitals and small letters are alike."""
    parts = [_with_inner_sorted(part, ignoring=ignoring) for part in _split(pattern)]
    return "|".join(_sorted(parts, ignoring=ignoring) if len(parts) >= _FEWEST else parts)


def starts(pattern: str) -> frozenset[str]:
    """What the texts begin with that a pattern of words matches: two letters, or one where the second may differ; none: who knows."""
    found = frozenset(start for part in _split(pattern) for start in _starts(part))
    return frozenset() if "" in found else found


def _starts(part: str) -> Iterator[str]:
    if part.startswith("(?:"):
        end = _end_of(part, 0)
        often = part[end : end + 1]
        yield from ("",) if often in {"*", "{"} else starts(part[3 : end - 1]) or ("",)
        if often == "?":
            yield from _starts(part[end + 1 :])
        return
    word = _word(part)
    sure = word.plain and part[1:2].isalnum() and part[2:3] not in _QUANTIFIERS
    yield part[:2] if sure else word.letter


class _Word(NamedTuple):
    """One of a choice: its first letter, and whether it begins with nothing but that; ``letter`` empty: with who knows what."""

    text: str
    letter: str
    plain: bool


def _sorted(parts: list[str], *, ignoring: bool) -> Iterator[str]:
    """The parts with those of one letter together; none passes one that may begin with any letter."""
    by_letter: dict[str, list[_Word]] = {}
    for word in (word for part in parts for word in _written_out(part)):
        if word.letter:
            by_letter.setdefault(word.letter.lower(), []).append(word)
            continue
        yield from _joined(by_letter, ignoring=ignoring)
        by_letter = {}
        yield word.text
    yield from _joined(by_letter, ignoring=ignoring)


def _joined(by_letter: dict[str, list[_Word]], *, ignoring: bool) -> Iterator[str]:
    for words in by_letter.values():
        letter, rests = "", list[str]()
        for word in [*words, _Word("", "", plain=False)]:
            if rests and not (word.plain and word.letter == letter):
                first = _either(letter) if ignoring else letter
                yield first + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})")
                rests = []
            if word.plain:
                letter = word.letter
                rests.append(word.text[len(letter) :])
            elif word.text:
                yield word.text


def _either(letter: str) -> str:
    """A letter in capitals or not, as a set, which is told at a glance."""
    if not (letter.isascii() and letter.isalpha()) or letter.lower() in _MANIFOLD:
        return letter
    return f"(?-i:[{letter.lower()}{letter.upper()}])"


def _written_out(part: str) -> Iterator[_Word]:
    """The part, or the several that a choice at its beginning makes of it."""
    if part.startswith("(?:"):
        end = _end_of(part, 0)
        inner, rest = _split(part[3 : end - 1]), part[end:]
        optional = rest[:1] == "?" and rest[1:2] not in _QUANTIFIERS
        rest = rest[1:] if optional else rest
        fits = len(inner) <= _MOST_PARTS and len(rest) <= _LONGEST and _CAPTURES.search(part) is None
        if fits and (optional or rest[:1] not in _QUANTIFIERS):
            for one in [*inner, *([""] if optional else [])]:
                yield from _written_out(one + rest)
            return
    yield _word(part)


def _word(part: str) -> _Word:
    around = 0
    while _AROUND.match(part, around) is not None:
        around = _end_of(part, around)
    letter = part[around : around + 1]
    known = bool(letter) and letter not in _SPECIAL and part[around + 1 : around + 2] not in _QUANTIFIERS
    return _Word(part, letter if known else "", plain=known and not around)


def _with_inner_sorted(part: str, *, ignoring: bool) -> str:
    """The part with the choices of the groups in it sorted."""
    found, done = "", 0
    for start, end in _groups(part):
        opening = _GROUP.match(part, start)
        if opening is None:
            continue
        inner = part[opening.end() : end - 1]
        flags = opening.group()
        alike = False if "-i" in flags else ignoring or "i:" in flags
        found += part[done : opening.end()] + by_first_letter(inner, ignoring=alike) + ")"
        done = end
    return found + part[done:]


def _groups(text: str) -> Iterator[tuple[int, int]]:
    """Where the outermost groups begin and end."""
    start = depth = 0
    for mark in _MARK.finditer(text):
        if mark.group() == "(":
            start = start if depth else mark.start()
            depth += 1
        elif mark.group() == ")":
            depth -= 1
            if not depth:
                yield start, mark.end()


def _split(text: str) -> list[str]:
    """The parts of a choice."""
    parts, start, depth = list[str](), 0, 0
    for mark in _MARK.finditer(text):
        depth += _DEEPER.get(mark.group(), 0)
        if mark.group() == "|" and not depth:
            parts.append(text[start : mark.start()])
            start = mark.end()
    return [*parts, text[start:]]


def _end_of(text: str, at: int) -> int:
    """Behind the group that opens at ``at``."""
    depth = 0
    for mark in _MARK.finditer(text, at):
        depth += _DEEPER.get(mark.group(), 0)
        if not depth:
            return mark.end()
    raise ValueError(f"A group is not closed: {text[at:]}")
