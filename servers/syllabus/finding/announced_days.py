"""Days on a line of their own below the words that announce them: "The midterms are on the following dates:"."""

from __future__ import annotations

import re

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.announced_lists import is_of_others
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.phrase import Phrase, phrases, singular
from servers.syllabus.reading.document import Paragraph

__all__ = ["announced_by", "days_of_announced"]

_ANNOUNCING = Pattern(r"(?:follow\w*|dates?|below|scheduled for)\s*\.?$")
#: Weeks in which there are labs, and no days of them.
_OF_WEEKS = Pattern(
    r"(?i)\b(?:labs?|tutorials?|recitations?|discussions?)\s+(?:weeks?|starts?|begins?)\s*:?$"
)
_LONGEST_ANNOUNCING = 40
#: So many of one sort of work, and what they are worth: "Two midterms, 50% (25% each)".
_COUNTED = Pattern(
    r"\W*(?P<count>two|three|four|five|[2-5])\s(?P<name>(?:[A-Za-z-]+\s){0,3}[A-Za-z-]+s)\W*(?:\(?\d{1,3}\s?(?:%|points|pts)\W*(?:\(?\d{1,3}\s?(?:%|points|pts)\s)?(?:each)?\W*)?",
    re.IGNORECASE,
)
#: Where such work is done, behind its days.
_WHERE = Pattern(
    r"[\s,;]+(?:held\s)?(?:in|during|at)\s(?:class|lecture|lab|the usual (?:room|place))\W*$", re.IGNORECASE
)


def announced_by(paragraph: Paragraph) -> Phrase | None:
    """What a paragraph that ends in "as follows:", or that only counts one sort of work, announces."""
    if counted := _COUNTED.fullmatch(paragraph.flat):
        named = phrases(counted["name"])
        return named[0] if len(named) == 1 and not named[0].weak else None
    tail = paragraph.flat.strip()[-_LONGEST_ANNOUNCING:]
    announcing = tail.endswith(":") or _ANNOUNCING.search(tail.lower()) is not None
    if not announcing or _OF_WEEKS.search(tail) or is_of_others(paragraph.flat):
        return None
    named = phrases(paragraph.flat)
    return named[-1] if named else None


def days_of_announced(paragraph: Paragraph, announced: Phrase, context: TermContext) -> list[Candidate]:
    """A line of dates alone, numbered after what was announced above it."""
    text = paragraph.flat
    bare = _WHERE.sub("", text)
    mentions = [m for m in find_dates(text, context) if m.date is not None]
    if len(mentions) < 2 or sum(m.end - m.start for m in mentions) < 0.8 * len(
        re.sub(r"[\s,;&•|]|and", "", bare)
    ):
        return []
    return [
        Candidate(
            f"{singular(announced.title)} {n}",
            announced.kind,
            Day(m.date, m.end_date, m.doubts),
            paragraph.lines[:2],
            "prose_event",
            printed=text,
        )
        for n, m in enumerate(mentions, start=1)
        if m.date is not None
    ]
