"""What a batch asks of whoever reads a document, and what comes back: both travel to other processes and machines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from orchestrator.batching.entry import Entry
from orchestrator.batching.review import Review

__all__ = ["UNWANTED", "Errand", "Outcome"]


@dataclass(frozen=True, slots=True)
class Errand:
    """A document to read; it travels to other machines as it is.

    Attributes:
        name: the file's own name: the reader takes hints from it.
        path: where it is; a path that the reading machine knows too, unless ``content`` is given.
        content: its bytes.
        sha256: of its content.
        entry: what the manifest says of it.
        timeout: seconds that it may take to read.
    """

    name: str
    path: str
    sha256: str
    content: bytes | None = None
    entry: Entry | None = None
    timeout: float = 60.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an errand has brought.

    Attributes:
        syllabus: all that was found; None where the document failed.
        calendar: the calendar file.
        review: what a person should look at.
        cause: why it failed.
        lasting: whether the failure is the document's own.
        seconds: how long it took.
        clean: whether nothing of the document is left in the servers' calendar.
    """

    syllabus: Mapping[str, Any] | None = None
    calendar: bytes | None = None
    review: tuple[Review, ...] = ()
    cause: str | None = None
    lasting: bool = True
    seconds: float = 0.0
    clean: bool = True


UNWANTED: Final = Outcome(cause="it is not wanted any more", lasting=False, clean=False)
"""What comes of an errand that was called off."""
