"""Lines of people: a title before the name, or an address behind it."""

from __future__ import annotations

from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["is_person_line"]

_PERSON: Final = Pattern(r"\W*(?:Prof|Dr|Professor|Mrs?|Ms)\b|[^\n]*?[\w.-]+@[\w-]+\.")


def is_person_line(text: str) -> bool:
    """Whether a text opens with a line that tells of a person: "Dr. Rao, room 5", "Jane Doe, jd@x.edu"."""
    return _PERSON.match(text) is not None
