"""What was found in a glossed document, in the words that are printed in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from servers.domain.evidence import Evidence
from servers.domain.identity import item_ids
from servers.domain.syllabus import GradingComponent, Item, Meeting, Recurring, Session, Syllabus
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.document import Block, Document
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Table

__all__ = ["AsPrinted", "as_printed"]

_EDGES: Final = " .,;:()[]{}\"'“”‘’«»¿?¡!–—-•*|"
#: So many words of a text tell its place.
_ENOUGH: Final = 12
#: Of a word's places in other pages so many are looked at.
_MOST: Final = 200
_QUOTED: Final = Pattern(r'"([^"]+)"')


class _Token(NamedTuple):
    """A word of the glossed text: what it is compared by, the page, and the unit of print that it belongs to."""

    plain: str
    page: int
    unit: int


class _Where(NamedTuple):
    """Where a text is looked for first: its page, and the place of its evidence among the tokens."""

    page: int | None
    place: int


class AsPrinted:
    """Gives back the printed words for the English that a glossary put in their place.

    ``whole``: the document's text as printed.
    """

    def __init__(self, document: Document) -> None:
        self._tokens: list[_Token] = []
        self._units: list[str | None] = []
        self._english: list[str] = []
        lines = list(_lines(document))
        self.whole = "\n".join(line.printed for line in lines)
        for line in lines:
            for word in line.words:
                self._units.append(word.printed)
                self._english.append(word.text)
                unit = len(self._units) - 1
                self._tokens += [_Token(_plain(part), line.page, unit) for part in word.text.split()]
        self._places: dict[str, list[int]] = {}
        self._on_page: dict[tuple[str, int], list[int]] = {}
        for place, token in enumerate(self._tokens):
            self._places.setdefault(token.plain, []).append(place)
            if token.plain:
                self._on_page.setdefault((token.plain, token.page), []).append(place)
        self._glossed = {token.plain for token in self._tokens if self._units[token.unit] is not None}

    def text(self, english: str, page: int | None = None, *, near: str | None = None) -> str:
        """``english``, which the document's glossed text has or is made of, as it is printed.

        Of several places the best is one on ``page``, in or next to the stretch that reads ``near``.
        """
        parts = english.split()
        if not any(_plain(part) in self._glossed for part in parts):
            return english
        where = _Where(page, self._place_of(near.split()[:_ENOUGH], page) if near else 0)
        made: list[str] = []
        at = 0
        while at < len(parts):
            length, printed = self._longest(parts[at:], where)
            made += printed
            at += length
        text = " ".join(part for part in made if part)
        return text[:1].upper() + text[1:] if english[:1].isupper() else text

    def quoting(self, sentence: str) -> str:
        """A sentence of the parser's own whose quotations are given back."""
        return _QUOTED.sub(lambda match: f'"{self.text(match[1])}"', sentence)

    def _place_of(self, parts: Sequence[str], page: int | None) -> int:
        words = [part for part in parts if _plain(part)]
        return max(self._best(words, _Where(page, 0))[1], 0) if words else 0

    def _best(self, parts: Sequence[str], where: _Where) -> tuple[int, int]:
        """How many of ``parts`` are printed one after another, and where: best as whole units of print."""
        best: tuple[tuple[int, bool, int], int] | None = None
        for place in self._near(_plain(parts[0]), where):
            run = self._run(parts, place)
            whole = self._begins_unit(place) and self._begins_unit(place + run)
            rank = run, whole, -abs(place - where.place)
            if best is None or rank > best[0]:
                best = rank, place
        return (best[0][0], best[1]) if best is not None else (1, -1)

    def _near(self, word: str, where: _Where) -> Sequence[int]:
        """Where ``word`` stands: on the page, or anywhere where it does not stand there."""
        on_page = self._on_page.get((word, where.page or 0), ())
        return on_page or (self._places.get(word, [])[:_MOST] if word else ())

    def _begins_unit(self, place: int) -> bool:
        inside = 0 < place < len(self._tokens)
        return not inside or self._tokens[place].unit != self._tokens[place - 1].unit

    def _longest(self, parts: Sequence[str], where: _Where) -> tuple[int, list[str]]:
        """The longest run of the text that ``parts`` begin with: how many they are, and how they are printed."""
        length, place = self._best(parts, where)
        if place < 0:
            return 1, [parts[0]]
        return length, [*self._printed(parts[:length], self._tokens[place : place + length])]

    def _run(self, parts: Sequence[str], place: int) -> int:
        length = 0
        while (
            length < len(parts)
            and place + length < len(self._tokens)
            and self._tokens[place + length].plain == _plain(parts[length])
        ):
            length += 1
        return length

    def _printed(self, parts: Sequence[str], tokens: Sequence[_Token]) -> Iterator[str]:
        start = 0
        while start < len(parts):
            unit = tokens[start].unit
            end = start
            while end < len(parts) and tokens[end].unit == unit:
                end += 1
            printed = self._units[unit]
            if printed is None:
                yield from parts[start:end]
            else:
                yield _edged(printed, self._english[unit], parts[start], parts[end - 1])
            start = end


