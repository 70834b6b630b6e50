"""Weeks over a line for each of their days, told by its letter or name: "Week 4, Feb 6-10" over "M Modal mixture" and "R Quiz 1"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final, NamedTuple

from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import DAY_LETTERS
from servers.syllabus.finding.counted_weeks import WEEK_TITLE
from servers.syllabus.finding.cut import without_span
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Table

__all__ = ["weeks_of_lines"]

#: A day of the week that opens a line as a word of its own: "R", "Thu", "Tuesday:".
_DAY: Final = Pattern(
    r"(?P<day>M|Tu?|W|R|Th|F|(?i:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?i:day|sday|nesday|rsday|urday)?)[.:,]?"
)
_NAMES: Final = {
    name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
}
_SHORTEST_NAME: Final = 3
#: Between a day and what is on it.
_SIGN: Final = Pattern(r"[:–—|•-]+")
#: What a week's line says besides its number and days is no more than a title.
_LONGEST_TITLE: Final = 70
#: A week's days lie so far apart at most.
_WEEK: Final = 7
#: So many days of one week, and so many such weeks, make a schedule of it.
_FEWEST_DAYS, _FEWEST_WEEKS = 2, 2
#: A date that begins within so many letters stands at a line's start.
_OPENING: Final = 3
#: What a line of the same day begins further right by (in points), and lines of one height differ less by.
_INDENT, _SAME_HEIGHT = 6.0, 3.0


class _Printed(NamedTuple):
    """A line as printed, and whether it is the first of its paragraph."""

    line: Line
    opens: bool


@dataclass
class _Week:
    """A week's line and its days' lines so far."""

    title: Line
    mention: DateMention
    days: list[tuple[int, Line, list[Line]]] = field(default_factory=list)


def weeks_of_lines(document: Document, context: TermContext) -> tuple[list[Entry], Document]:
    """What stands on the lines of the days of weeks, as entries, and the document without those lines.

    Lines set in two or three pieces are read as tables here and as text there; the days that open them tell what they are.
    """
    if sum(map(_may_open, _first_lines(document.blocks))) < _FEWEST_DAYS * _FEWEST_WEEKS:
        return [], document
    weeks = [week for week in _weeks(document.blocks, context) if len(week.days) >= _FEWEST_DAYS]
    if len(weeks) < _FEWEST_WEEKS or not _are_in_order(weeks) or _tell_their_dates(weeks, context):
        return [], document
    entries = [entry for week in weeks for entry in _entries(week, len(document.blocks))]
    used = {id(word) for week in weeks for line in _lines(week) for word in line.words}
    if not any(_is_letter(line) for week in weeks for _, line, _ in week.days) and not _in_tables(
        document.blocks, used
    ):
        return [], document  # signs and names behind which lists are parted elsewhere
    blocks = tuple(left for block in document.blocks for left in _left(block, used))
    return entries, replace(document, blocks=blocks)


def _tell_their_dates(weeks: Sequence[_Week], context: TermContext) -> bool:
    """Whether most lines tell their day's date too, by which they are read with their columns: "M, Feb 6"."""
    lines = [line for week in weeks for _, line, _ in week.days]
    dated = (any(m.date and m.start <= _OPENING for m in find_dates(line.text, context)) for line in lines)
    return 2 * sum(dated) > len(lines)


def _is_letter(line: Line) -> bool:
    """Whether a bare letter opens a line, with no sign behind it."""
    return (
        line.words[0].text.isalpha()
        and len(line.words[0].text) < _SHORTEST_NAME
        and not (len(line.words) > 1 and _SIGN.fullmatch(line.words[1].text))
    )


def _in_tables(blocks: Sequence[Block], used: set[int]) -> bool:
    tables = [block for block in blocks if isinstance(block, Table)]
    return any(id(word) in used for line in _first_lines(tables) for word in line.words)


