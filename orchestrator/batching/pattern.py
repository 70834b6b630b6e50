"""Which files a pattern means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

__all__ = ["matcher"]

_PIECES = re.compile(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]]*\]|.", re.DOTALL)


def matcher(patterns: Iterable[str]) -> Callable[[str], bool]:
    """Whether a relative path (with ``/``) is meant by one of the patterns; upper and lower case are the same.

    A pattern without ``/`` is about the name alone, one with it about the whole path; ``*`` and ``?`` stop at ``/``,
    ``**`` does not. No pattern at all means every PDF.
    """
    read = [_regex(pattern) for pattern in patterns] or [_regex("*.pdf")]
    return lambda path: any(one.fullmatch(path) for one in read)


def _regex(pattern: str) -> re.Pattern[str]:
    inside = "".join(map(_piece, _PIECES.findall(pattern)))
    prefix = "" if "/" in pattern else "(?:.*/)?"
    return re.compile(prefix + inside, re.IGNORECASE | re.DOTALL)


def _piece(piece: str) -> str:
    if piece.startswith("[") and len(piece) > 2:
        negated = piece[1] == "!"
        within = piece[2 if negated else 1 : -1].replace("\\", r"\\").replace("[", r"\[")
        return f"(?!/)[{'^' if negated else ''}{within}]"
    return {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(piece) or re.escape(piece)
