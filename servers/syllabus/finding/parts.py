"""Parts of one piece of work, each with its day: "Website project: proposal 9/26, mock-up 10/17, final 11/21"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.coursework import NO_COURSEWORK, Coursework
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of
from servers.syllabus.finding.phrase import Phrase, phrases

__all__ = ["parts_of"]

#: So many dates behind a name make them those of its parts.
_SEVERAL: Final = 2
_WHOLE: Final = Pattern(
    r"[\s•●○▪■*·–-]*(?P<whole>[^:;.?!\d]{3,50}?(?:\s#?\d{1,2})?)(?:\s*\([^()]{1,30}\))?(?:\s+(?:milestones?|due dates|dates|deadlines|schedule|timeline|stages|steps|parts))?\s*(?::|\s[–—-]|(?<=[a-z\d]\s)\((?=[^()]*\d[^()]*\)))\s*"
)
#: A part's name, and what leads to its date.
_PART: Final = Pattern(
    r"(?i)(?:\s*\([^()]{1,30}\))?[\s,;./|)]*(?:and\s+)?(?:the\s+|an?\s+|your\s+)?(?P<part>(?:\d(?:st|nd|rd|th)\s+)?[a-z][\w'’/&-]*(?:\s+(?!due\b|on\b|by\b|is\b|are\b|at\b)[\w'’/&-]+){0,4}?)\s*(?:[(:,–—-]\s*)?(?:(?:is\s+|are\s+)?due\s*)?(?:on\s+|by\s+)?[:(]?\s*"
)
#: A work and its day, before the bracket that has its parts': "The paper is due December 1 (proposal due October 6, outline due October 27)".
_DUE_BEFORE: Final = Pattern(
    r"(?i)\W*(?:the\s+|your\s+|an?\s+)?(?P<whole>[a-z][^:;.?!()\d]{3,40}?(?:\s#?\d{1,2})?)\s+(?:(?:is|are|will\s+be)\s+)?due\b[^();]{0,60}\(\s*"
)
#: What only writing has; and how many words a name has at most.
_VERSION: Final = Pattern(
    r"(?i)(?:(?:first|second|third|1st|2nd|3rd|rough|final|revised|complete)\s+)?(?:drafts?|outline|revisions?|final|version|sketch(?:es)?|storyboard|pitch)(?:\s+(?:draft|version|copy))?"
)
#: A version of the work for someone: "draft for peer review".
_DRAFT: Final = Pattern(
    r"(?i)(?:(?:first|second|rough|full|complete|polished)\s+)?(?:drafts?|outline|version)\s+(?:for|to)\b"
)
_FEW_WORDS: Final = 3
#: Who presents on a day.
_GROUP: Final = Pattern(
    r"(?i)(?:groups?|teams?|sections?|panels?|pairs?)\s+(?:#?\w{1,3})(?:\s?(?:[-–&,]|and|to)\s?#?\w{1,3})*"
)
#: Kinds that a name in a grading scheme is given where its words tell of none.
_UNSAID: Final = frozenset({"other", "homework"})
_VERBS: Final = Pattern(
    r"(?i)^(?:due|dates?|first|second|third|fourth|last|one|two|and)$|\b(?:is|are|was|will|must|should|can|may|has|have|you|we|no|not|through|until|between|from|week)\b"
)


def parts_of(
    text: str,
    mentions: Sequence[DateMention],
    subject: Phrase | None = None,
    coursework: Coursework = NO_COURSEWORK,
) -> tuple[Phrase | None, ...]:
    """For each date, the part that it is of of the work before the colon, or of ``subject``; empty where the sentence is no such list.

    A part that is work of a kind of its own ("Project: presentation May 3") is None here, and known elsewhere.
    """
    whole = _WHOLE.match(text)
    if len(mentions) < _SEVERAL:
        return ()
    if (before := _DUE_BEFORE.match(text)) and mentions[0].end < before.end() <= mentions[1].start:
        return _of_bracket(text, mentions[1:], before)
    found = list(_parts(text, mentions, whole.end())) if whole and mentions[0].start >= whole.end() else []
    if whole is None or not found or any(part is None for part in found):
        return _of_subject(text, mentions, subject)
    named = [phrase for phrase in phrases(whole["whole"]) if not phrase.weak]
    stages = [part["part"] for part in found if part]
    one = named[0] if len(named) == 1 else _written(whole, stages) or _graded(whole, stages, coursework)
    groups = one is not None and one.kind == "presentation" and all(map(_GROUP.fullmatch, stages))
    if len(named) > 1 or one is None or (one.kind in EVENT_KINDS and not groups):
        return ()
    return tuple(_phrase(part, one) for part in found if part)


def _of_bracket(
    text: str, mentions: Sequence[DateMention], before: re.Match[str]
) -> tuple[Phrase | None, ...]:
    """The parts in a bracket behind the day of their whole, which is known elsewhere."""
    found = [part for part in _parts(text, mentions, before.end()) if part]
    named = phrases(before["whole"])
    if len(found) < len(mentions) or len(named) != 1 or named[0].weak or named[0].kind in EVENT_KINDS:
        return ()
    return (None, *(_phrase(part, named[0]) for part in found))


def _of_subject(
    text: str, mentions: Sequence[DateMention], subject: Phrase | None
) -> tuple[Phrase | None, ...]:
    """The parts that a sentence lists of the work that the one before it was about."""
    if subject is None or subject.weak or subject.kind in EVENT_KINDS or len(mentions) <= _SEVERAL:
        return ()
    found = [part for part in _parts(text, mentions, 0) if part]
    stages = sum(kind_of(part["part"]) is not None for part in found)
    if len(found) < len(mentions) or stages < len(found) / 2:
        return ()
    return tuple(_phrase(part, subject) for part in found)


def _written(whole: re.Match[str], parts: Sequence[str]) -> Phrase | None:
    """Something that is written, of a name of its own, as its parts show: "Composition 1: draft 9/12, final 9/19"."""
    name = whole["whole"].strip()
    if len(name.split()) > _FEW_WORDS or not name[:1].isupper() or not all(map(_VERSION.fullmatch, parts)):
        return None
    return Phrase(0, len(name), name, "paper", weak=False)


def _graded(whole: re.Match[str], parts: Sequence[str], coursework: Coursework) -> Phrase | None:
    """Work of a name of its own that the grading scheme lists, where its parts are stages of work."""
    if sum(kind_of(part) is not None for part in parts) < len(parts) / 2:
        return None
    found = coursework.phrases(whole["whole"].strip(), (), bare=True)
    one = found[0] if len(found) == 1 else None
    return None if one is None else replace(one, kind="project" if one.kind in _UNSAID else one.kind)


def _parts(text: str, mentions: Sequence[DateMention], start: int) -> Iterator[re.Match[str] | None]:
    for mention in mentions:
        part = _PART.fullmatch(text, start, mention.start)
        yield None if part is None or _VERBS.search(part["part"]) else part
        start = mention.end


def _phrase(part: re.Match[str], whole: Phrase) -> Phrase | None:
    name = part["part"].strip()
    own = phrases(name)
    if own and not own[0].weak and _DRAFT.match(name) is None:
        return None
    title = f"{whole.title}: {name[:1].upper()}{name[1:]}"
    return Phrase(part.start("part"), part.end("part"), title, whole.kind, weak=False)
