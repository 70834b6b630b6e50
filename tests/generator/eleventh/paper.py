"""Paper of the eleventh set: headings as word processors make them, lists, tab stops, and tables with cells that span."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.platypus import HRFlowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from examples.sheet import Sheet, Style
from tests.generator.draft import Draft

__all__ = ["Cell", "Lines", "Rows", "Sheaf", "open_sheaf"]

Lines = Literal["all", "rows", "none", "frame"]
Cell = str | list[str]
_Crown = Literal["bold", "underlined", "ruled", "shaded", "capitals", "centred"]
_CROWNS: tuple[_Crown, ...] = ("bold", "bold", "underlined", "ruled", "shaded", "capitals", "centred")


def rich(text: str) -> str:
    """Markup: ``**bold**`` and ``__italic__``; after "p.m." a sentence needs no second point."""
    single = re.sub(r"\b([ap]\.m\.)\.", r"\1", text)
    bold = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(single))
    return re.sub(r"__(.+?)__", r"<i>\1</i>", bold).replace("\n", "<br/>")


@dataclass
class Rows:
    """A table's rows, and what spans or shades them."""

    cells: list[list[Cell]] = field(default_factory=list)
    commands: list[tuple[Any, ...]] = field(default_factory=list)

    def add(self, *cells: Cell) -> None:
        """One more row."""
        self.cells.append(list(cells))

    def wide(self, text: str, *, shade: str | None = None) -> None:
        """A row of one cell from side to side."""
        row = len(self.cells)
        self.cells.append([text, *([""] * (len(self.cells[0]) - 1))])
        self.commands.append(("SPAN", (0, row), (-1, row)))
        if shade:
            self.shade(shade)

    def shade(self, colour: str) -> None:
        """Colours the last row."""
        row = len(self.cells) - 1
        self.commands.append(("BACKGROUND", (0, row), (-1, row), colors.HexColor(colour)))

    def down(self, column: int, count: int) -> None:
        """The last ``count`` rows have one cell together in ``column``."""
        last = len(self.cells) - 1
        if count > 1:
            self.commands.append(("SPAN", (column, last - count + 1), (column, last)))

    def together(self, count: int) -> None:
        """The last ``count`` rows stay on one page."""
        last = len(self.cells) - 1
        self.commands.append(("NOSPLIT", (0, last - count + 1), (-1, last)))


