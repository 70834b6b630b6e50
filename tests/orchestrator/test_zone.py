from __future__ import annotations

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfoNotFoundError

import pytest
import tzlocal

from orchestrator.zone import is_zone, machine_zone
from servers import machine

BOTH = pytest.mark.parametrize(
    "zone_of", [machine_zone, machine.machine_zone], ids=["orchestrator", "servers"]
)
Zone = Callable[[Mapping[str, str]], str | None]


@pytest.fixture(autouse=True)
def system(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine in Lisbon."""
    monkeypatch.setattr(tzlocal, "get_localzone_name", lambda: "Europe/Lisbon")


@BOTH
@pytest.mark.parametrize(
    ("set_", "zone"),
    [
        ("America/Denver", "America/Denver"),
        (":Europe/Berlin", "Europe/Berlin"),
        ("UTC", None),
        ("", "Europe/Lisbon"),
        ("Mars/Olympus", "Europe/Lisbon"),
    ],
)
def test_the_zone_that_the_environment_says_or_else_the_system(
    zone_of: Zone, set_: str, zone: str | None
) -> None:
    assert zone_of({"TZ": set_}) == zone


@BOTH
@pytest.mark.parametrize("said", [None, "", "Etc/UTC", "local"])
def test_a_system_that_says_nothing_of_a_place(
    zone_of: Zone, said: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tzlocal, "get_localzone_name", lambda: said)
    assert zone_of({}) is None


@BOTH
def test_a_system_whose_files_contradict_each_other(zone_of: Zone, monkeypatch: pytest.MonkeyPatch) -> None:
    def contradictory() -> str:
        message = "Multiple conflicting time zone configurations found"
        raise ZoneInfoNotFoundError(message)

    monkeypatch.setattr(tzlocal, "get_localzone_name", contradictory)
    assert zone_of({}) is None


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../etc/passwd", "EST5EDT,M3.2.0,M11.1.0", "america/denver\0"]
)
def test_what_is_no_zone(name: str) -> None:
    assert not is_zone(name)
