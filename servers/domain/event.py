"""An event: what stands in the calendar."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, AwareDatetime, Field, model_validator

from servers.domain.frozen import Frozen
from servers.domain.syllabus import Weekday

__all__ = ["Event", "EventKind", "Override", "Recurrence"]

EventKind = Literal[
    "homework", "lab", "quiz", "exam", "project", "paper", "presentation", "reading", "no_class", "other",
    "class", "discussion", "office_hours", "personal",
]  # fmt: skip


#: An instant to the second: iCalendar knows nothing finer (RFC 5545 section 3.3.5).
Instant = Annotated[AwareDatetime, AfterValidator(lambda moment: moment.replace(microsecond=0))]


class Recurrence(Frozen):
    """A weekly rule (RFC 5545 section 3.3.10): which days, until which local day (inclusive), except which."""

    days: tuple[Weekday, ...] = Field(min_length=1)
    interval: int = Field(default=1, ge=1, description="every so many weeks")
    until: dt.date
    except_dates: tuple[dt.date, ...] = ()


class Override(Frozen):
    """One instance of a series that differs (RFC 5545 section 3.8.4.4), named by its original local day."""

    original_date: dt.date
    title: str | None = None
    starts: Instant | None = None
    ends: Instant | None = None
    location: str | None = None
    description: str | None = None


class Event(Frozen):
    """What stands in the calendar.

    Either all-day (``first_day`` and an inclusive ``last_day``) or timed (``starts``, ``ends``, aware, and
    the IANA ``timezone`` in which they were meant). A deadline is all-day on its day, with the instant
    in ``due`` where the time is known.
    """

    uid: str = Field(
        pattern=r"^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$"
    )  # RFC 7986 section 5.3: globally unique text
    calendar: str = Field(description="the course's label, or the user's own calendar's name")
    syllabus_id: str | None = None
    item_id: str | None = None
    kind: EventKind
    title: str
    description: str | None = None
    location: str | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    starts: Instant | None = None
    ends: Instant | None = None
    timezone: str | None = None
    due: Instant | None = None
    recurrence: Recurrence | None = None
    overrides: tuple[Override, ...] = ()
    weight: float | None = Field(default=None, description="per cent of the grade")
    page: int | None = None
    needs_review: tuple[str, ...] = ()
    sequence: int = Field(default=0, ge=0)
    created: Instant
    last_modified: Instant
    edited: tuple[str, ...] = Field(
        default=(), description="fields that the user changed; an import keeps them"
    )

    @model_validator(mode="after")
    def _all_day_or_timed(self) -> Self:
        if (self.first_day is None) == (self.starts is None):
            message = "an event is either all-day (first_day) or timed (starts), not both and not neither"
            raise ValueError(message)
        if self.starts is not None and (
            self.ends is None or self.timezone is None or self.ends <= self.starts
        ):
            message = "a timed event needs ends (after starts) and timezone"
            raise ValueError(message)
        if self.first_day is not None and self.last_day is not None and self.last_day < self.first_day:
            message = "last_day is before first_day"
            raise ValueError(message)
        return self

    @property
    def all_day(self) -> bool:
        """Whether it takes whole days."""
        return self.first_day is not None
