"""What is recorded, and runs that are cut off and gone on with."""

from __future__ import annotations

import datetime as dt
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from orchestrator import journal as journal_module
from orchestrator.catalog import Catalog, Hints, Tool
from orchestrator.entries import CallCopy
from orchestrator.errors import JournalError, ToolCallError, UsageError
from orchestrator.execute import run_plan
from orchestrator.journal import Journal, Record
from orchestrator.plan import Fallback, Plan, Step, read_plan
from orchestrator.resume import UnsureError, resume_run

pytestmark = pytest.mark.anyio

ANY: dict[str, Any] = {"type": "object", "properties": {"of": {}}}


class Books:
    """Servers that keep count: ``add`` has an effect (once a key), ``once`` has one at each call, ``read`` has none."""

    def __init__(self) -> None:
        self.effects: list[str] = []
        self.calls: list[str] = []
        self.failing: set[str] = set()

    async def connect(self, servers: tuple[str, ...]) -> Catalog:
        hints = {"add": Hints(idempotent=True), "once": Hints(), "read": Hints(read_only=True)}
        return Catalog(
            tools=tuple(
                Tool(server=server, name=name, input_schema=ANY, hints=hint)
                for server in servers
                for name, hint in hints.items()
            )
        )

    async def call(
        self,
        server: str,
        tool: str,
        arguments: dict[str, Any],
        *,
        on_progress: object = None,
        key: str | None = None,
    ) -> Any:
        del server, on_progress
        self.calls.append(str(key))
        if tool in self.failing:
            raise ToolCallError("s", tool, "not today")
        if tool != "read" and (tool == "once" or str(key) not in self.effects):
            self.effects.append(str(key))
        return {"sum": 1 + sum(one["sum"] for one in arguments.get("of", []) if one)}


def step(name: str, *needs: str, tool: str = "add", **more: Any) -> Step:
    return Step(id=name, server="s", tool=tool, arguments={"of": [f"${need}" for need in needs]}, **more)


PLAN = Plan(
    steps=(
        step("a"),
        step("b", "a"),
        step("c", "a", tool="read"),
        Step.model_validate(
            {
                "id": "f",
                "server": "s",
                "tool": "add",
                "for_each": ["$b", "$c"],
                "arguments": {"of": ["$item"]},
            }
        ),
        step("d", "b", "c"),
        Step.model_validate(
            {"id": "e", "server": "s", "tool": "add", "arguments": {"of": "$f"}, "depends_on": ["d"]}
        ),
    )
)
RESULTS = {
    "a": {"sum": 1},
    "b": {"sum": 2},
    "c": {"sum": 2},
    "f": [{"sum": 3}, {"sum": 3}],
    "d": {"sum": 5},
    "e": {"sum": 7},
}


class KilledError(BaseException):
    """The end of a process, as far as its journal can tell."""


class Mortal:
    """A record whose owner dies at its n-th line, before or after it is written."""

    def __init__(self, record: Record, lines: int, *, written: bool) -> None:
        self.before = record.before
        self._record = record
        self._left = lines
        self._written = written

    def intend(self, name: str, of: Step, arguments: Mapping[str, Any]) -> str:
        self._live()
        key = self._record.intend(name, of, arguments)
        self._die()
        return key

    def extend(self, steps: Iterable[Step]) -> None:
        self._record.extend(steps)

    def done(self, name: str, result: Any) -> None:
        self._live()
        self._record.done(name, result)
        self._die()

    def failed(self, name: str, error: str) -> None:
        self._record.failed(name, error)

    def adopt(self, calls: Iterable[CallCopy]) -> None:
        self._record.adopt(calls)

    def _live(self) -> None:
        self._left -= 1
        if self._left < 0 or (self._left == 0 and not self._written):
            raise KilledError

    def _die(self) -> None:
        if self._left <= 0:
            raise KilledError


@pytest.fixture
def journal(tmp_path: Path) -> Any:
    with Journal(tmp_path / "kept" / "runs.sqlite3") as opened:
        yield opened


async def killed(journal: Journal, books: Books, lines: int, *, written: bool) -> str | None:
    """The id of a run that died at its n-th line; None where it ended before."""
    record = journal.begin(PLAN)
    try:
        record_or_death = Mortal(record, lines, written=written)
        record.end(await run_plan(PLAN, sessions=books, recorder=record_or_death, chance=lambda: 0.0))
    except* KilledError:
        record.close()
    return record.run if journal.runs()[0].state == "cut" else None


