"""Days set right against the next column."""

from __future__ import annotations

import pytest

from servers.syllabus.reading.glued_days import with_days_apart
from tests.syllabus.finding.paper import line


def _read(words: str) -> list[str]:
    return [word.text for word in with_days_apart(line(words).words)]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("01/25Introduction & Overview", ["01/25", "Introduction", "&", "Overview"]),
        ("9/8Sails", ["9/8", "Sails"]),
        ("9/8/2025Sails, keels", ["9/8/2025", "Sails,", "keels"]),
    ],
)
def test_they_are_parted_from_the_word_behind_them(printed: str, read: list[str]) -> None:
    assert _read(printed) == read


@pytest.mark.parametrize("printed", ["9/8 Sails", "1/2lb", "3/4x", "and/or", "24/7", "9/8A"])
def test_what_is_no_day_before_a_word_stays(printed: str) -> None:
    assert _read(printed) == printed.split()


def test_the_parts_lie_side_by_side_in_the_words_box() -> None:
    whole = line("01/25Maps").words[0].box
    day, word = with_days_apart(line("01/25Maps").words)
    assert (day.box.x0, word.box.x1) == (whole.x0, whole.x1)
    assert day.box.x1 == word.box.x0
