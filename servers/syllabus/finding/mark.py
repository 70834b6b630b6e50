"""Marks in a table's cells, which say only that what their column or row names is then: "X", "✓"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["MARK", "are_marks"]

MARK: Final = Pattern(r"^\W*(?:x|✓|✔|√|yes|●|•|■|×|☑|★|\*{1,3})\W*$", re.IGNORECASE)


def are_marks(texts: Sequence[str]) -> bool:
    """Whether nothing but one kind of mark stands in the cells that hold something."""
    filled = {text.strip().lower() for text in texts if text.strip()}
    return len(filled) == 1 and all(map(MARK.match, filled))
