"""What is done with work in class before it is due: "Begin essay 2, due", "Project 1 assigned (due ...)"."""

from __future__ import annotations

import re

__all__ = ["without_setting"]

_BEFORE = re.compile(
    r"^\W*(?:begin|start|introduc(?:e|ing)|introduction (?:to|of)|assign|hand out|distribute|announce|launch)\s+(?:working on\s+|writing\s+)?(?:the\s+|your\s+)?(?=\S)",
    re.IGNORECASE,
)
_GIVEN = r"(?:is\s+|are\s+)?(?:assigned|handed out|distributed|given out|announced)"
_BEFORE_DUE = re.compile(rf"\s*,?\s+{_GIVEN}(?=\W+due\b)", re.IGNORECASE)
_BEHIND = re.compile(rf"\s+{_GIVEN}\W*$", re.IGNORECASE)


def without_setting(title: str) -> str:
    """The name of work that is due, without what says that it is set in class that day."""
    return _BEFORE.sub("", _BEHIND.sub("", _BEFORE_DUE.sub("", title)))
