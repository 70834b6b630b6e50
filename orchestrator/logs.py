"""What servers in this process log: the SDK's server sets up the whole program's logging, which is the program's to do."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["left_alone", "show_logs"]


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


def show_logs() -> None:
    """Warnings and tracebacks to standard error."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(name)s: %(message)s")


_SILENT = logging.NullHandler()
"""Without any handler the logging module prints by itself."""
