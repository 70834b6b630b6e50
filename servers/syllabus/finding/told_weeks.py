"""Lists whose dates are those of weeks, as a sentence over them says: "Dates refer to the first day of the week"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.entry import Entry
from servers.syllabus.reading.document import Block, Paragraph

__all__ = ["of_told_weeks"]

_OF_WEEKS: Final = Pattern(
    r"\b(?:dates?|days?)\b[^.;:]{0,40}?\b(?:refers?|referring|is|are|indicates?|marks?|shows?|represents?|denotes?|means?|gives?|stand)\s+(?:(?:to|for|that|of|only)\s+)*(?:the\s+)?"
    r"(?:(?:first|1st)\s+(?:class\s+)?day\s+of\s+(?:the|each|that|every)\s+week|(?:beginning|start)\s+of\s+(?:the|each|that|every)\s+week|mondays?\s+of\s+(?:the|each|that|every)\s+week|mondays\b|weeks?\s+(?:of|beginning|starting)\b)",
    re.IGNORECASE,
)
_Place = tuple[int, float]
_END: Final = (1 << 30, 0.0)


def of_told_weeks(entries: Sequence[Entry], blocks: Sequence[Block]) -> list[Entry]:
    """The entries, those between such a sentence and the next heading as whole weeks."""
    stretches = list(_stretches(blocks))
    if not stretches:
        return [*entries]
    return [replace(entry, whole_week=True) if _is_week(entry, stretches) else entry for entry in entries]


def _stretches(blocks: Sequence[Block]) -> Iterator[tuple[_Place, _Place]]:
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and "week" in block.lowered and _OF_WEEKS.search(block.flat):
            heading = next(
                (one for one in blocks[at + 1 :] if isinstance(one, Paragraph) and one.role == "heading"),
                None,
            )
            yield (block.page, block.box.top), _END if heading is None else (heading.page, heading.box.top)


def _is_week(entry: Entry, stretches: Sequence[tuple[_Place, _Place]]) -> bool:
    if len(entry.days) != 1 or entry.days[0].is_span or entry.of_work or not entry.lines:
        return False
    place = (entry.lines[0].page, entry.lines[0].box.top)
    return any(start <= place < end for start, end in stretches)
