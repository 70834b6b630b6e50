"""Exams that are open for some days, told in sentences: on one day they are given out, by another the answers are handed in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.gated import Gated, has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.phrase import Phrase, singular
from servers.syllabus.finding.statement import Statement

__all__ = ["as_exam", "asks_for_answers", "openings", "without_answers"]

_EXAMS: Final = frozenset({"exam", "quiz"})
#: From when an exam can be seen: "It opens on", "The final exam will be available on Canvas from".
_OPENS: Final = Gated(
    r"^\W*(?:the\s|this\s|our\s)?(?:it|they|(?:[\w-]+\s){0,3}(?:exam(?:ination)?|midterm|mid-term|test|quiz|final)(?:\s#?\d)?(?:\s(?:questions|itself))?)\s"
    r"(?:opens?|goes\s(?:out|live)|becomes?\savailable|starts?|(?:is|are|will\sbe|will\sbecome|can\sbe)\s(?:made\s)?(?:open|available|accessible|posted|released|distributed|handed\sout|given\sout|e-?mailed|found))\b",
    "open,goes,available,start,posted,released,distributed,handed,given,mailed,found,accessible",
    re.IGNORECASE,
)
#: By when it is handed in.
_CLOSES: Final = Pattern(
    r"\b(?:due|clos(?:es?|ing)|submi\w+|turn(?:ed)?\s(?:it\s)?in|hand(?:ed)?\s(?:it\s)?in|upload\w*|return\w*|complete[d]?|finish(?:ed)?|no\slater\sthan|until|deadline|ends?|must\sbe\sin)\b",
    re.IGNORECASE,
)
#: What is handed in of an exam: "Answers must be submitted by", "Upload your work by".
_ANSWERS: Final = Pattern(
    r"(?:(?:your|the|all|completed|written|finished|exam)\s)*(?:answers?|responses?|solutions?|exam\s(?:questions|answers|booklet)|answer\s(?:sheets?|files?|documents?)|exams?)",
    re.IGNORECASE,
)
#: A sentence on when they are: "Answers must be submitted by midnight", "Submit your exam by 5 pm".
_ASKS: Final = Pattern(
    r"\b(?:answers?|responses?|solutions?|exams?|mid-?terms?|it)\s(?:must|should|will|(?:is|are)\sto|ha(?:s|ve)\sto|needs?\sto)\sbe\s(?:submitted|turned\sin|handed\sin|uploaded|returned|completed|e-?mailed)\b"
    r"|\b(?:submit|upload|turn\sin|hand\sin|return|e-?mail)\s(?:(?:your|the|all|completed|written)\s)*(?:answers?|responses?|solutions?|exams?|mid-?terms?|it)\b"
    r"|\b(?:answers?|exams?|it)\s(?:is|are)\sdue\b",
    re.IGNORECASE,
)


def openings(said: Sequence[Statement]) -> list[Statement]:
    """The statements on when an exam can be seen, where another says by when it is handed in."""
    found = [one for one in said if _is_opening(one.text)]
    closed = bool(found) and any(
        one not in found and has_digit(one.text) and _CLOSES.search(one.text) for one in said
    )
    return found if closed else []


def _is_opening(text: str) -> bool:
    return has_digit(text) and _OPENS.search(text) is not None and _CLOSES.search(text) is None


def asks_for_answers(text: str) -> bool:
    """Whether a sentence says by when an exam is handed in."""
    return _ASKS.search(text) is not None


def without_answers(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the answers to an exam that is handed in on the same day."""
    days = {one.day.date for one in found if one.kind in _EXAMS}
    return [
        one
        for one in found
        if one.kind in _EXAMS or one.day.date not in days or not _ANSWERS.fullmatch(one.title)
    ]


def as_exam(phrase: Phrase | None, subject: Phrase | None) -> Phrase | None:
    """The exam that the text is about, where a sentence asks for its answers."""
    if phrase is None or subject is None or subject.kind not in _EXAMS or subject.weak:
        return phrase
    if singular(subject.title) != subject.title:
        return phrase  # one of several: "Exams" over "An exam, May 3"
    return subject if _ANSWERS.fullmatch(phrase.title) else phrase
