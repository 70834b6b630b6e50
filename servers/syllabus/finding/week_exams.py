"""An exam where other rows number their week, its hours being all the row has beside it: "Final Exam | May 8 | 11:30 - 2:00"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.finding.phrase import whole_name

__all__ = ["with_exam_of_week"]

#: Words of a topic: more letters than an hour, a day or "room" has.
_TOPIC: Final = Pattern(r"(?!(?:noon|room|hall|to|at|in|from|class)\b)\b[^\W\d_]{3,}", re.IGNORECASE)


def with_exam_of_week(entry: Entry) -> Entry:
    """The entry, what stands in place of its week's number as its topic, where that is an exam and the row has no other."""
    named = next((matter for matter in entry.matters if matter.role == "week" and _is_exam(matter)), None)
    if named is None or any(_TOPIC.search(other.text) for other in entry.matters if other is not named):
        return entry
    topic = replace(named, role="topic")
    return replace(entry, matters=tuple(topic if one is named else one for one in entry.matters))


def _is_exam(matter: Matter) -> bool:
    name = whole_name(matter.text.strip(" .:*"))
    return name is not None and name.kind == "exam" and not name.weak
