"""What became of each file of a batch, and of all of them together."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from orchestrator.batching.review import Review
from orchestrator.frozen import Frozen

__all__ = ["BatchSummary", "FileResult", "State"]

State = Literal["done", "known", "duplicate", "failed"]
"""``known``: done by an earlier run; ``duplicate``: the same bytes as another file of this run, which has the outputs."""


class FileResult(Frozen):
    """What became of one file.

    Attributes:
        source: the file, relative to the batch's folder with ``/``; of a zip's member ``archive.zip/member.pdf``.
        state: see ``State``.
        sha256: of its content, in hexadecimal; None where it could not be read.
        course_code: as the document says; so are the next four.
        timezone_basis: how the zone is known (``assumed`` where the document tells none).
        counts: how many items, meetings, ... were found.
        review: what a person should look at.
        cause: why it failed.
        lasting: whether a failure is the document's own, so that another run would end the same.
        duplicate_of: the file with the same bytes.
        seconds: how long it took, waiting for a worker left out; as measured when it was read.
        ics: the calendar file; None where there is none.
        json_file: all that was found.
    """

    source: str
    state: State
    sha256: str | None = None
    course_code: str | None = None
    course_title: str | None = None
    section: str | None = None
    term: str | None = None
    timezone: str | None = None
    timezone_basis: str | None = None
    counts: dict[str, int] = Field(default_factory=dict)
    review: tuple[Review, ...] = ()
    cause: str | None = None
    lasting: bool = True
    duplicate_of: str | None = None
    seconds: float = 0.0
    ics: Path | None = None
    json_file: Path | None = None

    @property
    def ok(self) -> bool:
        """Whether it was read."""
        return self.state != "failed"

    def syllabus(self) -> dict[str, Any]:
        """All that was found, with pages, printed words and doubts (the content of ``json_file``).

        Raises:
            FileNotFoundError: the file failed, or its JSON is gone.
        """
        if self.json_file is None:
            raise FileNotFoundError(f"{self.source} failed: {self.cause}")
        found: dict[str, Any] = json.loads(self.json_file.read_text(encoding="utf-8"))
        return found


class BatchSummary(Frozen):
    """Totals over every file that the run has met, the known ones included.

    Attributes:
        files: how many were met.
        done: read by this run.
        known: read by an earlier run.
        duplicates: with the same bytes as another.
        failed: could not be read.
        to_review: how many have something for a person to look at.
        reviews: how many such things there are.
        items: dated items found.
        unmatched: files that the manifest names and that were not met.
        causes: how many failed for which cause, the most frequent first.
        reasons: how many things to look at by reason, the most frequent first.
        seconds: how long the run took.
        read_seconds: the sum of what the files took that this run has read.
        slowest: of those, by file.
        complete: whether every file was met; False after ``limit``, ``fail_fast`` or a cancellation.
        parser_version: which reader.
        out: where the outputs are.
    """

    files: int = 0
    done: int = 0
    known: int = 0
    duplicates: int = 0
    failed: int = 0
    to_review: int = 0
    reviews: int = 0
    items: int = 0
    unmatched: tuple[str, ...] = ()
    causes: dict[str, int] = Field(default_factory=dict)
    reasons: dict[str, int] = Field(default_factory=dict)
    seconds: float = 0.0
    read_seconds: float = 0.0
    slowest: dict[str, float] = Field(default_factory=dict)
    complete: bool = True
    parser_version: str | None = None
    out: Path

    @property
    def ok(self) -> bool:
        """Whether every file was met and read."""
        return self.complete and not self.failed
