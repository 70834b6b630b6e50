"""The days of the week on which the class itself meets."""

from __future__ import annotations

from collections.abc import Iterable

from servers.domain.syllabus import Meeting, Weekday

__all__ = ["lecture_days"]


def lecture_days(meetings: Iterable[Meeting]) -> set[Weekday]:
    """The days of all lectures, whichever section's; a set of the caller's own."""
    return {day for meeting in meetings if meeting.kind == "lecture" for day in meeting.days}
