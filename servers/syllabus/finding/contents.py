"""Points of a list below the work that they describe: "Homework 3 due:" over "find a dataset", "submit your notebook"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.scan import scan
from servers.syllabus.finding.clause import Clause
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of

__all__ = ["without_contents"]

_LABEL: Final = Pattern(
    r"\W*(?P<name>[A-Z][\w-]*(?:\s[\w-]+)?\s?#?\s?\d{1,2}[a-z]?)(?:\s+(?:is\s+)?due)?\s*:?\W*", re.IGNORECASE
)
_POINT: Final = Pattern(r"[•●○▪■◦‣➢❖*·–-]\s")
_NUMBERED: Final = Pattern(r"#?\d{1,2}[a-z]?\W*$")


def without_contents(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses without the points below a numbered work's name and colon; what has a day of its own stays."""
    if not any(":" in line.text for clause in clauses for line in clause.lines):
        return [*clauses]
    kept: list[Clause] = []
    label: Clause | None = None
    for clause in clauses:
        if label is not None and _is_content(clause):
            continue
        label = clause if _is_label(clause) else None
        kept.append(clause)
    return kept


def _is_label(clause: Clause) -> bool:
    found = _LABEL.fullmatch(clause.text)
    known = kind_of(found["name"]) if found else None
    colon = clause.lines[-1].text.rstrip().endswith(":") or f"{clause.text.rstrip(' :')}:" in " ".join(
        line.text for line in clause.lines
    )
    return known is not None and not known[1] and known[0] not in EVENT_KINDS and colon


def _is_content(clause: Clause) -> bool:
    point = any(_POINT.match(line.text.lstrip()) for line in clause.lines)
    own_day = any(not one.weak for one in scan(clause.text))
    return point and not own_day and not _is_named(clause.text)


def _is_named(text: str) -> bool:
    """Whether a text is a numbered work's name itself."""
    return _NUMBERED.search(text) is not None and kind_of(text) is not None
