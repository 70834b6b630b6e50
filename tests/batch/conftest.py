"""Batches over the project's real servers, with a reader that does what its document says."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import anyio
import pytest

from orchestrator.batch import Batch, run_batch
from orchestrator.batching.agreement import reviews_of
from orchestrator.batching.errand import Errand, Outcome
from orchestrator.endpoint import Embedded
from servers.errors import DamagedError
from tests.batch.reader import Reader


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
