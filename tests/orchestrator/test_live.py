"""What is told while a plan runs, on a clock of its own."""

from __future__ import annotations

import io
from typing import Any

import pytest
from rich.console import Console

from orchestrator.errors import ToolCallError
from orchestrator.live import Live, Volume, starting
from orchestrator.outcome import StepOutcome
from orchestrator.paper import Paper
from orchestrator.plan import ForEach, Plan, Step
from orchestrator.progress import EventKind, StepEvent


def parse(name: str) -> Step:
    return Step(id=name, server="syllabus", tool="parse_syllabus", arguments={"path": f"/x/{name}.pdf"})


def other(name: str, *after: str) -> Step:
    return Step(id=name, server="notes", tool="add", depends_on=after)


class Told:
    """A live view on a stream, and the clock that it looks at."""

    def __init__(self, plan: Plan, *, terminal: bool = False, volume: Volume = "normal") -> None:
        self.stream = io.StringIO()
        self.console = Console(file=self.stream, force_terminal=terminal, width=100, color_system=None)
        self.now = 0.0
        self.plan = plan
        self.live = Live(Paper(self.console), plan, volume=volume, clock=lambda: self.now)

    def start(self, *names: str) -> None:
        for name in names:
            self.event("started", name)
            self.live.tell(0, 0, self.plan.by_id[name], None)

    def end(self, name: str, result: Any = "x") -> None:
        self.event("done", name)
        self.live.tell(0, 0, self.plan.by_id[name], result)

    def event(self, kind: EventKind, name: str, **facts: Any) -> None:
        step = self.plan.by_id[name.partition("[")[0]]
        self.live.see(StepEvent(kind, step, name, self.now, **facts))

    def picture(self) -> list[str]:
        with self.console.capture() as capture:
            self.console.print(self.live.picture())
        return [line.strip() for line in capture.get().splitlines()]


PLAN = Plan(steps=(*(parse(f"p{n}") for n in range(6)), other("a", "p0"), other("b", "a")))


def test_it_shows_what_runs_for_how_long_how_many_more_and_what_is_next() -> None:
    told = Told(PLAN)
    told.start("p0", "p1")
    told.now = 2.0
    told.start("p2", "p3", "p4", "p5")
    told.now = 3.5
    head, *lines = told.picture()
    assert head.endswith("0 of 8 steps done; next: a +1")
    assert lines == [
        "reading p0.pdf, 3.5 s",
        "reading p1.pdf, 3.5 s",
        "reading p2.pdf, 1.5 s",
        "reading p3.pdf, 1.5 s",
        "+2 parallel",
    ]
    told.end("p0")
    assert told.picture()[0].endswith("1 of 8 steps done; next: a +1")


def test_a_servers_own_progress_is_passed_on() -> None:
    told = Told(PLAN)
    told.start("a")
    told.event("progress", "a", progress=3.0, total=4.0, message="page 3\x1b[2J")
    assert told.picture()[1] == "a: notes.add, 0.0 s: 75%, page 3"


def test_elements_of_a_fan_out_are_shown_as_calls() -> None:
    spread = Step(id="a", server="notes", tool="add", for_each=ForEach(over=list(range(7))))
    told = Told(Plan(steps=(spread,)))
    told.start("a")
    for index in range(7):
        told.event("started", f"a[{index}]")
    assert told.picture()[1:] == [*(f"a[{index}]: notes.add, 0.0 s" for index in range(4)), "+3 parallel"]


def test_a_call_has_one_line_however_long_its_name() -> None:
    name = "a_step_with_a_long_name_" * 6
    told = Told(Plan(steps=(other(name),)))
    told.start(name)
    told.now = 3.0
    line = told.picture()[1]
    assert len(line) < 100
    assert line.startswith("a_step_with")
    assert line.endswith("…, 3.0 s")


def test_plain_lines_where_nothing_can_change() -> None:
    told = Told(PLAN)
    with told.live:
        told.start("p0", "p1", "a")
        told.now = 1.25
        told.end("p0", {"course": "BIO 1", "counts": {"items": 1}})
        error = ToolCallError("syllabus", "parse_syllabus", "not a PDF")
        told.end("p1", StepOutcome("p1", "failed", error=error))
        told.end("a")
        assert told.stream.getvalue().splitlines() == [
            "[1/6] p0.pdf: BIO 1, 1 item (1.2 s)",
            "[2/6] p1.pdf: failed: not a PDF (1.2 s)",
        ]


def test_a_long_call_speaks_now_and_then() -> None:
    told = Told(PLAN)
    told.start("a")
    for seconds in range(1, 13):
        told.now = float(seconds)
        told.event("progress", "a", progress=float(seconds), message=f"row {seconds}")
    assert told.stream.getvalue().splitlines() == ["a: row 5 (5 s so far)", "a: row 10 (10 s so far)"]


@pytest.mark.parametrize(("volume", "lines"), [("quiet", 0), ("normal", 1), ("verbose", 2)])
def test_how_much_is_told(volume: Volume, lines: int) -> None:
    told = Told(PLAN, volume=volume)
    told.start("p0", "a")
    told.end("p0")
    told.end("a")
    assert len(told.stream.getvalue().splitlines()) == lines


def test_steps_that_come_later_are_counted() -> None:
    told = Told(Plan(steps=()))
    told.plan = PLAN
    told.start("p0")
    assert told.picture()[0].endswith("0 of 1 steps done")


def test_a_retry_is_told_with_its_reason() -> None:
    told = Told(PLAN)
    told.start("a")
    told.event("retrying", "a", message="too many requests", seconds=1.5)
    assert told.stream.getvalue() == "a: too many requests; again in 1.5 s\n"
    assert len(told.picture()) == 1


def test_on_a_terminal_lines_change_and_the_view_pauses_for_a_question() -> None:
    told = Told(PLAN, terminal=True)
    with told.live:
        told.start("p0")
        with told.live.paused():
            told.console.print("Run it?")
    assert "Run it?" in told.stream.getvalue()


@pytest.mark.parametrize(
    ("terminal", "volume", "told"),
    [
        (True, "normal", "starting the servers"),
        (True, "quiet", ""),
        (False, "normal", ""),
    ],
)
def test_that_servers_are_started_is_told_on_a_terminal_alone(
    terminal: bool,  # noqa: FBT001  a column
    volume: Volume,
    told: str,
) -> None:
    stream = io.StringIO()
    with starting(Paper(Console(file=stream, force_terminal=terminal, width=80)), volume=volume):
        pass
    assert told in stream.getvalue()
    assert bool(told) == bool(stream.getvalue())
