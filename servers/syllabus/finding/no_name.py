"""Titles that are half a sentence and no name: what a rule took for work may be something that is only told of it."""

from __future__ import annotations

from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["is_no_name"]

#: What opens a sentence, or what a word cut out of one leaves.
_OPENS: Final = Pattern(
    r"(?i)\W*(?:(?:for|below|above|here|this|that|these|those|it|they|we|you|please|be|if|when|as|so|but|because|there|note\sthat|in\s(?:groups|pairs|teams)|the\s(?:for|of|in|on|at|is|are|and))\s(?-i:(?=[a-z“\"(]))|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\W*$)"
)
#: What makes a sentence of words.
_SAYS: Final = Pattern(r"(?i)[a-z]\s(?:is|are|was|were|will|must|should|can|may|cannot|has|have\sto)\s")
#: A remark within brackets.
_REMARK: Final = Pattern(r"\[[^\]]+\]?")


def is_no_name(title: str) -> bool:
    """Whether a title reads like a part of a sentence.

    >>> [is_no_name(title) for title in ("For this lab", "Quiz is open-notes", "[Updated]", "In-class essay")]
    [True, True, True, False]
    """
    return (
        _OPENS.match(title) is not None
        or _SAYS.search(title) is not None
        or _REMARK.fullmatch(title) is not None
    )
