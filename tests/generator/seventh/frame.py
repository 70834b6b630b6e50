"""What the layouts of the seventh set share: the sixth's frame, and notices that are no deadlines of the course."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fifth.paper import Folio
from tests.generator.sixth.frame import class_entry
from tests.generator.sixth.rules import rules
from tests.generator.timeline import Entry

__all__ = ["close", "days_only", "exam_on", "notices"]

_FAIRS = ("The majors fair", "Convocation", "The blood drive", "The Dean's lecture")


def exam_on(entry: Entry) -> Work | None:
    """The exam of a class day."""
    return next((work for work in entry.works if work.kind == "exam"), None)


def days_only(draft: Draft, entry: Entry) -> str:
    """A class day's entry where work that is handed in stands elsewhere."""
    return class_entry(draft, replace(entry, works=tuple(w for w in entry.works if not w.handed_in)))


def notices(draft: Draft, folio: Folio) -> None:
    """What goes on around the course: dates that a student may note or not."""
    course, rng, voice = draft.course, draft.rng, draft.voice
    fair, name = course.first + dt.timedelta(rng.randint(15, 33)), rng.choice(_FAIRS)
    fair += dt.timedelta(2 if fair.weekday() > 4 else 0)
    census = course.first + dt.timedelta(17)
    folio.heading(rng.choice(("Around campus", "Notices")))
    folio.para(
        f"{name} is on {voice.sentence(fair)}; class meets as usual. Enrollment is counted on {voice.sentence(census)} (census day). "
        f"This sheet was printed on {voice.sentence(course.first - dt.timedelta(6))}."
    )
    draft.expect_event(name.removeprefix("The "), fair, optional=True)
    draft.expect_event("Census day", census, optional=True)


def close(draft: Draft, folio: Folio, *, most: int = 7) -> None:
    """Rules, and perhaps notices before them."""
    if draft.rng.random() < 0.4:
        notices(draft, folio)
    rules(draft, folio, most=most)
