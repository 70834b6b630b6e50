"""What a manifest says of a document, against what the document says itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from orchestrator.batching.entry import Entry
from orchestrator.batching.review import Review

__all__ = ["disagreements", "further_arguments", "reviews_of"]

_SEASONS: Final = {
    "spring": "spring", "sp": "spring", "spr": "spring", "s": "spring", "hilary": "spring", "lent": "spring",
    "summer": "summer", "su": "summer", "sum": "summer", "trinity": "summer",
    "fall": "fall", "fa": "fall", "f": "fall", "autumn": "fall", "aut": "fall", "au": "fall", "michaelmas": "fall",
    "winter": "winter", "wi": "winter", "win": "winter", "w": "winter",
}  # fmt: skip
_LISTS: Final = ("items", "meetings", "recurring", "schedule", "grading")
_UNKNOWN_ZONE: Final = frozenset({"assumed", "none", None})


def further_arguments(entry: Entry, syllabus: Mapping[str, Any]) -> dict[str, str]:
    """What the manifest knows and the document does not tell: the arguments of another reading. Empty: none is needed."""
    asked = {
        "term": entry.term if _year(syllabus) is None else None,
        "timezone": entry.timezone if syllabus.get("timezone_basis") in _UNKNOWN_ZONE else None,
        "section": entry.section if _is_open(entry.section, syllabus) else None,
    }
    return {name: value for name, value in asked.items() if value is not None}


def disagreements(entry: Entry, syllabus: Mapping[str, Any]) -> Iterator[Review]:
    """Where both say something, and not the same."""
    code, title = syllabus.get("course_code"), syllabus.get("course_title")
    if entry.course_code and not _same_code(entry.course_code, code):
        yield _differs("course_code", entry.course_code, code or title)
    if entry.term and not _same_term(entry.term, syllabus):
        yield _differs("term", entry.term, syllabus.get("term"))
    if entry.section and not _same_section(entry.section, syllabus.get("section")):
        yield _differs("section", entry.section, syllabus.get("section"))
    if entry.timezone and entry.timezone != syllabus.get("timezone"):
        yield _differs("timezone", entry.timezone, syllabus.get("timezone"))


def reviews_of(syllabus: Mapping[str, Any]) -> Iterator[Review]:
    """Whatever the reader marked as doubtful, as one list."""
    for why in syllabus.get("warnings", ()):
        yield Review(part="document", title="the document", why=why)
    for part in _LISTS:
        for one in syllabus.get(part, ()):
            for why in one.get("needs_review", ()):
                yield Review(
                    part=part, title=_title(one), why=why, page=one.get("page"), date=one.get("date")
                )
    if not any(syllabus.get(part) for part in ("items", "recurring", "schedule", "meetings")):
        yield Review(part="document", title="the document", why="nothing dated was found in it")


def _title(one: Mapping[str, Any]) -> str:
    named = (one.get(key) for key in ("title", "component", "topic", "kind"))
    return str(next((name for name in named if name), "untitled"))


def _differs(field: str, said: str, printed: object) -> Review:
    shown = "does not say" if printed is None else f"says {str(printed)!r}"
    why = f"the manifest says {said!r}, the document {shown}"
    return Review(part="manifest", title=field, why=why)


def _same_code(said: str, printed: str | None) -> bool:
    """Spaces, hyphens and case aside; of a course with several codes ("BIO 110 / ENV 110") any."""
    if printed is None:
        return False
    codes = {_plain(one) for one in re.split(r"[/;,&|]| and ", printed)} | {_plain(printed)}
    return _plain(said) in codes


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _same_section(said: str, printed: str | None) -> bool:
    return printed is not None and _plain(said).lstrip("0") == _plain(printed).lstrip("0")


def _is_open(section: str | None, syllabus: Mapping[str, Any]) -> bool:
    """Whether the document leaves the section open: none of its own, or meetings of several."""
    if section is None:
        return False
    own = syllabus.get("section")
    several = {one.get("section") for one in syllabus.get("meetings", ())} - {None}
    return own is None or (_same_section(section, own) and len(several) > 1)


def _same_term(said: str, syllabus: Mapping[str, Any]) -> bool:
    """By season and year, where each is told on both sides; otherwise by their letters."""
    printed = syllabus.get("term") or ""
    mine, other = _season(said), _season(printed)
    my_year, its_year = _year_in(said), _year(syllabus)
    if (mine is None or other is None) and my_year is None:
        return _plain(said) == _plain(printed)
    seasons = mine is None or other is None or mine == other
    years = my_year is None or (its_year is not None and my_year == its_year)
    return seasons and years and (other is not None or its_year is not None)


def _season(text: str) -> str | None:
    return next((_SEASONS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _SEASONS), None)


def _year_in(text: str) -> int | None:
    found = re.search(r"(?<!\d)(20\d\d|\d\d)(?!\d)", text)
    return None if found is None else int(found[1]) % 100 + 2000


def _year(syllabus: Mapping[str, Any]) -> int | None:
    """The year as the document has it: printed, or that of its term's first day."""
    if syllabus.get("year_basis") in {None, "none"}:
        return None
    printed = _year_in(syllabus.get("term") or "")
    span = syllabus.get("term_span")
    return printed if printed is not None or not span else int(str(span["start"])[:4])
