"""What the calendar's tools do with the store, without the protocol."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from zoneinfo import ZoneInfo

from servers.calendar.caldav import CalendarSync
from servers.calendar.conflicts import Clash, crowded_weeks, find_clashes, may_clash
from servers.calendar.dav import Dav
from servers.calendar.editing import Edit, Scope, edited, without
from servers.calendar.events import draft_events
from servers.calendar.exporting import Style, calendar_files, titled
from servers.calendar.feed import ALL, feed_key, feed_path, named_by
from servers.calendar.files import export_path, read_file, write_if_changed
from servers.calendar.foreign import Horizon, read_foreign
from servers.calendar.free import Hours, free_spans
from servers.calendar.ics import calendar_text
from servers.calendar.ledger import Ledger
from servers.calendar.merging import same_content
from servers.calendar.own import NewEvent, draft_own, first_free_uid
from servers.calendar.recurrence import Instance, expand, expand_all, local_start
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
    busy_of,
    conflict_of,
    conflict_text,
    line_of,
    row_of,
    span_of,
)
from servers.calendar.sync import Difference, Sync, compare
from servers.calendar.wording import FIELDS, changed_fields, field_words
from servers.calendar.workload import busiest, weeks_of
from servers.domain.calendars import known_calendars
from servers.domain.due import reminder_id
from servers.domain.event import Event, EventKind
from servers.domain.following import follow
from servers.domain.reminder import Reminder
from servers.domain.syllabus import Syllabus
from servers.domain.zone import checked_zone
from servers.errors import InvalidValueError, RefusedError
from servers.settings import Settings
from servers.store.database import Database, Transaction

__all__ = ["Desk"]

#: Answers stay well under a message's size.
_MOST_ROWS = 1000
_MOST_SPANS = 100
_DAY = dt.timedelta(days=1)
_WEEK = dt.timedelta(days=7)
_LONGEST_SEARCH = dt.timedelta(days=366)


class Desk:
    """The calendar's tools over one store.

    Args:
        settings: the store's place, the exports' folder and the zone of events that have none.
        now: the clock (aware).
    """

    def __init__(self, settings: Settings, now: Callable[[], dt.datetime]) -> None:
        self._settings = settings
        self._database = Database(settings.database)
        self._now = now

    def import_syllabus(
        self, syllabus_id: str, *, kinds: Sequence[EventKind], dry_run: bool, restore: bool
    ) -> Imported:
        """Bring the calendar in line with a syllabus."""
        with self._database.read() if dry_run else self._database.write() as tx:
            syllabus = tx.syllabi.get(syllabus_id)
            label = _label(syllabus, tx.events.owners())
            drafted = draft_events(syllabus, label=label, now=self._now(), timezone=self._settings.timezone)
            sync = compare(
                drafted.events,
                tx.events.all(syllabus_id=syllabus_id),
                buried=frozenset() if restore else tx.events.buried(syllabus_id),
                kinds=kinds or None,
                now=self._now(),
            )
            moved = 0
            if not dry_run:
                buried = tx.events.buried(syllabus_id) if restore else ()
                if restore:
                    tx.events.unbury(syllabus_id)
                moved = self._ledger(tx).import_(
                    sync, syllabus_id=syllabus_id, calendar=label, unburied=buried
                )
            clashes = self._clashes_with(tx, sync)
        return Imported(
            syllabus_id=syllabus_id,
            calendar=label,
            dry_run=dry_run,
            added=_lines(sync.added),
            changed=_changes(sync.changed),
            removed=_lines(sync.removed),
            unchanged=len(sync.unchanged),
            kept=_changes(sync.kept),
            conflicts=tuple(conflict_text(conflict_of(clash)) for clash in clashes),
            undated=drafted.undated,
            notes=drafted.notes,
            reminders_moved=moved,
        )

    def undo_import(self, syllabus_id: str | None) -> Undone:
        """Take the last import back (of this syllabus); what the user has edited since stays."""
        with self._database.write() as tx:
            record = tx.imports.take_last(syllabus_id)
            undo = self._ledger(tx).undo(record)
        return Undone(
            syllabus_id=record.syllabus_id,
            calendar=record.calendar,
            restored=_lines(undo.restored),
            deleted=_lines(undo.deleted),
            kept=_lines(undo.kept),
        )

    def create_events(self, new: Sequence[NewEvent], path: str | None = None) -> Written:
        """Put the user's own events, and those of a calendar file, into the calendar.

        The same request again adds nothing, and a newer file updates what it brought before.
        """
        if not new and path is None:
            raise InvalidValueError("There are no events to create", "Give at least one, or a path")
        made: list[Event] = []
        notes: list[str] = []
        existing = 0
        source = None if path is None else read_file(path, self._settings.folders)
        with self._database.write() as tx:
            if source is not None:
                made, existing, notes = self._bring_in(tx, source)
            usual = self._usual_zone(tx)
            for each in new:
                zone = checked_zone(each.timezone) if each.timezone is not None else usual
                event, stands = first_free_uid(
                    draft_own(each, timezone=zone, now=self._now()), tx.events.find
                )
                if not stands:
                    tx.events.put(event)
                existing += stands
                made.append(event)
        return Written(events=_lines(made), existing=existing, notes=tuple(notes))

    def _bring_in(self, tx: Transaction, source: str) -> tuple[list[Event], int, list[str]]:
        """The events of another program's file: what came, how many stood already, what could not be kept whole."""
        now = self._now()
        zone = self._usual_zone(tx) or "UTC"
        read = read_foreign(source, calendar="Personal", timezone=zone, horizon=Horizon.around(now))
        came, existing = [], 0
        for event in (*read.events, *(copy for some in read.copies.values() for copy in some)):
            standing = tx.events.find(event.uid)
            if standing is not None and (
                standing.syllabus_id is not None or standing.edited or same_content(standing, event)
            ):
                existing += 1
                continue
            tx.events.put(event)
            self._ledger(tx).follow(event.uid, event)
            came.append(event)
        return came, existing, read.notes

    def sync_calendar(self, url: str | None, calendars: Sequence[str]) -> Synced:
        """Keep the store in step with a calendar on the one server that the settings name."""
        account = self._settings.caldav
        if account is None:
            raise RefusedError(
                "No calendar server is set",
                "Start the server with SYLLABUS_AGENT_CALDAV_URL, _USER and _PASSWORD set",
            )
        with self._database.read() as tx:
            named = _named(tx, calendars)
            zone = self._usual_zone(tx) or "UTC"
        with Dav(account) as dav:
            collection = dav.collection(url or account.url)
            sync = CalendarSync(
                self._database, dav, collection, now=self._now(), timezone=zone, calendars=named
            )
            report = sync.run()
        return Synced(
            url=collection.url,
            sent=report.sent,
            removed_there=report.removed_there,
            received=tuple(line_of(event, changes) for event, changes in report.received),
            removed_here=tuple(report.removed_here),
            conflicts=tuple(report.conflicts),
            notes=tuple(report.notes),
        )

    def list_events(
        self,
        start: dt.date | None,
        end: dt.date | None,
        *,
        calendars: Sequence[str],
        kinds: Sequence[EventKind],
        limit: int,
        timezone: str | None,
    ) -> Listing:
        """The instances that touch the days."""
        zone = None if timezone is None else ZoneInfo(checked_zone(timezone))
        with self._database.read() as tx:
            start, end = _range(tx, start, end)
            around = (start, end) if zone is None else (_before(start), _after(end))
            events = tx.events.between(*around, calendars=_named(tx, calendars), kinds=kinds or None)
        instances = expand_all(events, *around)
        if zone is not None:
            instances = sorted(_within(instances, start, end, zone), key=lambda one: _order(one, zone))
        most = max(1, min(limit, _MOST_ROWS))
        rows = tuple(row_of(instance, zone) for instance in instances[:most])
        return Listing(events=rows, more=len(instances) - len(rows))

    def update_event(self, uid: str, edit: Edit, *, day: dt.date | None, scope: Scope) -> Written:
        """Change an event, one date of a series, or a date and those that follow."""
        if edit.timezone is not None:
            checked_zone(edit.timezone)
        with self._database.write() as tx:
            before = tx.events.get(uid)
            after = edited(before, edit, day=day, scope=scope, now=self._now())
            tx.events.put_all(after)
            standing = tx.reminders.for_event(uid)
            moved = self._ledger(tx).follow(uid, after[0])
            if len(after) > 1:
                split = min(day or local_start(after[1]), local_start(after[1]))
                moved += self._take_over(tx, standing, after[1], split)
        changes = [
            f"{FIELDS[f]}: {field_words(before, f)} -> {field_words(after[-1], f)}"
            for f in changed_fields(before, after[-1])
        ]
        lines = (*_lines(after[:-1]), line_of(after[-1], changes))
        return Written(events=lines, reminders_moved=moved)

    def delete_events(self, uids: Sequence[str], *, day: dt.date | None, scope: Scope) -> Deleted:
        """Take events away, or dates out of series."""
        deleted, cut, removed = [], [], 0
        with self._database.write() as tx:
            for uid in dict.fromkeys(uids):
                before = tx.events.get(uid)
                left = without(before, day=day, scope=scope, now=self._now())
                if left is None:
                    tx.events.bury(uid)
                    deleted.append(uid)
                else:
                    tx.events.put(left)
                    cut.append(uid)
                standing = len(tx.reminders.for_event(uid))
                self._ledger(tx).follow(uid, left)
                removed += standing - len(tx.reminders.for_event(uid))
        return Deleted(deleted=tuple(deleted), shortened=tuple(cut), reminders_removed=removed)

    def find_conflicts(
        self,
        start: dt.date | None,
        end: dt.date | None,
        *,
        calendars: Sequence[str],
        week_limit: int | None = None,
    ) -> Conflicts:
        """Every overlap, the days with several exams, and the weeks with more deadlines than the limit."""
        with self._database.read() as tx:
            start, end = _range(tx, start, end)
            events = tx.events.between(start, end)
            named = _named(tx, calendars)
        clashes = find_clashes(expand_all(filter(may_clash, events), start, end))
        if week_limit is not None:
            clashes += crowded_weeks(expand_all(events, start, end), most=week_limit)
        wanted = [c for c in clashes if named is None or any(i.event.calendar in named for i in c.instances)]
        return Conflicts(conflicts=tuple(map(conflict_of, wanted)))

    def show_workload(
        self, start: dt.date | None, end: dt.date | None, *, calendars: Sequence[str]
    ) -> Workload:
        """The weeks, and the busiest of them."""
        with self._database.read() as tx:
            start, end = _range(tx, start, end)
            events = tx.events.between(start, end, calendars=_named(tx, calendars))
        weeks = weeks_of(expand_all(events, start, end))
        return Workload(weeks=tuple(map(busy_of, weeks)), busiest=tuple(w.name for w in busiest(weeks)))

    def find_free_time(
        self,
        start: dt.date | None,
        end: dt.date | None,
        *,
        before: str | None,
        minutes: int,
        hours: tuple[str, str],
        timezone: str | None,
    ) -> FreeTime:
        """Stretches without any event, from now on; before an event where one is named."""
        now = self._now()
        with self._database.read() as tx:
            zone = ZoneInfo(checked_zone(timezone) if timezone else self._usual_zone(tx) or "UTC")
            goal = None if before is None else tx.events.get(before)
            first = max(start or now.astimezone(zone).date(), now.astimezone(zone).date())
            limit = dt.datetime.max.replace(tzinfo=dt.UTC) if goal is None else _begins(goal, now, zone)
            last = end or (first + _WEEK if goal is None else limit.astimezone(zone).date())
            if not first <= last <= first + _LONGEST_SEARCH:
                raise InvalidValueError(
                    f"There are no days from {first.isoformat()} to {last.isoformat()} to look at",
                    "Give a start and end that are still to come, at most a year apart",
                )
            events = tx.events.between(first, last)
        days = [first + n * _DAY for n in range((last - first).days + 1)]
        spans = list(
            free_spans(
                expand_all(events, first - _DAY, last + _DAY),
                days,
                Hours(_clock(hours[0]), _clock(hours[1]), zone),
                at_least=dt.timedelta(minutes=minutes),
                within=(now, limit),
            )
        )
        total = sum((b - a for a, b in spans), dt.timedelta()) // dt.timedelta(minutes=1)
        shown = tuple(span_of(span, zone) for span in spans[:_MOST_SPANS])
        return FreeTime(free=shown, timezone=zone.key, minutes=total, more=len(spans) - len(shown))

    def export_calendar(
        self,
        path: str,
        *,
        calendars: Sequence[str],
        kinds: Sequence[EventKind],
        alarms: bool,
        style: Style,
    ) -> Exported:
        """Write .ics files; the same content gives the same bytes."""
        export_path(path, self._settings.out)
        events, reminders = self._exported(calendars, kinds, alarms=alarms)
        written = [
            (target, write_if_changed(target, content))
            for name, text in calendar_files(events, reminders, path, style)
            for target, content in [(export_path(name, self._settings.out), text.encode())]
        ]
        return Exported(
            path=str(written[0][0]) if written else "",
            paths=tuple(str(target) for target, _ in written),
            events=len(events),
            calendars=tuple(sorted({event.calendar for event in events})),
            changed=any(changed for _, changed in written),
            feeds=self.feeds(),
        )

    def feeds(self) -> dict[str, str]:
        """The URL of each calendar's feed, and under "all" of everything; none while nothing is served over HTTP."""
        if self._settings.url is None:
            return {}
        key, base = feed_key(self._settings.home), self._settings.url.rstrip("/")
        with self._database.read() as tx:
            names = tx.events.calendars()
        return {name or "all": f"{base}{feed_path(key, name)}" for name in (ALL, *names)}

    def feed(self, token: str) -> bytes | None:
        """The content of the feed whose URL holds ``token``; None where there is none."""
        key = feed_key(self._settings.home)
        with self._database.read() as tx:
            calendar = named_by(key, token, tx.events.calendars())
        if calendar is None:
            return None
        events, reminders = self._exported([calendar] if calendar != ALL else (), (), alarms=True)
        return calendar_text(events, name=titled(events), reminders=reminders).encode()

    def _exported(
        self, calendars: Sequence[str], kinds: Sequence[EventKind], *, alarms: bool
    ) -> tuple[list[Event], list[Reminder]]:
        with self._database.read() as tx:
            named = _named(tx, calendars)
            events = [
                event
                for event in tx.events.all(kinds=kinds or None)
                if named is None or event.calendar in named
            ]
            return events, tx.reminders.all() if alarms else []

    def _ledger(self, tx: Transaction) -> Ledger:
        return Ledger(tx, self._now(), self._settings.timezone or "UTC")

    def _take_over(self, tx: Transaction, standing: Iterable[Reminder], tail: Event, day: dt.date) -> int:
        """Give a series that was split off the reminders that the whole one had from ``day`` on."""
        taken = {
            moved.id: moved
            for reminder in standing
            if reminder.state != "done"
            and reminder.original_date is not None
            and reminder.original_date >= day
            for moved in [_for_event(reminder, tail, reminder.original_date)]
        }
        followed = follow(taken.values(), tail, now=self._now(), timezone=self._settings.timezone or "UTC")
        taken = {name: taken[name] for name in taken.keys() - set(followed.gone)}
        taken |= {reminder.id: reminder for reminder in followed.moved}
        tx.reminders.put_all(taken.values())
        return len(taken)

    def _clashes_with(self, tx: Transaction, sync: Sync) -> list[Clash]:
        """The clashes of what the import touches with everything that stands."""
        present = {event.uid: event for event in sync.present if may_clash(event)}
        mine = [instance for event in present.values() for instance in expand(event)]
        if not mine:
            return []
        start, end = min(i.first_day for i in mine), max(i.last_day for i in mine)
        gone = {event.uid for event in sync.removed} | present.keys()
        others = (e for e in tx.events.between(start, end) if e.uid not in gone and may_clash(e))
        clashes = find_clashes([*mine, *expand_all(others, start, end)])
        return [c for c in clashes if any(i.event.uid in present for i in c.instances)]

    def _usual_zone(self, tx: Transaction) -> str | None:
        """The configured zone, else the one of most events."""
        if self._settings.timezone is not None:
            return checked_zone(self._settings.timezone)
        zones = Counter(event.timezone for event in tx.events.all() if event.timezone is not None)
        return zones.most_common(1)[0][0] if zones else None


