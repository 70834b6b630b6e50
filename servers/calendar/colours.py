"""A colour for each calendar (RFC 7986 section 5.9), the same on every export."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

__all__ = ["colours"]

#: Names of CSS Color Module Level 3 that can be told apart and carry white or black text.
_PALETTE = (
    "steelblue",
    "darkorange",
    "seagreen",
    "crimson",
    "rebeccapurple",
    "sienna",
    "hotpink",
    "slategray",
    "olive",
    "darkturquoise",
    "goldenrod",
    "navy",
)


def colours(calendars: Iterable[str]) -> dict[str, str]:
    """A colour per calendar: by its name, and the next free one where two names meet."""
    chosen: dict[str, str] = {}
    for name in sorted(set(calendars)):
        first = zlib.crc32(name.encode()) % len(_PALETTE)
        order = [*_PALETTE[first:], *_PALETTE[:first]]
        chosen[name] = next((c for c in order if c not in chosen.values()), order[0])
    return chosen
