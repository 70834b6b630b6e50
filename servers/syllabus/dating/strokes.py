"""Dates whose numbers are parted by other signs than strokes all through a document, which alone could be anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal

from servers.syllabus.dating.bare_hyphens import is_bare_hyphened, with_bare_hyphens_as_strokes
from servers.syllabus.dating.hyphened import is_hyphened, with_hyphens_as_strokes
from servers.syllabus.dating.pointed import (
    is_month_pointed,
    is_pointed,
    with_month_points_as_strokes,
    with_points_as_strokes,
)

__all__ = ["Signs", "signs_of", "with_strokes"]

#: What stands between the numbers of a document's dates: "T 1-21", "1-21", "13.08", "1.21".
Signs = Literal["hyphens", "bare hyphens", "points", "month points"]

_FORMS: Final[dict[Signs, Callable[[str], str]]] = {
    "hyphens": with_hyphens_as_strokes,
    "bare hyphens": with_bare_hyphens_as_strokes,
    "points": with_points_as_strokes,
    "month points": with_month_points_as_strokes,
}


def signs_of(lines: Sequence[str]) -> Signs | None:
    """The signs in the dates that a document's lines open with; None where they need none."""
    if is_bare_hyphened(lines):
        return "bare hyphens"
    if is_hyphened(lines):
        return "hyphens"
    if is_pointed(lines):
        return "points"
    return "month points" if is_month_pointed(lines) else None


def with_strokes(text: str, signs: Signs | None) -> str:
    """The text with strokes in such dates, each sign in its place."""
    if signs is None:
        return text
    return _FORMS[signs](text)
