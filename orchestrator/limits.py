"""How many calls may run at once, and which ready step goes next under those limits.

Limits form a tree: the plan's, under it each server's, under that each tool's, and under that each fan-out's. A lane is
one limit with what is ready under it; it offers its best to the lane above as long as it has room itself. So the
step taken at the root is the best one that *no* limit forbids, found in O(log n).
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from orchestrator.frozen import Frozen

__all__ = ["PER_SERVER", "Key", "Lane", "Limit", "Limits"]

PER_SERVER: Final = 64
"""Calls at once on one server, unless set: far above what a server of this kind gains from, far below a flood."""

Key = tuple[int, float, int, int]
"""Smaller goes first: level of priority, the negated remaining path, the place in the plan, the place in a fan-out."""


Limit = Annotated[int, Field(ge=1)] | Literal["auto"] | None
"""Calls at once: a number, None for no limit, or ``auto``, which finds out what the server takes (see ``adaptive``)."""


class Limits(Frozen):
    """How many calls may run at once; None sets no limit.

    Attributes:
        total: in all.
        per_server: on each server that ``servers`` does not name.
        servers: by server.
        tools: by ``server.tool``.
    """

    total: int | None = Field(default=None, ge=1)
    per_server: Limit = PER_SERVER
    servers: dict[str, Limit] = Field(default_factory=dict)
    tools: dict[str, Annotated[int, Field(ge=1)] | None] = Field(default_factory=dict)

    def of_server(self, server: str) -> Limit:
        """One server's limit."""
        return self.servers.get(server, self.per_server)

    @property
    def learns(self) -> bool:
        """Whether any of them is ``auto``."""
        return "auto" in {self.per_server, *self.servers.values()}


class Lane:
    """One limit: how much runs under it, and what is ready, best first.

    Attributes:
        name: for people.
        limit: at most so many run at once.
        parent: the wider limit; None for the plan's.
        running: how many run now.
        heap: what is ready here, and what the lanes below have offered.
        offered: the key of what the lane above has been shown; entries of other keys are withdrawn.
    """

    __slots__ = ("heap", "limit", "name", "offered", "parent", "running")

    def __init__(self, name: str, limit: int | None, parent: Lane | None = None) -> None:
        self.name = name
        self.limit = float("inf") if limit is None else limit
        self.parent = parent
        self.running = 0
        self.heap: list[tuple[Key, Any]] = []
        self.offered: Key | None = None

    def __lt__(self, other: Lane) -> bool:
        """Equal keys meet in a heap only where one lane has offered the same step twice: either will do."""
        return False

    def push(self, key: Key, step: Any) -> None:
        """Add a ready step."""
        heappush(self.heap, (key, step))
        lane: Lane | None = self
        while lane is not None and lane.offer():
            lane = lane.parent

    def take(self) -> Any | None:
        """The best step that no limit under this lane forbids, now counted as running; None if there is none."""
        path = self._path()
        if path is None:
            return None
        step = heappop(path[-1].heap)[1]
        for lane in reversed(path):
            lane.running += 1
            lane.offer()
        return step

    def release(self) -> None:
        """A step that was pushed here runs no more."""
        lane: Lane | None = self
        while lane is not None:
            lane.running -= 1
            lane.offer()
            lane = lane.parent

    def set_limit(self, limit: int) -> None:
        """Another limit from now on: more may start at once; fewer do when enough of those that run have ended."""
        self.limit = limit
        if self.running >= limit:
            self._withdraw()
        lane: Lane | None = self
        while lane is not None:
            lane.offer()
            lane = lane.parent

    def _withdraw(self) -> None:
        """Take back what the lanes above have been shown of what is below."""
        lane: Lane | None = self
        while lane is not None:
            lane.offered = None
            lane = lane.parent

    def upwards(self) -> Iterator[Lane]:
        """This lane and all above it."""
        lane: Lane | None = self
        while lane is not None:
            yield lane
            lane = lane.parent

    def _path(self) -> list[Lane] | None:
        """The lanes down to the best step, each withdrawn from the one above."""
        if self.running >= self.limit or not self.has_head():
            return None
        path = [self]
        lane: Any = self
        while isinstance(lane := lane.heap[0][1], Lane):
            heappop(path[-1].heap)
            lane.offered = None
            lane.has_head()
            path.append(lane)
        return path

    def offer(self) -> bool:
        """Show the best step to the lane above; False where nothing changes for it."""
        if self.parent is None or self.running >= self.limit or not self.has_head():
            return False
        key = self.heap[0][0]
        if self.offered is not None and self.offered <= key:
            return False
        self.offered = key
        heappush(self.parent.heap, (key, self))
        return True

    def has_head(self) -> bool:
        """Drop withdrawn offers; whether anything is left."""
        heap = self.heap
        while heap and isinstance(heap[0][1], Lane) and heap[0][1].offered != heap[0][0]:
            heappop(heap)
        return bool(heap)
