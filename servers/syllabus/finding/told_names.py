"""Who teaches, where no label says so: told in a sentence, or printed with an address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.names import DEGREES, NAME, agrees_with, is_plausible, tidy_name
from servers.syllabus.finding.rows import PrintedRow

__all__ = ["addressed", "told_late"]

#: Who is told to teach, wherever it is printed.
_TOLD_LATE = Pattern(
    rf"^\W*(?P<name>{NAME})\s*\((?:(?:Course|Lead|Primary)\s)?[Ii]nstructor\)|(?:^|\.\s)(?:(?:Dr|Prof|Professor)\.?\s)?(?P<subject>{NAME})\s(?:is|will be)\s(?:the|your|our)\s(?:course\s)?instructor\b"
    rf"|(?:^|\.\s)(?:The|Your|Our)\s(?:course\s|primary\s|lead\s)?(?:instructor|professor|lecturer)(?:\s(?:of|for|in)\s(?:the|this|our)\s(?:course|class|module|section|seminar|unit))?(?:\sthis\s(?:term|semester|quarter|year))?\s(?:is|will\sbe)\s(?:(?:Dr|Prof|Professor)\.?\s)?(?P<told>{NAME})"
)
_TEACHER = Pattern(r"nstructor|rofessor|ecturer")
#: A name with its own address behind it, at the beginning of a line: "Jane Doe jdoe@x.edu", "Jane Doe, jdoe@x.edu".
_NAME_AND_ADDRESS = Pattern(
    rf"\W*(?:(?:Dr|Prof|Professor)\.?\s)?(?P<name>{NAME})(?:,?\s*{DEGREES.pattern})?\W{{1,3}}(?P<local>[\w.+-]+)@"
)


def told_late(rows: Sequence[PrintedRow]) -> Iterator[tuple[str, PrintedRow]]:
    """Who is told to teach in passing, anywhere: "Jane Doe (Instructor): jdoe@x.edu", "Dr. Jane Doe is the instructor"."""
    for row in rows:
        told = _TOLD_LATE.search(row.text) if _TEACHER.search(row.text) else None
        name = told["name"] or told["subject"] or told["told"] if told is not None else ""
        if name and is_plausible(name):
            yield tidy_name(name), row


def addressed(rows: Sequence[PrintedRow], helps: Gated) -> Iterator[tuple[str, PrintedRow]]:
    """The first whose name a line opens with and whose own address follows, before any of those whom ``helps`` knows."""
    for row in rows:
        if helps.match(row.segments[0].text):
            return
        found = _NAME_AND_ADDRESS.match(row.text) if "@" in row.text else None
        if found and is_plausible(found["name"]) and agrees_with(found["name"], found["local"].lower()):
            yield tidy_name(found["name"]), row
            return
