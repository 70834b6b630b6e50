"""Text from documents, made safe to print: the one place where it is cleaned.

A PDF's words may hold escape sequences that move the cursor, retitle the window or hide what follows, and
characters that turn the direction of a line round (CWE-150, CVE-2021-42574); none of them reaches the terminal.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["ascii_only", "printable"]

_ESCAPES: Final = re.compile(
    r"\x1b\][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # operating system commands (titles, links, clipboard)
    r"|\x1b[PX^_].*?(?:\x1b\\|\x9c|$)"  # device control, privacy and application strings
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # control sequences
    r"|\x1b[ -/]*[0-~]?",
    re.DOTALL,
)
_DROPPED: Final = re.compile(
    "[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_PLAIN: Final = str.maketrans(
    {
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "...",
        "•": "*", "·": "-", "×": "x", "→": "->", "←": "<-", "≥": ">=", "≤": "<=", "\u00a0": " ", "└": "`", "├": "|",
        "│": "|", "─": "-", "✓": "ok", "✗": "x", "▸": ">", "█": "#", "ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O",
    }
)  # fmt: skip


def printable(text: str) -> str:
    """``text`` on one line, without control characters, escape sequences and invisible marks."""
    without = _DROPPED.sub("", _ESCAPES.sub("", text))
    kept = "".join(_kept(char) for char in without)
    return re.sub(r" {2,}", " ", kept).strip()


def _kept(char: str) -> str:
    category = unicodedata.category(char)
    if category in {"Cc", "Zl", "Zp", "Zs"}:
        return " "
    return "\ufffd" if category == "Cs" else char


def ascii_only(text: str) -> str:
    """``text`` in ASCII for a terminal that knows no more: accents dropped, other letters as ``?``."""
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(char if char.isascii() else "" if unicodedata.combining(char) else "?" for char in plain)
