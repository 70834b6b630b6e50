from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestrator.catalog import Catalog, Tool
from orchestrator.check import check_plan, ensure_sound, find_cycle
from orchestrator.errors import PlanError
from orchestrator.plan import Plan, Step, read_plan

PARSED: dict[str, Any] = {
    "type": "object",
    "properties": {
        "syllabus_id": {"type": "string"},
        "count": {"type": "integer"},
        "note": {"anyOf": [{"type": "string"}, {"type": "null"}]},
        "items": {"type": "array", "items": {"$ref": "#/$defs/Item"}},
        "extra": {"type": "object", "additionalProperties": {"type": "integer"}},
        "anything": {},
    },
    "$defs": {"Item": {"type": "object", "properties": {"id": {"type": "string"}}}},
}
CATALOG = Catalog(
    tools=(
        Tool(
            server="syllabus",
            name="parse_syllabus",
            input_schema={
                "type": "object",
                "properties": {
                    "path": {"type": "string"},
                    "term": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                },
                "required": ["path"],
            },
            output_schema=PARSED,
        ),
        Tool(
            server="calendar",
            name="create_events",
            input_schema={
                "type": "object",
                "properties": {
                    "events": {"type": "array", "items": {"$ref": "#/$defs/Event"}},
                    "ids": {"type": "array", "items": {"type": "string"}},
                    "kind": {"enum": ["exam", "class"]},
                    "most": {"type": "integer", "minimum": 1},
                    "either": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
                },
                "$defs": {
                    "Event": {
                        "type": "object",
                        "properties": {"title": {"type": "string"}, "day": {"type": "string"}},
                        "required": ["title"],
                        "additionalProperties": False,
                    }
                },
            },
        ),
        Tool(server="open", name="anything", input_schema={"type": "object"}),
    )
)


def parse(name: str = "p", **more: Any) -> dict[str, Any]:
    return {"id": name, "server": "syllabus", "tool": "parse_syllabus", "arguments": {"path": "a.pdf"}} | more


def create(name: str = "c", **arguments: Any) -> dict[str, Any]:
    return {"id": name, "server": "calendar", "tool": "create_events", "arguments": arguments}


def faults(*steps: dict[str, Any], **plan: Any) -> list[tuple[str | None, str, str, str]]:
    found = check_plan(read_plan({"steps": list(steps), **plan}), CATALOG)
    return [(fault.step, fault.kind, fault.what, fault.mend) for fault in found]


@pytest.mark.parametrize(
    "steps",
    [
        [parse(), create(ids=["$p.syllabus_id"])],
        [parse(), create(ids="$p.items[*].id")],
        [parse(), create(events=[{"title": "$p.syllabus_id", "day": "$p.note"}])],
        [parse(), create(most="$p.count", kind="$p.anything", ids={"$ref": "p.anything"})],
        [parse(), create(most="$p.extra.whatever")],
        [parse(), create(either="$p.syllabus_id")],
        [parse(), create(either=["$p.syllabus_id", "x"])],
        [parse(arguments={"path": "$50 lab fee"}), parse("q", arguments={"path": "$$HOME"})],
        [parse(for_each=["a", "b"], arguments={"path": "$item"}), create(ids="$p[*].syllabus_id")],
        [parse(), create("c") | {"for_each": "$p.items", "arguments": {"ids": ["$item.id"]}}],
        [parse(), create("c") | {"for_each": "$p.items[*].id", "arguments": {"ids": ["$item"]}}],
        [parse(), create("c") | {"for_each": "$p.items[*]", "arguments": {"ids": ["$item.id"]}}],
        [
            parse(for_each=["a"], arguments={"path": "$item"}),
            create("c") | {"for_each": "$p[*].items[*].id", "arguments": {"ids": "$item"}},
        ],
        [{"id": "o", "server": "open", "tool": "anything", "arguments": {"x": 1}}],
        [create("late", ids=["$p.syllabus_id"]), parse()],
    ],
)
def test_a_sound_plan_has_no_faults(steps: list[dict[str, Any]]) -> None:
    assert faults(*steps) == []


