"""A week of the calendar by its ISO name, as a page to read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from servers.errors import InvalidValueError

__all__ = ["days_of", "name_of", "page"]


def days_of(week: str) -> tuple[dt.date, dt.date]:
    """The Monday and the Sunday of an ISO 8601 week, such as 2026-W41.

    Raises:
        InvalidValueError: there is no such week.
    """
    try:
        monday = dt.datetime.strptime(f"{week}-1", "%G-W%V-%u").date()  # noqa: DTZ007  a day has no zone
        return monday, monday + dt.timedelta(days=6)
    except (ValueError, OverflowError) as error:
        raise InvalidValueError(f"{week!r} is not a week", "Write it as in ISO 8601: 2026-W41") from error


def name_of(day: dt.date) -> str:
    """The week of a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def page(week: str, rows: Sequence[tuple[dt.date, str]], conflicts: Sequence[str]) -> str:
    """The week in Markdown, day by day, with what clashes at the end."""
    monday, sunday = days_of(week)
    lines = [f"# Week {week}: {monday.isoformat()} to {sunday.isoformat()}"]
    last = None
    for day, text in rows:
        # What has begun before stands on the week's first day.
        shown = max(day, monday)
        if shown != last:
            lines += ["", f"## {shown:%A} {shown.isoformat()}"]
        last = shown
        lines.append(f"- {text}")
    lines += [] if rows else ["", "Nothing takes place."]
    lines += ["", "## Conflicts", *(f"- {one}" for one in conflicts)] if conflicts else []
    return "\n".join(lines)
