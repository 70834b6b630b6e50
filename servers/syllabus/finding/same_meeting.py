"""One meeting told in several places: once, or in doubt where the places disagree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from servers.domain.syllabus import MeetingKind
from servers.syllabus.finding.pairs import Pair
from servers.syllabus.finding.rows import PrintedRow

__all__ = ["FoundMeeting", "disputed", "merged"]


@dataclass(frozen=True)
class FoundMeeting:
    """Days and hours with what they are for, and where they are printed; ``also``: further rows that tell them."""

    kind: MeetingKind
    pair: Pair
    row: PrintedRow
    location: str | None
    section: str | None
    doubts: tuple[str, ...]
    called: str = ""
    also: tuple[PrintedRow, ...] = ()


def merged(found: Sequence[FoundMeeting]) -> list[FoundMeeting]:
    """Without what is printed twice; the first place stays, a location of the second is kept."""
    kept: list[FoundMeeting] = []
    for one in found:
        twin = next((n for n, other in enumerate(kept) if _is_twin(one, other)), None)
        if twin is None:
            kept.append(one)
        else:
            other = kept[twin]
            better = one.pair if other.pair.time.end_time is None else other.pair
            kept[twin] = replace(
                other,
                pair=better,
                location=other.location or one.location,
                section=other.section or one.section,
            )
    return [one for one in kept if not any(_is_within(one, other) for other in kept)]


def _is_within(one: FoundMeeting, other: FoundMeeting) -> bool:
    """Whether a class is told again for some of its days: "TTh 1:30-2:45", "in person every Tuesday 1:30-2:45"."""
    hours, others = one.pair.time, other.pair.time
    same = (hours.time, hours.end_time) == (others.time, others.end_time) and one.section in {
        None,
        other.section,
    }
    return same and one.kind == other.kind == "lecture" and set(one.pair.days) < set(other.pair.days)


def disputed(found: Sequence[FoundMeeting]) -> Iterator[FoundMeeting]:
    """The meetings; where two places give the class of the same days other hours, each says so."""
    for one in found:
        others = [
            other
            for other in found
            if one.kind == other.kind == "lecture"
            and one.pair.days == other.pair.days
            and one.pair.time.time != other.pair.time.time
            and one.row != other.row
            and one.section is None
            and other.section is None
        ]
        if others:
            doubt = f'p. {others[0].row.page} says "{others[0].pair.time.text}"'
            yield replace(one, doubts=(*one.doubts, f"two places disagree on the hours of class: {doubt}"))
        else:
            yield one


def _is_twin(one: FoundMeeting, other: FoundMeeting) -> bool:
    same = one.pair.days == other.pair.days and one.pair.time.time == other.pair.time.time
    sections = one.section is None or other.section is None or one.section == other.section
    places = (
        one.location is None
        or other.location is None
        or one.location == other.location
        or one.kind != other.kind
        or (one.kind in {"lecture", "lab"} and one.section is None and other.section is None)
    )
    classes = {"lecture", "other"}
    return same and sections and places and (one.kind == other.kind or {one.kind, other.kind} <= classes)
