"""How many calls at once a server takes, found out while it works: additive increase, multiplicative decrease.

As TCP does it: a little more as long as all goes well, and a good deal less when the server refuses (it asks to be called
again later, it times out, it goes away) or when its calls take longer the more of them there are.
"""

from __future__ import annotations

from typing import Final

__all__ = ["FIRST", "MOST", "Adaptive"]

FIRST: Final = 4.0
"""Calls at once to begin with."""
MOST: Final = 256.0
_REFUSED: Final = 0.5
_SLOWED: Final = 0.8
_TOLERATED: Final = 2.0
"""Calls may take so many times their shortest time before they count as slowed."""
_MEMORY: Final = 0.3
"""The newest call's weight in the running mean of a tool's time."""
_FORGOTTEN: Final = 1.0001
"""The shortest time of a tool grows by so much with each call, so that one lucky call does not count for ever."""


class Adaptive:
    """One server's limit.

    Attributes:
        limit: how many calls it should have at once, at least 1.
    """

    def __init__(self, first: float = FIRST, most: float = MOST) -> None:
        self.limit = first
        self._most = most
        self._times: dict[str, tuple[float, float]] = {}
        self._spared = 0

    @property
    def calls(self) -> int:
        """The limit as a number of calls."""
        return int(self.limit)

    def ended(self, tool: str, seconds: float, running: int) -> None:
        """A call has given its result, or an error of its own.

        Args:
            tool: which tool; each has its own usual time.
            seconds: how long it took.
            running: how many calls the server had at once when it ended, this one included.
        """
        shortest, mean = self._times.get(tool, (seconds, seconds))
        shortest = min(seconds, shortest * _FORGOTTEN)
        mean += _MEMORY * (seconds - mean)
        self._times[tool] = (shortest, mean)
        if running > 1 and seconds > _TOLERATED * shortest and mean > _TOLERATED * shortest:
            self._decrease(_SLOWED, running)
        elif self._spared:
            self._spared -= 1
        elif running >= self.calls:
            self.limit = min(self._most, self.limit + 1.0 / self.limit)

    def refused(self, running: int) -> None:
        """The server did not take a call, or gave no answer to it."""
        self._decrease(_REFUSED, running)

    def _decrease(self, factor: float, running: int) -> None:
        """Once for all the calls that were under way together: they tell of the same crowd."""
        if self._spared:
            self._spared -= 1
            return
        self.limit = max(1.0, min(self.limit, float(running)) * factor)
        self._spared = running - 1
