"""Writes a run's report as a web page, with pictures of where things are printed, fetched over MCP."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import quote

import anyio

from orchestrator.errors import OrchestratorError, UsageError
from orchestrator.page import Pictured, render_page, wanted_pictures
from orchestrator.report import Report
from orchestrator.wording import format_day

__all__ = ["Reads", "gather_pictures", "report_path", "write_page"]

#: The frame is what the server shows in clients that know MCP Apps.
_FRAME: Final = "ui://syllabus/term.html"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
#: Bytes of the largest picture that is taken, and of all together: the page must open on a phone.
_LARGEST: Final = 150_000
_ALL: Final = 12_000_000
_AT_ONCE: Final = 4


class Reads(Protocol):
    """Whoever reads resources: ``Sessions``."""

    async def read(self, server: str, uri: str) -> bytes:
        """The contents of a resource."""


def report_path(name: str, folder: Path) -> Path:
    """Where the page is to be.

    Raises:
        UsageError: it is not named like a page, or its folder is not there.
    """
    path = Path(os.path.normpath(folder / Path(name).expanduser()))
    if path.suffix.lower() not in {".html", ".htm"}:
        raise UsageError(f"The report {name!r} does not end in .html", "Name it like term.html")
    if not path.parent.is_dir():
        raise UsageError(
            f"There is no folder {str(path.parent)!r} for the report", "Create it, or name another"
        )
    return path


async def gather_pictures(report: Report, reader: Reads, *, server: str) -> dict[Pictured, bytes]:
    """A picture for each item that has a place; what cannot be had is left out, since the report stands without it."""
    found: dict[Pictured, bytes] = {}
    limiter = anyio.CapacityLimiter(_AT_ONCE)

    async def fetch(wanted: Pictured) -> None:
        name, item = wanted
        async with limiter:
            if sum(map(len, found.values())) > _ALL:
                return
            try:
                picture = await reader.read(
                    server, f"syllabus://{quote(name, safe='')}/item/{quote(item, safe='')}"
                )
            except OrchestratorError:
                return
        if picture.startswith(_PNG) and len(picture) <= _LARGEST:
            found[wanted] = picture

    async with anyio.create_task_group() as group:
        for wanted in wanted_pictures(report):
            group.start_soon(fetch, wanted)
    return found


async def write_page(path: Path, report: Report, reader: Reads, *, server: str, today: dt.date) -> None:
    """Write the page, whole or not at all; its frame and its pictures come from the server that reads documents.

    Raises:
        UsageError: the system does not permit it.
        OrchestratorError: the server has no such frame, or cannot be asked.
    """
    template = (await reader.read(server, _FRAME)).decode()
    pictures = await gather_pictures(report, reader, server=server)
    page = render_page(template, report, pictures=pictures, made=format_day(today.isoformat()))
    # Beside it first, so that a browser never shows half of it.
    fresh = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            fresh.write_text(page, encoding="utf-8")
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(
            f"{str(path)!r} cannot be written ({error.strerror})", "Name another place"
        ) from error
