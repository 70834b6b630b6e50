"""Affine maps of the plane, as PDF writes them, and the directions in which text is read."""

from __future__ import annotations

__all__ = ["IDENTITY", "TO_READING", "Affine", "apply", "compose", "quarter_of"]

UPRIGHT = 0.2  # tangent of the largest angle that counts as straight

Affine = tuple[float, float, float, float, float, float]
IDENTITY: Affine = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
#: By quarter turns: from the page as seen to along (x) and down (y) the text's own lines.
TO_READING: tuple[Affine, ...] = (
    IDENTITY,
    (0.0, 1.0, -1.0, 0.0, 0.0, 0.0),  # reads upwards: along = -y, down = x
    (-1.0, 0.0, 0.0, -1.0, 0.0, 0.0),
    (0.0, -1.0, 1.0, 0.0, 0.0, 0.0),  # reads downwards: along = y, down = -x
)


def compose(first: Affine, then: Affine) -> Affine:
    """The map that does ``first`` and ``then`` the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def apply(matrix: Affine, x: float, y: float) -> tuple[float, float]:
    """The point that ``matrix`` maps a point to."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def quarter_of(x: float, y: float, view: Affine) -> int | None:
    """The quarter turns counter-clockwise from left-to-right of a direction, seen through ``view``; None: it is tilted."""
    across, down = x * view[0] + y * view[2], x * view[1] + y * view[3]
    if abs(down) <= UPRIGHT * abs(across):
        return 0 if across >= 0 else 2
    if abs(across) <= UPRIGHT * abs(down):
        return 3 if down > 0 else 1
    return None
