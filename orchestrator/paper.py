"""Where output goes: a terminal, a pipe or a file, in its own width, colours and encoding.

Whatever is printed passes ``Paper.text``: the one place where words of documents meet the terminal.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from typing import IO, Any, Final

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from orchestrator.printable import ascii_only, printable

__all__ = ["Paper", "open_paper"]

#: Wide enough for every table, and what a pipe gets where COLUMNS says nothing.
_PLAIN_WIDTH: Final = 80


class Paper:
    """Text and tables for one stream."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self._gap = True
        self.unicode = console.encoding.lower().replace("-", "") in {"utf8", "utf16", "utf32"}

    @property
    def live(self) -> bool:
        """Whether a line may be drawn again."""
        return self.console.is_terminal and not self.console.is_dumb_terminal

    def text(self, words: object, style: str = "") -> Text:
        """``words`` made safe, in ``style``; nothing in them is markup."""
        plain = printable(str(words))
        return Text(plain if self.unicode else ascii_only(plain), style=style)

    def line(self, *parts: str | Text, style: str = "", indent: int = 0) -> None:
        """Print a line; what is too long goes on below its own beginning."""
        whole = Text(style=style)
        for part in parts:
            whole.append_text(part if isinstance(part, Text) else self.text_of(part))
        whole.overflow = "fold"
        self.show(Padding(whole, (0, 0, 0, indent), expand=False))

    def text_of(self, words: str) -> Text:
        """``words`` of the program's own, whose spaces count."""
        return Text(words if self.unicode else ascii_only(words))

    def bullet(self, mark: str, *parts: str | Text, indent: int = 2, style: str = "") -> None:
        """Print a mark and a text that keeps to its own margin."""
        whole = Text()
        for part in parts:
            whole.append_text(part if isinstance(part, Text) else self.text_of(part))
        grid = Table.grid(padding=0)
        grid.add_column(width=len(mark) + 1, no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(Text(mark, style=style), whole)
        self.show(Padding(grid, (0, 0, 0, indent), expand=False))

    def table(self) -> Table:
        """An empty table of the house's look."""
        return Table(box=box.SIMPLE_HEAD if self.unicode else box.ASCII2, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0),
                     header_style="bold", collapse_padding=True)  # fmt: skip

    def show(self, what: RenderableType) -> None:
        """Print something of rich's; in a pipe without blanks at the ends of its lines."""
        self._gap = False
        if self.console.is_terminal:
            self.console.print(what)
            return
        with self.console.capture() as capture:
            self.console.print(what)
        for row in capture.get().splitlines():
            self.console.file.write(f"{row.rstrip()}\n")

    def json(self, value: object) -> None:
        """One JSON document as it is: escapes in it are JSON's own, so nothing in it can move the cursor."""
        self.console.file.write(json.dumps(value, ensure_ascii=not self.unicode, indent=2) + "\n")

    def remark(self, words: str, style: str = "") -> None:
        """Print one line; in a pipe it is never broken, so that it can be searched."""
        self._gap = False
        self.console.print(self.text(words, style), soft_wrap=not self.console.is_terminal)

    def heading(self, words: Text) -> None:
        """Print a title with a line below it."""
        self.blank()
        self.line(words, style="bold")
        width = min(words.cell_len, self.console.width)
        self.line(self.text_of(("━" if self.unicode else "=") * width), style="dim")

    def blank(self) -> None:
        """An empty line, unless the last one was."""
        if not self._gap:
            self.console.line()
        self._gap = True


def open_paper(stream: IO[str], environ: Mapping[str, str]) -> Paper:
    """Paper for ``stream``: colours only on a terminal that wants them (NO_COLOR, TERM=dumb)."""
    terminal = bool(getattr(stream, "isatty", lambda: False)())
    width = None if terminal or environ.get("COLUMNS") else _PLAIN_WIDTH
    options: dict[str, Any] = {} if terminal else {"color_system": None, "force_terminal": False}
    if isinstance(stream, io.TextIOWrapper):
        # A letter that the terminal cannot show must not end the program.
        stream.reconfigure(errors="replace")
    return Paper(Console(file=stream, width=width, _environ=dict(environ), highlight=False, **options))
