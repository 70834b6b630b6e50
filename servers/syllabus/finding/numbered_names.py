"""Numbered work under a name of the document's own: where "Artifact 1 is due", a dated "Artifact 2" is work too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from servers.syllabus.dating.gated import holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import kind_of

__all__ = ["is_numbered_part", "numbered_names"]

_NUMBER: Final = r"#?\s?(?P<number>\d{1,2}(?![\w.%/]|:\S)|[IVX]{1,4}(?!\w))"
_NUMBERED: Final = Pattern(
    rf"(?<![\w-])(?!(?:Submit|Turn|Hand|Upload|Due|Complete|Finish|Start|Begin|Read|Post|Write|Bring|See)\b)(?P<name>[A-Z](?:[a-z]{{3,}}(?: [A-Z][a-z]{{2,}})?|[A-Z]{{3,}}(?: [A-Z]{{3,}})?)) {_NUMBER}"
)
#: What says of the name before it that it is to be handed in, before another sentence or name begins, or in a
#: bracket behind its title: "Sketch 1: Two hands (due May 4)".
_IS_DUE: Final = Pattern(
    r"\s*[:–—-]\s[^.;|()\n]{2,60}\(\s*due\b|[^.;:|]{0,60}?\b(?:(?:is|are|will be) (?:also )?(?:due|submitted|collected)|(?:must|should|to) be (?:submitted|turned in|handed in|uploaded))\b|\W{0,3}\(?due\b",
    re.IGNORECASE,
)
_DUE_BEFORE: Final = Pattern(r"(?:\bdue:\s*|\b(?:submit|turn in|hand in|upload) (?:your )?)$", re.IGNORECASE)
#: What is numbered and no work: parts of a book, a course, a term or a building, and days.
_NO_WORK: Final = Pattern(
    r"(?:.* )?(?:chapters?|weeks?|lectures?|units?|modules?|sections?|parts?|class(?:es)?|sessions?|days?|rooms?|tables?|figures?|pages?|books?|levels?|topics?|themes?|terms?|volumes?|appendix|"
    r"questions?|problems?|numbers?|grades?|groups?|teams?|blocks?|forms?|articles?|acts?|scenes?|periods?|quarters?|semesters?|years?|halls?|buildings?|suites?|versions?|rules?|readings?|lessons?|"
    r"goals?|objectives?|outcomes?|steps?|meetings?|seminars?|tutorials?|recitations?|talks?|parashah?|canto|sonnet|psalms?|episodes?|"
    r"january|february|march|april|may|june|july|august|september|sept|october|november|december|spring|summer|fall|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    re.IGNORECASE,
)
#: Of which each text that says so has one, in small letters.
_DUE_WORDS: Final = ("due", "submit", "collected", "turn", "hand", "upload")
#: One of a kind that carries a number is no series.
_FEWEST: Final = 2


def numbered_names(texts: Iterable[str]) -> tuple[str, ...]:
    """The names that ``texts`` number, and of one of which they say that it is due, in order."""
    texts = tuple(texts)
    due: dict[str, None] = {}
    for text in texts:
        small = text.lower()
        if holds(small, _DUE_WORDS):
            due |= {match["name"].title(): None for match in _NUMBERED.finditer(text) if _is_due(text, match)}
    return tuple(name for name in due if _is_own(name) and _is_series(name, texts))


def is_numbered_part(name: str) -> bool:
    """Whether a name is of what is numbered and no work: "Chapter", "Week", "Room"."""
    return _NO_WORK.fullmatch(name) is not None


def _is_series(name: str, texts: Iterable[str]) -> bool:
    """Whether the texts give the name so many numbers."""
    small = name.lower()
    found = (match for text in texts if small in text.lower() for match in _NUMBERED.finditer(text))
    return len({match["number"] for match in found if match["name"].lower() == small}) >= _FEWEST


def _is_due(text: str, match: re.Match[str]) -> bool:
    return (
        _IS_DUE.match(text, match.end()) is not None or _DUE_BEFORE.search(text[: match.start()]) is not None
    )


def _is_own(name: str) -> bool:
    """Whether the general vocabulary does not know the name."""
    words: Sequence[str] = name.split()
    return not is_numbered_part(name) and kind_of(name) is None and kind_of(words[-1]) is None
