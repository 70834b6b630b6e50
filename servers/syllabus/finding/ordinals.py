"""Sentences that count what was named above them: "Two exams will be given. The first, on October 16, ..."."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import phrases, singular

__all__ = ["MANY", "Several"]

#: What is one of several, before what is said of it: "The second, on December 4, ...", "the third will be".
_ONE: Final = Gated(
    r"(?P<the>(?:^\W*|[,;:(]\s*|\b(?:and|while)\s+)(?:and\s+)?(?:the|your)\s+)(?P<which>first|second|third|fourth|fifth|other)(?:\s+(?:one|of\s+(?:these|them|which)))?(?=\s*(?:,\s*(?:which|to\s+be|held|given|due|on|in)\b|\(|:\s|[–—]\s|is\b|will\b|on\b|due\b|takes\b|comes\b|must\b|covers?\b|falls\b|in\s+class\s+on\b|\s-\s))",
    "first,second,third,fourth,fifth,other",
    re.IGNORECASE,
)
#: One of several by its kind: "a short one (3 pages)".
_A_KIND: Final = Gated(
    r"\b(?P<kind>(?:an?|the|one)\s+(?:short|shorter|long|longer|brief|final|midterm|second|preliminary|major|minor|research)(?:er)?)\s+one\b(?=\s*(?:\(|,|due\b|on\b|in\s+class\b|of\s+\d))",
    "one",
    re.IGNORECASE,
)
_PLURALS: Final = "exams,examinations,tests,midterms,mid-terms,prelims,quizzes,papers,essays,projects,presentations,reports,memos,reviews,assignments,critiques,portfolios,exercises,hourlies"
#: What ends a name of several works.
MANY: Final = Gated(rf"\b(?:{_PLURALS.replace(',', '|')})$", _PLURALS, re.IGNORECASE)
#: The first of several that are told one by one: "The first exam is on May 3. The second, on June 7, ...".
_FIRST: Final = Pattern(
    r"(?i)\b(?:the|your)\s+(?:first|1st)\s+(?P<one>exam|examination|test|midterm|mid-term|prelim|quiz|paper|essay|project|presentation|report|memo|review|assignment|critique)\b(?!\s+(?:draft|version|review|day|week))"
)
_COUNT: Final = Pattern(r"(?i)^(?:two|three|four|five|six|several|both)\s+")


class Several:
    """The one kind of work of which a document, read so far, has named several under its last heading."""

    def __init__(self) -> None:
        self._heading = ""
        self._one = ""

    def under(self, heading: str) -> None:
        """Goes on below a heading, which may name the work itself: "Papers"."""
        if heading != self._heading:
            self._heading, self._one = heading, _one_of_many(heading)
            self._one = "" if self._one == "assignment" else self._one

    def told(self, text: str) -> str:
        """The text with the name of what it counts: "The first exam, on October 16, ..."; what it names itself counts from then on."""
        text = _with_kinds_named(text)
        first = _ONE.search(text)
        before = self._one
        self._one = _one_of_many(text) or _first_of(text) or before
        if first is None:
            return text
        opening = text[: first.start()]
        one = (_one_of_many(opening) or _first_of(opening)) if phrases(opening) else before
        return _ONE.sub(lambda found: _named(found, one), text) if one else text


def _with_kinds_named(text: str) -> str:
    """The text with the name of each kind that it counts: "two papers: a short one, due May 3, and a longer one, due June 7"."""
    if (found := _A_KIND.search(text)) is None:
        return text
    one = _one_of_many(text[: found.start()])
    return _A_KIND.sub(lambda kind: f"{kind['kind']} {one}", text) if one else text


def _one_of_many(text: str) -> str:
    """Of "There will be three exams." the exam; "" for none or for two kinds."""
    if not MANY.admits(text):
        return ""
    found = {
        singular(_COUNT.sub("", phrase.title)).lower()
        for phrase in phrases(text)
        if MANY.search(phrase.title)
    }
    return found.pop() if len(found) == 1 else ""


def _first_of(text: str) -> str:
    """Of "The first exam is on October 16" the exam."""
    found = _FIRST.search(text) if "irst " in text or "1st " in text else None
    return found["one"].lower() if found else ""


def _named(found: re.Match[str], one: str) -> str:
    which = "second" if found["which"].lower() == "other" else found["which"]
    return f"{found['the']}{which} {one}"
