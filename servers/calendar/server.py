"""The calendar server: syllabi become events, which are listed, changed, checked and exported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any

from anyio import to_thread
from mcp.server import MCPServer
from mcp.types import CallToolResult
from pydantic import Field, WithJsonSchema
from starlette.requests import Request
from starlette.responses import Response

from servers.calendar import week as weeks
from servers.calendar.desk import Desk
from servers.calendar.editing import Edit, Scope
from servers.calendar.exporting import DueAs, Form, Style
from servers.calendar.feed import ROUTE, entity_tag, unchanged
from servers.calendar.own import NewEvent
from servers.calendar.prompts import due_this_week
from servers.calendar.results import (
    Conflicts,
    Deleted,
    Exported,
    FreeTime,
    Imported,
    Line,
    Listing,
    Synced,
    Undone,
    Workload,
    Written,
    conflict_text,
    row_text,
    shortened,
)
from servers.domain.event import EventKind
from servers.domain.syllabus import Weekday
from servers.settings import Settings
from servers.toolkit import Toolbox, complete_with, readable, reply

__all__ = ["create_server"]

Clock = Callable[[], dt.datetime]
SyllabusId = Annotated[str, Field(description="from parse_syllabus")]
Kinds = Annotated[tuple[EventKind, ...], Field(description="empty: all")]
#: The same without the list of kinds, which would cost every session its tokens once more; it is checked all the same.
SameKinds = Annotated[
    tuple[EventKind, ...],
    WithJsonSchema(
        {"type": "array", "items": {"type": "string"}, "description": "as in list_events; empty: all"}
    ),
]
Calendars = Annotated[tuple[str, ...], Field(description="courses; empty: all")]
Start = Annotated[dt.date | None, Field(description="first day")]
End = Annotated[dt.date | None, Field(description="last day")]
Uid = Annotated[str, Field(description="from list_events")]
Uids = Annotated[tuple[str, ...], Field(description="from list_events")]
InstanceDate = Annotated[dt.date | None, Field(description="which date of a series")]
Reach = Annotated[Scope | None, Field(description="of a series; default: this, without instance_date all")]

_INSTRUCTIONS = (
    "The calendar of courses and of the user's own events. import_syllabus first (its id comes from "
    "parse_syllabus); importing again updates, doubles nothing and keeps the user's edits. Dates are YYYY-MM-DD; "
    "times are local to the event's IANA zone. Events of a series are named by uid and instance_date."
)


def create_server(settings: Settings, *, now: Clock | None = None) -> MCPServer[Any]:
    """The server ``calendar``.

    Args:
        settings: the store's place, the exports' folder and the zone of events that have none.
        now: the clock (aware); default: the machine's.
    """
    desk = Desk(settings, now or _machine_clock)
    tools = _Tools(desk)
    box = Toolbox()
    box.tool("Import a syllabus", idempotent=True, destructive=True)(tools.import_syllabus)
    box.tool("Undo an import", destructive=True)(tools.undo_import)
    box.tool("Create events", idempotent=True)(tools.create_events)
    box.tool("List events", reads_only=True)(tools.list_events)
    box.tool("Change an event", destructive=True)(tools.update_event)
    box.tool("Delete events", destructive=True)(tools.delete_events)
    box.tool("Find conflicts", reads_only=True)(tools.find_conflicts)
    box.tool("Show the workload", reads_only=True)(tools.show_workload)
    box.tool("Find free time", reads_only=True)(tools.find_free_time)
    box.tool("Export a calendar file", idempotent=True, destructive=True)(tools.export_calendar)
    box.tool("Sync with a calendar server", destructive=True, idempotent=True, open_world=True)(
        tools.sync_calendar
    )
    server = box.server("calendar", title="Calendar", instructions=_INSTRUCTIONS)
    _feed_route(server, desk)
    server.resource(
        "calendar://week/{week}",
        title="Week of the calendar",
        description="What takes place in an ISO week (2026-W41), and what clashes",
        mime_type="text/markdown",
    )(readable(tools.week))
    server.prompt(title="What is due this week")(due_this_week)
    complete_with(server, {"week": tools.weeks})
    return server


def _machine_clock() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


class _Tools:
    """The tools. Their docstrings are what a model reads."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def import_syllabus(
        self,
        syllabus_id: SyllabusId,
        kinds: SameKinds = (),
        dry_run: Annotated[bool, Field(description="only tell what would change")] = False,  # noqa: FBT002  an argument by name
        restore: Annotated[bool, Field(description="bring back deleted events")] = False,  # noqa: FBT002  an argument by name
    ) -> Annotated[CallToolResult, Imported]:
        """Bring the calendar in line with a syllabus: deadlines, exams, days off, weekly classes.

        Updates what moved, doubles nothing, keeps the user's edits; other kinds stay untouched.
        """
        done = self._desk.import_syllabus(syllabus_id, kinds=kinds, dry_run=dry_run, restore=restore)
        return reply(_imported_text(done), done)

    def undo_import(
        self,
        syllabus_id: Annotated[str | None, Field(description="default: any")] = None,
    ) -> Annotated[CallToolResult, Undone]:
        """Take the last import back; what the user edited since stays. Again: the one before."""
        done = self._desk.undo_import(syllabus_id)
        lines = [
            f"{done.calendar}: {len(done.restored)} as before, {len(done.deleted)} deleted, {len(done.kept)} kept",
            *(f"as before {line.event}" for line in done.restored),
            *(f"kept, edited since: {line.event}" for line in done.kept),
        ]
        return reply(shortened(lines), done)

    def create_events(
        self,
        events: Annotated[tuple[NewEvent, ...], Field(description="what to add")] = (),
        path: Annotated[str | None, Field(description="an .ics of the user's to take in")] = None,
    ) -> Annotated[CallToolResult, Written]:
        """Add the user's own events, all-day or timed, single or weekly. The same call again adds nothing."""
        done = self._desk.create_events(events, path)
        text = f"{len(done.events) - done.existing} created, {done.existing} stood already"
        return reply(shortened([text, *done.notes, *(line.event for line in done.events)]), done)

    def list_events(
        self,
        start: Start = None,
        end: End = None,
        calendars: Calendars = (),
        kinds: Kinds = (),
        limit: Annotated[int, Field(ge=1, description="most rows")] = 200,
        timezone: Annotated[str | None, Field(description="IANA, to show times in")] = None,
    ) -> Annotated[CallToolResult, Listing]:
        """List what takes place in a range, series date by date, in the order of time."""
        done = self._desk.list_events(
            start, end, calendars=calendars, kinds=kinds, limit=limit, timezone=timezone
        )
        head = f"{len(done.events)} events" + (f", {done.more} more left off" if done.more else "")
        return reply(shortened([head, *map(row_text, done.events)]), done, lean=True)

    def update_event(  # noqa: PLR0913, PLR0917  each field of an event is an argument
        self,
        uid: Uid,
        title: Annotated[str | None, Field(description="new name")] = None,
        kind: Annotated[EventKind | None, Field(description="what it is")] = None,
        date: Annotated[dt.date | None, Field(description="move to this day")] = None,
        end_date: Annotated[dt.date | None, Field(description="last day")] = None,
        start: Annotated[str | None, Field(description="local, or HH:MM; of homework: when due")] = None,
        end: Annotated[str | None, Field(description="local, or HH:MM")] = None,
        timezone: Annotated[str | None, Field(description="IANA")] = None,
        location: Annotated[str | None, Field(description="'' clears")] = None,
        description: Annotated[str | None, Field(description="'' clears")] = None,
        calendar: Annotated[str | None, Field(description="course")] = None,
        days: Annotated[tuple[Weekday, ...], Field(description="of a series")] = (),
        until: Annotated[dt.date | None, Field(description="last day of a series")] = None,
        instance_date: InstanceDate = None,
        scope: Reach = None,
    ) -> Annotated[CallToolResult, Written]:
        """Change an event; give only what is new. Imports keep the change, and reminders follow it."""
        edit = Edit(
            title=title or None,
            kind=kind,
            calendar=calendar or None,
            location=location,
            description=description,
            date=date,
            end_date=end_date,
            start=start,
            end=end,
            timezone=timezone,
            days=days,
            until=until,
        )
        done = self._desk.update_event(uid, edit, day=instance_date, scope=_scope(scope, instance_date))
        return reply(shortened(map(_line_text, done.events)), done)

    def delete_events(
        self, uids: Uids, instance_date: InstanceDate = None, scope: Reach = None
    ) -> Annotated[CallToolResult, Deleted]:
        """Delete events, or one date of a series. Imports do not bring them back."""
        done = self._desk.delete_events(uids, day=instance_date, scope=_scope(scope, instance_date))
        text = f"{len(done.deleted)} deleted, {len(done.shortened)} series shortened"
        return reply(f"{text}, {done.reminders_removed} reminders removed", done)

    def find_conflicts(
        self,
        start: Start = None,
        end: End = None,
        calendars: Calendars = (),
        week_limit: Annotated[int | None, Field(ge=0, description="tell weeks with more deadlines")] = None,
    ) -> Annotated[CallToolResult, Conflicts]:
        """Find events that overlap, over whole series, and days with several exams."""
        done = self._desk.find_conflicts(start, end, calendars=calendars, week_limit=week_limit)
        lines = [f"{len(done.conflicts)} conflicts", *map(conflict_text, done.conflicts)]
        return reply(shortened(lines), done, lean=True)

    def show_workload(
        self, start: Start = None, end: End = None, calendars: Calendars = ()
    ) -> Annotated[CallToolResult, Workload]:
        """Count by ISO week what is due and how much of the grades it weighs; names the busiest weeks."""
        done = self._desk.show_workload(start, end, calendars=calendars)
        busiest = f"Busiest: {', '.join(done.busiest)}" if done.busiest else "No deadlines"
        lines = [
            f"{w.week} (from {w.start.isoformat()}): "
            f"{', '.join(f'{count} {kind}' for kind, count in w.counts.items())}; {w.weight:g} % of grades"
            for w in done.weeks
        ]
        return reply(shortened([busiest, *lines]), done)

    def find_free_time(
        self,
        start: Start = None,
        end: End = None,
        before: Annotated[str | None, Field(description="uid: until this event begins")] = None,
        minutes: Annotated[int, Field(ge=1, description="length that must fit")] = 60,
        earliest: Annotated[str, Field(description="HH:MM")] = "09:00",
        latest: Annotated[str, Field(description="HH:MM")] = "21:00",
        timezone: Annotated[str | None, Field(description="IANA")] = None,
    ) -> Annotated[CallToolResult, FreeTime]:
        """Find stretches without events, e.g. for study before an exam; by default the next 7 days."""
        done = self._desk.find_free_time(
            start, end, before=before, minutes=minutes, hours=(earliest, latest), timezone=timezone
        )
        lines = [f"{one.start[:16].replace('T', ' ')}-{one.end[11:16]}" for one in done.free]
        return reply(shortened([f"{done.minutes // 60} h free ({done.timezone})", *lines]), done)

    def export_calendar(
        self,
        path: Annotated[str, Field(description="an .ics name, in the exports' folder")],
        calendars: Calendars = (),
        kinds: SameKinds = (),
        alarms: Annotated[bool, Field(description="reminders as alarms")] = True,  # noqa: FBT002  an argument by name
        separate: Annotated[bool, Field(description="a file per course")] = False,  # noqa: FBT002  an argument by name
        form: Annotated[Form, Field(description="tasks: deadlines as VTODO")] = "events",
        due: Annotated[DueAs, Field(description="due times: in titles, or as blocks")] = "title",
    ) -> Annotated[CallToolResult, Exported]:
        """Write an iCalendar file that calendar programs import and update; tells feeds' URLs."""
        style = Style(due=due, form=form, separate=separate)
        done = self._desk.export_calendar(path, calendars=calendars, kinds=kinds, alarms=alarms, style=style)
        lines = [f"{done.events} events in {', '.join(done.paths)}{'' if done.changed else ' (as before)'}"]
        lines += [f"feed of {name}: {url}" for name, url in done.feeds.items()]
        return reply(shortened(lines), done)

    def week(self, week: str) -> str:
        """A week, day by day."""
        start, end = weeks.days_of(week)
        listed = self._desk.list_events(start, end, calendars=(), kinds=(), limit=1000, timezone=None)
        clashes = self._desk.find_conflicts(start, end, calendars=()).conflicts
        return weeks.page(
            week, [(row.date, row_text(row)) for row in listed.events], list(map(conflict_text, clashes))
        )

    def weeks(self, _: Mapping[str, str]) -> Iterable[str]:
        """The weeks in which anything is due."""
        return [each.week for each in self._desk.show_workload(None, None, calendars=()).weeks]

    def sync_calendar(
        self,
        url: Annotated[str | None, Field(description="CalDAV; default: the one set up")] = None,
        calendars: Calendars = (),
    ) -> Annotated[CallToolResult, Synced]:
        """Sync with the user's CalDAV calendar, both ways; of two edits the newer stays, and is told."""
        done = self._desk.sync_calendar(url, calendars)
        counts = f"{done.sent} sent, {done.removed_there} removed there, {len(done.received)} received"
        lines = [
            f"{counts}, {len(done.removed_here)} removed here",
            *(f"received {_line_text(line)}" for line in done.received),
            *(f"removed here: {title}" for title in done.removed_here),
            *(f"conflict: {conflict}" for conflict in done.conflicts),
            *done.notes,
        ]
        return reply(shortened(lines), done)


