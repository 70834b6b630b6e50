"""The executor's figures: makespans on a clock that jumps, CPU per empty step, memory, and overhead on real calls.

    uv run --group bench python -m benchmarks.executor [makespan] [cpu] [memory] [chain] [stdio] [engines]

Baselines in the same run: the theoretical bound, first-come-first-served, waves (each layer waits for the one before), a
plain asyncio data-flow loop, the SDK's own concurrent calls, and, where the group ``bench`` is installed, Dask and a wave engine.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import random
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import anyio
from mcp import Client, StdioServerParameters

from benchmarks.engines import ENGINES, Engine, missing
from orchestrator.catalog import Catalog, Hints, Tool
from orchestrator.check import ensure_sound
from orchestrator.endpoint import Process
from orchestrator.execute import execute_plan, run_plan
from orchestrator.journal import Journal
from orchestrator.limits import Limits
from orchestrator.plan import Plan, Step
from orchestrator.ports import Recorder
from orchestrator.run import Run
from orchestrator.schedule import Schedule
from orchestrator.sessions import Sessions
from orchestrator.simulate import simulate

SEEDS = range(20)
LIMITS: tuple[int | None, ...] = (None, 16, 4)
SCHEMA = {"type": "object", "properties": {"of": {}, "n": {}}}
CATALOG = Catalog(tools=(Tool(server="s", name="t", input_schema=SCHEMA, hints=Hints(read_only=True)),))


class Empty:
    """Servers whose calls do nothing."""

    async def connect(self, servers: tuple[str, ...]) -> Catalog:
        """One server with one tool."""
        del servers
        return CATALOG

    async def call(self, server: str, tool: str, arguments: dict[str, Any], **options: object) -> None:
        """Nothing, in a turn of the event loop's, as the plain loop does it."""
        del server, tool, arguments, options
        await asyncio.sleep(0)


def layered(count: int, seed: int) -> Plan:
    """Layers of 4 to 30 steps; each step needs one to three of the layer before."""
    chance = random.Random(seed)  # noqa: S311  the same plans in every run
    steps: list[Step] = []
    before: list[str] = []
    while len(steps) < count:
        width = min(chance.randint(4, 30), count - len(steps))
        layer = [f"n{number}" for number in range(len(steps), len(steps) + width)]
        for name in layer:
            needs = chance.sample(before, min(len(before), chance.randint(1, 3)))
            arguments = {"of": [f"${need}" for need in needs]}
            steps.append(Step(id=name, server="s", tool="t", arguments=arguments))
        before = layer
    return Plan(steps=tuple(steps))


# Makespan


def show_makespan() -> None:
    print(
        "makespan over lower bound: median / worst of 20 plans of 100 steps, lognormal durations with sigma 1"
    )
    print(
        f"{'limit':>6} {'durations known':>18} {'learnt (x2.7 off)':>18} {'hop count':>18} {'first come':>18} {'waves':>18}"
    )
    for limit in LIMITS:
        columns: list[list[float]] = [[], [], [], [], []]
        for seed in SEEDS:
            plan = layered(100, seed)
            chance = random.Random(seed)  # noqa: S311  the same durations in every run
            seconds = {step.id: chance.lognormvariate(0, 1) for step in plan.steps}
            learnt = {name: value * chance.choice((1 / 2.7, 1.0, 2.7)) for name, value in seconds.items()}
            bound = _bound(plan, seconds, limit)
            for column, makespan in zip(
                columns,
                (
                    _makespan(plan, seconds, limit, durations=seconds),
                    _makespan(plan, seconds, limit, durations=learnt),
                    _makespan(plan, seconds, limit),
                    _makespan(plan, seconds, limit, in_order=True),
                    _waves(plan, seconds, limit),
                ),
                strict=True,
            ):
                column.append(makespan / bound)
        cells = (f"{median(column):.3f} / {max(column):.3f}" for column in columns)
        print(f"{limit or 'none':>6} " + " ".join(f"{cell:>18}" for cell in cells))


