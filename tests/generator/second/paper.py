"""Paper as word processors, LaTeX and slides make it: what the plain sheet lacks."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, HRFlowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from examples.sheet import Sheet, Style
from tests.generator.draft import Draft

__all__ = ["Block", "Grid", "Paper", "Title", "take"]

Title = Literal["plain", "underlined", "shaded", "italic", "ruled", "caps", "sans"]
Furniture = Literal["left", "right", "line"]
_ACCENTS = ("#7a1f2b", "#1d4e5f", "#30475e", "#40562c", "#000000", "#000000")
_MARKS = (
    (re.compile(r"\*\*(.+?)\*\*"), r"<b>\1</b>"),
    (re.compile(r"__(.+?)__"), r"<i>\1</i>"),
    (re.compile(r"\^\^(.+?)\^\^"), r"<super>\1</super>"),
    (re.compile(r"\{r (.+?)\}"), r'<font color="#b3261e">\1</font>'),
)


@dataclass(frozen=True)
class Grid:
    """How a table looks: its rules, shades and the place of its text."""

    rules: Literal["all", "rows", "booktabs", "none", "outer", "columns"] = "all"
    head: Literal["grey", "dark", "bold", "none"] = "bold"
    zebra: bool = False
    repeat: bool = True
    centred: tuple[int, ...] = ()
    padding: float = 3
    scale: float = 0.95


@dataclass
class Block:
    """Rows of a table in the making, with what spans or shades them."""

    rows: list[list[Any]]
    commands: list[tuple[Any, ...]]

    @classmethod
    def titled(cls, *titles: str) -> Block:
        """With a first row of column titles."""
        return cls([list(titles)], [])

    def add(self, *cells: Any) -> None:
        """A row."""
        self.rows.append(list(cells))

    def across(self, text: str, *, shade: str | None = "#dddddd", since: int = 0) -> None:
        """A row whose text runs across the columns from ``since`` on."""
        width = len(self.rows[0])
        row = len(self.rows)
        self.rows.append([""] * since + [text] + [""] * (width - since - 1))
        self.commands.append(("SPAN", (since, row), (width - 1, row)))
        if shade:
            self.commands.append(("BACKGROUND", (0, row), (-1, row), colors.HexColor(shade)))

    def down(self, column: int, number: int) -> None:
        """The last ``number`` rows share their cell in ``column``."""
        if number > 1:
            last = len(self.rows) - 1
            self.commands.append(("SPAN", (column, last - number + 1), (column, last)))

    def shade(self, column: int, colour: str) -> None:
        """The last row's cell has a colour."""
        row = len(self.rows) - 1
        self.commands.append(("BACKGROUND", (column, row), (column, row), colors.HexColor(colour)))


