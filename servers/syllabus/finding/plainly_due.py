"""Clauses that are a name and that it is due, and nothing else: "Vocabulary log due", "Turn in unit plan"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.finding.said_due import NO_WORK

__all__ = ["is_plainly_due", "plainly_due"]

#: Words of a name: none that a sentence goes on with, or that takes the asking back.
_WORD: Final = (
    r"(?!(?:is|are|was|be|been|will|would|must|may|can|could|should|has|have|if|when|while|because|that|which|what|who|unless|until|you|we|they|it|this|these|those|there|"
    r"all|any|no(?!\.)|not|none|nothing|everything|by|due|per|see|late|every|please|and|or|on|in|at|to|of|for|with|from|before|after|about)\b)(?:no\.|[\w“\"#][\w'’”\"&/-]*)"
)
_NAME: Final = rf"(?:(?:the|your|our|an?|my)\s+)?(?P<name>{_WORD}(?:\s+{_WORD}){{0,5}}?)"
_BEHIND: Final = r"(?:\s+(?:today|tonight|online|in\s+class|before\s+class|by\s+(?:midnight|noon|class)|(?:at|by)\s+\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|(?:at\s+)?(?:the\s+)?(?:start|beginning|end)\s+of\s+class|(?:on|to|via)\s+(?-i:[A-Z])\w+))*"
#: The hour, before the name on a line that opens with its day: "5 pm: Essay due".
_HOUR: Final = r"\W*(?:(?:by\s+|at\s+)?(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|noon|midnight)\s*[:,–—-]\s*)?"
_PLAIN: Final = Gated(
    rf"{_HOUR}{_NAME}\s*[,–—(-]?\s*(?:(?:is|are)\s+)?due{_BEHIND}[\s.!)]*$|{_HOUR}(?:due\s*[:–—-]\s*|(?:submit|(?:turn|hand)\s+in|upload)\s+){_NAME.replace('<name>', '<asked>')}{_BEHIND}[\s.!]*$",
    "due,submit,turn,hand,upload",
    re.IGNORECASE,
)


def plainly_due(text: str) -> str | None:
    """The name of the work of which a clause says that it is due, and nothing else.

    >>> plainly_due("Hand in vocabulary log.")
    'Vocabulary log'
    """
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    name = match["name"] or match["asked"]
    alone = match["name"] is not None and NO_WORK.match(name.rstrip(".")) is None
    whole = len(name.split()) > 1 or alone
    return name[:1].upper() + name[1:] if whole else None


def is_plainly_due(text: str) -> bool:
    """Whether all that a clause says is that work of some name is due, which is then no topic of a class.

    >>> is_plainly_due("Vocabulary log due in class.")
    True
    >>> is_plainly_due("Markets and what is due")
    False
    """
    return plainly_due(text) is not None
