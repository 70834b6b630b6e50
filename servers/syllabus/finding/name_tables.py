"""Tables of nothing but days and the names of what is due then, below a title that says so: "Deadlines", "Graded work"."""

from __future__ import annotations

from collections.abc import Sequence

from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.date_column import DateColumn
from servers.syllabus.finding.deliverable import is_no_class, kind_of
from servers.syllabus.finding.hours_column import gives_hours
from servers.syllabus.finding.important import heads_what_is_graded, is_important
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.table import Table

__all__ = ["heads_names", "holds_only_names", "words_above"]

#: A remark between a title and its table is no longer than this (in lines).
_LONGEST_REMARK = 3
#: Of the names such a part are those of work.
_OFTEN = 0.4
#: Columns of a table of days and names without anything else.
_PLAIN = 2


def words_above(blocks: Sequence[Block], number: int) -> str:
    """The paragraph above a table; with the title over it, where that is one of a list of work and the paragraph a remark."""
    near = [block for block in blocks[:number] if isinstance(block, Paragraph)][-2:]
    if not near:
        return ""
    above = near[-1]
    titled = len(near) > 1 and above.role == "text" and len(above.lines) <= _LONGEST_REMARK
    if titled and near[0].role == "heading" and _is_title(near[0].flat):
        return f"{near[0].flat}\n{above.text}"
    return above.text


def heads_names(lead: str, table: Table) -> bool:
    """Whether the words above a table have, first or last, the title of a list of work."""
    first, last = lead.split("\n", 1)[0], lead.rsplit("\n", 1)[-1]
    if is_important(last) or is_important(first):
        return True
    return heads_what_is_graded(first) and _often_work([row.cells[-1].flat for row in table.rows])


def _is_title(text: str) -> bool:
    return is_important(text) or heads_what_is_graded(text)


def _often_work(names: Sequence[str]) -> bool:
    known = [kind for name in names if name and (kind := kind_of(name))]
    return sum(not weak for _, weak in known) >= _OFTEN * len(names)


def holds_only_names(table: Table, columns: Sequence[DateColumn]) -> bool:
    """Whether a table has one column of names for each of days, and else but hours; where days off stand among them, others may."""
    if table.columns == _PLAIN:
        return True
    dated = {column.index for column in columns}
    texts = [table.texts(index) for index in range(table.columns)]
    named = [index for index in range(table.columns) if index not in dated and not gives_hours(texts[index])]
    titles = {role_of_title(table.header[index]) for index in named if index < len(table.header)}
    if len(named) != len(dated) or titles & {"topic", "reading"}:
        return False
    names = [text for index in named for text in texts[index]]
    return _often_work(names) and not any(map(is_no_class, names))
