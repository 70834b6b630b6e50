"""What is told while a plan runs: one line that changes on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import PurePath
from types import TracebackType
from typing import Any, Final, Literal, Self

from rich.status import Status

from orchestrator.errors import ToolCallError
from orchestrator.outcome import StepOutcome
from orchestrator.paper import Paper
from orchestrator.plan import Step
from orchestrator.planning.builtin import role_of

__all__ = ["Live", "Volume"]

Volume = Literal["quiet", "normal", "verbose"]

#: What a step does, for people: while it runs.
_DOING: Final = {
    "parse": "reading", "import": "filling the calendar", "remind": "setting reminders", "conflicts": "looking for conflicts",
    "workload": "adding up the weeks", "export": "writing the calendar file", "ask": "looking for an answer",
    "grade": "working out the grade", "list": "looking at the calendar",
}  # fmt: skip
_MOST_NAMES: Final = 3


class Live:
    """A plan's progress on a stream; use as a context manager and give ``tell`` as the progress callback."""

    def __init__(
        self, paper: Paper, *, volume: Volume, documents: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._paper = paper
        self._volume = volume
        self._documents = documents
        self._clock = clock
        self._read = 0
        self._running: dict[str, tuple[Step, float]] = {}
        self._status: Status | None = None

    def __enter__(self) -> Self:
        if self._volume != "quiet" and self._paper.live:
            self._status = self._paper.console.status(self._paper.text_of("starting"))
            self._status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._status is not None:
            self._status.stop()

    def tell(self, _current: int, _total: int, step: Step, result: Any) -> None:
        """A step has started (``result`` None) or ended."""
        if result is None and step.id not in self._running:
            self._running[step.id] = (step, self._clock())
        else:
            self._ended(step, result)
        if self._status is not None:
            self._status.update(self._paper.text_of(self._now()))

    def _ended(self, step: Step, result: Any) -> None:
        _, started = self._running.pop(step.id, (step, self._clock()))
        seconds = self._clock() - started
        if role_of(step.tool) == "parse":
            self._read += 1
            self._say(f"[{self._read}/{self._documents}] {_file(step)}: {_told(result)} ({seconds:.1f} s)")
        elif self._volume == "verbose":
            self._say(f"{step.id} ({step.full_name}): {_told(result)} ({seconds:.2f} s)")

    def _say(self, words: str) -> None:
        if self._volume == "verbose" or (self._volume == "normal" and self._status is None):
            self._paper.remark(words)

    def _now(self) -> str:
        steps = [step for step, _ in self._running.values()]
        files = [_file(step) for step in steps if role_of(step.tool) == "parse"]
        if files:
            more = f" +{len(files) - _MOST_NAMES}" if len(files) > _MOST_NAMES else ""
            return f"reading {self._read + 1} of {self._documents}: {self._paper.text(', '.join(files[:_MOST_NAMES]))}{more}"
        doing = dict.fromkeys(_DOING.get(role_of(step.tool) or "", step.full_name) for step in steps)
        return ", ".join(doing) or "finishing"


def _file(step: Step) -> str:
    return PurePath(str(step.arguments.get("path", step.id))).name


def _told(result: Any) -> str:
    if isinstance(result, StepOutcome):
        error = result.error
        words = error.text if isinstance(error, ToolCallError) else str(error) if error else result.state
        return f"failed: {words}" if result.state == "failed" else result.state
    if isinstance(result, dict) and "course" in result and isinstance(result.get("counts"), dict):
        found = result["counts"].get("items", 0)
        return f"{result['course']}, {found} item{'' if found == 1 else 's'}"
    return "done"
