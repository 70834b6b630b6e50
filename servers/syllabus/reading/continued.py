"""What goes on over a page break: tables, and paragraphs cut in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from servers.syllabus.reading.dated import is_bare, starts_dated
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table
from servers.syllabus.reading.unfinished import is_unfinished

__all__ = ["join_pages"]

USUALLY_FILLED = 0.3  # of the rows may have nothing in the first column
INDENTED = 24.0  # points that a cell's text may be indented
MOSTLY_DATED = 0.6  # of the rows: a column of dates
SAME_LEFT = 3.0  # points: columns on two pages that begin at one place
SAME_PLACE = 8.0  # points: column borders on two pages that are the same


def join_pages(pages: Sequence[Sequence[Block]]) -> list[Block]:
    """All pages' blocks; a table at a page's end and one at the next page's start with its columns are one."""
    blocks: list[Block] = []
    for page in pages:
        following = list(page)
        if blocks and isinstance(last := blocks[-1], Table):
            joined, used = _continued(last, following)
            blocks[-1] = joined
            del following[:used]
        blocks += following
    return blocks


def _continued(table: Table, following: Sequence[Block]) -> tuple[Table, int]:
    """The table with its rest from the start of ``following``, and how many blocks that took."""
    table, rest = _with_rest_of_cell(table, following)
    if (
        not rest
        and following
        and isinstance(first := following[0], Paragraph)
        and _repeats_titles(first, table)
    ):
        table, below = _with_rest_of_cell(table, following[1:])
        rest = below and below + 1
    table, more = _with_rows(table, following[rest:])
    return table, rest + more


def _with_rest_of_cell(table: Table, following: Sequence[Block]) -> tuple[Table, int]:
    """The table whose last row a page break cut: what stands on the next page in one of its columns alone is that cell's."""
    styles = _styles(table) if len(table.rows) >= 3 and table.columns >= 3 else {}
    lines: list[Line] = []
    used, place = 0, -1
    for block in following:
        if not isinstance(block, Paragraph):
            break
        within = [column for column, style in styles.items() if column > 0 and style.holds(block)]
        if len(within) != 1 or place not in {-1, within[0]}:
            break
        place, used = within[0], used + 1
        lines += block.lines
    last = table.rows[-1] if table.rows else None
    cell = last.at(place) if last is not None and used else None
    if last is None or cell is None or cell.column_span > 1:
        return table, 0
    cells = tuple(replace(one, lines=(*one.lines, *lines)) if one is cell else one for one in last.cells)
    return replace(table, rows=(*table.rows[:-1], replace(last, cells=cells))), used


@dataclass(frozen=True)
class _Style:
    """How a column's text is set: where it mostly begins and lies, whether it is centred, how large and whether ever bold."""

    left: float
    middle: float
    extent: tuple[float, float]
    centred: bool
    size: float
    bold: bool

    def holds(self, block: Paragraph) -> bool:
        """Whether a paragraph is set as the column's text is, and within it."""
        left, right = min(line.box.x0 for line in block.lines), max(line.box.x1 for line in block.lines)
        inside = self.extent[0] - SAME_PLACE <= left and right <= self.extent[1] + SAME_PLACE
        aligned = abs(left - self.left) <= INDENTED or (
            self.centred and abs(left + right - 2 * self.middle) <= SAME_PLACE
        )
        alike = all(line.size <= 1.1 * self.size and (self.bold or not line.bold) for line in block.lines)
        return inside and aligned and alike


def _styles(table: Table) -> dict[int, _Style]:
    """The style of each column, from the cells in it."""
    extents = _extents(table)
    found: dict[int, list[Line]] = {}
    for row in table.rows:
        for cell in row.cells:
            if cell.lines and cell.column_span == 1:
                found.setdefault(cell.column, []).extend(cell.lines)
    return {column: _style(lines, extents[column]) for column, lines in found.items() if column in extents}


def _style(lines: Sequence[Line], extent: tuple[float, float]) -> _Style:
    lefts = [line.box.x0 for line in lines]
    middles = [(line.box.x0 + line.box.x1) / 2 for line in lines]
    left, middle = median(lefts), median(middles)
    off_left = median(abs(one - left) for one in lefts)
    off_middle = median(abs(one - middle) for one in middles)
    return _Style(
        left=left,
        middle=middle,
        extent=extent,
        centred=off_middle < off_left,
        size=median(line.size for line in lines),
        bold=any(line.bold for line in lines),
    )


