"""Pages to one document: words, lines, tables, columns, paragraphs, in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from servers.syllabus.reading.document import Block, Document
from servers.syllabus.reading.furniture import split_furniture
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.lines import join_lines
from servers.syllabus.reading.paragraphs import Norms, join_paragraphs
from servers.syllabus.reading.sheet import Sheet
from servers.syllabus.reading.words import read_words

__all__ = ["compose"]


@dataclass(frozen=True)
class _Page:
    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    scanned: bool


def compose(sheets: Iterable[Sheet], *, name: str, metadata: Mapping[str, str]) -> Document:
    """Read the sheets one by one, so that each can be freed, and lay the whole out."""
    pages = [_page(sheet) for sheet in sheets]
    kept, furniture = split_furniture([page.lines for page in pages], [page.height for page in pages])
    norms = _norms(kept)
    blocks: list[Block] = []
    for lines in kept:
        blocks += join_paragraphs(lines, norms)
    return Document(
        name=name,
        page_count=len(pages),
        blocks=tuple(blocks),
        furniture=furniture,
        metadata=metadata,
        scanned_pages=tuple(page.number for page in pages if page.scanned),
        page_sizes=tuple((page.width, page.height) for page in pages),
    )


def _page(sheet: Sheet) -> _Page:
    lines = tuple(join_lines(read_words(sheet)))
    return _Page(sheet.number, sheet.width, sheet.height, lines, not lines and sheet.image_share > 0.3)


def _norms(pages: Sequence[Sequence[Line]]) -> Norms:
    letters: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            letters[round(line.size * 2) / 2] += len(line.text)
    if not letters:
        return Norms(10.0)
    body = letters.most_common(1)[0][0]
    return Norms(body, tuple(sorted((size for size in letters if size > 1.12 * body), reverse=True)))
