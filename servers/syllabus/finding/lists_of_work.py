"""Lists in which every date has the name of work beside it and nothing else: a list of due dates, whatever stands above it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class
from servers.syllabus.finding.entry import Entry
from servers.syllabus.finding.phrase import whole_name

__all__ = ["as_lists_of_work"]

_FEWEST: Final = 3
#: The part of a list's entries that are names of work, exams and days off not counted.
_MOSTLY: Final = 0.8
_LONGEST: Final = 60
#: Signs around a name: bullets, dashes, stops.
_SIGNS: Final = " •*–—-:.;"
#: Behind a name, how long the work is, what it counts and at which hour it begins.
_TOLD_OF_IT: Final = Pattern(
    r"(?:,\s*(?:at\s)?\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?)?\s*(?:[(\[](?=[^()]*\d)(?:[\d\s,;.–—-]|\b(?:pages?|pp|words?|minutes?|min|points?|pts|of|the|course|final|grade|to|each)\b|%)*[)\]])?\s*$",
    re.IGNORECASE,
)


def as_lists_of_work(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries, those of a list that dates nothing but work as what is due on their days."""
    groups: defaultdict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.origin == "list":
            groups[entry.group].append(entry)
    due = {group for group, listed in groups.items() if len(listed) >= _FEWEST and _are_works(listed)}
    for entry in entries:
        yield _due(entry) if entry.origin == "list" and entry.group in due else entry


def _bare(text: str) -> str:
    """A name without how long the work is or what it counts, in brackets behind it: "Paper 1 (3-4 pages, 15%)"."""
    return _TOLD_OF_IT.sub("", text.strip(_SIGNS)).strip(_SIGNS)


def _are_works(listed: Sequence[Entry]) -> bool:
    """Whether most entries name work to hand in, and the others exams or days off."""
    work = events = others = 0
    for entry in listed:
        text = _bare(" ".join(matter.text for matter in entry.matters))
        one = len({matter.role for matter in entry.matters}) == 1
        named = whole_name(text) if one and len(text) <= _LONGEST else None
        if named is None and not is_no_class(text):
            others += 1
        elif named is not None:
            work += named.kind not in EVENT_KINDS
            events += named.kind in EVENT_KINDS
    return (work > 1 and work >= _MOSTLY * (work + others)) or (work + events >= _FEWEST and not others)


def _due(entry: Entry) -> Entry:
    named = any(
        (name := whole_name(_bare(matter.text))) is not None and name.kind not in EVENT_KINDS
        for matter in entry.matters
    )
    if not named:
        return entry
    return replace(entry, matters=tuple(replace(matter, role="due") for matter in entry.matters))
