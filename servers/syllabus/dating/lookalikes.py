"""Words that show a number beside them to be no date: labels, amounts, fractions, sources."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern

__all__ = [
    "AFTER_FRACTION",
    "BEFORE_DATE",
    "BEFORE_FRACTION",
    "BREAKS",
    "COMMON_FRACTIONS",
    "LABELS",
    "MERIDIEM",
    "NAMED",
    "TIMETABLES",
    "UNITS",
    "is_cited",
    "is_week",
]

_LABELS: Final = """
act book ch chap chapter figure group issue item lec lecture lesson level module no number p page pages part phase pp rm
room edition rev revision sec section session set sprint step table team topic unit vol
volume ver version week weeks wk block aula blatt capitolo capitulo
chapitre einheit hoofdstuk kapitel kw les lezione partie seance semaine semana sesion settimana sitzung teil tema unidad
vorlesung woche
"""
_NAMED: Final = """
assessment assignment activity aufgabe blog case checkpoint class clase cours deliverable devoir discussion draft essay exam
exercise exercice experiment game homework hausaufgabe hw hwk hausubung journal lab laboratory memo midterm milestone opdracht
paper parcial podcast portfolio post practica practicum prelim presentation project prova ps pset question quiz reaction
reading recitation reflection report response review seminar studio survey tarea task td test theme tp tutorial ubung
ubungsblatt video workshop worksheet writing
"""
_BREAKS: Final = (
    "break consultation dead exam examination exams final finals holiday reading recess revision study"
)
_UNITS: Final = """
credit credits cups day days gb grams hour hours hr hrs inch inches items kg lbs marks mb megabytes miles min mins minute
minutes oz page pages people percent point points problems pt pts questions students student times units week weeks words
"""
_COUNTED: Final = """
absences articles assignments attempts chapters classes criteria discussions essays exams exercises homeworks labs
lectures lessons meetings modules papers posts projects quizzes readings reports responses sections sessions submissions
tasks tests topics tutorials years
"""
_AFTER_FRACTION: Final = """
of majority score scale full size cup rule letter grade off extra discount split lb odds ratio attacks commission memorial
terrorist
"""
_BEFORE_FRACTION: Final = """
least about approximately roughly only than worth another nearly almost exactly score scored scores earn earned counts
additional ratio fraction factor chapter chapters ch section sections sec page pages p pp problem problems exercise
exercises ex nos gallon version v eq equation figure fig table building bldg apt suite past
"""
_BEFORE_DATE: Final = """
on by due before after until till from starting beginning begins starts through thru exam midterm final quiz test class
week and to between deadline date
"""
#: Words before a number that make it a label: "Week 3 September 12" is no third of September.
LABELS: Final = frozenset(_LABELS.split())
#: Names of what is handed in or sat: the number after one may be its own or a date's day.
NAMED: Final = frozenset(_NAMED.split())
#: Words before "week" that name one week of the term, so that no number follows.
BREAKS: Final = frozenset(_BREAKS.split())
#: Words after a number that make it an amount.
UNITS: Final = frozenset(_UNITS.split())
#: Words after two numbers with a slash that make them a fraction or a score; what is counted ("4/5 assignments") too.
AFTER_FRACTION: Final = frozenset(_AFTER_FRACTION.split()) | UNITS | frozenset(_COUNTED.split())
#: Words before two numbers with a slash that make them a fraction, a section or a building.
BEFORE_FRACTION: Final = frozenset(_BEFORE_FRACTION.split())
#: Words before two numbers with a slash that lead to a date.
BEFORE_DATE: Final = frozenset(_BEFORE_DATE.split())
#: Pairs that are a fraction at least as often as a date.
COMMON_FRACTIONS: Final = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4)})
#: After a day of the week: "Feb 16 - Monday schedule" says what is taught that day, not which day it is.
TIMETABLES: Final = frozenset({"schedule", "schedules", "classes", "class", "timetable", "meets", "lectures"})
#: What makes the number before it a time.
MERIDIEM: Final = frozenset({"am", "pm", "a", "p", "hrs", "hours", "uhr", "noon"})

_ADDRESS_AFTER: Final = Pattern(r"[.,;)]?\s*(?:<|\[|available\s|at\s)?(?:https?:|www\.|doi)", re.IGNORECASE)
_SOURCE_BEFORE: Final = Pattern(
    r"(?:\b(?:[Aa]ccessed|[Rr]etrieved)(?:\son)?|[\"'][.,]?\s(?:[A-Z][\w.]*\s?){1,5},?"
    r"|\b(?:Times(?:\sMagazine)?|Post|Economist|Guardian|Telegraph|Journal|Review|Magazine|Blog|Yorker|Politico|\w+\.com),)\s\(?$"
)
_WEEK_OF: Final = Gated(
    r"(?:\b(?:weeks?|wk)\s?(?:of|beginning|commencing|starting|begin|from|ending)?(?:\s(?:on|the))?[:\s]*|\bw/[cb]\s?[:.]?\s*)"
    r"(?:(?:[A-Za-z]+day|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)[.,]?\s)?(?:the\s)?$",
    "week,wk,w/",
    re.IGNORECASE,
)


def is_cited(plain: str, start: int, end: int) -> bool:
    """Whether a date with its year belongs to a reference: a newspaper before it, an address after it."""
    return (
        _ADDRESS_AFTER.match(plain, end) is not None
        or _SOURCE_BEFORE.search(plain[max(0, start - 60) : start]) is not None
    )


def is_week(before: str) -> bool:
    """Whether a text that leads to a date names the week, not the day ("week of", "w/c")."""
    return _WEEK_OF.search(before) is not None
