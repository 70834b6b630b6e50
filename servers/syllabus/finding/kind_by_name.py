"""The kind of an item by its whole name, once it is known that it is one: what is arranged, written, made or asked in five minutes.

The words of a clause say whether there is work at all; what sort of work it is, its whole name tells better.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from servers.domain.syllabus import GradingComponent, ItemKind, Meeting
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.made_things import kind_of_made

__all__ = ["is_arranged", "is_of_labs", "kind_by_name", "kind_of_work"]

_HANDED_IN: Final = Pattern(
    r"(?i)\b(?:deliverables?|slides?|videos?|code|files?|updates?|designs?|analys[ie]s|statements?|summar(?:y|ies)|plans?|modules?|training)\b"
    r"|^\W*(?:submit|turn in|hand in|upload|complete|post|share|update|create|record|draft|revise)\b"
)
#: What is arranged with the instructor, and no work.
_WITH_INSTRUCTOR: Final = Pattern(
    r"(?i)\b(?:sign(?:ed)?[\s-]?ups?|regist\w+|surveys?|forms?|topics?|evaluations?|choose|choice|select\w*|preferences?|e-?mail|accounts?|info(?:rmation)?|feedback|clickers?|groups?|teams?|partners?)\b"
)
_WORK: Final[frozenset[ItemKind]] = frozenset({"homework", "project", "paper", "lab", "other"})
#: What is arranged, agreed or told, and no work: "Lab safety form", "Sign up for a slot", "Peer evaluations", "Syllabus agreement".
_ARRANGED: Final = Gated(
    r"\bsign(?:ed|ing)?[\s-]?ups?\b|\b(?:safety|syllabus|academic|engagement|enrol?lment|honou?r)\s(?:contract|agreement|verification|acknowledge?ment|module|training|induction|orientation)s?\b"
    r"|\b(?:team|group|grade|grading|learning)\s(?:contracts?|agreements?)\b|\bCITI\b|^\W*(?:the\s)?field\s?trip\b(?!.*\b(?:reports?|papers?|reflections?|essays?|responses?|journals?|write|questions|worksheets?)\b)|\b(?:honou?r|integrity)\spledges?\W*$|^\W*(?:individual\s|one-on-one\s|writing\s)?conferences?\s(?:with|w/)\s(?:me|(?:the\s|your\s)?(?:instructor|professor|teacher|TA))\b|\bcertificat(?:e|ion)s?\W*$"
    r"|\b(?<!for )(?:peer|self|team|group|course|module|teaching|mid-?term|mid-?semester|clinical)[\s-](?:self-)?(?:evaluation|rating)s?(?:\sforms?)?\s*(?:\([^()]*\)|\d)?\W*$"
    r"|\b(?:safety|consent|contact|info(?:rmation)?|release|waiver|evaluation|preferences?|conflict|link|volunteer|permission|ethics|emergency|application|request|registration|intake|health|clearance)\sforms?\b|^\W*(?:re-?)?regist(?:er|ration)\b|^\W*orientation\W*$|\b(?:clinical|library|lab|site|program(?:me)?)\sorientation\b"
    r"|^\W*schedule\s(?:an?|your|another)\b.*\b(?:meeting|appointment|conference|one-on-one)\b|^\W*(?:form|choose|pick|select)\s(?:your\s)?(?:groups?|teams?|partners?)\b"
    r"|\bsurveys?\W*$|^\W*survey:|\b(?:immuni[sz]ations?|background\schecks?|drug\sscreen(?:ing)?s?)\b|^\W*return\s(?:your\s|the\s)?(?:text)?books?\b",
    "sign,module,training,citi,field,pledge,conference,induction,contract,agreement,verif,acknowledg,safety,certificat,evaluation,rating,form,regist,orientation,schedule,choose,pick,select,survey,immuni,background,drug,return",
    re.IGNORECASE,
)
#: A test of some minutes: "Vocab test 3", "Entry test (formative)".
_SMALL_TEST: Final = Gated(
    r"\b(?:vocab(?:ulary)?|spelling|entry|entrance|diagnostic|pre-?reading|drug\scalc(?:ulation)?s?)\stests?\b",
    "test",
    re.IGNORECASE,
)
#: What is held before the class, and what tells a life: "Debate", "Discussion leading 2", "Microteaching"; "Literacy narrative".
_HELD: Final = Pattern(
    r"\W*(?:(?:in-class|class|group|team|your|final)\s)?(?:debates?|(?:discussion|class|seminar)\s(?:lead(?:ing|er(?:ship)?)|facilitation)|lead(?:ing)?\s(?:the\s|a\s)?(?:class\s)?discussion|(?:micro-?|peer\s)teaching|teaching\sdemo(?:nstration)?s?)\s*#?\d*\W*",
    re.IGNORECASE,
)
_TOLD_LIFE: Final = Pattern(
    r"\W*(?:(?:(?:personal|literacy|family|migration|reflective|language)\snarrative|auto-?(?:bio|ethno)graph(?:y|ical\sessay)|memoir|family\shistory)(?:\s(?:draft|essay))?\s*#?\d*\W*)",
    re.IGNORECASE,
)
#: A short test by another word: "Module 5 check", "Progress check 7", "Reading check".
_CHECK: Final = Gated(
    r"\b(?:module|unit|chapter|week|progress|knowledge|reading|comprehension|concept|learning|homework)\s(?:\d{1,2}\s)?checks?(?:\s#?\d{1,2})?\s*(?:\([^()]*\))?\W*$",
    "check",
    re.IGNORECASE,
)
#: A practical that is worked and written up; by itself it is an exam: "Practical 2 report", "Practical 3: titration of an acid".
_WORKED: Final = Gated(
    r"\bpracticals?\b.*\b(?:reports?|write-?ups?|(?:answer|work|record)\s?sheets?|logs?)\b|^\W*practical\s#?\d{1,2}\s*(?::|\s[–—-]\s)\s*[a-z]\S*\s(?!exam|test)\w",
    "practical",
    re.IGNORECASE,
)
_REPORT: Final = Pattern(r"\b(?:reports?|notebooks?|logbooks?)\b", re.IGNORECASE)
#: A report of a project is a part of it; that of an experiment is the laboratory's.
_OF_PROJECT: Final = Pattern(r"\b(?:project|proj|capstone|milestone|phase|stage|group|team)\b", re.IGNORECASE)
_OF_EXPERIMENT: Final = Pattern(
    r"\b(?:practical|lab(?:oratory)?|exp(?:eriment|t)?s?\.?\s#?\d)\b", re.IGNORECASE
)
#: A report that does not say of what.
_OF_NOTHING: Final = Pattern(
    r"\W*(?:(?:the|final|first|second|third|initial|interim|progress|written|status)\s)*reports?\s*#?\d*\W*",
    re.IGNORECASE,
)
#: What is kept from week to week: "Reading log 2", "Logs 3-4".
_LOG: Final = Pattern(r"\blogs?(?:\s#?\d|\W*$)", re.IGNORECASE)
_WRITES_POST: Final = Pattern(
    r"\W*(?:write|post|publish)\s(?:an?|your|another)\s(?:\w+\s)?(?:blog\s?)?(?:post|entry)\b", re.IGNORECASE
)
#: What is written for the others to read: "Discussion: Introduce yourself", "The rule of thirds (discussion)".
_POSTED: Final = Pattern(r"\bdiscussion\s*(?::|\)\W*$)", re.IGNORECASE)
_LAB: Final = Pattern(r"\blab(?:s|oratory|oratories)?\b|\bexperiments?\b", re.IGNORECASE)


def is_of_labs(title: str, meetings: Sequence[Meeting], grading: Iterable[GradingComponent]) -> bool:
    """Whether the course is one in the laboratory: its title says so, it meets nowhere else, or its reports are graded as the lab's."""
    if _LAB.search(title):
        return True
    classes = {meeting.kind for meeting in meetings} - {"office_hours", "other"}
    reports = [part.component for part in grading if _REPORT.search(part.component)]
    return classes == {"lab"} or any(_LAB.search(component) for component in reports)


