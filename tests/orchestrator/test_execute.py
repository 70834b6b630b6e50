"""Plans over real sessions with servers in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Protocol

import anyio
import pytest

from orchestrator.endpoint import Embedded
from orchestrator.errors import PlanError, StepFailedError, ToolCallError, UnresolvedReferenceError
from orchestrator.execute import execute_plan, run_plan
from orchestrator.limits import Limits
from orchestrator.outcome import StepOutcome
from orchestrator.plan import Plan, Step
from orchestrator.progress import StepEvent
from orchestrator.sessions import Sessions

pytestmark = pytest.mark.anyio
Call = Callable[..., dict[str, Any]]


class SiteLike(Protocol):
    """The fixture ``site``."""

    seen: list[str]
    most: int
    made: dict[str, int]

    def endpoints(self, *names: str) -> dict[str, Embedded]: ...
    def tries(self, who: str) -> int: ...


def steps(*listed: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"steps": list(listed), **more}


# Results


async def test_each_result_stands_under_its_steps_id(site: SiteLike, call: Call) -> None:
    plan = steps(
        call("a", "echo", text="one two"),
        call("b", "echo", text="$a.words[1]"),
        call("c", "meet", place="p", who="c", count=1),
    )
    assert await execute_plan(plan, servers=site.endpoints("local")) == {
        "a": {"said": "one two", "words": ["one", "two"]},
        "b": {"said": "two", "words": ["two"]},
        "c": {"result": "c met 0"},
    }


async def test_text_with_a_dollar_stays_text(site: SiteLike, call: Call) -> None:
    plan = steps(
        call("a", "echo", text="$50 lab fee"),
        call("b", "echo", text="$$a"),
        call("c", "echo", text="pay $a now"),
    )
    results = await execute_plan(plan, servers=site.endpoints("local"))
    assert [result["said"] for result in results.values()] == ["$50 lab fee", "$a", "pay $a now"]


async def test_a_result_that_looks_like_a_reference_is_data(site: SiteLike, call: Call) -> None:
    plan = steps(
        call("a", "echo", text="$$b.said"),
        call("b", "echo", text="secret"),
        call("c", "echo", text="$a.said"),
    )
    assert (await execute_plan(plan, servers=site.endpoints("local")))["c"]["said"] == "$b.said"


async def test_a_plan_may_be_a_value_or_json(site: SiteLike) -> None:
    plan = Plan(steps=(Step(id="a", server="local", tool="echo", arguments={"text": "x"}),))
    for given in (
        plan,
        plan.to_json(),
        {"steps": [{"id": "a", "server": "local", "tool": "echo", "arguments": {"text": "x"}}]},
    ):
        assert await execute_plan(given, servers=site.endpoints("local")) == {
            "a": {"said": "x", "words": ["x"]}
        }


async def test_a_faulty_plan_runs_nothing(site: SiteLike, call: Call) -> None:
    plan = steps(call("a", "echo", text="x"), call("b", "echo", txt="y"), call("c", "ecko", server="locl"))
    with pytest.raises(PlanError) as caught:
        await execute_plan(plan, servers=site.endpoints("local"))
    assert {fault.kind for fault in caught.value.faults} == {
        "unknown_argument",
        "missing_argument",
        "unknown_server",
    }
    assert site.seen == []


async def test_only_the_servers_that_a_plan_uses_are_made(site: SiteLike, call: Call) -> None:
    await execute_plan(steps(call("a", "echo", text="x")), servers=site.endpoints("local", "other"))
    assert site.made == {"local": 1}


# Concurrency


async def test_independent_calls_are_under_way_together(site: SiteLike, call: Call) -> None:
    plan = steps(*(call(f"m{n}", "meet", place="p", who=str(n), count=30) for n in range(30)))
    with anyio.fail_after(10):
        await execute_plan(plan, servers=site.endpoints("local"))
    assert site.most == 30


async def test_a_step_does_not_wait_for_its_neighbours(site: SiteLike, call: Call) -> None:
    """The slow step meets one that is two steps behind the quick one: in waves they would never meet."""
    plan = steps(
        call("slow", "meet", place="p", who="slow", count=2),
        call("quick", "echo", text="x"),
        call("next", "echo", text="$quick.said"),
        call("last", "meet", place="p", who="$next.said", count=2),
    )
    with anyio.fail_after(10):
        await execute_plan(plan, servers=site.endpoints("local"))


async def test_calls_to_several_servers_are_under_way_together(site: SiteLike, call: Call) -> None:
    names = ("one", "two", "three")
    plan = steps(*(call(name, "meet", server=name, place="p", who=name, count=3) for name in names))
    with anyio.fail_after(10):
        await execute_plan(plan, servers=site.endpoints(*names))


@pytest.mark.parametrize("how", ["argument", "plan", "limits"])
async def test_no_more_than_max_concurrent_are_under_way(site: SiteLike, call: Call, how: str) -> None:
    most, now = 0, 0

    def count(event: StepEvent) -> None:
        nonlocal most, now
        now += {"started": 1, "done": -1}.get(event.kind, 0)
        most = max(most, now)

    pairs = [call(f"m{n}{who}", "meet", place=f"p{n}", who=who, count=2) for n in range(6) for who in "ab"]
    plan = steps(*pairs) | ({"max_concurrent": 2} if how == "plan" else {})
    with anyio.fail_after(10):
        await execute_plan(
            plan,
            2 if how == "argument" else None,
            servers=site.endpoints("local"),
            limits=Limits(servers={"local": 2}) if how == "limits" else None,
            watcher=count,
        )
    assert most == 2


async def test_sequential_gives_the_same_results_one_at_a_time_in_the_plans_order(
    site: SiteLike, call: Call
) -> None:
    plan = steps(
        call("b", "echo", text="$a.said"),
        call("a", "echo", text="x y"),
        call("z", "echo", text="z"),
        call("c", "echo", text="c"),
    )
    running: list[str] = []
    order: list[str] = []

    def watch(event: StepEvent) -> None:
        if event.kind == "started":
            assert running == []
            running.append(event.id)
            order.append(event.id)
        elif event.kind == "done":
            running.remove(event.id)

    servers = site.endpoints("local")
    sequential = await execute_plan(plan, servers=servers, sequential=True, watcher=watch)
    assert sequential == await execute_plan(plan, servers=servers)
    assert order == ["a", "b", "z", "c"]


# Progress


async def test_the_callback_is_told_of_each_start_and_each_end(site: SiteLike, call: Call) -> None:
    told: list[tuple[int, int, str, Any]] = []
    plan = steps(call("a", "echo", text="x"), call("b", "echo", text="$a.said"))
    results = await execute_plan(
        plan,
        progress_callback=lambda current, total, step, result: told.append((current, total, step.id, result)),
        servers=site.endpoints("local"),
    )
    assert told == [
        (0, 2, "a", None),
        (1, 2, "a", results["a"]),
        (1, 2, "b", None),
        (2, 2, "b", results["b"]),
    ]


async def test_an_async_callback_is_awaited_in_order_beside_the_steps(site: SiteLike, call: Call) -> None:
    told: list[tuple[str, bool]] = []
    met = anyio.Event()

    async def callback(current: int, total: int, step: Step, result: Any) -> None:
        del current, total
        if step.id == "last" and result is not None:
            met.set()
        elif step.id == "a" and result is None:
            await anyio.lowlevel.checkpoint()
        told.append((step.id, result is None))

    plan = steps(call("a", "echo", text="x"), call("last", "echo", text="$a.said"))
    await execute_plan(plan, None, callback, servers=site.endpoints("local"))
    assert told == [("a", True), ("a", False), ("last", True), ("last", False)]
    assert met.is_set()


async def test_a_slow_async_callback_does_not_hold_up_the_steps(site: SiteLike, call: Call) -> None:
    """The callback of the first step waits for the last step's call: held up by it, that would never be made."""
    called = anyio.Event()

    async def callback(current: int, total: int, step: Step, result: Any) -> None:
        del current, total, result
        if step.id == "a":
            await called.wait()

    def watch(event: StepEvent) -> None:
        if event.kind == "done" and event.id == "b":
            called.set()

    plan = steps(call("a", "echo", text="x"), call("b", "echo", text="$a.said"))
    with anyio.fail_after(10):
        await execute_plan(plan, None, callback, servers=site.endpoints("local"), watcher=watch)


