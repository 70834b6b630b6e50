"""What is done with work in class before it is due: "Begin essay 2, due", "Project 1 assigned (due ...)"."""

from __future__ import annotations

import re

from servers.syllabus.dating.pattern import Pattern

__all__ = ["with_due", "without_setting"]

_BEFORE = Pattern(
    r"^\W*(?:begin|start|introduc(?:e(?!\s+yoursel)|ing)|introduction (?:to|of)|assign|hand out|distribute|announce|launch)\s+(?:working on\s+|writing\s+)?(?:the\s+|your\s+)?(?=\S)",
    re.IGNORECASE,
)
_GIVEN = r"(?:is\s+|are\s+)?(?:assigned|handed out|distributed|given out|announced)"
_BEFORE_DUE = Pattern(rf"\s*,?\s+{_GIVEN}(?=\W+due\b)", re.IGNORECASE)
#: Numbered work, and the word for its way back, as notes of lectures have it: "HW 2 in", "PS3 collected".
_TAKEN_IN = Pattern(
    r"(\W*(?:[A-Za-z]+\s+){0,2}[A-Za-z]+\.?\s?#?\d{1,2}[a-z]?(?:\s*[-–&,]\s*\d{1,2})?)\s+(?:(?:is|are|will\s+be)\s+)?(?:in|collected|back in)(?:\s+(?:today|in\s+class|at\s+the\s+(?:start|beginning|end)\s+of\s+class))?(\W*)"
)
_BEHIND = Pattern(rf"\s+{_GIVEN}\W*$", re.IGNORECASE)

#: What leads from the word to what the deadline is of: "Deadline for Essay 1", "Second deadline: Essay 3".
_DEADLINE_OF = Pattern(
    r"^\W*(?:the\s+)?(?:(?:first|second|third|hard|firm|final|submission)\s+)*deadlines?"
    r"(?:\s+(?:for|of|to\s+(?:submit|upload|(?:turn|hand)\s+in))\s+(?:the\s+|your\s+|an?\s+)?|\s*#?\d?\s*:\s*)(?P<first>\w)",
    re.IGNORECASE,
)
#: The same where the word for it is a name of work elsewhere: "Submission date of the essay".
_SUBMISSION_OF = Pattern(
    r"\W*(?:the\s)?submission\s(?:deadline|date)\s?(?:\sfor\s|\sof\s|:\s)(?:the\s|your\s)?(?=\w)",
    re.IGNORECASE,
)
#: That it ends on this day: "Last opportunity to complete Test 1 (11:59 pm)".
_LAST_TIME = Pattern(
    r"\W*(?:this is (?:the|your)\s)?(?:(?:the|your)\s)?(?:last|final)\s(?:opportunity|chance|day|date|time)\s(?:to\s(?:take|complete|submit|turn in|hand in|finish|do|upload)|for(?=\s(?:taking|completing|submitting|handing|turning)\b)(?:\s(?:taking|completing|submitting|handing in|turning in)))\s(?:(?:the|your|an?)\s)?(?=\S)",
    re.IGNORECASE,
)


def without_setting(title: str) -> str:
    """The name of work that is due, without what says that it is set in class that day, and what leads to it."""
    named = _BEFORE.sub("", _BEHIND.sub("", _BEFORE_DUE.sub("", title)))
    return _DEADLINE_OF.sub(lambda led: led["first"].upper(), named)


#: What is brought to class to be handed in: "Bring two copies of Essay 1 to class".
_BROUGHT = Pattern(
    r"\W*(?:please\s)?bring\s(?:in\s)?(?:(?:your|the|an?|two|three|[23]|hard|printed|typed|completed|paper|cop(?:y|ies)|of)\s)*(?P<name>(?:[\w'’-]+\s){0,3}(?:drafts?|outlines?|bibliography|(?:essay|paper|report|homework|hw|worksheet|proposal|project|problem\sset|assignment|response|summary)\s?#?\d{1,2}))\s(?:to|into?|for)\sclass\W*",
    re.IGNORECASE,
)


def with_due(text: str) -> str:
    """A clause whose only word for what is due is that it comes in, with the plain word for it."""
    if brought := _BROUGHT.fullmatch(text):
        return f"{brought['name'][:1].upper()}{brought['name'][1:]} due"
    if last := _LAST_TIME.match(text):
        return f"{text[last.end() :].rstrip(' .')} due"
    if submitted := _SUBMISSION_OF.match(text):
        return f"{text[submitted.end() :].rstrip(' .')} due"
    taken = _TAKEN_IN.fullmatch(text)
    return f"{taken[1]} due{taken[2]}" if taken else text
