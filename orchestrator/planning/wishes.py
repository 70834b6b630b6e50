"""What the clauses of a request have asked for so far: the one mutable thing in reading it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from orchestrator.planning.intent import GradeGoal, Intent, Lead, Listing, Span
from orchestrator.planning.tokens import Token
from orchestrator.planning.words import FILLERS

__all__ = ["Wishes", "each_once", "finished", "report_unknown"]

_T = TypeVar("_T", bound=Hashable)

_FREEZE: Final[dict[type, Callable[[Any], Any]]] = {list: tuple, set: frozenset}


@dataclass(slots=True)
class Wishes:
    """What the clauses read so far have asked for."""

    only: set[str] = field(default_factory=set)
    without: set[str] = field(default_factory=set)
    quiet: set[str] = field(default_factory=set)
    courses: list[str] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    grade: GradeGoal | None = None
    workload: Span | None = None
    export: str | None = None
    conflicts: bool = False
    reminders: bool = True
    writes_file: bool = True
    into_calendar: bool = True
    commands: bool = False


def finished(wishes: Wishes) -> Intent:
    """The wishes as a value."""
    asks = bool(wishes.questions or wishes.listings or wishes.grade or wishes.conflicts or wishes.workload)
    values = {
        item.name: getattr(wishes, item.name)
        for item in dataclasses.fields(wishes)
        if item.name != "commands"
    }
    frozen = {key: _FREEZE.get(type(value), lambda same: same)(value) for key, value in values.items()}
    return Intent(**frozen, asks_only=asks and not wishes.commands)


def report_unknown(unknown: list[Token], text: str, wishes: Wishes) -> None:
    """Say which words were not understood, neighbours together."""
    runs: list[list[Token]] = []
    for token in unknown:
        if token.text.lower() in FILLERS:
            continue
        if runs and _only_filler(text[runs[-1][-1].end : token.start]):
            runs[-1].append(token)
        else:
            runs.append([token])
    for run in runs:
        words = text[run[0].start : run[-1].end]
        wishes.notes.append(f'Not understood and left aside: "{words}".')


def each_once(values: Iterable[_T]) -> tuple[_T, ...]:
    """``values`` in order, each once."""
    return tuple(dict.fromkeys(values))


def _only_filler(between: str) -> bool:
    return all(word in FILLERS for word in between.lower().split())