def _with_rows(table: Table, following: Sequence[Block]) -> tuple[Table, int]:
    """The table with the rows that go on with it, and how many blocks that took."""
    first, second = [*following[:2], None, None][:2]
    if isinstance(first, Table):
        first = _widened(_under_repeated_titles(table, first), table)
    if isinstance(first, Table) and _goes_on(table, first):
        return _joined(table, first), 1
    if isinstance(first, Paragraph) and isinstance(second, Table) and _goes_on(table, second):
        if _repeats_titles(first, table):
            return _joined(table, second), 2
        heading = _as_row(first, table)
        if heading:
            return _joined(replace(table, rows=(*table.rows, heading)), second), 2
    return table, 0


def _under_repeated_titles(above: Table, below: Table) -> Table:
    """The table without titles where they are those above with the rest of a row right below them."""
    if below.header_row is None or not above.header:
        return below
    rest = _below_titles(below.header_row, above.header)
    return replace(below, header=(), header_row=None, rows=(*rest, *below.rows)) if rest else below


def _widened(below: Table, above: Table) -> Table:
    """The table with the columns of the one above, where it has fewer: those that its few rows leave empty."""
    if not (2 <= below.columns < above.columns) or below.header or {above.basis, below.basis} != {"aligned"}:
        return below
    sides = _extents(above)
    places = _places(_extents(below), sides)
    if len(places) < below.columns or not any(
        _is_dated_column(above, place) and _is_dated_column(below, column) for column, place in places.items()
    ):
        return below
    if any(cell.column_span > 1 for row in below.rows for cell in row.cells) or len(sides) < above.columns:
        return below
    rows = tuple(_spread(row, places, sides) for row in below.rows)
    return replace(below, rows=rows, columns=above.columns)


def _places(
    columns: dict[int, tuple[float, float]], others: dict[int, tuple[float, float]]
) -> dict[int, int]:
    """For each column the one of the table above that begins where it does, in their order."""
    places: dict[int, int] = {}
    for column, (left, _) in sorted(columns.items()):
        same = [place for place, (start, _) in others.items() if abs(start - left) <= SAME_LEFT]
        if len(same) == 1 and same[0] > max(places.values(), default=-1):
            places[column] = same[0]
    return places


def _is_dated_column(table: Table, column: int) -> bool:
    """Whether most rows have a date there."""
    dated = sum((cell := row.at(column)) is not None and starts_dated(cell.text) for row in table.rows)
    return dated > MOSTLY_DATED * len(table.rows)


def _spread(row: Row, places: dict[int, int], sides: dict[int, tuple[float, float]]) -> Row:
    """The row with its cells in the columns that have ``sides``, and nothing in the rest."""
    moved = {places[cell.column]: cell for cell in row.cells}
    height = row.cells[0].box
    empty = {
        column: Cell((), height._replace(x0=left, x1=right), row.page, column)
        for column, (left, right) in sides.items()
    }
    cells = (
        replace(moved[column], column=column) if column in moved else empty[column]
        for column in sorted(sides)
    )
    return Row(tuple(cells), row.page)


def _repeats_titles(paragraph: Paragraph, table: Table) -> bool:
    """Whether the paragraph is the table's titles again, set as a line of text."""
    titles = "".join(table.header).casefold()
    return bool(titles) and "".join(paragraph.flat.split()).casefold() == "".join(titles.split())


def _as_row(paragraph: Paragraph, table: Table) -> Row | None:
    """The line as a row over all columns, where it begins as such rows of the table do ("Unit 2: ...")."""
    if len(paragraph.lines) > 1:
        return None
    filled = [[cell for cell in row.cells if cell.lines] for row in table.rows]
    lone = {cells[0].lines[0].words[0].text.casefold() for cells in filled if len(cells) == 1}
    line = paragraph.lines[0]
    if line.words[0].text.casefold() not in lone:
        return None
    return Row((Cell((line,), line.box, line.page, 0, column_span=table.columns),), line.page)


def _goes_on(above: Table, below: Table) -> bool:
    if above.columns != below.columns or above.basis != below.basis:
        return False
    if below.header and above.header and not _same_titles(above.header, below.header):
        return False
    sides, others = _extents(above), _extents(below)
    same = [_overlaps(sides[column], others[column]) for column in sides.keys() & others.keys()]
    if above.basis == "ruled":
        return all(
            abs(sides[column][0] - others[column][0]) <= SAME_PLACE for column in sides.keys() & others.keys()
        )
    return bool(same) and sum(same) >= 0.7 * len(same)


