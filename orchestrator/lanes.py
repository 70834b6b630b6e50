"""The limits of a run as lanes: which one each step runs in, and how those widths change that find themselves."""

from __future__ import annotations

from orchestrator.adaptive import Adaptive
from orchestrator.limits import Lane, Limits
from orchestrator.node import Node
from orchestrator.plan import Step

__all__ = ["Lanes"]


class Lanes:
    """The plan's lane, in it one for each server, in that one for each tool that has a limit.

    Args:
        limits: how many calls at once.
        most: the plan's own limit.

    Attributes:
        root: the plan's lane, where the next step is taken.
    """

    def __init__(self, limits: Limits, most: int | None) -> None:
        totals = [one for one in (most, limits.total) if one is not None]
        self.root = Lane("plan", min(totals, default=None))
        self._limits = limits
        self._of_tools: dict[tuple[str, str], Lane] = {}
        self._of_servers: dict[str, Lane] = {}
        self._adaptive: dict[str, Adaptive] = {}

    @property
    def learn(self) -> bool:
        """Whether it matters how long calls take."""
        return self._limits.learns

    def of(self, step: Step) -> Lane:
        """The narrowest lane of a step's calls."""
        place = (step.server, step.tool)
        lane = self._of_tools.get(place)
        if lane is None:
            server = self._of_server(step.server)
            limit = self._limits.tools.get(step.full_name)
            lane = server if limit is None else Lane(step.full_name, limit, server)
            self._of_tools[place] = lane
        return lane

    def _of_server(self, name: str) -> Lane:
        lane = self._of_servers.get(name)
        if lane is None:
            limit = self._limits.of_server(name)
            if limit == "auto":
                adaptive = self._adaptive[name] = Adaptive()
                limit = adaptive.calls
            lane = self._of_servers[name] = Lane(name, limit, self.root)
        return lane

    def limit_of(self, server: str) -> float:
        """How many calls may be under way on a server now."""
        return self._of_servers[server].limit

    def is_adaptive(self, lane: Lane) -> bool:
        """Whether a lane's limit may fall below what runs in it."""
        return lane.name in self._adaptive

    def learn_from(self, node: Node, seconds: float | None, *, refused: bool) -> None:
        """What a call's end says of how much its server takes."""
        adaptive = self._adaptive.get(node.step.server)
        if adaptive is None or node.state != "running":
            return
        lane = self._of_servers[node.step.server]
        if refused:
            adaptive.refused(lane.running)
        elif seconds is not None:
            adaptive.ended(node.step.tool, seconds, lane.running)
        if adaptive.calls != lane.limit:
            lane.set_limit(adaptive.calls)

    def close(self) -> None:
        """Nothing more is taken."""
        self.root = Lane("stopped", 0)
