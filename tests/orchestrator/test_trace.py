from __future__ import annotations

import pytest

from orchestrator.outcome import PlanOutcome, StepOutcome
from orchestrator.plan import Plan, Step
from orchestrator.trace import trace

PLAN = Plan(
    steps=(
        Step(id="a", server="s", tool="t"),
        Step(id="b", server="s", tool="t", depends_on=("a",)),
        Step(id="c", server="s", tool="t", depends_on=("a",)),
        Step(id="d", server="s", tool="t", depends_on=("b", "c")),
    )
)


def outcome(**spans: tuple[float, float]) -> PlanOutcome:
    steps = {
        name: StepOutcome(name, "done", started=began, ended=ended) for name, (began, ended) in spans.items()
    }
    return PlanOutcome(steps, 10.0, max(ended for _, ended in spans.values()))


def test_the_critical_path_is_named_and_bounds_the_makespan() -> None:
    told = trace(PLAN, outcome(a=(10, 11), b=(11, 16), c=(11, 12), d=(16, 18)))
    assert told.critical_path == ("a", "b", "d")
    assert (told.makespan, told.work, told.critical_seconds, told.lower_bound) == (8.0, 9.0, 8.0, 8.0)
    assert told.speed_up == pytest.approx(9 / 8)
    assert told.efficiency == 1.0


def test_under_a_limit_the_work_bounds_it_too() -> None:
    told = trace(PLAN, outcome(a=(10, 11), b=(11, 16), c=(16, 20), d=(20, 21)), limit=1)
    assert told.lower_bound == 11.0
    assert told.efficiency == 1.0


def test_what_never_started_takes_no_time() -> None:
    told = trace(PLAN, PlanOutcome({name: StepOutcome(name, "skipped") for name in "abcd"}))
    assert (told.makespan, told.work, told.speed_up, told.efficiency) == (0.0, 0.0, 1.0, 1.0)


def test_a_fan_outs_work_is_its_elements() -> None:
    elements = tuple(StepOutcome(f"a[{n}]", "done", started=0.0, ended=2.0) for n in range(3))
    spread = StepOutcome("a", "done", started=0.0, ended=2.0, elements=elements)
    told = trace(Plan(steps=(Step(id="a", server="s", tool="t"),)), PlanOutcome({"a": spread}, 0.0, 2.0))
    assert (told.work, told.critical_seconds, told.speed_up) == (6.0, 2.0, 3.0)
