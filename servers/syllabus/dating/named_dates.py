"""Dates with a month's name.

The grammar, over tokens::

    month-day = MONTH ["."] DAY ["th"] [","] [YEAR] (range | list)
    day-month = DAYS ["th"] ["of"] MONTH [YEAR] [range]
    range     = ("-" | "to" | ...) [WEEKDAY] (month-day | day-month | DAY)
    list      = (("," | "&" | "and") DAY)...
    day-month-year in one word: "16FEB23"
    DAYS      = DAY | DAY "-" DAY | DAY ("," DAY)... ["and" DAY]
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from servers.syllabus.dating.century import full_year
from servers.syllabus.dating.cursor import AND, OF, ORDINALS, Cursor
from servers.syllabus.dating.exam_hours import lasts_as_final
from servers.syllabus.dating.lookalikes import LABELS, MERIDIEM, UNITS
from servers.syllabus.dating.named_numbers import is_named, is_taken_by_next, is_weak_marker
from servers.syllabus.dating.printed import Parts, Printed
from servers.syllabus.dating.words import DAY_LETTERS, ENGLISH_MONTHS

__all__ = ["Read", "day_month", "month_day", "ranged"]

#: What was read, and the token after it.
Read = tuple[list[Printed], int]


def month_day(cursor: Cursor, i: int) -> Read | None:
    """Reads "Sept. 5, 2017", "Mar.14-18", "Oct 2 & 5" at token ``i``."""
    month = cursor.month(i)
    if month is None or (cursor.glued(i - 1) and cursor.sign(i - 1, "/_") and not _follows_day(cursor, i)):
        return None
    k = i + 1
    while cursor.sign(k, ".-/,") and k - i <= 2:
        k += 1
    k += cursor.word(k) == "the"
    day = cursor.day(k)
    if day is None or _is_amount(cursor, day[1]) or (cursor.sign(k - 1, "/") and _in_path(cursor, day[1])):
        return None
    if cursor.word(i) == "mar" and _has_own_month(cursor, day[1]):
        return None
    year = cursor.year(day[1]) or (cursor.short_year(day[1]) if cursor.sign(k - 1, "-") else None)
    j = year[1] if year else day[1]
    parts = Parts(month, day[0], year[0] if year else None)
    return _continued(
        cursor, Printed(cursor.tokens[i].start, cursor.tokens[j - 1].end, parts, None, "month_name"), j
    )


def _follows_day(cursor: Cursor, i: int) -> bool:
    """Whether the slash before a month at ``i`` parts it from another date ("Sept. 30/Oct. 2")."""
    if not cursor.sign(i - 1, "/") or cursor.number(i - 2, 1, 31) is None:
        return False
    return cursor.month(i - 3) is not None or (cursor.sign(i - 3, "./") and i - 3 > 0)


def _has_own_month(cursor: Cursor, j: int) -> bool:
    """Whether a month without a day of its own follows at ``j``: "mar. 14 oct." is a Tuesday."""
    k = j + (cursor.word(j) in OF)
    return cursor.month(k) is not None and cursor.number(cursor.dotted(k), 1, 31) is None


def _in_path(cursor: Cursor, j: int) -> bool:
    """Whether a slash and a word are glued on, as in the rest of an address ("jul/23/some-title")."""
    return cursor.sign(j, "/") and cursor.glued(j - 1) and cursor.glued(j) and cursor.word(j + 1) != ""


def _continued(cursor: Cursor, printed: Printed, j: int) -> Read:
    """A range or a list after a date."""
    if cursor.leads_range(j):
        read = ranged(cursor, printed, j, (month_day, day_month)) or _bare_range(cursor, printed, j)
        if read is not None:
            return read
    return _listed(cursor, [printed], j)


def ranged(
    cursor: Cursor, printed: Printed, j: int, readers: tuple[Callable[[Cursor, int], Read | None], ...]
) -> Read | None:
    """The range whose dash stands at ``j`` and whose end one of ``readers`` reads; a year at its end is the first's too."""
    k = _range_end(cursor, j)
    for reader in readers:
        read = reader(cursor, k)
        if read is not None:
            (end, *_), after = read
            last = end.last or end.first
            return [replace(printed, first=_with_year_of(printed.first, last), last=last, end=end.end)], after
    return None


