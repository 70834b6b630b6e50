"""All dates printed in a text, found by reading its tokens from left to right.

::

    mention = [weekday] date [weekday]      date: see ``named_dates`` and ``numeric_dates``
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final, Literal

from servers.domain.syllabus import Weekday
from servers.syllabus.dating.cursor import AND, OF, ORDINALS, TO, Cursor
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.lookalikes import TIMETABLES, is_cited, is_week
from servers.syllabus.dating.named_dates import Read, day_month, month_day
from servers.syllabus.dating.numbered_weeks import names_week
from servers.syllabus.dating.numeric_dates import iso, numeric
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.printed import Parts, Printed
from servers.syllabus.dating.tokens import names_date
from servers.syllabus.dating.words import DAY_LETTERS, DOTTED_DAYS, ENGLISH_MONTHS, MONTHS, WEEKDAY_NAMES

__all__ = ["may_be_dated", "scan"]

Strength = Literal["sure", "letter", "loose"]

#: What makes a day of the week the name of a holiday: "Good Friday (4/18)".
_HOLY: Final = frozenset(
    {"good", "easter", "ash", "holy", "maundy", "palm", "whit", "black", "shrove", "fat", "cyber"}
)
#: Short days of the week that are no English words.
_OTHER_DAYS: Final = frozenset({"lun", "mer", "mie", "jeu", "jue", "ven", "vie", "dim", "sab", "seg", "gio"})

#: What every date has: a digit with another, or with letters, beside it. (A pattern that begins with a digit is quick.)
_QUICK: Final = Pattern(
    r"\d(?:\s*[/.-]\s*\d|\W{0,3}(?:[A-Za-z]{2}\W{0,3}){0,2}[A-Za-z]{3}"
    r"|(?<=[A-Za-z]{3}.)|(?<=[A-Za-z]{3}\W.)|(?<=[A-Za-z]{3}\W{2}.)|(?<=[A-Za-z]{3}\W{3}.))",
    re.ASCII,
)

#: A week's number before its date, and the end of the cell that they stand in.
_NUMBERED_WEEK: Final = Pattern(r"\b(?:week|wk)\.?\s*#?\d{1,2}[\s:,.(–—-]*$", re.IGNORECASE)
_CELL_ENDS: Final = Pattern(r"[\s).]*\|")
#: What stands after the first number of every date that begins with one (signs, and words in small letters).
_AFTER_FIRST_NUMBER: Final = frozenset({*MONTHS, *ORDINALS, *OF, *TO, *AND, *"-./,&"})


def scan(text: str, *, column: bool = False, elided: bool = False) -> list[Printed]:
    """Every date printed in ``text``, in order, none overlapping another; offsets into ``text``.

    ``column``: the text is a cell of a column of dates, where less is needed to be one. ``elided``: such a
    cell may give the day alone, its month being that of the dates above (form "day_only", month 1).
    """
    if text.isascii() and not has_digit(text):  # other signs may fold to digits
        return []
    found = _scanned(text, column=column)
    return list(found) if found or not (column and elided) else _days_only(fold(text))


def may_be_dated(text: str) -> bool:
    """A cheap test before a text is read closely: whether ``find_dates`` may find a date in it, or a week's number."""
    if text.isascii() and not has_digit(text):
        return False
    plain = fold(text)
    return names_week(plain) or (_QUICK.search(plain) is not None and names_date(plain))


@lru_cache(maxsize=2048)
def _scanned(text: str, *, column: bool) -> tuple[Printed, ...]:
    plain = fold(text)
    if _QUICK.search(plain) is None:
        return ()
    return tuple(_dates(Cursor(plain, column=column, text=text)))


def _dates(cursor: Cursor, *, trailing: bool = False) -> list[Printed]:
    """``trailing``: days of the week stand after their dates ("Oct 8, Tuesday Oct 10, Thursday")."""
    found: list[Printed] = []
    i = limit = last = 0
    tokens = cursor.tokens
    while i < len(tokens):
        kind, text, _, _ = tokens[i]
        may_begin = _may_lead(cursor, i) if kind == "number" else kind == "word" and text.lower() in MONTHS
        read = _date_at(cursor, i) if may_begin else None
        if read is None:
            i += 1
            continue
        mentions, i = _mention(cursor, i, read, limit, trailing=trailing)
        limit = cursor.tokens[i - 1].end
        found.extend(mentions)
        last = i
    if trailing or len(found) < 2 or found[0].weekday is not None or found[1].weekday is None:
        return found
    return _dates(cursor, trailing=True) if _day_at(cursor, found[-1].end, last) is not None else found


