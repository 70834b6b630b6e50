"""A lawyer's brief, and what is only brief."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def titles(words: str) -> list[str]:
    return [item.title for item in find_dated(sheet(text(words)), FALL).items]


@pytest.mark.parametrize(
    "words",
    [
        "A brief (10 minute) talk with your tutor in the first weeks (i.e., by Friday, Sept. 12).",
        "A brief (5-10 minute) meeting by Friday, September 12, is asked of all.",
        "You meet me for a brief chat before September 12.",
    ],
)
def test_what_is_brief_is_no_brief(words: str) -> None:
    assert not any("rief" in title for title in titles(words))


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The appellate brief is due October 3.", "brief"),
        ("Brief 1 is due October 17.", "brief 1"),
        ("Case briefs are due September 19.", "case brief"),
        ("Brief due Nov 7.", "brief"),
        ("Brief (draft) due Nov 7.", "brief"),
    ],
)
def test_a_brief_is_work(words: str, title: str) -> None:
    assert any(title in one.lower() for one in titles(words))
