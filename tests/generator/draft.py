"""A document in the making: what is printed and, beside it, what a careful reader will find in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from random import Random
from typing import Any, Literal

from examples.sheet import Sheet
from servers.domain.syllabus import ItemKind
from tests.generator.course import Course, DayOff, Slot, Work
from tests.generator.vocabulary import Pool
from tests.generator.voice import Voice

__all__ = ["Draft", "Set"]

Set = Literal[
    "development",
    "held-out",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "tongues",
]


def _empty() -> dict[str, Any]:
    return {
        "course_code": None, "course_title": None, "term": None, "timezone": None, "instructors": [],
        "meetings": [], "items": [], "recurring": [], "schedule": [], "schedule_optional": [], "grading": [],
    }  # fmt: skip


@dataclass
class Draft:
    """The course, the paper, and the truth about what stands on it (keys as in a label file)."""

    course: Course
    pool: Pool
    voice: Voice
    sheet: Sheet
    rng: Random
    formal: bool
    truth: dict[str, Any] = field(default_factory=_empty)

    def expect(self, work: Work, *, date: dt.date | None = None, optional: bool = False) -> None:
        """A graded item is printed (once or more often: it is one item all the same); an exam's day is a session, or not."""
        day = date or work.date
        known = {(item["title"], item["date"]) for item in self.truth["items"]}
        if (work.title, day.isoformat()) not in known:
            self._item(work.title, work.kind, day, work.time, optional=optional, also=work.also)
            if not work.handed_in:
                self.expect_session(day, optional=True)

    def expect_event(
        self, title: str, day: dt.date, *, kind: ItemKind = "other", optional: bool = False
    ) -> None:
        """Another dated thing is printed."""
        self._item(title, kind, day, None, optional=optional)

    def expect_off(self, off: DayOff, only: dt.date | None = None) -> None:
        """Days off are printed: as one span, or one of its days."""
        first, last = (off.first, off.last) if only is None else (only, only)
        self._item(off.name, "no_class", first, None)
        if last != first:
            self.truth["items"][-1]["end_date"] = last.isoformat()

    def expect_session(self, day: dt.date, topic: str = "", *, optional: bool = False) -> None:
        """A class session is printed."""
        key = "schedule_optional" if optional else "schedule"
        self.truth[key].append({"date": day.isoformat(), "topic": topic})

    def expect_meeting(self, slot: Slot) -> None:
        """A weekly meeting is printed."""
        self.truth["meetings"].append(
            {
                "kind": slot.kind,
                "days": list(slot.days),
                "start": f"{slot.start:%H:%M}",
                "end": f"{slot.end:%H:%M}",
            }
        )

    def _item(
        self,
        title: str,
        kind: ItemKind,
        day: dt.date,
        time: dt.time | None,
        *,
        optional: bool = False,
        also: tuple[ItemKind, ...] = (),
    ) -> None:
        self.truth["items"].append(
            {
                "title": title,
                "kind": kind,
                "date": day.isoformat(),
                "time": f"{time:%H:%M}" if time else None,
                "optional": optional,
                "also": list(also),
            }
        )
