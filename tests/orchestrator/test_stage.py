"""A run of the command line's kind, cut off at every line of its journal and gone on with, as often as it takes."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from orchestrator.catalog import Catalog, Hints, Tool
from orchestrator.desk import Desk
from orchestrator.errors import ToolCallError
from orchestrator.guard import Guard
from orchestrator.journal import Journal, Record
from orchestrator.leave import Leave
from orchestrator.outcome import PlanOutcome
from orchestrator.paper import Paper
from orchestrator.plan import Plan, Step
from orchestrator.planning.intent import Intent
from orchestrator.planning.planner import Proposal
from orchestrator.resume import settle
from orchestrator.settings import Settings
from orchestrator.stage import Stage

pytestmark = pytest.mark.anyio

ANY: dict[str, Any] = {"type": "object", "properties": {"of": {}}}
HINTS = {"read": Hints(idempotent=True), "import": Hints(idempotent=True), "look": Hints(read_only=True)}
CATALOG = Catalog(
    tools=tuple(Tool(server="s", name=name, input_schema=ANY, hints=hint) for name, hint in HINTS.items())
)


class Shop:
    """Servers that remember what was asked of them; documents in ``broken`` cannot be read."""

    def __init__(self, *broken: str) -> None:
        self.broken = set(broken)
        self.calls: list[tuple[str, Any]] = []
        self.there: set[str] = set()
        self.busy: dict[str, float] = {}

    async def connect(self, servers: tuple[str, ...]) -> Catalog:
        del servers
        return CATALOG

    async def call(self, server: str, tool: str, arguments: dict[str, Any], **options: object) -> Any:
        del server, options
        of = arguments.get("of")
        self.calls.append((tool, of))
        if of in self.broken:
            raise ToolCallError("s", tool, "it is broken")
        if tool == "import":
            self.there.add(str(of))
        return sorted(self.there) if tool == "look" else of


def step(name: str, tool: str, of: Any = None, *after: str) -> Step:
    return Step(id=name, server="s", tool=tool, arguments={} if of is None else {"of": of}, depends_on=after)


PLAN = Plan(
    steps=(
        *(step(f"read{n}", "read", f"doc{n}") for n in (1, 2, 3)),
        *(step(f"import{n}", "import", f"$read{n}") for n in (1, 2, 3)),
        step("conflicts", "look", None, "import1", "import2", "import3"),
        step("export", "look", None, "import1", "import2", "import3", "conflicts"),
    ),
    on_error="continue",
)
FINISHERS = frozenset({"conflicts", "export"})
PROPOSAL = Proposal(plan=PLAN, intent=Intent(), finishers=FINISHERS)


class KilledError(BaseException):
    """The end of a process, as far as its journal can tell."""


class Death:
    """Comes at the n-th line that the journal is given, before or after it is written; 0 for never."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at = 0
        self.written = False
        self._lines = 0
        write = Record._execute

        def write_or_die(record: Record, statement: str, values: tuple[Any, ...]) -> int | None:
            self._lines += 1
            if self.at and self._lines > self.at:
                raise KilledError
            dies = self._lines == self.at
            if dies and not self.written:
                raise KilledError
            row = write(record, statement, values)
            if dies:
                raise KilledError
            return row

        monkeypatch.setattr(Record, "_execute", write_or_die)

    def comes(self, at: int, *, written: bool = False) -> None:
        self.at, self.written, self._lines = at, written, 0


@pytest.fixture
def death(monkeypatch: pytest.MonkeyPatch) -> Death:
    return Death(monkeypatch)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "runs.sqlite3") as opened:
        yield opened


def stage(shop: Shop, tmp_path: Path) -> Stage:
    paper = Paper(Console(file=io.StringIO(), width=80))
    desk = Desk(out=paper, err=paper, environ={}, folder=tmp_path, today=dt.date(2026, 11, 22))
    return Stage(
        desk=desk,
        settings=Settings.from_environ({"SYLLABUS_AGENT_HOME": str(tmp_path)}),
        sessions=shop,  # type: ignore[arg-type]  # all that a stage asks of sessions
        catalog=CATALOG,
        volume="quiet",
        durations={},
        leave=Leave(desk, CATALOG, own=("s",), approved=(), yes=True),
        guard=Guard([str(tmp_path)]),
    )


async def run(shop: Shop, record: Record, tmp_path: Path) -> PlanOutcome | None:
    """What came of it; None where the process died."""
    outcome: PlanOutcome | None = None
    try:
        outcome = await stage(shop, tmp_path).run(PROPOSAL, record)
    except* KilledError:
        pass
    return outcome


async def go_on(shop: Shop, journal: Journal, name: str, tmp_path: Path) -> PlanOutcome | None:
    record = journal.reopen(name)
    settle(record, CATALOG, None)
    return await run(shop, record, tmp_path)


def done(journal: Journal, name: str) -> list[str]:
    return [call.step for call in journal.read(name).calls if call.state == "done"]


LINES = 2 * len(PLAN.steps) + 1
"""An intent and a result for each step, and the end."""


@pytest.mark.parametrize("written", [False, True])
async def test_wherever_a_run_is_cut_off_and_cut_off_again_no_step_is_done_twice(
    death: Death,
    journal: Journal,
    tmp_path: Path,
    written: bool,  # noqa: FBT001  a column
) -> None:
    for first in range(1, LINES + 1):
        for second in (0, *range(1, LINES - first, 9)):
            shop = Shop()
            record = journal.begin(PLAN)
            death.comes(first, written=written)
            outcome = await run(shop, record, tmp_path)
            death.comes(second, written=not written)
            if outcome is None and not (first == LINES and written):
                outcome = await go_on(shop, journal, record.run, tmp_path)
            death.comes(0)
            if outcome is None and journal.find(record.run).state == "cut":
                outcome = await go_on(shop, journal, record.run, tmp_path)
            assert sorted(done(journal, record.run)) == sorted(PLAN.by_id)
            assert shop.there == {"doc1", "doc2", "doc3"}
            assert journal.find(record.run).state == "done"


@pytest.mark.parametrize("written", [False, True])
async def test_where_a_document_failed_only_what_looks_at_everything_is_done_again_and_only_if_there_is_more(
    death: Death,
    journal: Journal,
    tmp_path: Path,
    written: bool,  # noqa: FBT001  a column
) -> None:
    for at in range(LINES):
        shop = Shop("doc2")
        record = journal.begin(PLAN)
        death.comes(at, written=written)
        await run(shop, record, tmp_path)
        death.comes(0)
        await go_on(shop, journal, record.run, tmp_path)
        before = done(journal, record.run)
        assert sorted(before) == sorted(PLAN.by_id.keys() - {"read2", "import2"}), "nothing new to look at"
        shop.broken.clear()
        outcome = await go_on(shop, journal, record.run, tmp_path)
        assert outcome is not None
        assert outcome.results["export"] == ["doc1", "doc2", "doc3"]
        again = done(journal, record.run)[len(before) :]
        assert sorted(again) == ["conflicts", "export", "import2", "read2"]
