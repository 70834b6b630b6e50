"""A line in pieces between wide gaps: what tables' cells and columns are made from."""

from __future__ import annotations

from servers.syllabus.reading.line import Line
from servers.syllabus.reading.lines import split_at_gaps
from servers.syllabus.reading.markers import marker_of

__all__ = ["in_pieces"]

DITTO = frozenset('"“”„″')
GAP = 0.75  # of the size: a wider gap parts a line's pieces
MARKER_GAP = 2.0  # of the size: a marker further off is a cell of its own
DOTS, DOT_GAP = (
    frozenset("•●○◦▪▫➢➤►▶❖‣⁃\uf0b7"),
    3.0,
)  # bullets that no cell holds alone, and their gap in small print


def in_pieces(line: Line) -> tuple[Line, ...]:
    """The line in pieces between wide gaps; a list's marker stays with its text."""
    pieces = split_at_gaps(line, GAP)
    if len(pieces) == 1:
        return (line,)
    reach = DOT_GAP if pieces[0].text in DOTS else MARKER_GAP
    near = pieces[1].box.x0 - pieces[0].box.x1 < reach * line.size
    if near and len(pieces[0].words) == 1 and marker_of(line):
        pieces[:2] = [Line((*pieces[0].words, *pieces[1].words))]
    return tuple(_dittos_joined(pieces))


def _dittos_joined(pieces: list[Line]) -> list[Line]:
    """Quote marks side by side stand for one cell above them."""
    joined: list[Line] = []
    for piece in pieces:
        near = bool(joined) and piece.box.x0 - joined[-1].box.x1 < MARKER_GAP * piece.size
        if near and piece.text in DITTO and joined[-1].words[-1].text in DITTO:
            joined[-1] = Line((*joined[-1].words, *piece.words))
        else:
            joined.append(piece)
    return joined
