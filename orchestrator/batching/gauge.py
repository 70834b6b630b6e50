"""How far a batch is: a bar with rate and time left on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from orchestrator.batching.result import FileResult
from orchestrator.paper import Paper

if TYPE_CHECKING:
    from orchestrator.live import Volume

__all__ = ["Gauge", "Pace"]

#: Seconds between two plain lines.
_EVERY: Final = 10.0
#: The rate is that of the last so many documents.
_RECENT: Final = 200


class Pace:
    """How fast documents are read, and how long the rest takes.

    What an earlier run has read goes by in no time, so it counts towards the total, never towards the rate.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._moments: deque[float] = deque([clock()], maxlen=_RECENT)
        self.total: int | None = None
        self.met = 0
        self.failed = 0

    def add(self, result: FileResult) -> None:
        """A result has come."""
        self.met += 1
        self.failed += not result.ok
        if result.state == "done" or (result.state == "failed" and result.seconds):
            self._moments.append(self._clock())

    @property
    def rate(self) -> float:
        """Documents a second; 0 where none has been read."""
        span = self._clock() - self._moments[0]
        return (len(self._moments) - 1) / span if span > 0 else 0.0

    @property
    def left(self) -> float | None:
        """Seconds left; None where that cannot be told yet."""
        if self.total is None or not self.rate:
            return None
        return max(0, self.total - self.met) / self.rate

    def words(self) -> str:
        """All of it in one line."""
        of = "" if self.total is None else f" of {self.total:,}"
        left = "" if self.left is None else f", {_duration(self.left)} left"
        failed = f", {self.failed} failed" if self.failed else ""
        return f"{self.met:,}{of} files{failed}; {self.rate:.1f} a second{left}"


class Gauge:
    """A batch's progress on a stream; use as a context manager."""

    def __init__(self, paper: Paper, *, volume: Volume, clock: Callable[[], float] = time.monotonic) -> None:
        self._paper = paper
        self._volume = volume
        self._clock = clock
        self._pace = Pace(clock=clock)
        self._said = clock()
        self._bar: Progress | None = None
        self._task = TaskID(0)

    def __enter__(self) -> Self:
        if self._paper.live and self._volume != "quiet":
            self._bar = Progress(
                BarColumn(),
                MofNCompleteColumn(),
                TextColumn("{task.fields[told]}"),
                console=self._paper.console,
            )
            self._task = self._bar.add_task("", total=None, told="starting")
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def of(self, total: int) -> None:
        """So many files there are."""
        self._pace.total = total
        if self._bar is not None:
            self._bar.update(self._task, total=total)
        elif self._volume != "quiet":
            self._paper.remark(f"{total:,} files")

    def tell(self, result: FileResult) -> None:
        """A result has come."""
        self._pace.add(result)
        if self._volume == "quiet":
            return
        if (result.state == "failed" and result.seconds) or self._volume == "verbose":
            self._paper.remark(f"{result.source}: {_told(result)}", "" if result.ok else "red")
        if self._bar is not None:
            told = self._pace.words().partition("; ")[2]
            self._bar.update(self._task, completed=self._pace.met, told=told)
        elif self._clock() - self._said >= _EVERY:
            self._said = self._clock()
            self._paper.remark(self._pace.words())


def _told(result: FileResult) -> str:
    if not result.ok:
        return f"failed: {result.cause}"
    if result.duplicate_of:
        return f"the same as {result.duplicate_of}"
    items = result.counts.get("items", 0)
    look = f", {len(result.review)} to look at" if result.review else ""
    before = "read before: " if result.state == "known" else ""
    return f"{before}{result.course_code or result.course_title or 'a course'}, {items} items{look}"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return (
        f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
    )
