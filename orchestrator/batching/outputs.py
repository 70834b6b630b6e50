"""The outputs' files: whole or not at all, under names that stay inside their folder."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final

from orchestrator.batching.faults import OutputError
from orchestrator.batching.review import Review

__all__ = ["COURSES", "Shelf", "output_name", "written"]

COURSES: Final = "courses"


def output_name(source: str) -> str:
    """What the outputs of a source are called: its own path without the ending."""
    return source[:-4] if source.lower().endswith(".pdf") and len(source.rpartition("/")[2]) > 4 else source


class Shelf:
    """The courses' files below the output folder.

    Args:
        out: the output folder.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.courses = out / COURSES
        self._base = f"{self.courses}{os.sep}"

    def paths(self, name: str) -> tuple[Path, Path]:
        """The calendar file and the JSON file of a document."""
        # Joined as text: a batch that has nothing to read does little else.
        return Path(f"{self._base}{name}.ics"), Path(f"{self._base}{name}.json")

    def has(self, name: str) -> bool:
        """Whether both are there."""
        # Not by Path, which costs several times the look itself.
        return all(os.path.isfile(f"{self._base}{name}.{ending}") for ending in ("ics", "json"))  # noqa: PTH113  see above

    def put(
        self, name: str, source: str, syllabus: Mapping[str, Any], calendar: bytes, review: Sequence[Review]
    ) -> None:
        """Write both, each by way of a file beside it.

        Raises:
            OutputError: the disk is full, or the folder may not be written to.
        """
        ics, found = self.paths(name)
        told = {"file": source, **syllabus, "review": [one.model_dump() for one in review]}
        with written(found, "w") as file:
            json.dump(told, file, ensure_ascii=False, indent=1)
        with written(ics, "wb") as file:
            file.write(calendar)

    def room(self) -> None:
        """Raise ``OutputError`` where nothing can be written any more."""
        with _told(self.out), tempfile.TemporaryFile(dir=self.out) as file:
            file.write(bytes(256 * 1024))
            file.flush()


@contextmanager
def written(path: Path, mode: str) -> Iterator[IO[Any]]:
    """A file to write to, which takes its name when all is on the disk, and otherwise is gone.

    Raises:
        OutputError: it cannot be written.
    """
    with _told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name[:80]}.{os.getpid()}.part")
        try:
            options: dict[str, Any] = {} if "b" in mode else {"encoding": "utf-8", "newline": ""}
            with part.open(mode, **options) as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(str(path), error.strerror or str(error)) from error
