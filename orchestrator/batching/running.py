"""A batch from the command line: progress while it goes, a table of totals at its end."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
from rich.table import Table

from orchestrator.batch import Batch, run_batch
from orchestrator.batching.gauge import Gauge
from orchestrator.batching.result import BatchSummary
from orchestrator.desk import Desk
from orchestrator.endpoint import Endpoint
from orchestrator.paper import Paper
from orchestrator.settings import Settings

if TYPE_CHECKING:
    from orchestrator.live import Volume

__all__ = ["perform_batch"]

_CAUSES = 5


def perform_batch(
    desk: Desk,
    *,
    folder: str,
    out: str,
    volume: Volume,
    as_json: bool,
    servers: str | None,
    manifest: str | None,
    **options: Any,
) -> int:
    """Do it; the exit code.

    Raises:
        OrchestratorError: it could not be begun, or could not be gone on with.
    """
    endpoints = None if servers is None else _endpoints(desk, servers)
    batch = run_batch(
        desk.folder / Path(folder).expanduser(),
        out=desk.folder / Path(out).expanduser(),
        manifest=None if manifest is None else desk.folder / Path(manifest).expanduser(),
        servers=endpoints,
        environ=desk.environ,
        **options,
    )
    if options["cluster"] is not None:
        # Dask tells of each connection that is closed.
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        anyio.run(_watch, batch, desk, volume)
    finally:
        # Also after an interrupt: what is done stands, and the summaries are written.
        if batch.summary is not None and volume != "quiet":
            _show(desk.err if as_json else desk.out, batch.summary)
    summary = batch.summary
    if summary is None:
        return 1
    if as_json:
        desk.out.json({"version": 1, **summary.model_dump(mode="json")})
    return 0 if not summary.failed else 1


def _endpoints(desk: Desk, servers: str) -> Mapping[str, Endpoint]:
    from orchestrator.serving import endpoints_of  # noqa: PLC0415  a tenth of a second, and most batches have none

    return endpoints_of(servers, Settings.from_environ(desk.environ), desk)


async def _watch(batch: Batch, desk: Desk, volume: Volume) -> None:
    with Gauge(desk.err, volume=volume) as gauge:
        batch.on_total = gauge.of
        async with batch:
            async for result in batch:
                gauge.tell(result)


def _show(paper: Paper, summary: BatchSummary) -> None:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right")
    table.add_column(overflow="fold")
    for count, words in _lines(summary):
        table.add_row(paper.text(f"{count:,}"), paper.text(words))
    paper.show(table)
    for cause, count in list(summary.causes.items())[:_CAUSES]:
        paper.bullet("-", paper.text(f"{count} failed: {cause}"))
    for name in summary.unmatched[:_CAUSES]:
        paper.bullet("-", paper.text(f"the manifest names {name}, which was not found"))
    if not summary.complete:
        paper.line("Not every file was met; --resume goes on.", style="yellow")
    rate = summary.done / summary.seconds if summary.seconds else 0.0
    paper.line(
        paper.text(f"{summary.seconds:.1f} s, {rate:.1f} files a second; see {summary.out / 'report.html'}")
    )


def _lines(summary: BatchSummary) -> list[tuple[int, str]]:
    told = [
        (summary.files, "files"),
        (summary.done, "read now"),
        (summary.known, "read before"),
        (summary.duplicates, "the same as another"),
        (summary.failed, "failed"),
        (summary.to_review, "have something for a person to look at"),
        (summary.items, "dated items"),
    ]
    return [line for number, line in enumerate(told) if line[0] or not number]
