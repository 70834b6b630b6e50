"""Clauses on what a class does or is about, which name no work though they hold a word for it."""

from __future__ import annotations

import re

__all__ = ["is_activity", "is_of_term", "tells_of_class"]

_MEETS = re.compile(r"\W*(?:the |our )?class (?:will )?meets?\b", re.IGNORECASE)
#: A label and a class's topic: "Topic Games and payouts".
_TOPIC = re.compile(r"\W*Topics?\s*:?\s+[A-Z](?!.*\b(?i:due|submi\w+|choice|proposal|approval|selection)\b)")

#: A day of the term, or a guest, in a list of dates: "Last class", "Classes resume", "Guest lecture (Dr. Xu)".
_OF_TERM = re.compile(
    r"\W*(?:(?:the )?(?:first|last|final) (?:day|date|class|lecture|meeting|session|seminar)(?: (?:of|for) (?:the )?(?:class(?:es)?|term|semester|quarter|lectures?|instruction|course))?(?: day| meeting| session)?"
    r"|(?:fall |spring |summer |winter )?(?:class(?:es)?|instruction|lectures|semester|term|quarter|courses?)(?: (?:begins?|starts?|ends?|resumes?))(?: (?:of )?(?:class(?:es)?))?(?: (?:after|for|from) .*)?|(?:(?:begin|start|end)(?:ning)?) of (?:class(?:es)?|the (?:term|semester|quarter)|term|instruction)|(?:mid-?term |final )?grad(?:es|ing) (?:begins?|ends?|due|posted).*"
    r"|guest (?:lectur\w+|speaker|talk)\b.*|(?:reading|study|dead) (?:days?|week)|(?:final )?exam(?:ination)?s? (?:week|periods?)|finals week|commencement)\W*",
    re.IGNORECASE,
)


def is_of_term(text: str) -> bool:
    """Whether a name in a list of dates is a day of the term, on which nothing is handed in."""
    return _OF_TERM.fullmatch(text) is not None


def tells_of_class(text: str) -> bool:
    """Whether a clause tells what a class does when it meets, or its topic."""
    return _MEETS.match(text) is not None or _TOPIC.match(text) is not None


#: What a class does together, as it stands beside what is due that day: "DUE: Draft of Essay 2; peer review".
_ACTIVITY = re.compile(
    r"\W*(?:in[\s-]class\s+)?(?:peer[\s-](?:reviews?|reviewing|editing|workshops?|critiques?|responses?)(?:\s+(?:session|day|workshop))?|(?:writing|draft|revision|editing)?\s*workshops?"
    r"|(?:(?:course|teaching|class|faculty|student|instructor)\s+){1,2}evaluations?|(?:(?:individual|group|student)\s+)?conferences|(?:class\s+)?discussion|wrap[\s-]?up)(?:\s+in\s+class)?\W*",
    re.IGNORECASE,
)


def is_activity(text: str) -> bool:
    """Whether a clause is nothing but the name of something that a class does together."""
    return _ACTIVITY.fullmatch(text) is not None
