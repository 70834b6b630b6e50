"""Steps that a paragraph asks for, and then by when: "Choose a river near your home. ... Deadline is May 3"."""

from __future__ import annotations

import re
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import Gated, has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import Phrase, phrases

__all__ = ["step_of"]

#: What students are told to make or do; what they ask of the school (drop, apply, request) is none.
_ASKED: Final = (
    r"open|create|set\sup|follow|interview|choose|select|pick|find|visit|record|make|build|collect|design|join|form|install|sketch|write|draft|identify"
    r"|prepare|draw|map|photograph|observe|introduce\syourself|fill\s(?:in|out)|propose|post|print|take|complete|meet\swith|sign\sup"
)
_STEP: Final = Pattern(
    rf"[^\w(]*(?:\(?(?:\d{{1,2}}|[a-h])[.)]\s+)?(?P<name>(?P<verb>{_ASKED})\s(?:[^\s.,;:!?()]+\s){{0,12}}?[^\s.,;:!?()]+)(?=\s*[.,;:!?(]|\s(?:if|so|that|who|which|where|when|because|and|by|using|unless|to|in\sorder)\s)",
    re.IGNORECASE,
)
#: That its day stands in a sentence of its own behind it.
_THEN_WHEN: Final = Gated(
    r"[.!?)]\s+(?:(?:the|its)\s+)?(?:deadline(?:\s+(?:is|will\s+be))?|due(?:\s+date)?(?:\s+is)?|it\s+is\s+due)\b[^.]{2,40}\d",
    "deadline,due",
    re.IGNORECASE,
)
_CHOSEN: Final = Pattern(r"(?:choose|select|pick|join|form|sign\sup|open|set\sup|install)\b", re.IGNORECASE)
_FEWEST_WORDS: Final = 2
_MOST_WORDS: Final = 8


def step_of(text: str) -> Phrase | None:
    """The step that a paragraph opens with and gives a day in a later sentence, where it names no work of a known kind."""
    found = _STEP.match(text) if _THEN_WHEN.search(text) else None
    if found is None:
        return None
    name = re.sub(r"\s+", " ", found["name"])
    if not _FEWEST_WORDS <= len(name.split()) <= _MOST_WORDS or (has_digit(name) and phrases(name)):
        return None
    known = [phrase for phrase in phrases(name) if not phrase.weak]
    if known and known[0].start == 0 and not found["verb"].endswith(known[0].title):
        return None  # the verb is the first word of a name: "Design project - ..."
    plain: ItemKind = "other" if _CHOSEN.match(name) else "homework"
    title = name[:1].upper() + name[1:]
    return Phrase(found.start("name"), found.end(), title, known[-1].kind if known else plain, weak=False)
