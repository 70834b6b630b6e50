"""Columns of bare dates side by side: each section's day of one row, or the class days of one week.

"Lab | Sec 014 (Mon) | Sec 015 (Wed) | Experiment | Due" gives each row's lab once for each section;
"Week | Tue | Thu | Topics", with nothing but dates below the days, gives each row the days of its week.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.column import rights_of, weekday_of_title
from servers.syllabus.finding.column_roles import roles_of
from servers.syllabus.finding.cut import without_spans
from servers.syllabus.finding.date_column import DateColumn, date_columns, days_of
from servers.syllabus.finding.dated_rows import Dated, column_rows
from servers.syllabus.finding.deliverable import is_no_class
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.finding.own_dates import without_mentions
from servers.syllabus.reading.table import Table

__all__ = ["are_of_sections", "entries_by_section"]

_DAY_NAMES: Final = r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?"
_DAY_LETTERS: Final = r"(?-i:MTWRF|MTWThF|(?:Mo?|Tu?|We?|Th|TH|R|Fr?){2,3}|(?:M|Tu?|W|Th|R|F)(?:\s?[/&]\s?(?:M|Tu?|W|Th|R|F)){1,2})"
_OF_SECTION: Final = Pattern(
    r"\b(?:sections?|sec\.?|groups?|cohorts?|recitation|lab|crn)\s*(?:#|no\.?)?\s*(?:(?-i:[A-Z]{1,2}\d{0,3}\b)|\d)",
    re.IGNORECASE,
)
#: A section's number beside a day: "Mon (014)", "Tue L02".
_CODE: Final = Pattern(r"(?<![\w/])(?:0\d{1,3}|\d{3,5}|[A-Z]{1,2}\d{1,3})(?![\w/])")
#: The same with the day's letter alone: "L01 Tu", "101 (M)", "A2: W".
_CODE_AND_LETTER: Final = Pattern(
    r"\W*(?:sec(?:tion)?\.?\s*|lab\s*)?(?:0\d{1,3}|\d{3,5}|[A-Z]{1,2}\d{1,3})[\s:,(–—-]+(?:M|Tu?|W|Th|TH|R|Fr?)\b\W*(?:dates?|labs?)?\W*"
)
#: A section that is named for its part of the day, or for where it meets: "Evening section", "Noturno", "On campus".
_OF_DAY: Final = Pattern(
    r"\W*(?:day|evening|night|morning|afternoon|weekend|online|on[\s-]?campus|in[\s-]?person|remote|a\.?m\.?|p\.?m\.?|diurno|noturno|nocturno|matutino|vespertino|manhã|tarde|noite|mañana|noche|matin|soir)(?:time)?(?:\s(?:sections?|class(?:es)?|groups?|dates?|students|cohort))?\W*",
    re.IGNORECASE,
)
_PLAIN: Final = Pattern(
    rf"(?:[\W\d]|\b(?:{_DAY_NAMES}|{_DAY_LETTERS}|dates?|days?|of|for|the|class(?:es)?|lectures?|labs?|sections?|sec|groups?|cohorts?|recitations?|discussions?|tutorials?|studio|students?|[ap]\.?m|(?-i:[A-Z]{{1,2}}\d{{0,3}}))\b)+",
    re.IGNORECASE,
)
_DAY: Final = Pattern(rf"\b(?:{_DAY_NAMES}|{_DAY_LETTERS})\b", re.IGNORECASE)
_WHOLE_DAYS: Final = Pattern(rf"\W*{_DAY_LETTERS}\W*")
_OWN_DATE: Final = "each section has a date of its own"
_MOSTLY: Final = 0.7
_FEWEST: Final = 3


def are_of_sections(days: Iterable[Day]) -> bool:
    """Whether each of several days is that of one section."""
    return all(any(doubt.startswith(_OWN_DATE) for doubt in day.doubts) for day in days)


def entries_by_section(table: Table, context: TermContext, group: int, lead: str) -> list[Entry]:
    """The entries of a table with two or more columns of bare dates named for sections or days; none where it is no such."""
    named = [index for index, title in enumerate(table.header) if _may_be_section(title)]
    if len(named) < 2:
        return []
    plain = tuple(
        "Date" if _OF_DAY.fullmatch(title) or _CODE_AND_LETTER.fullmatch(title) else title
        for title in table.header
    )
    dated = date_columns(replace(table, header=plain), context, None, lead)
    columns = [c for c in dated if c.index in named and _is_bare(table, c)]
    titles = [table.header[c.index].strip() for c in columns]
    beside = all(b.index - a.index == 1 for a, b in pairwise(columns))
    if len(set(titles)) != len(columns) or len(columns) < 2 or not beside or not _has_matter(table, columns):
        return []
    if all(map(_is_section, titles)):
        return [entry for column in columns for entry in _of_section(table, columns, column, group)]
    days = [index for index in named if weekday_of_title(table.header[index]) is not None]
    if len(days) == len(columns) and not any(map(_is_section, titles)):
        return _of_weeks(table, columns, group)
    return []


def _may_be_section(title: str) -> bool:
    if _OF_DAY.fullmatch(title) or _CODE_AND_LETTER.fullmatch(title):
        return True
    return len(title) > 0 and _PLAIN.fullmatch(title) is not None and (_DAY.search(title) is not None or _is_section(title))  # fmt: skip


def _is_section(title: str) -> bool:
    """Whether a title names one section: by its number or letter, by the lab's day, or by its pair of days."""
    if (
        _OF_DAY.fullmatch(title)
        or _CODE_AND_LETTER.fullmatch(title)
        or _OF_SECTION.search(title)
        or _WHOLE_DAYS.fullmatch(re.sub(r"(?i)\b(?:class(?:es)?|dates?|sections?)\b", "", title))
    ):
        return True
    return _DAY.search(title) is not None and bool(
        _CODE.search(title)
        or re.search(r"(?i)\b(?:labs?|sections?|groups?|recitations?|tutorials?)\b", title)
    )


