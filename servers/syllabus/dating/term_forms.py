"""The forms in which the names of terms are printed with their years."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.season import SEASON_WORDS

__all__ = ["ACADEMIC", "FORMS", "MONTH_TERM", "ORDER", "SEASON", "UNIT", "YEAR"]

#: Short terms that have the name of their month: "J-Term", "May session".
_MONTH_TERM: Final = r"(?:j|jan|january)[ -]term|may[ -](?:term|session|intersession)"
MONTH_TERM: Final = Pattern(rf"\b(?:{_MONTH_TERM})\b", re.IGNORECASE)
SEASON: Final = rf"(?:{'|'.join(sorted(SEASON_WORDS, key=len, reverse=True))}|{_MONTH_TERM})"
YEAR: Final = r"(?:(?:AY\s?)?(?<!\d[/-])(?:19|20)\d\d(?:\s?[-/]\s?(?:20)?\d\d(?!\d))?|(?:AY\s?)?'\d\d\b(?:\s?[-/]\s?'?\d\d\b)?|AY\s?\d\d\s?[-/]\s?\d\d\b)"
UNIT: Final = r"(?:semester|sem\.?(?=\s(?:\d|I))|quarter|term|session|trimester|module|block|period|study\s+period|teaching\s+period|modul|half)"
#: Between a term and its year where a form prints both ("Fall Semester, Academic Year 2021-2022", "Term: Fall, Year: 2023").
ACADEMIC: Final = r"(?:(?:the\s+)?academic\s+)?year"
ORDER: Final = r"(?:[1-6]|[IV]{1,3}|[A-E]|one|two|three|four)\b"
#: What stands in names of terms that count them, and of those that tell the season.
_UNIT_WORDS: Final = ("sem", "quar", "term", "sess", "trim", "mod", "bloc", "peri", "half")
_SEASON_STEMS: Final = tuple(dict.fromkeys((*(word[:4] for word in SEASON_WORDS), "term", "sess")))
FORMS: Final = tuple(
    Gated(pattern, words, re.IGNORECASE)
    for pattern, words in (
        # 2018-19 Module 1 (Fall 2018); 2023/24 Semester 2
        (
            rf"\b{YEAR},?\s+{UNIT}\s+{ORDER}(?:\s*\(\s*{SEASON}(?:\s+{YEAR})?\s*\))?",
            _UNIT_WORDS,
        ),
        # Block 4 (Spring), 2022; Session 1 2018; Term 2, 2019; Semester 1, 2023/24
        (
            rf"\b{UNIT}\s+{ORDER}(?:\s*\(\s*{SEASON}\s*\))?[\s,:.-]{{1,4}}(?:{ACADEMIC}\s*:?\s*)?{YEAR}",
            _UNIT_WORDS,
        ),
        # B Term 2018
        (
            rf"\b[A-E][ -]term[\s,]+{YEAR}",
            _UNIT_WORDS,
        ),
        # Fall 2017; Winter Quarter 2017; Summer Session II, 2019; Spring/Summer 2020; Fall (2015); Spring '21
        (
            rf"\b{SEASON}(?:\s?[/-]\s?{SEASON})?(?:\s+(?:-\s+)?(?:{UNIT}))?(?:\s+{ORDER}(?:\s+{UNIT})?)?[\s,:/(.-]{{0,4}}(?:of\s+|{ACADEMIC}\s*:?\s*)?{YEAR}",
            _SEASON_STEMS,
        ),
        # 2020 Spring/Summer; 2021, Fall semester; Academic year: 2025-26, Term: Fall
        (
            rf"\b{YEAR}\s?[-,:;|]?\s*(?:(?:semester|term|quarter)\s*:\s*)?\(?{SEASON}\b(?:\s?[/-]\s?{SEASON}\b)?(?:\s+{UNIT}\b)?(?![\s,:(.-]{{0,4}}{YEAR})",
            _SEASON_STEMS,
        ),
        # 2021W Term 2; Winter Session 2021, Term 1; Winter 2021W2
        (
            r"\b(?:Winter\s(?:Session\s)?)?20\d\d\s?W(?:inter\sSession)?[\s,:-]{0,3}(?:Term\s?|T)?[12]\b",
            ("w",),
        ),
        (
            r"\bWinter\sSession\s20\d\d[\s,:-]{1,3}(?:Term\s?|T)[12]\b",
            ("winter",),
        ),
        # Odd Semester 2019-20
        (
            rf"\b(?:odd|even)\s+sem(?:ester|\.)?[\s,:(-]{{1,4}}{YEAR}",
            _UNIT_WORDS,
        ),
        # First Semester 2021-2022
        (
            rf"\b(?:first|second|third|1st|2nd|3rd)\s+{UNIT}[\s,:(-]{{1,4}}{YEAR}",
            _UNIT_WORDS,
        ),
    )
)
