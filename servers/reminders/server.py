"""The reminders server: what rings when, from rules over the calendar's events and from notes of one's own."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from mcp.server import MCPServer
from mcp.types import CallToolResult
from pydantic import BaseModel, ConfigDict, Field

from servers.domain.calendars import known_calendars
from servers.domain.identity import NAMESPACE
from servers.domain.reminder import Reminder
from servers.domain.zone import checked_zone
from servers.errors import InvalidValueError
from servers.reminders.results import (
    Lines,
    Outcome,
    Told,
    lines_of,
    lines_text,
    outcome_of,
    outcome_text,
    told_of,
)
from servers.reminders.rules import LONGEST_LEAD, Planned, Rule, Scope, aligned, as_rules, plan, renewed
from servers.settings import Settings
from servers.store.database import Database, Transaction
from servers.toolkit import Toolbox, reply

__all__ = ["Note", "create_server"]

Clock = Callable[[], dt.datetime]
Rules = Annotated[tuple[Rule, ...], Field(description="a rule's lead times add up")]
Calendars = Annotated[tuple[str, ...], Field(description="courses; empty: all")]
Start = Annotated[dt.date | None, Field(description="first day")]
End = Annotated[dt.date | None, Field(description="last day")]
ReminderId = Annotated[str, Field(description="from list_reminders")]

_INSTRUCTIONS = (
    "Reminders of what stands in the calendar (fill it with import_syllabus first) and of the user's own notes. "
    "Preview with plan_reminders, then create_reminders with the same rules; running it again doubles nothing "
    "and follows events that moved. An all-day event without a time counts from 09:00 local time."
)


class Note(BaseModel):
    """A reminder in the user's own words."""

    model_config = ConfigDict(extra="forbid")

    text: str
    at: str = Field(description="local, e.g. 2026-10-01T18:00")
    timezone: str | None = Field(default=None, description="IANA zone of at")


def create_server(settings: Settings, *, now: Clock | None = None) -> MCPServer[Any]:
    """The server ``reminders``.

    Args:
        settings: the store's place and the zone of events that have none.
        now: the clock (aware); default: the machine's.
    """
    desk = _Desk(settings, now or _machine_clock)
    toolbox = Toolbox()
    toolbox.tool("Preview reminders", reads_only=True)(desk.plan_reminders)
    toolbox.tool("Create reminders", idempotent=True)(desk.create_reminders)
    toolbox.tool("List reminders", reads_only=True)(desk.list_reminders)
    toolbox.tool("Mark a reminder as done", idempotent=True)(desk.complete_reminder)
    toolbox.tool("Put a reminder off")(desk.snooze_reminder)
    return toolbox.server("reminders", title="Reminders", instructions=_INSTRUCTIONS)


