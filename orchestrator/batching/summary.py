"""The table of what was done and what needs a person: summary.csv, summary.json and report.html, written as they are read."""

from __future__ import annotations

import csv
import heapq
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from orchestrator.batching.ledger import Ledger
from orchestrator.batching.outputs import COURSES, written
from orchestrator.batching.page import write_page
from orchestrator.batching.result import BatchSummary, FileResult
from orchestrator.batching.review import Review

__all__ = ["Clock", "summed_up"]

_COLUMNS: Final = (
    "file", "state", "course_code", "course_title", "section", "term", "timezone", "timezone_basis", "items", "meetings",
    "to_review", "reasons", "cause", "duplicate_of", "seconds", "ics", "json", "sha256",
)  # fmt: skip
_SLOWEST: Final = 10
_CAUSES: Final = 50
_LONGEST: Final = 160
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'|“[^”]*”")
#: "Projects (80 % of the grade): ..."
_COMPONENT: Final = re.compile(r"^[^:]{1,80} \([^)]*\): ")
_NUMBER: Final = re.compile(r"\d+(?:[.,:/-]\d+)*")
#: A spreadsheet takes text that begins so for a formula.
_FORMULA: Final = frozenset("=+-@\t\r")


@dataclass(frozen=True, slots=True)
class Clock:
    """What the run itself knows: how long it took, whether it met every file, which reader it had."""

    seconds: float
    complete: bool
    parser_version: str | None


@dataclass(slots=True)
class _Tally:
    """Counts over the files."""

    states: Counter[str] = field(default_factory=Counter)
    causes: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    to_review: int = 0
    items: int = 0
    seconds: float = 0.0
    slowest: list[tuple[float, str]] = field(default_factory=list)

    def add(self, one: FileResult, *, now: bool) -> None:
        self.states[one.state] += 1
        self.items += one.counts.get("items", 0)
        self.to_review += bool(one.review)
        self._count(self.reasons, map(_reason, one.review))
        if one.cause is not None:
            self._count(self.causes, (_general(one.cause, one.source),))
        if now and one.seconds:
            self.seconds += one.seconds
            heapq.heappush(self.slowest, (one.seconds, one.source))
            if len(self.slowest) > _SLOWEST:
                heapq.heappop(self.slowest)

    def _count(self, counter: Counter[str], told: Iterable[str]) -> None:
        """The first kinds of them; were they all different, they must not fill the memory."""
        for text in told:
            general = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
            if general in counter or len(counter) < 10 * _CAUSES:
                counter[general] += 1
            else:
                counter["other"] += 1


def summed_up(ledger: Ledger, out: Path, clock: Clock) -> BatchSummary:
    """Write the three, and give the totals.

    Raises:
        OutputError: they cannot be written.
        JournalError: the ledger cannot be read.
    """
    tally = _Tally()
    with (
        written(out / "summary.csv", "w") as table,
        written(out / "summary.json", "w") as document,
        write_page(out / "report.html") as page,
    ):
        # Excel takes a file for UTF-8 by this mark alone.
        table.write("\ufeff")
        lines = csv.writer(table)
        lines.writerow(_COLUMNS)
        document.write('{"version": 1, "files": [')
        for number, (one, outputs, now) in enumerate(_results(ledger)):
            tally.add(one, now=now)
            lines.writerow(
                [
                    f"'{value}" if isinstance(value, str) and value[:1] in _FORMULA else value
                    for value in _row(one, outputs)
                ]
            )
            told = json.dumps(_object(one, outputs), ensure_ascii=False)
            document.write(("," if number else "") + "\n" + told)
            page.add(one, outputs)
        summary = _summary(tally, ledger, out, clock)
        totals = summary.model_dump(mode="json", exclude={"out"})
        document.write(f'\n],\n"totals": {json.dumps(totals, ensure_ascii=False, indent=1)}}}\n')
        page.finish(summary)
    return summary


def _results(ledger: Ledger) -> Iterator[tuple[FileResult, str | None, bool]]:
    """Each file's, its outputs' path from here without the ending (None: it has none), and whether this run has read it."""
    for source, owner, name, made_by, body, state in ledger.met():
        if body is None:
            continue
        one = FileResult.model_validate_json(body)
        if source != owner and not name.startswith("unreadable:"):
            yield (
                FileResult(source=source, state="duplicate", sha256=one.sha256, duplicate_of=owner),
                None,
                False,
            )
            continue
        now = made_by == ledger.run
        shown = "known" if state == "done" and not now else one.state
        outputs = f"{COURSES}/{name}" if one.ok else None
        yield one.model_copy(update={"source": source, "state": shown}), outputs, now


def _row(one: FileResult, outputs: str | None) -> tuple[Any, ...]:
    told = (f"{review.title}: {review.why}" for review in one.review)
    reasons = "; ".join(dict.fromkeys(told)) if one.review else ""
    return (
        one.source, one.state, one.course_code, one.course_title, one.section, one.term, one.timezone, one.timezone_basis,
        one.counts.get("items"), one.counts.get("meetings"), len(one.review) if one.ok else None, reasons, one.cause,
        one.duplicate_of, round(one.seconds, 3) if one.seconds else None, *_files(outputs), one.sha256,
    )  # fmt: skip


def _object(one: FileResult, outputs: str | None) -> dict[str, Any]:
    told = one.model_dump(mode="json", exclude={"ics", "json_file"}, exclude_none=True)
    ics, found = _files(outputs)
    return {**told, "ics": ics, "json": found}


def _files(outputs: str | None) -> tuple[str | None, str | None]:
    return (None, None) if outputs is None else (f"{outputs}.ics", f"{outputs}.json")


def _summary(tally: _Tally, ledger: Ledger, out: Path, clock: Clock) -> BatchSummary:
    return BatchSummary(
        files=tally.states.total(),
        done=tally.states["done"],
        known=tally.states["known"],
        duplicates=tally.states["duplicate"],
        failed=tally.states["failed"],
        to_review=tally.to_review,
        reviews=tally.reasons.total(),
        items=tally.items,
        unmatched=ledger.unmatched() if clock.complete else (),
        causes=dict(tally.causes.most_common(_CAUSES)),
        reasons=dict(tally.reasons.most_common(_CAUSES)),
        seconds=round(clock.seconds, 3),
        read_seconds=round(tally.seconds, 3),
        slowest={name: round(seconds, 3) for seconds, name in sorted(tally.slowest, reverse=True)},
        complete=clock.complete,
        parser_version=clock.parser_version,
        out=out,
    )


def _general(cause: str, source: str) -> str:
    """The cause without the file's own name, so that equal ones are counted together."""
    name = source.rpartition("/")[2]
    return cause.replace(repr(name), "it").replace(name, "it")


def _reason(review: Review) -> str:
    if review.part == "manifest":
        return f"{review.title}: the manifest says something else than the document"
    return _without_particulars(review.why)


def _without_particulars(text: str) -> str:
    """What equal doubts have in common: the text without quotations, names of components and numbers."""
    return _NUMBER.sub("N", _COMPONENT.sub("", _QUOTED.sub("…", text)))
