from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestrator.planning.scanner import StepScanner

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
OBJECTS = st.lists(st.dictionaries(st.text(), JSON, max_size=3), max_size=4)


@given(
    OBJECTS,
    st.dictionaries(st.text().filter(lambda key: key != "steps"), JSON, max_size=2),
    st.booleans(),
    st.lists(st.integers(0, 400), max_size=6),
    st.sampled_from([None, 1]),
)
def test_every_element_is_given_once_when_it_is_closed(
    steps: list[Any],
    others: dict[str, Any],
    ascii_only: bool,  # noqa: FBT001  drawn
    cuts: list[int],
    indent: int | None,
) -> None:
    text = json.dumps({**others, "steps": steps}, ensure_ascii=ascii_only, indent=indent)
    scanner = StepScanner()
    found: list[str] = []
    edges = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    for start, end in pairwise(edges):
        found += scanner.feed(text[start:end])
    assert [json.loads(one) for one in found] == steps


@given(OBJECTS, st.integers(0, 300))
def test_nothing_is_completed(steps: list[Any], cut: int) -> None:
    text = json.dumps({"steps": steps})[:cut]
    found = [json.loads(one) for one in StepScanner().feed(text)]
    assert found == steps[: len(found)]
    if len(found) < len(steps):
        assert json.dumps({"steps": steps[: len(found) + 1]})[:-2] not in text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"steps": [{"a": "}]\\""}', ['{"a": "}]\\""}']),
        ('{"a": {"steps": [{"x": 1}]}, "steps": [{"y": 2}]}', ['{"y": 2}']),
        ('{"a": "steps", "b": [{"x": 1}]}', []),
        ('[{"steps": [{"x": 1}]}]', []),
        ('Here is the plan: {"steps": [{"x": 1}]}', []),
        ('{"steps": {"x": [{"y": 1}]}}', []),
        ('{"steps": [[{"x": 1}], 3, "s", {"y": [{"z": {}}]}]}', ['{"y": [{"z": {}}]}']),
        ('{"steps": [{"x": 1]}', []),
    ],
)
def test_only_the_objects_of_the_outermost_list_of_that_name_count(text: str, found: list[str]) -> None:
    assert StepScanner().feed(text) == found