def _range_end(cursor: Cursor, j: int) -> int:
    """The token after the dash at ``j``, further dashes and a day of the week."""
    k = j + 1
    while cursor.sign(k, "-"):
        k += 1
    token = cursor.token(k)
    letters = (
        token is not None
        and token.text[0].isupper()
        and token.text.upper() in DAY_LETTERS
        and cursor.month(k + 1 + cursor.sign(k + 1, ".,"))
    )
    if cursor.weekday_name(k) or letters:
        k += 2 if cursor.sign(k + 1, ".,") else 1
    return k


def _is_amount(cursor: Cursor, j: int) -> bool:
    """Whether the number before ``j`` counts what follows ("May 12 students"), which in capitals is another matter ("May 12 Problems")."""
    after = cursor.token(j)
    return cursor.word(j) in UNITS and after is not None and after.text[0].islower()


def _bare_range(cursor: Cursor, printed: Printed, j: int) -> Read | None:
    """The rest of "Sept. 5-9, 2017"."""
    first, day = printed.first, cursor.day(_range_end(cursor, j))
    if day is None or day[0] <= first.day or _leads_on(cursor, day[1]) or cursor.word(day[1]) in UNITS:
        return None
    year = cursor.year(day[1]) if first.year is None else None
    j = year[1] if year else day[1]
    first = replace(first, year=year[0]) if year else first
    return [replace(printed, first=first, last=replace(first, day=day[0]), end=cursor.tokens[j - 1].end)], j


def _leads_on(cursor: Cursor, j: int) -> bool:
    """Whether the number before ``j`` is the hour of a time or the first part of another date."""
    clock = cursor.sign(j, ":") and cursor.glued(j) and cursor.number(j + 1, 0, 59) is not None
    return clock or cursor.sign(j, "/")


def _with_year_of(first: Parts, last: Parts) -> Parts:
    if first.year is not None or last.year is None:
        return first
    later = (first.month, first.day) > (last.month, last.day) and not first.open_order
    return replace(first, year=last.year - 1 if later else last.year)


def _listed(cursor: Cursor, printed: list[Printed], j: int) -> Read:
    """Further days of the same month: "Oct 2 & 5", "Sep 4, 7 & 9, 2017"."""
    while True:
        k, joined = _join(cursor, j)
        day = cursor.day(k) if k > j else None
        if day is None or day[0] <= printed[-1].first.day or not _goes_on(cursor, k, day[1], joined=joined):
            return printed, j
        first = replace(printed[-1].first, day=day[0])
        j = day[1]
        printed = [
            *printed,
            Printed(cursor.tokens[k].start, cursor.tokens[j - 1].end, first, None, printed[0].form),
        ]
        year = cursor.year(j) if first.year is None else None
        if year is not None:
            j = year[1]
            printed = [replace(one, first=replace(one.first, year=year[0])) for one in printed]
            printed[-1] = replace(printed[-1], end=cursor.tokens[j - 1].end)


def _join(cursor: Cursor, j: int) -> tuple[int, bool]:
    """The token after what joins a list at ``j`` (``j`` itself where nothing does), and whether it was an "and"."""
    k = j + 1 if cursor.sign(j, ",;/") else j
    if cursor.sign(k, "&+") or cursor.word(k) in AND:
        return k + 1, True
    return k, False