class Paper(Sheet):
    """A sheet with italics, footnotes, callouts, tab stops, nested lists, month grids and richer tables."""

    def __init__(
        self, style: Style, title: Title = "plain", furniture: Furniture = "left", accent: int = 0
    ) -> None:
        super().__init__(style)
        self.kind, self.furniture = title, furniture
        self.accent = colors.HexColor(_ACCENTS[accent])
        self.justified = style.family == "Times"

    def heading(self, text: str) -> None:
        """A section's heading."""
        self._headings += 1
        kind, size = self.kind, self.style.size
        shown = {"caps": text.upper(), "ruled": f"{self._headings} {text}"}.get(kind, text)
        self._flow.append(CondPageBreak(95))
        if kind == "underlined":
            shown = f"<u>{escape(shown.upper())}:</u>"
            self._add(shown, size=size * 1.05, bold=True, before=9, after=3, raw=True)
        elif kind == "shaded":
            cell = Paragraph(escape(shown), self._look(size * 1.1, bold=True))
            table = Table([[cell]], colWidths=[self._usable_width()])
            table.setStyle(TableStyle([("BACKGROUND", (0, 0), (-1, -1), colors.HexColor("#dfe5ea"))]))
            self._flow += [Spacer(1, 7), table, Spacer(1, 3)]
        elif kind == "italic":
            self._add(f"__{shown}__", size=size * 1.1, before=9, after=3)
        else:
            self._add(shown, size=size * 1.25, bold=True, before=10, after=3, colour=self.accent)

    def minor(self, text: str, *, italic: bool = False, keep: bool = False) -> None:
        """A heading below a heading; ``keep``: on one page with what follows."""
        self._flow.append(CondPageBreak(40))
        self._add(f"__{text}__" if italic else f"**{text}**", before=5, after=1, keep=keep)

    def name(self, text: str, *, centred: bool = True, scale: float = 1.6, bold: bool = True) -> None:
        """The document's title."""
        self._add(
            text,
            size=self.style.size * scale,
            bold=bold,
            after=3,
            align=int(centred),
            colour=self.accent,
        )

    def para(
        self, text: str, *, align: int | None = None, indent: float = 0, after: float = 4, hang: float = 0
    ) -> None:
        """A paragraph; ``**bold**``, ``__italic__``, ``^^raised^^``, ``{r red}``."""
        chosen = (4 if self.justified else 0) if align is None else align
        self._add(text, after=after, align=chosen, indent=indent, hang=hang)

    def rows(self, lines: Sequence[str], *, align: int = 0, indent: float = 0) -> None:
        """Lines without space between."""
        for line in lines:
            self._add(line, align=align, indent=indent)
        self.gap(4)

    def items(self, lines: Sequence[str], *, level: int = 1, mark: str | None = None, gap: float = 4) -> None:
        """A bulleted list, perhaps a nested one; ``mark`` "1" numbers it."""
        nested = "*" if self.style.bullet == "–" else "–"
        for number, line in enumerate(lines, 1):
            bullet = f"{number}." if mark == "1" else mark or (self.style.bullet if level == 1 else nested)
            look = self._look(self.style.size, indent=18 * level)
            look.bulletIndent = 18 * level - 13
            self._flow.append(Paragraph(_rich(line), look, bulletText=bullet))
        self.gap(gap)

    def tabs(self, cells: Sequence[tuple[str, ...]], stops: Sequence[float]) -> None:
        """Lines whose parts stand at tab stops (shares of the width), as typed in a word processor."""
        width = self._usable_width()
        table = Table(
            [[self._rich_cell(text) for text in line] for line in cells],
            colWidths=[width * stop for stop in stops],
            hAlign="LEFT",
        )
        table.setStyle(
            TableStyle(
                [
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (0, -1), 0),
                    ("TOPPADDING", (0, 0), (-1, -1), 0),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
                ]
            )
        )
        self._flow += [table, Spacer(1, 5)]

    def rule(self, share: float = 1) -> None:
        """A line across the column."""
        self._flow.append(
            HRFlowable(width=f"{share:.0%}", thickness=0.7, color=colors.black, spaceBefore=4, spaceAfter=5)
        )

    def callout(self, title: str, lines: Sequence[str], *, shade: str = "#eef4fb") -> None:
        """A tinted box with a bold title."""
        inside = [self._rich_cell(f"**{title}**"), *(self._rich_cell(line) for line in lines)]
        table = Table([[inside]], colWidths=[self._usable_width()])
        table.setStyle(
            TableStyle(
                [
                    ("BACKGROUND", (0, 0), (-1, -1), colors.HexColor(shade)),
                    ("LINEBEFORE", (0, 0), (0, -1), 3, self.accent),
                    ("LEFTPADDING", (0, 0), (-1, -1), 10),
                ]
            )
        )
        self._flow += [KeepTogether([table]), Spacer(1, 6)]

    def notes(self, lines: Sequence[str]) -> None:
        """Footnotes below a short line."""
        self._flow.append(
            HRFlowable(width="25%", thickness=0.5, hAlign="LEFT", color=colors.black, spaceBefore=2)
        )
        for line in lines:
            self._add(line, size=self.style.size * 0.82)
        self.gap(4)

    def grid(self, block: Block, widths: Sequence[float], look: Grid, *, share: float = 1) -> None:
        """A table of the block's rows."""
        usable = (self._usable_width() - 2) * share
        cells = [
            [self._grid_cell(cell, look, row, column) for column, cell in enumerate(line)]
            for row, line in enumerate(block.rows)
        ]
        titled = look.head != "none"
        table = Table(
            cells,
            colWidths=[usable * width / sum(widths) for width in widths],
            repeatRows=int(titled and look.repeat),
            hAlign="CENTER" if share < 1 else "LEFT",
        )
        table.setStyle(TableStyle([*_commands(look, len(block.rows)), *block.commands]))
        self._flow += [table, Spacer(1, 7)]

    def month(self, year: int, month: int, cells: Mapping[dt.date, Sequence[str]], *, first: int = 6) -> None:
        """A month's page of a wall calendar; its weeks begin on the weekday ``first`` (6: Sunday)."""
        names = [calendar.day_abbr[(first + n) % 7] for n in range(7)]
        block = Block.titled(*names)
        for week in calendar.Calendar(first).monthdatescalendar(year, month):
            texts = []
            for day in week:
                inside = day.month == month
                texts.append("\n".join([f"**{day.day}**", *cells.get(day, ())]) if inside else "")
            block.add(*texts)
        look = Grid("all", "grey", scale=0.78, padding=2)
        self.minor(f"{calendar.month_name[month]} {year}", keep=True)
        self.grid(block, [1] * 7, look)

    def page(self) -> None:
        """The rest goes on the next page."""
        self.new_page()

    def _furniture(self, canvas: Any, document: Any) -> None:
        canvas.saveState()
        canvas.setFont(self.style.regular, 8)
        width, height = self.style.page
        margin = self.style.margin
        if self.style.header and self.furniture == "left":
            canvas.drawString(margin, height - 30, self.style.header)
        elif self.style.header:
            canvas.drawRightString(width - margin, height - 30, self.style.header)
        if self.style.header and self.furniture == "line":
            canvas.line(margin, height - 34, width - margin, height - 34)
        if self.style.footer:
            canvas.drawCentredString(width / 2, 28, self.style.footer.format(page=document.page))
        canvas.restoreState()

    def _add(  # noqa: PLR0913
        self,
        text: str,
        *,
        size: float | None = None,
        bold: bool = False,
        before: float = 0,
        after: float = 0,
        indent: float = 0,
        hang: float = 0,
        align: int = 0,
        keep: bool = False,
        raw: bool = False,
        colour: object = colors.black,
    ) -> None:
        look = self._look(size or self.style.size, bold=bold, indent=indent + hang)
        look.spaceBefore, look.spaceAfter, look.alignment = before, after, align
        look.firstLineIndent, look.keepWithNext, look.textColor = -hang, int(keep), colour
        self._flow.append(Paragraph(text if raw else _rich(text), look))

    def _look(self, size: float, *, bold: bool = False, indent: float = 0) -> Any:
        return ParagraphStyle(
            "paper",
            fontName=self.style.strong if bold else self.style.regular,
            fontSize=size,
            leading=size * 1.22,
            leftIndent=indent,
            bulletFontName=self.style.regular,
            bulletFontSize=size,
        )

    def _rich_cell(self, text: str, scale: float = 1, *, centred: bool = False, light: bool = False) -> Any:
        look = self._look(self.style.size * scale)
        look.alignment = int(centred)
        look.textColor = colors.white if light else colors.black
        return Paragraph(_rich(text), look)

    def _grid_cell(self, cell: Any, look: Grid, row: int, column: int) -> Any:
        if isinstance(cell, list):
            return [self._list_line(line, look.scale) for line in cell]
        titled = row == 0 and look.head != "none"
        text = f"**{cell}**" if titled and cell else cell
        light = titled and look.head == "dark"
        return self._rich_cell(text, look.scale, centred=column in look.centred, light=light)

    def _list_line(self, line: str, scale: float) -> Any:
        if not line.startswith("- "):
            return self._rich_cell(line, scale)
        style = self._look(self.style.size * scale, indent=11)
        style.bulletIndent = 1
        return Paragraph(_rich(line[2:]), style, bulletText=self.style.bullet)


