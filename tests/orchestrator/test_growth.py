from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from orchestrator.catalog import Catalog, Hints, Tool
from orchestrator.growth import Draft
from orchestrator.plan import Condition, Fallback, ForEach, Plan, Step

ANY: dict[str, Any] = {"type": "object", "properties": {"of": {}, "n": {"type": "integer"}}}
CATALOG = Catalog(
    tools=(
        Tool(server="s", name="read", input_schema=ANY, hints=Hints(read_only=True)),
        Tool(server="s", name="write", input_schema=ANY),
    )
)


def step(name: str, *needs: str, tool: str = "read", n: int = 0, **more: Any) -> Step:
    return Step(
        id=name, server="s", tool=tool, arguments={"n": n, "of": [f"${need}" for need in needs]}, **more
    )


def draft() -> Draft:
    return Draft(CATALOG, early=lambda one: one.tool == "read")


def names(steps: tuple[Step, ...]) -> list[str]:
    return [one.id for one in steps]


def test_a_step_that_only_reads_is_taken_at_once_and_others_at_the_end() -> None:
    making = draft()
    a, b, c = step("a"), step("b", "a", tool="write"), step("c", "a", n=1)
    assert names(making.take(a).added) == ["a"]
    assert making.take(b).added == ()
    assert names(making.take(c).added) == ["c"]
    assert names(making.complete(Plan(steps=(a, b, c))).added) == ["b"]


def test_a_step_waits_for_the_end_if_what_it_needs_does() -> None:
    making = draft()
    a, b = step("a", tool="write"), step("b", "a")
    assert making.take(a).added == making.take(b).added == ()
    assert names(making.complete(Plan(steps=(a, b))).added) == ["a", "b"]


def test_a_faulty_step_is_not_taken() -> None:
    assert draft().take(step("a", n="many")).added == ()  # type: ignore[arg-type]
    assert draft().take(step("a", "nowhere")).added == ()
    assert draft().take(Step(id="a", server="s", tool="unknown")).added == ()


def test_what_is_written_again_is_the_same_step_under_whatever_name() -> None:
    making = draft()
    making.take(step("a"))
    making.take(step("b", "a"))
    making.anew()
    assert making.take(step("first")).added == ()
    assert making.take(step("second", "first")).added == ()
    (third,) = making.take(step("third", "second", n=3)).added
    assert third.inputs == ("b",)
    grown = making.complete(
        Plan(steps=(step("first"), step("second", "first"), step("third", "second", n=3)))
    )
    assert (grown.added, grown.withdrawn) == ((), ())


def test_a_name_that_now_means_something_else_becomes_another_step() -> None:
    making = draft()
    making.take(step("a", n=1))
    making.anew()
    (other,) = making.take(step("a", n=2)).added
    assert other.id != "a"
    (user,) = making.take(step("u", "a")).added
    assert user.inputs == (other.id,)
    assert making.complete(Plan(steps=(step("a", n=2), step("u", "a")))).withdrawn == ("a",)


def test_two_equal_steps_of_one_plan_are_two() -> None:
    making = draft()
    twice = (step("a", tool="write"), step("b", tool="write"))
    assert names(making.complete(Plan(steps=twice)).added) == ["a", "b"]


def test_a_later_round_may_use_what_earlier_ones_did() -> None:
    making = draft()
    making.complete(Plan(steps=(step("a"),)))
    grown = making.complete(Plan(steps=(step("b", "a", tool="write"),)))
    assert names(grown.added) == ["b"]
    assert grown.withdrawn == ()
    assert making.complete(Plan(steps=(step("a2"), step("c", "a2", n=9)))).added[0].inputs == ("a",)


def test_names_are_followed_everywhere() -> None:
    making = draft()
    making.take(step("a", n=1))
    making.anew()
    plan = Plan(
        steps=(
            step("z", n=1),
            step("f", tool="write"),
            Step(
                id="all",
                server="s",
                tool="read",
                arguments={"of": {"deep": {"$ref": "z.x[0]"}, "text": "$50 fee"}},
                for_each=ForEach(over="$z.list", limit=2),
                when=(Condition(value="$z.ok"),),
                depends_on=("z",),
                on_error=Fallback(fallback="f"),
            ),
        )
    )
    found = {one.id: one for one in making.complete(plan).added}["all"]
    assert found.arguments == {"of": {"deep": "$a.x[0]", "text": "$50 fee"}}
    assert found.needs == ("a",)
    assert found.for_each == ForEach(over="$a.list", limit=2)


@given(st.permutations(range(6)), st.integers(0, 6))
def test_however_often_it_starts_over_each_call_is_made_once(order: list[int], cut: int) -> None:
    chain = [step(f"n{n}", *([f"n{n - 1}"] if n else []), n=n) for n in range(6)]
    making = draft()
    taken = [one.id for first in chain[:cut] for one in making.take(first).added]
    making.anew()
    shuffled = [chain[n] for n in order]
    taken += [one.id for again in shuffled for one in making.take(again).added]
    grown = making.complete(Plan(steps=tuple(shuffled)))
    taken += names(grown.added)
    assert sorted(taken) == [f"n{n}" for n in range(6)]
    assert grown.withdrawn == ()
