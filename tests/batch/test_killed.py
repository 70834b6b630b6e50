"""``kill -9``: of the batch itself, and of a cluster's worker."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from multiprocessing import forkserver
from pathlib import Path

import dask
import distributed
import pytest

from orchestrator.batch import Batch, run_batch
from orchestrator.endpoint import Embedded
from tests.batch.conftest import Reader, outputs, put

Run = Callable[..., Batch]
SERVERS = {name: Embedded("tests.batch.conftest:make_server") for name in ("syllabus", "calendar")}

SCRIPT = textwrap.dedent("""
    import sys
    from orchestrator.batch import run_batch
    from tests.batch.test_killed import SERVERS
    folder, out = sys.argv[1:]
    for result in run_batch(folder, out=out, resume=True, jobs=2, environ={}, timezone="UTC", servers=SERVERS):
        print(result.source, flush=True)
""")


def wait_for(mark: Path) -> int:
    """The process that has left the mark."""
    deadline = time.monotonic() + 60
    while not mark.exists():
        assert time.monotonic() < deadline, f"nothing has come to {mark}"
        time.sleep(0.02)
    return int(mark.read_text())


def courses(folder: Path, mark: Path) -> Path:
    for number in range(9):
        put(folder / f"{number}.pdf", course=f"C {number % 4}", title=str(number), exams=[()] * (number + 1))
    put(folder / "5.pdf", course="C 5", hold=str(mark))
    put(folder / "broken.pdf", broken=True)
    return folder


def told(out: Path) -> list[str]:
    """The summary's lines, without what is different in each run: which run read a file, and how long it took."""
    lines = (out / "summary.csv").read_text(encoding="utf-8-sig").splitlines()
    return [",".join(line.replace(",known,", ",done,").split(",")[:12]) for line in lines]


def test_a_batch_that_was_killed_is_gone_on_with_and_ends_as_if_it_had_not_been(
    tmp_path: Path, serve: Run
) -> None:
    mark = tmp_path / "mark"
    folder = courses(tmp_path / "term", mark)
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(folder), str(tmp_path / "out")],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
    ) as process:
        try:
            assert wait_for(mark) == process.pid
            assert process.stdout is not None
            finished = {process.stdout.readline().decode().strip() for _ in range(9)}
        finally:
            process.send_signal(signal.SIGKILL)
    reader = Reader()
    batch = serve(folder, resume=True, reader=reader)
    states = {result.source: result.state for result in batch}
    assert {source for source, state in states.items() if state != "done"} >= finished
    assert reader.read == ["5.pdf"]
    list(serve(folder, out=tmp_path / "undisturbed", reader=Reader()))
    assert outputs(tmp_path / "out") == outputs(tmp_path / "undisturbed")
    assert told(tmp_path / "out") == told(tmp_path / "undisturbed")
    assert not list((tmp_path / "out" / ".batch").glob("bench-*"))


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[distributed.LocalCluster]:
    """Two workers, which are forks of one process that has imported everything: three starts for the price of one."""
    with dask.config.set({"distributed.worker.multiprocessing-method": "forkserver"}):
        distributed.utils.get_mp_context()  # type: ignore[no-untyped-call]
        forkserver.set_forkserver_preload(["distributed", "orchestrator.cluster", "tests.batch.conftest"])
        with distributed.LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=2, threads_per_worker=1, dashboard_address=None, local_directory=str(tmp_path)
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
    first = next(results)
    os.kill(wait_for(mark), signal.SIGKILL)
    states = {first.source: first.state} | {result.source: result.state for result in results}
    assert states.pop("broken.pdf") == "failed"
    assert set(states.values()) == {"done"}
    assert len(states) == 9
    list(serve(folder, out=tmp_path / "here", reader=Reader()))
    assert outputs(tmp_path / "out") == outputs(tmp_path / "here")
    assert told(tmp_path / "out") == told(tmp_path / "here")
