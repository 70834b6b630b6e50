from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from servers.errors import StoreError
from servers.store.database import Database
from servers.store.turns import turn_at


def test_all_ways_to_write_one_file_share_its_turn(tmp_path: Path) -> None:
    first, same, other = (turn_at(tmp_path / name) for name in ("a", "a", "b"))

    assert first is same
    assert first is not other


def test_a_second_writer_of_the_process_waits_and_says_so_when_it_waited_in_vain(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    first, second = Database(path), Database(path, patience=0.01)

    with (
        first.write(),
        pytest.raises(StoreError, match="busy: other calls have been writing"),
        second.write(),
    ):
        pass
    with second.write() as transaction:
        assert transaction.events is not None


def test_many_writers_at_once_all_get_their_turn(tmp_path: Path) -> None:
    databases = [Database(tmp_path / "store.sqlite3") for _ in range(3)]

    def write(number: int) -> int:
        with databases[number % 3].write():
            return number

    with ThreadPoolExecutor(16) as pool:
        assert sorted(pool.map(write, range(200))) == list(range(200))


def test_a_reader_waits_for_no_turn(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    with Database(path).write(), Database(path, patience=0.01).read() as view:
        assert view.events is not None
