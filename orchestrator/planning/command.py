"""A clause that tells what to do: its tokens, taken one after the other."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from orchestrator.planning.courses import course_label
from orchestrator.planning.intent import Lead, Span
from orchestrator.planning.question import read_listing
from orchestrator.planning.tokens import Token, minutes_of, tokenize, unknown_words
from orchestrator.planning.wishes import Wishes, each_once, report_unknown
from orchestrator.planning.words import FILLERS

__all__ = ["read_command"]

_OF_COURSES: Final = re.compile(
    r"\b(?:of|for|from|in|across)\s+(?:(?:all|my|these|the|our|of)\s+)*(?:class(?:es)?|courses?)\b",
    re.IGNORECASE,
)


def read_command(clause: str, wishes: Wishes, today: dt.date) -> None:
    """Read a clause that tells what to do."""
    tokens, spans = tokenize(_OF_COURSES.sub(lambda m: " " * len(m[0]), clause), today)
    kinds_of_tokens = {token.kind for token in tokens}
    if "CONFLICT" in kinds_of_tokens:
        wishes.conflicts = True
        report_unknown(unknown_words(tokens), clause, wishes)
    elif "WORKLOAD" in kinds_of_tokens:
        wishes.workload = spans[0] if spans else Span()
        report_unknown(unknown_words(tokens), clause, wishes)
    elif "LIST" in kinds_of_tokens and (
        spans or not kinds_of_tokens & {"ONLY", "NOT", "REMIND", "EXPORT", "DURATION"}
    ):
        read_listing(clause, wishes, today)
    else:
        _Clause(tokens, clause, wishes).read()
        if spans:
            wishes.notes.append(
                "A stretch of days limits what is listed, not what is imported: everything was imported."
            )


class _Clause:
    """One pass over a command's tokens; ``mode`` says what a kind that comes next is for."""

    def __init__(self, tokens: list[Token], text: str, wishes: Wishes) -> None:
        self.tokens = tokens
        self.text = text
        self.wishes = wishes
        self.mode = "select"
        self.at = 0
        self.unknown: list[Token] = []

    def read(self) -> None:
        while self.at < len(self.tokens):
            if not self._lead():
                token = self.tokens[self.at]
                self.at += 1
                self._take(token)
        self.wishes.commands = self.wishes.commands or len(self.unknown) < len(self.tokens)
        report_unknown(self.unknown, self.text, self.wishes)

    def _take(self, token: Token) -> None:
        take = getattr(self, f"_take_{token.kind.lower()}", None)
        if take is not None:
            take(token)

    def _take_file(self, token: Token) -> None:
        self.wishes.export = token.text.strip("\"'")

    def _take_parse_only(self, _: Token) -> None:
        self.wishes.into_calendar = False

    def _take_only(self, _: Token) -> None:
        self.mode = "select"

    def _take_not(self, _: Token) -> None:
        self.mode = "exclude"

    def _take_all(self, _: Token) -> None:
        if self.mode == "exclude" and self._next_kind() not in {"KIND", "REMIND", "EXPORT"}:
            self.mode = "select"

    def _take_remind(self, _: Token) -> None:
        if not self._negated():
            self.mode = "remind"
            return
        self.wishes.reminders = False
        self.mode = "select" if self._next_kind() == "JOIN" else "quiet"

    def _take_export(self, _: Token) -> None:
        if self._negated():
            self.wishes.writes_file = False

    def _negated(self) -> bool:
        """Whether a "no" stands right before the token just taken."""
        before = (
            token for token in reversed(self.tokens[: self.at - 1]) if token.kind not in {"ALL", "EXPORT"}
        )
        word = next((token for token in before if token.text.lower() not in FILLERS), None)
        return word is not None and word.kind == "NOT"

    def _take_course(self, token: Token) -> None:
        label = course_label(token.text)
        if label not in self.wishes.courses:
            self.wishes.courses.append(label)

    _take_course_upper = _take_course

    def _take_kind(self, token: Token) -> None:
        if self.mode == "exclude":
            self.wishes.without.update(token.kinds)
        elif self.mode == "quiet":
            self.wishes.quiet.update(token.kinds)
            self.wishes.reminders = True
        elif self.mode == "select":
            self.wishes.only.update(token.kinds)
        else:
            self._default_leads(token)

    def _default_leads(self, token: Token) -> None:
        days = (7, 1) if token.kinds == ("exam",) else (1,)
        self.wishes.leads += [Lead(minutes_before=day * 1440, kinds=token.kinds) for day in days]
        when = "7 days and 1 day" if len(days) > 1 else "1 day"
        self.wishes.notes.append(
            f'How long before "{token.text}" to remind was not said: {when} before was taken.'
        )

    def _take_duration(self, token: Token) -> None:
        self.unknown.append(token)

    def _take_before(self, token: Token) -> None:
        self.unknown.append(token)

    def _take_word(self, token: Token) -> None:
        if token.text.lower().strip("'’-–—") not in FILLERS and re.search(r"\w", token.text):
            self.unknown.append(token)

    def _next_kind(self) -> str | None:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else None

    # A group such as "exams and quizzes a week and 2 days before" or "3 days before homework in BIO 330".

    def _lead(self) -> bool:
        """Take such a group if one starts here."""
        at, kinds = self._kind_list(self.at)
        if kinds and self.mode != "remind" and self.tokens[at - 1].kind == "JOIN":
            return False
        end, minutes = self._durations(at)
        if not minutes or end is None:
            return False
        if self.at and self.tokens[self.at - 1].kind == "ONLY":
            self.wishes.only.update(kinds)
        at = self._skip(end, {"BEFORE"})
        if not kinds:
            at, kinds = self._kinds_after(at)
        at, courses = self._courses_after(at)
        self.wishes.leads += [
            Lead(minutes_before=length, kinds=each_once(kinds), courses=courses)
            for length in each_once(minutes)
        ]
        self.at, self.mode = at, "remind"
        return True

    def _kind_list(self, at: int) -> tuple[int, list[str]]:
        kinds: list[str] = []
        here = at
        while here < len(self.tokens) and self.tokens[here].kind in {"KIND", "JOIN", "ALL"} | (
            {"WORD"} if kinds else set()
        ):
            token = self.tokens[here]
            if token.kind == "WORD" and token.text.lower() not in FILLERS:
                break
            if token.kind == "KIND":
                kinds += token.kinds
            here += 1
        return here, kinds

    def _durations(self, at: int) -> tuple[int | None, list[int]]:
        """Lengths of time that a "before" ends (or, after "remind", nothing)."""
        minutes: list[int] = []
        here = at
        while here < len(self.tokens) and self.tokens[here].kind in {"DURATION", "JOIN", "BEFORE"}:
            token = self.tokens[here]
            if token.kind == "BEFORE":
                return (here, minutes) if minutes else (None, [])
            if token.kind == "DURATION":
                minutes.append(minutes_of(token.text))
            here += 1
        return (here, minutes) if minutes and self.mode == "remind" else (None, [])

    def _skip(self, at: int, kinds: set[str]) -> int:
        while at < len(self.tokens) and self.tokens[at].kind in kinds:
            at += 1
        return at

    def _kinds_after(self, at: int) -> tuple[int, list[str]]:
        """The kinds that follow "before", up to one that opens a group of its own ("..., homework 2 days before")."""
        kinds: list[str] = []
        here = end = at
        while here < len(self.tokens):
            token = self.tokens[here]
            if token.kind == "KIND":
                after = self.tokens[here + 1].kind if here + 1 < len(self.tokens) else None
                if after == "DURATION" and kinds:
                    break
                kinds += token.kinds
                end = here + 1
            elif not self._continues(token, bool(kinds)):
                break
            here += 1
        return end, kinds

    def _continues(self, token: Token, begun: bool) -> bool:  # noqa: FBT001  private, one caller
        if token.kind == "JOIN":
            return begun
        return token.kind in {"ALL", "LIST"} or (
            token.kind == "WORD" and token.text.lower() in FILLERS and not begun
        )

    def _courses_after(self, at: int) -> tuple[int, tuple[str, ...]]:
        here = at
        while (
            here < len(self.tokens)
            and self.tokens[here].kind == "WORD"
            and self.tokens[here].text.lower() in {"for", "in", "of"}
        ):
            here += 1
        if here < len(self.tokens) and here > at and self.tokens[here].kind.startswith("COURSE"):
            return here + 1, (course_label(self.tokens[here].text),)
        return at, ()
