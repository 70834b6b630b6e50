"""Taking part is nothing to hand in, though it stands in a column of what is due."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


@pytest.mark.parametrize(
    ("due", "titles"),
    [
        ("Weekly forum participation", []),
        ("Class participation", []),
        ("Online discussion participation", []),
        ("Participation essay", ["Participation essay"]),
    ],
)
def test_only_what_is_handed_in_is_told(due: str, titles: list[str]) -> None:
    rows = (("Sep 8", "Ferns", ""), ("Sep 15", "Bark", due), ("Sep 22", "Mosses", ""), ("Sep 29", "Sap", ""))
    found = find_dated(sheet(table(("Date", "Topic", "Due"), *rows)), FALL).items
    assert [item.title for item in found] == titles