def _edged(printed: str, english: str, first: str, last: str) -> str:
    """The printed words with the signs around them as far as those around their English were kept in ``first`` and ``last``."""
    lead, tail = _lead(first), _tail(last)
    core = printed.strip(_EDGES) or printed
    before = _lead(printed) if lead == _lead(english) else lead
    after = _tail(printed) if tail == _tail(english) else tail
    return f"{before}{core}{after}"


def _lead(text: str) -> str:
    return text[: len(text) - len(text.lstrip(_EDGES))] if _plain(text) else ""


def _tail(text: str) -> str:
    return text[len(text.rstrip(_EDGES)) :] if _plain(text) else ""


def _plain(part: str) -> str:
    return part.strip(_EDGES).casefold()


def _lines(document: Document) -> Iterator[Line]:
    yield from document.furniture
    for block in document.blocks:
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[Line]:
    if isinstance(block, Table):
        for row in block.printed_rows:
            for cell in row.cells:
                yield from cell.lines
    else:
        yield from block.lines


def as_printed(syllabus: Syllabus, printed: AsPrinted) -> Syllabus:
    """The syllabus with all that is quoted from the document as it is printed there."""
    items = tuple(_item(item, printed) for item in syllabus.items)
    ids = item_ids((item.kind, item.title) for item in items)
    return syllabus.model_copy(
        update={
            "meetings": tuple(
                one.model_copy(
                    update={
                        **_doubtful(one, printed),
                        "location": one.location and printed.text(one.location, one.page),
                    }
                )
                for one in syllabus.meetings
            ),
            "items": tuple(
                item.model_copy(update={"id": ident}) for item, ident in zip(items, ids, strict=True)
            ),
            "recurring": tuple(
                one.model_copy(
                    update={
                        **_doubtful(one, printed),
                        "title": printed.text(one.title, one.page, near=_said(one)),
                    }
                )
                for one in syllabus.recurring
            ),
            "schedule": tuple(
                one.model_copy(
                    update={
                        **_doubtful(one, printed),
                        "topic": printed.text(one.topic, one.page, near=_said(one)),
                    }
                )
                for one in syllabus.schedule
            ),
            "grading": tuple(
                one.model_copy(
                    update={
                        **_doubtful(one, printed),
                        "component": printed.text(one.component, one.page, near=_said(one)),
                    }
                )
                for one in syllabus.grading
            ),
            "policies": tuple(
                one.model_copy(update={"text": printed.text(one.text, one.page)}) for one in syllabus.policies
            ),
            "warnings": tuple(_warning(one, syllabus, printed) for one in syllabus.warnings),
        }
    )


def _said(one: Item | Meeting | Recurring | Session | GradingComponent) -> str | None:
    return one.evidence[0].text if one.evidence else None


def _item(item: Item, printed: AsPrinted) -> Item:
    return item.model_copy(
        update={
            **_doubtful(item, printed),
            "title": printed.text(item.title, item.page, near=_said(item)),
            "location": item.location and printed.text(item.location, item.page),
        }
    )


def _doubtful(
    one: Item | Meeting | Recurring | Session | GradingComponent, printed: AsPrinted
) -> dict[str, tuple[Evidence, ...] | tuple[str, ...]]:
    return {
        "evidence": tuple(
            proof.model_copy(update={"text": printed.text(proof.text, proof.page)}) for proof in one.evidence
        ),
        "needs_review": tuple(map(printed.quoting, one.needs_review)),
    }


def _warning(warning: str, syllabus: Syllabus, printed: AsPrinted) -> str:
    for part in syllabus.grading:
        if warning.startswith(part.component):
            warning = printed.text(part.component, part.page) + warning[len(part.component) :]
            break
    return printed.quoting(warning)
