"""Short clauses that say of any name that it is due: "Gradient sheet 2 due", "Hand in Commentary 1"."""

from __future__ import annotations

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import Deliverable, is_reading
from servers.syllabus.finding.plainly_due import plainly_due
from servers.syllabus.finding.tidy_title import tidy_title
from servers.syllabus.finding.told_due import told_due

__all__ = ["NEGATED", "briefly_due"]

#: What says that nothing is asked now: "no quiz", "Essay 1 returned".
NEGATED = Pattern(r"(?i)\bno\b(?!\.\s?\d)|\bnot\b|\breview\b|\breturned\b|\bassigned\b|\bdiscuss\w*\b")
#: Work by a letter and its number: "A1", "MP 3".
_CODE_NAME = Pattern(r"^[A-Z]{1,3}\s?\d{1,2}[a-z]?$")
_IS_DUE = Gated(
    r"(?i)^\W*(?:(?P<before>(?:(?-i:[a-z]?[A-Z“\"'\d])|(?=(?:[\w-]+\s){1,4}#?\d{1,2}\s+due\W*$))(?:[^.;:!?]|:(?=\s(?!due\b)\w)){2,70}?)\s*(?:[(\[]|(?:(?<=\d)|(?<=\d[a-z])):)?\s*(?:\b(?:is|are)\s+)?due\b(?!\s+(?:to|dates?)\b)(?:\s+(?:(?:today|here|in class|online|by|at|before|on|to?night|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?)\b|@|\d{1,2}(?::\d\d)?\s?[ap]\.?m\b|noon\b|midnight\b).{0,50})?|due\s*(?:today)?\s*[:–—-]\s*(?P<after>.{3,70}?))(?:\s*\([^)]{1,40}\))?[\s.!*)\]·⋅∙]*$",
    "due",
)
#: The same in small letters, where it is all that a clause says: "peer evals due".
_BRIEFLY_DUE = Gated(
    r"\W*(?P<before>(?!(?:no|not|nothing|none|what|all|work|is|are|be|date|dates|everything|which|that|when|past|over|read|it|they|this|these|will|reading|readings|assignments?|in|on|at|by|to|and|or)\b)[a-z][a-z'’-]+(?:\s+[a-z#\d][\w'’-]*){0,3}?)\s+due\W*$",
    "due",
)
_LONGEST_BRIEF = 50
#: What is held in writing, at the end of a name: "Introduce yourself discussion".
_DISCUSSION = Pattern(r"(?i)(?<=\w)\s+discussions?(?:\s+#?\d{1,2})?$")


_WORD = Pattern(r"[^\W\d_]{2,}")


def briefly_due(text: str) -> Deliverable | None:
    """Whatever a short clause says is due: "Gradient sheet 2 due", "Due: field log"."""
    match = _IS_DUE.match(text) or (_BRIEFLY_DUE.match(text) if len(text) < _LONGEST_BRIEF else None)
    name = tidy_title(match["before"] or match.groupdict().get("after") or "") if match else ""
    if match is None:
        name = told_due(text) or plainly_due(text) or ""
    words = _WORD.findall(name)
    words = words or _CODE_NAME.findall(name)
    if not words or len(words) > 7 or NEGATED.search(_DISCUSSION.sub("", name)) or is_reading(name):
        return None
    return Deliverable(name, "homework", "due")
