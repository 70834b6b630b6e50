"""Names in a dated list that have no word for work: whether what stands there is handed in cannot be told.

Of such names, wherever they stood, 61 of 96 were right on 185 syllabi that no rule had been written for; of all others nine in ten.
"""

from __future__ import annotations

import re
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.coursework import Coursework
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of
from servers.syllabus.finding.made_things import kind_of_made

__all__ = ["doubts_of_name"]

#: Points beside a name make it work that counts: "Campaign strategy (75 pts)".
_POINTS: Final = Pattern(r"\d\s?(?:%|points?\b|pts\b)", re.IGNORECASE)
#: A name that says what to do: "Create an account", "Write your address".
_TO_DO: Final = Pattern(
    r"\W*(?:create|write|share|schedule|register|send|post|record|submit|upload|choose|select|pick|complete\s(?:the|your)\s(?:form|survey|training|quiz)|sign\s?up|design|build|prepare|draft|turn\sin|hand\sin|bring|introduce|e-?mail)\s",
    re.IGNORECASE,
)
#: A course's own short name for its work, with a number: "MP3", "RS 5", "Sketch 4", "Online practice 2".
_CODE: Final = Pattern(
    r"\W*(?!(?:WEEK|WK|CH|Week|Day|Class|Session|Lecture|Lesson|Unit|Chapter|Module|Part|Review|Topic|Section|Reading|Slides?|Figure|Page|Room|Group)\b)(?:[A-Z]{1,7}|[A-Z][a-z]+(?:\s(?!(?:week|chapter|day|class|session|lecture|lesson|unit|module|part|review|topic|section|reading|slide|figure|page|room|group|meeting|discussion|film|video)s?\b)[a-z]{3,})?)\s?-?#?(?:\d{1,2}|[IVX]{1,4})\b"
)
#: A part of the grade by its name alone, and what a class does with it: "The venture plan: sources, a look at last year's".
_TALKED_OF: Final = Pattern(r"\D{4,60}:\s+(?-i:[a-z])[\w’'-]+(?!.*\b(?:due|by|submit|bring)\b)")


def doubts_of_name(title: str, kind: ItemKind, coursework: Coursework) -> tuple[str, ...]:
    """Why work of this name may be none; empty where its name, its points or the grading scheme say that it is."""
    if kind in EVENT_KINDS | {"no_class"} or kind_of(title) or kind_of_made(title):
        return ()
    if kind == "other" and _TALKED_OF.match(title):
        return (f'whether "{title}" is handed in or what the class is about cannot be told from its name',)
    if (
        _POINTS.search(title)
        or _TO_DO.match(title)
        or _CODE.match(title)
        or coursework.named(title, due=True)
    ):
        return ()
    return (f'whether "{title}" is handed in cannot be told from its name',)
