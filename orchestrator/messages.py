"""What the driver of a run tells its schedule, and what the schedule answers."""

from __future__ import annotations

from typing import NamedTuple

from orchestrator.outcome import Ending

__all__ = [
    "Cancelled",
    "Decide",
    "Decided",
    "Drop",
    "Event",
    "Failed",
    "Finish",
    "Finished",
    "Gather",
    "Idle",
    "Instruction",
    "Rest",
    "Rested",
    "Skip",
    "Start",
    "Stop",
]


# Events: what the driver reports


class Decided(NamedTuple):
    """``when`` and ``for_each`` have been looked at: so many elements, or None where it is one plain call."""

    step: str
    wanted: bool
    elements: int | None = None


class Finished(NamedTuple):
    """A call gave its result; ``seconds`` is how long it took, where somebody wants to know."""

    step: str
    seconds: float | None = None


class Failed(NamedTuple):
    """A call failed for good, or for ``retry_in`` seconds.

    ``refused`` says that the server did not take it or gave no answer, ``seconds`` how long it took.
    """

    step: str
    retry_in: float | None = None
    seconds: float | None = None
    refused: bool = False


class Rested(NamedTuple):
    """The seconds of a ``Rest`` are over."""

    step: str


class Cancelled(NamedTuple):
    """A call has been cancelled."""

    step: str


Event = Decided | Finished | Failed | Rested | Cancelled


# Instructions: what the driver is to do, in this order


class Decide(NamedTuple):
    """Look at the step's ``when`` and ``for_each``, then say ``Decided``."""

    step: str


class Start(NamedTuple):
    """Make the step's call."""

    step: str


class Rest(NamedTuple):
    """Say ``Rested`` after so many seconds."""

    step: str
    seconds: float


class Skip(NamedTuple):
    """The step will not run: because of this failed step, or (None) because it is not wanted."""

    step: str
    because: str | None


class Drop(NamedTuple):
    """The step, which was between two attempts, is cancelled."""

    step: str


class Gather(NamedTuple):
    """Every element's call has ended: put the results together; ``ending`` is ``done`` or ``failed``."""

    step: str
    ending: Ending


class Stop(NamedTuple):
    """Cancel every call that runs, since this step failed."""

    because: str


class Finish(NamedTuple):
    """Every step has ended, and no more will come."""


class Idle(NamedTuple):
    """Every step so far has ended; more may come."""


Instruction = Decide | Start | Rest | Skip | Drop | Gather | Stop | Finish | Idle