def _goes_on(cursor: Cursor, i: int, j: int, *, joined: bool) -> bool:
    """Whether the number at token ``i`` is one more day of a list, by what follows at ``j``."""
    if cursor.month(j) is not None and (cursor.number(j + 1, 1, 31) is None or cursor.glued(j - 1)):
        return False
    if cursor.leads_range(j) and (_ends_in_hours(cursor, j + 1) or _are_hours(cursor, i, j + 1)):
        return False
    after = cursor.token(j)
    if after is None or after.start - cursor.tokens[j - 1].end > 1:
        return True
    if after.kind == "sign":
        if after.text == "/" and cursor.sign(i - 1, "/"):
            return True
        if after.text == "(":
            return joined and not cursor.glued(j - 1)
        return after.text in ",;&).|-:/•]" and not (after.text in ":/" and cursor.glued(j))
    if after.kind == "number":
        return False
    sure = cursor.tokens[i].text.startswith("0") or j > i + 1 or after.text[0].isupper()
    return sure or after.text.lower() in AND or (joined and after.text not in UNITS)


def _are_hours(cursor: Cursor, i: int, k: int) -> bool:
    """Whether the number at ``i``, a dash and the one at ``k`` without blanks are hours: "Dec. 11, 12-2", "Final: Monday, Dec. 8, 10-12"."""
    if not (cursor.glued(k - 1) and cursor.glued(k - 2)) or cursor.sign(k + 1, "/"):
        return False
    if cursor.word(k + 1) in UNITS:
        return True
    first, last = cursor.number(i, 1, 31), cursor.number(k, 1, 12)
    if first is None or last is None:
        return False
    return last <= first or lasts_as_final(cursor.text[: cursor.tokens[i].start], first, last)


def _ends_in_hours(cursor: Cursor, k: int) -> bool:
    """Whether the number at ``k`` is the later hour of a time ("7-9 pm", "2 - 4:30 p.m.", "9-12 noon")."""
    if cursor.number(k, 0, 24) is None:
        return cursor.word(k) in {"noon", "midnight"}
    j = k + 1
    if cursor.sign(j, ":.") and cursor.glued(k) and cursor.number(j + 1, 0, 59) is not None:
        return cursor.sign(j, ":") or cursor.word(j + 2) in MERIDIEM
    dotted = cursor.word(j) in {"a", "p"} and cursor.sign(j + 1, ".") and cursor.word(j + 2) == "m"
    return dotted or cursor.word(j) in MERIDIEM | {"midnight"}


def day_month(cursor: Cursor, i: int) -> Read | None:
    """Reads "18 January", "18th of Jan", "25-Aug", "3-5 Sept", "4, 7 & 9 September" at token ``i``."""
    days, j = _days(cursor, i)
    k = j
    if cursor.word(k) in OF:
        k += 2 if cursor.word(k + 1) == "the" else 1
    elif cursor.sign(k, "-./") and cursor.month(k + 1) is not None:
        k += 1
    month = cursor.month(k)
    if not days or month is None or _is_glued(cursor, i):
        return None
    after = cursor.dotted(k)
    if _counts_the_line(cursor, i, k, after):
        return None
    year = cursor.year(after, separators=",-/") or (cursor.short_year(after) if cursor.sign(j, "-") else None)
    year = year or _glued_year(cursor, k)
    bare = k == j == i + 1
    if not (bare and year) and is_named(cursor, i, days=len(days)):
        return None
    if year is None and cursor.word(k - 1) not in OF | {"the"} and is_taken_by_next(cursor, i, k, after):
        return None
    printed, end = _of_month(
        cursor, days, Parts(month, 1, year[0] if year else None), year[1] if year else k + 1
    )
    if year is None and len(printed) == 1 and printed[0].last is None and is_weak_marker(cursor, i, k):
        printed = [replace(printed[0], weak="dot")]
    return printed, end


def _glued_year(cursor: Cursor, k: int) -> tuple[int, int] | None:
    """The year in two digits that ends a date written in one word, its month at ``k`` ("16FEB23"), and the token after it."""
    joined = cursor.number(k - 1, 1, 31) is not None and cursor.glued(k - 1) and cursor.glued(k)
    token = cursor.token(k + 1) if joined else None
    if token is None or token.kind != "number" or len(token.text) != 2:
        return None
    goes_on = cursor.glued(k + 1) and (cursor.word(k + 2) != "" or cursor.sign(k + 2, ":"))
    return None if goes_on else (full_year(token.text), k + 2)


