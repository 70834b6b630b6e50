"""What a request asks for, once it has been read: values only."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from orchestrator.planning.courses import is_course

__all__ = ["GradeGoal", "Intent", "Lead", "Listing", "Span"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of days, both ends included; None: open on that side."""

    first: dt.date | None = None
    last: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A wish to be reminded so many minutes before things of some kinds.

    Attributes:
        minutes_before: the lead time.
        kinds: of what; empty: everything that is due.
        courses: of which courses; empty: all.
    """

    minutes_before: int
    kinds: tuple[str, ...] = ()
    courses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A wish to see what stands in the calendar."""

    span: Span = field(default_factory=Span)
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeGoal:
    """A grade to reach (per cent) and the scores so far (component, per cent)."""

    target: float
    scores: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """What a request asks for.

    Attributes:
        only: the kinds wanted; empty: all.
        without: kinds that are not wanted.
        courses: the courses wanted ("BIO 330"); empty: all.
        leads: reminders asked for; empty: the default ones.
        reminders: False where the request wants none.
        quiet: kinds without reminders.
        export: the calendar file named in the request.
        writes_file: False where the request wants no file.
        into_calendar: False where the documents shall only be read.
        questions: for the documents, as asked.
        listings: for the calendar.
        grade: what is needed for which grade.
        conflicts: whether overlaps were asked for.
        workload: the stretch whose weeks were asked for.
        asks_only: whether the request only asks, and so changes nothing that it need not.
        notes: what was assumed or not understood, in plain words.
    """

    only: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    courses: tuple[str, ...] = ()
    leads: tuple[Lead, ...] = ()
    reminders: bool = True
    quiet: frozenset[str] = frozenset()
    export: str | None = None
    writes_file: bool = True
    into_calendar: bool = True
    questions: tuple[str, ...] = ()
    listings: tuple[Listing, ...] = ()
    grade: GradeGoal | None = None
    conflicts: bool = False
    workload: Span | None = None
    asks_only: bool = False
    notes: tuple[str, ...] = ()

    def wants_course(self, code: str | None) -> bool:
        """Whether the course with this code is wanted."""
        return not self.courses or any(is_course(code, label) for label in self.courses)

    def wants(self, kind: str) -> bool:
        """Whether things of ``kind`` are wanted."""
        return (not self.only or kind in self.only) and kind not in self.without
