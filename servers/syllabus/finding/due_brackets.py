"""Brackets that say of work when it is due: each parts a row's works, or holds one: "Map 1 (due 9/2) Map 2 (due 9/9)", "(Map 1, due 9/2) and (Map 2, due 9/9)"."""

from __future__ import annotations

from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern

__all__ = ["parted_by_brackets"]

_DUE: Final = Pattern(r"(?i)\b(?:due|complete(?:d)?\sby|submit(?:ted)?\sby|by)\b[^()]*\d")
#: What opens the next work's name behind a bracket.
_NEXT: Final = Pattern(
    r"\s*[,;&+]?\s*(?:and\s+)?(?P<name>[A-Z\d#][^();]{2,60}\s\((?i:is\s|work\s)?(?i:due|complete|submit)\b)"
)
#: What may stand between brackets that hold a work each, and what each opens with.
_BETWEEN: Final = Pattern(r"\s*[,;&+/.]?\s*(?:and\s+)?\s*")
_NAMED: Final = Pattern(r"[A-Z\d][\w.#’'-]*\s?[^()]{0,50}?[\s,:–—-]+(?i:due)\b|(?i:due)\b\W")


def parted_by_brackets(text: str) -> list[str]:
    """The works of a row, parted at the brackets; the text alone where they tell of no such thing.

    >>> parted_by_brackets("Map 1 (due 9/2) Map 2 (due 9/9)")
    ['Map 1 (due 9/2)', 'Map 2 (due 9/9)']
    >>> parted_by_brackets("(Map 1, due 9/2) and (Map 2, due 9/9)")
    ['Map 1, due 9/2', 'Map 2, due 9/9']
    """
    if "(" not in text or not has_digit(text) or "due" not in text.lower():
        return [text]
    brackets = _brackets(text)
    if brackets and text.lstrip().startswith("("):
        return _held(text, brackets)
    parts, begun = [], 0
    for start, end in brackets:
        following = _NEXT.match(text, end) if _DUE.search(text, start, end) else None
        if following is not None:
            parts.append(text[begun:end].strip())
            begun = following.start("name")
    return [*parts, text[begun:].strip()]


def _held(text: str, brackets: list[tuple[int, int]]) -> list[str]:
    """What the brackets hold, where each is work that is due and nothing stands between them; what stands behind them is apart."""
    ends = [0, *(end for _, end in brackets)]
    gaps = zip(ends, (start for start, _ in brackets), strict=False)
    inside = [text[start + 1 : end - 1].strip() for start, end in brackets]
    apart = all(_BETWEEN.fullmatch(text, start, end) for start, end in gaps)
    behind = text[ends[-1] :].strip()
    apart = apart and (not behind.strip(".;,") or behind[0] in ",;")
    held = apart and all(_NAMED.match(one) and has_digit(one) for one in inside)
    return [*inside, *([rest] if (rest := behind.strip(" .;,")) else [])] if held else [text]


def _brackets(text: str) -> list[tuple[int, int]]:
    """Where the outermost brackets stand; none of a text in which they do not match."""
    found: list[tuple[int, int]] = []
    depth = start = 0
    for at, sign in enumerate(text):
        if sign == "(":
            start = start if depth else at
            depth += 1
        elif sign == ")":
            depth -= 1
            if depth < 0:
                return []
            if not depth:
                found.append((start, at + 1))
    return found if not depth else []
