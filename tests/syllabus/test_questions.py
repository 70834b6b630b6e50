"""The project's own questions on its examples, by the kinds of SyllabusQA: facts, arithmetic, yes or no, no answer ...

What is measured on them, and on others: ``benchmarks/questions.py``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from benchmarks.questions import OWN, Question, is_answered, questions
from servers.syllabus.answer import answer
from servers.syllabus.parse import Parsed, parse

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@cache
def read(name: str) -> Parsed:
    return parse((EXAMPLES / f"{name}.pdf").read_bytes(), name=f"{name}.pdf")


@pytest.mark.parametrize("question", questions(OWN), ids=lambda one: f"{one.document}: {one.question}")
def test_a_question_to_an_example_is_answered_or_said_to_have_no_answer(question: Question) -> None:
    syllabus, passages = read(question.document).syllabus, read(question.document).passages
    found = answer(question.question, syllabus, passages)
    assert is_answered(question, found), found


def test_each_kind_of_question_is_asked() -> None:
    kinds = {question.kind for question in questions(OWN)}
    assert kinds == {"single", "several", "arithmetic", "yesno", "two places", "summary", "none"}


def test_an_answer_without_what_is_expected_or_on_another_page_does_not_count() -> None:
    syllabus, passages = read("ethics").syllabus, read("ethics").passages
    found = answer("When is essay 2 due?", syllabus, passages)
    right = Question("ethics", "single", "When is essay 2 due?", ("2027-03-26",), 1)
    assert is_answered(right, found)
    assert not is_answered(Question("ethics", "single", "", ("2027-03-27",), 1), found)
    assert not is_answered(Question("ethics", "single", "", ("2027-03-26",), 2), found)
    assert not is_answered(Question("ethics", "none", ""), found)