def _extents(table: Table) -> dict[int, tuple[float, float]]:
    """Where each column's cells of one column lie."""
    cells = [cell for row in reversed(table.printed_rows) for cell in row.cells]
    return {
        cell.column: (cell.box.x0, cell.box.x1)
        for cell in cells
        if cell.column_span == 1 or table.basis == "ruled"
    }


def _overlaps(side: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two extents begin together, or share most of the narrower one."""
    shared = min(side[1], other[1]) - max(side[0], other[0])
    narrower = min(side[1] - side[0], other[1] - other[0])
    return abs(side[0] - other[0]) <= SAME_PLACE or shared >= 0.8 * narrower


def _same_titles(titles: Sequence[str], others: Sequence[str]) -> bool:
    return [title.casefold() for title in titles] == [title.casefold() for title in others]


def _joined(above: Table, below: Table) -> Table:
    rows = list(below.rows)
    if below.header_row and not above.header:
        rows.insert(0, below.header_row)
    first = above.rows[0] if above.rows else None
    if rows and first and not above.header and _same_titles(_texts(rows[0]), _texts(first)):
        del rows[0]
    elif rows and above.header and (rest := _below_titles(rows[0], above.header)) is not None:
        rows[:1] = rest
    if rows and above.rows and _is_rest(rows[0], above):
        joined = _merged_rows(above.rows[-1], rows.pop(0))
        return replace(above, rows=(*above.rows[:-1], joined, *rows))
    return replace(above, rows=(*above.rows, *rows))


def _below_titles(row: Row, titles: Sequence[str]) -> list[Row] | None:
    """What stands in a row under the titles that the page repeats; None where it does not open with them."""
    named = {column: title.casefold() for column, title in enumerate(titles) if title}
    opened = {cell.column: cell.lines[0].text.casefold() for cell in row.cells if cell.lines}
    if len(named) < 2 or opened != named:
        return None
    cells = tuple(replace(cell, lines=cell.lines[1:]) for cell in row.cells)
    return [replace(row, cells=cells)] if any(cell.lines for cell in cells) else []


def _texts(row: Row) -> list[str]:
    return [cell.flat for cell in row.cells]


def _is_rest(row: Row, above: Table) -> bool:
    """Whether the row goes on with one from the page before: nothing in its first column, as if cut by the break.

    Where the table leaves its first column empty anyhow, or the row has a date of its own, that tells nothing.
    """
    first = row.at(0)
    if first is None or first.column_span > 1 or not any(cell.lines for cell in row.cells):
        return False
    if first.lines:
        return _finishes(row, above.rows[-1])
    across = any(cell.column_span > 1 and cell.column_span >= above.columns - 1 for cell in row.cells)
    if across or _opens_weeks(row):  # what is set across the columns is of no cell above
        return False
    empty = sum(_is_empty(other) for other in above.rows)
    return empty <= USUALLY_FILLED * len(above.rows) and not _has_own_date(row, above.rows[-1])


def _finishes(row: Row, above: Row) -> bool:
    """Whether the row has what the first cell above lacks ("Weeks 4-" over "6"), and nothing below an empty cell."""
    filled = [(above.at(cell.column), cell) for cell in row.cells if cell.lines]
    whole = all(over is not None and over.lines for over, _ in filled)
    return whole and _is_cut(*filled[0])


def _is_cut(above: Cell | None, below: Cell) -> bool:
    """Whether the text of a cell above a page break goes on in the one below it."""
    return (
        above is not None and bool(above.lines) and is_unfinished(above.lines[-1].text, below.lines[0].text)
    )


def _opens_weeks(row: Row) -> bool:
    """Whether the row holds dates and nothing else, two or more, as the top of a table that lies on its side does."""
    filled = [cell.text for cell in row.cells if cell.lines]
    return len(filled) > 1 and all(is_bare(text.replace("\n", ": ", 1)) for text in filled)


def _is_empty(row: Row) -> bool:
    first = row.at(0)
    return first is None or not first.lines


def _has_own_date(row: Row, above: Row) -> bool:
    return any(
        starts_dated(cell.text)
        and (over := above.at(cell.column)) is not None
        and starts_dated(over.text)
        and not _is_cut(over, cell)
        for cell in row.cells
    )


def _merged_rows(above: Row, below: Row) -> Row:
    cells = []
    for cell in above.cells:
        other = below.at(cell.column)
        cells.append(replace(cell, lines=(*cell.lines, *other.lines)) if other and other.lines else cell)
    return Row(tuple(cells), above.page)
