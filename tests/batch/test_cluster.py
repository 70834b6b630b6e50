"""A batch and a plan on two workers, of which one is killed."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sys
import types
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from multiprocessing import forkserver
from pathlib import Path
from typing import Any, ClassVar, Self

import anyio
import dask
import distributed
import pytest
from click.testing import CliRunner
from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations

import orchestrator.backends.dask
from orchestrator.backends.dask import DaskBackend
from orchestrator.batch import Batch, run_batch
from orchestrator.endpoint import Embedded
from orchestrator.errors import StepFailedError
from orchestrator.execute import execute_plan, run_plan
from orchestrator.plan import Plan, Step
from orchestrator.run_agent import run_agent
from tests.batch.conftest import courses, outputs, put, told, wait_for, wait_until
from tests.batch.reader import SERVERS, Reader, is_first

Run = Callable[..., Batch]
PAGE = (Path(__file__).parents[2] / "docs" / "cluster.md").read_text(encoding="utf-8")
PLAN, *BATCHES = re.findall(r"^```python\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
SCRIBE = {"scribe": Embedded("tests.batch.test_cluster:make_scribe")}


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[distributed.LocalCluster]:
    """Two workers, which are forks of one process that has imported everything: three starts for the price of one."""
    folder = str(tmp_path_factory.mktemp("workers"))
    with dask.config.set({"distributed.worker.multiprocessing-method": "forkserver"}):
        distributed.utils.get_mp_context()  # type: ignore[no-untyped-call]
        forkserver.set_forkserver_preload(
            ["distributed", "orchestrator.cluster", "tests.batch.inline_forks", "tests.batch.test_cluster"]
        )
        with distributed.LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", local_directory=folder
        ) as cluster:
            yield cluster


def test_a_cluster_gives_the_same_though_one_of_its_workers_is_killed(
    tmp_path: Path, serve: Run, cluster: distributed.LocalCluster
) -> None:
    mark = tmp_path / "mark"
    folder = courses(tmp_path / "term", mark)
    address = cluster.scheduler_address
    batch = run_batch(
        folder, out=tmp_path / "out", cluster=address, environ={}, timezone="UTC", servers=SERVERS
    )
    results = iter(batch)
    states = {result.source: result.state for result in islice(results, 9)}
    os.kill(wait_for(mark), signal.SIGKILL)
    states |= {result.source: result.state for result in results}
    assert states.pop("broken.pdf") == "failed"
    assert set(states.values()) == {"done"}
    assert len(states) == 9
    list(serve(folder, out=tmp_path / "here", reader=Reader()))
    assert outputs(tmp_path / "out") == outputs(tmp_path / "here")
    assert told(tmp_path / "out") == told(tmp_path / "here")


# Plans


def make_scribe(_name: str, _environ: Mapping[str, str] | None) -> MCPServer[Any]:
    """A server whose effects are lines of a file, and which may be at work for ever."""
    server: MCPServer[Any] = MCPServer("scribe", version="1")
    server.tool(description="Write a line")(write)
    server.tool(description="Hold the first that comes", annotations=ToolAnnotations(read_only_hint=True))(
        hold
    )
    server.tool(description="Fail once somebody is held")(fail)
    return server


def write(file: str, line: str) -> str:
    with Path(file).open("a", encoding="utf-8") as lines:
        lines.write(f"{line}\n")
    return line


async def hold(mark: str) -> int:
    if is_first(Path(mark)):
        await anyio.sleep_forever()
    return 1


async def fail(mark: str) -> None:
    await anyio.to_thread.run_sync(wait_for, Path(mark))
    raise ToolError("no luck")


def step(name: str, tool: str, *needs: str, **arguments: str) -> Step:
    return Step(id=name, server="scribe", tool=tool, arguments=arguments, depends_on=needs)


def diary(folder: Path) -> tuple[Plan, Path, Path]:
    """Six parts of which one is held in its middle, and a line that closes them all."""
    file, mark = folder / "diary.txt", folder / "mark"
    parts = [
        one
        for n in range(6)
        for one in (
            step(f"a{n}", "write", file=str(file), line=f"{n} begins"),
            step(f"h{n}", "hold", f"a{n}", mark=str(mark if n == 3 else folder)),
            step(f"b{n}", "write", f"h{n}", file=str(file), line=f"{n} ends"),
        )
    ]
    last = step("all", "write", *(f"b{n}" for n in range(6)), file=str(file), line="all end")
    return Plan(steps=(*parts, last)), file, mark


async def kill_when_held(mark: Path, file: Path) -> None:
    """Once the other worker has ended all that it can: what a worker has ended and not yet handed over is another matter."""
    process = await anyio.to_thread.run_sync(wait_for, mark)
    await anyio.to_thread.run_sync(wait_until, lambda: file.read_text().count("ends") == 5)
    os.kill(process, signal.SIGKILL)


@pytest.mark.anyio
async def test_a_plan_has_the_same_results_and_effects_though_a_worker_is_killed_in_its_middle(
    tmp_path: Path, cluster: distributed.LocalCluster
) -> None:
    plan, file, mark = diary(tmp_path)
    backend = DaskBackend(cluster.scheduler_address, servers=SCRIBE, journal=tmp_path / "parts")
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(kill_when_held, mark, file)
        results = await execute_plan(plan, servers=SCRIBE, backend=backend)
    (tmp_path / "here").mkdir()
    same, other, free = diary(tmp_path / "here")
    free.touch()
    assert results == await execute_plan(same, servers=SCRIBE)
    assert sorted(file.read_text().splitlines()) == sorted(other.read_text().splitlines())
    assert file.read_text().splitlines()[-1] == "all end"
    assert not list((tmp_path / "parts").iterdir())


@pytest.mark.anyio
async def test_a_failure_ends_what_other_workers_are_at(
    tmp_path: Path, cluster: distributed.LocalCluster
) -> None:
    mark = str(tmp_path / "mark")
    plan = Plan(
        steps=(
            step("before", "write", file=str(tmp_path / "x"), line="x"),
            step("endless", "hold", "before", mark=mark),
            step("bad", "fail", mark=mark),
        )
    )
    with pytest.raises(StepFailedError, match="Step 'bad' failed") as caught:
        await execute_plan(
            plan, servers=SCRIBE, backend=DaskBackend(cluster.scheduler_address, servers=SCRIBE)
        )
    assert caught.value.done == ("before",)
    assert caught.value.outcome.ids("cancelled") == ("endless",)
    # The workers are free again.
    (tmp_path / "y").touch()
    plan = Plan(steps=(step("a", "hold", mark=mark), step("b", "hold", mark=mark)))
    outcome = await run_plan(
        plan, servers=SCRIBE, backend=DaskBackend(cluster.scheduler_address, servers=SCRIBE)
    )
    assert outcome.ok


@pytest.mark.usefixtures("inline_workers")
def test_the_command_writes_the_same_calendar_file_over_a_cluster(
    tmp_path: Path, cluster: distributed.LocalCluster
) -> None:
    examples = [
        str(Path(__file__).parents[2] / "examples" / f"{name}.pdf") for name in ("ethics", "statistics")
    ]
    files = []
    for name, more in (("here", []), ("there", ["--cluster", cluster.scheduler_address])):
        out, home = tmp_path / f"{name}.ics", tmp_path / name
        told = CliRunner().invoke(
            run_agent, [*examples, "--out", str(out), "--home", str(home), "--json", "-q", *more]
        )
        assert told.exit_code == 0, told.output
        assert json.loads(told.stdout)["totals"]["courses"] == 2
        lines = out.read_bytes().splitlines()
        files.append(
            [line for line in lines if not line.startswith((b"DTSTAMP", b"CREATED", b"LAST-MODIFIED"))]
        )
    assert files[0] == files[1]
    assert len(files[0]) > 100


# docs/cluster.md


class Deployer:
    """Stands for what asks a scheduler of jobs or of containers for workers; the workers are there."""

    address: ClassVar[str]
    asked: ClassVar[list[dict[str, Any]]] = []

    def __init__(self, **options: Any) -> None:
        self.asked.append(options)
        self.scheduler_address = self.address

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return

    def scale(self, *, jobs: int) -> None:
        self.asked.append({"jobs": jobs})


def test_the_example_of_a_plan_reads_two_documents(
    tmp_path: Path, cluster: distributed.LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = Path(__file__).parents[2]
    home = {"SYLLABUS_AGENT_HOME": str(tmp_path), "SYLLABUS_AGENT_FOLDERS": str(root / "examples")}
    for name, value in home.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(root)
    monkeypatch.setattr(orchestrator.backends.dask, "DaskBackend", partial(DaskBackend, environ=home))
    example: dict[str, Any] = {"__name__": "example"}
    exec(compile(PLAN, "cluster.md", "exec"), example)  # noqa: S102  our own page
    results = asyncio.run(example["main"](cluster.scheduler_address))
    assert [result["course"] for result in results.values()] == ["PHIL 105", "STAT 301"]


@pytest.mark.parametrize("block", BATCHES)
def test_the_examples_of_batches_read_a_folder(
    block: str,
    tmp_path: Path,
    cluster: distributed.LocalCluster,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    put(tmp_path / "in" / "bio.pdf", course="BIO 110")

    def run_here(folder: str, *, out: str, **options: Any) -> Batch:
        assert folder.endswith("syllabi")
        assert out.endswith("fall")
        return run_batch(
            tmp_path / "in", out=tmp_path / "out", servers=SERVERS, environ={}, timezone="UTC", **options
        )

    monkeypatch.setattr(Deployer, "address", cluster.scheduler_address, raising=False)
    for name in ("dask_jobqueue", "dask_kubernetes", "dask_kubernetes.operator"):
        module = types.ModuleType(name)
        module.SLURMCluster = module.KubeCluster = Deployer  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(orchestrator, "run_batch", run_here)
    exec(compile(block, "cluster.md", "exec"), {"__name__": "__main__"})  # noqa: S102  our own page
    assert capsys.readouterr().out == "bio.pdf done\n"