def _may_lead(cursor: Cursor, i: int) -> bool:
    """Whether what follows the number at token ``i`` lets it begin a date; after most numbers stands nothing of the kind."""
    tokens = cursor.tokens
    return i + 1 < len(tokens) and tokens[i + 1].text.lower() in _AFTER_FIRST_NUMBER


def _date_at(cursor: Cursor, i: int) -> Read | None:
    kind = cursor.tokens[i].kind
    if kind == "word":
        return month_day(cursor, i)
    if kind == "number":
        return iso(cursor, i) or day_month(cursor, i) or numeric(cursor, i)
    return None


def _mention(cursor: Cursor, i: int, read: Read, limit: int, *, trailing: bool) -> Read:
    """The date read at token ``i`` with the day of the week beside it; ``limit``: the end of the last mention."""
    printed, j = read
    first, end = printed[0], printed[-1].end
    if first.first.year is not None and is_cited(cursor.plain, first.start, end):
        return [], j
    before = cursor.plain[max(limit, first.start - 40) : first.start]
    if first.last is None and first.weak is None and is_week(before):
        first = replace(first, form="week")
    led = None if trailing else _weekday_before(cursor, i, limit, foreign=_is_foreign(cursor, i, first))
    if led is not None:
        start, weekday, strength = (first.last is not None and _days_before(cursor, led[0], i, limit)) or led
        first = replace(
            first,
            start=start,
            weekday=weekday,
            weak_weekday=strength == "letter",
            loose_weekday=strength == "loose",
        )
        return [first, *printed[1:]], j
    after = _day_at(cursor, end, j) if first.form != "week" else None
    if after is None or (not trailing and _date_follows(cursor, after[1])):
        return [first, *printed[1:]], j
    if first.last is not None and cursor.sign(j, "-") and not cursor.closes_line(after[1] - 1):
        return [first, *printed[1:]], j  # one of the days: "September 5-9 - Monday no class"
    loose = _leads_on(cursor, after[1]) or first.last is not None or _is_of_row(cursor.plain, before, end)
    end, j, day, sure = after
    if len(printed) > 1:
        return [first, *printed[1:-1], replace(printed[-1], end=end)], j
    return [replace(first, end=end, weekday=day, weak_weekday=not sure, loose_weekday=loose)], j


def _is_of_row(text: str, before: str, end: int) -> bool:
    """Whether a date is that of a week by its number, and the next cell says which of its days a row is: "Week 3: Sept 8 | Tue"."""
    return _CELL_ENDS.match(text, end) is not None and _NUMBERED_WEEK.search(before) is not None


def _is_foreign(cursor: Cursor, i: int, printed: Printed) -> bool:
    """Whether the date at token ``i`` is written as in no English text: "16.10.", "16 okt", "jue. 16/10"."""
    led = i - 2 if cursor.sign(i - 1, ".,") else i - 1
    if cursor.word(led) in _OTHER_DAYS or (printed.form == "numeric" and cursor.sign(i + 1, ".")):
        return True
    month = next((cursor.word(k) for k in range(i + 1, i + 8) if cursor.month(k) is not None), "")
    return printed.day_leads and (month not in ENGLISH_MONTHS or cursor.word(led) == "mar")


def _weekday_before(
    cursor: Cursor, i: int, limit: int, *, foreign: bool
) -> tuple[int, Weekday, Strength] | None:
    """The start, the day and its strength, where a day of the week stands before token ``i``."""
    if (bracketed := _in_bracket(cursor, i, limit)) is not None:
        return bracketed
    k, marked = i - 1, False
    k -= cursor.word(k) == "the"
    while cursor.sign(k, ".,:(-") and i - k <= 3:
        marked = marked or cursor.sign(k, ".,")
        k -= 1
    if cursor.word(k) == "feira":
        k -= 2 if cursor.sign(k - 1, "-") else 1
    token = cursor.token(k)
    if token is None or token.kind != "word" or token.start < limit or cursor.tokens[i].start - token.end > 8:
        return None
    if cursor.parted(k, i) and not (cursor.opens_line(k) or cursor.sign(k + 1, ",")):
        return None
    if cursor.word(k - 1) in _HOLY:
        return None
    name, upper = token.text.lower(), token.text.upper()
    capital = token.text[0].isupper()
    if name in WEEKDAY_NAMES and (capital or len(name) > 3 or name not in {"sat", "sun", "wed"}):
        return token.start, WEEKDAY_NAMES[name], "loose" if _one_of_several(cursor, k) else "sure"
    is_letters = capital and (token.text.isupper() or len(name) == 2)
    if is_letters and upper in DAY_LETTERS and not _joined_before(cursor, k):
        return token.start, DAY_LETTERS[upper], "letter"
    if name in DOTTED_DAYS and (foreign or (marked and capital)):
        return token.start, DOTTED_DAYS[name], "letter"
    return None


