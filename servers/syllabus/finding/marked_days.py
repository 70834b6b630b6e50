"""Charts with a row for each work, a column for each day, and a mark where the work is due: "Final report | | X |"."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class, kind_of
from servers.syllabus.finding.due_word import DUE_WORD
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.finding.mark import MARK
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["marked_days"]

#: So many days and marks make such a chart.
_FEWEST_DAYS, _FEWEST_MARKS = 3, 2
_MOSTLY: Final = 0.7
_HALF: Final = 0.5
#: Marks side by side last: such a chart tells how long work goes on.
_LASTS: Final = 3
_DUE: Final = Pattern(r"(?i)\W*due\W*")
_LONGEST_DATE: Final = 24
_LONGEST_NAME: Final = 60
_BARE_DAY: Final = Pattern(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")
#: Over the names of the rows: what they are.
_OF_WORK: Final = Pattern(
    r"\b(?:assignments?|assessments?|deliverables?|tasks?|milestones?|submissions?|work|coursework|what|items?|due)\b",
    re.IGNORECASE,
)
#: The kind of what no vocabulary knows.
_UNKNOWN: Final[ItemKind] = "project"
_UNSAID: Final = "the chart only marks this day; that it is due then is not said"


def marked_days(table: Table, context: TermContext, group: int, lead: str) -> list[Entry]:
    """An entry for each mark, on the day at the head of its column; none where it is no such chart.

    ``lead``: the text just above, which may say what the marks mean.
    """
    rows = table.printed_rows
    if table.columns <= _FEWEST_DAYS or not any(_marks(row) for row in rows):
        return []
    head = next((number for number, row in enumerate(rows[:3]) if _may_be_days(row)), None)
    marked = [row for row in rows[head + 1 :] if _marks(row)] if head is not None else []
    if head is None or not _is_chart(rows[head + 1 :], marked):
        return []
    days = _days(rows[head], context)
    if len(days) < _FEWEST_DAYS:
        return []
    first = rows[head].at(0)
    said = DUE_WORD.search(lead) is not None or (first is not None and _OF_WORK.search(first.flat))
    kinds = [kind_of(_name(row)) for row in marked]
    known = [kind[0] for kind in kinds if kind is not None]
    if not said and len(known) < _HALF * len(marked):
        return []
    doubts = () if said else (_UNSAID,)
    usual = Counter(known).most_common(1)[0][0] if known else _UNKNOWN
    others = [
        _UNKNOWN if kind is None and usual in EVENT_KINDS else kind[0] if kind else usual for kind in kinds
    ]
    return [
        entry
        for row, kind in zip(marked, others, strict=True)
        for entry in _of_row(row, kind, days, group, doubts)
    ]


def _marks(row: Row) -> list[Cell]:
    """The marked cells of a row that begins with a name."""
    others = [cell for cell in row.cells if cell.column and cell.lines]
    if not others or not _name(row) or len(_name(row)) > _LONGEST_NAME:
        return []
    return [cell for cell in others if _is_mark(cell.flat)]


def _is_mark(text: str) -> bool:
    return MARK.match(text) is not None or _DUE.fullmatch(text) is not None


def _name(row: Row) -> str:
    cell = row.at(0)
    return cell.flat.strip() if cell is not None and cell.column_span == 1 else ""


def _may_be_days(row: Row) -> bool:
    """A cheap test that comes before the dates are read: whether short cells with digits stand side by side."""
    others = [cell.flat for cell in row.cells if cell.column]
    short = sum(len(text) <= _LONGEST_DATE and any(map(str.isdigit, text)) for text in others)
    return short >= max(_FEWEST_DAYS, _MOSTLY * len(others))


def _is_chart(rows: Sequence[Row], marked: Sequence[Row]) -> bool:
    """Whether the rows hold marks and next to nothing else, and these tell single days."""
    texts = [cell.flat for row in rows for cell in row.cells if cell.column and cell.lines]
    marks = [[cell.column for cell in _marks(row)] for row in marked]
    count = sum(map(len, marks))
    last = any(any(set(range(c, c + _LASTS)) <= set(columns) for c in columns) for columns in marks)
    alike = len({text.strip().lower() for text in texts if _is_mark(text)}) == 1
    return count >= max(_FEWEST_MARKS, _MOSTLY * len(texts)) and alike and not last


def _days(row: Row, context: TermContext) -> dict[int, Day]:
    """The day over each column; a bare number goes on in the month of the day before it."""
    days: dict[int, Day] = {}
    previous: dt.date | None = None
    for cell in row.cells:
        text = " ".join(cell.flat.split())
        if not cell.column or not text:
            continue
        if previous is not None and _BARE_DAY.fullmatch(text):
            text = f"{_month_of(text, previous):%B} {text}"
        mentions = [m for m in find_dates(text, context, previous=previous, column=True) if m.date]
        if len(mentions) != 1 or mentions[0].date is None or is_no_class(text):
            continue
        previous = mentions[0].date
        days[cell.column] = Day(previous, None, mentions[0].doubts)
    dates = [day.date for day in days.values()]
    return days if dates == sorted(set(dates)) else {}


def _month_of(text: str, previous: dt.date) -> dt.date:
    """A day of the month that a bare number is in: that of the one before it, or the next where numbers begin anew."""
    number = int("".join(filter(str.isdigit, text)))
    return previous if number > previous.day else previous.replace(day=1) + dt.timedelta(days=31)


def _of_row(
    row: Row, kind: ItemKind, days: dict[int, Day], group: int, doubts: tuple[str, ...]
) -> Iterator[Entry]:
    name = row.at(0)
    for cell in _marks(row):
        day = days.get(cell.column)
        if name is None or day is None or is_no_class(name.flat):
            continue
        told = Day(day.date, None, (*day.doubts, *doubts))
        matter = Matter("label", "", name.lines, name.box.x1, kind)
        yield Entry((told,), (matter,), cell.lines, "table", group, of_work=True)
