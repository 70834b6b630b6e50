"""What is said of an exam beside its name: what it covers, and how long it can be taken."""

from __future__ import annotations

import re

from servers.syllabus.dating.gated import Gated

__all__ = ["COVERAGE", "OPEN_FOR"]

#: What an exam asks, in brackets behind its name.
COVERAGE = Gated(
    r"\([^()]{0,24}?\b(?:cover(?:s|ing|age)?|materials?|chapters?|chs?\.|units?|lectures?|weeks?|sections?|topics?|cumulative|comprehensive|multiple[\s-]choice|includ(?:es|ing))(?!\w)[^()]*(?:\)|$)",
    "(",
    re.IGNORECASE,
)
#: How long an exam that takes place online can be taken.
OPEN_FOR = re.compile(
    r"\bwill be (?:available|open)\s+(?:online\s+|on\s+\w+\s+)?(?:for|from|between|through|until|all day)\b",
    re.IGNORECASE,
)
