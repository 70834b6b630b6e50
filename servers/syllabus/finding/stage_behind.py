"""A stage of a work in brackets behind the day of the whole: "Dec 1 (draft due Nov 20)", "Nov 9 (design doc Oct 26)"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.date_matrix import step_in
from servers.syllabus.finding.deliverable import kind_of

__all__ = ["stage_behind"]

#: Between the two days: an hour, and the stage's name.
_BETWEEN: Final = Pattern(
    r"(?i)[\s,]*(?:(?:by|at)\s)?(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|\d{1,2}:\d\d|noon|midnight|in\sclass)?[\s,]*[(\[;,]\s*(?:(?:an?|the|your)\s)?(?P<name>[^()\[\]\d.;:,]{3,30}?)(?:\s*:|\s+(?:is\s)?due)?(?:\s+(?:on|by))?\s+"
)
_BEHIND: Final = Pattern(
    r"(?i)[\s,)\].]*(?:(?:by|at)\s)?(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|\d{1,2}:\d\d|noon|midnight|in\sclass)?[\s,)\].]*"
)
#: What tells no stage: another day for the whole, or what is done to it.
_NO_STAGE: Final = Pattern(
    r"(?i)\b(?:late|until|till|extended|was|were|grace|moved|changed|accepted|from|originally|if|last|no|not|new|or|solutions?|posted|released|assigned|given|out|returned|graded|feedback|opens?|available|section|sec|group|for|optional|resubmi\w+|make-?up|original|previously|instead|to|and)\b"
)
_STAGE: Final = Pattern(
    r"(?i)\b(?:doc|docs|documents?|design|topics?|abstract|sketch(?:es)?|data|code|prototype|tests?|thesis|sources|checkpoint|milestone|part\s\w{1,2}|parts|specs?|pitch|title|groups?|teams?|partners?)$"
)


def stage_behind(text: str, mentions: Sequence[DateMention]) -> tuple[str, int] | None:
    """The stage's name and where it starts, where a cell holds nothing but a day and, in brackets behind it, that of a stage."""
    if len(mentions) != 2 or text[: mentions[0].start].strip():
        return None
    between = _BETWEEN.fullmatch(text, mentions[0].end, mentions[1].start)
    if between is None or _BEHIND.fullmatch(text, mentions[1].end) is None:
        return None
    name = " ".join(between["name"].split())
    known = _STAGE.search(name) or step_in(name) or kind_of(name)
    return (name, between.start("name")) if known and not _NO_STAGE.search(name) else None
