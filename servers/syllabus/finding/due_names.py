"""Names of which all that is said is that they are due, behind the topic of a class: "Markets – Term Project Proposals due"."""

from __future__ import annotations

import re

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.coded_names import is_code_of_work
from servers.syllabus.finding.deliverable import is_due, kind_of
from servers.syllabus.finding.phrase import phrases

__all__ = ["is_due_name", "is_only_handed_in", "is_topic", "off_topic", "stands_alone"]

#: What may end the name of numbered work: "Project 1 Code due".
_PART_DUE = Pattern(r"(?:\s[A-Z][\w-]*)?\s+(?:is\s+|are\s+)?due\W*", re.IGNORECASE)

#: Numbered work that only a name of its own tells: "WebAssign 3 due".
_NUMBERED_DUE = Pattern(r"(?P<name>[A-Z][\w-]*\s?#?\d{1,2})\s+(?:is\s+)?due\W*", re.IGNORECASE)


def is_due_name(text: str) -> bool:
    """Whether all of a text is a name in capital letters and that it is due: "Term Project Proposals due"."""
    if not text[:1].isupper() or not text.rstrip(" .!").lower().endswith("due"):
        return False
    named = [
        one for one in phrases(text) if one.start == 0 and (not one.weak or is_only_handed_in(one.title))
    ]
    if any(_PART_DUE.fullmatch(text, one.end) for one in named):
        return True
    name = _NUMBERED_DUE.fullmatch(text)
    return name is not None and (stands_alone(name["name"]) or is_code_of_work(name["name"]))


#: A name of what is only handed in, and no class is about: "Project proposal", "Annotated bibliography".
_ONLY_HANDED_IN = Pattern(
    r"(?i)(?:\w\s(?:proposals?|outlines?|bibliograph(?:y|ies))|\b(?:(?:reflection|response|position|term|final) papers?|progress reports?|lab reports?(?:\s#?\d{1,2})?|(?:peer|self)[\s-]evaluations?))\W*$"
)


def is_only_handed_in(text: str) -> bool:
    """Whether a text ends in the name of what is handed in and no class is about."""
    return _ONLY_HANDED_IN.search(text) is not None


#: What stands between a topic and what is due on its day: "Markets – HW 1 due", "Markets: turn in Essay 1".
_BESIDE_TOPIC = Pattern(r"(?:\s+[–—-]{1,2}|:)\s+(?=[^–—:]+$)")
_DUE_LABEL = Pattern(r"\s+[–—-]{1,2}\s+due\s*:\s+", re.IGNORECASE)
_TURN_IN = Pattern(r"(?i)(?:(?:please\s)?(?:turn\sin|hand\sin|submit|upload)\s(?:your\s|the\s)?)(?=\w)")
#: What is no topic: a day, and a label of what it is before.
_A_DAY = Pattern(
    r"(?i)\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|(?-i:\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b)|\b(?:weeks?|today|tonight|note|reminder|class|lab|part|group|section)\b|\d/\d"
)
_A_WORD = Pattern(r"[^\W\d_]{2}")
#: A name and "due" are so many words at least, where no verb leads to it.
_NAME_AND_DUE = 3


def off_topic(text: str) -> list[str]:
    """A topic, and behind a dash or colon the work that is due on its day; or all of it as one."""
    labelled = _DUE_LABEL.search(text)
    if labelled is not None and is_topic(text[: labelled.start()]) and stands_alone(text[labelled.end() :]):
        return [text[: labelled.start()], f"{text[labelled.end() :]} due"]
    stop = _BESIDE_TOPIC.search(text) if "due" in text.lower() or "in " in text or "submit" in text else None
    if stop is None:
        return [text]
    left, right = text[: stop.start()], text[stop.end() :]
    led = _TURN_IN.match(right)
    asked = (
        stands_alone(right[led.end() :])
        if led
        else is_due_name(right) and len(right.split()) >= _NAME_AND_DUE
    )
    return [left, right] if asked and is_topic(left) else [text]


def is_topic(text: str) -> bool:
    """Whether a text may be what a class is about: no work, no day and no label of what stands behind it."""
    named = kind_of(text) is not None or is_due(text) or _A_DAY.search(text) is not None
    return not named and _A_WORD.search(text) is not None


def stands_alone(text: str) -> bool:
    """Whether a text names work by itself, in words that are names of nothing else."""
    found = kind_of(text)
    return found is not None and not found[1]
