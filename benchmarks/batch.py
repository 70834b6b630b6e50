"""What a batch costs, as ratios within one run: uv run python -m benchmarks.batch.

Files a second with one and two jobs and on a cluster of two workers, against a bare loop over the parser; what the batch
adds for each file; how memory and handles grow with the number of files; how long a resumed run takes that has 1 % left.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import logging
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Self

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

from orchestrator.batch import Batch, run_batch
from orchestrator.batching.errand import Errand, Outcome
from servers.syllabus.parse import parse

__all__ = ["documents", "main"]

_LINES = (
    "BOT {number}: Plant Biology, part {number}",
    "Fall 2031",
    "Instructor: Dana Weller",
    "Lecture: Monday and Wednesday 10:00 am - 10:50 am, Green Hall 12",
    "Grading: Homework 40%, Midterm Exam 25%, Final Exam 35%",
    "Homework 1 is due Tuesday, September 16, 2031 at 5:00 pm",
    "Homework 2 is due Tuesday, September 30, 2031 at 5:00 pm",
    "Midterm Exam: Wednesday, October 15, 2031",
    "Final Exam: Monday, December 15, 2031, 9:00 am - 11:00 am",
)
_RULE = (
    "{page}.{row} Late work loses ten per cent of its points for each day, unless the instructor has agreed."
)
_ROUNDS = 3
_WAYS = {
    "core": "batch, 1 job on one core",
    "one": "batch, 1 job on all cores",
    "two": "batch, 2 jobs on all cores",
    "cluster": "2-worker cluster",
}
_BESIDE = {"two": ("core", "one"), "cluster": ("core", "one")}
_FIGURES = ("throughput", "overhead", "growth", "resume")


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", choices=_FIGURES, action="append", help="one of them; may be repeated")
    parser.add_argument(
        "--scale", type=float, default=1.0, help="times 200 files read, 10,000 grown to, 5,000 resumed"
    )
    parser.add_argument("--cluster", action="store_true", help="also on a cluster of two workers")
    options = parser.parse_args()
    if options.cluster:
        # Its loggers get their levels when it is imported.
        importlib.import_module("distributed")
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
    print(f"load at the start: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    figures: dict[str, Callable[[Path, float], None]] = {
        "throughput": lambda folder, scale: _throughput(folder, scale, cluster=options.cluster),
        "overhead": _overhead,
        "growth": _growth,
        "resume": _resume,
    }
    for name in options.only or _FIGURES:
        with tempfile.TemporaryDirectory() as folder:
            figures[name](Path(folder), options.scale)
    return 0


# Documents


def documents(folder: Path, count: int, pages: int = 1) -> Path:
    """Write so many syllabi, each of its own; what is dated stands on the first page, and rules fill the others."""
    for number in range(count):
        place = folder / f"{number // 500:03}"
        place.mkdir(parents=True, exist_ok=True)
        canvas = Canvas(str(place / f"{number:05}.pdf"), pagesize=LETTER, invariant=1)
        for row, line in enumerate(_LINES):
            canvas.drawString(72, 720 - 18 * row, line.format(number=number))
        for page in range(1, pages):
            canvas.showPage()
            for row in range(36):
                canvas.drawString(72, 720 - 18 * row, _RULE.format(page=page, row=row))
        canvas.save()
    return folder


class _Ready:
    """A crew that has the answer at once: what is left is the batch itself."""

    width = 2  # as many as there are cores

    def __init__(self, document: Path) -> None:
        parsed = parse(document.read_bytes(), name=document.name)
        self._syllabus = parsed.syllabus.model_dump(mode="json", by_alias=True)
        self._calendar = b"BEGIN:VCALENDAR\r\n" * 400

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        return

    async def reader(self) -> str:
        return str(self._syllabus["source"]["parser_version"])

    async def do(self, _errand: Errand) -> Outcome:
        return Outcome(self._syllabus, self._calendar)


# Figures


def _throughput(folder: Path, scale: float, *, cluster: bool) -> None:
    for pages in (1, 8):
        _throughput_of(folder / str(pages), max(20, round(200 * scale / pages)), pages, cluster=cluster)


def _throughput_of(folder: Path, count: int, pages: int, *, cluster: bool) -> None:
    shelf = documents(folder / "in", count, pages)
    paths = sorted(shelf.rglob("*.pdf"))
    parse(paths[0].read_bytes(), name="warm.pdf")
    used: dict[int, tuple[float, float]] = {}

    def steady(out: Path, jobs: int) -> float:
        before = _used()
        seconds = _steady(run_batch(shelf, out=out, jobs=jobs))
        own, others = (now - then for now, then in zip(_used(), before, strict=True))
        used[jobs] = own / count, others / count
        return seconds

    ways: dict[str, Callable[[Path], float]] = {
        "bare": lambda _: _bare(paths),
        "core": lambda out: _on_one_core(lambda: steady(out, 1)),
        "one": lambda out: steady(out, 1),
        "two": lambda out: steady(out, 2),
    }
    if cluster:
        ways["cluster"] = lambda out: _steady(run_batch(shelf, out=out, cluster="local", jobs=2))
    rounds = [
        {name: work(folder / f"{name}-{number}") for name, work in ways.items()} for number in range(_ROUNDS)
    ]
    took = {name: median(each[name] for each in rounds) for name in ways}
    print(
        f"\nThroughput, {count} files, pages each: {pages}; medians of {_ROUNDS} rounds\n  a bare loop over the parser: {1 / took['bare']:.1f} files/s"
    )
    for name, told in _WAYS.items():
        if name in took:
            beside = ", ".join(
                f"{_times(rounds, other, name):.2f} times {_WAYS[other]}" for other in _BESIDE.get(name, ())
            )
            print(
                f"  {told}: {1 / took[name]:.1f} files/s, {1000 * (took[name] - took['bare']):.1f} ms a file more than the loop"
                + (f"; {beside}" if beside else "")
            )
    for jobs, (own, others) in used.items():
        print(
            f"  processor time a file, {jobs} job{'s' * (jobs > 1)}, starts included: {1000 * own:.1f} ms here, {1000 * others:.1f} ms in other processes"
        )


def _used() -> tuple[float, float]:
    """Seconds of processor time of this process, and of those that it has started and that have ended."""
    return time.process_time(), sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


def _times(rounds: list[dict[str, float]], slow: str, quick: str) -> float:
    """How many times as quick, within one round; the median."""
    return median(each[slow] / each[quick] for each in rounds)


def _bare(paths: list[Path]) -> float:
    began = time.perf_counter()
    for path in paths:
        parse(path.read_bytes(), name=path.name)
    return (time.perf_counter() - began) / len(paths)


def _on_one_core(work: Callable[[], float]) -> float:
    """What ``work`` gives while this process, and what it starts, may use one core alone."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        return work()
    finally:
        os.sched_setaffinity(0, cores)


