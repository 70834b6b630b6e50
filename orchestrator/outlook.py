"""What a planner is shown of a run: states, numbers, ids and errors; never a word of a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from orchestrator.outcome import Ending, StepOutcome
from orchestrator.plan import Step
from orchestrator.printable import printable

__all__ = ["Outlook", "OutlookLine", "outlook_of"]

_ID: Final = re.compile(r"[\w.:@-]{1,80}")
_MOST: Final = 12
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookLine:
    """What became of one step.

    Attributes:
        id: the step's id.
        tool: ``server.tool``.
        state: how it ended.
        error: why it failed, in at most 300 characters.
        because: the failed step that kept it from running.
        found: numbers, truth values, lengths of lists and ids out of its result, by field.
    """

    id: str
    tool: str
    state: Ending
    error: str | None = None
    because: str | None = None
    found: Mapping[str, int | float | bool | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """A run so far.

    Attributes:
        steps: every step that has ended.
        rounds_left: how many times the planner may still add steps, this time included.
    """

    steps: tuple[OutlookLine, ...]
    rounds_left: int


def outlook_of(steps: Iterable[Step], outcomes: Mapping[str, StepOutcome], *, rounds_left: int) -> Outlook:
    """What may be shown of these steps."""
    return Outlook(steps=tuple(_line(step, outcomes[step.id]) for step in steps), rounds_left=rounds_left)


def _line(step: Step, outcome: StepOutcome) -> OutlookLine:
    return OutlookLine(
        id=step.id,
        tool=step.full_name,
        state=outcome.state,
        error=None if outcome.error is None else printable(str(outcome.error))[:_LONGEST],
        because=outcome.because,
        found=_found(outcome.result),
    )


def _found(result: Any) -> dict[str, int | float | bool | str]:
    if isinstance(result, list):
        return {"elements": len(result)}
    if not isinstance(result, Mapping):
        return {}
    told: dict[str, int | float | bool | str] = {}
    for key, value in result.items():
        if _ID.fullmatch(str(key)):
            _tell(str(key), value, told)
    return dict(list(told.items())[:_MOST])


def _tell(key: str, value: Any, told: dict[str, int | float | bool | str]) -> None:
    if isinstance(value, bool | int | float):
        told[key] = value
    elif isinstance(value, list):
        told[f"{key} (number)"] = len(value)
    elif isinstance(value, str) and _is_id(key) and _ID.fullmatch(value):
        told[key] = value
    elif isinstance(value, Mapping):
        told.update(
            {f"{key}.{name}": inner for name, inner in value.items() if type(inner) in {int, float, bool}}
        )


def _is_id(key: str) -> bool:
    return key in {"id", "uid", "state", "outcome"} or key.endswith(("_id", "_uid"))
