"""Speed as ratios within one run: uv run python -m benchmarks.speed.

Parsing against pypdf's plain text extraction of the same pages; four documents at once on worker processes against
one at a time; and the memory that a 300-page file takes, in a process of its own.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import resource
import statistics
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pypdf

from examples.make import EXAMPLES
from examples.sheet import Sheet, Style
from servers.syllabus.parse import parse

__all__ = ["main"]


def main() -> int:
    """Print the three ratios and the memory."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--eval", type=Path, default=Path("../shared/eval"), help="adds its PDFs to the examples"
    )
    parser.add_argument("--only", choices=("pages", "throughput", "memory"), help="one of the three")
    parser.add_argument("--repeat", type=int, default=3, help="the best of so many runs counts")
    options = parser.parse_args()
    documents = {example.name: example.pdf() for example in EXAMPLES}
    for path in sorted(options.eval.glob("dev/pdf/*.pdf")) + sorted(options.eval.glob("unlabelled/*.pdf")):
        documents[path.stem] = path.read_bytes()
    if options.only in {None, "pages"}:
        _page_times(documents, options.repeat)
    if options.only in {None, "throughput"}:
        _throughput(documents, workers=2)
    if options.only in {None, "memory"}:
        _memory()
    return 0


def _page_times(documents: dict[str, bytes], repeat: int) -> None:
    """Each round goes over all documents, so that none meets its own words where the parser remembers the last ones."""
    ours: dict[str, float] = {}
    theirs: dict[str, float] = {}
    for _ in range(repeat):
        for name, data in documents.items():
            try:
                pages = len(pypdf.PdfReader(io.BytesIO(data)).pages)
                mine = _timed_parse(name, data) / pages
            except Exception as error:  # noqa: BLE001  a document that cannot be read has no time
                print(f"{name}: {type(error).__name__}: {error}")
                continue
            ours[name] = min(mine, ours.get(name, mine))
            their = _timed_pypdf(data) / pages
            theirs[name] = min(their, theirs.get(name, their))
    worst = max(ours, key=ours.__getitem__)
    parse_ms, pypdf_ms = statistics.median(ours.values()) * 1000, statistics.median(theirs.values()) * 1000
    paired = statistics.median(ours[name] / theirs[name] for name in ours)
    print(
        f"{len(ours)} documents, median over documents of ms a page: parse {parse_ms:.1f}, pypdf's text {pypdf_ms:.1f}"
    )
    print(
        f"ratio of medians {parse_ms / pypdf_ms:.2f}, median of ratios {paired:.2f} (at most 0.75 is wanted)"
    )
    print(f"slowest: {worst}, {ours[worst] * 1000:.0f} ms a page (at most 1000 is wanted)")


def _timed_parse(name: str, data: bytes) -> float:
    started = time.perf_counter()
    parse(data, name=f"{name}.pdf")
    return time.perf_counter() - started


def _timed_pypdf(data: bytes) -> float:
    started = time.perf_counter()
    for page in pypdf.PdfReader(io.BytesIO(data)).pages:
        page.extract_text()
    return time.perf_counter() - started


def _throughput(documents: dict[str, bytes], workers: int) -> None:
    work = sorted(documents.items(), key=lambda pair: -len(pair[1]))[:40]
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        list(pool.map(_parse_quietly, work[: 2 * workers]))  # the workers' imports are no part of the figure
        started = time.perf_counter()
        for pair in work:
            pool.submit(_parse_quietly, pair).result()
        one_at_a_time = time.perf_counter() - started
        started = time.perf_counter()
        list(pool.map(_parse_quietly, work))
        together = time.perf_counter() - started
    print(
        f"{len(work)} documents on {workers} workers: {one_at_a_time / together:.2f} times the throughput of one at a time",
        end="",
    )
    print(" (at least 1.7 is wanted)")


def _parse_quietly(pair: tuple[str, bytes]) -> None:
    name, data = pair
    try:
        parse(data, name=f"{name}.pdf")
    except Exception as error:  # noqa: BLE001  counted as work all the same
        print(f"{name}: {error}", file=sys.stderr)


def _memory() -> None:
    data = _long_document(300)
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        before, after, seconds = pool.submit(_peaks, data).result()
    print(
        f"300 pages ({len(data) / 1e6:.1f} MB): {seconds:.1f} s, peak memory {after:.0f} MB, {after - before:.0f} MB of it for the file",
        end="",
    )
    print(" (under 300 MB is wanted)")


def _peaks(data: bytes) -> tuple[float, float, float]:
    before = _peak()
    started = time.perf_counter()
    parse(data, name="long.pdf")
    return before, _peak(), time.perf_counter() - started


def _peak() -> float:
    """Megabytes. Linux's own counter is read where there is one: getrusage hands a parent's peak down to its child."""
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(
            line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:")
        )
        return int(line.split()[1]) / 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def _long_document(pages: int) -> bytes:
    sheet = Sheet(Style())
    sheet.title("HIST 499: A Very Long Course")
    sheet.text("Spring 2027")
    rows: Sequence[tuple[str, ...]] = [("Date", "Topic", "Due")]
    lines = [(f"Mon Feb {1 + n % 28}", f"Topic number {n} with some words about it", "") for n in range(24)]
    for number in range(pages):
        sheet.heading(f"Part {number + 1}")
        sheet.text("Words that fill a page, as they do in handbooks. " * 20)
        sheet.table([*rows, *lines], widths=(1, 3, 1))
        if number < pages - 1:
            sheet.new_page()
    return sheet.pdf()


if __name__ == "__main__":
    raise SystemExit(main())
