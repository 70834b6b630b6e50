"""Dates in numbers alone.

The grammar, over tokens that nothing stands between::

    iso     = YYYY sep MM sep DD ["-" [MM sep] DD]   sep = "-" | "." | "/"
            | YYYY MONTH DD
    numeric = N "/" N ["/" YEAR] [range | list]
            | N "-" N ["-" YEAR]
            | N "." N "." [YEAR]
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from servers.syllabus.dating.century import full_year
from servers.syllabus.dating.cursor import Cursor
from servers.syllabus.dating.lookalikes import (
    AFTER_FRACTION,
    BEFORE_DATE,
    BEFORE_FRACTION,
    COMMON_FRACTIONS,
    MERIDIEM,
    NAMED,
    UNITS,
)
from servers.syllabus.dating.named_dates import Read, ranged
from servers.syllabus.dating.named_numbers import has_name
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.printed import Form, Parts, Printed
from servers.syllabus.dating.words import DAY_LETTERS, WEEKDAY_NAMES

__all__ = ["iso", "numeric"]

#: So many pairs of numbers make a list.
_FEWEST_LISTED: Final = 3
#: Two digits between these are no year of a course.
_LATEST, _OLDEST = 50, 90

_ISO: Final = Pattern(
    r"\d{4}([-./])(\d\d?)\1(\d\d?)(?![\d/])(?!-(?:(?<=-\d-)|(?<=-\d\d-)|(?!\d{1,2}(?:\D|$)|\d{4}[./]\d)))"
)


def _single(cursor: Cursor, i: int, parts: Parts, j: int, form: Form) -> Printed:
    return Printed(cursor.tokens[i].start, cursor.tokens[j - 1].end, parts, None, form)


def iso(cursor: Cursor, i: int) -> Read | None:
    """Reads "2017-09-05", "2024.02.22", "2013 July 25" at token ``i``."""
    if cursor.glued(i - 1) and cursor.sign(i - 1, "/.-:$#"):
        return None
    return _iso_from(cursor, i)


def _iso_from(cursor: Cursor, i: int) -> Read | None:
    year = cursor.full_year(i)
    if year is None:
        return None
    month, day = cursor.month(i + 1), cursor.day(i + 2)
    if month is not None and day is not None:
        return [_single(cursor, i, Parts(month, day[0], year), day[1], "month_name")], day[1]
    match = _ISO.match(cursor.plain, cursor.tokens[i].start)
    if match is None or not 1 <= int(match[2]) <= 12 or not 1 <= int(match[3]) <= 31:
        return None
    printed = _single(cursor, i, Parts(int(match[2]), int(match[3]), year), i + 5, "iso")
    to = ranged(cursor, printed, i + 5, (_iso_from,)) if cursor.leads_range(i + 5) else None
    return to or _iso_to_day(cursor, printed, i + 5)


def _iso_to_day(cursor: Cursor, printed: Printed, j: int) -> Read:
    """Reads the rest of "2023/11/19-26", "2023-11-19 - 26", "2023.11.28–12.02": the end without its year."""
    single: Read = [printed], j
    if not cursor.leads_range(j) or cursor.glued(j - 1) != cursor.glued(j):
        return single
    first, k = printed.first, j + 1
    month = cursor.number(k, 1, 12)
    if month is not None and cursor.sign(k + 1, cursor.tokens[j - 2].text) and cursor.glued(k):
        day, k = cursor.number(k + 2, 1, 31), k + 3
    else:
        month, day, k = first.month, cursor.number(k, 1, 31), k + 1
    if day is None or (month, day) <= (first.month, first.day):
        return single
    if (cursor.sign(k, "/.-:") and cursor.glued(k - 1)) or cursor.word(k) in UNITS | MERIDIEM:
        return single
    last = replace(first, month=month, day=day)
    return [replace(printed, last=last, end=cursor.tokens[k - 1].end)], k


def numeric(cursor: Cursor, i: int) -> Read | None:
    """Reads "9/5", "9/5/17", "09-05-2017", "14.10.", "10/14-10/18" at token ``i``."""
    if not (cursor.sign(i + 1, "/.-") and cursor.glued(i) and cursor.glued(i + 1)):
        return None
    a, b = cursor.number(i, 1, 31), cursor.number(i + 2, 1, 31)
    if a is None or b is None or min(a, b) > 12 or _bad_left(cursor, i):
        return None
    sign = cursor.tokens[i + 1].text
    year, j = _year(cursor, i + 2, sign)
    if j < 0 or (year is None and not _may_be_bare(cursor, i, j, sign)):
        return None
    printed = _single(cursor, i, Parts(a, b, year, open_order=True), j, "numeric")
    if year is None and sign == ".":
        if not cursor.column and (has_name(cursor, i) or cursor.word(i - 1) in BEFORE_FRACTION):
            return None
        dotted = replace(printed, weak="dot", end=cursor.tokens[j].end)
        return _weak_range(cursor, dotted, j + 1) or ([dotted], j + 1)
    if year is None and sign == "-":
        hyphened = replace(printed, weak="hyphen")
        return (None if cursor.glued(j) else _weak_range(cursor, hyphened, j)) or ([hyphened], j)
    to = ranged(cursor, printed, j, (numeric,)) if cursor.leads_range(j) else None
    return to or _more(cursor, printed, j, sign)


def _weak_range(cursor: Cursor, printed: Printed, j: int) -> Read | None:
    """Reads "14.10. - 18.10." and "03-11 to 03-15"; a year at the end makes both sure."""
    read = ranged(cursor, printed, j, (numeric,)) if cursor.leads_range(j) else None
    if read is None:
        return None
    (one,), after = read
    return [replace(one, weak=None) if one.first.year is not None else one], after


def _more(cursor: Cursor, printed: Printed, j: int, sign: str) -> Read:
    """Reads "9/5-7", "10/23 & 25" and "9/9, 16 and 23"."""
    first = printed.first
    if first.year is not None or sign != "/":
        return [printed], j
    near = cursor.glued(j - 1) and cursor.sign(j, "-") and cursor.glued(j)
    if near:
        day = _further_day(cursor, j, first.day)
        if day is None:
            return [printed], j
        end = cursor.tokens[day[1] - 1].end
        return [replace(printed, last=replace(first, day=day[0]), end=end)], day[1]
    return _listed(cursor, [printed], j)


def _listed(cursor: Cursor, printed: list[Printed], j: int) -> Read:
    """Further days of the same month; after a comma in a sentence those that can be no month, where nothing is counted."""
    while (comma := cursor.sign(j, ",")) or cursor.sign(j, "&") or cursor.word(j) == "and":
        at = j + 1 if comma and cursor.word(j + 1) == "and" else j
        day = _further_day(cursor, at, printed[-1].first.day)
        may_be_other = (
            day is not None and day[0] <= 12 and not cursor.column
        )  # an hour or a month, in a sentence
        if day is None or (comma and (may_be_other or not _ends_part(cursor, day[1]))):
            break
        parts, end = replace(printed[-1].first, day=day[0]), cursor.tokens[day[1] - 1].end
        printed = [*printed, Printed(cursor.tokens[at + 1].start, end, parts, None, "numeric")]
        j = day[1]
    return printed, j


def _further_day(cursor: Cursor, j: int, day: int) -> tuple[int, int] | None:
    """The later day of the same month behind the sign at ``j``, and the token after it."""
    found = cursor.day(j + 1)
    if (
        found is None
        or found[0] <= day
        or cursor.sign(found[1], "/.")
        or (cursor.sign(found[1], ":") and cursor.glued(found[1]))
        or cursor.word(found[1]) in UNITS | MERIDIEM
    ):
        return None
    return found


def _ends_part(cursor: Cursor, j: int) -> bool:
    """Whether a list goes on or ends at ``j``: no word is counted by the number before it."""
    return (
        cursor.token(j) is None
        or cursor.sign(j, ",;)&(:")
        or cursor.word(j) == "and"
        or cursor.parted(j - 1, j)
    )


def _year(cursor: Cursor, k: int, sign: str) -> tuple[int | None, int]:
    """The year after the second number at ``k`` and the token after the date; -1: three numbers that are no date."""
    if not (cursor.glued(k) and cursor.sign(k + 1, sign) and cursor.glued(k + 1)):
        return None, k + 1
    token = cursor.token(k + 2)
    if token is None or token.kind != "number":
        return None, -1 if sign == "/" else k + 1
    full = cursor.full_year(k + 2)
    if full is not None:
        return full, k + 3
    longer = (
        cursor.glued(k + 2) and cursor.sign(k + 3, "/." if sign == "/" else "/.-") and _further(cursor, k + 3)
    )
    if len(token.text) == 2 and (int(token.text) <= _LATEST or int(token.text) >= _OLDEST) and not longer:
        return full_year(token.text), k + 3
    return None, -1


def _further(cursor: Cursor, k: int) -> bool:
    """Whether a number is glued to the sign at ``k``, which then ends no sentence."""
    after = cursor.token(k + 1)
    return cursor.glued(k) and after is not None and after.kind == "number"


def _bad_left(cursor: Cursor, i: int) -> bool:
    """Whether what is glued before the first number shows that it is no date."""
    if not cursor.glued(i - 1):
        return False
    before = cursor.tokens[i - 1]
    if before.kind == "word":
        return before.text.upper() not in DAY_LETTERS and before.text.lower() not in WEEKDAY_NAMES
    if before.text in "-." and cursor.glued(i - 2) and _is_day(cursor, i - 2):
        return False
    if before.text == "-":
        whole = cursor.sign(i - 3, ".") and cursor.glued(i - 3) and cursor.full_year(i - 2) is not None
        return not (whole or cursor.sign(i - 3, "/") or cursor.sign(i - 2, "."))
    minutes = before.text == ":" and cursor.sign(i + 1, "-") and cursor.number(i - 2, 0, 23) is not None
    return minutes or before.text in "/.$#+*^=_%~<>§¶"


def _is_day(cursor: Cursor, k: int) -> bool:
    """Whether the word at ``k`` is a day of the week, glued to nothing before it: "Mon.9/15", "M-9/15"."""
    token = cursor.token(k)
    if token is None or token.kind != "word" or cursor.glued(k - 1):
        return False
    return token.text in DAY_LETTERS or token.text.lower() in WEEKDAY_NAMES


def _may_be_bare(cursor: Cursor, i: int, j: int, sign: str) -> bool:
    """Whether two numbers without a year, up to token ``j``, are a date and no fraction, score or section."""
    if cursor.glued(j - 1) and _bad_right(cursor, j):
        return False
    if sign == ".":
        return cursor.sign(j, ".") and cursor.glued(j - 1)
    if sign == "-":
        led_by_nought = "0" in {cursor.tokens[i].text[0], cursor.tokens[i + 2].text[0]}
        return cursor.word(j) not in MERIDIEM and (
            led_by_nought or (cursor.column and not has_name(cursor, i) and _is_hyphen(cursor, i + 1))
        )
    return not (_is_fraction(cursor, i, j) or _is_in_list_of_others(cursor, i))


def _is_in_list_of_others(cursor: Cursor, i: int) -> bool:
    """Whether the pair at ``i`` stands in a list by commas of which some can be no dates: problems "3/12, 3/14, 3/90", scores."""
    first = last = i
    while cursor.sign(first - 1, ",") and cursor.sign(first - 3, "/"):
        first -= 4
    while cursor.sign(last + 3, ",") and cursor.sign(last + 5, "/"):
        last += 4
    if last - first < 4 * (_FEWEST_LISTED - 1):
        return False
    return any(not _may_be_date(cursor, k) for k in range(first, last + 1, 4))


def _may_be_date(cursor: Cursor, i: int) -> bool:
    a, b = cursor.number(i, 1, 31), cursor.number(i + 2, 1, 31)
    return a is not None and b is not None and min(a, b) <= 12


def _is_hyphen(cursor: Cursor, i: int) -> bool:
    """Whether a hyphen is printed at ``i``, and no dash, which stands between two hours or pages: "T 3–5"."""
    return cursor.text[cursor.tokens[i].start] == "-"


def _bad_right(cursor: Cursor, j: int) -> bool:
    """Whether what is glued on at ``j`` shows that the numbers before it are no date."""
    if cursor.word(j):
        return True
    inside = cursor.glued(j) and cursor.tokens[j + 1].kind == "number"
    times = cursor.sign(j, "*") and cursor.glued(j) and cursor.tokens[j + 1].kind != "sign"
    return times or cursor.sign(j, "/%$+^=_°") or (cursor.sign(j, ":.") and inside)


def _is_fraction(cursor: Cursor, i: int, j: int) -> bool:
    """Whether the words around "a/b" show a fraction or a score; the usual fractions need a word that leads to a date."""
    pair = cursor.number(i, 1, 31), cursor.number(i + 2, 1, 31)
    before = i - 2 if cursor.sign(i - 1, ".") else i - 1
    after = cursor.token(j)
    counted = after is not None and after.text in AFTER_FRACTION
    due = cursor.word(j + 1) in {"due", "are", "is", "will"} and cursor.word(j) not in UNITS
    if (
        _is_page(cursor, i)
        or (counted and not due)
        or (cursor.word(before) in BEFORE_FRACTION and cursor.word(before - 1) != "later")
        or cursor.sign(j, "=×%")
        or (cursor.sign(j, "*") and cursor.token(j + 1) is not None and cursor.tokens[j + 1].kind != "sign")
        or (cursor.sign(j, "+") and not _is_dated_sum(cursor, i, j + 1))
        or _is_worth(cursor, j)
    ):
        return True
    if cursor.column or pair not in COMMON_FRACTIONS | {(24, 7)}:
        return False
    return not (i == 0 or _leads_to_date(cursor, i)) or pair == (24, 7)


def _is_worth(cursor: Cursor, j: int) -> bool:
    """Whether a share of the grade follows: "Quizzes (10/12 at 5% each)" counts the best ten of twelve."""
    if cursor.word(j) not in {"at", "for", "worth"}:
        return False
    return cursor.sign(j + 1, "%") or (cursor.number(j + 1, 0, 100) is not None and cursor.sign(j + 2, "%"))


def _is_dated_sum(cursor: Cursor, i: int, k: int) -> bool:
    """Whether a plus parts two dates ("9/16 + 9/18"): of one month, with a day that is no month's number."""
    day = cursor.number(k + 2, 13, 31)
    same = cursor.tokens[i].text == cursor.tokens[k].text if cursor.token(k) is not None else False
    return day is not None and same and cursor.sign(k + 1, "/") and cursor.glued(k) and cursor.glued(k + 1)


def _is_page(cursor: Cursor, i: int) -> bool:
    """Whether "a/b" that ends a running title's line is a page of so many ("ME 498 · Fall 2016 2/4")."""
    page, pages = cursor.number(i, 1, 31), cursor.number(i + 2, 1, 31)
    before = i - 1
    while cursor.sign(before, "|,-·•") and i - before <= 2:
        before -= 1
    titled = cursor.full_year(before) is not None and not cursor.parted(before, i)
    return titled and cursor.closes_line(i + 2) and page is not None and pages is not None and page <= pages


def _leads_to_date(cursor: Cursor, i: int) -> bool:
    """Whether a day of the week, "due", "Exam 1", "HW7", another date or a list's number stands before token ``i``."""
    k = i - 1
    while cursor.sign(k, ".,:(•-") and i - k <= 3:
        k -= 1
    token = cursor.token(k)
    if token is None or cursor.weekday_name(k) or token.text in DAY_LETTERS:
        return True
    if token.kind == "number":
        return k == 0 or cursor.word(k - 1) in BEFORE_DATE | NAMED or cursor.sign(k - 1, "/")
    return cursor.word(k) in BEFORE_DATE
