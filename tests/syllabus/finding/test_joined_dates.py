"""Sentences with several dates: which of them are of one thing, and which no longer hold."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def items_of(sentence: str) -> tuple[Item, ...]:
    return find_dated(sheet(text(sentence)), FALL).items


def brief(sentence: str) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in items_of(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "We have two midterms (September 23 and October 21) and a final exam (December 9).",
        "Midterms on September 23 and October 21, final exam on December 9.",
        "Midterms: September 23, October 21. Final exam: December 9.",
        "The midterms are held on September 23 and on October 21, and the final exam on December 9.",
        "Midterms will be given September 23 & October 21; the final exam is December 9.",
    ],
)
def test_dates_joined_by_and_are_of_one_thing_and_what_follows_has_its_own(sentence: str) -> None:
    found = brief(sentence)

    assert [day for day, _ in found] == ["09-23", "10-21", "12-09"]
    assert ["final" in title.lower() for _, title in found] == [False, False, True]


def test_a_name_right_after_a_date_has_that_date_for_its_own() -> None:
    assert brief("September 23: Midterm exam, December 9: Final exam") == [
        ("09-23", "Midterm exam"),
        ("12-09", "Final exam"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The course will not meet on September 16, October 7, and November 4.",
        "No class on September 16, October 7 and November 4.",
        "Class is cancelled on September 16 and October 7, and also on November 4.",
    ],
)
def test_each_of_the_days_listed_after_no_class_is_off(sentence: str) -> None:
    found = items_of(sentence)

    assert [(str(i.date)[5:], i.kind) for i in found] == [
        ("09-16", "no_class"),
        ("10-07", "no_class"),
        ("11-04", "no_class"),
    ]


def test_a_date_after_the_days_off_that_is_of_something_else_is_not_off() -> None:
    found = items_of("No class on September 16; the essay is due on September 18.")

    assert [(str(i.date)[5:], i.kind) for i in found] == [("09-16", "no_class"), ("09-18", "paper")]


@pytest.mark.parametrize(
    "aside",
    [
        "a change from October 2",
        "changed from October 2",
        "moved from October 2",
        "previously October 2",
        "not October 2",
        "instead of October 2",
    ],
)
def test_a_date_that_no_longer_holds_is_no_deadline(aside: str) -> None:
    assert brief(f"The first essay is due on October 9 ({aside}).") == [("10-09", "First essay")]


def test_work_that_one_sentence_dates_twice_on_one_day_is_not_two() -> None:
    found = brief("The term papers have a due date of December 1, so hand your term papers in by December 1.")

    assert found == [("12-01", "Term papers")]


def test_a_name_that_leads_on_to_the_next_date_is_not_of_the_one_before_it() -> None:
    assert brief("Classes end on December 5; the final exam is on December 12.") == [("12-12", "Final exam")]
    assert brief("Lectures begin on September 3, and the first essay is due on October 1.") == [
        ("10-01", "First essay")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The midterm is on October 15; grades will be posted on October 22.",
        "The midterm is on October 15, and a make-up will be given on October 22.",
        "The midterm is held on October 15 during class; the library is closed on October 22.",
    ],
)
def test_what_happens_on_a_later_date_is_not_what_was_named_before(sentence: str) -> None:
    assert brief(sentence) == [("10-15", "Midterm")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The first exam is on October 2, the second on November 6, and the third on December 9.",
        "The first exam will be held on October 2, the second one on November 6 and the third one on December 9.",
    ],
)
def test_one_more_of_what_was_named_is_told_by_its_place(sentence: str) -> None:
    assert brief(sentence) == [("10-02", "First exam"), ("11-06", "Second exam"), ("12-09", "Third exam")]


def test_work_that_goes_out_on_one_date_is_due_on_the_next() -> None:
    assert brief("Essay 1 is assigned on October 1 and due on October 8.") == [("10-08", "Essay 1")]


def test_the_day_that_grades_are_due_is_no_exam() -> None:
    assert brief("Midterm grades are due on October 20.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Extra office hours before the midterm: October 13, 3-5 pm.",
        "Conferences on the research papers take place November 3.",
        "A review session for the final exam is held on December 4.",
        "Feedback on the first essay will be given on October 20.",
    ],
)
def test_work_that_is_only_spoken_of_has_no_date_there(sentence: str) -> None:
    assert brief(sentence) == []


def test_a_line_of_dates_with_what_is_on_each_behind_it_is_read_that_way() -> None:
    found = brief("9/8 Introduction; 9/10 Markets; 9/15 Prices, essay 1 due; 9/17 Midterm; 9/22 Taxes")

    assert found == [("09-15", "Essay 1"), ("09-17", "Midterm")]
