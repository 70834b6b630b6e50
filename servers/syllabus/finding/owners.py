"""Whose a date is that stands alone: "Due: May 3" below "City walk (20%)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.gated import Gated, has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.phrase import Phrase, phrases
from servers.syllabus.finding.statement import Headed

__all__ = ["bare_owner", "closed_by_day", "opened_by", "opening_owner", "says_only_when", "with_owners"]

#: A sentence that says when, and of nothing what: "Due: ", "Hand-in date: ", "To be submitted by ".
_ONLY_WHEN: Final = Pattern(
    r"(?i)\W*(?:the\s+)?(?:(?:final|initial)\s+)?(?:due(?:\s+dates?)?(?:\s+is)?|dates?(?=\s*:)|deadlines?(?:\s+is)?|submission(?:\s+(?:dates?|deadlines?))?|hand-?in(?:\s+dates?)?|submit(?:ted)?(?:\s+it)?|to\s+be\s+(?:submitted|handed\s+in|turned\s+in)|turn\s+(?:it\s+)?in)"
    r"(?:\s+(?:on|by|at|in\s+class|before|no\s+later\s+than))*\s*[:–—-]?\s*(?:[\d:.]+\s*(?:[ap]\.?m\.?)?,?\s*|noon,?\s*|midnight,?\s*|by\s+|on\s+)*(?:the\s+)?(?=(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{1,4}[/.\-\s]|(?-i:M|Tu?|W|Th|R|F|Sa|Su)\.?,?\s\d{1,2}[/.]))"
)
_NUMBERING: Final = Pattern(r"^\W*(?:\(?\d{1,2}[.):]|[A-Z][.)]|[ivx]+[.)])\s+")
#: What it counts for, in or without brackets.
_SHARE: Final = Pattern(
    r"\s*[(\[,:–—-]*\s*(?:worth\s+)?\d{1,3}(?:\.\d+)?\s*(?:%|percent|points?|pts?\.?|marks)[^A-Za-z]*(?:each|of\s+(?:the\s+)?(?:final\s+)?grade|total)?\s*[)\]]?\s*",
    re.IGNORECASE,
)
_ASIDE: Final = Pattern(r"\s*\([^()]*\)\s*")
#: A row that tells its own day.
_HAS_ITS_DAY: Final = Pattern(r"(?i)%\s+due\b.*\d")
#: Titles of parts of a syllabus, which own no date.
_SECTION: Final = Choices(
    r"(?i)\b(?:polic(?:y|ies)|schedule|calendar|grading|grades?|assessments?|evaluation|requirements?|overview|description|objectives|outcomes|goals|expectations|attendance|participation|dates?|deadlines?|late|make-?ups?|"
    r"information|resources|materials|textbooks?|readings?|contacts?|instructors?|syllabus|course|class(?:es)?|week|module|unit|topics?|notes?|integrity|honesty|accommodations?|support|services|communication|technology|format|structure|general|introduction|weights?|weighting|breakdown|rubric|instructions|submission|work|coursework|activities|components?)\b"
    r"|^\W*(?:assignments?|home\s?works?|exams?|examinations|tests|quizzes|papers|projects?|essays|labs|exercises|problem sets|presentations)\W*$"
)
#: Parts of a syllabus by their last word, before which such a word only tells of what: "Topic statement", "Student information sheet".
_TELLS_OF: Final = Pattern(
    r"(?i)\W*(?:[\w'’-]+\s)*(?:topics?|information|readings?|unit|notes?|technology|communication|introduction|class|module|evaluation|submission|syllabus|course)\s(?:[\w'’-]+\s)?"
    r"(?:statements?|sheet|questionnaire|plan|log|journal|contract|charter|memo|report|essay|paper|project|proposal|summary|analysis|presentation|portfolio|quiz|response|reflection|outline|draft|map|poster|review|annotation|assignment|video|survey|agreement|form)(?:\s#?(?:\d{1,2}|[IVX]{1,4}|one|two|three|[A-E]))?\W*"
    r"|\W*(?:[\w'’-]+\s){0,2}(?:needs?|risks?|assets?|health|site|impact|environmental|program|community|skills?|energy|habitat|soil|water|family|patient|client|child|technology|usability|vulnerability|watershed|neighbou?rhood|nutrition(?:al)?|strengths?)\sassessment(?:\s(?:report|paper|project|plan))?\W*"
)
_LONGEST: Final = 60
_MOST_WORDS: Final = 8
#: Days, and what leads to them and their hours.
_ONLY_DAY: Final = Pattern(
    r"(?i)[\W\d]*(?:(?:due|by|on|at|and|in class|noon|midnight|[ap]\.?m|th|st|nd|rd|week\s\d+|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
    rf"|{ENGLISH_MONTH_PATTERN})\b[\W\d]*)+"
)
#: A sentence, or what is cut amid one.
_NO_NAME: Final = Pattern(
    r"(?i)\b(?:is|are|was|were|be|been|being|will|would|should|must|can|may|have|has|had|do|does|you|we|they|it|this|these|there|if|when|please|no|not)\b|\b(?:the|an?|of|to|and|or|for|in|on|by|at|with|from)$"
)
#: What opens or ends with when it is due, and so long a name at most.
_DUE_LAST: Final = Gated(
    r"(?i)(?:^|[.!?)]\s+)(?:(?:it\s+|this\s+)?is\s+)?due\b[^.]{3,40}\W*$|^\W*(?:due|deadline)\b[^.\n]{3,40}(?:\n|\.\s)",
    "due,deadline",
)
_FEW_WORDS: Final = 5
#: What a box on a page is called, or a line that only leads to what follows.
_CALLOUT: Final = Pattern(
    r"(?i)\W*(?:very\s|please\s)?(?:important|note|notice|warning|tips?|caution|reminders?|attention|info|hint|heads[\s-]up|remember|deadlines?|due|to\sdo|what\sto\s\w+|for\s\w+|today|homework|preparation|before\s.*|after\s.*|in\s.*|at\s.*|on\s.*|by\s.*|next\s.*)\W*"
)
#: A heading owns what stands in so many paragraphs below it.
_NEAR: Final = 4


#: Numbered work, what is told of it, and a day at the end: "Task 2: Report on a visit. Who spoke? September 9".
_CLOSED: Final = Pattern(
    rf"(?i)^[^\w(]*(?P<name>[a-z][\w-]*(?:\s[a-z][\w-]*){{0,2}}\s#?\d{{1,2}})\s?[:.–—-]\s(?=[\s\S]{{20,}}[.!?)]\s+(?:by\s)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*\s+)?(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}/\d{{1,2}})\W*$)"
)
#: What stands there at most.
_LONGEST_DAY: Final = 32
#: Another day or other numbered work, told before it.
_TOLD_BEFORE: Final = Pattern(
    rf"(?i)\b(?:{ENGLISH_MONTH_PATTERN})\.?\s\d|\d/\d|\bdue\b|\bweek\s\d|[.!?)]\s+[a-z]+\s#?\d{{1,2}}\s?:"
)


def closed_by_day(text: str) -> Phrase | None:
    """The numbered work that a paragraph opens with and whose day it ends with, as a sentence of its own."""
    if not has_digit(text[-_LONGEST_DAY:]) or (closed := _CLOSED.match(text)) is None:
        return None
    if _TOLD_BEFORE.search(text, closed.end(), len(text) - _LONGEST_DAY):
        return None
    named = phrases(closed["name"])
    whole = len(named) == 1 and named[0].end == len(closed["name"]) and not named[0].weak
    return named[0] if whole else None


def says_only_when(text: str) -> bool:
    """Whether a sentence tells a day and not of what."""
    return _ONLY_WHEN.match(text) is not None


#: What a paragraph opens with: a name with its share of the grade, or one that its day follows as a sentence.
_OPENING: Final = Gated(
    r"^[^\w(]*(?:\d{1,2}[.)]\s+)?(?P<name>[A-Z](?:[^.:;()%]|:(?=\s)){2,60}?)(?:\s*[(\[,:–—-]\s*|\s+(?=\d{1,3}\s?%\s+due\b))(?:worth\s+)?\d{1,3}(?:\.\d+)?\s*(?:%|percent|points?|pts?\.?|marks)[^.:)\]]{0,30}[)\]]?\s*(?:[.:–—-]|$|(?=\s[A-Z]))",
    "%,percent,point,pt,marks",
)
#: A paragraph with a title, which ends with nothing but when: "1. Country profile: ... Due September 27".
_TITLED_POINT: Final = Gated(
    r"^[^\w(]*(?:(?:\(?\d{1,2}[.)]|\(?[a-h][.)])\s+)?(?P<name>[A-Z][^.:;()%,\d]{3,40}):\s(?=[\s\S]{20,}[.!?)]\s+(?:(?:Due|Deadline)\b|(?:It|This)\s(?:is|will\sbe)\sdue\b)[^.]{3,40}\W*$)",
    "due,deadline",
)
#: Words of a sentence that names no work, or tells what to do with it: "Apply for graduation", "Two pages".
_OF_SENTENCE: Final = Pattern(
    r"(?i)\b(?:to|the|an?|your|for|with|in|on|at|my|of|by|or|and)\b|^(?:keep|apply|talk|meet|write|read|post|submit|complete|take|bring|see|work|use|choose|prepare|revise|draft|present|one|two|three|four|five|no|late|all|each)\b"
)
_LAST_NUMBER: Final = Pattern(r"\s#?(?:No\.\s)?\d{1,2}$")
_PAGES: Final = Pattern(r"(?i)\bpages?\b|\bpp\b|\bessays?\b|\bwords\b")
_THEN_WHEN: Final = Gated(
    r"^[^\w(]*(?:\d{1,2}[.)]\s+)?(?P<name>[A-Z][^.:;()%,]{2,50})\.\s+(?=[Dd]ue\b)", "due"
)


def opening_owner(text: str) -> Phrase | None:
    """The work that a paragraph opens with, whatever its name: "Interview guide (10%). Due Friday, March 3"."""
    plain = _OPENING.match(text) or _THEN_WHEN.match(text)
    found = plain or _TITLED_POINT.match(text)
    name = found["name"].strip(" –—-") if found else ""
    if not name or len(name.split()) > _MOST_WORDS or _NO_NAME.search(name):
        return None
    told = phrases(name)
    named = [phrase for phrase in told if not phrase.weak]
    if not named and (any(phrase.kind == "exam" for phrase in told) or _is_section(name)):
        return None
    known = [phrase.kind for phrase in named or told if phrase.kind != "other"]
    written = plain is None and _PAGES.search(text) is not None
    kind: ItemKind = known[-1] if known else "paper" if written else "homework"
    return Phrase(0, found.end() if found else 0, name, kind, weak=False)


def opened_by(text: str, closed: Phrase | None) -> tuple[Phrase | None, bool]:
    """The work that a sentence opens with, or ``closed`` by its day, and whether it tells nothing else than that day."""
    opening = closed or opening_owner(text)
    return opening, opening is not None and (opening is closed or _tells_only_day(text, opening))


def _tells_only_day(text: str, owner: Phrase) -> bool:
    """Whether nothing but a day stands behind the name and share that a text opens with: "Memo 1 (50 points) – September 13"."""
    return _ONLY_DAY.fullmatch(text, owner.end) is not None


def with_owners(paragraphs: Iterable[Headed]) -> Iterator[tuple[Headed, Phrase | None]]:
    """Each paragraph with the work whose title stands above it: its heading, or a short line of its own."""
    last, owner, since, line = "", None, 0, ""
    for paragraph, heading in paragraphs:
        if heading != last:
            last, owner, since, line = heading, _owner(heading), 0, ""
        title = paragraph.flat.strip()
        near = owner if since <= _NEAR else None
        right_below = since == (not line)
        point = paragraph.role == "item" and since <= _NEAR and says_only_when(paragraph.flat)
        below = near is None and (right_below or point)
        yield (paragraph, heading), (_titled(line or heading, paragraph.text) if below else near)
        since += 1
        if paragraph.role != "item" and len(title) <= _LONGEST:
            if found := _owner(title):
                owner, since, line = found, 0, ""
            elif paragraph.role == "text" and len(paragraph.lines) == 1 and _is_bare_title(title):
                owner, since, line = None, 0, title


def _is_name(phrase: Phrase, title: str) -> bool:
    """Whether a title is a work's name, with or without what it is about: "Essay 1: The city"."""
    return phrase.start == 0 and (phrase.end == len(title) or title[phrase.end] in ":–—-,.(")


