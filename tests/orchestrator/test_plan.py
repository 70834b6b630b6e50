from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from orchestrator.errors import PlanError
from orchestrator.plan import Condition, Fallback, ForEach, Plan, Retry, Step, Timeout, read_plan


def test_what_the_arguments_refer_to_is_needed_without_being_listed() -> None:
    step = Step(
        id="c",
        server="s",
        tool="t",
        arguments={"x": ["$a.id"], "y": {"z": {"$ref": "b"}}},
        depends_on=("d", "a"),
    )
    assert step.inputs == ("a", "b")
    assert step.needs == ("a", "b", "d")


def test_for_each_and_when_are_needed_too_and_item_is_not_a_step() -> None:
    step = Step.model_validate(
        {
            "id": "c",
            "server": "s",
            "tool": "t",
            "arguments": {"x": "$item.id"},
            "for_each": "$a.items",
            "when": "$b.ok",
        }
    )
    assert step.needs == ("a", "b")


def test_short_forms_mean_the_long_ones() -> None:
    short = Step.model_validate(
        {"id": "c", "server": "s", "tool": "t", "timeout": 5, "retry": 4, "for_each": [1, 2], "when": "$b.ok"}
    )
    assert short.timeout == Timeout(total=5)
    assert short.retry == Retry(attempts=4)
    assert short.for_each == ForEach(over=[1, 2])
    assert short.when == (Condition(value="$b.ok"),)


def test_json_out_and_in_gives_the_same_plan() -> None:
    plan = Plan(
        steps=(
            Step(id="a", server="s", tool="t", arguments={"fee": "$50 lab fee"}),
            Step(
                id="b",
                server="s",
                tool="t",
                arguments={"x": {"$ref": "a.items"}},
                timeout=Timeout(idle=3),
                retry=Retry(attempts=2),
                for_each=ForEach(over="$a.items", limit=2),
                when=(Condition(value="$a.n", test=">", other=1),),
                on_error=Fallback(fallback="a"),
                priority=3,
            ),
        ),
        max_concurrent=3,
        on_error="continue",
    )
    assert read_plan(plan.to_json()) == plan
    assert read_plan(json.loads(plan.to_json())) == plan


def test_defaults_are_left_out_of_the_json() -> None:
    assert json.loads(Plan(steps=(Step(id="a", server="s", tool="t"),)).to_json()) == {
        "steps": [{"id": "a", "server": "s", "tool": "t"}]
    }


@pytest.mark.parametrize(
    ("source", "step", "told"),
    [
        ("{", None, "it is not JSON"),
        ({}, None, "steps: Field required"),
        ({"steps": [{"id": "a", "server": "s"}]}, "a", "tool: Field required"),
        ({"steps": [{"id": "a", "server": "s", "tool": "t", "argument": {}}]}, "a", "argument: Extra inputs"),
        ({"steps": [{"server": "s", "tool": "t"}]}, "number 1", "id: Field required"),
        ({"steps": [], "max_concurent": 3}, None, "max_concurent: Extra inputs"),
        (
            {"steps": [{"id": "a", "server": "s", "tool": "t", "retry": {"attempts": 0}}]},
            "a",
            "retry.attempts",
        ),
        ({"steps": "a"}, None, "steps:"),
        ([], None, "it:"),
    ],
)
def test_what_is_no_plan_is_told_with_its_place(source: object, step: str | None, told: str) -> None:
    with pytest.raises(PlanError) as caught:
        read_plan(source)  # type: ignore[arg-type]  # what comes from outside has any type
    assert caught.value.faults[0].step == step
    assert told in caught.value.faults[0].what
    assert caught.value.exit_code == 3


def test_a_plan_cannot_be_changed() -> None:
    plan = Plan(steps=())
    with pytest.raises(ValidationError):
        plan.max_concurrent = 3  # type: ignore[misc]  # that is what is tested


def test_a_copy_with_other_fields_works_out_its_references_anew() -> None:
    step = Step(id="a", server="s", tool="t", arguments={"x": "$b.y"})
    assert step.needs == ("b",)
    assert step.model_copy(update={"arguments": {"x": "$c.y"}}).needs == ("c",)
    plan = Plan(steps=(step,))
    assert list(plan.by_id) == ["a"]
    assert list(plan.model_copy(update={"steps": ()}).by_id) == []
    assert step == Step(id="a", server="s", tool="t", arguments={"x": "$b.y"})
