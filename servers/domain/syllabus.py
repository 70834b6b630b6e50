"""A syllabus: what one document says. Its JSON keys are the product's public vocabulary."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer

from servers.domain.evidence import Evidence
from servers.domain.frozen import Frozen

__all__ = [
    "DEADLINE_KINDS",
    "ClockTime",
    "GradingComponent",
    "Item",
    "ItemKind",
    "Meeting",
    "MeetingKind",
    "Passage",
    "Policy",
    "Recurring",
    "Session",
    "Source",
    "Syllabus",
    "TermSpan",
    "Weekday",
    "YearBasis",
]

Weekday = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ItemKind = Literal[
    "homework", "lab", "quiz", "exam", "project", "paper", "presentation", "reading", "no_class", "other"
]
MeetingKind = Literal["lecture", "lab", "discussion", "office_hours", "other"]
YearBasis = Literal["stated", "weekday", "file", "argument", "none"]
DEADLINE_KINDS: frozenset[ItemKind] = frozenset(
    {"homework", "lab", "quiz", "exam", "project", "paper", "presentation", "reading", "other"}
)

ClockTime = Annotated[
    dt.time,
    PlainSerializer(lambda t: t.strftime("%H:%M"), return_type=str, when_used="json"),
    Field(description="24 h HH:MM, local to the syllabus's zone"),
]


class Doubtful(Frozen):
    """A value with its evidence, how likely it is right, and why a person should look, if so."""

    page: int | None = Field(default=None, ge=1, description="1-based page where it is printed")
    evidence: tuple[Evidence, ...] = ()
    confidence: float = Field(default=1.0, ge=0, le=1, description="estimated probability of being right")
    needs_review: tuple[str, ...] = Field(
        default=(), description="why a person should check it, in plain words; empty: nothing doubtful"
    )


class Item(Doubtful):
    """Something dated that a student must do or know.

    ``date`` is None for a deliverable whose date the document does not print: it needs a date
    before it can stand in a calendar. Of a span, ``date`` is the first day and ``end_date`` the last.
    """

    id: str = Field(description="stable within the syllabus: kind and title, never the date")
    title: str
    kind: ItemKind
    date: dt.date | None = None
    end_date: dt.date | None = None
    time: ClockTime | None = None
    end_time: ClockTime | None = None
    weight: float | None = Field(default=None, description="per cent of the grade, where stated")
    location: str | None = None


class Meeting(Doubtful):
    """A weekly pattern of classes or office hours; times are local to the syllabus's zone."""

    id: str
    kind: MeetingKind
    days: tuple[Weekday, ...] = ()
    start: ClockTime | None = None
    end: ClockTime | None = None
    location: str | None = None
    section: str | None = None


class Recurring(Doubtful):
    """A weekly deadline without dates of its own ("due every Friday at 5 pm")."""

    id: str
    title: str
    kind: ItemKind
    day: Weekday
    time: ClockTime | None = None
    from_: dt.date | None = Field(default=None, alias="from")
    until: dt.date | None = None


class Session(Doubtful):
    """A dated class session and its topic."""

    date: dt.date
    topic: str = ""


class GradingComponent(Doubtful):
    """A part of the final grade; weight in per cent, or points where points are given."""

    component: str
    weight: float | None = None
    points: float | None = None
    count: int | None = Field(default=None, description="how many of it there are, where stated")
    drop_lowest: int | None = Field(
        default=None, description="how many of the lowest are dropped, where stated"
    )


class Policy(Frozen):
    """A passage of rules (late work, attendance, honesty ...), as printed."""

    topic: str
    text: str
    page: int


class TermSpan(Frozen):
    """The stretch of days in which the course's dates lie, inclusive, and how it is known."""

    start: dt.date
    end: dt.date
    basis: Literal["printed", "season", "dates", "argument"]


class Source(Frozen):
    """The document that was read."""

    name: str
    sha256: str
    pages: int
    parser_version: str


class Syllabus(Frozen):
    """What one document says."""

    id: str
    course_code: str | None = None
    course_title: str | None = None
    section: str | None = None
    term: str | None = Field(default=None, description="as printed")
    year_basis: YearBasis = "none"
    term_span: TermSpan | None = None
    institution: str | None = None
    instructors: tuple[str, ...] = ()
    timezone: str | None = Field(default=None, description="IANA zone of the times")
    timezone_basis: Literal["institution", "printed", "argument", "assumed", "none"] = "none"
    meetings: tuple[Meeting, ...] = ()
    items: tuple[Item, ...] = ()
    recurring: tuple[Recurring, ...] = ()
    schedule: tuple[Session, ...] = ()
    grading: tuple[GradingComponent, ...] = ()
    policies: tuple[Policy, ...] = ()
    warnings: tuple[str, ...] = ()
    source: Source


class Passage(Frozen):
    """A stretch of the document's text, kept for questions."""

    page: int
    heading: str | None
    text: str
