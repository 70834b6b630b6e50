"""Topics of classes that name work as their subject: "The art of the essay", "A history of exams"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.due_word import DUE_WORD

__all__ = ["is_topical"]

_OF: Final = Pattern(
    r"[^\w]*(?:(?:the|an?|on\s+the|some|what\s+is\s+the)\s+)?(?:\w+\s+)?(?:anatomy|arts?|craft|history|histories|nature|kinds?|types?|genres?|forms?|rhetoric|ethics|future|elements?|principles?|politics|theory|theories"
    r"|idea|concept|origins?|rise|evolution|basics|fundamentals|purposes?|limits|economics|sociology|psychology|philosophy|language|qualities|components|structure|life\s?cycle|phases|stages)\s+of\s+(?:(?:the|an?)\s+)?\w",
    re.IGNORECASE,
)
#: Exams in general, of a place or a people and of no class: "Exit exams in twelve states".
_IN_GENERAL: Final = Pattern(
    r"(?:^|[;,]\s*)(?!(?:final|mid-?term|unit|oral|lab|section|chapter|your|our|all)\b)[\w-]+\s(?:exams|tests|quizzes)\s(?:in|across|around|among|of|for|by|as)\s(?!class|lab|room|section|lecture|week|the\s(?:class|lab|exam)|(?-i:[A-Z])|\d)\w",
    re.IGNORECASE,
)
#: Words that make it more than a topic, and numbers of work.
_ASKED: Final = Pattern(
    r"\b(?:due|submit\w*|hand(?:ed)?\s+in|turn(?:ed)?\s+in|deadline|exam\s+on|quiz\s+on|test\s+on)\b|[:;]|\b(?:exam|quiz|test|essay|paper|project|homework|assignment|lab)\s+#?\d|#\d",
    re.IGNORECASE,
)
#: What is told of an exam beforehand: "Midterm: what's on it", "Final exam: how to study".
_TOLD_OF_EXAM: Final = Pattern(
    r"\W*(?:the\s|our\s|your\s)?(?:final\s|unit\s)?(?:mid-?term|final|exam|test)(?:\sexam)?(?:\s#?\d)?\s*[:–—-]\s*(?-i:what['’]s\s(?:on|in)\s|what\s(?:is|will\sbe)\s(?:on|in)\s|what\sto\s(?:expect|study|know|review)\b|how\s(?:to\s(?:study|prepare)\b|(?:it|this|we)\b))",
    re.IGNORECASE,
)
#: What a class does for work that is due another day: "Project implementation: layout", "Essay drafting", "Group project work time".
_DOING: Final = Pattern(
    r"\W*(?:in-class\s)?(?:(?:final|group|team|term|course|class|individual|research|semester|capstone)\s){0,2}(?:projects?|papers?|essays?|portfolios?)\s?:?\s"
    r"(?:(?:implementation|development|planning|programming|coding|writing|drafting|building|construction|brainstorming|ideation|support|help|work(?:shop(?:ping)?|ing)?|studio|lab)(?:\s(?:time|days?|sessions?|periods?|class|hours?))?|time|logistics|kick-?off|launch)(?:\s?[:(–—-]\s?[^:;]{3,60}|,?\s(?:continued|cont['.]?d?\.?|\d|I{1,3}))?\W*",
    re.IGNORECASE,
)
#: What a class explains of work: "How labs and submissions work", "How to write a report".
_HOW: Final = Pattern(r"\W*(?:how|why)\s(?!(?:did|was|were|many|much)\b)[^?;]{3,}$", re.IGNORECASE)


def is_topical(text: str) -> bool:
    """Whether a clause of a class's topic tells what the class is about, and asks for nothing."""
    if _TOLD_OF_EXAM.match(text) or (
        (_DOING.fullmatch(text) or _HOW.match(text)) and not DUE_WORD.search(text)
    ):
        return True
    general = "s " in text and _IN_GENERAL.search(text) is not None
    return (general or (" of " in text and _OF.match(text) is not None)) and _ASKED.search(text) is None
