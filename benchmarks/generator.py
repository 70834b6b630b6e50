"""Score the parser on random syllabi: uv run python -m benchmarks.generator --count 300 --set held-out.

Each document is printed from a truth that is known; the same seed gives the same documents. Two tables: F1 of each
group by layout, and how many failures of each class there are. ``--save DIR`` keeps the PDFs and truths,
``--save-failures DIR`` only those with a failure, each with its failures in words beside it; ``--show-failures`` prints
them, and ``--template NAME`` stays with one layout.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from benchmarks.reliability import reliability_table
from servers.syllabus.parse import parse
from tests.generator.draft import Set
from tests.generator.registry import documents
from tests.generator.score import CLASSES, DEADLINES, GROUPS, Counts, compare, matches
from tests.generator.template import Printed

__all__ = ["main"]


def main() -> int:
    """Print a line for each template and the whole; the exit code is 1 where a document could not be parsed."""
    options = _options()
    by_template: defaultdict[str, Counts] = defaultdict(Counts)
    outcomes: list[tuple[float, bool, bool]] = []
    broken = 0
    for template, printed in documents(options.set, options.count, seed=options.seed, only=options.template):
        if options.save:
            _save(printed, options.save)
        try:
            syllabus = parse(printed.pdf, name=f"{printed.name}.pdf").syllabus.model_dump(
                mode="json", by_alias=True
            )
        except Exception as error:  # noqa: BLE001  the other documents' figures are still wanted
            print(f"BROKEN  {printed.name}: {type(error).__name__}: {error}")
            broken += 1
            continue
        counts = compare(printed.truth, syllabus)
        by_template[template.name].add(counts)
        outcomes += _outcomes(printed, syllabus["items"])
        if options.save_failures and counts.failures:
            _save(printed, options.save_failures, counts.failures)
        if options.show_failures:
            for failure in counts.failures:
                print(f"{printed.name}: {failure}")
    _report(by_template)
    print("\n" + reliability_table(outcomes))
    return int(broken > 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument(
        "--set",
        choices=get_args(Set),
        default="development",
    )
    parser.add_argument("--seed", type=int, default=1000, help="the first seed (the suite uses 0 and on)")
    parser.add_argument("--template", help="only this one")
    parser.add_argument("--save", type=Path, help="keep PDFs and truths in this folder")
    parser.add_argument("--save-failures", type=Path, help="keep those that were not read without a failure")
    parser.add_argument("--show-failures", action="store_true")
    return parser.parse_args()


def _save(printed: Printed, folder: Path, failures: Sequence[str] = ()) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{printed.name}.pdf").write_bytes(printed.pdf)
    (folder / f"{printed.name}.json").write_text(json.dumps(printed.truth, indent=1), encoding="utf-8")
    if failures:
        (folder / f"{printed.name}.txt").write_text("\n".join(failures) + "\n", encoding="utf-8")


def _outcomes(printed: Printed, items: list[dict[str, object]]) -> list[tuple[float, bool, bool]]:
    wanted = [item for item in printed.truth["items"] if item["kind"] in DEADLINES]
    given = [item for item in items if item["kind"] in DEADLINES and item.get("date")]
    right = {j for _, j in matches(wanted, given)}
    return [
        (float(str(item["confidence"])), j in right, bool(item["needs_review"]))
        for j, item in enumerate(given)
    ]


def _report(by_template: dict[str, Counts]) -> None:
    total = Counts()
    for counts in by_template.values():
        total.add(counts)
    rows = [*by_template.items(), ("ALL", total)]
    print(_titles("F1", GROUPS))
    for name, counts in rows:
        print(f"{name[:23]:23}" + "".join(f"{_figure(counts, group):5.2f}" for group in GROUPS))
    print("\n" + _titles("Failures", CLASSES))
    for name, counts in rows:
        found = [sum(line.startswith(title) for line in counts.failures) for title in CLASSES]
        if any(found):
            print(f"{name[:23]:23}" + "".join(f"{number or '':5}" for number in found))
    share = total.unmarked / total.given if total.given else 1.0
    print("\n'sure': precision of what is not marked for review")
    print(f"({share:.1%} of {total.given} deadlines); deadlines F1 {total['deadlines'].f1:.3f}")


def _titles(first: str, names: Sequence[str]) -> str:
    return f"{first:23}" + "".join(f"{name.replace('_', ' ')[:4]:>5}" for name in names)


def _figure(counts: Counts, group: str) -> float:
    return counts[group].precision if group == "sure" else counts[group].f1


if __name__ == "__main__":
    raise SystemExit(main())
