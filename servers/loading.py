"""How a server's process begins: loaded without the garbage collector, and with one heap for all of its threads."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["loading", "one_heap"]

#: glibc's name for the most heaps, see mallopt(3).
_M_ARENA_MAX = -8


@contextmanager
def loading() -> Iterator[None]:
    """Collect nothing meanwhile, and never look again at what is there at the end: for a process's own start.

    Modules, tools and schemas stay as long as the process does. Where a caller has switched the collector off,
    it stays off.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def one_heap() -> bool:
    """Let all threads share one heap, where the C library is glibc; whether they do.

    It gives each thread one of its own, and what SQLite and others free there is of no use to the next thread: a server
    over HTTP grew by 0.65 MB a minute for as long as it was called. Under Python's lock one is as fast.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    return mallopt is not None and mallopt(_M_ARENA_MAX, 1) == 1
