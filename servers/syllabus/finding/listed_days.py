"""Meetings of which only some days are held, by a list of these behind their hours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.pairs import DatedSpan, Pair
from servers.syllabus.finding.stretches import Stretch

__all__ = ["doubts_of_listed"]

#: What leads from hours to such a list: "9-3:30: Sept 6", "(Jan 14, Feb 11)", "at your site: Jan 26"; other words tell of days off or exams.
_LEADS = Pattern(r"[^\n.;\d]{0,24}[:(]\s?|[^\n.;\d()]{0,24}\son\s")
_OTHERWISE = Pattern(
    r"\b(?:no|not|except|without|starting|from|beginning|until|first|last|exams?|midterms?|tests?|quiz\w*|due)\b",
    re.IGNORECASE,
)
#: So near behind the hours the list begins, and so many days it has.
_NEAR, _FEWEST = 40, 2


def doubts_of_listed(stretch: Stretch, pair: Pair, dated: Sequence[DatedSpan]) -> tuple[str, ...]:
    """The doubt about a meeting behind whose hours its days are listed; none about any other."""
    end = stretch.line_of(pair.start, pair.end)[1]
    days = [one.start for one in dated if not one.stretch and pair.end <= one.start < end]
    if len(days) < _FEWEST or days[0] - pair.end > _NEAR:
        return ()
    lead = stretch.text[pair.end : days[0]]
    if _LEADS.fullmatch(lead) is None or _OTHERWISE.search(lead):
        return ()
    return ("it may be held only on the days that are listed behind its hours",)
