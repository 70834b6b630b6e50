"""Work of a schedule's week of which a list of deadlines tells the day."""

from __future__ import annotations

import datetime as dt

from servers.syllabus.finding.candidate import Candidate, Origin
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.naming import differing, singular_words

__all__ = ["SAID_DUE", "is_of_its_week"]

#: Origins that say a thing is due, beside those that only name it on a day.
SAID_DUE: frozenset[Origin] = frozenset({"due", "label", "topic_due", "prose_due"})
_WEEK = 7


def is_of_its_week(said: Candidate, row: Candidate) -> bool:
    """Whether a list of deadlines gives work a later day of the week that a row of the schedule begins, on a Monday.

    A whole week's row may have been put on its class day.
    """
    listed = SAID_DUE - {"topic_due"}
    monday = row.day.date - dt.timedelta(days=row.day.date.weekday() if row.whole_week else 0)
    apart = (said.day.date - monday).days
    later = monday.weekday() == 0 and 0 < apart < _WEEK and said.day.date != row.day.date
    if said.origin not in listed or said.kind != row.kind or said.group == row.group or said.whole_week:
        return False
    if not row.whole_week and (row.origin in listed or said.kind in EVENT_KINDS):
        return False
    alike = singular_words(row.title) <= singular_words(said.title)
    return later and alike and not differing((said.title, row.title))
