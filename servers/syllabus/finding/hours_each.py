"""Sentences that give several sorts of work an hour each: "Homework is due at 5 pm, essays at noon"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import Phrase, phrases
from servers.syllabus.finding.stated_due import CLASS_START

__all__ = ["parted_by_hour"]

#: What joins the second sort to the hour of the first: ", and all", " while the".
_JOINS: Final = Pattern(
    r"(?i)[^,;.]{0,40}?(?:\s*[,;(]\s*(?:(?:and|but|while|whereas)\s+)?|\s+(?:and|but|while|whereas)\s+)(?:(?:all|the|your|each|every|any)\s+)?"
)
#: Words by which the second part says itself that its work is due.
_DUE: Final = Pattern(
    r"(?i)\b(?:due|submit\w*|(?:turn|hand)(?:ed)?\sin|upload\w*|collected|goe?s?\s(?:to|on|in)|come\sto)\b"
)
#: What leads from the end of a part to the next one.
_CLOSING: Final = Pattern(r"(?i)[\s,;(]+(?:and|but|while|whereas|all|the|your|each|every|any|\s)*$")
_SHORT_FORM: Final = Pattern(r"\s*\([A-Za-z]{1,6}\)")


def parted_by_hour(text: str) -> tuple[str, ...]:
    """The sentence's parts, one for each sort of work that has an hour of its own; empty where it has no two such.

    >>> parted_by_hour("Homework is due at 5 pm, essays at noon.")
    ('Homework is due at 5 pm', 'essays are due at noon.')
    """
    whens = sorted(
        [*((t.start, t.end) for t in find_times(text)), *(m.span() for m in CLASS_START.finditer(text))]
    )
    if len(whens) < 2:
        return ()
    named = phrases(text)
    if not named or named[0].start > whens[0][0]:
        return ()
    seconds = list(_seconds(text, whens, named))
    if not seconds:
        return ()
    first, *others = (
        text[start:end] for start, end in pairwise([0, *(phrase.start for phrase in seconds), len(text)])
    )
    said = (_with_due(part, phrase) for part, phrase in zip(others, seconds, strict=True))
    return tuple(_CLOSING.sub("", part) for part in (first, *said))


def _seconds(text: str, whens: list[tuple[int, int]], named: list[Phrase]) -> Iterator[Phrase]:
    """The name of the work that opens each part after the first."""
    for (_, end), (start, _) in pairwise(whens):
        between = (p for p in named if end <= p.start and p.end <= start)
        phrase = next(between, None)
        if phrase is not None and _JOINS.fullmatch(text[end : phrase.start]):
            yield phrase


def _with_due(part: str, phrase: Phrase) -> str:
    """A part with "are due" behind its work, where it tells no more of it than the hour: "essays at noon"."""
    if _DUE.search(part):
        return part
    name = phrase.end - phrase.start
    short = _SHORT_FORM.match(part, name)
    at = short.end() if short else name
    return f"{part[:at]} are due{part[at:]}"
