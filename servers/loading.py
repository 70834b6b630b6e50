"""Loading without the garbage collector, which otherwise takes a tenth of a server's start."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["loading"]


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
