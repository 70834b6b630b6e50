"""The one thing that makes up the whole grade, told in a sentence: "Your grade is based entirely on the final exam"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.gated import holds
from servers.syllabus.finding.rows import PrintedRow
from servers.syllabus.finding.share import KINDS, Amount, Share, share_of

__all__ = ["sole_shares"]

_ALONE: Final = r"(?:entirely|solely|exclusively|wholly|completely|only)"
_NAME: Final = r"(?:an?|the|one|your|a single)?\s*(?P<{}>(?:[\w-]+\s){{0,4}}?(?:exam(?:ination)?|paper|essay|project|portfolio|homework|coursework|thesis|report))"
_GRADE: Final = r"\b(?:grade|mark|assessment|evaluation)s?\b(?:\s(?:for|in|of)\s(?:the|this)\s\w+)?"
_SOLE: Final = Choices(
    rf"{_GRADE}\s(?:will\sbe|is|are)\s(?:based|determined|made)\s{_ALONE}\s(?:up)?(?:on|by|from)\s(?:the\scompletion\sof\s|performance\son\s)?{_NAME.format('a')}\b"
    rf"|{_GRADE}\s(?:will\sbe|is)\s(?:based|determined)\s(?:{_ALONE}\s)?(?:up)?(?:on|by)\s{_NAME.format('b')}(?=\s*(?:\.|$|consisting\b|at\sthe\send\b))"
    rf"|{_NAME.format('c')}\s(?:will\s)?(?:is|be|makes?\sup|constitutes?|counts?\sfor|determines?)\s(?:the\s(?:entirety|whole)\sof|all\sof|your\sentire)\s(?:your\s|the\s)?(?:final\s|course\s)?grade",
    re.IGNORECASE,
)
_ABOUT: Final = ("grade", "mark", "assessment", "evaluation")
#: Of which each such sentence has one, beside those.
_SAYS_SO: Final = ("based", "determined", "made", "entire", "whole", "all")
_WHOLE: Final = 100.0


def sole_shares(paragraphs: Sequence[PrintedRow]) -> Iterator[tuple[int, Share]]:
    """(index of its row, share) where a sentence says that one thing alone makes up the grade."""
    for index, row in enumerate(paragraphs):
        small = row.lowered
        about = holds(small, _ABOUT) and holds(small, _SAYS_SO)
        match = _SOLE.search(row.text) if about else None
        if match is None:
            continue
        name = match["a"] or match["b"] or match["c"]
        share = share_of(name, Amount(0, 0, _WHOLE, each=False), "prose", row)
        if share is not None and KINDS.search(share.label):
            yield index, share
