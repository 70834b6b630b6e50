"""What "Final" alone names: an exam where its hours or the grading scheme say so, else unsure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from servers.domain.syllabus import GradingComponent
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of

__all__ = ["known_finals"]

_ALONE: Final = Pattern(r"(?i)\W*(?:(?:the|our|your|class|course|in-?class)\s+)*finals?\W*")
#: The days of all courses' exams, which of them is this one's is not said.
_DAYS_OF_EXAMS: Final = Pattern(r"(?i)\W*finals\W*")
#: Words that are said of exams only.
_OF_EXAM: Final = Pattern(
    r"(?i)\b(?:cumulative|comprehensive|common|departmental|(?:one|two|three|[1-3])[\s-]hour|closed[\s-]book|open[\s-]book|multiple[\s-]choice|blue\s?books?|proctored)\b"
)
_OTHER_FINAL: Final = Pattern(
    r"(?i)\bfinal\s+(?:\w+\s+)?(?:papers?|projects?|essays?|reports?|presentations?|portfolios?|drafts?|write-?ups?|thesis|assignments?|versions?|posters?|performances?|products?)"
)
#: A stage of written work, and its last version.
_STAGE: Final = Pattern(
    r"(?i)(?P<of>\w.*?)[\s,:–-]+(?:(?:first|rough|second|full)\s+)?(?:drafts?|pitch|outlines?|proposals?)\W*"
)
_LAST: Final = Pattern(r"(?i)(?P<of>\w.*?)[\s,:(–-]+final\W*")
_BESIDE: Final = Pattern(r"(?i)\b(?:mid-?terms?|exams?|prelims?|tests?)\b")
#: Written in a sentence of its day: "The final is on December 15", "a midterm and a final on ...".
_HELD: Final = Pattern(
    r"(?i)\b(?:the|our|an?)\s+(?:[\w-]+\s+)?final\s+(?:(?:is|will\s+be|takes\s+place)\s+(?!due\b)(?:held\s+|given\s+|scheduled\s+)?)?(?:(?:on|for|at)\b|(?<=\sis\s|\sbe\s)(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)"
)
#: Behind its name the hour at which it begins, and not that by which work is in: "FINAL: 12/11 @ 8 AM", "Final 1:30".
_HOUR: Final = Pattern(
    r"(?i)^(?!.*\b(?:due|by|before|until|submi\w+|deadline|turn(?:ed)?\sin|hand(?:ed)?\sin|uploads?|(?:11:5\d|midnight|5(?::00)?\s?p\.?m))\b).*\bfinal\b(?:[^.;]*?(?:@|\bat|[\d,)])\s?|[\s@:,(-]+)(?:1?\d(?::[0-5]\d)?\s?[ap]\.?m\b|1?\d:[0-5]\d\b)"
)
_FINAL_EXAM: Final = Pattern(r"(?i)\bfinals?\b|\bfinal\s+(?:exam|test)")


def known_finals(candidates: Sequence[Candidate], grading: Sequence[GradingComponent]) -> list[Candidate]:
    """The candidates, those named "Final" alone no longer weak where the document makes plain that it is an exam."""
    graded = [part.component for part in grading]
    candidates = _as_graded(_apart_from_dated(candidates), graded)
    other = any(_OTHER_FINAL.search(text) for text in [*graded, *(one.title for one in candidates)])
    graded_so = any(_FINAL_EXAM.search(text) for text in graded)
    listed = {one.group for one in candidates if one.kind == "exam" and not one.weak and one.group >= 0}
    if any(
        one.group < 0 and one.kind == "exam" and not one.weak and _BESIDE.search(one.title)
        for one in candidates
    ):
        listed.add(-1)
    works = {name for one in candidates if (name := _version_of(one))}
    return [
        replace(one, kind="paper")
        if _is_last_version(one, works)
        else replace(one, weak=False)
        if _is_exam(one, told=not other and (graded_so or one.group in listed), other=other)
        else one
        for one in candidates
    ]


#: A midterm or final that the grading names as work to hand in or show, and as an exam.
_AS_WORK: Final = Pattern(
    r"(?i)\W*(?:the\s|your\s)?(?P<which>mid-?\s?term|final)\s(?:\w+\s)?(?P<work>projects?|papers?|essays?|reports?|portfolios?|presentations?|performances?|critiques?)\b"
)
_AS_EXAM: Final = Pattern(
    r"(?i)\b(?P<which>mid-?\s?term|final)s?(?:\W*$|\s(?:\w+\s)?(?:exam|test|quiz)|\s?[(\d])|\bexams?\b"
)
_ONLY_WHICH: Final = Pattern(r"(?i)\W*(?P<which>mid-?\s?term|final)\W*")


def _as_graded(candidates: Sequence[Candidate], graded: Sequence[str]) -> list[Candidate]:
    """The candidates, "Midterm" alone as the work that the grading calls by that name, where it knows of no such exam."""
    exams = [match["which"] for part in graded if (match := _AS_EXAM.search(part))]
    held = {which[:3].lower() if which else "" for which in exams}
    works = {match["which"][:3].lower(): match for part in graded if (match := _AS_WORK.match(part))}
    works = {} if "" in held else {which: match for which, match in works.items() if which not in held}
    if not works:
        return list(candidates)
    return [_named_so(one, works) for one in candidates]


def _named_so(one: Candidate, works: Mapping[str, re.Match[str]]) -> Candidate:
    alone = _ONLY_WHICH.fullmatch(one.title) if one.kind == "exam" and one.end_time is None else None
    work = works.get(alone["which"][:3].lower()) if alone is not None else None
    known = kind_of(work["work"]) if work is not None else None
    if work is None or known is None:
        return one
    in_class = one.in_class and known[0] in EVENT_KINDS
    return replace(
        one, title=" ".join(work[0].split()).capitalize(), kind=known[0], weak=False, in_class=in_class
    )


def _apart_from_dated(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates; "Final" below work that has its own day and no draft is none of its versions: "Paper - Nov 18", "Final - Dec 16"."""
    titles = {one.title for one in candidates}
    staged = {name for one in candidates if (name := _version_of(one))}
    return [
        replace(one, title="Final", kind="exam", weak=True) if _is_apart(one, titles, staged) else one
        for one in candidates
    ]


