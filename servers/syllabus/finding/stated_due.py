"""What a sentence that also tells of late work says of work in time.

"Homework is due at noon; late work is not accepted" says when it is due, and so does "Papers turned in after 5 pm on the due
date are late".
"""

from __future__ import annotations

import datetime as dt
import re

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_LONG_DAY_PATTERN

__all__ = ["AT_CLASS", "CLASS_START", "in_time", "lead_of"]

_GATHERING = (
    r"(?:class|lecture|section|lab|laboratory|period|session|seminar|meeting|discussion|recitation|tutorial)"
)
_ITS = rf"(?:(?:the|each|every|our|your|their|next|following|that\sday'?s|regular|scheduled|day'?s|{ENGLISH_LONG_DAY_PATTERN}(?:['’]s)?)\s+)*"
_BEGINS = r"(?:starts?|begins?|is\sabout\sto\sbegin|convenes|meets)"
#: Words by which the class's beginning is the hour.
CLASS_START = Gated(
    rf"\b(?:(?:at|by|before|prior\sto|no\slater\sthan|until)\s(?:the\s)?(?:very\s)?(?:start|beginning)\sof\s{_ITS}{_GATHERING}"
    rf"|(?:start|beginning)\sof\s(?:the\s|each\s|every\s)?(?:class|lecture)"
    rf"|(?<!\bday\s)(?<!\bnight\s)(?<!\bevening\s)(?:before|by|prior\sto)\s(?:the\s)?(?:class|lecture)(?:\s(?:starts|begins|time))?"
    rf"|(?:when|before|by\sthe\stime|at\sthe\stime|as\ssoon\sas|as)\s{_ITS}{_GATHERING}\s{_BEGINS}"
    r"|(?:due|turn(?:ed)?\sin|hand(?:ed)?\sin|collect(?:ed)?|submitted)\s(?:(?:on\spaper\s|in\shard\scopy\s|in\sperson\s|printed\s|as\s(?:a\s)?hard\scop(?:y|ies)\s)?in\s|during\s|at\s)(?:the\s|your\s|each\s)?(?:class|lecture)(?!\s(?:site|page|folder|website|drop))"
    r"|(?:bring|brought)\b[^.;]{3,60}\bto\sclass\son\s(?:the|its|their)\s(?:due\sdates?|day)"
    rf"|(?:in|during|within)\sthe\sfirst\s[\w-]+\sminutes\sof\s{_ITS}{_GATHERING}"
    r"|at\sclass\stime)\b",
    "class,lecture,start,begin,convenes,meets,minutes",
    re.IGNORECASE,
)
#: What stands in place of an hour: "In class", "Start of class".
AT_CLASS = Pattern(
    r"\W*(?:due\s)?(?:in|during|before|by|(?:at\s)?(?:the\s)?(?:start|beginning)\sof)[\s-]class(?:\stime)?\W*",
    re.IGNORECASE,
)
#: A label over rules on lateness, which the first of them need not be about.
_LABEL = Pattern(
    r"^\W*(?:late|make-?up|missed|deadline|extension)s?\b[\w\s/&-]{0,30}?(?::|\s[–—-]\s)\s*", re.IGNORECASE
)
_TURNED_IN = r"(?:turned\sin|handed\sin|submitted|received|uploaded|posted|arriving|in)"
_IS_LATE = r"(?:(?:one|a|1)\sday\s)?(?:considered\s|counted\s|marked\s|treated\s|regarded\s|deemed\s)?(?:as\s|to\sbe\s)?late\b(?!\sby)"
_ON_ITS_DAY = (
    r"(?:\s*,?\s*(?:on|of)\s(?:the|its|their)\s(?:due\sdates?|day\s(?:it\sis|they\sare)\sdue|dates?\sdue))?"
)
_AFTER = r"(?:any\s?time\s)?(?:after|later\sthan|past)\s(?P<when>[^.;,]{3,60}?)"
#: "Anything turned in after 5 pm on the due date is late".
_LATE_AFTER = Pattern(
    rf"^\W*(?P<what>[^.;,]{{3,60}}?)\s(?:(?:that\s(?:is|are)\s)?(?:not\s)?{_TURNED_IN}\s){_AFTER}{_ON_ITS_DAY}\s(?:is|are|will\sbe|counts?)\s{_IS_LATE}",
    re.IGNORECASE,
)
#: "Work is late if it is turned in after the beginning of class".
_LATE_IF = Pattern(
    rf"^\W*(?P<what>[^.;,]{{3,60}}?)\s(?:is|are|will\sbe|counts?)\s{_IS_LATE}\s(?:if|when|once)\s(?:(?:it|they)\s)?(?:(?:is|are)\s)?(?:{_TURNED_IN}\s){_AFTER}{_ON_ITS_DAY}\W*$",
    re.IGNORECASE,
)
_AN = Pattern(r"^(?:an?|any|each|every)\s", re.IGNORECASE)
_LEAD = Pattern(
    r"\b(?P<count>\d{1,2}|an?|one|two|three|four|thirty|half an)\s(?P<unit>hours?|minutes?|min)\s(?:before|prior\sto|ahead\sof|in\sadvance\sof)\s",
    re.IGNORECASE,
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "thirty": 30}
#: What parts what is due from what becomes of it else.
_PARTS = Pattern(r"\s*(?:[;,–—(]|\s-\s|\band\b|\bbut\b|\bor\b|\bto avoid\b|\bin order\b)\s*")
_SAID_DUE = Pattern(
    r"\bdue\b(?!\sto\b)|\bdeadline|\bmust be\b|\bsubmit|\b(?:turn|hand)(?:ed)? in\b|\bcollect", re.IGNORECASE
)


def in_time(text: str, trouble: Pattern) -> str:
    """The part of a sentence that is about work in time, where ``trouble`` finds that it tells of other work too."""
    if trouble.search(text) is None:
        return text
    text = _LABEL.sub("", text)
    for pattern in (_LATE_AFTER, _LATE_IF):
        if (match := pattern.match(text)) is not None:
            what = _AN.sub("all ", match["what"])
            return f"{what} must be submitted by {match['when']}"
    found = trouble.search(text)
    if found is None:
        return text
    cuts = [cut.start() for cut in _PARTS.finditer(text, 0, found.start())]
    head = text[: cuts[-1]] if cuts else ""
    return head if _SAID_DUE.search(head) else text


def lead_of(text: str) -> dt.timedelta:
    """How long before the class something is due: "one hour before class"; nothing where that is not told."""
    match = _LEAD.search(text)
    if match is None:
        return dt.timedelta(0)
    count = match["count"].lower()
    if count == "half an":
        return dt.timedelta(minutes=30)
    number = int(count) if count.isdigit() else _COUNTS[count]
    return dt.timedelta(minutes=number * (60 if match["unit"].lower().startswith("hour") else 1))
