"""Places: the room that is printed beside a meeting's time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from servers.syllabus.dating.clock import TimeMention
from servers.syllabus.dating.weekdays import WeekdayMention
from servers.syllabus.finding.pairs import Pair
from servers.syllabus.finding.rows import GAP

__all__ = ["find_place"]

_PLACE_LABEL = re.compile(
    r"^\W*(?:class\s?room|room|location|place|building(?:\s?/\s?room)?|where|meeting place|class(?:room)? location|lecture (?:hall|room)|place of [\w ]+|venue)\s*(?:\(s\))?\s*[:\t]\s*",
    re.IGNORECASE,
)
_PLACE_WORD = re.compile(
    r"\b(?:hall|room|rm|building|bldg|auditorium|center|centre|zoom|online|lab|library|house|tower|theat(?:er|re)|gym|studio|annex|virtual|remote|canvas|teams|webex|course)\b",
    re.IGNORECASE,
)
_PLACE_LEAD = re.compile(
    r"^\s*(?:[\s,:;|@()\[.·∗*•-]|\b(?:in|at|on|et|est|pst|ct|pt|mt)\b|\b(?:room|location|classroom|office|place|building|where|venue)\s?:)+",
    re.IGNORECASE,
)
_NUMBER_OF_SECTION = re.compile(
    r"^\s*(?:(?:section|sec\.?|group)\s*)?#?\w{1,4}\s+(?=(?:in|at)\b|@)", re.IGNORECASE
)
#: A word that may begin a place's name, and is none alone.
_BARE = re.compile(r"(?:lab|studio|course|hall|room|rm|building|bldg)s?", re.IGNORECASE)
_FIELD_BEHIND = re.compile(r"\b(?:place|location|room|where|venue)\s*:\s*", re.IGNORECASE)
_NO_PLACE = re.compile(
    r"@|\b(?:by|appointment|appt|please|e-?mails?|will|would|you|are|is|each|during|minutes|if|weeks?|webpage|website|phone|starting|see|except|from|held|most|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|(?:fall|spring|summer|winter|autumn) \d{4})\b|\d{3}[.-]\d{3}[.-]\d{4}|^(?:sec\w*|group|page|mobile|tel|fax|project)\b|^\d{5,}$|\(\d{3}\)|^\d{1,2}\.\s|\d\s?[ap]m\b|/\s?project\b",
    re.IGNORECASE,
)


def find_place(
    text: str, pair: Pair, label_end: int, mentions: Sequence[WeekdayMention | TimeMention]
) -> str | None:
    """Where: what follows the time, a "Room:" line near, or what stands between the label and the days.

    ``mentions``: all days and times of ``text``, which are no part of a place.
    """
    starts = [m.start for m in mentions if m.start > pair.end]
    line_end = text.find("\n", pair.end)
    line_end = line_end if line_end >= 0 else len(text)
    stop = min([line_end, *starts])
    behind = _place(re.split(r"[;]|\.\s|\bor by\b|\band by\b|\bor\b|\(except", text[pair.end : stop])[0])
    field = _FIELD_BEHIND.search(text, pair.end, stop)
    if behind is None and field is not None:
        behind = _place(re.split(r"[;]|\.\s", text[field.end() : stop])[0], labelled=True)
    if behind:
        return behind
    from_ = max(label_end, text.rfind("\n", 0, pair.start) + 1, 0)
    crowded = any(from_ <= mention.start < pair.start for mention in mentions)
    between = None if crowded else _place(_NUMBER_OF_SECTION.sub("", text[from_ : pair.start]))
    following = text[line_end + 1 :].split("\n")[:3]
    for number, line in enumerate(following):
        if _PLACE_LABEL.match(line):
            return between or _place(_PLACE_LABEL.sub("", line), labelled=True)
        alone = number == 0 and not between and not starts and len(line) < 50 and ":" not in line
        if alone and (place := _place(line)):
            return place
    return between


def _place(text: str, *, labelled: bool = False) -> str | None:
    """The text as a place, None where it does not read as one."""
    text = _PLACE_LEAD.sub("", text.replace(GAP, " "))
    text = re.split(r"\s[-–]\s|https?:|\(e\.g", text)[0].strip(" ,;:.|·-@/")
    text = re.sub(r"^.*\b(?:me|us) (?:in|at) |\s(?:on|at|from|every)$", "", text)
    text = text.strip("()") if text.count("(") != text.count(")") else text
    if not 2 <= len(text) <= 60 or text.count(" ") > 8 or _NO_PLACE.search(text) or _BARE.fullmatch(text):
        return None
    text = text.strip()
    return text if labelled or re.search(r"\d", text) or _PLACE_WORD.search(text) else None
