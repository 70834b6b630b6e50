"""Parts of one large work ("Proposal", "First draft", "Progress report"): of the kind that this work has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from servers.domain.syllabus import GradingComponent, ItemKind
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.kind_words import ANY_KIND, GENERIC

__all__ = ["with_kinds_of_whole"]

_LARGE: tuple[tuple[ItemKind, Pattern], ...] = (
    ("project", Pattern(r"(?i)\bprojects?\b|\bcapstone\b")),
    ("paper", Pattern(r"(?i)\bpapers?\b|\bessays?\b|\bthes[ie]s\b")),
)


def with_kinds_of_whole(
    candidates: Sequence[Candidate], grading: Iterable[GradingComponent]
) -> list[Candidate]:
    """The candidates; where a course has a project and no paper, or the reverse, a draft or proposal is part of that."""
    texts = [*(part.component for part in grading), *(candidate.title for candidate in candidates)]
    large = [kind for kind, pattern in _LARGE if any(map(pattern.search, texts))]
    if len(large) != 1:
        return list(candidates)
    return [replace(c, kind=large[0]) if _is_part(c) else c for c in candidates]


def _is_part(candidate: Candidate) -> bool:
    """Whether a title names its work by nothing but a word for any work, or for a part of one."""
    small = candidate.title.lower()
    return (
        candidate.kind in {"paper", "project"}
        and GENERIC.search(small) is not None
        and ANY_KIND.search(small) is None
    )
