"""Tables whose rows say of what type they are: "Lecture", "Out", "Due"; what a row of work names is due then, or given out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Matter
from servers.syllabus.reading.table import Cell, Table

__all__ = ["RowType", "column_of_types", "of_type", "type_of"]

#: What a row is of, as far as it changes how the row is read.
RowType = Literal["due", "out"]

_WORK: Final = r"(?:(?:assignments?|assgn|homeworks?|hw|psets?|problem sets?|projects?|papers?|essays?|labs?|lab reports?|work)\s)"
_DUE: Final = Pattern(
    rf"\W*(?:{_WORK}?(?:due(?:\sdates?|\stoday)?|deadlines?|submissions?|hand[\s-]?in|turn[\s-]?in|collected)|(?:hand|turn)\s\w{{1,12}}\sin)\W*",
    re.IGNORECASE,
)
_OUT: Final = Pattern(
    rf"\W*{_WORK}?(?:out|releases?|released|assigned|handed\sout|hand-?outs?|posted|available|opens?|given(?:\sout)?|distributed|start|begins?)\W*",
    re.IGNORECASE,
)
_CLASS: Final = Pattern(
    r"\W*(?:guest\s|in-class\s|invited\s|online\s)?(?:lectures?|lec|labs?|laboratory|sections?|recitations?|discussions?|seminars?|tutorials?|class|workshops?|studio|practicals?|exercises?|(?:problem\s|review\s|help\s)?sessions?|review|meeting|field\strip|guest)\s*#?\d{0,2}\W*",
    re.IGNORECASE,
)
_OTHER: Final = Pattern(
    r"\W*(?:(?:mid-?term|final|in-class)\s)?(?:assignments?|homeworks?|hw|psets?|problem sets?|projects?|papers?|essays?|lab reports?|exams?|tests?|quiz(?:zes)?|mid-?terms?|finals?|presentations?|readings?|holidays?|(?:no|spring|fall|winter)\s(?:class|break)|break|vacation|events?|milestones?|office hours)\s*#?\d{0,2}\W*",
    re.IGNORECASE,
)
#: So many rows are classes, and so large a part of all says its type.
_FEWEST: Final = 3
_MOSTLY: Final = 0.9
_FEWEST_STATES: Final = 4
#: What a link to a file or page is called.
_LINK: Final = Pattern(r"\W*(?:\[[^\[\]]{2,20}\]\W*)+")


#: What is said of a type behind it: "Due (Fixed)", "Due (recommended)", "Opens at noon".
_REMARK: Final = Pattern(r"\s*[(\[][^()\[\]]{2,24}[)\]]\W*$")


def type_of(text: str) -> RowType | None:
    """Whether a row's type says that what it names is due, or that it is given out; None of another."""
    text = _REMARK.sub("", text)
    if _DUE.fullmatch(text):
        return "due"
    return "out" if _OUT.fullmatch(text) else None


def column_of_types(table: Table) -> int | None:
    """The column in which each row says what it is, where classes stand among what is due or given out."""
    return next((index for index in range(table.columns) if _tells_types(table, index)), None)


def _tells_types(table: Table, index: int) -> bool:
    texts = [
        cell.flat for row in table.rows if (cell := row.at(index)) and cell.lines and cell.column_span == 1
    ]
    if len(texts) < _MOSTLY * len(table.rows) / 2 or not any(map(type_of, texts)):
        return False
    classes = sum(_CLASS.fullmatch(text) is not None for text in texts)
    if all(map(type_of, texts)) and len(texts) >= _FEWEST_STATES and len({type_of(t) for t in texts}) > 1:
        return True  # a learning site's list of what opens and what is due
    known = sum(bool(type_of(text) or _CLASS.fullmatch(text) or _OTHER.fullmatch(text)) for text in texts)
    return classes >= _FEWEST and known >= _MOSTLY * len(texts)


def of_type(kind: RowType, cell: Cell | None, matters: Sequence[Matter]) -> tuple[Matter, ...]:
    """What stands beside such a type, which ``cell`` gives: the work that is due, or what is given out."""
    own = cell.lines if cell else ()
    told = [matter for matter in matters if matter.lines != own and not _LINK.fullmatch(matter.text)]
    if kind == "out":
        return tuple(replace(matter, role="assigned") for matter in told)
    hours = [matter for matter in told if matter.role == "hours"]
    named = [matter for matter in told if matter.role != "hours"]
    work = [matter for matter in named if kind_of(matter.text) is not None] or named[:1]
    return (*(replace(matter, role="due") for matter in work), *hours)
