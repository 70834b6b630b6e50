"""Score the parser on the labelled syllabi: uv run python -m benchmarks.score_eval [--items] [ID ...].

Predictions come from parse_syllabus and get_syllabus over MCP; the figures from the folder's own score.py.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import anyio

from benchmarks.predict import Prediction, predict, predict_in_process
from benchmarks.reliability import reliability

__all__ = ["main"]


def main() -> int:
    """Make the predictions, write them, score them; the exit code is score.py's, or 2 without the folder."""
    options = _options()
    scorer, labels = options.eval / "score.py", options.eval / "dev" / "labels"
    folder = options.eval.resolve() / "dev" / "pdf"
    if options.unlabelled:
        labels, folder = Path(__file__).with_name("labels"), options.eval.resolve() / "unlabelled"
    if not scorer.is_file() or not labels.is_dir():
        print(
            f"There is no labelled set at {options.eval} (score.py and dev/labels/); give its place with --eval."
        )
        return 2
    pdfs = sorted(folder.glob("*.pdf"))
    pdfs = [pdf for pdf in pdfs if not options.only or pdf.stem in options.only]
    started = time.perf_counter()
    predictions = predict_in_process(pdfs) if options.in_process else anyio.run(predict, pdfs)
    print(f"{len(pdfs)} documents in {time.perf_counter() - started:.1f} s\n")
    with tempfile.TemporaryDirectory(prefix="syllabus-predictions-") as temporary:
        out = options.out or Path(temporary)
        _write(predictions, out)
        if options.only:
            labels = _chosen(labels, options.only, Path(temporary))
        flags = [flag for flag, wanted in (("--items", options.items), ("--json", options.json)) if wanted]
        code = subprocess.run(
            [sys.executable, str(scorer), str(labels), str(out), *flags], check=False
        ).returncode
        print("\n" + reliability(labels, out))
    return code


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("only", nargs="*", help="ids of documents; default: all")
    parser.add_argument(
        "--eval", type=Path, default=Path("../shared/eval"), help="folder with score.py and dev/"
    )
    parser.add_argument(
        "--unlabelled",
        action="store_true",
        help="the folder's other syllabi, by the labels that this project made (benchmarks/labels)",
    )
    parser.add_argument("--out", type=Path, help="keep the predictions here, one ID.json a document")
    parser.add_argument("--items", action="store_true", help="name every missed item and every false alarm")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON too")
    parser.add_argument(
        "--in-process", action="store_true", help="call the parser without a server (development)"
    )
    return parser.parse_args()


def _write(predictions: dict[Path, Prediction], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for path, answer in predictions.items():
        if isinstance(answer, str):
            print(f"FAILED  {path.name}: {answer}")
        else:
            (out / f"{path.stem}.json").write_text(json.dumps(answer, indent=1), encoding="utf-8")


def _chosen(labels: Path, only: list[str], temporary: Path) -> Path:
    folder = temporary / "labels"
    folder.mkdir()
    for name in only:
        (folder / f"{name}.json").write_bytes((labels / f"{name}.json").read_bytes())
    return folder


if __name__ == "__main__":
    raise SystemExit(main())
