"""A colour for each calendar (RFC 7986 section 5.9), the same on every export."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

__all__ = ["HEX", "colours"]

#: Names of CSS Color Module Level 3 that can be told apart and carry white or black text, and what they mean.
HEX = {
    "steelblue": "#4682B4",
    "darkorange": "#FF8C00",
    "seagreen": "#2E8B57",
    "crimson": "#DC143C",
    "rebeccapurple": "#663399",
    "sienna": "#A0522D",
    "hotpink": "#FF69B4",
    "slategray": "#708090",
    "olive": "#808000",
    "darkturquoise": "#00CED1",
    "goldenrod": "#DAA520",
    "navy": "#000080",
}
_PALETTE = tuple(HEX)


def colours(calendars: Iterable[str]) -> dict[str, str]:
    """A colour per calendar: by its name, and the next free one where two names meet."""
    chosen: dict[str, str] = {}
    for name in sorted(set(calendars)):
        first = zlib.crc32(name.encode()) % len(_PALETTE)
        order = [*_PALETTE[first:], *_PALETTE[:first]]
        chosen[name] = next((c for c in order if c not in chosen.values()), order[0])
    return chosen
