"""Paper with lines in grey and small letters, as sites print them, and with a sidebar beside the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.lib import colors
from reportlab.platypus import Paragraph, Spacer, Table, TableStyle

from examples.sheet import Style
from tests.generator.draft import Draft
from tests.generator.ninth.paper import Document
from tests.generator.second.paper import Furniture, Title, _rich

__all__ = ["Page", "open_page"]

_TITLES: tuple[Title, ...] = ("plain", "caps", "underlined", "sans", "shaded")
_FURNITURE: tuple[Furniture, ...] = ("right", "line", "left")


class Page(Document):
    """A document with small grey lines and a sidebar."""

    def faint(self, text: str, *, indent: float = 0) -> None:
        """A line in small grey letters."""
        self._add(
            text, size=self.style.size * 0.85, indent=indent, after=3, colour=colors.HexColor("#5b6770")
        )

    def band(self, text: str) -> None:
        """A grey band with bold text, as sites show a module."""
        table = Table([[Paragraph(_rich(f"**{text}**"), self._look(self.style.size))]], colWidths=[self._usable_width()])  # fmt: skip
        table.setStyle(
            TableStyle(
                [
                    ("BACKGROUND", (0, 0), (-1, -1), colors.HexColor("#f2f4f4")),
                    ("BOX", (0, 0), (-1, -1), 0.5, colors.HexColor("#c7cdd1")),
                ]
            )
        )
        self._flow += [Spacer(1, 6), table, Spacer(1, 3)]

    def sidebar(
        self, main: Sequence[str], side: Sequence[str], *, share: float = 0.36, shade: str = "#eef2ea"
    ) -> None:
        """Paragraphs on the left, lines in a shaded box on the right."""
        width = self._usable_width()
        body, note = self._look(self.style.size), self._look(self.style.size * 0.92)
        body.spaceAfter = 6
        cells = [[[Paragraph(_rich(text), body) for text in main], "", [Paragraph(_rich(text), note) for text in side]]]  # fmt: skip
        table = Table(cells, colWidths=[width * (0.97 - share), width * 0.03, width * share], splitInRow=1)
        table.setStyle(
            TableStyle(
                [
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (0, 0), 0),
                    ("BACKGROUND", (2, 0), (2, 0), colors.HexColor(shade)),
                ]
            )
        )
        self._flow += [table, Spacer(1, 8)]


def open_page(draft: Draft, restyle: Callable[[Style], Style] = lambda style: style) -> Page:
    """The draft goes on a page in its style or a changed one."""
    rng = draft.rng
    page = Page(restyle(draft.sheet.style), rng.choice(_TITLES), rng.choice(_FURNITURE), rng.randrange(6))
    draft.sheet = page
    return page