def _makespan(plan: Plan, seconds: Mapping[str, float], limit: int | None, **options: Any) -> float:
    schedule = Schedule(plan, limits=Limits(total=limit, per_server=None), **options)
    return simulate(plan, schedule, seconds.__getitem__).ended


def _bound(plan: Plan, seconds: Mapping[str, float], limit: int | None) -> float:
    ends: dict[str, float] = {}
    for step in plan.steps:
        ends[step.id] = max((ends[need] for need in step.needs), default=0.0) + seconds[step.id]
    return max(*ends.values(), sum(seconds.values()) / limit if limit else 0.0)


def _waves(plan: Plan, seconds: Mapping[str, float], limit: int | None) -> float:
    """Each wave starts when the one before has ended; within it, first come, first served."""
    wave: dict[str, int] = {}
    for step in plan.steps:
        wave[step.id] = max((wave[need] + 1 for need in step.needs), default=0)
    now = 0.0
    for number in range(max(wave.values()) + 1):
        free = [now] * (limit or len(wave))
        for name in (name for name, own in wave.items() if own == number):
            place = free.index(min(free))
            free[place] += seconds[name]
        now = max(free)
    return now


# CPU and memory


ROUNDS = 9
"""The best of so many rounds counts, each of which does everything once: so a busy spell of the machine meets all alike."""


def show_cpu() -> None:
    print(f"CPU per empty step, microseconds (best of {ROUNDS}); times the plain asyncio loop in brackets")
    print(f"{'steps':>6} {'plain loop':>12} {'run':>16} {'check, run':>18} {'run with journal':>18}")
    runs = [_show_cpu(count) for count in (100, 1_000, 10_000)]
    print(
        f"growth from 100 to 10,000 steps: run {_growth(runs, 1):.2f}, check and run {_growth(runs, 2):.2f}"
    )


def _growth(runs: list[list[float]], column: int) -> float:
    return runs[-1][column] / runs[0][column]


