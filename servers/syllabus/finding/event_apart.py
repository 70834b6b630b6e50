"""The name of an exam or a presentation apart from what a cell has beside it: "In class: Midterm", "Genetics – Quiz 2"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.exam_and_more import LOOKS_AT, exam_before_more

__all__ = ["event_apart", "is_exam_name"]

#: One of these stands in every name.
_WORDS: Final = (
    "exam", "midterm", "mid-term", "mid term", "midsem", "mid-sem", "quiz", "prelim", "final", "practical", "presentation", "test",
)  # fmt: skip
#: A number of the class, what sort of class it is, or when in the day.
_LABEL: Final = Pattern(
    r"\W*(?:(?:finals|(?:final\s)?exam(?:ination)?s?)\s(?:week|period)\s*[:–—-]|(?:week|wk|class|session|day|meeting|lecture|lab|module|unit)\.?\s*#?\d{1,2}\s*[:,;.–—-]"
    r"|(?P<sort>in[\s-]class|in-person|class|lecture|lab|laboratory|section|seminar|tutorial|recitation|workshop|studio|work\s?group|group work|morning|afternoon|evening|"
    r"activity|activities|doing|today|topics?|assessments?|graded|event|agenda|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s*\([\w ]{1,20}\))?\s*[:–—])\s*(?=\S)",
    re.IGNORECASE,
)
_QUALIFIED: Final = (
    r"the|an?|our|first|second|third|fourth|final|mid-?term|mid-?semester|oral|written|practical|open-?book|closed-?book|open-note|comprehensive|cumulative|unit|chapter|map|vocabulary|reading|lab|in-?class|hour|hourly|"
    r"students?|groups?|team|class|projects?|papers?|posters?|research|individual|capstone"
)
_NUMBER: Final = r"(?:\s*(?:#\s?|no\.?\s*)?(?:\d{1,2}|[ivx]{1,4}|one|two|three|four))?"
#: The name of an exam, a quiz or a presentation, and nothing else.
_NAME: Final = Pattern(
    rf"(?:(?:(?:{_QUALIFIED})\s+)*(?:exams?|examinations?|mid-?terms?|mid-?semester|prelims?|quiz(?:zes)?|finals?|practicals?)|(?:(?:{_QUALIFIED})\s+)+presentations?)"
    rf"{_NUMBER}(?:\s*\([^()]{{1,40}}\))?\W*",
    re.IGNORECASE,
)
#: Sorts of class that are no lesson on how to present.
_SHOWN_IN: Final = frozenset({"in class", "in-class", "work group", "workgroup", "group work", "today"})
_SHOWN: Final = Pattern(r"presentations?\W*", re.IGNORECASE)
#: What is shown as an activity of a class is of no weight.
_ACTIVITY: Final = Pattern(r"activit(?:y|ies)", re.IGNORECASE)
#: An exam or a quiz by its name from end to end: "Midterm exam", "Unit test 2", "map quiz".
_EXAM_NAME: Final = (
    r"(?:(?:the|our|in-?class|take-?home|mid-?term|mid-?semester|final|cumulative|comprehensive|unit|chapter|map|vocabulary|lab|hour|first|second|third|fourth)\s+)*"
    r"(?:exam(?:ination)?|quiz|mid-?term|mid-?semester|test|prelim)(?:\s*#?\s?(?:\d{1,2}|[ivx]{1,4}))?\W*$"
)
_IS_EXAM: Final = Pattern(rf"\W*{_EXAM_NAME}", re.IGNORECASE)
#: A topic, and such a name behind a dash, or a large one behind a comma or colon: "Trade, Midterm exam".
_BEHIND_DASH: Final = Pattern(
    rf"[^:;]{{3,60}}?(?:\s[–—-]+\s(?={_EXAM_NAME})|[,:]\s(?=(?:the\s)?(?:(?:mid-?term|mid-?semester|final|cumulative|comprehensive|in-?class|take-?home)\s)+exam(?:ination)?\W*$|mid-?term\W*$))",
    re.IGNORECASE,
)
#: A topic or what a class does, and a numbered exam or quiz beside it: "Discussion and Quiz 2", "Salts w/ Quiz 8".
_BESIDE: Final = Pattern(
    r"(?P<topic>[^:;,()]{3,50}?)\s(?:and|&|\+|w/|with)\s(?=(?:an?\s|the\s)?(?:[\w-]+\s)?(?:exam|quiz|mid-?term|test|prelim)\s*#?\s?(?:\d{1,2}|[IVX]{1,4})\W*$)",
    re.IGNORECASE,
)
#: What a class does for a while, on the day of the exam itself.
_FOR_A_WHILE: Final = Pattern(
    r"\W*(?:short\s|brief\s|class\s|group\s|open\s)?(?:catch[\s-]?up|reviews?|discussions?|wrap[\s-]?up|recap|questions|q\s?&\s?a|return\s\w+)\W*",
    re.IGNORECASE,
)


def event_apart(text: str) -> str:
    """The name of the exam, quiz or presentation in a clause that holds little else; the clause as it is where there is none."""
    lowered = text.lower()
    if not holds(lowered, _WORDS):
        return text
    if (label := _LABEL.match(text)) and _is_name(text[label.end() :], label["sort"]):
        return text[label.end() :]
    if (topic := _BEHIND_DASH.match(text)) and not LOOKS_AT.search(topic[0]):
        return text[topic.end() :]
    if (beside := _BESIDE.match(text)) and _is_beside(beside["topic"]):
        return text[beside.end() :]
    return exam_before_more(text) or text


def is_exam_name(text: str) -> bool:
    """Whether a text is the name of an exam or a quiz, with its number or without one, and nothing else."""
    return _IS_EXAM.fullmatch(text) is not None


def _is_beside(topic: str) -> bool:
    """Whether what stands before "and" and an exam's name is of its own: "Discussion", and not "Questions on chapter 4"."""
    return _FOR_A_WHILE.fullmatch(topic) is not None or not LOOKS_AT.search(topic)


def _is_name(text: str, sort: str | None) -> bool:
    if sort is not None and _ACTIVITY.fullmatch(sort) and "presentation" in text.lower():
        return False
    shown = sort is not None and sort.lower() in _SHOWN_IN and _SHOWN.fullmatch(text) is not None
    return shown or _NAME.fullmatch(text) is not None
