"""Several processes import at once."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from servers.calendar.desk import Desk
from servers.domain.syllabus import Item, Source, Syllabus
from servers.errors import StoreError
from servers.settings import Settings
from servers.store.database import Database

ROOT = Path(__file__).parents[2]
#: Ten processes that all wait for the same word; forked from one, since ten interpreters take seconds to start.
IMPORTERS = """
import datetime as dt, os, sys
from pathlib import Path
from servers.calendar.desk import Desk
from servers.settings import Settings

home, names = Path(sys.argv[1]), sys.argv[2:]

def import_all(number):
    desk = Desk(Settings(home=home, folders=(), out=home), lambda: dt.datetime(2026, 8, 20, tzinfo=dt.UTC))
    at = number % len(names)
    for round in range(2):
        for name in (*names[at:], *names[:at]):
            done = desk.import_syllabus(name, kinds=(), dry_run=False, restore=False)
            assert not done.changed and not done.removed and len(done.added) in {0, 20}, done
            os.write(1, b"%d\\n" % len(done.added))  # in one piece, since ten write to one pipe

reads, writes = os.pipe()
children = []
for number in range(10):
    child = os.fork()
    if child == 0:
        os.close(writes)
        os.read(reads, 1)
        import_all(number)
        os._exit(0)
    children.append(child)
os.close(writes)
sys.exit(any(os.waitpid(child, 0)[1] for child in children))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="fork is POSIX's")
def test_ten_processes_that_import_the_same_syllabi_at_once_lose_and_double_nothing(tmp_path: Path) -> None:
    store = Database(tmp_path / "store.sqlite3")
    names = ["a", "b", "c"]
    with store.write() as tx:
        for name in names:
            items = tuple(
                Item(
                    id=f"homework-{n}", title=f"Homework {n}", kind="homework", date=dt.date(2026, 10, n + 1)
                )
                for n in range(20)
            )
            source = Source(name="x.pdf", sha256=name, pages=1, parser_version="1")
            tx.syllabi.save(
                Syllabus(id=name, course_code="CS 1", timezone="UTC", items=items, source=source),
                (),
                arguments="",
            )
    command = [sys.executable, "-c", IMPORTERS, str(tmp_path), *names]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert sum(map(int, done.stdout.split())) == 60
    with store.read() as tx:
        assert len(tx.events.all()) == 60
        # Three syllabi of one course code have a calendar each.
        assert len(tx.events.calendars()) == 3


KILLED = """
import datetime as dt, sys
from pathlib import Path
from servers.calendar.desk import Desk
from servers.settings import Settings

home = Path(sys.argv[1])
desk = Desk(Settings(home=home, folders=(), out=home), lambda: dt.datetime(2026, 8, 20, tzinfo=dt.UTC))
while True:
    done = desk.import_syllabus("a", kinds=(), dry_run=False, restore=False)
    print(len(done.added), flush=True)
    desk.undo_import("a")
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX's")
def test_an_importer_that_is_killed_leaves_all_of_an_import_or_nothing(tmp_path: Path) -> None:
    store = Database(tmp_path / "store.sqlite3")
    items = tuple(
        Item(id=f"homework-{n}", title=f"Homework {n}", kind="homework", date=dt.date(2026, 10, n % 28 + 1))
        for n in range(60)
    )
    source = Source(name="x.pdf", sha256="a", pages=1, parser_version="1")
    with store.write() as tx:
        tx.syllabi.save(
            Syllabus(id="a", course_code="CS 1", timezone="UTC", items=items, source=source), (), arguments=""
        )
    seen = set()
    for number in range(4):
        command = [sys.executable, "-c", KILLED, str(tmp_path)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as importer:
            assert importer.stdout is not None
            for _ in range(3 + number):
                assert importer.stdout.readline() in {"60\n", "0\n"}
            importer.kill()
        with store.read() as tx:
            seen.add(len(tx.events.all()))
    assert seen <= {0, 60}
    assert store.check() == []
    desk = Desk(Settings(home=tmp_path, folders=(), out=tmp_path), lambda: dt.datetime.now(dt.UTC))
    desk.import_syllabus("a", kinds=(), dry_run=False, restore=False)
    with store.read() as tx:
        assert len(tx.events.all()) == 60


@pytest.mark.skipif(os.name == "nt", reason="a bound on the size of files is POSIX's")
def test_an_import_onto_a_full_disk_says_so_and_leaves_nothing_until_there_is_room(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415  not on Windows

    store = Database(tmp_path / "store.sqlite3")
    items = tuple(
        Item(id=f"h{n}", title=f"{n} {'long ' * 400}", kind="homework", date=dt.date(2026, 10, n % 28 + 1))
        for n in range(100)
    )
    source = Source(name="x.pdf", sha256="a", pages=1, parser_version="1")
    with store.write() as tx:
        tx.syllabi.save(Syllabus(id="a", timezone="UTC", items=items, source=source), (), arguments="")
    desk = Desk(
        Settings(home=tmp_path, folders=(), out=tmp_path), lambda: dt.datetime(2026, 8, 20, tzinfo=dt.UTC)
    )
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    room = max(path.stat().st_size for path in tmp_path.iterdir()) + 50_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        with pytest.raises(StoreError, match="nothing was half written"):
            desk.import_syllabus("a", kinds=(), dry_run=False, restore=False)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    with store.read() as tx:
        assert tx.events.all() == []
    assert store.check() == []
    assert len(desk.import_syllabus("a", kinds=(), dry_run=False, restore=False).added) == 100
