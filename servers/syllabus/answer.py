"""A question to a syllabus: facts that were read from it and passages that speak of it, or nothing.

Nothing is written here that the document does not say: facts are its items, meetings and weights with their
printed words, passages are quotes. Whoever asked draws the conclusion.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from servers.domain.frozen import Frozen
from servers.domain.syllabus import Passage, Syllabus
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.facts import Fact, facts
from servers.syllabus.terms import asked, is_idea, terms

__all__ = ["Answer", "Quote", "answer"]

#: A quote's length in characters, about: a paragraph.
_LONG = 700
#: A passage below this is read together with what follows it.
_SHORT = 120
#: How a passage ends whose matter is the list or table after it.
_ANNOUNCES = Pattern(r"(?::|\b(?:below|as follows|following)\b[^.]{0,40}[.:]?)\s*$", re.IGNORECASE)
#: How many passages are quoted at most.
_MOST = 4
#: BM25's usual constants (Robertson and Zaragoza 2009, section 3.2): saturation of repetition, and of length.
_K1, _B = 1.2, 0.6
#: How much of what is asked, weighed by rarity, a passage must speak of. Set on questions with and without
#: answers in the labelled documents; the tests hold both sides.
_ENOUGH = 0.6
#: How much of that the ideas make up, where a question has any.
_IDEAS = 0.7
#: A passage that is this far below the best is not worth reading as well.
_NEAR_BEST = 0.55


class Quote(Frozen):
    """Words of the document."""

    page: int
    heading: str | None = None
    text: str


class Answer(Frozen):
    """What one syllabus says on a question; ``says`` is False where it does not say."""

    syllabus_id: str
    course: str | None = None
    says: bool
    facts: tuple[Fact, ...] = ()
    passages: tuple[Quote, ...] = ()


def answer(question: str, syllabus: Syllabus, passages: Sequence[Passage]) -> Answer:
    """What ``syllabus`` says on ``question``.

    Args:
        question: in plain English.
        syllabus: what was read from the document.
        passages: the document's text.
    """
    known = facts(question, syllabus, passages)
    quotes = _search(asked(question), [quote for passage in _joined(passages) for quote in _pieces(passage)])
    return Answer(
        syllabus_id=syllabus.id,
        course=syllabus.course_code or syllabus.course_title,
        says=bool(known or quotes),
        facts=known,
        passages=quotes,
    )


@dataclass(frozen=True)
class _Indexed:
    quote: Quote
    counts: Counter[str]
    length: int


def _search(wanted: Sequence[str], quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """The quotes that speak of enough of ``wanted``, the best first."""
    indexed = [_index(quote) for quote in quotes]
    if not wanted or not indexed:
        return ()
    rarity = {term: _rarity(term, indexed) for term in wanted}
    mean = sum(each.length for each in indexed) / len(indexed) or 1.0
    scored = [
        (_score(each, rarity, mean), each.quote) for each in indexed if _covered(each, rarity) >= _ENOUGH
    ]
    best = max((score for score, _ in scored), default=0.0)
    good = sorted((pair for pair in scored if pair[0] >= _NEAR_BEST * best), key=lambda pair: -pair[0])
    return tuple(quote for _, quote in good[:_MOST])


def _index(quote: Quote) -> _Indexed:
    # A heading says what its passages are about, so it counts in each of them.
    found = [*terms(quote.heading or ""), *terms(quote.text)]
    return _Indexed(quote, Counter(found), len(found))


def _rarity(term: str, indexed: Sequence[_Indexed]) -> float:
    """The inverse document frequency."""
    frequency = sum(term in each.counts for each in indexed)
    return math.log(1 + (len(indexed) - frequency + 0.5) / (frequency + 0.5))


def _covered(each: _Indexed, rarity: dict[str, float]) -> float:
    """The share of what is asked that is spoken of: the ideas first, the words beside them less."""
    ideas = {term: weight for term, weight in rarity.items() if is_idea(term)}
    words = {term: weight for term, weight in rarity.items() if not is_idea(term)}
    if not ideas:
        return _share(each, words)
    return _IDEAS * _share(each, ideas) + (1 - _IDEAS) * (_share(each, words) if words else 1.0)


def _share(each: _Indexed, rarity: dict[str, float]) -> float:
    spoken = sum(weight for term, weight in rarity.items() if term in each.counts)
    return spoken / sum(rarity.values())


def _score(each: _Indexed, rarity: dict[str, float], mean: float) -> float:
    slack = _K1 * (1 - _B + _B * each.length / mean)
    return sum(
        weight * count * (_K1 + 1) / (count + slack)
        for term, weight in rarity.items()
        if (count := each.counts[term])
    )


def _joined(passages: Iterable[Passage]) -> Iterable[Passage]:
    """Short passages that follow each other under one heading as one: a line alone seldom says what it means."""
    waiting: Passage | None = None
    for passage in passages:
        if waiting is None:
            waiting = passage
        elif _goes_on(waiting, passage):
            waiting = passage.model_copy(update={"text": f"{waiting.text}\n{passage.text}"})
        else:
            yield waiting
            waiting = passage
    if waiting is not None:
        yield waiting


def _goes_on(one: Passage, following: Passage) -> bool:
    """Whether a passage is read together with what follows: a short one, one that announces it, a sentence cut in two."""
    if one.page == following.page and len(one.text) < 2 * _LONG and following.text[:1].islower():
        return True
    if len(one.text) < _SHORT:
        return (one.page, one.heading) == (following.page, following.heading)
    return (
        len(one.text) < 2 * _LONG and one.page == following.page and _ANNOUNCES.search(one.text) is not None
    )


def _pieces(passage: Passage) -> Iterable[Quote]:
    """A long passage in pieces of about a paragraph, cut at the ends of lines and sentences."""
    piece = ""
    for part in re.split(r"(?<=\n)|(?<=[.!?;]) ", passage.text):
        if piece and len(piece) + len(part) > _LONG:
            yield _quote(passage, piece)
            piece = ""
        piece += part if part.endswith("\n") else f"{part} "
    if piece.strip():
        yield _quote(passage, piece)


def _quote(passage: Passage, text: str) -> Quote:
    return Quote(page=passage.page, heading=passage.heading, text=text.strip())
