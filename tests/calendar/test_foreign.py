"""Other programs' files, and what keeps a calendar server's answers and credentials in bounds."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import httpx2
import pytest
from pydantic import SecretStr

from servers.calendar.dav import Dav
from servers.calendar.davxml import href_path, multistatus
from servers.calendar.desk import Desk
from servers.calendar.foreign import Foreign, Horizon, read_foreign
from servers.calendar.own import NewEvent
from servers.calendar.recurrence import expand, local_start
from servers.calendar.resource import carried, resource_text
from servers.errors import InvalidValueError, NotFoundError, RefusedError, RemoteError
from servers.settings import Account, Settings

NOW = dt.datetime(2026, 9, 1, 12, tzinfo=dt.UTC)
HORIZON = Horizon(dt.date(2026, 9, 1), dt.date(2026, 12, 31))


def file(*events: str, zones: str = "") -> str:
    head = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{zones}"
    body = "".join(
        f"BEGIN:VEVENT\r\nDTSTAMP:20260901T000000Z\r\n{event}\r\nEND:VEVENT\r\n" for event in events
    )
    return f"{head}{body}END:VCALENDAR\r\n"


def read(*events: str, zones: str = "", timezone: str = "America/New_York") -> Foreign:
    return read_foreign(file(*events, zones=zones), calendar="Mine", timezone=timezone, horizon=HORIZON)


def days(found: Foreign, uid: str = "u") -> list[str]:
    return [local_start(event).strftime("%m-%d") for event in found.copies[uid]]


SERIES = "UID:u\r\nSUMMARY:S\r\nDTSTART;TZID=America/New_York:{start}\r\nDURATION:PT1H\r\nRRULE:{rule}{more}"


@pytest.mark.parametrize(
    ("start", "rule", "more", "expected"),
    [
        ("20260105T100000", "FREQ=MONTHLY;BYDAY=1MO", "", ["09-07", "10-05", "11-02", "12-07"]),
        ("20260105T100000", "FREQ=MONTHLY;COUNT=10", "", ["09-05", "10-05"]),
        ("20260930T200000", "FREQ=MONTHLY;UNTIL=20261201T010000Z", "", ["09-30", "10-30", "11-30"]),
        ("20200315T100000", "FREQ=YEARLY;BYMONTH=10", "", ["10-15"]),
        (
            "20261201T100000", "FREQ=WEEKLY",
            "\r\nEXDATE;TZID=America/New_York:20261208T100000", ["12-01", "12-15", "12-22", "12-29"],
        ),
    ],
)  # fmt: skip
def test_a_series_that_no_event_can_say_stands_date_by_date(
    start: str, rule: str, more: str, expected: list[str]
) -> None:
    found = read(SERIES.format(start=start, rule=rule, more=more))
    assert days(found) == expected
    assert (found.events, len(found.notes)) == ([], 1)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=SECONDLY", None),
        ("FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31", None),
        ("FREQ=DAILY;INTERVAL=0;BYMONTH=9", None),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", []),
        ("FREQ=DAILY;BYMONTH=9;BYMONTHDAY=1,-1", ["09-01", "09-30"]),
        ("FREQ=DAILY;INTERVAL=20;COUNT=3", ["09-01", "09-21", "10-11"]),
        ("FREQ=WEEKLY;INTERVAL=5;UNTIL=99991231T000000Z", ["09-01", "10-06", "11-10", "12-15"]),
    ],
)
def test_no_rule_keeps_a_reader_busy_for_ever(rule: str, expected: list[str] | None) -> None:
    found = read(SERIES.format(start="20260901T100000", rule=rule, more=""))
    assert (days(found) if found.copies else None) == expected
    assert (found.events, len(found.notes)) == ([], 1)


def test_a_line_over_which_the_library_stumbles_is_named_like_any_other() -> None:
    with pytest.raises(InvalidValueError, match="no iCalendar file"):
        read("UID:a\r\nDTSTART;VALUE=DATE,DATE:20261005")


def test_a_date_at_the_end_of_time_is_an_error_of_that_event_alone() -> None:
    late = SERIES.format(start="20260901T100000", rule="FREQ=WEEKLY;UNTIL=99991231T235959Z", more="")
    found = read(late, "UID:b\r\nSUMMARY:Fine\r\nDTSTART;VALUE=DATE:20261005")
    assert [event.uid for event in found.events] == ["b"]


def test_a_single_date_keeps_its_local_time_over_a_clock_change_and_moved_ones_are_moved() -> None:
    monthly = SERIES.format(start="20260905T100000", rule="FREQ=MONTHLY", more="")
    moved = (
        "UID:u\r\nSUMMARY:Moved\r\nRECURRENCE-ID;TZID=America/New_York:20261005T100000\r\n"
        "DTSTART;TZID=America/New_York:20261009T120000\r\nDURATION:PT1H"
    )
    found = read(monthly, moved)
    assert sorted(days(found)) == ["09-05", "10-09", "11-05", "12-05"]
    by_day = {local_start(event).month: event for event in found.copies["u"]}
    assert by_day[9].starts == dt.datetime(2026, 9, 5, 14, tzinfo=dt.UTC)
    assert by_day[12].starts == dt.datetime(2026, 12, 5, 15, tzinfo=dt.UTC)
    assert (by_day[10].title, by_day[10].uid) == ("Moved", "u/2026-10-05")


def test_one_broken_event_does_not_keep_the_others_out() -> None:
    found = read("UID:a\r\nSUMMARY:No start", "UID:b\r\nSUMMARY:Fine\r\nDTSTART;VALUE=DATE:20261005")
    assert [event.uid for event in found.events] == ["b"]
    assert "No start is left out" in found.notes[0]


OUTLOOK = """BEGIN:VTIMEZONE
TZID:{zone}
BEGIN:STANDARD
DTSTART:16011104T020000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010311T020000
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE
""".replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("zone", "meant"),
    [
        ("Eastern Standard Time", "America/New_York"),
        ("/freeassociation.sourceforge.net/America/Toronto", "America/Toronto"),
        ("/citadel.org/20210210_1/America/Indiana/Indianapolis", "America/Indiana/Indianapolis"),
        ("(UTC-05:00) My own clock", "America/New_York"),
    ],
)
def test_another_programs_name_of_a_zone_is_understood_by_itself_or_by_its_clock(
    zone: str, meant: str
) -> None:
    series = (
        f'UID:f\r\nSUMMARY:Fitness\r\nDTSTART;TZID="{zone}":20261019T100000\r\n'
        f'DTEND;TZID="{zone}":20261019T110000\r\nRRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO'
    )
    (event,) = read(series, zones=OUTLOOK.format(zone=zone), timezone="Europe/Berlin").events
    assert event.timezone == meant
    # New York's clocks change on 1 November, those of the default zone a week before.
    assert [i.starts.hour for i in expand(event) if i.starts is not None] == [14, 14, 15, 15]


def test_a_zone_that_nobody_defines_is_the_usual_one() -> None:
    (event,) = read(
        "UID:f\r\nSUMMARY:x\r\nDTSTART;TZID=Nowhere:20261019T100000", timezone="Europe/Berlin"
    ).events
    assert (event.timezone, event.starts) == ("Europe/Berlin", dt.datetime(2026, 10, 19, 8, tzinfo=dt.UTC))


def test_events_without_a_uid_are_told_apart_and_known_again() -> None:
    events = ("SUMMARY:a\r\nDTSTART:20261019T100000Z", "SUMMARY:b\r\nDTSTART:20261019T100000Z")
    first, again = read(*events).events, read(*reversed(events)).events
    assert len({event.uid for event in first}) == 2
    assert {event.uid: event.title for event in first} == {event.uid: event.title for event in again}


def test_one_date_of_a_series_that_is_not_in_the_file_comes_alone() -> None:
    found = read("UID:u\r\nSUMMARY:Guest\r\nRECURRENCE-ID:20261019T100000Z\r\nDTSTART:20261020T100000Z")
    (event,) = found.copies["u"]
    assert (event.uid, event.starts) == ("u/20261019T100000Z", dt.datetime(2026, 10, 20, 10, tzinfo=dt.UTC))
    assert "one date of a series" in found.notes[0]


# --- files ---------------------------------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "in").mkdir()
    settings = Settings(
        home=tmp_path / "home", folders=(tmp_path / "in",), out=tmp_path, timezone="Europe/Berlin"
    )
    return Desk(settings, lambda: NOW)


def test_a_file_of_the_users_comes_in_once_and_a_newer_one_updates_it(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "in" / "mine.ics"
    dentist = "UID:d\r\nSUMMARY:Dentist\r\nDTSTART:20261005T140000\r\nDTEND:20261005T150000"
    path.write_text(file(dentist, "UID:b\r\nSUMMARY:Birthday\r\nDTSTART;VALUE=DATE:20261006"))
    assert len(desk.create_events((), "mine.ics").events) == 2
    again = desk.create_events((), str(path))
    assert (len(again.events), again.existing) == (0, 2)
    path.write_text(file(dentist.replace("1005T", "1007T")))
    (line,) = desk.create_events((), "mine.ics").events
    assert line.event == "2026-10-07 14:00-15:00 Personal: Dentist"


def test_an_event_of_the_users_own_is_in_the_way_of_a_class(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "in" / "mine.ics").write_text(
        file("UID:d\r\nSUMMARY:Dentist\r\nDTSTART:20261005T140000\r\nDTEND:20261005T150000")
    )
    class_ = NewEvent(title="Class", kind="class", start="2026-10-05T14:30", calendar="BIO")
    done = desk.create_events([class_], "mine.ics")
    assert len(done.events) == 2
    assert len(desk.find_conflicts(None, None, calendars=()).conflicts) == 1


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("../secret.ics", RefusedError),
        ("/etc/passwd.ics", RefusedError),
        ("link.ics", RefusedError),
        ("none.ics", NotFoundError),
        ("mine.pdf", InvalidValueError),
        ("text.ics", InvalidValueError),
        ("latin.ics", InvalidValueError),
    ],
)
def test_only_calendar_files_in_the_folders_are_read(
    desk: Desk, tmp_path: Path, path: str, error: type[Exception]
) -> None:
    (tmp_path / "secret.ics").write_text(file())
    (tmp_path / "in" / "link.ics").symlink_to(tmp_path / "secret.ics")
    (tmp_path / "in" / "text.ics").write_text("hello")
    (tmp_path / "in" / "latin.ics").write_bytes(b"\xff\xfe")
    with pytest.raises(error):
        desk.create_events((), path)


# --- servers -------------------------------------------------------------------------------------------------


def answer(body: str) -> bytes:
    return f'<?xml version="1.0"?>{body}'.encode()


def test_a_document_type_is_refused_before_any_entity_is_read() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d:multistatus xmlns:d="DAV:">&b;</d:multistatus>'
    with pytest.raises(RemoteError, match="document type"):
        multistatus(answer(bomb), "https://x/")
    with pytest.raises(RemoteError, match="document type"):
        multistatus(f'<?xml version="1.0" encoding="utf-16"?>{bomb}'.encode("utf-16"), "https://x/")


@pytest.mark.parametrize("body", ["", "<html/>", "<d:multistatus xmlns:d='DAV:'>", "\x00"])
def test_an_answer_that_is_no_webdav_is_named_so(body: str) -> None:
    with pytest.raises(RemoteError):
        multistatus(body.encode(), "https://x/")


def test_one_path_has_one_spelling() -> None:
    base = "https://x.example/cal/"
    spellings = ["/cal/a%40b.ics", "/cal/a@b.ics", "https://x.example/cal/a@b.ics", "a%40b.ics"]
    assert {href_path(each, base) for each in spellings} == {"/cal/a@b.ics"}


def account(url: str = "https://caldav.example.com/", **more: Any) -> Account:
    return Account(url=url, user="u", password=SecretStr("hidden"), **more)


CALENDAR = (
    '<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:response><d:href>/c/</d:href>'
    "<d:propstat><d:prop><d:resourcetype><c:calendar/></d:resourcetype></d:prop>"
    "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>"
)


def asked(target: str, *, start: str = "https://caldav.example.com/") -> list[str]:
    """The hosts that are asked where the first answer leads to ``target``."""
    hosts = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        hosts.append(request.url.host)
        assert "hidden" not in str(request.url)
        if len(hosts) == 1:
            return httpx2.Response(301, headers={"Location": target})
        return httpx2.Response(207, content=answer(CALENDAR))

    with Dav(account(start), transport=httpx2.MockTransport(handle)) as dav:
        dav.collection(start)
    return hosts


def test_credentials_follow_the_server_within_its_own_domain() -> None:
    assert asked("https://p12-caldav.example.com/c/") == ["caldav.example.com", "p12-caldav.example.com"]


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/c/",
        "http://p12-caldav.example.com/c/",
        "https://caldav.example.com.evil.net/",
        "ftp://x/",
    ],
)
def test_credentials_go_nowhere_else(target: str) -> None:
    with pytest.raises((RefusedError, InvalidValueError)):
        asked(target)


@pytest.mark.parametrize(
    "url", ["https://other.example/", "http://caldav.example.com/", "https://u:pw@caldav.example.com/"]
)
def test_only_the_server_that_is_set_up_is_spoken_to_and_no_password_is_told(
    tmp_path: Path, url: str
) -> None:
    settings = Settings(home=tmp_path, folders=(), out=tmp_path, caldav=account())
    with pytest.raises((RefusedError, InvalidValueError)) as refused:
        Desk(settings, lambda: NOW).sync_calendar(url, ())
    assert "pw" not in str(refused.value).replace("SYLLABUS_AGENT_CALDAV_PASSWORD", "")
    assert "hidden" not in repr(settings) + str(settings.model_dump())


def test_without_a_server_set_up_there_is_no_sync(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="No calendar server is set"):
        Desk(Settings(home=tmp_path, folders=(), out=tmp_path), lambda: NOW).sync_calendar(None, ())


def test_the_account_comes_from_the_environment() -> None:
    environ = {"SYLLABUS_AGENT_CALDAV_URL": "https://x.example/", "SYLLABUS_AGENT_CALDAV_TOKEN": "t"}
    settings = Settings.from_environ(environ)
    assert settings.caldav is not None
    assert settings.caldav.token == SecretStr("t")
    assert Settings.from_environ({}).caldav is None


@pytest.mark.parametrize(
    ("status", "said"), [(401, "other credentials"), (500, "500"), (200, "no WebDAV|read")]
)
def test_what_a_server_answers_is_told_with_a_mend(status: int, said: str) -> None:
    transport = httpx2.MockTransport(lambda _: httpx2.Response(status, content=b"<html/>"))
    with Dav(account(), transport=transport) as dav, pytest.raises(RemoteError, match=said):
        dav.changes("https://caldav.example.com/c/", None)


def test_what_others_wrote_is_carried_over_even_where_lines_are_folded() -> None:
    (event,) = read("UID:u\r\nSUMMARY:Long\r\nDTSTART;VALUE=DATE:20261005").events
    theirs = file(
        f"UID:u\r\nDTSTART;VALUE=DATE:20261004\r\nX-LONG:{'y' * 70}\r\n {'z' * 70}\r\nURL:https://x.example/"
    )
    text = carried(resource_text(event, ()), theirs)
    unfolded = text.replace("\r\n ", "")
    assert f"X-LONG:{'y' * 70}{'z' * 70}" in unfolded
    assert "URL:https://x.example/" in unfolded
    assert unfolded.count("DTSTART") == 1
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
