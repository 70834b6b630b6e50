"""Plans that are written while they run, by a scripted planner; what must happen at the same time meets in the server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any, Protocol

import anyio
import pytest

from orchestrator.endpoint import Embedded
from orchestrator.errors import PlanError, RefusedValueError
from orchestrator.execute import run_plan
from orchestrator.growth import Anew, Emission, Written
from orchestrator.guard import Guard
from orchestrator.journal import Journal
from orchestrator.outcome import PlanOutcome
from orchestrator.outlook import Outlook
from orchestrator.plan import Plan, Step
from orchestrator.progress import StepEvent

pytestmark = pytest.mark.anyio
Said = Emission | anyio.Event
Script = Callable[[Outlook | None], list[Said]]


class SiteLike(Protocol):
    """The fixture ``site``."""

    seen: list[str]

    def endpoints(self, *names: str) -> dict[str, Embedded]: ...


class Scripted:
    """Writes what a script says; where it says an event, waits for it."""

    def __init__(self, *rounds: Script | list[Said]) -> None:
        self._rounds = list(rounds)
        self.shown: list[Outlook | None] = []

    async def write(self, outlook: Outlook | None) -> AsyncIterator[Emission]:
        self.shown.append(outlook)
        script = self._rounds.pop(0)
        for said in script if isinstance(script, list) else script(outlook):
            if isinstance(said, anyio.Event):
                await said.wait()
            else:
                yield said


def step(name: str, tool: str, *after: str, **arguments: Any) -> Step:
    return Step(id=name, server="local", tool=tool, arguments=arguments, depends_on=after)


def written(*steps: Step, **more: Any) -> Written:
    return Written(plan=Plan(steps=steps), **more)


async def run(site: SiteLike, writer: Scripted, **options: Any) -> PlanOutcome:
    with anyio.fail_after(10):
        start = Plan(steps=(), on_error="continue")
        return await run_plan(start, writer=writer, servers=site.endpoints("local"), **options)


ECHO = step("a", "echo", text="x")


async def test_a_step_runs_while_the_next_one_is_being_written(site: SiteLike) -> None:
    """The planner goes on only when the first step's result is there: waiting for the planner alone, neither would end."""
    done = anyio.Event()

    def watch(event: StepEvent) -> None:
        if event.kind == "done":
            done.set()

    later = step("b", "echo", text="$a.said")
    outcome = await run(site, Scripted([ECHO, done, later, written(ECHO, later)]), watcher=watch)
    assert [one["said"] for one in outcome.results.values()] == ["x", "x"]
    assert outcome.plan is not None
    assert [one.id for one in outcome.plan.steps] == ["a", "b"]


async def test_a_step_starts_when_its_input_arrives_though_the_planner_says_nothing(site: SiteLike) -> None:
    """Both steps are written; the second one's call lets the silent planner speak again."""
    done = anyio.Event()

    def watch(event: StepEvent) -> None:
        if event.kind == "started" and event.id == "b":
            done.set()

    later = step("b", "echo", text="$a.said")
    outcome = await run(site, Scripted([ECHO, later, done, written(ECHO, later)]), watcher=watch)
    assert outcome.ok


async def test_before_the_plan_is_complete_only_what_reads_runs(site: SiteLike) -> None:
    seen_early: list[str] = []
    done = anyio.Event()

    def watch(event: StepEvent) -> None:
        if event.kind == "done" and event.id == "a":
            seen_early.extend(site.seen)
            done.set()

    writes = step("w", "stubborn", who="w", tries=1)
    after = step("r", "echo", "w", text="r")
    outcome = await run(
        site, Scripted([writes, after, ECHO, done, written(writes, after, ECHO)]), watcher=watch
    )
    assert seen_early == ["echo x"]
    assert set(outcome.results) == {"a", "w", "r"}


async def test_what_the_user_has_asked_for_runs_before_the_plan_is_complete(site: SiteLike) -> None:
    """The planner goes on only when it is done."""
    done = anyio.Event()

    def watch(event: StepEvent) -> None:
        if event.kind == "done":
            done.set()

    keeps = step("w", "stubborn", who="w", tries=1)
    outcome = await run(
        site, Scripted([keeps, done, written(keeps)]), watcher=watch, early=lambda one: one.id == "w"
    )
    assert outcome.results == {"w": {"result": 1}}


async def test_what_is_written_again_does_not_run_again(site: SiteLike) -> None:
    again = step("other", "echo", text="x")
    user = step("u", "echo", text="$other.said")
    await run(site, Scripted([ECHO, Anew(), again, user, written(again, user)]))
    assert site.seen == ["echo x", "echo x"]
    outcome = await run(site, Scripted([ECHO, Anew(), ECHO, written(ECHO)]))
    assert site.seen[2:] == ["echo x"]
    assert list(outcome.results) == ["a"]


async def test_a_step_that_is_dropped_before_it_starts_does_not_run(site: SiteLike) -> None:
    waits = step("late", "echo", "m", text="late")
    meets = step("m", "meet", place="p", who="m", count=2)
    other = step("o", "meet", place="p", who="o", count=2)
    outcome = await run(site, Scripted([meets, waits, Anew(), meets, other, written(meets, other)]))
    assert outcome.steps["late"].state == "skipped"
    assert outcome.ok
    assert "echo late" not in site.seen


async def test_after_a_failure_the_planner_is_shown_what_came_of_its_steps_and_adds_more(
    site: SiteLike,
) -> None:
    bad = step("bad", "fail", why="no luck")
    mend = step("mend", "echo", text="$a.said")
    writer = Scripted([written(ECHO, bad)], [written(mend, answer="mended")])
    outcome = await run(site, writer)
    assert writer.shown[0] is None
    assert writer.shown[1] is not None
    assert {(one.id, one.state, one.error) for one in writer.shown[1].steps} == {
        ("a", "done", None),
        ("bad", "failed", "local.fail: no luck"),
    }
    assert outcome.results["mend"]["said"] == "x"
    assert outcome.answer == "mended"
    assert outcome.stopped_by is None


