"""Words cut out of lines: what is left of a text when a date has been taken from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from servers.syllabus.reading.line import Line, Word

__all__ = ["without_span", "without_spans"]


def without_span(lines: Sequence[Line], start: int, end: int) -> tuple[Line, ...]:
    """The lines without the words that lie in ``start:end`` of their texts joined by newlines."""
    return without_spans(lines, ((start, end),))


def without_spans(lines: Sequence[Line], spans: Iterable[tuple[int, int]]) -> tuple[Line, ...]:
    """The lines without the words that lie in any of the spans; two spans may share a word ("13/15")."""
    cuts = tuple(spans)
    kept: list[Line] = []
    at = 0
    for line in lines:
        words: list[Word] = []
        for word in line.words:
            stop = at + len(word.text)
            end = max((cut[1] for cut in cuts if cut[0] < stop and at < cut[1]), default=None)
            if end is None:
                words.append(word)
            elif stop > end and (rest := word.text[end - at :].lstrip(":.,;)–—-")):
                words.append(word._replace(text=rest))
            at = stop + 1
        if words:
            kept.append(Line(tuple(words)))
    return tuple(kept)
