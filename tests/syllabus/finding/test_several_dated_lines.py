"""Rows whose cell lists days, each with its topic, beside work of no day."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

ROWS = (
    ("1", "09/02: Overview", "Field note 1"),
    ("2", "09/09: Springs\n09/11: Trial", "Map 2"),
    ("3", "09/16: Deltas\n09/18: Bars\n09/23: Floods", "Quiz 1"),
    ("4", "09/25: Dunes", "Paper 1"),
)


def test_work_beside_several_dated_lines_is_doubted_and_work_beside_one_is_not() -> None:
    found = find_dated(sheet(table(("Module", "Topic", "Due"), *ROWS)), FALL)
    assert [(f"{item.date:%m-%d}", item.title, bool(item.needs_review)) for item in found.items] == [
        ("09-02", "Field note 1", False),
        ("09-11", "Map 2", True),
        ("09-23", "Quiz 1", True),
        ("09-25", "Paper 1", False),
    ]
    assert [f"{session.date:%m-%d}" for session in found.schedule] == [
        "09-02", "09-09", "09-11", "09-16", "09-18", "09-23", "09-25",
    ]  # fmt: skip
