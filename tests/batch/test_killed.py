"""``kill -9`` of the batch itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

from orchestrator.batch import Batch
from tests.batch.conftest import courses, outputs, told, wait_for
from tests.batch.reader import Reader

Run = Callable[..., Batch]

SCRIPT = textwrap.dedent("""
    import sys
    from orchestrator.batch import run_batch
    from tests.batch.reader import SERVERS
    folder, out = sys.argv[1:]
    for result in run_batch(folder, out=out, resume=True, jobs=2, environ={}, timezone="UTC", servers=SERVERS):
        print(result.source, flush=True)
""")


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
