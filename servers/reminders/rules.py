"""From rules and events to reminders: which ring when, and what a second run changes."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import Field

from servers.domain.due import Due, dues, reminder_id, rings_at, told
from servers.domain.event import Event, EventKind
from servers.domain.following import follow
from servers.domain.frozen import Frozen
from servers.domain.reminder import Reminder, ReminderRule
from servers.domain.syllabus import DEADLINE_KINDS
from servers.errors import InvalidValueError

__all__ = ["LONGEST_LEAD", "Change", "Planned", "Rule", "Scope", "aligned", "as_rules", "plan", "renewed"]

Change = Literal["new", "moved", "unchanged"]

#: Minutes of the longest lead time: a leap year's.
LONGEST_LEAD = 366 * 24 * 60


class Rule(Frozen):
    """A rule as people say it: its lead time in days, hours and minutes, which add up."""

    kinds: tuple[EventKind, ...] = Field(default=(), description="empty: every deadline and exam")
    calendars: tuple[str, ...] = Field(default=(), description="courses; empty: all")
    days_before: int = 0
    hours_before: int = 0
    minutes_before: int = 0


@dataclass(frozen=True)
class Scope:
    """The days, inclusive and local to each event, on which an event must be due; None: no bound."""

    start: dt.date | None = None
    end: dt.date | None = None


@dataclass(frozen=True)
class Planned:
    """The reminders that rules ask for, by instant, and how many would have rung before now."""

    reminders: tuple[Reminder, ...]
    past: int
    events: int


def as_rules(rules: Iterable[Rule]) -> tuple[ReminderRule, ...]:
    """Rules with their lead times in minutes.

    Raises:
        InvalidValueError: none at all, or a lead that is negative or over a year.
    """
    plain = tuple(
        ReminderRule(kinds=rule.kinds, calendars=rule.calendars, minutes_before=_minutes(rule))
        for rule in rules
    )
    if not plain:
        raise InvalidValueError(
            "There is no rule", 'Give at least one, such as {"kinds": ["exam"], "days_before": 7}'
        )
    return plain


def plan(
    events: Iterable[Event],
    rules: Sequence[ReminderRule],
    *,
    now: dt.datetime,
    timezone: str,
    scope: Scope | None = None,
) -> Planned:
    """The reminders that ``rules`` ask for.

    Args:
        events: what stands in the calendar.
        rules: several may ask for the same event; the same lead time counts once.
        now: what would have rung before it is counted and left out (aware).
        timezone: the IANA zone for events without one.
        scope: in which days an event must be due; default: all.
    """
    scope = scope or Scope()
    wanted: dict[str, Reminder] = {}
    touched, past = set(), set()
    for event in events:
        zone = event.timezone or timezone
        for due, minutes in _asked_for(event, rules, scope, zone):
            reminder = _reminder(event, due, minutes, zone)
            touched.add(event.uid)
            if reminder.at < now:
                past.add(reminder.id)
            else:
                wanted[reminder.id] = reminder
    ordered = sorted(wanted.values(), key=lambda reminder: (reminder.at, reminder.id))
    return Planned(reminders=tuple(ordered), past=len(past), events=len(touched))


def renewed(wanted: Reminder, standing: Mapping[str, Reminder]) -> tuple[Change, Reminder]:
    """What becomes of ``wanted`` where ``standing`` may hold it already.

    A reminder that has been done or snoozed stays so when its event moves; one that was delivered rings again
    at the new instant.
    """
    known = standing.get(wanted.id)
    if known is None:
        return "new", wanted
    state = "open" if known.state == "delivered" and known.at != wanted.at else known.state
    kept = wanted.model_copy(update={"state": state, "snoozed_until": known.snoozed_until})
    return ("unchanged" if kept == known else "moved"), kept


def aligned(
    standing: Iterable[Reminder], events: Mapping[str, Event], *, now: dt.datetime, timezone: str
) -> tuple[tuple[Reminder, ...], tuple[str, ...]]:
    """Reminders brought in line with their events; notes of the user's own are left alone.

    Returns:
        Those that move or read differently now, and the ids of those to delete: not yet done, and their event, or
        instance of a series, is gone.
    """
    by_event: dict[str, list[Reminder]] = defaultdict(list)
    for reminder in standing:
        if reminder.event_uid is not None:
            by_event[reminder.event_uid].append(reminder)
    followed = [follow(some, events.get(uid), now=now, timezone=timezone) for uid, some in by_event.items()]
    return tuple(one for each in followed for one in each.moved), tuple(
        gone for each in followed for gone in each.gone
    )


def _minutes(rule: Rule) -> int:
    total = rule.minutes_before + 60 * rule.hours_before + 24 * 60 * rule.days_before
    if not 0 <= total <= LONGEST_LEAD:
        raise InvalidValueError(
            f"A lead of {total} minutes is not between none and a year", "Give days_before, such as 7"
        )
    return total


def _asked_for(
    event: Event, rules: Sequence[ReminderRule], scope: Scope, zone: str
) -> Iterator[tuple[Due, int]]:
    """Each instant at which the event is due, with each lead time asked for."""
    leads = sorted({rule.minutes_before for rule in rules if _fits(event, rule)})
    if not leads:
        return
    for due in dues(event, timezone=zone):
        if _within(due.at, scope, zone):
            yield from ((due, lead) for lead in leads)


def _fits(event: Event, rule: ReminderRule) -> bool:
    kinds: frozenset[EventKind] = frozenset(rule.kinds) or frozenset(DEADLINE_KINDS)
    return event.kind in kinds and (not rule.calendars or event.calendar in rule.calendars)


def _within(at: dt.datetime, scope: Scope, zone: str) -> bool:
    day = at.astimezone(ZoneInfo(zone)).date()
    return (scope.start is None or scope.start <= day) and (scope.end is None or day <= scope.end)


def _reminder(event: Event, due: Due, minutes: int, zone: str) -> Reminder:
    return Reminder(
        id=reminder_id(event.uid, minutes, due.original),
        text=told(event, due.at, timezone=zone),
        at=rings_at(due.at, minutes, timezone=zone),
        timezone=zone,
        event_uid=event.uid,
        calendar=event.calendar,
        kind=event.kind,
        due=due.at,
        minutes_before=minutes,
        original_date=due.original,
    )
