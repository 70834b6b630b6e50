"""Which of a model's claims the document bears out: the words are on the page, and the date follows from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servers.domain.evidence import Evidence
from servers.domain.identity import title_words
from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.reading.box import union
from servers.syllabus.second.claim import Claim
from servers.syllabus.second.ground import Ground, PrintedLine

__all__ = ["Finding", "Findings", "grounded"]

#: Claims that are looked at; a syllabus has fewer.
_MOST = 400
#: Characters of a title and of a quote; longer ones are no item's.
_LONGEST_TITLE, _LONGEST_QUOTE = 120, 600
_WORD = Pattern(r"[^\W_]+")


@dataclass(frozen=True)
class Finding:
    """An item that a model has read and the page bears out.

    ``printed``: its date's words as printed. ``end_date``: the last day of a span. ``doubts``: what the date grammar
    doubts, in the student's words. ``evidence``: the printed words, not the model's.
    """

    title: str
    kind: ItemKind
    date: dt.date
    end_date: dt.date | None
    printed: str
    doubts: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True)
class Findings:
    """What is borne out, none of it twice; ``dropped``: how many claims were not."""

    borne_out: tuple[Finding, ...]
    dropped: int


@dataclass(frozen=True)
class _Word:
    text: str
    line: PrintedLine
    start: int
    end: int


def grounded(claims: Sequence[Claim], ground: Ground) -> Findings:
    """Those of ``claims`` that ``ground`` bears out, in their order.

    Borne out is a claim whose quote stands on the page it names (but for case, spacing, accents and punctuation), whose title
    has no word that is not in the quote, and whose date, as printed there, is one date by the date grammar.
    """
    pages: dict[int, list[_Word]] = {}
    found: dict[tuple[str, str, dt.date], Finding] = {}
    dropped = max(len(claims) - _MOST, 0)
    for claim in claims[:_MOST]:
        if claim.page not in pages:
            pages[claim.page] = list(_words(ground.page(claim.page)))
        finding = _finding(claim, pages[claim.page], ground.term)
        if finding is None:
            dropped += 1
        else:
            found.setdefault((finding.kind, finding.title.lower(), finding.date), finding)
    return Findings(tuple(found.values()), dropped)


def _finding(claim: Claim, page: Sequence[_Word], term: TermContext) -> Finding | None:
    title = " ".join(claim.title.split())
    if len(title) > _LONGEST_TITLE or len(claim.quote) > _LONGEST_QUOTE or not title.isprintable():
        return None
    for quote in _places(claim.quote, page):
        dated = _dated(claim.date, quote, term)
        if dated is not None and _names(title, quote):
            mention, day = dated
            return Finding(
                title=title,
                kind=claim.kind,
                date=day,
                end_date=mention.end_date,
                printed=" ".join(mention.text.split()),
                doubts=mention.doubts,
                evidence=_evidence(quote),
            )
    return None


def _dated(words: str, quote: Sequence[_Word], term: TermContext) -> tuple[DateMention, dt.date] | None:
    """The one date of which these words of the quote are a part, read as printed: with its year and its day of the week."""
    for place in _places(words, quote):
        text, start, end = _in_lines(place)
        around = [one for one in find_dates(text, term) if one.start < end and start < one.end]
        # As a cell of a column of dates, where "08-28" is one.
        mentions = around or find_dates(text[start:end], term, column=True)
        if len(mentions) == 1 and mentions[0].date is not None:
            return mentions[0], mentions[0].date
    return None


def _names(title: str, quote: Sequence[_Word]) -> bool:
    """Whether the quote has all words of the title, as they are or by another usual name ("HW 3" for "Homework 3")."""
    own = set(_split(title))
    if not any(word.isalpha() for word in own):
        return False
    return own <= {word.text for word in quote} or title_words(title) <= title_words(_printed(quote))


def _places(text: str, words: Sequence[_Word]) -> Iterator[Sequence[_Word]]:
    """Where the words of ``text`` follow each other in ``words``."""
    wanted = _split(text)
    for at in range(len(words) - len(wanted) + 1) if wanted else ():
        if words[at].text == wanted[0] and [word.text for word in words[at : at + len(wanted)]] == wanted:
            yield words[at : at + len(wanted)]


def _words(lines: Sequence[PrintedLine]) -> Iterator[_Word]:
    for line in lines:
        for match in _WORD.finditer(fold(line.text)):
            yield _Word(match.group().lower(), line, match.start(), match.end())


def _split(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(fold(text))]


def _in_lines(words: Sequence[_Word]) -> tuple[str, int, int]:
    """The lines that the words stand in, whole, and where in them the first word starts and the last one ends."""
    lines = list(dict.fromkeys(word.line for word in words))
    text = "\n".join(line.text for line in lines)
    return text, words[0].start, len(text) - len(lines[-1].text) + words[-1].end


def _printed(words: Sequence[_Word]) -> str:
    """What is printed from the first of the words to the last."""
    text, start, end = _in_lines(words)
    return text[start:end]


def _evidence(words: Sequence[_Word]) -> Evidence:
    text = " ".join(_printed(words).split())
    return Evidence(page=words[0].line.page, text=text, box=union(word.line.box for word in words))