@pytest.mark.parametrize("style", ["plain", "async"])
async def test_an_error_of_the_callback_ends_the_run_and_reaches_the_caller(
    site: SiteLike, call: Call, style: str
) -> None:
    def plain(current: int, *_: Any) -> None:
        if current:
            message = "the caller's own"
            raise LookupError(message)

    async def slow(current: int, *_: Any) -> None:
        plain(current)

    plan = steps(call("a", "echo", text="x"), call("h", "hang"))
    with anyio.fail_after(10), pytest.raises(LookupError, match="the caller's own"):
        await execute_plan(plan, None, slow if style == "async" else plain, servers=site.endpoints("local"))
    assert site.seen[-1] == "it ended"


async def test_what_is_not_done_is_told_with_its_outcome(site: SiteLike, call: Call) -> None:
    ends: dict[str, Any] = {}
    plan = steps(call("a", "fail"), call("b", "echo", text="$a.result"), on_error="continue")
    await execute_plan(
        plan, None, lambda *told: ends.update({told[2].id: told[3]}), servers=site.endpoints("local")
    )
    assert isinstance(ends["a"], StepOutcome)
    assert ends["a"].state == "failed"
    assert ends["b"].state == "skipped"
    assert ends["b"].because == "a"


async def test_a_servers_own_progress_is_passed_on(site: SiteLike, call: Call) -> None:
    seen: list[tuple[float | None, float | None, str | None]] = []

    def watch(event: StepEvent) -> None:
        if event.kind == "progress":
            seen.append((event.progress, event.total, event.message))

    await execute_plan(steps(call("a", "slow", parts=2)), servers=site.endpoints("local"), watcher=watch)
    assert seen == [(1, 2, "part 1"), (2, 2, "part 2")]


