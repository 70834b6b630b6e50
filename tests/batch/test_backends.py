"""A plan over a backend: cut into parts, each run in its place, with the same end as without."""

from __future__ import annotations

import pickle
import random
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import anyio
import pytest

from orchestrator.backends.backend import Deliver, Order
from orchestrator.backends.extra import ensure_engine
from orchestrator.backends.left import adopt_left
from orchestrator.backends.local import LocalBackend
from orchestrator.backends.parts import cut
from orchestrator.backends.recall import to_its_end
from orchestrator.backends.station import Station, journal_of
from orchestrator.catalog import Catalog, Hints, Tool
from orchestrator.check import check_plan
from orchestrator.errors import (
    CallTimeoutError,
    ConnectError,
    InvalidResultError,
    OrchestratorError,
    StepFailedError,
    ToolCallError,
    UsageError,
    WorkersLostError,
)
from orchestrator.execute import execute_plan, run_plan
from orchestrator.journal import Journal
from orchestrator.outcome import PlanOutcome
from orchestrator.plan import Plan, Step
from orchestrator.progress import OnProgress, StepEvent

pytestmark = pytest.mark.anyio
OPEN = {"type": "object", "additionalProperties": True}


class Books:
    """Servers of tools that give, fail, hang or die."""

    def __init__(self) -> None:
        self.called: list[str] = []
        self.keys: list[str | None] = []
        self.at_once = self.most = 0
        self.hung = anyio.Event()
        self.fatal: set[str] = set()

    async def connect(self, _servers: tuple[str, ...]) -> Catalog:
        hints = {"give": Hints(read_only=True), "put": Hints(), "fail": Hints(), "hang": Hints()}
        return Catalog(
            tools=tuple(
                Tool(server="s", name=name, input_schema=OPEN, hints=one) for name, one in hints.items()
            )
        )

    async def call(
        self,
        server: str,
        tool: str,
        arguments: dict[str, Any],
        *,
        on_progress: OnProgress | None = None,
        key: str | None = None,
    ) -> Any:
        del on_progress
        self.called.append(f"{tool} {arguments.get('x')}")
        self.keys.append(key)
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        try:
            await anyio.lowlevel.checkpoint()
            return await self._answer(server, tool, arguments)
        finally:
            self.at_once -= 1

    async def _answer(self, server: str, tool: str, arguments: Mapping[str, Any]) -> Any:
        if tool == "hang":
            self.hung.set()
            await anyio.sleep_forever()
        if tool == "fail":
            if arguments.get("after"):
                await self.hung.wait()
            raise ToolCallError(server, tool, "no luck")
        return {"got": arguments.get("x"), "list": [1, 2, 3]}


def call(name: str, tool: str = "give", *needs: str, **more: Any) -> Step:
    return Step(id=name, server="s", tool=tool, arguments={"x": name}, depends_on=needs, **more)


def names(plan: Plan) -> list[list[str]]:
    return [[step.id for step in part.plan.steps] for part in cut(plan)]


# Parts


def test_what_hangs_together_is_a_part() -> None:
    plan = Plan(steps=(call("a"), call("b"), call("c", "give", "a"), call("d", "give", "b"), call("e")))
    assert names(plan) == [["a", "c"], ["b", "d"], ["e"]]


def test_two_sources_of_one_course_stay_together() -> None:
    plan = Plan(steps=tuple(call(f"{n}{kind}") for n in (1, 2, 3) for kind in "ab"))
    joins = tuple(call(f"c{n}", "put", f"a{n}", f"b{n}") for n in (1, 2, 3))
    sources = tuple(call(f"{kind}{n}") for n in (1, 2, 3) for kind in "ab")
    assert names(Plan(steps=(*sources, *joins))) == [[f"a{n}", f"b{n}", f"c{n}"] for n in (1, 2, 3)]
    assert len(names(plan)) == 6


def test_what_joins_all_of_them_belongs_to_none() -> None:
    courses = tuple(step for n in (1, 2) for step in (call(f"p{n}"), call(f"i{n}", "put", f"p{n}")))
    remind = call("remind", "put", "i1", "i2")
    plan = Plan(steps=(*courses, remind, call("file", "put", "remind")))
    assert names(plan) == [["p1", "i1"], ["p2", "i2"]]