def _is_apart(one: Candidate, titles: AbstractSet[str], staged: AbstractSet[str]) -> bool:
    """Whether a "Final" that was read as a work's is none of it: the work has another last stage, or this one hours like an exam."""
    of = one.title.removesuffix(": Final")
    if one.group >= 0 or of == one.title:
        return False
    ended = any(title.startswith(f"{of}: Final ") for title in titles)
    return ended or one.end_time is not None or (of in titles and of.casefold() not in staged)


def _version_of(one: Candidate) -> str | None:
    """What a draft or another stage is of: "Trend story" of "Trend story draft"."""
    found = _STAGE.fullmatch(one.title)
    return found["of"].casefold() if found is not None and one.kind != "exam" else None


def _is_last_version(one: Candidate, works: AbstractSet[str]) -> bool:
    """Whether a name with "final" behind it is that of work whose draft is due before."""
    found = _LAST.fullmatch(one.title) if one.kind == "exam" and works else None
    return found is not None and found["of"].casefold() in works


def _is_exam(one: Candidate, *, told: bool, other: bool) -> bool:
    if not one.weak or one.kind != "exam":
        return False
    alone = _ALONE.fullmatch(one.title) is not None
    if _OF_EXAM.search(one.title) or (alone and one.end_time is not None):
        return True
    printed = one.printed or ""
    held = _BESIDE.search(printed) or _HELD.search(printed) or _HOUR.search(printed)
    beside = not other and held is not None
    days = _DAYS_OF_EXAMS.fullmatch(one.title) is not None and one.time is None
    return alone and not days and (told or beside)
