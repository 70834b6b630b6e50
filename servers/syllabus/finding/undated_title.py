"""The title of what is found on a day: without the day of the week that its date tells, and without its share of the grade."""

from __future__ import annotations

import re

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["undated_title"]

#: The share of the grade that ends a bracket: "Project charter (group - 10%,)".
_SHARE_IN_BRACKET = Pattern(r"[\s,;–-]*\d{1,3}\s?%[\s,;]*(?=\))")
#: A day's short name behind a name: "HW 3 Fri".
_SHORT_DAY = Pattern(
    r"(?<=[\w)])[\s,–—-]+(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri)\.?(?=\s*$|\s+\([A-Z])|(?<=\d)[\s,–—-]+(?:Sat|Sun)\.?\s*$"
)
#: The same in a bracket, behind the name: "HW 3 (Fri)".
_IN_BRACKET = Pattern(r"\s*[(\[](?:Tu|Th|[MTWRF]|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?)[)\]]\s*$")
#: A day by its whole name, wherever it stands: "Essay, Friday night", "Quiz (on Monday)".
_LONG_DAY = Pattern(
    r"\s*[,(]?\s*\b(?:(?:by|on)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?:\s+(?:night|evening)\b|,?\s+the\s+\d{1,2}(?:st|nd|rd|th)\b)?(?:\s*\))?",
    re.IGNORECASE,
)
#: An hour behind the day of the week that a title lost: "at 5", "2359".
_HOUR_BEHIND = Pattern(r"\s+(?:(?:at|by|@)\s*\d{1,2}(?::?\d\d)?|(?:[01]\d|2[0-3])[0-5]\d)$")


def undated_title(title: str, kind: ItemKind) -> str:
    """The title tidied; where nothing but the day was printed, the name of the kind."""
    title = _SHARE_IN_BRACKET.sub("", title).replace("()", "") if "%" in title else title
    title = _IN_BRACKET.sub("", title)
    title = _SHORT_DAY.sub("", title) or title
    named = _LONG_DAY.sub("", title).strip(" ,–-")
    named = named if named == title.strip(" ,–-") else _HOUR_BEHIND.sub("", named)
    return tidy_title(named) if named else kind.replace("_", " ").capitalize()
