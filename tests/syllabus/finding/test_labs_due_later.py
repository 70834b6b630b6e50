"""Labs that a schedule lists, beside a sentence on the day of the week their reports are due."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import GradingComponent, Meeting
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text

_LAB = Meeting(
    id="lab",
    kind="lab",
    days=("TU",),
    start=dt.time(19),
    end=dt.time(22),
    page=1,
    evidence=(),
    confidence=1.0,
)
_GRADED = GradingComponent(component="Lab reports", weight=65.0, page=1, evidence=(), confidence=1.0)
_TITLES = ("Sails", "Keels", "Hulls", "Masts", "Decks", "Oars")
_ROWS = tuple(
    (f"9/{7 * n - 5}" if n < 6 else f"10/{7 * n - 35}", f"Lab {n}: {title}")
    for n, title in enumerate(_TITLES, 1)
)


def _labs(sentence: str) -> list[str]:
    page = sheet(text(sentence), table(("Date", "Topic"), *_ROWS))
    found = find_dated(page, FALL, meetings=(_LAB,), grading=(_GRADED,)).items
    return [one.title for one in found if one.kind == "lab"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lab reports are due every Wednesday at 11:59 pm.",
        "Lab write-ups are due each Friday at noon.",
    ],
)
def test_where_their_reports_are_due_on_another_day_of_the_week_the_rows_are_classes(sentence: str) -> None:
    assert _labs(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["Lab reports are due every Tuesday at 11:59 pm.", "Homework is due every Wednesday at noon."]
)
def test_else_they_stay(sentence: str) -> None:
    assert len(_labs(sentence)) == 6
