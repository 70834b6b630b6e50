"""What a person should look at."""

from __future__ import annotations

from orchestrator.frozen import Frozen

__all__ = ["Review"]


class Review(Frozen):
    """Something that a person should look at.

    Attributes:
        part: where it stands: ``manifest``, ``document``, or the syllabus's own list (``items``, ``meetings`` ...).
        title: what it is about.
        why: the reason in plain words.
        page: where it is printed.
        date: its date as read (YYYY-MM-DD).
    """

    part: str
    title: str
    why: str
    page: int | None = None
    date: str | None = None
