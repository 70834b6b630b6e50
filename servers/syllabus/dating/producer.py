"""When a file was made, by the program that made it: browsers and Google Docs write their version and no date."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["made_by"]

_SKIA: Final = Pattern(r"\bSkia/PDF m(\d{2,3})\b")

#: Chromium's milestones and the days of their stable releases; six weeks apart up to 94, four weeks since
#: (https://chromium.googlesource.com/chromium/src/+/main/docs/process/release_cycle.md).
_RELEASES: Final = (
    (50, dt.date(2016, 4, 13)),
    (62, dt.date(2017, 10, 17)),
    (70, dt.date(2018, 10, 16)),
    (80, dt.date(2020, 2, 4)),
    (94, dt.date(2021, 9, 21)),
    (100, dt.date(2022, 3, 29)),
    (120, dt.date(2023, 12, 5)),
    (130, dt.date(2024, 10, 15)),
    (140, dt.date(2025, 9, 2)),
)


def made_by(producer: str) -> dt.date | None:
    """About when a file with this ``Producer`` was made, to a month or two; None where its version tells nothing.

    >>> made_by("Skia/PDF m90 Google Docs Renderer").year
    2021
    """
    match = _SKIA.search(producer)
    if match is None or int(match[1]) < _RELEASES[0][0]:
        return None
    milestone = int(match[1])
    spans = list(pairwise(_RELEASES))
    place = bisect_right([first for (first, _), _ in spans], milestone) - 1
    (first, start), (last, end) = spans[place]
    return start + (milestone - first) * (end - start) / (last - first)
