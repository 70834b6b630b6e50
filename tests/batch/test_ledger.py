"""The ledger of a batch is used from several threads, and closed by one of them."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from orchestrator.batching.ledger import Ledger
from orchestrator.errors import JournalError


class Watched:
    """A connection that notes whether its mutex is free for another thread while it is closed."""

    def __init__(self, connection: sqlite3.Connection, mutex: threading.RLock) -> None:
        self._connection, self._mutex = connection, mutex
        self.free: list[bool] = []

    def close(self) -> None:
        other = threading.Thread(target=self._try)
        other.start()
        other.join()
        self._connection.close()

    def _try(self) -> None:
        taken = self._mutex.acquire(blocking=False)
        self.free.append(taken)
        if taken:
            self._mutex.release()


def test_it_is_not_closed_while_a_walk_that_was_called_off_is_still_at_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Ledger(tmp_path) as ledger:
        watched = Watched(ledger._db, ledger._mutex)
        monkeypatch.setattr(ledger, "_db", watched)
    assert watched.free == [False]


def test_what_comes_after_its_end_is_an_error_and_no_crash(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        pass
    with pytest.raises(JournalError):
        ledger.claim("a.pdf", "1", "2", "3", name="a")
