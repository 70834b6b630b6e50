"""Work whose name stands alone on a line, and its day alone on the next: "Paper 1:" over "Thursday, October 16"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.lone_day import lone_day
from servers.syllabus.finding.lone_time import lone_time
from servers.syllabus.finding.phrase import Phrase, whole_name
from servers.syllabus.finding.statement import Headed
from servers.syllabus.reading.line import Line

__all__ = ["without_days", "work_over_day"]

_LONGEST_NAME, _LONGEST_DAY = 50, 48
#: A name and its day are no further apart than so many lines' heights.
_NEAR: Final = 2.6
#: Where something is held, behind its hour: "May 6, 1 pm McConomy Auditorium".
_PLACE: Final = Pattern(r"[ap]\.?m\.?,?\s+(?P<place>(?:in\s+)?(?:[A-Z][\w'.-]*\s*|\d{1,4}[A-Z]?\s*){1,4})$")
_SHARE: Final = Pattern(r"\s*[(\[]?\s*\d{1,3}\s?(?:%|points|pts\.?)\s*(?:each\s*)?[)\]]?\s*$", re.IGNORECASE)
#: A name of many, of which one day tells nothing.
_SERIES: Final = Pattern(r"(?:quizzes|papers|essays|exams|tests|projects|reports|assignments|sets|homeworks?|midterms)$", re.IGNORECASE)  # fmt: skip
#: Meets in a series of its own, or is no work by its name alone.
_NO_WORK: Final = frozenset({"no_class", "lab", "reading", "other"})


def work_over_day(paragraphs: Sequence[Headed], context: TermContext) -> Iterator[Candidate]:
    """A candidate for each line that is only a day below one that is only a name, in what no dated entry holds.

    None where another day stands directly below it, and where one that is no name's stands directly above the name:
    those are days over what they hold.
    """
    lines = [line for paragraph, _ in paragraphs for line in paragraph.lines]
    days = [None, *(_day(line, context) for line in lines), None]
    last = 0  # the place in ``days`` of the last day that is a name's
    for at, (above, below) in enumerate(pairwise(lines), start=1):
        before, here, day, after = days[at - 1 : at + 3]
        if day is None or here is not None or after is not None or not _is_below(above, below):
            continue
        if (before is None or at - 1 == last) and (name := _name(above.text)) is not None:
            last = at + 1
            yield _candidate(name, day, above, below)


def without_days(candidates: Sequence[Candidate], over_days: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those whose day stands on the line below another's name: no title further up is of it."""
    told = {id(line) for one in over_days for line in one.date_lines}
    return [one for one in candidates if not any(id(line) in told for line in one.lines)]


def _day(line: Line, context: TermContext) -> Day | None:
    text = line.text
    if len(text) > _LONGEST_DAY or not has_digit(text):
        return None
    place = _PLACE.search(text)
    return lone_day(text[: place.start("place")] if place else text, context)


def _is_below(above: Line, below: Line) -> bool:
    apart = below.box.top - above.box.top
    return above.page == below.page and 0 < apart <= _NEAR * above.box.height


def _name(text: str) -> Phrase | None:
    bare = _SHARE.sub("", text.strip(" •*:.–—-")).strip(" :.–—-")
    named = whole_name(bare) if 2 < len(bare) <= _LONGEST_NAME else None
    if named is None or named.weak or named.kind in _NO_WORK or _SERIES.search(bare):
        return None
    return named


def _candidate(name: Phrase, day: Day, above: Line, below: Line) -> Candidate:
    time = lone_time(below.text)
    event = name.kind in EVENT_KINDS
    return Candidate(
        name.title,
        name.kind,
        day,
        (above,),
        "topic_event" if event else "label",
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        in_class=event and time is None,
        date_lines=(below,),
    )
