"""A document as plain text, to compare what was read with the printed page."""

from __future__ import annotations

from collections.abc import Iterator

from servers.syllabus.reading.document import Document, Paragraph
from servers.syllabus.reading.table import Row, Table

__all__ = ["describe"]


def describe(document: Document) -> str:
    """Each block with its page and role; a table's rows as ``| cell | cell |``."""
    return "\n".join(_lines(document))


def _lines(document: Document) -> Iterator[str]:
    yield f"{document.name}: {document.page_count} pages, {len(document.blocks)} blocks"
    yield from (f"    {key}: {value}" for key, value in document.metadata.items())
    if document.scanned_pages:
        yield f"    scanned: {', '.join(map(str, document.scanned_pages))}"
    if document.unread_pages:
        yield f"    not read: {', '.join(map(str, document.unread_pages))}"
    yield from (f"    furniture p{line.page}: {line.text}" for line in document.furniture)
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield from _paragraph(block)
        else:
            yield from _table(block)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    signs = {"heading": "#" * max(paragraph.level, 1), "item": "  " * paragraph.level + "-", "text": "¶"}
    first, *rest = paragraph.lines
    yield f"p{paragraph.page} {signs[paragraph.role]} {first.text}"
    yield from (f"        {line.text}" for line in rest)


def _table(table: Table) -> Iterator[str]:
    yield f"p{table.page} table, {table.basis}, {table.columns} columns"
    if table.header:
        yield "    ‖ " + " ‖ ".join(table.header) + " ‖"
    above: Row | None = None
    for row in table.rows:
        yield "    | " + " | ".join(_cells(row, above)) + " |"
        above = row


def _cells(row: Row, above: Row | None) -> Iterator[str]:
    seen = {id(cell) for cell in above.cells} if above else set()
    for cell in row.cells:
        text = "″" if id(cell) in seen else cell.text.replace("\n", " / ")
        yield text + " <" * (cell.column_span - 1)
