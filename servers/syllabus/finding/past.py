"""Dates of a sentence that are no days to be ready by: past ones, those a series leaves out, those of another sitting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.exam_conflicts import OTHER_SITTING, tells_of_conflict

__all__ = ["goes_on_until", "is_past", "opens", "without_opening"]

#: Where something is put, and when on a day: "on Canvas", "at noon".
_PLACE = r"(?:\s+(?:on|in|to|via|through)\s+(?:(?:our|the)\s+)?(?:(?:course|class)\s+)?(?:(?-i:[A-Z])\w+|(?:web)?site|(?:web\s?)?page|platform|portal))?"
_HOUR = r"(?:(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|noon|midnight),?)"
#: What is put where work is found: "questions online", "the brief is out".
_QUESTIONS = r"(?<!discussion )\b(?:questions?|topics|prompts?|tasks?|briefs?)\s+(?:(?:are|is|will\s+be|goe?s?)\s+)?(?:online|up|live|out|available)"
_NO_LONGER = Pattern(
    r"(?:\b(?:was|were|originally|formerly|previously|instead of|rather than|not)|\b(?:moved?|rescheduled|changed?|postponed|shifted) from"
    r"|(?:\b(?:assigned|(?<!must be )(?<!should be )posted|distributed|released|handed out|given out|handed back|(?<!signed and )(?<!completed and )(?<!out and )(?<!must be )(?<!should be )returned|given back|com(?:e|es|ing) back|graded|discussed)"
    rf"|{_QUESTIONS})(?:{_PLACE},?(?:\s+(?:at|around)\s+{_HOUR})?(?=,?\s+on\b))?)(?:\s+(?:due|on|set for|scheduled for|planned for|the|by|in class))*\s*:?\s*\(?$",
    re.IGNORECASE,
)
#: What an exam is about, told by its days: "covers Sept 2 to Sept 25", "material from Aug 25 - Sept 5".
_COVERED = Pattern(
    r"\bcover(?:s|ed|ing)?\b(?!\s+(?:letter|page|sheet|memo|note|art))(?:(?!\b(?:takes?\s+place|held|given|scheduled|due|administered|(?:is|are|will\s+be)\s+on)\b)[^.;:,]){0,30}$|\b(?:materials?|content|lectures?|topics?|readings?|chapters?)\b[^.;:()]{0,30}?\b(?:from|between|through|up to|until|since)\s+$",
    re.IGNORECASE,
)
#: Days that a series leaves out: "every Friday except Sept 5 and Nov 28".
_EXCEPTED = Pattern(
    r"\b(?:except(?:ing)?|excluding|other than|with the exception of)\b[^.;:]*$", re.IGNORECASE
)
#: Since when a series goes on, whose days are told before: "due Sundays beginning January 21".
_SINCE = Pattern(
    r"\b(?:every|each|weekly|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b[^.;]*\b(?:start(?:s|ing)?|begin(?:s|ning)?)(?: on| in| with| from)?(?: the)?\s+(?:week (?:of|beginning)\s+)?$",
    re.IGNORECASE,
)
#: What something has to follow, or after which nothing counts: "within a week of the concerts (Oct 2-5)", "no essays are accepted after May 3".
_FOLLOWED = Pattern(
    r"\bwithin\s+(?:[\w-]+\s+){1,3}(?:days?|weeks?|hours?)\s+(?:of|after|from|following)\b(?:(?!\b(?:no later than|by|due|before)\b)[^;])*$"
    r"|\b(?:not|never|no)\b[^.;]{0,40}\b(?:given|held|offered|scheduled|administered|taken|begin|start)\s(?:any\s)?(?:(?:before|earlier\sthan|prior\sto)\s[^.;]{3,24}\sor\s)?(?:before|earlier\sthan|prior\sto|after|later\sthan)\s(?:\w+day,?\s)?$"
    r"|\b(?:pick(?:ed)?[\s-]?up|retrieved?|reclaimed?)\b[^.;]*$"
    r"|\b(?:no|not|nothing|never)\b[^.;]*\baccept\w*\b[^.;]{0,20}\b(?:after|past|beyond|later than)\s+(?:[\w,]+\s+){0,2}$",
    re.IGNORECASE,
)
#: Until when late work is taken, behind the day on which it is due: "due Sep 12 (late until Sep 14)".
_TAKEN_LATE = Gated(
    r"\b(?:due|deadline)\b[^;]*\d[^;]*\b(?:late(?!\s+(?:fall|summer|spring|winter))|grace|penalty|cut-?off|clos(?:es|ing)|accepted|(?:half|partial|reduced|%)\s+credit)\b(?![^;:(),]*\bdue\s+on\b)[^;:()\d]{0,40}:?\s*$",
    "late,grace,penalty,cut,clos,accepted,credit",
    re.IGNORECASE,
)
#: When the term ends or begins, told aside: "is handed in after the vacation (term ends Friday 15 December)".
_TERM_ASIDE = Pattern(
    r"[(\[]\s*(?:the\s|our\s)?(?:term|semester|trimester|quarter|teaching|lectures?|classes|vacation|break|exam\s(?:period|session))\s(?:ends?|begins?|starts?|finish(?:es)?|runs)\s(?:on\s|from\s)?$",
    re.IGNORECASE,
)
#: A day on which a student may choose to be: "sign up for a date between May 3 and May 10".
_SIGNED_UP_FOR = Pattern(
    r"\bsign(?:ed|ing)?[\s-]?ups?\s+(?:for|to)\b[^.;:]*\b(?:between|from)\b[^.;:]*$", re.IGNORECASE
)


def is_past(text: str, at: int) -> bool:
    """Whether what stands at ``at`` is no day to be ready by.

    "(was Jan 19)", "moved from May 3 to May 10", "posted on May 3", "covers May 3 to May 10", "except May 3", "the makeup is on May 3".
    """
    before = text[:at]
    no_day = any(
        pattern.search(before)
        for pattern in (
            _NO_LONGER,
            _COVERED,
            _EXCEPTED,
            _FOLLOWED,
            _SINCE,
            _SIGNED_UP_FOR,
            _TAKEN_LATE,
            _TERM_ASIDE,
            OTHER_SITTING,
        )
    )
    return no_day or tells_of_conflict(before)


#: What stands before the first day on which work can be seen or done.
_FROM = Pattern(
    rf"(?:{_QUESTIONS}|\b(?:out|opens?|open|available|starts?|begins?|starting|beginning|from|between|assigned|released)){_PLACE}\s*:?\s*(?:on|from|at)?\s*(?:{_HOUR}\s*(?:on\s+)?)?(?:the\s+)?\(?$",
    re.IGNORECASE,
)


#: When work is given, and that another day follows on which it is due: "given on Jan 22, due on Feb 5".
_GIVEN = Pattern(
    r"\b(?:given|set|issued|posted|assigned|distributed|handed out|uploaded|announced)\s*:?\s*(?:on\s+)?$",
    re.IGNORECASE,
)
_THEN_DUE = Pattern(
    r"[^.;]{0,24}\b(?:due|submi\w+|collected|deadline|hand(?:ed)? in|return)\b", re.IGNORECASE
)


#: What says of a day that another takes its place.
_MOVED = Pattern(
    r"\)?\s*,?\s*(?:(?:has|have|was|is|will)\s+(?:now\s+)?(?:been\s+|be\s+)?)?(?:moved|rescheduled|postponed|changed|shifted|pushed(?:\s+back)?)\s+(?:back\s+)?(?:to|until)\b",
    re.IGNORECASE,
)


#: An hour behind a day from which on something is open until another: "December 8, 8 am to December 10, 5 pm".
_UNTIL_HOUR = Pattern(
    rf"\s*[,(]?\s*(?:at\s+)?{_HOUR}\)?\s*(?:to|until|till|through|[–—-])\s*(?=(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:{ENGLISH_MONTH_PATTERN})\b|\d{{1,2}}/\d)",
    re.IGNORECASE,
)


def goes_on_until(text: str, mention: DateMention) -> bool:
    """Whether a day and its hour are those from which on something lasts until another day."""
    return _UNTIL_HOUR.match(text, mention.end) is not None


def opens(text: str, mention: DateMention) -> bool:
    """Whether a date, with others behind it, only tells from when, or what is no longer so: "Out 9/3, due 9/17"."""
    before = text[: mention.start]
    given = _GIVEN.search(before) is not None and _THEN_DUE.match(text, mention.end) is not None
    moved = _MOVED.match(text, mention.end) is not None
    return moved or (mention.end_date is None and (given or _FROM.search(before) is not None))


_DUE = Pattern(r"^(?:clos(?:es?|ing)|(?:hand|turn)(?:ed)?\s+in)", re.IGNORECASE)
#: What stands before the day by which work that was opened is done.
_CLOSES = Pattern(
    r"\b(?:clos(?:es?|ing)|due|until|ends?|through|submi\w+|(?:hand|turn)(?:ed)?\s+in)\b", re.IGNORECASE
)


def without_opening(text: str, mentions: Sequence[DateMention]) -> str:
    """The text without from when work is open, where it goes on with until when: "Final (opens Dec 8, closes Dec 10)"."""
    for first, second in pairwise(mentions):
        before = _FROM.search(text[: first.start]) or _GIVEN.search(text[: first.start])
        closes = _CLOSES.search(text, first.end, second.start)
        if before is not None and closes is not None:
            return f"{text[: before.start()]}{_DUE.sub('due', text[closes.start() :], count=1)}"
    return text