@pytest.mark.parametrize("written", [False, True])
@pytest.mark.parametrize("lines", range(1, 16))
async def test_a_run_that_dies_at_any_line_is_finished_with_each_effect_once(
    journal: Journal,
    lines: int,
    written: bool,  # noqa: FBT001  a column
) -> None:
    books = Books()
    run = await killed(journal, books, lines, written=written)
    if run is None:
        assert lines > 14
        return
    finished = {row[0] for row in journal._db.execute("SELECT step FROM calls WHERE state = 'done'")}
    assert [one.state for one in journal.runs()] == ["cut"]
    again: list[str] = []
    outcome = await resume_run(
        journal, run, books, watcher=lambda event: again.append(event.id) if event.kind == "started" else None
    )
    assert outcome.results == RESULTS
    assert not finished & set(again)
    assert len(books.effects) == len(set(books.effects)) == 6
    assert [one.state for one in journal.runs()] == ["done"]


async def test_a_call_with_effects_that_was_under_way_is_asked_about(journal: Journal) -> None:
    plan = Plan(steps=(step("a"), step("b", "a", tool="once"), step("c", depends_on=("b",))))
    books = Books()
    record = journal.begin(plan)
    with pytest.raises(BaseExceptionGroup):
        await run_plan(plan, sessions=books, recorder=Mortal(record, 4, written=False))
    record.close()
    assert len(books.effects) == 2
    with pytest.raises(UnsureError, match=r"during b \(s\.once\)") as caught:
        await resume_run(journal, record.run, books)
    assert [call.arguments for call in caught.value.calls] == [{"of": [{"sum": 1}]}]
    outcome = await resume_run(journal, record.run, books, decide=lambda _: "leave")
    assert outcome.ok
    assert len(books.effects) == 3


async def test_what_the_user_says_to_repeat_is_repeated(journal: Journal) -> None:
    plan = Plan(steps=(step("b", tool="once"),))
    books = Books()
    record = journal.begin(plan)
    with pytest.raises(BaseExceptionGroup):
        await run_plan(plan, sessions=books, recorder=Mortal(record, 2, written=False))
    record.close()
    outcome = await resume_run(journal, record.run, books, decide=lambda _: "repeat")
    assert outcome.results == {"b": {"sum": 1}}
    assert len(books.effects) == 2
    assert len(set(books.effects)) == 1, "one call has one key, in every life of its run"


async def test_a_failed_run_is_gone_on_with_from_its_failure(journal: Journal) -> None:
    books = Books()
    books.failing.add("read")
    record = journal.begin(PLAN, title="three courses")
    record.end(await run_plan(PLAN, sessions=books, recorder=record))
    assert [(one.title, one.state, one.steps) for one in journal.runs()] == [("three courses", "failed", 6)]
    books.failing.clear()
    calls = len(books.calls)
    assert (await resume_run(journal, record.run, books)).results == RESULTS
    assert len(books.effects) == len(set(books.effects))
    assert len(books.calls) > calls


async def test_a_run_belongs_to_one_process_at_a_time(journal: Journal) -> None:
    record = journal.begin(PLAN)
    assert [one.state for one in journal.runs()] == ["running"]
    with Journal(journal.path) as other, pytest.raises(UsageError, match="under way"):
        other.reopen(record.run)
    record.close()
    assert [one.state for one in journal.runs()] == ["cut"]


async def test_a_run_that_is_done_or_unknown_is_not_gone_on_with(journal: Journal) -> None:
    record = journal.begin(PLAN)
    record.end(await run_plan(PLAN, sessions=Books(), recorder=record))
    with pytest.raises(UsageError, match="is done"):
        journal.reopen(record.run)
    with pytest.raises(UsageError, match="There is no run 'x'"):
        journal.reopen("x")


async def test_large_results_are_kept_once(journal: Journal) -> None:
    class Large(Books):
        async def call(self, *_: Any, **__: Any) -> Any:
            return {"text": "x" * 5_000}

    plan = Plan(steps=(step("a"), step("b"), step("c", "a")))
    record = journal.begin(plan)
    outcome = await run_plan(plan, sessions=Large(), recorder=record)
    assert journal._db.execute("SELECT count(*) FROM bodies").fetchone() == (1,)
    record.close()
    reopened = journal.reopen(record.run)
    assert reopened.before == outcome.results
    reopened.close()
    journal.forget(record.run)
    assert journal.runs() == ()
    assert journal._db.execute("SELECT count(*) FROM bodies").fetchone() == (0,)


