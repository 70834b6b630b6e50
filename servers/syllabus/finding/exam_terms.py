"""What is said of an exam or a final beside its name: what it covers, how long it is open, what it is like."""

from __future__ import annotations

import re

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern

__all__ = ["ADJECTIVES", "COVERAGE", "FORM_OF_FINAL", "OPEN_FOR"]

#: What an exam asks, in brackets behind its name.
COVERAGE = Gated(
    r"\([^()]{0,24}?\b(?:cover(?:s|ing|age)?|materials?|chapters?|chs?\.|units?|lectures?|weeks?|sections?|topics?|cumulative|comprehensive|multiple[\s-]choice|includ(?:es|ing))(?!\w)[^()]*(?:\)|$)",
    "(",
    re.IGNORECASE,
)
#: How long an exam that takes place online can be taken.
OPEN_FOR = Gated(
    r"\bwill be (?:available|open)\s+(?:online\s+|on\s+\w+\s+)?(?:for|from|between|through|until|all day)\b|\b(?:available|open)\s+(?:online,?\s+|on\s+\w+,?\s+)?(?=\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?\s?)?(?:-|–|to)\s?\d|all\sday\b)",
    "available,open",
    re.IGNORECASE,
)
#: What the final is, in brackets: "Final (oral presentation)".
FORM_OF_FINAL = Pattern(r"\bfinal\s*\(([^()]{4,40})\)", re.IGNORECASE)
#: What a final work is like, before its noun: "Final five-page, two-column report".
ADJECTIVES = Gated(r"(?<=\bfinal)\s+(?:[a-z\d]+-[a-z]+(?:,\s|\s+(?:and\s+)?))+(?=[a-z])", "-", re.IGNORECASE)
