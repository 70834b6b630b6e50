"""The rhythm of a typical week: lists and rows that open with its days, and the days that stand over lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.statement import Headed

__all__ = ["NO_DAY", "DayOver", "days_over"]

_DAY = r"(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|nes|rs|r)?(?P<plural>s)?"
_OPENS = Pattern(rf"^\W*(?P<each>(?:every|each)\s+)?(?:on |by )?{_DAY}\b\.?(?!\s?/)", re.IGNORECASE)
#: A line that is a day and what the class then is, and nothing else: "Tuesdays (Lecture):".
_ALONE = Pattern(
    rf"^\W*(?P<each>(?:every|each)\s+)?(?:on )?{_DAY}\b\.?(?:\s(?:class|lecture|lab|studio|session|section|seminar|meeting|morning|afternoon|evening)(?:es|s)?)?(?:\s*\([^()\d]{{0,40}}\))?\s*[:–—-]?\s*$",
    re.IGNORECASE,
)
#: A date, or a week of the term: then the days are those of the calendar.
_OF_THE_TERM = Pattern(
    r"\d\s?/\s?\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d|\d\.?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\bweek\s\d|day\W{1,3}\d{1,2}(?:st|nd|rd|th)?\b(?!\s?(?:[ap]\.?m|:\d|[–-]))",
    re.IGNORECASE,
)
#: What leads to a list of what is done each week: "The following are due each week:", "Weekly due dates are as follows:".
_LEADS_TO_WEEK = Pattern(
    r"\b(?:(?:each|every|per|a typical|a regular|a normal) (?:week|module)|weekly)\b[^.;]*(?::|\b(?:as follows|the following)\W*)$",
    re.IGNORECASE,
)
#: What such a list is due on, all of it: "all due by Sunday at 11:59 pm".
_ALL_DUE = Pattern(
    rf"\b(?:due|submit\w*|complete\w*|turned in|handed in|close)\b (?:\w+ ){{0,2}}?(?P<words>(?:(?:(?:on|by|each|every|at|before|no later than|midnight|noon|\d{{1,2}}(?::\d\d)?\s?[ap]\.?m\.?),? )*)(?:{_DAY})\b(?:[^.:]|:(?=\d))*)",
    re.IGNORECASE,
)
#: A line opens with its day within so many letters; a week's lists are no more than so many paragraphs apart.
_EARLY, _APART = 24, 15
#: Days that make a week's rhythm.
_FEWEST = 2


@dataclass(frozen=True)
class DayOver:
    """What days have to do with a paragraph: the words of one over it, and whether it is part of a week's rhythm.

    ``own``: the day opens the paragraph itself, and stands over its other statements; ``lead``: it is all of it.
    """

    words: str = ""
    rhythm: bool = False
    own: bool = False
    lead: bool = False


NO_DAY = DayOver()


@dataclass(frozen=True)
class _Opening:
    index: int
    day: str
    words: str
    each: bool
    alone: bool
    dated: bool


def days_over(paragraphs: Sequence[Headed]) -> dict[int, DayOver]:
    """By the index of a paragraph: the day that a line above puts over it, and whether it tells of each week.

    Lines that open with days tell of each week where no day comes back among them, and none has a date.
    """
    found = dict(_led_to(paragraphs))
    found |= {index: DayOver(rhythm=True) for index, headed in enumerate(paragraphs) if _is_week(headed)}
    for run in _runs(_openings(paragraphs)):
        days = [opening.day for opening in run]
        rhythm = len(set(days)) == len(days) >= _FEWEST and not any(opening.dated for opening in run)
        for opening in run:
            if not opening.alone:
                if rhythm:
                    found[opening.index] = DayOver(opening.words, rhythm, own=True)
            elif rhythm or (opening.each and not opening.dated):
                stop = min((o.index for o in run if o.index > opening.index), default=len(paragraphs))
                found[opening.index] = DayOver(lead=True)
                found |= dict.fromkeys(
                    _below(paragraphs, opening.index, stop), DayOver(opening.words, rhythm)
                )
    return found


def _led_to(paragraphs: Sequence[Headed]) -> Iterator[tuple[int, DayOver]]:
    """The points of a list that a sentence says to be of each week, with the day on which it says that all are due."""
    over: DayOver | None = None
    for index, (paragraph, _) in enumerate(paragraphs):
        if paragraph.role == "item":
            if over is not None:
                yield index, over
            continue
        lead = _LEADS_TO_WEEK.search(paragraph.flat) if paragraph.role != "heading" else None
        if lead is None or _OF_THE_TERM.search(paragraph.flat):
            over = None
            continue
        due = _ALL_DUE.search(lead.group())
        over = DayOver(due["words"].strip() if due else "", rhythm=True)


def _is_week(headed: Headed) -> bool:
    """Whether the lines of a paragraph are labelled with days, each with one of its own."""
    lines = headed[0].lines
    if lines[0].text.rstrip().endswith(":") and not _OPENS.match(lines[0].text):
        lines = lines[1:]  # "Weekly schedule:"
    if len(lines) < _FEWEST or "day" not in lines[0].text[:_EARLY].lower():
        return False
    labels = [match for line in lines if (match := _OPENS.match(line.text)) and ":" in line.text]
    days = {match["day"].lower() for match in labels}
    return len(days) == len(labels) >= _FEWEST and not _OF_THE_TERM.search(headed[0].flat)


def _openings(paragraphs: Sequence[Headed]) -> Iterator[_Opening]:
    for index, (paragraph, _) in enumerate(paragraphs):
        first = paragraph.lines[0].text
        match = (
            _OPENS.match(first)
            if "day" in first[:_EARLY].lower() or first[:8].strip("• ")[:1] in "MTWFS"
            else None
        )
        if match is not None:
            yield _Opening(
                index,
                match["day"].lower(),
                match.group().strip(" •*–-"),
                bool(match["each"] or match["plural"]),
                _ALONE.match(paragraph.flat) is not None,
                _OF_THE_TERM.search(paragraph.flat) is not None,
            )


def _runs(openings: Iterator[_Opening]) -> Iterator[list[_Opening]]:
    run: list[_Opening] = []
    for opening in openings:
        if run and opening.index - run[-1].index > _APART:
            yield run
            run = []
        run.append(opening)
    if run:
        yield run


def _below(paragraphs: Sequence[Headed], index: int, stop: int) -> Iterator[int]:
    """The list below a day's line: to the next heading, or the first paragraph that is no item after items."""
    listed = False
    for below in range(index + 1, min(stop, index + _APART)):
        role = paragraphs[below][0].role
        if role == "heading" or (listed and role != "item"):
            return
        listed = listed or role == "item"
        yield below