# Failure


async def test_the_first_failure_cancels_what_runs_and_waits_for_it(site: SiteLike, call: Call) -> None:
    plan = steps(
        call("first", "echo", text="x"),
        call("h1", "hang", who="one"),
        call("h2", "hang", who="two"),
        call("bad", "fail", why="$first.said"),
        call("never", "echo", text="$bad.result"),
    )
    with anyio.fail_after(10), pytest.raises(StepFailedError) as caught:
        await execute_plan(plan, servers=site.endpoints("local"))
    assert {"one ended", "two ended"} <= set(site.seen)
    error = caught.value
    assert error.step_id == "bad"
    assert isinstance(error.cause, ToolCallError)
    assert error.__cause__ is error.cause
    assert error.cause.text == "x"
    assert error.done == ("first",)
    assert error.results == {"first": {"said": "x", "words": ["x"]}}
    assert error.outcome.ids("cancelled") == ("h1", "h2")
    assert error.outcome.steps["never"].because == "bad"
    assert (
        str(error)
        == "Step 'bad' failed: local.fail: x. Done before: first; cancelled: h1, h2; not started: never"
    )


async def test_on_error_continue_does_what_can_be_done(site: SiteLike, call: Call) -> None:
    plan = steps(
        call("bad", "fail"), call("child", "echo", text="$bad.result"), call("good", "echo", text="x")
    )
    outcome = await run_plan(plan, servers=site.endpoints("local"), on_error="continue")
    assert {name: step.state for name, step in outcome.steps.items()} == {
        "bad": "failed",
        "child": "skipped",
        "good": "done",
    }
    assert not outcome.ok
    assert outcome.stopped_by is None
    assert list(await execute_plan(plan, servers=site.endpoints("local"), on_error="continue")) == ["good"]


