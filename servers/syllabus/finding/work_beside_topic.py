"""Work that is due on the day of a class, in one breath with what the class is about: "HW 3 due and the Krebs cycle", "Salt HW 3 due"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.due_names import is_due_name, is_topic, stands_alone

__all__ = ["without_topic"]

#: What may stand between the two.
_BETWEEN: Final = Pattern(r"\s*,\s+(?:and\s+)?|\s+(?:and|&|\+)\s+")
#: What tells when or where something is due, and is no topic: "Essay 2 due, 5 pm".
_WHEN: Final = Pattern(
    r"\W*(?:\d|noon\b|midnight\b|(?:in|at|by|before|on|via|to|no\slater|start|beginning|end)\b|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b)",
    re.IGNORECASE,
)
#: A name of few words and its number, up to the word that it is due.
_NUMBERED: Final = Pattern(
    r"(?<=[a-z]\s)[A-Z][\w-]*(?:\s[A-Za-z][\w-]*){0,2}?\s?#?\d{1,2}(?=\s+(?:is\s+)?(?:[Dd]ue|DUE)\W*$)"
)
#: A word that ends a topic; what other words may lead to the name behind them.
_ENDS_TOPIC: Final = Pattern(
    r"(?<!\S)(?!(?:first|second|third|fourth|fifth|last|final|next|written|oral|rough|revised|draft|reading|lab|group|team|peer|weekly|online|short|long|major|minor|take-?home|in-?class|chapter|unit|module|part|problem|practice|optional|bonus|your|our|the|this|an?|of|for|on|in|to|at|by|with|and|or|from|about)\b)[a-z]{3,}\s$",
)


def without_topic(text: str) -> str:
    """The name of what is due, where a clause of a class's row says so of a part of it; else the clause as it is.

    >>> without_topic("HW 3 due, Salt and herring")
    'HW 3 due'
    >>> without_topic("The herring trade HW 3 due")
    'HW 3 due'
    """
    for stop in _BETWEEN.finditer(text) if "due" in text.lower() else ():
        left, right = text[: stop.start()], text[stop.end() :]
        if is_due_name(left) and is_topic(right) and not _WHEN.match(right):
            return left
        if is_due_name(right) and is_topic(left) and _is_one_word(right):
            return right
    named = _NUMBERED.search(text) if "due" in text.lower() else None
    if named is None or not stands_alone(named.group()):
        return text
    left = text[: named.start()]
    return text[named.start() :] if _ENDS_TOPIC.search(left) and is_topic(left) else text


#: A name of one word and a number, which nothing before "and" is a part of: "HW 3 due", and no "Effect essay 2 due".
_ONE_WORD: Final = Pattern(r"(?P<name>[A-Z][\w-]*\s?#?\d{1,2})\s+(?:is\s+)?due\W*", re.IGNORECASE)


def _is_one_word(text: str) -> bool:
    named = _ONE_WORD.fullmatch(text)
    return named is not None and stands_alone(named["name"])
