"""A batch over thousands of files, killed at random until it is done, against one that is left alone.

    uv run python -m benchmarks.batch_killed [--files 2000] [--real FOLDER] [--out DIR] [--seed 1]

Between generated (and, where a folder is named, real) documents stand broken ones: endless, bombs, empty, cut off, encrypted,
renamed, copies, zip files good and bad. The outputs are compared byte for byte but for the lines that tell when an event was
written, the summary but for times and for which run has read a file.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from pathlib import Path

from pypdf import PdfReader, PdfWriter

from benchmarks.batch import documents

__all__ = ["main"]

_TIMES = (b"DTSTAMP:", b"CREATED:", b"LAST-MODIFIED:")
_OF_A_RUN = ("seconds",)
_COMMAND = (sys.executable, "-m", "orchestrator.run_agent", "batch")


def main() -> int:
    """Print what came of it; 0 where all is the same."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=int, default=2000, help="generated documents")
    parser.add_argument("--real", type=Path, help="a folder of further PDFs; they are linked, not copied")
    parser.add_argument("--out", type=Path, help="where all is kept; default a temporary folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--timeout", type=float, default=10.0, help="seconds for a document")
    parser.add_argument("--longest", type=float, default=40.0, help="seconds until a kill, at most")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = options.out or Path(temporary)
        folder = _corpus(place / "in", options.files, options.real)
        began = time.perf_counter()
        killed = _killed(folder, place / "killed", options)
        print(f"killed {killed} times; done after {time.perf_counter() - began:.0f} s")
        began = time.perf_counter()
        _run(folder, place / "alone", options.timeout).wait()
        print(f"left alone: {time.perf_counter() - began:.0f} s")
        return _compare(place / "alone", place / "killed")


# Documents


def _corpus(folder: Path, count: int, real: Path | None) -> Path:
    if folder.exists():
        return folder
    documents(folder / "made", count)
    if real is not None:
        for number, path in enumerate(sorted(real.resolve().rglob("*.pdf"))):
            target = folder / "real" / f"{number:03}-{path.name}"
            target.parent.mkdir(exist_ok=True)
            target.symlink_to(path)
    good = (folder / "made" / "000" / "00000.pdf").read_bytes()
    for place in sorted((folder / "made").iterdir()):
        _break(place, good)
    return folder


def _break(folder: Path, good: bytes) -> None:
    """Put broken files between the others: names sort among theirs."""
    tag = folder.name.encode()
    line = b"BT /F 12 Tf 72 720 Td (Homework 1 is due Monday, September 1, 2031) Tj ET\n"
    bad = {
        "00100-empty.pdf": b"",
        "00110-cut.pdf": good[: len(good) // 2],
        "00120-picture.pdf": b"\x89PNG\r\n\x1a\n" + tag * 100,
        "00130-words.pdf": b"a text file, renamed " + tag,
        "00140-endless.pdf": _pdf(line * 2_000_000 + tag),
        "00150-bomb.pdf": _pdf(bytes(1_500_000_000)),
        "00160-copy.pdf": good,
        "00170-locked.pdf": _locked(good),
        "00180-nested.pdf": _pdf(b"q " * 3_000_000 + tag),
        "00190-wrong.zip": b"PK\x03\x04 no archive" + tag,
    }
    for name, data in bad.items():
        (folder / name).write_bytes(data)
    with (folder / "00200-huge.pdf").open("wb") as file:
        file.truncate(200 * 1024**2)
    with zipfile.ZipFile(folder / "00210-term.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(5):
            archive.writestr(f"more/{number}.pdf", good + b"\n" * (number + 1) + tag)
        archive.writestr("../../out.pdf", good + tag * 2)
        archive.writestr("zeros.pdf", bytes(300 * 1024**2))


def _pdf(content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    lines = [b"0000000000 65535 f \n", *(b"%010d 00000 n \n" % place for place in places)]
    start = len(body)
    body += b"xref\n0 %d\n%s" % (len(lines), b"".join(lines))
    return body + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(lines), start)


def _locked(good: bytes) -> bytes:
    with tempfile.NamedTemporaryFile() as source, tempfile.NamedTemporaryFile() as target:
        source.write(good)
        source.flush()
        writer = PdfWriter(clone_from=PdfReader(source.name))
        writer.encrypt("secret", algorithm="RC4-128")
        writer.write(target.name)
        return Path(target.name).read_bytes()


# Runs


def _run(folder: Path, out: Path, timeout: float) -> subprocess.Popen[bytes]:
    command = [*_COMMAND, str(folder), "--out", str(out), "--resume", "--timeout", f"{timeout:g}", "-q"]
    return subprocess.Popen([*command, "--timezone", "America/Denver"], start_new_session=True)


def _killed(folder: Path, out: Path, options: argparse.Namespace) -> int:
    chance = random.Random(options.seed)  # noqa: S311  no secret
    killed = 0
    while True:
        process = _run(folder, out, options.timeout)
        try:
            code = process.wait(chance.uniform(1.0, options.longest))
        except subprocess.TimeoutExpired:
            # Now the command alone, now all that it has started.
            send = os.kill if chance.random() < 0.5 else os.killpg
            send(process.pid, signal.SIGKILL)
            process.wait()
            killed += 1
        else:
            if code not in {0, 1}:
                print(f"it ended with {code}")
            return killed


def _compare(alone: Path, killed: Path) -> int:
    expected, found = _outputs(alone), _outputs(killed)
    differ = [name for name in expected.keys() & found.keys() if expected[name] != found[name]]
    print(
        f"{len(expected)} outputs; {len(expected.keys() ^ found.keys())} in one alone; {len(differ)} differ"
    )
    for name in (*sorted(expected.keys() ^ found.keys()), *sorted(differ))[:20]:
        print(f"  {name}")
    rows = [_rows(out / "summary.csv") for out in (alone, killed)]
    lines = [(one, other) for one, other in zip(*rows, strict=False) if one != other]
    print(f"{len(rows[0])} and {len(rows[1])} lines in summary.csv; {len(lines)} differ")
    for one, other in lines[:10]:
        print(f"  {one}\n  {other}")
    left = [path.name for path in (killed / ".batch").iterdir()]
    parts = [str(path) for path in killed.rglob("*.part")]
    print(f"left beside the ledger: {left}; half-written files: {len(parts)}")
    return int(bool(differ or lines or expected.keys() ^ found.keys() or parts))


def _outputs(out: Path) -> dict[str, bytes]:
    courses = out / "courses"
    return {
        path.relative_to(courses).as_posix(): b"".join(
            line for line in path.read_bytes().splitlines(keepends=True) if not line.startswith(_TIMES)
        )
        for path in courses.rglob("*")
        if path.is_file()
    }


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        {
            name: "done" if name == "state" and value == "known" else value
            for name, value in row.items()
            if name not in _OF_A_RUN
        }
        for row in rows
    ]


if __name__ == "__main__":
    sys.exit(main())
