"""The hour of a text that tells but one, and texts without their hours."""

from __future__ import annotations

from servers.syllabus.dating.clock import TimeMention, find_times

__all__ = ["lone_time", "without_times"]


def lone_time(text: str) -> TimeMention | None:
    """The only hour, or stretch of hours, that ``text`` tells; None where it tells none, or several."""
    times = find_times(text)
    return times[0] if len(times) == 1 else None


def without_times(text: str) -> str:
    """What is left of ``text`` without the hours that it tells."""
    for time in reversed(find_times(text)):
        text = text[: time.start] + text[time.end :]
    return text
