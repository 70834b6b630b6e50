"""Headings over lists of what is to be kept in mind ("Important dates", "Deadlines"), and over what is graded ("Major assignments").

A list below the first is in no order, and lists no classes; below the second classes may stand as well.
"""

from __future__ import annotations

import re

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern

__all__ = ["heads_what_is_graded", "is_important"]

_IMPORTANT = Gated(
    r"(?i)\W*(?:[\dIVX.]+\s+)?(?:(?:some|other|tentative|course|class|assignment|exam|all)\s+)*(?:(?:important|key|critical|significant|major|special)\s+(?:(?:course|class|due|semester|term)\s+)?(?:dates|deadlines)|dates to (?:remember|note|keep in mind)|due dates|deadlines|(?:assignment|exam|submission|hand-?in) dates|dates at a glance|what(?:['’]s| is) due(?: when)?)(?:\s+(?:and|&)\s+(?:deadlines|events|due dates))?(?:\s+at\s+a\s+glance|\s+for\s+(?:this|the)\s+(?:class|course|semester|term))?(?:\s*\([^()]*\))?\W*",
    "dates,deadline,due",
)

_GRADED = Pattern(
    r"\W*(?:(?:major|main|graded|written|formal|required|course|class|individual|group|summative|final)\s)*"
    r"(?:assignments?|assessments?|grading|grades|evaluation|coursework|work|projects?|papers|essays|exams|examinations|tests|quizzes|requirements|(?:(?:project|paper|thesis|research|team)\s)?(?:milestones|timeline))"
    r"(?:\s(?:and|&)\s(?:exams|examinations|tests|quizzes|grading|evaluation|assessments?|assignments|projects|papers|due\sdates|deadlines))?"
    r"(?:\s(?:summary|overview|breakdown|list|plan|timeline|schedule|at\sa\sglance))?\W*",
    re.IGNORECASE,
)


def is_important(title: str) -> bool:
    """Whether the words above a list say that it holds dates to keep in mind."""
    return _IMPORTANT.fullmatch(title) is not None


def heads_what_is_graded(title: str) -> bool:
    """Whether a title is of all that is graded, and of nothing else: "Major assignments", "Grading"."""
    return _GRADED.fullmatch(title) is not None
