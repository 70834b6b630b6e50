"""What a question is about, in the words of normalised titles: "the two midterms and the final" are two subjects."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from servers.domain.identity import normalised_title
from servers.syllabus.dating.pattern import Pattern

__all__ = ["chosen", "names", "subject"]

Thing = TypeVar("Thing")

#: Words of a question that do not name its subject.
_FRAME = Pattern(
    r"\b(when|what|which|where|who|why|how|many|much|day|date|time|dates|days|times|due|deadlines?|is|are|was|were|will|be|does|do|did|"
    r"the|a|an|my|our|your|of|for|in|on|at|to|this|that|it|i|we|us|there|have|has|take|place|held|hold|holding|happen|start|begin|"
    r"end|course|class|classes|worth|percent|percentage|weight|weights|weighted|count|counts|toward|towards|grade|overall|total|"
    r"need|must|should|can|submit|submitted|hand|handed|turn|turned|in|scheduled|each|every|by|and|upcoming|next|all|exactly|any|"
    r"please|tell|me|give|gives|list|final grade|from|with|contribute|contributes|make|makes|up|portion|part|points|s|"
    r"together|altogether|combined|both|single|individual|sum|come|comes|write|still|take|earn|get|per)\b"
)
#: Where a question passes from one subject to the next.
_PARTING = Pattern(
    r"\b(?:and|or|plus|versus|vs|before|after|earlier than|later than|besides|including|included|until|between|followed by|(?:is|are) the)\b"
)
_EXCEPT = Pattern(
    r"\b(?:besides|except(?: for)?|other than|apart from|aside from|excluding|not counting|without|in addition to)\b(.*)"
)
#: Before a subject they say how many, not which one: "the three exams", but "exam three".
_CARDINALS = frozenset("1 2 3 4 5 6 7 8 9 10 one two three four five six seven eight nine ten".split())  # noqa: SIM905  a list literal would take a line for each
_ALSO = {
    "exam": {"test"},
    "no_class": {"break", "holiday", "no"},
    "homework": {"assignment", "problem", "set"},
}


def subject(plain: str) -> frozenset[str]:
    """The words that name what ``plain`` (lower case, words and blanks) asks for; empty where it names nothing."""
    rest = _FRAME.sub(" ", re.sub(r"\bfinal grade\b", " ", plain)).split()
    while len(rest) > 1 and rest[0] in _CARDINALS:
        rest = rest[1:]
    return _words(" ".join(rest)) if " ".join(rest).strip(" '-") else frozenset()


def chosen(plain: str, things: Sequence[Thing], names_of: Callable[[Thing], frozenset[str]]) -> list[Thing]:
    """The things that the question names, less those that it sets aside; as one subject where not each of several is there.

    Args:
        plain: the question in lower case, words and blanks.
        things: what may be meant.
        names_of: all words by which a thing may be called.
    """
    aside = _EXCEPT.search(plain)
    wanted = plain[: aside.start()] if aside else plain
    unwanted = subject(aside[1]) if aside else frozenset()
    left = [thing for thing in things if not (unwanted and unwanted <= names_of(thing))]
    parts = [each for each in map(subject, _PARTING.split(wanted)) if each]
    if not all(any(each <= names_of(thing) for thing in left) for each in parts):
        parts = [each for each in [subject(wanted)] if each]
    return [thing for thing in left if any(each <= names_of(thing) for each in parts)]


def names(title: str, kind: str = "") -> frozenset[str]:
    """The words by which people call an item or a part of the grade."""
    words = _words(title)
    kinds = ({kind} if kind else set()) | (
        {"exam"} if words & {"midterm", "exam", "test"} or words == {"final"} else set()
    )
    return words | kinds | {also for each in kinds for also in _ALSO.get(each, ())}


def _words(text: str) -> frozenset[str]:
    one_word = re.sub(r"\bmid[- ](?=terms?\b)", "mid", text, flags=re.IGNORECASE)
    return frozenset(re.sub(r"(?<=[a-rt-z])s$", "", word) for word in normalised_title(one_word).split("-"))