def _machine_clock() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class _Desk:
    """The tools. Their docstrings are what a model reads."""

    def __init__(self, settings: Settings, now: Clock) -> None:
        self._database = Database(settings.database)
        self._now = now
        self._own_zone = settings.timezone
        self._zone = settings.timezone or "UTC"

    def plan_reminders(
        self, rules: Rules, start: Start = None, end: End = None
    ) -> Annotated[CallToolResult, Outcome]:
        """Preview which reminders rules would give, e.g. exams 7 days and 1 day before; keeps nothing.

        start and end bound the days on which events are due.
        """
        with self._database.read() as tx:
            planned = self._planned(tx, rules, start, end)
            standing = {one.id: one for one in tx.reminders.all()}
        outcome = outcome_of([renewed(one, standing) for one in planned.reminders], past=planned.past)
        return reply(outcome_text(outcome, planned, did="would be"), outcome)

    def create_reminders(
        self,
        rules: Rules = (),
        notes: Annotated[tuple[Note, ...], Field(description="reminders in the user's own words")] = (),
        start: Start = None,
        end: End = None,
    ) -> Annotated[CallToolResult, Outcome]:
        """Create reminders by rules for all fitting events, and notes of the user's own.

        Doing it again doubles nothing and brings all reminders in line with events that moved or went.
        """
        if not rules and not notes:
            raise InvalidValueError("There is neither a rule nor a note", "Give rules, or notes, or both")
        own = [self._noted(note) for note in notes]
        with self._database.write() as tx:
            planned = self._planned(tx, rules, start, end) if rules else Planned((), 0, 0)
            events = {event.uid: event for event in tx.events.all()}
            moved, gone = aligned(tx.reminders.all(), events, now=self._now(), timezone=self._zone)
            standing = {one.id: one for one in tx.reminders.all()}
            changes = [renewed(one, standing) for one in (*planned.reminders, *own)]
            listed = {one.id for _, one in changes}
            changes += [("moved", one) for one in moved if one.id not in listed]
            for uid in gone:
                tx.reminders.delete(uid)
            for change, one in changes:
                if change != "unchanged":
                    tx.reminders.put(one)
        outcome = outcome_of(changes, removed=len(gone), past=planned.past)
        return reply(outcome_text(outcome, planned, did="were"), outcome)

    def list_reminders(
        self,
        start: Start = None,
        end: End = None,
        state: Annotated[
            Literal["all", "open", "snoozed", "delivered", "done"], Field(description="which")
        ] = "all",
        calendars: Calendars = (),
    ) -> Annotated[CallToolResult, Lines]:
        """List reminders by the day on which they ring, with their ids."""
        with self._database.read() as tx:
            named = frozenset(known_calendars(calendars, _calendars(tx)))
            found = tx.reminders.all(state=None if state == "all" else state)
        lines = lines_of(
            [one for one in found if (not named or one.calendar in named) and _rings_within(one, start, end)]
        )
        return reply(lines_text(lines), lines)

    def complete_reminder(self, reminder_id: ReminderId) -> Annotated[CallToolResult, Told]:
        """Mark a reminder as done; it rings no more."""
        with self._database.write() as tx:
            done = tx.reminders.get(reminder_id).model_copy(update={"state": "done", "snoozed_until": None})
            tx.reminders.put(done)
        return reply(f"Done: {done.text}", told_of(done))

    def snooze_reminder(
        self,
        reminder_id: ReminderId,
        until: Annotated[str | None, Field(description="local, e.g. 2026-10-01T18:00")] = None,
        minutes: Annotated[int | None, Field(description="minutes from now")] = None,
    ) -> Annotated[CallToolResult, Told]:
        """Put a reminder off; give until or minutes."""
        if (until is None) == (minutes is None):
            raise InvalidValueError("Either until or minutes must be given, and not both", "Give one of them")
        with self._database.write() as tx:
            standing = tx.reminders.get(reminder_id)
            moment = self._later(standing, until, minutes)
            put_off = standing.model_copy(update={"state": "snoozed", "snoozed_until": moment})
            tx.reminders.put(put_off)
        told = told_of(put_off)
        return reply(f"Put off until {told.at[:16].replace('T', ' ')}: {told.text}", told)

    def _planned(
        self,
        tx: Transaction,
        rules: Iterable[Rule],
        start: dt.date | None,
        end: dt.date | None,
    ) -> Planned:
        existing = _calendars(tx)
        named = [
            rule.model_copy(update={"calendars": known_calendars(rule.calendars, existing)}) for rule in rules
        ]
        return plan(
            tx.events.all(), as_rules(named), now=self._now(), timezone=self._zone, scope=Scope(start, end)
        )

    def _noted(self, note: Note) -> Reminder:
        written = _moment(note.at)
        zone = note.timezone or self._own_zone or ("UTC" if written.tzinfo is not None else None)
        if zone is None:
            raise InvalidValueError(
                f"The zone of {note.at!r} is not known", "Give timezone, such as 'Europe/Berlin'"
            )
        if not note.text.strip():
            raise InvalidValueError("A note has no text", "Say what it is to remind of")
        at = _aware(written, checked_zone(zone))
        self._must_come(at)
        name = f"note/{note.text}/{at.astimezone(dt.UTC).isoformat()}"
        return Reminder(id=str(uuid.uuid5(NAMESPACE, name)), text=note.text, at=at, timezone=zone)

    def _later(self, standing: Reminder, until: str | None, minutes: int | None) -> dt.datetime:
        if until is not None:
            moment = _aware(_moment(until), standing.timezone)
        else:
            moment = self._now() + dt.timedelta(minutes=min(minutes or 0, LONGEST_LEAD))
        self._must_come(moment)
        return moment

    def _must_come(self, moment: dt.datetime) -> None:
        now = self._now()
        if moment <= now:
            raise InvalidValueError(
                f"{moment.isoformat(timespec='minutes')} is past",
                f"Now it is {now.astimezone(moment.tzinfo).isoformat(timespec='minutes')}; give a later time",
            )


def _moment(text: str) -> dt.datetime:
    try:
        return dt.datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise InvalidValueError(f"{text!r} is not a time", "Write it as 2026-10-01T18:00") from error


def _aware(moment: dt.datetime, timezone: str) -> dt.datetime:
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=ZoneInfo(timezone))


def _calendars(tx: Transaction) -> list[str]:
    """Those with events or with reminders."""
    return sorted({*tx.events.calendars(), *(one.calendar for one in tx.reminders.all() if one.calendar)})


def _rings_within(one: Reminder, start: dt.date | None, end: dt.date | None) -> bool:
    day = (one.snoozed_until or one.at).astimezone(ZoneInfo(one.timezone)).date()
    return (start is None or start <= day) and (end is None or day <= end)
