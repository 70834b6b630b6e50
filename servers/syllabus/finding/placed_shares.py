"""Shares placed in their document: which of a run are parts of another, told again, or nearly the whole grade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from servers.syllabus.finding.share import Share

__all__ = [
    "DOUBTED",
    "TOLERANCE",
    "WHOLE",
    "Placed",
    "has_own_parts",
    "is_detail",
    "is_nearly_whole",
    "is_repeated",
]

#: The whole grade, in per cent.
WHOLE = 100.0
#: Rounded shares ("12 quizzes at 1 % each, 10 % in all") may miss the whole by this much.
TOLERANCE = 0.6
#: A list of so many parts whose sum misses the whole by less is a scheme that was added up wrong.
_LISTED, _MISSED = 5, 5.0
#: And so much less is it one than one that makes the whole.
DOUBTED = 0.8
#: Of two rows the one with the greater may tell details of the other.
_DEPTHS = {"heading": 0, "text": 1, "table": 1, "item": 2}


@dataclass(frozen=True)
class Placed:
    """A share and where it stands: the index of its row, and whether its surroundings speak of grading."""

    share: Share
    index: int
    context: float


def is_nearly_whole(run: Sequence[Placed]) -> bool:
    """Whether the run is a list in whose head and sum a scheme shows, though the parts do not make the whole."""
    listed = len(run) >= _LISTED and all(p.share.form != "prose" and p.context > 0 for p in run)
    return listed and TOLERANCE < abs(sum(p.share.weight for p in run) - WHOLE) <= _MISSED


def has_own_parts(run: Sequence[Placed], at: int) -> bool:
    """Whether the shares that stand deeper below one make up just that one, and are counted twice with it."""
    below = list(takewhile(lambda placed: is_detail(placed, run[at]), run[at + 1 :]))
    parts = sum(placed.share.weight for placed in below)
    return len(below) > 1 and abs(parts - run[at].share.weight) <= TOLERANCE


def is_detail(placed: Placed, first: Placed) -> bool:
    """Whether a share stands deeper than another: in a list below it, or further in."""
    row, top = placed.share.row, first.share.row
    beside = row.page == top.page or row.role == top.role == "item"  # a list's margin is that of each page
    return _DEPTHS[row.role] > _DEPTHS[top.role] or (beside and row.box.x0 > top.box.x0 + 6)


def is_repeated(placed: Placed, run: Sequence[Placed]) -> bool:
    """Whether a run has the same name with the same amount already, from another row."""
    return any(
        placed.share.label.lower() == other.share.label.lower()
        and placed.share.percent == other.share.percent
        and placed.index != other.index
        for other in run
    )
