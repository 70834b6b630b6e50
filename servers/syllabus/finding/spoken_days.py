"""How lively prose tells the day of the work it is about ("it has to reach us by May 3"), and of other things."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated, has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.phrase import Phrase

__all__ = ["is_of_others", "is_said", "is_sat", "tells_its_day", "until_told"]

#: What has to be where by a day: "The review has to reach us by 16:00 on May 3", "must be with me by May 3".
_REACHES: Final = Gated(
    r"\b(?:must|ha(?:s|ve)\s+to|should|needs?\s+to|(?:is|are)\s+to)\s+(?:reach|arrive|get\s+to|come\s+to|be\s+(?:with|in)\b)[^.;]{0,50}?\b(?:by|before|on|no\s+later\s+than|until)\b",
    "reach,arrive,get,come,be",
    re.IGNORECASE,
)
#: What students are told to do by a day: "Upload the file by 16:00 on May 3".
_UPLOAD: Final = Gated(
    r"(?:^|[.;:]\s+|\b(?:you|please|and|then|groups?|students?)\s+)(?:upload|e-?mail|send|bring|deposit|leave)\s+(?:(?:me|us)\s+)?(?:it|them|the|your|one|an?|both|all)\b[^.;]{0,60}?\b(?:by|before|no\s+later\s+than)\b",
    "upload,mail,send,bring,deposit,leave",
    re.IGNORECASE,
)
#: A day that is said to be the last: "For all others May 3, 16:00, is final".
_IS_FINAL: Final = Gated(
    r"\d(?:\s*[ap]\.?m\.?)?,?\s+is\s+(?:the\s+)?(?:final|firm|binding|last\s+(?:day|date))\W*$",
    "final,firm,binding,last",
    re.IGNORECASE,
)
#: A class that begins with an exam: "We start May 3 with 45 minutes of short questions".
_STARTS_WITH: Final = Gated(
    r"\b(?:we|class|(?:the|our)\s+(?:class|lecture|session|meeting))\s+(?:will\s+)?(?:starts?|begins?|opens?)\s+(?:class\s+)?(?:on\s+)?[^.;]{4,30}?\swith\s+(?:it|this|the|\d+|an?|[\w-]+\s+minutes)\b",
    "start,begin,open",
    re.IGNORECASE,
)
#: What is done on the day of the exam that the text is about: "On May 3, in our room, you identify six of nine terms".
_SAT: Final = Gated(
    r"^\W*(?:in\s+class\s+)?on\s[^;]{3,30}?\d(?:st|nd|rd|th)?\b[^.;]{0,60}?,?\s(?:you|students|everyone|all\sof\syou)\s+(?:all\s+)?(?:(?:will|must|are\s+to|have\s+to)\s+)?"
    r"(?:answer|identify|solve|translate|sit|take|explain|interpret|compute|prove|define|match|write(?!\s+(?:down|up|to|me|us)\b)|have\s+(?:[\w-]+\s){0,3}(?:minutes|hours?)\s+(?:to|for))\b"
    r"(?![^.;]*\b(?:drafts?|outlines?|proposals?|partners?|topics?|surveys?|reviews?|practice|questions\s+(?:for|about))\b)",
    "answer,identify,solve,translate,sit,take,explain,interpret,compute,prove,define,match,write,minutes,hour",
    re.IGNORECASE,
)
#: Adjectives that look like an exam's name: "All grades are final.", "May 3 is final".
_SAID: Final = Pattern(r"(?i)\b(?:is|are|be|become|becomes|was|were|considered)\s+$")
#: What another is only likened to: "Like the midterm, but twice as long: May 3", "longer than the first paper".
_LIKENED: Final = Pattern(
    r"(?i)(?:^\W*|[,;]\s)(?:un)?like\s(?:the|our|your)\s(?:\w+\s)?$|\bthan\s(?:the|our|your)\s(?:\w+\s)?$"
)
_FINAL: Final = Pattern(r"(?i)final")
_ENDS: Final = Pattern(r"\s*(?:[.;,)!]|$|(?:and|but|once|unless|after|when)\b)")
#: What takes place for the work and is not it: "Site visits take place between May 3 and May 14".
_OF_OTHERS: Final = Gated(
    r"^\W*(?:the\s+|all\s+|our\s+|your\s+|individual\s+)?(?:[\w-]+\s+){0,2}(?:visits?|conferences?|consultations?|tours?|excursions?|trips?|workshops?|appointments?|meetings?|rehearsals?|interviews?|resits?)\s+(?:will\s+)?(?:takes?\s+place|(?:is|are|be)\s+(?:held|given|scheduled))\b",
    "take,held,given,scheduled",
    re.IGNORECASE,
)


def tells_its_day(text: str, subject: Phrase | None) -> bool:
    """Whether a sentence tells when the work is due, or the exam begins, that it is about, without its name."""
    if subject is None:
        return False
    if subject.kind in EVENT_KINDS:
        return _STARTS_WITH.search(text) is not None or is_sat(text, subject)
    return any(pattern.search(text) for pattern in (_REACHES, _UPLOAD, _IS_FINAL))


def is_sat(text: str, subject: Phrase | None) -> bool:
    """Whether a sentence tells what is done on the day of the exam or quiz that it is about."""
    return subject is not None and subject.kind in {"exam", "quiz"} and _SAT.search(text) is not None


def is_of_others(text: str) -> bool:
    """Whether a sentence tells when something else takes place."""
    return _OF_OTHERS.match(text) is not None


#: What stands above is due, and a further clause tells something else: "It is due May 3; late papers lose a grade".
_IT_IS_DUE: Final = Pattern(
    r"\W*(?:it|this|they|these)\s(?:is|are|will\sbe|must\sbe|should\sbe)\s(?:also\s)?(?:due|submitted|handed\sin|turned\sin)\b[^;]*;",
    re.IGNORECASE,
)


def until_told(text: str) -> str:
    """A sentence that opens with "It is due", up to where it goes on with something that has no day."""
    told = _IT_IS_DUE.match(text) if ";" in text else None
    return text if told is None or has_digit(text[told.end() :]) else text[: told.end() - 1]


def is_said(text: str, phrase: Phrase) -> bool:
    """Whether a name is none here: "final" is said of something, or something is likened to it."""
    if _LIKENED.search(text[: phrase.start]):
        return True
    if _FINAL.fullmatch(phrase.title) is None:
        return False
    return _SAID.search(text[: phrase.start]) is not None and _ENDS.match(text, phrase.end) is not None
