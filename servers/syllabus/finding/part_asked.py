"""What a sentence asks for that is of a work or for it, and not the work: "an abstract of your paper", "a teaser for the project"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.phrase import Phrase, phrases

__all__ = ["as_part", "asked_amid", "names_part_of_work", "part_of_work"]

#: What is asked of a work, before its name: "two-page abstract of your".
_PART_OF: Final = Pattern(
    r"(?i)(?:(?:an?|the|your|one)\s+)?(?P<part>[\w'’,()\s-]{3,60}?)\s+(?:of|for)\s+(?:(?:the|your|our|their|his|her)\s+(?:[\w-]+\s+){0,2})"
)
#: The same of the work itself: "hard copy of your", "final version of the", "all of the".
_WHOLE: Final = Pattern(
    r"(?i)\b(?:cop(?:y|ies)|versions?|prints?|print-?outs?|pdfs?|files?|scans?|links?|documents?|all|any|both|one|two|each|none|some|most|rest|remainder|time|end|start|beginning|day|lieu|place|instead|part|hour|date|form|work)$"
)
#: Amid a sentence, by a name of its own: "those in section 2 have to submit a Sneak Preview (see below)".
_AMID: Final = Pattern(
    r"\b(?:submit|turn\s+in|hand\s+in|write|prepare)\s+(?:an?|one|your)\s+(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,3})(?=\s*[(.,;]|\s+(?:for|of|about|on|that|in\s+which)\b)"
)


def names_part_of_work(text: str, start: int, known: Phrase) -> bool:
    """Whether a text says, from ``start`` on, of what is asked that it is of a work or for it."""
    return _PART_OF.fullmatch(text, start, known.start) is not None


def part_of_work(text: str, start: int, known: Phrase) -> tuple[int, int] | None:
    """Where a text names, from ``start`` up to a work's name, what it asks for of that work; none where that is the work."""
    part = _PART_OF.fullmatch(text, start, known.start)
    return None if part is None or _WHOLE.search(part["part"]) else part.span("part")


def asked_amid(sentence: str) -> Phrase | None:
    """What a sentence asks for amid it by a name that is no kind of work: what "This is due" behind it means."""
    asked = _AMID.search(sentence)
    if asked is None or _WHOLE.search(asked["name"]) or phrases(asked["name"]):
        return None
    return Phrase(*asked.span("name"), asked["name"], "homework", weak=False)


def as_part(known: Phrase, title: str, span: tuple[int, int]) -> Phrase:
    """The part as work of its own, of the work's kind where that is no event."""
    kind = "homework" if known.kind in EVENT_KINDS else known.kind
    return replace(
        known, start=span[0], end=span[1], title=title[:1].upper() + title[1:], kind=kind, weak=False
    )
