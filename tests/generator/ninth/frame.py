"""What the layouts of the ninth set share: topics and tasks that are long enough to wrap in their cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tests.generator.course import DayOff, Work
from tests.generator.draft import Draft
from tests.generator.timeline import Entry

__all__ = ["SHORT", "due_between", "longer", "ordinal", "scope", "week_off"]

SHORT = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
_TAILS = (
    "what the textbook leaves out",
    "first examples, with a demonstration",
    "how we know",
    "common mistakes and how to avoid them",
    "a case from the news",
    "three short readings compared",
    "problems worked at the board",
    "",
    "",
    "questions from last time first",
    "a closer look",
)
_SCOPES = (
    "sections {a}.1–{a}.{b}",
    "all of chapter {a} but its last section",
    "odd-numbered problems of chapter {a}",
    "covers chapters {a} and {c}",
    "see the sheet on the course site",
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


def longer(draft: Draft, topic: str) -> str:
    """A topic with something to it."""
    tail = draft.rng.choice(_TAILS)
    return f"{topic}: {tail}" if tail and not topic.endswith("?") else topic


def scope(draft: Draft) -> str:
    """What a piece of work is about: "sections 4.1–4.6"."""
    number = draft.rng.randint(2, 12)
    return draft.rng.choice(_SCOPES).format(a=number, b=draft.rng.randint(3, 8), c=number + 1)


def ordinal(number: int) -> str:
    """ "first", of 0."""
    return _ORDINALS[number]


def week_off(inside: Sequence[Entry]) -> DayOff | None:
    """What takes all the class days of a week."""
    return inside[0].off if inside and all(entry.off for entry in inside) else None


def due_between(draft: Draft, first: dt.date, days: int = 7) -> list[Work]:
    """What falls in the ``days`` from ``first`` on, the final apart."""
    return [work for work in draft.course.works if 0 <= (work.date - first).days < days]
