"""Work of which a sentence says that there is none: "There is no final exam; the report is due on May 3"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated

__all__ = ["without_denied"]

_WORK: Final = (
    r"(?:an?\s+|the\s+|any\s+)?(?:(?:traditional|conventional|separate|sit-?down|cumulative|comprehensive|written|oral|in-class|scheduled|formal|regular|final|mid-?term|mid-?semester|term|unit|other)\s+){0,3}"
    r"(?:exam(?:ination)?s?|mid-?terms?|finals?|tests?|quiz(?:zes)?|papers?|projects?|portfolios?|essays?|labs?|assignments?|home\s?works?|presentations?)(?![\w-])"
)
_DENIED: Final = Gated(
    r"(?:\bthere\s+(?:is|are|will\s+be) no|\b(?:does|do|will)(?: not|n['’]t)\s+(?:have|include|be)|\bthere(?:\s+is|\s+are|['’]s)(?: not|n['’]t)|\b(?:has|have|having|with) no|\b(?:in\s+lieu|instead|in\s+place)\s+of|\brather\s+than)"
    rf"\s+{_WORK}(?:,?\s+(?:or|and|nor)\s+{_WORK})*(?:\s*,)?",
    " no,n't,n’t,lieu,instead,place,rather",
    re.IGNORECASE,
)


def without_denied(text: str) -> str:
    """The text with blanks for the work that it says there is none of, so that offsets stay."""
    return _DENIED.sub(lambda found: " " * len(found[0]), text)
