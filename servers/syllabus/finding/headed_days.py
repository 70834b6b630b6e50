"""Headings over the days of a list: "Workshop 1" over "Oct 3 & 5 - Twine" is of those days, and of none before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from servers.syllabus.finding.anchors import Anchor
from servers.syllabus.finding.due_names import stands_alone
from servers.syllabus.finding.flow import Flow

__all__ = ["heads_next"]

#: So many days of a list below headings show that its headings stand over days.
_FEWEST: Final = 2


def heads_next(flow: Flow, run: Sequence[Anchor], position: int) -> bool:
    """Whether the line above one of a list's days is a heading over it; one that names work may be the day's before."""
    headed = [one for one in run if _is_headed(flow, one)]
    if len(headed) < _FEWEST or not any(one is run[position] for one in headed):
        return False
    return not stands_alone(flow.lines[run[position].index - 1].line.text)


def _is_headed(flow: Flow, day: Anchor) -> bool:
    """Whether a day that is no heading itself stands right below one."""
    if not day.index or flow.lines[day.index].paragraph.role == "heading":
        return False
    above = flow.lines[day.index - 1]
    return above.first and above.paragraph.role == "heading"