def _is_bare(table: Table, column: DateColumn) -> bool:
    """Whether the cells hold a date and next to nothing else."""
    left = [
        without_mentions(column.texts.get(number, cell.flat), mentions)
        for number, mentions in column.mentions.items()
        if (cell := table.rows[number].at(column.index))
    ]
    return len(left) >= _FEWEST and sum(map(_is_remark, left)) >= _MOSTLY * len(left)


def _is_remark(rest: str) -> bool:
    """Whether what stands beside a date is no class: nothing, a holiday, something short in brackets."""
    return not re.search(r"[A-Za-z]{3,}", re.sub(r"\([^()]{1,16}\)", "", rest)) or is_no_class(rest)


def _has_matter(table: Table, columns: Sequence[DateColumn]) -> bool:
    """Whether another column says what happens on the dates."""
    dated = {column.index for column in columns}
    others = (cell for row in table.rows for cell in row.cells if cell.lines and cell.column not in dated)
    return sum(re.search(r"[A-Za-z]{3,}", cell.flat) is not None for cell in others) >= _MOSTLY * len(
        columns[0].mentions
    )


def _of_section(table: Table, columns: list[DateColumn], column: DateColumn, group: int) -> list[Entry]:
    """The rows on one section's days, each told to be that section's."""
    title = table.header[column.index].strip()
    doubt = f'{_OWN_DATE}; this is that of "{title}"'
    return [
        replace(entry, days=tuple(replace(day, doubts=(*day.doubts, doubt)) for day in entry.days))
        for entry in _entries(table, columns, column, group)
    ]


def _entries(table: Table, columns: list[DateColumn], column: DateColumn, group: int) -> list[Entry]:
    dated = [c.index for c in columns]
    roles = [
        "ignore" if index in dated and index != column.index else role
        for index, role in enumerate(roles_of(table, columns, of_work=False))
    ]
    return list(column_rows(Dated(table, column, roles, rights_of(table), (0, table.columns), group)))


def _of_weeks(table: Table, columns: list[DateColumn], group: int) -> list[Entry]:
    """The rows, each on all class days of its week."""
    joined = DateColumn(columns[0].index, texts=dict(columns[0].texts), across=set(columns[0].across))
    off = list(_days_off(table, columns, group))
    free = {(entry.days[0].date, entry.days[0].end) for entry in off}
    for number in sorted({number for column in columns for number in column.mentions}):
        mentions = [m for column in columns for m in column.mentions.get(number, ())]
        joined.mentions[number] = [m for m in mentions if (m.date, m.end_date) not in free] or mentions
    told = {id(entry.lines) for entry in off}
    table = replace(
        table,
        rows=tuple(
            replace(row, cells=tuple(replace(c, lines=()) if id(c.lines) in told else c for c in row.cells))
            for row in table.rows
        ),
    )
    entries: list[Entry] = off
    for entry in _entries(table, columns, joined, group):
        days = tuple(dict.fromkeys(entry.days))
        entries.append(replace(entry, days=days))
    return entries


def _days_off(table: Table, columns: Sequence[DateColumn], group: int) -> Iterator[Entry]:
    """The class days whose own cells say that they are off: "9/1 Labor Day"."""
    for column in columns:
        for number, mentions in column.mentions.items():
            cell = table.rows[number].at(column.index)
            rest = without_spans(cell.lines, ((m.start, m.end) for m in mentions)) if cell else ()
            matter = Matter("topic", "", rest)
            if cell and rest and column.texts.get(number) == cell.text and is_no_class(matter.text):
                yield Entry(days_of(mentions), (matter,), cell.lines, "table", group)