async def test_durations_are_learnt_as_medians(journal: Journal) -> None:
    record = journal.begin(PLAN)
    await run_plan(PLAN, sessions=Books(), recorder=record)
    record.close()
    times = dict.fromkeys(("a", "b", "d", "e", "f[0]"), 1.0) | {"f[1]": 900.0, "c": 2.0}
    for name, seconds in times.items():
        journal._db.execute("UPDATE calls SET seconds = ? WHERE step = ?", (seconds, name))
    assert journal.durations() == {"s.add": 1.0, "s.read": 2.0}


async def test_a_journal_that_cannot_be_written_ends_the_run_with_its_own_error(journal: Journal) -> None:
    record = journal.begin(PLAN)
    journal._db.execute("DROP TABLE calls")
    with pytest.raises(JournalError, match="no such table"):
        await run_plan(PLAN, sessions=Books(), recorder=record)
    record.close()


def test_a_journal_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "runs.sqlite3"
    Journal(path).close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(JournalError, match="newer version"):
        Journal(path)
    (tmp_path / "no.sqlite3").write_text("this is no database, and longer than a header of one would be" * 3)
    with pytest.raises(JournalError, match="cannot be used"):
        Journal(tmp_path / "no.sqlite3")


CHILD = """
import asyncio, sys
from pathlib import Path
from orchestrator import journal as journal_module
from orchestrator.catalog import Catalog, Hints, Tool
from orchestrator.execute import run_plan
from orchestrator.journal import Journal
from orchestrator.plan import read_plan

class Slow:
    async def connect(self, servers):
        return Catalog(tools=(Tool(server="s", name="add", input_schema={"type": "object"}, hints=Hints(idempotent=True)),))
    async def call(self, server, tool, arguments, *, key):
        print(arguments["n"], flush=True)
        if arguments["n"] == 3:
            await asyncio.sleep(600)
        return {"n": arguments["n"]}

plan = read_plan(Path(sys.argv[2]).read_text())
with Journal(Path(sys.argv[1])) as journal:
    asyncio.run(run_plan(plan, sessions=Slow(), recorder=journal.begin(plan)))
"""


