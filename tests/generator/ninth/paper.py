"""Paper as word processors make tables: no space above or below a line, cells whose rows may break over pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from reportlab.lib import colors
from reportlab.platypus import Paragraph, Spacer, Table, TableStyle

from examples.sheet import Style
from tests.generator.draft import Draft
from tests.generator.fifth.paper import Folio
from tests.generator.second.paper import Block, Furniture, Title, _rich

__all__ = ["Cells", "Document", "open_word", "some_cells"]

Rules = Literal["all", "head", "rows", "none"]
Head = Literal["bold", "grey", "blue", "plain"]

_TITLES: tuple[Title, ...] = ("plain", "caps", "underlined", "italic", "sans")
_FURNITURE: tuple[Furniture, ...] = ("right", "line", "left")
_SHADES = {"grey": "#d9d9d9", "blue": "#4472c4"}


@dataclass(frozen=True)
class Cells:
    """How a word processor's table looks; ``breaks``: a row may go on on the next page."""

    rules: Rules = "all"
    head: Head = "bold"
    banded: bool = False
    repeat: bool = False
    breaks: bool = False
    middle: bool = False
    centred: tuple[int, ...] = ()
    scale: float = 0.95
    space: float = 0


def some_cells(rng: Random, *rules: Rules, **fixed: Any) -> Cells:
    """A look with one of these rules."""
    chosen: dict[str, Any] = {
        "rules": rng.choice(rules or ("all", "head", "rows", "none")),
        "head": rng.choice(("bold", "grey", "blue", "bold")),
        "repeat": rng.random() < 0.5,
        "space": rng.choice((0, 0, 1)),
    }
    return Cells(**(chosen | fixed))


class Document(Folio):
    """A document of a word processor."""

    def word(self, block: Block, widths: Sequence[float], look: Cells, *, titled: bool = True) -> None:
        """A table of the block's rows, close together."""
        usable = self._usable_width() - 2
        cells = [
            [self._word_cell(cell, look, column, titled and row == 0) for column, cell in enumerate(line)]
            for row, line in enumerate(block.rows)
        ]
        table = Table(
            cells,
            colWidths=[usable * width / sum(widths) for width in widths],
            repeatRows=int(titled and look.repeat),
            splitInRow=int(look.breaks),
            hAlign="LEFT",
        )
        table.setStyle(TableStyle([*_commands(look, len(block.rows), titled=titled), *block.commands]))
        self._flow += [table, Spacer(1, 8)]

    def box(self, lines: Sequence[str], *, share: float = 1) -> None:
        """A text box with a thin frame."""
        cell = [self._word_line(line, 1, centred=False, light=False) for line in lines]
        table = Table([[cell]], colWidths=[(self._usable_width() - 2) * share], hAlign="CENTER")
        table.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), 0.75, colors.black)]))
        self._flow += [table, Spacer(1, 8)]

    def _word_cell(self, cell: Any, look: Cells, column: int, titled: bool) -> Any:  # noqa: FBT001
        light = titled and look.head == "blue"
        centred = column in look.centred
        lines = [cell] if isinstance(cell, str) else list(cell)
        if titled and look.head != "plain":
            lines = [f"**{line}**" if line else "" for line in lines]
        return [self._word_line(line, look.scale, centred=centred, light=light) for line in lines]

    def _word_line(self, line: str, scale: float, *, centred: bool, light: bool) -> Paragraph:
        bulleted = line.startswith("- ")
        style = self._look(self.style.size * scale, indent=10 if bulleted else 0)
        style.leading = style.fontSize * 1.16
        style.alignment = int(centred)
        style.textColor = colors.white if light else colors.black
        if not bulleted:
            return Paragraph(_rich(line), style)
        style.bulletIndent = 1
        return Paragraph(_rich(line[2:]), style, bulletText=self.style.bullet)


def _commands(look: Cells, count: int, *, titled: bool) -> list[tuple[Any, ...]]:
    made: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE" if look.middle else "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), look.space),
        ("BOTTOMPADDING", (0, 0), (-1, -1), look.space + 0.5),
        ("LEFTPADDING", (0, 0), (-1, -1), 5.4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 5.4),
    ]
    made += {
        "all": [("GRID", (0, 0), (-1, -1), 0.5, colors.black)],
        "head": [("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black)],
        "rows": [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.HexColor("#bfbfbf"))],
        "none": [],
    }[look.rules]
    if look.banded:
        made += [("BACKGROUND", (0, n), (-1, n), colors.HexColor("#eaeff7")) for n in range(1, count, 2)]
    if titled and look.head in _SHADES:
        made.append(("BACKGROUND", (0, 0), (-1, 0), colors.HexColor(_SHADES[look.head])))
    return made


def open_word(draft: Draft, restyle: Callable[[Style], Style] = lambda style: style) -> Document:
    """The draft goes on a word processor's paper in its style or a changed one."""
    rng = draft.rng
    document = Document(
        restyle(draft.sheet.style), rng.choice(_TITLES), rng.choice(_FURNITURE), rng.randrange(6)
    )
    draft.sheet = document
    return document
