"""Calendars that run on, a paragraph for each month: "OCTOBER: 2, Tides; 4, Dunes (Exercise 1 due); 9, Fall break: no class"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line, Word

__all__ = ["with_days_of_months"]

_MONTH: Final = Choices(rf"(?:{ENGLISH_MONTH_PATTERN})[.:,]*", re.IGNORECASE)
_DAY: Final = Pattern(r"(?P<day>0?[1-9]|[12]\d|3[01])(?P<end>[,:.]?)")
_DASH: Final = frozenset({"–", "—", "-"})
#: So many days in all make a calendar, and so many a month's part of it.
_FEWEST, _FEWEST_OF_MONTH = 6, 2
_LETTERS: Final = Pattern(r"[^\W\d_]{3}")

#: Where a day stands among the words of a month, and how many words lead to what happens then.
_Place = tuple[int, int, int]


def with_days_of_months(document: Document) -> Document:
    """The document, each day of a month's paragraph on a line of its own with the month; as it is where it has no such calendar."""
    months = {id(block): parts for block in document.blocks if (parts := _months(block))}
    if sum(len(days) for parts in months.values() for _, days in parts) < _FEWEST:
        return document
    blocks = [made for block in document.blocks for made in _parted(block, months.get(id(block), []))]
    return replace(document, blocks=tuple(blocks))


_Part = tuple[tuple[Line, ...], list[_Place]]


def _months(block: Block) -> list[_Part]:
    """The lines of a paragraph, parted where a month or other text begins, with the places of each month's days."""
    if not isinstance(block, Paragraph) or not any(_begins(line) for line in block.lines):
        return []
    starts = [
        number
        for number, line in enumerate(block.lines)
        if number == 0 or _begins(line) or _ends(block.lines[number - 1])
    ]
    parts = [block.lines[a:b] for a, b in zip(starts, [*starts[1:], len(block.lines)], strict=True)]
    found = [(part, _days(_words(part)) if _begins(part[0]) else []) for part in parts]
    return found if any(days for _, days in found) else []


def _begins(line: Line) -> bool:
    return (
        len(line.words) > 1
        and _MONTH.fullmatch(line.words[0].text) is not None
        and _DAY.fullmatch(line.words[1].text) is not None
    )


def _ends(line: Line) -> bool:
    return line.text.endswith(".")


def _words(lines: Sequence[Line]) -> list[Word]:
    return [word for line in lines for word in line.words]


def _days(words: Sequence[Word]) -> list[_Place]:
    """Where each day of the month stands and where what happens then begins and ends; none where it is no list of days."""
    starts: list[tuple[int, int]] = []
    last = 0
    for number in range(1, len(words)):
        day = _DAY.fullmatch(words[number].text)
        opens = number == 1 or words[number - 1].text.endswith(";")
        lead = _lead(words, number) if day and opens else 0
        if day and lead and int(day["day"]) > last:
            starts.append((number, lead))
            last = int(day["day"])
    if not starts:
        return []
    ends = [number for number, _ in starts[1:]] + [len(words)]
    places = [(number, lead, end) for (number, lead), end in zip(starts, ends, strict=True)]
    listed = all(any(_LETTERS.search(w.text) for w in words[lead:end]) for _, lead, end in places)
    return places if len(places) >= _FEWEST_OF_MONTH and starts[0][0] == 1 and listed else []


def _lead(words: Sequence[Word], number: int) -> int:
    """Where the words on a day begin: behind "4," or "4 –"; 0 where no sign parts the day from them."""
    if number + 1 >= len(words) or re.fullmatch(r"(?:19|20)\d\d\W*", words[number + 1].text):
        return 0
    if words[number].text[-1] in ",:":
        return number + 1
    return number + 2 if words[number + 1].text in _DASH and number + 2 < len(words) else 0


def _parted(block: Block, parts: Sequence[_Part]) -> Iterator[Block]:
    if not parts or not isinstance(block, Paragraph):
        yield block
        return
    for lines, days in parts:
        words = _words(lines)
        if not days:
            yield Paragraph(tuple(lines), block.role, block.level, block.marker)
        for number, lead, end in days:
            yield Paragraph((_line(words, number, lead, end),))


def _line(words: Sequence[Word], number: int, lead: int, end: int) -> Line:
    """A day's line: the month, the day, and what happens then."""
    day = words[number]._replace(text=f"{words[number].text.rstrip(',:.')}:")
    month = day._replace(text=words[0].text.rstrip(".:,"))
    last = words[end - 1]._replace(text=words[end - 1].text.rstrip(";"))
    return Line((month, day, *words[lead : end - 1], last) if end - 1 > lead else (month, day, last))
