"""Numbers that belong to a name before them ("Quiz 1", "Week 3"): they are no days of a month."""

from __future__ import annotations

import re
from typing import Final, Literal

from servers.syllabus.dating.cursor import AND, Cursor
from servers.syllabus.dating.lookalikes import BREAKS, LABELS, MERIDIEM, NAMED, UNITS
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTHS

__all__ = ["has_name", "is_named", "is_taken_by_next", "is_weak_marker"]

#: What may stand between a name's number and a date after it.
_APART: Final = "-,:;(|"

Kind = Literal["label", "name"]


def is_named(cursor: Cursor, i: int, *, days: int) -> bool:
    """Whether the number at token ``i``, whose month would follow, is the number of the name before it.

    A label's number ("Week 3 September") is never a day; that of something to hand in is none where more than
    a space parts it from what follows ("Quiz 1 - 16 June"), since "Exam 18 October" is a date. ``days``: how
    many numbers share the month.
    """
    if cursor.glued(i) and cursor.sign(i + 1, ".") and days == 1:
        return False
    kind = _kind(cursor, i)
    if kind is None:
        return _goes_on_from_name(cursor, i) or (days > 1 and _ends_a_name(cursor, i))
    plural = _is_plural(cursor, i)
    if kind == "label" and (days == 1 or plural or cursor.sign(i + 1, "/")):
        return True
    apart = cursor.sign(i + 1, _APART) and not cursor.glued(i + 1)
    return apart and (kind == "label" or days == 1 or not plural)


def has_name(cursor: Cursor, i: int) -> bool:
    """Whether a word that takes a number stands before the number at ``i`` ("Quizzes 1-3")."""
    return _kind(cursor, i) is not None


def _before(cursor: Cursor, i: int) -> int:
    """The token before ``i`` and the signs of a number ("No. 3", "#3")."""
    before = i - 1
    while cursor.sign(before, "#.") and i - before <= 2:
        before -= 1
    return before


def _kind(cursor: Cursor, i: int) -> Kind | None:
    """Whether a label's or a name's word stands before the number at ``i``, in its line."""
    before = _before(cursor, i)
    word = cursor.word(before)
    if cursor.parted(before, i) or (word == "week" and cursor.word(before - 1) in BREAKS):
        return None
    if _is_one(word, LABELS):
        return "label"
    return "name" if _is_one(word, NAMED) else None


def _is_one(word: str, words: frozenset[str]) -> bool:
    return word in words or _singular(word) in words


def _singular(word: str) -> str:
    """An English plural's singular ("quizzes", "weeks"), or another form of it."""
    if word == "quizzes" or word.endswith("sses"):
        return "quiz" if word == "quizzes" else word.removesuffix("es")
    return word.removesuffix("s")


def _is_plural(cursor: Cursor, i: int) -> bool:
    word = cursor.word(_before(cursor, i))
    return _singular(word) != word and _singular(word) in LABELS | NAMED


def _goes_on_from_name(cursor: Cursor, i: int) -> bool:
    """Whether the number at ``i`` is a further one of a name's ("Chapters 3 - 5 June", "Blogs 3 & 4")."""
    joined = cursor.sign(i - 1, "&") or cursor.word(i - 1) in AND
    if not (joined or cursor.sign(i - 1, "-")) or cursor.number(i - 2, 1, 99) is None:
        return False
    return _kind(cursor, i - 2) == "label" and (joined or _is_plural(cursor, i - 2))


#: A name of up to four words that opens a line, before its number; what a list of days may follow is none.
_NAME: Final = Pattern(
    r"[\W_]*(?!.*\b(?:no|not|off|on|in|at|by|of|to|from|class|due|days?|dates?|between|until|holidays?|break|recess|each|every|meet\w*)\b)[A-Z][^\W\d_]+(?:[-\s][^\W\d_]+){0,3}(?<![a-z]s)\s",
    re.IGNORECASE,
)


def _ends_a_name(cursor: Cursor, i: int) -> bool:
    """Whether a name of any words opens the line, its number at ``i`` and a comma after it: "Write-up 1, 10 Sep"."""
    start = cursor.tokens[i].start
    line = cursor.text[:start].rpartition("\n")[2]
    opens = line.lstrip(" •*–-")[:1].isupper() and cursor.sign(i + 1, ",")
    return opens and not cursor.weekday_name(i - 1) and _NAME.fullmatch(line) is not None


def is_taken_by_next(cursor: Cursor, i: int, k: int, after: int) -> bool:
    """Whether the month at ``k`` has its day at ``after`` and not at ``i`` before it ("Lecture 3 Sept 5", "5. May 4").

    Only English names of months lead their day; a day of the week before ``i`` makes it the day.
    """
    day = cursor.day(after)
    if day is None or cursor.full_year(after) is not None or cursor.sign(after - 1, "-"):
        return False
    if cursor.word(k) not in ENGLISH_MONTHS or cursor.parted(k, after) or _led_by_weekday(cursor, i):
        return False
    glued_sign = cursor.glued(k - 1) and cursor.sign(k - 1, "-./") and cursor.glued(k - 2)
    if glued_sign and cursor.number(k - 2, 1, 31) is not None and _kind(cursor, i) is None:
        return False
    j = day[1]
    next_month = cursor.month(j) or (cursor.sign(j, "-./") and cursor.month(j + 1))
    if cursor.leads_range(j) and (cursor.word(j + 2) in MERIDIEM or cursor.sign(j + 2, ":")):
        return False
    return not next_month and not cursor.sign(j, "/:") and cursor.word(j) not in UNITS | MERIDIEM


def _led_by_weekday(cursor: Cursor, i: int) -> bool:
    k = i - 1
    while cursor.sign(k, ".,") and i - k <= 2:
        k -= 1
    return cursor.weekday_name(k)


def is_weak_marker(cursor: Cursor, i: int, k: int) -> bool:
    """Whether "5. January" may be a list's fifth point: an English month, a glued full stop, at a line's start."""
    return (
        cursor.word(k) in ENGLISH_MONTHS
        and cursor.glued(i)
        and cursor.sign(i + 1, ".")
        and k == i + 2
        and cursor.opens_line(i)
    )
