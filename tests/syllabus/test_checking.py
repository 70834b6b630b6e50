from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Item, Syllabus, TermSpan
from servers.syllabus.checking import faults_of


def test_a_sound_syllabus_keeps_only_its_own_doubts(syllabus: Syllabus) -> None:
    assert faults_of(syllabus) == (
        "Essay 1: the printed weekday disagrees (page 2)",
        "Essay 2 has no date",
    )


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        ((25.0, 35.0, 30.0, 11.0), "sum to 101 %"),
        ((25.0, 35.0, None, 10.0), "sum to 70 %, not 100 %; without a weight: Essays"),
    ],
)
def test_weights_that_do_not_sum_are_told(
    weights: tuple[float | None, ...], said: str, syllabus: Syllabus
) -> None:
    parts = [
        one.model_copy(update={"weight": weight})
        for one, weight in zip(syllabus.grading, weights, strict=True)
    ]
    assert said in faults_of(syllabus.model_copy(update={"grading": tuple(parts)}))[0]


def test_thirds_that_are_rounded_are_no_fault(syllabus: Syllabus) -> None:
    thirds = tuple(one.model_copy(update={"weight": 33.3}) for one in syllabus.grading[:3])
    assert not [one for one in faults_of(syllabus.model_copy(update={"grading": thirds})) if "sum" in one]


def test_a_deadline_on_a_day_off_or_outside_of_the_printed_term_is_told(syllabus: Syllabus) -> None:
    span = TermSpan(start=dt.date(2026, 8, 24), end=dt.date(2026, 12, 18), basis="printed")
    late = Item(id="a", title="Late", kind="paper", date=dt.date(2027, 1, 4))
    off = Item(id="b", title="Quiz", kind="quiz", date=dt.date(2026, 10, 13))
    told = faults_of(syllabus.model_copy(update={"items": (*syllabus.items, late, off), "term_span": span}))
    assert "Quiz is on Tue 13 Oct 2026, a day off (Fall break)" in told
    assert "Late is on Mon 04 Jan 2027, outside of the term (2026-08-24 to 2026-12-18)" in told
    assert not [one for one in told if one.startswith("Fall break is on")]


def test_nothing_on_grading_hours_or_times_is_told(syllabus: Syllabus) -> None:
    lecture = syllabus.meetings[0].model_copy(update={"start": None})
    told = faults_of(syllabus.model_copy(update={"grading": (), "meetings": (lecture,)}))
    assert told[0] == "It does not say how the grade is made up"
    assert told[-2:] == ("It names no office hours", "The days or times of the class are missing")
