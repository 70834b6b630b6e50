"""Names of work whose last word, of which kind it is, found no room on their line: "Balancing Equations" over "HW due Friday"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import is_due, is_reading
from servers.syllabus.finding.split_text import names_work

__all__ = ["ends_with_kind", "is_compound"]

#: A kind of work without a number, and what is said of it: "HW due Fri", "Lab (extra credit)".
_KIND_TOLD = Pattern(
    r"(?:assignment|project|paper|report|essay|exercise|worksheet|presentation|proposal|draft|homework|hw|lab|quiz|reflection|response|journal|poster)"
    r"(?:,?\s+(?:is\s+)?due\b|\s+\((?!\d))",
    re.IGNORECASE,
)
#: What a name does not open with: what to do with something, or what is read.
_NO_NAME = Pattern(
    r"\W*(?:read|bring|do|see|watch|finish|work|complete|submit|study|review|discuss|prepare|start|begin|continue|write|find|print|take|turn|visit|post|choose|pick|practice|no|and|or|chs?|chap|chapters?|pp?|pages?|sections?|guest|class|lecture|lab|recitation|tutorial|workshop|field)\b",
    re.IGNORECASE,
)
#: What says that nobody must do it.
_OPTIONAL = Pattern(r"\W*(?:optional|bonus)\s+", re.IGNORECASE)
#: Words of a name that are without sense alone.
_LONGEST = 5


#: Names of two words, of which a narrow cell sets the second on a line of its own though both are work by themselves.
_COMPOUND: Final = Choices(
    r"\b(?:discussion\n(?:posts?|boards?|questions?|threads?|forums?|lead)|homework\n(?:assignments?|sets?|problems?|exercises?|quiz)"
    r"|(?:programming|writing|coding|reading|listening|speaking)\n(?:assignments?|projects?|exercises?|labs?|homework|quiz|journals?|responses?|reflections?|logs?|notes|reports?|questions?)"
    r"|reflection\n(?:papers?|essays?|journals?|posts?|reports?|assignments?)|response\n(?:papers?|essays?|journals?|posts?)|problem\nsets?"
    r"|project\n(?:presentations?|proposals?|reports?|drafts?|outlines?|plans?|updates?|milestones?|checkpoints?|papers?|posters?|demos?|topics?)"
    r"|lab(?:oratory)?\n(?:reports?|practicals?|quiz|exams?|assignments?|exercises?|notebooks?|write-?ups?|worksheets?|projects?)"
    r"|(?:paper|essay|speech|presentation|portfolio|thesis)\n(?:proposals?|drafts?|outlines?|topics?|presentations?|abstracts?|slides|reviews?|exams?|submissions?)"
    r"|midterm\n(?:exams?|papers?|projects?|essays?|tests?|presentations?)|journal\nentr(?:y|ies)|(?:exam|test|quiz)\ncorrections|blog\nposts?|case\n(?:study|studies|briefs?|analys[ie]s))\b",
    re.IGNORECASE,
)
#: A sign that a name has come to its end.
_AT_AN_END: Final = Pattern(r"\b(?:due|submit\w*|posted|assigned|returned)\b", re.IGNORECASE)


def is_compound(above: str, line: str) -> bool:
    """Whether the end of a line and the beginning of the next are one name: "Discussion" over "Post 3"; that it had no room there is known."""
    last, first = above.rsplit(maxsplit=1)[-1:], line.split(maxsplit=1)[:1]
    joined = "\n".join((*last, *first)).strip(".,;")
    return _COMPOUND.fullmatch(joined.rstrip(":")) is not None and _AT_AN_END.search(above) is None


def ends_with_kind(above: str, line: str) -> bool:
    """Whether a line goes on with the kind of the work that the line above names; that it had no room there is known."""
    if _KIND_TOLD.match(line) is None or not above[:1].isupper() or not above[-1:].isalpha():
        return False
    if (
        len(above.split()) > _LONGEST
        or _NO_NAME.match(above)
        or is_due(above)
        or is_reading(_OPTIONAL.sub("", above))
    ):
        return False
    return not names_work(above)
