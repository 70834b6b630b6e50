"""Days on which a teacher hands something out or is told something, and nothing is handed in."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["is_given_out"]

#: What the teacher hands out on a day, whatever is written after that: "We will provide a list of topics on October 1".
_GIVES_OUT: Final = Pattern(
    r"\b(?:I|we|instructors?|professor|TAs?)(?:['’]ll|\s+will|\s+shall)?\s+(?:also\s+)?(?:provide|distribute|hand\s+(?:out|back)|post|give\s+(?:you|out)|circulate|release|announce|return|send(?:\s+you)?|e-?mail(?:\s+you)?|let\s+you\s+know)\b(?![^.;]*\b(?:due|submit|turn|hand\s+in)\b)[^.;:]*\b(?:on|by)\s+(?:\w+,?\s+)?$",
    re.IGNORECASE,
)
_IS_GIVEN: Final = Pattern(
    r"\b(?:will\s+be|is|are|be)\s+(?:set|posted|released|assigned|handed\s+out|distributed|given\s+out|announced|published|made\s+available)\s+(?:on|by)\s+(?:\w+,?\s+)?$",
    re.IGNORECASE,
)
#: What is only told to the teacher by a day: "let us know which essay you propose to write by October 8".
_TELLS: Final = Pattern(
    r"\b(?:let|tell|inform|notify|ask|contact)\s+(?:me|us|the\s+(?:instructor|professor)|your\s+(?:TA|instructor|professor))\s+(?:know\s+)?(?:in\s+writing\s+)?(?:which|whether|if|what|when|who|about)\b[^.;:]*\bby\s+(?:\w+,?\s+)?$",
    re.IGNORECASE,
)


def is_given_out(text: str, low: int, high: int) -> bool:
    """Whether the stretch of a sentence that leads to a date at ``high`` says that on it the teacher gives or is told something."""
    return any(pattern.search(text, low, high) for pattern in (_GIVES_OUT, _IS_GIVEN, _TELLS))
