"""Course codes as people write them."""

from __future__ import annotations

import re

__all__ = ["course_label"]


def course_label(text: str) -> str:
    """A course's code in one spelling: "bio330" and "BIO-330" both give "BIO 330"."""
    match = re.fullmatch(r"([A-Za-z]+)[ -]?(\d+[A-Za-z]*)", text.strip())
    return f"{match[1]} {match[2]}".upper() if match else text.strip().upper()