class Sheaf(Sheet):
    """A sheet with one way of setting headings, and the paragraphs, lists and tables of a word processor."""

    def __init__(self, style: Style, crown: _Crown) -> None:
        super().__init__(style)
        self._crown = crown

    def heading(self, text: str) -> None:
        """A section's heading, in the document's one way."""
        size = self.style.size
        shown = text.upper() if self._crown == "capitals" else text
        marked = (
            f"<u><b>{escape(shown)}</b></u>" if self._crown == "underlined" else f"<b>{escape(shown)}</b>"
        )
        look = self._paragraph("crown", size=1.15, before=size, after=3)
        look.keepWithNext = 1
        look.alignment = int(self._crown == "centred")
        if self._crown == "shaded":
            look.backColor = colors.HexColor("#dfe6ee")
        self._flow.append(Paragraph(marked, look))
        if self._crown == "ruled":
            rule = HRFlowable(width="100%", thickness=0.6, color=colors.grey, spaceBefore=0, spaceAfter=4)
            rule.keepWithNext = 1
            self._flow.append(rule)

    def name(self, text: str, *, scale: float = 1.5, centred: bool = True) -> None:
        """A large line of the title."""
        look = self._paragraph("name", size=scale, strong=True, after=2)
        look.alignment = int(centred)
        self._flow.append(Paragraph(rich(text), look))

    def para(self, text: str, *, indent: float = 0, after: float = 5, centred: bool = False) -> None:
        """A paragraph."""
        look = self._paragraph("para", after=after, indent=indent)
        look.alignment = int(centred)
        self._flow.append(Paragraph(rich(text), look))

    def minor(self, text: str) -> None:
        """A bold line that stays with what follows."""
        look = self._paragraph("minor", size=1.02, strong=True, before=5, after=2)
        look.keepWithNext = 1
        self._flow.append(Paragraph(rich(text), look))

    def hung(self, text: str, *, hang: float = 26) -> None:
        """A paragraph whose later lines are indented."""
        look = self._paragraph("hung", after=2, indent=hang)
        look.firstLineIndent = -hang
        self._flow.append(Paragraph(rich(text), look))

    def points(self, lines: Sequence[str], *, numbered: bool = False, indent: float = 18) -> None:
        """A list with bullets or numbers."""
        for number, line in enumerate(lines, 1):
            look = self._paragraph("point", after=2, indent=indent)
            sign = f"{number}." if numbered else self.style.bullet
            self._flow.append(Paragraph(rich(line), look, bulletText=sign))
        self.gap(3)

    def tabbed(self, pairs: Sequence[tuple[str, ...]], shares: Sequence[float]) -> None:
        """Lines whose parts stand at tab stops."""
        rows = Rows([list(pair) for pair in pairs])
        self.grid(rows, shares, lines="none", head="none", padding=1)

    def grid(  # noqa: PLR0913  a table has that many looks
        self,
        rows: Rows,
        shares: Sequence[float],
        *,
        lines: Lines = "all",
        head: Literal["bold", "grey", "dark", "none"] = "bold",
        padding: float = 3,
        scale: float = 0.95,
        least: float | None = None,
        title: str | None = None,
        centred: Sequence[int] = (),
    ) -> None:
        """A table; ``shares`` are its columns' widths, ``least`` a row's height, ``title``: a bold line that stays on one page with all of it."""
        width = self._usable_width() - 2
        unit = width / sum(shares)
        body = [
            [self._content(cell, scale, head if n == 0 else "none") for cell in row]
            for n, row in enumerate(rows.cells)
        ]
        heights = [least if least and n else None for n in range(len(body))] if least else None
        table = Table(
            body,
            colWidths=[share * unit for share in shares],
            rowHeights=heights,
            repeatRows=int(head != "none"),
        )
        style: list[tuple[Any, ...]] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), padding),
            ("BOTTOMPADDING", (0, 0), (-1, -1), padding),
        ]
        style += _RULES[lines] + _HEADS[head]
        table.setStyle(TableStyle(style + rows.commands))
        for column in centred:
            for row in body:
                for part in row[column]:
                    part.style.alignment = 1
        if title:
            above = Paragraph(rich(f"**{title}**"), self._paragraph("above", size=1.05, before=4, after=2))
            self._flow += [KeepTogether([above, table]), Spacer(1, 7)]
            return
        self._flow += [table, Spacer(1, 7)]

    def _content(self, cell: Cell, scale: float, head: str) -> list[Paragraph]:
        lines = [cell] if isinstance(cell, str) else cell
        paragraphs = []
        for line in lines:
            look = self._paragraph("cell", size=scale, strong=head != "none")
            if head == "dark":
                look.textColor = colors.white
            paragraphs.append(Paragraph(rich(line), look))
        return paragraphs


_RULES: dict[Lines, list[tuple[Any, ...]]] = {
    "all": [("GRID", (0, 0), (-1, -1), 0.5, colors.black)],
    "rows": [("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey)],
    "none": [("LEFTPADDING", (0, 0), (0, -1), 0)],
    "frame": [("BOX", (0, 0), (-1, -1), 0.7, colors.black)],
}
_HEADS: dict[str, list[tuple[Any, ...]]] = {
    "bold": [],
    "none": [],
    "grey": [("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#d9d9d9"))],
    "dark": [("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#1f3864"))],
}


def open_sheaf(draft: Draft, restyle: Callable[[Style], Style] = lambda style: style) -> Sheaf:
    """The draft goes on a sheaf in its style or a changed one."""
    sheaf = Sheaf(restyle(draft.sheet.style), draft.rng.choice(_CROWNS))
    draft.sheet = sheaf
    return sheaf
