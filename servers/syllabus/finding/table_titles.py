"""A table's column titles, where the reader of pages did not see them as such."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.date_matrix import may_be_matrix
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.lines import split_at_gaps
from servers.syllabus.reading.table import Row, Table

__all__ = [
    "below_titles",
    "column_lefts",
    "titles_amid",
    "with_header",
    "with_titles_above",
    "with_titles_apart",
]

#: Titles above a table stand at most this far (in points) over its first row.
_CLOSE_ABOVE = 45.0
#: Words of one title stand closer than this (in font sizes); a heading's words are no titles of columns.
_TITLES_APART = 0.6
#: A title's first line stands so close (in font sizes) over its second, and over its own column (in points).
_NEXT_LINE, _NEAR = 1.6, 6.0
#: The hour that a title may tell: "Due Sunday 11:59 pm".
_HOUR = Pattern(r"\b\d{1,2}(?::\d\d)?\s*[ap]\.?m\b\.?|\b\d{1,2}:\d\d\b", re.IGNORECASE)
#: A title amid a table is no longer than this.
_SHORT = 25
_NUMBER = Pattern(r"\d")
#: A title of titles, these, and a row.
_FEWEST_ROWS = _FEWEST_TITLES = 3
#: Titles take at most so many lines.
_MOST_LINES = 3
_MOST_ROWS_OF_TITLES = 2


#: How a line of a text ends, and titles of columns do not.
_SENTENCE = Pattern(r"(?:\S+\s+){3,}(?:\S*[a-z]{2}|\S*\d\)?)[.!?;,:][\")”’]*$")


def with_titles_above(table: Table, above: Paragraph) -> Table:
    """The table with the line just above it as titles, or as their first line, where its words stand over the columns."""
    line = above.lines[-1]
    if not table.rows or line.page != table.page or _SENTENCE.match(line.text):
        return table
    if table.header:
        return _begun_above(table, line) or table
    if (begun := _begun_above(_headed(table, 0), line, titled=False)) is not None and len(table.rows) > 2:
        return begun
    if 1 < len(above.lines) <= _MOST_LINES and above.role == "heading":
        whole = _titled_by(table, above.lines)
        if whole is not table:
            return whole
    return _titled_by(table, (line,))


def with_titles_apart(table: Table, above: Table) -> Table:
    """The table with another of one or two rows just above it as its titles, where that was read as one of its own."""
    rows = above.printed_rows
    if table.header or len(rows) > _MOST_ROWS_OF_TITLES or abs(table.columns - above.columns) > 1:
        return table
    lines = [line for row in rows for cell in row.cells for line in cell.lines]
    if not lines or lines[0].page != table.page:
        return table
    return _titled_by(table, sorted(lines, key=lambda line: line.box.top))


def _titled_by(table: Table, lines: Sequence[Line]) -> Table:
    """The table with lines just above it as titles, where their words stand over its columns and read as such."""
    edges = _columns_edges(table)
    top = min((line.box.top for cell in table.rows[0].cells for line in cell.lines), default=0.0)
    if not edges or not 0 < top - lines[-1].box.bottom < _CLOSE_ABOVE:
        return table
    titles = [""] * table.columns
    over: set[int] = set()
    for piece in (part for line in lines for part in split_at_gaps(line, _TITLES_APART)):
        column = min(edges, key=lambda c: max(edges[c][0] - piece.box.x1, piece.box.x0 - edges[c][1], 0.0))
        beside = piece.box.x0 > edges[column][1] or piece.box.x1 < edges[column][0]
        if beside and column in over:
            continue  # the title of a column that holds nothing
        titles[column] = (
            piece.text if column not in over and not beside else f"{titles[column]} {piece.text}".strip()
        )
        over |= set() if beside else {column}
    roles = [role for title in titles if (role := role_of_title(title))]
    fits = len(roles) >= 2 and ({"date", "week"} & set(roles) or roles.count("weekday") >= 3)
    return replace(table, header=tuple(titles)) if fits or may_be_matrix(titles) else table


def _begun_above(table: Table, line: Line, *, titled: bool = True) -> Table | None:
    """The table with a line close above its titles as the first of theirs: one title that took two lines.

    ``titled``: its titles are known as such; else they must read so but for the one that took two lines.
    """
    row = table.header_row
    tops = [one.box for cell in row.cells for one in cell.lines] if row else []
    if not tops or not 0 < min(box.bottom for box in tops) - line.box.bottom < _NEXT_LINE * line.size:
        return None
    lefts = sorted(
        (left, c) for c, (left, _) in _columns_edges(replace(table, rows=table.printed_rows)).items()
    )
    titles = list(table.header)
    plain = dict(enumerate(titles))
    for piece in split_at_gaps(line, _TITLES_APART):
        begun = [(left, c) for left, c in lefts if left - _NEAR < piece.box.x0]
        column = begun[-1][1] if len(begun) > 1 else None
        after = next((left for left, c in lefts if column is not None and c > column), piece.box.x1 + 1)
        column = column if piece.box.x1 < after else None
        if column is None:
            return None
        titles[column] = f"{piece.text} {titles[column]}".strip()
        plain.pop(column, None)
    roles = [role_of_title(title) for title in plain.values()]
    named = {"date", "week"} & set(roles) and len(roles) - roles.count(None) >= 2
    if not titled and (not named or any(re.search(r"\d", title) for title in plain.values())):
        return None
    return replace(table, header=tuple(titles))


def column_lefts(table: Table) -> dict[int, float]:
    """Where the text of each column begins."""
    return {column: left for column, (left, _) in _columns_edges(table).items()}


def _columns_edges(table: Table) -> dict[int, tuple[float, float]]:
    edges: dict[int, tuple[float, float]] = {}
    for row in table.rows:
        for cell in row.cells:
            if cell.lines:
                left = min(line.box.x0 for line in cell.lines)
                right = max(line.box.x1 for line in cell.lines)
                low, high = edges.get(cell.column, (left, left))
                edges[cell.column] = (min(low, left), max(high, right if cell.column_span == 1 else left))
    return edges


def with_header(table: Table) -> Table:
    """The table with its first row as titles, where that row reads as titles."""
    if table.header_row and sum(map(bool, table.header)) == 1 and table.columns > 2:
        whole = replace(table, rows=table.printed_rows, header=(), header_row=None)
        return _headed(whole, 1) if _is_title_of_titles(whole) else table
    if table.header or len(table.rows) < 2:
        return table
    if _is_titles(table.rows[0]) or _titles_matrix(table.rows[0]):
        return _headed(table, 0)
    return _headed(table, 1) if _is_title_of_titles(table) else table


def _is_title_of_titles(table: Table) -> bool:
    """Whether the first row is one title over several columns ("Due dates"), whose own titles stand in the second."""
    if len(table.rows) < _FEWEST_ROWS:
        return False
    first = [cell.flat for cell in table.rows[0].cells if cell.lines]
    if len(first) != 1 or not _is_short(first[0]):
        return False
    return _is_titles(table.rows[1]) or _titles_matrix(table.rows[1])


def _titles_matrix(row: Row) -> bool:
    """Whether a row holds three titles or more, two of which tell what their days are for: "Essay | Draft | Final version"."""
    titles = [cell.flat for cell in row.cells if cell.lines]
    return len(titles) >= _FEWEST_TITLES and all(map(_is_short, titles)) and may_be_matrix(titles)


def _is_short(title: str) -> bool:
    return len(title) <= _SHORT and not _NUMBER.search(title)


def titles_amid(table: Table) -> int | None:
    """The row in which another table's titles stand, where two tables without rules were read as one."""
    if {"date", "week", "weekday"} & {role_of_title(title) for title in table.header}:
        return None
    return next((n for n, row in enumerate(table.rows[1:-2], start=1) if _is_titles(row, plain=True)), None)


def below_titles(table: Table, number: int) -> Table:
    """The table below a row of titles, under them."""
    return _headed(table, number)


def _is_titles(row: Row, *, plain: bool = False) -> bool:
    """Whether a row reads as titles; ``plain``: as three or more, a date's among them, and nothing else."""
    titled = [_HOUR.sub("", cell.flat) for cell in row.cells if cell.lines]
    if len(titled) < (3 if plain else 1) or (
        plain and any(len(text) > _SHORT or "." in text for text in titled)
    ):
        return False
    if any(re.search(r"\d" if plain else r"\d{2}|^\d|\d/\d", text) or len(text) > 60 for text in titled):
        return False
    named = [role_of_title(text) for text in titled]
    if sum(role is not None for role in named) < 2:
        return False
    return "date" in named if plain else bool({"date", "week"} & set(named)) or named.count("weekday") >= 3


def _headed(table: Table, number: int) -> Table:
    row = table.rows[number]
    titles = [""] * table.columns
    for cell in row.cells:
        titles[cell.column] = cell.flat
    return replace(table, rows=table.rows[number + 1 :], header=tuple(titles), header_row=row)
