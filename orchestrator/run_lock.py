"""A run belongs to one process: it holds a transaction on a file of its own, which ends with the process however that ends."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from orchestrator.errors import UsageError

__all__ = ["is_locked", "lock", "lock_path"]


def lock_path(path: Path, run: str) -> Path:
    """The lock's file beside the journal's."""
    return path.with_name(f"{path.stem}-{run}.lock")


def lock(path: Path, run: str) -> sqlite3.Connection:
    """Take a run up: closing the connection lets go of it.

    Raises:
        UsageError: another process has it.
    """
    connection = sqlite3.connect(lock_path(path, run), isolation_level=None, timeout=0)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        connection.close()
        raise UsageError(
            f"Run {run!r} is under way in another process", "Wait for it, or end that process"
        ) from error
    return connection


def is_locked(path: Path, run: str) -> bool:
    """Whether a process has the run."""
    file = lock_path(path, run)
    if not file.exists():
        return False
    connection = sqlite3.connect(file, isolation_level=None, timeout=0)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        return True
    finally:
        connection.close()
    return False
