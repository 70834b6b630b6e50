"""Where the program stands: its streams, its folder, its day, its user."""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import click

from orchestrator.paper import Paper, open_paper
from orchestrator.settings import process_environ
from orchestrator.zone import machine_zone

__all__ = ["Desk", "open_desk"]


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What a command sees of the world.

    Attributes:
        out: results.
        err: progress and errors.
        environ: the environment.
        folder: what relative names start from.
        today: the user's own day.
        ask: puts a yes-or-no question to the user; None where nobody is there.
        cores: for what keeps a core busy.
        zone: the machine's IANA zone, where it is known.
        seconds: how long the command has been at it.
    """

    out: Paper
    err: Paper
    environ: Mapping[str, str]
    folder: Path
    today: dt.date
    ask: Callable[[str], bool] | None = None
    cores: int = field(default_factory=lambda: os.cpu_count() or 1)
    zone: str | None = None
    seconds: Callable[[], float] = time.process_time


def open_desk() -> Desk:
    """This process's."""
    environ = process_environ()
    begun = time.monotonic()
    return Desk(
        out=open_paper(sys.stdout, environ),
        err=open_paper(sys.stderr, environ),
        environ=environ,
        folder=Path.cwd(),
        today=dt.datetime.now().astimezone().date(),
        ask=_ask if sys.stdin is not None and sys.stdin.isatty() else None,
        zone=machine_zone(environ),
        seconds=lambda: time.monotonic() - begun,
    )


def _ask(question: str) -> bool:
    return click.confirm(question, err=True)
