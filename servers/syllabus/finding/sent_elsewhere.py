"""Work whose row sends the reader elsewhere for it, where another day may be told: "Topic statement (see above)"."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["doubts_of_reference"]

#: A bracket that points to another place of the syllabus.
_REFERENCE: Final = re.compile(
    r"[(\[]\s*(?:see|cf\.?|details|described|explained)\s(?:the\s)?(?:above|below|pp?\.?\s?\d{1,2}|pages?\s\d{1,2}|section\s[\w.]{1,4}|under\s\W?[A-Z])[^()\[\]]{0,20}[)\]]",
    re.IGNORECASE,
)


def doubts_of_reference(text: str) -> tuple[str, ...]:
    """The doubt about the day of such work."""
    found = _REFERENCE.search(text) if "(" in text or "[" in text else None
    return (
        () if found is None else (f'"{found[0]}" sends you elsewhere for it, where another day may be told',)
    )
