"""Pages to one document: words, tables, columns, paragraphs, in reading order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from servers.syllabus.reading.continued import join_pages
from servers.syllabus.reading.days_beside import with_days_beside
from servers.syllabus.reading.document import Document
from servers.syllabus.reading.dots import with_dots
from servers.syllabus.reading.furniture import EDGE, is_side_number, split_furniture
from servers.syllabus.reading.hyphens import with_whole_words
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.line_leads import have_leads, without_leads
from servers.syllabus.reading.lines import join_lines
from servers.syllabus.reading.markdown import is_markdown, without_markdown
from servers.syllabus.reading.paragraphs import Norms
from servers.syllabus.reading.region import Surface, read_page
from servers.syllabus.reading.ruled import Placed, read_ruled
from servers.syllabus.reading.rules import Edge, join_edges, shade_edges, stroke_edges
from servers.syllabus.reading.sheet import Sheet
from servers.syllabus.reading.words import read_words
from servers.syllabus.tongue.glossed import ENGLISH, tongue_of

__all__ = ["compose"]

#: So many pages tell a document's language.
_TELLING: Final = 2


@dataclass(frozen=True)
class _Page:
    """A page once its glyphs are words: what is needed to lay it out when all pages are known."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    tables: tuple[Placed, ...]
    strokes: tuple[Edge, ...]
    edges: tuple[Edge, ...]
    scan: bool
    read: bool


def compose(sheets: Iterable[Sheet], *, name: str, metadata: Mapping[str, str]) -> Document:
    """Read the sheets one by one, so that each can be freed, and lay the whole out."""
    coming = iter(sheets)
    first = [(sheet, _words(sheet)) for sheet in islice(coming, _TELLING)]
    tongue = tongue_of(word.text for _, words in first for word in words)
    marked = is_markdown(word for _, words in first for word in words)
    led = have_leads(words for _, words in first)
    read = chain(first, ((sheet, _words(sheet)) for sheet in coming))
    plain = ((sheet, without_leads(words) if led else words) for sheet, words in read)
    pages = [
        _page(sheet, tongue.english(without_markdown(words) if marked else words)) for sheet, words in plain
    ]
    kept, furniture = split_furniture(
        [_lines(page) for page in pages], [(page.width, page.height) for page in pages]
    )
    norms = _norms(kept)
    laid_out = [
        with_days_beside(read_page(lines, page.tables, Surface(page.strokes, page.edges, norms)))
        for page, lines in zip(pages, kept, strict=True)
    ]
    return Document(
        name=name,
        page_count=len(pages),
        blocks=tuple(with_whole_words(join_pages(laid_out))),
        furniture=furniture,
        metadata=metadata
        if tongue is ENGLISH
        else {**metadata, "Title": tongue.title(metadata.get("Title", ""))},
        scanned_pages=tuple(page.number for page in pages if page.scan and page.read),
        unread_pages=tuple(page.number for page in pages if page.scan and not page.read),
        page_sizes=tuple((page.width, page.height) for page in pages),
        language=tongue.code,
    )


def _words(sheet: Sheet) -> Sequence[Word]:
    return sheet.recognised if sheet.recognised is not None else with_dots(read_words(sheet), sheet.dots)


def _page(sheet: Sheet, words: Sequence[Word]) -> _Page:
    tables, rest = read_ruled(sheet, words)
    flat, _ = stroke_edges(sheet.rules)
    strokes = join_edges(flat)
    edges = join_edges(flat + shade_edges(sheet.fills))
    return _Page(
        sheet.number,
        sheet.width,
        sheet.height,
        tuple(rest),
        tuple(tables),
        tuple(strokes),
        tuple(edges),
        sheet.is_scan,
        sheet.recognised is not None,
    )


def _lines(page: _Page) -> list[Line]:
    """The page's lines; a number beside all text, as on a page printed sideways, is a line of its own."""
    top, bottom = EDGE * page.height, (1 - EDGE) * page.height
    number = str(page.number)
    own = [word for word in page.words if word.text == number]
    numbers = [
        word
        for word in own
        if top < word.box.middle < bottom and is_side_number(word, page.words, page.width)
    ]
    rest = [word for word in page.words if word not in numbers] if numbers else page.words
    return join_lines(rest) + [Line((word,)) for word in numbers]


def _norms(pages: Sequence[Sequence[Line]]) -> Norms:
    exact: defaultdict[float, int] = defaultdict(int)
    for lines in pages:
        for line in lines:
            exact[line.size] += len(line.text)
    letters: Counter[float] = Counter()
    for size, count in exact.items():
        letters[round(size * 2) / 2] += count
    if not letters:
        return Norms(10.0)
    body = letters.most_common(1)[0][0]
    return Norms(body, tuple(sorted((size for size in letters if size > 1.12 * body), reverse=True)))
