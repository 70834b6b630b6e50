"""A document's text without its tables, as runs of lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from servers.syllabus.finding.wrap_edge import wrap_edge
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Table

__all__ = ["Flow", "FlowLine", "flow_of"]


class FlowLine(NamedTuple):
    """A line, its paragraph, whether it is the first of it, and the edge that its lines wrap at."""

    line: Line
    paragraph: Paragraph
    first: bool
    right: float


@dataclass(frozen=True)
class Flow:
    """Lines of consecutive paragraphs, in reading order, between two tables (None: the document's edge)."""

    lines: tuple[FlowLine, ...]
    above: Table | None = None
    below: Table | None = None


def flow_of(blocks: Sequence[Block]) -> list[Flow]:
    """The document's text without its tables, as runs of lines."""
    flows: list[Flow] = []
    edges = wrap_edge([block for block in blocks if isinstance(block, Paragraph)])
    current: list[FlowLine] = []
    above: Table | None = None
    for block in blocks:
        if isinstance(block, Paragraph):
            right = edges.get(id(block)) or max(line.box.x1 for line in block.lines)
            current += [FlowLine(line, block, number == 0, right) for number, line in enumerate(block.lines)]
            continue
        if current:
            flows.append(Flow(tuple(current), above, block))
        above, current = block, []
    if current:
        flows.append(Flow(tuple(current), above, None))
    return flows
