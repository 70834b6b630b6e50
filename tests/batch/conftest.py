"""Batches over the project's real servers, with a reader that does what its document says: quick, and as bad as wanted."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

import anyio
import pytest
from mcp.server import MCPServer

from orchestrator.batch import Batch, run_batch
from orchestrator.batching.agreement import reviews_of
from orchestrator.batching.errand import Errand, Outcome
from orchestrator.endpoint import Embedded
from servers.calendar.server import create_server as create_calendar
from servers.domain.syllabus import Item, Source, Syllabus
from servers.errors import DamagedError
from servers.settings import Settings
from servers.syllabus.server import create_server as create_syllabus
from servers.syllabus.workers import Reading

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


class ReaderCrew:
    """A crew of readers without servers, for what a batch does around the reading."""

    def __init__(self, reader: Reader, width: int) -> None:
        self.width = width
        self._reader = reader
        self._free = anyio.Semaphore(width)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        return

    async def reader(self) -> str | None:
        return self._reader.version

    async def do(self, errand: Errand) -> Outcome:
        async with self._free:
            data = errand.content or await anyio.Path(errand.path).read_bytes()
            told = dict.fromkeys(("term", "timezone", "section", "assumed_timezone"))
            try:
                reading = await self._reader(data, name=errand.name, **told)
            except DamagedError as error:
                return Outcome(cause=str(error), seconds=0.1)
        syllabus = reading.syllabus.model_dump(mode="json", by_alias=True)
        return Outcome(syllabus, errand.sha256.encode(), tuple(reviews_of(syllabus)), seconds=0.1)


Run = Callable[..., Batch]
SERVERS = {name: Embedded("tests.batch.conftest:make_server") for name in ("syllabus", "calendar")}
"""The project's servers with a reader of its own, as other processes can make them."""


def put(path: Path, **said: Any) -> Path:
    """A document that says this."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(document(**said))
    return path


def document(**said: Any) -> bytes:
    return b"%PDF-1.4\n" + json.dumps(said).encode()


def outputs(out: Path) -> dict[str, bytes]:
    """Every file below the output folder's courses, by its relative name."""
    courses = out / "courses"
    return {
        path.relative_to(courses).as_posix(): path.read_bytes()
        for path in courses.rglob("*")
        if path.is_file()
    }


def wait_for(mark: Path) -> int:
    """The process that has left the mark."""
    wait_until(mark.exists)
    return int(mark.read_text())


def wait_until(is_so: Callable[[], bool]) -> None:
    """For what another process does."""
    deadline = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < deadline, "it has not come about"
        time.sleep(0.02)


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


@pytest.fixture(scope="module", autouse=True)
def made_once(tools_made_once: None) -> None:
    """Nearly every run here makes the three servers."""


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Three courses in two folders."""
    folder = tmp_path / "in"
    put(folder / "bio.pdf", course="BIO 110", term="Fall 2031", zone="America/Denver")
    put(folder / "chem.pdf", course="CHEM 2", exams=[(), ("the weekday does not fit",)])
    put(folder / "more" / "art.pdf", course="ART 3")
    return folder


@pytest.fixture
def run(tmp_path: Path, shelf: Path, reader: Reader) -> Run:
    """A batch over ``shelf`` into ``out``, without servers."""

    def begin(folder: Path = shelf, **options: Any) -> Batch:
        crew = ReaderCrew(options.pop("reader", reader), options.get("jobs", 1))
        given = {"out": tmp_path / "out", "jobs": 1, "environ": {}, "timezone": "UTC", **options}
        return Batch(run_batch(folder, **given).options, crew=crew)

    return begin


@pytest.fixture
def serve(tmp_path: Path, shelf: Path, reader: Reader) -> Run:
    """A batch over ``shelf`` into ``out``, with the project's servers."""

    def begin(folder: Path = shelf, **options: Any) -> Batch:
        chosen = options.pop("reader", reader)
        servers = {name: Embedded(chosen.make) for name in ("syllabus", "calendar")}
        given = {"out": tmp_path / "out", "jobs": 1, "environ": {}, "timezone": "UTC", **options}
        return run_batch(folder, servers=servers, **given)

    return begin
