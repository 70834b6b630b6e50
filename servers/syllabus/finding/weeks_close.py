"""When weeks and modules close, which is when their work is due: "Each module opens Monday and closes Sunday at 11:59 pm"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.statement import Statement

__all__ = ["as_due"]

_WORDS: Final = "module,unit,week,lesson"
_PART: Final = r"(?:modules?|units?|weeks?|lessons?)"
_EACH: Final = rf"(?:(?:each|every|all|our|the|your|this\s+course['’]s)\s+)?(?:(?:weekly|course|online|class|instructional|new)\s+)*{_PART}"
#: A week or module, when it begins, and that it ends.
_CLOSES: Final = Gated(
    rf"^\W*(?:unless\s[^,;]{{3,40}},\s*)?{_EACH}\s+(?:will\s+)?(?:(?:opens?|begins?|starts?|runs?|becomes?\s+available|is\s+available|are\s+available)\b(?:[^.;]|[ap]\.m\.){{0,60}}?\b(?:and|,)\s+(?:will\s+)?)?(?:closes?|ends?(?=[^.;]*(?:\d:\d\d|\d\s?[ap]\.?m|midnight|noon))|locks?|(?:is|are)\s+due)"
    r"(?=\s+(?:(?:on|at|by|the\s+following|the\s+next|each|every)\s+)*(?:the\s+last\s+day|\d|midnight|noon|mon|tue|wed|thu|fri|sat|sun))",
    _WORDS,
    re.IGNORECASE,
)
#: The deadline of every module.
_DEADLINE: Final = Gated(
    rf"^\W*(?:the\s+)?(?:deadline|due\s+date)s?\s+(?:for|of)\s+(?:(?:all|each|every|the)\s+)*(?:weekly\s+)?{_PART}(?:['’]s)?(?:\s+(?:work|assignments?|activities))?\s+(?:is|are|will\s+be)\b",
    _WORDS,
    re.IGNORECASE,
)
#: The work of a week or module, with what that is in brackets.
_WORK: Final = Gated(
    r"^\W*(?:all\s+(?:of\s+)?)?(?:the\s+)?(?:each\s+|every\s+)?(?:(?:week|module|unit|lesson)['’]s\s+(?:work|activities|assignments?|tasks)|(?:weekly|module)\s+(?:work|activities|tasks))\b(?:\s*\([^()]{3,80}\))?(?=\s+(?:is|are|must|should|will)\b)"
    r"|^\W*(?:the\s+)?work\s+(?:of|for|in)\s+(?:each|every|the|a)\s+(?:week|module|unit|lesson)\b(?=\s+(?:is|are|must|should|will)\b)",
    _WORDS,
    re.IGNORECASE,
)
#: Until when a student has to do it.
_UNTIL: Final = Gated(
    rf"^\W*(?:you|students)\s+(?:will\s+)?have\s+until\s+(?P<when>[^.;]{{3,50}}?)\s+to\s+(?:complete|finish|submit|do)\s+(?:(?:all|the|each|every|your)\s+)*(?:(?:of\s+the\s+)?(?:work|assignments)\s+(?:for|of|in)\s+(?:each|the|a)\s+)?{_PART}\b[^.;]{{0,30}}[.;]?\s*$",
    _WORDS,
    re.IGNORECASE,
)
#: The last of a week's or module's days, as a table tells it.
_LAST_DAY: Final = Pattern(
    rf"\b(?:last|end(?:ing)?|final|closing)\s+date(?:\s+(?:listed|shown|given)(?:\s+(?:for|beside|in|on)\s+[^.;,]{{3,30}})?|\s+(?:of|for)\s+(?:the|each|that|its|every)\s+{_PART})?",
    re.IGNORECASE,
)
_NAMES_PART: Final = Pattern(rf"\b{_PART}\b", re.IGNORECASE)
_DUE_ALONE: Final = Pattern(r"^\W*due\s*:\s*(?=(?:mon|tues|wednes|thurs|fri|satur|sun)days\b)", re.IGNORECASE)
#: One week out of all is no rule.
_ONE: Final = Pattern(rf"\b{_PART}\s*#?\d", re.IGNORECASE)


def as_due(statement: Statement) -> Statement:
    """The statement, one that says when all weeks or modules close as one that says when all work is due."""
    text = _rewritten(statement.text)
    return statement if text == statement.text else replace(statement, text=text)


def _rewritten(text: str) -> str:
    if alone := _DUE_ALONE.match(text):
        return f"All work is due {text[alone.end() :]}"
    if not _CLOSES.admits(text) or _ONE.search(text):
        return text
    if _NAMES_PART.search(text):
        text = _LAST_DAY.sub("last day of the module", text)
    if until := _UNTIL.match(text):
        return f"All work is due {until['when']}"
    if found := _CLOSES.match(text) or _DEADLINE.match(text):
        return f"All work is due{text[found.end() :]}"
    found = _WORK.match(text)
    return f"All work{text[found.end() :]}" if found else text
