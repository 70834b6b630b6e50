"""A reader that does what its document says, quick and as bad as wanted, for the project's real servers: what processes
that a test starts import, which need neither pytest nor a batch for it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import anyio
from mcp.server import MCPServer

from orchestrator.endpoint import Embedded
from servers.calendar.server import create_server as create_calendar
from servers.domain.syllabus import Item, Source, Syllabus
from servers.errors import DamagedError
from servers.settings import Settings
from servers.syllabus.server import create_server as create_syllabus
from servers.syllabus.workers import Reading

__all__ = ["SERVERS", "Reader", "is_first", "make_server"]

NOW = dt.datetime(2031, 8, 1, tzinfo=dt.UTC)


class Reader:
    """Reads documents of one line of JSON; knows what it has been given."""

    def __init__(self, version: str = "1") -> None:
        self.version = version
        self.read: list[str] = []
        self.arguments: list[dict[str, str | None]] = []
        self.at_once = 0
        self.most_at_once = 0
        self.on_read: Callable[[str], None] = lambda _: None
        #: So many have to be read at the same time before the first of them is finished.
        self.parties = 1
        self._met = anyio.Event()

    async def __call__(self, data: bytes, *, name: str, **arguments: str | None) -> Reading:
        if name != "probe.pdf":
            self.read.append(name)
            self.arguments.append(arguments)
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        try:
            self.on_read(name)
            if name != "probe.pdf":
                await self._meet()
            return await self._reading(data, name, arguments)
        finally:
            self.at_once -= 1

    async def _meet(self) -> None:
        if self.at_once >= self.parties:
            self._met.set()
        with anyio.fail_after(20):
            await self._met.wait()

    async def _reading(self, data: bytes, name: str, arguments: Mapping[str, str | None]) -> Reading:
        said = {} if name == "probe.pdf" else json.loads(data.partition(b"\n")[2])
        if "hold" in said and is_first(Path(said["hold"])):
            await anyio.sleep_forever()
        if said.get("sleep"):
            await anyio.sleep_forever()
        if said.get("broken"):
            raise DamagedError(f"{name!r} is damaged", "Print it again")
        sha256 = hashlib.sha256(data).hexdigest()
        source = Source(name=name, sha256=sha256, pages=1, parser_version=self.version)
        return Reading(syllabus=self._syllabus(said, arguments, source), passages=())

    def _syllabus(
        self, said: Mapping[str, Any], arguments: Mapping[str, str | None], source: Source
    ) -> Syllabus:
        code = said.get("course", "TEST 1")
        term = arguments["term"] or said.get("term")
        zone = arguments["timezone"] or said.get("zone")
        items = [
            Item(
                id=f"exam-{n}",
                title=f"Exam {n}",
                kind="exam",
                date=dt.date(2031, 9, n),
                page=1,
                needs_review=why,
            )
            for n, why in enumerate(said.get("exams", [()]), 1)
        ]
        return Syllabus(
            id=code.lower().replace(" ", "-"),
            course_code=code,
            course_title=said.get("title"),
            section=arguments["section"] or said.get("section"),
            term=term,
            year_basis="stated" if term else "none",
            timezone=zone or arguments["assumed_timezone"],
            timezone_basis="printed" if zone else "assumed",
            items=tuple(items),
            warnings=tuple(said.get("warnings", ())),
            source=source,
        )

    def make(self, name: str, environ: Mapping[str, str] | None) -> MCPServer[Any]:
        settings = Settings.from_environ(environ)
        if name == "calendar":
            return create_calendar(settings, now=lambda: NOW)
        return create_syllabus(settings, parse=self)


def is_first(mark: Path) -> bool:
    """Whether nobody has been here; tells which process this is."""
    if mark.exists():
        return False
    mark.with_suffix(".part").write_text(str(os.getpid()))
    mark.with_suffix(".part").rename(mark)
    return True


def make_server(name: str, environ: Mapping[str, str] | None) -> MCPServer[Any]:
    """A server with a reader of its own, for other processes."""
    return Reader().make(name, environ)


SERVERS = {name: Embedded("tests.batch.reader:make_server") for name in ("syllabus", "calendar")}
"""The project's servers with a reader of its own, as other processes can make them."""
