from __future__ import annotations

import datetime as dt

from orchestrator.entries import CallLine, Kept, RunSummary
from orchestrator.history import chart_of, trace_of
from orchestrator.plan import Plan, Step

T0 = 2_000_000_000.0
PLAN = Plan(
    steps=(
        Step(id="a", server="s", tool="t"),
        Step(id="b", server="s", tool="t", depends_on=("a",)),
        Step(id="c", server="s", tool="t", depends_on=("b",)),
        Step(id="never", server="s", tool="t", depends_on=("c",)),
    )
)


def line(
    step: str, began: float, seconds: float | None, *, life: int = 1, error: str | None = None
) -> CallLine:
    state = "intent" if seconds is None else "failed" if error else "done"
    return CallLine(step, "s", "t", state, life, T0 + began, seconds, error)  # type: ignore[arg-type]


def kept(*calls: CallLine) -> Kept:
    began = dt.datetime.fromtimestamp(T0, dt.UTC)
    return Kept(RunSummary("r1", "three", "done", began, None, 4, 2), PLAN, {}, calls)


def test_the_time_between_two_lives_is_left_out() -> None:
    chart = chart_of(
        kept(
            line("a", 0, 2),
            line("b", 2, None),
            line("x", 2, 1),
            line("b", 9_000, 3, life=2),
            line("c", 9_003, 1, life=2),
        )
    )
    spans = {(bar.step, bar.attempt): (bar.start, bar.end, bar.state) for bar in chart.bars}
    told = [spans[key] for key in (("b", 1), ("b", 2), ("c", 1))]
    assert told == [(2, 3, "cut"), (3, 6, "done"), (6, 7, "done")]
    assert [seconds for seconds, _ in chart.pauses] == [3]
    assert chart.missing == ("never",)


def test_a_bar_tells_since_when_its_inputs_were_there() -> None:
    chart = chart_of(kept(line("a", 0, 2), line("b", 5, 1)))
    assert [bar.ready for bar in chart.bars] == [0, 2]


def test_the_critical_path_and_the_bound_come_from_the_calls() -> None:
    told = trace_of(kept(line("a", 0, 2), line("b", 2, 3), line("c", 6, 1)))
    assert told.critical_path == ("a", "b", "c")
    assert told.makespan == 7.0
    assert told.lower_bound == 6.0