def _begins(event: Event, now: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """When the event, of a series its next date, begins; a whole day's at midnight of ``zone``."""
    for instance in expand(event):
        midnight = dt.datetime.combine(instance.first_day, dt.time(), zone)
        begins = instance.starts or instance.due or midnight.astimezone(dt.UTC)
        if begins > now:
            return begins
    raise InvalidValueError(f"{event.title!r} is over", "Name an event that is still to come")


def _clock(text: str) -> dt.time:
    try:
        return dt.time.fromisoformat(text.zfill(5))
    except ValueError as error:
        raise InvalidValueError(f"{text!r} is not a time of day", "Write it as 09:00") from error


def _for_event(reminder: Reminder, event: Event, day: dt.date) -> Reminder:
    name = reminder_id(event.uid, reminder.minutes_before or 0, day)
    return reminder.model_copy(update={"id": name, "event_uid": event.uid})


def _label(syllabus: Syllabus, owners: Mapping[str, frozenset[str]]) -> str:
    """The course's short name, made longer where another syllabus's events bear it already."""
    name = syllabus.course_code or syllabus.course_title or syllabus.id
    taken = {calendar for calendar, ids in owners.items() if ids - {syllabus.id}}
    section = f"section {syllabus.section}" if syllabus.section else None
    longer = [f"{name} ({more})" for more in (syllabus.term, section) if more]
    both = [f"{name} ({syllabus.term}, {section})"] if syllabus.term and section else []
    return next((c for c in (name, *longer, *both) if c not in taken), f"{name} ({syllabus.id})")


def _named(tx: Transaction, calendars: Sequence[str]) -> tuple[str, ...] | None:
    return known_calendars(calendars, tx.events.calendars()) if calendars else None


def _range(tx: Transaction, start: dt.date | None, end: dt.date | None) -> tuple[dt.date, dt.date]:
    """The days asked for; what is left open reaches to the first or last day that holds anything."""
    known = tx.events.extent()
    first, last = known or (start or end or dt.date.min, start or end or dt.date.min)
    begin, stop = start or min(first, end or first), end or max(last, start or last)
    if stop < begin:
        raise InvalidValueError(f"end {stop.isoformat()} is before start {begin.isoformat()}", "Swap them")
    return begin, stop


def _before(day: dt.date) -> dt.date:
    return day if day == dt.date.min else day - _DAY


def _after(day: dt.date) -> dt.date:
    return day if day == dt.date.max else day + _DAY


def _within(
    instances: Iterable[Instance], start: dt.date, end: dt.date, zone: ZoneInfo
) -> Iterable[Instance]:
    """Those that touch the days as ``zone`` counts them; whole days are everybody's."""
    for one in instances:
        first, last = one.first_day, one.last_day
        if one.starts is not None and one.ends is not None:
            first = one.starts.astimezone(zone).date()
            last = (one.ends - dt.timedelta(microseconds=1)).astimezone(zone).date()
        if first <= end and last >= start:
            yield one


def _order(one: Instance, zone: ZoneInfo) -> tuple[dt.date, bool, dt.datetime, str]:
    first, timed, moment, uid = one.sort_key
    return (moment.astimezone(zone).date() if timed else first), timed, moment, uid


def _lines(events: Iterable[Event]) -> tuple[Line, ...]:
    return tuple(
        line_of(event) for event in sorted(events, key=lambda event: (local_start(event), event.uid))
    )


def _changes(differences: Iterable[Difference]) -> tuple[Line, ...]:
    return tuple(line_of(difference.event, difference.fields) for difference in differences)