async def test_a_plan_that_asks_to_look_is_shown_its_outcomes(site: SiteLike) -> None:
    writer = Scripted([written(ECHO, look=True)], [written(answer="all is well")])
    outcome = await run(site, writer)
    assert outcome.answer == "all is well"
    assert writer.shown[1] is not None
    assert writer.shown[1].steps[0].found == {"words (number)": 1}


async def test_rounds_are_bounded(site: SiteLike) -> None:
    rounds: list[list[Said]] = [[written(step(f"bad{n}", "fail", why=str(n)))] for n in range(9)]
    writer = Scripted(*rounds)
    outcome = await run(site, writer, rounds=2)
    assert len(writer.shown) == 3
    assert [one.rounds_left for one in writer.shown[1:] if one] == [2, 1]
    assert len(outcome.steps) == 3


async def test_a_later_round_has_the_same_checks(site: SiteLike) -> None:
    writer = Scripted([written(ECHO, look=True)], [written(step("x", "burn"))])
    with pytest.raises(PlanError, match="no tool 'burn'"):
        await run(site, writer)


async def test_an_error_of_the_planner_ends_the_run_and_waits_for_its_calls(site: SiteLike) -> None:
    class Broken:
        async def write(self, outlook: Outlook | None) -> AsyncIterator[Emission]:
            del outlook
            yield step("m", "meet", place="p", who="m", count=2)
            while not site.seen:
                await anyio.lowlevel.checkpoint()
                site.seen.append("asked")
            message = "the model's own"
            raise LookupError(message)

    with anyio.fail_after(10), pytest.raises(LookupError, match="the model's own"):
        await run_plan(Plan(steps=()), writer=Broken(), servers=site.endpoints("local"))


async def test_a_plan_that_grows_is_in_the_journal_before_its_steps_start(
    site: SiteLike, tmp_path: Any
) -> None:
    with Journal(tmp_path / "runs.sqlite3") as journal:
        record = journal.begin(Plan(steps=(), on_error="continue"))
        seen: list[list[str]] = []

        def watch(event: StepEvent) -> None:
            if event.kind == "started":
                seen.append([one.id for one in journal.read(record.run).plan.steps])

        later = step("b", "echo", text="$a.said")
        record.end(await run(site, Scripted([ECHO, written(ECHO, later)]), recorder=record, watcher=watch))
        assert seen == [["a"], ["a", "b"]]
        assert journal.runs()[0].state == "done"


# Leave


class User:
    """Answers when asked; what must be approved waits for ``may``."""

    def __init__(self, *tools: str, says: bool) -> None:
        self.tools = tools
        self.says = says
        self.may = anyio.Event()
        self.asked: list[tuple[str, Mapping[str, Any]]] = []

    def needs(self, step: Step) -> bool:
        return step.tool in self.tools

    async def allows(self, step: Step, arguments: Mapping[str, Any]) -> bool:
        self.asked.append((step.id, arguments))
        await self.may.wait()
        return self.says


@pytest.mark.parametrize("says", [True, False])
async def test_what_needs_leave_waits_for_it_and_the_rest_goes_on(site: SiteLike, says: bool) -> None:  # noqa: FBT001  a column
    user = User("stubborn", says=says)

    def watch(event: StepEvent) -> None:
        if event.kind == "done" and event.id == "last":
            user.may.set()

    plan = Plan(
        steps=(
            ECHO,
            step("w", "stubborn", who="$a.said", tries=1),
            step("after", "echo", "w", text="after"),
            step("last", "echo", text="$a.said"),
        ),
        on_error="continue",
    )
    with anyio.fail_after(10):
        outcome = await run_plan(plan, servers=site.endpoints("local"), approver=user, watcher=watch)
    assert user.asked == [("w", {"who": "x", "tries": 1})]
    assert outcome.steps["w"].state == ("done" if says else "failed")
    assert outcome.steps["after"].state == ("done" if says else "skipped")
    assert says or "was not approved" in str(outcome.steps["w"].error)


async def test_the_elements_of_a_step_are_approved_at_once(site: SiteLike) -> None:
    user = User("echo", says=True)
    user.may.set()
    one = Step.model_validate(
        {"id": "e", "server": "local", "tool": "echo", "arguments": {"text": "$item"}, "for_each": ["a", "b"]}
    )
    with anyio.fail_after(10):
        outcome = await run_plan(Plan(steps=(one,)), servers=site.endpoints("local"), approver=user)
    assert user.asked == [("e", {"text": "$item"})]
    assert [said["said"] for said in outcome.results["e"]] == ["a", "b"]


async def test_a_step_that_needs_leave_does_not_start_early(site: SiteLike) -> None:
    user = User("echo", says=True)
    user.may.set()
    outcome = await run(site, Scripted([ECHO, written(ECHO)]), approver=user)
    assert user.asked == [("a", {"text": "x"})]
    assert outcome.ok


async def test_a_result_that_would_choose_a_file_is_refused_where_it_arrives(site: SiteLike) -> None:
    plan = Plan(
        steps=(step("a", "echo", text="/etc/passwd"), step("b", "echo", text="$a.said")), on_error="continue"
    )
    outcome = await run_plan(plan, servers=site.endpoints("local"), guard=Guard(["/home/me"]))
    assert isinstance(outcome.steps["b"].error, RefusedValueError)
    assert site.seen == ["echo /etc/passwd"]
    assert len(outcome.steps["b"].attempts) == 1
