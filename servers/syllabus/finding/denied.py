"""Work of which a sentence says that there is none: "There is no final exam; the report is due on May 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.governing import is_joined
from servers.syllabus.finding.statement import Headed

__all__ = ["denied_dates", "denies", "without_denied", "without_denied_titles"]

_WORK: Final = (
    r"(?:an?\s+|the\s+|any\s+)?(?:(?:traditional|conventional|separate|sit-?down|cumulative|comprehensive|written|oral|in-class|scheduled|formal|regular|final|mid-?term|mid-?semester|term|unit|other)\s+){0,3}"
    r"(?:exam(?:ination)?s?|mid-?terms?|finals?|tests?|quiz(?:zes)?|papers?|projects?|portfolios?|essays?|labs?|assignments?|home\s?works?|presentations?)(?![\w-])"
)
_LONGEST_TITLE: Final = 40
_DENIED: Final = Gated(
    r"(?:\bthere\s+(?:is|are|will\s+be) no|\b(?:does|do|will)(?: not|n['’]t)\s+(?:have|include|be)|\bthere(?:\s+is|\s+are|['’]s)(?: not|n['’]t)|\b(?:has|have|having|with) no|\b(?:in\s+lieu|instead|in\s+place)\s+of|\brather\s+than)"
    rf"\s+{_WORK}(?:,?\s+(?:or|and|nor)\s+{_WORK})*(?:\s*,)?",
    "is no,are no,be no,has no,have no,having no,with no, not,n't,n’t,lieu,instead,place,rather",
    re.IGNORECASE,
)


#: What leads to a day on which there is none of some work: "No problem set is due ", "and no quiz on ".
_NONE_ON: Final = Gated(
    r"\bno\s+(?:(?:new|written|weekly|lab|reading|discussion|blog|forum|in-class|graded|regular|further|other)\s+){0,2}"
    r"(?:home\s?work|hw|quiz(?:zes)?|exams?|tests?|papers?|essays?|posts?|problem\s?sets?|assignments?|reports?|responses?|reflections?|journals?|entr(?:y|ies)|exercises?|worksheets?|write-?ups?|submissions?|presentations?)"
    r"(?:\s+or\s+[\w-]+)?(?:\s+(?:is|are|will\s+be))?(?:\s+(?:due|held|given|collected|assigned|scheduled|submitted))?(?:\s+(?:on|for|the\s+week\s+of|in\s+class\s+on))?(?:\s+\w+day,?)?\s+$"
    r"|\b(?:exam(?:ination)?s?|mid-?terms?|quiz(?:zes)?|tests?|finals?|papers?|essays?|homework|assignments?|reports?|posts?)\s+(?:will|is|are)(?:\s+not|n['’]t)(?:\s+be)?(?:\s+(?:due|held|given|collected|scheduled))(?:\s+on)?(?:\s+\w+day,?)?\s+$",
    "no,n't,n’t",
    re.IGNORECASE,
)
#: The same in a bracket behind a day: "2/10 (no quiz)".
_NONE_THEN: Final = Pattern(
    r"\s*[(\[]\s*no\s(?:home\s?work|hw|quiz(?:zes)?|exams?|tests?|papers?|essays?|posts?|problem\s?sets?|assignments?|reports?|responses?|journals?|submissions?)(?:\s(?:due|today|this\sweek|that\sweek))?\s*[)\]]",
    re.IGNORECASE,
)


def denied_dates(text: str, mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """The dates on which a sentence says that nothing is due or held, and those joined to them: "no quiz on May 3 or May 10"."""
    denied = False
    for number, mention in enumerate(mentions):
        joined = number > 0 and is_joined(text, mentions, number)
        denied = (denied and joined) or _NONE_ON.search(text[: mention.start]) is not None
        if denied or _NONE_THEN.match(text, mention.end):
            yield mention


def without_denied(text: str) -> str:
    """The text with blanks for the work that it says there is none of, so that offsets stay."""
    return _DENIED.sub(lambda found: " " * len(found[0]), text)


#: What says no more of work than its name does, and names of one thing.
_FORMAL: Final = Pattern(r"\b(?:an?|the|any|our|formal|regular|scheduled|separate)\s+", re.IGNORECASE)
_EXAM: Final = Pattern(r"\bexam(?:ination)?s?\b", re.IGNORECASE)
_NONE: Final = Pattern(r"there\s+(?:is|are|will\s+be)\s+no\s+", re.IGNORECASE)


def denies(text: str, title: str) -> bool:
    """Whether a text below a title says that there is no such work: "There is no formal final exam" below "Final Examination"."""
    if not 0 < len(title) <= _LONGEST_TITLE or not _DENIED.admits(text):
        return False
    name = _plain(title)
    found = (_NONE.match(match[0]) and _plain(_NONE.sub("", match[0])) for match in _DENIED.finditer(text))
    return name in found


def _plain(name: str) -> str:
    return re.sub(r"\s+", " ", _EXAM.sub("", _FORMAL.sub("", name))).strip(" .:,").lower() or "exam"


#: What stands for a heading that says nothing.
_NO_TITLE = " "


def without_denied_titles(paragraphs: Sequence[Headed]) -> Sequence[Headed]:
    """The paragraphs, without the headings of which the text below them says that there is no such work."""
    denied = {heading for paragraph, heading in paragraphs if denies(paragraph.flat, heading)}
    if not denied:
        return paragraphs
    told = [pair for pair in paragraphs if pair[0].role != "heading" or pair[0].flat.strip() not in denied]
    return [(one, _NO_TITLE if heading in denied else heading) for one, heading in told]