def _in_bracket(cursor: Cursor, i: int, limit: int) -> tuple[int, Weekday, Strength] | None:
    """The same where the day stands in brackets of its own: "(F) 9/12", "(Fri.) Sept 12"."""
    k = i - 2 - cursor.sign(i - 2, ".")
    if not cursor.sign(i - 1, ")") or not cursor.sign(k - 1, "(") or cursor.parted(k, i):
        return None
    token, opening = cursor.tokens[k], cursor.tokens[k - 1]
    if token.kind != "word" or opening.start < limit or cursor.tokens[i].start - token.end > 4:
        return None
    if cursor.weekday_name(k):
        return opening.start, WEEKDAY_NAMES[token.text.lower()], "sure"
    day = DAY_LETTERS.get(_in_capitals(token.text))
    return (opening.start, day, "letter") if day is not None else None


def _days_before(cursor: Cursor, start: int, i: int, limit: int) -> tuple[int, Weekday, Strength] | None:
    """The same of the first of two days that lead to a span: "Wed. - Fri., Nov 26-28"; None where one alone does."""
    last = next(k for k in range(i - 1, -1, -1) if cursor.tokens[k].start == start)
    k = last - 1
    if not (cursor.sign(k, "/&-") or cursor.word(k) in AND | TO):
        return None
    k -= 2 if cursor.sign(k - 1, ".") else 1
    token = cursor.token(k)
    if token is None or token.start < limit or not cursor.weekday_name(k):
        return None
    return token.start, WEEKDAY_NAMES[token.text.lower()], "sure"


def _one_of_several(cursor: Cursor, k: int) -> bool:
    """Whether another day of the week stands before ("Mon/Wed 9/4"): then neither is surely this date's."""
    joined = cursor.sign(k - 1, "/,&-") or cursor.word(k - 1) in AND
    return joined and cursor.weekday_name(k - 2)


def _joined_before(cursor: Cursor, k: int) -> bool:
    """Whether token ``k`` is glued to something ("8F", "A/M", "-T")."""
    return cursor.glued(k - 1) and not cursor.sign(k - 1, "(:|")


#: What a word behind a day's name makes of it: a timetable's, or a feast: "Mar 4 Mardi Gras".
_NO_DAY_BEFORE: Final = TIMETABLES | {"gras"}


def _day_at(cursor: Cursor, end: int, j: int) -> tuple[int, int, Weekday, bool] | None:
    """The mention's end, the token after it, the day and whether it is spelled, where a day of the week stands after the date."""
    k = j
    while cursor.sign(k, ",(-/|") and k - j < 2:
        k += 1
    token = cursor.token(k)
    if token is None or token.kind != "word" or token.start - end > 4:
        return None
    name = token.text.lower()
    day = _letters_at(cursor, end, k) if k == j else _glued_letters(cursor, j) if k == j + 1 else None
    if day is not None:
        return token.end, k + 1, day, False
    closing = _closing(cursor, k)
    if closing and (letters := DAY_LETTERS.get(_in_capitals(token.text))) and k == j + 1:
        return cursor.tokens[closing].end, closing + 1, letters, False
    known = name in WEEKDAY_NAMES and (token.text[0].isupper() or len(name) > 3)
    if not known or cursor.word(k + 1) in _NO_DAY_BEFORE or _one_of_group(cursor, k):
        return None
    if cursor.parted(j - 1, k) and not (cursor.opens_line(k) and cursor.closes_line(k)):
        return None
    if k == j and _leads_on(cursor, k + 1) and not _ends_lead(cursor, k):
        return None
    if closing:
        return cursor.tokens[closing].end, closing + 1, WEEKDAY_NAMES[name], True
    return token.end, k + 1, WEEKDAY_NAMES[name], True


def _letters_at(cursor: Cursor, end: int, k: int) -> Weekday | None:
    """The day whose letters stand right behind a date and end its line or lead: "September 2 W", "8/25 Tu: Sets"."""
    token = cursor.tokens[k]
    day = DAY_LETTERS.get(_in_capitals(token.text))
    if day is None or token.start - end != 1 or cursor.parted(k - 1, k):
        return None
    return day if cursor.closes_line(k) or _ends_lead(cursor, k) else None


