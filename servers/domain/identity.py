"""Stable identities: the same thing in a revised document keeps its name, so that a second import updates."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["NAMESPACE", "event_uid", "item_ids", "normalised_title", "slug", "syllabus_id", "title_words"]

#: The root of all UIDs (RFC 9562 section 5.5); changing it would double every calendar in use.
NAMESPACE = uuid.UUID("5f0c7cf2-8f3d-5d0e-9a53-6b1d0c5a2e11")

_ORDINALS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6",
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6",
}  # fmt: skip
_SYNONYMS = {
    "hw": "homework", "hwk": "homework", "pset": "problem-set", "ps": "problem-set", "exams": "exam",
    "examination": "exam", "tests": "test", "quizzes": "quiz", "labs": "lab", "assignments": "assignment",
    "projects": "project", "papers": "paper", "essays": "essay", "presentations": "presentation",
}  # fmt: skip
_FILLERS = {"the", "a", "an", "due", "is", "are", "on", "at", "by", "in", "of", "for", "and", "no", "number"}


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; ``""`` for text without any."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


@lru_cache(maxsize=1024)
def normalised_title(title: str) -> str:
    """A title reduced to what identifies it: "HW #3 due" and "Homework three" both give "homework-3"."""
    spaced = re.sub(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])", " ", slug(title).replace("-", " "))
    words = [_ORDINALS.get(word, _SYNONYMS.get(word, word)) for word in spaced.split()]
    kept = [word for word in words if word not in _FILLERS]
    return "-".join(kept or words) or "untitled"


def item_ids(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """An id for each (kind, title), in order; a repeated pair gets an ordinal ("quiz-pop-quiz.2")."""
    seen: Counter[str] = Counter()
    ids = []
    for kind, title in pairs:
        name = normalised_title(title)
        key = name if name == kind or name.startswith(f"{kind}-") else f"{kind}-{name}"
        seen[key] += 1
        ids.append(key if seen[key] == 1 else f"{key}.{seen[key]}")
    return ids


def syllabus_id(course: str, term: str | None, section: str | None = None) -> str:
    """The id of a course's syllabus in one term: a revision of the document keeps it."""
    parts = [slug(course) or "course", slug(term or ""), slug(section or "")]
    return "_".join(part for part in parts if part)


def event_uid(syllabus: str, part: str) -> str:
    """The UID (RFC 7986 section 5.3) of what ``part`` of a syllabus becomes in a calendar."""
    return str(uuid.uuid5(NAMESPACE, f"{syllabus}/{part}"))


def title_words(title: str) -> set[str]:
    """The words and numbers of a title, normalised."""
    return set(normalised_title(title).split("-"))
