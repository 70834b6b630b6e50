"""Days off in a row that one line counts one by one, as the stretch that they are: "No class on Nov. 24/25/26/27/28"."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate

__all__ = ["with_stretches_off"]

#: Names that say nothing of why.
_BARE: Final = Pattern(
    r"\W*(?:there\s(?:is|will\sbe)\s)?no\s(?:class(?:es)?|lectures?|meetings?|school|labs?)\W*", re.IGNORECASE
)
_ONE_DAY: Final = dt.timedelta(days=1)


def with_stretches_off(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those for days off one after another on one line as one with the last day for its end."""
    told: defaultdict[tuple[int, str], list[Candidate]] = defaultdict(list)
    for one in candidates:
        if one.kind == "no_class" and one.lines and not (one.doubts or one.day.doubts or one.whole_week):
            told[id(one.lines[0]), one.printed or one.title].append(one)
    joined: dict[int, Candidate | None] = {}
    for days in told.values():
        for run in _runs(days):
            named = next((one for one in run if not _BARE.fullmatch(one.title)), run[0])
            joined |= {id(one): None for one in run}
            joined[id(run[0])] = replace(
                named, day=replace(run[0].day, end=run[-1].day.end or run[-1].day.date)
            )
    return [kept for each in candidates if (kept := joined.get(id(each), each)) is not None]


def _runs(days: Sequence[Candidate]) -> list[list[Candidate]]:
    """Those of one line in stretches of days each of which is the next."""
    runs: list[list[Candidate]] = []
    for one in sorted(days, key=lambda day: day.day.date):
        last = (runs[-1][-1].day.end or runs[-1][-1].day.date) if runs else None
        if last is not None and one.day.date - last == _ONE_DAY:
            runs[-1].append(one)
        else:
            runs.append([one])
    return [run for run in runs if len(run) > 1]
