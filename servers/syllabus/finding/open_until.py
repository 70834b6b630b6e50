"""Work that opens on one day and closes on another: it is due when it closes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.clause import Clause

__all__ = ["until_closed", "with_closings"]

#: From when, with its date or hour, before until when.
_OPEN: Final = Pattern(
    r"(?:\bwindow[\s:]+)?\b(?:opens?|opening|available|posted|released|starts?(?=:?\s(?:on\b|at\b|from\b|\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec))|unlocks)\b[^;]{0,40}?\d[^;,–—]{0,24}?(?:[,;]\s*(?:and\s+)?|\s[–—-]\s|\s+and\s+)(?:it\s+|is\s+|which\s+)?(?:closes?|closing|due|locks|until|ends?(?=\s(?:on|at|by|\d|mon|tue|wed|thu|fri|sat|sun)))\b",
    re.IGNORECASE,
)


#: A clause on when what the one before it opens closes.
_CLOSES: Final = Pattern(r"\W*(?:and\s+)?(?:it\s+)?(?:closes|closing|is due|due)\b", re.IGNORECASE)
_OPENS: Final = Pattern(r"\b(?:opens|opening|available|unlocks)\b[^;]*\d", re.IGNORECASE)


#: Between which hours of its day work is open: "(open 8am-11:59pm)".
_OPEN_HOURS: Final = Pattern(
    r"[(\[]\s*(?:is\s+)?(?:opens?|available)\s+(?:from\s+)?\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s*(?:[–—-]|to|until|till)\s*(?=(?:\d{1,2}:\d\d|\d{1,2}\s?[ap]\.?m|midnight|noon)[^()\[\]]{0,12}[)\]])",
    re.IGNORECASE,
)


_DATE: Final = rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s+)?(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}/\d{{1,2}})"
_HOUR: Final = (
    r"(?:,?\s*(?:at\s)?\(?(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|[0-2]\d:?[0-5]\d(?!\d)|noon|midnight)\)?)"
)
_STANDS_OPEN: Final = r"(?:[\s,–—-]*\bproctored)?[\s,–—-]*\b(?:(?:is|are|will\s+be|stays?)\s+)?(?:open|available)\s+(?:online\s+)?(?:from\s+|on\s+)?"
#: From a day to another, with the hour of the first: "available Oct 17 (8 a.m.) to Oct 19 (11:59 p.m.)".
_FROM_HOUR: Final = Pattern(
    rf"{_STANDS_OPEN}{_DATE}{_HOUR}\s*(?:to|until|till|through|[–—-])\s*(?={_DATE})", re.IGNORECASE
)
#: Before an hour of four digits behind the last day: "Fri. 2/7 2000".
_BARE_HOUR: Final = Pattern(r"(?<=\d)\s+(?=[0-2]\d[0-5]\d(?!\d))")
#: The same without hours, where the days that follow tell all: "Quiz 1 open Sept 19-21".
_DAYS_OPEN: Final = Pattern(
    rf"{_STANDS_OPEN}(?={_DATE}\s*(?:to|until|till|through|[–—-])\s*(?:{_DATE}|\d{{1,2}}(?!\d)))",
    re.IGNORECASE,
)

#: Between two days of the week: "take it between Friday 8 a.m. and Sunday 11:59 p.m.".
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_BETWEEN: Final = Pattern(
    rf"[:,]?\s*(?:(?:to\s+be\s+|must\s+be\s+|can\s+be\s+)?(?:take|taken|complete|completed|submit|submitted|open|available)\s+(?:it\s+|this\s+)?(?:online\s+)?)between\s+{_WEEKDAY}{_HOUR}?\s+and\s+(?={_WEEKDAY})",
    re.IGNORECASE,
)


#: That it is given out then, before when it is due: "Exam posted, due May 3", "Essay 2 assigned (due May 3)", "due back".
_GIVEN: Final = Pattern(
    r"[\s,(–—-]+(?:(?:is|are|will\s+be)\s+)?(?:posted|released|distributed|available|opens|opened|goes\s+(?:out|live)|handed\s+out|given\s+out|assigned)(?:\s+(?:on|in|via)\s+(?-i:[A-Z])\w+)?\)?\s*[,;]?\s*(?:and\s+)?(?P<bracket>\(?)(?=due\b)",
    re.IGNORECASE,
)
#: That an exam closes on its day: "Exam 2 closes at 5 pm".
_EXAM_CLOSES: Final = Pattern(
    r"\W*(?:[\w-]+\s){0,3}?(?:exam|test|quiz|mid-?term|final)(?:\sexam)?(?:\s#?\d{1,2})?\s+(?:window\s+)?closes\b(?=\W*$|\s+(?:at|on|by|today|tonight|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b|\s+\d)",
    re.IGNORECASE,
)
_CLOSING: Final = Pattern(r"(?:window\s+)?closes", re.IGNORECASE)
_BACK: Final = Pattern(r"\bdue\s+back\b", re.IGNORECASE)


def with_closings(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, one on when something closes joined to the one before it, on when that opens."""
    joined: list[Clause] = []
    for clause in clauses:
        above = joined[-1] if joined else None
        if above is not None and _CLOSES.match(clause.text) and _OPENS.search(above.text):
            lines = (*above.lines, *(line for line in clause.lines if line not in above.lines))
            joined[-1] = replace(above, text=f"{above.text.rstrip(' ;,')}; {clause.text}", lines=lines)
        else:
            joined.append(clause)
    return joined


#: From when it is open, in brackets and with nothing else: "Ch. 14 (opens 11/18)".
_OPENS_ASIDE: Final = Gated(
    rf"\s*[(\[](?:opens?|opening|available|unlocks|posted|released)\s+(?:(?:on|from)\s+)?{_DATE}{_HOUR}?[)\]]|[,;]\s+(?:opens|available|unlocks)\s+(?:(?:on|from)\s+)?{_DATE}{_HOUR}?\W*$",
    "open,available,unlock,posted,released",
    re.IGNORECASE,
)


def until_closed(text: str) -> str:
    """The text without from when work is open, its closing told as its due date: "Exam 1 (opens 9/22, closes 9/25)"."""
    text = _OPENS_ASIDE.sub("", text)
    if hours := _OPEN_HOURS.search(text) if "(" in text or "[" in text else None:
        text = f"{text[: hours.start() + 1]}due {text[hours.end() :]}"
    if "open" in text or "available" in text:
        shorter = _FROM_HOUR.sub(" due ", text)
        text = text if shorter == text else _BARE_HOUR.sub(" by ", shorter)
        text = _DAYS_OPEN.sub(" ", text).lstrip()
    if "between" in text:
        text = _BETWEEN.sub(" due ", text)
    if "clos" not in text.lower() and "due" not in text.lower() and "end" not in text.lower():
        return text
    if "closes" in text.lower() and _EXAM_CLOSES.match(text):
        return _CLOSING.sub("due", text, count=1)
    if "due" in text.lower():
        text = _GIVEN.sub(r" \g<bracket>", _BACK.sub("due", text))
    found = _OPEN.search(text)
    return f"{text[: found.start()]}due{text[found.end() :]}" if found else text
