"""What an import changed, kept so that it can be taken back."""

from __future__ import annotations

from pydantic import AwareDatetime

from servers.domain.event import Event
from servers.domain.frozen import Frozen
from servers.domain.reminder import Reminder

__all__ = ["EventChange", "ImportRecord", "ReminderChange"]


class EventChange(Frozen):
    """An event before and after; None where it was not there."""

    before: Event | None = None
    after: Event | None = None


class ReminderChange(Frozen):
    """A reminder before and after; None where it was not there."""

    before: Reminder | None = None
    after: Reminder | None = None


class ImportRecord(Frozen):
    """One import of a syllabus that changed something."""

    syllabus_id: str
    calendar: str
    at: AwareDatetime
    events: tuple[EventChange, ...]
    reminders: tuple[ReminderChange, ...] = ()
    unburied: tuple[str, ...] = ()
