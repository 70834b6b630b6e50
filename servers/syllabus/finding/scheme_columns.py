"""Grading schemes side by side: tables with a column of percentages for each of several ways to count."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from servers.syllabus.finding.rows import PrintedRow, Segment
from servers.syllabus.finding.share import PERCENT, Share, amounts_in, share_of

__all__ = ["first_scheme"]

_WHOLE: Final = 100.0
_TOLERANCE: Final = 0.6
_FEWEST: Final = 2


def first_scheme(rows: Sequence[PrintedRow]) -> dict[int, list[Share]]:
    """The block of each table in which several columns make up the whole, with the shares of the first of them."""
    found = {}
    for block, of_block in groupby(rows, key=lambda row: row.block):
        table = [row for row in of_block if row.role == "table" and "%" in row.text]
        shares = _first_of(table) if len(table) >= _FEWEST else []
        if shares:
            found[block] = shares
    return found


def _first_of(table: Sequence[PrintedRow]) -> list[Share]:
    columns: dict[int, list[Share]] = {}
    for row in table:
        for segment in row.segments[1:]:
            share = _share(row, segment)
            if share is not None and segment.column is not None:
                columns.setdefault(segment.column, []).append(share)
    whole = [shares for _, shares in sorted(columns.items()) if _is_whole(shares)]
    return whole[0] if len(whole) > 1 else []


def _share(row: PrintedRow, segment: Segment) -> Share | None:
    """The share of a cell that holds nothing but a percentage, in the name of its row's first cell."""
    amounts = amounts_in(segment.text, PERCENT) if PERCENT.fullmatch(segment.text.strip()) else []
    return share_of(row.segments[0].text, amounts[0], "table", row) if amounts else None


def _is_whole(shares: Sequence[Share]) -> bool:
    parts = [share.percent or 0.0 for share in shares if not share.total]
    return len(parts) >= _FEWEST and abs(sum(parts) - _WHOLE) <= _TOLERANCE
