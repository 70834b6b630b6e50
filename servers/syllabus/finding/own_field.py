"""Fields that hours have of their own beside a class: "Greenhouse: W 1-4", which is no part of what is named before it."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_LONG_DAY_PATTERN

__all__ = ["has_own_field", "opens_own_field"]

#: A field whose value the hours are: "Field day: Sat 9-4", "...; Colloquium (optional): Fridays 3-4".
_OWN_FIELD: Final = Pattern(
    r"(?:;\s(?=[a-z])|(?:[\n\t]\W*|[.;|]\s)(?=[A-Z]))(?P<name>\w[^\n\t:.;|\d]{3,40}):\s*$"
)
#: The same in a sentence with words of its own: "... 9-9:50. The stockroom is staffed MWF 1-4".
_OWN_SENTENCE: Final = Pattern(
    r"(?<!\bProf)(?<!\bDr)(?<!\bM[rs])(?<!\bMrs)\.\s(?P<name>[A-Z](?=[^\n.:;]*\b[a-z]{4,}\b)[^\n.:;]{3,50})$"
)
#: The same at the start of a row.
_OPENING: Final = Pattern(r"\W*(?P<name>[A-Z][^\n\t:.;|\d]{3,40}):\s")
#: Names of fields that tell of the class named before, not of another matter.
_OF_SAME: Final = Pattern(
    r"\b(?:(?<!\w\s)days?|dates?|times?|hours?|when|where|room|place|location|venue|sections?|group|class(?:es)?|course|lectures?|labs?|we|our|both|students|studio|seminar|meets?|every|each|other|also|then|schedule|semester|term|weeks?"
    rf"|{ENGLISH_LONG_DAY_PATTERN}s?|prof|dr|instructor|ta|in[- ]person|online|zoom|virtual|first|second|morning|afternoon|evening)\b",
    re.IGNORECASE,
)
#: So near before the hours stands the name of their field.
_REACH: Final = 60


def has_own_field(text: str, label_end: int, start: int) -> bool:
    """Whether hours have a field of another name, behind a class that has had its hours; ``label_end``: where the class's name ends."""
    since = max(label_end, start - _REACH)
    field = _OWN_FIELD.search(text, since, start) or _OWN_SENTENCE.search(text, since, start)
    if field is None or _OF_SAME.search(field["name"]):
        return False
    return bool(find_times(text[label_end : field.start()]))


def opens_own_field(text: str) -> bool:
    """Whether a row opens with a field of another name than a class has."""
    field = _OPENING.match(text)
    return field is not None and not _OF_SAME.search(field["name"])
