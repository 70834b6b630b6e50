"""Signs that a syllabus says to stand before what is due: "Homework is due on the day marked with →" beside "Cell walls → Problems 4-9"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import Gated, holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.clause import read_clauses
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.reading.document import Document, Paragraph
from servers.syllabus.reading.line import Line, Word

__all__ = ["due_signs", "with_signs_read"]

_SIGNS: Final = (*"→⇒➔➜➤⟶⟹►▸▶▷◆◇★☆✱✦■□▲△☞✎✏†‡§»*", "=>", "->", ">>")
_SIGN: Final = r"[“\"'(\[]?(?P<sign>[→⇒➔➜➤⟶⟹►▸▶▷◆◇★☆✱✦■□▲△☞✎✏†‡§»*]|=>|->|>>)[”\"')\]]?"
_DUE: Final = r"(?:due|hand(?:ed)?[\s-]in|turn(?:ed)?\sin|collected|submit(?:ted)?|owed)"
_SHOWN: Final = r"(?:marked|shown|indicated|noted|flagged|preceded|signall?ed|told|printed|listed|denoted)"
#: "Homework is due at the start of class on the day marked with →".
_MARKED: Final = Gated(
    rf"(?P<said>[^.;]*?\b{_DUE}\b[^.;]{{0,90}}?)\b{_SHOWN}\s(?:with|by|after|behind|beside)\s(?:(?:an?|the|this)\s)?(?:\w+\s){{0,2}}{_SIGN}(?=[\s.,;:)]|$)",
    "due,hand,turn,collected,submit,owed",
    re.IGNORECASE,
)
#: "→ = homework due in class", "An arrow (→) marks what you hand in".
_MARKS: Final = Gated(
    rf"(?:^|[\s.;]){_SIGN}\s?(?:=|:|\b(?:means|marks|stands\sfor|indicates|shows|denotes|is|tells)\b)\s?(?P<said>[^.;]{{0,60}}?\b{_DUE}\b)",
    "due,hand,turn,collected,submit,owed",
    re.IGNORECASE,
)
#: What is due by the sign's sentence, of no kind of its own.
_PLAIN: Final = "homework"
_ENDS: Final = Pattern(r"[.;!?]$")
#: What is short for a word ends no sentence.
_SHORT: Final = Pattern(
    r"\W*(?:chs?|chap|nos?|op|vol|pp?|secs?|probs?|exs?|dr|prof|vs|cf|st|\w\.\w)\.", re.IGNORECASE
)


def due_signs(document: Document) -> dict[str, ItemKind]:
    """The signs that the document's text says to stand before work that is due, and of which kind that is."""
    found: dict[str, ItemKind] = {}
    for block in document.blocks:
        if isinstance(block, Paragraph) and holds(block.text, _SIGNS):
            for told in (_MARKED.search(block.flat), _MARKS.search(block.flat)):
                if told is not None:
                    kind = kind_of(told["said"])
                    found[told["sign"]] = kind[0] if kind and not kind[1] else _PLAIN
    return found


def with_signs_read(entry: Entry, signs: Mapping[str, ItemKind]) -> Entry:
    """The entry, what stands behind such a sign a matter of its own that is due."""
    if not signs or not any(sign in matter.text for sign in signs for matter in entry.matters):
        return entry
    return replace(entry, matters=tuple(part for matter in entry.matters for part in _parts(matter, signs)))


def _parts(matter: Matter, signs: Mapping[str, ItemKind]) -> Iterator[Matter]:
    """What stands before, behind and after the sentence or line behind a sign."""
    if matter.role in {"due", "assignment", "kind", "hours"}:
        yield matter
        return
    plain: list[Line] = []
    behind: list[Matter] = []
    for line in matter.lines:
        starts = [place for place, word in enumerate(line.words) if _sign_of(word, signs)]
        if before := line.words[: starts[0]] if starts else line.words:
            plain.append(Line(before))
        for place, following in pairwise([*starts, len(line.words)]):
            sign = _sign_of(line.words[place], signs)
            words = _bare(line.words[place:following], sign)
            end = _end(words)
            if words[:end]:
                behind.append(_due(Line(words[:end]), signs[sign]))
            if words[end:]:
                behind.append(replace(matter, lines=(Line(words[end:]),)))
    if plain:
        yield replace(matter, lines=tuple(plain))
    yield from behind


def _due(line: Line, kind: ItemKind) -> Matter:
    """What is due, by its name where that is known, else by the kind that the sign's sentence tells."""
    known = any(kind_of(clause.text) for clause in read_clauses((line,)))
    return Matter("due", "Due", (line,), kind=None if known else kind)


def _sign_of(word: Word, signs: Mapping[str, ItemKind]) -> str:
    return next((sign for sign in signs if word.text.startswith(sign)), "")


def _bare(words: Sequence[Word], sign: str) -> tuple[Word, ...]:
    first = words[0].text[len(sign) :]
    return (words[0]._replace(text=first), *words[1:]) if first else tuple(words[1:])


def _end(words: Sequence[Word]) -> int:
    """Where the first sentence of the words ends."""
    ends = (
        n
        for n, (word, after) in enumerate(pairwise(words), 1)
        if _ENDS.search(word.text) and not _SHORT.fullmatch(word.text) and after.text[:1].isupper()
    )
    return next(ends, len(words))
