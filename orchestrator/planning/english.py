"""A request in plain English -> what it asks for, without a model.

Sentences are cut into clauses; a question goes to the documents, the calendar or the grade calculator; every other
clause is cut into tokens, each of which states a wish or is filler. A word that is neither is reported in the
notes: nothing is ignored in silence.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from orchestrator.planning.command import read_command
from orchestrator.planning.intent import Intent
from orchestrator.planning.question import GRADE, WH, read_grade, read_question
from orchestrator.planning.wishes import Wishes, finished

__all__ = ["MAX_REQUEST", "read_request"]

#: Characters of a request that are read; what comes after is reported.
MAX_REQUEST: Final = 4000
_POLITE: Final = re.compile(
    r"^(?:(?:please|kindly|hi|hello|hey|ok(?:ay)?|now|so|also|and|then|thanks|thank you)\b[\s,!]*|"
    r"(?:can|could|would|will)\s+you\s+(?:please\s+)?|i(?:['’]d|\s+would)\s+like\s+(?:you\s+)?(?:to\s+)?|"
    r"i\s+(?:only\s+)?(?:want|need)\s+(?:you\s+)?to\s+)+",
    re.IGNORECASE,
)
_TELLS_TO: Final = re.compile(r"^\W*(?:please\s+)?(?:can|could|would|will)\s+you\b", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"(?<=[!?;])\s*|(?<=\.)\s+|\s*\n\s*")
_QUESTION_INSIDE: Final = re.compile(
    rf"(?:\s*[,;:–—]\s*(?:and\s+|then\s+|but\s+)?|\s+(?:and|then)\s+)(?={WH}|any\s+(?:conflict|clash|overlap)|"
    rf"(?:tell|let)\s+me\s+(?:know\s+)?(?:about\s+)?(?:{WH}|if|whether))",
    re.IGNORECASE,
)
_TELL: Final = re.compile(
    r"^(?:tell|let)\s+me\s+(?:know\s+)?(?:about\s+)?|^(?:i\s+)?(?:want|need|would like)\s+to\s+know\s+|^(?:find\s+out|answer)[\s:,]+",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    rf"^(?:{WH}|(?:if|whether)\b)", re.IGNORECASE
)  # fmt: skip


def read_request(prompt: str | None, *, today: dt.date) -> Intent:
    """What ``prompt`` asks for; "this week" and the like are counted from ``today`` (the user's own day).

    Never fails: what it does not understand stands in the intent's notes.
    """
    wishes = Wishes()
    text = (prompt or "").strip()
    if len(text) > MAX_REQUEST:
        wishes.notes.append(f"Only the first {MAX_REQUEST} characters of the request were read.")
        text = text[:MAX_REQUEST]
    for clause in _clauses(text):
        _read_clause(clause, wishes, today)
    return finished(wishes)


def _clauses(text: str) -> Iterator[str]:
    """Sentences, and the questions that stand inside one."""
    for sentence in _SENTENCE.split(text):
        start = 0
        for cut in _QUESTION_INSIDE.finditer(sentence):
            if len(sentence[cut.end() :].split()) < 2 or _is_one_grade_question(sentence):
                continue
            yield sentence[start : cut.start()].strip()
            start = cut.end()
        yield sentence[start:].strip()


def _is_one_grade_question(sentence: str) -> bool:
    return bool(GRADE.search(sentence))


def _read_clause(clause: str, wishes: Wishes, today: dt.date) -> None:
    plain = _POLITE.sub("", clause).strip()
    if not re.search(r"\w", plain):
        return
    told = _TELL.sub("", plain).strip()
    if GRADE.search(plain):
        read_grade(plain, wishes)
    elif (plain.endswith("?") and not _TELLS_TO.match(clause)) or told != plain or _ASKS.match(plain):
        read_question(told, wishes, today)
    else:
        read_command(plain, wishes, today)
