"""Work named behind the words that say when it is due: "Due Friday, September 22 by 5 pm: choice of a theme"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import is_reading, kind_of
from servers.syllabus.finding.phrase import Phrase
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["led_by_due"]

_TIME: Final = r"(?:(?:by|at|before|@)\s*)?(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)?|noon|midnight|(?:the\s+)?(?:start|beginning|end)\s+of\s+class)"
#: What stands before the date, and between it and the name.
_BEFORE: Final = Pattern(
    rf"(?i)[\s•●○▪■*·‣➢–—-]*(?:due|deadline|to\s+(?:hand|turn)\s+in)\s*:?\s*(?:(?:on|by|before|no\s+later\s+than)\s+)?(?:{_TIME}\s*,?\s*)?(?:(?:on|by)\s+)?(?:\w+day,?\s+)?"
)
_BEHIND: Final = Pattern(
    rf"(?i)\s*[,(]?\s*(?:{_TIME}\)?)?\s*(?:[:–—]|-\s|\s-)\s*(?P<name>[^\W\d_][^.;:()]{{3,120}})"
)
#: A remark on it, and no name.
_NO_NAME: Final = Pattern(
    r"(?i)(?:no|not|late|please|this|these|that|it|if|when|see|note|submit|upload|the\s+(?:following|deadline)|all\s+(?:work|late)|you|we|i)\b"
)


def led_by_due(text: str, mentions: Sequence[DateMention]) -> Phrase | None:
    """What a text that opens with "Due", a date and a colon names behind them; None where it names nothing."""
    if not mentions or not _BEFORE.fullmatch(text, 0, mentions[0].start):
        return None
    stop = mentions[1].start if len(mentions) > 1 else len(text)
    match = _BEHIND.match(text, mentions[0].end, stop)
    if match is None or _NO_NAME.match(match["name"]) or is_reading(match["name"]):
        return None
    name = match["name"].strip()
    known = kind_of(name)
    title = tidy_title(name)
    return Phrase(
        match.start("name"),
        match.start("name") + len(name),
        title[:1].upper() + title[1:],
        known[0] if known else "homework",
        weak=False,
    )
