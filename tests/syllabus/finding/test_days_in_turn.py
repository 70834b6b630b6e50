"""Sentences with several days: fronted, in the order of the names, asked for, and in the brackets of a work's parts."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.answered import answered
from servers.syllabus.finding.days_in_turn import in_turn
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def _items(*words: str) -> list[tuple[str, str]]:
    return sorted((str(i.date)[5:], i.title) for i in find_dated(sheet(text(*words)), FALL).items)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On October 8 and November 5 we will have tests.", [("10-08", "Test 1"), ("11-05", "Test 2")]),
        (
            "On Sept. 24 and on Nov. 19, a position paper is due.",
            [("09-24", "Position paper 1"), ("11-19", "Position paper 2")],
        ),
        ("On October 8 and November 5 there will be no class.", [("10-08", "No class"), ("11-05", "No class")]),
        (
            "The midterm and the final are on October 22 and December 10, respectively.",
            [("10-22", "Midterm"), ("12-10", "Final")],
        ),
        (
            "The outline, draft and final report are due 9/24, 10/29, and 12/3.",
            [("09-24", "Outline"), ("10-29", "Draft"), ("12-03", "Final report")],
        ),
        (
            "The first quiz, on September 17, is on maps, and the second, on October 15, is on dates.",
            [("09-17", "First quiz"), ("10-15", "Second quiz")],
        ),
        (
            "The first test is on October 1. The second, on November 12, covers rivers.",
            [("10-01", "First test"), ("11-12", "Second test")],
        ),
    ],
)  # fmt: skip
def test_each_day_is_of_its_own(words: str, expected: list[tuple[str, str]]) -> None:
    assert _items(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "On October 8 and November 5 we will have Exam 1 and Exam 2.",
        "Quizzes and papers are due on October 8 and November 5.",
        "Read chapters 2 and 3 by October 8.",
        "The museum and the archive are open on October 8 and November 5.",
    ],
)
def test_other_sentences_stay_as_they_are(words: str) -> None:
    assert in_turn(words) == words


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The case report is due December 3 at 5 pm (topic due October 8, draft due November 5).",
            [("10-08", None), ("11-05", None), ("12-03", "17:00:00")],
        ),
    ],
)
def test_an_hour_is_not_that_of_the_parts_in_the_bracket_behind_it(
    words: str, expected: list[tuple[str, str | None]]
) -> None:
    items = find_dated(sheet(text(words)), FALL).items
    assert sorted((str(i.date)[5:], str(i.time) if i.time else None) for i in items) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Poster (sketch due September 24; final version due October 29).",
            [("09-24", "Poster: Sketch"), ("10-29", "Poster: Final version")],
        ),
        (
            "The term paper is due December 3 (topic due October 8, outline due November 5).",
            [("10-08", "Term paper: Topic"), ("11-05", "Term paper: Outline"), ("12-03", "Term paper")],
        ),
        ("Rewrites of the second essay are due November 5.", [("11-05", "Rewrites of the second essay")]),
    ],
)
def test_a_part_bears_the_name_of_its_whole(words: str, expected: list[tuple[str, str]]) -> None:
    assert _items(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Students will present their posters on December 1 and 3.",
            [("12-01", "Poster presentations"), ("12-03", "Poster presentations")],
        ),
        ("Each group will present on November 12.", [("11-12", "Presentations")]),
        ("Class debates will be held on October 8 and November 5.", [("10-08", "Class debates"), ("11-05", "Class debates")]),
        ("Professor Ito will present her research on December 1.", []),
    ],
)  # fmt: skip
def test_who_presents_on_a_day_is_told(words: str, expected: list[tuple[str, str]]) -> None:
    assert _items(words) == expected


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        ("When is Essay 2 due?", "November 5.", "Essay 2 due: November 5."),
        ("Q: When is the final exam?", "A: It is on Friday, December 12, 8-10 am.", "final exam: Friday, December 12, 8-10 am."),
        ("When are lab reports due?", "Every Friday at 5 pm.", "lab reports are due every Friday at 5 pm."),
        ("When is the final exam?", "See the registrar's page.", None),
        ("When is the library open?", "October 3, all day.", None),
        ("Why is Essay 2 due?", "November 5.", None),
    ],
)  # fmt: skip
def test_an_answer_is_said_of_what_the_question_asks_for(
    question: str, answer: str, said: str | None
) -> None:
    assert answered(question, answer) == said


def test_questions_and_answers_on_lines_of_their_own_are_read_together() -> None:
    words = ("Q: When is the final exam?", "A: Friday, December 12, 8-10 am.", "Q: When is the term paper due?", "A: On December 3 by 5 pm.")  # fmt: skip
    assert _items(*words) == [("12-03", "Term paper"), ("12-12", "Final exam")]
