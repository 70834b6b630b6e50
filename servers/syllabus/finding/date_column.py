"""The columns of a table that hold dates, read cell by cell with what the cells around tell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.bare_days import bare_days
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.date_order import mend_misprints, mend_order
from servers.syllabus.finding.day_numbers import (
    WEEKDAY_CELL,
    has_day_numbers,
    month_band,
    month_beside,
    month_named,
    with_month,
)
from servers.syllabus.finding.deliverable import is_no_class, kind_of
from servers.syllabus.finding.dotted_days import are_days, is_outline, open_with_days
from servers.syllabus.finding.elided_spans import leave_out_months, with_month_above
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.hours_told import HOURS_TITLE, are_hours
from servers.syllabus.finding.important import is_important
from servers.syllabus.finding.meant_days import meant_days
from servers.syllabus.finding.named_rows import beside_name
from servers.syllabus.finding.row_counts import counting_rows, counts_in_pairs
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["DateColumn", "date_columns", "days_of"]

#: A cell that holds a day of the week alone.
_DUE = Pattern(r"\bdue\b|deadline|\bwhen\b", re.IGNORECASE)
#: A cell of a day that says itself what the column's title does not: "Due 2/14", "due Friday, March 3".
_DUE_AND_DAY = Pattern(r"\W*(?:due|deadline)\b:?\s(?:on\s|by\s)?[\w.,\s/–-]{3,22}", re.IGNORECASE)
#: "9.22" and "12.10" are dates where a column's title says so; the grammar asks for the full stop behind them.
_DOTTED = Pattern(
    r"^(?P<date>(?:(?:[MTWRFSUmtwrfsu]|Th|Tu|Sa|Su|TH|TU|(?i:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|lun|mar|mer|jeu|ven|ma|wo|vr|dom|gio|sab)[a-z]{0,6})\.?,?\s+)?(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|[12]\d|3[01]))(?![.\d])"
)
#: A week's number on a line above its dates: "5" over "Jan 31 – Feb 4", which is no 5 January.
_COUNT_ABOVE = Pattern(
    rf"^\s*\d{{1,2}}[.:)]?\s*(?=\n\s*\(?(?:[A-Za-z]{{1,9}}\.?,?\s+)?(?:{ENGLISH_MONTH_PATTERN})\.?\s+\d{{1,2}}(?!\d))",
    re.IGNORECASE,
)
#: What a bracket behind a stretch of days tells of one of them: "6-17 Oct (13/10 holiday)".
_ASIDE = Pattern(r"[\s:–—-]+[^\W\d_]{4,}[^()]*\)")
_STRETCHES = Pattern(r"[-–—]|\bto\b")
#: What the last week is called, before its dates.
_WEEK_NAME = Pattern(r"\W*(?:finals?|exam(?:ination)?s?)(?:\s+(?:week|period))?\W*", re.IGNORECASE)
#: A bullet before a line's date.
_OPENING = Pattern(r"[\s•●○▪■*·‣➢§–—-]+")


@dataclass
class DateColumn:
    """A column of dates: the mentions and the text read of each row that has some, by the row's number.

    ``across``: rows whose date stands in a cell set across the columns, or opens a row without a date cell.
    ``parts``: of a cell with several dated lines, each one's number and its dates; what stands above the first is its.
    """

    index: int
    mentions: dict[int, list[DateMention]] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    across: set[int] = field(default_factory=set)
    parts: dict[int, list[tuple[int, list[DateMention]]]] = field(default_factory=dict)

    @property
    def strength(self) -> int:
        """How many rows have a date in the column itself."""
        return len(self.mentions) - len(self.across)

    def put(self, number: int, mentions: list[DateMention], text: str) -> dt.date | None:
        """Take the dates of a row; the last of them, which dates below may lean on."""
        self.mentions[number], self.texts[number] = mentions, text
        return mentions[-1].end_date or mentions[-1].date


def days_of(mentions: Sequence[DateMention]) -> tuple[Day, ...]:
    """The days of the mentions that could be resolved."""
    return tuple(Day(m.date, m.end_date, m.doubts) for m in mentions if m.date is not None)


def date_columns(
    table: Table, context: TermContext, previous: dt.date | None, lead: str = ""
) -> list[DateColumn]:
    """The columns most of whose cells begin with a date.

    ``previous`` is the date last read above the table, ``lead`` the text just above it: a month's name, maybe.
    """
    found, few = list[DateColumn](), list[DateColumn]()
    bands = list(map(month_band, table.rows))
    for index in range(table.columns):
        title = table.header[index] if index < len(table.header) else ""
        column = _read_column(table, index, context, previous, lead, bands)
        cells = (row.at(index) for row in table.rows)
        filled = sum(bool(cell and cell.lines and cell.column_span == 1) for cell in cells)
        enough = column.strength >= 3 or (column.strength >= 1 and role_of_title(title) == "date")
        enough = enough or (column.strength >= 2 and column.strength >= 0.6 * filled)
        counts = counts_in_pairs([m.text for ms in column.mentions.values() for m in ms]) or (
            role_of_title(title) == "reading" and (_is_numeric(column) or _are_numbers(table, index))
        )
        counts = counts or (
            HOURS_TITLE.fullmatch(title) is not None
            and are_hours(m.text for ms in column.mentions.values() for m in ms)
        )
        if enough and column.strength >= 0.35 * filled and not counts:
            found.append(column)
        elif column.strength >= 1 and _DUE.search(title) and not counts:
            few.append(column)
    return _from_and_to(table, _without_exercises(found) or few)


#: "1-12", a date or the twelfth exercise of the first chapter.
_HYPHENED = Pattern(r"\d{1,2}-\d{1,2}")
#: So many rows with several of them are exercises.
_FEWEST_SEVERAL = 2


def _without_exercises(columns: list[DateColumn]) -> list[DateColumn]:
    """The columns without those of exercises ("1-12, 1-15"), where another column tells dates otherwise."""
    plain = [column for column in columns if not _are_exercises(column)]
    return plain or columns


def _are_exercises(column: DateColumn) -> bool:
    texts = [[mention.text for mention in mentions] for mentions in column.mentions.values()]
    several = sum(len(row) > 1 for row in texts)
    return several >= _FEWEST_SEVERAL and all(_HYPHENED.fullmatch(text) for row in texts for text in row)


def _is_numeric(column: DateColumn) -> bool:
    """Whether no month and no day of the week is named: under "Chapter", "1-9" and "14" are chapters."""
    mentions = [m for ms in column.mentions.values() for m in ms]
    return all(m.form in {"numeric", "day_only"} and m.weekday is None for m in mentions)


def _are_numbers(table: Table, index: int) -> bool:
    """Whether nothing but small numbers fills the column: chapters, and no days of a month named beside them."""
    cells = (row.at(index) for row in table.rows)
    return all(cell.flat.strip().isdigit() for cell in cells if cell and cell.lines and cell.column == index)


def _read_column(
    table: Table,
    index: int,
    context: TermContext,
    previous: dt.date | None,
    lead: str,
    bands: Sequence[str],
) -> DateColumn:
    """``bands``: for each row the month that it names, where it holds nothing else."""
    column = DateColumn(index)
    seen: Cell | None = None
    title = table.header[index] if index < len(table.header) else ""
    below = [cell.flat.strip() for row in table.rows if (cell := row.at(index)) and cell.lines]
    dotted = role_of_title(title) == "date" or _DUE.search(title) is not None or are_days(below, context)
    counted = not open_with_days(below, context)
    behind = _stand_behind(below, context)
    elided = leave_out_months(below)
    named = month_named(lead)
    month = named or (f"{previous:%B}" if previous else "")
    told = bool(named) and has_day_numbers(table, index)
    for number, row in enumerate(table.rows):
        cell = row.at(index)
        own = bands[number] or month_beside(row, index) or (month_named(cell.flat) if cell else "")
        month, told = own or month, told or (bool(own) and has_day_numbers(table, index))
        if cell is not None and cell is seen:
            if number - 1 in column.mentions:
                column.mentions[number] = column.mentions[number - 1]
        elif cell is None or not cell.lines or cell.column_span > 1 or cell.column != index:
            if previous is not None and (found := _set_across(row, cell, context, previous)):
                previous = column.put(number, *found)
                column.across.add(number)
        else:
            seen = cell
            after = table.header[index + 1] if index + 1 < len(table.header) else ""
            text = with_month(_with_weekday(row, index, cell, after), cell, month, spans=told)
            text = with_month_above(text, previous) if elided else text
            text = _COUNT_ABOVE.sub(lambda count: " " * len(count[0]), text, count=1)
            text = _DOTTED.sub(r"\g<date>.", text, count=1) if dotted else text
            due = _DUE.search(title) is not None or _DUE_AND_DAY.fullmatch(text) is not None
            if mentions := _mentions_of(text, context, previous, due=due, counted=counted) or (
                _ending(text, context, previous) if behind else []
            ):
                parts = _dated_lines(cell, context, previous)
                previous = column.put(number, mentions, text)
                if parts:
                    column.parts[number], previous = parts, parts[-1][1][-1].date
            elif previous is not None and (found := beside_name(row, cell, context, previous)):
                previous = column.put(number, *found)
                column.across.add(number)
    _without_counts(table, column)
    _with_bare_days(table, column, context)
    _join_broken(column, context)
    mend_misprints(column.mentions)
    by_kind = is_important(lead) or any(_DUE_AND_DAY.fullmatch(text) for text in column.texts.values())
    if not by_kind:  # such a list is by kind of work rather than by day
        mend_order(column.mentions, column.parts)
    return column


def _without_counts(table: Table, column: DateColumn) -> None:
    for number in counting_rows(table, column.index):
        column.mentions.pop(number, None)


def _with_bare_days(table: Table, column: DateColumn, context: TermContext) -> None:
    """Days with words behind them in a column of dates: "Jan 09 T Introduction" over "11 H Probability"."""
    cells = [row.at(column.index) for row in table.rows]
    texts = [cell.text if cell and cell.column == column.index else "" for cell in cells]
    dated = {number: date for number, ms in column.mentions.items() if (date := ms[0].date) is not None}
    for number, mention in bare_days(texts, dated, context).items():
        column.put(number, [mention], texts[number])


def _mentions_of(
    text: str, context: TermContext, previous: dt.date | None, *, due: bool, counted: bool
) -> list[DateMention]:
    """The dates that open a cell; ``counted``: numbers of headings look like them there."""
    found = [m for m in find_dates(text, context, previous=previous, column=True) if m.date is not None]
    found = [m for n, m in enumerate(found) if not (n and _is_of_another(text, m))]
    mentions = _leading(text, meant_days(text, found), due=due)
    return _as_stretch(text, _of_its_week([m for m in mentions if not (counted and is_outline(text, m))]))


#: So many cells, and such a part of them, end with their days.
_FEWEST_BEHIND, _NEARLY_ALL = 3, 0.8


def _stand_behind(cells: Sequence[str], context: TermContext) -> bool:
    """Whether the days of classes stand behind what those are about: "The Baltic (9/2)", "Herring – 9/4"."""
    ended = [text for text in cells if _ending(text, context, None)]
    named = [text for text in ended if kind_of(text) is not None]
    return (
        len(ended) >= max(_FEWEST_BEHIND, _NEARLY_ALL * len(cells))
        and len(named) <= len(ended) - _FEWEST_BEHIND
    )


def _ending(text: str, context: TermContext, previous: dt.date | None) -> list[DateMention]:
    """The one date of a cell, where it ends the cell in brackets or behind a dash."""
    if _LEADS_TO_END.isdisjoint(text):
        return []
    found = [m for m in find_dates(text, context, previous=previous, column=True) if m.date is not None]
    if len(found) != 1 or not _CLOSES.fullmatch(text, found[0].end):
        return []
    return found if _OPENS_END.search(text[: found[0].start]) else []


#: What opens such an end, looked for before any date is.
_LEADS_TO_END = frozenset("([–—-")
_CLOSES = Pattern(r"\s*[)\]]?\s*")
_OPENS_END = Pattern(r"[^\W\d_]{3}.*(?:[(\[]|\s[–—-])\s*$")

#: What such a remark says of its day.
_SAYS_WHAT_IT_IS = Pattern(r"\s*(?:is|=|:)\s+[A-Za-z]{3}")


def _is_of_another(text: str, mention: DateMention) -> bool:
    """Whether a bracket behind the row's day tells what another day is: "Nov 22 (Nov 24 is Thanksgiving)"."""
    opens = text[: mention.start].rstrip().endswith("(")
    return opens and _SAYS_WHAT_IT_IS.match(text, mention.end) is not None


