"""Who presents on which days: "Group A will present on October 7 and Group B on October 14", "Students will present their projects on May 3"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import singular

__all__ = ["with_talks_named"]

_GROUP: Final = (
    r"(?:Groups?|Teams?|Panels?)\s+(?:#?\d{1,2}|[A-H])(?:\s?(?:[-–&,]|and|to)\s?(?:#?\d{1,2}|[A-H])\b)*"
)
_PRESENTS: Final = Pattern(
    rf"\b(?P<who>{_GROUP})\s+(?:(?:will|is\s+to|are\s+to)\s+)?(?:presents?|be\s+presenting|give\s+(?:its|their)\s+presentations?)(?=\s+(?:on\s+|in\s+class\s+on\s+)?(?:[A-Z][a-z]{{2,8}}[.,]*\s+){{0,2}}\d)",
    re.IGNORECASE,
)
#: The next group and its day, told without the verb.
_THEN: Final = Pattern(
    rf"(?P<led>\d(?:st|nd|rd|th)?\s*(?:,|;|\band\b)\s*(?:and\s+)?)(?P<who>{_GROUP})(?=\s+(?:on\s+)?(?:[A-Z][a-z]{{2,8}}[.,]*\s+){{0,2}}\d)",
    re.IGNORECASE,
)
#: All who present what they did, before the day.
_ALL_PRESENT: Final = Pattern(
    r"\b(?:(?:the|our|all|each|every)\s+)?(?:students?|groups?|teams?|you|we|everyone)\s+(?:(?:will|must|should)\s+)?(?:all\s+|each\s+)?(?:present|be\s+presenting)\s+"
    r"(?:(?:your|their|its|his\sor\sher|our|the)\s+(?P<what>(?:[a-z]+\s+){0,2}?(?:projects?|research|papers?|findings|work|results|posters?|proposals?|case\sstud(?:y|ies)))\s+)?(?:orally\s+|to\s+the\s+class\s+)?(?P<where>in\s+class\s+)?"
    r"(?=on\s+(?:either\s+)?(?:[A-Z][a-z]{2,8}[.,]*\s+){0,2}\d)",
    re.IGNORECASE,
)


def with_talks_named(text: str) -> str:
    """The sentence with each group's presentation named as one: "Group A presentation on October 7", "Project presentations in class on May 3"."""
    if "present" not in text:
        return text
    if (all_present := _ALL_PRESENT.search(text)) is not None:
        what = singular(all_present["what"] or "")
        name = f"{what} presentations".strip()
        return f"{text[: all_present.start()]}{name[:1].upper()}{name[1:]} will be held {all_present['where'] or ''}{text[all_present.end() :]}"
    if _PRESENTS.search(text) is None:
        return text
    named = _PRESENTS.sub(lambda found: f"{found['who']} presentation", text)
    return _THEN.sub(lambda found: f"{found['led']}{found['who']} presentation", named)
