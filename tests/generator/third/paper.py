"""What the third set prints that other paper lacks: cards, a browser's print-out, leaders to the margin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, Spacer, Table, TableStyle

from examples.sheet import Style
from tests.generator.draft import Draft
from tests.generator.second.paper import Paper

__all__ = ["Browser", "Poster", "put"]

AnyPaper = TypeVar("AnyPaper", bound=Paper)
_TINTS = ("#fde7d3", "#dcedf5", "#e3f1df", "#f3e3f0")


class Poster(Paper):
    """Paper with cards as graphic-design sites offer them."""

    def cards(self, cards: Sequence[tuple[str, str, str]], across: int = 3) -> None:
        """Tinted boxes in rows: a line in capitals, large type, a line below."""
        filled = [*cards, *[("", "", "")] * (-len(cards) % across)]
        rows = [[self._card(*card) for card in filled[n : n + across]] for n in range(0, len(filled), across)]
        width = (self._usable_width() - 2) / across
        table = Table(rows, colWidths=[width] * across, hAlign="LEFT")
        shades = [
            (
                "BACKGROUND",
                (n % across, n // across),
                (n % across, n // across),
                colors.HexColor(_TINTS[n % 4]),
            )
            for n, card in enumerate(cards)
            if card[1]
        ]
        look = [
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("INNERGRID", (0, 0), (-1, -1), 6, colors.white),
            ("TOPPADDING", (0, 0), (-1, -1), 7),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 9),
        ]
        table.setStyle(TableStyle([*shades, *look]))
        self._flow += [table, Spacer(1, 7)]

    def _card(self, top: str, middle: str, bottom: str) -> list[Any]:
        lines = ((top, 0.85, True), (middle, 1.5, True), (bottom, 0.85, False))
        return [
            Paragraph(
                escape(text),
                ParagraphStyle(
                    "card",
                    fontName=self.style.strong if bold else self.style.regular,
                    fontSize=self.style.size * scale,
                    leading=self.style.size * scale * 1.3,
                    alignment=1,
                ),
            )
            for text, scale, bold in lines
            if text
        ]


class Browser(Paper):
    """A web page as a browser prints it: the day of printing on top, the address and the page's number at the foot."""

    printed, page_title, address = "", "", ""

    def _furniture(self, canvas: Any, document: Any) -> None:
        canvas.saveState()
        canvas.setFont("Helvetica", 7.5)
        width, height = self.style.page
        canvas.drawString(26, height - 24, self.printed)
        canvas.drawCentredString(width / 2, height - 24, self.page_title)
        canvas.drawString(26, 20, self.address)
        canvas.drawRightString(width - 26, 20, f"{document.page}/12")
        canvas.restoreState()


def put(
    draft: Draft, paper: type[AnyPaper], restyle: Callable[[Style], Style] = lambda style: style
) -> AnyPaper:
    """The draft goes on paper of this kind, in its style or a changed one."""
    made = paper(restyle(draft.sheet.style), "plain", "left", draft.rng.randrange(6))
    draft.sheet = made
    return made
