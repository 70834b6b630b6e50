"""VTIMEZONE blocks against zoneinfo, read by a small evaluator of their own lines."""

from __future__ import annotations

import bisect
import datetime as dt
from functools import cache
from importlib import resources
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, available_timezones

import pytest
from dateutil.rrule import rrulestr

from servers.calendar.vtimezone import vtimezone_lines

#: One zone for each way in which clocks change, or do not: rules of every shape, laws that changed between
#: 2020 and 2026, negative daylight saving, half hours, Ramadan, midnight, the day before the last Sunday.
ZONES = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Juba",
    "Africa/Nairobi",
    "America/Asuncion",
    "America/Chihuahua",
    "America/Havana",
    "America/Mexico_City",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "America/St_Johns",
    "America/Whitehorse",
    "Antarctica/Troll",
    "Asia/Amman",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Australia/Adelaide",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Europe/Dublin",
    "Europe/London",
    "Europe/Volgograd",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Easter",
    "Pacific/Fiji",
    "Pacific/Norfolk",
)


def offset(text: str) -> dt.timedelta:
    size = dt.timedelta(hours=int(text[1:3]), minutes=int(text[3:5]), seconds=int(text[5:7] or 0))
    return size if text[0] == "+" else -size


def local(text: str) -> dt.datetime:
    return dt.datetime.strptime(text, "%Y%m%dT%H%M%S")  # noqa: DTZ007  DTSTART of an observance is a local time


def onsets(lines: tuple[str, ...]) -> list[tuple[dt.datetime, dt.timedelta, str]]:
    """Each change as (UTC instant, offset after it, name), in order, until 2042."""
    found = []
    blocks = "\n".join(lines).replace("END:DAYLIGHT", "END:STANDARD").split("END:STANDARD")[:-1]
    for block in blocks:
        pairs = [line.split(":", 1) for line in block.splitlines() if ":" in line]
        values = dict(pairs)
        start = local(values["DTSTART"])
        locals_ = [start, *(local(value) for name, value in pairs if name == "RDATE")]
        if "RRULE" in values:
            rule = rrulestr(values["RRULE"], dtstart=start)
            locals_ = list(rule.between(start, dt.datetime(2042, 1, 1), inc=True))  # noqa: DTZ001  as above
            assert locals_[0] == start
        before = offset(values["TZOFFSETFROM"])
        found += [(moment - before, offset(values["TZOFFSETTO"]), values["TZNAME"]) for moment in locals_]
    return sorted(found)


def first_difference(key: str, every: dt.timedelta) -> dt.datetime | None:
    """The first UTC instant from 2020 to 2040 at which the block is wrong: at each change and ``every`` so often."""
    zone = ZoneInfo(key)
    changes = onsets(vtimezone_lines(key, 2020, 2040))
    instants = [change[0] for change in changes]
    begin, end = dt.datetime(2020, 1, 1), dt.datetime(2041, 1, 1)  # noqa: DTZ001  compared with naive UTC
    probes = [instant + dt.timedelta(seconds=s) for instant in instants for s in (-1, 0, 1)]
    probes += [begin + n * every for n in range((end - begin) // every)]
    for probe in probes:
        if begin <= probe < end:
            expected = probe.replace(tzinfo=dt.UTC).astimezone(zone)
            _, shift, name = changes[bisect.bisect_right(instants, probe) - 1]
            if (shift, name) != (expected.utcoffset(), expected.tzname()):
                return probe
    return None


@pytest.mark.parametrize("key", ZONES)
def test_it_agrees_with_zoneinfo_from_2020_to_2040(key: str) -> None:
    assert first_difference(key, dt.timedelta(days=1, hours=5)) is None


def law(key: str) -> bytes:
    """What zoneinfo reads."""
    for folder in TZPATH:
        if (file := Path(folder, key)).is_file():
            return file.read_bytes()
    return resources.files("tzdata").joinpath("zoneinfo", key).read_bytes()


@cache
def zones() -> frozenset[str]:
    """One of each law: a quarter of all names is another name of a zone."""
    # "localtime" is a link to one of the others, and "Factory" says that none is set.
    return frozenset(
        {law(key): key for key in sorted(available_timezones() - {"localtime", "Factory"})}.values()
    )


@pytest.mark.parametrize("initial", ["Am", "As", "Eu", "Af", "P", ""])
def test_every_zone_that_there_is_agrees_with_zoneinfo_from_2020_to_2040(initial: str) -> None:
    others = ("Am", "As", "Eu", "Af", "P")
    keys = {key for key in zones() if (key.startswith(initial) if initial else not key.startswith(others))}
    wrong = {key: first_difference(key, dt.timedelta(days=10, hours=5)) for key in keys}
    assert {key: probe for key, probe in wrong.items() if probe is not None} == {}


def test_a_lasting_rule_is_one_rrule_without_an_end() -> None:
    assert vtimezone_lines("America/New_York", 2026, 2026) == (
        "BEGIN:VTIMEZONE",
        "TZID:America/New_York",
        "BEGIN:STANDARD",
        "DTSTART:20251102T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
        "TZOFFSETFROM:-0400",
        "TZOFFSETTO:-0500",
        "TZNAME:EST",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20250309T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
        "TZOFFSETFROM:-0500",
        "TZOFFSETTO:-0400",
        "TZNAME:EDT",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
    )


def test_a_zone_without_changes_has_one_observance() -> None:
    lines = vtimezone_lines("Asia/Tokyo", 2026, 2026)
    assert [line for line in lines if line.startswith(("BEGIN", "TZOFF"))] == [
        "BEGIN:VTIMEZONE",
        "BEGIN:STANDARD",
        "TZOFFSETFROM:+0900",
        "TZOFFSETTO:+0900",
    ]


def test_the_later_clock_is_called_daylight_even_in_dublin() -> None:
    lines = vtimezone_lines("Europe/Dublin", 2026, 2026)
    start = lines.index("BEGIN:DAYLIGHT")
    assert "TZNAME:IST" in lines[start : lines.index("END:DAYLIGHT")]
