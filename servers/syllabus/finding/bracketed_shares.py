"""Shares of the grade in brackets behind the works of a schedule, which has no scheme of its own: "Gantt chart (group - 10%, due Friday)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import PrintedRow
from servers.syllabus.finding.share import Amount, Share, share_of

__all__ = ["bracketed_shares"]

_BRACKETED: Final = Pattern(
    r"(?P<name>[A-Z][\w/&'’.-]*(?:\s[\w/&'’.-]+){0,6})\s*\([^()%]{0,24}?(?P<share>\d{1,2}(?:\.\d)?)\s?%(?!\s?of\b)[^()]*\)"
)


def bracketed_shares(rows: Sequence[PrintedRow]) -> Iterator[tuple[int, Share]]:
    """(index of its row, share) for each work whose bracket tells its share."""
    for index, row in enumerate(rows):
        for segment in row.segments if "%" in row.text and "(" in row.text else ():
            for match in _BRACKETED.finditer(segment.text):
                share = share_of(match["name"], Amount(0, 0, float(match["share"]), each=False), "table", row)
                if share is not None:
                    yield index, share
