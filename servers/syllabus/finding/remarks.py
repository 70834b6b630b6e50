"""What a clause remarks on the work it names: "First essay due (please cite five published sources)"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.decoys import decoy_in
from servers.syllabus.finding.phrase import phrases

__all__ = ["without_remark"]

#: Where a remark begins, and what may end one.
_OPENS: Final = Pattern(r"\s*[,;(\[–—]\s*|\s+-+\s+|\.\s+")
_DUE: Final = Pattern(r"\bdue\b", re.IGNORECASE)
_BEHIND_DUE: Final = Pattern(r"(?<=\w)\s+due(?:\s+(?:today|in\s+class))?(?=\s*[,;(–—])", re.IGNORECASE)
#: A remark is a sentence, or a part of one; a title behind the work's name opens with a capital.
_SENTENCE: Final = Pattern(r"(?-i:[a-z])|I\b|you\b|please\b|see\b|this\b|no\b", re.IGNORECASE)
#: The hour, or the place in the class, that work is due.
_TELLS_WHEN: Final = Pattern(
    r"\d(?!\d*\s?%)|\b(?:class|lecture|lab|section|recitation|seminar|session|midnight|noon|night|morning|evening|afternoon|today|tomorrow|mon|tue|wed|thu|fri|sat|sun|next|week)",
    re.IGNORECASE,
)
_TERM_DAY: Final = Pattern(r"(?:the\s+)?(?:last|first)\s+day\s+of\b", re.IGNORECASE)
#: A bracket on a day on which nothing is due: "Lesson plan 1 (nothing due on the 4th!)".
_NONE_THEN: Final = Pattern(
    r"\s*[(\[]\s*(?:(?:nothing|none|no\s(?:work|homework|assignments?|quiz|posts?|reading))\s(?:else\s)?(?:is\s)?(?:due|collected|held)|not\s(?:due|collected))\b[^()\[\]]*[)\]]",
    re.IGNORECASE,
)
_FEWEST_WORDS: Final = 3


def without_remark(text: str) -> str:
    """The clause up to such a remark, where work is named before it."""
    text = _without_decoy(_NONE_THEN.sub("", text) if "(" in text or "[" in text else text)
    found = _BEHIND_DUE.search(text)
    opening = _OPENS.match(text, found.end()) if found else None
    if opening is None:
        return text
    remark = text[opening.end() :]
    return text[: opening.start()] if _TERM_DAY.match(remark) or _only_remarks(remark) else text


def _only_remarks(remark: str) -> bool:
    """Whether words behind "due" are a sentence that tells neither when nor of other work."""
    if len(remark.split()) < _FEWEST_WORDS or not _SENTENCE.match(remark):
        return False
    return not (_TELLS_WHEN.search(remark) or _DUE.search(remark) or phrases(remark))


def _without_decoy(text: str) -> str:
    """The clause up to where what would make its day an example's or the registrar's begins."""
    decoy = decoy_in(text)
    if decoy is None:
        return text
    openings = [one for one in _OPENS.finditer(text, 0, decoy.end()) if one.start() <= decoy.start()]
    if not openings:
        return text
    head = text[: openings[-1].start()]
    head += ")" * (head.count("(") - head.count(")"))
    return head if phrases(head) else text
