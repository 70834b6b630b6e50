"""Dates of a condition, by which nothing is asked: "Papers turned in by November 21 may be rewritten"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern

__all__ = ["is_condition"]

#: Work by when it comes in, before what is said of it then; "must be turned in by" asks for it.
_COMES_IN: Final = Gated(
    r"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\band )(?<!\bor )(?<!\bbeen )(?<!\bget )(?<!\bto be )\b(?:turned\s+in|handed\s+in|submitted|received|uploaded|completed|revised|rewritten|turning\s+in|handing\s+in|submitting)"
    r"(?:\s+(?:to\s+me|in\s+class|early|online))?\s+(?:by|before|after|on\s+or\s+before|no\s+later\s+than|prior\s+to)\s+(?:[\w.:]+,?\s+){0,4}$"
    r"|(?<!\bbe )(?<!\bis )(?<!\bare )\b(?:attended|seen|viewed|visited|heard|published|performed|done|written|took\s+place|happened|occurred)\s+(?:before|after|prior\s+to)\s+(?:[\w.:]+,?\s+){0,4}$",
    "turn,hand,submit,receiv,upload,complet,revis,rewrit,attend,seen,view,visit,heard,publish,perform,done,writt,took,happen,occur",
    re.IGNORECASE,
)
_THEN: Final = Pattern(
    r"[^.;:]{0,40}?\b(?:will|may|can|cannot|(?:is|are)\s+due|are\s+(?:eligible|not|worth)|is\s+eligible|receives?|gets?|earns?|loses?|qualif\w+|count|do(?:es)?(?:\s+not|n['’]t))\b",
    re.IGNORECASE,
)
#: One paper out of all, thought of: "An essay turned in on May 5 instead of May 3 loses a grade".
_ONE: Final = Pattern(
    r"\W*an?\s+(?:[\w-]+\s+){1,3}(?:turned\s+in|handed\s+in|submitted|received|uploaded|posted)\s+(?:on|by|before|after)\s[^.;]*$",
    re.IGNORECASE,
)
#: What a student may do by a day and need not.
_IF: Final = Gated(
    r"\bif\s+(?:you|your|they|students?|it|an?|the|one|someone|anyone)\b[^.;:,]*\b(?:by|before|after|until|prior\s+to|no\s+later\s+than)\s+(?:[\w.:]+,?\s+){0,3}$",
    "if",
    re.IGNORECASE,
)
#: Who comes late to the course, of whom alone something is asked: "If you add the class after May 3, make up Quiz 1 by May 9".
_LATECOMERS: Final = Gated(
    r"\b(?:if\s+(?:you|they|students?|someone|anyone)|(?:students?|those|anyone|everyone)\s+who)\s+(?:have\s+)?(?:add|join|enroll?|register|enter|transfer)(?:s|ed)?\b[^.;]*$",
    "add,join,enrol,regist,enter,transfer",
    re.IGNORECASE,
)
#: A day and all later ones, of a condition: "If you present on May 3 or later".
_OR_LATER: Final = Pattern(
    r"\s*,?\s+or\s+(?:later|after|earlier|before|thereafter)\b(?!\s+\w*\d)", re.IGNORECASE
)
_IF_ON: Final = Pattern(r"\b(?:if|when|whose|those|students\s+who)\b[^.;:]*$", re.IGNORECASE)


def is_condition(text: str, mention: DateMention) -> bool:
    """Whether a date only tells under which condition something else is so."""
    before = text[: mention.start]
    if _COMES_IN.search(before) and _THEN.match(text, mention.end):
        return True
    if _IF.search(before) or _LATECOMERS.search(before) or _ONE.match(before):
        return True
    return _OR_LATER.match(text, mention.end) is not None and _IF_ON.search(before) is not None
