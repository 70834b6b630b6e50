"""What students are to settle by a day, and hand in nothing: "Teams must be formed by May 3", "Topics should be approved by May 10"."""

from __future__ import annotations

from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import Phrase

__all__ = ["chore"]

#: What is done, and what a student's calendar calls it.
_DONE: Final = {
    "chosen": "Choose",
    "selected": "Select",
    "picked": "Pick",
    "formed": "Form",
    "registered": "Register",
    "activated": "Activate",
    "installed": "Install",
    "finalized": "Finalize",
    "finalised": "Finalise",
    "set up": "Set up",
    "set": "Set",
    "arranged": "Arrange",
    "settled": "Settle",
    "decided": "Decide on",
    "assembled": "Assemble",
    "organized": "Organize",
    "organised": "Organise",
    "approved": "Approval of",
    "cleared": "Approval of",
}
_ENDINGS: Final = ("ed", "en", "set")
#: Words of a name, none of which says that a sentence goes on.
_WORD: Final = (
    r"(?!(?:is|are|be|will|must|may|can|should|has|have|if|when|which|that|who|you|we|it|this|these|they|students?|everyone|by|due|no|not|and)\b)"
    r"[^\W_][\w'’/&.-]*"
)
_SETTLED: Final = Pattern(
    r"(?i)[\s•●○▪■*·‣➢;,:.()–—-]*(?:(?:and|then|also|please|note\s+that)\s+)*(?:(?:all|the|an?|your|our|each|every)\s+)*"
    rf"(?P<work>{_WORD}(?:\s+{_WORD}){{0,4}})(?:\s*\([^()]{{1,40}}\))?\s+"
    r"(?:(?:must|should|shall|needs?\s+to|ha(?:s|ve)\s+to|(?:is|are)\s+to)\s+(?:also\s+|all\s+)?be\s+)(?:\w+ly\s+|\w+\s+and\s+)?"
    rf"(?P<done>{'|'.join(_DONE)})\b"
    r"(?:\s+(?:online|in\s+advance|(?:by|with|through)\s+(?:the\s+|your\s+|an?\s+)?(?:instructors?|professor|teacher|TAs?|me|us|group|team|adviser|advisor|class)))?"
    r"\s*,?\s+(?:by|before|no\s+later\s+than|on\s+or\s+before)(?:\s+[\w:.'’-]+){0,6}?[\s(]*"
)
#: The same as asked of the student: "Have your topic approved by May 10".
_HAD: Final = Pattern(
    r"(?i)[\s•●○▪■*·‣➢;,:.()–—-]*(?:(?:you|students|each\s+(?:student|group|team))\s+(?:\w+\s+){1,3}?)?(?:have|get)\s+(?:the|an?|your|their)\s+"
    rf"(?P<work>{_WORD}(?:\s+{_WORD}){{0,4}}?)\s+(?P<done>approved|cleared)\b"
    r"(?:\s+(?:by|with|through)\s+(?:the\s+|your\s+|an?\s+)?(?:instructors?|professor|teacher|TAs?|me|us))?\s+(?:by|before|no\s+later\s+than)(?:\s+[\w:.'’-]+){0,6}?[\s(]*"
)
#: What is settled with the school, and is no part of the course's work.
_OF_SCHOOL: Final = Pattern(
    r"(?i)\b(?:courses?|class(?:es)?|credits?|absences?|meetings?|appointments?|dates?|accommodations?|requests?|petitions?|make-?ups?|exceptions?|extensions?|changes?|fees?|drops?|grades?|forms?|internships?|majors?|minors?)\b"
)


def chore(text: str, low: int, high: int) -> Phrase | None:
    """What the stretch of a sentence that leads to a date says is to be settled by it."""
    stretch = text[low:high]
    if not any(ending in stretch for ending in _ENDINGS):
        return None
    match = _SETTLED.fullmatch(text, low, high) if " be " in stretch else _HAD.fullmatch(text, low, high)
    if match is None or _OF_SCHOOL.search(match["work"]):
        return None
    work = " ".join(match["work"].split())
    name = work if work[:2].isupper() else f"{work[:1].lower()}{work[1:]}"
    title = f"{_DONE[' '.join(match['done'].lower().split())]} {name}"
    return Phrase(match.start("work"), match.end("work"), title, "other", weak=False)
