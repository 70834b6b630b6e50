"""Work whose day the document puts off: "Final exam: TBA", "the date of the midterm is to be announced", a row dated TBD."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from servers.domain.evidence import Evidence
from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.scan import scan
from servers.syllabus.finding.deliverable import is_no_class, kind_of
from servers.syllabus.finding.rows import GAP, PrintedRow
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["SINGLE_KINDS", "PutOff", "find_put_off", "puts_off_day"]

#: Kinds of which each one has a day of its own.
SINGLE_KINDS: Final[frozenset[ItemKind]] = frozenset({"exam", "paper", "project", "presentation"})

_PUT_OFF: Final = (
    r"(?<![\w/])(?:T\.?B\.?[ADC]\.?(?![\w/])"
    r"|(?:yet\s+)?to\s+be\s+(?:announced|determined|decided|scheduled|arranged|confirmed|set)\b"
    r"|(?:set|scheduled|determined|assigned|fixed|chosen|decided)\s+by\s+the\s+(?:registrar|university|college|school|exam\w*\s+office|institute)\b"
    r"|(?:(?:will|shall)\s+be\s+)?announced\b(?:\s+(?:later|in\s+class|by\s+the\s+registrar)|(?=\s*(?:$|[.;)\]]))))"
)
#: What every row has, in small letters, in which it stands.
_PUT_OFF_WORDS: Final = (
    "announced", "determined", "decided", "scheduled", "arranged", "confirmed", "set", "fixed", "chosen", "assigned", "tb", "t.b",
)  # fmt: skip
_DAY: Final = r"(?:(?:exact|final)\s+)?(?:due\s+)?(?:day|date)s?"
_TIME: Final = r"(?:\s*(?:,|/|&|and)\s*(?:times?|place|location|room|venue|hours?|and|,|\s)+)?"
#: The work, then nothing but what leads to the words: "Final exam (date and time TBA)".
_BEFORE: Final = Pattern(
    rf"(?P<work>[^.;:!?\t()\[\]|–—]{{4,70}}?)\s*(?:\s-\s|[\t,:(\[|–—]|\s)\s*(?:on\s+)?(?:the\s+)?(?:{_DAY}{_TIME}\s*[:,-]?\s*)?"
    rf"(?:(?:is|are|will\s+be)\s+)?(?:still\s+)?{_PUT_OFF}",
    re.IGNORECASE,
)
#: "The date of the final exam is to be announced."
_OF: Final = Pattern(
    rf"\b{_DAY}{_TIME}\s+(?:of|for)\s+(?:the\s+|your\s+|our\s+)?(?P<work>[^.;:!?\t()]{{4,60}}?)\s+(?:is|are|will\s+be)\s+(?:still\s+)?{_PUT_OFF}",
    re.IGNORECASE,
)
#: A row that begins with the words: "TBD | Final project due".
_LEADING: Final = Pattern(
    rf"^(?:{_DAY}\s*:?\s*|\w{{0,6}}\s*{GAP})?{_PUT_OFF}\s*(?:{GAP}|:|\s[-–—])\s*",
    re.IGNORECASE,
)
#: What is put off is not the day.
_ELSE: Final = Pattern(
    r"\b(?:rooms?|locations?|places?|topics?|office|hours|instructors?|readings?|chapters?|speakers?|titles?|links?|format|times?|weights?|grades?"
    r"|percentage|points|texts?|textbook|website|prices?|sections?|results?|scores?|details|instructions|information|requirements|prompts?|questions?|solutions?|materials?|no|not|if|meetings?|guests?|groups?|lectures?)\b",
    re.IGNORECASE,
)
_MANY: Final = Pattern(
    r"\b(?:exams|midterms|tests|papers|essays|projects|presentations|reports)\b", re.IGNORECASE
)
_LEAD: Final = Pattern(r"^(?:[\s•●○▪*·-]|(?:the|a|an|your|our|there\s+(?:is|will\s+be))\s)+", re.IGNORECASE)


#: That the day of what a text names is told elsewhere: "Final exam [date and time set by the Registrar]".
_DAY_PUT_OFF: Final = Pattern(
    rf"\b{_DAY}{_TIME}\s*[:,-]?\s*(?:is\s+|are\s+|will\s+be\s+)?{_PUT_OFF}", re.IGNORECASE
)


def puts_off_day(text: str) -> bool:
    """Whether a clause says that its day is announced elsewhere, so that the day beside it is none of its own."""
    return "da" in text.lower() and _DAY_PUT_OFF.search(text) is not None


@dataclass(frozen=True)
class PutOff:
    """A single piece of work whose day is announced later, and where that is said."""

    title: str
    kind: ItemKind
    page: int
    evidence: Evidence

    @property
    def reason(self) -> str:
        """The doubt, in a student's words."""
        return "its date is still to be announced; look for it later"


def find_put_off(rows: Iterable[PrintedRow]) -> Iterator[PutOff]:
    """Each single exam, paper, project or presentation that a row names beside "to be announced" instead of a day."""
    for row in rows:
        if not holds(row.lowered, _PUT_OFF_WORDS):
            continue
        if re.search(_PUT_OFF, row.text, re.IGNORECASE) is None or _is_dated(row.text):
            continue
        found = (_read(words, row) for words in _named(row.text))
        yield from islice((one for one in found if one is not None), 1)


def _named(text: str) -> Iterator[str]:
    """The words of a row that may name what is put off."""
    for pattern in (_OF, _BEFORE):
        match = pattern.search(text)
        if match is not None:
            yield match["work"]
    leading = _LEADING.search(text)
    if leading is not None:
        yield from text[leading.end() :].split(GAP)


def _is_dated(text: str) -> bool:
    return any(not one.weak for one in scan(text))


def _read(words: str, row: PrintedRow) -> PutOff | None:
    work = _LEAD.sub("", words.strip())
    kind = kind_of(work)
    if kind is None or kind[0] not in SINGLE_KINDS or _ELSE.search(work) or _MANY.search(work):
        return None
    if len(work.split()) > 8 or is_no_class(work) or (kind[1] and not _names_final(work)):
        return None
    title = tidy_title(work)
    return PutOff(title[:1].upper() + title[1:], kind[0], row.page, row.evidence)


def _names_final(work: str) -> bool:
    return re.fullmatch(r"(?i)finals?|final (?:report|draft|proposal)", work.strip()) is not None
