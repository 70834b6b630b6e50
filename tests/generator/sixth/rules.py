"""Rules of the sixth set, full of dates that are no deadlines of the course."""

from __future__ import annotations

import datetime as dt

from tests.generator.draft import Draft
from tests.generator.fifth.paper import Folio

__all__ = ["rules", "rules_told"]


def rules_told(draft: Draft, most: int) -> list[tuple[str, str]]:
    """Some rules, filled in; of the registrar's dates in them reasonable readers differ."""
    course, rng, voice = draft.course, draft.rng, draft.voice
    drop, withdraw = course.first + dt.timedelta(11), course.first + (course.last - course.first) * 4 // 7
    places = {
        "drop": voice.sentence(drop),
        "withdraw": voice.sentence(withdraw),
        "past": course.year - 1,
        "before": course.year - 5,
    }
    number = min(rng.randint(3, most), len(draft.pool.policies))
    told = []
    for topic, text in rng.sample(draft.pool.policies, k=number):
        told.append((topic, text.format(**places)))
        if "{drop}" in text:
            draft.expect_event("Last day to change sections", drop, optional=True)
            draft.expect_event("Last day to drop with a W", withdraw, optional=True)
    return told


def rules(draft: Draft, folio: Folio, *, most: int = 8) -> None:
    """Rules below a heading, in one of three ways."""
    folio.heading(draft.rng.choice(("House rules", "Regulations", "Please note", "Fine points")))
    way = draft.rng.randrange(3)
    for topic, text in rules_told(draft, most):
        if way == 0:
            folio.para(f"**{topic.upper()}** {text}")
        elif way == 1:
            folio.items([f"__{topic}__ – {text}"], gap=2)
        else:
            folio.minor(topic, italic=True, keep=True)
            folio.para(text, indent=10)