def test_a_fallback_stays_with_its_step_and_what_the_user_is_asked_about_stays_here() -> None:
    plan = Plan(steps=(call("a", on_error={"fallback": "b"}), call("b"), call("c"), call("d", "give", "c")))
    assert names(plan) == [["a", "b"], ["c", "d"]]
    kept = cut(plan, stays=lambda step: step.id in {"b", "c"})
    assert kept == ()


# The same end


def random_plan(chance: random.Random) -> Plan:
    """Steps that need earlier ones, fail, stand in, spread, or are not wanted."""
    steps: list[Step] = []
    guarded: set[str] = set()
    for number in range(chance.randint(3, 14)):
        name = f"s{number}"
        near = [step.id for step in steps[-6:]]
        needs = chance.sample(near, min(len(near), chance.choice([0, 0, 1, 1, 2])))
        more: dict[str, Any] = {}
        if needs and chance.random() < 0.2:
            more["for_each"] = f"${needs[0]}.list"
        if needs and chance.random() < 0.2:
            more["when"] = [{"value": f"${needs[0]}.got", "test": "!=", "other": needs[0]}]
        fallbacks = [one for one in near if one not in guarded and one not in needs]
        if fallbacks and not steps[-1].needs and chance.random() < 0.2 and steps[-1].id in fallbacks:
            more["on_error"] = {"fallback": steps[-1].id}
            guarded.add(steps[-1].id)
        tool = "fail" if chance.random() < 0.2 else "give"
        steps.append(call(name, tool, *needs, **more))
    made = Plan(steps=tuple(steps), on_error="continue")
    # A step that stands in for another may close a circle.
    return random_plan(chance) if check_plan(made) else made


def shape(outcome: PlanOutcome) -> dict[str, Any]:
    return {
        name: (
            step.state,
            step.result,
            step.because,
            step.stood_in,
            str(step.error),
            len(step.attempts),
            [(one.id, one.state, one.result) for one in step.elements],
        )
        for name, step in outcome.steps.items()
    }


@pytest.mark.parametrize("seed", range(30))
async def test_a_plan_ends_the_same_over_a_backend_as_without(seed: int) -> None:
    plan = random_plan(random.Random(seed))  # noqa: S311  no secret
    alone, beside = Books(), Books()
    expected = await run_plan(plan, sessions=alone)
    told: list[tuple[int, str, bool]] = []
    seen: list[StepEvent] = []

    def tell(current: int, total: int, step: Step, result: Any) -> None:
        assert total == len(plan.steps)
        told.append((current, step.id, result is None))

    outcome = await run_plan(
        plan, progress_callback=tell, watcher=seen.append, sessions=beside, backend=LocalBackend(beside)
    )
    assert shape(outcome) == shape(expected)
    assert sorted(beside.called) == sorted(alone.called)
    assert [current for current, _, begun in told if not begun] == list(range(1, len(plan.steps) + 1))
    assert sorted(name for _, name, begun in told if not begun) == sorted(step.id for step in plan.steps)
    assert outcome.started <= outcome.ended


async def test_results_are_those_of_every_part_and_of_what_joins_them() -> None:
    books = Books()
    plan = Plan(steps=(call("a"), call("b"), call("all", "put", "a", "b")))
    results = await execute_plan(plan, sessions=books, backend=LocalBackend(books))
    assert list(results) == ["a", "b", "all"]
    assert books.called[-1] == "put all"
    assert len({key for key in books.keys if key}) == 3


async def test_a_failure_stops_the_other_parts_and_says_what_was_done() -> None:
    books = Books()
    plan = Plan(
        steps=(
            call("good"),
            call("endless", "hang", "good"),
            Step(id="bad", server="s", tool="fail", arguments={"after": True}),
            call("all", "put", "bad", "endless"),
        )
    )
    with pytest.raises(StepFailedError, match=r"Step 'bad' failed: s\.fail: no luck") as caught:
        await execute_plan(plan, sessions=books, backend=LocalBackend(books))
    outcome = caught.value.outcome
    assert caught.value.done == ("good",)
    assert {name: step.state for name, step in outcome.steps.items()} == {
        "good": "done", "endless": "cancelled", "bad": "failed", "all": "skipped",
    }  # fmt: skip
    assert outcome.steps["all"].because == "bad"
    assert books.at_once == 0