def _of_its_week(mentions: list[DateMention]) -> list[DateMention]:
    """Of a week and a day in it beside it the day: "w/c 13 November (Friday 17 November)"."""
    if len(mentions) != 2 or mentions[0].form != "week" or mentions[1].end_date is not None:
        return mentions
    week, day = mentions[0].date, mentions[1].date
    return mentions[1:] if week is not None and day is not None and 0 <= (day - week).days < 7 else mentions


#: Between the first and the last day of a stretch, where brackets, colons or line ends keep them apart.
_TO = Pattern(r"[\s)\],:;.]*(?:to|till|until|through|thru|–|—|-|→)[\s(\[:]*", re.IGNORECASE)
_FROM_TITLE = Pattern(
    r"\W*(?:from|start(?:s|ing)?|begin(?:s|ning)?|first day)(?:\s(?:date|day))?\W*", re.IGNORECASE
)
_TO_TITLE = Pattern(
    r"\W*(?:to|until|end(?:s|ing)?|last day|finish(?:es)?)(?:\s(?:date|day))?\W*", re.IGNORECASE
)
_LONGEST_STRETCH = 21


def _as_stretch(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Two dates with "to" between them as the first and last day of one stretch: "From (15/9) to (19/9)"."""
    if len(mentions) != 2 or not _TO.fullmatch(text[mentions[0].end : mentions[1].start]):
        return mentions
    stretch = _stretched(*mentions)
    return mentions if stretch is None else [replace(stretch, end=mentions[1].end)]


def _stretched(first: DateMention, last: DateMention) -> DateMention | None:
    """The days from one date to another a few weeks on; None where these are no such dates."""
    if first.date is None or last.date is None or first.end_date or last.end_date:
        return None
    if not 0 < (last.date - first.date).days <= _LONGEST_STRETCH:
        return None
    return replace(first, end_date=last.date, doubts=(*first.doubts, *last.doubts))


def _from_and_to(table: Table, columns: list[DateColumn]) -> list[DateColumn]:
    """Columns titled "From" and "To" side by side as one column of stretches."""
    titles = [table.header[c.index].strip() if c.index < len(table.header) else "" for c in columns]
    for number in range(len(columns) - 1):
        if not _FROM_TITLE.fullmatch(titles[number]) or not _TO_TITLE.fullmatch(titles[number + 1]):
            continue
        first, last = columns[number : number + 2]
        for row, mentions in first.mentions.items():
            others = last.mentions.get(row, [])
            if len(mentions) == len(others) == 1 and (stretch := _stretched(mentions[0], others[0])):
                first.mentions[row] = [stretch]
        return [*columns[: number + 1], *columns[number + 2 :]]
    return columns


def _dated_lines(
    cell: Cell, context: TermContext, previous: dt.date | None
) -> list[tuple[int, list[DateMention]]]:
    """The lines of a cell that begin with dates of their own, where there are several in rising order, each with words."""
    found: list[tuple[int, list[DateMention]]] = []
    for number, line in enumerate(cell.lines):
        opened = _OPENING.match(line.text)
        text = line.text[opened.end() :] if opened else line.text
        shift = len(line.text) - len(text)
        mentions = [m for m in find_dates(text, context, previous=previous) if m.date is not None]
        leading = [m for m in _leading(text, mentions) if m.form != "day_only"]
        if not leading or leading[0].start > 0:
            continue
        found.append((number, [replace(m, start=m.start + shift, end=m.end + shift) for m in leading]))
        previous = leading[-1].date
    dates = [mentions[0].date for _, mentions in found]
    rising = all(a is not None and b is not None and a < b for a, b in pairwise(dates))
    return found if len(found) >= 2 and rising and all(_has_words(cell, found)) else []


def _has_words(cell: Cell, found: Sequence[tuple[int, list[DateMention]]]) -> Iterator[bool]:
    """Whether words stand beside or below each dated line, before the next."""
    bounds = [*(number for number, _ in found[1:]), len(cell.lines)]
    for (first, mentions), last in zip(found, bounds, strict=True):
        rest = [
            cell.lines[first].text[mentions[-1].end :],
            *(line.text for line in cell.lines[first + 1 : last]),
        ]
        yield re.search(r"[A-Za-z]{3,}", " ".join(rest)) is not None


#: What stands behind the first of several dates that have a row to themselves: "Oct 8 & 15".
_ONLY_DATES = Pattern(rf"(?:[\W\d]|\band\b|\b(?:{ENGLISH_MONTH_PATTERN})\b)*", re.IGNORECASE)


def _set_across(
    row: Row, cell: Cell | None, context: TermContext, previous: dt.date
) -> tuple[list[DateMention], str] | None:
    """The one date of a cell over several columns, or the dates that are all of it, or that a row without a date cell opens with."""
    if cell is None or not cell.lines:
        return _row_begins_with(row, context, previous)
    across = [m for m in find_dates(cell.text, context, previous=previous) if m.date is not None]
    if not across and is_no_class(cell.flat):
        return _row_begins_with(row, context, previous)
    alone = len(across) == 1 or _ONLY_DATES.fullmatch(cell.text[across[0].end :] if across else "x")
    fits = bool(across) and alone and across[0].date is not None and across[0].date >= previous
    return (across, cell.text) if fits else None


def _row_begins_with(
    row: Row, context: TermContext, previous: dt.date
) -> tuple[list[DateMention], str] | None:
    """The date that a row without a date cell opens with, or that of a break which is all it tells: "Recess Nov 22 to Nov 29" set across the columns."""
    text = "\n".join(line.text for cell in row.cells for line in cell.lines)
    first = [m for m in find_dates(text, context, previous=previous)[:1] if m.date is not None]
    first = [m for m in first if m.start == 0 or _tells_only_a_break(row, text, m)]
    if not first or first[0].date is None or first[0].date < previous:
        return None
    return first, text


def _tells_only_a_break(row: Row, text: str, day: DateMention) -> bool:
    """Whether a row holds nothing but a break and its days, in one of its cells."""
    words = f"{text[: day.start]} {text[day.end :]}"
    return sum(bool(cell.lines) for cell in row.cells) == 1 and is_no_class(" ".join(words.split()))


def _join_broken(column: DateColumn, context: TermContext) -> None:
    """With "May 31 -" above "Jun 7": one span whose cell was cut in two; both rows are its."""
    for number, text in list(column.texts.items()):
        below = column.texts.get(number + 1)
        if below is None or not text.rstrip().endswith(("-", "–", "—", " to")):
            continue
        joined = [m for m in find_dates(f"{text} {below}", context, column=True) if m.end_date is not None]
        if len(joined) == 1:
            for row in (number, number + 1):
                column.mentions[row], column.texts[row] = joined, f"{text} {below}"


def _with_weekday(row: Row, index: int, cell: Cell, title_after: str) -> str:
    """The date with the day of the week that a cell of its own, before it or after it, gives.

    Beside a week, or under another title ("Due"), the day after it is a day in that week.
    """
    own = role_of_title(title_after) in {None, "weekday", "date"} and not _STRETCHES.search(cell.flat)
    for column in (index - 1, index + 1) if own else (index - 1,):
        beside = row.at(column) if column >= 0 else None
        if beside and WEEKDAY_CELL.match(beside.flat.strip()) and len(beside.flat.strip()) > 1:
            return f"{beside.flat.strip()} {cell.text}"
    return cell.text


def _leading(text: str, mentions: list[DateMention], *, due: bool = False) -> list[DateMention]:
    """The dates that a cell begins with: one that comes later in it belongs to a matter, not to the row."""
    kept: list[DateMention] = []
    for mention in mentions:
        between = text[kept[-1].end if kept else 0 : mention.start]
        allowed = (60 if due else 26) if not kept else 8
        told = "(" in between and _ASIDE.match(text, mention.end)
        if len(between.strip()) > allowed or (kept and (told or re.search(r"[A-Za-z]{4,}", between))):
            break
        if not kept and (
            (re.search(r"\b(?:due|by|before|until|submit)\b", between, re.IGNORECASE) and not due)
            or (kind_of(between) and not _WEEK_NAME.fullmatch(between))
        ):
            break
        kept.append(mention)
    return kept
