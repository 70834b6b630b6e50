"""Work whose name opens its paragraph in bold print, and whose day ends it: "**Mapping the river** Walk along it ... Due: May 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.lone_time import lone_time, without_times
from servers.syllabus.finding.printed_lines import without_lines
from servers.syllabus.reading.document import Document, Paragraph

__all__ = ["run_in_titles"]

_MOST_WORDS: Final = 7
#: What leads to the day, at the head of the last sentence.
_DUE: Final = Pattern(
    r"(?:^|[.;:!?)]\s+)(?:due(?:\s+date)?|deadline)\s*[:–—-]?\s*(?:(?:on|by)\s+)?$", re.IGNORECASE
)
_BEHIND: Final = Pattern(
    r"(?:\W|\b(?:at|by|in|on|class|noon|midnight|canvas|online|the|start|beginning|end|of)\b)*", re.IGNORECASE
)
_NAME: Final = Pattern(r"[A-Z][^.;!?]{2,60}")
#: What opens a paragraph in bold print and names no work.
_NO_WORK: Final = Pattern(
    r"(?i)\W*(?:due|note|please|important|late|attendance|participation|grading|policy|polic(?:y|ies)|reminder|deadlines?|dates?|office|email|when|where|week|day|class|session|module|unit|part|step)\b"
)


def run_in_titles(document: Document, context: TermContext) -> tuple[list[Candidate], Document]:
    """The work of such paragraphs, and the document without the lines that tell its days."""
    found = list(_works(document, context))
    used = {id((one.date_lines or one.lines)[-1]) for one in found}
    return (found, without_lines(document, used)) if found else ([], document)


def _works(document: Document, context: TermContext) -> Iterator[Candidate]:
    kind: ItemKind = "homework"
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            continue
        if block.role == "heading":
            known = kind_of(block.flat)
            kind = known[0] if known and known[0] not in EVENT_KINDS | {"no_class"} else "homework"
        elif (name := _name(block)) and (one := _work(block, name, kind, context)) is not None:
            yield one


def _name(block: Paragraph) -> str:
    """The words in bold print that a paragraph of plain words opens with; empty where it has none."""
    words = block.lines[0].words
    skipped = 1 if block.marker else 0
    bold = list(takewhile(lambda word: word.bold, words[skipped:]))
    plain = len(bold) + skipped < len(words) or (len(block.lines) > 1 and not block.lines[1].bold)
    if not bold or not plain or len(bold) > _MOST_WORDS:
        return ""
    name = " ".join(word.text for word in bold).strip(" .:–—-")
    return name if _NAME.fullmatch(name) and not _NO_WORK.match(name) and not is_no_class(name) else ""


def _work(block: Paragraph, name: str, kind: ItemKind, context: TermContext) -> Candidate | None:
    """The work, where the paragraph ends with when it is due, and tells no other day."""
    text = block.flat
    if not has_digit(text) or ("due" not in text.lower() and "deadline" not in text.lower()):
        return None
    dates = [mention for mention in find_dates(text, context, column=True) if mention.date is not None]
    if len(dates) != 1 or dates[0].date is None or dates[0].end_date is not None:
        return None
    before, behind = text[: dates[0].start], text[dates[0].end :]
    if not _DUE.search(before) or not _BEHIND.fullmatch(without_times(behind)):
        return None
    known = kind_of(name)
    time = lone_time(behind) or lone_time(before[-30:])
    return Candidate(
        name,
        known[0] if known and known[0] != "no_class" else kind,
        Day(dates[0].date, None, dates[0].doubts),
        block.lines[:1],
        "label",
        time=time.time if time else None,
        printed=text,
        date_lines=block.lines[-1:] if len(block.lines) > 1 else (),
    )
