"""What a day is, or what its class does, besides the work that is due: "Last day of class and project 4 due", "Go over exam / Paper 1 due"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.class_doing import opens_with_doing

__all__ = ["is_doing", "is_occasion"]

#: Longer clauses say more than that.
_LONGEST: Final = 50
#: What a day is besides, which is no work: "Last day of class and project 4 due", "Drop deadline, essay due".
_OCCASION: Final = Pattern(
    r"\W*(?:the\s+)?(?:(?:first|last|final)\s+(?:day(?:\s+(?:of|to|for)\s+(?:the\s+)?\w+(?:[/\s](?!(?:due|and)\b)\w+)?)?"
    r"|(?:class|lecture|meeting|session|seminar)(?:\s+(?:meeting|session|day))?(?:\s+of\s+(?:the\s+)?\w+)?)"
    r"|(?:class(?:es)?|term|semester|quarter|instruction|lectures?)\s+(?:begins?|ends?|starts?|resumes?)"
    r"|(?:end|start|beginning)\s+of\s+(?:the\s+)?(?:class(?:es)?|term|semester|quarter|instruction)"
    r"|(?:spring|fall|autumn|winter|mid-?term|mid-?semester|thanksgiving|easter|study|reading)\s+(?:break|recess|holidays?|week|days?)(?:\s+(?:begins?|ends?|starts?))?"
    r"|(?:(?:first|second|third|1st|2nd|3rd|hard|firm|soft|drop|add|withdraw(?:al)?|registration|course)[\s/-]+){1,3}deadline(?:\s+#?\d)?"
    r"|(?:attend|come\s+to)\s+(?:(?:the|your|our)\s+)?(?:class|lecture|discussion|section|lab|recitation|seminar)(?:\s+\d{1,2})?"
    r"|guest\s+(?:lecture|speaker)r?)\W*",
    re.IGNORECASE,
)
#: A class's doing has something that it is done with: "return quizzes", and not "discussion" or "workshop" alone, which may be graded.
_FEWEST: Final = 2
#: What needs nothing: it is held.
_HELD: Final = Pattern(r"\W*(?:labs?|laboratory|lecture|section|recitation|film|movie)\W*", re.IGNORECASE)


def is_occasion(text: str) -> bool:
    """Whether a short clause tells a day of the term."""
    return len(text) < _LONGEST and _OCCASION.fullmatch(text) is not None


def is_doing(text: str) -> bool:
    """Whether a short clause tells what is held, or what the class does with something."""
    if len(text) >= _LONGEST:
        return False
    return _HELD.fullmatch(text) is not None or (len(text.split()) >= _FEWEST and opens_with_doing(text))
