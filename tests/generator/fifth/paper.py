"""What the fifth set prints that other paper lacks: banners, notes in the outer margin, boxes in two halves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import KeepTogether, Paragraph, Spacer, Table, TableStyle

from examples.sheet import Style
from tests.generator.draft import Draft
from tests.generator.fourth.paper import Leaf
from tests.generator.second.paper import Furniture, Title, _rich

__all__ = ["Folio", "set_on"]

_KINDS: tuple[Title, ...] = ("plain", "caps", "underlined", "italic", "shaded", "ruled", "sans")
_FURNITURE: tuple[Furniture, ...] = ("right", "line", "left")


class Folio(Leaf):
    """Paper with a banner, notes in the outer margin, and boxes of two halves under a title."""

    def banner(self, text: str, below: str) -> None:
        """A dark band with the title in white, and a smaller line in it."""
        title, line = self._look(self.style.size * 1.5, bold=True), self._look(self.style.size)
        for look in (title, line):
            look.textColor, look.alignment = colors.white, 0
        table = Table(
            [[[Paragraph(_rich(text), title), Paragraph(_rich(below), line)]]],
            colWidths=[self._usable_width()],
        )
        table.setStyle(
            TableStyle(
                [
                    ("BACKGROUND", (0, 0), (-1, -1), colors.HexColor("#2b3a4a")),
                    ("LEFTPADDING", (0, 0), (-1, -1), 10),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 9),
                ]
            )
        )
        self._flow += [table, Spacer(1, 6)]

    def side_notes(self, rows: Sequence[tuple[Sequence[str], Sequence[str]]], *, share: float = 0.29) -> None:
        """Paragraphs, and beside them small italics in the outer margin."""
        width = self._usable_width()
        main, note = self._look(self.style.size), self._look(self.style.size * 0.85)
        cells = [
            [
                [Paragraph(_rich(text), main) for text in texts],
                [Paragraph(_rich(f"__{text}__"), note) for text in notes],
            ]
            for texts, notes in rows
        ]
        table = Table(cells, colWidths=[width * (1 - share), width * share], hAlign="LEFT")
        table.setStyle(
            TableStyle(
                [
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (0, -1), 0),
                    ("LEFTPADDING", (1, 0), (1, -1), 16),
                    ("TOPPADDING", (0, 0), (-1, -1), 1),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
                ]
            )
        )
        self._flow += [table, Spacer(1, 4)]

    def halves(self, title: str, left: Sequence[str], right: Sequence[str], *, shade: str) -> None:
        """A box with a shaded title across, lines on the left and on the right."""
        width = self._usable_width() - 2
        cells: list[list[Any]] = [
            [self._rich_cell(f"**{title}**", 1.05), ""],
            [[self._list_line(line, 0.95) for line in part] for part in (left, right)],
        ]
        table = Table(cells, colWidths=[width * 0.58, width * 0.42], hAlign="LEFT")
        table.setStyle(
            TableStyle(
                [
                    ("SPAN", (0, 0), (1, 0)),
                    ("BACKGROUND", (0, 0), (1, 0), colors.HexColor(shade)),
                    ("BOX", (0, 0), (-1, -1), 0.8, colors.black),
                    ("LINEBEFORE", (1, 1), (1, 1), 0.4, colors.grey),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ]
            )
        )
        self._flow += [KeepTogether([table]), Spacer(1, 9)]


def set_on(draft: Draft, restyle: Callable[[Style], Style] = lambda style: style) -> Folio:
    """The draft goes on a folio in its style or a changed one."""
    rng = draft.rng
    folio = Folio(restyle(draft.sheet.style), rng.choice(_KINDS), rng.choice(_FURNITURE), rng.randrange(6))
    draft.sheet = folio
    return folio
