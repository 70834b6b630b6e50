"""The store as a whole: creation, sharing, faults, migrations."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from servers.domain.event import Event
from servers.errors import NotFoundError, StoreError
from servers.store import schema
from servers.store.database import Database, Transaction

NOW = dt.datetime(2026, 8, 20, 12, tzinfo=dt.UTC)
ROOT = Path(__file__).parents[2]

WRITER = """
import datetime as dt, sys
from pathlib import Path
from servers.domain.event import Event
from servers.store.database import Database

db, name = Database(Path(sys.argv[1])), sys.argv[2]
now = dt.datetime(2026, 8, 20, 12, tzinfo=dt.UTC)
for n in range(int(sys.argv[3])):
    with db.write() as tx:
        tx.events.put(Event(uid=f"{name}-{n}", calendar=name, kind="other", title="x",
                            first_day=dt.date(2026, 9, 1), created=now, last_modified=now))
        shared = tx.events.find("shared")
        count = int(shared.title) if shared else 0
        tx.events.put(Event(uid="shared", calendar="all", kind="other", title=str(count + 1),
                            first_day=dt.date(2026, 9, 1), created=now, last_modified=now))
    if len(sys.argv) > 4:
        print("committed", flush=True)
"""


def one_event(uid: str = "e") -> Event:
    return Event(
        uid=uid,
        calendar="C",
        kind="other",
        title="t",
        first_day=dt.date(2026, 9, 1),
        created=NOW,
        last_modified=NOW,
    )


def _put_and_fail(tx: Transaction) -> None:
    tx.events.put(one_event())
    tx.events.get("nothing")


def started_writer(path: Path, name: str, count: int, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(count), *more],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_file_is_made_with_its_folders_on_first_use_and_not_before(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "store.sqlite3"
    db = Database(path)
    assert not path.parent.exists()
    with db.read() as tx:
        assert tx.events.all() == []
    assert path.is_file()


def test_what_is_written_is_there_for_another_database_object(tmp_path: Path) -> None:
    with Database(tmp_path / "s").write() as tx:
        tx.events.put(one_event())
    with Database(tmp_path / "s").read() as tx:
        assert tx.events.get("e") == one_event()


def test_an_exception_rolls_everything_back(tmp_path: Path) -> None:
    db = Database(tmp_path / "s")
    with pytest.raises(NotFoundError), db.write() as tx:
        _put_and_fail(tx)
    with db.read() as tx:
        assert tx.events.all() == []


def test_a_read_sees_one_state_while_another_writes(tmp_path: Path) -> None:
    db = Database(tmp_path / "s")
    with db.read() as before:
        assert before.events.all() == []
        with db.write() as tx:
            tx.events.put(one_event())
        assert before.events.all() == []
    with db.read() as after:
        assert len(after.events.all()) == 1


def test_writing_in_a_read_is_an_error_and_does_not_spoil_the_connection(tmp_path: Path) -> None:
    db = Database(tmp_path / "s")
    with pytest.raises(StoreError, match="read-only"), db.read() as tx:
        tx.events.put(one_event())
    with db.write() as tx:
        tx.events.put(one_event())


def test_a_file_locked_by_another_process_is_named_with_what_to_do(tmp_path: Path) -> None:
    db = Database(tmp_path / "s", patience=0.05)
    with db.read():
        pass
    with closing(sqlite3.connect(tmp_path / "s", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"locked by another process.*call again"), db.write():
            pass
        with db.read() as tx:
            assert tx.events.all() == []
        other.execute("ROLLBACK")
    with db.write() as tx:
        tx.events.put(one_event())


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "s"
    path.write_bytes(b"Dear diary, " * 500)
    with pytest.raises(StoreError, match=r"not a database.*move it away"), Database(path).read():
        pass
    assert path.read_bytes() == b"Dear diary, " * 500


def test_a_damaged_page_is_reported_and_found_by_the_check(tmp_path: Path) -> None:
    path = tmp_path / "s"
    db = Database(path)
    with db.write() as tx:
        tx.events.put_all(one_event(f"e{n}") for n in range(500))
    assert db.check() == []
    db.close()
    raw = bytearray(path.read_bytes())
    middle = len(raw) // 2 // 4096 * 4096
    raw[middle : middle + 8192] = b"\xff" * 8192
    path.write_bytes(raw)
    with pytest.raises(StoreError, match="is damaged"), Database(path).read() as tx:
        tx.events.all()


def test_a_full_disk_leaves_the_earlier_state(tmp_path: Path) -> None:
    db = Database(tmp_path / "s")
    with db.write() as tx:
        tx.events.put(one_event())
    with db._borrowed() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StoreError, match="disk is full"), db.write() as tx:
        tx.events.put_all(one_event(f"e{n}") for n in range(2000))
    with db.read() as tx:
        assert [event.uid for event in tx.events.all()] == ["e"]


def test_a_newer_file_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")
    with pytest.raises(StoreError, match=r"newer version.*999.*Update"), Database(path).read():
        pass


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be made"), Database(tmp_path / "file" / "s").read():
        pass


def test_an_older_file_is_copied_and_then_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "s"
    with Database(path).write() as tx:
        tx.events.put(one_event())
    more = (*schema.MIGRATIONS, ("CREATE TABLE extra (x TEXT)", "INSERT INTO extra VALUES ('y')"))
    monkeypatch.setattr(schema, "MIGRATIONS", more)
    with Database(path).read() as tx:
        assert tx.events.get("e") == one_event()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT x FROM extra").fetchall() == [("y",)]
    with closing(sqlite3.connect(tmp_path / f"s.v{len(more) - 1}.bak")) as connection:
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (1,)
        assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'extra'").fetchall() == []


def test_a_migration_that_fails_leaves_the_old_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "s"
    with Database(path).write() as tx:
        tx.events.put(one_event())
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, ("CREATE TABLE extra (x)", "NONSENSE")))
        with pytest.raises(StoreError), Database(path).read():
            pass
    with Database(path).read() as tx:
        assert tx.events.get("e") == one_event()


def test_four_processes_writing_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "new" / "s"
    writers = [started_writer(path, name, 30) for name in "abcd"]
    for writer in writers:
        _, errors = writer.communicate(timeout=60)
        assert writer.returncode == 0, errors
    with Database(path).read() as tx:
        assert {calendar: len(tx.events.all(calendar=calendar)) for calendar in "abcd"} == dict.fromkeys(
            "abcd", 30
        )
        assert tx.events.get("shared").title == "120"


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX's")
def test_a_killed_writer_leaves_whole_transactions_and_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with started_writer(path, "a", 100_000, "loud") as writer:
        assert writer.stdout is not None
        for _ in range(5):
            assert writer.stdout.readline() == "committed\n"
        writer.send_signal(signal.SIGKILL)
    db = Database(path, patience=1)
    with db.write() as tx:
        mine = len(tx.events.all(calendar="a"))
        assert mine >= 5
        assert tx.events.get("shared").title == str(mine)
    assert db.check() == []


def test_threads_share_one_database(tmp_path: Path) -> None:
    db = Database(tmp_path / "s")
    faults: list[BaseException] = []

    def write(name: int) -> None:
        try:
            for n in range(20):
                with db.write() as tx:
                    tx.events.put(one_event(f"{name}-{n}"))
                with db.read() as tx:
                    tx.events.get(f"{name}-{n}")
        except BaseException as error:  # noqa: BLE001  a thread's failure is told by the test
            faults.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    with db.read() as tx:
        assert len(tx.events.all()) == 120