def _commands(look: Grid, count: int) -> list[tuple[Any, ...]]:
    made: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), look.padding - 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), look.padding),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
    black, grey = colors.black, colors.HexColor("#999999")
    made += {
        "all": [("GRID", (0, 0), (-1, -1), 0.6, black)],
        "rows": [("LINEBELOW", (0, 0), (-1, -1), 0.5, grey)],
        "outer": [("BOX", (0, 0), (-1, -1), 0.8, black), ("LINEBELOW", (0, 0), (-1, 0), 0.6, black)],
        "columns": [("INNERGRID", (0, 0), (-1, -1), 0.25, colors.HexColor("#cccccc"))],
        "booktabs": [
            ("LINEABOVE", (0, 0), (-1, 0), 1.1, black),
            ("LINEBELOW", (0, 0), (-1, 0), 0.6, black),
            ("LINEBELOW", (0, -1), (-1, -1), 1.1, black),
        ],
        "none": [],
    }[look.rules]
    if look.zebra:
        made += [("BACKGROUND", (0, n), (-1, n), colors.HexColor("#f0f0f0")) for n in range(2, count, 2)]
    shades = {"grey": "#d0d0d0", "dark": "#2f4858"}
    if look.head in shades:
        made.append(("BACKGROUND", (0, 0), (-1, 0), colors.HexColor(shades[look.head])))
    return made


def _rich(text: str) -> str:
    marked = escape(text)
    for pattern, shown in _MARKS:
        marked = pattern.sub(shown, marked)
    return marked.replace("\n", "<br/>")


_TITLES: tuple[Title, ...] = ("plain", "underlined", "shaded", "italic", "ruled", "caps")
_FURNITURE: tuple[Furniture, ...] = ("left", "right", "line")


def take(draft: Draft, restyle: Callable[[Style], Style] = lambda style: style) -> Paper:
    """Richer paper for the draft, in its style or a changed one."""
    rng = draft.rng
    style = restyle(draft.sheet.style)
    paper = Paper(style, rng.choice(_TITLES), rng.choice(_FURNITURE), rng.randrange(len(_ACCENTS)))
    draft.sheet = paper
    return paper