def _show_cpu(count: int) -> list[float]:
    """``check, run`` is all that ``execute_plan`` does with a plan; ``run`` leaves out reading its references and checking it."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        journal = stack.enter_context(Journal(Path(folder) / "runs.sqlite3"))
        works: list[Callable[[], float]] = [
            lambda: _cpu(_plain, _wired(count)),
            lambda: _cpu(_run, _wired(count)),
            lambda: _cpu(_whole, layered(count, 1)),
            lambda: _cpu(partial(_run, recorder=journal.begin(_wired(count))), _wired(count)),
        ]
        rounds = [[work() / count for work in works] for _ in range(ROUNDS)]
    plain, *ours = (min(column) for column in zip(*rounds, strict=True))
    cells = (f"{value * 1e6:.1f} ({value / plain:.1f})" for value in ours)
    print(f"{count:>6} {plain * 1e6:>12.1f} " + " ".join(f"{cell:>17}" for cell in cells))
    return [plain, *ours]


def _cpu(work: Callable[[Plan], Coroutine[Any, Any, object]], plan: Plan) -> float:
    gc.collect()
    began = time.process_time()
    asyncio.run(work(plan))
    return time.process_time() - began


def _wired(count: int) -> Plan:
    plan = layered(count, 1)
    ensure_sound(plan, CATALOG)
    return plan


async def _run(plan: Plan, recorder: Recorder | None = None) -> None:
    run = Run(
        plan,
        Schedule(plan),
        Empty(),
        CATALOG,
        callback=None,
        watcher=None,
        recorder=recorder,
        clock=time.monotonic,
        chance=random.random,  # noqa: S311  jitter is no secret
    )
    await run.to_end()


async def _whole(plan: Plan) -> None:
    await run_plan(plan, sessions=Empty())


async def _plain(plan: Plan) -> None:
    """What anyone would write: a task for each step, started when the last of its inputs has ended."""
    left = {step.id: len(step.needs) for step in plan.steps}
    users: dict[str, list[str]] = {step.id: [] for step in plan.steps}
    for step in plan.steps:
        for need in step.needs:
            users[need].append(step.id)
    results: dict[str, None] = {}

    async def work(name: str) -> None:
        await asyncio.sleep(0)
        results[name] = None
        for user in users[name]:
            left[user] -= 1
            if not left[user]:
                group.create_task(work(user))

    async with asyncio.TaskGroup() as group:
        for name, count in left.items():
            if not count:
                group.create_task(work(name))


def show_memory() -> None:
    plan = _wired(10_000)
    gc.collect()
    tracemalloc.start()
    asyncio.run(_run(plan))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"memory of a run of 10,000 steps, at its peak, above the plan: {peak / 1e6:.1f} MB")


# Real time


class Waiting(Empty):
    """Servers whose calls take 50 ms."""

    async def call(self, server: str, tool: str, arguments: dict[str, Any], **options: object) -> None:
        """Wait."""
        del server, tool, arguments, options
        await anyio.sleep(0.05)


def show_chain() -> None:
    steps = [
        Step(id=f"n{number}", server="s", tool="t", depends_on=(f"n{number - 1}",) if number else ())
        for number in range(100)
    ]
    asyncio.run(run_plan(Plan(steps=tuple(steps[:1])), sessions=Waiting()))  # loads the event loop's parts
    ratios = []
    for _ in range(3):
        began = time.perf_counter()
        outcome = asyncio.run(run_plan(Plan(steps=tuple(steps)), sessions=Waiting(), sequential=True))
        took = time.perf_counter() - began
        ratios.append(took / sum(step.duration for step in outcome.steps.values()))
    listed = ", ".join(f"{ratio:.4f}" for ratio in sorted(ratios))
    print(f"a chain of 100 steps of 50 ms, over the sum of its steps, three times: {listed}")


SERVER = """
from mcp.server import MCPServer
server = MCPServer("bench", version="1")

@server.tool(description="Nothing")
async def nothing(n: int) -> int:
    return n

server.run("stdio")
"""


def show_stdio() -> None:
    """Each round does everything once, in another order; the SDK's best is that of the number of calls at once that suits it."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "server.py"
        script.write_text(SERVER)
        rounds, cpus = asyncio.run(_stdio(script))
    best = min(AT_ONCE, key=lambda width: median(took[width] for took in rounds))
    sdk, ours = (median(took[who] for took in rounds) for who in (best, 0))
    ratios = sorted(took[0] / took[best] for took in rounds)
    quarter = len(ratios) // 4
    cpu = median(took[0] / took[best] for took in cpus)
    print(
        f"200 calls over stdio to one server, medians of {len(rounds)} rounds: SDK {sdk * 1e3:.0f} ms (with {best} at once, the best of"
        f" {', '.join(map(str, AT_ONCE))}), a plan {ours * 1e3:.0f} ms, ratio {median(ratios):.2f}"
        f" (half of them from {ratios[quarter]:.2f} to {ratios[-1 - quarter]:.2f}); CPU of this process {cpu:.2f} times the SDK's"
    )


AT_ONCE = (8, 16, 64, 200)


