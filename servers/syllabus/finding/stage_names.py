"""Names of stages, which say nothing of whose they are: "Revised draft", "Final report"; "Site visit report" is work of its own."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["is_stage"]

#: Words of a stage's name, in whatever order.
_STAGE: Final = Pattern(
    r"(?:(?:first|second|third|1st|2nd|3rd|final|rough|revised|complete|full|initial|preliminary|progress|interim|mid-?term|written|project|paper|essay|thesis|research|presentation|poster|portfolio|team|group|individual|short|brief|detailed|working|status|topic|title|data|design|source|sources|peer|code|literature|method|methods|results|abstract|annotated|"
    r"drafts?|proposals?|outlines?|versions?|revisions?|reports?|plans?|summar(?:y|ies)|slides|topics?|statements?|analys[ie]s|updates?|submissions?|reviews?|evaluations?|deliverables?|surveys?|videos?|designs?|forms?|workshop|of|the|your|for|and|a)\b\W*)+",
    re.IGNORECASE,
)


def is_stage(name: str) -> bool:
    """Whether each word of a name is one that stages of any work have in theirs."""
    return _STAGE.fullmatch(name) is not None
