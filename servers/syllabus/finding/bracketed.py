"""Work that stands in brackets behind a topic: "Chain rule (Quiz 2)", "3.2 Limits (HW 3 due)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.briefly_due import NEGATED
from servers.syllabus.finding.clause import Clause
from servers.syllabus.finding.column_work import TALKED_OF
from servers.syllabus.finding.deliverable import is_reading, kind_of
from servers.syllabus.finding.due_names import is_due_name
from servers.syllabus.finding.due_word import DUE_WORD
from servers.syllabus.finding.event_apart import is_exam_name
from servers.syllabus.finding.event_name import REVIEWED, stands_alone
from servers.syllabus.finding.handed_where import without_where

__all__ = ["with_bracketed", "with_work_in_brackets"]

_BEHIND: Final = Pattern(r"^(?P<topic>[^()]*\w[^()]*?)\s*\((?P<inside>[^()]{4,40})\)\W*$")

#: A bracket with a name in capital letters and nothing else: "(Final presentations)" on a day of its own.
_ALONE: Final = Pattern(r"^\W*\((?P<inside>[A-Z][^()\s]*(?:\s[^()\s]+){0,3})\)\W*$")
_NUMBER: Final = Pattern(r"\d+")
_REPORT: Final = Pattern(r"(?i)\d\s+(?:lab\s)?(?:reports?|write-?ups?)\b")
_NUMBERED_DUE: Final = Pattern(
    r"(?i)[^;]*?[^\W\d]\s?#?\d{1,2}[a-z]?,?\s+(?:(?:lab\s)?(?:reports?|write-?ups?)\s+)?(?:is\s+)?due\b|due\W+[^;]*[a-z]\s?#?\d{1,2}$"
)

#: Work by a letter and its number in a bracket: "(A1 due)", "(MP 3 due at 5 pm)".
_CODED_DUE: Final = Pattern(
    r"(?:[A-Z]{1,4}\s?\d{1,2}[a-z]?[,:–—-]?\s+(?:is\s+)?due\b|[Dd]ue:?\s+[A-Z]{1,3}\s?\d{1,2}[a-z]?$)"
)
#: What a bracket behind an exam says of other work: "Final Test (field notes due 12/10, 4 pm)".
_DUE_BESIDE_EXAM: Final = Gated(
    r"^(?P<topic>[^()]*\w[^()]*?)\s*\((?P<inside>[^()]{3,50}\bdue\b[^()]{0,30}\d[^()]{0,12})\)\W*$",
    "due",
    re.IGNORECASE,
)
_TAKEN: Final = frozenset({"exam", "quiz"})
#: An exam by its number or place among them, and when in the class or how it is held: "(First quiz 15 mins before end of class)".
_HELD_SO: Final = Pattern(
    r"(?P<name>(?:the\s)?(?:(?:first|second|third|fourth|fifth|sixth|last)\s(?:quiz|exam|mid-?term(?:\s(?:exam|test))?|test|prelim)|(?:quiz|exam|mid-?term|test|prelim)\s?#?(?:\d{1,2}|[IVX]{1,4})|mid-?term(?:\s(?:exam|test))?))"
    r"(?:[,:;–—-]?\s(?:\d{1,3}[\s-]?min\w*\b.*|(?:at|in|during|before)\s(?:the\s)?(?:(?:first|last|start|beginning|end)\b.*)?class(?:\stime)?|today|online|in\s(?:lab|section|person)|take-?home|(?:closed|open)[\s-]book))?",
    re.IGNORECASE,
)
#: What parts several works in a bracket, and what is said of each: "(HW 1 due, HW 2 assigned)".
_STOPS: Final = Pattern(r"\s*[;,]\s+(?:and\s+)?")
_SAID_OF_IT: Final = Pattern(
    r"\s+(?:is\s+)?(?:due|assigned|out|posted|given|handed out|released|available)\b.*", re.IGNORECASE
)


def with_bracketed(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """The clauses of a topic, what stands in brackets behind it apart where that is an exam, a quiz or something due."""
    for told in clauses:
        shorter = without_where(told.text) if told.text.rstrip(" .").endswith(")") else told.text
        clause = told if shorter == told.text else replace(told, text=shorter)
        if (alone := _ALONE.match(clause.text)) is not None:
            yield replace(clause, text=alone["inside"])
            continue
        closed = clause.text.rstrip(" .").endswith(")")
        match = (_BEHIND.match(clause.text) or _DUE_BESIDE_EXAM.match(clause.text)) if closed else None
        if match is not None and kind_of(match["topic"]) is None and (works := _works(match["inside"])):
            yield replace(clause, text=match["topic"])
            yield from (replace(clause, text=work) for work in works)
        elif match is None or not _is_apart(match["topic"], match["inside"]):
            yield clause
        else:
            yield replace(clause, text=match["topic"])
            held = _HELD_SO.fullmatch(match["inside"])
            yield replace(clause, text=held["name"] if held else match["inside"])


def with_work_in_brackets(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """The clauses of a list of work, each reading with work in a bracket behind it as that work: "Ch. 3 (HW 2 due)"."""
    for clause in clauses:
        match = _BEHIND.match(clause.text) if clause.text.rstrip(" .").endswith(")") else None
        read = match is not None and is_reading(match["topic"]) and kind_of(match["topic"]) is None
        told = match["inside"] if match is not None and read else ""
        yield replace(clause, text=told) if told and is_due_name(told) else clause


def _works(inside: str) -> list[str]:
    """Each of several works in a bracket, one of which is due: "(HW 1 due, HW 2 assigned)"; of anything else none."""
    pieces = _STOPS.split(inside)
    if len(pieces) == 1 or not DUE_WORD.search(inside):
        return []
    kinds = [kind_of(_SAID_OF_IT.sub("", piece)) for piece in pieces]
    return pieces if all(known is not None and not known[1] for known in kinds) else []


def _is_apart(topic: str, inside: str) -> bool:
    if _is_other_work(topic, inside) or _is_beside_exam(topic, inside):
        return True
    if kind_of(topic) is not None or any(p.search(topic) for p in (TALKED_OF, NEGATED, REVIEWED)):
        return False
    known = kind_of(inside)
    if known is None and _CODED_DUE.match(inside):
        return True
    if known is None or known[1] or NEGATED.search(inside):
        return False
    return DUE_WORD.search(inside) is not None or (
        known[0] in _TAKEN
        and (stands_alone(inside) or is_exam_name(inside) or _HELD_SO.fullmatch(inside) is not None)
    )


def _is_other_work(topic: str, inside: str) -> bool:
    """Whether the bracket says of work with a number of its own that it is due: "Model tests (Problem Set 2 due)"."""
    due, known, report = _NUMBERED_DUE.match(inside), kind_of(inside), _REPORT.search(inside)
    if due is None or known is None or (known[1] and not report) or NEGATED.search(inside):
        return False
    if report:
        return _NUMBER.findall(topic) != _NUMBER.findall(inside)
    before = kind_of(topic)
    return _NUMBER.search(topic) is None or (before is not None and before[0] != known[0])


def _is_beside_exam(topic: str, inside: str) -> bool:
    """Whether the bracket behind an exam tells the day of work that is no exam."""
    before = kind_of(topic) if _DUE_BESIDE_EXAM.match(f"{topic} ({inside})") else None
    if before is None or before[0] not in _TAKEN or REVIEWED.search(topic) or NEGATED.search(inside):
        return False
    known = kind_of(inside)
    return known is not None and known[0] not in _TAKEN
