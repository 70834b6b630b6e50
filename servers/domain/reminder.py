"""A reminder: an instant at which someone is told."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import AwareDatetime, Field

from servers.domain.event import EventKind
from servers.domain.frozen import Frozen

__all__ = ["Reminder", "ReminderRule", "ReminderState"]

ReminderState = Literal["open", "done", "snoozed", "delivered"]


class ReminderRule(Frozen):
    """So many minutes before everything of some kinds (and courses) is due or starts."""

    kinds: tuple[EventKind, ...] = Field(default=(), description="empty: every deadline and exam")
    calendars: tuple[str, ...] = Field(default=(), description="course labels; empty: all")
    minutes_before: int = Field(ge=0, le=60 * 24 * 366)


class Reminder(Frozen):
    """An instant at which someone is told of an event, or of a text of the user's own."""

    id: str = Field(description="stable: the event's UID and the lead time, never the date")
    text: str
    at: AwareDatetime
    timezone: str = Field(description="IANA zone in which the instant is shown")
    event_uid: str | None = None
    calendar: str | None = None
    kind: EventKind | None = None
    due: AwareDatetime | None = Field(default=None, description="when what it reminds of is due or starts")
    minutes_before: int | None = None
    original_date: dt.date | None = Field(
        default=None, description="of a series: which instance, by its original day"
    )
    state: ReminderState = "open"
    snoozed_until: AwareDatetime | None = None
