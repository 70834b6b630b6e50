"""What a class does in its hour, beside an exam or what is handed in: "film", "work on projects", "go over homework"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["opens_with_doing"]

#: What it begins with; what it is done with may follow: "discuss Hume", "Essay 3 assigned".
_DOES: Final = Pattern(
    r"(?:(?:we|short|brief|second half|first half|rest of class|in-class|class|group|project|open)\W+)*(?:work(?:ing)?\s+(?:on|time|session|day)\b|work\W*$|group\s?work|continu\w+|cont\.|(?:begin|start)\w*(?!\w|\s+of\b)|finish\w*|lecture\b(?!\s*#?\d)|labs?\W*$|lab\s+(?:clean|check)|"
    r"discuss(?:ion|ing)?\b(?!\s*(?:#?\d|posts?\b|boards?\b|forums?\b|replies|leader))|go(?:ing)?\s+over\b|assign(?:ed)?\b|hand(?:ing)?\s+(?:out|back)|pass(?:ing)?\s+(?:out|back)|return(?:ing)?\s+\w|watch\b|view(?:ing)?\b|(?:films?|movies?|videos?|documentar\w+)\b(?!\s+(?:reviews?|analys[ei]s|responses?|papers?|reports?|essays?|journals?|projects?|quiz|logs?|critiques?|reflections?|pitch|scripts?|presentations?|notes)\b)|screening|guests?\b|visit|library|field\s?trip|tour\b|workshop|peer\b|presentations?\s+(?:begin|start|continue)|"
    r"no\s+(?:lab|lecture|recitation|discussion|section|tutorial|reading|homework|quiz)s?\b(?!\s+(?:before|after))|check[\s-]?(?:in|out)|clean[\s-]?up|(?:course\s+)?evaluations?|party|potluck|celebration|pizza|snacks|[^.;:()]{1,30}\s(?:is\s)?(?:assigned|introduced|begins?|starts?|handed\s+out)\W*$)",
    re.IGNORECASE,
)


def opens_with_doing(text: str) -> bool:
    """Whether a clause begins with what a class does, whatever it does that with."""
    return _DOES.match(text) is not None
