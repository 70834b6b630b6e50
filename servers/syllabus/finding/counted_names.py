"""Names of work that are words for other things too, and are work by their number in a list of it: "Discussion 3", "Program 1"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.finding.deliverable import Deliverable, tidy_title

__all__ = ["counted_name"]

_NOUN: Final = (
    r"(?:discussions?(?:\s(?:boards?|posts?|forums?|assignments?))?|(?:article|chapter|literature|peer)\sreviews?|programs?|programming(?:\sassignments?)?"
    r"|check-?ins?|learning\s(?:logs?|activit(?:y|ies)|checks?)|(?:reading|study|viewing|listening)\sguides?|voice\s?threads?|flip\s?grids?|padlets?|perusall|edpuzzles?|smart\s?books?"
    r"|mini-?cases?|lesson\splans?|field\snotes|vlogs?|blogs?|podcasts?|screencasts?|transcriptions?|etudes?|data\scollections?|simulations?)"
)
_COUNTED: Final = re.compile(
    rf"\W*(?:(?:(?:module|unit|week|chapter|ch\.?)\s\d{{1,2}}|online|group|class|graded|written|individual|weekly|team|canvas|cengage|mcgraw|python|java)\s){{0,2}}"
    rf"{_NOUN}\s?#?\d{{1,2}}[a-z]?(?:\s+due)?(?:\s*[(:–—-].{{2,60}})?\W*",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    r"(?i)\W*(?:module|unit|week)\s#?\d{1,2}\s(?:discussion|check-?in)(?:\s(?:board|post|forum))?(?:\s+due)?\W*"
)
_LONGEST: Final = 90


def counted_name(text: str) -> Deliverable | None:
    """The work that a clause of a list of work is the name and number of; None of other words."""
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return None
    named = _COUNTED.fullmatch(text) or _PART.fullmatch(text)
    return (
        Deliverable(tidy_title(text), "homework", "due" if "due" in text.lower() else "mention")
        if named
        else None
    )
