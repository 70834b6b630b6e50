"""A term of syllabi, imported twice, revised and undone: uv run python -m benchmarks.term PDF...

Over MCP sessions with the servers, on a clock five weeks before the first date. The calendar file is unrolled by three readers that are not ours (libical, ical.js
and recurring-ical-events, where they are installed) and compared with the model, instance by instance. Prints what was
done and ends with 1 where anything is not as it should be.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
from mcp import Client

from servers.calendar.ics import calendar_text
from servers.calendar.reading import read_calendar
from servers.calendar.server import create_server as create_calendar
from servers.domain.event import Event
from servers.domain.reminder import Reminder
from servers.domain.syllabus import Item, Syllabus
from servers.reminders.server import create_server as create_reminders
from servers.settings import Settings
from servers.store.database import Database
from servers.syllabus.server import create_server as create_syllabus
from tests.calendar.readers import (
    Libical,
    by_icaljs,
    by_ourselves,
    by_recurring,
    icaljs_missing,
    libical_path,
)

__all__ = ["Walk", "main", "walk"]

_WEEK = dt.timedelta(days=7)
_RULES = [{"days_before": 1}, {"kinds": ["exam"], "days_before": 7}]


@dataclass
class Walk:
    """What a walk through a term did, in words, and what was not as it should be."""

    told: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def must(self, held: object, what: str) -> None:
        """Note ``what`` as a fault unless it held."""
        if not held:
            self.faults.append(what)


def main() -> int:
    """Walk through the term of the given PDFs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pdfs", nargs="+", type=Path)
    parser.add_argument("--keep", type=Path, help="keep the store and the file in this folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        done = anyio.run(walk, [pdf.resolve() for pdf in options.pdfs], options.keep or Path(folder))
    for line in done.told:
        print(line)
    for fault in done.faults:
        print(f"NOT SO: {fault}")
    return 1 if done.faults else 0


async def walk(pdfs: list[Path], home: Path) -> Walk:
    """Import, import again, export, revise, undo and edit; each step's outcome is compared with what it must be."""
    environ = {
        "SYLLABUS_AGENT_HOME": str(home),
        "SYLLABUS_AGENT_OUT": str(home),
        "SYLLABUS_AGENT_FOLDERS": ":".join(str(pdf.parent) for pdf in pdfs),
        "SYLLABUS_AGENT_TIMEZONE": "America/New_York",
    }
    done = Walk()
    settings = Settings.from_environ(environ)
    async with Client(create_syllabus(settings)) as client:
        names = [str((await _call(client, "parse_syllabus", path=str(pdf)))["syllabus_id"]) for pdf in pdfs]
    with Database(settings.database).read() as tx:
        days = [item.date for name in names for item in tx.syllabi.get(name).items if item.date is not None]
    early = dt.datetime.combine(min(days), dt.time(), dt.UTC) - 5 * _WEEK
    async with (
        Client(create_calendar(settings, now=lambda: early)) as calendar,
        Client(create_reminders(settings, now=lambda: early)) as reminders,
    ):
        term = _Term(calendar, reminders, home, done)
        await term.imported(names)
        await term.exported()
        await term.revised(names)
        await term.edited(names)
    return done


async def _call(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    result = await client.call_tool(tool, arguments)
    if result.is_error:
        raise RuntimeError(f"{tool}: {result.content}")
    answer: dict[str, Any] = result.structured_content or {}
    return answer


class _Term:
    def __init__(self, calendar: Client, reminders: Client, home: Path, done: Walk) -> None:
        self._calendar, self._reminders, self._home, self._done = calendar, reminders, home, done
        self._store = Database(home / "store.sqlite3")

    async def call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """What a tool of the calendar answers."""
        return await _call(self._calendar, tool, **arguments)

    def _state(self) -> tuple[dict[str, Event], dict[str, Reminder]]:
        with self._store.read() as tx:
            return {e.uid: e for e in tx.events.all()}, {r.id: r for r in tx.reminders.all()}

    async def _import(self, names: list[str]) -> dict[str, int]:
        """How many were added, changed, removed, kept and unchanged, over all syllabi."""
        answers = [await self.call("import_syllabus", syllabus_id=name) for name in names]
        counts = {key: sum(len(a[key]) for a in answers) for key in ("added", "changed", "removed", "kept")}
        return {**counts, "unchanged": sum(a["unchanged"] for a in answers)}

    async def imported(self, names: list[str]) -> None:
        """The first import adds, the second finds everything in place."""
        first = await self._import(names)
        events, _ = self._state()
        self._done.told.append(f"first import: {first}")
        self._done.must(first["added"] == len(events) > 0, "the first import adds every event once")
        second = await self._import(names)
        self._done.told.append(f"second import: {second}")
        self._done.must(second["unchanged"] == len(events), "the second import changes nothing")
        self._done.must(self._state()[0] == events, "the events are the same after the second import")

    async def exported(self) -> None:
        """The file is the same again, reads back to the same bytes, and other readers see the same instances."""
        await _call(self._reminders, "create_reminders", rules=_RULES)
        written = await self.call("export_calendar", path="term.ics")
        again = await self.call("export_calendar", path="term.ics")
        self._done.must(written["changed"] and not again["changed"], "a second export finds the same bytes")
        text = (self._home / "term.ics").read_bytes().decode()
        events = list(self._state()[0].values())
        bare = calendar_text(events, name="x")
        self._done.must(
            calendar_text(read_calendar(bare), name="x") == bare, "export, import, export: same bytes"
        )
        seen = by_ourselves(events)
        self._done.told.append(
            f"{len(events)} events, {len(seen)} instances, {text.count('BEGIN:VALARM')} alarms"
        )
        for name, found in _readers(text):
            self._done.told.append(
                f"{name}: {found if isinstance(found, str) else f'{len(found)} instances'}"
            )
            self._done.must(isinstance(found, str) or found == seen, f"{name} sees the same instances")
        path = libical_path()
        self._done.must(path is None or Libical(path).faults(text) == [], "libical finds no fault")

    async def revised(self, names: list[str]) -> None:
        """A revised document moves one item, drops one and brings one; taking that back leaves what was."""
        before = self._state()
        name, syllabus = self._richest(names)
        with self._store.write() as tx:
            tx.syllabi.save(_revised(syllabus), (), arguments="revised")
        counts = await self._import([name])
        self._done.told.append(f"revised {name}: {counts}")
        wanted = {
            "added": 1,
            "changed": 1,
            "removed": 1,
            "kept": 0,
            "unchanged": self._of(before[0], name) - 2,
        }
        self._done.must(counts == wanted, f"a revision moves, drops and brings one each, not {counts}")
        undone = await self.call("undo_import")
        self._done.told.append(
            f"undone: {len(undone['restored'])} as before, {len(undone['deleted'])} deleted"
        )
        self._done.must(self._state()[1] == before[1], "after the undo, the reminders are as before")
        # Programs that took the revision in take it back only where SEQUENCE has risen.
        self._done.must(
            _bare(self._state()[0]) == _bare(before[0]), "after the undo, the events are as before"
        )
        with self._store.write() as tx:
            tx.syllabi.save(syllabus, (), arguments="")

    async def edited(self, names: list[str]) -> None:
        """What the user has moved stays moved, and is told."""
        name, syllabus = self._richest(names)
        item, day = _movable(syllabus)[0]
        events, _ = self._state()
        uid = next(e.uid for e in events.values() if e.syllabus_id == name and e.item_id == item.id)
        await self.call("update_event", uid=uid, date=(day + _WEEK).isoformat())
        answer = await self.call("import_syllabus", syllabus_id=name)
        self._done.told.append(f"edited and imported again: {[line['changes'] for line in answer['kept']]}")
        self._done.must(
            [line["uid"] for line in answer["kept"]] == [uid], "an import keeps the user's edit and says so"
        )

    def _richest(self, names: list[str]) -> tuple[str, Syllabus]:
        """The syllabus with the most items that may be moved."""
        with self._store.read() as tx:
            return max(
                ((n, tx.syllabi.get(n)) for n in names), key=lambda pair: (len(_movable(pair[1])), pair[0])
            )

    @staticmethod
    def _of(events: dict[str, Event], name: str) -> int:
        return sum(event.syllabus_id == name for event in events.values())


def _bare(events: dict[str, Event]) -> dict[str, Event]:
    """The events without what every change raises."""
    stamp = dt.datetime.min.replace(tzinfo=dt.UTC)
    return {u: e.model_copy(update={"sequence": 0, "last_modified": stamp}) for u, e in events.items()}


def _movable(syllabus: Syllabus) -> list[tuple[Item, dt.date]]:
    """Items whose move changes nothing else, with their days: no exam closes the classes, no day off interrupts them."""
    return [(i, i.date) for i in syllabus.items if i.date is not None and i.kind not in {"exam", "no_class"}]


def _revised(syllabus: Syllabus) -> Syllabus:
    (moved, day), (dropped, _), *_ = _movable(syllabus)
    late = moved.model_copy(update={"date": day + _WEEK})
    new = moved.model_copy(update={"id": "a-new-one", "title": "A new one"})
    kept = [late if item == moved else item for item in syllabus.items if item != dropped]
    return syllabus.model_copy(update={"items": (*kept, new)})


def _readers(text: str) -> Iterator[tuple[str, Any]]:
    """Each reader's name and what it sees, or why it is not there."""
    yield "recurring-ical-events", by_recurring(text)
    missing, path = icaljs_missing(), libical_path()
    yield "ical.js", missing or by_icaljs(text)
    yield "libical", Libical(path).instances(text) if path else "libical is not installed"


if __name__ == "__main__":
    sys.exit(main())
