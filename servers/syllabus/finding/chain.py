"""Stages of a work that arrows join: "Research paper: proposal Sep 12 → draft Nov 7 → final version Dec 5"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated

__all__ = ["without_arrows"]

#: An arrow before a name, not between two dates, which are a stretch of days then.
_ARROW: Final = Gated(
    r"\s*(?:[→⇒⟶➔➜►▶▸»›]|[-=–—]{1,2}>|(?<=[\s)])>(?=\s))(?=\s*(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)[A-Za-z])",
    ("→", "⇒", "⟶", "➔", "➜", "►", "▶", "▸", "»", "›", ">"),
    re.IGNORECASE,
)


def without_arrows(text: str) -> str:
    """The text with a comma for each arrow that leads to the name of a stage; offsets stay."""
    return _ARROW.sub(lambda found: f",{' ' * (len(found[0]) - 1)}", text)
