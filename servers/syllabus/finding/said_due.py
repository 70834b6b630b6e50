"""Work that no vocabulary knows, in a clause of its own that says it is due: "The handbook must be submitted"."""

from __future__ import annotations

import re
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern

__all__ = ["NO_WORK", "said_due"]

#: What is no work of a course, whoever hands it in, or is named too loosely.
NO_WORK: Final = Pattern(
    r"^(?:students?|everyone|everybody|anyone|people|persons?|instructors?|tas?|staff|teachers?|graders?|groups?|teams?|pairs?|partners?|presenters?|leaders?|speakers?|participants?|members?|readers?|volunteers?|classmates?|peers?|"
    r"one|ones|some|most|others?|none|something|anything|nothing|things?|stuff|parts?|rest|ways?|"
    r"class(?:es)?|lectures?|sessions?|meetings?|sections?|courses?|labs?|lessons?|seminars?|hours?|days?|dates?|times?|weeks?|deadlines?|office|rooms?|door|"
    r"fees?|payments?|tuition|rent|dues|fines?|money|books?|textbooks?|readings?|reading|chapters?|texts?|films?|materials?|recordings?|podcasts?|handouts?|"
    r"requests?|forms?|applications?|registrations?|sign-?ups?|excuses?|doctor|documentation|absences?|attendance|participation|grades?|scores?|marks?|results|solutions?|answers|keys?|feedback|evaluations?|"
    r"e-?mails?|messages?|announcements?|schedule|syllabus|calendar|agenda|topics?|links?|names?|information|availability|registers?|equipment|phones?|laptops?|computers?|devices?|clothes|gear|lunch|food|rides?|"
    r"exams?|examinations?|midterms?|finals?|presentations?|portfolios?|drafts?|proposals?|thesis|theses|extensions?|appeals?|complaints?|concerns?|disputes?|changes?|revisions?|corrections?|copy|copies|version)$",
    re.IGNORECASE,
)

_NAME: Final = r"(?P<name>(?:[A-Za-z][\w'’/-]*|&)(?:\s(?:[\w'’/-]+|&)){0,7}?)"
#: A name, and that it is due; nothing but when and how follows.
_SAID: Final = Gated(
    rf"\W*(?:(?:the|your|our|their|all|each|every|both)\s)*{_NAME}\s"
    r"(?:(?:is|are|will\sbe)\s(?:also\s|all\s)?due(?!\sto\b)|(?:must|should|shall|ha(?:s|ve)\sto|needs?\sto|(?:is|are)\sto)\s(?:all\s|also\s)?be\s"
    r"(?:due|submitted|handed\sin|turned\sin|uploaded|delivered|posted|e-?mailed|sent|completed\sand\s(?:submitted|handed\sin|turned\sin)))\b(?P<rest>[^?]{0,60})$",
    "due,submitted,handed,turned,uploaded,delivered,posted,mailed,sent",
    re.IGNORECASE,
)
#: What no name of work has in it, and what the rest of such a clause may not go on with.
_NO_NAME: Final = Pattern(
    r"\b(?:is|are|was|were|be|will|must|should|may|can|if|when|what|which|who|that|it|they|this|these|those|you|we|i|he|she|there|not|no|any|late|extra|missed|work|everything|due|also|please|because|as|so)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = Pattern(
    r"\b(?:weeks?|days?|hours?)\s(?:after|before|later|prior)|\b(?:each|every|week(?:ly)|if|unless|when|whenever|within|daily|mondays|tuesdays|wednesdays|thursdays|fridays)\b",
    re.IGNORECASE,
)
#: What is built or written over a time.
_BUILT: Final = Pattern(
    r"(?i)\b(?:documents?|handbooks?|manuals?|systems?|specifications?|softwares?|programs?|models?|guides?|versions?|product|requirements|tests?\splan|website|app|game)$"
)


def said_due(text: str) -> tuple[str, ItemKind] | None:
    """The name of the work that a clause says is due, and its kind; None where it says so of nothing or of no work.

    >>> said_due("Trial system and Handbook must be submitted.")
    ('Trial system and Handbook', 'project')
    >>> said_due("Fees are due.")
    """
    match = _SAID.match(text)
    if match is None or _NO_NAME.search(match["name"]) or _GOES_ON.search(match["rest"]):
        return None
    name = match["name"].strip()
    head = re.split(r"\s(?:of|for|on|about|from|in|to|with)\s", name)[0]
    if NO_WORK.match(name.rsplit(" ", 1)[-1]) or (
        head != name and NO_WORK.match(head.rsplit(" ", 1)[-1]) and not re.search(r"(?i)version$", head)
    ):
        return None
    return name[:1].upper() + name[1:], "project" if _BUILT.search(name) or _BUILT.search(
        head
    ) else "homework"
