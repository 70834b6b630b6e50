"""Events as iCalendar text, checked by our own reader and by libical; test_readers unrolls them with three others."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from servers.calendar.contentline import fold
from servers.calendar.exporting import Style, calendar_files
from servers.calendar.ics import calendar_text
from servers.calendar.merging import merged, same_content, seen_as
from servers.calendar.reading import read_calendar
from servers.calendar.recurrence import anchored, expand
from servers.calendar.resource import resource_text
from servers.domain.event import Event, Override, Recurrence
from servers.domain.reminder import Reminder
from servers.errors import InvalidValueError
from tests.calendar.readers import Libical, libical_path
from tests.calendar.strategies import NOW, events


def a_deadline(uid: str = "d", **more: Any) -> Event:
    due = dt.datetime(2026, 10, 2, 3, 59, tzinfo=dt.UTC)
    values: dict[str, Any] = {
        "calendar": "CS 101",
        "kind": "homework",
        "title": "CS 101: Homework 1 due 11:59 pm",
        "description": 'p. 2: "HW 1; due Oct 1, 11:59 pm"\nsecond line',
        "first_day": dt.date(2026, 10, 1),
        "timezone": "America/New_York",
        "due": due,
        "created": NOW,
        "last_modified": NOW,
        **more,
    }
    return Event(uid=uid, **values)


def a_series(uid: str = "s", zone: str = "America/New_York", **more: Any) -> Event:
    starts = dt.datetime(2026, 9, 1, 9, 30, tzinfo=ZoneInfo(zone))
    values: dict[str, Any] = {
        "calendar": "CS 101",
        "kind": "class",
        "title": "CS 101: Lecture",
        "starts": starts,
        "ends": starts + dt.timedelta(minutes=75),
        "timezone": zone,
        "recurrence": Recurrence(
            days=("TU", "TH"), until=dt.date(2026, 12, 10), except_dates=(dt.date(2026, 11, 26),)
        ),
        "overrides": (Override(original_date=dt.date(2026, 9, 3), description="Topic: loops"),),
        "created": NOW,
        "last_modified": NOW,
        **more,
    }
    return Event(uid=uid, **values)


def a_reminder(event: Event, minutes: int, due: dt.datetime, **more: Any) -> Reminder:
    return Reminder(
        id=f"{event.uid}/{minutes}",
        text="Soon",
        at=due - dt.timedelta(minutes=minutes),
        timezone="America/New_York",
        event_uid=event.uid,
        due=due,
        minutes_before=minutes,
        **more,
    )


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


# --- what stands in the file ---------------------------------------------------------------------------------


def test_a_deadline_is_an_all_day_transparent_event_with_an_exclusive_end() -> None:
    lines = unfolded(calendar_text([a_deadline()], name="Fall"))
    for line in (
        "DTSTART;VALUE=DATE:20261001",
        "DTEND;VALUE=DATE:20261002",
        "TRANSP:TRANSPARENT",
        "SUMMARY:CS 101: Homework 1 due 11:59 pm",
        'DESCRIPTION:p. 2: "HW 1\\; due Oct 1\\, 11:59 pm"\\nsecond line',
        "CATEGORIES:CS 101,homework",
        "DTSTAMP:20260820T120000Z",
        "NAME:Fall",
        "X-WR-CALNAME:Fall",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    ):
        assert line in lines
    assert not [line for line in lines if line.startswith(("METHOD", "BEGIN:VTIMEZONE"))]


def test_a_series_has_its_zone_an_utc_end_and_exceptions_like_its_start() -> None:
    lines = unfolded(calendar_text([a_series()], name="Fall"))
    for line in (
        "DTSTART;TZID=America/New_York:20260901T093000",
        "DTEND;TZID=America/New_York:20260901T104500",
        "RRULE:FREQ=WEEKLY;UNTIL=20261211T045959Z;BYDAY=TU,TH",
        "EXDATE;TZID=America/New_York:20261126T093000",
        "RECURRENCE-ID;TZID=America/New_York:20260903T093000",
        "DESCRIPTION:Topic: loops",
        "TRANSP:OPAQUE",
    ):
        assert line in lines
    assert lines.count("BEGIN:VTIMEZONE") == 1


def test_a_series_in_utc_needs_no_vtimezone() -> None:
    lines = unfolded(calendar_text([a_series(zone="UTC")], name="x"))
    assert "DTSTART:20260901T093000Z" in lines
    assert "BEGIN:VTIMEZONE" not in lines


def test_two_zones_have_one_vtimezone_each() -> None:
    events = [a_series("a"), a_series("b"), a_series("c", zone="Europe/Berlin")]
    lines = unfolded(calendar_text(events, name="x"))
    assert [line for line in lines if line.startswith("TZID:")] == [
        "TZID:America/New_York",
        "TZID:Europe/Berlin",
    ]


def test_the_same_events_in_any_order_give_the_same_bytes() -> None:
    events = [a_series(), a_deadline(), a_deadline("e", calendar="Own")]
    assert calendar_text(events, name="x") == calendar_text(reversed(events), name="x")


def test_lines_end_in_crlf_and_are_folded_within_75_octets_between_characters() -> None:
    text = calendar_text([a_deadline(title="Prüfung 🎓 " * 20)], name="x")
    pieces = text.encode().split(b"\r\n")
    assert max(map(len, pieces)) == 75
    assert b"\n" not in text.encode().replace(b"\r\n", b"")
    for piece in pieces:
        piece.decode()


@given(st.text(max_size=300))
def test_a_folded_line_unfolds_to_itself(line: str) -> None:
    kept = re.sub("[\r\n\ud800-\udfff]", "", line)
    folded = fold(kept)
    assert folded.replace("\r\n ", "") == kept
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))


def test_reminders_become_alarms_relative_to_the_start() -> None:
    deadline, series = a_deadline(), a_series()
    assert deadline.due is not None
    second = dt.datetime(2026, 9, 8, 9, 30, tzinfo=ZoneInfo("America/New_York"))
    lines = unfolded(
        calendar_text(
            [deadline, series],
            name="x",
            reminders=[
                a_reminder(deadline, 2880, deadline.due),
                a_reminder(deadline, 60, deadline.due),
                a_reminder(deadline, 30, deadline.due, state="done"),
                a_reminder(series, 15, second),
                a_reminder(series, 15, second + dt.timedelta(days=2)).model_copy(update={"id": "other"}),
            ],
        )
    )
    triggers = [line for line in lines if line.startswith("TRIGGER")]
    # Two series instances give one alarm in the series and one in its override.
    assert triggers == ["TRIGGER:-PT15M", "TRIGGER:-PT15M", "TRIGGER:-P1DT1M", "TRIGGER:PT22H59M"]
    assert lines.count("ACTION:DISPLAY") == 4
    following = [lines[at + 1] for at, line in enumerate(lines) if line == "BEGIN:VALARM"]
    assert len({line for line in following if line.startswith("UID:")}) == 4


def test_a_series_that_begins_on_a_day_off_starts_on_its_first_real_day() -> None:
    rule = Recurrence(days=("TU", "TH"), until=dt.date(2026, 12, 10), except_dates=(dt.date(2026, 9, 1),))
    lines = unfolded(calendar_text([a_series(recurrence=rule, overrides=())], name="x"))
    assert "DTSTART;TZID=America/New_York:20260903T093000" in lines
    assert not [line for line in lines if line.startswith("EXDATE")]


def test_a_series_without_any_instance_is_left_out() -> None:
    rule = Recurrence(days=("SU",), until=dt.date(2026, 9, 2))
    assert "BEGIN:VEVENT" not in calendar_text([a_series(recurrence=rule)], name="x")


def test_a_start_that_the_clock_shows_twice_keeps_its_instant() -> None:
    second = dt.datetime(2026, 11, 1, 6, 30, tzinfo=dt.UTC)  # 1:30 for the second time in New York
    event = a_series(recurrence=None, overrides=(), starts=second, ends=second + dt.timedelta(hours=1))
    (back,) = read_calendar(calendar_text([event], name="x"))
    assert (back.starts, back.timezone) == (second, "America/New_York")


def test_each_calendar_has_its_own_colour_and_a_single_one_colours_the_file() -> None:
    many = unfolded(calendar_text([a_deadline("a"), a_deadline("b", calendar="B")], name="x"))
    colours = {line for line in many if line.startswith("COLOR:")}
    assert len(colours) == 2
    assert many.index("BEGIN:VEVENT") < min(many.index(colour) for colour in colours)
    one = unfolded(calendar_text([a_deadline()], name="x"))
    assert one[one.index("X-WR-CALNAME:x") + 1].startswith("COLOR:")


# --- there and back ------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(st.lists(events(), max_size=3, unique_by=lambda event: event.uid))
def test_any_event_survives_export_and_import(written: list[Event]) -> None:
    canonical = {event.uid: event for event in map(anchored, written) if event is not None}
    text = calendar_text(written, name="x")
    read = [anchored(event) for event in read_calendar(text)]
    assert {event.uid: event for event in read if event is not None} == canonical
    assert calendar_text([event for event in read if event is not None], name="x") == text


@settings(max_examples=40, deadline=None)
@given(events(), st.text(max_size=40), st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_any_text_at_all_gives_the_same_bytes_again(
    event: Event, title: str, words: str, place: str, calendar: str
) -> None:
    told = {"title": title, "description": words, "location": place, "calendar": calendar}
    text = calendar_text([event.model_copy(update=told)], name=title)
    assert calendar_text(read_calendar(text), name=title) == text


@pytest.mark.parametrize("uid", ["", " ", " a", "a\n", "a\x07b"])
def test_a_uid_that_no_file_could_carry_is_no_uid(uid: str) -> None:
    with pytest.raises(ValidationError):
        a_deadline(uid)


def test_an_instant_has_no_parts_of_a_second_since_files_have_none() -> None:
    assert a_deadline(created=NOW + dt.timedelta(microseconds=5)).created == NOW


@settings(max_examples=60, deadline=None)
@given(events())
def test_the_canonical_form_has_the_same_instances(event: Event) -> None:
    canonical = anchored(event)

    def shown(e: Event) -> list[tuple[object, ...]]:
        fields = ("original", "title", "first_day", "last_day", "starts", "ends", "location", "description")
        return [tuple(getattr(i, field) for field in fields) for i in expand(e)]

    assert shown(event) == ([] if canonical is None else shown(canonical))


def test_a_blank_title_is_none_in_an_instance_as_in_the_canonical_form() -> None:
    blank = a_deadline().model_copy(update={"title": " "})
    canonical = anchored(blank)

    assert canonical is not None
    assert [i.title for i in expand(blank)] == [i.title for i in expand(canonical)] == [""]


# --- other programs' files -----------------------------------------------------------------------------------

FOREIGN = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Other//Program//EN
BEGIN:VEVENT
UID:x
DTSTAMP:20260820T120000Z
DTSTART;TZID=Europe/Berlin:20261005T100000
DURATION:PT90M
SUMMARY:Sport
{more}
END:VEVENT
END:VCALENDAR
"""