def _counts_the_line(cursor: Cursor, i: int, k: int, after: int) -> bool:
    """Whether a number with a full stop counts the lines of a list, or is a label's, whose date stands behind it: "2. October 5", "Week 2. Oct 5"."""
    counts = cursor.opens_line(i) or cursor.word(i - 1) in LABELS
    counted = counts and cursor.glued(i) and cursor.sign(i + 1, ".") and k == i + 2
    if not counted or cursor.number(after, 1, 31) is None or cursor.word(k) not in ENGLISH_MONTHS:
        return False
    hour = (
        cursor.sign(after + 1, ":.")
        and cursor.glued(after + 1)
        and cursor.number(after + 2, 0, 59) is not None
    )
    return not hour and cursor.word(after + 1) not in {"uhr", "h", "am", "pm"}


def _of_month(cursor: Cursor, days: list[tuple[int, int, bool]], month: Parts, j: int) -> Read:
    """The days of ``month``, one by one or a range; a single one may begin a range over months."""
    end = cursor.tokens[j - 1].end
    parts = [replace(month, day=day) for day, _, _ in days]
    if len(days) == 2 and days[1][2]:
        start = cursor.tokens[days[0][1]].start
        return [Printed(start, end, parts[0], parts[1], "month_name", day_leads=True)], j
    printed = [
        Printed(cursor.tokens[at].start, _end_of_day(cursor, at), part, None, "month_name", day_leads=True)
        for (_, at, _), part in zip(days, parts, strict=True)
    ]
    printed[-1] = replace(printed[-1], end=end)
    at = j + (cursor.sign(j, ".") and cursor.glued(j - 1))
    single = len(days) == 1 and cursor.leads_range(at)
    read = ranged(cursor, printed[0], at, (day_month, month_day)) if single else None
    if read is None and at > j and cursor.sign(at, ":;,()-"):  # a full stop that ends no sentence
        return [*printed[:-1], replace(printed[-1], end=cursor.tokens[j].end)], at
    return read or (printed, j)


def _end_of_day(cursor: Cursor, at: int) -> int:
    """Where a day of the month ends, its ordinal's letters included."""
    return cursor.tokens[at + (cursor.word(at + 1) in ORDINALS)].end


def _days(cursor: Cursor, i: int) -> tuple[list[tuple[int, int, bool]], int]:
    """Days at token ``i`` that share the month after them: (day, token, whether a range leads to it)."""
    days: list[tuple[int, int, bool]] = []
    j, is_range = i, False
    while True:
        day = cursor.day(j)
        if day is None or (days and day[0] <= days[-1][0]):
            return [], i
        days.append((day[0], j, is_range))
        j = day[1]
        if cursor.word(j) in OF or cursor.month(j) is not None or cursor.month(j + 1) is not None:
            return days, j
        if cursor.sign(j, ".") and cursor.number(j + 2, 1, 31) is not None:
            j += 1
        is_range = cursor.leads_range(j)
        joined = is_range or cursor.sign(j, ",&/") or cursor.word(j) in AND
        if not joined or (is_range and len(days) > 1):
            return [], i
        j += 2 if cursor.word(j + 1) in AND else 1


def _is_glued(cursor: Cursor, i: int) -> bool:
    """Whether the number at ``i`` is part of something before it ("#3 Sept", "L3 Oct"), other than a range's end."""
    behind_month = cursor.month(i - 2) is not None or (
        cursor.sign(i - 2, ".") and cursor.month(i - 3) is not None
    )
    if not cursor.glued(i - 1) or (cursor.sign(i - 1, "-") and behind_month):
        return False
    if cursor.word(i - 1):
        return not cursor.weekday_name(i - 1)
    if cursor.sign(i - 1, ":") and cursor.glued(i - 2) and cursor.word(i - 2):
        return False  # "Deadline:17 November"
    return cursor.sign(i - 1, "#.$/-_:")
