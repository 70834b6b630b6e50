"""``run_agent runs`` and ``run_agent trace``: what the journal knows of earlier runs."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from orchestrator.desk import Desk
from orchestrator.entries import RunSummary
from orchestrator.errors import UsageError
from orchestrator.gantt import Chart, as_html, as_svg
from orchestrator.history import chart_of
from orchestrator.journal import Journal
from orchestrator.serving import settings_of

__all__ = ["draw_run", "show_runs"]

_STYLES = {"cut": "yellow", "failed": "red", "running": "green", "done": ""}


def show_runs(desk: Desk, *, as_json: bool, home: str | None) -> int:
    """Print the runs, the last first; the exit code."""
    with Journal(settings_of(desk, home).journal) as journal:
        runs = journal.runs()
    if as_json:
        desk.out.json([_described(run) for run in runs])
    elif not runs:
        desk.out.line("No runs yet.")
    else:
        _print_runs(desk, runs)
    return 0


def draw_run(desk: Desk, *, name: str | None, out: str | None, as_json: bool, home: str | None) -> int:
    """Write a run's chart to a file and say where; the exit code.

    Raises:
        UsageError: there is no such run, or the file cannot be written.
    """
    with Journal(settings_of(desk, home).journal) as journal:
        runs = journal.runs()
        if name is None and not runs:
            raise UsageError("There are no runs yet", "Run something first")
        kept = journal.read(runs[0].id if name is None else name)
    chart = chart_of(kept)
    path = Path(desk.folder, Path(out or f"{kept.summary.id}.html").expanduser())
    text = _drawn(chart, path)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{str(path)!r} cannot be written: {error.strerror}", "Name another file") from error
    if as_json:
        desk.out.json({"run": kept.summary.id, "path": str(path), "facts": dict(chart.facts)})
    else:
        desk.out.line(desk.out.text(f"{path} written"))
        for fact, value in chart.facts:
            desk.out.bullet(f"{fact}:", desk.out.text(value))
    return 0


def _drawn(chart: Chart, path: Path) -> str:
    kinds = {".svg": as_svg, ".html": as_html, ".htm": as_html}
    if path.suffix.lower() not in kinds:
        raise UsageError(f"{path.name!r} is neither .html nor .svg", "Name it like run.html")
    return kinds[path.suffix.lower()](chart)


def _described(run: RunSummary) -> dict[str, Any]:
    return {
        "id": run.id,
        "title": run.title,
        "state": run.state,
        "began": run.began.isoformat(),
        "ended": run.ended.isoformat() if run.ended else None,
        "steps": run.steps,
        "calls_done": run.done,
    }


def _print_runs(desk: Desk, runs: tuple[RunSummary, ...]) -> None:
    table = desk.out.table()
    for name in ("Run", "Began", "State", "Calls"):
        table.add_column(name, no_wrap=True)
    table.add_column("For", overflow="fold", ratio=1)
    for run in runs:
        style = _STYLES[run.state]
        began = run.began.astimezone(_zone()).strftime("%d %b %H:%M")
        cells = (run.id, began, run.state, f"{run.done}", run.title)
        table.add_row(*(desk.out.text(cell, style) for cell in cells))
    desk.out.show(table)
    if any(run.state in {"cut", "failed"} for run in runs):
        desk.out.line("run_agent resume RUN goes on with one that was cut off or failed.")


def _zone() -> dt.tzinfo | None:
    return dt.datetime.now().astimezone().tzinfo
