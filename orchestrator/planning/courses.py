"""Course codes as people write them."""

from __future__ import annotations

import re

__all__ = ["course_label", "is_course", "spellings"]


def course_label(text: str) -> str:
    """A course's code in one spelling: "bio330" and "BIO-330" both give "BIO 330"."""
    match = re.fullmatch(r"([A-Za-z]+)[ -]?(\d+[A-Za-z]*)", text.strip())
    return f"{match[1]} {match[2]}".upper() if match else text.strip().upper()


def spellings(label: str) -> list[str]:
    """How documents may print a course's code: "BIO 330", "BIO330", "Bio-330", ..."""
    letters, _, rest = label.partition(" ")
    if not rest:
        return [label]
    cases = dict.fromkeys((letters, letters.title(), letters.lower()))
    return [
        f"{case}{gap}{number}"
        for case in cases
        for gap in (" ", "", "-")
        for number in dict.fromkeys((rest, rest.lower()))
    ]


def is_course(printed: str | None, label: str) -> bool:
    """Whether a printed code is the course ``label``."""
    return printed is not None and printed in {label, *spellings(label)}
