"""A clause of a request -> its tokens: kinds of things, lengths of time, verbs, courses, files, and other words."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import zip_longest

from orchestrator.planning.intent import Span
from orchestrator.planning.ranges import find_span
from orchestrator.planning.words import AMOUNTS, FILLERS, KIND_WORDS, MINUTES, TOKENS

__all__ = ["Token", "minutes_of", "tokenize", "unknown_words"]


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of a clause and its role, one of the names in ``words.TOKENS``."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of things that its words stand for."""
        return _kinds_of(self.text)


def tokenize(text: str, today: dt.date) -> tuple[list[Token], list[Span]]:
    """The tokens of ``text`` and the stretches of days in it, whose words are no tokens."""
    spans = []
    while found := find_span(text, today=today):
        start, end, span = found
        text = text[:start] + " " * (end - start) + text[end:]
        spans.append(span)
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        match, kind = _match(text, at)
        if match is None:
            at += 1
            continue
        tokens.append(Token(kind, match[0], match.start(), match.end()))
        at = match.end()
    return _heads(tokens), spans


def unknown_words(tokens: list[Token]) -> list[Token]:
    """Those that are neither a wish nor filler."""
    return [token for token in tokens if token.kind == "WORD" and token.text.lower() not in FILLERS]


def minutes_of(text: str) -> int:
    """A length of time in minutes: "a week" is 10080; months have 30 days."""
    match = re.fullmatch(r"(?P<amount>.*?)[\s-]*(?P<unit>[a-z]+)", re.sub(r"\s+", " ", text.lower()))
    if match is None:
        return 0
    amount, unit = match["amount"].strip(" -"), match["unit"]
    number = float(amount) if re.fullmatch(r"[\d.]+", amount) else float(AMOUNTS[amount])
    return round(number * (MINUTES.get(unit) or MINUTES[unit.removesuffix("s")]))


def _match(text: str, at: int) -> tuple[re.Match[str] | None, str]:
    for kind, pattern in TOKENS:
        if (match := pattern.match(text, at)) and match.end() > at:
            return match, kind
    return None, ""


def _heads(tokens: list[Token]) -> list[Token]:
    """Of kinds that stand side by side the last is meant: "reading quizzes" are quizzes."""
    return [
        token
        for token, after in zip_longest(tokens, tokens[1:])
        if token is not None and not (token.kind == "KIND" and after is not None and after.kind == "KIND")
    ]


def _kinds_of(word: str) -> tuple[str, ...]:
    plain = re.sub(r"[\s]+", " ", word.lower())
    for form in (
        plain,
        plain.removesuffix("s"),
        plain.removesuffix("es"),
        plain.replace("-", " ").removesuffix("s"),
    ):
        if form in KIND_WORDS:
            return KIND_WORDS[form]
    return ()
