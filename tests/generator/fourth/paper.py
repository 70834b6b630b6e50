"""What the fourth set prints that other paper lacks: dates in the margin, boxes to tick, letterheads, typewriting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Paragraph, Spacer, Table, TableStyle

from examples.sheet import Style
from tests.generator.draft import Draft
from tests.generator.second.paper import Block, Furniture, Grid, Paper, Title, _rich

__all__ = ["Leaf", "lay"]

_KINDS: tuple[Title, ...] = ("plain", "underlined", "shaded", "italic", "ruled", "caps")
_FURNITURE: tuple[Furniture, ...] = ("left", "right", "line")


class Leaf(Paper):
    """Paper with a margin for labels and lists to tick off."""

    def para(
        self, text: str, *, align: int | None = None, indent: float = 0, after: float = 4, hang: float = 0
    ) -> None:
        """A paragraph; an hour in "p.m." ends its sentence without a second stop."""
        super().para(text.replace("m..", "m."), align=align, indent=indent, after=after, hang=hang)

    def items(self, lines: Sequence[str], *, level: int = 1, mark: str | None = None, gap: float = 4) -> None:
        """A list, in the same way."""
        super().items([line.replace("m..", "m.") for line in lines], level=level, mark=mark, gap=gap)

    def margin(self, pairs: Sequence[tuple[str, Sequence[str]]], *, share: float = 0.18) -> None:
        """Labels flush right in the margin, what belongs to each in paragraphs beside it; nothing has a line."""
        width = self._usable_width()
        right, left = self._look(self.style.size * 0.95), self._look(self.style.size)
        right.alignment = 2
        rows = [
            [Paragraph(_rich(label), right), [Paragraph(_rich(text), left) for text in texts]]
            for label, texts in pairs
        ]
        table = Table(rows, colWidths=[width * share, width * (1 - share)], hAlign="LEFT")
        table.setStyle(
            TableStyle(
                [
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (0, -1), 0),
                    ("TOPPADDING", (0, 0), (-1, -1), 0),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
                ]
            )
        )
        self._flow += [table, Spacer(1, 4)]

    def ticks(self, lines: Sequence[str]) -> None:
        """A list with an empty box before each line."""
        for line in lines:
            look = self._look(self.style.size, indent=22)
            look.bulletFontName, look.bulletIndent = "ZapfDingbats", 6
            self._flow.append(
                Paragraph(_rich(line), look, bulletText="\N{LOWER RIGHT DROP-SHADOWED WHITE SQUARE}")
            )
        self.gap(3)

    def letterhead(self, text: str) -> None:
        """The institution in capitals between two lines."""
        cell = self._rich_cell(f"**{text.upper()}**", 1.05, centred=True)
        table = Table([[cell]], colWidths=[self._usable_width()])
        lines: list[Any] = [
            ("LINEABOVE", (0, 0), (-1, 0), 1.4, colors.black),
            ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black),
        ]
        table.setStyle(TableStyle(lines))
        self._flow += [table, Spacer(1, 6)]

    def form(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        """A small form: a shaded title across, below it labels and what is filled in."""
        block = Block([[f"**{title}**", ""]], [])
        block.commands += [
            ("SPAN", (0, 0), (1, 0)),
            ("BACKGROUND", (0, 0), (1, 0), colors.HexColor("#dfe3e8")),
        ]
        for label, text in rows:
            block.add(f"__{label}__", text)
        self.grid(block, (1, 3.4), Grid("all", "none", scale=0.95))


def lay(draft: Draft, restyle: Callable[[Style], Style] = lambda style: style) -> Leaf:
    """The draft goes on a leaf in its style or a changed one; running heads that say when it was updated stay."""
    rng = draft.rng
    leaf = Leaf(restyle(draft.sheet.style), rng.choice(_KINDS), rng.choice(_FURNITURE), rng.randrange(6))
    draft.sheet = leaf
    return leaf