def foreign(more: str) -> Event:
    (event,) = read_calendar(FOREIGN.format(more=more).replace("\n", "\r\n"), calendar="Mine")
    return event


def test_another_programs_event_is_a_personal_one() -> None:
    event = foreign("LOCATION:Hall")
    assert (event.kind, event.calendar, event.title, event.location) == ("personal", "Mine", "Sport", "Hall")
    assert (event.starts, event.timezone) == (dt.datetime(2026, 10, 5, 8, tzinfo=dt.UTC), "Europe/Berlin")
    assert event.ends == dt.datetime(2026, 10, 5, 9, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("RRULE:FREQ=WEEKLY;COUNT=3", [5, 12, 19]),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20261019T080000Z", [5, 19]),
        ("RRULE:FREQ=WEEKLY;UNTIL=20261019T075959Z", [5, 12]),
        ("RRULE:FREQ=DAILY;UNTIL=20261008", [5, 6, 7, 8]),
        ("RRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;TZID=Europe/Berlin:20261012T100000", [5, 19]),
    ],
)
def test_weekly_and_daily_rules_are_understood(rule: str, days: list[int]) -> None:
    assert [instance.first_day.day for instance in expand(foreign(rule))] == days


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("RRULE:FREQ=MONTHLY;COUNT=3", "FREQ=MONTHLY"),
        ("RRULE:FREQ=WEEKLY", "without an end"),
        ("RRULE:FREQ=WEEKLY;COUNT=2\r\nRDATE;TZID=Europe/Berlin:20261201T100000", "no weekly series"),
        ('X-SYLLABUS-AGENT;VALUE=TEXT:{"kind": "nonsense"}', "broken"),
    ],
)
def test_what_an_event_cannot_say_is_an_error_and_not_a_guess(more: str, said: str) -> None:
    with pytest.raises(InvalidValueError, match=said):
        foreign(more)


