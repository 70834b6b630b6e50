from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestrator.outcome import PlanOutcome, StepOutcome
from orchestrator.plan import Plan, Step
from orchestrator.timing import timings_of

Span = tuple[float, float]


def _run(**spans: Span) -> tuple[Plan, PlanOutcome]:
    plan = Plan(steps=tuple(Step(id=name, server="s", tool="t") for name in spans))
    steps = {
        name: StepOutcome(name, "done", started=start, ended=end) for name, (start, end) in spans.items()
    }
    return plan, PlanOutcome(steps, 0.0, max(end for _, end in spans.values()))


def test_work_in_other_processes_counts_in_full() -> None:
    plan, outcome = _run(a=(0, 4), b=(0, 4))
    times = timings_of(plan, outcome, outside={"a", "b"})
    assert (times.seconds, times.work, times.speedup) == (4, 8, 2)


def test_calls_in_this_process_gain_nothing_by_waiting_for_each_other() -> None:
    plan, outcome = _run(a=(0, 4), b=(0, 4))
    times = timings_of(plan, outcome, outside=set())
    assert (times.work, times.speedup) == (4, 1)


def test_both_kinds_in_one_run() -> None:
    plan, outcome = _run(parse1=(0, 3), parse2=(1, 4), store=(3, 6))
    assert timings_of(plan, outcome, outside={"parse1", "parse2"}).work == 6 + 2


@given(st.lists(st.tuples(st.floats(0, 50), st.floats(0.01, 50)), min_size=1, max_size=8))
def test_the_gain_is_never_below_one_nor_above_the_number_of_calls(spans: list[Span]) -> None:
    named = {f"s{at}": (start, start + length) for at, (start, length) in enumerate(spans)}
    plan, outcome = _run(**named)
    times = timings_of(plan, outcome, outside=set(named))
    assert times.speedup is not None
    assert 0.99 <= times.speedup <= len(spans) + 0.01


def test_a_run_of_nothing_has_no_gain() -> None:
    times = timings_of(Plan(steps=()), PlanOutcome({}), outside=set(), total=1.23456)
    assert times.speedup is None
    assert times.total == pytest.approx(1.235)
