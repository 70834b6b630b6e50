"""What the reminders server's tools give back: data for programs, and the same in few words for readers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, WithJsonSchema

from servers.domain.reminder import Reminder
from servers.reminders.rules import Change, Planned

__all__ = [
    "Line",
    "Lines",
    "Outcome",
    "Told",
    "lines_of",
    "lines_text",
    "outcome_of",
    "outcome_text",
    "told_of",
]

#: How many reminders one result lists; the rest is counted.
_MOST = 400


class Line(BaseModel):
    """A reminder; instants are local, with their offset. ``change``: what a plan would do, or creating did."""

    reminder_id: str
    text: str
    at: str
    due: str | None = None
    state: str
    change: str | None = None
    calendar: str | None = None


#: The published schema of a list of lines: field by field it would cost every session many tokens.
ListedLines = Annotated[
    list[Line],
    WithJsonSchema(
        {
            "type": "array",
            "description": "reminder_id, text, at, due, state, change, calendar",
        }
    ),
]


class Told(BaseModel):
    """A reminder as it stands after a change."""

    reminder_id: str
    text: str
    at: str
    state: str


class Lines(BaseModel):
    """What ``list_reminders`` gives."""

    reminders: ListedLines
    left_out: int = 0


class Outcome(BaseModel):
    """What a plan would do, or creating did. ``past``: would have rung before now, and were skipped."""

    reminders: ListedLines
    left_out: int = 0
    new: int = 0
    moved: int = 0
    unchanged: int = 0
    removed: int = 0
    past: int = 0


def line(reminder: Reminder, change: Change | None = None) -> Line:
    """A reminder in one line; a snoozed one at the instant to which it was put off."""
    return Line(
        reminder_id=reminder.id,
        text=reminder.text,
        at=_local(reminder.snoozed_until or reminder.at, reminder),
        due=None if reminder.due is None else _local(reminder.due, reminder),
        state=reminder.state,
        change=change,
        calendar=reminder.calendar,
    )


def told_of(reminder: Reminder) -> Told:
    """A reminder as it stands."""
    return Told.model_validate(line(reminder).model_dump(include=set(Told.model_fields)))


def lines_of(reminders: Sequence[Reminder]) -> Lines:
    """A list of reminders, cut where it is long."""
    return Lines(reminders=[line(one) for one in reminders[:_MOST]], left_out=max(0, len(reminders) - _MOST))


def lines_text(lines: Lines) -> str:
    """A list of reminders in words."""
    return "\n".join(_told(lines.reminders, lines.left_out)) or "No reminders there."


def outcome_of(changes: Sequence[tuple[Change, Reminder]], *, removed: int = 0, past: int = 0) -> Outcome:
    """The outcome of planning or creating."""
    counted = [change for change, _ in changes]
    return Outcome(
        reminders=[line(reminder, change) for change, reminder in changes[:_MOST]],
        left_out=max(0, len(changes) - _MOST),
        new=counted.count("new"),
        moved=counted.count("moved"),
        unchanged=counted.count("unchanged"),
        removed=removed,
        past=past,
    )


def outcome_text(outcome: Outcome, planned: Planned, *, did: Literal["would be", "were"]) -> str:
    """The outcome in words, with what stands in the way where nothing came of it."""
    if not planned.events and not outcome.reminders:
        return (
            "No event in the calendar fits these rules. Import a syllabus first (import_syllabus), or ask for "
            "other kinds or calendars."
        )
    head = (
        f"{outcome.new} new, {outcome.moved} moved, {outcome.unchanged} unchanged, {outcome.removed} removed; "
        f"{outcome.past} {did} skipped, since they would have rung before now."
    )
    return "\n".join([head, *_told(outcome.reminders, outcome.left_out)])


def _told(lines: Iterable[Line], left_out: int) -> list[str]:
    told = [
        f"- {one.at[:16].replace('T', ' ')} {one.text}"
        + (f" [{one.change or one.state}]" if (one.change or one.state) not in {"new", "open"} else "")
        + f" (id {one.reminder_id})"
        for one in lines
    ]
    return [*told, f"... and {left_out} more"] if left_out else told


def _local(moment: dt.datetime, reminder: Reminder) -> str:
    return moment.astimezone(ZoneInfo(reminder.timezone)).isoformat(timespec="minutes")
