"""What a document leaves open, as questions to the user: the term's year, the time zone, the section."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from servers.domain.syllabus import Syllabus

__all__ = ["form", "left_open", "question", "sections"]

Subject = Literal["term", "timezone", "section"]


def sections(syllabus: Syllabus) -> tuple[str, ...]:
    """The sections that the document's meetings belong to, in its order."""
    return tuple(dict.fromkeys(one.section for one in syllabus.meetings if one.section))


def left_open(syllabus: Syllabus, given: Mapping[str, str | None]) -> dict[Subject, str]:
    """What only the user can know, each with a sentence for them.

    Args:
        syllabus: as it was read.
        given: the arguments that it was read with; what is given is not asked.
    """
    found: dict[Subject, str] = {}
    if not given.get("term") and syllabus.year_basis == "none" and _has_dates(syllabus):
        season = f" (it says {syllabus.term!r})" if syllabus.term else ""
        found["term"] = f"The document does not say of which year it is{season}."
    if not given.get("timezone") and syllabus.timezone is None:
        found["timezone"] = "Nothing in the document tells its time zone."
    if not given.get("section") and not syllabus.section and len(sections(syllabus)) > 1:
        found["section"] = f"It is for several sections: {', '.join(sections(syllabus))}."
    return found


def _has_dates(syllabus: Syllabus) -> bool:
    return bool(syllabus.items or syllabus.meetings or syllabus.schedule)


def question(syllabus: Syllabus, open_: Mapping[Subject, str]) -> str:
    """All that is open in one message."""
    name = syllabus.course_code or syllabus.course_title or syllabus.source.name
    return f"{name} ({syllabus.source.name}): {' '.join(open_.values())} Leave empty what you do not know."


def form(syllabus: Syllabus, open_: Mapping[Subject, str]) -> type[BaseModel]:
    """A form that asks for what is open; every field may stay empty."""
    choices: Any = Literal[sections(syllabus)] if "section" in open_ else str
    known: dict[Subject, tuple[Any, str]] = {
        "term": (str, "Term and year, e.g. Fall 2026"),
        "timezone": (str, "IANA zone, e.g. America/New_York"),
        "section": (choices, "Your section"),
    }
    fields: dict[str, Any] = {
        name: (
            known[name][0] | None,
            Field(default=None, title=name.capitalize(), description=known[name][1]),
        )
        for name in open_
    }
    return create_model("LeftOpen", __config__=ConfigDict(extra="ignore"), **fields)