async def test_a_reference_that_the_result_lacks_is_the_steps_failure(site: SiteLike, call: Call) -> None:
    plan = steps(call("a", "words", text="one"), call("b", "echo", text="$a.words[3]"))
    with pytest.raises(StepFailedError) as caught:
        await execute_plan(plan, servers=site.endpoints("local"))
    assert caught.value.step_id == "b"
    assert isinstance(caught.value.cause, UnresolvedReferenceError)
    assert "$a.words, which has 1 elements" in str(caught.value)


async def test_cancelling_the_caller_cancels_every_call_and_leaves_no_task(
    site: SiteLike, call: Call
) -> None:
    before = asyncio.all_tasks()
    plan = steps(
        *(call(f"h{n}", "hang", who=str(n)) for n in range(5)), call("after", "echo", text="$h0.result")
    )

    with anyio.CancelScope() as scope:
        async with anyio.create_task_group() as group:
            group.start_soon(_run, plan, site)
            while len(site.seen) < 5:
                await anyio.lowlevel.checkpoint()
            scope.cancel()
    assert sorted(site.seen[5:]) == [f"{n} ended" for n in range(5)]
    assert asyncio.all_tasks() == before


async def _run(plan: dict[str, Any], site: SiteLike) -> None:
    await execute_plan(plan, servers=site.endpoints("local"))


async def test_a_native_cancellation_of_the_callers_task_ends_the_run(site: SiteLike, call: Call) -> None:
    task = asyncio.ensure_future(execute_plan(steps(call("h", "hang")), servers=site.endpoints("local")))
    while not site.seen:
        await anyio.lowlevel.checkpoint()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert site.seen == ["it hangs", "it ended"]


async def test_sessions_serve_one_plan_after_another(site: SiteLike, call: Call) -> None:
    async with Sessions(site.endpoints("local")) as sessions:
        with pytest.raises(StepFailedError):
            await execute_plan(steps(call("a", "fail"), call("b", "hang")), sessions=sessions)
        assert (await execute_plan(steps(call("a", "echo", text="x")), sessions=sessions))["a"]["said"] == "x"
    assert site.made == {"local": 1}


# A step's own settings


async def test_for_each_makes_a_call_for_each_element_and_gives_a_list(site: SiteLike, call: Call) -> None:
    plan = steps(
        call("w", "words", text="a b c"),
        call("each", "echo", text="$item") | {"for_each": "$w.words"},
        call("all", "meet", place="p", who="$each[2].said", count=1),
    )
    results = await execute_plan(plan, servers=site.endpoints("local"))
    assert [one["said"] for one in results["each"]] == ["a", "b", "c"]
    assert results["all"] == {"result": "c met 0"}


async def test_elements_calls_are_under_way_together_up_to_their_limit(site: SiteLike, call: Call) -> None:
    plan = steps(call("each", "meet", place="p", who="$item", count=4) | {"for_each": ["a", "b", "c", "d"]})
    with anyio.fail_after(10):
        await execute_plan(plan, servers=site.endpoints("local"))
    assert site.most == 4
    limited = steps(
        call("e", "meet", place="$item", who="x", count=1)
        | {"for_each": {"over": ["a", "b", "c"], "limit": 1}}
    )
    running: set[str] = set()

    def watch(event: StepEvent) -> None:
        if event.kind == "started" and event.id != "e":
            assert not running
            running.add(event.id)
        running.difference_update({event.id} if event.kind == "done" else set())

    await execute_plan(limited, servers=site.endpoints("local"), watcher=watch)


async def test_a_failed_element_is_named(site: SiteLike, call: Call) -> None:
    plan = steps(call("each", "echo", text="$item.text") | {"for_each": [{"text": "a"}, {"txt": "b"}]})
    with pytest.raises(StepFailedError) as caught:
        await execute_plan(plan, servers=site.endpoints("local"), sequential=True)
    assert caught.value.step_id == "each[1]"
    assert caught.value.outcome.steps["each"].elements[0].result["said"] == "a"


