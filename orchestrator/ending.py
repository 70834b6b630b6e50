"""The end of a run, as the user sees it: the report on paper or as JSON, causes on standard error, the exit code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from orchestrator.desk import Desk
from orchestrator.display import print_report, print_times
from orchestrator.live import Volume
from orchestrator.paper import Paper
from orchestrator.report import Report

__all__ = ["finish", "print_notes"]


def finish(
    desk: Desk, report: Report, *, named: Sequence[str] = (), as_json: bool = False, volume: Volume = "normal"
) -> int:
    """Print what has come of a run; the exit code. The causes of what is ``named`` have been told before."""
    for line in report.documents:
        if line.state == "failed" and line.name not in named:
            desk.err.remark(f"run_agent: {Path(line.name).name}: {line.cause}", "red")
    if as_json:
        desk.out.json(report.model_dump(mode="json", by_alias=True))
    elif volume != "quiet":
        print_notes(desk.out, report.notes)
        print_report(desk.out, report)
    if volume == "verbose":
        print_times(desk.err if as_json else desk.out, report.timings)
    return 0 if report.ok else 1


def print_notes(paper: Paper, notes: Sequence[str]) -> None:
    """Print what is to be known besides the report."""
    for note in notes:
        paper.bullet("Note:", paper.text(note), indent=0, style="yellow")
    if notes:
        paper.blank()