def _glued_letters(cursor: Cursor, j: int) -> Weekday | None:
    """The day whose letters the sign at ``j`` glues to the date before it: "9/12-F"."""
    glued = cursor.sign(j, "-") and cursor.glued(j - 1) and cursor.glued(j) and not cursor.goes_on(j + 1)
    return DAY_LETTERS.get(_in_capitals(cursor.tokens[j + 1].text)) if glued else None


def _ends_lead(cursor: Cursor, k: int) -> bool:
    """Whether the day of the week at ``k`` and a colon end what leads a text ("9/16 Tues: Sets"), and no day without a date after it does."""
    if not cursor.sign(k + 1, ":") or cursor.number(k + 2, 0, 59) is not None:
        return False
    return not any(
        cursor.weekday_name(m) and cursor.sign(m + 1, ":") and cursor.number(m - 1, 1, 31) is None
        for m in range(k + 2, cursor.count)
    )


def _closing(cursor: Cursor, k: int) -> int:
    """The token that closes the bracket in which the word at ``k`` stands alone ("(Tues.)"); 0 where none does."""
    if not cursor.sign(k - 1, "("):
        return 0
    after = k + 1 + cursor.sign(k + 1, ".")
    return after if cursor.sign(after, ")") else 0


def _in_capitals(letters: str) -> str:
    """Letters of a day as the table has them; those in small print, or long, are none."""
    return letters.upper() if letters[0].isupper() and len(letters) <= 2 else ""


def _one_of_group(cursor: Cursor, k: int) -> bool:
    """Whether another day of the week is joined to the one at ``k`` ("Tue/Thu", "Mon and Wed", "Mon-Fri")."""
    return (cursor.sign(k + 1, "/&-") or cursor.word(k + 1) in AND | TO) and cursor.weekday_name(k + 2)


def _leads_on(cursor: Cursor, k: int) -> bool:
    """Whether what stands at ``k``, after a day of the week, may make it the day of a time or of a statement of its own."""
    if cursor.parted(k - 1, k):
        return False
    return cursor.sign(k, ":") or (cursor.number(k, 0, 24) is not None and not _date_follows(cursor, k))


def _date_follows(cursor: Cursor, k: int) -> bool:
    """Whether a date starts at token ``k`` (after commas): then the day of the week before it is its own."""
    while cursor.sign(k, ".,:") or cursor.word(k) == "the":
        k += 1
    if cursor.month(k) is not None:
        return cursor.number(cursor.dotted(k), 1, 31) is not None
    if cursor.number(k, 1, 31) is None:
        return False
    return cursor.sign(k + 1, "/") or cursor.month(k + 1) is not None or cursor.word(k + 1) in ORDINALS


_DAY_ONLY: Final = Pattern(
    r"[\s(•]*(?:(?P<before>[A-Za-z]{1,9})(?:[.,]{0,2}\s*(?:the\s)?|\s?-\s?))?(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?"
    r"(?:\s?-\s?(?P<last>\d{1,2})(?:st|nd|rd|th)?)?(?:[,\s(]*(?P<after>[A-Za-z]{2,9})\.?)?[\s).,;&*/]*(?=$|\d)"
)


def _days_only(plain: str) -> list[Printed]:
    """A cell that is nothing but days of the month ("17", "Tue 17", "10 - 14", "3, 5")."""
    found: list[Printed] = []
    at = 0
    while at < len(plain):
        match = _DAY_ONLY.match(plain, at)
        one = _day_only(match) if match is not None else None
        if match is None or one is None:
            return []
        found.append(one)
        at = match.end()
    return found


def _day_only(match: re.Match[str]) -> Printed | None:
    day, last = int(match["day"]), int(match["last"] or 0)
    names = [name for name in (match["before"], match["after"]) if name]
    days = [WEEKDAY_NAMES.get(name.lower()) or DAY_LETTERS.get(name.upper()) for name in names]
    if not 1 <= day <= 31 or None in days or len(days) > 1 or (last and not day < last <= 31):
        return None
    start = match.start("before") if match["before"] else match.start("day")
    return Printed(
        start,
        max(match.end(group) for group in ("day", "last", "after")),
        Parts(1, day),
        Parts(1, last) if last else None,
        "day_only",
        weekday=days[0] if days else None,
        weak_weekday=bool(names) and len(names[0]) < 3,
    )