async def _stdio(script: Path) -> tuple[list[dict[int, float]], list[dict[int, float]]]:
    """Seconds of each round, and of this process's CPU, by the number of calls at once; 0 is ours."""
    plan = Plan(
        steps=tuple(Step(id=f"n{n}", server="b", tool="nothing", arguments={"n": n}) for n in range(200))
    )
    command = {"command": sys.executable, "args": [str(script)]}
    chance = random.Random(1)  # noqa: S311  the same orders in every run
    async with (
        Client(StdioServerParameters.model_validate(command)) as client,
        Sessions({"b": Process.model_validate(command)}) as sessions,
    ):
        await client.list_tools()
        await sessions.connect()

        async def by_sdk(width: int) -> None:
            left = iter(range(200))

            async def work() -> None:
                for n in left:
                    await client.call_tool("nothing", {"n": n})

            async with anyio.create_task_group() as group:
                for _ in range(width):
                    group.start_soon(work)

        walls, cpus = [], []
        for _ in range(27):
            wall, cpu = {}, {}
            for width in chance.sample((0, *AT_ONCE), 5):
                work = partial(by_sdk, width) if width else partial(execute_plan, plan, sessions=sessions)
                wall[width], cpu[width] = await _timed(work)
            walls.append(wall)
            cpus.append(cpu)
    return walls[2:], cpus[2:]


async def _timed(work: Callable[[], Awaitable[object]]) -> tuple[float, float]:
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    await work()
    return time.perf_counter() - wall, time.process_time() - cpu


# Other engines

SHRUNK = 0.02
"""Seconds of the plans' durations to a second: other engines know no virtual clock."""


class Sleeping(Empty):
    """Servers whose calls take as long as the step's duration says; its id is its only argument."""

    def __init__(self, seconds: Mapping[str, float]) -> None:
        self._seconds = seconds

    async def call(self, server: str, tool: str, arguments: dict[str, Any], **options: object) -> None:
        """Wait."""
        del server, tool, options
        await anyio.sleep(self._seconds[arguments["n"]])


def show_engines() -> None:
    print(
        "real runs: makespan over lower bound, no limit (median / worst of 5 plans of 100 steps, sigma 1, 20 ms to the"
    )
    print("second), and CPU per empty step in microseconds, with 100 and 1,000 steps")
    for name, engine in {"ours": _ours, **ENGINES}.items():
        if name != "ours" and (why := missing(name)) is not None:
            print(f"{name:>10}: skipped, {why}")
            continue
        engine(layered(10, 0), dict.fromkeys((f"n{n}" for n in range(10)), 0.0))
        ratios = [_real_ratio(engine, seed) for seed in range(5)]
        cpu = [engine(layered(count, 1), _nothing(count))[1] / count * 1e6 for count in (100, 1_000)]
        print(f"{name:>10}: {median(ratios):.3f} / {max(ratios):.3f}   {cpu[0]:.0f}, {cpu[1]:.0f}")


def _nothing(count: int) -> dict[str, float]:
    return {f"n{number}": 0.0 for number in range(count)}


def _real_ratio(engine: Engine, seed: int) -> float:
    plan = layered(100, seed)
    chance = random.Random(seed)  # noqa: S311  the same durations in every run
    seconds = {step.id: chance.lognormvariate(0, 1) * SHRUNK for step in plan.steps}
    return engine(plan, seconds)[0] / _bound(plan, seconds, None)


def _ours(plan: Plan, seconds: Mapping[str, float]) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    named = Plan(
        steps=tuple(
            Step(id=step.id, server="s", tool="t", arguments={"n": step.id}, depends_on=step.needs)
            for step in plan.steps
        )
    )
    servers = Sleeping(seconds) if any(seconds.values()) else Empty()
    asyncio.run(run_plan(named, sessions=servers, limits=Limits(per_server=None)))
    return time.perf_counter() - wall, time.process_time() - cpu


SHOWN: Mapping[str, Callable[[], None]] = {
    "makespan": show_makespan,
    "cpu": show_cpu,
    "memory": show_memory,
    "chain": show_chain,
    "stdio": show_stdio,
    "engines": show_engines,
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "figures", nargs="*", metavar="FIGURE", help=f"which: {', '.join(SHOWN)}; all where none is named"
    )
    named = parser.parse_args().figures
    if unknown := [name for name in named if name not in SHOWN]:
        parser.error(f"there is no figure {unknown[0]!r}; there are {', '.join(SHOWN)}")
    for name in named or SHOWN:
        SHOWN[name]()
        print()


if __name__ == "__main__":
    main()
