"""What is told while a plan runs: lines that change on a terminal, plain lines elsewhere.

On a terminal the first line says what the run is at, how much of it is done and what comes next; below it stand the
calls that have run longest, for how long they have, and what their servers say of them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import PurePath
from types import TracebackType
from typing import Any, Final, Literal, Self

from rich.console import Group
from rich.live import Live as Screen
from rich.spinner import Spinner
from rich.text import Text

from orchestrator.errors import ToolCallError
from orchestrator.outcome import StepOutcome
from orchestrator.paper import Paper
from orchestrator.plan import Plan, Step
from orchestrator.planning.builtin import role_of
from orchestrator.progress import StepEvent

__all__ = ["Live", "Volume", "starting"]

Volume = Literal["quiet", "normal", "verbose"]

#: What a step does, for people: while it runs.
_DOING: Final = {
    "parse": "reading", "import": "filling the calendar", "remind": "setting reminders", "conflicts": "looking for conflicts",
    "workload": "adding up the weeks", "export": "writing the calendar file", "ask": "looking for an answer",
    "grade": "working out the grade", "list": "looking at the calendar",
}  # fmt: skip
_MOST_SHOWN: Final = 4
"""Calls that have a line of their own; the others are counted."""
_TIME_WIDTH: Final = 14
"""Columns that a call's line keeps for its time."""
_NAME_LEAST: Final = 20
_SAID_AFTER: Final = 5.0
"""Seconds between two remarks on one call's progress where lines cannot change."""


def starting(paper: Paper, *, volume: Volume) -> AbstractContextManager[object]:
    """Says on a terminal that servers are being started, which may take seconds, as long as this is held."""
    if volume == "quiet" or not paper.live:
        return nullcontext()
    return paper.console.status("starting the servers", spinner="dots" if paper.unicode else "line")


class _Running:
    """A call that is under way, and what its server has said of it."""

    __slots__ = ("id", "said", "since", "step", "told_at")

    def __init__(self, name: str, step: Step, since: float) -> None:
        self.id = name
        self.step = step
        self.since = since
        self.said: StepEvent | None = None
        self.told_at = since


class Live:
    """A plan's progress on a stream; a context manager whose ``tell`` is the progress callback, ``see`` the watcher."""

    def __init__(
        self, paper: Paper, plan: Plan, *, volume: Volume, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._paper = paper
        self._volume = volume
        self._clock = clock
        self._steps: dict[str, Step] = dict(plan.by_id)
        self._ended: set[str] = set()
        self._began: dict[str, float] = {}
        self._read = 0
        self._running: dict[str, _Running] = {}
        self._screen: Screen | None = None
        self._spinner = Spinner("dots" if paper.unicode else "line")

    def __enter__(self) -> Self:
        if self._volume != "quiet" and self._paper.live:
            self._screen = Screen(
                console=self._paper.console, get_renderable=self.picture, refresh_per_second=8, transient=True
            )
            self._screen.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._screen is not None:
            self._screen.stop()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """While this is held nothing moves on the terminal, so that the user can be asked something."""
        if self._screen is not None:
            self._screen.stop()
        try:
            yield
        finally:
            if self._screen is not None:
                self._screen.start()

    # What happens

    def see(self, event: StepEvent) -> None:
        """Something has happened to a step or to an element of one."""
        if event.kind == "started":
            if (
                event.step.for_each is None or event.id != event.step.id
            ):  # a fan-out's calls are its elements'
                self._running[event.id] = _Running(event.id, event.step, self._clock())
        elif event.kind == "progress":
            self._progress(event)
        elif event.kind == "retrying":
            self._running.pop(event.id, None)
            self._say(f"{event.id}: {event.message}; again in {event.seconds or 0.0:.1f} s")
        else:
            self._running.pop(event.id, None)

    def _progress(self, event: StepEvent) -> None:
        running = self._running.get(event.id)
        if running is None:
            return
        running.said = event
        now = self._clock()
        if now - running.told_at >= _SAID_AFTER:
            running.told_at = now
            self._say(f"{event.id}: {_word(event)} ({now - running.since:.0f} s so far)")

    def tell(self, _current: int, _total: int, step: Step, result: Any) -> None:
        """A step has started (``result`` None) or ended."""
        self._steps.setdefault(step.id, step)
        if result is None and step.id not in self._began:
            self._began[step.id] = self._clock()
            return
        seconds = self._clock() - self._began.pop(step.id, self._clock())
        self._ended.add(step.id)
        if role_of(step.tool) == "parse":
            self._read += 1
            self._say(f"[{self._read}/{self._documents}] {_file(step)}: {_told(result)} ({seconds:.1f} s)")
        elif self._volume == "verbose":
            self._say(f"{step.id} ({step.full_name}): {_told(result)} ({seconds:.2f} s)")

    # What is shown

    @property
    def _documents(self) -> int:
        return sum(role_of(step.tool) == "parse" for step in self._steps.values())

    def _say(self, words: str) -> None:
        if self._volume == "verbose" or (self._volume == "normal" and self._screen is None):
            self._paper.remark(words)

    def picture(self) -> Group:
        """What a terminal shows now."""
        now = self._clock()
        longest = sorted(self._running.values(), key=lambda one: one.since)
        lines = [self._line(one, now) for one in longest[:_MOST_SHOWN]]
        if len(longest) > _MOST_SHOWN:
            lines.append(self._paper.text_of(f"  +{len(longest) - _MOST_SHOWN} parallel"))
        self._spinner.update(text=self._head())
        return Group(self._spinner, *lines)

    def _head(self) -> Text:
        words = f"{len(self._ended)} of {len(self._steps)} steps done"
        coming = self._next()
        return self._paper.text(f"{words}; next: {coming}" if coming else words)

    def _line(self, one: _Running, now: float) -> Text:
        doing = _DOING.get(role_of(one.step.tool) or "", one.step.full_name)
        what = f"{doing} {_file(one.step)}" if role_of(one.step.tool) == "parse" else f"{one.id}: {doing}"
        said = f": {_word(one.said)}" if one.said is not None and not _is_own(one) else ""
        cut: Literal["ellipsis", "crop"] = "ellipsis" if self._paper.unicode else "crop"
        named = self._paper.text(what)
        named.truncate(max(_NAME_LEAST, self._paper.console.width - _TIME_WIDTH), overflow=cut)
        line = self._paper.text_of("  ").append_text(named)
        line.append_text(self._paper.text(f", {now - one.since:.1f} s{said}"))
        line.no_wrap, line.overflow = True, cut
        return line

    def _next(self) -> str:
        """The first step that has not started, of those that wait for the fewest others."""
        waiting = [
            one for one in self._steps.values() if one.id not in self._ended and one.id not in self._began
        ]
        if not waiting:
            return ""
        first = min(waiting, key=lambda one: sum(need not in self._ended for need in one.needs))
        more = f" +{len(waiting) - 1}" if len(waiting) > 1 else ""
        return f"{first.id}{more}"


def _is_own(one: _Running) -> bool:
    """Reading tells the file and the time, which the line says anyway."""
    return role_of(one.step.tool) == "parse"


def _word(event: StepEvent) -> str:
    """A server's progress in words."""
    share = f"{event.progress / event.total:.0%}" if event.progress is not None and event.total else ""
    return ", ".join(part for part in (share, event.message or "") if part) or f"{event.progress or 0:g}"


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
