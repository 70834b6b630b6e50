"""A bench in a process of its own."""

from __future__ import annotations

import hashlib
import os
import signal
from dataclasses import replace
from pathlib import Path

import anyio
import pytest
from anyio import CancelScope, to_thread

from orchestrator.batching.annex import Annex
from orchestrator.batching.bench import Bench
from orchestrator.batching.crew import LocalCrew
from orchestrator.batching.errand import UNWANTED, Errand, Outcome
from orchestrator.batching.setting import Setting
from orchestrator.endpoint import Embedded
from orchestrator.errors import ConnectError
from tests.batch.conftest import put, wait_for
from tests.batch.reader import SERVERS, Reader

pytestmark = pytest.mark.anyio
SETTING = Setting(servers=SERVERS, timezone="UTC")


def errand(path: Path) -> Errand:
    return Errand(
        name=path.name, path=str(path), sha256=hashlib.sha256(path.read_bytes()).hexdigest(), timeout=5
    )


def timeless(outcome: Outcome) -> Outcome:
    return replace(outcome, seconds=0.0)


async def test_a_process_that_is_killed_or_called_off_costs_its_document_alone_and_the_next_reads_as_this_one_does(
    tmp_path: Path,
) -> None:
    async with Annex(tmp_path / "there", SETTING) as annex:
        for name in ("killed", "unwanted"):
            mark, scope, outcomes = tmp_path / name, CancelScope(), list[Outcome]()
            held = errand(put(tmp_path / f"{name}.pdf", hold=str(mark)))

            async def read(held: Errand, scope: CancelScope, outcomes: list[Outcome]) -> None:
                outcomes.append(await annex.do(held, scope))

            async with anyio.create_task_group() as group:
                group.start_soon(read, held, scope, outcomes)
                reading = await to_thread.run_sync(wait_for, mark)
                assert reading != os.getpid()
                if name == "killed":
                    os.kill(reading, signal.SIGKILL)
                else:
                    scope.cancel()
            with pytest.raises(ProcessLookupError):
                os.kill(reading, 0)
            assert outcomes == [
                Outcome(cause="the process that was reading it has ended", lasting=False)
                if name == "killed"
                else UNWANTED
            ]
        async with Bench(tmp_path / "here", SETTING) as here:
            await reads_as_one(annex, here, tmp_path)
    assert not (tmp_path / "there").exists()


async def reads_as_one(there: Annex, here: Bench, folder: Path) -> None:
    """What cannot be read, too; and a file that is gone is told as it is here."""
    good = errand(put(folder / "good.pdf", course="BIO 110", exams=[(), ("look here",)]))
    bad = errand(put(folder / "bad.pdf", broken=True))
    gone = replace(good, path=str(folder / "gone.pdf"))
    assert await there.reader() == await here.reader()
    for one in (good, bad):
        assert timeless(await there.do(one, CancelScope())) == timeless(await here.do(one, CancelScope()))
    with pytest.raises(FileNotFoundError):
        await there.do(gone, CancelScope())
    assert (await there.do(good, CancelScope())).syllabus is not None


async def test_what_ends_a_batch_is_raised_on_this_side(tmp_path: Path) -> None:
    setting = Setting(servers={"syllabus": Embedded("tests.batch.nowhere:make")})
    with pytest.raises(ConnectError, match="No module named"):
        async with Annex(tmp_path / "bench", setting):
            pass
    assert not (tmp_path / "bench").exists()


async def test_benches_get_a_process_of_their_own_once_there_is_much_to_read(tmp_path: Path) -> None:
    marks = [tmp_path / name for name in ("one", "two", "three", "four")]
    # A process takes as long to start as the machine is busy; until then nothing may give way to the next.
    held = [replace(errand(put(mark.with_suffix(".pdf"), hold=str(mark))), timeout=60) for mark in marks]
    here: list[bool] = []
    async with LocalCrew(2, tmp_path / "crew", SETTING, move_after=1) as crew:
        # Two at a time, neither of which ends before both are begun: one for each bench.
        for pair in (slice(0, 2), slice(2, 4)):
            scopes = [CancelScope(), CancelScope()]
            async with anyio.create_task_group() as group:
                for one, scope in zip(held[pair], scopes, strict=True):
                    group.start_soon(crew.do, one, scope)
                here += [await to_thread.run_sync(wait_for, mark) == os.getpid() for mark in marks[pair]]
                for scope in scopes:
                    scope.cancel()
    assert here[:2] == [True, True]
    assert sorted(here[2:]) == [False, True]
    assert not list((tmp_path / "crew").iterdir())


def test_only_servers_that_another_process_can_make_are_moved_to_one() -> None:
    assert Setting().moves
    assert SETTING.moves
    assert not Setting(servers={"syllabus": Embedded(Reader().make)}).moves
