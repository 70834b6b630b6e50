"""docs/batch.md says what is so, its example runs, and the command does what it says."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

import orchestrator
from orchestrator.batch import Batch, FileResult
from orchestrator.batching.command import batch
from orchestrator.batching.gauge import Pace
from orchestrator.run_agent import run_agent
from tests.batch.conftest import put

Run = Callable[..., Batch]
ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)


def test_the_example_reads_a_folder_into_a_database(
    run: Run, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(shelf / "odd.pdf", broken=True)
    code, _ = BLOCKS
    monkeypatch.setattr(
        orchestrator,
        "run_batch",
        lambda folder, **options: run(Path(folder), **{**options, "out": tmp_path / "fall"}),
    )
    example: dict[str, Any] = {"__name__": "example"}
    exec(compile(code, "batch.md", "exec"), example)  # noqa: S102  our own page
    for _ in range(2):
        summary = asyncio.run(example["main"](str(shelf), str(tmp_path / "deadlines.sqlite3")))
    assert (summary.known, summary.failed) == (3, 1)
    with sqlite3.connect(tmp_path / "deadlines.sqlite3") as db:
        rows = db.execute(
            "SELECT course, title, date, check_it FROM deadlines ORDER BY file, title"
        ).fetchall()
    db.close()
    assert rows == [
        ("BIO 110", "Exam 1", "2031-09-01", ""),
        ("CHEM 2", "Exam 1", "2031-09-01", ""),
        ("CHEM 2", "Exam 2", "2031-09-02", "the weekday does not fit"),
        ("ART 3", "Exam 1", "2031-09-01", ""),
    ]
    assert "odd.pdf: 'odd.pdf' is damaged" in capsys.readouterr().out


def test_the_example_without_async_lists_what_needs_a_person(
    run: Run, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, code = BLOCKS
    monkeypatch.setattr(
        orchestrator,
        "run_batch",
        lambda folder, **options: run(Path(folder), **{**options, "out": tmp_path / "fall"}),
    )
    example: dict[str, Any] = {"__name__": "example"}
    exec(compile(code, "batch.md", "exec"), example)  # noqa: S102  our own page
    told, summary = example["to_check"](str(shelf))
    assert told == [("chem.pdf", "Exam 2: the weekday does not fit")]
    assert summary.done == 3


def test_every_option_is_described() -> None:
    options = [one for one in batch.params if isinstance(one, click.Option)]
    assert not [one.opts[-1] for one in options if f"`{one.opts[-1]}" not in PAGE]


def test_the_command_reads_real_documents_and_says_what_failed(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(ROOT / "examples" / "ethics.pdf", folder / "ethics.pdf")
    (folder / "fake.pdf").write_text("no PDF at all")
    runner = CliRunner(env={"TZ": "America/New_York", "COLUMNS": "80"})
    out = tmp_path / "out"
    first = runner.invoke(run_agent, ["batch", str(folder), "--out", str(out), "--jobs", "1"])
    assert first.exit_code == 1, first.output
    assert "fake.pdf: failed: 'fake.pdf' is not a PDF" in first.stderr
    assert "1  read now" in first.stdout
    refused = runner.invoke(run_agent, ["batch", str(folder), "--out", str(out)])
    assert refused.exit_code == 2
    assert "Add --resume" in refused.stderr
    again = runner.invoke(run_agent, ["batch", str(folder), "--out", str(out), "--resume", "--json", "-q"])
    assert (json.loads(again.stdout)["known"], again.stderr) == (1, "")
    page = (out / "report.html").read_text(encoding="utf-8")
    assert "PHIL 105" in page
    assert "http" not in re.sub(r"http-equiv", "", page)


def test_words_of_documents_are_no_markup_in_the_report(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    put(folder / "<b>.pdf", course="<script>alert(1)</script>", exams=[("<img src=x>",)], warnings=["=1+1"])
    for _ in run(folder):
        pass
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;" in page
    assert not re.search(
        r"<(script|img|b)>", page.replace("<b>the document</b>", "").replace("<b>Exam 1</b>", "")
    )


def test_what_is_known_counts_towards_the_total_and_never_towards_the_rate() -> None:
    now = [0.0]
    pace = Pace(clock=lambda: now[0])
    pace.total = 100
    for _ in range(80):
        pace.add(FileResult(source="a", state="known"))
    assert pace.words() == "80 of 100 files; 0.0 a second"
    for _ in range(10):
        now[0] += 0.5
        pace.add(FileResult(source="b", state="done"))
    assert pace.words() == "90 of 100 files; 2.0 a second, 5 s left"
    now[0] += 95
    pace.add(FileResult(source="c", state="failed", seconds=60))
    assert pace.words() == "91 of 100 files, 1 failed; 0.1 a second, 1 min 22 s left"