def _feed_route(server: MCPServer[Any], desk: Desk) -> None:
    """Serve the feeds beside MCP, where the server is served over HTTP."""

    async def feed(request: Request) -> Response:
        content = await to_thread.run_sync(desk.feed, request.path_params["token"])
        if content is None:
            return Response("There is no such feed.\n", 404, media_type="text/plain")
        tag = entity_tag(content)
        headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Referrer-Policy": "no-referrer"}
        if unchanged(request.headers.get("If-None-Match"), tag):
            return Response(status_code=304, headers=headers)
        return Response(content, headers=headers, media_type="text/calendar; charset=utf-8")

    server.custom_route(ROUTE, methods=["GET", "HEAD"])(feed)


def _scope(scope: Scope | None, day: dt.date | None) -> Scope:
    return scope or ("all" if day is None else "this")


def _imported_text(done: Imported) -> str:
    counts = (
        f"{len(done.added)} added, {len(done.changed)} changed, {len(done.removed)} removed, "
        f"{done.unchanged} unchanged, {len(done.kept)} kept as the user edited them"
    )
    lines = [f"{done.calendar}: {counts}{' (dry run: nothing is written)' if done.dry_run else ''}"]
    lines += [f"changed {_line_text(line)}" for line in done.changed]
    lines += [f"removed {_line_text(line)}" for line in done.removed]
    lines += [f"kept {_line_text(line)}" for line in done.kept]
    lines += [f"conflict: {conflict}" for conflict in done.conflicts]
    lines += [f"without a date: {title}" for title in done.undated]
    return shortened([*lines, *done.notes])


def _line_text(line: Line) -> str:
    return f"{line.event}: {'; '.join(line.changes)}" if line.changes else line.event
