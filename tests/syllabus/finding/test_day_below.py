"""Work whose name stands alone on a line and its day alone on the next."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, text


def found(*blocks: Block) -> list[tuple[str, str]]:
    return [(each.title, str(each.date)[5:]) for each in find_dated(sheet(*blocks), FALL).items]


EXAMS = [("Exam #1", "09-22"), ("Exam #2", "10-20"), ("Exam #3", "11-17")]
ALTERNATING = (
    "Exam #1:", "Monday 22 September", "Exam #2:", "Monday 20 October", "Exam #3:", "Monday 17 November",
)  # fmt: skip


def test_a_day_below_each_name_is_not_the_next_ones() -> None:
    closed = text("Tests will be closed book and calculators will not be allowed.")
    assert found(heading("Exams"), text(*ALTERNATING), closed) == EXAMS
    assert found(text(*ALTERNATING)) == EXAMS
    assert found(heading("Exams"), *map(text, ALTERNATING), closed) == EXAMS
    bare = [words.rstrip(":") for words in ALTERNATING]
    assert found(heading("Exams"), *map(text, bare), closed) == EXAMS


def test_one_or_two_names_over_their_days_are_read_too() -> None:
    assert found(text(*ALTERNATING[:4])) == EXAMS[:2]
    assert found(text("Paper 1:"), text("Thursday, October 16")) == [("Paper 1", "10-16")]
    assert found(heading("Midterm (30%)"), text("Thursday, October 16"), text("It covers chapters 1-6.")) == [
        ("Midterm", "10-16")
    ]


def test_the_hour_beside_the_day_is_its_own() -> None:
    (item,) = find_dated(sheet(text("Paper 1"), text("October 16, 5 pm")), FALL).items
    assert str(item.time) == "17:00:00"


def test_days_over_what_they_hold_stay_so() -> None:
    over = [words.rstrip(":") for words in (*ALTERNATING[1:], "Exam #4")]
    assert found(*map(text, over)) == [("Exam #2", "09-22"), ("Exam #3", "10-20"), ("Exam #4", "11-17")]
    assert ("Quiz 1", "09-09") not in found(text("September 4"), text("Quiz 1"), text("September 9"))


@pytest.mark.parametrize("name", ["Labs", "Office hours", "Holidays", "Reading", "Quizzes"])
def test_a_day_below_what_is_no_work_is_none(name: str) -> None:
    assert found(heading(name), text("September 9")) == []


def test_a_place_behind_the_hour_is_no_part_of_the_day() -> None:
    (item,) = find_dated(
        sheet(heading("Final Examination: 30%"), text("December 16, 2025, 1pm McConomy Auditorium.")), FALL
    ).items
    assert (item.kind, str(item.date), str(item.time)) == ("exam", "2025-12-16", "13:00:00")
