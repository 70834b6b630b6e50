"""Headings over lists of what is to be kept in mind: "Important dates", "Deadlines". Such a list is in no order, and lists no classes."""

from __future__ import annotations

import re

__all__ = ["is_important"]

_IMPORTANT = re.compile(
    r"(?i)\W*(?:[\dIVX.]+\s+)?(?:(?:some|other|tentative|course|class|assignment|exam|all)\s+)*(?:(?:important|key|critical|significant|major|special)\s+(?:(?:course|class|due|semester|term)\s+)?(?:dates|deadlines)|dates to (?:remember|note|keep in mind)|due dates|deadlines|(?:assignment|exam) dates|dates at a glance)(?:\s+(?:and|&)\s+(?:deadlines|events|due dates))?(?:\s+at\s+a\s+glance|\s+for\s+(?:this|the)\s+(?:class|course|semester|term))?(?:\s*\([^()]*\))?\W*"
)


def is_important(title: str) -> bool:
    """Whether the words above a list say that it holds dates to keep in mind."""
    return _IMPORTANT.fullmatch(title) is not None
