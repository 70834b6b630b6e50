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
from servers.settings import Settings
from servers.store.database import Database

ROOT = Path(__file__).parents[2]
IMPORTER = """
import datetime as dt, sys
from pathlib import Path
from servers.calendar.desk import Desk
from servers.settings import Settings

home = Path(sys.argv[1])
desk = Desk(Settings(home=home, folders=(), out=home), lambda: dt.datetime(2026, 8, 20, tzinfo=dt.UTC))
added = 0
for round in range(4):
    for syllabus_id in sys.argv[2:]:
        done = desk.import_syllabus(syllabus_id, kinds=(), dry_run=False, restore=False)
        added += len(done.added)
        assert not done.changed and not done.removed
print(added)
"""


def test_processes_that_import_the_same_syllabi_at_once_lose_and_double_nothing(tmp_path: Path) -> None:
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
    importers = [
        subprocess.Popen(
            [sys.executable, "-c", IMPORTER, str(tmp_path), *names[n:], *names[:n]],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for n in range(3)
    ]
    added = 0
    for importer in importers:
        said, errors = importer.communicate(timeout=60)
        assert importer.returncode == 0, errors
        added += int(said)
    with store.read() as tx:
        assert added == len(tx.events.all()) == 60
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
