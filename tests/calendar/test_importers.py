"""The rules of Google's, Apple's and Outlook's importers, held against any calendar; the list is in docs/calendar.md."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from servers.calendar.exporting import Style, calendar_files
from servers.calendar.recurrence import expand
from servers.domain.event import Event
from servers.domain.reminder import Reminder
from tests.calendar.strategies import events

PAGE = (Path(__file__).parents[2] / "docs" / "calendar.md").read_text(encoding="utf-8")


def lines_of(text: str) -> list[str]:
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def blocks(lines: list[str], name: str) -> list[list[str]]:
    begins = [at for at, line in enumerate(lines) if line == f"BEGIN:{name}"]
    return [lines[at + 1 : lines.index(f"END:{name}", at)] for at in begins]


def of(lines: list[str], name: str) -> list[str]:
    return [line for line in lines if re.match(rf"{name}[;:]", line)]


def kind(line: str) -> tuple[str, bool]:
    """A property's parameters, and whether its value is in UTC."""
    head, _, value = line.partition(":")
    return head.partition(";")[2], value.endswith("Z")


def a_reminder(event: Event) -> Reminder:
    due = expand(event)[0].due or dt.datetime(2026, 10, 1, 12, tzinfo=dt.UTC)
    at = due - dt.timedelta(days=1)
    return Reminder(
        id=event.uid, text="Soon", at=at, timezone="UTC", event_uid=event.uid, due=due, minutes_before=1440
    )


@settings(max_examples=30, deadline=None)
@given(st.lists(events(), min_size=1, max_size=4, unique_by=lambda event: event.uid))
def test_no_importer_is_given_what_it_trips_over(written: list[Event]) -> None:
    reminders = [a_reminder(event) for event in written if expand(event)]
    ((_, text),) = calendar_files(written, reminders, "x.ics", Style())
    lines = lines_of(text)
    # Google refuses files with METHOD by mail alone, and any with VTODO.
    assert not of(lines, "METHOD")
    assert "BEGIN:VTODO" not in lines
    assert all(len(piece.encode()) <= 75 for piece in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    # Outlook: one VTIMEZONE for each TZID, and none twice.
    zones = [line.removeprefix("TZID:") for line in of(lines, "TZID")]
    assert sorted(set(zones)) == sorted(zones)
    assert {found for line in lines for found in re.findall(r"^[A-Z-]+;TZID=([^:]+):", line)} <= set(zones)
    for event in blocks(lines, "VEVENT"):
        check_event(event[: event.index("BEGIN:VALARM")] if "BEGIN:VALARM" in event else event)
    for alarm in blocks(lines, "VALARM"):
        assert [len(of(alarm, name)) for name in ("ACTION", "DESCRIPTION", "TRIGGER", "UID")] == [1, 1, 1, 1]


def check_event(event: list[str]) -> None:
    (start,), ends = of(event, "DTSTART"), of(event, "DTEND")
    whole = "VALUE=DATE" in start
    # No event without a length: Outlook shows it nowhere, Google gives it one of its own.
    assert len(ends) == 1
    if kind(start) == kind(ends[0]):
        assert start.partition(":")[2] < ends[0].partition(":")[2]
    assert of(event, "TRANSP") in (["TRANSP:TRANSPARENT"], ["TRANSP:OPAQUE"])
    assert not whole or of(event, "TRANSP") == ["TRANSP:TRANSPARENT"]
    # Apple drops a series whose exceptions are of another type or zone than its start.
    for name in ("EXDATE", "RECURRENCE-ID"):
        zones = [kind(line) for line in of(event, name)]
        # A start that its clock shows twice is in UTC, and only that.
        assert all(zone == kind(start) or kind(start)[1] for zone in zones)
        assert all(("VALUE=DATE" in zone[0]) == whole for zone in zones)
    # UNTIL in UTC where there are times, a date where there are none.
    for until in re.findall(r"UNTIL=(\w+)", "".join(of(event, "RRULE"))):
        assert re.fullmatch(r"\d{8}" if whole else r"\d{8}T\d{6}Z", until)
    for name in ("UID", "DTSTAMP", "SEQUENCE", "LAST-MODIFIED", "CREATED"):
        assert len(of(event, name)) == 1


@settings(max_examples=40, deadline=None)
@given(events())
def test_a_series_starts_on_one_of_its_days_and_ends_on_its_last(event: Event) -> None:
    if event.recurrence is None or not expand(event):
        return
    ((_, text),) = calendar_files([event], (), "x.ics", Style())
    master = next(block for block in blocks(lines_of(text), "VEVENT") if of(block, "RRULE"))
    first = re.search(r"DTSTART[^:]*:(\d{8})", "\n".join(master))
    assert first is not None
    days = [instance.original for instance in expand(event.model_copy(update={"overrides": ()}))]
    # A start that the clock shows twice is written in UTC, whose day may be the next one.
    assert abs(
        dt.datetime.strptime(first[1], "%Y%m%d").replace(tzinfo=dt.UTC).date() - days[0]
    ) <= dt.timedelta(days=1)


def test_every_test_that_the_list_names_is_there() -> None:
    named = re.findall(r"`(test_\w+)::(\w+)`", PAGE)
    assert len(named) > 20
    folders = [Path(__file__).parent, Path(__file__).parents[1] / "reminders"]
    for module, name in named:
        sources = [folder / f"{module}.py" for folder in folders]
        assert any(
            f"def {name}(" in path.read_text(encoding="utf-8") for path in sources if path.is_file()
        ), name
