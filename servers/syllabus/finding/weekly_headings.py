"""Headings over rules on work: of one week or one thing, of what goes wrong, of what is done each week."""

from __future__ import annotations

import re

from servers.syllabus.dating.counts import COUNT

__all__ = ["HEADS_WEEKLY", "NO_WORK_UNDER", "OF_ONE", "OF_TROUBLE", "OPENS_ONE", "TIMETABLE"]

#: A heading over one week's, one day's or one thing's matter.
OF_ONE = re.compile(
    rf"^\W*(?:(?:week|wk|module|unit|lesson|day|class|session|lecture|lab|chapter|assignment|homework|project|problem set|p-?set|hw|quiz|exam|essay|paper|part|phase|step|stage|topic)\s*#?{COUNT}|(?:final|midterm|term|capstone|extra|research|group|team)\b|exams?\b|tests?\b)",
    re.IGNORECASE,
)
#: The same at the start of a row or paragraph.
OPENS_ONE = re.compile(
    rf"\W*(?:(?:week|wk|module|unit|lesson|day|class|session|lecture|lab|chapter)\.?\s*#?{COUNT}|\d{{1,2}}\s+[A-Z])",
    re.IGNORECASE,
)
#: A heading over rules on what goes wrong.
OF_TROUBLE = re.compile(
    r"\b(?:late|make-?ups?|missed|attendance|absence|integrity|honesty|accommodat\w+|office hours|contact|tutors?\b|tutoring|support|resources|holidays|religious|emergency|grade (?:appeals|disputes))\b",
    re.IGNORECASE,
)
#: The same over what is no work at all.
NO_WORK_UNDER = re.compile(
    r"\b(?:integrity|honesty|accommodat\w+|office hours|contact|tutors?\b|tutoring|support|resources|holidays|religious|emergency)\b",
    re.IGNORECASE,
)
HEADS_WEEKLY = re.compile(
    r"\b(?:(?:each|every|typical|regular|normal) week|week(?:ly)? (?:rhythm|routine|structure|pattern|workflow|cycle|cadence|deadlines|due dates)|a week in|recurring)\b",
    re.IGNORECASE,
)
TIMETABLE = re.compile(
    r"\b(?:schedule|calendar|plan|outline|topics|readings|overview|agenda)\b", re.IGNORECASE
)
