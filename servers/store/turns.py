"""Turns at writing: the threads of one process queue for the file's one write lock, each as long as it takes.

SQLite makes a busy writer sleep and look again, longer each time, so that among many some never find the lock free;
a lock of the process wakes the one that waits. Between processes SQLite's own waiting remains.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from weakref import WeakValueDictionary

__all__ = ["Turn", "turn_at"]


class Turn:
    """One file's turn; all who write to the file in this process share it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    @contextmanager
    def taken(self, patience: float) -> Iterator[bool]:
        """Wait up to ``patience`` seconds for the turn; yields whether it came, and gives it back."""
        came = self._lock.acquire(timeout=patience)
        try:
            yield came
        finally:
            if came:
                self._lock.release()


#: Entries go with the last database that holds them.
_turns: WeakValueDictionary[Path, Turn] = WeakValueDictionary()
_guard = threading.Lock()


def turn_at(path: Path) -> Turn:
    """The turn of the file at ``path``, the same for every way to write it."""
    key = path.absolute()
    with _guard:
        return _turns.setdefault(key, Turn())