def bare_owner(sentence: str) -> Phrase | None:
    """The work that is all that a sentence names, before one that tells its day: "Honor statement. Due date: October 10"."""
    name = _NUMBERING.sub("", _SHARE.sub(" ", sentence) if has_digit(sentence) else sentence).strip(" .•*–-")
    bare = _LAST_NUMBER.sub("", name)
    if not sentence.rstrip().endswith(".") or " " not in bare or not _is_bare_title(bare):
        return None
    known = kind_of(name)
    if known is None or _OF_SENTENCE.search(bare):
        return None
    return Phrase(0, len(sentence), name, "homework" if known[1] else known[0], weak=False)


def _is_bare_title(title: str) -> bool:
    """Whether a line is a name of a few words and no sentence, whatever it names: "Vocabulary log:"."""
    words = title.split()
    return (
        0 < len(words) <= _FEW_WORDS
        and title[:1].isupper()
        and title[-1:] not in {".", "!", "?", ",", ";"}
        and not has_digit(title)
        and _NO_NAME.search(title) is None
        and _CALLOUT.fullmatch(title) is None
    )


def _titled(heading: str, text: str) -> Phrase | None:
    """What a heading names that is no part of a syllabus, where the text right below it is due: "Family Portrait"."""
    bare = _NUMBERING.sub("", heading).strip(" .:;,–—-")
    words = len(bare.split())
    due = _DUE_LAST.search(text) or says_only_when(text)
    if not 0 < words <= _FEW_WORDS or not bare[:1].isupper() or has_digit(bare) or not due:
        return None
    if (
        _is_section(bare)
        or _NO_NAME.search(bare)
        or _CALLOUT.fullmatch(bare)
        or any(not phrase.weak for phrase in phrases(bare))
    ):
        return None
    return Phrase(0, len(bare), bare, "paper" if _PAGES.search(text) else "homework", weak=False)


def _is_section(title: str) -> bool:
    """Whether a title is that of a part of a syllabus, and not of work on what such a part is called for."""
    return _SECTION.search(title) is not None and _TELLS_OF.fullmatch(title) is None


def _owner(title: str) -> Phrase | None:
    """The work that a title names; one of no known kind only with its share of the grade."""
    counted = has_digit(title) and _SHARE.search(title) is not None
    if counted and _HAS_ITS_DAY.search(title):
        return None
    bare = _NUMBERING.sub("", title)
    bare = _ASIDE.sub(" ", _SHARE.sub(" ", bare) if counted else bare).strip(" .:;,–—-")
    if not 2 < len(bare) <= _LONGEST or len(bare.split()) > _MOST_WORDS or title.rstrip().endswith("."):
        return None
    named = [phrase for phrase in phrases(bare) if not phrase.weak]
    section = _is_section(bare)
    if section and not named:
        return None
    if len(named) == 1 and not section:
        return named[0] if counted or _is_name(named[0], bare) else None
    if named or not counted or not bare[:1].isupper():
        return None
    return Phrase(0, len(bare), bare, "homework", weak=False)