def test_text_that_is_no_calendar_is_named_so() -> None:
    with pytest.raises(InvalidValueError, match="no iCalendar file"):
        read_calendar("Dear diary")


# --- libical -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def libical() -> Libical:
    path = libical_path()
    if path is None:
        pytest.skip("libical is not installed (Debian: libical3)")
    return Libical(path)


def test_libical_finds_nothing_wrong(libical: Libical) -> None:
    deadline, series = a_deadline(), a_series()
    assert deadline.due is not None
    text = calendar_text(
        [deadline, series, a_series("b", zone="Africa/Casablanca"), a_series("c", zone="Asia/Gaza")],
        name="Fall; 2026, all",
        reminders=[a_reminder(deadline, 2880, deadline.due), a_reminder(series, 15, deadline.due)],
    )
    assert libical.faults(text) == []


def test_libical_would_find_something_wrong(libical: Libical) -> None:
    text = calendar_text([a_series()], name="x")
    assert libical.faults(text.replace("RRULE:FREQ=WEEKLY", "RRULE:FREQ=NEVER"))
    assert libical.faults(text.replace("SUMMARY:", "SUMMARY:twice\r\nSUMMARY:"))


@settings(max_examples=60, deadline=None)
@given(st.lists(events(), min_size=1, max_size=3, unique_by=lambda event: event.uid))
def test_libical_accepts_any_event(libical: Libical, written: list[Event]) -> None:
    assert libical.faults(calendar_text(written, name="x")) == []


