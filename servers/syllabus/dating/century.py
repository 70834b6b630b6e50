"""Years of two digits."""

from __future__ import annotations

from typing import Final

__all__ = ["full_year"]

#: From here on they are of the century before this one.
_OLD: Final = 70


def full_year(digits: str) -> int:
    """The year that two digits stand for.

    >>> full_year("08"), full_year("99")
    (2008, 1999)
    """
    short = int(digits[-2:])
    return 1900 + short if short >= _OLD else 2000 + short