def _steady(batch: Batch) -> float:
    """Seconds a file over the last three quarters: the start, of further processes too, is paid once."""
    moments = [time.perf_counter() for _ in batch]
    first = len(moments) // 4
    return (moments[-1] - moments[first]) / (len(moments) - 1 - first)


def _overhead(folder: Path, scale: float) -> None:
    count = max(50, round(1000 * scale))
    shelf = documents(folder / "in", count)
    crew = _Ready(shelf / "000" / "00000.pdf")
    began, cpu = time.perf_counter(), time.process_time()
    seconds = _steady(Batch(run_batch(shelf, out=folder / "out").options, crew=crew))
    used = (time.process_time() - cpu) / count
    print(
        f"\nThe batch layer alone, {count} files: {1000 * seconds:.2f} ms a file ({1000 * used:.2f} of processor time)"
    )
    names = iter(range(count))
    content = shelf / "000" / "00000.pdf"
    began = time.perf_counter()
    for name in names:
        data = content.read_bytes()
        hashlib.sha256(data).hexdigest()
        for ending in ("ics", "json"):
            with (folder / f"{name}.{ending}").open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
    bare = (time.perf_counter() - began) / count
    print(
        f"  reading, hashing and writing two files (fsync) in a bare loop: {1000 * bare:.2f} ms; ratio {seconds / bare:.1f}"
    )


def _growth(folder: Path, scale: float) -> None:
    total = max(200, round(10_000 * scale))
    shelf = documents(folder / "in", total)
    print("\nGrowth (all processes together; proportional set size)")
    for share in (0.1, 0.5, 1.0):
        count = round(total * share)
        command = [
            *_COMMAND,
            str(shelf),
            "--out",
            str(folder / f"{count}"),
            "--limit",
            str(count),
            "--quiet",
        ]
        began = time.perf_counter()
        watched = _Watched(subprocess.Popen(command, stderr=subprocess.DEVNULL))
        memory, handles = watched.to_end()
        rate = count / (time.perf_counter() - began)
        print(f"  {count:>6} files: peak {memory / 1e6:.0f} MB, {handles} handles, {rate:.1f} files/s")


def _resume(folder: Path, scale: float) -> None:
    total = max(200, round(5000 * scale))
    shelf = documents(folder / "in", total)
    paths = sorted(shelf.rglob("*.pdf"))
    out = folder / "out"
    # The zone and all else are those of the command below, or nothing would be known.
    list(Batch(run_batch(shelf, out=out).options, crew=_Ready(paths[0])))
    for nothing_left in (True, False):
        left = 0 if nothing_left else total // 100
        for path in paths[:left]:
            (out / "courses" / path.relative_to(shelf).with_suffix(".ics")).unlink()
        began = time.perf_counter()
        subprocess.run([*_COMMAND, str(shelf), "--out", str(out), "--resume", "--quiet"], check=True)
        seconds = time.perf_counter() - began
        began = time.perf_counter()
        for path in paths[:left]:
            parse(path.read_bytes(), name=path.name)
        bare = time.perf_counter() - began
        print(
            f"\nResume, {left} of {total} files left: {seconds:.2f} s (a bare loop over those left: {bare:.2f} s)"
        )


_COMMAND = (sys.executable, "-m", "orchestrator.run_agent", "batch")


class _Watched:
    """A process and its children, looked at ten times a second."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._memory = 0
        self._handles = 0

    def to_end(self) -> tuple[int, int]:
        """The most bytes and handles at once."""
        ended = threading.Event()
        watching = threading.Thread(target=self._watch, args=(ended,))
        watching.start()
        self._process.wait()
        ended.set()
        watching.join()
        return self._memory, self._handles

    def _watch(self, ended: threading.Event) -> None:
        while not ended.wait(0.1):
            family = _family(self._process.pid)
            self._memory = max(self._memory, sum(map(_memory, family)))
            self._handles = max(self._handles, sum(map(_handles, family)))


def _family(pid: int) -> list[int]:
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [pid, *(one for child in listed for one in _family(int(child)))]


def _memory(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:")), 0)


def _handles(pid: int) -> int:
    try:
        return sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())
    except OSError:
        return 0


if __name__ == "__main__":
    sys.exit(main())
