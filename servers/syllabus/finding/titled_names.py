"""Names of work that no vocabulary knows, in columns whose title says what they are the names of."""

from __future__ import annotations

import re

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import Deliverable, kind_of
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["named_by_title"]

#: A name under a title that tells what it is the name of; a remark is none.
_NAME = Pattern(
    r"(?i)^(?!\W*(?:during|in|on|at|after|before|see|note|for|by|from|with|exceptions?|no|none|total|same|same as|if|when|until|weekly|ongoing|daily|various)\b)(?!.*\b(?:is|are|was|were|will|should|must|can|may)\b)\W*[^\W_](?:\S*\s+){0,7}\S*$"
)
#: A name that ends with its number.
_NUMBERED = Pattern(r"(?:#|no\.?\s?|\s|(?<=[A-Za-z]))\d{1,2}[a-z]?\W*$")
#: A name of nothing but letters and a number, which no part of a book is: "XB 4".
_CODED = Pattern(
    r"\W*(?!(?:CH|PP|WK|NO|CAP|SEC|PG|UN|LEC|RM|VOL|EX)\b)[A-Z]{2,4}\s?#?\d{1,2}(?:\.\d{1,2})?\W*"
)


def named_by_title(text: str, header: str, *, due: bool) -> Deliverable | None:
    """The work that ``text`` names where its column is of what is due, or has the name of a kind of work over it."""
    if not re.search(r"[A-Za-z]{3,}", text) or "://" in text:
        coded = due and _CODED.fullmatch(text) is not None
        return Deliverable(tidy_title(text), "homework", "due", weak=True) if coded else None
    if due:
        return Deliverable(tidy_title(text), "homework", "due", weak=not _NUMBERED.search(text))
    kind = kind_of(header) if _NAME.match(text) else None
    return Deliverable(tidy_title(text), kind[0], "due", weak=kind[1]) if kind else None
