"""Tests in a column of topics, by what they are on or how they are taken."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _found(topic: str) -> list[tuple[str, str, dt.date | None]]:
    rows = (("Sep 8", "Ferns"), ("Sep 15", topic), ("Sep 22", "Mosses"), ("Sep 29", "Bark"))
    items = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items
    return [(item.title, item.kind, item.date) for item in items]


@pytest.mark.parametrize(
    "topic",
    [
        "Listening test",
        "Speaking test",
        "Written test",
        "Oral test",
        "Open book test",
        "Laboratory test",
        "Laboratory final test",
        "Map test",
        "Safety test",
        "Orientation Test",
        "Verb forms test",
    ],
)
def test_a_test_is_an_exam(topic: str) -> None:
    assert _found(topic) == [(topic, "exam", dt.date(2025, 9, 15))]


@pytest.mark.parametrize("topic", ["Chi-square test", "The Turing test", "Soil tests", "Acid test"])
def test_a_method_is_none(topic: str) -> None:
    assert _found(topic) == []