def kind_of_work(title: str, kind: ItemKind) -> ItemKind:
    """The kind of what is handed in, for the rules on its hour: "Slides" is homework, a podcast a project."""
    open_kind = kind == "other" and not _WITH_INSTRUCTOR.search(title)
    handed_in: ItemKind = "homework" if open_kind and _HANDED_IN.search(title) else kind
    return (kind_of_made(title) or handed_in) if open_kind or handed_in == "homework" else handed_in


def is_arranged(title: str) -> bool:
    """Whether a name is of what is arranged with the instructor or agreed on, and of no work."""
    return _ARRANGED.search(title) is not None


def kind_by_name(title: str, kind: ItemKind, *, of_labs: bool) -> ItemKind:
    """The kind that the whole name tells, else ``kind``; ``of_labs``: the course's reports are of its laboratory."""
    if kind == "exam":
        return "quiz" if _SMALL_TEST.search(title) else "lab" if _WORKED.search(title) else kind
    if kind not in _WORK:
        return kind
    if _ARRANGED.search(title):
        return "other"
    if kind == "project" and _REPORT.search(title) and not _OF_PROJECT.search(title):
        return _of_report(title, of_labs=of_labs)
    return _of_other(title, kind)


def _of_report(title: str, *, of_labs: bool) -> ItemKind:
    if of_labs or _OF_EXPERIMENT.search(title):
        return "lab"
    return "project" if _OF_NOTHING.fullmatch(title) else "paper"


def _of_other(title: str, kind: ItemKind) -> ItemKind:
    if _WRITES_POST.match(title):
        return "homework"
    if kind not in {"homework", "other"}:
        return kind
    if _HELD.fullmatch(title):
        return "presentation"
    if _TOLD_LIFE.fullmatch(title):
        return "paper"
    if _CHECK.search(title):
        return "quiz"
    return "homework" if _LOG.search(title) or _POSTED.search(title) else kind
