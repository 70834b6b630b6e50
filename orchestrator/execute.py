"""Runs a plan: opens sessions if none are given, checks the plan against what they offer, and drives it to its end."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, nullcontext
from functools import partial
from typing import Any, Final, Literal

from orchestrator.approval import Approver
from orchestrator.backends.backend import Backend
from orchestrator.backends.placing import Placing
from orchestrator.check import ensure_sound
from orchestrator.endpoint import Endpoint
from orchestrator.errors import StepFailedError, UsageError
from orchestrator.growth import Writer
from orchestrator.guard import Guard
from orchestrator.limits import Limits
from orchestrator.outcome import PlanOutcome
from orchestrator.plan import Plan, Step, read_plan
from orchestrator.ports import Recorder, Servers
from orchestrator.progress import ProgressCallback, Watcher
from orchestrator.run import Run
from orchestrator.schedule import Schedule
from orchestrator.sessions import Sessions
from orchestrator.spans import spans_if_configured

__all__ = ["execute_plan", "run_plan"]

_MANY: Final = 500


async def execute_plan(  # noqa: PLR0913  options, all by keyword
    plan: Plan | Mapping[str, Any] | str,
    max_concurrent: int | None = None,
    progress_callback: ProgressCallback | None = None,
    *,
    sessions: Servers | None = None,
    servers: Mapping[str, Endpoint] | None = None,
    on_error: Literal["fail", "continue"] | None = None,
    sequential: bool = False,
    limits: Limits | None = None,
    watcher: Watcher | None = None,
    approver: Approver | None = None,
    guard: Guard | None = None,
    backend: Backend | None = None,
) -> dict[str, Any]:
    """Run a plan; each step's result by its id.

    Args:
        plan: the plan, or its JSON.
        max_concurrent: at most so many calls at once; None leaves it to the plan.
        progress_callback: told when a step starts and when it ends; plain or async.
        sessions: what to run over; None opens sessions for this plan alone.
        servers: the servers for those sessions; None for the project's own, in memory.
        on_error: ``fail`` stops at the first failure, ``continue`` skips only what depends on it; None leaves it to
            the plan.
        sequential: one step at a time, in the plan's order.
        limits: limits by server and tool.
        watcher: sees every event, attempts and elements included.
        approver: is asked before the calls that it wants to be asked about.
        guard: refuses results that would choose a file or a tool.
        backend: where the plan's parts are run (see ``run_plan``); None for here.

    Raises:
        PlanError: the plan has faults; nothing was run.
        ServerError: a server that the plan uses, or the backend, cannot be reached.
        StepFailedError: a step failed; everything that ran has been cancelled and has ended.
    """
    outcome = await run_plan(
        plan,
        max_concurrent,
        progress_callback,
        sessions=sessions,
        servers=servers,
        on_error=on_error,
        sequential=sequential,
        limits=limits,
        watcher=watcher,
        approver=approver,
        guard=guard,
        backend=backend,
    )
    failure = outcome.failure
    if failure is not None and failure.error is not None:
        raise StepFailedError(failure.id, failure.error, outcome)
    return outcome.results


async def run_plan(  # noqa: PLR0913  options, all by keyword
    plan: Plan | Mapping[str, Any] | str,
    max_concurrent: int | None = None,
    progress_callback: ProgressCallback | None = None,
    *,
    sessions: Servers | None = None,
    servers: Mapping[str, Endpoint] | None = None,
    on_error: Literal["fail", "continue"] | None = None,
    sequential: bool = False,
    limits: Limits | None = None,
    durations: Mapping[str, float] | None = None,
    recorder: Recorder | None = None,
    watcher: Watcher | None = None,
    writer: Writer | None = None,
    rounds: int = 3,
    early: Callable[[Step], bool] | None = None,
    approver: Approver | None = None,
    guard: Guard | None = None,
    backend: Backend | None = None,
    clock: Callable[[], float] = time.monotonic,
    chance: Callable[[], float] = random.random,  # noqa: S311  jitter is no secret
) -> PlanOutcome:
    """Run a plan; what became of every step, failures included.

    It takes what ``execute_plan`` takes, and besides:

    - durations: expected seconds by step id or ``server.tool``, for the order of steps that are ready.
    - recorder: writes down what is done, and knows what an earlier life of the run has done (``journal.Record``).
    - writer: writes further steps while the plan runs (which may have none at first). Each starts as soon as it is whole,
      checked and has what it needs, if its tool only reads; the others when the writer has finished its round.
    - rounds: how often the writer, when a step has failed or it has asked for it, is shown what came of its steps and
      may add more.
    - early: which of the writer's steps may start as soon as those whose tools only read.
    - clock: seconds; the outcome's times are its.
    - chance: an even draw from [0, 1), for the jitter of retries.

    Raises:
        PlanError: the plan has faults; nothing was run.
        ServerError: a server that the plan uses cannot be reached; nothing was run.
    """
    plan = _adjusted(read_plan(plan), max_concurrent, on_error)
    if sequential:
        limits = (limits or Limits()).model_copy(update={"total": 1})
    if backend is not None and not sequential:
        if writer is not None:
            raise UsageError("A plan that is written while it runs cannot be cut", "Leave the backend out")
        async with _opened(sessions, servers) as opened:
            ensure_sound(plan, await opened.connect(plan.servers))
            placing = Placing(
                plan=plan,
                backend=backend,
                recorder=recorder,
                callback=progress_callback,
                watcher=watcher,
                limits=limits,
                durations=durations,
                approver=approver,
                guard=guard,
                clock=clock,
                chance=chance,
            )
            return await placing.to_end(
                partial(
                    run_plan,
                    progress_callback=progress_callback,
                    sessions=opened,
                    limits=limits,
                    durations=durations,
                    watcher=watcher,
                    approver=approver,
                    guard=guard,
                    clock=clock,
                    chance=chance,
                )
            )
    async with _opened(sessions, servers) as opened:
        catalog = await opened.connect(plan.servers if writer is None else ())
        with _nothing_to_collect(len(plan.steps)):
            if plan.steps or writer is None:
                ensure_sound(plan, catalog)
            schedule = Schedule(
                plan,
                limits=limits,
                durations=durations,
                before=() if recorder is None else recorder.before,
                in_order=sequential,
                complete=writer is None,
                held=None if approver is None else approver.needs,
            )
            spans = spans_if_configured()
            run = Run(
                plan,
                schedule,
                opened,
                catalog,
                callback=progress_callback,
                watcher=watcher,
                recorder=recorder,
                writer=writer,
                rounds=rounds,
                early=early,
                approver=approver,
                guard=guard,
                spans=spans,
                clock=clock,
                chance=chance,
            )
        with nullcontext() if spans is None else spans.plan(plan):
            return await run.to_end()


@contextmanager
def _nothing_to_collect(steps: int) -> Iterator[None]:
    """While a large plan is taken in nothing becomes garbage, and the collector's rounds would take longer than the work.

    What has been taken in of many steps stays as long as the run: it goes to the old ones at once, so that the next rounds do
    not look at all of it either. With few steps, to ask what is frozen would take longer than to run them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if steps >= _MANY and not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _adjusted(plan: Plan, max_concurrent: int | None, on_error: Literal["fail", "continue"] | None) -> Plan:
    given = {"max_concurrent": max_concurrent, "on_error": on_error}
    update = {name: value for name, value in given.items() if value is not None}
    return plan.model_copy(update=update) if update else plan


@asynccontextmanager
async def _opened(sessions: Servers | None, servers: Mapping[str, Endpoint] | None) -> AsyncIterator[Servers]:
    if sessions is not None:
        yield sessions
    else:
        async with Sessions(servers) as own:
            yield own
