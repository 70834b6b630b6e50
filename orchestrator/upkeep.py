"""Commands of the servers' own under this program's name: it hands over and knows no more of them than where they are."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Any, Final

__all__ = ["hand_over"]

_PLACES: Final = {"remind": "servers.reminders.command", "doctor": "servers.doctor"}


def hand_over(name: str, arguments: Sequence[str]) -> Any:
    """Run the command ``name`` with these words; it ends the process with an exit code of its own where it has one."""
    command = getattr(importlib.import_module(_PLACES[name]), name)
    return command.main(args=list(arguments), prog_name=f"run_agent {name}", standalone_mode=False)
