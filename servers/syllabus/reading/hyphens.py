"""Words that a narrow column hyphenates: "Mid-" over "term", "Septem-" over "ber 9"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import MONTH
from servers.syllabus.reading.document import Block
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_whole_words"]

#: Written as one though both halves are words.
ONE = frozenset(
    [
        "assignment",
        "coursework",
        "homework",
        "midterm",
        "midterms",
        "notebook",
        "notebooks",
        "online",
        "overview",
        "presentation",
        "presentations",
        "textbook",
        "textbooks",
        "weekday",
        "within",
        "without",
        "worksheet",
        "worksheets",
        "workshop",
        "workshops",
    ]
)
#: Halves that keep their hyphen.
HALVES = frozenset(
    [
        "check",
        "closed",
        "drop",
        "follow",
        "hand",
        "in",
        "make",
        "open",
        "peer",
        "self",
        "sight",
        "sign",
        "take",
        "wrap",
        "write",
    ]
)
#: A date that breaks at its signs, and one as far as it goes on: "2025-09-" over "03", "15-" over "Sep".
OPEN_NUMBERS = Pattern(r"[(*]*(?:20\d\d-(?:\d\d-)?|\d{1,2}/\d{1,2}/|\d{1,2}-)")
NUMBERS = Pattern(
    rf"[(*]*(?:20\d\d-\d\d-(?:\d\d[).,:;*]*)?|\d{{1,2}}/\d{{1,2}}/(?:20)?\d\d[).,:;*]*|\d{{1,2}}-{MONTH}(?:-(?:20)?\d\d)?[).,:;*]*)"
)
#: Letters of a first half that is a word of its own: shorter ones are syllables as often.
SHORTEST = 4
#: Second halves that are endings.
ENDING = Pattern(
    r"(?:[a-z]{0,3})(?:tions?|sions?|ings?|ments?|ness|able|ability|it(?:y|ies)|ized?|ally|ers?|ed|ics?|istic\w*|standing)"
)


def with_whole_words(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the hyphenated words of tables' cells whole on their first line.

    The document's other words tell which halves are words: "auto-" over "graded" keeps its hyphen.
    """
    if not any(_is_cut(above) for block in blocks for cell in _cells(block) for above in cell.lines[:-1]):
        return [*blocks]
    known = {
        word.text.strip(".,:;()").lower()
        for block in blocks
        for line in _lines(block)
        for word in line.words[1:]  # the first may be the rest of one above
    }
    return [_mended(block, known) if isinstance(block, Table) else block for block in blocks]


def _cells(block: Block) -> Iterator[Cell]:
    if isinstance(block, Table):
        for row in block.printed_rows:
            yield from row.cells


def _lines(block: Block) -> Iterator[Line]:
    if isinstance(block, Table):
        for cell in _cells(block):
            yield from cell.lines
    else:
        yield from block.lines


def _is_cut(line: Line) -> bool:
    last = line.words[-1].text
    return last[-1] in "-/" and (last[-2:-1].isalpha() or OPEN_NUMBERS.fullmatch(last) is not None)


def _mended(table: Table, known: set[str]) -> Table:
    whole: dict[int, Cell] = {}  # a cell that spans rows stays one

    def row_of(row: Row) -> Row:
        if not any(_is_cut(line) for cell in row.cells for line in cell.lines[:-1]):
            return row
        return replace(
            row, cells=tuple(whole.setdefault(id(cell), _whole(cell, known)) for cell in row.cells)
        )

    header = None if table.header_row is None else row_of(table.header_row)
    titles = table.header
    if header is not table.header_row and header is not None:
        titles = tuple(
            "" if (cell := header.at(at)) is None else cell.flat for at in range(len(table.header))
        )
    return replace(table, rows=tuple(map(row_of, table.rows)), header=titles, header_row=header)


def _whole(cell: Cell, known: set[str]) -> Cell:
    lines: list[Line] = []
    for line in cell.lines:
        above = lines[-1] if lines else None
        joined = (
            _joined(above.words[-1], line.words[0], known) if above is not None and _is_cut(above) else None
        )
        if above is None or joined is None:
            lines.append(line)
            continue
        lines[-1] = Line((*above.words[:-1], joined))
        if len(line.words) > 1:
            lines.append(Line(line.words[1:]))
    return replace(cell, lines=tuple(lines)) if len(cell.lines) > 1 else cell


def _joined(head: Word, rest: Word, known: set[str]) -> Word | None:
    """The whole word; None where the second half begins anew."""
    if OPEN_NUMBERS.fullmatch(head.text):
        date = NUMBERS.fullmatch(head.text + rest.text) is not None
        return head._replace(text=head.text + rest.text) if date else None
    if head.text[-1] != "-" or not rest.text[:1].islower():
        return None
    first, second = head.text.strip("-.,:;()").lower(), rest.text.strip(".,:;()").lower()
    halves = second in known or (
        first in known and len(first) >= SHORTEST and ENDING.fullmatch(second) is None
    )
    kept = first + second not in ONE and (first in HALVES or halves)
    return head._replace(text=(head.text if kept else head.text[:-1]) + rest.text)
