"""What is said of late work behind a name: "Paper 3 due (no late papers!)", "Essay due, no extensions"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["without_lateness"]

_LATENESS: Final = Pattern(
    r"(?<=\w)[\s,;.–—(\[-]+(?:absolutely\s|sorry,?\s)?no\s(?:late|extensions?|exceptions?|e-?mailed)\b[^()\[\]]{0,40}[)\]]?\W*$",
    re.IGNORECASE,
)
#: Until when late work is taken: "due (late until Sep 12)".
_UNTIL: Final = Pattern(
    r"(?<=\w)[\s,;.–—(\[-]+(?:late(?:\s(?:work|submissions?))?\s(?:until|till|through)|accepted\s(?:late\s)?(?:until|till|through)|grace\s(?:period\s)?(?:until|till|to|ends)|hard\sdeadline)\b[^()\[\]]{0,40}[)\]]?\W*$",
    re.IGNORECASE,
)
#: Why it should be on time: "by 5 pm to avoid the late penalty".
_PENALTY: Final = Pattern(
    r",?\s+(?:in order\s+)?to avoid (?:(?:the|a|any)\s+)?(?:late(?:ness)?\s+)?penalt\w+\W*$", re.IGNORECASE
)


def without_lateness(text: str) -> str:
    """The clause without such words at its end."""
    text = _LATENESS.sub("", text) if "no " in text.lower() else text
    text = _UNTIL.sub("", text) if "ti" in text or "hard" in text.lower() or "gra" in text.lower() else text
    return _PENALTY.sub("", text) if "penalt" in text.lower() else text
