"""Lines of people: a title before the name, or an address behind it."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["is_person_line"]

_PERSON: Final = re.compile(r"\W*(?:Prof|Dr|Professor|Mrs?|Ms)\b|[^\n]*?[\w.-]+@[\w-]+\.")


def is_person_line(text: str) -> bool:
    """Whether a text opens with a line that tells of a person: "Dr. Rao, room 5", "Jane Doe, jd@x.edu"."""
    return _PERSON.match(text) is not None
