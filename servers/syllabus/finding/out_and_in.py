"""Two columns that only number what is handed out and what is handed in on a day: "Out | In" over "3" and "2"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import phrases, singular
from servers.syllabus.reading.table import Table

__all__ = ["with_out_and_in_named"]

#: Titles that say that something is given, and that it is taken, and not what it is.
_OUT: Final = Pattern(r"(?i)(?:out|given(?:\sout)?|assigned|handed\sout|posted|released|issued|set)")
_IN: Final = Pattern(r"(?i)(?:in|due|collected|handed\sin|turned\sin|submitted|back)")
_NUMBERS: Final = Pattern(
    r"(?:no\.?\s?|#)?\d{1,2}(?:\s?(?:,|&|and)\s?#?\d{1,2})*(?:\s?\((?:Tu|Th|[MTWRF]|Mon|Tues?|Wed|Thu(?:rs)?|Fri)\.?\))?"
)
#: So many cells with numbers show what the columns count.
_FEWEST: Final = 2
#: What is numbered where no words above the table name it.
_UNNAMED: Final = "Homework"
#: What is held, and so neither given nor taken.
_TAKEN: Final = frozenset({"homework", "paper", "project", "lab"})


def with_out_and_in_named(table: Table, lead: str) -> Table:
    """The table with such columns titled by the work that they number, as the text above (``lead``) calls it."""
    outs, ins = (_titled(table.header, pattern) for pattern in (_OUT, _IN))
    if len(outs) != 1 or len(ins) != 1:
        return table
    counted = all(_counts(table, index) for index in (*outs, *ins))
    name = f"{_name(lead)} " if counted else ""
    titles = {outs[0]: f"{name}given out".capitalize(), ins[0]: f"{name}due".capitalize()}
    header = tuple(titles.get(index, title) for index, title in enumerate(table.header))
    return replace(table, header=header)


def _titled(header: Sequence[str], pattern: Pattern) -> list[int]:
    return [index for index, title in enumerate(header) if pattern.fullmatch(title.strip(" :#."))]


def _counts(table: Table, index: int) -> bool:
    """Whether a column holds nothing but numbers, and not one in each row."""
    cells = [
        cell.flat.strip(" –—-") for row in table.rows if (cell := row.at(index)) and cell.column == index
    ]
    filled = [text for text in cells if text]
    return _FEWEST <= len(filled) < len(table.rows) and all(map(_NUMBERS.fullmatch, filled))


def _name(lead: str) -> str:
    """The first work to hand in that the text above names."""
    first = next((phrase for phrase in phrases(lead) if phrase.kind in _TAKEN), None)
    return singular(first.title).capitalize() if first else _UNNAMED