async def test_no_more_calls_are_made_at_once_than_the_plan_says() -> None:
    books = Books()
    plan = Plan(steps=tuple(call(f"s{n}") for n in range(9)), max_concurrent=2)
    await execute_plan(plan, sessions=books, backend=LocalBackend(books))
    assert books.most == 2


async def test_one_step_at_a_time_is_a_matter_of_one_place() -> None:
    books = Books()
    plan = Plan(steps=(call("a"), call("b"), call("c", "give", "a")))
    await run_plan(plan, sessions=books, sequential=True, backend=Lost())
    assert books.called == ["give a", "give b", "give c"]


class Lost:
    """A backend whose workers die."""

    width = 2

    async def start(self) -> None:
        return

    async def submit(self, order: Order, deliver: Deliver) -> None:
        del order, deliver
        raise WorkersLostError

    async def stop(self) -> None:
        return


async def test_a_part_that_nobody_ends_fails_and_the_rest_of_the_plan_says_why() -> None:
    books = Books()
    plan = Plan(steps=(call("a"), call("b", "put", "a"), call("c"), call("all", "put", "b", "c")))
    outcome = await run_plan(plan, on_error="continue", sessions=books, backend=Lost())
    assert {name: (step.state, step.because) for name, step in outcome.steps.items()} == {
        "a": ("failed", None), "b": ("skipped", "a"), "c": ("failed", None), "all": ("skipped", "a"),
    }  # fmt: skip
    assert isinstance(outcome.steps["a"].error, WorkersLostError)
    with pytest.raises(StepFailedError, match="ended, one after the other"):
        await execute_plan(plan, sessions=books, backend=Lost())
    assert books.called == []


async def test_a_backend_that_is_not_there_is_told_and_nothing_is_run() -> None:
    class Absent(Lost):
        async def start(self) -> None:
            raise ConnectError("cluster", "there is no scheduler", "Start one")

    books = Books()
    with pytest.raises(ConnectError, match="there is no scheduler"):
        await execute_plan(Plan(steps=(call("a"),)), sessions=books, backend=Absent())
    assert books.called == []


# What was begun before


async def test_what_a_lost_worker_has_done_is_not_done_again(tmp_path: Path) -> None:
    books = Books()
    plan = Plan(steps=(call("a", "put"), call("b", "put", "a"), call("c", "put", "b")))
    order = Order(key="k", run="r", plan=plan.to_json())
    with Journal(journal_of(tmp_path, order)) as journal:
        record = journal.begin(plan, run="r")
        record.intend("a", plan.steps[0], {"x": "a"})
        record.done("a", {"got": "a"})
        record.close()
    report = await Station(books, tmp_path).do(order, anyio.CancelScope())
    assert report.outcome is not None
    assert report.outcome.ok
    assert books.called == ["put b", "put c"]
    assert [one.state for one in report.calls] == ["done"] * 3


@pytest.mark.parametrize(("tool", "state", "called"), [("give", "done", 2), ("put", "failed", 0)])
async def test_a_call_that_a_lost_worker_was_making_is_repeated_only_where_that_does_no_harm(
    tmp_path: Path, tool: str, state: str, called: int
) -> None:
    books = Books()
    plan = Plan(steps=(call("a", tool), call("b", "give", "a")), on_error="continue")
    order = Order(key="k", run="r", plan=plan.to_json())
    with Journal(journal_of(tmp_path, order)) as journal:
        record = journal.begin(plan, run="r")
        record.intend("a", plan.steps[0], {"x": "a"})
        record.close()
    report = await Station(books, tmp_path).do(order, anyio.CancelScope())
    assert report.outcome is not None
    assert report.outcome.steps["a"].state == state
    assert len(books.called) == called
    if state == "failed":
        assert "whether that has had its effect is not known" in str(report.outcome.steps["a"].error)


