"""A question in a request: for the documents, the calendar or the grade calculator."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from orchestrator.planning.courses import course_label
from orchestrator.planning.intent import GradeGoal, Listing, Span
from orchestrator.planning.ranges import find_span
from orchestrator.planning.tokens import tokenize
from orchestrator.planning.wishes import Wishes, each_once, report_unknown
from orchestrator.planning.words import DUE_KINDS, LETTER_GRADES

__all__ = ["GRADE", "WH", "read_grade", "read_listing", "read_question"]

WH: Final = r"(?:what|when|where|who|whom|whose|which|why|how)(?:['’]?s)?\b"
_CONFLICT: Final = re.compile(
    r"\b(?:conflict(?:s|ing)?|clash(?:es|ing)?|overlap(?:s|ping)?|double[\s-]booked)\b", re.IGNORECASE
)
_RULES: Final = re.compile(
    r"\b(?:polic(?:y|ies)|happens?|allowed|excused|rules?|accommodations?|resolve[ds]?)\b", re.IGNORECASE
)
_WORKLOAD: Final = re.compile(
    r"\b(?:work\s?load\b(?!\s+polic)|busiest|how\s+busy|heav(?:y|iest)\s+weeks?|busy\s+weeks?)", re.IGNORECASE
)
GRADE: Final = re.compile(
    r"\b(?:what|how\s+(?:much|well|high)|which)\b.*\b(?:need|have\s+to\s+(?:get|score|do)|must\s+i\s+(?:get|score))\b.*"
    r"\b(?:to|for)\b.*\b(?:get|earn|pass|finish|end|reach|keep|make|a\s+[a-d][+-]?|an\s+a)\b|\bgrade\s+do\s+i\s+need\b",
    re.IGNORECASE,
)
_LISTING: Final = re.compile(
    r"\bdue\b|\bdo\s+i\s+have\b|\bhave\s+i\s+got\b|\bcoming\s+up\b|\bupcoming\b|\bhappen(?:s|ing)\b|\bon\s+my\s+calendar\b|"
    r"\bis\s+there\b|\bare\s+there\b|\bneed\s+to\s+do\b|\bwhat['’]?s\s+(?:on|next)\b|\bwhat\s+is\s+(?:on|next)\b",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(
    r"\b(?:today|tonight|tomorrow|(?:this|next)\s+(?:week|weekend|month)|next\s+\w+\s+(?:days|weeks))\b",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(
    r"\bnext\s+(?:exams?|midterms?|finals?|tests?|quiz(?:zes)?|homeworks?|assignments?|deadlines?|projects?|papers?|labs?|class)\b",
    re.IGNORECASE,
)
_POINTS: Final = r"(?P<points>\d{1,3}(?:\.\d+)?)"
_SCORE: Final = re.compile(
    rf"{_POINTS}\s*(?:%|per\s*cent|percent|points)?\s+(?:on|in|for|from)\s+(?:the\s+|my\s+|both\s+|all\s+)?"
    r"(?P<part>[a-z][\w #-]*?)(?=\s*(?:,|;|\.|\?|$|\band\b|\bto\b|\bso\b|\bthen\b|\bwhat\b|\bif\b))",
    re.IGNORECASE,
)


def read_question(question: str, wishes: Wishes, today: dt.date) -> None:
    """Add what a question wants to ``wishes``."""
    if _CONFLICT.search(question) and not _RULES.search(question):
        wishes.conflicts = True
    elif _WORKLOAD.search(question):
        wishes.workload = _span_in(question, today)
    elif _is_listing(question, today):
        read_listing(question, wishes, today)
    else:
        wishes.questions.append(question)


def _is_listing(question: str, today: dt.date) -> bool:
    if _RELATIVE.search(question) or (_NEXT.search(question) and re.match(WH, question, re.IGNORECASE)):
        return True
    if re.match(r"^what(?:['’]?s|\s+is|\s+are)\s+(?:due|coming\s+up|next)\s*\??$", question, re.IGNORECASE):
        return True
    return bool(_LISTING.search(question)) and find_span(question, today=today) is not None


def read_listing(question: str, wishes: Wishes, today: dt.date) -> None:
    """Add a wish to see what stands in the calendar, within the days and of the kinds that it names."""
    tokens, found = tokenize(question, today)
    kinds = each_once(kind for token in tokens if token.kind == "KIND" for kind in token.kinds)
    if not kinds and re.search(r"\bdue\b", question, re.IGNORECASE):
        kinds = DUE_KINDS
    span = found[0] if found else Span(first=today)
    wishes.listings.append(Listing(span=span, kinds=kinds))
    wishes.courses += [course_label(token.text) for token in tokens if token.kind.startswith("COURSE")]
    known = {
        "do",
        "i",
        "got",
        "what",
        "what's",
        "when",
        "which",
        "is",
        "are",
        "happening",
        "happens",
        "on",
        "next",
        "there",
        "who",
    }
    report_unknown(
        [token for token in tokens if token.kind == "WORD" and token.text.lower() not in known],
        question,
        wishes,
    )


def read_grade(question: str, wishes: Wishes) -> None:
    """Add the grade to reach, and the scores so far, to ``wishes``."""
    target = re.search(
        r"\(\s*(\d{1,3}(?:\.\d+)?)\s*%?\s*\)|\b(?:an?|at\s+least|with(?:\s+an?)?|get|reach|above|over)\s+(\d{1,3}(?:\.\d+)?)\s*(?:%|\b)",
        question, re.IGNORECASE,
    )  # fmt: skip
    scores = tuple((_component(match["part"]), float(match["points"])) for match in _SCORE.finditer(question))
    if target:
        goal = float(target[1] or target[2])
    else:
        letter = re.search(r"\b(?:an?|at\s+least|the)\s+([a-d][+-]?)(?![\w])", question, re.IGNORECASE)
        goal = _letter_goal(letter[1].lower() if letter else None, question, wishes)
    wishes.grade = GradeGoal(
        target=goal, scores=tuple(score for score in scores if score[1] != goal or not target)
    )


def _letter_goal(letter: str | None, question: str, wishes: Wishes) -> float:
    if letter in LETTER_GRADES:
        goal = (
            90 if letter == "a" else 80 if letter == "b" else 70 if letter == "c" else LETTER_GRADES[letter]
        )
        wishes.notes.append(
            f"Your syllabus may put the line elsewhere: {letter.upper()} was taken as {goal:g} per cent. "
            f'Say, for example, "to get {letter.upper()} (93)" for another line.'
        )
        return float(goal)
    passing = re.search(r"\bpass\b", question, re.IGNORECASE)
    goal = 60 if passing else 90
    wishes.notes.append(
        f"{'Passing' if passing else 'The grade to reach, which the request does not name,'} was taken as {goal} per "
        'cent. Say, for example, "to get a 75".'
    )
    return float(goal)


def _component(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip(" -#")


def _span_in(text: str, today: dt.date) -> Span:
    found = find_span(text, today=today)
    return found[2] if found else Span()
