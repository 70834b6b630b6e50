"""An exam and what else the class does on its day: "Quiz 2, work on collections", "Midterm & film", "Exam 1 (no lab)"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.class_doing import opens_with_doing
from servers.syllabus.finding.phrase import phrases

__all__ = ["LOOKS_AT", "exam_before_more", "is_below_exam"]

#: The exam that opens a clause, and what sets off the rest of it. ``told``: a sign behind which may stand what the
#: exam is on.
_OPENS: Final = Pattern(
    r"\W*(?P<name>(?:[\w.]+\s+){0,3}?(?:exam(?:ination)?|quiz|mid-?term(?:\s+exam(?:ination)?)?|final(?:\s+exam(?:ination)?)?|(?:(?:unit|chapter|lab|class|final|first|second|third)\s+)test|test(?=\s*#?\s?\d)|prelim|practical)"
    r"(?:\s*#?\s?(?:\d{1,2}|[ivx]{1,4})(?![\w/.%]))?)"
    r"(?:\s*[+&/]\s*|[,;.]?\s+(?:and|with|w/|plus|then)\s+(?:then\s)?|(?P<told>\s*[,;.:(–—-]\s*))(?=[^\W\d_])",
    re.IGNORECASE,
)
#: A class that only looks at an exam, or makes ready for it: "Review for exam 1, film".
LOOKS_AT: Final = Pattern(
    r"\b(?:reviews?|prep\w*|study\w*|practice|mock|sample|discuss\w*|return\w*|feedback|results?|solutions?|catch|go(?:ing)? over|wrap|recap|hand(?:ed)? (?:back|out)|post|make-?up|guide|no|before|after|for|towards?|until|questions?|q\s?&\s?a|covers?|ends?)\b",
    re.IGNORECASE,
)
#: What says something of the exam itself, so that the rest is no other thing: "Exam 1 and solutions", "Midterm, due Friday".
_OF_THE_EXAM: Final = Pattern(
    r"\b(?:solutions?|answers?|keys?|results?|scores?|grad(?:es?|ed|ing)|returned|corrections?|feedback|debrief\w*|post-?mortem|reflections?|wrappers?|polic\w+|dates?|schedules?|formats?|questions?|study|guides?|prep\w*|practice|mock|sample|make-?ups?|retakes?"
    r"|cancel\w*|postponed|moved|rescheduled|opens?|closes?|available|due|t\.?b\.?[adc]|announced|determined|scheduled|distributed|handed|posted|released|ends?|windows?|overview|information|info|weeks?|period|finals?|instead)\b|\btake[\s-]?home\b",
    re.IGNORECASE,
)
#: The whole name of an exam or a quiz, to which no word on the next line belongs: "Map quiz", "Midterm Exam 2".
_WHOLE: Final = Gated(
    r"\W*(?:[\w.-]+\s+){0,3}?(?:exam(?:ination)?|quiz|(?:mid-?term|test|prelim|practical)(?=\s*#?\s?(?:\d|I)))(?:\s*#?\s?(?:\d{1,2}|[IVX]{1,4}))?(?:\s*\([^()]*\))?[.;]?",
    "exam,quiz,mid,test,prelim,practical",
    re.IGNORECASE,
)
#: When and where it is held, on a line of its own.
_WHEN_OR_WHERE: Final = Pattern(
    r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|(?:noon|midnight|today|this|in|on|by|at|from|room|hall|building|online|canvas|part|version|section|group|only|and|or|is|will|[A-Z]\d)\b",
    re.IGNORECASE,
)


def is_below_exam(above: str, line: str) -> bool:
    """Whether a line begins with something else below one that holds an exam's whole name: "Midterm exam" over "Photosynthesis"."""
    if not line[:1].isupper() or _WHOLE.fullmatch(above) is None or LOOKS_AT.search(above):
        return False
    return not (LOOKS_AT.match(line) or _OF_THE_EXAM.search(line) or _WHEN_OR_WHERE.match(line))


def exam_before_more(text: str) -> str | None:
    """The name of the exam or quiz that opens a clause which goes on with something else; None where it does not."""
    opens = _OPENS.match(text)
    if opens is None or LOOKS_AT.search(opens["name"]):
        return None
    rest = text[opens.end() :]
    if _OF_THE_EXAM.search(rest):
        return None
    if opens_with_doing(rest):
        return opens["name"]
    return None if opens["told"] or phrases(rest) else opens["name"]
