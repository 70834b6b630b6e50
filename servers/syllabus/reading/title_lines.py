"""How many lines the column titles of a borderless table take: "Week", "Date of", "Topic" over "Number", "Class"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from servers.syllabus.reading.dated import starts_dated
from servers.syllabus.reading.header import is_title
from servers.syllabus.reading.line import Line

__all__ = ["lines_of_titles"]

#: The most lines of titles, the most words of a title's line, and the part of the labels below that are dated.
_MOST, _WORDS, _DATED = 3, 4, 0.6

Places = tuple[Line | None, ...]


def lines_of_titles(grid: Sequence[Places], loose: set[int]) -> int:
    """The lines that the titles in the first line go on for; 1 where the second line is the first row.

    Where most rows open with dates: further lines below titles without space between, that open with no date, are short
    and hold a title's word or have space below them.
    """
    labels = [line.text for places in grid[1:] if (line := places[0]) is not None]
    if sum(map(starts_dated, labels)) < _DATED * len(labels):
        return 1
    lines = 1
    for index in islice(range(1, len(grid) - 1), _MOST - 1):
        if index in loose or not _is_below(grid[index], grid[0]):
            break
        lines = index + 1
        if lines in loose:
            return lines
    told = [line.text for places in grid[1:lines] for line in places if line is not None]
    opens = (line := grid[lines][0]) is not None and starts_dated(line.text)
    return lines if opens and any(map(is_title, told)) else 1


def _is_below(places: Places, titles: Places) -> bool:
    """Whether the line's texts stand below titles, none of them dated or long."""
    texts = [(line.text, above) for line, above in zip(places, titles, strict=True) if line is not None]
    return all(
        above is not None
        and not starts_dated(text)
        and len(text.split()) <= _WORDS
        and not any(letter.isdigit() for letter in text)
        for text, above in texts
    )
