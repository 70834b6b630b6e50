"""What servers log: not on the user's terminal, but in a file, and on standard error where it is asked for.

The SDK's server sets up the logging of the whole program that it runs in, which is the program's to do.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

__all__ = ["kept_in", "left_alone", "show_logs"]

_MOST: Final = 1_000_000
"""Characters in the file; with more it is begun anew, and the old one kept beside it."""


@contextmanager
def left_alone() -> Iterator[None]:
    """The program's logging is after the block as before; what servers log reaches only those who have set some up.

    A server's failure is told by the call that it failed, in a line; the traceback beside it is for engineers.
    """
    logging.getLogger("mcp").addHandler(_SILENT)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        yield
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)


@contextmanager
def kept_in(path: Path) -> Iterator[TextIO | None]:
    """A file for the standard error of servers, which takes what is logged in this process as well; None if it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _MOST:
            path.replace(path.with_suffix(".old.log"))
        file = path.open("a", encoding="utf-8", errors="replace")
    except OSError:
        yield None
        return
    with file:
        handler = logging.StreamHandler(file)
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s: %(message)s"))
        handler.setLevel(logging.WARNING)
        logging.getLogger().addHandler(handler)
        try:
            yield file
        finally:
            logging.getLogger().removeHandler(handler)


def show_logs() -> None:
    """Warnings and tracebacks to standard error."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(name)s: %(message)s")


_SILENT = logging.NullHandler()
"""Without any handler the logging module prints by itself."""
