"""Labels before the name of work, which say only that it is work: "Assignment: Essay 1", "HW due: Quiz 2", "Reminder: Log 3 due"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.coded_names import is_code_of_work
from servers.syllabus.finding.deliverable import Deliverable, kind_of
from servers.syllabus.finding.due_names import is_due_name, is_only_handed_in, stands_alone

__all__ = ["without_label", "without_reminder"]

_LABEL: Final = Pattern(
    r"\W*(?:(?:graded|written|online|weekly)\s)?(?:assignments?|homework|hw|(?:to[\s-])?do|tasks?|deliverables?|submit|(?:full\s)?(?:lab(?:oratory)?|work|workshop|writing|studio|library|project|research)\s?(?:day|session))(?:\sdue)?\s*:\s+(?=\S)",
    re.IGNORECASE,
)
_REMINDER: Final = Pattern(
    r"\W*(?:(?:friendly\s|quick\s)?reminder|note|n\.?b\.?|remember|don['’]?t\sforget|heads[\s-]up)\s*[:–—!-]+\s*(?=[A-Z])",
    re.IGNORECASE,
)
#: What only says again that the day is this one.
_TODAY: Final = Pattern(
    r"(?<=\bdue)\s(?:today|in\sclass|(?:at|by)\s(?:the\sstart\sof\s)?class)(?=\W*$)", re.IGNORECASE
)


def without_label(found: Deliverable) -> Deliverable:
    """The work by its own name and kind, where a label stands before a name that is sure by itself.

    >>> without_label(Deliverable("HW: Quiz 2", "homework", "due")).title
    'Quiz 2'
    >>> without_label(Deliverable("Homework: read and think", "homework", "due")).title
    'Homework: read and think'
    """
    label = _LABEL.match(found.title)
    name = found.title[label.end() :] if label else ""
    if name and is_code_of_work(name):
        return replace(found, title=name)
    known = kind_of(name) if name and (stands_alone(name) or is_only_handed_in(name)) else None
    return found if known is None else replace(found, title=name, kind=known[0], weak=False)


def without_reminder(text: str) -> str:
    """A clause without the word that reminds of work, where all behind it is a name and that it is due.

    >>> without_reminder("REMINDER: HW 3 due today")
    'HW 3 due'
    >>> without_reminder("Reminder: Essay 1 due Friday")
    'Reminder: Essay 1 due Friday'
    """
    told = _REMINDER.match(text)
    name = _TODAY.sub("", text[told.end() :]) if told else ""
    return name if name and is_due_name(name) else text
