"""Settings: whether a document says that all its quizzes or all its exams are taken in class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.finding.statement import Headed

__all__ = ["Setting", "find_settings", "setting_of"]

#: A test of plain words for a sentence that may tell it.
_QUICK: Final = Gated(
    r"(?i)quizz?es|\bquiz\b|exams?\b|midterms?\b|mid-terms?\b|\btests\b|prelims?\b",
    "quiz,exam,midterm,mid-term,tests,prelim",
)
_QUIZZES: Final = Choices(r"(?i)\bquizz?(?:es)?\b(?!\s*(?:section|grade|score|question))")
_EXAMS: Final = Choices(
    r"(?i)\b(?:(?:mid-?term |unit |hourly? )?exams|mid-?terms|tests|prelims|each (?:mid-?term |unit )?(?:exam|test))\b"
)
#: Both at once: "Quizzes and exams are in class".
_BOTH: Final = Pattern(
    r"(?i)\bquizzes\s(?:and|or|&)\s(?:exams|mid-?terms|tests)\b|\b(?:exams|mid-?terms|tests)\s(?:and|or|&)\squizzes\b"
)
_FINAL: Final = Pattern(r"(?i)\bfinals?\b")
#: Sentences about another matter than when all take them.
_NOT_THIS: Final = Choices(
    r"(?i)\b(?:make-?ups?|missed|miss|late|if you|unless|excused|absen\w+|conflicts?|accommodat\w+|drop(?:ped)?|return(?:ed)?|review|practice|past|old|previous|sample|optional|prepare|questions?|office hours?|solutions?|appeal|regrad\w+)\b"
)
_TESTS: Final = r"(?:\w+[\s-]){0,2}(?:quiz|exam|test|mid-?term|prelim)"
#: What is done with them somewhere, and not what is said of them or of what they are about.
#: Rules for students whose exams are taken apart from the others.
_APART: Final = Pattern(
    r"(?i)\b(?:disabilit\w+|accommodat\w+|accessib\w+|special needs|DSS|DRC|SDS|OSD|SAS)\b"
)
_OPENING: Final = 60
_DONE: Final = (
    r"\b(?:given|taken|held|administered|conducted|take place|takes place|happens?|take|occurs?|scheduled|written|completed|available|be|are|is|remain)\b"
    r"(?:(?!announc|cover|discuss|post|hand|material|learn|return|assign)[^.]){0,60}?"
)
_CLASS_HOURS: Final = r"\bduring\s+(?:the\s+|our\s+|regular(?:ly scheduled)?\s+|normal\s+|scheduled\s+)*(?:class|lectures?|lab)(?:\s?(?:times?|periods?|hours?|meetings?|sessions?))?\b"
_IN_HOURS: Final = Pattern(rf"(?i){_DONE}{_CLASS_HOURS}")
_IN_CLASS: Final = Choices(
    rf"(?i)\bin[\s-]class\s+{_TESTS}|{_DONE}(?:{_CLASS_HOURS}|\bin[\s-]class\b(?!\s+(?:material|discussion|work|exercise|activit))"
    r"|\b(?:at the (?:very )?(?:start|beginning|end) of|minutes of) (?:the |each |every |that day'?s )?(?:class|lecture|period|session)"
    r"|\btime during (?:the )?lecture|\b(?:class|lecture) period\b)|^\W*at the (?:start|beginning|end) of (?:the |each |every )?(?:class|lecture)\b"
    r"|^\W*quizzes\b[^.:,]{0,20}[:,(–-]\s*(?:in |during )?(?:the )?first \S+ minutes\b"
)
_ELSEWHERE: Final = Pattern(
    rf"(?i)\bremain (?:available|open)\b|\b(?:(?:online|evening|proctored)\s+{_TESTS}|take-?home\s+(?:\w+\s)?quiz)|{_DONE}(?:\bonline\b|\b(?:on|via|through|in|using) (?:canvas|moodle|blackboard|brightspace|d2l|sakai|gradescope|webct|the lms)\b|\btake-?home\b|\bat home\b"
    r"|\boutside (?:of )?(?:the )?(?:regular )?class\b|\btesting cent(?:er|re)\b|\basynchron\w+|\b\d+[\s-]?hours?\s+(?:period|window)|\bwindow\b|\bin the evenings?\b"
    r"|\bproctor(?:ed|io)\b|\brespondus\b|\blockdown\b)"
)
#: What is said beside: "Quizzes happen at the beginning of class, no make-ups".
_NO_SECOND: Final = Gated(
    r"(?i)(?:,|;|\sand|\()\s*(?:there\sare\s)?no\smake-?ups?\b[^.,;]*", "makeup,make-up"
)
#: Longer headings are sentences.
_LONG: Final = 80


@dataclass(frozen=True)
class Setting:
    """Whether all quizzes or exams are taken in class; None: it is both said."""

    kind: ItemKind
    in_class: bool | None


def find_settings(paragraphs: Sequence[Headed], context: TermContext) -> tuple[Setting, ...]:
    """What sentences say of all quizzes and of all exams, in order."""
    return tuple(
        setting
        for paragraph, heading in paragraphs
        if (_QUICK.search(paragraph.flat) or _may_be_of(heading))
        and not _APART.search(heading)
        and not _APART.search(paragraph.flat[:_OPENING])
        for setting in _in_paragraph(paragraph.flat, heading, context)
    )


@lru_cache(maxsize=64)
def _may_be_of(heading: str) -> bool:
    return len(heading) < _LONG and _QUICK.search(heading) is not None


def _in_paragraph(text: str, heading: str, context: TermContext) -> Iterator[Setting]:
    told = _kind(heading) if len(heading) < _LONG else None
    for whole in sentences(text):
        sentence = _NO_SECOND.sub("", whole)
        if _NOT_THIS.search(sentence):
            continue
        for kind in _kinds(sentence, told):
            setting = _told(kind, sentence)
            if setting is not None and not any(m.date for m in find_dates(sentence, context)):
                yield setting


def _kinds(sentence: str, told: ItemKind | None) -> tuple[ItemKind, ...]:
    """What a sentence is about, or the heading above it: quizzes, exams, or both where it names them in one breath."""
    if kind := _kind(sentence):
        return (kind,)
    if _BOTH.search(sentence) and not _FINAL.search(sentence):
        return "quiz", "exam"
    return (told,) if told else ()


def _kind(text: str) -> ItemKind | None:
    quizzes, exams = _QUIZZES.search(text) is not None, _EXAMS.search(text) is not None
    if quizzes == exams or (exams and _FINAL.search(text)):
        return None
    return "quiz" if quizzes else "exam"


def _told(kind: ItemKind, sentence: str) -> Setting | None:
    inside, outside = _IN_CLASS.search(sentence) is not None, _ELSEWHERE.search(sentence) is not None
    if inside and outside:
        return Setting(kind, in_class=True if _IN_HOURS.search(sentence) else None)
    return Setting(kind, in_class=inside) if inside or outside else None


def setting_of(kind: ItemKind, settings: Sequence[Setting]) -> Setting | None:
    """What the document says of all work of a kind; None where it says nothing or two things."""
    own = [setting for setting in settings if setting.kind == kind]
    return own[0] if len({setting.in_class for setting in own}) == 1 else None
