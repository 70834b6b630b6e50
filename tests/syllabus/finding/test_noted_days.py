"""Notes in brackets behind one of several days of a line."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.clause import without_struck
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.line import Line
from tests.syllabus.finding.paper import FALL, line, sheet, text


def found(*lines: str) -> list[tuple[str, str]]:
    items = find_dated(sheet(*map(text, lines)), FALL).items
    return [(str(item.date)[5:], item.title) for item in items if item.kind in {"no_class", "quiz"}]


MONTHS = (
    "September: 9/2, 9/4, 9/9, 9/11",
    "October: 10/2, 10/7, 10/9, 10/14 (Fall break), 10/16, 10/21",
    "November: 11/4, 11/6, 11/11",
)


def test_a_note_is_of_the_day_before_it_alone() -> None:
    assert found(*MONTHS) == [("10-14", "Fall break")]
    days = ("Sept 2, 4, 9: Grain", "Oct 2, 7, 9 (no class), 14: Flour", "Nov 4, 6, 11: Bread")
    assert [day for day, _ in found(*days)] == ["10-09"]


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("Class meets Tuesdays: Sept. 9, 16; Oct. 7, 14 (Fall break - no class), 21.", []),
        ("Labs meet Sept 5, Oct 3, Oct 10 (Fall break), Oct 17.", ["10-10"]),
        ("No class on Sept 1, Oct 13 or Nov 26.", ["09-01", "10-13", "11-26"]),
    ],
)
def test_days_off_in_a_sentence(told: str, days: list[str]) -> None:
    assert [day for day, _ in found(told)] == days


def test_a_day_may_have_none_of_the_work() -> None:
    quizzes = found("Quizzes: 9/2, 9/9, 9/16 (no quiz), 9/23.")
    assert [day for day, _ in quizzes] == ["09-02", "09-09", "09-23"]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Tue 9/2, ~10/14 (Fall break), 10/16", "Tue 9/2, 10/16"),
        ("Quiz ~10/14 (now 10/16)", "Quiz (now 10/16)"),
        ("~Essay (draft", "(draft"),
    ],
)
def test_a_note_behind_struck_words_goes_with_them(words: str, left: str) -> None:
    printed = line(words)
    struck = tuple(
        word._replace(text=word.text.lstrip("~"), struck=word.text.startswith("~")) for word in printed.words
    )
    assert " ".join(one.text for one in without_struck([Line(struck)])) == left
