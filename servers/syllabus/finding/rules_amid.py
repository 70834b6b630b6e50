"""Rules on all work amid a list of days: "All assignments should be uploaded by 9 am on the due date" below the first class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.cut import without_spans
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.finding.statement import Headed
from servers.syllabus.reading.document import Paragraph

__all__ = ["rules_amid", "says_rule"]

_RULE: Final = Pattern(
    r"(?:(?:please\snote|note|remember)\s?[:,]?\s(?:that\s)?)?\b(?:all|every|each|any)\s(?:of\s(?:your|the)\s)?(?:[\w-]+\s){0,2}?(?:assignments?|home\s?works?|hw|work|papers?|essays?|problem\ssets?|submissions?|reports?|projects?|exercises)\b"
    r"[^.;:]{0,60}?\b(?:due|submitted|uploaded|posted|turned\sin|handed\sin|e-?mailed)\b(?:[^.;]|\.(?=[md\d])){0,60}?\b(?:by|at|before|than)\s(?:\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\b\.?)?|noon|midnight)"
    r"(?:[^.;]|\.(?=m)){0,30}?\b(?:on|of)\s(?:the|its|their|each)\s(?:[\w-]+\s){0,2}?(?:due\s(?:date|day)s?|(?:date|day)s?\s(?:(?:it\sis|they\sare|that\s\w+\s\w+)\s)?(?:due|listed|specified|given|shown|printed))\b[^.;]{0,24}",
    re.IGNORECASE,
)


def says_rule(text: str) -> bool:
    """Whether a clause tells by which hour all work is in on its day, and so asks for none on the day it stands under."""
    return _may_say(text) and _RULE.search(text) is not None


def _may_say(text: str) -> bool:
    """A cheap test: the words with which such a rule points to a day."""
    return "due" in text or " date " in text or " day " in text


def rules_amid(entries: Iterable[Entry]) -> Iterator[Headed]:
    """The sentences of lists of days that are such rules, as paragraphs without a heading."""
    for entry in entries:
        if entry.origin == "list":
            for matter in entry.matters:
                yield from _of_matter(matter)


def _of_matter(matter: Matter) -> Iterator[Headed]:
    text = "\n".join(line.text for line in matter.lines)
    found = _RULE.search(text.replace("\n", " ")) if _may_say(text) else None
    if found is not None:
        rest = ((0, found.start()), (found.end(), len(text)))
        lines = without_spans(matter.lines, rest)
        if lines:
            yield Paragraph(lines), ""