@pytest.mark.parametrize(
    ("steps", "step", "kind", "what", "mend"),
    [
        ([parse(server="sylabus")], "p", "unknown_server", "no server 'sylabus'", "Did you mean 'syllabus'?"),
        ([parse(server="x")], "p", "unknown_server", "no server 'x'", "The servers are syllabus, calendar, open"),
        ([parse(tool="parse_sylabus")], "p", "unknown_tool", "has no tool 'parse_sylabus'", "syllabus.parse_syllabus"),
        ([parse(tool="create_events")], "p", "unknown_tool", "has no tool", "Did you mean calendar.create_events?"),
        ([parse(arguments={})], "p", "missing_argument", "needs the argument 'path'", "takes path: string"),
        ([parse(arguments={"path": "a", "tem": "b"})], "p", "unknown_argument", "'tem'", "Did you mean 'term'?"),
        ([parse(arguments={"path": 3})], "p", "wrong_argument", "argument path: 3 is not of type 'string'", "path: string"),
        ([create(kind="quiz")], "c", "wrong_argument", "argument kind: 'quiz' is not one of", '"exam"|"class"'),
        ([create(most=0)], "c", "wrong_argument", "argument most: 0 is less than", "most: integer"),
        ([create(events=[{"title": 3}])], "c", "wrong_argument", "argument events[0]", "events: [{title"),
        ([parse(), create(most="$p.syllabus_id")], "c", "wrong_argument", "$p.syllabus_id gives string", "most: integer"),
        ([parse(), create(ids="$p.syllabus_id")], "c", "wrong_argument", "where array is wanted", "ids: [string]"),
        ([parse(), create(ids="$p.itms[*].id")], "c", "unknown_field", "did you mean 'items'?", "parse_syllabus gives {"),
        ([parse(), create(ids="$p.items[*].name")], "c", "unknown_field", "there is no field 'name'", "gives {"),
        ([parse(), create(ids="$p.syllabus_id.x")], "c", "unknown_field", "no field 'x' in a string", "gives {"),
        ([parse(), create(ids="$p.syllabus_id[0]")], "c", "unknown_field", "no element [0] in a string", "gives {"),
        ([parse("parse1"), create(ids="$pars1.items")], "c", "unknown_reference", "$pars1.items", "'parse1'?; for text, write $$"),
        ([parse(), create(ids="$HOME")], "c", "unknown_reference", "refers to $HOME", "for text, write $$HOME"),
        ([parse(depends_on=["q"])], "p", "unknown_reference", "depends_on names 'q'", "The steps are (none)"),
        ([parse(arguments={"path": "$p.note"})], "p", "self_reference", "it refers to $p.note", "another step"),
        ([parse(), parse()], "p", "duplicate_id", "2 steps have this id", "of its own"),
        ([parse("1st")], "1st", "bad_id", "'1st'", "Use a letter"),
        ([parse(arguments={"path": "$item"})], "p", "unknown_reference", "$item", "only in a step with for_each"),
        ([parse("item"), parse(for_each=[1])], "p", "bad_setting", "a step is called 'item'", "otherwise"),
        ([parse(for_each={"over": [1], "limit": 0})], "p", "bad_setting", "for_each.limit is 0", "1 or more"),
        ([parse(on_error={"fallback": "q"})], "p", "unknown_reference", "its fallback is 'q'", "another step"),
    ],
)  # fmt: skip
def test_a_fault_names_its_step_and_the_mend(
    steps: list[dict[str, Any]], step: str, kind: str, what: str, mend: str
) -> None:
    found = faults(*steps)
    assert [(one[0], one[1]) for one in found] == [(step, kind)]
    assert what in found[0][2]
    assert mend in found[0][3]


def test_a_circle_is_named_step_by_step() -> None:
    found = faults(
        parse("a", arguments={"path": "$b.note"}),
        parse("b", arguments={"path": "$c.note"}),
        parse("c", depends_on=["a"]),
    )
    assert [(one[0], one[1]) for one in found] == [("a", "cycle")]
    assert "a -> b -> c -> a" in found[0][2]


def test_a_fallback_that_needs_the_step_it_stands_in_for_is_a_circle() -> None:
    found = faults(
        parse("a", on_error={"fallback": "b"}),
        parse("user", depends_on=["a"]),
        parse("b", depends_on=["user"]),
    )
    assert [one[1] for one in found] == ["cycle"]


def test_an_empty_plan_and_a_bad_limit_are_faults_of_the_plan() -> None:
    assert [(one[0], one[1]) for one in faults(max_concurrent=0)] == [
        (None, "empty_plan"),
        (None, "bad_setting"),
    ]


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(PlanError) as caught:
        ensure_sound(read_plan({"steps": [parse(server="x"), create(kind="quiz", most="many")]}), CATALOG)
    assert [fault.kind for fault in caught.value.faults] == [
        "unknown_server",
        "wrong_argument",
        "wrong_argument",
    ]
    assert "The plan has 3 faults; nothing was run" in str(caught.value)


def test_without_a_catalog_what_can_be_known_is_checked() -> None:
    plan = Plan(steps=(Step(id="a", server="x", tool="y", depends_on=("b",)),))
    assert [fault.kind for fault in check_plan(plan)] == ["unknown_reference"]


@given(st.dictionaries(st.integers(0, 7), st.lists(st.integers(0, 7), max_size=3), max_size=8))
def test_a_circle_is_found_exactly_where_there_is_one(numbered: dict[int, list[int]]) -> None:
    needs = {str(key): [str(one) for one in value] for key, value in numbered.items()}
    cycle = find_cycle(needs)
    if cycle:
        assert all(
            after in needs[before] for before, after in zip(cycle, (*cycle[1:], cycle[0]), strict=True)
        )
    else:
        left = dict(needs)
        while free := [name for name, wanted in left.items() if not set(wanted) & set(left)]:
            for name in free:
                del left[name]
        assert left == {}


@given(
    st.lists(
        st.sampled_from(
            ["x", "", "$p.syllabus_id", "$p.count", "$p.items[*].id", 3, 3.5, True, None, "exam"]
        ),
        max_size=4,
    )
)
def test_what_was_met_before_makes_no_difference(values: list[Any]) -> None:
    """A plan's steps are looked at together, each is right or wrong by itself."""
    for name in ("kind", "most", "ids", "either"):
        steps = [create(f"c{at}", **{name: value}) for at, value in enumerate(values)]
        together = [one[0] for one in faults(parse(), *steps)]
        alone = [one[0] for step in steps for one in faults(parse(), step)]
        assert together == alone


def test_a_chain_of_ten_thousand_steps_is_checked() -> None:
    steps = [
        parse("s0"),
        *(parse(f"s{n}", arguments={"path": f"$s{n - 1}.syllabus_id"}) for n in range(1, 10_000)),
    ]
    assert faults(*steps) == []