def _first_lines(blocks: Sequence[Block]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.lines
        else:
            yield from (line for row in block.printed_rows for cell in row.cells for line in cell.lines)


def _may_open(line: Line) -> bool:
    return _DAY.fullmatch(line.words[0].text) is not None


def _weeks(blocks: Sequence[Block], context: TermContext) -> Iterator[_Week]:
    """The weeks of the document with the lines of their days."""
    week: _Week | None = None
    for printed in _printed(blocks):
        mention = None if printed is None else _week_told(printed.line, context)
        if printed is not None and mention is None and week is not None and _goes_on(week, printed):
            continue
        if week is not None:
            yield week
        week = None if printed is None or mention is None else _Week(printed.line, mention)
    if week is not None:
        yield week


def _goes_on(week: _Week, printed: _Printed) -> bool:
    """Whether a line is that of the week's next day or goes on with its last one's, and so was added to it.

    Letters that do not follow the week name no days, and there is no such week.
    """
    number, line = _day_of(printed.line), printed.line
    if number is None:
        on = bool(week.days) and _is_below(week.days[-1], printed)
        if on:
            week.days[-1][2].append(line)
        return on
    rising = not week.days or week.days[-1][0] < number
    if rising:
        week.days.append((number, line, [line]))
    else:
        week.days.clear()
    return rising


def _printed(blocks: Sequence[Block]) -> Iterator[_Printed | None]:
    """The document's lines in order, those of an aligned table's rows as printed; None for a table with lines drawn."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from (_Printed(line, number == 0) for number, line in enumerate(block.lines))
        elif block.basis == "ruled":
            yield None
        else:
            yield from (_Printed(line, opens=True) for line in _of_table(block))


def _of_table(table: Table) -> Iterator[Line]:
    """A table's lines as printed, pieces of one height joined."""
    seen: set[int] = set()
    for row in table.printed_rows:
        cells = [cell for cell in row.cells if id(cell) not in seen]
        seen.update(map(id, cells))
        yield from _side_by_side(cells)


def _side_by_side(cells: Sequence[Cell]) -> list[Line]:
    pieces = sorted(
        (line for cell in cells for line in cell.lines), key=lambda line: (line.page, line.box.top)
    )
    heights: list[list[Line]] = []
    for piece in pieces:
        same = heights and abs(heights[-1][0].box.bottom - piece.box.bottom) < _SAME_HEIGHT
        if same and heights[-1][0].page == piece.page:
            heights[-1].append(piece)
        else:
            heights.append([piece])
    return [_joined(pieces) for pieces in heights]


def _joined(pieces: Sequence[Line]) -> Line:
    if len(pieces) == 1:
        return pieces[0]
    return Line(
        tuple(sorted((word for piece in pieces for word in piece.words), key=lambda word: word.box.x0))
    )


def _week_told(line: Line, context: TermContext) -> DateMention | None:
    """The days of the week that a line tells and nothing much besides: "Week 4   February 6-10"."""
    if not has_digit(line.text) or _may_open(line):
        return None
    found = find_dates(line.text, context)
    if len(found) != 1 or found[0].date is None:
        return None
    mention, titled = found[0], WEEK_TITLE.match(line.text)
    rest = line.text[: mention.start] + line.text[mention.end :]
    first, last = mention.date, mention.end_date
    spans = first is not None and last is not None and 1 < (last - first).days < _WEEK
    if len(rest) > _LONGEST_TITLE or not (spans or titled):
        return None
    return mention if titled or not re.search(r"\w{3}", rest.lower().replace("week of", "")) else None


def _day_of(line: Line) -> int | None:
    """The number of the day that opens a line, as ``date.weekday`` counts them."""
    found = _DAY.fullmatch(line.words[0].text)
    if found is None:
        return None
    letter = DAY_LETTERS.get(found["day"].upper()) if len(found["day"]) < _SHORTEST_NAME else None
    return WEEKDAYS.index(letter) if letter else _NAMES[found["day"][:3].lower()]


def _is_below(day: tuple[int, Line, list[Line]], printed: _Printed) -> bool:
    """Whether a line goes on with what a day's line says: further right, or within its paragraph."""
    _, first, lines = day
    return printed.line.box.x0 > first.box.x0 + _INDENT or (
        not printed.opens and printed.line.page == lines[-1].page
    )


def _are_in_order(weeks: Sequence[_Week]) -> bool:
    return all(
        a.mention.date < b.mention.date for a, b in pairwise(weeks) if a.mention.date and b.mention.date
    )


def _lines(week: _Week) -> Iterator[Line]:
    yield week.title
    for _, _, lines in week.days:
        yield from lines


def _entries(week: _Week, group: int) -> Iterator[Entry]:
    """The week's title as the week's, and each day's lines as that day's."""
    start = week.mention.date
    if start is None:
        return
    titled = WEEK_TITLE.match(week.title.text)
    title = without_span((week.title,), week.mention.start, week.mention.end)
    title = without_span(title, 0, titled.end()) if titled and title else title
    if title and re.search(r"[^\W\d_]{3}", title[0].text):
        whole = Day(start, week.mention.end_date, week.mention.doubts)
        yield Entry((whole,), (Matter("week", "", title),), (week.title,), "list", group, whole_week=True)
    for number, first, lines in week.days:
        day = Day(_date(start, number), None, week.mention.doubts)
        body = _without_day(first)
        said = (*body, *lines[1:])
        matters = (Matter("topic", "", said, max(line.box.x1 for line in lines)),) if said else ()
        yield Entry((day,), matters, (first,), "list", group)


def _date(start: dt.date, number: int) -> dt.date:
    """The date of a day of the week that ``start`` is in; one that begins on a weekend is over before the next."""
    ahead = (number - start.weekday()) % _WEEK
    return start + dt.timedelta(days=ahead if start.weekday() > 4 else number - start.weekday())


def _without_day(line: Line) -> tuple[Line, ...]:
    words: tuple[Word, ...] = line.words[1:]
    while words and _SIGN.fullmatch(words[0].text):
        words = words[1:]
    return (Line(words),) if words else ()


def _left(block: Block, used: set[int]) -> Iterator[Block]:
    """What is left of a block without words that are used; of a table its lines as printed."""
    words = [word for line in _first_lines((block,)) for word in line.words]
    if not any(id(word) in used for word in words):
        yield block
        return
    lines = block.lines if isinstance(block, Paragraph) else tuple(_of_table(block))
    rest = tuple(line for line in lines if id(line.words[0]) not in used)
    if rest and isinstance(block, Paragraph):
        yield replace(block, lines=rest)
    elif rest:
        yield from (Paragraph((line,)) for line in rest)
