"""Shares of the grade beside dated names of work: "October 3 - Essay 1 - 15%", "(25%) 19 Oct: Midterm"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.cut import without_spans
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.flow import Flow

__all__ = ["Shared", "without_shares"]

#: So many lines of one run, and names of no more words.
_FEWEST, _LONGEST_NAME = 2, 8
_SHARE: Final = (
    r"(?:worth\s+)?\d{1,3}(?:\.\d)?\s?(?:%|percent\b|pts?\b\.?|points?\b)"
    r"(?:\s+of\s+(?:the\s+|your\s+)?(?:final\s+|course\s+|overall\s+|total\s+)?grade)?"
)
_SHARES: Final = Gated(r"\d\s?(?:%|p(?:ercent|ts?|oints?)\b)", "%,percent,pt,point", re.IGNORECASE)
_OPENS: Final = Pattern(rf"\W{{0,3}}{_SHARE}[^\w(]{{1,4}}", re.IGNORECASE)
_BEHIND_DATE: Final = Pattern(rf"[^\w(]{{0,4}}\(?{_SHARE}\)?(?=[^\w%]|$)", re.IGNORECASE)
_ENDS: Final = Pattern(rf"\s\W{{0,3}}{_SHARE}\W{{0,2}}$", re.IGNORECASE)


@dataclass(frozen=True)
class Shared:
    """A run of lines without the shares in it; the ``id`` of each new line with the old one's: these are due."""

    flow: Flow
    renamed: dict[int, int]


def without_shares(flow: Flow, context: TermContext) -> Shared:
    """The run, each line that opens with a date and holds a name and its share without that share."""
    cut: dict[int, list[tuple[int, int]]] = {}
    for number, item in enumerate(flow.lines):
        text = item.line.text
        if _SHARES.search(text) and (spans := _spans(text, context)):
            cut[number] = spans
    lines, renamed = list(flow.lines), dict[int, int]()
    for number, spans in cut.items() if len(cut) >= _FEWEST else ():
        old = lines[number].line
        if len(rest := without_spans((old,), spans)) == 1:
            lines[number] = lines[number]._replace(line=rest[0])
            renamed[id(rest[0])] = id(old)
    return Shared(replace(flow, lines=tuple(lines)) if renamed else flow, renamed)


def _spans(text: str, context: TermContext) -> list[tuple[int, int]]:
    """Where the share stands on a line that holds a date, a name of work and it, the date before the name."""
    opening = _OPENS.match(text)
    start = opening.end() if opening else 0
    dates = [one for one in find_dates(text[start:], context) if one.date is not None]
    if len(dates) != 1 or re.search(r"\w", text[start : start + dates[0].start]):
        return []
    end = start + dates[0].end
    behind = _BEHIND_DATE.match(text, end)
    ending = _ENDS.search(text, end)
    found = [one for one in (opening, behind, ending) if one is not None]
    if len(found) != 1:
        return []
    name = text[behind.end() if behind else end : ending.start() if ending else len(text)]
    if len(name.split()) > _LONGEST_NAME or kind_of(name) is None:
        return []
    return [found[0].span()]
