"""What an export writes: one file for all courses or one for each, events or tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from servers.calendar.blocks import as_block
from servers.calendar.ics import calendar_text
from servers.calendar.todos import todo_text
from servers.domain.event import Event
from servers.domain.identity import slug
from servers.domain.reminder import Reminder

__all__ = ["DueAs", "Form", "Style", "calendar_files", "titled"]

DueAs = Literal["title", "block"]
Form = Literal["events", "tasks"]


@dataclass(frozen=True)
class Style:
    """How an export is written: ``due`` times in all-day titles or as blocks; ``separate``: a file a calendar."""

    due: DueAs = "title"
    form: Form = "events"
    separate: bool = False


def calendar_files(
    events: Iterable[Event], reminders: Iterable[Reminder], name: str, style: Style
) -> Iterator[tuple[str, str]]:
    """File names and contents, in the order of the calendars' names; ``name`` is the name asked for."""
    events, reminders = list(events), list(reminders)
    if not style.separate:
        yield name, _content(events, reminders, style)
        return
    path, taken = PurePath(name), set()
    for calendar in sorted({event.calendar for event in events}):
        own, number = f"{path.stem}-{slug(calendar) or 'calendar'}", 1
        while (free := own if number == 1 else f"{own}-{number}") in taken:
            number += 1
        taken.add(free)
        mine = [event for event in events if event.calendar == calendar]
        yield str(path.with_name(f"{free}{path.suffix}")), _content(mine, reminders, style)


def titled(events: Iterable[Event]) -> str:
    """A calendar's name for people: the course's where there is but one."""
    names = {event.calendar for event in events}
    return names.pop() if len(names) == 1 else "Semester"


def _content(events: list[Event], reminders: list[Reminder], style: Style) -> str:
    if style.form == "tasks":
        return todo_text(events, name=titled(events), reminders=reminders)
    shown = map(as_block, events) if style.due == "block" else events
    return calendar_text(shown, name=titled(events), reminders=reminders)
