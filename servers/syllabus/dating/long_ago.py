"""The year of an old page that was saved again: its file is years younger than its course.

Calendars come again after five, six or eleven years, so that such a year stays to be checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.agreement import CLEAR_PAIRS, MANY_PAIRS, Pair, agreement
from servers.syllabus.dating.class_days import last_year_on_class_days
from servers.syllabus.dating.evidence import Evidence

__all__ = ["year_long_ago"]

#: So many years back are looked for one in which such a part of the days of the week fit.
_LONG: Final = 26
_FITS: Final = 0.9
#: So few days of the week tell of an old page where they fit neither the file's own year nor one of these beside it.
_FEWEST: Final = 2
_NEAR: Final = (1, 0, -1, -2)


def year_long_ago(
    evidence: Evidence, pairs: Sequence[Pair], *, first_month: int | None
) -> tuple[int, str] | None:
    """The last year before the file's own in which the days of the week fit the dates, or the dates the class days; and which of the two.

    ``pairs``: days of the week with their dates, the Mondays on which weeks begin among them.
    """
    made = evidence.file_year
    if made is None:
        return None
    years = range(made, made - _LONG, -1)
    if len(pairs) >= _FEWEST:
        shares = ((year, agreement(pairs, year, first_month=first_month)) for year in years)
        year = next((year for year, share in shares if share >= _FITS), None)
        few = len(pairs) < MANY_PAIRS and _may_be_near(pairs, made, first_month)
        return None if year is None or few else (year, "the days of the week fit the dates")
    year = last_year_on_class_days(
        evidence.printed,
        evidence.class_days,
        made,
        years,
        day_first=evidence.day_first,
        first_month=first_month,
    )
    return None if year is None else (year, "the dates fall on the class days")


def _may_be_near(pairs: Sequence[Pair], made: int, first_month: int | None) -> bool:
    """Whether few days of the week fit a year beside the file's own, or one of two its own: the other may be misprinted."""
    near = [agreement(pairs, made + step, first_month=first_month) for step in _NEAR]
    split = len(pairs) < CLEAR_PAIRS and agreement(pairs, made, first_month=first_month) > 0
    return split or max(near) >= _FITS
