"""Clauses on what a class does or is about, which name no work though they hold a word for it."""

from __future__ import annotations

import re

from servers.syllabus.dating.pattern import Pattern

__all__ = ["is_activity", "is_of_term", "is_read_by", "tells_of_class"]

#: Who speaks first in a class, by name: "Discussion leaders: Ana and Raj".
_LED_BY = Pattern(
    r"\W*(?:discussion|class|seminar|session)\s(?:co-?)?(?:leaders?|facilitators?|starters?|moderators?)\s*:",
    re.IGNORECASE,
)
_MEETS = Pattern(r"\W*(?:the |our )?class (?:will )?meets?\b", re.IGNORECASE)
#: A label and a class's topic: "Topic Games and payouts".
_TOPIC = Pattern(r"\W*Topics?\s*:?\s+[A-Z](?!.*\b(?i:due|submi\w+|choice|proposal|approval|selection)\b)")

#: A day of the term, or a guest, in a list of dates: "Last class", "Classes resume", "Guest lecture (Dr. Xu)".
_OF_TERM = Pattern(
    r"\W*(?:(?:the )?(?:first|last|final) (?:day|date|class|lecture|meeting|session|seminar)(?: (?:of|for) (?:the )?(?:class(?:es)?|term|semester|quarter|lectures?|instruction|course))?(?: day| meeting| session)?"
    r"|(?:fall |spring |summer |winter )?(?:class(?:es)?|instruction|lectures|semester|term|quarter|courses?)(?: (?:begins?|starts?|ends?|resumes?))(?: (?:of )?(?:class(?:es)?))?(?: (?:after|for|from) .*)?|(?:(?:begin|start|end)(?:ning)?) of (?:class(?:es)?|the (?:term|semester|quarter)|term|instruction)|(?:mid-?term |final )?grad(?:es|ing) (?:begins?|ends?|due|posted).*"
    r"|guest (?:lectur\w+|speaker|talk)\b.*|(?:reading|study|dead) (?:days?|week)|(?:final )?exam(?:ination)?s? (?:week|periods?)|finals week|commencement)\W*",
    re.IGNORECASE,
)


def is_of_term(text: str) -> bool:
    """Whether a name in a list of dates is a day of the term, on which nothing is handed in."""
    return _OF_TERM.fullmatch(text) is not None


#: What a class has read by then, with no work on it: "Readings due: Ortiz, ch. 2".
_READ_BY = Pattern(
    r"\W*(?:required\s|assigned\s)?readings?\s(?:(?:is|are)\s)?due\b(?!.*\b(?:responses?|reactions?|journals?|logs?|quiz(?:zes)?|notes|questions?|reports?|reflections?|worksheets?|exercises?|summar(?:y|ies)|annotations?|homework|hw|problems?)\b)(?!.*\b(?:essay|paper|draft|project|assignment|exam|test)\s#?\d)",
    re.IGNORECASE,
)


def is_read_by(text: str) -> bool:
    """Whether a clause says that readings are due, and no work on them."""
    return _READ_BY.match(text) is not None


def tells_of_class(text: str) -> bool:
    """Whether a clause tells what a class does when it meets, its topic, or who leads it."""
    return any(pattern.match(text) for pattern in (_MEETS, _TOPIC, _LED_BY)) or is_read_by(text)


#: What a class does together, as it stands beside what is due that day: "DUE: Draft of Essay 2; peer review".
_ACTIVITY = Pattern(
    r"\W*(?:in[\s-]class\s+)?(?:peer[\s-](?:reviews?|reviewing|editing|workshops?|critiques?|responses?)(?:\s+(?:session|day|workshop))?|(?:writing|draft|revision|editing)?\s*workshops?"
    r"|(?:(?:course|teaching|class|faculty|student|instructor)\s+){1,2}evaluations?|(?:(?:individual|group|student)\s+)?conferences|(?:class\s+)?discussion|wrap[\s-]?up)(?:\s+in\s+class)?\W*",
    re.IGNORECASE,
)


def is_activity(text: str) -> bool:
    """Whether a clause is nothing but the name of something that a class does together."""
    return _ACTIVITY.fullmatch(text) is not None
