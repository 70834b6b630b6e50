"""Work on its way back to the students: columns of what is returned, and clauses that say so."""

from __future__ import annotations

import re
from functools import lru_cache

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import DUE_TITLE
from servers.syllabus.finding.deliverable import kind_of

__all__ = ["is_given_back", "lists_given_back"]

_WORK = r"(?:work|papers?|assignments?|homeworks?|hw|exams?|tests?|quiz(?:zes)?|essays?|problem sets?|p-?sets?|labs?|reports?|drafts?|projects?|exercises?)"
_WORKS = rf"(?:(?:graded|marked|corrected|your|the|student|all|written)\s+)*(?:{_WORK}\s+)?"
_POSTED = r"(?:\s+(?:posted|released|out|available|online|given out|handed out|discussed|returned|back|on|by|date|in class))*"
#: Titles of columns of what is given back, or of what the instructor gives for work already handed in.
_TITLE = Pattern(
    rf"\W*{_WORKS}(?:(?:to be |is |are )?returned?(?:\s+(?:work|to you|to students|in class|on|by|date|graded))*|(?:handed|given|passed|sent|coming|comes|hand|give)?[\s-]*back(?:\s+(?:in class|to you|on|by))?"
    rf"|(?:to\s+)?(?:solutions?(?:\s+sets?)?|(?:answer\s+)?keys?|feedback(?:\s+(?:given|on))?|marks|grades|results|scores){_POSTED})\W*",
    re.IGNORECASE,
)
#: The same that may as well be a column of what counts: only beside a column of what is due.
_GRADED = Pattern(
    rf"\W*(?:graded|marked|corrected|gone over|discussed|reviewed)(?:\s+{_WORK})?\W*", re.IGNORECASE
)
#: The same before what says only that it counts: "Graded work" beside "Opens" and "Closes".
_COUNTING = Pattern(
    r"\W*graded\s+(?:work|assignments?|activit(?:y|ies)|items?|tasks?|components?)\W*", re.IGNORECASE
)
#: A title of days, which is of no work by itself.
_OF_DAYS = Pattern(
    r"\W*(?:opens?|closes|closing|available|deadlines?|start|end|(?:due|close|closing|open|opening|start|end)(?:ing)?\s(?:dates?|by|on|days?))\W*",
    re.IGNORECASE,
)
_TAKEN_IN = Pattern(
    rf"\b(?:collected|handed in|turned in|in|assigned|out)\b|{DUE_TITLE.pattern}", re.IGNORECASE
)
#: "PS 1 back", "Exam 2 returned in class", "get exam 1 back".
_COMES_BACK = Gated(
    r"(?!.*\b(?:due|bring|send|mail|report|submit|turn|take|write|sign\w*|hand (?!back))\b).*\w[\s,:(–-]+(?:(?:is|are|will be|to be)\s+)?(?:(?:handed|passed|given|sent|coming|comes?|gets?|got)\s+)?(?:back|returned)(?:\s+(?:today|in class|with comments|to (?:you|students)|graded))?\W*",
    "back,returned",
    re.IGNORECASE,
)
_GIVES_BACK = Gated(
    r"\W*(?:(?:we|i)\s+(?:will\s+)?)?(?:(?:hand|pass|giv|get)(?:e|s|ing|ting)?\s+back\b|(?:return(?:ing|ed|s)?)\s*:?\s+(?:of\s+)?(?:the\s+|your\s+)?(?=(?:graded|marked|corrected|mid-?terms?|exams?|tests?|quiz(?:zes)?)\b|(?:[\w-]+\s+){0,2}(?:[A-Za-z]+\.?\s?)?#?\d{1,2}\W*$))(?!.*\b(?:due|signed|partners?|peers?)\b)",
    "back,return",
    re.IGNORECASE,
)
#: What an exam has been made of: "go over Exam 1", "Quiz 2 results", work that has been marked: "HW1 graded", and exams of other years.
_AFTERWARDS = Gated(
    r"\W*(?:go(?:ing)?\s+over|debrief(?:ing)?(?:\s+of)?)\s+(?:the\s+)?(?:mid-?term|exam|test|quiz)\b.*|\W*(?:mid-?term|exam|test|quiz)(?:\s+exam)?\s*#?\d{0,2}\s+(?:results|scores|grades|debrief|post-?mortem)(?:\s+(?:posted|released|returned|out|available|discussed))?\W*"
    r"|\W*[A-Za-z][\w-]*(?:\s[A-Za-z][\w-]*){0,2}\s?#?\d{1,2}\s+(?:(?:is|are|will\s+be)\s+)?(?:graded|marked|solutions?(?:\s+(?:posted|released|out|available|discussed|online))?)\W*"
    r"|\W*(?:old|past|previous)\s(?:final\s)?(?:exam(?:ination)?s?|mid-?terms?|finals?|tests?|quizzes)\b(?!.*\bdue\b).*",
    "over,debrief,results,scores,grades,mortem,graded,marked,solution,old,past,previous",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def lists_given_back(titles: tuple[str, ...], index: int) -> bool:
    """Whether a column lists what comes back: "Returned", "HW back", "Solutions posted"; "Graded" beside "Collected"."""
    title = titles[index] if index < len(titles) else ""
    if not title.strip() or DUE_TITLE.search(title):
        return False
    if _TITLE.fullmatch(title):
        return True
    others = [other for number, other in enumerate(titles) if number != index]
    if _COUNTING.fullmatch(title):
        others = [other for other in others if not _OF_DAYS.fullmatch(other)]
    return _GRADED.fullmatch(title) is not None and any(map(_TAKEN_IN.search, others))


def is_given_back(text: str) -> bool:
    """Whether a clause says that work comes back: it is asked of nobody then."""
    back = _GIVES_BACK.match(text) or _AFTERWARDS.fullmatch(text)
    return back is not None or (_COMES_BACK.fullmatch(text) is not None and kind_of(text) is not None)
