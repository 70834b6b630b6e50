from __future__ import annotations

from orchestrator.plan import Step
from orchestrator.progress import StepEvent, fan_out


def test_every_watcher_sees_every_event() -> None:
    one: list[StepEvent] = []
    two: list[StepEvent] = []
    event = StepEvent("started", Step(id="a", server="s", tool="t"), "a", 0.0)
    tell = fan_out(one.append, None, two.append)
    assert tell is not None
    tell(event)
    assert one == two == [event]


def test_nobody_is_told_by_nobody() -> None:
    assert fan_out() is None
    assert fan_out(None, None) is None
