"""What students are told to do by a day, and no name of work says: "Introduce yourself on the forum by June 8"."""

from __future__ import annotations

from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import Phrase

__all__ = ["task"]

#: What is done, as it is told to students; what is only read, seen or arranged is no work to hand in.
_DO: Final = r"introduce\s+yourself|(?:reply|respond)\s+to|comment\s+on|give\s+feedback\s+(?:to|on)|interview|create|make|build|design|draw|film|photograph|collect|gather|conduct|compile|draft|revise|rewrite|edit|update|annotate|analy[sz]e|observe|propose|summari[sz]e|identify|develop|contact|answer"
_ARRANGE: Final = r"schedule|arrange|make\s+an?\s+appointment|set\s+up|install|activate"
_ANY: Final = Pattern(rf"(?i)\b(?:{_DO}|{_ARRANGE})\b")
_TASK: Final = Pattern(
    r"(?i)[\s•●○▪■*·‣➢☐□;,:.()–—-]*(?:(?:and|then|also|finally|first|next|please|\d{1,2}[.)])\s+)*"
    r"(?:(?:you|students|we|all\s+students|each\s+(?:student|group|team))\s+(?:must|should|will|need\s+to|are\s+to|have\s+to)\s+(?:also\s+)?)?"
    rf"(?P<work>(?:(?P<do>{_DO})|{_ARRANGE})\b(?:(?!\b(?:by|before|due|if|unless|sure|not|when)\b)[^.;:()!?]){{3,70}}?)"
    r"[\s,(–—-]+(?:by|before|no\s+later\s+than|on\s+or\s+before|due(?:\s+(?:on|by))?)(?:\s+(?!the\s+end\s+of\b)[\w:.'’-]+,?){0,6}?[\s(]*"
)
#: What is done with the school, or is no thing a student hands in.
_NO_WORK: Final = Pattern(
    r"(?i)\b(?:sure|changes?|decisions?|appeals?|requests?|petitions?|payments?|absences?|accommodations?|conflicts?|extensions?|textbooks?|books?|make-?up|the\s+(?:instructor|registrar|office)\s+of)\b"
)


def task(text: str, low: int, high: int) -> Phrase | None:
    """What the stretch of a sentence that leads to a date tells students to do by it."""
    if _ANY.search(text, low, high) is None:
        return None
    match = _TASK.fullmatch(text, low, high)
    if match is None or _NO_WORK.search(match["work"]):
        return None
    kind: ItemKind = "homework" if match["do"] else "other"
    title = " ".join(match["work"].split()).strip(" ,")
    return Phrase(*match.span("work"), title[:1].upper() + title[1:], kind, weak=False)
