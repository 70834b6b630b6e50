from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestrator.errors import UnresolvedReferenceError
from orchestrator.reference import (
    Each,
    Reference,
    find_references,
    has_markers,
    is_reference,
    parse_reference,
    resolve,
)

RESULTS: dict[str, Any] = {
    "parse1": {
        "items": [{"id": "i1", "tags": ["a"]}, {"id": "i2", "tags": []}],
        "id": "s1",
        "odd key": 7,
        "text": "$parse1",
    },
    "plain": "some words",
}


def look_up(name: str) -> Any:
    return RESULTS[name]


@pytest.mark.parametrize(
    ("value", "step", "path"),
    [
        ("$parse1", "parse1", ()),
        ("$parse1.items", "parse1", ("items",)),
        ("$parse1.items[0].id", "parse1", ("items", 0, "id")),
        ("$parse1.items[-1]", "parse1", ("items", -1)),
        ("$parse1.items[*].id", "parse1", ("items", Each.EACH, "id")),
        ('$parse1["odd key"]', "parse1", ("odd key",)),
        ("$parse-1.a-b", "parse-1", ("a-b",)),
        ({"$ref": "parse1.items"}, "parse1", ("items",)),
        ({"$ref": "$parse1.items"}, "parse1", ("items",)),
    ],
)
def test_both_forms_are_references(value: object, step: str, path: tuple[object, ...]) -> None:
    assert parse_reference(value) == Reference(step, path)  # type: ignore[arg-type]  # compared as values


@pytest.mark.parametrize(
    "text",
    [
        "$50 lab fee",
        "$5",
        "$50",
        "US$ 20",
        "$HOME/notes.pdf",
        "pay $parse1 now",
        "$parse1 ",
        "$parse1.",
        "$",
        "$$",
        "$ parse1",
        "$parse1.items is text",
        "$(parse1)",
        "$1.50",
        "a$b",
    ],
)
def test_everything_else_is_text_as_it_stands(text: str) -> None:
    assert not is_reference(text)
    assert not has_markers(text)
    assert resolve({"title": text}, look_up) == {"title": text}


@pytest.mark.parametrize(
    ("written", "meant"),
    [("$$parse1", "$parse1"), ("$$HOME", "$HOME"), ("$$$x.y", "$$x.y"), ({"$$ref": "x"}, {"$ref": "x"})],
)
def test_one_more_dollar_makes_text_of_what_has_the_form(written: object, meant: object) -> None:
    assert not is_reference(written)
    assert has_markers(written)
    assert resolve(written, look_up) == meant


@pytest.mark.parametrize(
    "data",
    [
        {"$ref": "#/$defs/Item"},
        {"$ref": "parse1", "other": 1},
        {"$ref": 3},
        {"ref": "parse1"},
        {"$refs": "parse1"},
    ],
)
def test_other_objects_are_data(data: object) -> None:
    assert not is_reference(data)
    assert resolve(data, look_up) == data


def test_references_resolve_at_any_depth() -> None:
    arguments = {"a": {"b": ["$parse1.id", {"c": {"$ref": "parse1.items[1].id"}}]}, "d": 1}
    assert resolve(arguments, look_up) == {"a": {"b": ["s1", {"c": "i2"}]}, "d": 1}


def test_a_star_takes_each_element() -> None:
    assert resolve("$parse1.items[*].id", look_up) == ["i1", "i2"]
    assert resolve("$parse1.items[*].tags[*]", look_up) == [["a"], []]


def test_what_a_result_holds_is_never_taken_for_a_reference() -> None:
    assert resolve(["$parse1.text"], look_up) == ["$parse1"]


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        ("$parse1.itms", "there is no .itms in $parse1, which has only id, items, odd key, text"),
        ("$parse1.items[2]", "there is no [2] in $parse1.items, which has 2 elements"),
        ("$parse1.id.x", "there is no .x in $parse1.id, which is text"),
        ("$parse1[*]", "there is no [*] in $parse1, which is not a list"),
        ("$plain.items", "there is no .items in $plain, which is text"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(reference: str, told: str) -> None:
    with pytest.raises(UnresolvedReferenceError) as caught:
        resolve(reference, look_up)
    assert told in str(caught.value)


NAMES = st.from_regex(r"[A-Za-z_][A-Za-z0-9_-]{0,8}", fullmatch=True)
PATHS = st.lists(
    st.one_of(NAMES, st.integers(-9, 9), st.just(Each.EACH), st.just("odd key")), max_size=4
).map(tuple)


@given(NAMES, PATHS)
def test_what_is_written_is_read_back(step: str, path: tuple[Any, ...]) -> None:
    reference = Reference(step, path)
    assert parse_reference(str(reference)) == reference
    assert parse_reference({"$ref": str(reference)[1:]}) == reference
    assert resolve("$" + str(reference), look_up) == str(reference)


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(JSON)
def test_data_without_markers_comes_through_unchanged(data: object) -> None:
    if not has_markers(data):
        assert resolve(data, look_up) == data
        assert list(find_references(data)) == []
