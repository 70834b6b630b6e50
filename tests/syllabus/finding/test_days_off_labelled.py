"""Days off behind a label, with two names, or as something that is observed."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.deliverable import day_off_title, is_no_class


@pytest.mark.parametrize(
    "text",
    [
        "Academic holiday - Veterans Day observed",
        "Campus holiday: Labor Day and Founders",
        "LECTURE: Labor Day Holiday",
        "Lecture: Martin Luther King Jr. Day (observed)",
        "Topic: Fall break",
        "Observance of Veterans Day",
        "In observance of Labor Day",
    ],
)
def test_it_is_a_day_off(text: str) -> None:
    assert is_no_class(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lecture: Thanksgiving and the Puritans",
        "Lecture: History of Labor Day",
        "Class: the Easter Rising",
        "Lecture: Spring Break reading due",
        "Celebration of learning",
    ],
)
def test_it_is_none(text: str) -> None:
    assert not is_no_class(text)


def test_the_label_is_no_part_of_its_name() -> None:
    assert day_off_title("LECTURE: Labor Day Holiday") == "Labor Day Holiday"
