"""What the journal knows of a run, as an outcome and as a chart. No input or output."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from orchestrator.entries import CallLine, Kept
from orchestrator.gantt import Bar, Chart
from orchestrator.outcome import Ending, PlanOutcome, StepOutcome
from orchestrator.plan import Plan
from orchestrator.trace import Trace, trace

__all__ = ["chart_of", "trace_of"]


def chart_of(kept: Kept) -> Chart:
    """The run as a chart; the time between two lives of it is left out."""
    bars, pauses = _bars(kept)
    order = {step.id: number for number, step in enumerate(kept.plan.steps)}
    bars.sort(key=lambda bar: (bar.start, order.get(bar.step.partition("[")[0], 0)))
    told = _trace(kept.plan, bars)
    called = {bar.step.partition("[")[0] for bar in bars}
    return Chart(
        title=f"Run {kept.summary.id}" + (f": {kept.summary.title}" if kept.summary.title else ""),
        bars=tuple(bars),
        critical=frozenset(told.critical_path),
        pauses=tuple(pauses),
        missing=tuple(step.id for step in kept.plan.steps if step.id not in called),
        facts=_facts(kept, told, bars),
    )


def trace_of(kept: Kept) -> Trace:
    """The run's times."""
    return _trace(kept.plan, _bars(kept)[0])


def _facts(kept: Kept, told: Trace, bars: Sequence[Bar]) -> tuple[tuple[str, str], ...]:
    steps = len(kept.plan.steps)
    return (
        ("State", kept.summary.state),
        ("Began", f"{kept.summary.began:%Y-%m-%d %H:%M:%S} UTC"),
        ("Steps", f"{steps}, {len(bars)} calls"),
        ("Makespan", f"{told.makespan:.3f} s"),
        ("Sum of the calls' durations", f"{told.work:.3f} s"),
        ("Calls under way on average", f"{told.speed_up:.2f}"),
        ("Lower bound", f"{told.lower_bound:.3f} s"),
        ("Efficiency", f"{told.efficiency:.1%}"),
        ("Critical path", " > ".join(told.critical_path)),
    )


# Calls on one scale


def _bars(kept: Kept) -> tuple[list[Bar], list[tuple[float, dt.datetime]]]:
    lives: dict[int, list[CallLine]] = {}
    for call in kept.calls:
        if call.began is not None:
            lives.setdefault(call.life, []).append(call)
    bars: list[Bar] = []
    pauses: list[tuple[float, dt.datetime]] = []
    attempts: dict[str, int] = {}
    offset = 0.0
    for life in sorted(lives):
        calls = lives[life]
        first = min(call.began or 0.0 for call in calls)
        last = max((call.began or 0.0) + (call.seconds or 0.0) for call in calls)
        if bars:
            pauses.append((offset, dt.datetime.fromtimestamp(first, dt.UTC)))
        for call in calls:
            attempts[call.step] = attempts.get(call.step, 0) + 1
            bars.append(_bar(call, offset - first, last - first + offset, attempts[call.step]))
        offset += last - first
    return _with_readiness(kept.plan, bars), pauses


def _bar(call: CallLine, shift: float, cut_at: float, attempt: int) -> Bar:
    start = (call.began or 0.0) + shift
    return Bar(
        step=call.step,
        server=call.server,
        tool=call.tool,
        start=start,
        end=max(start, cut_at) if call.seconds is None else start + call.seconds,
        state="cut" if call.state == "intent" else call.state,
        error=call.error,
        attempt=attempt,
    )


def _with_readiness(plan: Plan, bars: Sequence[Bar]) -> list[Bar]:
    """Each first attempt with the moment at which the last step that it needs had ended."""
    ends = _ends(bars)
    ready = {
        step.id: max((ends[need] for need in step.needs if need in ends), default=0.0) for step in plan.steps
    }
    return [
        Bar(
            step=bar.step,
            server=bar.server,
            tool=bar.tool,
            start=bar.start,
            end=bar.end,
            state=bar.state,
            ready=ready.get(bar.step.partition("[")[0]) if bar.attempt == 1 else None,
            error=bar.error,
            attempt=bar.attempt,
        )
        for bar in bars
    ]


def _ends(bars: Iterable[Bar]) -> Mapping[str, float]:
    ends: dict[str, float] = {}
    for bar in bars:
        name = bar.step.partition("[")[0]
        ends[name] = max(ends.get(name, 0.0), bar.end)
    return ends


_ENDINGS: Mapping[str, Ending] = {"done": "done", "failed": "failed", "cut": "cancelled"}


def _trace(plan: Plan, bars: Sequence[Bar]) -> Trace:
    steps = {step.id: StepOutcome(step.id, "skipped") for step in plan.steps}
    for name, own in _by_step(bars).items():
        if name not in steps:
            continue
        outcome = steps[name]
        outcome.started, outcome.ended = min(bar.start for bar in own), max(bar.end for bar in own)
        outcome.state = _ENDINGS[own[-1].state]
        outcome.elements = tuple(
            StepOutcome(bar.step, _ENDINGS[bar.state], started=bar.start, ended=bar.end)
            for bar in own
            if bar.step != name
        )
    return trace(plan, PlanOutcome(steps, 0.0, max((bar.end for bar in bars), default=0.0)))


def _by_step(bars: Sequence[Bar]) -> dict[str, list[Bar]]:
    found: dict[str, list[Bar]] = {}
    for bar in bars:
        found.setdefault(bar.step.partition("[")[0], []).append(bar)
    return found