def said_before_killed(folder: Path, *, lines: int) -> list[str]:
    command = [
        sys.executable,
        str(folder / "child.py"),
        str(folder / "runs.sqlite3"),
        str(folder / "plan.json"),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as child:
        assert child.stdout is not None
        seen = [child.stdout.readline().strip() for _ in range(lines)]
        child.send_signal(signal.SIGKILL)
    return seen


async def test_a_process_that_is_killed_leaves_a_run_that_can_be_finished(tmp_path: Path) -> None:
    steps = [
        {
            "id": f"n{n}",
            "server": "s",
            "tool": "add",
            "arguments": {"n": n},
            "depends_on": [f"n{n - 1}"] if n else [],
        }
        for n in range(5)
    ]
    plan = read_plan({"steps": steps})
    (tmp_path / "plan.json").write_text(plan.to_json())
    (tmp_path / "child.py").write_text(CHILD)
    seen = said_before_killed(tmp_path, lines=4)
    assert seen == ["0", "1", "2", "3"]
    called: list[int] = []

    class Quick(Books):
        async def call(self, server: str, tool: str, arguments: dict[str, Any], **_: Any) -> Any:
            del server, tool
            called.append(arguments["n"])
            return {"n": arguments["n"]}

        async def connect(self, servers: tuple[str, ...]) -> Catalog:
            del servers
            return Catalog(
                tools=(
                    Tool(
                        server="s", name="add", input_schema={"type": "object"}, hints=Hints(idempotent=True)
                    ),
                )
            )

    with Journal(tmp_path / "runs.sqlite3") as journal:
        run = journal.runs()[0]
        assert (run.state, run.done, run.steps) == ("cut", 3, 5)
        outcome = await resume_run(journal, run.id, Quick())
    assert called == [3, 4]
    assert list(outcome.results) == ["n0", "n1", "n2", "n3", "n4"]


async def test_a_step_that_another_has_stood_in_for_is_not_called_again_however_often_it_is_resumed(
    journal: Journal,
) -> None:
    plan = Plan(
        steps=(
            step("a", tool="once", on_error=Fallback(fallback="b")),
            step("b"),
            step("c", "a", tool="read"),
        ),
        on_error="continue",
    )
    books = Books()
    books.failing |= {"once", "read"}
    record = journal.begin(plan)
    first = await run_plan(plan, sessions=books, recorder=record)
    record.end(first)
    assert [first.steps[name].state for name in "abc"] == ["failed", "done", "failed"]
    for _ in range(2):
        called: list[str] = []
        again = await resume_run(
            journal, record.run, books, watcher=lambda event, into=called: into.append(event.id)
        )
        assert set(called) == {"c"}
        assert again.steps["a"].stood_in == "b"
    books.failing.clear()
    last = await resume_run(journal, record.run, books)
    assert last.ok
    assert last.results["c"] == {"sum": 2}


async def test_a_tool_that_knows_keys_is_called_again_without_asking(journal: Journal) -> None:
    class Keyed(Books):
        async def connect(self, servers: tuple[str, ...]) -> Catalog:
            del servers
            return Catalog(tools=(Tool(server="s", name="once", input_schema=ANY, hints=Hints(keyed=True)),))

    plan = Plan(steps=(step("b", tool="once"),))
    record = journal.begin(plan)
    with pytest.raises(BaseExceptionGroup):
        await run_plan(plan, sessions=Keyed(), recorder=Mortal(record, 2, written=False))
    record.close()
    assert (await resume_run(journal, record.run, Keyed())).ok


async def test_runs_are_found_by_how_they_begin_and_calls_are_kept_with_their_times(journal: Journal) -> None:
    record = journal.begin(PLAN, title="t", context={"for": "me"})
    record.end(await run_plan(PLAN, sessions=Books(), recorder=record))
    kept = journal.read(record.run[:-1])
    assert (kept.plan, kept.context, kept.summary.title) == (PLAN, {"for": "me"}, "t")
    assert kept.calls[0].step == "a"
    assert {one.state for one in kept.calls} == {"done"}
    assert all(one.began is not None and one.seconds is not None and one.life == 1 for one in kept.calls)
    other = journal.begin(PLAN)
    other.close()
    assert journal.find(None).id == other.run
    with pytest.raises(UsageError, match="2 runs begin with"):
        journal.find(record.run[:4])


async def test_old_finished_runs_are_forgotten(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "_KEPT_RUNS", 2)
    plan = Plan(steps=(step("a"),))
    cut = journal.begin(plan)
    cut.close()
    for _ in range(4):
        record = journal.begin(plan)
        record.end(await run_plan(plan, sessions=Books(), recorder=record))
    states = [one.state for one in journal.runs()]
    assert states.count("done") == 3, "two, and the one that has just ended"
    assert "cut" in states


def test_a_journal_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "runs.sqlite3"
    Journal(path).close()
    db = sqlite3.connect(path)
    for column in ("began", "life"):
        db.execute(f"ALTER TABLE calls DROP COLUMN {column}")
    db.execute("ALTER TABLE runs DROP COLUMN context")
    db.execute(
        "INSERT INTO runs (id, title, plan, began, state) VALUES ('r', 't', '{\"steps\": []}', '2031-01-01T00:00:00+00:00', 'done')"
    )
    db.execute("PRAGMA user_version = 1")
    db.commit()
    db.close()
    with Journal(path) as opened:
        assert opened.read("r").context == {}
        assert opened.begin(PLAN).run


def test_two_runs_that_begin_in_one_second_and_draw_one_number_have_ids_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> Clock:
            return cls(2026, 11, 22, 6, 38, 25, tzinfo=tz)

    monkeypatch.setattr(journal_module, "datetime", Clock)
    monkeypatch.setattr("orchestrator.journal.secrets.token_hex", lambda length: "e5" * length)
    plan = Plan(steps=(Step(id="a", server="s", tool="t"),))
    with Journal(tmp_path / "runs.sqlite3") as journal:
        runs = [journal.begin(plan).run for _ in range(3)]
    assert runs == ["20261122-063825-e5e5", "20261122-063825-e5e5e5", "20261122-063825-e5e5e5e5"]
