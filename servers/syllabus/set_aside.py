"""Reading on where a rule fails: the paragraph or row that it fails over is set aside, and the reader is told.

A thousand rules meet texts that nobody foresaw; an error in one of them must not cost a student the other forty dates.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from servers.errors import SyllabusAgentError
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.table import Row, Table

__all__ = ["Part", "reading_on"]

Read = TypeVar("Read")

#: A document of which more fails is not read: what is left of it would be told as if it were all.
_MOST = 3

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Part:
    """A paragraph of a document, or a row of one of its tables: ``block`` and ``row`` count from 0 (a paragraph has no row)."""

    block: int
    row: int | None
    page: int
    text: str


def reading_on(document: Document, read: Callable[[Document], Read]) -> tuple[Read, tuple[Part, ...]]:
    """What ``read`` makes of a document, and the parts that had to be left out for it to come to an end.

    A part is found by halving: the shortest beginning of the document that fails ends with it (delta debugging:
    Zeller, "Yesterday, my program worked", 1999). A document without a fault is read once.

    Raises:
        Exception: what ``read`` raised, where the fault is in no part alone, in more than three, or tells of the
            document itself (``SyllabusAgentError``) or of the machine (memory, depth).
    """
    aside: list[Part] = []
    whole = document
    while True:
        try:
            return read(whole), tuple(aside)
        except (SyllabusAgentError, MemoryError, RecursionError):
            raise
        except Exception:
            kept = [part for part in _parts(document.blocks) if part not in aside]
            if not kept or len(aside) == _MOST:
                raise
            failing = kept[_failing(document, kept, read)]
            _logger.exception(
                "a rule failed; page %d of %s is read without one part", failing.page, document.name
            )
            aside.append(failing)
            kept.remove(failing)
            whole = _only(document, kept)


def _failing(document: Document, parts: Sequence[Part], read: Callable[[Document], object]) -> int:
    """The part that the shortest failing beginning ends with."""
    low, high = 0, len(parts)  # so many parts are read, and are not
    while high - low > 1:
        middle = (low + high) // 2
        if _reads(_only(document, parts[:middle]), read):
            low = middle
        else:
            high = middle
    return high - 1


def _reads(document: Document, read: Callable[[Document], object]) -> bool:
    try:
        read(document)
    except (SyllabusAgentError, MemoryError, RecursionError):
        raise
    except Exception:  # noqa: BLE001  whether it fails is what is asked
        return False
    return True


def _parts(blocks: Sequence[Block]) -> Iterator[Part]:
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            yield Part(place, None, block.page, block.flat)
        else:
            yield from (Part(place, number, row.page, _text(row)) for number, row in enumerate(block.rows))


def _text(row: Row) -> str:
    return " | ".join(cell.flat for cell in row.cells if cell.lines)


def _only(document: Document, parts: Sequence[Part]) -> Document:
    """The document with those of its parts; a table of which no row is left is left out with its titles."""
    rows: dict[int, list[int | None]] = {}
    for part in parts:
        rows.setdefault(part.block, []).append(part.row)
    blocks = (_with_rows(document.blocks[place], kept) for place, kept in rows.items())
    return replace(document, blocks=tuple(blocks))


def _with_rows(block: Block, kept: Sequence[int | None]) -> Block:
    if not isinstance(block, Table) or len(kept) == len(block.rows):
        return block
    return replace(block, rows=tuple(block.rows[number] for number in kept if number is not None))
