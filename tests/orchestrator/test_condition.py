from __future__ import annotations

from typing import Any

import pytest

from orchestrator.condition import elements, holds
from orchestrator.errors import UnresolvedReferenceError
from orchestrator.plan import Condition, ForEach

RESULTS = {"a": {"n": 3, "words": ["x", "y"], "none": None, "text": ""}}


@pytest.mark.parametrize(
    ("condition", "held"),
    [
        ({"value": "$a.n"}, True),
        ({"value": "$a.none"}, False),
        ({"value": "$a.text", "test": "is_false"}, True),
        ({"value": "$a.n", "test": "==", "other": 3}, True),
        ({"value": "$a.n", "test": "!=", "other": "$a.n"}, False),
        ({"value": "$a.n", "test": "<", "other": 3}, False),
        ({"value": "$a.n", "test": "<=", "other": 3}, True),
        ({"value": "$a.n", "test": ">", "other": 2.5}, True),
        ({"value": "$a.n", "test": ">=", "other": 4}, False),
        ({"value": "x", "test": "in", "other": "$a.words"}, True),
        ({"value": "$a.words", "test": "contains", "other": "z"}, False),
        ({"value": "$50 lab fee", "test": "==", "other": "$50 lab fee"}, True),
    ],
)
def test_each_test_compares_results_and_values(condition: dict[str, Any], *, held: bool) -> None:
    assert holds((Condition.model_validate(condition),), RESULTS.__getitem__) is held


def test_all_conditions_must_hold() -> None:
    yes, no = Condition(value=True), Condition(value=False)
    assert holds((), RESULTS.__getitem__)
    assert holds((yes, yes), RESULTS.__getitem__)
    assert not holds((yes, no), RESULTS.__getitem__)


@pytest.mark.parametrize(
    "condition",
    [
        Condition(value="$a.n", test="<", other="x"),
        Condition(value=1, test="in", other="$a.n"),
        Condition(value="$a.lost"),
    ],
)
def test_what_has_no_answer_is_an_error(condition: Condition) -> None:
    with pytest.raises(UnresolvedReferenceError):
        holds((condition,), RESULTS.__getitem__)


def test_elements_are_those_of_a_list() -> None:
    assert elements(ForEach(over="$a.words"), RESULTS.__getitem__) == ["x", "y"]
    assert elements(ForEach(over=[1, "$a.n"]), RESULTS.__getitem__) == [1, 3]
    with pytest.raises(UnresolvedReferenceError, match="is not a list but dict"):
        elements(ForEach(over="$a"), RESULTS.__getitem__)
