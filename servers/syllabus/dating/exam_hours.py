"""Hours beside an exam's name or its day, whose digits could be its number, or other days: "Midterm 7-9 pm", "Final exam, Dec. 11, 1-3"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.beside_hours import DATE_BEFORE
from servers.syllabus.dating.hours import Side
from servers.syllabus.dating.pattern import Pattern

__all__ = ["are_exam_hours", "is_of_exam", "lasts_as_final"]

#: What directly stands before.
_EXAM: Final = Pattern(
    r"\b(?:(?P<final>finals?(?:\s(?:exam|examination|test))?)|exams?|examinations?|mid-?terms?|prelims?|tests?)[\s,:;(@]{1,3}(?:from\s|at\s)?$",
    re.IGNORECASE,
)
#: The same of the exam whose day stands between: "Final exam (Hall 12): Thursday, Dec. 11, ".
_OF_FINAL: Final = Pattern(
    r"\b(?:finals?|exam(?:ination)?s?\s(?:week|period|time|date|day))\b[^.;!?]{0,70}$", re.IGNORECASE
)
#: What else the digits may count, behind them.
_COUNTS: Final = Pattern(
    r"\s?(?:%|pages?|points?|pts|hours?|hrs|weeks?|students|minutes|mins|people|units|chapters?|lectures?|questions|problems|essays?|sentences|[-–,&/]\s?\d)",
    re.IGNORECASE,
)
#: An exam lasts so many minutes at least and at most.
_SHORTEST, _LONGEST = 50, 240
#: No exam has so high a number.
_HIGHEST: Final = 6


def _minutes(first: Side, last: Side) -> int:
    """How long it lasts from an hour to the next that the last can mean."""
    lasts = 60 * (last.hour - first.hour) + last.minute - first.minute
    return lasts if lasts > 0 else lasts + 12 * 60


def _are_plausible(first: Side, last: Side) -> bool:
    return 1 <= first.hour <= 12 >= last.hour >= 1 and _SHORTEST <= _minutes(first, last) <= _LONGEST


def is_of_exam(before: str, first: Side, last: Side, *, glued: bool) -> bool:
    """Whether a number behind an exam's name is its hour and not its number: "Midterm 7-9 pm", "Final Exam 8 - 10 am"; not "Exam 2 - 4 pm"."""
    named = _EXAM.search(before)
    if named is None or not _are_plausible(first, last):
        return False
    if last.half is None:
        return named["final"] is not None
    return glued or named["final"] is not None or first.hour > _HIGHEST


def are_exam_hours(before: str, first: Side, last: Side, after: str) -> bool:
    """Whether two bare numbers are a final's hours, behind its name or its day: "Final exam 8-10", "Final: Thursday, Dec. 11, 1-3"."""
    if not _are_plausible(first, last) or _COUNTS.match(after):
        return False
    named = _EXAM.search(before)
    if named is not None:
        return named["final"] is not None
    return _is_day_of_final(before)


def lasts_as_final(before: str, first: int, last: int) -> bool:
    """Whether two numbers behind the day of a final are as far apart as its hours, and no further days: "Final exam: Dec. 8, 10-12"."""
    return _are_plausible(Side(first, 0), Side(last, 0)) and _is_day_of_final(before)


def _is_day_of_final(before: str) -> bool:
    day = DATE_BEFORE.search(before)
    return day is not None and _OF_FINAL.search(before[: day.start()]) is not None
