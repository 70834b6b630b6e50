"""Work that a document only recommends: "The exercises are recommended", "Homework will not be collected"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from servers.domain.syllabus import GradingComponent
from servers.syllabus.dating.gated import Gated, holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.finding.statement import Headed

__all__ = ["not_collected", "without_recommended"]

_WORK: Final = r"(?P<work>exercise|problem|home\s?work|assignment|worksheet)s?"
_RECOMMENDED: Final = Gated(
    rf"(?i)\b{_WORK}(?:\s+(?:problems?|assignments?|exercises?|sets?|questions?))?(?:\s+[\w-]+){{0,4}}?\s+(?:is|are|will|should|need)\s+(?:be\s+)?(?:only\s+|purely\s+|strictly\s+|just\s+|completely\s+|entirely\s+)?"
    r"(?:recommended\b|suggested\b|optional\b|ungraded\b|for\s+(?:your\s+own\s+)?practice\b|not(?:\s+to)?(?:\s+be)?\s+(?:collected|graded|handed\s+in|turned\s+in|submitted))",
    "recommended,suggested,optional,ungraded,practice,collected,graded,handed,turned,submitted",
)
_WORKS: Final = ("exercise", "problem", "homework", "home work", "assignment", "worksheet")
#: What is told of some of them, or of what is late.
_SOME: Final = Pattern(
    r"(?i)\b(?:late|some|extra|additional|starred|following|these|those|first|last|if|unless|after|until|other|bonus|more|certain|without|missing|incomplete|illegible)\b"
)
#: Origins by which nothing says that a thing is due.
_UNSAID: Final = frozenset({"assignment", "named", "topic_event"})


def not_collected(paragraphs: Sequence[Headed], grading: Iterable[GradingComponent]) -> frozenset[str]:
    """The names of work that sentences say is only recommended, in the singular; none that counts toward the grade."""
    graded = " ".join(part.component for part in grading).lower()
    told = (
        sentence
        for paragraph, _ in paragraphs
        if _RECOMMENDED.admits(paragraph.lowered) and holds(paragraph.lowered, _WORKS)
        for sentence in sentences(paragraph.flat)
    )
    found = (_name(sentence) for sentence in told)
    return frozenset(name for name in found if name and name not in graded.replace(" ", ""))


def _name(sentence: str) -> str | None:
    match = _RECOMMENDED.search(sentence)
    if match is None or _SOME.search(sentence[: match.end()]):
        return None
    return match["work"].lower().replace(" ", "")


def without_recommended(candidates: Sequence[Candidate], names: frozenset[str]) -> list[Candidate]:
    """The candidates without homework of such a name that nothing says is due."""
    return [one for one in candidates if not _is_recommended(one, names)]


def _is_recommended(one: Candidate, names: frozenset[str]) -> bool:
    if one.kind != "homework" or one.origin not in _UNSAID:
        return False
    said = f"{one.title} {one.printed or ''}".lower().replace("home work", "homework")
    return any(name in said for name in names)
