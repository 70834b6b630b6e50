"""What a manifest says of one file."""

from __future__ import annotations

from orchestrator.frozen import Frozen

__all__ = ["Entry"]


class Entry(Frozen):
    """What the manifest says of one file; None where it says nothing.

    Attributes:
        file: the file as the batch names it (relative to its folder, with ``/``), or its bare name.
        timezone: an IANA zone.
    """

    file: str
    course_code: str | None = None
    term: str | None = None
    section: str | None = None
    timezone: str | None = None
