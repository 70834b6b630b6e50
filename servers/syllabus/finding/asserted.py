"""What a sentence asserts of a day before it says more: "The essay is due on October 12; late work loses 10% a day"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.decoys import decoy_in

__all__ = ["asserted"]

#: That work is due, or an exam is held.
_ASSERTS: Final = Pattern(
    r"\b(?:is|are|will\s+be|must\s+be|should\s+be|(?:needs?|ha(?:s|ve)|is|are)\s+to\s+be)\s+(?:\w+\s+){0,3}(?:due|submitted|turned\s+in|handed\s+in|uploaded|completed|collected|held|given|administered|scheduled)\b"
    r"|\b(?:submit|hand\s+in|turn\s+in|upload)\b|\bdue\b",
    re.IGNORECASE,
)
#: What opens a case that is only thought of: "A paper due on Monday and handed in on Tuesday".
_THOUGHT_OF: Final = Pattern(
    r"\W*(?:an?|any(?:thing)?|if|when|work|assignments?|home\s?works?|papers?|late|students?|someone)\b(?![^.;]*\b(?:is|are|will|must|should)\b)|\W*(?:if|when|late)\b",
    re.IGNORECASE,
)
#: Where something else begins.
_MORE: Final = Pattern(
    r"\s*[;,(\[–—]|\s+-+\s|\s+(?:and|but|with|which|who|unless|except|as|if|so|where|after|using|for|through|via)\b",
    re.IGNORECASE,
)


def asserted(text: str, mentions: Sequence[DateMention]) -> str:
    """The text, up to where its decoy begins; nothing where no day is asserted before that."""
    found = decoy_in(text)
    if found is None:
        return text
    before = [mention for mention in mentions if mention.end <= found.start()]
    more = _MORE.search(text, before[-1].end, found.end()) if before else None
    if more is None or more.start() > found.start():
        return ""
    head = text[: more.start()]
    return head if _ASSERTS.search(head) and not _THOUGHT_OF.match(head) else ""
