"""Hours right after a date: they are no further days of its month."""

from __future__ import annotations

import pytest

from servers.syllabus.dating.grammar import find_dates
from tests.syllabus.finding.paper import FALL


def days(text: str) -> list[str]:
    return [str(m.date)[5:] for m in find_dates(text, FALL)]


@pytest.mark.parametrize(
    "text",
    [
        "Wednesday, October 1, 7-9 pm",
        "October 1, 7 - 9pm",
        "Oct. 1, 7 to 9 p.m.",
        "October 1, 10-12 a.m., Room 101",
        "October 1, 9-12 noon",
        "October 1, 2 - 4:30 pm",
        "October 1 and 7-9 pm",
        "October 1, 10–midnight",
        "October 1, 7 pm",
    ],
)
def test_a_span_of_hours_after_a_date_is_no_day(text: str) -> None:
    assert days(text) == ["10-01"]


def test_days_before_the_hours_are_days() -> None:
    assert days("October 1, 8 & 15, 7-9 pm") == ["10-01", "10-08", "10-15"]
    assert days("October 1, 8 and 15") == ["10-01", "10-08", "10-15"]
