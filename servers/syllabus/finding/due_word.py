"""The words by which a text asks for work: that it is due, or what a student does to hand it in."""

from __future__ import annotations

import re

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_LONG_DAY_PATTERN, ENGLISH_MONTH_PATTERN

__all__ = ["ASKS", "BY_DAY", "CHOOSES", "DUE_WORD", "NO_DEADLINE"]

#: What stands behind "due" where it tells of no deadline: "due to rain", "Due process", "due diligence". A part of a pattern.
NO_DEADLINE = r"(?:to|process|diligence|care|regard|consideration|course|notice|weight|deference|respect)\b"

#: What says that work is due, or to be handed in.
DUE_WORD = Pattern(
    rf"\bdue\b(?!\s+{NO_DEADLINE})|\bsubmit|\bturn in|\bhand in|deadline|\bcompleted? (?:by|before)\b",
    re.IGNORECASE,
)
#: The day by which something is to be done: "by September 3rd", "no later than 9/3".
BY_DAY = Pattern(
    rf"\b(?:by|no\slater\sthan)\s(?:{ENGLISH_LONG_DAY_PATTERN},?\s)?(?:(?:{ENGLISH_MONTH_PATTERN})\b\W{{1,3}}\d|\d{{1,2}}/\d)",
    re.IGNORECASE,
)
#: What opens a sentence that tells what to do with work: "Submit your log".
ASKS = Pattern(
    r"(?i)^\W*(?:\d+[.)]\s*)?(?:submit|turn in|hand in|upload|complete|sign up|register|e-?mail|choose|select|fill out|post|(?:share|update|create|record|draft|revise)\b(?=(?:\s+\S+){1,11}$))\b"
)
#: What opens a line on a choice to be made by its day: "Choose a poem for your talk", "Declare readings to be presented".
CHOOSES = Pattern(
    r"(?i)^\W*(?:choose|select|pick|declare|decide\son|sign\sup\s(?:for|to)|form\s(?:your\s|a\s)?(?:groups?|teams?)|tell\s(?:me|us)|announce\s(?:your|the)|discuss\s(?:your\s|the\s)?(?:topic|idea|proposal|plan)s?)\b(?!\s(?:\S+\s){12})(?!.*\b(?:courses|classes|major|minor|advisor)\b)"
)
