"""Paper: headings, text, lists and tables in a random style, as a PDF whose bytes depend on the seed alone."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any, Literal
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Preformatted,
    Spacer,
    Table,
    TableStyle,
)

__all__ = ["Heading", "Look", "Sheet", "Style", "choose_style"]

Look = Literal["ruled", "plain", "booktabs", "rows", "zebra", "banded"]
Heading = Literal["bold", "capitals", "coloured", "numbered", "spaced"]

_FAMILIES = {
    "Helvetica": ("Helvetica", "Helvetica-Bold"),
    "Times": ("Times-Roman", "Times-Bold"),
    "Vera": ("Vera", "VeraBd"),
    "Courier": ("Courier", "Courier-Bold"),
}


@dataclass(frozen=True)
class Style:
    """How everything looks."""

    family: str = "Helvetica"
    size: float = 10
    page: tuple[float, float] = letter
    margin: float = 64
    bullet: str = "•"
    heading: Heading = "bold"
    columns: int = 1
    header: str | None = None
    footer: str | None = None

    @property
    def regular(self) -> str:
        """The font of running text."""
        return _FAMILIES[self.family][0]

    @property
    def strong(self) -> str:
        """The font of headings."""
        return _FAMILIES[self.family][1]

    def turned(self) -> Style:
        """The same on landscape pages."""
        return replace(self, page=landscape(self.page))


def choose_style(rng: Random, *, european: bool = False) -> Style:
    """A random style."""
    return Style(
        family=rng.choice(("Helvetica", "Times", "Times", "Vera")),
        size=rng.choice((9, 9.5, 10, 10.5, 11, 12)),
        page=A4 if european else letter,
        margin=rng.choice((50, 64, 72)),
        bullet=rng.choice(("•", "•", "–", "*")),
        heading=rng.choice(("bold", "capitals", "coloured", "numbered")),
    )


class Sheet:
    """What is printed so far, in order."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self._flow: list[Any] = []
        self._headings = 0
        for name in _FAMILIES["Vera"]:
            if name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
        pdfmetrics.registerFontFamily(
            "Vera", normal="Vera", bold="VeraBd", italic="Vera", boldItalic="VeraBd"
        )

    def title(self, text: str, *, centred: bool = False) -> None:
        """The document's title."""
        self._put(text, "title", size=1.6, strong=True, after=4, centred=centred)

    def heading(self, text: str) -> None:
        """A section's heading."""
        self._headings += 1
        style = self.style.heading
        shown = {"capitals": text.upper(), "numbered": f"{self._headings}. {text}"}.get(style, text)
        if style == "spaced":
            self._flow.append(_Spaced(text.upper(), self.style.strong, self.style.size * 1.1))
            return
        colour = colors.HexColor("#1f4e79") if style == "coloured" else colors.black
        self._put(shown, "heading", size=1.2, strong=True, before=10, after=3, colour=colour, keep=True)

    def subheading(self, text: str) -> None:
        """A heading below a heading."""
        self._put(text, "subheading", size=1.0, strong=True, before=5, after=1, keep=True)

    def text(self, text: str, *, centred: bool = False, indent: float = 0) -> None:
        """A paragraph; ``**words**`` are bold."""
        self._put(text, "text", after=4, centred=centred, indent=indent)

    def bullets(self, lines: Sequence[str]) -> None:
        """A list."""
        for line in lines:
            paragraph = Paragraph(
                _markup(line), self._paragraph("item", after=1, indent=16), bulletText=self.style.bullet
            )
            self._flow.append(paragraph)
        self.gap(4)

    def lines(self, lines: Sequence[str], *, indent: float = 0) -> None:
        """Lines that stand under each other, each a paragraph without space between."""
        for line in lines:
            self._put(line, "line", after=0, indent=indent)
        self.gap(4)

    def defined(self, term: str, lines: Sequence[str]) -> None:
        """A definition: the term in bold, what belongs to it indented below."""
        self._put(f"**{term}**", "term", before=3, keep=True)
        for line in lines:
            self._put(line, "definition", indent=26)

    def leaders(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Lines whose ends are joined by dots, as in a table of contents."""
        style, width = self.style, self._usable_width()
        for left, right in pairs:
            dot = pdfmetrics.stringWidth(".", style.regular, style.size)
            taken = pdfmetrics.stringWidth(f"{left}  {right}", style.regular, style.size)
            self._put(f"{left} {'.' * max(int((width - taken) / dot) - 2, 3)} {right}", "leader")
        self.gap(4)

    def typed(self, lines: Sequence[str]) -> None:
        """Typewriter text, its columns made with blanks."""
        style = ParagraphStyle("typed", fontName="Courier", fontSize=9, leading=11)
        self._flow += [Preformatted(line or " ", style) for line in lines]
        self.gap(4)

    def beside(self, main: Callable[[], None], title: str, lines: Sequence[str]) -> None:
        """What ``main`` prints, with a shaded box on its right; both stay on one page."""
        outside, self._flow = self._flow, []
        main()
        inside, self._flow = self._flow, outside
        box = [self._cell(title, strong=True), *(self._cell(line) for line in lines)]
        width = self._usable_width()
        table = Table([[inside, "", box]], colWidths=[width * 0.6, width * 0.04, width * 0.36])
        table.setStyle(
            TableStyle(
                [
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (0, 0), 0),
                    ("BOX", (2, 0), (2, 0), 0.7, colors.grey),
                    ("BACKGROUND", (2, 0), (2, 0), colors.HexColor("#eef3f7")),
                ]
            )
        )
        self._flow += [table, Spacer(1, 8)]

    def gap(self, points: float = 6) -> None:
        """White space."""
        self._flow.append(Spacer(1, points))

    def new_page(self) -> None:
        """The rest goes on the next page."""
        self._flow.append(PageBreak())

    def table(
        self,
        rows: Sequence[Sequence[str]],
        *,
        widths: Sequence[float],
        look: Look = "ruled",
        header: bool = True,
        spans: Sequence[tuple[tuple[int, int], tuple[int, int]]] = (),
        repeat: bool = True,
        minimum_height: float | None = None,
    ) -> None:
        """A table; ``widths`` are shares of the column's width; ``spans`` are reportlab's (column, row) pairs."""
        usable = self._usable_width() - 2
        total = sum(widths)
        top = colors.white if look == "banded" else colors.black
        cells = [
            [
                self._cell(text, strong=header and n == 0, colour=top if header and n == 0 else colors.black)
                for text in row
            ]
            for n, row in enumerate(rows)
        ]
        heights = [minimum_height if minimum_height and n else None for n in range(len(rows))]
        table = Table(
            cells,
            colWidths=[usable * width / total for width in widths],
            rowHeights=heights if minimum_height else None,
            repeatRows=int(header and repeat),
        )
        table.setStyle(
            TableStyle(self._rules(look, header=header, count=len(rows)) + [("SPAN", a, b) for a, b in spans])
        )
        self._flow += [table, Spacer(1, 8)]

    def boxed(self, title: str, lines: Sequence[str]) -> None:
        """A frame with a title and lines, such as important dates at a glance."""
        inside = [self._cell(title, strong=True), *(self._cell(line) for line in lines)]
        table = Table([[inside]], colWidths=[self._usable_width() * 0.8])
        table.setStyle(
            TableStyle([("BOX", (0, 0), (-1, -1), 1, colors.black), ("LEFTPADDING", (0, 0), (-1, -1), 8)])
        )
        self._flow += [KeepTogether([table]), Spacer(1, 8)]

    def columns_begin(self) -> None:
        """On a two-column sheet: what follows leaves the full-width frame on top."""
        self._flow.append(FrameBreak())

    def pdf(self) -> bytes:
        """The document's bytes: the same for the same content."""
        out = io.BytesIO()
        document = BaseDocTemplate(out, pagesize=self.style.page, invariant=1, allowSplitting=1)
        document.addPageTemplates(self._page_templates())
        start = [NextPageTemplate("later")] if self.style.columns > 1 else []
        document.build([*start, *self._flow])
        return out.getvalue()

    def _usable_width(self) -> float:
        width = self.style.page[0] - 2 * self.style.margin
        return width if self.style.columns == 1 else (width - 18) / 2

    def _put(  # noqa: PLR0913
        self,
        text: str,
        name: str,
        *,
        size: float = 1,
        strong: bool = False,
        before: float = 0,
        after: float = 0,
        indent: float = 0,
        centred: bool = False,
        colour: object = colors.black,
        keep: bool = False,
    ) -> None:
        style = self._paragraph(name, size=size, strong=strong, before=before, after=after, indent=indent)
        style.alignment, style.textColor, style.keepWithNext = int(centred), colour, int(keep)
        self._flow.append(Paragraph(_markup(text), style))

    def _paragraph(
        self,
        name: str,
        *,
        size: float = 1,
        strong: bool = False,
        before: float = 0,
        after: float = 0,
        indent: float = 0,
    ) -> Any:
        points = self.style.size * size
        return ParagraphStyle(
            name,
            fontName=self.style.strong if strong else self.style.regular,
            fontSize=points,
            leading=points * 1.22,
            spaceBefore=before,
            spaceAfter=after,
            leftIndent=indent,
            bulletIndent=max(indent - 12, 0),
            bulletFontName=self.style.regular,
            bulletFontSize=points,
        )

    def _cell(self, text: str, *, strong: bool = False, colour: object = colors.black) -> Flowable:
        style = self._paragraph("cell", size=0.95, strong=strong)
        style.textColor = colour
        return Paragraph(_markup(text), style)

    def _rules(self, look: Look, *, header: bool, count: int) -> list[Any]:
        common: list[Any] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
        if look == "ruled":
            return [*common, ("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
        if look == "banded":
            return [
                *common,
                ("INNERGRID", (0, 0), (-1, -1), 0.3, colors.HexColor("#9db2c4")),
                ("BOX", (0, 0), (-1, -1), 0.6, colors.HexColor("#3b5d7a")),
                ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#3b5d7a")),
            ]
        if look == "rows":
            return [*common, ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey)]
        if look == "zebra":
            shades = [("BACKGROUND", (0, n), (-1, n), colors.HexColor("#e8e8e8")) for n in range(1, count, 2)]
            return [*common, *shades]
        if look == "booktabs":
            rules: list[Any] = [
                ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
                ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black),
            ]
            middle: list[Any] = [("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black)] if header else []
            return common + rules + middle
        return common

    def _page_templates(self) -> list[Any]:
        style, (width, height) = self.style, self.style.page
        margin, inner = style.margin, style.page[0] - 2 * style.margin
        if style.columns == 1:
            body = Frame(margin, margin, inner, height - 2 * margin, id="body", leftPadding=0, rightPadding=0)
            return [PageTemplate(id="only", frames=[body], onPage=self._furniture)]
        column, top = (inner - 18) / 2, 130
        full = height - 2 * margin
        places = [(margin, column), (width - margin - column, column)]
        head = Frame(margin, height - margin - top, inner, top, id="head", leftPadding=0, rightPadding=0)
        first = [Frame(x, margin, w, full - top, leftPadding=0, rightPadding=0) for x, w in places]
        later = [Frame(x, margin, w, full, leftPadding=0, rightPadding=0) for x, w in places]
        return [
            PageTemplate(id="first", frames=[head, *first], onPage=self._furniture),
            PageTemplate(id="later", frames=later, onPage=self._furniture),
        ]

    def _furniture(self, canvas: Any, document: Any) -> None:
        canvas.saveState()
        canvas.setFont(self.style.regular, 8)
        width, height = self.style.page
        if self.style.header:
            canvas.drawString(self.style.margin, height - 30, self.style.header)
        if self.style.footer:
            canvas.drawCentredString(width / 2, 28, self.style.footer.format(page=document.page))
        canvas.restoreState()


class _Spaced(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A heading with space between its letters."""

    def __init__(self, text: str, font: str, size: float) -> None:
        super().__init__()
        self.text, self.font, self.size = text, font, size
        self.keepWithNext = 1

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Its line, with room above."""
        return width, self.size * 2.4

    def draw(self) -> None:
        """The letters, each moved on by a third of the size."""
        text = self.canv.beginText(0, self.size * 0.6)
        text.setFont(self.font, self.size)
        text.setCharSpace(self.size / 3)
        text.textOut(self.text)
        text.setCharSpace(0)
        self.canv.drawText(text)


def _markup(text: str) -> str:
    marked = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text))
    return re.sub(r"~~(.+?)~~", r"<strike>\1</strike>", marked).replace("\n", "<br/>")