@settings(max_examples=20, deadline=None)
@given(st.lists(events(), min_size=1, max_size=3, unique_by=lambda event: event.uid))
def test_libical_accepts_tasks_blocks_and_single_resources(libical: Libical, written: list[Event]) -> None:
    due = dt.datetime(2026, 10, 1, 12, tzinfo=dt.UTC)
    reminders = [a_reminder(event, 60, due) for event in written]
    for style in (Style(form="tasks"), Style(due="block")):
        for _, text in calendar_files(written, reminders, "x.ics", style):
            assert "BEGIN:V" not in text.removeprefix("BEGIN:VCALENDAR") or libical.faults(text) == []
    for event in written:
        text = resource_text(event, ())
        assert not text or libical.faults(text) == []


@settings(max_examples=40, deadline=None)
@given(event=events(), dropped=st.booleans())
def test_what_a_server_gives_back_unchanged_is_no_change(event: Event, *, dropped: bool) -> None:
    text = resource_text(event, ())
    if not text:
        return
    if dropped:  # some servers keep no property that they do not know
        text = re.sub(r"X-SYLLABUS-AGENT.*\r\n(?: .*\r\n)*", "", text)
    (read,) = read_calendar(text, calendar="Phone", timezone="Asia/Tokyo")
    theirs = seen_as(read, event)
    assert same_content(theirs, event)
    merge = merged(event, event, theirs)
    assert (merge.changes, merge.conflicts) == ((), ())
