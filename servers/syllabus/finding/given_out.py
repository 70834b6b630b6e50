"""Days on which a teacher hands something out or is told something, and nothing is handed in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.phrase import Phrase

__all__ = ["is_given_out", "is_only_given", "without_given"]

#: What the teacher hands out on a day, whatever is written after that: "We will provide a list of topics on October 1".
_GIVES_OUT: Final = Pattern(
    r"\b(?:I|we|instructors?|professor|TAs?)(?:['’]ll|\s+will|\s+shall)?\s+(?:also\s+)?(?:provide|distribute|hand\s+(?:out|back)|post|give\s+(?:you|out)|circulate|release|announce|return|send(?:\s+you)?|e-?mail(?:\s+you)?|let\s+you\s+know)\b(?![^.;]*\b(?:due|submit|turn|hand\s+in)\b)[^.;:]*\b(?:on|by)\s+(?:\w+,?\s+)?$",
    re.IGNORECASE,
)
_IS_GIVEN: Final = Pattern(
    r"\b(?:will\s+be|is|are|be)\s+(?:set|posted|released|assigned|handed\s+out|distributed|given\s+out|announced|published|made\s+available)\s+(?:on|by)\s+(?:\w+,?\s+)?$",
    re.IGNORECASE,
)
#: What is only told to the teacher by a day: "let us know which essay you propose to write by October 8".
_TELLS: Final = Pattern(
    r"\b(?:let|tell|inform|notify|ask|contact)\s+(?:me|us|the\s+(?:instructor|professor)|your\s+(?:TA|instructor|professor))\s+(?:know\s+)?(?:in\s+writing\s+)?(?:which|whether|if|what|when|who|about)\b[^.;:]*\bby\s+(?:\w+,?\s+)?$",
    re.IGNORECASE,
)
#: What is told of work behind its name and before its day, or behind both: "Homework 1 is available on May 3", "May 3: Essay 1 assigned".
_GIVEN: Final = r"(?:available|assigned|posted|released|handed\s+out|given\s+out|distributed|introduced)"
_BACK: Final = r"(?:returned|handed\s+back|given\s+back)"
_VERB: Final = r"\s+(?:(?:is|are|will\s+be)\s+)?(?:made\s+)?"
_WHERE: Final = r"(?:\s+(?:to\s+you|in\s+class|online|(?:on|to|via)\s+(?:the\s+)?(?:course\s+)?(?:canvas|blackboard|moodle|brightspace|web\s?site|page|site)))?"
_WORK_GIVEN: Final = Pattern(
    rf"{_VERB}(?:{_GIVEN}|{_BACK}){_WHERE}\s*(?P<ends>[.;!)]|$|(?:on|from|by|starting)\s|[(,]\s*$|$)",
    re.IGNORECASE,
)
_EXAM_BACK: Final = Pattern(rf"{_VERB}{_BACK}{_WHERE}\s*(?P<ends>[.;!)]|$|(?:on|by)\s)", re.IGNORECASE)
_DUE: Final = Pattern(r"\b(?:due|submit\w*|turn\w*\s+in|hand\w*\s+in|deadline)\b", re.IGNORECASE)


def is_only_given(text: str, end: int, *, event: bool) -> bool:
    """Whether nothing is told of the name that ends there but that it is handed out or back; an exam may be held when it is given out.

    >>> is_only_given("May 3: Essay 1 assigned", 15, event=False)
    True
    >>> is_only_given("May 3: Exam 1 posted", 13, event=True)
    False
    """
    return (_EXAM_BACK if event else _WORK_GIVEN).match(text, end) is not None and _DUE.search(text) is None


def without_given(text: str, named: Sequence[Phrase]) -> list[Phrase]:
    """The names in a sentence without those of which it only says that they are handed out or back."""
    return [one for one in named if not is_only_given(text, one.end, event=one.kind in EVENT_KINDS)]


def is_given_out(text: str, low: int, high: int) -> bool:
    """Whether the stretch of a sentence that leads to a date at ``high`` says that on it the teacher gives or is told something."""
    return any(pattern.search(text, low, high) for pattern in (_GIVES_OUT, _IS_GIVEN, _TELLS))
