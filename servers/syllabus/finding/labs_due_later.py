"""Labs of a schedule, where a sentence says on which day of the week their reports are due: their rows are classes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from servers.domain.weekday import weekday_of
from servers.syllabus.finding.candidate import Candidate, Origin
from servers.syllabus.finding.weekly_rule import WeeklyRule

__all__ = ["without_labs_due_later"]

#: What is only listed on a day.
_LISTED: Final[frozenset[Origin]] = frozenset({"topic_event", "named", "assignment"})
#: Fewer labs may be the ones that something else is said of.
_FEWEST: Final = 3


def without_labs_due_later(candidates: Sequence[Candidate], weekly: Iterable[WeeklyRule]) -> list[Candidate]:
    """The candidates without the labs that a schedule only lists, all on other days than those their reports are due on."""
    due = {day for rule in weekly if rule.kind == "lab" for day in rule.occasion.days}
    listed = [one for one in candidates if one.kind == "lab" and one.group >= 0 and one.origin in _LISTED]
    if not due or len(listed) < _FEWEST or any(weekday_of(one.day.date) in due for one in listed):
        return list(candidates)
    left_out = set(map(id, listed))
    return [one for one in candidates if id(one) not in left_out]
