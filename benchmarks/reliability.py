"""How far confidence can be believed: of the deadlines given with 0.9, were nine in ten right?"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.generator.score import DEADLINES, matches

__all__ = ["reliability", "reliability_table"]

_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001)


def reliability(labels: Path, predictions: Path) -> str:
    """A reliability table over the labelled documents that have a prediction."""
    outcomes: list[tuple[float, bool, bool]] = []
    for file in sorted(labels.glob("*.json")):
        answer = predictions / file.name
        if answer.is_file():
            label = json.loads(file.read_text(encoding="utf-8"))
            outcomes += _outcomes(label, json.loads(answer.read_text(encoding="utf-8")))
    return reliability_table(outcomes)


def _outcomes(label: dict[str, Any], answer: dict[str, Any]) -> list[tuple[float, bool, bool]]:
    wanted = [item for item in label["items"] if item["kind"] in DEADLINES]
    given = [item for item in answer.get("items", []) if item["kind"] in DEADLINES and item.get("date")]
    right = {j for _, j in matches(wanted, given)}
    return [
        (float(item.get("confidence", 1.0)), j in right, bool(item.get("needs_review")))
        for j, item in enumerate(given)
    ]


def reliability_table(outcomes: list[tuple[float, bool, bool]]) -> str:
    """Rows of (confidence, right, marked for review), binned by confidence."""
    lines = [f"{'confidence':14}{'deadlines':>10}{'mean':>8}{'right':>8}{'marked':>8}"]
    for low, high in pairwise(_EDGES):
        inside = [row for row in outcomes if low <= row[0] < high]
        if inside:
            mean = sum(row[0] for row in inside) / len(inside)
            right = sum(row[1] for row in inside) / len(inside)
            marked = sum(row[2] for row in inside) / len(inside)
            name = f"{low:.2f} to {min(high, 1):.2f}"
            lines.append(f"{name:14}{len(inside):10}{mean:8.3f}{right:8.3f}{marked:8.3f}")
    unmarked = sum(not row[2] for row in outcomes)
    share = unmarked / len(outcomes) if outcomes else 1.0
    error = sum(abs(row[0] - row[1]) for row in outcomes) / len(outcomes) if outcomes else 0.0
    lines.append(
        f"not marked for review: {share:.1%} of {len(outcomes)}; mean |confidence - right| {error:.3f}"
    )
    return "\n".join(lines)
