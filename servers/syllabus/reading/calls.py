"""pdfium's functions as they are asked of very many things: a call costs more than what it does.

Not thread safe, as pdfium is not: the room for answers is that of the module which makes it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Any

__all__ = ["Call", "Room", "plain", "pointers"]

AT_ONCE = 512  # calls whose answers there is room for

Call = Callable[..., Any]


def plain(function: Any, result: Any = None) -> Call:
    """The same function without pypdfium2's conversion of each argument: it takes numbers and ``c_void_p``."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result)(address)


def pointers(addresses: Iterable[int | None]) -> list[ctypes.c_void_p]:
    """What plain functions take for the addresses that plain functions give; those of nothing are left out."""
    return [ctypes.c_void_p(address) for address in addresses if address]


class Room:
    """Calls that write a few numbers each to where their last arguments point; these pointers are made once."""

    def __init__(self, function: Any, kind: Any, unknown: tuple[float, ...], *, pointers: int = 1) -> None:
        """``unknown``: the numbers where the call fails. ``pointers``: one to the first number, or one to each."""
        self.call, self.unknown = plain(function, ctypes.c_int), unknown
        width, size = len(unknown), ctypes.sizeof(kind)
        self.room = (kind * (width * AT_ONCE))()
        self.numbers = memoryview(self.room).cast("B").cast(kind._type_)
        start = ctypes.addressof(self.room)
        self.pointers = [
            [ctypes.c_void_p(start + size * (width * row + column)) for row in range(AT_ONCE)]
            for column in range(pointers)
        ]

    def answers(
        self, things: Sequence[Any], holder: Any = None, *, places: Sequence[int] | None = None
    ) -> list[list[Any]]:
        """What was written for each of ``things`` (of the ``holder``), by the number's place; all, or those at ``places``."""
        width = len(self.unknown)
        places = range(width) if places is None else places
        found: list[list[Any]] = [[] for _ in places]
        for start in range(0, len(things), AT_ONCE):
            some = things[start : start + AT_ONCE]
            arguments = (some,) if holder is None else (repeat(holder), some)
            done = list(map(self.call, *arguments, *self.pointers))
            if not all(done):
                for row in (row for row, is_done in enumerate(done) if not is_done):
                    for place, number in enumerate(self.unknown, width * row):
                        self.numbers[place] = number
            for place, numbers in zip(places, found, strict=True):
                numbers.extend(self.numbers[place : width * len(some) : width].tolist())
        return found

    def answer(self, thing: Any) -> list[Any]:
        """What was written for one thing."""
        if not self.call(thing, *[column[0] for column in self.pointers]):
            return list(self.unknown)
        return self.numbers[: len(self.unknown)].tolist()
