"""A template: what to print of a course, and how; and the documents made with it."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from random import Random
from typing import Any

from examples.sheet import Sheet, choose_style
from tests.generator.course import make_course
from tests.generator.draft import Draft
from tests.generator.vocabulary import FORMAL, PLAIN, Pool, TermKind
from tests.generator.voice import Voice, choose_voice

__all__ = ["Printed", "Template"]


@dataclass(frozen=True)
class Printed:
    """A document and the truth about it; it is typeset when its bytes are asked for, which takes longest."""

    name: str
    truth: dict[str, Any]
    _sheet: Sheet = field(repr=False, compare=False)

    @cached_property
    def pdf(self) -> bytes:
        return self._sheet.pdf()


@dataclass(frozen=True)
class Template:
    """A way of laying out a syllabus.

    ``aligned``: everything is due on class days; ``per_week``: how many class days a week it needs; ``formal``: the
    second pool of words and its ways of writing, unless ``pool`` and ``voice`` say otherwise.
    """

    name: str
    draw: Callable[[Draft], None]
    formal: bool = False
    aligned: bool = True
    european: bool = False
    per_week: int | None = None
    columns: int = 1
    landscape: bool = False
    a4: bool = False
    calendar: TermKind | None = None
    pool: Pool | None = None
    voice: Callable[[Random], Voice] | None = None

    def document(self, seed: int) -> Printed:
        """The document that belongs to ``seed``: the same bytes and truth each time."""
        rng = Random(zlib.crc32(self.name.encode()) * 1_000_003 + seed)  # noqa: S311  documents, not secrets
        pool = self.pool or (FORMAL if self.formal else PLAIN)
        course = make_course(
            rng,
            pool,
            aligned=self.aligned,
            european=self.european,
            per_week=self.per_week,
            calendar=self.calendar,
        )
        style = replace(choose_style(rng, european=self.european or self.a4), columns=self.columns)
        style = style.turned() if self.landscape else style
        if rng.random() < 0.5:
            day = f"{course.first.month}/{course.first.day}/{course.year}"
            style = replace(
                style,
                header=f"{course.code} {course.season} {course.year}" + rng.choice(("", f" - updated {day}")),
            )
        if rng.random() < 0.5:
            style = replace(
                style, footer=rng.choice(("{page}", "Page {page}", f"{course.code} syllabus, page {{page}}"))
            )
        if self.columns > 1 or self.landscape:
            style = replace(style, size=min(style.size, 10), margin=50)
        write = self.voice or (lambda rng: choose_voice(rng, formal=self.formal, european=self.european))
        draft = Draft(course, pool, write(rng), Sheet(style), rng, self.formal)
        self.draw(draft)
        return Printed(f"{self.name}-{seed}", draft.truth, draft.sheet)
