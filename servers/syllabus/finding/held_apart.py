"""What a rule on due work adds on what is done in class: "Work is uploaded by 9 pm; quizzes and exams are in class"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern

__all__ = ["without_held"]

#: "; quizzes and exams are in class", ", while tests are written in our room".
_HELD: Final = Pattern(
    r"\s*[;,]\s*(?:(?:and|but|while|whereas)\s+)?(?:[\w'-]+(?:\s?,\s|\s)){1,6}?"
    r"(?:are|is|will be|takes? place|happens?)\s+(?:(?!due|submitted|uploaded|turned|handed|collected)[\w-]+\s+){0,3}?"
    r"(?:in|during)[\s-](?:(?:the|our|your|regular|usual)\s+)*(?:class(?:room)?|lectures?|room|labs?|sections?|recitations?)"
    r"(?:\s(?:time|hours?|meetings?|periods?|sessions?))?\s*\.?\s*$",
    re.IGNORECASE,
)


def without_held(text: str) -> str:
    """The sentence without its last part, where that says of other work only that class is where it is done."""
    found = (
        _HELD.search(text) if "class" in text or "room" in text or "lab" in text or "ect" in text else None
    )
    if (
        found is None
        or has_digit(found.group())
        or not has_digit(text[: found.start()].replace("noon", "12"))
    ):
        return text
    return text[: found.start()]