async def test_the_journal_of_a_run_has_the_calls_of_its_parts_and_resumes_without_them(
    tmp_path: Path,
) -> None:
    plan = Plan(
        steps=(call("a", "put"), call("b", "fail"), call("all", "put", "a", "b")), on_error="continue"
    )
    with Journal(tmp_path / "runs.sqlite3") as journal:
        record = journal.begin(plan)
        books = Books()
        record.end(await run_plan(plan, sessions=books, recorder=record, backend=LocalBackend(books)))
        kept = journal.read(record.run)
        assert [(one.step, one.state) for one in kept.calls] == [("a", "done"), ("b", "failed")]
        assert all(one.seconds is not None for one in kept.calls)
        again = Books()
        record = journal.reopen(record.run)
        record.end(await run_plan(plan, sessions=again, recorder=record, backend=LocalBackend(again)))
        assert again.called == ["fail b"]


async def test_what_workers_have_written_down_and_nobody_has_fetched_belongs_to_the_run(
    tmp_path: Path,
) -> None:
    plan = Plan(steps=(call("a", "put"), call("b", "put")))
    with Journal(tmp_path / "runs.sqlite3") as journal:
        record = journal.begin(plan)
        record.close()
        order = Order(key="k", run=record.run, plan=Plan(steps=plan.steps[:1]).to_json())
        await Station(Books(), tmp_path / "parts").do(order, anyio.CancelScope())
        report = await Station(Books(), tmp_path / "parts").do(order, anyio.CancelScope())
        record = journal.reopen(record.run)
        record.adopt(report.calls)
        record = adopt_left(journal, record, tmp_path / "parts")
        assert [call.step for call in record.copies()] == ["a"]
        books = Books()
        record.end(await run_plan(plan, sessions=books, recorder=record))
    assert books.called == ["put b"]
    assert not list((tmp_path / "parts").iterdir())


@pytest.mark.parametrize("fails", [False, True])
async def test_work_that_ends_by_itself_is_not_recalled(*, fails: bool) -> None:
    recalled: list[bool] = []

    async def work() -> None:
        await anyio.lowlevel.checkpoint()
        if fails:
            raise ToolCallError("s", "t", "no luck")

    async def recall() -> None:
        recalled.append(True)

    with pytest.raises(ToolCallError) if fails else nullcontext():
        await to_its_end(work(), recall)
    assert recalled == []


async def test_work_that_is_not_wanted_any_more_is_recalled_and_waited_for() -> None:
    told: list[str] = []
    wanted = anyio.Event()

    async def work() -> None:
        told.append("begun")
        await wanted.wait()
        told.append("ended")

    async def recall() -> None:
        told.append("recalled")
        wanted.set()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(to_its_end, work(), recall)
        await anyio.wait_all_tasks_blocked()
        tasks.cancel_scope.cancel()
    assert told == ["begun", "recalled", "ended"]


def test_without_the_extra_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orchestrator.backends.extra.find_spec", lambda _: None)
    with pytest.raises(UsageError, match=r"Install syllabus-agent\[cluster\]"):
        ensure_engine()


async def test_a_plan_that_is_written_while_it_runs_has_no_parts() -> None:
    with pytest.raises(UsageError, match="cannot be cut"):
        await run_plan(Plan(steps=()), sessions=Books(), backend=Lost(), writer=object())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "error",
    [
        OrchestratorError("what", "mend"),
        ToolCallError("s", "t", "no", retry_after=2.0),
        CallTimeoutError("s", "t", 3.0, "idle"),
        InvalidResultError("s", "t", "odd"),
        WorkersLostError(),
        StepFailedError("a", ToolCallError("s", "t", "no"), PlanOutcome({})),
    ],
)
def test_errors_travel_whole(error: OrchestratorError) -> None:
    there = pickle.loads(pickle.dumps(error))  # noqa: S301  our own bytes
    assert type(there) is type(error)
    assert str(there) == str(error)
    assert there.__dict__.keys() == error.__dict__.keys()
