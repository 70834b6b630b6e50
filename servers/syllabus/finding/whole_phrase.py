"""Where a name begins whose first words no vocabulary holds: "your primary source paper", "The site visit report"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["start_of_phrase"]

#: Words between an article and a noun that tell of the work and are no part of its name, or that make a sentence.
_NO_PART: Final = (
    r"(?:next|following|previous|preceding|upcoming|current|present|above|below|attached|enclosed|completed?|finished|typed|printed|hard|soft|electronic|digital|polished|clean|good|great|strong|successful|own|required|optional|mandatory|"
    r"same|other|another|remaining|rest|entire|whole|new|old|late|missing|missed|graded|ungraded|corresponding|respective|relevant|given|assigned|brief|detailed|original|additional|separate|single|different|similar|various|several|many|few|some|such|certain|particular|specific|"
    r"important|main|big|large|small|regular|usual|actual|real|overall|total|only|very|more|most|less|least|best|worst|lowest|highest|posted|submitted|returned|corrected|signed|stapled|half|double|two|three|four|five|six|seven|eight|nine|ten|"
    r"the|your|our|my|their|his|her|an?|one|is|are|was|were|be|been|will|would|must|may|can|could|should|shall|has|have|had|do|does|did|if|when|while|because|as|that|which|what|who|whom|whose|where|why|how|unless|until|you|we|he|she|they|it|this|these|those|there|here|i|us|them|"
    r"all|any|no|not|none|both|each|every|by|due|per|see|please|and|or|but|nor|on|in|at|to|of|for|with|without|from|before|after|about|into|onto|via|over|under|than|then|also|so|too|"
    r"submit|turn|hand|upload|write|bring|post|read|send|give|make|take|get|start|begin|finish|revise|work|present|discuss|review|return|prepare|plan|choose|select|include|use|print|e-?mail|receive|expect|want|need|assign|collect|grade|drop|miss|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thur?s?|fri|sat|sun|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|today|tomorrow|week|date|deadline|\w+ly|[\w-]+-(?:pages?|words?|minutes?|hours?|weeks?|paragraphs?))"
)
#: A word in the singular, as nouns before nouns are.
_WORD: Final = (
    rf"(?!{_NO_PART}\s)[A-Za-z][A-Za-z-]*(?:(?<!s)|(?<=ss|us|is)|(?<=ics)|(?<=arts|news)|(?<=sports))\s"
)
#: Behind another work's name: "The final report and individual contribution report".
_AFTER_WORK: Final = (
    "(?:"
    + "|".join(
        f"(?<={word})"
        for word in (
            "paper",
            "report",
            "essay",
            "project",
            "draft",
            "proposal",
            "presentation",
            "portfolio",
            "bibliography",
            "outline",
        )
    )
    + ")"
)
_START: Final = Pattern(
    rf"(?:{_AFTER_WORK}\s(?:and|&)\s|(?:^|(?<=[\s(“\"]))(?:the|your|our|my|an?|this|each|submit|(?:turn|hand)\sin|upload|complete|due:|(?:deadline|due\sdate)\sfor)\s|^[\s•●○▪■*·‣➢–—-]*(?:\d{{1,2}}[.)]\s)?(?=(?-i:[A-Z]))|(?:[:;–—•]|\s-)\s(?=(?-i:[A-Z]))|(?<=\w[.!?]\s)(?=(?-i:[A-Z])))(?P<name>(?:{_WORD}){{1,4}})$",
    re.IGNORECASE,
)
_LONGEST: Final = 60


def start_of_phrase(text: str, start: int) -> int:
    """Where the phrase begins whose known words begin at ``start``: behind its article, or with the sentence.

    >>> start_of_phrase("Hand in your primary source paper", 28)
    13
    """
    low = max(0, start - _LONGEST)
    found = _START.search(text[low:start] if low else text[:start])
    if found is None or (low and found.start() == 0):
        return start
    return low + found.start("name")
