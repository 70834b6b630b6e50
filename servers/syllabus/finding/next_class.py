"""Homework that a schedule lists under the class at which it is given, where a rule makes it due at the next one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from servers.syllabus.dating.gated import holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.class_after import ClassesAfter
from servers.syllabus.finding.clause import joined, unwrap, without_struck
from servers.syllabus.finding.deliverable import is_no_class, is_reading, read_clause
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.finding.statement import Headed
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["due_next_class", "homework_of", "without_homework"]

_NEXT = Pattern(
    r"\b(?:next|following|subsequent)\s(?:scheduled\s|regular\s)?(?:class|lecture|meeting|session|lesson|period)\b|\bclass (?:period |meeting |session )?(?:after|following) (?:the one |that )?(?:in which |when |on which )?(?:it|they)\b",
    re.IGNORECASE,
)
#: Words of which each such text has one.
_FOLLOWING = ("next", "following", "subsequent", "after")
#: Work of which all is due so, told at the sentence's start: "The homework listed under a date is due ...".
_WORK = Pattern(
    r"^\W*(?:(?:all|the|any|each|every|your|most|daily|written|graded)\s+){0,3}(?:of the\s+)?(?:home\s?work|hw|assignments?|exercises|problems)\b(?!\s+(?:polic|grade))",
    re.IGNORECASE,
)
_DUE = Pattern(
    r"\bdue\b|\bhand(?:ed)? in\b|\bturn(?:ed)? in\b|\bsubmitted\b|\bcollected\b|\bcompleted?\b",
    re.IGNORECASE,
)
_NOT_THIS = Pattern(
    r"\b(?:late|missed|missing|miss|absen\w+|extensions?|make-?up|if you|returned|graded and|regraded?|revis\w+|resubmi\w+|solutions?|quiz\w*|readings? (?:is|are)|discuss\w*|posted|announced)\b",
    re.IGNORECASE,
)
#: Columns and labels that list homework, without saying that it is due on their day.
_HOMEWORK = Pattern(
    r"\W*(?:(?:written|problem|class)\s)?(?:home\s?work|hw|assignments?|exercises|problems|to do|at home)(?:\s(?:assignment|problems|exercises|assigned)s?)?\W*",
    re.IGNORECASE,
)
_NOTHING = Pattern(
    r"^\W*(?:t\.?b\.?[acd]\.?|none|n/?a|no\s+\w+|nothing|to be (?:announced|determined)|return to top|back to top)?\W*$",
    re.IGNORECASE,
)


def due_next_class(paragraphs: Sequence[Headed]) -> bool:
    """Whether a sentence says that the homework of a class is due at the next one."""
    told = (p.flat for p, _ in paragraphs if holds(p.lowered, _FOLLOWING))
    return any(_says_so(sentence) for text in told if _NEXT.search(text) for sentence in sentences(text))


def _says_so(sentence: str) -> bool:
    work, due, following = _WORK.match(sentence), _DUE.search(sentence), _NEXT.search(sentence)
    return (
        work is not None
        and due is not None
        and following is not None
        and due.start() < following.start()
        and _NOT_THIS.search(sentence[: following.end()]) is None
    )


def without_homework(entry: Entry) -> Entry:
    """The entry without what it lists as homework; a day off told below it is none."""
    return replace(
        entry, matters=tuple(kept for m in entry.matters if (kept := _without_homework(m)) is not None)
    )


def _without_homework(matter: Matter) -> Matter | None:
    if not _is_homework(matter):
        return matter
    kept = tuple(line for line in matter.lines if is_no_class(line.text))
    return replace(matter, role="topic", lines=kept) if kept else None


def homework_of(entries: Sequence[Entry], classes: ClassesAfter) -> Iterator[Candidate]:
    """What the entries list as homework, each on the day of the class after its own."""
    for entry in entries:
        homework = [matter for matter in entry.matters if _is_homework(matter)]
        if not homework or entry.whole_week or not entry.days:
            continue
        day = classes.next(entry.days[-1].date, entry.group)
        if day is not None:
            for matter in homework:
                yield from _pieces(entry, matter, Day(day, None, entry.days[-1].doubts))


def _is_homework(matter: Matter) -> bool:
    return matter.role == "assignment" and _HOMEWORK.fullmatch(matter.header) is not None


def _pieces(entry: Entry, matter: Matter, day: Day) -> Iterator[Candidate]:
    for group in unwrap(without_struck(matter.lines), matter.right):
        text = joined(group)
        if _NOTHING.match(text) or is_reading(text) or is_no_class(text):
            continue
        found = read_clause(text)
        if found is not None and found.part in {"assigned", "event"}:
            continue
        title = tidy_title(text)
        named = found is not None and not found.weak
        yield Candidate(
            title[:1].upper() + title[1:] if named else f"{matter.header.strip(' :')}: {title}",
            found.kind if found is not None else "homework",
            day,
            tuple(group),
            "due",
            printed=text,
            group=entry.group,
            date_lines=entry.lines[:1],
        )
