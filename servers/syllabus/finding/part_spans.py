"""The number of a part of the course, which stands before the part's span of days: "Unit One: 6/6–6/13"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.grammar import DateMention

__all__ = ["PART_TITLE", "without_span_of_part"]

_NUMBER: Final = r"(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight)"
#: Such a title and nothing else, from a text's beginning to where its days stand: "Unit One: ", "MODULE 2, ", "Part 3 (".
PART_TITLE: Final = re.compile(
    rf"^\W*(?:unit|part|module|section|block|phase|theme|segment)\s+{_NUMBER}\s*[:,(–—-]?\s*$", re.IGNORECASE
)


def without_span_of_part(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """The days of a statement without the span of the part that it opens with: "Unit 1, 9/1–9/12 – test on 9/12"."""
    if len(mentions) < 2 or mentions[0].end_date is None:
        return mentions
    return mentions[1:] if PART_TITLE.match(text[: mentions[0].start]) else mentions
