"""Work of which a sentence says where it has to be, or what is wanted, by a day."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def told(sentence: str) -> list[str]:
    items = find_dated(sheet(text(sentence)), FALL).items
    return [f"{item.date:%m-%d} {item.kind} {item.title}" + " ?" * bool(item.needs_review) for item in items]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Your rubbing must reach me by noon on Friday, September 12.", "homework Rubbing"),
        ("Your score has to be in the green box by September 12.", "homework Score"),
        ("The flower press goes into the tray by 4 pm on September 12.", "homework Flower press"),
        ("The sample log is handed in at the office by 4 pm on September 12.", "homework Sample log"),
        ("I'd like your list of sources by September 12.", "homework List of sources"),
        ("Each of you chooses a site by September 12.", "other Choose a site"),
    ],
)
def test_work_is_due_where_it_has_to_be(sentence: str, asked: str) -> None:
    assert told(sentence) == [f"09-12 {asked}"]


def test_another_thing_that_has_to_be_there_is_not_the_one_before_it() -> None:
    found = told(
        "The essay must reach me by noon on September 5. Your translation has to be in my tray by September 12."
    )
    assert found == ["09-05 paper Essay", "09-12 homework Translation"]


@pytest.mark.parametrize(
    "sentence",
    [
        "All students must be in the hall by September 12.",
        "Your group must be on the bus by September 12.",
        "Your phone must be in your bag on September 12.",
        "I expect your questions by September 12.",
    ],
)
def test_people_and_things_are_no_work(sentence: str) -> None:
    assert told(sentence) == []


def test_work_presented_in_a_class_is_a_presentation() -> None:
    found = told("The posters are presented at the lecture hour on Thursday, September 25.")
    assert found == ["09-25 presentation Posters presentation"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Past papers: 14 March 2023 (on owls), 15 March 2022 (taken online), 16 March 2021.",
        "There are past tests on the site: Test 1 of 27 March 2021 (online), Test 2 of 8 May 2021.",
        "Old exams are on the site (Midterm, March 4, 2019; Final exam, May 6, 2020).",
    ],
)
def test_exams_of_earlier_years_are_none_of_this_course(sentence: str) -> None:
    assert told(sentence) == []


def test_an_exam_of_this_term_beside_past_ones_stays() -> None:
    assert told("Past exams are online; the exam is on October 10.") == ["10-10 exam Exam"]
