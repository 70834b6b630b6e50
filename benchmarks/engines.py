"""Other engines on the same plans: Dask, and LangGraph, which runs in waves. Both are in the dependency group ``bench``.

uv run --group bench python -m benchmarks.executor engines
"""

from __future__ import annotations

import asyncio
import operator
import time
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Annotated, Any, TypedDict

from orchestrator.plan import Plan

__all__ = ["ENGINES", "Engine", "missing"]

Seconds = Mapping[str, float]
Engine = Callable[[Plan, Seconds], tuple[float, float]]
"""Runs a plan whose steps sleep so long (0: are empty); seconds of wall clock and of CPU, building the graph included."""


def missing(name: str) -> str | None:
    """Why an engine cannot be measured here; None where it can."""
    package = {"LangGraph": "langgraph", "Dask": "distributed"}[name]
    return None if find_spec(package) else f"{package} is not installed: uv sync --group bench"


class State(TypedDict):
    """LangGraph's state: which steps are done."""

    done: Annotated[list[str], operator.add]


def langgraph(plan: Plan, seconds: Seconds) -> tuple[float, float]:
    """A static graph, each step a node, each join an edge from all that it needs."""
    library: Any = import_module("langgraph.graph")
    start, end = library.START, library.END

    def node(name: str) -> Callable[[State], Any]:
        async def work(_: State) -> dict[str, list[str]]:
            await asyncio.sleep(seconds[name])
            return {"done": [name]}

        return work

    wall, cpu = time.perf_counter(), time.process_time()
    graph: Any = library.StateGraph(State)
    used = {need for step in plan.steps for need in step.needs}
    for step in plan.steps:
        graph.add_node(step.id, node(step.id))
    for step in plan.steps:
        if len(step.needs) > 1:
            graph.add_edge(list(step.needs), step.id)
        else:
            graph.add_edge(step.needs[0] if step.needs else start, step.id)
        if step.id not in used:
            graph.add_edge(step.id, end)
    result = asyncio.run(graph.compile().ainvoke({"done": []}, {"recursion_limit": 100_000}))
    if len(result["done"]) != len(plan.steps):
        message = f"LangGraph ran {len(result['done'])} of {len(plan.steps)} steps"
        raise RuntimeError(message)
    return time.perf_counter() - wall, time.process_time() - cpu


def dask(plan: Plan, seconds: Seconds) -> tuple[float, float]:
    """A task for each step, on a cluster of threads in this process."""
    library: Any = import_module("dask")
    cluster: Any = import_module("distributed")

    def work(name: str, *_: Any) -> str:
        if seconds[name]:
            time.sleep(seconds[name])
        return name

    threads = 100 if any(seconds.values()) else 4
    options = {"processes": False, "n_workers": 1, "threads_per_worker": threads, "dashboard_address": None}
    with library.config.set({"distributed.admin.log-format": ""}), cluster.Client(**options) as client:
        wall, cpu = time.perf_counter(), time.process_time()
        tasks: dict[str, Any] = {}
        call: Any = library.delayed(work, pure=False)
        for step in plan.steps:
            tasks[step.id] = call(step.id, *(tasks[need] for need in step.needs))
        done = client.gather(client.compute(list(tasks.values())))
        took = time.perf_counter() - wall, time.process_time() - cpu
    if len(done) != len(plan.steps):
        message = f"Dask ran {len(done)} of {len(plan.steps)} steps"
        raise RuntimeError(message)
    return took


ENGINES: Mapping[str, Engine] = {"LangGraph": langgraph, "Dask": dask}
