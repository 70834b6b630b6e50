"""Lines that are a name and its day, under a title of work: "Literacy autobiography ..... September 16" below "Due dates"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.decoys import is_decoy
from servers.syllabus.finding.deliverable import is_no_class, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.name_to_day import name_to_day
from servers.syllabus.finding.phrase import phrases
from servers.syllabus.finding.statement import Headed
from servers.syllabus.reading.line import Line

__all__ = ["work_on_named_lines"]

_LONGEST_TITLE, _LONGEST_LINE, _MOST_WORDS = 60, 90, 7
#: So many lines make a list; under a title that says "due" fewer.
_FEWEST, _FEWEST_DUE = 3, 2
_SAYS_DUE: Final = Pattern(r"(?i)\bdue\b|\bdeadlines?\b|\bdeliverables\b|\bto (?:hand|turn) in\b")
_OF_WORK: Final = Pattern(
    r"(?i)\b(?:assignments?|papers|projects|written work|course\s?work|graded? (?:items?|breakdown|components?|distribution|elements)|grading|student work|your work|requirements?|assessments?|evaluation|graded work|components|exercises|tasks)\b"
)
_OF_CLASSES: Final = Pattern(
    r"(?i)\b(?:readings?|topics?|lectures?|class(?:es)?|academic calendar|registrar|university|polic(?:y|ies)|late)\b"
)
_NAME: Final = r"[\s•●○▪■*·‣➢–—-]*(?:\(?(?:\d{1,2}|[a-h])[.)]\s+)?(?P<name>[A-Z][\w'’&/-]*(?:\s+#?[\w'’&/-]+)*)(?:\s*\([^()]{1,30}\))?"
_ONLY_NAME: Final = Pattern(_NAME)
#: A name, what it counts or how long it is, and what leads to its day.
_BEFORE: Final = Pattern(
    rf"{_NAME}\s*"
    r"(?:\(\s*\d{1,3}\s?(?:%|percent|points?|pts?\.?)\s*[,;:]|[,:]|\.{3,}|…+|_{3,}|[–—]|-{1,2}\s|\(|\||\bdue\b)[\s.…_:–—-]*(?:\(?(?:is\s+)?due:?\s+)?(?:(?:on|by)\s+)?\(?$"
)
_AFTER: Final = Pattern(
    r"(?:\W|\b(?:at|by|in|class|noon|midnight|on|canvas|blackboard|moodle|online|due|start|beginning|end|of|before|the)\b|\d{1,3}\s?(?:%|percent|points?|pts?\b\.?))*",
    re.IGNORECASE,
)
#: What a name must have: a word, or letters with a number ("PA 1").
_TELLING: Final = Pattern(r"[^\W\d_]{3,}|^[A-Z]{2}\s?#?\d")
#: The name that a short line opens with: "Checkpoint 2: October 12".
_LEADS: Final = Pattern(r"\W{0,3}(?P<name>[A-Z][^:,;(|.–—]{1,40}?)\s*(?:[:,;(|–—]|\s-|\.{3})")
#: What is dated and asks for nothing; and words of a sentence.
_NO_WORK: Final = Pattern(
    r"(?i)^(?:due|dates?|time|deadline|where|when)$|\b(?:class(?:es)?|last|begins?|ends?|starts?|opens?|drop|add|withdraw\w*|break|recess|holiday|registration|census|hours|meetings?|grades?|period|reading (?:day|week)|guest|lectures?|trip|visit(?! (?:report|paper))|orientation|review sessions?|conferences?|workshops?|commencement|graduation|semester|term|quarter|week|day|no(?!\.\s?\d)|updated|revised|instructor|professor|office|section|phone|text|"
    r"is|are|was|will|be|must|should|can|may|have|has|you|we|they|it|this|that|if|when|please|not|handed|distributed|posted|released|assigned|returned|available)\b"
)


@dataclass(frozen=True)
class _Named:
    """A line, the name it opens with, and its day."""

    line: Line
    name: str
    day: Day


def work_on_named_lines(paragraphs: Sequence[Headed], context: TermContext) -> Iterator[Candidate]:
    """A candidate for each line of a list under a title of work whose name no vocabulary holds, or only that for names alone."""
    title, run, missed = "", list[_Named](), 0
    for paragraph, heading in paragraphs:
        for line in paragraph.lines:
            opens = paragraph.role == "heading" or (len(paragraph.lines) == 1 and line.text.endswith(":"))
            if not (title or opens or _is_of_classes(heading)):
                yield from _alone(line, context)
            named = _named(line, context) if title and not opens else None
            missed = 0 if named else missed + 1
            if run and (opens or missed > 1):
                yield from _work(run, title)
                run = []
            if opens:
                title = line.text if _is_title(line.text) else ""
            elif named is not None:
                run.append(named)
    yield from _work(run, title)


def _alone(line: Line, context: TermContext) -> Iterator[Candidate]:
    """The work of a line that is a name of work and a day, and nothing else, where no word in a sentence would be that name."""
    if not has_digit(line.text):
        return
    found = _LEADS.match(line.text)
    known = kind_of(found["name"]) if found else None
    if known is None or known[1] or known[0] == "exam" or (named := _named(line, context)) is None:
        return
    if not any(not phrase.weak for phrase in phrases(named.name)):
        yield _candidate(named)


@lru_cache(maxsize=64)
def _is_of_classes(heading: str) -> bool:
    return _OF_CLASSES.search(heading) is not None


def _is_title(text: str) -> bool:
    told = _SAYS_DUE.search(text) or _OF_WORK.search(text)
    return len(text) <= _LONGEST_TITLE and told is not None and _OF_CLASSES.search(text) is None


def _named(line: Line, context: TermContext) -> _Named | None:
    text = line.text.strip()
    if len(text) > _LONGEST_LINE or not has_digit(text):
        return None
    dates = find_dates(text, context)
    if len(dates) != 1 or dates[0].date is None or dates[0].end_date is not None:
        return None
    told = name_to_day(text[: dates[0].start])
    before = _ONLY_NAME.fullmatch(told.name) if told.due else _BEFORE.fullmatch(text[: dates[0].start])
    after = text[dates[0].end :]
    for time in reversed(find_times(after)):
        after = after[: time.start] + after[time.end :]
    if before is None or not _AFTER.fullmatch(after):
        return None
    name = before["name"].removesuffix(" due")
    asks = len(name.split()) <= _MOST_WORDS and _TELLING.search(name) is not None
    none = _NO_WORK.search(name) or is_no_class(name) or is_decoy(name)
    return _Named(line, name, Day(dates[0].date, None, dates[0].doubts)) if asks and not none else None


def _work(run: Sequence[_Named], title: str) -> Iterator[Candidate]:
    due = _SAYS_DUE.search(title) is not None
    known = [any(not phrase.weak for phrase in phrases(one.name)) for one in run]
    if len(run) < (_FEWEST_DUE if due else _FEWEST) or not (due or 2 * sum(known) >= len(run)):
        return
    for one, sure in zip(run, known, strict=True):
        if not sure and _kind(one.name) != "exam":
            yield _candidate(one)


def _candidate(one: _Named) -> Candidate:
    times = find_times(one.line.text)
    return Candidate(
        one.name,
        _kind(one.name),
        one.day,
        (one.line,),
        "label",
        time=times[0].time if len(times) == 1 else None,
        printed=one.line.text,
        doubts=times[0].doubts if len(times) == 1 else (),
    )


def _kind(name: str) -> ItemKind:
    found = kind_of(name)
    return "homework" if found is None or found[0] == "other" else found[0]
