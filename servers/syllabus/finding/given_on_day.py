"""Work that a schedule lists on the day of the week when it is given, where a sentence says on which day of the week it is due.

"All assignments given on Thursday are due before the start of class on Tuesday."
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from servers.domain.syllabus import ItemKind, Weekday
from servers.domain.weekday import WEEKDAYS, weekday_of
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.dating.words import ENGLISH_LONG_DAY_PATTERN
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.due_word import DUE_WORD
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.finding.stated_due import CLASS_START
from servers.syllabus.finding.statement import Headed

__all__ = ["GivenOnDay", "given_on_day", "on_due_day"]

_DAY: Final = rf"{ENGLISH_LONG_DAY_PATTERN}s?"
_RULE: Final = Gated(
    rf"(?i)\b(?:assignments?|home\s?work|work|posts?|exercises?|everything|anything)\s(?:that\s(?:is|are)\s)?(?:given|assigned|posted|set|handed\sout|listed)\s(?:out\s)?(?:on|under|for)\s(?:an?\s|each\s|every\s)?(?P<given>{_DAY})\s(?:is|are|will\sbe|must\sbe)\s(?:due|handed\sin|turned\sin|submitted)\b(?P<how>[^.;]{{0,60}}?)\b(?:on|by|before|of)\s(?:the\s)?(?:next\s|following\s)?(?P<due>{_DAY})\b(?P<rest>[^.;]{{0,30}})",
    "given,assigned,posted,set,handed,listed",
)
_HANDED_IN: Final[frozenset[ItemKind]] = frozenset({"homework", "paper", "project", "lab", "other"})


@dataclass(frozen=True)
class GivenOnDay:
    """What is listed on ``given`` is due on the next ``due``: at ``time``, or (``by_class``) when its class begins."""

    given: Weekday
    due: Weekday
    time: dt.time | None = None
    by_class: bool = False


def given_on_day(paragraphs: Sequence[Headed]) -> GivenOnDay | None:
    """What the first such sentence says; None where the document has none."""
    for paragraph, _ in paragraphs:
        for sentence in sentences(paragraph.flat) if _RULE.admits(paragraph.flat) else ():
            found = _RULE.search(sentence)
            given = find_weekdays(found["given"]) if found else []
            due = find_weekdays(found["due"]) if found else []
            if found and given and due and given[0].days != due[0].days:
                times = find_times(f"{found['how']} {found['rest']}")
                by_class = CLASS_START.search(found.group()) is not None
                return GivenOnDay(
                    given[0].days[0], due[0].days[0], times[0].time if times else None, by_class
                )
    return None


def on_due_day(rule: GivenOnDay, candidate: Candidate) -> Candidate:
    """The candidate on the next due day, where a list of days has it on the day of the week when work is given."""
    listed = candidate.group >= 0 and candidate.kind in _HANDED_IN and candidate.later is None
    told = DUE_WORD.search(candidate.printed or "") is not None
    if not listed or told or candidate.whole_week or weekday_of(candidate.day.date) != rule.given:
        return candidate
    days = (WEEKDAYS.index(rule.due) - candidate.day.date.weekday()) % len(WEEKDAYS)
    day = Day(candidate.day.date + dt.timedelta(days=days), None, candidate.day.doubts)
    return replace(
        candidate, day=day, time=candidate.time or rule.time, by_class=candidate.by_class or rule.by_class
    )
