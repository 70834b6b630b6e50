"""Activities as a learning site prints them: a name, and below it lines on when it opens, is due and closes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.cut import without_spans
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.finding.footed import footed
from servers.syllabus.reading.dated import starts_dated
from servers.syllabus.reading.line import Line

__all__ = ["activities"]

#: What leads from a label to its date, which follows.
_DATE: Final = r"(?:\s+(?:date|time|on|at|from))*\s*[:–—-]?\s*(?=\W*(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d))"
#: From when it can be done or seen.
_OPENS: Final = Gated(
    rf"\W*(?:opened|opens?|opening|available(?!\s+(?:un)?til\b)|starts?|started|begins?|released?|releases|posted|visible|unlocks?|out(?=\s*:)){_DATE}",
    "open,availab,start,begin,release,posted,visible,unlock,out",
    re.IGNORECASE,
)
#: Until when it can be seen, before when it is due.
_STAYS: Final = Gated(r"\W*available\s+(?:un)?til\b.*\bdue\b", "available", re.IGNORECASE)
#: Until when, from the most to the least telling of several.
_CLOSINGS: Final = tuple(
    Pattern(
        rf"(?:^\W*|[|;,]\s*|\s{{2,}}|(?<=[\dm])\s+)(?:{words}){_DATE}",
        re.IGNORECASE,
    )
    for words in (
        r"due|in(?=\s*:)|deadline|submit\s+by|submissions?\s+due|hand\s+in\s+by|to\s+be\s+completed\s+by",
        r"close[sd]?|closing|until|ends?|locks?|available\s+until|cut-?\s?off",
    )
)
#: What else such a page tells of an activity.
_ASIDE: Final = Pattern(
    r"\W*(?:(?:\d+\s*)?(?:points?|pts|marks)|weight|worth|attempts?|time\s+limit|submission\s+types?|grading|graded|status|type|completion|to\s+do|mark\s+as\s+done|late\s+(?:until|submissions?)|cut-?\s?off|grace)\b.{0,60}",
    re.IGNORECASE,
)
#: The sort of activity before its name.
_SORT: Final = Pattern(
    r"\W*(?P<sort>quiz|test|exam|assignment|assessment|task|activity|forum|discussion|workshop|survey|lesson|h5p|turnitin assignment)\s*(?::|[–—|])\s*(?=\w)",
    re.IGNORECASE,
)
_KINDS: Final[dict[str, ItemKind]] = {"quiz": "quiz", "test": "exam", "exam": "exam"}
_LONGEST_NAME: Final = 90
#: So many lines may stand below a name.
_DEEPEST: Final = 6
#: One opening alone may be that of anything; so many are those of a site's activities.
_FEWEST: Final = 2


def activities(lines: Sequence[Line], context: TermContext, *, group: int) -> list[tuple[Entry, range]]:
    """The activities with a day by which they are to be done, each with the places of its lines.

    Where fewer than two tell from or until when they are there, those with one line below their name; none in lists of
    another sort.
    """
    openings = [n for n, line in enumerate(lines) if _OPENS.match(line.text) or _STAYS.match(line.text)]
    if len(openings) < _FEWEST:
        return footed(lines, context, group=group)
    found = list(_found(lines, context, group))
    return found if sum(any(n in places for _, places in found) for n in openings) >= _FEWEST else []


def _found(lines: Sequence[Line], context: TermContext, group: int) -> Iterator[tuple[Entry, range]]:
    at = 1
    while at < len(lines):
        stop = _end(lines, at)
        named = stop > at and _is_name(lines[at - 1].text)
        closing = _closing(lines[at - 1], lines[at:stop], context) if named else None
        if closing is None:
            at = max(stop, at) + 1
            continue
        line, mention = closing
        name = lines[at - 1]
        sort = _SORT.match(name.text)
        title = tuple(without_spans((name,), [(0, sort.end())])) if sort else (name,)
        kind = _KINDS.get(sort["sort"].lower()) if sort else None
        yield (
            Entry(
                days_of([mention]),
                (Matter("due", f"Due {line.text}", title, kind=kind),),
                (line,),
                "list",
                group,
            ),
            range(at - 1, stop),
        )
        at = stop + 1


def _end(lines: Sequence[Line], start: int) -> int:
    """Where the lines on an activity end that begin at ``start``."""
    last = min(len(lines), start + _DEEPEST)
    return next((n for n in range(start, last) if not _tells_of_it(lines[n].text)), last)


def _tells_of_it(text: str) -> bool:
    return (
        _OPENS.match(text) is not None
        or any(pattern.match(text) for pattern in _CLOSINGS)
        or _ASIDE.fullmatch(text) is not None
    )


def _is_name(text: str) -> bool:
    named = re.search(r"[^\W\d_]{3,}", text) is not None and len(text) <= _LONGEST_NAME
    return named and not starts_dated(text) and not _tells_of_it(text)


def _closing(name: Line, lines: Sequence[Line], context: TermContext) -> tuple[Line, DateMention] | None:
    """The line on until when it is to be done, and the date there; what only ends may be no work, but a term."""
    work = _SORT.match(name.text) is not None or kind_of(name.text) is not None
    for pattern in _CLOSINGS if work else _CLOSINGS[:1]:
        for line in lines:
            found = pattern.search(line.text)
            dates = find_dates(line.text, context) if found else []
            after = [m for m in dates if found and m.start >= found.start() and m.date is not None]
            if after:
                return line, after[0]
    return None
