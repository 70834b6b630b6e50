"""Sentences beside a date that only tell how work is done, what it counts or where it goes: "Drafts should be ten pages"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import is_due, kind_of
from servers.syllabus.finding.due_word import DUE_WORD
from servers.syllabus.finding.rules_amid import says_rule

__all__ = ["tells_how"]

#: "All drafts should be ...", "As this is required ...", "It counts toward ...": nothing here names work.
_HOW: Final = Pattern(
    r"^\W*(?:(?:as (?:this|it|these|they) (?:is|are)|(?:this|it|these|they|you|students|each student|everyone)\s+(?:is|are|should|must|will|can|may|needs?|counts?))\b"
    r"|(?:[^\W\d_][\w'’-]*\s+){1,4}(?:should|must|needs? to|ought to|consists? of|has(?! (?:been|to))|contains?|includes?|lasts|counts? (?:for|toward)|(?:are|is) (?:worth|graded|expected|allowed|permitted))\b(?! (?:present|take)))",
    re.IGNORECASE,
)
#: What groups or a student will do for what is named elsewhere: "In groups of 2, students will show ...", "Be ready to answer questions".
_WILL_DO: Final = Pattern(
    r"(?i)^\W*(?:(?:working\s)?(?:in|as)\s(?:groups?|pairs|teams|your\s(?:groups?|teams?))(?:\sof\s[\w-]+(?:\s?(?:-|–|to|or)\s?\w+)?)?\s*(?:\([^()]*\))?,?\s(?:students|you|we|each\s\w+|everyone)\s(?:will|should|must|are)\b"
    r"|(?:please\s|you\sshould\s|also\s)?be\s(?:able|ready|prepared)\sto\s(?!(?:submit|hand|turn|upload|present)\b))"
)
#: What may be brought to an exam, and is handed in with it at most: "One page of notes is allowed".
_AIDS: Final = Pattern(
    r"(?i)^\W*(?:[\w'’-]+\s+){0,7}(?:notes?|sheets?|cards?|calculators?|textbooks?|books?)\s+(?:is|are|will\sbe|may\sbe)\s+(?:not\s+)?(?:allowed|permitted)\b"
)
#: "Slides are welcome", "Essay 1 is four pages".
_IS_SO: Final = Pattern(
    r"(?i)^\W*(?:[\w'’#-]+\s){1,5}(?:is|are)\s(?:(?:always|also|about|around|roughly|at\sleast|at\smost|usually)\s)*"
    r"(?:(?:welcome|encouraged|not\s(?:required|necessary|needed)|acceptable|preferred|optional\s(?:but|and))\b|(?:\d{1,4}|one|two|three|four|five|six|eight|ten|twelve)(?:\s?(?:-|–|to)\s?\w{1,5})?[\s-](?:page|word|minute|slide|line)s?\b)"
)
#: What is told of those who are late: "(Submission grace period extended to Tuesday)".
_GRACE: Final = Pattern(r"(?i)\W*(?:[\w'’-]+\s){0,2}grace\speriod\b")
#: What a part counts, in a bracket of its own: "(15% of final project grade)".
_SHARE_ONLY: Final = Pattern(
    r"(?i)\W*(?:worth\s)?\d{1,3}(?:\.\d)?\s?(?:%|percent)(?:\s(?:of|toward)\s(?:[\w'’-]+\s){0,4}(?:grade|mark|score|total)s?)\W*"
)
#: Where or how what is named elsewhere goes: "Turn in through the link on Teams".
_WHERE_ONLY: Final = Pattern(
    r"(?i)\W*(?:please\s)?(?:submit|turn\sin|hand\sin|upload|send)\s(?:it\s|them\s|everything\s|all\swork\s|your\s(?:work|files?)\s)?(?:through|via|using|electronically|online|by\se-?mail|on|to|in)\b[^:;,]{0,40}"
)
#: How long or large what is named elsewhere is: "2000 words", "4 pages plus drawings", "40 minutes, one attempt".
_SIZE_ONLY: Final = Pattern(
    r"(?i)\W*(?:(?:about|approx(?:imately|\.)?|circa|ca?\.|max(?:imum|\.)?|min(?:imum|\.)?|up\sto|at\s(?:most|least))\s)?\d{1,2}(?:[,.]?\d{3}|\d{0,2})(?:\s?(?:[-–—]|to)\s?\d[\d,.]{0,5})?\s(?:words?|pages?|pp\.?|minutes?|mins?\.?|hours?|slides?|multiple[\s-]choice)\b(?!['’])[^:;]{0,60}"
)
#: Which of several count: "Best three count", "The lowest is dropped".
_WHICH_COUNT: Final = Pattern(
    r"(?i)\W*(?:(?:only|the)\s)*(?:best|top|highest|lowest|worst)\s(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|one|score|scores|mark|marks|grade|grades|result|results|of)\s){1,5}(?:will\sbe\s|is\s|are\s|to\s)?(?:counts?|counted|dropped|taken|kept|used)\W*"
)
#: From when what is named elsewhere can be done: "Open on the Friday before, 40 minutes, one attempt".
_OPENED: Final = Pattern(
    r"(?i)\W*(?:opens?|available|released|posted)\s(?:on|from|at|for|the)\s(?:(?!\bdue\b)[^:;]){3,70}"
)
#: How many of what is named elsewhere are wanted, and where: "Bring two copies to class", "Post a copy on Canvas as well".
_COPIES: Final = Pattern(
    r"(?i)\W*(?:please\s|also\s|and\s)*(?:bring|post|upload|print|e-?mail|send|submit|hand\sin|turn\sin|leave|keep|put)\s(?:(?:me|us|in)\s)?(?:(?:an?|one|two|three|four|five|six|\d{1,2}|your|enough|the|another)\s)?(?:(?:hard|printed|paper|print|clean|electronic|digital|pdf|second|extra|stapled|typed)\s)*cop(?:y|ies)\b(?!\sof\s(?!(?:it|them|this|that)\b))[^:;]{0,50}"
)
#: For which classes something is due, and none of them this day's: "Digests are due at the beginning of each class day".
_FOR_EACH: Final = Pattern(
    r"(?i)\bdue\s(?:(?:at|by|before|on|in|for|the|start|beginning|end|of|time)\s){0,7}(?:each|every)\s(?:class(?:\s(?:day|meeting|session|period))?|day\sof\sclass|lecture|meeting|session|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day|day)\b(?!.*\bexcept\b)"
)
#: What leads to what stands below it or behind a link: "Below are the due dates", "Here are your instructions for the digests".
_POINTS_TO: Final = Pattern(
    r"(?i)\W*(?:below|here|the\sfollowing|listed\sbelow|attached)\s(?:is|are)\s(?:the|your|our|some|all|a)\s(?:[\w'’-]+\s){0,4}?(?:due\sdates?|dates?|deadlines?|list|schedule|calendar|links?|instructions?|guidelines?|details|information)\b"
)
#: What need not be so by the day: "The model does not need to run by Friday".
_NEED_NOT: Final = Pattern(
    r"(?i)\b(?:(?:do|does|will)(?:\snot|n['’]t)\s(?:need|have)\sto|need(?:\snot|n['’]t))\s(?:be\s)?(?!(?:submit|turn|hand|bring|attend)\b)\w+(?:\s\w+){0,3}?\s(?:by|until|before)\s"
)
#: What a class does with work, or beside it: "We will read them aloud".
_WE_DO: Final = Pattern(
    r"(?i)\W*(?:(?:then|also|today|in\sclass|on\sthis\sday),?\s)*(?:we|I)(?:['’]ll|['’]re|\swill|\sare\sgoing\sto|\sshall|\sam\sgoing\sto)?\s(?:also\s|then\s|all\s|be\s)*(?:talk|discuss|read|look|watch|listen|workshop|share|work|go|spend|use|begin|start|continue|explain|return|comment|respond|give\s(?:you\s)?(?:feedback|comments)|hand|form|divide|break|critique|exchange)(?:ing)?\b"
)


def tells_how(text: str) -> bool:
    """Whether a sentence tells nothing of its own that is due or held."""
    if (" is " in text or " are " in text) and _IS_SO.match(text):
        return True
    if _asks_for_nothing(text):
        return True
    if _AIDS.match(text) or _GRACE.match(text) or _SHARE_ONLY.fullmatch(text):
        return True
    if _WHICH_COUNT.fullmatch(text) or (_OPENED.fullmatch(text) and kind_of(text) is None):
        return True
    if _COPIES.fullmatch(text):
        return True
    if _WE_DO.match(text):
        return kind_of(text) is None and DUE_WORD.search(text) is None
    if _WHERE_ONLY.fullmatch(text) or (has_digit(text) and _SIZE_ONLY.fullmatch(text)):
        return kind_of(text) is None
    return _HOW.match(text) is not None and not DUE_WORD.search(text) and not is_due(text)


def _asks_for_nothing(text: str) -> bool:
    """Whether a sentence tells of each class, of what need not be, or of what stands elsewhere."""
    lowered = text.lower()
    if " due " in lowered and (" each " in lowered or " every " in lowered) and _FOR_EACH.search(text):
        return True
    if ("need" in lowered or " have to " in lowered) and _NEED_NOT.search(text):
        return True
    if says_rule(text):
        return True
    if _WILL_DO.match(text) and not DUE_WORD.search(text):
        return True
    return _POINTS_TO.match(text) is not None
