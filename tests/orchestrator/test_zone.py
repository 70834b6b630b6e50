from __future__ import annotations

import pytest

from orchestrator.zone import is_zone, machine_zone


@pytest.mark.parametrize(
    ("set_", "zone"),
    [("America/Denver", "America/Denver"), (":Europe/Berlin", "Europe/Berlin"), ("UTC", None)],
)
def test_the_zone_that_the_environment_says(set_: str, zone: str | None) -> None:
    assert machine_zone({"TZ": set_}) == zone


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../etc/passwd", "EST5EDT,M3.2.0,M11.1.0", "america/denver\0"]
)
def test_what_is_no_zone(name: str) -> None:
    assert not is_zone(name)
