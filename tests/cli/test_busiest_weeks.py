"""Which weeks the report names as the busiest."""

from __future__ import annotations

import io
from typing import Any

import pytest
from rich.console import Console

from orchestrator.display import print_report
from orchestrator.paper import Paper
from orchestrator.report import Report, Timings, Totals


def week(start: str, deadlines: int, weight: float = 0) -> dict[str, Any]:
    return {"start": start, "deadlines": deadlines, "weight": weight, "counts": {"homework": deadlines}}


def named(*weeks: dict[str, Any]) -> list[str]:
    """The weeks in the report of a run that wrote a calendar."""
    report = Report(
        planner="built-in",
        workload={"weeks": list(weeks)},
        calendar_file={"path": "x.ics"},
        totals=Totals(),
        timings=Timings(seconds=0.0),
    )
    stream = io.StringIO()
    print_report(Paper(Console(file=stream, width=80, no_color=True)), report)
    return [line.strip() for line in stream.getvalue().splitlines() if "Week of" in line]


@pytest.mark.parametrize(
    ("weeks", "told"),
    [
        ([1, 2, 1, 3, 1], ["Mon 8 Sep", "Mon 22 Sep"]),
        ([1, 1, 1, 1], ["Mon 1 Sep", "Mon 8 Sep", "Mon 15 Sep"]),
    ],
)
def test_weeks_with_one_deadline_are_busy_only_where_none_has_more(weeks: list[int], told: list[str]) -> None:
    days = [f"2025-09-{day:02}" for day in (1, 8, 15, 22, 29)]
    found = named(*(week(day, number) for day, number in zip(days, weeks, strict=False)))
    assert [line.partition("Week of ")[2][: len(one)] for line, one in zip(found, told, strict=True)] == told
