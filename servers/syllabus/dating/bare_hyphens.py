"""Dates as month and day with a hyphen and no day of the week, as a whole calendar may have them: "9-14", "Week 3, 9-14 - 9-18".

Alone each may as well be pages, hours or sections; lines that open with them and rise by at most some two weeks are a calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from servers.syllabus.dating.hyphened import DAY_NAMES
from servers.syllabus.dating.pattern import Pattern

__all__ = ["is_bare_hyphened", "with_bare_hyphens_as_strokes"]

_MONTH_DAY: Final = r"(?:1[0-2]|0?[1-9])-(?:3[01]|[12]\d|0?[1-9])"
_UNITS: Final = (
    r"(?:days?|weeks?|pages?|pp|hours?|hrs?|h|min(?:ute)?s?|points?|pts?|times|students|people|members|sentences"
    r"|paragraphs?|questions|words|sources|slides|problems|[ap]\.?m)\b"
)
_ENDS: Final = rf"(?![\w/%]|[:.–-]\d|\s?(?:%|[ap]\.?m\b)|[\s-]{_UNITS})"
_WEEK: Final = r"(?:(?:week|wk)\b\.?\s*#?)?\s*(?:\d{1,2}(?:\.\d)?\b(?!-)[\s:.,)|]*)?"
#: A line that opens with one: "9-14", "3 9-14 - 9-18", "Week 3, 9-14", "• Wed, 9-14", "Week 3 (9-14".
_OPENS: Final = Pattern(
    rf"[\s•*·(–-]*{_WEEK}[\s•*·(–-]*(?:(?:{DAY_NAMES})[.,]?\s+\(?)?(?P<month>1[0-2]|0?[1-9])-(?P<day>3[01]|[12]\d|0?[1-9]){_ENDS}",
    re.IGNORECASE,
)
#: What such a date stands behind: a line's beginning and its week, a day of the week, what leads to a date, another date.
_LED: Final = Pattern(
    rf"(?P<lead>^[\s•*·(]*{_WEEK}[\s•*·(]*|[;•]\s*|\b(?:due|by|on|until|till|through|before|from|due\sdate|{DAY_NAMES})[.,:]?\s+\(?|:\s+(?={_MONTH_DAY}\s+(?:-|–|to)\s+{_MONTH_DAY}))"
    rf"(?P<days>(?:(?:{DAY_NAMES})[.,]?\s+)?{_MONTH_DAY}{_ENDS}"
    rf"(?:(?:\s*[,&;]\s*|\s+(?:-|–|to|and|through)\s+)(?:(?:{DAY_NAMES})[.,]?\s+)?{_MONTH_DAY}{_ENDS})*)",
    re.IGNORECASE | re.MULTILINE,
)
#: One in a bracket at the end of a line: "Exam 1 (9-14)".
_LAST: Final = Pattern(
    rf"(?<=\()(?P<days>{_MONTH_DAY}(?:\s*(?:-|–|,|to)\s*{_MONTH_DAY})?)(?=\)\s*$)", re.MULTILINE
)
_HYPHEN: Final = Pattern(r"(?<=\d)-(?=\d)")
#: What is due on one: "due 9-14", "due on (9-14)". Nothing else is due on two numbers with a hyphen.
_DUE: Final = Pattern(
    rf"\bdue(?:\s(?:date|on|by))?[\s:]{{1,2}}\(?(?P<month>1[0-2]|0?[1-9])-(?P<day>3[01]|[12]\d|0?[1-9]){_ENDS}",
    re.IGNORECASE,
)
_FEWEST_DUE, _FEWEST_DUE_LATE = 3, 2
#: So many lines in a row make a calendar, so many of which have a day that is no hour; so many days lie between two of them at most.
_FEWEST, _FEWEST_LATE, _LAST_HOUR, _STEP = 6, 3, 12, 17
_MONTH, _YEAR = 30.5, 366


def is_bare_hyphened(lines: Iterable[str]) -> bool:
    """Whether lines of a document, or their cells, open with such dates, one after the other, or several things are due on such."""
    hyphened = [line for line in lines if "-" in line]
    due = {int(match["day"]) for line in hyphened if (match := _DUE.search(line)) is not None}
    if len(due) >= _FEWEST_DUE and sum(day > _LAST_HOUR for day in due) >= _FEWEST_DUE_LATE:
        return True
    cells = (cell for line in hyphened for cell in line.split("|"))
    found = [match for cell in cells if (match := _OPENS.match(cell))]
    return len(found) >= _FEWEST and any(map(_is_calendar, _runs(_days(found))))


def _days(found: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    """Month and day of each; a day that two lines in a row tell, once."""
    days = [(int(match["month"]), int(match["day"])) for match in found]
    return [day for day, _ in groupby(days)]


def _runs(days: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The days, parted where one does not follow the one above by some two weeks at most."""
    run = list(days[:1])
    for above, below in pairwise(days):
        if (_MONTH * (below[0] - above[0]) + below[1] - above[1]) % _YEAR > _STEP:
            yield run
            run = []
        run.append(below)
    yield run


def _is_calendar(run: Sequence[tuple[int, int]]) -> bool:
    return len(run) >= _FEWEST and sum(day > _LAST_HOUR for _, day in run) >= _FEWEST_LATE


def with_bare_hyphens_as_strokes(text: str) -> str:
    """The text with strokes in such dates, each sign in its place: "Week 3, 9/14 - 9/18", "due 9/14"."""
    if "-" not in text:
        return text
    led = _LED.sub(lambda match: match["lead"] + _HYPHEN.sub("/", match["days"]), text)
    return _LAST.sub(lambda match: _HYPHEN.sub("/", match["days"]), led)
