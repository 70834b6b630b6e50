"""Of two days in one place the one that holds: "Sep 12 (extended to Sep 14)", "Sep 12 (was Sep 10)", "opens Sep 5, closes Sep 12"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern

__all__ = ["meant_days"]

_ONE_OF: Final = "sections have days of their own there; the first one's is taken"
_HOUR: Final = r"(?:\s*(?:at|from|by)?\s*(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|h\b)|\d{1,2}[:.]\d\d|noon|midday|midnight)(?:\s+on)?,?)?"
_LED: Final = r"(?:\s*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*)?\s*$"
_MOVED_TO: Final = Pattern(
    rf"(?i)^[\s,;:(\[–—-]*(?:(?:is|was|has\s+been|been|now)\s+)*(?:extended|moved|changed|postponed|pushed(?:\s+back)?|rescheduled|revised|delayed|shifted|now)(?:\s+due)?\s*(?:to|until|till|on|:)?{_LED}"
)
_WAS: Final = Pattern(
    rf"(?i)^[\s,;:(\[–—-]*(?:was|originally|formerly|previously|instead\s+of|not|(?:moved|changed|rescheduled|postponed|extended)\s+from)(?:\s+due)?{_LED}"
)
#: Whose day the first is, where another group has another: "Sep 12 (Section 1), Sep 13 (Section 2)".
_OF_GROUP: Final = Pattern(
    rf"(?i)^\s*[(\[](?:sections?|sec\.?|groups?|lab|cohort)\s*#?\w{{1,4}}[)\]]\s*(?:[,;/&]|and|or)?{_LED}"
)
_OPENS: Final = Pattern(
    rf"(?i)\b(?:opens?|opened|available|posted|released?|unlocks?|starts?)\s*(?:on|:|from)?{_HOUR}\s*$"
)
_CLOSES: Final = Pattern(
    rf"(?i)^{_HOUR}[\s,;:()\[\]–—-]*(?:and\s+)?(?:closes?|closing|due|until|till|through|locks?|ends?)(?:\s+(?:on|by|at))?:?{_HOUR}{_LED}"
)


def meant_days(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """The mentions without a day that another in the same text replaces, or on which work only opens; one of several sections' doubted."""
    gone: set[int] = set()
    shared: set[int] = set()
    for first, second in pairwise(mentions):
        between = text[first.end : second.start]
        if _WAS.match(between):
            gone.add(second.start)
        elif _MOVED_TO.match(between) or (_OPENS.search(text[: first.start]) and _CLOSES.match(between)):
            gone.add(first.start)
        elif _OF_GROUP.match(between):
            shared.add(first.start)
    kept = [mention for mention in mentions if mention.start not in gone]
    return [replace(m, doubts=(*m.doubts, _ONE_OF)) if m.start in shared else m for m in kept]
