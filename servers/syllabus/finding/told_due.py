"""Clauses that tell by a verb or a label which work is due, whatever its name: "Submit your field notes", "Charter deadline"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_DAY_PATTERN
from servers.syllabus.finding.said_due import NO_WORK

__all__ = ["told_due"]

#: A name of some words, the first with a capital letter.
_CAPITAL: Final = r"(?:[A-Z“\"][\w'’”\"-]*(?:\s(?:&|[\w'’”\"-]+)){0,5}?(?:\s#?\d{1,2})?)"
#: The same behind a word that tells whose it is.
_OWN: Final = (
    r"(?:(?i:your|the|an?|my|our|final|first|second)\s(?:[\w'’-]+)(?:\s(?:&|[\w'’-]+)){0,5}?(?:\s#?\d{1,2})?)"
)
_NAME: Final = rf"(?P<name>{_CAPITAL}|{_OWN})"
_VERB: Final = r"(?i:submit|hand\sin|turn\sin|upload)"
#: When and how, behind the name.
_HOW: Final = r"(?:\s(?i:today|tonight|online|electronically|in\sclass|before\sclass|(?:to|on|via|in|through|into)\s(?:the\s)?(?-i:[A-Z])[\w-]*(?:\s[\w-]+)?|(?:by|at|before)\s[\w:. ]{2,20}))*"
_END: Final = r"[\s.!*)\]]*$"
_FORMS: Final = (
    #: "Submit your wireframes to Canvas", "Please hand in Portfolio by noon"
    Pattern(rf"\W*(?:(?i:please|also|remember\sto)\s)?{_VERB}\s{_NAME}{_HOW}{_END}"),
    #: "Wireframes deadline", "Team charter submission deadline"
    Pattern(rf"\W*{_NAME}\s(?i:(?:submission\s)?(?:deadline|due\sdate)){_END}"),
    #: "Deadline: Wireframes", "Deadline to submit the team charter", "Due in class: Wireframes"
    Pattern(
        rf"\W*(?i:(?:the\s)?(?:deadline|due\sdate)(?:\s(?:for|of|to\s(?:submit|upload|(?:turn|hand)\sin))\s|\s?[:–—-]\s)){_NAME}{_HOW}{_END}"
    ),
    Pattern(
        rf"\W*(?i:(?:(?:work|assignments?|homework|items?|written\swork)\sdue(?:\s(?:today|in\sclass))?|due\s(?:in\sclass|today|by\sclass|before\sclass|at\s(?:the\s)?(?:start|beginning)\sof\sclass)|to\sbe\s(?:submitted|(?:handed|turned)\sin)|to\s(?:submit|(?:turn|hand)\sin))\s?:\s){_NAME}{_HOW}{_END}"
    ),
    #: "Sketchbooks collected (back on Friday)", "Field journals will be collected"
    Pattern(
        r"\W*(?P<name>(?i:(?:[\w'’-]+\s){0,2}?(?:sketch\s?books?|note\s?books?|journals?|log\s?books?|logs|folders|binders|portfolios?|work\s?books?|work\s?sheets?|process\sbooks?|diaries)))\s(?i:(?:(?:are|is|will\sbe)\s)?collected)(?:\s(?i:today|in\sclass|at\sthe\s(?:start|end)\sof\sclass))?(?:\s*\([^()]*\))?[\s.!]*$"
    ),
    #: "Take the fire safety module on Canvas by 5 pm", "Finish the ethics training online due"
    Pattern(
        r"\W*(?i:(?:please\s|then\s|also\s)?(?:do|take|complete|finish|pass)\s(?:the|your|an?)\s)(?P<name>(?:[\w'’&-]+\s){0,4}?(?i:modules?|trainings?|certificat(?:e|ion)|orientation|self-?assessment|questionnaire|inventory))(?:\s(?i:online|electronically|(?:to|on|via|in|through|at)\s(?:the\s|our\s)?[\w-]+(?:\s[\w-]+)?))?\s(?i:due)\b.{0,24}$"
    ),
    #: "Due Thursday 5 pm: Wireframes", "Wireframes by Thurs noon"
    Pattern(
        rf"\W*(?i:due\s(?:on\s|by\s)?{ENGLISH_DAY_PATTERN}(?:,?\s(?:at\s|by\s)?[\w:.]+(?:\s[ap]\.?m\.?)?)?)\s?[:–—-]\s{_NAME}{_HOW}{_END}"
    ),
    Pattern(
        rf"\W*{_NAME},?\s(?i:(?:by|no\slater\sthan)\s(?:the\send\sof\s)?{ENGLISH_DAY_PATTERN}(?:[\s,]+(?:at\s|by\s)?(?:\d[\d:.]*(?:\s?[ap]\.?m\.?)?|(?:12\s)?noon|midnight|night|evening|morning))?){_END}"
    ),
    #: "Wireframes to be handed in", "Wireframes to hand in", "Wireframes submitted by 5 pm"
    Pattern(
        rf"\W*{_NAME}\s(?i:to\s(?:be\s)?(?:submit(?:ted)?|(?:hand|turn)(?:ed)?\sin)|submitted|(?:handed|turned)\sin){_HOW}{_END}"
    ),
)
_MAY_TELL: Final = Gated(
    r"\b(?:submit(?:ted)?|(?:hand|turn)(?:ed)?\sin|upload|deadline|due\sdate|due\b[\w :.]*[:–—-]|(?:by|later\sthan)\s(?:the\send\sof\s)?(?:mon|tue|wed|thu|fri|sat|sun))|^\W*(?:(?:please|then|also)\s)?(?:do|take|complete|finish|pass)\s[^.;:]{4,90}?\sdue\b|\bcollected\b",
    "collected,submit,hand,turn,upload,deadline,due,by,later",
    re.IGNORECASE,
)
_ITS: Final = Pattern(r"(?i)(?:your|the|an?|my|our)\s")
#: What such a clause may ask for by the way, or tell of the school.
_NO_NAME: Final = Pattern(
    r"(?i)\b(?:is|are|was|were|be|if|when|what|which|who|that|it|they|this|these|those|you|we|no|not|any|all|late|extra|missed|everything|drop|add|withdraw\w*|register|registration|tuition|payment|university|college|registrar|refund|census|petition|application|graduation|enrol\w*|audit|p/f|pass|credit|incomplete|regrade|make-?up)\b"
)


def told_due(text: str) -> str | None:
    """The name of what a clause tells to hand in; None where it tells of nothing, or of no work.

    >>> told_due("Please hand in your field notes before class.")
    'Field notes'
    >>> told_due("Registration deadline")
    """
    if _MAY_TELL.search(text) is None:
        return None
    for form in _FORMS:
        match = form.match(text)
        if match is not None:
            name = _ITS.sub("", match["name"], count=1) if _ITS.match(match["name"]) else match["name"]
            last = re.sub(r"\s#?\d{1,2}$", "", name).rsplit(" ", 1)[-1]
            alone = NO_WORK.match(last) and not (last != name and _PART_OF_WORK.match(last))
            return None if alone or _NO_NAME.search(name) else name[:1].upper() + name[1:]
    return None


#: What is no work by itself, and behind another word is: "design presentation", "thesis proposal", "research question".
_PART_OF_WORK: Final = Pattern(
    r"(?i)(?:drafts?|proposals?|thesis|portfolios?|revisions?|presentations?|materials|text|handouts?|evaluations?|podcast|film|book|schedule|paper|questions?)$"
)