async def test_a_fan_out_that_an_elements_failure_stops_is_told_as_failed(site: SiteLike, call: Call) -> None:
    plan = steps(call("each", "hang", who="$item.who") | {"for_each": [{"who": "a"}, {"wo": "b"}]})
    outcome = await run_plan(plan, servers=site.endpoints("local"))
    told = outcome.steps["each"]
    assert told.state == "failed"
    assert "there is no .who" in str(told.error)
    assert [one.state for one in told.elements] == ["cancelled", "failed"]


async def test_for_each_over_what_is_no_list_is_the_steps_failure(site: SiteLike, call: Call) -> None:
    plan = steps(call("a", "echo", text="x"), call("each", "echo", text="$item") | {"for_each": "$a"})
    with pytest.raises(StepFailedError, match="is not a list"):
        await execute_plan(plan, servers=site.endpoints("local"))


@pytest.mark.parametrize(("wanted", "done"), [("x", ["a", "b", "after", "last"]), ("y", ["a", "last"])])
async def test_when_decides_whether_a_step_runs(
    site: SiteLike, call: Call, wanted: str, done: list[str]
) -> None:
    plan = steps(
        call("a", "echo", text="x"),
        call("b", "echo", text="b") | {"when": {"value": "$a.said", "test": "==", "other": wanted}},
        call("after", "echo", text="$b.said"),
        call("last", "echo", text="last") | {"depends_on": ["b"]},
    )
    outcome = await run_plan(plan, servers=site.endpoints("local"))
    assert list(outcome.results) == done
    assert outcome.ok


async def test_a_fallbacks_result_stands_for_the_failed_steps(site: SiteLike, call: Call) -> None:
    plan = steps(
        call("a", "fail") | {"on_error": {"fallback": "b"}},
        call("b", "meet", place="p", who="b", count=1),
        call("c", "echo", text="$a.result"),
    )
    outcome = await run_plan(plan, servers=site.endpoints("local"))
    assert outcome.results["c"]["said"] == "b met 0"
    assert outcome.steps["a"].stood_in == "b"
    assert outcome.ok


async def test_a_call_without_progress_is_given_up_after_its_idle_time(site: SiteLike, call: Call) -> None:
    plan = steps(call("h", "hang") | {"timeout": {"idle": 0.01}})
    with pytest.raises(StepFailedError, match=r"showed no progress for 0\.01 s"):
        await execute_plan(plan, servers=site.endpoints("local"))
    assert site.seen == ["it hangs", "it ended"]
    with pytest.raises(StepFailedError, match=r"took longer than 0\.01 s"):
        await execute_plan(steps(call("h", "hang") | {"timeout": 0.01}), servers=site.endpoints("local"))


async def test_a_tool_that_may_be_repeated_is(site: SiteLike, call: Call) -> None:
    again = {"retry": {"attempts": 3, "first": 0}}
    outcome = await run_plan(
        steps(call("s", "stubborn", who="s", tries=3) | again), servers=site.endpoints("local")
    )
    assert outcome.results == {"s": {"result": 3}}
    assert [attempt.error for attempt in outcome.steps["s"].attempts] == ["local.stubborn: not yet"] * 2 + [
        None
    ]


async def test_a_tool_with_effects_is_not_repeated_unless_told(site: SiteLike, call: Call) -> None:
    again = {"attempts": 3, "first": 0}
    with pytest.raises(StepFailedError):
        await execute_plan(steps(call("f", "fail") | {"retry": again}), servers=site.endpoints("local"))
    assert site.seen == ["fail"]
    with pytest.raises(StepFailedError):
        await execute_plan(
            steps(call("f", "fail") | {"retry": again | {"unsafe": True}}), servers=site.endpoints("local")
        )
    assert site.seen == ["fail"] * 4


async def test_a_tools_own_error_is_not_repeated_without_a_policy(site: SiteLike, call: Call) -> None:
    with pytest.raises(StepFailedError):
        await execute_plan(steps(call("s", "stubborn", who="s", tries=2)), servers=site.endpoints("local"))
    assert site.tries("s") == 1
